from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.queries import timeline
from quizapp.queries.met_events import MetEvent
from quizapp.reading.calendar import Day, Interval, day_number, day_of_number


def event(first: Day, last: Day | None = None, text: str = "The mill was built") -> MetEvent:
    return MetEvent(text, "a date", Interval(first, last or first), 1, 1.0)


def test_a_timeline_of_nothing_is_empty() -> None:
    drawn = timeline.lay_out([])

    assert (drawn.labels, drawn.gaps) == ((), ())


def test_long_texts_are_cut_into_lines_under_their_date() -> None:
    text = "The town council bought the ruin of the old mill beside the river for a single crown"

    (label,) = timeline.lay_out([event(Day(1901, 5, 3), text=text)]).labels

    assert [line for _, line in label.lines] == [
        "The town council bought the ruin of",
        "the old mill beside the river for a",
        "single crown",
    ]
    assert [y for y, _ in label.lines] == [label.y + 20, label.y + 40, label.y + 60]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (Day(1904, 2, 8), Day(1938, 7, 29), ["34 years later"]),
        (Day(1943, 8, 9), Day(1945, 8, 9), ["2 years later"]),
        (Day(1945, 4, 5), Day(1945, 8, 8), ["4 months later"]),
        (Day(1945, 8, 9), Day(1945, 9, 2), []),
        (Day(-43, 3, 15), Day(14, 8, 19), ["57 years later"]),
    ],
)
def test_a_long_gap_is_said_in_words(first: Day, second: Day, words: list[str]) -> None:
    drawn = timeline.lay_out([event(first), event(second)])

    assert [gap.words for gap in drawn.gaps] == words


def test_events_that_overlap_leave_no_gap_even_after_a_short_one() -> None:
    war = event(Day(1904, 1, 1), Day(1945, 12, 31))

    drawn = timeline.lay_out([war, event(Day(1905, 1, 1)), event(Day(1941, 4, 13))])

    assert drawn.gaps == ()
    assert [label.bar > 0 for label in drawn.labels] == [True, False, False]


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([event(Day(1945, 8, 9))], "1 event in 1945"),
        ([event(Day(1904, 1, 1), Day(1945, 1, 1)), event(Day(1905, 1, 1))], "2 events from 1904 to 1945"),
        ([event(Day(-43, 3, 15)), event(Day(14, 8, 19))], "2 events from 44 BC to 14"),
    ],
)
def test_what_the_timeline_spans_is_said(events: list[MetEvent], said: str) -> None:
    assert timeline.say_span(events) == said


days = st.integers(-1_500_000, 800_000).map(day_of_number)
texts = st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=200)
many_events = st.lists(st.builds(event, days, st.none(), texts), min_size=1, max_size=30).map(
    lambda events: sorted(events, key=lambda met: met.interval.first)
)


@given(many_events)
@settings(deadline=None)
def test_labels_never_overlap_and_stay_on_the_drawing(events: list[MetEvent]) -> None:
    drawn = timeline.lay_out(events)

    bottoms = [max(y for y, _ in label.lines) for label in drawn.labels]
    for (label, below), bottom in zip(pairwise(drawn.labels), bottoms, strict=False):
        assert below.y - bottom >= timeline.BETWEEN
        assert label.y < below.y
    assert drawn.labels[0].y >= timeline.MARGIN
    assert drawn.height >= bottoms[-1] + timeline.MARGIN
    assert [label.event for label in drawn.labels] == events


@given(days, st.integers(0, 400_000), st.integers(0, 400_000))
@settings(deadline=None)
def test_a_longer_time_never_takes_less_space(start: Day, one: int, other: int) -> None:
    def space(gap: int) -> int:
        later = day_of_number(day_number(start) + gap)
        first, second = timeline.lay_out([event(start), event(later)]).labels
        return second.y - first.y

    shorter, longer = sorted((one, other))
    assert space(shorter) <= space(longer)
