"""Things that are told to have been made at two places: nobody can say in which of them they were.

Where one sentence has the Harn Council formed "at the Visby Conference" and another "at the Lund Conference",
both are left out. Only places of one sort are set against each other: what is founded in a town may well be
founded in its country, or at a congress that was held there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# What is done to a thing once, at one place.
ONCE = words("adopt create conclude constitute establish form found proclaim ratify sign")
NAMING = frozenset({"ADJ", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Making:
    """That a thing with a name was made at a place with one: `sort` is what kind of place, "conference".

    `verbs` are the indices, in the tree of its sentence, of the verb and of that which leads to it.
    """

    sentence: int
    verbs: frozenset[int]
    thing: tuple[str, ...]
    sort: str
    place: frozenset[str]


def drop_disputed_places(events: Iterable[Event], trees: Mapping[int, Tree]) -> tuple[Event, ...]:
    """Return the events but those that make a thing at another place than some sentence of `trees` does."""
    found = [making for sentence, tree in trees.items() for making in list_makings(sentence, tree)]
    by_thing: defaultdict[tuple[str, ...], list[Making]] = defaultdict(list)
    for making in found:
        by_thing[(*making.thing, making.sort)].append(making)
    disputed = {
        (making.sentence, trees[making.sentence].words[verb].span)
        for together in by_thing.values()
        if len({making.place for making in together}) > 1
        for making in together
        for verb in making.verbs
    }
    return tuple(event for event in events if (event.sentence, event.clause.verb.span) not in disputed)


def list_makings(sentence: int, tree: Tree) -> Iterator[Making]:
    """Yield what the sentence says to have been made where, things and places by their names."""
    for verb in tree.words:
        if verb.upos != "VERB" or verb.lemma.lower() not in ONCE:
            continue
        leading = frozenset({verb.head} if verb.relation in {"advcl", "xcomp"} and verb.head >= 0 else ())
        things = [_name(tree, word) for word in tree.children(verb.index, "obj", "nsubj")]
        sites = [word for at in (verb.index, *leading) for word in tree.children(at, "obl")]
        for site in sites:
            is_at = any(case.text.lower() == "at" for case in tree.children(site.index, "case"))
            place = frozenset(_name(tree, site)[:-1])
            for thing in things:
                if is_at and place and len(thing) > 1:
                    yield Making(sentence, leading | {verb.index}, thing, site.text.lower(), place)


def _name(tree: Tree, noun: Word) -> tuple[str, ...]:
    """Return the words in capitals that end with the noun, in small letters; empty where it is no name."""
    start = noun.index + 1
    while start and tree.words[start - 1].text[:1].isupper() and tree.words[start - 1].upos in NAMING:
        start -= 1
    return tuple(word.text.lower() for word in tree.words[start : noun.index + 1])
