"""Other ways to parse a sentence in which the parser lost its way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.phrases import QUOTES, bracketed
from quizapp.reading.soundness import is_sound
from quizapp.reading.syntax.grafting import append, graft, prune
from quizapp.reading.syntax.irregular import PARTICIPLES, PASTS
from quizapp.reading.syntax.lemmas import lemma
from quizapp.reading.syntax.parser import MOST_WORDS
from quizapp.reading.syntax.tokens import tokenize
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.valency import SAYING
from quizapp.reading.word_lists import words

FEWEST = 3  # words of a part that is parsed by itself
MOST_VERBS = 3  # of a sentence that are tried as finite ones
DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
LINKS = frozenset({"and", "but"})
# Words before a part that may make it hang in the air: "said that", "if", "until".
BINDING = words("that if whether unless lest how why until than as because when while where which who")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Look:
    """Words to parse, and how to make the sentence's tree of theirs (None: it is no good)."""

    spans: tuple[Span, ...]
    forms: tuple[str, ...]
    finish: Callable[[Tree], Tree | None]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence to look at again: its place in the text, the tree of its first reading and its dates."""

    text: str
    span: Span
    tree: Tree
    dates: tuple[Adverbial, ...]


def without_asides(case: Case) -> Iterator[Look]:
    """Yield the sentence without what stands in brackets or between dashes, if anything does."""
    tree, plain = case.tree, _plain(case.tree)
    if FEWEST <= len(plain) < len(tree.words):
        yield _look(plain, lambda part: graft(tree, part))


def with_dates(case: Case) -> Iterator[Look]:
    """Yield the sentence with its dates, which are taken from the tree afterwards."""
    tree, plain = case.tree, _plain(case.tree)
    asides = {word.span for word in tree.words} - {word.span for word in plain}
    spans = [span for span in tokenize(case.text, case.span, limit=MOST_WORDS) if span not in asides]
    forms = tuple(span.of(case.text) for span in spans)
    kept = [word.span for word in plain]

    def finish(part: Tree) -> Tree | None:
        pruned = prune(part, kept)
        return graft(tree, pruned) if pruned else None

    if plain:
        yield Look(tuple(spans), forms, finish)


def with_finite_verbs(case: Case) -> Iterator[Look]:
    """Yield the sentence once for each seeming participle, "did" before it: "Lund did capture Harn"."""
    tree, plain = case.tree, _plain(case.tree)
    if any(word.text in QUOTES and word.upos == "PUNCT" for word in plain):
        return
    verbs = [word for word in plain if _may_be_finite(tree, word)]
    for verb in verbs[:MOST_VERBS]:
        at = plain.index(verb)
        spans = [word.span for word in plain]
        forms = [word.text for word in plain]
        forms[at : at + 1] = ["did", lemma(verb.text, "VERB", "VBD")]
        spans[at:at] = [verb.span]
        yield Look(tuple(spans), tuple(forms), partial(_take, tree, verb, at))


def _take(tree: Tree, verb: Word, at: int, part: Tree) -> Tree | None:
    """Return the sentence's tree if its verb behind "did" at `at` heads a sound clause, no verb left."""
    if part.words[at].head != at + 1 or any(word.head == at for word in part.words):
        return None
    told = []
    for word in (*part.words[:at], *part.words[at + 1 :]):
        shift = word.index - (word.index > at)
        head = word.head - (word.head > at)
        told.append(replace(word, index=shift, head=head))
    told[at] = replace(told[at], text=verb.text, lemma=verb.lemma, upos="VERB", xpos="VBD")
    found = Tree(tuple(told))
    clauses = find_clauses(found)
    standing = {Standing.MAIN, Standing.COORDINATE}
    sound = any(c.head == at and c.standing in standing and is_sound(c) for c in clauses)
    return graft(tree, found) if sound and _explains_all(found, clauses) else None


def _explains_all(tree: Tree, clauses: Sequence[Clause]) -> bool:
    """Return whether every finite verb has a clause with its own subject, or is joined to one by a link."""
    explained: set[int] = set()
    for clause in clauses:
        owned = [w for w in tree.children(clause.head, "nsubj", "cc") if w.index < clause.head]
        if owned or clause.standing is Standing.RELATIVE:
            explained |= {clause.head, *clause.auxiliaries}
    return all(
        word.index in explained or word.xpos not in FINITE or word.upos not in {"VERB", "AUX"}
        for word in tree.words
    )


def _may_be_finite(tree: Tree, word: Word) -> bool:
    """Return whether the verb may be a past tense whose form is also a participle's."""
    form, after = word.text.lower(), tree.words[word.index + 1 : word.index + 2]
    before = tree.words[word.index - 1] if word.index else None
    return (
        word.upos == "VERB"
        and word.xpos in {"VBN", "VBD"}
        and (form in PASTS or form.endswith("ed"))
        and form not in PARTICIPLES - PASTS
        and not tree.children(word.index, "aux", "cop")
        and not (after and after[0].text.lower() == "by")
        and before is not None
        and before.span.end < word.span.start
    )


def in_parts(case: Case) -> Iterator[Look]:
    """Yield what follows a date that opens a clause inside the sentence: "..., and on 3 May | Lund fell"."""
    tree = case.tree
    for date in case.dates:
        before = [word for word in tree.words if word.span.end <= date.span.start]
        after = [word for word in tree.words if word.span.start >= date.span.end]
        if min(len(before), len(after)) >= FEWEST and _is_joint(case, date, before, after):
            yield _look(after, lambda part: append(tree, part))


def _is_joint(case: Case, date: Adverbial, before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Return whether nothing before the part can bind it, and the part opens like a clause."""
    forms = {word.text.lower() for word in before}
    says = any(word.lemma.lower() in SAYING and word.upos == "VERB" for word in before)
    quoted = any(word.text in QUOTES and word.upos == "PUNCT" for word in case.tree.words)
    between = case.text[before[-1].span.start : date.mention.span.start]
    joined = before[-1].text.lower() in LINKS or any(mark in between for mark in ",;:")
    opens = after[0].upos in {"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"}
    return joined and opens and not (forms & BINDING or says or quoted)


def _plain(tree: Tree) -> list[Word]:
    """Return the words that stand neither in brackets nor between two dashes with spaces around them."""
    gone = bracketed(tree) | _dashed(tree)
    return [word for word in tree.words if word.index not in gone]


def _dashed(tree: Tree) -> set[int]:
    """Return the words between two free dashes, and the dashes; none where there are more or fewer."""
    dashes = [word.index for word in tree.words if word.text in DASHES and _is_free(tree, word)]
    if len(dashes) != 2:  # noqa: PLR2004 - a pair
        return set()
    return set(range(dashes[0], dashes[1] + 1))


def _is_free(tree: Tree, mark: Word) -> bool:
    """Return whether the mark touches neither the word before nor the one behind it."""
    around = tree.words[max(0, mark.index - 1) : mark.index + 2]
    return len(around) > 2 and around[0].span.end < mark.span.start and mark.span.end < around[2].span.start  # noqa: PLR2004


def _look(part: Sequence[Word], finish: Callable[[Tree], Tree | None]) -> Look:
    return Look(tuple(word.span for word in part), tuple(word.text for word in part), finish)
