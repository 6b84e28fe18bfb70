"""Prove the reviewer by mutation: flaws put into good items are found, and good items pass.

`python -m tests.writing.test_review_mutations` prints the table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizapp.assessment.items import Item
from quizapp.writing.review import review
from tests.writing.flaws import CHOICE_FLAWS, ORDERING_FLAWS
from tests.writing.good_items import good_choices, good_orderings


@dataclass(frozen=True)
class Trial:
    flaw: str
    mutation: str
    spoilt: Item
    found: frozenset[str]

    @property
    def is_caught(self) -> bool:
        return not self.found.isdisjoint(self.flaw.split())


@cache
def trials() -> tuple[Trial, ...]:
    return tuple(_try_all())


def _try_all() -> Iterator[Trial]:
    for choice in good_choices():
        for flaw, spoil in CHOICE_FLAWS:
            spoilt = spoil(choice)
            if spoilt is not None:
                yield Trial(flaw, spoil.__name__, spoilt, _codes(spoilt, _article(choice)))
    for ordering in good_orderings():
        for flaw, spoil_order in ORDERING_FLAWS:
            spoilt_order = spoil_order(ordering)
            yield Trial(flaw, spoil_order.__name__, spoilt_order, _codes(spoilt_order, None))


def _article(item: Item) -> str | None:
    return item.evidence[0].text if item.evidence else None


def _codes(item: Item, article_text: str | None) -> frozenset[str]:
    return frozenset(flaw.code for flaw in review(item, article_text=article_text))


def good_items() -> list[Item]:
    return [*good_choices(), *good_orderings()]


def table() -> str:
    """Return a line for each mutation: its flaw, how many items it was put into, how many were caught."""
    done = trials()
    lines = [f"{'flaw':28} {'mutation':22} {'put in':>6} {'caught':>6}"]
    for mutation in dict.fromkeys(trial.mutation for trial in done):
        own = [trial for trial in done if trial.mutation == mutation]
        caught = sum(trial.is_caught for trial in own)
        lines.append(f"{own[0].flaw:28} {mutation:22} {len(own):6} {caught:6}")
    caught = sum(trial.is_caught for trial in done)
    alarms = sum(bool(review(item)) for item in good_items())
    lines.append(f"caught: {caught} of {len(done)}; false alarms: {alarms} of {len(good_items())} good items")
    return "\n".join(lines)


def test_there_are_enough_good_items_to_prove_anything() -> None:
    assert len(good_items()) >= 40


def test_at_least_95_in_100_injected_flaws_are_found() -> None:
    done = trials()
    missed = [(trial.mutation, trial.spoilt) for trial in done if not trial.is_caught]

    assert len(missed) <= 0.05 * len(done), missed


def test_every_mutation_is_found_in_most_items() -> None:
    done = trials()
    for mutation in {trial.mutation for trial in done}:
        own = [trial.is_caught for trial in done if trial.mutation == mutation]

        assert sum(own) >= 0.8 * len(own), mutation


def test_at_most_2_in_100_good_items_raise_an_alarm() -> None:
    alarms = [(item, flaws) for item in good_items() if (flaws := review(item))]

    assert len(alarms) <= 0.02 * len(good_items()), alarms


if __name__ == "__main__":
    print(table())  # noqa: T201 - the table is what this command is for
