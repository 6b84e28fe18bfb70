"""People called by their first name alone, said by their full name where the article gives it once."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from unicodedata import combining, normalize

from quizapp.reading.article import Evidence
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import TITLES, has_pronoun
from quizapp.reading.facts import Event, Name, Reading
from quizapp.reading.lexicon import GIVEN_NAMES, PARTICLES
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

SURNAME = re.compile(r"[A-Z][a-z\u00df-\u017f]")  # no numeral: kings are called by their first name
# First names by which the whole world knows someone.
FAMOUS = words("Napoleon Galileo Augustus Muhammad Alexander Michelangelo Leonardo Raphael Dante")
SURE_KIND = 0.6
RARE = 2  # times that the first name stands alone
ALONE = re.compile(r"(?<![\w-])([A-Z]\w+)(?![\w-]| [A-Z])")
SMALL_TAGS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "ADV", "PRON", "AUX"})


def list_full_names(reading: Reading) -> dict[str, tuple[str, Evidence]]:
    """Return each first name's full name with the sentence that first has it, where no two people bear it."""
    bearers: defaultdict[str, list[Name]] = defaultdict(list)
    for name in reading.names:
        first, *rest = name.name.split()
        if name.kind == "person" and first in GIVEN_NAMES and rest and all(map(SURNAME.match, rest)):
            bearers[first].append(name)
    own = reading.hero.parts if reading.hero is not None else frozenset()
    single = {first: names[0] for first, names in bearers.items() if len(names) == 1}
    # "Marie" alone is she whom the article is about, not Marie Holm.
    lone = {first: n for first, n in single.items() if first not in own or own.issuperset(n.name.split())}
    alone = Counter(match[1] for match in ALONE.finditer(reading.article.text))
    # One who is often called by the first name alone is known by it, and may have namesakes; not so one of
    # the few of whom a life tells.
    often = set() if reading.hero is None else _find_own(reading, lone)
    rare = {first: name for first, name in lone.items() if alone[first] <= RARE or first in often}
    quoted = {first: (name.name, _introduce(name, reading)) for first, name in rare.items()}
    return {first: (name, quote) for first, (name, quote) in quoted.items() if quote is not None}


def _find_own(reading: Reading, lone: Mapping[str, Name]) -> set[str]:
    """Return the first names that nobody and nothing else of the article has in a longer name."""
    others = {part for name in reading.names if " " in name.name for part in _shared(name, lone)}
    return set(lone) - others


def _shared(name: Name, lone: Mapping[str, Name]) -> list[str]:
    return [part for part in name.name.split() if part in lone and lone[part] is not name]


def list_surnames(reading: Reading) -> dict[str, tuple[str, Evidence]]:
    """Return each surname's full name with the sentence that first has it, if nothing else is so called."""
    words_of = {name.name: name.name.split() for name in reading.names}
    bearers = Counter(part for said in words_of.values() if len(said) > 1 for part in set(said))
    people = [n for n in reading.names if n.kind == "person" and n.certainty >= SURE_KIND]
    other = {name.name for name in reading.names if name.kind not in {"person", "other"}}
    own = reading.hero.parts if reading.hero is not None else frozenset()
    full = {words_of[n.name][-1]: n for n in people if is_full(n.name)}
    lone = {last: name for last, name in full.items() if bearers[last] == 1 and last not in own | other}
    lone = {last: name for last, name in lone.items() if not is_forename(last) and last.lower() not in TITLES}
    quoted = {last: (name.name, _introduce(name, reading)) for last, name in lone.items()}
    return {last: (name, quote) for last, (name, quote) in quoted.items() if quote is not None}


def is_full(name: str) -> bool:
    """Return whether it is a first name or more and a surname: no title, no number, no place it is "of"."""
    first, *rest = name.split()
    particles = all(SURNAME.match(part) or part in PARTICLES for part in rest)
    return bool(rest) and first.lower() not in TITLES and bool(SURNAME.match(first)) and particles


def _introduce(name: Name, reading: Reading) -> Evidence | None:
    """Return the first sentence that has the name in full."""
    full = [span for span in name.mentions if len(span) == len(name.name)]
    sentences = (s for s in reading.article.sentences if full and full[0] in s.span)
    return next((reading.article.quote(sentence.span) for sentence in sentences), None)


def lone_forenames(clause: Clause) -> Iterator[Word]:
    """Yield the first names in the clause with no title before and no name after them."""
    return (name for name in lone_names(clause) if is_forename(name.text))


def lone_names(clause: Clause) -> Iterator[Word]:
    """Yield the proper nouns in the clause with no title or name before and after them."""
    tree = clause.tree
    subject = () if has_pronoun(clause) else clause.subject_words
    for at in sorted({*subject, *clause.predicate_words}):
        before, after = tree.words[max(0, at - 1) : at], tree.words[at + 1 : at + 2]
        named = any(other.text[:1].isupper() and other.upos not in SMALL_TAGS for other in (*before, *after))
        joined = any(other.text in {"of", "-", "\u2013"} for other in after)
        joined |= any(other.upos == "NOUN" or other.text in PARTICLES for other in before)
        if tree.words[at].upos == "PROPN" and not named and not joined:
            yield tree.words[at]


def is_forename(text: str) -> bool:
    """Return whether the word is a first name, with the marks of its own language or without."""
    plain = "".join(sign for sign in normalize("NFD", text) if not combining(sign))
    return text in GIVEN_NAMES or plain in GIVEN_NAMES


def find_stranger(event: Event, reading: Reading) -> str | None:
    """Return a first name alone that is not of the person whom a biography is about.

    A name that ends a longer one of the article is a surname there.
    """
    if reading.hero is None:
        return None
    lone = [name.text for name in lone_forenames(event.clause) if name.text not in FAMOUS]
    strange = [name for name in lone if name not in reading.hero.parts]
    return next((name for name in strange if not _is_surname(name, reading)), None)


def _is_surname(text: str, reading: Reading) -> bool:
    return any(name.name.endswith(f" {text}") for name in reading.names)


def say_in_full(tree: Tree, index: int, name: str) -> Tree:
    """Return the tree with the full name in place of the word."""
    again = list(tree.words)
    again[index] = replace(again[index], text=name)
    return Tree(tuple(again))
