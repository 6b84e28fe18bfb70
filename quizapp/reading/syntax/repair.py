"""Mend what a parser that knows no names gets wrong about them: numerals of rulers, names torn in two."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.reading.syntax.irregular import PARTICIPLES, PASTS
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

NUMERAL = "II"  # what "I" after a ruler's name is read as
RULERS = words("""
afonso albert alexander alfonso alfred baldwin baudouin boris carlos carol catherine charles christian
constantine david denis edward elizabeth ferdinand francis franz frederick george gustav haakon harald
henry isabella ivan james joao john joseph juan justinian karl leopold louis ludwig manuel maria mary
maximilian michael murad napoleon nicholas olav oscar otto paul pedro peter philip rudolf selim stephen
theodosius umberto victor wilhelm william king queen emperor empress tsar pope
""")


# Before a name they show where a place named first ends: "In Asia General Holm took Harn".
TITLES = words("""
admiral captain colonel count duke emperor empress general governor king lieutenant lord major marshal
minister pope president prince princess queen sir sultan tsar
""")


def without_pronoun(forms: Sequence[str]) -> list[str]:
    """Return the words with "I" after a ruler's name as the numeral it is ("Nicholas I died")."""
    read = list(forms)
    for at in range(1, len(read)):
        named = at > 1 and read[at - 2].lower() in RULERS and read[at - 1][:1].isupper()
        if read[at] == "I" and (named or (read[at - 1][:1].isupper() and read[at - 1].lower() in RULERS)):
            read[at] = NUMERAL
    return read


def make_finite(tree: Tree) -> Tree:
    """Return the tree with a participle that has a subject but no auxiliary as the past tense it is.

    "Paraguay, which had avoided it, declared war"; but "the work done, the men left".
    """
    words = tuple(
        replace(word, xpos="VBD") if word.xpos == "VBN" and _is_past(tree, word) else word
        for word in tree.words
    )
    return Tree(words) if words != tree.words else tree


def _is_past(tree: Tree, verb: Word) -> bool:
    subjects = [word for word in tree.children(verb.index, "nsubj") if word.relation == "nsubj"]
    alone = not tree.children(verb.index, "aux", "cop", "nsubj:pass") and verb.relation in {
        "root",
        "ccomp",
        "acl:relcl",
    }
    return (
        alone and any(word.index < verb.index for word in subjects) and verb.text not in PARTICIPLES - PASTS
    )


def join_subjects(tree: Tree) -> Tree:
    """Return the tree with a subject that was read as two side by side read as one ("HMS Conqueror")."""
    joined = list(tree.words)
    for verb in tree.words:
        subjects = tree.children(verb.index, "nsubj")
        if len(subjects) == 2 and _touch(tree, *subjects):  # noqa: PLR2004 - a pair
            first, second = subjects
            joined[first.index] = replace(first, head=second.index, relation="compound")
    return Tree(tuple(joined)) if joined != list(tree.words) else tree


def _touch(tree: Tree, first: Word, second: Word) -> bool:
    """Return whether the two phrases are one stretch of words that ends in a name."""
    both = sorted({*tree.subtree(first.index), *tree.subtree(second.index)})
    unbroken = both == list(range(both[0], both[-1] + 1))
    plain = all(tree.words[at].upos not in {"PUNCT", "PRON", "VERB"} for at in range(both[0], second.index))
    return unbroken and plain and first.index < second.index and second.upos == "PROPN"


def free_setting(tree: Tree) -> Tree:
    """Return the tree with "In Asia" before "General Holm took" tied to the verb, not to the name."""
    words = list(tree.words)
    for verb in tree.words:
        for subject in tree.children(verb.index, "nsubj"):
            phrase = tree.subtree(subject.index)
            end = _end_of_setting(tree, phrase)
            if end and phrase[end] <= subject.index:
                words[phrase[end - 1]] = replace(words[phrase[end - 1]], head=verb.index, relation="obl")
                for at in phrase[: end - 1]:
                    relation = "case" if words[at].upos == "ADP" else "compound"
                    words[at] = replace(words[at], head=phrase[end - 1], relation=relation)
    return Tree(tuple(words)) if words != list(tree.words) else tree


def _end_of_setting(tree: Tree, phrase: Sequence[int]) -> int:
    """Return where the title stands in a phrase of preposition, place and titled name; 0 in any other."""
    if tree.words[phrase[0]].upos != "ADP":
        return 0
    for place, at in enumerate(phrase[1:], start=1):
        word = tree.words[at]
        if word.upos != "PROPN":
            return 0
        if place > 1 and word.text.lower() in TITLES:
            return place
    return 0


def join_lists(tree: Tree) -> Tree:
    """Return the tree with "Mount Lund, Harn and Visby fell" read as a list: an aside has a second comma."""
    words = list(tree.words)
    for word in tree.words:
        head = tree.words[word.head] if word.head >= 0 else word
        joined = tree.children(word.index, "conj")
        named = word.relation == "appos" and head.upos == "PROPN" and word.text[:1].isupper()
        if not named or len(joined) != 1 or not head.relation.startswith("nsubj"):
            continue
        phrase = [at for at in tree.subtree(word.index) if tree.words[at].upos != "PUNCT"]
        before, after = (
            tree.words[at].text if at < len(words) else "" for at in (phrase[0] - 1, phrase[-1] + 1)
        )
        if before == "," and after not in {",", ")"} and tree.children(joined[0].index, "cc"):
            words[word.index] = replace(word, relation="conj")
            words[joined[0].index] = replace(joined[0], head=head.index)
    return Tree(tuple(words)) if words != list(tree.words) else tree


def free_absolutes(tree: Tree) -> Tree:
    """Return the tree with "the plan having failed," before the subject read as no second subject."""
    words = list(tree.words)
    for verb in tree.words:
        subjects = tree.children(verb.index, "nsubj")
        if len(subjects) != 2:  # noqa: PLR2004 - a pair
            continue
        first, second = subjects
        parts = tree.children(first.index, "acl", "advcl")
        absolute = any(part.xpos == "VBG" or _has_having(tree, part) for part in parts)
        between = tree.words[first.index : tree.subtree(second.index)[0]]
        if absolute and second.index < verb.index and between and between[-1].text == ",":
            words[first.index] = replace(first, relation="dislocated")
    return Tree(tuple(words)) if words != list(tree.words) else tree


def _has_having(tree: Tree, verb: Word) -> bool:
    return any(word.text.lower() == "having" for word in tree.children(verb.index, "aux"))
