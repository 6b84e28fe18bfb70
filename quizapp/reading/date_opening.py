"""The years that an article opens with: those of its war, its life, its law.

"The Orva War was fought from 1899 to 1902" speaks for an October without its year in 1900, and against 1897.
"""

from collections.abc import Sequence

from quizapp.reading.article import Article, ParagraphKind
from quizapp.reading.calendar import Interval, Precision, day_of_number
from quizapp.reading.date_candidates import Days, Hints, State, days_of, is_complete, list_candidates
from quizapp.reading.date_cues import PlacedPhrase
from quizapp.reading.date_phrases import Point

LARGEST = frozenset({Precision.DECADE, Precision.CENTURY})


def find_opening(article: Article, placed: Sequence[PlacedPhrase]) -> Days | None:
    """Return the years, from first to last, of the first sentence of the first paragraph that names any."""
    bodies = (p for p in article.paragraphs if p.kind is ParagraphKind.BODY)
    first = next(bodies, None)
    if first is None:
        return None
    said = [each for each in placed if first.span.start <= each.phrase.start < first.span.end]
    for sentence in first.sentences:
        here = (each for each in said if sentence.span.start <= each.phrase.start < sentence.span.end)
        if years := [year for each in here for year in _list_years(each)]:
            return days_of(Interval.of_years(min(years), max(years)))
    return None


def _list_years(placed: PlacedPhrase) -> list[int]:
    """Return the first and the last year of a phrase that tells its years."""
    said = placed.phrase.said
    if not is_complete(said) or (isinstance(said, Point) and said.unit in LARGEST):
        return []
    days = (days for days, _ in list_candidates(said, State(), Hints()))
    return [day_of_number(end).year for each in days for end in each]
