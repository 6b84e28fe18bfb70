"""Verbs with all they need: objects that are lost, and voices that a verb cannot have."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Swedish troops took the town of Harn and also landed troops on the islands.", "landed"),
        ("His head was placed on a pike and paraded about the city.", "paraded"),
        ("Erik Lund was knighted in 1876 but quarrelled with the king over the cost.", "was quarrelled"),
        ("The king refused, Holm was fired, and Erik Berg was appointed to the office.", "refused"),
        ("When Holm heard the Swedish army was on the march, he retreated into Harn.", "heard"),
        ("The pilot notified the tower, then in Swedish hands, that the engine had failed.", "notified"),
        ("Berg's next plan was to seize the port of Harn and lure the ships into battle.", "lure"),
        (
            "These attacks prompted Sweden, Lund and Harn (already at war), to declare war on Holm.",
            "prompted",
        ),
        ("The commanders were institutionally and psychologically unsuited to a siege.", "institutionally"),
        ("The order persuaded Berg, the governor of Harn, to retreat.", "persuaded"),
        ("The army ended the siege, and 400 Swedes taken prisoner.", "taken"),
        ("Berg changed his mind and ordered Harn, the oldest port, be held at all costs.", "ordered"),
        ("In Norway, Denmark was perceived as doomed.", "perceived"),
        ("The council recommended the bridge be rebuilt.", "recommended"),
        ("War was fought between the Danes, who were loyal to the king, and the Swedes, a league.", "fought"),
    ],
)
def test_a_verb_without_its_parts_is_not_said(text: str, broken: str) -> None:
    assert [event.text for event in list_events(text) if broken in event.text] == []


@pytest.mark.parametrize(
    "text",
    [
        "The king said the war was lost.",
        "The war was fought between the Danes and the Swedes.",
        "The treaty was signed between the two towns.",
        "Pierre Lund was struck by a cart and fell under its wheels.",
        "The king appointed Erik Lund.",
        "The party chose Lund as the scene of a feast.",
        "The king ordered Erik Lund to leave the town.",
        "Soviet officers warned Moscow of the plans.",
        "Lund told the story to the court.",
        "Moscow informed Tokyo that the pact was void.",
        "Holm persuaded Parliament to forbid the trade.",
        "Male suffrage was introduced in 1898, and women received the vote in 1913.",
        "In 1811 the Slave Trade Felony Act made the trade a felony punishable by transportation.",
        "The next year, Jacques Necker, a foreigner, was appointed Director-General of Finance.",
    ],
)
def test_a_verb_with_its_parts_is_said(text: str) -> None:
    assert any(event.clause.verb.head < 0 for event in list_events(text))
