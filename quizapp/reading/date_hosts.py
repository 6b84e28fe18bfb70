"""Which clause of its sentence a date phrase belongs to."""

import re
from collections.abc import Iterable, Iterator, Mapping

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.calendar import Interval
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.phrases import base, bracketed, set_off
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

SEQUEL = words("""
then later subsequently eventually finally afterwards soon thereafter ultimately
""")

LINK = 2  # characters between a date and the "when" that explains it


def assign_dates(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> dict[int, Adverbial]:
    """Return the date of each clause by the index of its head, where its dates do not differ."""
    found: dict[int, list[Adverbial]] = {}
    clauses = tuple(clauses)
    for adverbial in adverbials:
        for head in _hosts(tree, clauses, adverbial):
            found.setdefault(head, []).append(adverbial)
    chosen = {head: _finest(dates) for head, dates in found.items()}
    return {head: date for head, date in chosen.items() if date is not None}


RECKONED = re.compile(
    r"\b(?:later|earlier|afterwards?|after|before|previous(?:ly)?|following|next|same|that|this)\b",
    re.IGNORECASE,
)


def _finest(dates: list[Adverbial]) -> Adverbial | None:
    """Return the date that lies within all the others ("ten days later, on 28 June"); None where they differ.

    A date reckoned from another one gives way to one that is given: "a week later, on 25 October".
    """
    given = [date for date in dates if not RECKONED.search(date.mention.text)] or dates
    intervals = [date.mention.date.interval if date.mention.date else None for date in given]
    for date, inner in zip(given, intervals, strict=True):
        if all(inner and outer and _is_within(inner, outer) for outer in intervals):
            return date
    return given[0] if len(given) == 1 else None


def _is_within(inner: Interval, outer: Interval) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _hosts(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Iterator[int]:
    """Yield the clauses that the date holds for: its own, and those that follow in the same breath."""
    own = _host(tree, clauses, adverbial)
    if own is None:
        return
    yield own.head
    yield from (clause.head for clause in clauses if _explains(clause, adverbial))
    if not adverbial.fronted:
        return
    for clause in clauses:
        if (
            clause.standing is Standing.COORDINATE
            and clause.verb.head == own.head
            and _same_breath(clause, own)
        ):
            yield clause.head


def _explains(clause: Clause, adverbial: Adverbial) -> bool:
    """Return whether the clause tells what the date is of: "on 14 June, when the fort surrendered"."""
    links = [
        word for word in clause.tree.children(clause.head, "advmod", "mark") if word.text.lower() == "when"
    ]
    near = any(0 <= link.span.start - adverbial.mention.span.end <= LINK for link in links)
    return near and clause.standing is Standing.ADVERBIAL


def _same_breath(clause: Clause, first: Clause) -> bool:
    adverbs = {word.text.lower() for word in clause.tree.children(clause.head, "advmod")}
    return clause.subject == first.subject and not adverbs & SEQUEL


def _host(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Clause | None:
    by_head = {clause.head: clause for clause in clauses}
    before = words_before(tree, adverbial)
    if adverbial.fronted or not before:
        main = by_head.get(tree.root.index)
        return main if main is not None and _opens_with(main, adverbial) else None
    host = _climb(tree, before[-1], by_head, adverbial)
    if host is not None and host.is_copular and _is_set_apart(tree, host, before[-1]):
        return None  # "was a painter, born in Lund, on 5 August 1844"
    return host


def _is_set_apart(tree: Tree, host: Clause, word: Word) -> bool:
    return any(mark.text == "," for mark in tree.words[host.head : word.index])


def _climb(tree: Tree, at: Word, by_head: Mapping[int, Clause], adverbial: Adverbial) -> Clause | None:
    """Return the clause that the word before a date belongs to, unless a noun on the way owns the date."""
    while at.head >= 0 and at.index not in by_head and not _is_own_deed(tree, at, by_head):
        if (not adverbial.parted or base(at.relation) == "nsubj") and holds_a_date(tree, at):
            return None  # "The fall of Lund, on 2 May, was a blow": the day is the fall's
        at = tree.words[at.head]
    return by_head.get(at.index)


def _is_own_deed(tree: Tree, word: Word, clauses: Mapping[int, Clause]) -> bool:
    """Return whether the word is a verb without a subject that may take place at a time of its own.

    "retook the province by taking Harn in 1916" tells one deed; ", taking Harn in 1916" may tell another.
    """
    if not word.xpos.startswith("VB"):
        return False
    host = clauses.get(word.head)
    means = base(word.relation) == "advcl" and word.xpos == "VBG" and not set_off(tree, word.index)
    return host is None or not means or word.index not in host.said_words


OPEN_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
PARTS_OF_NOMINAL = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod"})
TIED = frozenset({"obj", "iobj", "obl", "appos", "conj", "xcomp", "dep"})
OPEN_TAGS = frozenset({"VBG", "VBN", "VB", "TO", "IN"})


def find_gaps(tree: Tree, adverbials: Iterable[Adverbial]) -> Iterator[Word]:
    """Yield the words that lack the date left out beside them ("until 1918", "1862, the worst day")."""
    for adverbial in adverbials:
        before = words_before(tree, adverbial)
        if adverbial.fronted or not before:
            continue
        if _is_open(before[-1]):
            yield before[-1]
        after = [word for word in tree.words[before[-1].index + 1 :] if word.upos != "PUNCT"]
        if after and (_was_parted(tree, adverbial, after[0]) or _wants_a_mark(tree, adverbial, after[0])):
            yield after[0]


def _is_open(word: Word) -> bool:
    """Return whether the word before a date wants it: "until 1918", "agreed to ships leaving in 1918"."""
    return word.xpos in OPEN_TAGS and (word.xpos in {"TO", "IN"} or base(word.relation) in {"acl", "advcl"})


def _was_parted(tree: Tree, adverbial: Adverbial, word: Word) -> bool:
    """Return whether the date's comma was all that parted a noun phrase from what precedes it."""
    by_comma = word.span.start - adverbial.span.end > 1
    parted = by_comma and word.upos in OPEN_NOMINAL and base(_head_of_phrase(tree, word).relation) != "nsubj"
    return parted or word.text in {"alone", "onwards"}


def _wants_a_mark(tree: Tree, adverbial: Adverbial, word: Word) -> bool:
    """Return whether a noun phrase after the date was tied to what precedes it only by the date's absence.

    "After the border was closed in 1918 the house lay", "resigned three days after the surrender".
    """
    if not adverbial.span.end <= word.span.start <= adverbial.span.end + 1 or word.upos not in OPEN_NOMINAL:
        return False
    head = _head_of_phrase(tree, word)
    return base(head.relation) in TIED and not tree.children(head.index, "case")


def _head_of_phrase(tree: Tree, word: Word) -> Word:
    """Return the noun that the determiner, modifier or name part before it belongs to."""
    while base(word.relation) in PARTS_OF_NOMINAL and word.head > word.index:
        word = tree.words[word.head]
    return word


def words_before(tree: Tree, adverbial: Adverbial) -> list[Word]:
    """Return the words of the sentence before the date, without marks and brackets."""
    aside = bracketed(tree)
    words = (word for word in tree.words if word.upos != "PUNCT" and word.index not in aside)
    return [word for word in words if word.span.end <= adverbial.span.start]


def _opens_with(main: Clause, adverbial: Adverbial) -> bool:
    """Return whether nothing but the main clause follows the fronted date before the main subject."""
    return main.subject >= 0 and adverbial.span.end <= main.tree.words[main.subject].span.start


TEMPORAL = words("after before since until following during despite between")
DEEDS = words("""
arrest arrival assault attack battle birth blockade bombing campaign capture collapse conquest coup crisis
death defeat departure fall flight landing loss march effort massacre murder offensive outbreak raid rebellion
reign retreat return revolt rise rising siege start strike talk treaty uprising victory visit voyage war
""")
BOUND = frozenset({"of", "from", "for", "about"})
DEED_ENDINGS = ("ion", "ment", "al", "ance", "ence", "ing", "ure")


def holds_a_date(tree: Tree, word: Word) -> bool:
    """Return whether a noun phrase may own the date after it.

    "after his death in 1925", "notice of the invasion on 25 June"; but "died of dysentery on 28 June".
    """
    if word.upos != "NOUN" or not word.text[:1].islower():
        return False
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    if cases & TEMPORAL:
        return True
    if "from" in cases and word.lemma.endswith("ing") and not tree.children(word.index, "det"):
        return False  # "retired from teaching in 1966"
    bound = base(word.relation) in {"nmod", "nsubj"} or (word.relation == "obl" and bool(cases & BOUND))
    return bound and (word.lemma in DEEDS or word.lemma.endswith(DEED_ENDINGS))
