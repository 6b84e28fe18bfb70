"""Relations between names: abbreviations, seats of government, parts of a whole, and what may coincide."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.reading.names import aliases
from quizapp.reading.names.spotting import Candidate

BRACKETED = re.compile(
    r"\s*\((?:(?:the|or|also known as)\s+)?[\"“]?(?P<short>[^\W\d_a-z][\w.&-]{1,9})[\"”]?[),;]"
)
GOVERNING = frozenset(
    [
        "agreed",
        "announced",
        "demanded",
        "denounced",
        "decided",
        "declared",
        "refused",
        "rejected",
        "accepted",
        "signed",
        "recognised",
        "recognized",
        "attacked",
        "underestimated",
        "ordered",
        "responded",
        "replied",
        "warned",
        "protested",
        "proposed",
        "promised",
        "informed",
        "hoped",
        "feared",
        "wanted",
        "sought",
        "considered",
        "insisted",
        "offered",
    ]
)
LITERAL = frozenset(
    {"in", "at", "near", "from", "towards", "toward", "around", "outside", "of", "into", "through", "on"}
)


def abbreviations(text: str, candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return each abbreviation that brackets define after a name: "KPA" -> "Korean People's Army"."""
    found: dict[str, str] = {}
    for candidate in candidates:
        match = BRACKETED.match(text, candidate.span.end)
        if match and " " in candidate.text and _abbreviates(match["short"], candidate.text):
            found.setdefault(match["short"], candidate.text)
    return found


def _abbreviates(short: str, full: str) -> bool:
    letters = [mark.lower() for mark in short if mark.isalpha()]
    initials = [word[0].lower() for word in re.split(r"[\s-]+", full) if word]
    spelled = iter(initials)
    whole = len(letters) > 1 and (letters[0], letters[-1]) == (initials[0], initials[-1])
    return whole and short.upper() == short and all(letter in spelled for letter in letters)


def governments(names: Sequence[Name], candidates: Iterable[Candidate]) -> list[Name]:
    """Return the names with capitals that stand for their governments made aliases of their states."""
    acting = {c.span for c in candidates if _is_seat(c.text) and _acts(c)}
    seats = {
        name.name: _state_named(name, names)
        for name in names
        if name.kind != "person" and acting & set(name.mentions)
    }
    changed = []
    for name in names:
        capitals = {seat for seat, state in seats.items() if state == name.name}
        if name.name in seats and (state := seats[name.name]):
            changed.append(replace(name, kind="government", part_of=state))
        else:
            changed.append(replace(name, aliases=name.aliases | capitals) if capitals else name)
    return changed


def _is_seat(text: str) -> bool:
    return text in lexicon.countries_by_capital() and text not in lexicon.countries_by_name()


def _acts(candidate: Candidate) -> bool:
    last = candidate.before[-1].lower() if candidate.before else ""
    first = candidate.after[0] if candidate.after else ""
    if last in {"official", "between"}:
        return True
    return last not in LITERAL and (
        first in GOVERNING or (first == "had" and candidate.after[1:2] == ("decided",))
    )


def _state_named(capital: Name, names: Iterable[Name]) -> str | None:
    """Return the state the capital is the seat of: the one that the article names most."""
    titles = {
        country.name for form in capital.aliases for country in lexicon.countries_by_capital().get(form, ())
    }
    states = [name for name in names if name.kind == "country" and aliases.state_of(name.name) in titles]
    return max(states, key=lambda name: (len(name.mentions), name.name)).name if states else None


def wholes(text: str, names: Sequence[Name]) -> list[Name]:
    """Return the names with `part_of` where the text tells it: "6th Army of the X Front", "Y, Virginia"."""
    by_start = {span.start: name for name in names for span in name.mentions}
    by_form = {form: name for name in names for form in name.aliases}
    return [
        name if name.part_of else replace(name, part_of=_whole(text, name, by_start, by_form))
        for name in names
    ]


OF_THE = re.compile(r"\s+of\s+(?:the\s+)?")
COMMA = re.compile(r",\s+")
SIDE = re.compile(r"(?:North|South|East|West|Central|Inner|Outer|Upper|Lower)(?:ern)?\s+(?P<whole>.+)")


def _whole(text: str, name: Name, by_start: Mapping[int, Name], by_form: Mapping[str, Name]) -> str | None:
    if (match := SIDE.fullmatch(name.name)) and name.kind in lexicon.PLACES and match["whole"] in by_form:
        return by_form[match["whole"]].name
    join = OF_THE if name.kind == "unit" else COMMA if name.kind in lexicon.PLACES else None
    found = {
        other.name
        for span in name.mentions
        if join and (other := _next(text, span, join, by_start)) and _holds(other, name)
    }
    return found.pop() if len(found) == 1 else None


def _next(text: str, span: Span, join: re.Pattern[str], by_start: Mapping[int, Name]) -> Name | None:
    match = join.match(text, span.end)
    return by_start.get(match.end()) if match else None


def _holds(whole: Name, part: Name) -> bool:
    """Return whether one kind of thing holds the other; a list "A, B and C" of cities holds nothing."""
    if whole.name == part.name:
        return False
    if part.kind == "unit":
        return whole.kind in {"unit", "country"}
    return whole.kind in {"region", "country", "island"} and part.kind in {
        "city",
        "place",
        "port",
        "building",
    }


def wholes_of(names: Iterable[Name]) -> dict[str, str | None]:
    """Return what each name is part of, to follow chains of wholes through."""
    return {name.name: name.part_of for name in names}


def may_coincide(left: Name, right: Name, holders: Mapping[str, str | None] = MappingProxyType({})) -> bool:
    """Return whether two names may be one thing, or one a part or the government of the other.

    `holders` are the `wholes_of` the article's names: chains of `part_of` are followed through them.
    """
    forms = [{aliases.plain(form) for form in name.aliases | {name.name}} for name in (left, right)]
    if forms[0] & forms[1] or (left.kind == right.kind == "person" and _may_be_one_person(left, right)):
        return True
    return (
        right.name in _chain(left, holders) or left.name in _chain(right, holders) or _same_state(left, right)
    )


def _may_be_one_person(left: Name, right: Name) -> bool:
    """Return whether one name may stand for the other, by a given name alone too ("Marie", "Marie Curie")."""
    given = {name.name.split()[0] for name in (left, right)}
    alone = any(" " not in name.name for name in (left, right))
    return (
        (alone and len(given) == 1)
        or aliases.same_person(left.name, right.name)
        or aliases.same_person(right.name, left.name)
    )


def _chain(name: Name, holders: Mapping[str, str | None]) -> list[str]:
    chain: list[str] = []
    whole = name.part_of
    while whole and whole not in chain:
        chain.append(whole)
        whole = holders.get(whole)
    return chain


def _same_state(left: Name, right: Name) -> bool:
    """Return whether two states shared a capital: "Russia" and "the Soviet Union" may be told as one."""
    seats = [
        lexicon.countries_by_name()[state].capitals
        for name in (left, right)
        if (state := aliases.state_of(name.name))
    ]
    return len(seats) == 2 and bool(seats[0] & seats[1])  # noqa: PLR2004 - both are states
