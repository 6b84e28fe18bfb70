"""Items whose options are people: who said it, who held the office."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.writing.roles import write_roles
from quizapp.writing.said_by import write_said_by
from quizapp.writing.sources import gather
from tests.readings import read

SPEAKERS = (
    '"The great flood ruined every mill on the Orva," said historian Maria Toth. '
    '"Nobody in Lenz believed the warnings of that spring," engineer Peter Novak told a paper. '
    "According to the archivist Lena Sommer, the council of Lenz burned its own records. "
    '"The old dam at Harn was never built again," said Maria Toth. '
    '"The new dam at Harn cost the town its forest," said Peter Novak. '
    '"The records of Harn were kept in the church," said Lena Sommer.'
)
OFFICES = (
    "In 1920 Anna Reed was appointed director of the Royal Mint. General Anton Berger left the town. "
    "Later Professor Karl Lind came to Lenz. Mayor Julia Brandt opened the bridge."
)


def said_by(text: str) -> list[ChoiceItem]:
    return [d.item for d in write_said_by(gather(read(text)), Random(1)) if isinstance(d.item, ChoiceItem)]


def roles(text: str) -> list[ChoiceItem]:
    return [d.item for d in write_roles(gather(read(text)), Random(1)) if isinstance(d.item, ChoiceItem)]


def test_each_whole_claim_is_asked_for_its_speaker_among_the_other_speakers() -> None:
    found = {item.stem: item for item in said_by(SPEAKERS)}
    stem = "Who is quoted as saying, \u201cThe great flood ruined every mill on the Orva\u201d?"

    assert found[stem].options[found[stem].key].text == "Maria Toth"
    assert {option.text for option in found[stem].options} == {"Maria Toth", "Peter Novak", "Lena Sommer"}


def test_words_that_are_not_quoted_are_not_shown_as_quoted() -> None:
    assert "Who is cited as saying that the council of Lenz burned its own records?" in {
        item.stem for item in said_by(SPEAKERS)
    }


@pytest.mark.parametrize(
    "quotation",
    [
        "It ruined every mill on the river",  # says not what
        "But the flood ruined every mill",  # goes on from something
        "We saw how the mills of Lenz fell",  # says not who
        "My mill on the Orva fell on that night",  # says not which
        "The flood ruined about 40 mills on the Orva",  # a figure is asked as a figure
        "Maria Toth never saw the mills of Lenz",  # names its speaker
        "The great flood of the Orva",  # no sentence
        "The great flood at the time ruined every mill",  # says not when
    ],
)
def test_a_claim_that_needs_its_article_is_not_asked(quotation: str) -> None:
    text = SPEAKERS.replace("The great flood ruined every mill on the Orva", quotation)

    assert not [item for item in said_by(text) if quotation in item.stem]


def test_a_whole_quotation_may_speak_of_its_speaker() -> None:
    text = SPEAKERS.replace("The great flood ruined every mill on the Orva", "My heart stayed in Lenz")
    assert "Who is quoted as saying, \u201cMy heart stayed in Lenz\u201d?" in {
        item.stem for item in said_by(text)
    }


def test_two_speakers_are_too_few() -> None:
    assert said_by(SPEAKERS.partition(" According")[0]) == []


def test_who_comments_but_once_is_no_name_to_know() -> None:
    once = SPEAKERS.partition(' "The old dam')[0]

    assert "Maria Toth" not in {item.options[item.key].text for item in said_by(once)}


def test_an_office_is_asked_for_its_holder() -> None:
    (item,) = roles(OFFICES)

    assert item.stem == "Who was appointed director of the Royal Mint?"
    assert item.options[item.key].text == "Anna Reed"
    assert all(option.rationale for option in item.options)


def test_an_office_that_two_people_held_is_not_asked() -> None:
    assert roles(OFFICES + " In 1930 Erik Holm became director of the Royal Mint.") == []


def test_a_commentator_is_no_option_beside_those_who_act() -> None:
    (item,) = roles(OFFICES + ' "The mint was poor," said historian Maria Toth.')

    assert "Maria Toth" not in {option.text for option in item.options}


def test_an_office_keeps_the_speaker_who_tells_it() -> None:
    (item,) = roles(OFFICES.replace("In 1920", "According to Maria Toth,"))

    assert item.stem == "Who was appointed director of the Royal Mint, according to Maria Toth?"


def test_who_only_speaks_is_a_commentator_beside_others() -> None:
    text = (
        f'{SPEAKERS} In 1920 Anna Reed opened the bridge. "The bridge at Lenz cost too much," said Ivo Horn. '
        '"The mills of the Orva were never built again," said Ivo Horn.'
    )

    assert gather(read(text)).commentators >= {"Maria Toth", "Ivo Horn"}
    assert "Anna Reed" not in gather(read(text)).commentators
