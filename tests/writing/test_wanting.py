"""A clause lacks where someone arrived or what they were told, or it says so."""

import pytest

from quizapp.writing.wanting import find_wanting, is_any_contest
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Anna Berg arrived with Karl Lund.", "arrived"),
        ("Anna Berg returned in triumph.", "returned"),
        ("Anna Berg arrived at the age of 23.", "arrived"),
        ("Anna Berg arrived at Harn with Karl Lund.", None),
        ("The law came into force.", None),
        ("Anna Berg resigned.", "resigned"),
        ("President Berg resigned.", None),
        ("Anna Berg resigned as mayor.", None),
        ("King Gustav lost his throne. He resigned.", None),
        ("Anna Berg lived in Lund. She resigned.", "resigned"),
        ("Anna Berg was dismissed.", "dismissed"),
        ("Anna Berg was dismissed as mayor of Harn.", None),
        ("President Berg was dismissed.", None),
        ("Anna Berg was elected.", "elected"),
        ("Anna Berg was elected mayor of Harn.", None),
        ("Income tax was introduced.", "introduced"),
        ("Income tax was introduced in Denmark.", None),
        ("Karl Lund broke away.", "broke"),
        ("Karl Lund broke away from the Danish party.", None),
        ("Karl Lund resumed his march with 300 men.", "resumed"),
        ("Karl Lund resumed his march towards Harn.", None),
        ("Danish troops returned home.", None),
        ("The Battle of Harn came after a long siege.", None),
        ("General Hale informed Anna Berg in Harn.", "informed"),
        ("General Hale informed Admiral Grant of the attack.", None),
        ("General Hale ordered the Danish fleet to leave Harn.", None),
        ("General Hale ordered a retreat to Harn.", None),
        ("The song was first heard in Harn.", None),
        ("Karl Lund had succeeded Anna Berg.", "succeeded"),
        ("Karl Lund had succeeded Anna Berg as mayor of Harn.", None),
        ("Danish troops responded in kind with a raid.", "responded"),
        ("Danish troops responded with Operation Lark.", "responded"),
        ("Danish troops countered with Operation Lark.", None),
        ("Lund answered by inviting the Danes to Harn.", "answered"),
        ("General Hale urged peace moves to King Gustav of Sweden.", "urged"),
        ("General Hale urged King Gustav to make peace.", None),
        ("General Hale urged an attack on Harn.", None),
        ("Anna Berg graduated.", "graduated"),
        ("Anna Berg graduated from the University of Harn.", None),
        ("Anna Berg portrayed Karl Lund.", "portrayed"),
        ("Anna Berg portrayed Karl Lund in The Crossing.", None),
        ("Danish troops divested Harn.", "divested"),
        ("Sweden formally ended combat operations.", "ended"),
        ("Sweden formally ended combat operations in Harn.", None),
        ("Danish troops responded to the raid on Harn.", None),
        ("Sweden countered with thirteen divisions.", "countered"),
        ("Sweden withdrew its soldiers.", "withdrew"),
        ("Sweden withdrew its soldiers from Harn.", None),
        ("The army returned the Fifth Guards Group.", "returned"),
        ("The Danish government appealed to the League of Nations.", "appealed"),
        ("The Danish government appealed to the League of Nations for help.", None),
        ("Karl Lund was released.", "released"),
        ("The film Hard Rain was released.", None),
        ("Danish troops received large numbers of reinforcements.", "received"),
        ("Anna Berg received the Lund Prize.", None),
        ("Over 100 dead bodies were found.", "found"),
        ("A seam of silver was found in the mines of Harn.", None),
        ("Danish troops launched from Harn against Lund.", "launched"),
        ("Karl Lund was exchanged.", "exchanged"),
        ("Karl Lund was expelled.", "expelled"),
        ("Karl Lund was expelled from Sweden.", None),
        ("Karl Lund was promoted to general.", None),
        ("Karl Lund was exchanged for Anna Berg.", None),
        ("Karl Lund outmaneuvered General Hale.", "outmaneuvered"),
        ("Karl Lund outmaneuvered General Hale at Harn.", None),
        ("The Harn Accords concluded between Sweden and Denmark.", "concluded"),
    ],
)
def test_verbs_that_lack_what_they_want(text: str, verb: str | None) -> None:
    assert find_wanting(list_events(text)[-1]) == verb


@pytest.mark.parametrize(
    ("text", "any_contest"),
    [
        ("Danish troops fought a battle with the Swedish army.", True),
        ("Karl Lund won two victories on a single day.", True),
        ("Karl Lund won two victories at Harn.", False),
        ("Danish troops won a victory by taking Harn.", False),
    ],
)
def test_a_fight_that_nothing_places(text: str, *, any_contest: bool) -> None:
    assert is_any_contest(list_events(text)[0].clause) is any_contest
