"""Slots: the names in an event's clause that an item can ask for, and the part each plays there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quizapp.reading.article import Span
from quizapp.reading.facts import Event, Name
from quizapp.reading.phrases import kept_phrase, say, subtree_has
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.schools import is_school
from quizapp.writing.sources import Sources

ROMAN = re.compile(r"[IVX]+")
PLACE_PREPOSITIONS = words("""
in at near from to into towards toward on across through off outside against around over
""")
# What a question calls a name of each kind.
NOUNS = {
    "city": "city",
    "port": "city",
    "region": "region",
    "island": "island",
    "battle": "battle",
    "organisation": "institution",
}
PLACES = words("country city port region island river lake sea mountains place")
CALLED = words("called named titled entitled dubbed nicknamed")
SIDES = words("northern southern eastern western central north-eastern north-western south-eastern")
SIDES |= words("northeastern northwestern southeastern southwestern south-western upper lower")


class Part(StrEnum):
    """What the name is in the clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"  # with a preposition, straight under the verb
    INSIDE = "inside"  # within a longer phrase


@dataclass(frozen=True, slots=True)
class Slot:
    """A name in a clause: `words` are the name's, `phrase` with its article, title and preposition."""

    name: Name
    part: Part
    words: frozenset[int]
    phrase: frozenset[int]
    text: str
    preposition: str = ""
    with_article: bool = False
    listed: int = 0  # how many others stand beside it in a list


def find_slots(event: Event, sources: Sources) -> Iterator[Slot]:
    """Yield the slots of the event's clause in the order of their words; each name once."""
    seen: set[str] = set()
    for name, span in sorted(sources.named.get(event.sentence, ()), key=lambda pair: pair[1]):
        slot = _slot(event, name, span)
        if slot is not None and name.name not in seen:
            seen.add(name.name)
            yield slot


def _slot(event: Event, name: Name, span: Span) -> Slot | None:
    clause = event.clause
    tree = clause.tree
    words = frozenset(
        word.index for word in tree.words if word.span.start >= span.start and word.span.end <= span.end
    )
    kept = {*clause.subject_words, *clause.predicate_words}
    if not words or not words <= kept:
        return None
    tops = [at for at in sorted(words) if tree.words[at].head not in words]
    if len(tops) != 1:
        return None
    top = tops[0]
    if _is_cut_off(tree, words, top):
        return None
    if name.kind == "person":
        words |= _title(event, words, top)
    before = tree.words[min(words) - 1] if min(words) else None
    if before is not None and _spoils(before, name, tree, words):
        return None
    phrase = frozenset(kept_phrase(tree, top)) & kept | words
    return _placed(event, name, words, phrase, top)


def _spoils(before: Word, name: Name, tree: Tree, words: frozenset[int]) -> bool:
    """Return whether the word before the name leaves no fair gap: "Quebec's ____", "western ____".

    "A drink called Lund" is nobody, whoever bears the name.
    """
    form = before.text.lower()
    possessive = before.xpos == "POS" or before.text == "-"
    misread = (name.kind == "city" and form in SIDES) or (name.kind == "person" and form in CALLED)
    return possessive or misread or _joins(before, tree, words)


def _is_cut_off(tree: Tree, words: frozenset[int], top: int) -> bool:
    """Return whether the name is only a part of what is said: "the ____ administration" is no fair gap."""
    possessive = any(case.index > top for case in tree.children(top, "case"))
    following = [word.text for word in tree.words[max(words) + 1 : max(words) + 2]]
    numbered = bool(following) and ROMAN.fullmatch(following[0]) is not None  # "Denis I"
    modifies = tree.words[top].relation.partition(":")[0] in {"compound", "amod", "det", "nummod", "flat"}
    return possessive or numbered or modifies


def _title(event: Event, words: frozenset[int], top: int) -> frozenset[int]:
    """Return the words of a person's title right before the name ("General", "military historian")."""
    tree = event.clause.tree
    title: set[int] = set()
    at = min(words) - 1
    while at >= 0 and tree.words[at].upos in {"NOUN", "PROPN", "ADJ"} and subtree_has(tree, top, at):
        title.add(at)
        at -= 1
    return frozenset(title)


def _joins(before: Word, tree: Tree, words: frozenset[int]) -> bool:
    """Return whether an adjective of the title is joined to one before it ("a sad and tearful King")."""
    first = tree.words[min(words)]
    return before.upos == "CCONJ" and first.upos == "ADJ" and first.text.islower()


def _placed(event: Event, name: Name, words: frozenset[int], phrase: frozenset[int], top: int) -> Slot:
    tree = event.clause.tree
    word = tree.words[top]
    cases = [case.text.lower() for case in tree.children(top, "case") if case.index < min(words)]
    article = any(tree.words[at].text.lower() == "the" for at in phrase if at < min(words))
    more = {
        at
        for at in phrase - words
        if tree.words[at].relation.partition(":")[0] not in {"det", "case", "punct"}
    }
    listed = len(tree.children(top, "conj")) or (
        len(tree.children(word.head, "conj")) if word.relation.startswith("conj") else 0
    )
    part, preposition = Part.INSIDE, ""
    relation = word.relation.partition(":")[0]
    if not more and top == event.clause.subject:
        part = Part.SUBJECT
    elif not more and word.head == event.clause.head and relation == "obj":
        part = Part.OBJECT
    elif not more and word.head == event.clause.head and relation == "obl" and len(cases) == 1:
        part, preposition = Part.OBLIQUE, cases[0]
    return Slot(name, part, words, phrase, say(tree, words), preposition, article, listed)


def takes_article(name: Name, sources: Sources) -> bool:
    """Return whether the article writes "the" before the name, at most of its mentions."""
    text = sources.reading.article.text
    with_the = sum(text[max(0, span.start - 4) : span.start].lower() == "the " for span in name.mentions)
    return 2 * with_the > len(name.mentions)


def is_asked_for(slot: Slot) -> bool:
    """Return whether English has an easy question for the slot, in which its article does not stand."""
    if slot.name.kind == "person":
        return slot.part is Part.SUBJECT
    if slot.name.kind not in NOUNS:
        return False
    where = slot.preposition in PLACE_PREPOSITIONS and (slot.name.kind in PLACES or is_school(slot.name))
    return slot.part in {Part.SUBJECT, Part.OBJECT} or (slot.part is Part.OBLIQUE and where)
