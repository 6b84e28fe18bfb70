"""Weigh what a mention and the words around it say of the kind of thing that is named."""

import re
from collections.abc import Iterator, Sequence

from quizapp.reading import lexicon
from quizapp.reading.names.kinds import (
    DIRECTIONS,
    SIDES,
    head_kind,
    is_shaped_as_person,
    kind_in,
    known_kind,
    own_words,
)
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.titles import NOBILITY
from quizapp.reading.names.tokens import OWNED
from quizapp.reading.names.votes import DECISIVE, FAIR, STRONG, WEAK, Votes, add
from quizapp.reading.names.works import MARKS, votes_for_work
from quizapp.reading.syntax.tree import Tree

ACTING = 0.6
MADE = frozenset({"work", "spacecraft"})
BEFORE_VERBS = frozenset({"to", "will", "would", "could", "might", "should", "did"})
BEFORE_VERBS |= {"he", "she", "they", "we"}
PERSON_AFTER = frozenset({"who", "whose", "himself", "herself"})
ENTITY_KINDS = {"person": "person", "place": "place", "organization": "organisation", "event": "event"}
FUNCTION_WORDS = frozenset(
    ["On", "In", "At", "Of", "The", "And", "For", "With", "From", "By", "To", "As", "An"]
)
COMPASS = frozenset({"Eastern", "Western", "Northern", "Southern", "Central"})
PLURAL_UNITS = frozenset({"fronts", "armies", "divisions", "fleets", "corps", "regiments"})
PERSONAL = frozenset(
    ["leadership", "command", "son", "daughter", "wife", "death", "assassination", "works", "writings"]
)


def votes_of(candidate: Candidate) -> Votes:
    """Return the weight for each kind that one mention gives, from its own words and its context."""
    votes: Votes = {}
    for source in (own_words, _title, _before, _after, votes_for_work):
        for kind, weight in source(candidate):
            votes[kind] = votes.get(kind, 0.0) + weight
    return votes


def _title(candidate: Candidate) -> Iterator[tuple[str, float]]:
    if candidate.title:
        yield "person", DECISIVE


def _before(candidate: Candidate) -> Iterator[tuple[str, float]]:
    before = candidate.before
    last = before[-1].lower() if before else ""
    previous = before[-2] if len(before) > 1 else ""
    if last in lexicon.OCCUPATIONS:
        yield "person", STRONG if previous != "the" or len(candidate.words) > 1 else FAIR
    yield from _called(candidate)
    named = candidate.title or candidate.words[0] in lexicon.GIVEN_NAMES
    if last == "," and candidate.after[:1] == (",",) and not named:
        yield from _apposed(previous)
    if last == "of":
        yield from _of(before[:-1])
    elif last in lexicon.PLACE_PREPOSITIONS | lexicon.TAKEN_PLACES and not candidate.possessive:
        yield "place", FAIR
    elif last.lower() in {"to", "from", "on", "into"} and not candidate.possessive:
        yield "place", WEAK


def _called(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Read the noun right before the name: "the tanker Sea Isle City", "the opera Jenufa"."""
    before = [word for word in candidate.before if word not in MARKS]
    noun = before[-1] if before else ""
    kind = kind_in(lexicon.COMMON_HEADS, noun)
    if kind is None or noun.lower() in lexicon.OCCUPATIONS:
        return
    if kind in MADE:
        written = candidate.after[:1] and candidate.after[0] in lexicon.ACTIONS | lexicon.HUMAN_VERBS
        if not written and before[-2:-1] and before[-2].lower() not in BEFORE_VERBS:  # "to play Hamlet"
            yield kind, DECISIVE
    elif not noun.endswith("s"):
        yield kind, DECISIVE + STRONG if kind == "ship" else STRONG


def _apposed(noun: str) -> Iterator[tuple[str, float]]:
    """Read "the capital, Lenz, fell", "his second opera, Jenufa, was"."""
    kind = kind_in(lexicon.COMMON_HEADS, noun)
    if kind in lexicon.PLACES | MADE:
        yield kind, STRONG


def _of(before: Sequence[str]) -> Iterator[tuple[str, float]]:
    noun = before[-1] if before else ""
    kind = kind_in(lexicon.COMMON_HEADS, noun.lower()) if noun != "Capital" else None  # "Capital of Culture"
    if kind in lexicon.PLACES:
        yield kind, DECISIVE if kind in {"city", "port", "island"} else STRONG
    elif noun in lexicon.OF_PLACES:
        yield "place", STRONG
    elif noun in PERSONAL:
        yield "person", STRONG


def _after(candidate: Candidate) -> Iterator[tuple[str, float]]:
    after = [word.lower() for word in candidate.after]
    first = after[0] if after else ""
    second = after[1] if len(after) > 1 else ""
    if candidate.possessive:
        if first in lexicon.OWNED_BY_PEOPLE:
            yield "person", FAIR
        return
    yield from _acting(candidate, first)
    if first in lexicon.HUMAN_VERBS or (first == "was" and second in lexicon.HUMAN_VERBS):
        yield "person", FAIR
    if first in PERSON_AFTER or (first == "," and second in PERSON_AFTER and not _is_seat(candidate)):
        yield "person", STRONG
    if (
        first == ","
        and set(after[2:5]) & lexicon.OCCUPATIONS
        and second in {"a", "an", "the", "then", "his", "her"}
    ):
        yield "person", STRONG
    if kind := kind_after(candidate):
        yield kind, STRONG
    if first == "," and second in lexicon.known_places():
        yield "place", FAIR


def _is_seat(candidate: Candidate) -> bool:
    """Return whether the name says where somebody belongs, who is told of behind it: "Holm of Lund, who"."""
    return (
        candidate.before[-1:] == ("of",)
        and candidate.before[-2:-1] != ()
        and candidate.before[-2][0].isupper()
    )


def kind_after(candidate: Candidate) -> str | None:
    """Return the kind that a noun right after the name tells: "the Orva river", "the Falk islands".

    Other plurals tell it only of a list: "Gulf states" are no gulf, "the towns" in "A and B towns" are.
    """
    noun = candidate.after[0] if candidate.after else ""
    kind = kind_in(lexicon.COMMON_HEADS, noun)
    listed = candidate.before[-1:] in {("and",), ("or",), ("&",)}
    if (
        kind is None
        or kind in MADE  # "a Verdi opera"
        or noun in {"state", "states", "militia", "capital"}
        or ADJECTIVE.fullmatch(candidate.text)
    ):
        return None
    plural = noun.endswith("s") and noun not in lexicon.COMMON_HEADS[kind] - _plurals(kind)
    return kind if kind in {"island", "mountains"} or listed or not plural else None


def _plurals(kind: str) -> frozenset[str]:
    words = lexicon.COMMON_HEADS[kind]
    return frozenset(w for w in words if w.endswith("s") and {w[:-1], w[:-3] + "y"} & words)


def _acting(candidate: Candidate, first: str) -> Iterator[tuple[str, float]]:
    """Read a bare unknown name that does something as a person, a bare abbreviation as a body of people."""
    verb = (first.endswith("ed") and len(first) > 4) or first in lexicon.ACTIONS  # noqa: PLR2004 - "red", "bed", "need"
    last = candidate.before[-1].lower() if candidate.before else ","
    if not verb or head_kind(candidate.words) or known_kind(candidate.text):
        return
    if candidate.text.isupper():
        yield "organisation", ACTING
    elif last in lexicon.BEFORE_SUBJECTS:
        yield "person", ACTING


def votes_for_person(candidate: Candidate, tree: Tree | None) -> Votes:
    """Return what is said of the name in the sentence where only a person can do or suffer it."""
    if tree is None or candidate.text.isupper() or head_kind(candidate.words) or known_kind(candidate.text):
        return {}
    own = [word for word in tree.words if word.span.overlaps(candidate.span) and word.head >= 0]
    human = any(
        (word.relation == "nsubj" and tree.words[word.head].lemma in lexicon.HUMAN_LEMMAS)
        or (word.relation in {"obj", "nsubj:pass"} and tree.words[word.head].lemma in lexicon.HUMAN_OBJECTS)
        for word in own
    )
    return {"person": FAIR} if human and not candidate.possessive else {}


def weak_votes(candidate: Candidate, tree: Tree | None) -> Votes:
    """Return what the form alone and the parser's entity types say: no more for being seen again."""
    shape = {"person": WEAK} if is_shaped_as_person(candidate) else {}
    return add(shape, _votes_of_entity(candidate, tree))


def _votes_of_entity(candidate: Candidate, tree: Tree | None) -> Votes:
    """Return what the parser's entity types say: weak, and nothing where they disagree."""
    if tree is None:
        return {}
    kinds = {word.entity for word in tree.words if word.span.overlaps(candidate.span) and word.entity}
    kind = ENTITY_KINDS.get(kinds.pop()) if len(kinds) == 1 else None
    return {kind: WEAK} if kind else {}


def is_no_name(candidate: Candidate, small: frozenset[str]) -> bool:
    """Return whether the mention only describes a noun ("Soviet troops", "British-held"), or is a letter."""
    parts = [part for word in candidate.words if "-" in word for part in word.split("-")[1:]]
    return (
        len(candidate.text) == 1
        or _is_common(candidate)
        or _is_office(candidate.words)
        or candidate.text in OWNED
        or candidate.text in FUNCTION_WORDS
        or any(part in small for part in parts)
        or _is_adjective(candidate)
    )


def _is_office(words: Sequence[str]) -> bool:
    """Return whether the words are a dignity that many have held: "Duke of Austria"."""
    noble = len(words) > 2 and words[0] in NOBILITY and words[1] == "of"  # noqa: PLR2004 - of something
    return noble and " ".join(words[2:]) in lexicon.countries_by_name()


BARE_HEADS = frozenset(
    {"Avenue", "Bridge", "Dominion", "Dominions", "Fort", "Harbor", "Harbour", "Road", "Street", "Wood"}
)
BARE_KINDS = ("river", "lake", "sea", "mountains", "island", "region", "city")
OWN_NAMES = frozenset({"Channel", "Gulf", "Highlands", "Sound", "Straits", "Delta", "Coast"})
MODIFIERS = frozenset({"Field", "Task", "Expeditionary"})


def _is_common(candidate: Candidate) -> bool:
    """Return whether the words are nouns in capitals and name nothing: "Sea", "HMS", "Field Army"."""
    words = candidate.words
    if len(words) == 1:
        heads = any(words[0] in lexicon.HEADS[kind] for kind in BARE_KINDS) and words[0] not in OWN_NAMES
        heads = heads and (words[0] != "Canton" or candidate.before[-1:] in {("the",), ("The",)})
        return heads or words[0] in BARE_HEADS | lexicon.OPENERS["ship"]
    return all(word in lexicon.HEADS["unit"] | MODIFIERS for word in words)


ADJECTIVE = re.compile(r"[^\W\d_]+(?:[aei]an|ish|ese|ist|ic)")
NO_NOUN = frozenset(
    {"was", "is", "has", "as", "were", "had", "and", "in", "who", "by", "to", "of", "at", "from", "with"}
)


def _is_adjective(candidate: Candidate) -> bool:
    after = candidate.after[0] if candidate.after else ""
    if after in PLURAL_UNITS and not candidate.text[0].isdecimal() and set(candidate.words) & COMPASS:
        return True
    if not after.isalpha() or not after.islower():
        return "-" in candidate.text and _describes(candidate)
    noun = after.endswith("s") and after not in NO_NOUN
    noun = noun or kind_in(lexicon.COMMON_HEADS, after) not in {None, "organisation"}
    if ADJECTIVE.fullmatch(candidate.text) and noun and not known_kind(candidate.text):
        return True
    return _describes(candidate) and not _is_people(candidate, after)


def _describes(candidate: Candidate) -> bool:
    """Return whether every word is an adjective of a state, a side or an empire."""
    parts = [part for word in candidate.words for part in word.split("-")]
    known = lexicon.demonyms().keys() | DIRECTIONS | SIDES | {"Imperial"}
    return all(part in known or part.islower() for part in parts)


def _is_people(candidate: Candidate, after: str) -> bool:
    """Return whether the word stands for the people: "the Swedes", "the Japanese managed"."""
    text = candidate.text
    if text.endswith("s") and text[:-1] in lexicon.demonyms():
        return True
    acts = after.endswith("ed") or after in lexicon.ACTIONS | NO_NOUN
    return acts and candidate.before[-1:] in {("the",), ("The",)}
