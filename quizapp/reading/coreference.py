"""What a pronoun in subject place stands for, told only when it can hardly be anything else."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quizapp.reading.article import Article, Sentence
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.genders import is_kin, suits
from quizapp.reading.phrases import say
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

PLURAL = frozenset({"they", "both"})
REACH = 3  # sentences back
PERSONAL = frozenset({"he", "she"})
PRONOUNS = PLURAL | PERSONAL | {"it"}
OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
CAPITALISED = r"[^\Wa-z\d_][\w\u2019'-]*"
NAMED = re.compile(rf"(?:[Tt]he )?{CAPITALISED}(?: (?:of|the|and|de|von|van|{CAPITALISED}))*")
TITLES = words("""
president king queen emperor general marshal admiral colonel captain major minister prime chancellor
pope bishop archbishop prince princess duke lord sir dr mr mrs ms senator governor professor tsar
commander
""")


# Words that count or compare: "Only Lund stood by it. It ..." is not about only Lund.
UNFIT = words("only no neither either each every latter former such")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The words that a pronoun stands for, and the sentence that has them; `opener` is the first of them."""

    text: str
    sentence: Sentence
    opener: Word | None = None


def find_antecedent(
    clause: Clause,
    sentence: Sentence,
    article: Article,
    told: Mapping[int, tuple[Clause, ...]],
    known: Mapping[tuple[int, int], Antecedent],
) -> Antecedent | None:
    """Return what the pronoun in the clause's subject stands for; None in the least doubt.

    `known` holds what earlier pronouns stood for, by sentence and predicate. Only the subject of
    the main clause just before it counts, when it agrees in number and no other noun phrase of that
    clause could be meant as well.
    """
    pronoun = clause.tree.words[clause.subject].text.lower()
    if not has_pronoun(clause) or len(clause.subject_words) > 1 or pronoun not in PRONOUNS:
        return None
    return _find(pronoun, _earlier_clauses(clause, sentence, article, told), known)


def find_owner(
    clause: Clause,
    sentence: Sentence,
    article: Article,
    told: Mapping[int, tuple[Clause, ...]],
    known: Mapping[tuple[int, int], Antecedent],
) -> Antecedent | None:
    """Return whose the subject is, where it begins with "his", "its" or the like and the owner has a name.

    It is told as a pronoun in its place would be (`find_antecedent`).
    """
    pronoun = owning_pronoun(clause)
    if not pronoun or clause.standing in {Standing.COMPLEMENT, Standing.RELATIVE}:
        return None
    found = _find(pronoun, _earlier_clauses(clause, sentence, article, told), known)
    return found if found is not None and NAMED.fullmatch(found.text) else None


def owning_pronoun(clause: Clause) -> str:
    """Return "he" for a subject that begins with "his", and so on; "" where none does."""
    first = clause.tree.words[clause.subject_words[0]] if clause.subject_words else None
    owns = first is not None and first.head == clause.subject and first.xpos == "PRP$"
    return OWNERS.get(first.text.lower(), "") if owns and first is not None else ""


def _find(
    pronoun: str,
    earlier_clauses: Iterable[tuple[Clause, Sentence]],
    known: Mapping[tuple[int, int], Antecedent],
) -> Antecedent | None:
    for earlier, place in earlier_clauses:
        if earlier.tree.words[earlier.subject].text.lower() == pronoun:
            return known.get((place.index, earlier.head))
        if pronoun in PERSONAL and belongs_to(pronoun, earlier.tree, earlier.subject):
            continue  # "Her father ... She ...": the one before is still spoken of
        if earlier.subject > earlier.head or not agrees(pronoun, earlier.tree, earlier.subject):
            return None
        return None if _rivals(pronoun, earlier) else _antecedent(earlier, place)
    return None


def _antecedent(clause: Clause, place: Sentence) -> Antecedent | None:
    """Return the clause's subject as what a pronoun stands for, unless it has a pronoun itself."""
    words = [clause.tree.words[at] for at in clause.subject_words]
    if not words or any(word.upos == "PRON" or word.text.lower() in UNFIT for word in words):
        return None
    return Antecedent(say(clause.tree, clause.subject_words), place, words[0])


def belongs_to(pronoun: str, tree: Tree, index: int) -> bool:
    """Return whether the noun phrase is someone's or something's whom the pronoun names ("her father").

    It is not when the pronoun may mean that person too ("his father", "his successor").
    """
    possessive = {"she": "her", "he": "his"}[pronoun]
    word = tree.words[index]
    if word.entity == "person" and not is_kin("she" if pronoun == "he" else "he", word.lemma):
        return False
    return any(tree.words[at].text.lower() == possessive for at in tree.subtree(index))


def has_pronoun(clause: Clause) -> bool:
    """Return whether the clause's subject is a pronoun or a bare determiner ("they", "both")."""
    return clause.tree.words[clause.subject].upos in {"PRON", "DET"}


def _earlier_clauses(
    clause: Clause, sentence: Sentence, article: Article, told: Mapping[int, tuple[Clause, ...]]
) -> Iterator[tuple[Clause, Sentence]]:
    """Yield the clauses to look in: the one before in the sentence, else the main ones of those before."""
    here = [
        other
        for other in told[sentence.index]
        if other.head < clause.subject and other.standing in {Standing.MAIN, Standing.COORDINATE}
    ]
    if here:
        yield here[-1], sentence
        return
    paragraph = article.paragraphs[sentence.paragraph]
    at = sentence.index - paragraph.sentences[0].index
    before = paragraph.sentences[max(0, at - REACH) : at]
    for place in reversed(before):
        mains = [other for other in told.get(place.index, ()) if other.standing is Standing.MAIN]
        if not mains or _has_other_subject(mains[0], told[place.index]):
            return
        yield mains[0], place


def _has_other_subject(main: Clause, clauses: Iterable[Clause]) -> bool:
    """Return whether the sentence has a second clause, on a par with the main one, about something else."""
    subject = main.tree.words[main.subject]
    return any(
        c.standing is Standing.COORDINATE and c.subject != main.subject and not _is_same_pronoun(c, subject)
        for c in clauses
    )


def _is_same_pronoun(clause: Clause, subject: Word) -> bool:
    """Return whether both subjects are one "he" or "she", who stays the same in a sentence."""
    own = clause.tree.words[clause.subject].text.lower()
    return own in PERSONAL and own == subject.text.lower()


def agrees(pronoun: str, tree: Tree, index: int) -> bool:
    """Return whether the pronoun can stand for the noun phrase: number, and person or thing."""
    word = tree.words[index]
    if word.upos not in {"NOUN", "PROPN"}:
        return False
    if pronoun in PLURAL:
        return is_plural(tree, index)
    if is_plural(tree, index):
        return False
    if pronoun in PERSONAL:
        named = (tree.words[at].text for at in tree.subtree(index) if tree.words[at].upos == "PROPN")
        return word.upos == "PROPN" and is_person(tree, index) and all(suits(pronoun, n) for n in named)
    return not is_person(tree, index)


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
    """Return whether the sentence of a clause has others whom the pronoun may mean."""
    tree = clause.tree
    if pronoun in PERSONAL:
        own = set(clause.subject_span)
        people = (word for word in tree.words if word.entity == "person" and word.upos == "PROPN")
        return any(word.index not in own for word in people)
    others = tree.children(clause.head, "obj", "iobj", "obl")
    return any(_is_rival(pronoun, tree, word) for word in others)


def _is_rival(pronoun: str, tree: Tree, word: Word) -> bool:
    if pronoun == "it" and _is_new(tree, word) and (word.relation == "obj" or _is_aim(tree, word)):
        return True
    return base_is_animate(tree, word) and agrees(pronoun, tree, word.index)


def _is_aim(tree: Tree, word: Word) -> bool:
    """Return whether the phrase is what something is done for or handed to ("voted for a committee")."""
    return any(case.text.lower() in {"for", "to", "into"} for case in tree.children(word.index, "case"))


def _is_new(tree: Tree, word: Word) -> bool:
    """Return whether the noun phrase brings up something new, which comes next: "drafted a constitution"."""
    return any(determiner.text.lower() in {"a", "an"} for determiner in tree.children(word.index, "det"))


def base_is_animate(tree: Tree, word: Word) -> bool:
    """Return whether the noun could act: a name, or a noun with a name inside."""
    return any(tree.words[at].upos == "PROPN" for at in tree.subtree(word.index))
