"""When did it happen? Items whose options are dates as fine as the article's story is dense."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from random import Random
from statistics import fmean

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.calendar import Bound, HistoricalDate, Precision
from quizapp.reading.clauses import Tense
from quizapp.reading.date_vocabulary import MONTH_NAMES
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.coarsening import coarsen, find_unit
from quizapp.writing.date_limits import find_limits
from quizapp.writing.date_options import Options, Pair, find_rank
from quizapp.writing.date_reasons import Reasons
from quizapp.writing.like_events import LikeEvents
from quizapp.writing.narrative import Narrative
from quizapp.writing.review import review
from quizapp.writing.scope import is_widened
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import (
    CERTAIN,
    LEAST_MARGIN,
    Sources,
    has_sure_date,
    is_deed,
    may_hold_at,
    ordinal,
)
from quizapp.writing.stems import LEADS, ask
from quizapp.writing.vagueness import is_vague
from quizapp.writing.worth import is_beside_a_life, is_worth_a_date

DRAWS = 4  # of wrong dates at most
YEAR = 372  # as `ordinal` counts
SPANNING = re.compile(r"(?:\b(?:from|between)\s+(?:the\s+)?|\()$", re.IGNORECASE)
IN = re.compile(r"\b(?:in|during)\s+(?:the\s+)?(?:early |late )?$", re.IGNORECASE)
YEARS = re.compile(r"\d{1,4}\W\d{1,4}(?: BC)?")
DAYS = re.compile(r"\b\d{1,2}\b(?! BC)")
# Names that tell the month or the season of what they name.
MONTH_TOLD = re.compile(
    rf"\b(?:{'|'.join(MONTH_NAMES)}|Spring|Summer|Autumn|Winter|Christmas|Easter|Tet|New Year|Thermidor\w*"
    r"|Brumaire|Fructidor|Vend\u00e9miaire|Prairial|Germinal)\b"
)


@dataclass(frozen=True, slots=True)
class Question:
    """An event with the date asked for, which holds its own date, and what asks for it."""

    event: Event
    key: HistoricalDate
    lead: str
    pairs: tuple[Pair, ...] = field(default=(), repr=False)


def write_when(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield a "when" item for every event with a certain, exact date around which others can be offered."""
    narrative = Narrative(sources)
    options = Options(sources, narrative, rng)
    alike = LikeEvents(sources)
    reasons = Reasons(sources)
    asked = (find_question(event, narrative, sources) for event in sources.events)
    questions = [find_pairs(question, options, alike) for question in asked if question]
    # Those that leave least choice go first: the others make up for where they put their keys. Those that
    # will hardly be shown go last, or what is shown would make up for them.
    for question in sorted(questions, key=lambda q: (_is_doubtful(q.event, sources), _count_ranks(q))):
        if question.pairs:
            draft, pair = _draw(question, options, reasons)
            options.count(question.key, pair)
            yield draft


def _draw(question: Question, options: Options, reasons: Reasons) -> tuple[Draft, Pair]:
    """Return a draft with its wrong dates, drawn anew while the reviewer finds a cue in them."""
    for _ in range(DRAWS):
        pair = options.choose(question.key, question.pairs)
        draft = _draft(question, pair, reasons)
        if not review(draft.item):
            break
    return draft, pair


def find_question(event: Event, narrative: Narrative, sources: Sources) -> Question | None:
    """Return what can be asked of the event's date; None where it is not exact, not sure, or not worth it.

    Where the event's own name tells its month it is asked for by its year; so is what was before or after
    the war that the article is about.
    """
    when = event.when
    hero = narrative.hero
    if when is None or not is_worth_a_date(event, hero) or is_beside_a_life(event, hero):
        return None
    key = coarsen(when, narrative.find_grain(when))
    if sources.topic is not None and sources.topic.is_beyond(when):
        key = coarsen(when, Precision.YEAR)
    if MONTH_TOLD.search(f"{event.subject} {event.text}") and _begins_in_month(key):
        key = coarsen(when, Precision.YEAR)
    lead = choose_lead(event, key, sources)
    return Question(event, key, lead) if lead else None


def _begins_in_month(key: HistoricalDate) -> bool:
    return key.precision in {Precision.MONTH, Precision.SEASON}


def choose_lead(event: Event, key: HistoricalDate, sources: Sources) -> str | None:
    """Return what asks for `key`, in which the event's date lies.

    None where the date is not exact, not sure, or not that of a deed.
    """
    if is_widened(event):
        return None
    said = say_date(key)
    if key.precision is Precision.RANGE and _spans(event, sources):
        return f"Between which {_find_unit(said)}"
    if key.precision is Precision.SEASON and not _is_in(event, sources):
        return None  # "the Spring Offensive"
    is_point = has_sure_date(event) or (key.precision is not Precision.RANGE and _spans(event, sources))
    in_years = key.precision is Precision.RANGE and YEARS.fullmatch(said)
    lead = "In which years" if in_years else LEADS.get(key.precision)
    return lead if is_point and is_deed(event) else None


def _find_unit(said: str) -> str:
    """Return in what a range is told: "dates", "months" or "years"."""
    if YEARS.fullmatch(said):
        return "years"
    return "dates" if DAYS.search(said) else "months"


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
        event.when.precision is Precision.RANGE
        and (start > verb or fronted)
        and told
        and not event.clause.is_copular
        and event.clause.tense is not Tense.PLUPERFECT
    )


def find_pairs(question: Question, options: Options, alike: LikeEvents) -> Question:
    """Return the question with the pairs of dates that are possible, but surely not the event's."""
    event, key, sources = question.event, question.key, options.sources
    times = alike.list_times(event, key.precision)

    def is_wrong(date: HistoricalDate) -> bool:
        apart = date.interval.disjoint(key.interval) and all(date.interval.disjoint(time) for time in times)
        return apart and not may_hold_at(event, date, sources)

    limits = find_limits(event, key, options.narrative, sources)
    return replace(question, pairs=tuple(options.list_pairs(key, limits, is_wrong)))


def _is_doubtful(event: Event, sources: Sources) -> bool:
    """Return whether the event is misread perhaps, too vague, or not to be understood on its own."""
    if event.clause.margin < LEAST_MARGIN or is_vague(event, sources):
        return True
    return bool(find_dangling(event, sources.named.get(event.sentence, ())))


def _count_ranks(question: Question) -> int:
    return len({find_rank(question.key, pair) for pair in question.pairs})


def _draft(question: Question, pair: Pair, reasons: Reasons) -> Draft:
    question, pair = _drop_season(question, pair)
    event, key = question.event, question.key
    options = [Option(say_date(key), correct=True, rationale=reasons.explain_key(event, key))]
    options += [Option(say_date(date), rationale=reasons.explain(date, event)) for date in pair]
    stem = ask(event, question.lead)
    item = ChoiceItem(stem, tuple(options), Asks.WHEN, (event.id,), event.evidence, event.speaker)
    return Draft("", item, features={"near": nearness(key, pair)})


def _drop_season(question: Question, pair: Pair) -> tuple[Question, Pair]:
    """Return the question by years where all the dates offered are of one season."""
    dates = (question.key, *pair)
    if any(date.precision is not Precision.SEASON for date in dates):
        return question, pair
    years = [find_unit(date, Precision.YEAR) for date in dates]
    if len({date.first.month for date in dates}) > 1 or None in years:
        return question, pair
    key, *others = (year for year in years if year is not None)
    return replace(question, key=key, lead=LEADS[Precision.YEAR]), tuple(others)


def nearness(key: HistoricalDate, rivals: Iterable[HistoricalDate]) -> float:
    """Return how near the rivals are to the key, in [0, 1]: half for those a year away in the mean."""
    return fmean(YEAR / (YEAR + abs(ordinal(rival.first) - ordinal(key.first))) for rival in rivals)
