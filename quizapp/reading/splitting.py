"""One verb, two places or things, two dates: "arrived in Lund on 3 May and in Harn on 6 June" told apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.phrases import base, is_predicate
from quizapp.reading.syntax.tree import Tree, Word

FEWEST = 2  # dates that part a list


@dataclass(frozen=True, slots=True)
class Split:
    """A clause told once for each of its dates: its verb, and a tree without what the other dates date."""

    verb: Word
    parts: tuple[tuple[Tree, Adverbial], ...]


def split_by_dates(tree: Tree, adverbials: Iterable[Adverbial]) -> Split | None:
    """Return the clause whose coordinated objects or places each have their own date; None if none has."""
    dates = [date for date in adverbials if not date.fronted]
    if len(dates) < FEWEST:
        return None
    for first in tree.words:
        members = (first, *_members(tree, first))
        groups = _deal(tree, members, dates) if len(members) > 1 else ()
        if groups:
            parts = tuple(
                (_keep(tree, members, group), date) for group, date in zip(groups, dates, strict=True)
            )
            return Split(tree.words[first.head], parts)
    return None


def _members(tree: Tree, first: Word) -> tuple[Word, ...]:
    """Return the nouns joined to an object or a place of a verb, if all have a preposition or none has."""
    if base(first.relation) not in {"obj", "obl"} or not is_predicate(tree, first.head):
        return ()
    joined = tree.children(first.index, "conj")
    with_case = {bool(tree.children(word.index, "case")) for word in (first, *joined)}
    return (
        joined if len(with_case) == 1 and not any(is_predicate(tree, word.index) for word in joined) else ()
    )


def _deal(tree: Tree, members: Sequence[Word], dates: Sequence[Adverbial]) -> tuple[tuple[Word, ...], ...]:
    """Return the members between each date and the one before; () unless each date has some."""
    groups: list[tuple[Word, ...]] = []
    start = tree.words[members[0].head].span.end
    for date in dates:
        groups.append(tuple(word for word in members if start <= word.span.start < date.span.start))
        start = date.span.end
    fits = all(groups) and sum(map(len, groups)) == len(members)
    return tuple(groups) if fits and all(map(_touches, [tree] * len(dates), groups, dates)) else ()


def _touches(tree: Tree, group: Sequence[Word], date: Adverbial) -> bool:
    """Return whether the date follows the last member's phrase directly."""
    before = [word.index for word in tree.words if word.span.end <= date.span.start and word.upos != "PUNCT"]
    return before[-1] in tree.subtree(group[-1].index)


def _keep(tree: Tree, members: Sequence[Word], group: Sequence[Word]) -> Tree:
    """Return the tree without the members that are not in the group."""
    kept = {at for word in group for at in _own(tree, members, word)}
    gone = {at for word in members for at in _own(tree, members, word)} - kept
    links = {
        link.index for link in tree.children(group[0].index, "cc", "punct") if link.index < group[0].index
    }
    gone |= links if group[0] is not members[0] else set()
    gone |= {mark.index for mark in tree.words if mark.upos == "PUNCT" and mark.head in gone}
    words = [word for word in tree.words if word.index not in gone]
    places = {word.index: at for at, word in enumerate(words)}
    return Tree(tuple(_place(word, places, members[0], group[0]) for word in words))


def _own(tree: Tree, members: Sequence[Word], word: Word) -> Iterator[int]:
    """Yield the words of a member's phrase without those of the members joined to it."""
    others = {at for other in members if other.head == word.index for at in tree.subtree(other.index)}
    return (at for at in tree.subtree(word.index) if at not in others)


def _place(word: Word, places: dict[int, int], first: Word, leader: Word) -> Word:
    """Return the word at its new place; the leading member takes the place of the first one."""
    head, relation = word.head, word.relation
    if word.index == leader.index:
        head, relation = first.head, first.relation
    elif head >= 0 and head not in places:
        head = leader.index
    return replace(word, index=places[word.index], head=places.get(head, -1), relation=relation)
