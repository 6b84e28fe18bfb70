"""Sorts within a kind: a soldier is no nurse, a church no alliance, as far as the article tells."""

from collections.abc import Sequence

from quizapp.reading import lexicon
from quizapp.reading.facts import Name
from quizapp.reading.word_lists import words

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
ALLIANCES = len(SORTS["organisation"]) - 1


def find_sort(name: Name) -> int | None:
    """Return the number of the sort that the name is told to be, or says itself; None where neither tells.

    Cities are capitals of states, or not: who captures a town rarely captures the capital of an empire.
    """
    if name.kind == "city":
        return int(any(form in lexicon.countries_by_capital() for form in name.aliases))
    told = (*name.class_nouns, *(name.name.lower().split() if name.kind == "organisation" else ()))
    sorts = SORTS.get(name.kind, ())
    return next((at for noun in told for at, nouns in enumerate(sorts) if noun in nouns), None)


def are_of_different_sorts(one: Name, other: Name) -> bool:
    """Return whether both are told to be something, and not the same."""
    first, second = find_sort(one), find_sort(other)
    return first is not None and second is not None and first != second


def keep_to_sort(key: Name, rivals: Sequence[Name], enough: int) -> list[Name]:
    """Return the rivals of the key's own sort, else those of no sort known to be another, else all.

    The first of these that are enough. Beside an alliance only its like will do.
    """
    own = [name for name in rivals if find_sort(name) == find_sort(key)]
    near = [name for name in rivals if not are_of_different_sorts(name, key)]
    alone = key.kind == "organisation" and find_sort(key) == ALLIANCES
    return next((names for names in (own, near) if len(names) >= enough), near if alone else list(rivals))
