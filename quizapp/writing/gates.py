"""Gates: what keeps a doubtful item from being shown. Each drops, none mends; each says why."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizapp.assessment.items import ASKING_EVENTS, Asks, ChoiceItem, Draft, Flaw, OrderingItem, Severity
from quizapp.assessment.wording import content_words, holds_phrase
from quizapp.reading.date_words import say_date
from quizapp.reading.dates import find_dates
from quizapp.reading.segmentation import read_article
from quizapp.reading.word_lists import words
from quizapp.writing.forenames import find_stranger
from quizapp.writing.hedges import find_lost_hedge
from quizapp.writing.recurring import recurs
from quizapp.writing.review import review
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import LEAST_MARGIN, WORD, Sources
from quizapp.writing.stems import source
from quizapp.writing.telling import NAMED, is_specific, keeps_scope, list_events

MOST_WORDS = 28
LENGTH_RATIO = 1.5
HALF = re.compile(
    r"(?:Fill the gap: )?(?:After|Before|When|While|Although|Though|Because|Once|Whereas)\b[^,?]*\.$"
)
EMPHATIC = re.compile(r"\bdid (?!not\b)[a-z]+")
LENGTH_SLACK = 8  # characters: short options may differ by these however the ratio
HALADYNA = "Haladyna, Downing and Rodriguez 2002"
TIMED = ASKING_EVENTS | {Asks.WHEN, Asks.WHERE}
SPOKEN = frozenset({Asks.SAID_BY, Asks.HOW_MANY, Asks.ROLE})
ASKING = content_words(
    "Fill the gap: which who where city country region island river lake sea unit organisation ship"
)
ASKING |= content_words("university college school institution agreement battle according to did was were")


@dataclass(frozen=True, slots=True)
class Gate:
    """A named test of a draft: `check` returns why it drops the draft, None when it lets it pass."""

    name: str
    check: Callable[[Draft, Sources], str | None]
    guideline: str = HALADYNA


def list_verdicts(draft: Draft, sources: Sources) -> tuple[Flaw, ...]:
    """Return a flaw for each gate that drops the draft."""
    verdicts = ((gate, gate.check(draft, sources)) for gate in GATES)
    return tuple(Flaw(gate.name, reason, gate.guideline) for gate, reason in verdicts if reason is not None)


def _texts(draft: Draft) -> list[str]:
    """Return the clauses that the item shows: its stem, or the events to be put in order."""
    if isinstance(draft.item, OrderingItem):
        return [event.text for event in draft.item.events]
    if draft.item.asks in ASKING_EVENTS:
        return [draft.item.stem, *(option.text for option in draft.item.options)]
    return [draft.item.stem]


def is_surely_parsed(draft: Draft, sources: Sources) -> str | None:
    """Drop an item from a clause whose parse was a near thing."""
    least = min((event.clause.margin for event in list_events(draft, sources)), default=1.0)
    return f"the parse of its clause is uncertain ({least:.2f})" if least < LEAST_MARGIN else None


def is_self_contained(draft: Draft, sources: Sources) -> str | None:
    """Drop an item with words that point outside it."""
    for event in list_events(draft, sources):
        dangling = find_dangling(event, sources.named.get(event.sentence, ()))
        if dangling := dangling or find_stranger(event, sources.reading):
            return f"“{dangling}” needs the article to be understood"
    return None


def keeps_hedges(draft: Draft, sources: Sources) -> str | None:
    """Drop an item that tells as plain what the article hedges."""
    lost = (find_lost_hedge(event.clause) for event in list_events(draft, sources))
    return next((f"“{hedge}” is lost" for hedge in lost if hedge), None)


def is_well_formed(draft: Draft, _sources: Sources) -> str | None:
    """Drop an item whose wording is too long, unbalanced or broken."""
    for text in _texts(draft):
        if len(text.removeprefix("Fill the gap: ").split()) > MOST_WORDS:
            return f"longer than {MOST_WORDS} words"
        if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
            return "unbalanced quotation marks or brackets"
        if re.search(
            r"[\"“] ____|____ [\"”]|\s[,.;:?]|,,|[,;:]\?|\s{2}|:(?!.*____)|;",
            text.removeprefix("Fill the gap:"),
        ):
            return "broken punctuation"
        if HALF.match(text) or (EMPHATIC.search(text) and not text.endswith("?")):
            return "half a sentence, or one that answers another"
    if isinstance(draft.item, ChoiceItem) and not draft.item.stem.endswith(("?", ".", ":")):
        return "the stem is no sentence"
    return None


def gives_nothing_away(draft: Draft, _sources: Sources) -> str | None:
    """Drop an item whose stem contains its key, or whose key stands out by its length."""
    if isinstance(draft.item, OrderingItem):
        return None
    item = draft.item
    key = item.options[item.key].text
    asks_for_events = item.asks in ASKING_EVENTS
    # "At which university": a word that all options have tells none from the others.
    shared = frozenset.intersection(*(frozenset(_words(option.text)) for option in item.options))
    if not asks_for_events and _leaks(_words(key) - UNITS - shared, _words(item.stem)):
        return "a word of the key stands in the stem"
    others = [len(option.text) for option in item.options if not option.correct]
    if others and len(key) > LENGTH_RATIO * max(others) and len(key) - max(others) > LENGTH_SLACK:
        return "the key is much longer than the other options"
    return None


UNITS = words("century decade year")  # asked for, so no cue
LEAST_ROOT = 3  # letters; shorter words have no safe root
DEMONYM_ENDINGS = ("an", "ans", "ese", "ish", "ians", "ic", "i", "is", "ard", "ch")
SMALL = words("the a an of in on at to and or for by with from de la von van is was were did")


def _leaks(key: set[str], stem: set[str]) -> bool:
    """Return whether a word of the key, or one made from it ("Rome", "Roman"), stands in the stem."""
    roots = {word[: max(3, len(word) - 2)] for word in key if len(word) > LEAST_ROOT and word.isalpha()}
    made = {
        word for word in stem for root in roots if word.startswith(root) and word.endswith(DEMONYM_ENDINGS)
    }
    return bool(key & stem or made)


def _words(text: str) -> set[str]:
    return {word for word in WORD.findall(text.lower()) if word not in SMALL}


def has_distinct_options(draft: Draft, _sources: Sources) -> str | None:
    """Drop an item with two options that read the same."""
    texts = [text.casefold() for text in _options(draft)]
    return "two options are the same" if len(set(texts)) < len(texts) else None


def _options(draft: Draft) -> list[str]:
    if isinstance(draft.item, OrderingItem):
        return [event.text for event in draft.item.events]
    return [option.text for option in draft.item.options]


def is_the_articles_own(draft: Draft, sources: Sources) -> str | None:
    """Drop an item that takes for a fact what someone only says, or what is only thought."""
    if isinstance(draft.item, ChoiceItem) and draft.item.asks in SPOKEN:
        return None
    for event in list_events(draft, sources):
        told = source(event)
        if told and isinstance(draft.item, ChoiceItem) and told in draft.item.stem.lower():
            continue
        if event.speaker or event.hedge:
            return (
                f"told by {event.speaker}, not by the article" if event.speaker else f"hedged: {event.hedge}"
            )
    return None


def passes_review(draft: Draft, sources: Sources) -> str | None:
    """Drop an item in which the reviewer finds a blocking flaw."""
    flaws = review(draft.item, article_text=sources.reading.article.text)
    return next(
        (f"{flaw.code}: {flaw.message}" for flaw in flaws if flaw.severity is Severity.BLOCKING), None
    )


def follows_from_evidence(draft: Draft, sources: Sources) -> str | None:
    """Drop an item whose key and wording cannot be found again in the evidence alone."""
    item = draft.item
    if isinstance(item, OrderingItem) or item.asks not in NAMED | {Asks.WHEN}:
        return None
    told = " ".join(quote.text for quote in item.evidence)
    key = item.options[item.key].text
    if item.asks is Asks.WHEN:
        return _dates_again(draft, sources)
    if not content_words(key) & content_words(told):
        return "the evidence does not name the key"
    said = content_words(told) | _lemmas(draft, sources)
    foreign = content_words(item.stem) - said - ASKING - _dates(draft, sources)
    return f"the evidence does not say “{min(foreign)}”" if foreign else None


def _lemmas(draft: Draft, sources: Sources) -> frozenset[str]:
    """Return the dictionary forms of the events' words: a question has "meet" for "met"."""
    words = (word for event in list_events(draft, sources) for word in event.clause.tree.words)
    return content_words(" ".join(word.lemma for word in words))


def _dates_again(draft: Draft, sources: Sources) -> str | None:
    """Return why the evidence, read on its own, does not date the event as the key does."""
    for event in list_events(draft, sources):
        again = find_dates(read_article(event.evidence[-1].text))
        same = [mention for mention in again if event.date is not None and mention.text == event.date.text]
        if not same or event.when is None:
            return "the evidence does not name the date"
        date = same[0].date
        if date is not None and "year" not in same[0].implied and date.interval != event.when.interval:
            return "read alone, the evidence gives another date"
    return None


def _dates(draft: Draft, sources: Sources) -> frozenset[str]:
    """Return the words of the dates of the item's events, which its evidence may only imply."""
    told = (event.when for event in list_events(draft, sources) if event.when is not None)
    return frozenset().union(*(content_words(say_date(when)) for when in told))


def excludes_the_others(draft: Draft, sources: Sources) -> str | None:
    """Drop an item with a wrong option that its own evidence names."""
    item = draft.item
    if isinstance(item, OrderingItem) or item.asks not in NAMED | {Asks.WHEN}:
        return None
    told = " ".join(event.evidence[-1].text for event in list_events(draft, sources))
    for option in item.options:
        if not option.correct and holds_phrase(told, option.text):
            return f"the evidence names “{option.text}” too"
    return None


def happened_once(draft: Draft, sources: Sources) -> str | None:
    """Drop an item on the time or the place of what the article tells of another time as well."""
    if isinstance(draft.item, ChoiceItem) and draft.item.asks not in TIMED:
        return None
    again = any(recurs(event, sources) for event in list_events(draft, sources))
    return "the article tells the same of another time" if again else None


GATES = (
    Gate("attribution", is_the_articles_own),
    Gate("syntax", is_surely_parsed),
    Gate("self_contained", is_self_contained),
    Gate("hedge", keeps_hedges),
    Gate("form", is_well_formed),
    Gate("leak", gives_nothing_away),
    Gate("scope", keeps_scope),
    Gate("specific", is_specific),
    Gate("once", happened_once),
    Gate("evidence", follows_from_evidence),
    Gate("closed_world", excludes_the_others),
    Gate("distinct", has_distinct_options),
    Gate("review", passes_review),
)
