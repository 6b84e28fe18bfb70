"""Other ways to parse a sentence in which the parser lost its way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Span
from quizapp.reading.phrases import QUOTES, bracketed
from quizapp.reading.syntax.grafting import append, graft, prune
from quizapp.reading.syntax.parser import MOST_WORDS
from quizapp.reading.syntax.tokens import tokenize
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.valency import SAYING
from quizapp.reading.word_lists import words

FEWEST = 3  # words of a part that is parsed by itself
DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
LINKS = frozenset({"and", "but"})
# Words before a part that may make it hang in the air: "said that", "if", "until".
BINDING = words("that if whether unless lest how why until than as because when while where which who")


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
    tree, plain = case.tree, plain_words(case.tree)
    if FEWEST <= len(plain) < len(tree.words):
        yield _look(plain, lambda part: graft(tree, part))


def with_dates(case: Case) -> Iterator[Look]:
    """Yield the sentence with its dates, which are taken from the tree afterwards."""
    tree, plain = case.tree, plain_words(case.tree)
    asides = {word.span for word in tree.words} - {word.span for word in plain}
    spans = [span for span in tokenize(case.text, case.span, limit=MOST_WORDS) if span not in asides]
    forms = tuple(span.of(case.text) for span in spans)
    kept = [word.span for word in plain]

    def finish(part: Tree) -> Tree | None:
        pruned = prune(part, kept)
        return graft(tree, pruned) if pruned else None

    if plain and case.dates:
        yield Look(tuple(spans), forms, finish)


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


def plain_words(tree: Tree) -> list[Word]:
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
    """Return whether the mark stands between two words and touches neither."""
    if not 0 < mark.index < len(tree.words) - 1:
        return False
    before, after = tree.words[mark.index - 1], tree.words[mark.index + 1]
    return before.span.end < mark.span.start and mark.span.end < after.span.start


def _look(part: Sequence[Word], finish: Callable[[Tree], Tree | None]) -> Look:
    return Look(tuple(word.span for word in part), tuple(word.text for word in part), finish)
