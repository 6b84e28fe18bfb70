"""Phrases of a dependency tree: which words belong to one, and how to say them again."""

from collections.abc import Container, Iterable
from itertools import pairwise

from quizapp.reading.lexicon import HEADS, countries_by_name
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

OPENING = frozenset({"“", "\u2018", "«", "„", "``"})
CLOSING = frozenset({"”", "\u2019", "»", "''"})
QUOTES = OPENING | CLOSING | {'"', "'"}
FAMILIES = (
    {"\u201c", "\u201e", "\u201d", "``", "''"},
    {"\u00ab", "\u00bb"},
    {"\u2018", "\u2019"},
    {'"'},
    {"'"},
)
APOSTROPHES = frozenset({"'", "\u2019"})
LOOSE_MODIFIERS = words("acl appos advcl parataxis discourse vocative dislocated")
CONTRASTS = frozenset({"while", "whereas", "whilst"})  # behind a comma they tell of another thing


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
    dash = tree.words[first - 1].text in {"-", "\u2013"}
    return not dash or not (_is_hyphen(tree, first - 1) or _is_branch(tree, first))


def _is_branch(tree: Tree, first: int) -> bool:
    """Return whether the word behind a dash is a state that ends a body's name: "Training Mission - Iraq"."""
    body = tree.words[first - 2].text if first > 1 else ""
    after = tree.words[first + 1].text if first + 1 < len(tree.words) else ""
    headed = body in HEADS["unit"] | HEADS["organisation"]
    return headed and tree.words[first].text in countries_by_name() and after not in {"-", "\u2013", "'s"}


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
        return set_off(tree, child.index) or _is_inside_an_aside(tree, child) or _opens_before(tree, child)
    if relation == "amod" and child.index > child.head:  # "troops, loyal to the king, raided"
        first = next(at for at in tree.subtree(child.index) if tree.words[at].upos != "PUNCT")
        between = tree.words[child.head : first]
        return set_off(tree, child.index) and sum(word.text == "," for word in between) == 1
    return relation == "conj" and _is_clause_under_noun(tree, child)


def _is_inside_an_aside(tree: Tree, child: Word) -> bool:
    """Return whether the phrase goes on with one that a comma set off: "Berg, a poet | accused of theft,"."""
    first = tree.subtree(child.index)[0]
    before = first - 1
    while before > child.head and tree.words[before].head != child.head:
        before = tree.words[before].head
    aside = tree.words[before] if before > child.head else child
    return aside.index < first and base(aside.relation) in LOOSE_MODIFIERS and set_off(tree, aside.index)


def _opens_before(tree: Tree, child: Word) -> bool:
    """Return whether a participle with a comma behind it opens the phrase: "Given an army, he crossed"."""
    if child.index > child.head or base(child.relation) not in {"acl", "advcl"}:
        return False
    after = tree.words[tree.subtree(child.index)[-1] + 1 :][:1]
    return any(mark.text == "," for mark in (*after, tree.words[tree.subtree(child.index)[-1]]))


def _is_clause_under_noun(tree: Tree, child: Word) -> bool:
    clausal = child.xpos.startswith("VB") or bool(tree.children(child.index, "nsubj", "cop"))
    return clausal and tree.words[child.head].upos in {"NOUN", "PROPN", "PRON"}


def spoken(tree: Tree, kept: Iterable[int]) -> tuple[int, ...]:
    """Return the kept words in order with the punctuation that joins two neighbours both kept."""
    words = {at for at in kept if tree.words[at].upos != "PUNCT"} - bracketed(tree)
    words |= _hyphenated(tree, words)
    while words and base(tree.words[max(words)].relation) == "cc":
        words.remove(max(words))
    marks = {mark.index for mark in tree.words if mark.upos == "PUNCT" and _joins(tree, mark, words)}
    return tuple(sorted(_paired(tree, words | marks)))


def first_tear(tree: Tree, start: int, kept: Iterable[int]) -> int:
    """Return where the kept words after `start` go on behind a mark whose part is not closed, else the end.

    Nothing is cut right behind `start`, nor in the middle of a list, but what a semicolon or ", while" parts.
    """
    after = sorted({start, *(at for at in kept if at > start)})
    for left, right in pairwise(after):
        parted = any(word.text == ";" for word in tree.words[left + 1 : right + 1])
        parted |= tree.words[right].text.lower() in CONTRASTS and tree.words[right - 1].text == ","
        if parted or (left > start and _opens_a_part(tree, left, right)):
            before = set(after[: after.index(right)])
            is_list = any(_is_listed(tree, w, before, parted=parted) for w in tree.words[left + 1 :])
            return len(tree.words) if is_list else right
    return len(tree.words)


def _opens_a_part(tree: Tree, left: int, right: int) -> bool:
    between = tree.words[left + 1 : right]
    return bool(between) and between[0].upos == "PUNCT" and between[-1].upos != "PUNCT"


def _is_listed(tree: Tree, word: Word, before: Container[int], *, parted: bool) -> bool:
    """Return whether the word goes on with a list; a verb behind a semicolon begins to tell another thing."""
    joined = base(word.relation) == "conj" and word.head in before
    return joined and not (parted and is_predicate(tree, word.index))


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
    return (after if _opens(tree, mark) else before) in words


def _opens(tree: Tree, mark: Word) -> bool:
    """Return whether a quotation mark opens; a straight one does at every other place."""
    if mark.text == "'":
        return mark.index == 0 or tree.words[mark.index - 1].span.end < mark.span.start
    straight_before = sum(word.text == '"' for word in tree.words[: mark.index])
    return mark.text in OPENING or (mark.text == '"' and straight_before % 2 == 0)


def _paired(tree: Tree, words: set[int]) -> set[int]:
    """Return the words and marks without quotation marks that have lost their partner."""
    for family in FAMILIES:
        own = {at for at in words if tree.words[at].text in family}
        marks = {at for at in own if tree.words[at].upos == "PUNCT"}
        opened = {at for at in marks if _opens(tree, tree.words[at])}
        closed = marks - opened
        closing = len(closed) + (len(own) - len(marks))  # some are read as possessives
        apostrophes = not family.isdisjoint(APOSTROPHES)
        if len(opened) > closing if apostrophes else len(opened) != len(closed):
            words = words - marks
    return words


def _neighbours(tree: Tree, index: int) -> tuple[int, int]:
    before = next((at for at in range(index - 1, -1, -1) if tree.words[at].upos != "PUNCT"), -1)
    after = next((at for at in range(index + 1, len(tree.words)) if tree.words[at].upos != "PUNCT"), -1)
    return before, after


def bracketed(tree: Tree) -> set[int]:
    """Return the words inside brackets, and the brackets."""
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
    marks = [word for word in tree.words if word.text in QUOTES - APOSTROPHES - {"\u2018"}]
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
        touching = last is not None and (last.span.end == word.span.start or _is_inner_edge(tree, last, word))
        text += word.text if not text or touching else f" {word.text}"
        last = word
    return text


def _is_inner_edge(tree: Tree, left: Word, right: Word) -> bool:
    """Return whether one is a quotation mark that touched what was left out between the two."""
    if right.upos == "PUNCT" and right.text in QUOTES and not _opens(tree, right):
        return right.index > 0 and tree.words[right.index - 1].span.end == right.span.start
    return left.upos == "PUNCT" and left.text in QUOTES and _opens(tree, left)
