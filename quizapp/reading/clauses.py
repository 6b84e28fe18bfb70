"""Clauses of a dependency tree: who did what, as indices of words, and how to say it again.

Universal Dependencies' relations (universaldependencies.org/en) decide; where a relation is in doubt
the clause is left out rather than guessed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

BE = words("am is are was were be been being 's \u2019s 're \u2019re")
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})
NEGATIONS = words("not n't n\u2019t never no neither nor none nobody nothing")
NEGATIONS |= {"hardly", "scarcely", "barely", "cannot", "rarely", "seldom"}
APPROXIMATORS = words("almost nearly virtually practically allegedly reportedly supposedly")
APPROXIMATORS |= {
    "possibly",
    "probably",
    "perhaps",
    "maybe",
    "apparently",
    "presumably",
    "purportedly",
    "seemingly",
}
CONDITIONALS = frozenset({"if", "unless", "whether", "lest"})
# Adverbs that tie a sentence to the one before, or place it in a sequence: it is as true without them.
CONNECTIVES = words("""
however therefore thus also then later subsequently meanwhile nevertheless nonetheless moreover
furthermore instead soon now still already even finally eventually initially consequently hence too
here there afterwards thereafter afterward additionally besides likewise similarly accordingly
rather yet today simultaneously shortly secondly thirdly firstly lastly ultimately
meantime thereby indeed hereby thereupon presently just actually notably importantly specifically
unfortunately naturally overall basically essentially
""")
OPENING = frozenset({"“", "\u2018", "«", "„", "``"})
CLOSING = frozenset({"”", "\u2019", "»", "''"})
QUOTES = OPENING | CLOSING | {'"'}
PARTS_OF_PREDICATE = words("obj iobj obl xcomp ccomp compound advmod nmod nummod expl dep fixed flat")
PARTS_OF_NOMINAL_PREDICATE = words("det amod case acl appos conj advcl")
LOOSE_MODIFIERS = words("acl appos advcl parataxis discourse vocative dislocated")


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
        return spoken(self.tree, kept)

    @cached_property
    def predicate_words(self) -> tuple[int, ...]:
        """Return the words after the verb group, complements and adverbs, loose parts left out."""
        verb_group = set(self.auxiliaries) if self.is_copular else {self.head, *self.auxiliaries}
        return spoken(self.tree, set(self._predicate()) - verb_group)

    @cached_property
    def fronted(self) -> tuple[int, ...]:
        """Return the heads of the prepositional phrases that stand before the subject."""
        return tuple(
            word.index
            for word in self.tree.children(self.head, "obl")
            if self.subject >= 0
            and word.index < self.subject
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
            return child.index > self.head and (closely or self._says_that(child))
        may_be_loose = relation in LOOSE_MODIFIERS | {"obl"} or child.index < self.head
        return not may_be_loose or self.is_copular or not set_off(self.tree, child.index)

    def _says_that(self, child: Word) -> bool:
        """Return whether an adverbial clause is what was said, misread: "told him that ..."."""
        marks = self.tree.children(child.index, "mark")
        return bool(marks) and marks[0].text.lower() == "that"

    def _opens(self, child: Word) -> bool:
        return self.subject >= 0 and child.index < min(self.subject_span)

    @property
    def subject_span(self) -> tuple[int, ...]:
        """Return every word of the subject, loose ones too."""
        return self.tree.subtree(self.subject)


def base(relation: str) -> str:
    """Return the relation without its subtype."""
    return relation.partition(":")[0]


def is_predicate(tree: Tree, index: int) -> bool:
    """Return whether the word heads a clause: a verb, or a nominal with a copula or a subject."""
    return tree.words[index].xpos.startswith("VB") or bool(
        tree.children(index, "cop", "nsubj", "csubj", "aux")
    )


def subtree_has(tree: Tree, top: int, index: int) -> bool:
    """Return whether the word at `index` is `top` or depends on it, however deep."""
    while index >= 0:
        if index == top:
            return True
        index = tree.words[index].head
    return False


def set_off(tree: Tree, index: int) -> bool:
    """Return whether a comma, a dash or a bracket stands before the phrase headed by `index`."""
    first = next((at for at in tree.subtree(index) if tree.words[at].upos != "PUNCT"), index)
    if first == 0 or tree.words[first - 1].text not in {",", "(", "-", "\u2013", "—", "--", ";", ":", "["}:
        return False
    return tree.words[first - 1].text not in {"-", "\u2013"} or not _is_hyphen(tree, first - 1)


def _is_hyphen(tree: Tree, index: int) -> bool:
    """Return whether the mark joins two words without a space on either side ("Trans-Baikal")."""
    around = tree.words[index - 1 : index + 2]
    return all(left.span.end == right.span.start for left, right in pairwise(around))


def kept_phrase(tree: Tree, index: int) -> set[int]:
    """Return the words of a phrase without what is only added: loose modifiers and brackets."""
    if index < 0:
        return set()
    kept: set[int] = set()
    pending = [index]
    while pending:
        at = pending.pop()
        kept.add(at)
        pending.extend(child.index for child in tree.children(at) if not _is_added(tree, child))
    return kept


def _is_added(tree: Tree, child: Word) -> bool:
    relation = base(child.relation)
    if relation in {"parataxis", "discourse", "vocative", "dislocated"}:
        return True
    if relation == "nmod" and child.index < child.head:  # "According to historians, the losses"
        return any(case.index < child.index for case in tree.children(child.index, "case"))
    if child.relation == "acl:relcl" and tree.words[child.head].upos == "PROPN":
        return True  # a name needs no clause to say which is meant
    if relation in LOOSE_MODIFIERS | {"nmod"}:  # ", including oil facilities"
        return set_off(tree, child.index)
    return relation == "conj" and _is_clause_under_noun(tree, child)


def _is_clause_under_noun(tree: Tree, child: Word) -> bool:
    clausal = child.xpos.startswith("VB") or bool(tree.children(child.index, "nsubj", "cop"))
    return clausal and tree.words[child.head].upos in {"NOUN", "PROPN", "PRON"}


def spoken(tree: Tree, kept: Iterable[int]) -> tuple[int, ...]:
    """Return the kept words in order with the punctuation that joins two neighbours both kept."""
    words = {at for at in kept if tree.words[at].upos != "PUNCT"} - _bracketed(tree)
    words |= _hyphenated(tree, words)
    while words and base(tree.words[max(words)].relation) == "cc":
        words.remove(max(words))
    marks = {mark.index for mark in tree.words if mark.upos == "PUNCT" and _joins(tree, mark, words)}
    return tuple(sorted(words | _paired(tree, marks)))


def _hyphenated(tree: Tree, words: set[int]) -> set[int]:
    """Return the words that hyphens tie to the kept ones ("wait-and-see")."""
    tied: set[int] = set()
    for mark in tree.words:
        if mark.text in {"-", "\u2013"} and _is_hyphen(tree, mark.index):
            before, after = mark.index - 1, mark.index + 1
            if {before, after} & (words | tied):
                tied |= {before, after}
    return tied


def _joins(tree: Tree, mark: Word, words: set[int]) -> bool:
    before, after = _neighbours(tree, mark.index)
    if mark.text not in QUOTES:
        return before in words and after in words
    straight_before = sum(word.text == '"' for word in tree.words[: mark.index])
    opens = mark.text in OPENING or (mark.text == '"' and straight_before % 2 == 0)
    return (after if opens else before) in words


def _paired(tree: Tree, marks: set[int]) -> set[int]:
    """Return the marks without quotation marks that have lost their partner."""
    quotes = [at for at in marks if tree.words[at].text in QUOTES - {"\u2019"}]
    opened = sum(tree.words[at].text in OPENING for at in quotes)
    closed = sum(tree.words[at].text in CLOSING for at in quotes)
    straight = len(quotes) - opened - closed
    return marks if opened == closed and straight % 2 == 0 else marks - set(quotes)


def _neighbours(tree: Tree, index: int) -> tuple[int, int]:
    before = next((at for at in range(index - 1, -1, -1) if tree.words[at].upos != "PUNCT"), -1)
    after = next((at for at in range(index + 1, len(tree.words)) if tree.words[at].upos != "PUNCT"), -1)
    return before, after


def _bracketed(tree: Tree) -> set[int]:
    inside: set[int] = set()
    depth = 0
    for word in tree.words:
        depth += word.text in {"(", "["}
        if depth:
            inside.add(word.index)
        depth = max(0, depth - (word.text in {")", "]"}))
    return inside


def breaks_quotation(tree: Tree, kept: Iterable[int]) -> bool:
    """Return whether words from inside quotation marks are kept without the marks, or these do not pair."""
    marks = [word for word in tree.words if word.text in QUOTES - {"\u2019", "\u2018"}]
    if not marks:
        return False
    words = set(kept)
    inside, opener = False, -1
    for word in tree.words:
        if word in marks:
            inside = not inside
            opener = word.index
        elif inside and word.index in words and opener not in words:
            return True
    return inside


def say(tree: Tree, indices: Iterable[int]) -> str:
    """Return the words at `indices` as they are written, one space where words were left out."""
    text = ""
    last: Word | None = None
    for at in sorted(indices):
        word = tree.words[at]
        touching = last is not None and last.span.end == word.span.start
        text += word.text if not text or touching else f" {word.text}"
        last = word
    return text


def find_clauses(tree: Tree) -> tuple[Clause, ...]:
    """Return the finite clauses of a sentence that have a subject, in the order of their verbs."""
    found = (_clause(tree, word) for word in tree.words if is_predicate(tree, word.index))
    return tuple(clause for clause in found if clause is not None and clause.subject >= 0)


def _clause(tree: Tree, word: Word) -> Clause | None:
    standing = _standing(tree, word)
    if standing is None:
        return None
    auxiliaries = _auxiliaries(tree, word)
    tense = _tense(tree, word, auxiliaries)
    if tense is Tense.NONE:
        return None
    forms = [tree.words[at].text.lower() for at in auxiliaries]
    return Clause(
        tree,
        word.index,
        _subject(tree, word),
        auxiliaries,
        standing,
        tense,
        passive=word.xpos == "VBN" and bool(forms) and forms[-1] in BE,
        progressive=word.xpos == "VBG",
        negated=_is_negated(tree, word.index),
    )


def _standing(tree: Tree, word: Word) -> Standing | None:
    relation = base(word.relation)
    if word.head < 0 or relation == "root":
        return Standing.MAIN
    if relation in {"conj", "parataxis"}:
        return _coordinate_standing(tree, word, relation)
    if relation == "acl":
        return Standing.RELATIVE if _relative_pronoun(tree, word.index) is not None else None
    return {"advcl": Standing.ADVERBIAL, "ccomp": Standing.COMPLEMENT}.get(relation)


def _coordinate_standing(tree: Tree, word: Word, relation: str) -> Standing | None:
    """Return COORDINATE for a clause on a par with a main one, joined to it or set beside it."""
    above = tree.words[word.head]
    if not is_predicate(tree, above.index):
        return None
    if _standing(tree, above) not in {Standing.MAIN, Standing.COORDINATE}:
        return None
    joined = relation == "conj" or (set_off(tree, word.index) and bool(tree.children(word.index, "nsubj")))
    return Standing.COORDINATE if joined else None


def _relative_pronoun(tree: Tree, index: int) -> Word | None:
    subjects = tree.children(index, "nsubj")
    return next((word for word in subjects if word.text.lower() in {"who", "which", "that"}), None)


def _subject(tree: Tree, word: Word) -> int:
    own = tree.children(word.index, "nsubj", "csubj", "expl")
    if base(word.relation) == "acl" and _relative_pronoun(tree, word.index) is not None:
        return word.head
    if own:
        plain = base(own[0].relation) == "nsubj" and not tree.children(word.index, "expl")
        return own[0].index if plain else -1
    if base(word.relation) == "conj" and is_predicate(tree, word.head) and not _may_have_own(tree, word):
        return _subject(tree, tree.words[word.head])
    return -1


def _may_have_own(tree: Tree, word: Word) -> bool:
    """Return whether a noun stands between the verb and the conjunction or comma before it."""
    for at in range(word.index - 1, word.head, -1):
        between = tree.words[at]
        if between.upos == "CCONJ" or between.text == ",":
            return False
        if between.upos in {"NOUN", "PROPN", "PRON"}:
            return True
    return False


def _auxiliaries(tree: Tree, word: Word) -> tuple[int, ...]:
    own = tuple(child.index for child in tree.children(word.index, "aux", "cop") if child.index < word.index)
    own = tuple(at for at in own if tree.words[at].xpos != "TO" and tree.words[at].text.lower() != "to")
    if own or base(word.relation) != "conj" or tree.children(word.index, "nsubj"):
        return own
    above = tree.words[word.head]
    if word.xpos in {"VBN", "VBG", "VB"} and above.xpos == word.xpos:
        return _auxiliaries(tree, above)
    # A bare past participle after a passive is often tagged as a past tense: "was besieged, captured".
    return ()


def _tense(tree: Tree, word: Word, auxiliaries: tuple[int, ...]) -> Tense:
    if not auxiliaries:
        return {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}.get(word.xpos, Tense.NONE)
    first = tree.words[auxiliaries[0]]
    form = first.text.lower()
    if first.xpos == "MD" or form in {
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "must",
        "can",
        "shall",
    }:
        return Tense.MODAL
    if form == "had" and word.xpos in {"VBN", "VBD"}:
        return Tense.PLUPERFECT
    if form in {"has", "have"}:
        return Tense.PERFECT
    if form in PAST_AUXILIARIES:
        return Tense.PAST
    return Tense.PRESENT if form in BE | {"does", "do"} else Tense.NONE


def _is_negated(tree: Tree, index: int) -> bool:
    own = any(child.text.lower() in NEGATIONS for child in tree.children(index))
    arguments = tree.children(index, "nsubj", "obj", "obl", "xcomp")
    return own or any(
        child.text.lower() in NEGATIONS for a in arguments for child in (a, *tree.children(a.index))
    )
