"""What a rule of review is: a code, its published guideline, and a check that finds the flaw or nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quizapp.assessment.items import Flaw, Severity

Reviewed = TypeVar("Reviewed")

# The guidelines by their numbers in the taxonomy of Haladyna, Downing and Rodriguez (2002), "A review of
# multiple-choice item-writing guidelines for classroom assessment", Applied Measurement in Education 15(3).
_HALADYNA = {
    4: "keep the content of each item independent of other items",
    6: "avoid opinion-based items",
    9: "avoid complex combinations of options",
    12: "use correct grammar, punctuation, capitalisation and spelling",
    13: "minimise the amount of reading",
    14: "make the directions in the stem very clear",
    15: "put the central idea in the stem, not in the options",
    16: "avoid window dressing",
    17: "word the stem positively; mark a negative word",
    18: "write as many effective options as you can; three are adequate",
    19: "make sure that exactly one option is right",
    22: "keep options independent; they should not overlap",
    23: "keep options homogeneous in content and grammar",
    24: "keep the length of options about equal",
    25: "use none-of-the-above carefully",
    26: "avoid all-of-the-above",
    27: "phrase options positively",
    28: "avoid clues to the right answer",
    29: "make all distractors plausible",
}


def haladyna(number: int, part: str = "") -> str:
    """Return the citation of a guideline by its number in the taxonomy of 2002."""
    return f"Haladyna, Downing and Rodriguez (2002), {number}{part}: {_HALADYNA[number]}"


def tarrant(flaw: str) -> str:
    """Return the citation of one of the flaws that Tarrant and others counted in examinations."""
    return f"Tarrant, Knierim, Hayes and Ware (2006): {flaw}"


@dataclass(frozen=True, slots=True)
class Rule(Generic[Reviewed]):
    """One rule; `check` returns a message that tells the teacher what to change, or None."""

    code: str
    guideline: str
    check: Callable[[Reviewed], str | None]
    severity: Severity = Severity.BLOCKING


def apply(rules: Sequence[Rule[Reviewed]], reviewed: Reviewed) -> Iterator[Flaw]:
    """Yield the flaws that the rules find, in the rules' order."""
    for rule in rules:
        if (message := rule.check(reviewed)) is not None:
            yield Flaw(rule.code, message, rule.guideline, rule.severity)
