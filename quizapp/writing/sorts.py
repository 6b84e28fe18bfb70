"""Sorts within a kind: a soldier is no nurse, a church no alliance, as far as the article tells."""

from collections.abc import Sequence

from quizapp.reading import lexicon
from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.slots import Slot

SORTS = {
    "person": (
        words(
            "admiral captain colonel commander commander-in-chief general lieutenant major marshal sergeant"
        ),
        words("king queen tsar emperor empress prince princess sultan shah kaiser caliph monarch ruler"),
        words(
            "president minister premier chancellor secretary senator governor ambassador politician dictator"
        ),
        words("scientist physicist chemist biologist astronomer mathematician botanist naturalist engineer"),
        words("painter artist sculptor composer writer poet novelist playwright musician architect actor"),
        words("historian commentator analyst journalist correspondent critic scholar"),
        words("pope bishop archbishop cardinal priest monk abbot patriarch rabbi imam"),
        words("nurse wife mother sister daughter widow"),
    ),
    "battle": (words("battle"), words("siege")),
    "organisation": (
        words(
            "government assembly parliament senate congress convention council committee cabinet commission"
        ),
        words("party club movement faction union society"),
        words("church order"),
        words("university academy institute institution college school laboratory museum"),
        words("bank company firm newspaper magazine network"),
        words("alliance league pact entente axis powers"),
    ),
}
# Sorts that meet in one world: soldiers, rulers and ministers; scholars and artists; bodies of a state.
WORLDS = {"person": (0, 0, 0, 1, 1, 1, 2, 3), "organisation": (0, 0, 1, 2, 3, 4)}


def find_sort(name: Name) -> int | None:
    """Return the number of the sort that the name is told to be, or says itself; None where neither tells."""
    told = (*name.class_nouns, *(name.name.lower().split() if name.kind == "organisation" else ()))
    sorts = SORTS.get(name.kind, ())
    return next((at for noun in told for at, nouns in enumerate(sorts) if noun in nouns), None)


def is_capital(name: Name) -> bool:
    """Return whether the name is a state's capital: who captures a town rarely captures one."""
    return name.kind == "city" and any(form in lexicon.countries_by_capital() for form in name.aliases)


def find_sort_of(office: str) -> int | None:
    """Return the number of the sort of people who hold an office, by its first telling noun; else None."""
    said = office.lower().split()
    return next((at for noun in said for at, nouns in enumerate(SORTS["person"]) if noun in nouns), None)


def fits_noun(name: Name, event: Event, slot: Slot) -> bool:
    """Return whether the person can stand behind the noun before the gap ("the Danish physicist ____")."""
    before = event.clause.tree.words[: min(slot.words)]
    noun = before[-1].text.lower() if before and slot.name.kind == "person" else ""
    sort = find_sort_of(noun)
    if sort is None:
        return noun not in lexicon.OCCUPATIONS or noun in name.class_nouns
    sided = len(before) > 1 and before[-2].text in lexicon.demonyms()
    own = find_sort(name)
    return own == sort or (own is None and not sided)


def keep_to_sort(key: Name, rivals: Sequence[Name], enough: int) -> list[Name]:
    """Return the rivals of the key's own sort, else of its world, else of no other world as far as known.

    The first of these that are enough; for a person at last all, for there may be few.
    """
    own = [name for name in rivals if find_sort(name) == find_sort(key)]
    world = [name for name in rivals if find_world(name) == find_world(key)]
    near = [name for name in rivals if may_share_world(name, key)]
    last = near if key.kind == "organisation" else list(rivals)
    return next((names for names in (own, world, near) if len(names) >= enough), last)


def may_share_world(one: Name, other: Name) -> bool:
    """Return whether the two are of one world, as far as the article tells."""
    first, second = find_world(one), find_world(other)
    return first is None or second is None or first == second


def find_world(name: Name) -> int | None:
    """Return the number of the world of the name's sort; None where the sort is not known."""
    sort = find_sort(name)
    worlds = WORLDS.get(name.kind)
    return sort if sort is None or worlds is None else worlds[sort]
