"""What the scores of many learners say about an item and a quiz.

The formulae are Moodle's ("Quiz statistics calculations"): variances and covariances over n - 1.
None stands where a figure is undefined: too few learners, or nothing that varies.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import covariance, fmean, variance

CHOSEN_ENOUGH = 0.05  # Tarrant, Ware and Mohammed (2009): a distractor works from 5 % of learners on


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """The figures of one item over `n` learners; scores and indices as fractions, not per cent."""

    n: int
    facility_index: float | None
    standard_deviation: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """The figures of a quiz over `n` learners; mean, deviation and standard error in marks."""

    n: int
    mean: float | None
    standard_deviation: float | None
    reliability: float | None
    standard_error: float | None


def item_statistics(scores: Sequence[float], rest: Sequence[float]) -> ItemStatistics:
    """Return the figures of an item from `scores` in [0, 1] and `rest`, the marks on all other items.

    One entry per learner in both, same order. Raises ValueError if the lengths differ.
    """
    return ItemStatistics(
        n=len(scores),
        facility_index=facility_index(scores),
        standard_deviation=standard_deviation(scores),
        discrimination_index=discrimination_index(scores, rest),
        discriminative_efficiency=discriminative_efficiency(scores, rest),
    )


def quiz_statistics(marks: Sequence[Sequence[float]]) -> QuizStatistics:
    """Return the figures of a quiz from one row of marks per learner, one column per item."""
    totals = [sum(row) for row in marks]
    deviation, alpha = standard_deviation(totals), reliability(marks)
    error = None if deviation is None or alpha is None else deviation * sqrt(1 - alpha)
    return QuizStatistics(len(marks), facility_index(totals), deviation, alpha, error)


def facility_index(scores: Sequence[float]) -> float | None:
    """Return the mean score: 1.0 when all learners have the item right. None without learners."""
    return fmean(scores) if scores else None


def standard_deviation(scores: Sequence[float]) -> float | None:
    """Return the standard deviation over n - 1; None for fewer than two learners."""
    return sqrt(variance(scores)) if len(scores) > 1 else None


def discrimination_index(scores: Sequence[float], rest: Sequence[float]) -> float | None:
    """Return the correlation of an item with the rest of the test, in [-1, 1].

    `scores` in [0, 1] and `rest` in marks, one per learner, same order.
    None when either does not vary. Raises ValueError if the lengths differ.
    """
    _check_paired(scores, rest)
    spread = (standard_deviation(scores) or 0.0) * (standard_deviation(rest) or 0.0)
    return max(-1.0, min(1.0, covariance(scores, rest) / spread)) if spread else None


def discriminative_efficiency(scores: Sequence[float], rest: Sequence[float]) -> float | None:
    """Return how much of the discrimination possible at this facility is reached, at most 1.

    It is the covariance over the greatest that the same figures could give, both sorted.
    None when that is nothing. Raises ValueError if the lengths differ.
    """
    _check_paired(scores, rest)
    if len(scores) < 2:  # noqa: PLR2004 - one learner does not vary
        return None
    greatest = covariance(sorted(scores), sorted(rest))
    return covariance(scores, rest) / greatest if greatest > 0 else None


def distractor_efficiency(chosen: Mapping[int, int], *, options: int, key: int) -> float | None:
    """Return the share of distractors that at least 5 % of the learners chose, in [0, 1].

    `chosen` counts the learners by the option they took. None without learners or distractors.
    Source: Tarrant, Ware and Mohammed (2009), "An assessment of functioning and non-functioning
    distractors in multiple-choice questions".
    """
    learners = sum(chosen.values())
    distractors = [option for option in range(options) if option != key]
    if not learners or not distractors:
        return None
    working = [d for d in distractors if chosen.get(d, 0) / learners >= CHOSEN_ENOUGH]
    return len(working) / len(distractors)


def reliability(marks: Sequence[Sequence[float]]) -> float | None:
    """Return Cronbach's alpha, which Moodle calls the coefficient of internal consistency; at most 1.

    `marks` has one row per learner and one column per item. None for fewer than two learners or
    items, or when no total differs. Raises ValueError if the rows differ in length.
    """
    items = list(zip(*marks, strict=True))
    if len(items) < 2 or len(marks) < 2:  # noqa: PLR2004 - nothing to compare
        return None
    of_totals: float = variance([sum(row) for row in marks])
    if not of_totals:
        return None
    of_items: float = sum(variance(column) for column in items)
    return len(items) / (len(items) - 1) * (1 - of_items / of_totals)


def _check_paired(scores: Sequence[float], rest: Sequence[float]) -> None:
    if len(scores) != len(rest):
        raise ValueError(f"{len(scores)} scores, but {len(rest)} marks on the rest")
