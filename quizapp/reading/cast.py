"""Who else than the person of a biography acts near a "he" or "she": without such a one it is the hero's.

Left out are those whom the pronoun cannot mean: things, many, people of the other gender, the dead.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.reading.article import Article, Sentence
from quizapp.reading.casing import Casing
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.coreference import Antecedent, belongs_to
from quizapp.reading.facts import Hero, Name
from quizapp.reading.genders import is_gendered, is_known, is_of_other_gender
from quizapp.reading.lexicon import OCCUPATIONS
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

MEMORY = 20  # sentences back in the paragraph
RELIEVING = frozenset({"succeed", "replace", "follow", "precede", "join", "accompany"})
ACTORS = ("nsubj", "obl:agent")
NAMING = ("flat", "appos", "compound")
SEPARATOR = re.compile(r"[\s-]+")
SURE_KIND = 0.6
DYING = words("die perish drown")
KILLED = words("kill execute murder assassinate behead hang")
# What befalls or is told of the dead as well.
POSTHUMOUS = words("""
bury inter cremate mourn leave bequeath succeed rest lie commemorate honour honor remember
""")
# In a life, one's elders are not told to go to school.
ELDERS = words("""
father mother grandfather grandmother uncle aunt teacher schoolmaster headmaster tutor priest choirmaster
guardian stepfather stepmother
""")
YOUNG = words("boy girl child")
LEARNING = words("attend graduate enrol enroll matriculate study")
TEACHING = words("teach educate send school tutor apprentice enrol enroll admit")
OBJECTS = {"he": "him", "she": "her"}
PEOPLE = OCCUPATIONS | words("man woman boy girl child youth baby infant lady gentleman person one cousin")
PERSONAL_ENDING = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|man|woman|ess|eer|ant|ent|ee)$")


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone else who acts in a sentence, where the hero may be acted on only, or the actor dies."""

    word: Word
    in_background: bool
    dies: bool


class Cast:
    """The people of a biography, and which of them act before a pronoun."""

    def __init__(
        self, hero: Hero, article: Article, trees: Mapping[int, Tree], names: Sequence[Name] = ()
    ) -> None:
        self.hero = hero
        self.article = article
        self.trees = trees
        self.named = {span.start: (span, name) for name in names for span in name.mentions}
        self.surnames = {name.name.split()[-1] for name in names if " " in name.name}
        self.casing = Casing(article.text)
        self.acting: dict[int, tuple[Actor, ...]] = {}
        self.led: set[int] = set()  # sentences in which a pronoun was found to be the hero's

    def stand_in(self, clause: Clause, sentence: Sentence) -> Antecedent | None:
        """Return the hero for a "he" or "she" before which the paragraph has nobody else who acts."""
        pronoun = clause.tree.words[clause.subject]
        if pronoun.text.lower() != self.hero.pronoun or len(clause.subject_words) > 1:
            return None
        if self._has_other(clause) or not self.acts_alone(sentence, clause):
            return None
        self.led.add(sentence.index)
        return Antecedent(self.hero.name, self.hero.sentence)

    def may_be_hero(self, pronoun: str, antecedent: Antecedent) -> bool:
        """Return whether a "he" or "she" may be the hero's, though somebody else stood before it.

        "Herbert wrote to ask her to come. She left": nothing tells a surname's gender; "Otto sent him to
        Lund. He left": both are spoken of.
        """
        if pronoun != self.hero.pronoun or self.hero.parts.issuperset(SEPARATOR.split(antecedent.text)):
            return False
        told = self.trees[antecedent.sentence.index]
        return not is_known(pronoun, antecedent.text) or _acts_on(told, told.root.index, pronoun)

    def acts_alone(self, sentence: Sentence, clause: Clause) -> bool:
        """Return whether nobody else acts before the sentence, back to where the hero is its one actor.

        Who acts on the hero there, or has died, is passed over, unless the clause may go on with that one.
        """
        start = self.article.paragraphs[sentence.paragraph].sentences[0].index
        for index in range(sentence.index - 1, max(start, sentence.index - MEMORY) - 1, -1):
            if not all(self._is_passed_over(actor, clause) for actor in self._list(index)):
                return False
            if index in self.led or (index in self.trees and self._is_led_by_hero(self.trees[index])):
                return True
        return True

    def _is_passed_over(self, actor: Actor, clause: Clause) -> bool:
        if actor.dies and not _may_be_of_the_dead(clause):
            return True
        if actor.word.lemma.lower() in ELDERS and _is_of_school(clause):
            return True
        return actor.in_background and not _acts_on(clause.tree, clause.head, self.hero.pronoun)

    def _list(self, index: int) -> tuple[Actor, ...]:
        """Return the others who act in the sentence of that index."""
        if index not in self.acting:
            tree = self.trees.get(index)
            found = (word for word in tree.words if self._acts(tree, word)) if tree else ()
            self.acting[index] = tuple(
                Actor(word, self._acts_in_the_background(tree, word), _dies(tree, word))
                for word in found
                if tree is not None
            )
        return self.acting[index]

    def _has_other(self, clause: Clause) -> bool:
        """Return whether someone else acts in the sentence before the predicate.

        By whom a thing in the predicate's own phrases was done is passed over ("helped by Holm, she left").
        """
        tree, own = clause.tree, set(clause.tree.subtree(clause.head))
        return any(
            self._acts(tree, word)
            and not (word.relation == "obl:agent" and word.index in own and _is_bare_participle(tree, word))
            for word in tree.words[: clause.head]
        )

    def _acts(self, tree: Tree, word: Word) -> bool:
        return word.relation.startswith(ACTORS) and self.is_other(tree, word)

    def is_other(self, tree: Tree, word: Word) -> bool:
        """Return whether the word is someone else whom the hero's pronoun could mean."""
        if word.text.lower() == "one":
            return word.upos == "NUM" or word.entity == "person"
        name = self.find_name(word)
        is_person = word.entity == "person" if name is None else name.kind == "person"
        if not is_person or not _may_be_one(tree, word) or belongs_to(self.hero.pronoun, tree, word.index):
            return False  # many people are no "he" and no "she"
        proper = [each for each in _name_words(tree, word) if self._is_proper(each)]
        if not proper:
            return _is_personal(tree, word) and not self._is_of_other_gender(word, (), name)
        own = self.hero.parts.issuperset(each.text for each in proper)
        return not own and not self._is_of_other_gender(word, proper, name)

    def _is_proper(self, word: Word) -> bool:
        return word.upos == "PROPN" and word.text[:1].isupper() and not self.casing.is_common(word.text)

    def find_name(self, word: Word) -> Name | None:
        """Return the name that the proper noun is part of, if what it is is sure."""
        if word.upos != "PROPN":
            return None
        near = (self.named.get(at) for at in range(word.span.start, max(0, word.span.start - 60), -1))
        found = next((each for each in near if each is not None), None)
        if found is None or word.span not in found[0]:
            return None
        return found[1] if found[1].certainty >= SURE_KIND or found[1].kind == "person" else None

    def _is_of_other_gender(self, word: Word, proper: Sequence[Word], name: Name | None) -> bool:
        """Return whether the hero's pronoun cannot be theirs, by the noun, the title or the first name.

        A word that ends a longer name of the article is a surname, unless it begins their own.
        """
        full = name.name.split() if name is not None and name.kind == "person" else []
        said = {each.text for each in proper} - self.surnames
        return is_of_other_gender(self.hero.pronoun, {word.lemma.lower(), *said, *full[:-1], *full[:1]})

    def _acts_in_the_background(self, tree: Tree, word: Word) -> bool:
        """Return whether the hero is acted on, and stays the one spoken of ("Holm met him").

        A successor may be spoken of next.
        """
        verb = tree.words[word.head]
        if verb.lemma.lower() in RELIEVING:
            return False
        of_subject = any(word.index in tree.subtree(s.index) for s in tree.children(tree.root.index, "nsubj"))
        if verb != tree.root and of_subject and _acts_on(tree, tree.root.index, self.hero.pronoun):
            return True  # "the news that Holm had left distressed her"
        if _acts_on(tree, verb.index, self.hero.pronoun) and not is_known(self.hero.pronoun, word.text):
            return True
        if word.relation != "obl:agent":
            return False
        doing = tree.root if _is_bare_participle(tree, word) else verb  # "helped by Holm, she left"
        subjects = tree.children(doing.index, "nsubj")
        return any(s.text.lower() == self.hero.pronoun or self.names_hero(s) for s in subjects)

    def _is_led_by_hero(self, tree: Tree) -> bool:
        """Return whether the subject of the main clause is the hero by name, and nobody else acts in it."""
        roots = (word for word in tree.words if word.head < 0)
        subjects = (subject for root in roots for subject in tree.children(root.index, "nsubj"))
        return any(self.names_hero(subject) for subject in subjects)

    def names_hero(self, word: Word) -> bool:
        """Return whether the word is of the hero's name, and not of another's with the same first name."""
        name = self.find_name(word)
        own = name is None or self.hero.parts.issuperset(SEPARATOR.split(name.name))
        return word.upos == "PROPN" and word.text in self.hero.parts and own


def _name_words(tree: Tree, word: Word) -> list[Word]:
    """Return the word and those that name it as well ("the poet Karl Holm")."""
    children = tree.children(word.index, *NAMING)
    deeper = [each for child in children for each in tree.children(child.index, "flat", "compound")]
    return [word, *children, *deeper]


def _may_be_one(tree: Tree, word: Word) -> bool:
    """Return whether it is a noun, not of many, and no place from which something is done ("from Lund")."""
    placed = word.relation.startswith("nsubj") and word.index and tree.words[word.index - 1].upos == "ADP"
    return word.upos in {"NOUN", "PROPN"} and not _is_many(tree, word) and not placed


def _is_many(tree: Tree, word: Word) -> bool:
    """Return whether the word is a plural; a surname that ends in "s" is not."""
    return word.xpos == "NNS" or (word.xpos == "NNPS" and bool(tree.children(word.index, "det")))


def _is_the_child(tree: Tree, word: Word) -> bool:
    """Return whether it is "the boy" or the like: in a life it is the person of it, when young."""
    children = tree.children(word.index)
    return word.text.lower() in YOUNG and [child.text.lower() for child in children] == ["the"]


def _is_personal(tree: Tree, word: Word) -> bool:
    """Return whether the noun means a person, not the one who is told of ("the boy") nor a thing."""
    lemma = word.lemma.lower()
    if _is_the_child(tree, word):
        return False
    return lemma in PEOPLE or is_gendered(lemma) or PERSONAL_ENDING.match(lemma) is not None


def _is_bare_participle(tree: Tree, word: Word) -> bool:
    """Return whether the word's verb is a participle without a subject or an auxiliary."""
    verb = tree.words[word.head]
    return verb.xpos == "VBN" and not tree.children(verb.index, "aux", "nsubj")


def _dies(tree: Tree, word: Word) -> bool:
    """Return whether the sentence tells that the word's bearer died."""
    verb = tree.words[word.head]
    lemma = verb.lemma.lower()
    killed = lemma in KILLED and word.relation == "nsubj:pass"
    return word.relation.startswith("nsubj") and (lemma in DYING or killed)


def _may_be_of_the_dead(clause: Clause) -> bool:
    """Return whether what the clause tells may be told of one who has died just before."""
    return clause.is_copular or clause.tense is not Tense.PAST or clause.verb.lemma.lower() in POSTHUMOUS


def _acts_on(tree: Tree, verb: int, pronoun: str) -> bool:
    """Return whether the object of the verb, or of one that it governs, is "him" or "her"."""
    governed = (verb, *(child.index for child in tree.children(verb, "xcomp", "conj")))
    objects = (child for at in governed for child in tree.children(at, "obj", "iobj"))
    return any(child.text.lower() == OBJECTS[pronoun] and child.xpos == "PRP" for child in objects)


def _is_of_school(clause: Clause) -> bool:
    """Return whether the clause tells of schooldays ("studied in Lund"), of the hero's own."""
    lemma = clause.verb.lemma.lower()
    return lemma in LEARNING or (clause.passive and lemma in TEACHING)
