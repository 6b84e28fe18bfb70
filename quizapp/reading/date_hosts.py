"""Which clause of its sentence a date phrase belongs to."""

from collections.abc import Iterable, Iterator

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.phrases import base
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

SEQUEL = words("""
then later subsequently eventually finally afterwards soon thereafter ultimately
""")


def assign_dates(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> dict[int, Adverbial]:
    """Return the date of each clause that has exactly one, by the index of its head."""
    found: dict[int, list[Adverbial]] = {}
    clauses = tuple(clauses)
    for adverbial in adverbials:
        for head in _hosts(tree, clauses, adverbial):
            found.setdefault(head, []).append(adverbial)
    return {head: dates[0] for head, dates in found.items() if len(dates) == 1}


def _hosts(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Iterator[int]:
    """Yield the clauses that the date holds for: its own, and those that follow in the same breath."""
    own = _host(tree, clauses, adverbial)
    if own is None:
        return
    yield own.head
    if not adverbial.fronted:
        return
    for clause in clauses:
        if (
            clause.standing is Standing.COORDINATE
            and clause.verb.head == own.head
            and _same_breath(clause, own)
        ):
            yield clause.head


def _same_breath(clause: Clause, first: Clause) -> bool:
    adverbs = {word.text.lower() for word in clause.tree.children(clause.head, "advmod")}
    return clause.subject == first.subject and not adverbs & SEQUEL


def _host(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Clause | None:
    by_head = {clause.head: clause for clause in clauses}
    if adverbial.fronted:
        main = by_head.get(tree.root.index)
        return main if main is not None and _opens_with(main, adverbial) else None
    before = _words_before(tree, adverbial)
    if not before:
        return None
    at = before[-1]
    while at.head >= 0 and at.index not in by_head and not at.xpos.startswith("VB"):
        if _holds_a_date(tree, at):
            return None
        at = tree.words[at.head]
    return by_head.get(at.index)


OPEN_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
PARTS_OF_NOMINAL = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod"})
TIED = frozenset({"obj", "iobj", "obl", "appos", "conj", "xcomp", "dep"})
OPEN_TAGS = frozenset({"VBG", "VBN", "VB", "TO", "IN"})


def find_gaps(tree: Tree, adverbials: Iterable[Adverbial]) -> Iterator[Word]:
    """Yield the words that lack the date left out beside them ("until 1918", "1862, the worst day")."""
    for adverbial in adverbials:
        before = _words_before(tree, adverbial)
        if adverbial.fronted or not before:
            continue
        if before[-1].xpos in OPEN_TAGS:
            yield before[-1]
        after = [word for word in tree.words[before[-1].index + 1 :] if word.upos != "PUNCT"]
        if after and (_was_parted(adverbial, after[0]) or _wants_a_mark(tree, adverbial, after[0])):
            yield after[0]


def _was_parted(adverbial: Adverbial, word: Word) -> bool:
    """Return whether the date's comma was all that parted a noun phrase from what precedes it."""
    by_comma = word.span.start - adverbial.span.end > 1
    return (by_comma and word.upos in {"DET", "NOUN", "PROPN", "ADJ", "NUM"}) or word.text in {
        "alone",
        "onwards",
    }


def _wants_a_mark(tree: Tree, adverbial: Adverbial, word: Word) -> bool:
    """Return whether a noun phrase after the date was tied to what precedes it only by the date's absence.

    "After the border was closed in 1918 the house lay", "resigned three days after the surrender".
    """
    if not adverbial.span.end <= word.span.start <= adverbial.span.end + 1 or word.upos not in OPEN_NOMINAL:
        return False
    while base(word.relation) in PARTS_OF_NOMINAL and word.head >= 0:
        word = tree.words[word.head]
    return base(word.relation) in TIED and not tree.children(word.index, "case")


def _words_before(tree: Tree, adverbial: Adverbial) -> list[Word]:
    return [word for word in tree.words if word.upos != "PUNCT" and word.span.end <= adverbial.span.start]


def _opens_with(main: Clause, adverbial: Adverbial) -> bool:
    """Return whether nothing but the main clause follows the fronted date before the main subject."""
    return main.subject >= 0 and adverbial.span.end <= main.tree.words[main.subject].span.start


TEMPORAL = words("after before since until following during despite between")
DEEDS = words("""
arrest arrival assault attack battle birth blockade bombing campaign capture collapse conquest coup crisis
death defeat departure fall flight landing loss march effort massacre murder offensive outbreak raid rebellion
reign retreat return revolt rise rising siege start strike talk treaty uprising victory visit voyage war
""")
BOUND = frozenset({"of", "from", "to", "with", "for"})
DEED_ENDINGS = ("ion", "ment", "al", "ance", "ence", "ing", "ure")


def _holds_a_date(tree: Tree, word: Word) -> bool:
    """Return whether a noun phrase may own the date after it.

    "after his death in 1925", "notice of the invasion on 25 June"; but "died of dysentery on 28 June".
    """
    if word.upos != "NOUN" or not word.text[:1].islower():
        return False
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    if cases & TEMPORAL:
        return True
    bound = base(word.relation) in {"nmod", "nsubj"} or (word.relation == "obl" and bool(cases & BOUND))
    return bound and (word.lemma in DEEDS or word.lemma.endswith(DEED_ENDINGS))
