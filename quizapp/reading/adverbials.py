"""Date phrases as adverbials: which words of a sentence say when, so that the rest says what."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quizapp.reading.article import Article, Sentence, Span
from quizapp.reading.calendar import Precision
from quizapp.reading.facts import DateMention

PREPOSITIONS = "on|in|by|at|from|since|until|till|during|before|after|around|about|between|throughout|of"
PREPOSITIONS += "|late in|early in|as of|up to"
BEFORE = re.compile(
    rf"(?<![\w-])(?P<preposition>{PREPOSITIONS})\s+(?:about\s+|around\s+|circa\s+|the\s+years?\s+)?$",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:^|[,;:]|\b(?:and|but|when|where|that|which|who))[\s\"“\u2018']*$", re.IGNORECASE)
RELATIVE = re.compile(
    r"^(?:the (?:next|following|previous|same)|that|this|(?:early|late) in|(?:earlier|later) (?:in|that)"
    r"|(?:a|an|one|two|three|several|\d+) \w+ (?:later|earlier|before|after))\b"
    r"|\b(?:later|earlier|afterwards)$",
    re.IGNORECASE,
)
LOOSE = re.compile(r"(?:less|more) than|nearly|almost|within", re.IGNORECASE)  # no date to ask for
OPENS = re.compile(r"^[\s\"“\u2018'(]*(?:(?:and|but|then|later|however|also),?\s+)?$", re.IGNORECASE)
JOINED = re.compile(r"(?:,|\b(?:and|but|when|that|where))\s*$", re.IGNORECASE)
# What "ten days after" is reckoned from, up to the mark that ends the phrase.
ANCHOR = re.compile(r"\s+[^,.;:()?!]{3,80}(?=[,.;:])")
COMMA = re.compile(r"\s*,")
# What a day was: "On 26 April, a market day, aircraft ...".
DAY_TOO = re.compile(
    r"(?P<day>,\s(?:an?|the)\s(?:[^\s,.;:()]{1,20}\s){0,4}(?:day|eve|feast|festival|holiday|anniversary|[A-Z][a-z]{2,5}day)"
    r"(?:\sof\s[^,.;:()]{1,60})?),"
)
NEAR = 120  # characters before a date that tell how it stands in its sentence, however long that is
# American and military texts tell a day without its preposition: "talks began 10 July 1951 at Harn".
AFTER_A_VERB = re.compile(r"\b(?:[a-z]{2,20}ed|began|born|died|ended|fell|met|out|place|surrendered)\s$")
GOES_ON = re.compile(r"\s?[.,;:]|\s(?:after|and|at|before|but|by|from|in|near|on|to|under|when|where|with)\b")
# "referred to this day as a feast", "ordered a campaign for the following year"
OWNED = re.compile(r"\b(?:as|for|into|like|of|than|to|with)\s$")
DATING = re.compile(r"\b(?:dating|dated)(?: back)?\s*$")  # "vials, dating from 1950": the vials' own
POINTS = frozenset({"on", "in", "at", ""})


@dataclass(frozen=True, slots=True)
class Adverbial:
    """A date that says when: `span` has its preposition and commas, `fronted` if it opens the sentence.

    `parted` says that commas stand on both sides, so that no noun before it can own it.
    """

    mention: DateMention
    span: Span
    preposition: str
    fronted: bool
    parted: bool = False

    left_out: Span | None = None  # what goes from the sentence with the date, where that is more

    @property
    def is_point(self) -> bool:
        """Return whether the words place the event in the interval itself, not before, after or since."""
        return self.preposition in POINTS


def find_adverbials(article: Article, dates: Iterable[DateMention]) -> dict[int, tuple[Adverbial, ...]]:
    """Return the adverbial dates of every sentence that has any, by sentence index."""
    pending = sorted(dates, key=lambda mention: mention.span)
    found: dict[int, tuple[Adverbial, ...]] = {}
    at = 0
    for sentence in article.sentences:
        here = []
        while at < len(pending) and pending[at].span.start < sentence.span.end:
            if pending[at].span in sentence.span:
                here.append(pending[at])
            at += 1
        if adverbials := tuple(_read(article.text, sentence, here)):
            found[sentence.index] = adverbials
    return found


def _read(text: str, sentence: Sentence, mentions: list[DateMention]) -> Iterator[Adverbial]:
    for mention in mentions:
        adverbial = read_adverbial(text, sentence.span, mention)
        if adverbial is not None:
            yield adverbial


def read_adverbial(text: str, sentence: Span, mention: DateMention) -> Adverbial | None:
    """Return the date as an adverbial of its sentence; None when a noun owns it ("the 1917 revolution")."""
    begin = max(sentence.start, mention.span.start - NEAR)
    before = text[begin : mention.span.start]
    match = BEFORE.search(before)
    if match is None and not _needs_no_preposition(text, before, mention):
        return None
    if match is not None and DATING.search(before[: match.start()]):
        return None
    preposition = match["preposition"].lower() if match else ""
    if preposition == "of" or LOOSE.match(mention.text):
        return None
    start = begin + (match.start() if match else len(before.rstrip()))
    return _take_commas(text, sentence, mention, start, preposition)


def _needs_no_preposition(text: str, before: str, mention: DateMention) -> bool:
    if BARE.search(before) or RELATIVE.search(mention.text):
        return not OWNED.search(before)
    day = mention.date is not None and mention.date.precision is Precision.DAY and not mention.implied
    return day and bool(AFTER_A_VERB.search(before) and GOES_ON.match(text, mention.span.end))


def _take_commas(text: str, sentence: Span, mention: DateMention, start: int, preposition: str) -> Adverbial:
    end = mention.span.end
    begin = max(sentence.start, start - NEAR)
    before = text[begin:start]
    fronted = bool(OPENS.match(before))
    comma = COMMA.match(text, end)
    parted = comma is not None and before.rstrip().endswith(",")
    if comma and (fronted or JOINED.search(before)):
        end = comma.end()
        if before.rstrip().endswith(",") and not fronted:
            start = begin + len(before.rstrip()) - 1
    last = preposition.rsplit(maxsplit=1)[-1] if preposition else ""
    opens = fronted or before.rstrip().endswith((",", ";"))
    left_out = _find_left_out(text, mention) if opens else None
    return Adverbial(mention, Span(start, end), last, fronted, parted, left_out)


def _find_left_out(text: str, mention: DateMention) -> Span | None:
    """Return the span of the date with what else says which day it was; None where nothing does."""
    if day := DAY_TOO.match(text, mention.span.end):
        return Span(mention.span.start, day.end("day"))
    return _with_anchor(text, mention)


def _with_anchor(text: str, mention: DateMention) -> Span | None:
    """Return the span of "ten days after" with the event that it is reckoned from; None for other dates."""
    anchor = ANCHOR.match(text, mention.span.end)
    if anchor is None or mention.text.rsplit(maxsplit=1)[-1].lower() not in {"after", "before"}:
        return None
    return Span(mention.span.start, anchor.end())
