"""Who held the office, who led it? Items from roles that only one person of the article has."""

import re
from collections.abc import Collection, Iterator
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.facts import Name
from quizapp.reading.lexicon import countries_by_name, demonyms
from quizapp.reading.roles import OFFICES, Manner, Role
from quizapp.writing.appearances import list_years
from quizapp.writing.distractors import are_written_alike
from quizapp.writing.figure_sources import name_source
from quizapp.writing.lives import is_alive_in
from quizapp.writing.peers import are_peers
from quizapp.writing.people import choose_people, find_person, list_people
from quizapp.writing.plausibility import takes_part
from quizapp.writing.rationales import introduce
from quizapp.writing.sorts import find_sort, find_sort_of, keep_to_sort
from quizapp.writing.sources import WORD, Sources
from quizapp.writing.subject import is_subject

WRONG = 2  # options beside the key
REACH = 25  # years within which two people may have sought one office
# Whole forces have many leaders in turn: "the Navy under the command of" one of them tells of a time.
WHOLE_FORCE = re.compile(r".*\b(?:Army|Navy|Fleet|Force|Forces|Guard)")
LONGEST = 16  # words of an office
# Ranks that many hold at a time: no question of who held one.
RANKS = frozenset(
    {"general", "marshal", "admiral", "colonel", "captain", "lieutenant", "major", "duke", "prince"}
)
DANGLING = re.compile(r"\b(?:his|her|its|their|this|that|these|those|same|new|latter|former|own)\b")
SMALL = frozenset({"the", "of", "and", "a", "an", "in", "on", "at", "for", "to", "by"})


def write_roles(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield one item for each office or leadership that the article gives to one person alone."""
    roles = [fact for fact in sources.reading.facts if isinstance(fact, Role)]
    asked: set[frozenset[str]] = set()
    for role in roles:
        key = find_person(role.person, sources)
        words = telling_words(role.office)
        if (
            key is None
            or is_subject(key, sources)
            or words in asked
            or not is_worth_asking(role)
            or _is_shared(role, roles)
        ):
            continue
        rivals = choose_people(key, keep_to_sort(key, list_rivals(role, key, roles, sources), WRONG), rng)
        stem = ask_role(role)
        if stem is not None and len(rivals) == WRONG:
            asked.add(words)
            yield _draft(role, key, rivals, stem, sources)


def telling_words(office: str) -> frozenset[str]:
    """Return the words of an office that tell it from others, in small letters."""
    return frozenset(word.lower() for word in WORD.findall(office)) - SMALL


def is_worth_asking(role: Role) -> bool:
    """Return whether the office says of what it is, by name, and stands on its own."""
    words = WORD.findall(role.office)
    named = any(word[0].isupper() for word in words[1:])
    if role.manner is Manner.LEADERSHIP and WHOLE_FORCE.fullmatch(role.office):
        return False
    plain = len(words) <= LONGEST and DANGLING.search(role.office) is None and "." not in role.office
    return named and plain and (role.manner is not Manner.TITLE or _is_civil_and_sided(words))


def _is_civil_and_sided(words: list[str]) -> bool:
    """Return whether a title is an office that one holds at a time, and says of which state."""
    sided = words[0] in demonyms() or words[0] in countries_by_name() or words[0].isupper()
    return sided and bool(OFFICES & {word.lower() for word in words}) and words[-1].lower() not in RANKS


def ask_role(role: Role) -> str | None:
    """Return the question for the person; None where its source cannot be named."""
    source = name_source(role.attribution)
    if source is None or (role.attribution and role.attribution.speaker == role.person):
        return None
    match role.manner:
        case Manner.TITLE:
            return f"Whom does the article name as {role.office}{source}?"
        case Manner.APPOSITION:
            return f"Who was {role.office}{source}?"
        case Manner.APPOINTMENT | Manner.LEADERSHIP:
            return f"Who {role.verb} {role.office}{source}?"


def _is_shared(role: Role, roles: list[Role]) -> bool:
    """Return whether anyone else is given an office that may be the same."""
    words = telling_words(role.office)
    others = (telling_words(other.office) for other in roles if other.person != role.person)
    return any(len(words & other) >= min(len(words), len(other)) for other in others if other)


def list_rivals(role: Role, key: Name, roles: list[Role], sources: Sources) -> list[Name]:
    """Return the people who surely do not have the role: they act, and no sentence joins them to it."""
    commentators = sources.commentators
    words = telling_words(role.office)
    years = list_years(role.sentence, sources.dates) or sources.appearances[key.name].years
    office_holders = {other.person for other in roles}
    return [
        name
        for name in list_people(sources)
        if name is not key
        and name.name in office_holders - commentators
        and role.sentence not in sources.places[name.name]
        and takes_part(name, sources)
        and is_near_in_time(name, years, sources)
        and is_alive_in(name, years, sources)
        and may_hold_office(name, key, role.office)
        and not _is_near(name, words, sources)
        and are_written_alike(name, key)
        and are_peers(name, key, role.sentence, sources)
    ]


def is_near_in_time(name: Name, years: Collection[int], sources: Sources) -> bool:
    """Return whether the person is named with a year near these, as far as known."""
    own = sources.appearances[name.name].years
    return not (own and years) or min(abs(one - other) for one in own for other in years) <= REACH


def may_hold_office(name: Name, key: Name, office: str) -> bool:
    """Return whether the person is told to be of the office's sort, else of no other than its holder's."""
    sort, own = find_sort_of(office), find_sort(name)
    return own in {None, find_sort(key)} if sort is None else own == sort


def _is_near(name: Name, words: frozenset[str], sources: Sources) -> bool:
    """Return whether a sentence that names the person holds most words of the office, with its noun."""
    head = words & OFFICES
    return any(
        2 * len(words & said) > len(words) and (not head or head & said)
        for sentence in sources.places[name.name]
        if (said := sources.sentences.get(sentence, frozenset()))
    )


def _draft(role: Role, key: Name, rivals: list[Name], stem: str, sources: Sources) -> Draft:
    told = f"According to {role.speaker}, {role.text}." if role.speaker else f"The article says: {role.text}."
    options = [Option(key.name, correct=True, rationale=told)]
    options += [Option(name.name, rationale=introduce(name, sources)) for name in rivals]
    item = ChoiceItem(stem, tuple(options), Asks.ROLE, (role.id,), role.evidence, role.speaker)
    certainty = min(key.certainty, *(name.certainty for name in rivals))
    return Draft("", item, features={"kind": certainty})
