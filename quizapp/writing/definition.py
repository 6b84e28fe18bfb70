"""What an article defines in its first sentence: "the waterway" is the Orva Canal, "the disease" smallpox."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.reading.article import Evidence, ParagraphKind
from quizapp.reading.casing import Casing
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import is_plural
from quizapp.reading.facts import Reading
from quizapp.reading.lexicon import OCCUPATIONS
from quizapp.reading.phrases import say
from quizapp.reading.word_lists import words

# Nouns that say too little of what a thing is, or that many things of an article are.
GENERAL = words("""
name term word series part form group kind type number member example place one thing event time period area
region site way means result use set list work army force forces government state country kingdom empire party
system process idea concept method field practice study attempt people person man woman family
""")
# What ends the names of things that are then called so.
ENDINGS = words("""
act canal bridge tunnel tower wall cathedral university museum company railway cable theory telescope dam
mission line observatory
""")
YEAR = re.compile(r"(?: of)? \d{4}$")
NEW = r"\b(?:an?|another|other|two|three|several|second|new|old|both|these|those|such)\s+(?:[\w-]+\s+){0,2}"


@dataclass(frozen=True, slots=True)
class Definition:
    """The thing defined, as it is said inside a sentence, the nouns for it, and the sentence that says so."""

    text: str
    nouns: frozenset[str]
    evidence: Evidence


def find_definition(reading: Reading) -> Definition | None:
    """Return what the first sentence says the thing of the title is; None for a person or many things."""
    article = reading.article
    bodies = (p for p in article.paragraphs if p.kind is ParagraphKind.BODY and p.sentences)
    first = next((paragraph.sentences[0] for paragraph in bodies), None)
    tree = reading.trees.get(first.index) if first is not None else None
    clauses = find_clauses(tree) if tree is not None else ()
    if first is None or not clauses or reading.hero is not None or not _may_be_defined(clauses[0]):
        return None
    clause = clauses[0]
    said = say(clause.tree, clause.subject_words)
    thing = said.removeprefix("The ")
    if not thing or YEAR.sub("", thing).lower() not in article.title.lower():
        return None
    is_common = Casing(article.text).is_common(said.split()[0])
    bare = said[:1].lower() + said[1:] if is_common else said
    text = bare if thing == said else f"the {thing}"
    nouns = frozenset(noun for noun in _list_nouns(clause, thing) if noun not in GENERAL | OCCUPATIONS)
    return Definition(text, nouns, article.quote(first.span)) if nouns else None


def _may_be_defined(clause: Clause) -> bool:
    """Return whether the subject is one thing with a name, or one that is said to be "a" or "the" thing."""
    tree, subject = clause.tree, clause.tree.words[clause.subject]
    if is_plural(tree, clause.subject):
        return False
    told = tree.children(clause.head, "det") if clause.is_copular else ()
    articled = tree.children(clause.subject, "det") or len(clause.subject_words) == 1
    return subject.upos == "PROPN" or (bool(articled) and bool(told))


def _list_nouns(clause: Clause, thing: str) -> Iterator[str]:
    """Yield what it is said to be in the predicate and in apposition, and the noun that ends its name."""
    tree = clause.tree
    if clause.is_copular and clause.verb.xpos == "NN":
        yield clause.verb.lemma.lower()
    yield from (child.lemma.lower() for child in tree.children(clause.subject, "appos") if child.xpos == "NN")
    last = YEAR.sub("", thing).split()[-1].lower()
    if last in ENDINGS:
        yield last


def is_another_told(noun: str, text: str) -> bool:
    """Return whether the text tells of another thing that the noun may mean ("a second canal")."""
    return re.search(rf"{NEW}{re.escape(noun)}s?\b", text, re.IGNORECASE) is not None
