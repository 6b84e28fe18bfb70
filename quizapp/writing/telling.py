"""Gates on what a stem tells: enough to know which event is meant, and the time and setting it is true of."""

import re
from collections.abc import Iterator

from quizapp.assessment.items import ASKING_EVENTS, Asks, ChoiceItem, Draft, OrderingItem
from quizapp.reading import lexicon
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words
from quizapp.writing.scope import is_lasting, say_scope, say_when
from quizapp.writing.sources import WORD, Sources
from quizapp.writing.vagueness import is_vague

DATED = ASKING_EVENTS | {Asks.WHEN}
NAMED = frozenset({Asks.WHO, Asks.WHICH, Asks.WHERE, Asks.CLOZE})
LEAST_DATED = 2  # content words of a stem besides the key, where it says when but names nothing
LEAST_CONTENT = 3  # and where it does not say when
TOLD = 5  # as many, without which a clause that lasts or lists needs its time
FEW = 2  # names besides the key that make up for a missing time
JOINING = words("of the de von van")
LEADING = words("lead command direct head belong found")  # lasting, but of one thing as a rule
SINGULAR = words("first only single largest greatest youngest oldest most")
PART = re.compile(r"[^\W_]+")  # words as a tree has them, hyphens apart
EVENTFUL = re.compile(
    r"\b(?:Battles?|War|Sieges?|Treaty|Pact|Revolution|Conference|Congress|Campaign|Offensive|Operation|Uprising"
    r"|Rebellion|Expedition|expedition|Act|Resolution|Mutiny|Crisis|Council)\b"
)


def list_events(draft: Draft, sources: Sources) -> Iterator[Event]:
    """Yield the events that the item rests on."""
    yield from (sources.by_id[fact] for fact in draft.item.facts if fact in sources.by_id)


def keeps_scope(draft: Draft, sources: Sources) -> str | None:
    """Drop a question for a name that may be true of others at another time than the article's."""
    if isinstance(draft.item, OrderingItem) or draft.item.asks not in NAMED:
        return None
    key = draft.item.options[draft.item.key].text
    lost = any(_loses_scope(event, key, sources) for event in list_events(draft, sources))
    return "what lasted is true only of its time, which the stem does not say" if lost else None


def _loses_scope(event: Event, key: str, sources: Sources) -> bool:
    if say_scope(event, sources):
        return False
    if event.date is not None and not event.is_point:
        return True
    names = count_names(event, key)
    leads = event.clause.verb.lemma.lower() in LEADING and names > 0
    return is_lasting(event) and not (
        leads or is_one_of_a_kind(event, key) or _tells_much(event, key, sources)
    )


def is_specific(draft: Draft, sources: Sources) -> str | None:
    """Drop a question whose clause would fit many: it needs a time, an event by name, or other names."""
    item = draft.item
    if isinstance(item, OrderingItem) or item.asks in DATED:
        vague = any(is_vague(event, sources) for event in list_events(draft, sources))
        return "too little is said to know which event is meant" if vague else None
    if item.asks not in NAMED:
        return None
    reasons = (_fits_many(event, item, sources) for event in list_events(draft, sources))
    return next((reason for reason in reasons if reason), None)


def _fits_many(event: Event, item: ChoiceItem, sources: Sources) -> str | None:
    key = item.options[item.key].text
    told, names = count_told(event, key, sources, item.stem), count_names(event, key)
    if say_when(event, sources):
        return None if told >= LEAST_DATED or names else "too little is said to tell the key from others"
    if say_scope(event, sources) or EVENTFUL.search(item.stem):
        return (
            None
            if told >= LEAST_CONTENT or names >= FEW
            else "too little is said to tell the key from others"
        )
    enough = told >= LEAST_CONTENT and names >= FEW
    return None if enough else "neither a time nor two other names tell which event is meant"


def _tells_much(event: Event, key: str, sources: Sources) -> bool:
    return count_names(event, key) >= FEW and count_told(event, key, sources) >= TOLD


def is_one_of_a_kind(event: Event, key: str) -> bool:
    """Return whether the clause has a number, a rank or an event's name besides the key."""
    words = [event.clause.tree.words[at] for at in event.clause.said_words]
    others = " ".join(word.text for word in words if word.text not in key)
    ranked = any(
        word.upos == "NUM" or word.xpos == "JJS" or (word.upos == "ADJ" and word.text.lower() in SINGULAR)
        for word in words
    )
    return ranked or EVENTFUL.search(others) is not None


def count_told(event: Event, key: str, sources: Sources, stem: str | None = None) -> int:
    """Return how many content words the clause has besides the key's; with `stem` only those said there."""
    own = {word.lower() for word in PART.findall(key)}
    if stem is not None:
        said = {word.lower() for word in WORD.findall(stem)}
        words = [event.clause.tree.words[at] for at in event.clause.said_words]
        own |= {word.lemma.lower() for word in words if not {word.text.lower(), word.lemma.lower()} & said}
    return len(sources.content[event.id] - own)


def count_names(event: Event, key: str) -> int:
    """Return how many runs of capitalised words the clause has besides the key's."""
    own = set(PART.findall(key))
    runs, last = 0, -1
    for at in event.clause.said_words:
        word = event.clause.tree.words[at]
        if word.text not in own and _names(word):
            between = event.clause.tree.words[last + 1 : at] if last >= 0 else ()
            runs += last < 0 or any(other.text not in JOINING for other in between)
            last = at
    resumed = has_pronoun(event.clause) and own.isdisjoint(PART.findall(event.subject))
    return runs + (resumed and event.subject[:1].isupper())


def _names(word: Word) -> bool:
    """Return whether the word is of a name or a people; ranks tell nobody apart."""
    named = word.upos == "PROPN" or (word.index > 0 and word.text[:1].isupper())
    return (named and word.text not in lexicon.TITLES) or word.text in lexicon.demonyms()
