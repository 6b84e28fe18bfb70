"""Rules about events to put in order: their texts must not tell when, and the dates must decide."""

import re
from collections.abc import Sequence
from itertools import combinations

from quizapp.assessment.items import OrderingItem, Severity
from quizapp.assessment.wording import content_words
from quizapp.writing.review.aliases import are_same_name
from quizapp.writing.review.language import find_unbalanced, quote_list, unquoted
from quizapp.writing.review.referents import find_dangling
from quizapp.writing.review.rule import Rule, haladyna

FEWEST, MOST = 3, 8

_MONTH = r"January|February|April|June|July|August|September|October|November|December"
_DATE = re.compile(
    rf"\b(?:1\d{{3}}|20\d\d)s?\b|\b\d{{1,4}} ?(?:BCE?|AD|CE)\b|\bAD \d+|\b(?:{_MONTH})\b|"
    r"\b(?:on|in|by|early|late|mid) Ma(?:y|rch)\b|\bMa(?:y|rch) \d|\b\d{1,2} Ma(?:y|rch)\b|"
    r"\b\d{1,2}/\d{2}\b|\b\d{1,2}(?:st|nd|rd|th) century\b|"
    r"\b(?:nineteen|eighteen|seventeen)(?: |-)(?:hundred|\w+ty|\w+teen)\b"
)
_ORDER = re.compile(
    r"^(?:at )?first(?:,|ly\b| the\b| an?\b| (?:he|she|it|they|we)\b)"
    r"|\b(?:at first|first of all|at last|last of all)\b"
    r"|^(?:then|next|later|last|second|third|secondly|thirdly|lastly|soon)\b(?:,|,? (?:the|an?|he|she|it)\b)"
    r"|\b(?:first|last)\.?$|^then\b"
    r"|\b(?:finally|afterwards?|subsequently|thereafter|eventually|initially|meanwhile|beforehand|previously|"
    r"earlier|later)\b|\b(?:is|are|was|were|has|have|and|,) then\b"
    r"|^(?:after|before|following) (?:this|that|these)\b"
    r"|\b(?:the (?:next|following|previous) (?:day|week|month|year))\b",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:after|before|following|once|in response to|as a result of)\b(?P<event>.*)", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth|fifth|1st|2nd|3rd|4th)\s+(?P<noun>[^\W\d]+(?: of \w+)?)",
    re.IGNORECASE,
)


def check_empty(item: OrderingItem) -> str | None:
    """Find a stem or an event without a word."""
    texts = [item.stem, *(event.text for event in item.events)]
    is_empty = any(not any(map(str.isalpha, text)) for text in texts)
    return "The stem or an event is empty: write it." if is_empty else None


def check_few(item: OrderingItem) -> str | None:
    """Find fewer events than three."""
    count = len(item.events)
    return f"There are {count} events: give at least {FEWEST}." if count < FEWEST else None


def check_many(item: OrderingItem) -> str | None:
    """Find more events than eight."""
    count = len(item.events)
    return f"There are {count} events: give {MOST} at most." if count > MOST else None


def check_date_told(item: OrderingItem) -> str | None:
    """Find an event whose text names a year, a month or a century."""
    return find_date_told([event.text for event in item.events])


def find_date_told(events: Sequence[str]) -> str | None:
    """Return what is wrong where one of the events names a year, a month or a century."""
    for event in events:
        if found := _DATE.search(unquoted(event)):
            return f"\u201c{event}\u201d tells its date (\u201c{found.group()}\u201d): take it out."
    return None


def check_order_told(item: OrderingItem) -> str | None:
    """Find an event whose text tells its place: "then", "finally", "after the landing"."""
    return find_order_told([event.text for event in item.events])


def find_order_told(events: Sequence[str]) -> str | None:
    """Return what is wrong where one of the events tells its place, or names another one before it."""
    for event in events:
        if found := _ORDER.search(unquoted(event)):
            word = found.group().strip()
            return f"\u201c{event}\u201d tells its place (\u201c{word}\u201d): take the word out."
        if _names_another(event, events):
            return f"\u201c{event}\u201d says that another event came before or after it: tell it alone."
    return None


def _names_another(text: str, events: Sequence[str]) -> bool:
    found = _RELATION.search(text)
    if found is None:
        return False
    named = content_words(found["event"])
    others = (content_words(other) for other in events if other != text)
    return any(len(named & other) >= max(1, len(named) // 2) for other in others)


def check_numbered(item: OrderingItem) -> str | None:
    """Find two events that number the same thing: the first and the second battle of a place."""
    return find_numbered([event.text for event in item.events])


def find_numbered(events: Sequence[str]) -> str | None:
    """Return what is wrong where two of the events number the same thing."""
    numbered = [
        {(found["noun"].lower(), found["ordinal"].lower()) for found in _ORDINAL.finditer(event)}
        for event in events
    ]
    for one, other in combinations(numbered, 2):
        for noun, ordinal in one:
            if any(noun == same and ordinal != different for same, different in other):
                return f"Two events number the same thing (\u201c{ordinal} {noun}\u201d): reword one."
    return None


def check_duplicate(item: OrderingItem) -> str | None:
    """Find two events that tell the same."""
    for one, other in combinations(item.events, 2):
        if are_same_name(one.text, other.text) or _same_words(one.text, other.text):
            return f"{quote_list([one.text, other.text])} tell the same: replace one."
    return None


def _same_words(one: str, other: str) -> bool:
    first = content_words(one)
    return len(first) > 1 and first == content_words(other) and not re.search(r"\d", one + other)


def check_overlap(item: OrderingItem) -> str | None:
    """Find events whose dates do not decide their order, in an item that declares no ties."""
    if item.has_ties:
        return None
    for one, other in combinations(item.events, 2):
        if not one.interval.disjoint(other.interval):
            return f"The dates of {quote_list([one.text, other.text])} overlap: replace one, or declare ties."
    return None


def check_dangling(item: OrderingItem) -> str | None:
    """Find a pronoun in an event that nothing in the event explains."""
    for event in item.events:
        if word := find_dangling(event.text):
            return (
                f"\u201c{word}\u201d in \u201c{event.text}\u201d refers to nothing: name the person or thing."
            )
    return None


def check_unbalanced(item: OrderingItem) -> str | None:
    """Find a quotation mark or bracket without its partner."""
    for text in (item.stem, *(event.text for event in item.events)):
        if mark := find_unbalanced(text):
            return f"A {mark} has no partner in \u201c{text}\u201d."
    return None


RULES = (
    Rule("empty-event", haladyna(14), check_empty),
    Rule("too-few-events", haladyna(18), check_few),
    Rule("too-many-events", haladyna(13), check_many, Severity.ADVISORY),
    Rule("event-tells-date", haladyna(28), check_date_told),
    Rule("event-tells-order", haladyna(28), check_order_told),
    Rule("events-numbered", haladyna(28), check_numbered),
    Rule("duplicate-events", haladyna(22), check_duplicate),
    Rule("overlapping-dates", haladyna(19), check_overlap),
    Rule("event-dangling", haladyna(14), check_dangling),
    Rule("unbalanced-quotes", haladyna(12), check_unbalanced),
)
