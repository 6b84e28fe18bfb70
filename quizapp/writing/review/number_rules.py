"""Rules about options that are numbers: they exclude one another, and are told alike."""

from collections import Counter
from itertools import combinations

from quizapp.writing.review.language import quote_list
from quizapp.writing.review.option_numbers import NumberValue
from quizapp.writing.review.rule import Rule, haladyna
from quizapp.writing.review.views import ChoiceView

ABSURD_RATIO = 1000
MILLION = 10**6

_AT_LEAST = frozenset({"more than", "over", "at least"})
_AT_MOST = frozenset({"less than", "fewer than", "under", "up to", "at most"})


def check_overlap(view: ChoiceView) -> str | None:
    """Find two figures of which one holds the other: 300 and "more than 200"."""
    for first, second in combinations(range(len(view.texts)), 2):
        one, two = view.numbers[first], view.numbers[second]
        if one and two and one.unit == two.unit and _overlap(*sorted((one, two), key=lambda n: n.value)):
            pair = [view.texts[first], view.texts[second]]
            return f"{quote_list(pair)} overlap, so both may be right: make them exclude each other."
    return None


def _overlap(low: NumberValue, high: NumberValue) -> bool:
    if low.value == high.value or low.hedge == high.hedge:
        return False
    return low.hedge in _AT_LEAST or high.hedge in _AT_MOST


def check_absurd(view: ChoiceView) -> str | None:
    """Find a number a thousand times off the key."""
    key = view.numbers[view.item.key]
    for text, number in zip(view.texts, view.numbers, strict=True):
        if key and number and key.value and number.value and key.unit == number.unit:
            ratio = number.value / key.value
            if ratio >= ABSURD_RATIO or ratio * ABSURD_RATIO <= 1:
                return (
                    f"\u201c{text}\u201d is too far from the key to convince anyone: choose a nearer figure."
                )
    return None


def check_form(view: ChoiceView) -> str | None:
    """Find a number written unlike the others: in words, with "million", with another unit."""
    told = [number for number in view.numbers if number]
    if len(told) < len(view.texts):
        return None
    are_words = ["words" if number.form == "words" else "digits" for number in told]
    of_millions = [number.form if number.value >= MILLION else "" for number in told]
    units = [number.unit.partition(" ")[0].rstrip("s") for number in told]
    for forms in (are_words, of_millions, units):
        counts = Counter(form for form in forms if form or forms is units)
        if len(counts) > 1:
            odd = view.texts[forms.index(counts.most_common()[-1][0])]
            return f"Write \u201c{odd}\u201d in the form of the other numbers."
    return None


def check_hedges(view: ChoiceView) -> str | None:
    """Find figures of which some are hedged and some are not, or a key whose hedge is its own."""
    hedges = [number.hedge for number in view.numbers if number]
    if len(hedges) < len(view.texts) or len(set(hedges)) == 1:
        return None
    key = hedges[view.item.key]
    if None not in hedges and (hedges.count(key) > 1 or len(set(hedges)) > 2):  # noqa: PLR2004 - the key's and one other
        return None
    return "The figures are hedged differently: give all the same \u201cabout\u201d or \u201cmore than\u201d."


RULES = (
    Rule("overlapping-options", haladyna(22), check_overlap),
    Rule("implausible-option", haladyna(29), check_absurd),
    Rule("mixed-form", haladyna(23), check_form),
    Rule("mixed-hedges", haladyna(23), check_hedges),
)
