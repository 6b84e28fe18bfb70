"""Which states may stand for each other in a clause: those that act, and those where things happen."""

from collections.abc import Sequence
from enum import Enum

from quizapp.reading.facts import Event, Name
from quizapp.reading.phrases import base
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import Appearance, climb, find_part
from quizapp.writing.slots import PLACES, Slot
from quizapp.writing.sources import Sources

OPPOSING = words("against with")
WITHIN = words("in at near into through across around outside within inside throughout")
BLOC = 3  # states named in one breath
# What happens to a land or in it: "the bombing of X", "the situation in X".
HAPPENINGS = words("""
bombing bombardment shelling raid invasion occupation seizure capture conquest annexation liberation loss
evacuation partition defence defense fall control situation unification devastation reconquest blockade
""")


class Stand(Enum):
    """What a state is to its clause."""

    ACTOR = "actor"  # it does the deed, or is the other side
    GROUND = "ground"  # there it happens
    OTHER = "other"


def find_stand(event: Event, slot: Slot) -> Stand:
    """Return what the state in the slot is to its clause."""
    tree = event.clause.tree
    top = next(at for at in sorted(slot.words) if tree.words[at].head not in slot.words)
    word = climb(tree, top)
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    if find_part(tree, top) == "acts" or cases & OPPOSING or _is_war_declared_on(tree, word, cases):
        return Stand.ACTOR
    if cases & WITHIN or ("of" in cases and _of_happening(tree, word)):
        return Stand.GROUND
    return Stand.OTHER


def _is_war_declared_on(tree: Tree, word: Word, cases: set[str]) -> bool:
    return "on" in cases and any(other.lemma.lower() == "war" for other in tree.words[: word.index])


def _of_happening(tree: Tree, word: Word) -> bool:
    return base(word.relation) == "nmod" and tree.words[word.head].text.lower() in HAPPENINGS


def is_ground(event: Event, slot: Slot) -> bool:
    """Return whether the slot is of a place where something happens, not of a power that does it."""
    if slot.name.kind == "country":
        return find_stand(event, slot) is Stand.GROUND
    return slot.name.kind in PLACES


def could_stand(seen: Appearance, stand: Stand) -> bool:
    """Return whether the article shows a state as that: a colony never acts, no far ally is bombed."""
    if stand is Stand.ACTOR:
        return seen.acts
    return stand is Stand.OTHER or seen.is_site or seen.undergoes


def keep_to_powers(key: Name, rivals: Sequence[Name], sources: Sources, enough: int) -> list[Name]:
    """Return the states that act beside one that acts, lands beside a land; all where they are too few."""
    if key.kind != "country":
        return list(rivals)
    acts = sources.appearances[key.name].acts
    alike = [name for name in rivals if sources.appearances[name.name].acts == acts]
    return alike if len(alike) >= enough else list(rivals)


def is_faced(event: Event, slot: Slot) -> bool:
    """Return whether something is done against the state in the slot."""
    tree = event.clause.tree
    top = next(at for at in sorted(slot.words) if tree.words[at].head not in slot.words)
    return any(case.text.lower() == "against" for case in tree.children(climb(tree, top).index, "case"))


def is_in_bloc(rival: Name, key: Name, sources: Sources) -> bool:
    """Return whether the article names the rival among several states without the key: they are no foes.

    Nothing was done "against" one of the Allies, who are named together and apart from their enemies.
    """
    states = (
        {name.name for name, _ in sources.named.get(at, ()) if name.kind == "country"}
        for at in sources.places[rival.name]
    )
    return any(len(named) >= BLOC and key.name not in named for named in states)
