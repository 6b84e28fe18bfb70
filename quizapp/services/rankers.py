"""What the operator does with the ranker: fit it to the teachers' decisions, use it, go back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete

from quizapp.extensions import db
from quizapp.models.rankers import RankerFit
from quizapp.queries.rankers import find_ranker, list_examples
from quizapp.services.refusals import Refusal
from quizapp.writing.ranker import Ranker, Verdict, cross_validate, fit

LEAST = 20  # decisions of either sort, below which a fit would follow chance


class TooFewDecisions(Refusal):
    """There is too little to learn from."""

    def __init__(self, taken: int, others: int) -> None:
        super().__init__(
            f"So far {taken} drafts were approved as they are, and {others} edited or rejected:"
            f" a fit needs {LEAST} of each.",
            "Go on with the review, then fit again.",
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """A ranker fitted to decisions, beside the one in use; verdicts are on decisions left out of a fit."""

    before: Ranker
    fitted: Ranker
    taken: int
    others: int
    verdict_before: Verdict
    verdict_fitted: Verdict

    @property
    def is_better(self) -> bool:
        """Return whether the fitted one foretells decisions better."""
        return self.verdict_fitted.loss < self.verdict_before.loss


def fit_ranker() -> Fit:
    """Return the ranker that the teachers' decisions ask for; change nothing. Raise TooFewDecisions."""
    examples = list_examples()
    taken = sum(is_taken for _, is_taken in examples)
    others = len(examples) - taken
    if min(taken, others) < LEAST:
        raise TooFewDecisions(taken, others)
    before = find_ranker().ranker
    old, new = cross_validate(examples, before)
    return Fit(before, fit(examples, before), taken, others, old, new)


def use_ranker(ranker: Ranker, *, decisions: int, now: datetime) -> None:
    """Rate the drafts that are written from now on by these weights; those there keep their quality."""
    db.session.add(RankerFit(weights=dict(ranker.weights), decisions=decisions, applied_at=now))
    db.session.commit()


def use_shipped_ranker() -> None:
    """Go back to the shipped weights, and forget all that were applied."""
    db.session.execute(delete(RankerFit))
    db.session.commit()
