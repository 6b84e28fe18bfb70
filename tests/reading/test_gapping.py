"""A verb said once for several subjects: each has its own date."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lund was reached on 30 April 1836 and Harn on 8 May 1836.",
            {"Lund was reached": "1836-04-30", "Harn was reached": "1836-05-08"},
        ),
        (
            "Print works were regulated in 1845, lace in 1861, and potteries and mines in 1864.",
            {
                "Print works were regulated": "1845-01-01",
                "Lace was regulated": "1861-01-01",
                "Potteries and mines were regulated": "1864-01-01",
            },
        ),
        (
            "The old railway opened in May 1859, and the bridge over the Lund, named for Holm, in June 1866.",
            {"The old railway opened": "1859-05-01", "The bridge over the Lund opened": "1866-06-01"},
        ),
        (
            "Lund was taken on 6 May 1836, to jubilation at home, and the holy city of Harn on 15 May 1836.",
            {"Lund was taken": "1836-05-06", "The holy city of Harn was taken": "1836-05-15"},
        ),
    ],
)
def test_each_subject_of_one_verb_has_its_date(text: str, told: dict[str, str]) -> None:
    found = {event.text: event.when.first.isoformat() for event in list_events(text) if event.when}

    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "Berg sailed from Lund on 3 May 1836 and Harn on 6 June 1836.",
        "Berg was elected in 1859, the year of the war, and again in 1866.",
        "Lund was taken on 6 May 1836, the king said, and Holm fled on 15 May 1836.",
    ],
)
def test_what_may_be_no_subject_is_not_told_of_the_verb(text: str) -> None:
    verbs = ("Harn sailed", "year of the war", "The king was", "Holm was")

    assert not [event for event in list_events(text) if any(verb in event.text for verb in verbs)]
