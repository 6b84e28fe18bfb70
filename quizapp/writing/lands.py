"""In which state a place lies, as far as the article says it; and which places may stand beside it."""

import re
from collections.abc import Collection

from quizapp.assessment.wording import holds_phrase
from quizapp.reading import lexicon
from quizapp.reading.facts import Event, Name
from quizapp.reading.names.aliases import state_of
from quizapp.reading.names.kinds import kind_in
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import climb
from quizapp.writing.plausibility import list_peoples
from quizapp.writing.slots import PLACES, Slot
from quizapp.writing.sources import Sources

IN_STATE = re.compile(r",\s+(?:in\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
OF_PEOPLE = re.compile(r"\b([A-Z][a-z]+)\s+(?:[a-z-]+\s+){1,2}(?:of\s+)?$")
LOOKING_BACK = 40  # characters
OFTEN, MANY = 3, 7  # sentences that name a state; such states of a war on many fronts
CONTINENTS = words("Africa America Asia Europe Eurasia Oceania Australasia East Pacific")


def fits_place(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the place may stand for the key: in the state that the stem says, of its nations."""
    if slot.name.kind not in PLACES | {"battle"}:
        return True
    if is_vast(rival):
        return False
    lands = list_lands(rival, sources)
    if people := find_people(event, slot):
        return people in lands or (not lands and is_scene(people, sources))
    return shares_nations(rival, slot.name, event, sources)


def shares_nations(rival: Name, key: Name, event: Event, sources: Sources) -> bool:
    """Return whether a nation of the event is ever named beside the rival, as far as nations are named.

    Where only Germans and Russians meet, no Japanese operation is likely.
    """
    here = list_nations((event.sentence,), sources) | list_lands(key, sources)
    there = list_nations(sources.places[rival.name], sources) | list_lands(rival, sources)
    return not (here and there) or not here.isdisjoint(there)


def list_nations(sentences: Collection[int], sources: Sources) -> frozenset[str]:
    """Return the states that some sentences name, or their people; in a war of many else those before."""
    own = frozenset(state for at in sentences for state in list_peoples(sources.texts[at]))
    if own or not has_many_fronts(sources):
        return own
    before = (sources.texts[at - 1] for at in sentences if at)
    return frozenset(state for text in before for state in list_peoples(text))


def has_many_fronts(sources: Sources) -> bool:
    """Return whether the article is of a war of so many states that not all of them meet everywhere."""
    return sum(count >= OFTEN for count in sources.lands.values()) >= MANY


def tells_land(key: Name, stem: str, sources: Sources) -> bool:
    """Return whether the stem names what the place lies in: the state tells its capital from other towns."""
    lands = list_lands(key, sources)
    lands |= {state.name for state in lexicon.countries_by_capital().get(key.name, ())}
    return not lands.isdisjoint(list_peoples(stem)) or bool(key.part_of and holds_phrase(stem, key.part_of))


def is_scene(land: str, sources: Sources) -> bool:
    """Return whether the article is of that state: it names none half as often."""
    often = sources.lands
    return all(2 * count <= often[land] for state, count in often.items() if state != land)


def is_vast(name: Name) -> bool:
    """Return whether the name is a continent's or of a part of one ("Southeast Asia", "Middle East")."""
    return name.name.split()[-1] in CONTINENTS


def find_people(event: Event, slot: Slot) -> str | None:
    """Return the state of which the stem says that the place is ("the Japanese cities of ____")."""
    tree = event.clause.tree
    top = climb(tree, next(at for at in sorted(slot.words) if tree.words[at].head not in slot.words))
    noun = tree.words[top.head] if top.head >= 0 else top
    one = f"{noun.text.removesuffix('ies')}y" if noun.text.endswith("ies") else noun.text.removesuffix("s")
    cases = {case.text.lower() for case in tree.children(top.index, "case")}
    if kind_in(lexicon.COMMON_HEADS, one) not in PLACES or not cases <= {"of"}:
        return None
    said = (child.text for child in tree.children(noun.index, "amod", "compound"))
    return next((lexicon.demonyms()[text] for text in said if text in lexicon.demonyms()), None)


def list_lands(name: Name, sources: Sources) -> frozenset[str]:
    """Return the states that the article puts the place in: "Lund, Sweden", "the Swedish town of Lund"."""
    text, whole = sources.reading.article.text, state_of(name.part_of or "")
    found = {whole} if whole else set()
    for span in name.mentions:
        if (after := IN_STATE.match(text, span.end)) and (state := state_of(after[1])):
            found.add(state)
        before = OF_PEOPLE.search(text[max(0, span.start - LOOKING_BACK) : span.start])
        if before and before[1] in lexicon.demonyms() and name.class_nouns:
            found.add(lexicon.demonyms()[before[1]])
    return frozenset(found)
