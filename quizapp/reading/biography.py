"""An article about one person: whom "he" or "she" means where nobody else has been spoken of."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from quizapp.reading.article import Article, ParagraphKind, Sentence
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import TITLES
from quizapp.reading.facts import Event, Hero, Name
from quizapp.reading.lexicon import OCCUPATIONS
from quizapp.reading.phrases import say
from quizapp.reading.syntax.tree import Tree

PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
FEWEST = 5  # personal pronouns in an article about a person
SHARE = 0.8  # of them in the person's gender
INTRODUCED = 0.6  # the same where the article opens with the person of its title: ships are "she" as well
TOWERING = 2.5  # times as often as anyone else is named
EVERY = 150  # words, in which a biography names its person once at least
OPENING = 3  # sentences: a title may stand twice before the first that tells something
NONE = Tree(())
HONOURS = re.compile(r"(?:,? [A-Z]{2,5})+$")  # behind a name: "Karl Berg FRS"
TITLE_END = re.compile(r"\s*(?:\([^()]*\))?,?$")  # "Clara Weiss (chemist)"
NAME = re.compile(
    r"[^\W\d_]\S*(?: (?:[^\Wa-z\d_]\S*|of|the|de|del|della|di|da|du|van|von|der|den|la|le|al)){0,5}"
)
# The name that a subject of more words begins with: "Weiss and her brother", "Weiss' duel".
OPENING_NAME = re.compile(r"(?P<name>\S+?)(?=['\u2019]s? | and )")
BORN = re.compile(r"\bborn (?:as )?(?P<firsts>[^\W\da-z_]\w+(?: [^\W\da-z_]\w+)*) [^\W\da-z_]\w+\b")
SEPARATOR = re.compile(r"[\s-]+")
CALLINGS = re.compile(r"(?:[a-z]{3}ist|ician|grapher|nomer|sopher)$")  # "chemist", "physician"; not "list"


def find_hero(article: Article, trees: Mapping[int, Tree], names: Sequence[Name] = ()) -> Hero | None:
    """Return whom the article is about: its first subject, if the title or "was a" and the names say so.

    Else the one whom it names from its first sentence on, far more often than anyone else.
    """
    bodies = (p for p in article.paragraphs if p.kind is ParagraphKind.BODY)
    sentences = (sentence for paragraph in bodies for sentence in paragraph.sentences)
    opening = islice(sentences, OPENING)
    first = next((s for s in opening if s.index in trees and find_clauses(trees[s.index])), None)
    if first is None or not (likely := _usual_pronoun(article.text, INTRODUCED)):
        return None
    introduced = _open_with(article, first, trees[first.index], likely)
    if introduced is not None or not (pronoun := _usual_pronoun(article.text, SHARE)):
        return introduced
    return _find_most_named(article, first, trees, names, pronoun)


def _open_with(article: Article, first: Sentence, tree: Tree, pronoun: str) -> Hero | None:
    """Return the subject of the first sentence, if that introduces whom the article is about."""
    clauses = find_clauses(tree)
    if not clauses:
        return None
    subject = clauses[0].subject
    full = HONOURS.sub("", say(tree, clauses[0].subject_words)).removeprefix("Dame ").removeprefix("Sir ")
    opening = first.span.of(article.text)
    title = _name_in_title(TITLE_END.sub("", article.title), full, opening)
    surname = full.rpartition(" ")[2]
    called = title in opening.replace(full, "", 1) or _is_said_by_parts(title, full, opening)
    named = NAME.fullmatch(title) is not None and (called or title.rpartition(" ")[2] == surname)
    described = clauses[0].is_copular and _is_ever_present(
        title.split()[-1] if named else surname, article.text
    )
    is_name = tree.words[subject].upos == "PROPN" and (
        tree.words[subject].entity == "person" or _is_somebody(clauses[0])
    )
    if not is_name or not (named or described) or " " not in full + title * named:
        return None
    parts = frozenset(SEPARATOR.split(f"{full} {title}" if named else full)) | _birth_names(opening)
    return Hero(_choose_name(full, title) if named else full, first, pronoun, parts)


def _name_in_title(title: str, full: str, opening: str) -> str:
    """Return the name of the person in a title that says more ("Karl Berg's travels"), else the title."""
    if " " not in full:
        return title
    words = full.split()
    found = re.search(rf"\b{re.escape(words[0])}\b.*\b{re.escape(words[-1])}\b", title)
    return found[0] if found and title not in opening else title


def _is_said_by_parts(title: str, full: str, opening: str) -> bool:
    """Return whether a name of the title is one of theirs, the rest that of a rank ("Countess of Lund")."""
    first, *rest = title.split()
    ranked = all(re.search(rf"\bof {re.escape(word)}\b", opening) for word in rest)
    return bool(rest) and first in full.split() and ranked


def _birth_names(opening: str) -> frozenset[str]:
    """Return the first names that the person was born with ("born Anna Maria Weiss")."""
    match = BORN.search(opening)
    return frozenset(match["firsts"].split()) if match else frozenset()


def _choose_name(full: str, title: str) -> str:
    """Return the article's title, if it is how the person is called: of two names at least, no office."""
    words = title.split()
    return title if len(words) > 1 and words[0].lower() not in TITLES else full


def _find_most_named(
    article: Article, first: Sentence, trees: Mapping[int, Tree], names: Sequence[Name], pronoun: str
) -> Hero | None:
    """Return who acts in the first two sentences, if the article names nobody else nearly so often."""
    people = sorted((name for name in names if name.kind == "person"), key=lambda name: -len(name.mentions))
    if not people or not _is_ever_present(people[0].name.split()[-1], article.text):
        return None
    most, *others = people
    clauses = (
        clause for at in (first.index, first.index + 1) for clause in find_clauses(trees.get(at, NONE))
    )
    acting = {clause.tree.words[clause.subject].span for clause in clauses}
    if not any(span in mention for mention in most.mentions for span in acting):
        return None
    if others and len(others[0].mentions) * TOWERING > len(most.mentions):
        return None
    at = next(span for span in most.mentions if span.of(article.text) == most.name)
    place = next(sentence for sentence in article.sentences if at in sentence.span)
    return Hero(most.name, place, pronoun, frozenset(SEPARATOR.split(most.name)))


def _is_somebody(clause: Clause) -> bool:
    """Return whether the clause says what only a person is: "Virginia Holm was a Danish chemist"."""
    noun = clause.verb.lemma.lower()
    somebody = noun in OCCUPATIONS or CALLINGS.search(noun) is not None or clause.verb.entity == "person"
    return clause.is_copular and somebody


def _is_ever_present(surname: str, text: str) -> bool:
    """Return whether the text names a person again and again, as only one about that person does."""
    return text.count(surname) * EVERY >= max(len(text.split()), FEWEST * EVERY)


def _usual_pronoun(text: str, share: float) -> str:
    """Return "he" or "she" if such a share of both is one of them; "" else."""
    found = Counter("he" if match[1] else "she" for match in PRONOUN.finditer(text))
    pronoun, count = found.most_common(1)[0] if found else ("", 0)
    return pronoun if count >= FEWEST and count >= share * found.total() else ""


def call_in_full(event: Event, hero: Hero, article: Article, names: Sequence[Name]) -> Event:
    """Return the event with the hero at the head of its subject called by one full name.

    "Weiss died" says little, and so do "Weiss and her brother left" and "Weiss' duel took place".
    """
    opening = OPENING_NAME.match(event.subject)
    said = opening["name"] if opening else event.subject
    if said == hero.name or not _means(hero, said, article, names):
        return _cite(event, hero, article)
    subject = hero.name + event.subject[len(said) :]
    text = subject + event.text[len(event.subject) :]
    return _cite(replace(event, subject=subject, text=text), hero, article)


def _cite(event: Event, hero: Hero, article: Article) -> Event:
    """Return the event with the sentence that gives the full name, where its own words do not have it."""
    quote = article.quote(hero.sentence.span)
    told = any(hero.name in evidence.text for evidence in event.evidence)
    if hero.name not in event.text or told or quote in event.evidence:
        return event
    return replace(event, evidence=(quote, *event.evidence))


def _means(hero: Hero, subject: str, article: Article, names: Sequence[Name]) -> bool:
    """Return whether the subject can be nobody but the hero, not another of the family.

    More than one word of the name must be as the sentence that introduces the hero has it.
    """
    place = hero.sentence.span
    words = hero.name.split()
    short = subject in {words[0], words[-1]}
    if not hero.parts.issuperset(SEPARATOR.split(subject)) or not (
        short or subject in place.of(article.text)
    ):
        return False
    others = (
        name for name in names if name.kind == "person" and not hero.parts.issuperset(name.name.split())
    )
    return not any(
        subject in name.aliases and not any(mention in place for mention in name.mentions) for name in others
    )
