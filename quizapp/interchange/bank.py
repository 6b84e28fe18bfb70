"""A bank as a file holds it: an article's facts and the items written from them."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.assessment.items import Item
from quizapp.reading.facts import Fact


class BankStatus(StrEnum):
    """What a teacher decided about an item."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class BankItem:
    """One item of a bank under the name it keeps from one version of the file to the next."""

    id: str
    item: Item
    status: BankStatus = BankStatus.DRAFT


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank of one article; `article` is its file beside the bank's, `sha256` the version it was read in."""

    title: str
    article: str
    sha256: str
    facts: tuple[Fact, ...] = ()
    items: tuple[BankItem, ...] = ()


@dataclass(frozen=True, slots=True)
class BankProblem:
    """What is wrong with a bank file at a line (from 1); `is_advice` does not keep it from being read."""

    line: int
    message: str
    is_advice: bool = False

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


class BankError(ValueError):
    """A bank file that cannot be read; `problems` says why, by line."""

    def __init__(self, problems: tuple[BankProblem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
