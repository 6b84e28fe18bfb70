"""Tolls told by a participle: "took Harn, losing 300 men" has its clause and its tail in one gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import DateMention, Event
from quizapp.reading.figures import Figure
from quizapp.reading.phrases import kept_phrase, say, set_off, spoken, subtree_has
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.sources import Sources

# What an attack or a disaster does at the time when it happens.
TAKING_TOLL = words(
    "kill wound injure capture take lose suffer destroy sink leave inflict claim seize drown burn"
)

HARMED = words("dead wounded injured homeless missing")


@dataclass(frozen=True)
class TailedClause(Clause):
    """A clause with the participle behind it that tells what its subject did by the same deed."""

    tail: tuple[int, ...] = ()

    @cached_property
    def predicate_words(self) -> tuple[int, ...]:
        """Return the words after the verb group, and those of the tail."""
        return (*super().predicate_words, *self.tail)


def find_tailed(figure: Figure, sources: Sources) -> Iterator[Event]:
    """Yield the event whose tail has the figure, told with its tail."""
    events = sources.by_sentence.get(figure.sentence, ()) if not figure.quantity.unit else ()
    for tree in {id(event.clause.tree): event.clause.tree for event in events}.values():
        number = next((word for word in tree.words if word.span.start == figure.quantity.span.start), None)
        participle = _find_participle(tree, number) if number is not None else None
        own = [event for event in events if event.clause.tree is tree]
        event = _find_head(own, tree, participle) if participle is not None else None
        if event is not None and participle is not None:
            tail = spoken(tree, kept_phrase(tree, participle.index))
            if not _is_torn(tree, tail, sources.dates.get(event.sentence, ())):
                yield _tell_with_tail(event, tail)


def _find_participle(tree: Tree, number: Word) -> Word | None:
    """Return the participle that tells the toll, set off from the clause before it; None without one."""
    at = number
    while at.head >= 0 and at.xpos != "VBG":
        at = tree.words[at.head]
    bound = tree.children(at.index, "nsubj", "mark", "cc", "aux")
    told = at.xpos == "VBG" and at.lemma.lower() in TAKING_TOLL and at.relation.startswith("advcl")
    if at.lemma.lower() == "leave":  # "leaving 300 dead", not "leaving 300 men behind"
        told = told and any(tree.words[below].text.lower() in HARMED for below in tree.subtree(at.index))
    return at if told and not bound and set_off(tree, at.index) else None


def _find_head(events: Iterable[Event], tree: Tree, participle: Word) -> Event | None:
    """Return the last event before the participle that may be what took the toll."""
    before = [
        event
        for event in events
        if event.clause.head < participle.index
        and (event.clause.head == participle.head or subtree_has(tree, participle.head, event.clause.head))
    ]
    last = max(before, key=lambda event: event.clause.head, default=None)
    between = tree.words[last.clause.head + 1 : participle.index] if last is not None else ()
    finite = any(word.xpos in {"VBD", "VBZ", "VBP", "MD"} for word in between)
    return None if finite or (last is not None and last.clause.is_copular) else last


def _is_torn(tree: Tree, tail: tuple[int, ...], dates: Iterable[DateMention]) -> bool:
    """Return whether a date stood in the tail, which is said without it."""
    first, last = tree.words[tail[0]].span, tree.words[tail[-1]].span
    return any(first.start <= date.span.start <= last.end for date in dates)


def _tell_with_tail(event: Event, tail: tuple[int, ...]) -> Event:
    clause, tree = event.clause, event.clause.tree
    told = TailedClause(
        tree,
        clause.head,
        clause.subject,
        clause.auxiliaries,
        clause.standing,
        clause.tense,
        clause.passive,
        clause.progressive,
        clause.negated,
        tail,
    )
    return replace(event, clause=told, text=f"{event.text}, {say(tree, tail)}")
