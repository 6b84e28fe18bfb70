"""Numbers as options: two that are written like the key, lie clearly off it, and hide its rank."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import floor, log10
from random import Random

from quizapp.reading.quantities import SCALES, SMALL, Quantity, read_number

# The ratio between neighbouring options is drawn between the first two; no two are nearer than the third.
NEAREST_RATIO, FARTHEST_RATIO, CLOSEST_RATIO = Fraction(140, 100), Fraction(22, 10), Fraction(125, 100)
FARTHEST_OF_TWO = Fraction(175, 100)  # of two steps the same way, each: their product is about three
FEW = 12  # counts up to here differ by ones, not by a ratio
ROUND = 3  # a number with more significant digits than this was counted, not rounded
FEWEST_STEPS = 2  # below so many steps of the key's roundness a number is rounded by its own digits
THOUSANDS = 4  # digits from which a number has a mark between them, where the key does not show otherwise
HUNDRED = 100
TRIES = 40
JOINER = re.compile(r"(\s?[-\u2013\u2014]\s?(?=[\d$])|\s+(?:to|or|and)\s+)")
SHAPE = re.compile(
    r"(?P<prefix>[^\d\s]*?)\s?(?P<digits>\d[\d,.\u00a0\u202f ]*\d|\d)"
    r"(?P<scale>[ \u00a0-](?:hundred|thousand|million|billion|trillion))?"
)
IN_WORDS = {value: word for word, value in SMALL.items()}


@dataclass(frozen=True, slots=True)
class Shape:
    """How a number is written: what stands before and after its digits, the marks in them, its roundness."""

    prefix: str
    suffix: str
    separator: str
    decimals: int
    digits: int  # significant ones
    zeros: int  # at the end, after the last significant digit
    scale: int
    in_words: bool = False

    def write(self, value: Fraction) -> str:
        """Return the value in this shape."""
        if self.in_words:
            return _in_words(int(value / self.scale)) + self.suffix
        number = f"{float(value / self.scale):,.{self.decimals}f}".replace(",", self.separator)
        return f"{self.prefix}{number}{self.suffix}"

    def round(self, value: Fraction) -> Fraction:
        """Return the nearest value that is as round as the number was."""
        step = Fraction(10**self.zeros * self.scale, 10**self.decimals)
        if value < step * FEWEST_STEPS:
            step = power_of_ten(floor(log10(value)) - self.digits + 1)
        step = max(step, Fraction(self.scale, 10**self.decimals))
        return step * round(value / step)


def power_of_ten(exponent: int) -> Fraction:
    """Return ten to a power, exact also below one."""
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def read_shape(written: str) -> Shape | None:
    """Return how the number is written; None for forms that have no neighbours ("half a million")."""
    match = SHAPE.fullmatch(written.strip())
    if match is None:
        return _shape_in_words(written)
    digits = match["digits"]
    separators = set(re.findall(r"[,\u00a0\u202f ]", digits))
    decimals = len(digits.partition(".")[2])
    plain = re.sub(r"\D", "", digits).lstrip("0")
    zeros = 0 if decimals else len(plain) - len(plain.rstrip("0"))
    scale = match["scale"] or ""
    separator = separators.pop() if separators else "" if len(digits) >= THOUSANDS and not decimals else ","
    return Shape(
        prefix=match["prefix"],
        suffix=scale,
        separator=separator,
        decimals=decimals,
        digits=max(1, len(plain) - zeros),
        zeros=zeros,
        scale=SCALES.get(scale.strip(" -"), 1),
    )


def _shape_in_words(written: str) -> Shape | None:
    words = written.lower().split()
    value = read_number(words[0]) if words else None
    scale = words[1] if len(words) > 1 else ""
    if value is None or words[0] in {"a", "half", *SCALES} or words[2:] or (scale and scale not in SCALES):
        return None
    digits = str(int(value))
    return Shape(
        prefix="",
        suffix=f" {scale}" if scale else "",
        separator="",
        decimals=0,
        digits=len(digits.rstrip("0")),
        zeros=len(digits) - len(digits.rstrip("0")),
        scale=SCALES.get(scale, 1),
        in_words=True,
    )


def _in_words(value: int) -> str:
    if value in IN_WORDS:
        return IN_WORDS[value]
    return f"{IN_WORDS[value - value % 10]}-{IN_WORDS[value % 10]}"


def choose_figures(
    quantity: Quantity,
    rng: Random,
    taken: Iterable[Fraction] = (),
    ranks: Counter[int] | None = None,
    may_be: Callable[[Fraction], bool] = lambda _: True,
) -> list[str]:
    """Return two wrong numbers written like the quantity's, its unit not included; empty where none will do.

    The key is the smallest, middle and largest equally often: `ranks` counts how often it had each place
    in the items before. No option lies within the tolerance of the key, of another, or of a value in `taken`,
    and each is a value that there `may_be`. Of ranges, no two overlap.
    """
    ends = JOINER.split(quantity.written)
    shapes = [shape for end in ends[::2] if (shape := read_shape(end)) is not None]
    if len(shapes) * 2 - 1 != len(ends) or (len(shapes) > 1 and _is_small(quantity.high)):
        return []  # "between three and nine" has no neighbours
    near = [*taken]

    def is_free(value: Fraction) -> bool:
        return may_be(value) and not any(_close(value, other) for other in near)

    values = _choose_values(quantity, shapes[-1], rng, is_free, Counter() if ranks is None else ranks)
    if len(shapes) > 1 and _overlap([quantity.high, *values], quantity.low / quantity.high):
        return []
    return [_write(quantity, ends, shapes, value / quantity.high) for value in values]


def _overlap(highs: Iterable[Fraction], low: Fraction) -> bool:
    """Return whether two ranges have a value in common; each begins at `low` times its high end."""
    return any(smaller >= larger * low for smaller, larger in pairwise(sorted(highs)))


def _write(quantity: Quantity, ends: Sequence[str], shapes: Sequence[Shape], ratio: Fraction) -> str:
    if len(shapes) == 1:
        value = quantity.high * ratio
        return shapes[0].write(value if _is_small(quantity.high) else shapes[0].round(value))
    low = shapes[0].round(quantity.low / _carried(quantity, shapes) * ratio)
    return shapes[0].write(low) + ends[1] + shapes[1].write(shapes[1].round(quantity.high * ratio))


def _carried(quantity: Quantity, shapes: Sequence[Shape]) -> int:
    """Return the scale that the first end of a range leaves to the second: "8 to 10 million"."""
    return shapes[1].scale if shapes[0].scale == 1 and quantity.low >= shapes[1].scale else 1


def _choose_values(
    quantity: Quantity,
    shape: Shape,
    rng: Random,
    may_be: Callable[[Fraction], bool],
    ranks: Counter[int],
) -> list[Fraction]:
    for smaller in sorted(range(3), key=lambda rank: (ranks[rank], rng.random())):
        for _ in range(TRIES):
            values = _draw(quantity, shape, rng, smaller)
            if values and all(may_be(value) for value in values):
                ranks[smaller] += 1
                return values
    return []


def _draw(quantity: Quantity, shape: Shape, rng: Random, smaller: int) -> list[Fraction] | None:
    """Return `smaller` values below the key and the rest of two above it; None where one will not fit."""
    values: list[Fraction] = []
    few = _is_small(quantity.high)
    for count, up in ((smaller, False), (2 - smaller, True)):
        last = quantity.high
        for _ in range(count):
            farthest = FARTHEST_OF_TWO if count > 1 else FARTHEST_RATIO
            last = _count_on(last, rng, up=up) if few else _step(last, shape, rng, farthest, up=up)
            if not _fits(last, quantity, shape):
                return None
            values.append(last)
    apart = sorted([*values, quantity.high])
    return values if all(_apart(a, b, by_ones=few) for a, b in pairwise(apart)) else None


def _count_on(value: Fraction, rng: Random, *, up: bool) -> Fraction:
    return value + (1 if up else -1) * rng.randint(1, 2)


def _step(value: Fraction, shape: Shape, rng: Random, farthest: Fraction, *, up: bool) -> Fraction:
    ratio = NEAREST_RATIO + (farthest - NEAREST_RATIO) * Fraction(rng.randrange(100), 100)
    stepped = shape.round(value * ratio if up else value / ratio)
    return stepped + (Fraction(rng.randint(-3, 3)) if shape.digits > ROUND and shape.scale == 1 else 0)


def _fits(value: Fraction, quantity: Quantity, shape: Shape) -> bool:
    """Return whether the value can be written in the shape without standing out."""
    if value <= (1 if _is_small(quantity.high) else 0) or (quantity.unit == "%" and value >= HUNDRED):
        return False
    if value < shape.scale or (shape.scale > 1 and value >= shape.scale * 1000):
        return False
    if shape.in_words:
        return value % shape.scale == 0 and 1 < value / shape.scale < HUNDRED
    return shape.decimals == 0 or (value / shape.scale * 10 ** (shape.decimals - 1)).denominator > 1


def _is_small(value: Fraction) -> bool:
    return value <= FEW and value.denominator == 1


def _apart(left: Fraction, right: Fraction, *, by_ones: bool) -> bool:
    return right - left >= 1 if by_ones else right >= left * CLOSEST_RATIO


def _close(value: Fraction, other: Fraction) -> bool:
    return value == other if _is_small(other) else other / CLOSEST_RATIO < value < other * CLOSEST_RATIO
