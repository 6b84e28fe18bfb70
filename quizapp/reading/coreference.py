"""What a pronoun in subject place stands for, told only when it can hardly be anything else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizapp.reading.article import Article, Sentence
from quizapp.reading.clauses import Clause, Standing, say
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

PLURAL = frozenset({"they", "both"})
PERSONAL = frozenset({"he", "she"})
TITLES = words("""
president king queen emperor general marshal admiral colonel captain major minister prime chancellor
pope bishop archbishop prince princess duke lord sir dr mr mrs ms senator governor professor tsar
commander
""")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The words that a pronoun stands for, and the sentence that has them."""

    text: str
    sentence: Sentence


def find_antecedent(
    clause: Clause, sentence: Sentence, article: Article, told: Mapping[int, tuple[Clause, ...]]
) -> Antecedent | None:
    """Return what the pronoun in the clause's subject stands for; None in the least doubt.

    Only the subject of the main clause just before it counts, when it agrees in number and no other
    noun phrase of that clause could be meant as well.
    """
    pronoun = clause.tree.words[clause.subject].text.lower()
    if pronoun not in PLURAL | PERSONAL | {"it"}:
        return None
    for earlier, place in _earlier_clauses(clause, sentence, article, told):
        if earlier.subject > earlier.head or not agrees(pronoun, earlier.tree, earlier.subject):
            return None
        if _rivals(pronoun, earlier):
            return None
        return Antecedent(say(earlier.tree, earlier.subject_words), place)
    return None


def _earlier_clauses(
    clause: Clause, sentence: Sentence, article: Article, told: Mapping[int, tuple[Clause, ...]]
) -> Iterator[tuple[Clause, Sentence]]:
    """Yield the clause to look in: the one before in the sentence, else the main one of the last."""
    here = [
        other
        for other in told[sentence.index]
        if other.head < clause.subject and other.standing in {Standing.MAIN, Standing.COORDINATE}
    ]
    if here:
        yield here[-1], sentence
        return
    paragraph = article.paragraphs[sentence.paragraph]
    before = [other for other in paragraph.sentences if other.index == sentence.index - 1]
    if before:
        mains = [other for other in told.get(before[0].index, ()) if other.standing is Standing.MAIN]
        if mains:
            yield mains[0], before[0]


def agrees(pronoun: str, tree: Tree, index: int) -> bool:
    """Return whether the pronoun can stand for the noun phrase: number, and person or thing."""
    word = tree.words[index]
    if word.upos not in {"NOUN", "PROPN"}:
        return False
    if pronoun in PLURAL:
        return is_plural(tree, index)
    if is_plural(tree, index):
        return False
    return is_person(tree, index) == (pronoun in PERSONAL)


def is_plural(tree: Tree, index: int) -> bool:
    """Return whether the noun phrase is plural: by its form, or by coordination."""
    return tree.words[index].xpos in {"NNS", "NNPS"} or bool(tree.children(index, "conj"))


def is_person(tree: Tree, index: int) -> bool:
    """Return whether the noun phrase names a person, by its entity type or its title."""
    words = {tree.words[at].text.lower().rstrip(".") for at in tree.subtree(index)}
    return tree.words[index].entity == "person" or (
        tree.words[index].upos == "PROPN" and bool(words & TITLES)
    )


def _rivals(pronoun: str, clause: Clause) -> bool:
    tree = clause.tree
    others = tree.children(clause.head, "obj", "iobj", "obl")
    return any(_is_rival(pronoun, tree, word) for word in others)


def _is_rival(pronoun: str, tree: Tree, word: Word) -> bool:
    if pronoun in PERSONAL:
        return is_person(tree, word.index)
    return base_is_animate(tree, word) and agrees(pronoun, tree, word.index)


def base_is_animate(tree: Tree, word: Word) -> bool:
    """Return whether the noun could act: a name, or a noun with a name inside."""
    return any(tree.words[at].upos == "PROPN" for at in tree.subtree(word.index))
