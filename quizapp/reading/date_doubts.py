"""Years that the rest of the text speaks against: what is decided, but not certain."""

from collections.abc import Sequence

from quizapp.reading.calendar import Interval
from quizapp.reading.date_candidates import days_of, is_complete
from quizapp.reading.years import LOOSE_CERTAINTY, Cue, Decision, Opening, Told

AT_HAND = 2  # paragraphs ahead in which the next full date is looked for
FAR_BACK = 120  # days back from an implied date to the full date behind it, that make it doubtful


def doubt_order(told: Sequence[Told], decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions, less certain where the text soon goes on with a full date before them."""
    doubted: list[Decision] = []
    then, place = None, 0  # the next full date of the narrative, and its paragraph
    for one, decision in zip(reversed(told), reversed(decisions), strict=True):
        at_hand = place - one.place <= AT_HAND
        doubted.append(_doubt(decision, then) if at_hand and _is_implied(one) else decision)
        if one.heading or one.opening is Opening.SECTION:
            then = None  # what stands before the heading is another story
        elif is_complete(one.said) and one.cue is Cue.NONE and _is_in_a_month(decision.interval):
            then, place = decision.interval, one.place
    return doubted[::-1]


def _is_in_a_month(interval: Interval | None) -> bool:
    """Return whether the days are of one month; a bare year is as often a look back as a step on."""
    if interval is None:
        return False
    first, last = interval.first, interval.last
    return (first.year, first.month) == (last.year, last.month)


def _is_implied(one: Told) -> bool:
    return not is_complete(one.said) and one.cue is Cue.NONE


def _doubt(decision: Decision, then: Interval | None) -> Decision:
    """Return the decision, not certain if the date to come lies before it."""
    found = decision.interval
    if then is None or found is None or not then.precedes(found):
        return decision
    if days_of(then).gap(days_of(found)) <= FAR_BACK:
        return decision
    return Decision(found, min(decision.certainty, LOOSE_CERTAINTY))
