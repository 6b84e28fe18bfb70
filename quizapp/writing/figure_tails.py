"""Figures behind a comma, asked with the clause: "took Harn, losing 300 men", ", with the loss of 30"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import DateMention, Event
from quizapp.reading.figures import Figure
from quizapp.reading.phrases import base, kept_phrase, say, set_off, spoken, subtree_has
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.sources import Sources

# What an attack or a disaster does at the time when it happens.
TAKING_TOLL = words(
    "kill wound injure capture take lose suffer destroy sink leave inflict claim seize drown burn"
)

TALLYING = words("with at after for")  # the loss of so many, a cost of so much, so many days
DYING = words("die perish drown fall starve")
# What costs lives when it happens.
STRIKING = words("""
bomb attack sink torpedo clash storm assault collide explode collapse erupt flood capsize shell raid ambush
bombard strike hit mine wreck crash burn riot rise fight charge repulse
""")
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
    events = sources.by_sentence.get(figure.sentence, ())
    yield from _find_phrased(figure, events, sources)
    if figure.quantity.unit:
        return
    yield from _find_told(figure, events, sources)
    for tree in {id(event.clause.tree): event.clause.tree for event in events}.values():
        number = find_number(tree, figure)
        participle = _find_participle(tree, number) if number is not None else None
        own = [event for event in events if event.clause.tree is tree]
        event = _find_head(own, tree, participle) if participle is not None else None
        if event is not None and participle is not None:
            tail = spoken(tree, kept_phrase(tree, participle.index))
            if not _is_torn(tree, tail, sources.dates.get(event.sentence, ())):
                yield _tell_with_tail(event, tail)


def find_number(tree: Tree, figure: Figure) -> Word | None:
    """Return the word of the sentence with which the figure begins; None where it was left out."""
    return next((word for word in tree.words if word.span.start == figure.quantity.span.start), None)


def _find_phrased(figure: Figure, events: Iterable[Event], sources: Sources) -> Iterator[Event]:
    """Yield the events behind which a comma sets off a phrase that counts: ", with the loss of 30 men"."""
    for event in events:
        tree, head = event.clause.tree, event.clause.head
        number = find_number(tree, figure)
        if number is None or number.index in event.clause.said_words:
            continue
        tail = _find_phrase(tree, head, number, event.clause.subject)
        if tail and not _is_torn(tree, tail, sources.dates.get(event.sentence, ())):
            yield _tell_with_tail(event, tail)


def _find_phrase(tree: Tree, head: int, number: Word, subject: int) -> tuple[int, ...]:
    """Return the words of the set-off phrase of the verb that holds the number; empty without one."""
    for phrase in tree.children(head, "obl"):
        cases = " ".join(case.text.lower() for case in tree.children(phrase.index, "case"))
        behind = phrase.index > head and phrase.index > subject and set_off(tree, phrase.index)
        if not behind or cases not in TALLYING or not subtree_has(tree, phrase.index, number.index):
            continue
        tail = spoken(tree, kept_phrase(tree, phrase.index))
        told = any(tree.words[at].upos in {"VERB", "PRON"} for at in tail)
        rest = tree.words[tail[-1] + 1 : tail[-1] + 2]
        goes_on = any(word.upos not in {"PUNCT", "CCONJ"} for word in rest)  # "with 38 bases to be closed"
        return () if told or goes_on or number.index not in tail else tail
    return ()


def _find_told(figure: Figure, events: Sequence[Event], sources: Sources) -> Iterator[Event]:
    """Yield the event behind which a clause tells its toll: ", in which 30 died", "; 30 were killed"."""
    for event in events:
        tree = event.clause.tree
        number = find_number(tree, figure)
        if number is None or number.index in event.clause.said_words or event.clause.is_copular:
            continue
        toll = _find_toll(tree, number)
        follows = toll is not None and toll.index > event.clause.head and not _has_another(toll, events)
        if (
            toll is None
            or not follows
            or not (_is_joined(tree, toll, event) or _is_within(tree, toll, event))
        ):
            continue
        tail = tuple(at for at in spoken(tree, kept_phrase(tree, toll.index)) if at > event.clause.head)
        dates = sources.dates.get(event.sentence, ())
        if (
            number.index in tail
            and min(tail) > max(event.clause.said_words)
            and not _is_torn(tree, tail, dates)
        ):
            yield _tell_with_tail(event, tail)


def _find_toll(tree: Tree, number: Word) -> Word | None:
    """Return the verb whose subject is so many who died or were taken; None without one."""
    at = number
    while at.head >= 0 and not base(at.relation).startswith("nsubj"):
        if base(at.relation) not in {"nummod", "compound", "advmod", "nmod", "amod"}:
            return None
        at = tree.words[at.head]
    verb = tree.words[at.head] if at.head >= 0 else at
    passive = bool(tree.children(verb.index, "aux"))
    forms = [aux.text.lower() for aux in tree.children(verb.index, "aux")]
    simple = forms in ([], ["was"], ["were"])
    told = verb.lemma.lower() in (TAKING_TOLL if passive else DYING)
    return verb if simple and told and verb.xpos in {"VBD", "VBN"} else None


def _has_another(toll: Word, events: Iterable[Event]) -> bool:
    """Return whether the toll has a time of its own."""
    own = (event for event in events if event.clause.verb.span == toll.span)
    return any(event.date is not None for event in own)


def _is_joined(tree: Tree, toll: Word, event: Event) -> bool:
    """Return whether the toll's clause stands right behind that of what a force did or suffered."""
    joined = toll.relation in {"conj", "parataxis"} and toll.head == event.clause.head
    between = tree.words[event.clause.head + 1 : min(tree.subtree(toll.index))]
    finite = any(word.xpos in {"VBD", "VBZ", "VBP", "MD"} for word in between)
    return joined and not finite and event.clause.verb.lemma.lower() in STRIKING


def _is_within(tree: Tree, toll: Word, event: Event) -> bool:
    """Return whether the toll is told of what the clause names last: "a battle in which 30 men died"."""
    if not toll.relation.startswith("acl") or toll.head not in event.clause.predicate_words:
        return False
    inside = (tree.words[at] for at in tree.subtree(toll.index))
    first = [word.text.lower() for word in inside if word.upos != "PUNCT"][:2]
    return first == ["in", "which"] or first[:1] == ["where"]


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
    said = say(tree, tail)
    bare = tree.words[tail[0]].upos in {"NUM", "ADV", "DET"}  # a clause behind a semicolon
    return replace(event, clause=told, text=f"{event.text}, {'and ' if bare else ''}{said}")
