"""When did it happen? Items whose options are the article's own dates."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random
from statistics import fmean

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.calendar import Bound, HistoricalDate, Precision
from quizapp.reading.clauses import Tense
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.date_options import Options, places
from quizapp.writing.rationales import quote
from quizapp.writing.review import review
from quizapp.writing.scope import is_widened
from quizapp.writing.sources import (
    CERTAIN,
    WRONG,
    Sources,
    has_sure_date,
    is_deed,
    list_nearest_dates,
    may_hold_at,
    ordinal,
)
from quizapp.writing.stems import LEADS, ask, inline_event

DRAWS = 4  # of rivals, until the reviewer finds no cue in them
NEAREST = 8  # rivals to draw from
YEAR = 372  # as `ordinal` counts
SPANNING = re.compile(r"(?:\b(?:from|between)\s+(?:the\s+)?|\()$", re.IGNORECASE)
IN = re.compile(r"\b(?:in|during)\s+(?:the\s+)?(?:early |late )?$", re.IGNORECASE)
FIGURES = re.compile(r"\w+")
YEARS = re.compile(r"\d{1,4}\W\d{1,4}(?: BC)?")


def write_when(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield a "when" item for every event with a certain, exact date that has rivals in the article."""
    options = Options(sources, rng)
    keyed = [(event, event.when) for event in sources.events if event.when and choose_lead(event, sources)]
    pools = {event.id: list_rivals(event, when, sources) for event, when in keyed}
    # Those that leave least choice go first: the others make up for where they put their keys.
    for event, when in sorted(keyed, key=lambda pair: len(places(pair[1], pools[pair[0].id]))):
        drawn = [options.choose(when, pools[event.id]) for _ in range(DRAWS)]
        drafts = [(_draft(event, when, dates, sources), dates) for dates in drawn if len(dates) == WRONG]
        if drafts:
            draft, dates = next((pair for pair in drafts if not review(pair[0].item)), drafts[0])
            options.count(when, dates)
            yield draft


def choose_lead(event: Event, sources: Sources) -> str | None:
    """Return what asks for the event's date: it must be exact, sure, and a deed's; None where it is not."""
    when = event.when
    if when is None or is_widened(event):
        return None
    in_years = YEARS.fullmatch(say_date(when)) is not None
    if when.precision is Precision.RANGE and _spans(event, sources):
        return f"Between which {'years' if in_years else 'dates'}"
    if when.precision is Precision.SEASON and not _is_in(event, sources):
        return None  # "the Spring Offensive"
    lead = "In which years" if when.precision is Precision.RANGE and in_years else LEADS.get(when.precision)
    return lead if has_sure_date(event) and is_deed(event) else None


def _is_in(event: Event, sources: Sources) -> bool:
    """Return whether the event is said to have been "in" its season."""
    start = event.date.span.start if event.date is not None else 0
    return IN.search(sources.reading.article.text, max(0, start - 12), start) is not None


def _spans(event: Event, sources: Sources) -> bool:
    """Return whether the event is said to have gone on "from" one date to another, both sure."""
    date = event.date
    if date is None or date.certainty < CERTAIN or event.when is None or event.when.bound is not Bound.EXACT:
        return False
    start, verb = date.span.start, event.clause.verb.span.start
    told = SPANNING.search(sources.reading.article.text, max(0, start - 12), start) is not None
    # "The commander from 1915 to 1916 drove ...": the dates are his command's.
    fronted = start < event.clause.tree.words[min(event.clause.subject_span)].span.start
    return (
        (start > verb or fronted)
        and told
        and not event.clause.is_copular
        and event.clause.tense is not Tense.PLUPERFECT
    )


def list_rivals(event: Event, when: HistoricalDate, sources: Sources) -> list[HistoricalDate]:
    """Return the nearest of the article's dates of the same precision that are surely not the event's."""
    alike = (date for date in list_nearest_dates(when, sources) if form_of(date) == form_of(when))
    return list(islice((date for date in alike if is_rival(date, event, when, sources)), NEAREST))


def form_of(date: HistoricalDate) -> str:
    """Return a mark of how the date is written, its figures left out, where it is a range: else ""."""
    return FIGURES.sub("", say_date(date)) if date.precision is Precision.RANGE else ""


def is_rival(date: HistoricalDate, event: Event, when: HistoricalDate, sources: Sources) -> bool:
    """Return whether the date is surely not the event's, which fell at `when`."""
    if at_night(event) and abs(ordinal(date.first) - ordinal(when.first)) <= 1:
        return False
    return date.interval.disjoint(when.interval) and not may_hold_at(event, date, sources)


def at_night(event: Event) -> bool:
    """Return whether the event fell in a night, which belongs to two days."""
    return event.date is not None and "night" in event.date.text.lower()


def _draft(event: Event, when: HistoricalDate, rivals: list[HistoricalDate], sources: Sources) -> Draft:
    key = say_date(when)
    options = [Option(key, correct=True, rationale=f"{key} is when {inline_event(event)}.")]
    options += [Option(say_date(date), rationale=explain_date(date, event, sources)) for date in rivals]
    stem = ask(event, choose_lead(event, sources) or "When")
    item = ChoiceItem(stem, tuple(options), Asks.WHEN, (event.id,), event.evidence, event.speaker)
    return Draft("", item, features={"near": nearness(when, rivals)})


def nearness(key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> float:
    """Return how near the rivals are to the key, in [0, 1]: half for those a year away in the mean."""
    return fmean(YEAR / (YEAR + abs(ordinal(rival.first) - ordinal(key.first))) for rival in rivals)


def explain_date(date: HistoricalDate, event: Event, sources: Sources) -> str:
    """Return why the date is wrong for the event: what the article tells of it instead."""
    for other in sources.told_at.get(date, ()):
        if other.id != event.id:
            return f"{say_date(date)} is when {inline_event(other)}."
    if date in sources.mentioned:
        return (
            f"The article has {say_date(date)} for something else: {quote(sources.mentioned[date], sources)}"
        )
    return f"The article gives {say_date(event.when)} for this, not {say_date(date)}." if event.when else ""
