"""Abbreviations that an article explains once and seldom uses: said in full, or nobody knows them alone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quizapp.reading.article import Evidence
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import Reading
from quizapp.reading.syntax.tree import Word

EXPLAINED = re.compile(
    r"(?P<full>[A-Z][\w'\u2019-]*(?: (?:(?:of|the|and|for|in) )*[A-Z][\w'\u2019-]*){1,8})"
    r" \((?P<short>[A-Z]{2,6})\)"
)
ABBREVIATED = re.compile(r"\b[A-Z]{2,6}\b")
SELDOM = 5  # uses; a reader learns what is used more often
SMALL = frozenset({"of", "the", "and", "for", "in"})


def list_abbreviations(reading: Reading) -> dict[str, tuple[str, Evidence]]:
    """Return each seldom abbreviation with its full form and the sentence that explains it."""
    text = reading.article.text
    uses = Counter(ABBREVIATED.findall(text))
    found: dict[str, tuple[str, Evidence]] = {}
    for sentence in reading.article.sentences:
        for match in EXPLAINED.finditer(text, sentence.span.start, sentence.span.end):
            full = _spelt(match["full"], match["short"])
            if full and uses[match["short"]] <= SELDOM:
                found.setdefault(match["short"], (full, reading.article.quote(sentence.span)))
    return found


def _spelt(full: str, short: str) -> str | None:
    """Return the end of the capitalised words that the abbreviation is made of; None where it is of none.

    Its letters are their initials, else stand in them in order ("Oberste Heeresleitung": OHL).
    """
    said = full.split()
    ends = [said[start:] for start in range(len(said)) if said[start] not in SMALL]
    exact = (end for end in ends if "".join(word[0] for word in end if word not in SMALL) == short)
    found = next(exact, None) or next((end for end in ends if _is_made_of(short, end)), None)
    return " ".join(found) if found else None


def _is_made_of(short: str, end: list[str]) -> bool:
    """Return whether every word gives its initial, and the letters stand in the words in order."""
    initials = [word[0] for word in end if word not in SMALL]
    return (
        initials[0] == short[0]
        and _holds_in_order(short, initials)
        and _holds_in_order("".join(end).lower(), short.lower())
    )


def _holds_in_order(text: str, letters: Iterable[str]) -> bool:
    left = iter(text)
    return all(letter in left for letter in letters)


def list_abbreviated(clause: Clause) -> Iterator[Word]:
    """Yield the abbreviations in the clause that are no part of a longer name."""
    tree = clause.tree
    subject = () if has_pronoun(clause) else clause.subject_words
    for at in sorted({*subject, *clause.predicate_words}):
        near = (*tree.words[max(0, at - 1) : at], *tree.words[at + 1 : at + 2])
        named = any(word.upos == "PROPN" and word.text[:1].isupper() for word in near)
        if ABBREVIATED.fullmatch(tree.words[at].text) and not named:
            yield tree.words[at]
