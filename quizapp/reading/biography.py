"""An article about one person: whom "he" or "she" means where nobody else has been spoken of."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from quizapp.reading.article import Article, ParagraphKind, Sentence
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import Antecedent, belongs_to
from quizapp.reading.lexicon import OCCUPATIONS
from quizapp.reading.phrases import say
from quizapp.reading.syntax.tree import Tree

PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
FEWEST = 5  # personal pronouns in an article about a person
SHARE = 0.8  # of them in the person's gender
EVERY = 150  # words, in which a biography names its person once at least
MEMORY = 20  # sentences back in the paragraph
ACTORS = ("nsubj", "obl:agent")
CALLINGS = re.compile(r"(?:[a-z]{3}ist|ician|grapher|nomer|sopher)$")  # "chemist", "physician"; not "list"


@dataclass(frozen=True, slots=True)
class Hero:
    """The person that a biography is about: the full name, the sentence that gives it, "he" or "she"."""

    name: str
    sentence: Sentence
    pronoun: str

    @property
    def parts(self) -> frozenset[str]:
        """Return the words of the name, both halves of "Berg-Lund" apart."""
        return frozenset(re.split(r"[\s-]+", self.name))


def find_hero(article: Article, told: Mapping[int, tuple[Clause, ...]]) -> Hero | None:
    """Return whom the article is about: its first subject, if the title or "was a" and the names say so."""
    bodies = (p for p in article.paragraphs if p.kind is ParagraphKind.BODY)
    first = next((sentence for paragraph in bodies for sentence in paragraph.sentences), None)
    pronoun = _usual_pronoun(article.text)
    clauses = told.get(first.index, ()) if first else ()
    if first is None or not clauses or not pronoun:
        return None
    tree, subject = clauses[0].tree, clauses[0].subject
    name = say(tree, clauses[0].subject_words)
    if " " not in name:
        return None
    surname = name.split()[-1]
    titled = article.title.split()[-1:] == [surname]
    described = clauses[0].is_copular and _is_ever_present(surname, article.text)
    is_name = tree.words[subject].upos == "PROPN" and (
        tree.words[subject].entity == "person" or _is_somebody(clauses[0])
    )
    return Hero(name, first, pronoun) if is_name and (titled or described) else None


def _is_somebody(clause: Clause) -> bool:
    """Return whether the clause says what only a person is: "Virginia Holm was a Danish chemist"."""
    noun = clause.verb.lemma.lower()
    return clause.is_copular and (noun in OCCUPATIONS or CALLINGS.search(noun) is not None)


def _is_ever_present(surname: str, text: str) -> bool:
    """Return whether the text names a person again and again, as only one about that person does."""
    return text.count(surname) * EVERY >= max(len(text.split()), FEWEST * EVERY)


def _usual_pronoun(text: str) -> str:
    """Return "he" or "she" if the text has hardly ever the other; "" else."""
    found = Counter("he" if match[1] else "she" for match in PRONOUN.finditer(text))
    pronoun, count = found.most_common(1)[0] if found else ("", 0)
    return pronoun if count >= FEWEST and count >= SHARE * found.total() else ""


def stand_in(
    hero: Hero, clause: Clause, sentence: Sentence, article: Article, trees: Mapping[int, Tree]
) -> Antecedent | None:
    """Return the hero for a "he" or "she" before which the paragraph has nobody else who acts."""
    pronoun = clause.tree.words[clause.subject]
    if pronoun.text.lower() != hero.pronoun or len(clause.subject_words) > 1:
        return None
    start = article.paragraphs[sentence.paragraph].sentences[0].index
    earlier = range(max(start, sentence.index - MEMORY), sentence.index)
    before = [trees[index] for index in earlier if index in trees]
    others = any(_has_other(hero, tree, len(tree.words)) for tree in before)
    doubtful = others or _has_other(hero, clause.tree, clause.head)
    return None if doubtful else Antecedent(hero.name, hero.sentence)


def _has_other(hero: Hero, tree: Tree, end: int) -> bool:
    """Return whether someone else acts in the first `end` words of the sentence."""
    return any(
        word.entity == "person" and word.relation.startswith(ACTORS) and _is_other(hero, tree, word.index)
        for word in tree.words[:end]
    )


def _is_other(hero: Hero, tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if word.upos == "PRON" or word.xpos == "NNS" or belongs_to(hero.pronoun, tree, index):
        return False  # many people are no "he" and no "she"
    names = {tree.words[at].text for at in tree.subtree(index) if tree.words[at].upos == "PROPN"}
    return not names or not names <= hero.parts
