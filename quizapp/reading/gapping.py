"""One verb said for several subjects, each with its date: "Lund was taken on the 6th, and Harn on the 15th".

Told apart: "Lund was taken", "Harn was taken". The verb must stand right before the first date, so that
nothing but its subject can be meant by the nouns that follow; and "and" must close the list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.date_hosts import words_before
from quizapp.reading.participles import build
from quizapp.reading.syntax.tree import Tree, Word

NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP", "PART", "CCONJ", "PUNCT"})
OPENING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM"})
NAMING = frozenset({"NOUN", "PROPN"})
PARTICLES = frozenset({"compound:prt", "advmod"})
FEWEST = 2  # dates of a list


@dataclass(frozen=True, slots=True)
class Listed:
    """A clause whose verb holds for other subjects too: its head, and a clause with its date for each."""

    head: int
    parts: tuple[tuple[Clause, Adverbial], ...]


def find_listed(tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]) -> Listed | None:
    """Return the clause whose verb is said once for several subjects with their dates; None if none is."""
    dates = [date for date in adverbials if not date.fronted and date.mention.date is not None]
    clauses = tuple(clauses)
    for at, date in enumerate(dates[: 1 - FEWEST]):
        clause = _told_before(tree, clauses, date)
        subjects = tuple(_subjects(tree, dates[at:])) if clause is not None else ()
        if clause is not None and subjects:
            own = [tree.words[i] for i in clause.subject_words]
            plural = tree.words[clause.auxiliaries[0]].text.lower() == "were" if clause.passive else False
            told = [(_say(clause, own, plural=plural), date)]
            told += [(_say(clause, said, plural=_is_plural(said)), own_date) for said, own_date in subjects]
            parts = tuple((part, when) for part, when in told if part is not None)
            return Listed(clause.head, parts)
    return None


def _told_before(tree: Tree, clauses: Sequence[Clause], date: Adverbial) -> Clause | None:
    """Return the clause that ends with its verb right before the date: no object, no place, no doer."""
    before = words_before(tree, date)
    last = before[-1] if before else None
    while last is not None and last.relation in PARTICLES and last.head >= 0 and last.head < last.index:
        last = tree.words[last.head]
    clause = next((c for c in clauses if last is not None and c.head == last.index), None)
    if clause is None or clause.negated or clause.is_copular or clause.tense is not Tense.PAST:
        return None
    plain = clause.standing in {Standing.MAIN, Standing.COORDINATE}
    group = len(clause.auxiliaries) == int(clause.passive)
    return clause if plain and group and tree.words[clause.subject].upos in NAMING else None


def _subjects(tree: Tree, dates: Sequence[Adverbial]) -> Iterator[tuple[list[Word], Adverbial]]:
    """Yield the noun phrases between the dates, each with the date behind it, if "and" opens the last."""
    found: list[tuple[list[Word], Adverbial]] = []
    closed = False
    for date, following in pairwise(dates):
        words = [
            w for w in tree.words if date.span.end <= w.span.start and w.span.end <= following.span.start
        ]
        while words and words[0].text == ",":
            words.pop(0)
        words = _without_circumstance(words)
        linked = bool(words) and words[0].text.lower() == "and"
        said = _noun_phrase(words[linked:])
        if not said:
            break
        found.append((said, following))
        closed = linked
        if linked:
            break
    if closed:
        yield from found


def _without_circumstance(words: list[Word]) -> list[Word]:
    """Return the words without what is still said of the first subject: "to their surprise, | and Harn"."""
    links = [at for at, word in enumerate(words) if at and word.upos == "CCONJ" and words[at - 1].text == ","]
    if not words or words[0].upos != "ADP" or len(links) != 1:
        return words
    verbless = all(word.upos not in {"VERB", "AUX", "PRON"} for word in words[: links[0]])
    return words[links[0] :] if verbless else words


def _noun_phrase(words: list[Word]) -> list[Word]:
    """Return the noun phrase that the words are, without an aside behind it; none if they are no such."""
    while words and words[-1].text == ",":
        words = words[:-1]
    mark = next((at for at, word in enumerate(words) if word.text == ","), len(words))
    aside = words[mark:]
    if aside and not any(word.upos == "CCONJ" for word in aside):
        if any(word.xpos in {"VBD", "VBZ", "MD"} or word.upos in {"AUX", "PRON"} for word in aside):
            return []
        words = words[:mark]
    plain = all(word.upos in NOMINAL and word.text not in {";", ":", "(", ")"} for word in words)
    named = bool(words) and words[0].upos in OPENING and words[-1].upos in NAMING
    return words if plain and named else []


def _is_plural(words: Sequence[Word]) -> bool:
    """Return whether the noun phrase is plural: its head, the noun before a preposition, or a list."""
    case = next((at for at, word in enumerate(words) if word.upos == "ADP"), len(words))
    nouns = [word for word in words[:case] if word.upos in NAMING]
    return any(word.upos == "CCONJ" for word in words) or (bool(nouns) and nouns[-1].xpos in {"NNS", "NNPS"})


def _say(clause: Clause, subject: list[Word], *, plural: bool) -> Clause | None:
    """Return the clause's verb said of the subject."""
    tree, verb = clause.tree, clause.verb
    noun = _head(subject)
    if noun is None:
        return None
    inside = {word.index for word in subject}
    said = [word if word.head in inside else replace(word, head=noun.index) for word in subject]
    particles = [word for word in tree.children(verb.index, "compound") if word.relation in PARTICLES]
    was = [
        replace(tree.words[at], text="were" if plural else "was", head=verb.index)
        for at in clause.auxiliaries
    ]
    link = "nsubj:pass" if clause.passive else "nsubj"
    told = build(said, noun, link, [*was, verb, *particles], verb)
    return next(iter(find_clauses(told)), None)


def _head(phrase: Sequence[Word]) -> Word | None:
    """Return the noun that heads the phrase: the only one that hangs on none of it, else the first."""
    inside = {word.index for word in phrase}
    tops = [word for word in phrase if word.head not in inside and word.upos in NAMING]
    parts = {"ADP", "CCONJ", "PUNCT"}
    end = next((at for at, word in enumerate(phrase) if word.upos in parts), len(phrase))
    nouns = [word for word in phrase[:end] if word.upos in NAMING]
    return tops[0] if len(tops) == 1 else next(reversed(nouns), None)
