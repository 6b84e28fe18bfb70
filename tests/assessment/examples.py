"""Items that the tests of this folder share."""

from hypothesis import strategies as st

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval


def year(number: int, last: int | None = None) -> Interval:
    return Interval(Day(number, 1, 1), Day(last or number, 12, 31))


def event(text: str, first: int, last: int | None = None) -> DatedEvent:
    return DatedEvent(text, year(first, last), str(first))


def ordering(*years: int | tuple[int, int], has_ties: bool = False) -> OrderingItem:
    spans = [y if isinstance(y, tuple) else (y, y) for y in years]
    events = tuple(event(f"event {at}", *span) for at, span in enumerate(spans))
    return OrderingItem("Put these events in order, earliest first.", events, has_ties=has_ties)


def choice(stem: str, key: str, *distractors: str, **more: object) -> ChoiceItem:
    options = (Option(key, correct=True), *map(Option, distractors))
    return ChoiceItem(stem, options, Asks.WHAT, **more)  # type: ignore[arg-type]  # the caller's own fields


_texts = st.text(max_size=20)
_ids = st.lists(st.from_regex(r"f[0-9]{1,3}", fullmatch=True), max_size=3).map(tuple)
_evidence = st.lists(
    st.builds(lambda start, text: Evidence(start, start + len(text), text), st.integers(0, 10**6), _texts),
    max_size=2,
).map(tuple)


@st.composite
def choices(draw: st.DrawFn) -> ChoiceItem:
    texts = draw(st.lists(_texts, min_size=1, max_size=6))
    key = draw(st.integers(0, len(texts) - 1))
    options = tuple(Option(text, at == key, draw(_texts)) for at, text in enumerate(texts))
    asks = draw(st.sampled_from(Asks))
    return ChoiceItem(draw(_texts), options, asks, draw(_ids), draw(_evidence), draw(st.none() | _texts))


@st.composite
def orderings(draw: st.DrawFn) -> OrderingItem:
    """Draw 2-6 events in key order; neighbours may share a year, the first and the last never do."""
    at = draw(st.integers(-3000, 2000))
    events = []
    for _ in range(draw(st.integers(1, 5))):
        length = draw(st.integers(0, 2))
        events.append(DatedEvent(draw(_texts), year(at, at + length), draw(_texts), draw(st.none() | _texts)))
        at += draw(st.integers(0, 3))
    events.append(DatedEvent(draw(_texts), year(at + 3), draw(_texts)))
    return OrderingItem(
        draw(_texts), tuple(events), draw(_ids), draw(_evidence), draw(_texts), has_ties=draw(st.booleans())
    )


items: st.SearchStrategy[Item] = choices() | orderings()
