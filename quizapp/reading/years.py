"""The years of a whole text, decided together.

A narrative has a clock. Each date of the text either lies on the main line and moves the clock to itself,
or stands aside (in parentheses, after "since", in a look back or ahead) and leaves it. Moving on is cheap,
moving back is dear, and a year that is left out is most likely the clock's. The cheapest reading of the whole
text is found by a beam search; how much dearer it gets with another year for a date tells how certain it is.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.reading.calendar import Interval, Precision, day_of_number
from quizapp.reading.date_candidates import (
    LONGEST_YEAR,
    Days,
    Hints,
    State,
    days_of,
    interval_of,
    is_complete,
    list_candidates,
)
from quizapp.reading.date_phrases import Point, PointRange, Said, Step
from quizapp.reading.date_repeats import day_of, list_full_days

ASIDE = 1.0  # to leave the main line
OPENING_ASIDE = 0.5  # more, for the first date of a paragraph: it sets the scene
CUED_ASIDE = 0.2  # with a cue: parentheses, "since", "would"
CUED_MAIN = 0.3  # to move the clock in spite of a cue
BACK = 1.0  # to move the clock back at all
PARAGRAPH_BACK = 0.6  # the same at the start of a paragraph
SECTION_BACK = 0.3  # the same right after a heading
PER_MONTH = 0.1  # of distance, either way
LEAP = 0.125  # of the logarithm (base 2) of the months, when a complete date moves the clock
FARTHEST = 1.5  # what distance costs at most
OUT_OF_SCOPE = 1.0  # an implied date outside the years that the heading names
FORGOTTEN = 0.3  # an implied date more than a year from the last that was told
BEYOND_OPENING = 0.6  # an implied date outside the years that the article opens with
OTHER_DAY = 1.0  # an implied day in another year than the only one in which the text tells it in full
NO_ECHO = 0.5  # an implied date in another year than a complete date beside it
BEAM = 8

MONTH_DAYS = 30.4
STEEPNESS = 2.0  # of certainty over the margin: 0.5 at a tie, 0.9 at a margin of 0.8
STEP_CERTAINTY = 0.95  # at most: "two days later" may count from another date
LOOSE_CERTAINTY = 0.8  # at most, when the date before is far or of a look back
SPOKEN_CERTAINTY = 0.6  # at most: "next year" may count from when it was said


class Cue(StrEnum):
    """What the words before a date say about its place in the narrative."""

    NONE = "none"
    AHEAD = "ahead"  # "until", "would", "planned for"
    BEHIND = "behind"  # "since", "before"
    ASIDE = "aside"  # in parentheses


class Opening(StrEnum):
    """What the date is the first of."""

    NOTHING = "nothing"
    PARAGRAPH = "paragraph"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Told:
    """A date phrase in its place: what it says, and the cues around it.

    `place` counts paragraphs. `lean` tells a third of the interval: -1 "early", 0 "mid", 1 "late"; None the
    whole of it. `scope` holds the days of the nearest heading that names years, `echo` the year around a
    complete date beside it in its sentence. `loose`: a step from the date before may count from another.
    """

    said: Said
    place: int
    heading: bool = False
    opening: Opening = Opening.NOTHING
    lean: int | None = None
    cue: Cue = Cue.NONE
    scope: Days | None = None
    echo: Days | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The days a phrase names, None where the text does not tell, and how certain they are in [0, 1]."""

    interval: Interval | None
    certainty: float


@dataclass(frozen=True, slots=True)
class _Move:
    """One way to read a phrase: the state after it, the days it names, its price."""

    target: State
    days: Days | None
    price: float


@dataclass(slots=True)
class _Layer:
    """The states after a phrase with the price of the cheapest way to each, and the moves between."""

    states: list[State]
    prices: list[float]
    moves: list[tuple[int, int, Days | None, float]] = field(default_factory=list)


def decide(told: Sequence[Told], opening: Days | None = None) -> list[Decision]:
    """Return the decision for each phrase of a text, in order.

    `opening` holds the years that the article opens with, if they are to speak for dates that lie in them.
    """
    seed, full = _find_seed(told), list_full_days(one.said for one in told)
    layers = [_Layer([State()], [0.0])]
    for at, one in enumerate(told):
        near = at > 0 and one.place - told[at - 1].place <= 1
        hints = Hints(seed, one.echo, near, full.get(day_of(one.said), frozenset()), opening)
        layers.append(_advance(layers[-1], one, hints))
    return _look_back(told, layers)


def _find_seed(told: Sequence[Told]) -> Days | None:
    """Return the first date that needs no context: where a reading may start."""
    for one in told:
        if is_complete(one.said) and not _is_era(one.said):
            return next((days for days, _ in list_candidates(one.said, State(), Hints())), None)
    return None


def _is_era(said: Said) -> bool:
    """Return whether the words name a decade or a century: too wide to set a clock by."""
    return isinstance(said, Point | Step) and said.unit in {Precision.DECADE, Precision.CENTURY}


def _advance(before: _Layer, one: Told, hints: Hints) -> _Layer:
    """Return the best states after a phrase and every move that leads to them."""
    best: dict[State, float] = {}
    moves: list[tuple[int, _Move]] = []
    for source, (state, price) in enumerate(zip(before.states, before.prices, strict=True)):
        for move in _list_moves(one, state, hints):
            moves.append((source, move))
            best[move.target] = min(price + move.price, best.get(move.target, math.inf))
    kept = sorted(best, key=best.__getitem__)[:BEAM]
    index = {state: at for at, state in enumerate(kept)}
    steps = [(source, index[m.target], m.days, m.price) for source, m in moves if m.target in index]
    return _Layer(kept, [best[state] for state in kept], steps)


def _list_moves(one: Told, state: State, hints: Hints) -> Iterator[_Move]:
    options = list_candidates(one.said, state, hints)
    if not options:
        yield _Move(state, None, 0.0)
    for days, price in options:
        if _is_era(one.said):
            yield _Move(state._replace(recent=days), days, price)
        else:
            doubted = price + _doubt(one, state, days, hints)
            yield from _place(one, state, days, doubted, only=len(options) == 1)


def _doubt(one: Told, state: State, days: Days, hints: Hints) -> float:
    """Return what the heading, the last date and the neighbours of an implied date charge for it."""
    if is_complete(one.said):
        return 0.0
    return (
        OUT_OF_SCOPE * bool(one.scope and not days.meets(one.scope))
        + BEYOND_OPENING * bool(hints.opening and not days.meets(hints.opening))
        + FORGOTTEN * bool(state.last and state.last.gap(days) > LONGEST_YEAR)
        + NO_ECHO * bool(one.echo and not days.meets(one.echo))
        + OTHER_DAY * (len(hints.years) == 1 and day_of_number(days.first).year not in hints.years)
    )


def _place(one: Told, state: State, days: Days, price: float, *, only: bool) -> Iterator[_Move]:
    """Yield the moves that take a date on the main line and aside; `only`: it can mean nothing else."""
    start = _lean(_start(one.said, days), one.lean)
    if state.clock and not one.heading and one.opening is Opening.NOTHING and start.covers(state.clock):
        start = state.clock  # "..., 1941," behind a day of December leaves it December
    if one.heading:
        yield _Move(State(start, start, start), days, price)
        return
    keeps_day = days.first != days.last or (one.cue is Cue.BEHIND and state.day)
    day = state.day if keeps_day else days
    recent = state.recent if one.cue is Cue.ASIDE and state.recent else days
    last = state.last if one.cue is not Cue.NONE and state.last else days
    yield _Move(State(start, days, recent, day), days, price + _main_price(one, state, start))
    distance = 0.0 if only else _distance_price(one, state, start)
    yield _Move(
        State(state.clock, last, recent, day), days, price + _aside_price(one, state, days) + distance
    )


def _start(said: Said, days: Days) -> Days:
    """Return where a date sets the clock: a range of years at its first year."""
    if not isinstance(said, PointRange) or said.first.unit not in {Precision.YEAR, Precision.CENTURY}:
        return days
    year = day_of_number(days.first).year
    return days_of(Interval.of_years(year, year))


def _lean(days: Days, lean: int | None) -> Days:
    """Return the third of the days that "early", "mid" or "late" points at."""
    if lean is None:
        return days
    third = (days.last - days.first + 1) // 3
    first = days.first + third * (lean + 1)
    return Days(first, max(first, days.last if lean > 0 else first + third - 1))


def _far(days: int) -> float:
    """Return the price of the distance of an implied date."""
    return min(FARTHEST, PER_MONTH * days / MONTH_DAYS)


def _leap(days: int) -> float:
    """Return the price of moving the clock by a complete date: far is hardly dearer than near."""
    return LEAP * math.log2(1 + days / MONTH_DAYS)


def _main_price(one: Told, state: State, days: Days) -> float:
    clock = state.clock
    price = 0.0 if one.cue is Cue.NONE else CUED_MAIN
    if clock is None or clock.meets(days):
        return price
    if days.first > clock.last:
        return price + (_leap(clock.gap(days)) if is_complete(one.said) else _far(clock.gap(days)))
    back = {Opening.SECTION: SECTION_BACK, Opening.PARAGRAPH: PARAGRAPH_BACK}.get(one.opening, BACK)
    if is_complete(one.said):
        return price + back / 2 + _leap(clock.gap(days))
    return price + max(back, PARAGRAPH_BACK) + _far(clock.gap(days))


def _aside_price(one: Told, state: State, days: Days) -> float:
    repeated = state.recent and state.recent != state.clock and days.covers(state.recent)
    if repeated or one.cue is not Cue.NONE:
        return CUED_ASIDE
    return ASIDE if one.opening is Opening.NOTHING else ASIDE + OPENING_ASIDE


def _distance_price(one: Told, state: State, days: Days) -> float:
    """Return the price of an implied aside by its distance to the nearest of the dates before it."""
    gaps = [each.gap(days) for each in (state.clock, state.last, state.recent) if each]
    against_cue = one.cue is Cue.AHEAD and state.clock and days.last < state.clock.first
    return _far(min(gaps, default=0)) + (BACK if against_cue else 0.0)


def _look_back(told: Sequence[Told], layers: Sequence[_Layer]) -> list[Decision]:
    """Return the decisions: a reading's price is that of the cheapest whole text with it."""
    onward = [0.0] * len(layers[-1].states)
    decisions: list[Decision] = []
    for at in range(len(told) - 1, -1, -1):
        before, after = layers[at], layers[at + 1]
        whole: dict[Days | None, float] = {}
        rest = [math.inf] * len(before.states)
        for source, target, days, price in after.moves:
            left = price + onward[target]
            whole[days] = min(before.prices[source] + left, whole.get(days, math.inf))
            rest[source] = min(left, rest[source])
        decisions.append(_decide_one(told[at], whole))
        onward = rest
    return decisions[::-1]


def _decide_one(one: Told, whole: dict[Days | None, float]) -> Decision:
    best = min(whole, key=whole.__getitem__)
    if best is None:
        return Decision(None, 0.0)
    if is_complete(one.said):
        return Decision(interval_of(best), 1.0)
    margin = min((price for days, price in whole.items() if days != best), default=math.inf) - whole[best]
    return Decision(interval_of(best), round(min(_ceiling(one), 1 - 0.5 * math.exp(-STEEPNESS * margin)), 3))


def _ceiling(one: Told) -> float:
    """Return how certain an implied date can be at most."""
    match one.said:
        case Step(spoken=True) | Point(spoken=True):
            return SPOKEN_CERTAINTY
        case Step():
            return LOOSE_CERTAINTY if one.loose else STEP_CERTAINTY
        case Point(step=step, direction=direction) if step is not None or direction:
            return LOOSE_CERTAINTY if one.loose else STEP_CERTAINTY
    return 1.0
