"""Clauses of a dependency tree: who did what, as indices of words.

Universal Dependencies' relations (universaldependencies.org/en) decide; where a relation is in doubt
the clause is left out rather than guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from quizapp.reading.phrases import (
    LOOSE_MODIFIERS,
    base,
    first_tear,
    is_predicate,
    kept_phrase,
    set_off,
    spoken,
    subtree_has,
)
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# Adverbs that tie a sentence to the one before, or place it in a sequence: it is as true without them.
CONNECTIVES = words("""
however therefore thus also then later subsequently meanwhile nevertheless nonetheless moreover
furthermore instead soon now still already even finally eventually initially consequently hence too
here there afterwards thereafter afterward additionally besides likewise similarly accordingly
rather yet today simultaneously shortly secondly thirdly firstly lastly ultimately
meantime thereby indeed hereby thereupon presently just actually notably importantly specifically
unfortunately naturally overall basically essentially
""")
HOURS = words("noon midday midnight dawn daybreak sunrise sunset dusk nightfall")
PARTS_OF_PREDICATE = words("obj iobj obl xcomp ccomp compound advmod nmod nummod expl dep fixed flat")
PARTS_OF_NOMINAL_PREDICATE = words("det amod case acl appos conj advcl")


class Standing(StrEnum):
    """How a clause stands in its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    ADVERBIAL = "adverbial"
    RELATIVE = "relative"
    COMPLEMENT = "complement"


class Tense(StrEnum):
    """The finite tense of a verb group, as far as item writing must know."""

    PAST = "past"
    PLUPERFECT = "pluperfect"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"
    NONE = "none"


@dataclass(frozen=True)
class Clause:
    """A finite clause; every number is the index of a word in `tree`.

    `head` is the predicate, `subject` the head of its (perhaps shared) subject, `auxiliaries` the
    auxiliary verbs and copulas in order, also those shared with the verb it is coordinated with.
    """

    tree: Tree = field(repr=False)
    head: int
    subject: int
    auxiliaries: tuple[int, ...]
    standing: Standing
    tense: Tense
    passive: bool
    progressive: bool
    negated: bool

    @property
    def verb(self) -> Word:
        """Return the predicate's head word."""
        return self.tree.words[self.head]

    @property
    def is_copular(self) -> bool:
        """Return whether the predicate is a noun, an adjective or a place behind a copula."""
        return not self.verb.xpos.startswith("VB")

    @cached_property
    def subject_words(self) -> tuple[int, ...]:
        """Return the words of the subject, loose modifiers and brackets left out."""
        kept = kept_phrase(self.tree, self.subject)
        if self.standing is Standing.RELATIVE:  # "led by Washington, who attacked": without its preposition
            kept -= {case.index for case in self.tree.children(self.subject, "case")}
        kept -= {link.index for link in self.tree.children(self.subject, "cc") if link.index == min(kept)}
        return self._without_aside(spoken(self.tree, kept))  # without the "and" of "And peace was restored"

    @cached_property
    def predicate_words(self) -> tuple[int, ...]:
        """Return the words after the verb group, complements and adverbs, loose parts left out.

        What follows a mark that opens a part never closed ("sank ten ships, among them HMS Lund") is cut off.
        """
        verb_group = set(self.auxiliaries) if self.is_copular else {self.head, *self.auxiliaries}
        kept = spoken(self.tree, set(self._predicate()) - verb_group)
        end = min(first_tear(self.tree, self.head, (*verb_group, *kept)), self.gap)
        return self._without_hour(tuple(at for at in kept if at < end))

    @cached_property
    def fronted(self) -> tuple[int, ...]:
        """Return the heads of the prepositional phrases that stand before the subject."""
        return tuple(
            word.index
            for word in self.tree.children(self.head, "obl")
            if self.subject >= 0
            and (word.index < self.subject or self._follows_a_link(word))
            and not subtree_has(self.tree, word.index, self.subject)
        )

    @property
    def said_words(self) -> tuple[int, ...]:
        """Return every word that saying the clause again takes, in order."""
        return tuple(sorted({*self.subject_words, *self.auxiliaries, self.head, *self.predicate_words}))

    @property
    def margin(self) -> float:
        """Return the parser's least margin over the arcs that shape the clause, in [0, 1]."""
        core = [self.tree.words[self.head], *(self.tree.words[at] for at in self.auxiliaries)]
        if self.subject >= 0:
            core.append(self.tree.words[self.subject])
        core.extend(self.tree.children(self.head, "obj", "xcomp", "ccomp"))
        return min(word.margin for word in core)

    def _predicate(self) -> Iterator[int]:
        allowed = PARTS_OF_PREDICATE
        if self.is_copular:
            allowed = PARTS_OF_PREDICATE | PARTS_OF_NOMINAL_PREDICATE
            yield self.head
        for child in self.tree.children(self.head):
            if self._belongs(child, allowed):
                yield from kept_phrase(self.tree, child.index)

    def _without_aside(self, said: tuple[int, ...]) -> tuple[int, ...]:
        """Return the subject without an aside taken for its list: "Two men, Berg and Holm, | threw stones".

        A list has no comma before the verb.
        """
        verb = min((self.head, *self.auxiliaries))
        if not said or self.standing is Standing.RELATIVE or not self.subject < said[-1] < verb:
            return said
        closing = [word.text for word in self.tree.words[said[-1] + 1 : verb] if word.upos != "ADV"]
        if closing != [","]:
            return said
        commas = (at for at in said if at > self.subject and self.tree.words[at].text == ",")
        end = next(commas, said[-1] + 1)
        return tuple(at for at in said if at < end)

    def _follows_a_link(self, word: Word) -> bool:
        """Return whether the phrase opens a clause without a subject: "and, at Lund, was crowned"."""
        shared = self.tree.words[self.subject].head != self.head
        return shared and self.subject < word.index < min((self.head, *self.auxiliaries))

    @cached_property
    def gap(self) -> int:
        """Return where ", and" joins a noun to one alone before it: to what is told without its verb.

        "Lund got the port for a million, and Harn, by a treaty, the hills"; a list has more commas.
        """
        tree = self.tree
        for link in (word for word in tree.words[self.head :] if base(word.relation) == "cc"):
            joined = tree.words[link.head]
            siblings = tree.children(joined.head, "conj") if joined.relation == "conj" else ()
            commas = [mark.index for mark in tree.words[self.head : link.index] if mark.text == ","]
            alone = len(siblings) == 1 and joined.head > self.head and commas == [link.index - 1]
            own = alone and subtree_has(tree, self.head, joined.index)
            if own and not is_predicate(tree, joined.index) and not is_predicate(tree, joined.head):
                return link.index - 1
        return len(tree.words)

    def _without_hour(self, said: tuple[int, ...]) -> tuple[int, ...]:
        """Return the predicate without an hour at its end: whoever tells the month, needs no "at noon"."""
        behind = [at for at in said if at > self.head]
        tail = [self.tree.words[at].text for at in behind[-2:]]
        return said[:-2] if tail[:1] == ["at"] and tail[-1] in HOURS else said

    def _belongs(self, child: Word, allowed: frozenset[str]) -> bool:
        relation = base(child.relation)
        if (
            relation not in allowed | {"advcl"}
            or child.index in self.fronted
            or child.index in self.auxiliaries
        ):
            return False
        if relation == "conj":
            return self.is_copular and not is_predicate(self.tree, child.index)
        if relation == "advmod":
            return child.text.lower() not in CONNECTIVES and child.xpos != "WRB" and not self._opens(child)
        if relation == "advcl":
            closely = not set_off(self.tree, child.index) and child.xpos in {"VB", "VBG"}
            closely = closely and not self.tree.children(child.index, "cc")  # ", after ..., southern France"
            return child.index > self.head and (closely or self._says_that(child))
        if relation == "obl" and child.index > self.head and self._says_as(child):
            return True  # "chose Lund, a port, as the scene of the feast"
        may_be_loose = relation in LOOSE_MODIFIERS | {"obl"} or child.index < self.head
        return not may_be_loose or self.is_copular or not set_off(self.tree, child.index)

    def _says_that(self, child: Word) -> bool:
        """Return whether an adverbial clause is what was said, misread: "told him that ..."."""
        marks = self.tree.children(child.index, "mark")
        return bool(marks) and marks[0].text.lower() == "that"

    def _says_as(self, child: Word) -> bool:
        """Return whether the phrase says as what the object was chosen or sent."""
        cases = self.tree.children(child.index, "case")
        return bool(cases and self.tree.children(self.head, "obj")) and cases[0].text.lower() == "as"

    def _opens(self, child: Word) -> bool:
        return self.subject >= 0 and child.index < min(self.subject_span)

    @property
    def subject_span(self) -> tuple[int, ...]:
        """Return every word of the subject, loose ones too."""
        return self.tree.subtree(self.subject)
