"""Whether a name could be taken for the key: of its world, its time and its class, and as it is written."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from quizapp.assessment.wording import holds_phrase
from quizapp.reading import lexicon
from quizapp.reading.facts import Event, Name
from quizapp.reading.names.kinds import kind_in
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import climb, list_years
from quizapp.writing.slots import PLACES, Part, Slot
from quizapp.writing.sources import Sources

REACH = {"person": 60, "unit": 60, "organisation": 60}  # years
# Kinds whose names do things.
ACTORS = frozenset({"person", "organisation", "unit"})
UNDERGONE = words(
    "have lose gain receive suffer experience become see host contain hold join enter form cover"
)
UNDERGONE |= words(
    "welcome face endure include possess need get change celebrate acquire attract border cross"
)
# Words that many names share: a name of nothing else names nothing ("Field Army").
CLASS_WORDS = words("""
field army armies military expeditionary force forces naval navy air ground land command general staff
headquarters infantry cavalry artillery marines corps division brigade regiment battalion front fleet
group dominion dominions empire kingdom republic estate estates assembly convention club institute
committee council party commission court university academy government administration office school
society union company league senate parliament congress ministry department task guard guards reserve
militia main high
""")
ALIKE_KINDS = frozenset({"city", "region", "island", "unit", "organisation"})
PLURALS = re.compile(
    r"(?:Battles|Armies|Islands|Lakes|Wars|Treaties|Provinces|States|Straits) of\b"
    r"|(?!.* of ).* (?:Islands|Isles|Mountains|Lakes|Wars|Provinces|States|Straits|Forces|Guards|Armies)$"
)


def is_proper(name: Name) -> bool:
    """Return whether the name is more than a common noun in capitals ("Dominion", "Field Army")."""
    if name.kind not in {"unit", "organisation"}:
        return True
    return any(word.lower() not in CLASS_WORDS for word in re.findall(r"[^\W_]+", name.name) if word != "of")


def is_whole(name: Name, sources: Sources) -> bool:
    """Return whether the name is not cut from a longer one: "X and Military Force" of "Naval and ..."."""
    if name.kind not in {"unit", "organisation"}:
        return True
    text = sources.reading.article.text
    cut = sum(CUT.search(text[max(0, span.start - 30) : span.start]) is not None for span in name.mentions)
    return 2 * cut < len(name.mentions)


CUT = re.compile(r"\b[A-Z][a-z]+ and $")


def can_act(slot: Slot, event: Event) -> bool:
    """Return whether the key may do what its clause tells: towns have and lose, but attack nobody."""
    clause = event.clause
    does = slot.part is Part.SUBJECT and not (clause.passive or clause.is_copular)
    to_something = bool(clause.tree.children(clause.head, "obj"))
    return not (
        does and to_something and slot.name.kind in PLACES and clause.verb.lemma.lower() not in UNDERGONE
    )


def is_told(name: Name, text: str) -> bool:
    """Return whether the text has the name in any form."""
    return any(holds_phrase(text, form) for form in {name.name, *name.aliases})


def is_of_those(name: Name, text: str) -> bool:
    """Return whether the name is a force's or body's of a people that the text has already."""
    if name.kind not in {"unit", "organisation"}:
        return False
    return not list_peoples(name.name).isdisjoint(list_peoples(text))


@lru_cache(maxsize=4096)
def list_peoples(text: str) -> frozenset[str]:
    """Return the states whose name, people or adjective the text has."""
    states = _states_by_word()
    said = re.findall(r"[^\W_]+", text)
    pairs = [" ".join(pair) for pair in pairwise(said)]
    return frozenset(states[form] for form in (*said, *pairs) if form in states)


@cache
def _states_by_word() -> dict[str, str]:
    return lexicon.demonyms() | {form: state.name for form, state in lexicon.countries_by_name().items()}


def could_play(name: Name, slot: Slot, sources: Sources) -> bool:
    """Return whether the article shows the name in such a part: who only is mentioned is no actor."""
    seen = sources.appearances[name.name]
    is_argument = seen.acts or seen.undergoes
    if seen.is_aside:
        return False
    if name.kind in {"city", "port"}:
        return is_argument or seen.is_site or (seen.is_placed and bool(name.class_nouns))
    if name.kind == "person" or name.kind not in ACTORS:
        return takes_part(name, sources)
    return is_argument or slot.part is not Part.SUBJECT


def takes_part(name: Name, sources: Sources) -> bool:
    """Return whether the article shows the name in any part of a clause of its own, not in an aside."""
    seen = sources.appearances[name.name]
    return not seen.is_aside and (seen.acts or seen.undergoes or seen.is_placed)


def is_of_the_time(name: Name, event: Event, sources: Sources) -> bool:
    """Return whether the name is met within reach of the event's time, as far as dates beside it tell."""
    years = {event.when.first.year} if event.when else list_years(event.sentence, sources.dates)
    return is_of_the_years(name, years, sources)


def is_of_the_years(name: Name, years: Collection[int], sources: Sources) -> bool:
    """Return whether a year beside the name is within its kind's reach of these, as far as known."""
    reach = REACH.get(name.kind)
    own = sources.appearances[name.name].years
    if reach is None or not own or not years:
        return True
    return min(abs(one - other) for one in own for other in years) <= reach


def is_of_the_form(name: Name, event: Event, slot: Slot) -> bool:
    """Return whether the name can stand in the gap: after "the French" no "British Grand Fleet" can."""
    before = event.clause.tree.words[min(slot.words) - 1].text if min(slot.words) else ""
    opening = re.split(r"[\s-]", name.name)[0]
    return before not in lexicon.demonyms() or opening not in {
        *lexicon.demonyms(),
        *lexicon.countries_by_name(),
    }


def is_of_the_class(name: Name, noun: str) -> bool:
    """Return whether the name is what the stem calls the gap ("village" of "the village of ____").

    One that says so itself does not go behind it: "the island of Hainan Island".
    """
    if noun and noun.capitalize() in name.name.split():
        return False
    return not noun or noun in name.class_nouns or (noun in ALIKE_KINDS and noun == name.kind)


def find_class(event: Event, slot: Slot) -> str:
    """Return the class noun right before the gap, in the singular: "the port of ____"; "" where none."""
    tree = event.clause.tree
    before = [word.text for word in tree.words[: min(slot.words)] if word.text.lower() != "the"]
    if before[-1:] == ["of"]:
        before.pop()
    noun = before[-1] if before else ""
    if slot.name.kind == "person" or not noun.islower() or not kind_in(lexicon.COMMON_HEADS, noun):
        return ""
    one = f"{noun.removesuffix('ies')}y" if noun.endswith("ies") else noun.removesuffix("s")
    return one if kind_in(lexicon.COMMON_HEADS, one) else noun


def is_narrowed(event: Event, slot: Slot) -> bool:
    """Return whether a word before a gap for a place fits few: "northern cities of ____", "central ____"."""
    tree = event.clause.tree
    first = min(*slot.words, climb(tree, max(slot.words)).index)  # of its list
    while first and tree.words[first - 1].upos == "PROPN":
        first -= 1
    starts = {first, min(slot.words)} if slot.name.kind in PLACES else ()
    return any(_ends_in_common_noun(tree.words[:at], find_class(event, slot)) for at in starts)


def _ends_in_common_noun(before: Sequence[Word], noun: str) -> bool:
    """Return whether the words end in one that narrows, the class noun before the gap left out."""
    said = [word for word in before if word.text not in {"the", "of"}]
    if noun and said:
        said.pop()
    return bool(said) and said[-1].text.islower() and said[-1].upos in {"ADJ", "NOUN"}


def is_plural(text: str) -> bool:
    """Return whether a name is of many: "Battles of Lexington and Concord", "Aleutian Islands"."""
    return PLURALS.match(text) is not None
