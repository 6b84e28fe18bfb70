"""Events: the clause a date belongs to, what is left untold, and what a pronoun stands for."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        (
            "On 5 April 1945, Moscow announced to Tokyo that it had denounced the pact.",
            "Moscow announced to Tokyo that it had denounced the pact",
            "1945-04-05",
        ),
        ("The town of Harn was captured in 1807.", "The town of Harn was captured", "1807-01-01"),
        (
            "Anna Berg founded a school in Lund in May 1907.",
            "Anna Berg founded a school in Lund",
            "1907-05-01",
        ),
        (
            "In 1809, Erik Lund, a lawyer, published the first map of Norway.",
            "Erik Lund published the first map of Norway",
            "1809-01-01",
        ),
    ],
)
def test_the_clause_without_its_date(text: str, told: str, first: str) -> None:
    event = list_events(text)[0]

    assert event.text == told
    assert event.when is not None
    assert event.when.first.isoformat() == first


@pytest.mark.parametrize(
    "text",
    [
        "In 1807, the king planned to attack Denmark.",
        "In 1807, the army did not cross the river.",
        "In 1807, the army would have crossed the river.",
        "If the army crossed the river in 1807, it was lost.",
        "In 1807, the army almost captured Lund.",
        "In 1807, they crossed the river.",
    ],
)
def test_what_did_not_surely_happen_is_no_event(text: str) -> None:
    assert [event.text for event in list_events(text) if event.when is not None] == []


def test_whoever_is_told_the_day_needs_no_hour() -> None:
    told = "The truce took effect at noon on 14 June 1935. The Danes took Harn at dawn with 300 men."

    assert [event.text for event in list_events(told)] == [
        "The truce took effect",
        "The Danes took Harn at dawn with 300 men",
    ]


def test_a_date_at_the_start_holds_for_the_verbs_that_follow_in_one_breath() -> None:
    events = list_events("On 3 May 1807, Swedish troops crossed the river and burned the bridge.")

    assert [event.when.first.isoformat() for event in events if event.when] == ["1807-05-03", "1807-05-03"]


def test_a_date_in_the_second_half_does_not_date_the_first() -> None:
    events = list_events("Swedish troops crossed the river, and in May 1807 the Danes burned the bridge.")

    assert [event.when is None for event in events] == [True, False]


def test_a_date_of_a_noun_is_not_the_verbs() -> None:
    (event,) = list_events("The Senate chose a new consul after his death in 1925.")

    assert event.when is None


def test_by_a_date_is_no_point() -> None:
    (event,) = list_events("By 17 August 1945, the army defeated the garrison.")

    assert not event.is_point


def test_a_people_keeps_its_capital_behind_a_point_of_the_compass() -> None:
    (event,) = list_events("North Danish tanks turned toward Harn in 1807.")

    assert event.subject == "North Danish tanks"


def test_a_pronoun_is_replaced_by_the_subject_before_it() -> None:
    events = list_events("Clara Weiss was born in Bremen. She moved to Zurich in 1886.")

    assert events[-1].text == "Clara Weiss moved to Zurich"
    assert [quote.text for quote in events[-1].evidence] == [
        "Clara Weiss was born in Bremen.",
        "She moved to Zurich in 1886.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden attacked Denmark. It lost the war in 1807.",
        "The Swedes met the Danes at Lund. They retreated in 1807.",
        "Johann Weiss led the army of Karl Braun. In July 1807 he sold the castle of Harn.",
        "Johann Weiss met Karl Braun. The two men left the city. He died in 1807.",
    ],
)
def test_a_doubtful_pronoun_makes_no_event(text: str) -> None:
    assert [event.text for event in list_events(text) if event.when is not None] == []


def test_what_someone_only_says_keeps_its_speaker() -> None:
    text = "According to Pavel Orlov, the Swedish army burned the town of Harn. Orlov is a historian."
    (event,) = [event for event in list_events(text) if "burned" in event.text]

    assert event.speaker == "Pavel Orlov"


def test_a_clause_about_a_named_thing_is_told_of_it() -> None:
    events = list_events("The fleet was led by Erik Lund, who burned the town of Harn in 1807.")

    assert [event.text for event in events] == [
        "The fleet was led by Erik Lund",
        "Erik Lund burned the town of Harn",
    ]


def test_a_verb_after_another_subject_does_not_borrow_the_first() -> None:
    text = "Lund halted the advance at Harn, then Erik Berg and Karl Holm defeated Braun at Visby."

    assert not [event.text for event in list_events(text) if event.text.startswith("Lund defeated")]


def test_what_a_semicolon_parts_is_not_said_in_one_breath() -> None:
    events = list_events("The fleet reached Harn; the army burned the town of Visby.")

    assert all(";" not in event.text and not event.text.startswith("The fleet burned") for event in events)


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("King Erik appointed Karl Lund as Supreme Commander, who regrouped the forces.", "regrouped"),
        ("Of the western towns, only Harn rivalled it in wealth. It relied on foreign soldiers.", "relied"),
        ("They also raided Fort Harn, not far from Visby, which alarmed the people there.", "alarmed"),
        ("No ship left the harbour or reached the island.", "reached"),
        ("The picture hung beside another. The latter was forbidden by the king in 1885.", "forbidden"),
    ],
)
def test_what_is_told_of_something_else_makes_no_event(text: str, misread: str) -> None:
    assert [event.text for event in list_events(text) if misread in event.text] == []


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        (
            "A commission of the Diet drafted a constitution in 51 days. It came into force in 1848.",
            "commission of the Diet came into force",
        ),
        (
            "Karl Lund proclaimed the Republic of Denmark with its capital at Harn, which was renamed Orva.",
            "Denmark was renamed",
        ),
    ],
)
def test_a_word_that_may_point_to_either_of_two_tells_of_neither(text: str, misread: str) -> None:
    assert not [event.text for event in list_events(text) if misread in event.text]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Delegates met at Harn in May 1802. They accepted the terms on 31 May 1802.", "delegates"),
        ("The army grew in May 1803. It took Harn in July 1803.", "the army"),
        ("Danish troops met at Harn in May 1802. They stormed the town on 31 May 1802.", "Danish troops"),
    ],
)
def test_what_they_are_is_said_as_inside_a_sentence(text: str, subject: str) -> None:
    assert list_events(text)[1].subject == subject


def test_a_pronoun_stands_for_no_subject_that_is_in_brackets() -> None:
    assert not list_events(
        "[ The Danish fleet in Lund ] was a really good fleet. It left Lund on 5 May 1900."
    )
