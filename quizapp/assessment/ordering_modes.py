"""Moodle's nine ways to mark an order, each as points reached of points possible.

Every function takes `places`: for each place of the response from the first, the place (from 0) that
its event has in the key. `[0, 1, 2]` is the key itself. Source: the grading types of Moodle's question
type "ordering" (MoodleDocs, "Ordering question type"); the marks equal those of Moodle 5.1.
"""

from collections.abc import Sequence
from itertools import combinations, pairwise

Points = tuple[int, int]


def all_or_nothing(places: Sequence[int]) -> Points:
    """Count one point for the key, none for any other order."""
    return int(list(places) == sorted(places)), 1


def absolute_position(places: Sequence[int]) -> Points:
    """Count the events that stand in their own place."""
    return sum(place == at for at, place in enumerate(places)), len(places)


def relative_next_exclude_last(places: Sequence[int]) -> Points:
    """Count the events, but the key's last, that are followed by the right one."""
    return _followed_rightly(places), len(places) - 1


def relative_next_include_last(places: Sequence[int]) -> Points:
    """Count the events that are followed by the right one, or rightly by none."""
    return _followed_rightly(places) + _ends_rightly(places), len(places)


def relative_one_previous_and_next(places: Sequence[int]) -> Points:
    """Count right neighbours: one before and one after each event, the edges included."""
    starts_rightly = int(places[0] == 0)
    return 2 * _followed_rightly(places) + starts_rightly + _ends_rightly(places), 2 * len(places)


def relative_all_previous_and_next(places: Sequence[int]) -> Points:
    """Count the pairs that stand in order, whatever is between them."""
    in_order = [left < right for left, right in combinations(places, 2)]
    return sum(in_order), len(in_order)


def longest_ordered_subset(places: Sequence[int]) -> Points:
    """Count the events of the longest selection that stands in order; a single one counts nothing."""
    ends: list[int] = []
    for at, place in enumerate(places):
        ends.append(1 + max((ends[before] for before in range(at) if places[before] < place), default=0))
    return _more_than_one(max(ends)), len(places)


def longest_contiguous_subset(places: Sequence[int]) -> Points:
    """Count the longest stretch of the key whose events stand in order; a single one counts nothing."""
    found_at = {place: at for at, place in enumerate(places)}
    longest = run = 1
    for place, following in pairwise(range(len(places))):
        run = run + 1 if found_at[place] < found_at[following] else 1
        longest = max(longest, run)
    return _more_than_one(longest), len(places)


def relative_to_correct(places: Sequence[int]) -> Points:
    """Take from every event a point for each place that it stands away from its own."""
    most = len(places) - 1
    return sum(most - abs(at - place) for at, place in enumerate(places)), most * len(places)


def _followed_rightly(places: Sequence[int]) -> int:
    return sum(following == place + 1 for place, following in pairwise(places))


def _ends_rightly(places: Sequence[int]) -> int:
    return int(places[-1] == len(places) - 1)


def _more_than_one(count: int) -> int:
    return count if count > 1 else 0
