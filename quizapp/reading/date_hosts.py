"""Which clause of its sentence a date phrase belongs to."""

import re
from collections.abc import Iterable, Iterator, Mapping

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.calendar import Interval
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.date_owners import TEMPORAL, has_no_moment, holds_a_date, lends_its_date
from quizapp.reading.phrases import base, bracketed, set_off
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

SEQUEL = words("""
after afterward afterwards eventually finally later meanwhile next shortly soon subsequently then
thereafter thereupon ultimately
""")

# What is begun, tried or forced at a time is done then.
ASPECTS = words("attempt begin cease come compel force manage oblige start stop try")
RESULTS = frozenset({"find", "leave"})  # "was found abandoned on 20 March"
# What is on paper has its time when that is written.
PAPERS = words("approve conclude issue negotiate publish ratify sign")
OPENED = frozenset({Standing.MAIN, Standing.COORDINATE})
SURE_ARC = 0.5  # margin of an arc that may pass over the verb of another clause
LINK = 2  # characters between a date and the "when" that explains it


def assign_dates(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> dict[int, Adverbial]:
    """Return the date of each clause by the index of its head, where its dates do not differ."""
    clauses, adverbials = tuple(clauses), tuple(adverbials)
    own = {adverbial: _host(tree, clauses, adverbial) for adverbial in adverbials}
    found: dict[int, list[Adverbial]] = {}
    for adverbial, host in own.items():
        if host is not None and not has_no_moment(host):
            found.setdefault(host.head, []).append(adverbial)
    shared: dict[int, list[Adverbial]] = {}
    for adverbial, host in own.items():
        for head in _list_sharers(clauses, adverbial, host) if host is not None else ():
            if head not in found:  # "On 3 May Lund fell and two days later surrendered"
                shared.setdefault(head, []).append(adverbial)
    chosen = {head: _finest(dates) for head, dates in (found | shared).items()}
    return {head: date for head, date in chosen.items() if date is not None}


RECKONED = re.compile(
    r"\b(?:later|earlier|afterwards?|after|before|previous(?:ly)?|following|next|same|that|this)\b",
    re.IGNORECASE,
)


def _finest(dates: list[Adverbial]) -> Adverbial | None:
    """Return the date that lies within all the others ("ten days later, on 28 June"); None where they differ.

    A date reckoned from another one gives way to one that is given: "a week later, on 25 October".
    """
    told = [date for date in dates if not RECKONED.search(date.mention.text)] or dates
    given = sorted(told, key=lambda date: -sum(map(str.isdigit, date.mention.text)))  # the day, then its time
    intervals = [date.mention.date.interval if date.mention.date else None for date in given]
    for date, inner in zip(given, intervals, strict=True):
        if all(inner and outer and _is_within(inner, outer) for outer in intervals):
            return date
    return given[0] if len(given) == 1 else None


def _is_within(inner: Interval, outer: Interval) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _list_sharers(clauses: tuple[Clause, ...], adverbial: Adverbial, own: Clause) -> Iterator[int]:
    """Yield the clauses that a date holds for beside its own: those that follow in the same breath."""
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
    """Return whether nothing in the clause says that time moved on: "and shortly after jointly invaded"."""
    own = clause.tree.children(clause.head, "advmod", "obl", "mark", "case")
    adverbs = {word.text.lower() for word in own}
    adverbs |= {word.text.lower() for each in own for word in clause.tree.children(each.index, "advmod")}
    return clause.subject == first.subject and not adverbs & SEQUEL


def _host(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Clause | None:
    by_head = {clause.head: clause for clause in clauses}
    before = words_before(tree, adverbial)
    if adverbial.fronted or not before:
        main = by_head.get(tree.root.index)
        return main if main is not None and _opens_with(main, adverbial) else None
    if (opened := find_opened(tree, clauses, adverbial)) is not None:
        return opened
    host = _climb(tree, before[-1], by_head, adverbial)
    if host is not None and host.is_copular and _is_set_apart(tree, host, before[-1]):
        return None  # "was a painter, born in Lund, on 5 August 1844"
    if host is not None and before[-1].index >= host.gap:
        return None  # "rose to ten in 1891, and to twelve | in 1901"
    return host


def find_opened(tree: Tree, clauses: Iterable[Clause], adverbial: Adverbial) -> Clause | None:
    """Return the clause whose subject follows the date: "Though peace was signed, on 3 May Lund attacked"."""
    begin = next((word for word in tree.words if word.span.start >= adverbial.span.end), None)
    if begin is None or not _is_at_a_joint(tree, adverbial):
        return None
    opened = [clause for clause in clauses if clause.subject >= 0 and clause.standing in OPENED]
    behind = _skip_phrases(tree, begin) if _is_behind_semicolon(tree, begin) else begin
    return next((c for c in opened if min(c.subject_span) in {begin.index, behind.index}), None)


def _is_behind_semicolon(tree: Tree, word: Word) -> bool:
    return word.index > 0 and tree.words[word.index - 1].text == ";"


def _skip_phrases(tree: Tree, begin: Word) -> Word:
    """Return where the clause's subject begins: "; in July, | with a grant of 20 pounds, | she led"."""
    at = begin
    while at.relation == "case":
        phrase = tree.subtree(at.head)
        after = [word for word in tree.words[phrase[-1] + 1 :] if word.upos != "PUNCT"]
        if phrase[0] != at.index or not after:
            return begin
        at = after[0]
    return at


def _is_at_a_joint(tree: Tree, adverbial: Adverbial) -> bool:
    """Return whether a mark or a conjunction stands before the date, where a clause may begin.

    A comma that goes with the date is no word of the tree.
    """
    last = next((word for word in reversed(tree.words) if word.span.end <= adverbial.span.start), None)
    return adverbial.parted or (last is not None and (last.text in {",", ";", ":"} or last.upos == "CCONJ"))


def _is_set_apart(tree: Tree, host: Clause, word: Word) -> bool:
    return any(mark.text == "," for mark in tree.words[host.head : word.index])


def _climb(tree: Tree, at: Word, by_head: Mapping[int, Clause], adverbial: Adverbial) -> Clause | None:
    """Return the clause that the word before a date belongs to, unless something on the way owns the date."""
    passed: list[Word] = []
    while at.head >= 0 and at.index not in by_head and not _is_own_deed(tree, at, by_head):
        owned = (not adverbial.parted or base(at.relation) == "nsubj") and holds_a_date(tree, at)
        if owned and not _is_put_on_paper(tree, at, by_head):
            return None  # "The fall of Lund, on 2 May, was a blow": the day is the fall's
        if at.margin < SURE_ARC and _passes_a_relative(at, by_head):
            return None  # "was led by the order, which was founded by Weiss on 3 May"
        passed.append(at)
        at = tree.words[at.head]
    host = by_head.get(at.index)
    lends = host is not None and lends_its_date(host, passed, adverbial.preposition)
    return None if lends else host


def _is_put_on_paper(tree: Tree, word: Word, by_head: Mapping[int, Clause]) -> bool:
    """Return whether the noun is what is signed or issued, or part of it: "its treaty of accession"."""
    while word.index not in by_head and word.head >= 0 and word.relation in {"nmod", "obj"}:
        at = word
        word = tree.words[word.head]
        if word.index in by_head:
            return at.relation == "obj" and word.lemma.lower() in PAPERS
    return False


def _passes_a_relative(word: Word, by_head: Mapping[int, Clause]) -> bool:
    """Return whether the verb of a relative clause stands between the word and its head."""
    between = (by_head[at] for at in range(word.head + 1, word.index) if at in by_head)
    return any(clause.standing is Standing.RELATIVE for clause in between)


def _is_own_deed(tree: Tree, word: Word, clauses: Mapping[int, Clause]) -> bool:
    """Return whether the word is a verb without a subject that may take place at a time of its own.

    "retook the province by taking Harn in 1916" tells one deed; ", taking Harn in 1916" may tell another, and
    "regained it after taking Harn in 1916" does.
    """
    if not word.xpos.startswith("VB"):
        return False
    host = clauses.get(word.head)
    if host is not None and host.verb.lemma.lower() in ASPECTS and base(word.relation) == "xcomp":
        return False  # "began to move the army on 3 May"
    if host is not None and host.verb.lemma.lower() in RESULTS and word.xpos == "VBN":
        return False
    means = base(word.relation) == "advcl" and word.xpos == "VBG" and not set_off(tree, word.index)
    means = means and not any(at.text.lower() in TEMPORAL for at in tree.children(word.index, "mark"))
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
