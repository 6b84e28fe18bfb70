"""Names: kinds by evidence, aliases, parts, and what may coincide."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.dates import find_dates
from quizapp.reading.facts import Name
from quizapp.reading.names import find_names, may_coincide
from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article

WAR = """
In the spring of 1812 Marshal Henri Duval crossed the Orva River and marched towards the city of
Lenz. The 3rd Army of the Northern Front held the town. General Anton Berger, who commanded the
garrison, refused to yield. Duval sent a letter to Berger. His troops took Lenz, Marrow and Port
Ellis in a week. The Treaty of Lenz ended the campaign.

Paris announced the victory. France lost 4,000 men. The French did not stay. Historian Maria Toth,
who teaches at the University of Lenz, says the Battle of Marrow decided the war. The frigate Aurora
and HMS Swallow lay off the coast.
"""
SCIENCE = """
Ada Holm was born in Oslo in 1871. She studied at the Royal Academy of Sciences, where Professor
Karl Lind taught her chemistry. In 1903 Holm discovered a new salt near Lake Vann. The Nobel Prize
went to Lind. The North Sea Institute (NSI) named a ship after her. The NSI closed in 1950. Holm's
brother, Erik Holm, was a lawyer in Bergen, Norway.
"""


def kinds(text: str) -> dict[str, str]:
    return {name.name: name.kind for name in find_names(read_article(text), {})}


def named(text: str, form: str) -> Name:
    return next(name for name in find_names(read_article(text), {}) if form in name.aliases)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Henri Duval", "person"),  # a rank before it
        ("Anton Berger", "person"),  # a rank, and "who" after it
        ("Orva River", "river"),  # the head noun
        ("Lenz", "city"),  # "the city of"
        ("Marrow", "city"),  # listed with a city
        ("Port Ellis", "city"),
        ("3rd Army", "unit"),
        ("Northern Front", "unit"),
        ("Treaty of Lenz", "treaty"),
        ("Battle of Marrow", "battle"),
        ("University of Lenz", "organisation"),
        ("Maria Toth", "person"),
        ("France", "country"),
        ("Aurora", "ship"),
        ("HMS Swallow", "ship"),
    ],
)
def test_the_kind_follows_the_evidence_of_the_whole_article(form: str, kind: str) -> None:
    assert kinds(WAR)[form] == kind


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Ada Holm", "person"),
        ("Oslo", "city"),
        ("Royal Academy of Sciences", "organisation"),
        ("Karl Lind", "person"),
        ("Lake Vann", "lake"),
        ("Nobel Prize", "prize"),
        ("North Sea Institute", "organisation"),
        ("Bergen", "city"),
    ],
)
def test_a_life_in_science_has_people_places_and_bodies(form: str, kind: str) -> None:
    assert kinds(SCIENCE)[form] == kind


@pytest.mark.parametrize(
    ("text", "form", "other"),
    [
        (WAR, "Duval", "Henri Duval"),
        (WAR, "Berger", "Anton Berger"),
        (SCIENCE, "NSI", "North Sea Institute"),
        ("The USSR replied. The Soviet Union signed.", "USSR", "Soviet Union"),
        ("Ships left Koenigsberg for Riga. Snow fell in Konigsberg.", "Koenigsberg", "Konigsberg"),
        ("They held the city of Dalny. Ships lay at Dalniy.", "Dalny", "Dalniy"),
        ("The Trans-Ural Front waited. The men of the Transural advanced.", "Trans-Ural Front", "Transural"),
        ("Ada Brenner met Pierre Holm. Later Pierre left. Ada wept.", "Pierre", "Pierre Holm"),
        ("The cruiser HMS Aurora sank. The wreck of the Aurora lies there.", "Aurora", "HMS Aurora"),
        ("General A. Brusov led. Alexei Brusov won. Brusov died.", "A. Brusov", "Alexei Brusov"),
    ],
)
def test_forms_of_one_thing_are_aliases(text: str, form: str, other: str) -> None:
    assert other in named(text, form).aliases


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Lind (born Rosa Feld; 7 May 1867) was a chemist. Rosa Lind died in Paris.",
        "Rosa Lind, n\u00e9e Rosa Feld, was a chemist. Rosa Lind died in Paris.",
        "Rosa Lind, also known as Rosa Feld, was a chemist. Rosa Lind died in Paris.",
    ],
)
def test_a_name_borne_before_is_an_alias(text: str) -> None:
    assert "Rosa Feld" in named(text, "Rosa Lind").aliases


@pytest.mark.parametrize(
    ("text", "form", "noun"),
    [
        ("They burnt the village of Marrow.", "Marrow", "village"),
        ("Ships lay off Lenz, a small port town on the bay.", "Lenz", "town"),
        ("We sailed to Lenz. Lenz was the largest port of the coast.", "Lenz", "port"),
        ("The light cruiser Aurora sank.", "Aurora", "cruiser"),
        ("They met at the towns of Lenz and Marrow.", "Lenz", "town"),
        ("The physicist Karl Lind stayed.", "Karl Lind", "physicist"),
        ("They swam in the Orva river. The Orva is deep.", "Orva", "river"),
        ("They swam in the Orva River.", "Orva River", "river"),
        ("The Battle of Lenz was lost.", "Battle of Lenz", "battle"),
        ("The guns of HMS Swallow fell silent.", "HMS Swallow", "ship"),
        ("They lived in Norway and had bread.", "Norway", ""),
    ],
)
def test_the_noun_that_says_what_a_name_is_is_kept(text: str, form: str, noun: str) -> None:
    assert named(text, form).class_noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "Vera Holm came. Their daughter Vera was born.",  # a relative
        "Lord Reed came. Ann Reed, the daughter of Lord Reed, left. Reed wept.",
        "King Christian Frederick came. Then Christian left.",  # both his names
        "Pierre Holm met Pierre Lind. Then Pierre left.",
        "Pierre left. Then Pierre Holm came.",
    ],
)
def test_a_given_name_that_may_be_another_s_joins_nobody(text: str) -> None:
    assert all(len(name.aliases) == 1 for name in find_names(read_article(text), {}))


def test_the_surname_in_the_title_is_the_person_s_of_the_article() -> None:
    text = "Ilya Holm\n\nIlya Petrovich Holm was a painter. His father was Yefim Holm. Holm died in 1930."

    assert "Holm" in named(text, "Ilya Petrovich Holm").aliases


def test_a_surname_that_two_people_bear_joins_neither() -> None:
    people = find_names(read_article("Anna Reed met John Reed in Rome. Then Reed left."), {})

    assert {name.name for name in people if name.kind == "person"} >= {"Anna Reed", "John Reed"}
    assert all(len(name.aliases) == 1 for name in people)


def test_a_capital_that_acts_is_its_government() -> None:
    names = find_names(read_article("Japan waited. Tokyo rejected the note. Moscow is in Russia."), {})
    by_name = {name.name: name for name in names}

    assert (by_name["Tokyo"].kind, by_name["Tokyo"].part_of) == ("government", "Japan")
    assert "Tokyo" in by_name["Japan"].aliases
    assert by_name["Moscow"].kind == "city"


def test_an_army_is_part_of_the_front_that_the_text_names() -> None:
    assert named(WAR, "3rd Army").part_of == "Northern Front"
    assert named(SCIENCE, "Bergen").part_of == "Norway"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Name("USSR", "country", ()), Name("Russia", "country", ()), True),  # they shared a capital
        (Name("J. Reed", "person", ()), Name("John Reed", "person", ()), True),
        (Name("Anna Reed", "person", ()), Name("John Reed", "person", ()), False),
        (Name("6th Army", "unit", (), part_of="East Front"), Name("East Front", "unit", ()), True),
        (Name("Lenz", "city", ()), Name("Marrow", "city", ()), False),
        (Name("Tokyo", "government", (), part_of="Japan"), Name("Japan", "country", ()), True),
    ],
)
def test_things_that_may_be_one_are_known(left: Name, right: Name, *, expected: bool) -> None:
    assert may_coincide(left, right) is may_coincide(right, left) is expected


@pytest.mark.parametrize(
    "text", ["Fierce fighting broke out.", "In May they left.", "I saw it on Monday.", "THE END OF ALL"]
)
def test_capitals_that_name_nothing_are_left_out(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # A run of capitals ends where a date does, and where a place stands before another name.
        ("On 10 August Danish troops came. On 17 May Anna Reed left.", {"Anna Reed": "person"}),
        (
            "At Orva Ridge Lenner won. Lenner rode. They saw Lenner.",
            {"Orva Ridge": "mountains", "Lenner": "person"},
        ),
        ("In London King Karl III wept.", {"London": "city", "Karl III": "person"}),
        ("He painted Karl the Bold and His Son Karl.", {"Karl the Bold": "person"}),
        ("In Asia General Pavel Orlov won.", {"Asia": "region", "Pavel Orlov": "person"}),
        ("The plan of the NSI Director Anna Reed failed.", {"NSI": "other", "Anna Reed": "person"}),
        ("They met Brigade General Pavel Orlov.", {"Pavel Orlov": "person"}),
        ("In the Orva Strait HMS Swallow sank.", {"Orva Strait": "sea", "HMS Swallow": "ship"}),
        ("They met Jan Holm in Jan. 1900.", {"Jan Holm": "person"}),
        ("They besieged Lenz, ten miles west of Marrow.", {"Lenz": "place", "Marrow": "place"}),
        ("The Basque capital, Lenz, fell.", {"Basque": "other", "Lenz": "city"}),
        (
            "They met Vice-Governor Anna Reed and Rear-Admiral Holm.",
            {"Anna Reed": "person", "Holm": "person"},
        ),
        ("She wrote On the Origin of Lenz.", {"Origin of Lenz": "other"}),
        # It goes on over "and" and a possessor where the name does.
        (
            "The Danish Naval and Military Expeditionary Force sailed.",
            {"Danish Naval and Military Expeditionary Force": "unit"},
        ),
        ("After the Battles of Lenz and Marrow they fled.", {"Battles of Lenz and Marrow": "battle"}),
        ("He lay in St. Anne's Hospital.", {"St. Anne's Hospital": "organisation"}),
        ("They fought at Reed's Creek Bridge.", {"Reed's Creek Bridge": "building"}),
        ("They were ruled by Tsar Nicholas I and slept.", {"Nicholas I": "person"}),
        ("New Zealand sent troops to Saint Lucia.", {"New Zealand": "country", "Saint Lucia": "country"}),
        ("In Oslo Lenner slept. Lenner woke. They saw Lenner.", {"Oslo": "city", "Lenner": "other"}),
        (
            "The Oslo Ravens won. The Ravens lost. They saw the Ravens.",
            {"Oslo Ravens": "other", "Ravens": "people"},
        ),
        ("Fighting went on a day after the loss of Lenz, until 5 May.", {"Lenz": "other"}),
        # Common nouns in capitals name nothing.
        ("Only one Field Army stayed. They saw the Sea. Dominion troops came.", {}),
        ("The men of HMS went ashore. Eight Danish cities fell.", {}),
        ("They held the Flemish coast.", {}),
        # Peoples are no persons, and a head behind a given name is a surname.
        (
            "Many Jews fled. In 1506 two thousand Marvites were killed.",
            {"Jews": "people", "Marvites": "people"},
        ),
        (
            "The minister, Richard Cross, won the Victoria Cross.",
            {"Richard Cross": "person", "Victoria Cross": "prize"},
        ),
    ],
)
def test_a_name_begins_and_ends_where_it_should(text: str, named: dict[str, str]) -> None:
    article = read_article(text)

    assert {name.name: name.kind for name in find_names(article, {}, find_dates(article))} == named


def test_a_general_is_no_capital() -> None:
    text = "Then General Washington came. They followed Washington. Washington asked for guns and won."

    assert kinds(text)["Washington"] == "person"


def test_cities_that_differ_by_a_letter_are_two_where_one_is_well_known() -> None:
    assert kinds("They left Charleston for the town of Charlestown.").keys() == {"Charleston", "Charlestown"}


def test_an_adjective_of_a_people_is_no_name_but_the_people_is() -> None:
    assert kinds("Then Swedish troops came. Then the Swedes left.") == {"Swedes": "people"}


def test_every_mention_is_where_it_says() -> None:
    article = read_article(WAR + SCIENCE)
    for name in find_names(article, {}):
        assert name.mentions
        assert all(" ".join(span.of(article.text).split()) in name.aliases for span in name.mentions)


@settings(deadline=None)
@given(st.text() | st.text(alphabet="AbČ. ,'\u2019-()0123of the\nSt.Gen“”&"))
def test_any_text_can_be_searched(text: str) -> None:
    article = read_article(text)

    for name in find_names(article, {}, find_dates(article)):
        assert all(0 <= span.start < span.end <= len(article.text) for span in name.mentions)


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    def seconds(copies: int) -> float:
        text = "\n\n".join(WAR.replace("Duval", f"Duval{chr(97 + i % 26)}{i}") for i in range(copies))
        article = read_article(text)
        begin = time.process_time()
        find_names(article, {})
        return time.process_time() - begin

    seconds(5)
    assert seconds(400) < 30 * max(seconds(40), 0.005)


def test_the_mark_of_a_note_is_no_first_word() -> None:
    found = kinds("The town grew. [6][12] In Berg's letters he said so. Karl Berg was born in Oslo.")

    assert "Karl Berg" in found
    assert not any(name.startswith("In ") for name in found)


def test_an_adjective_at_the_front_is_no_part_of_the_name() -> None:
    article = read_article("Merin lies in Denmark. Progressive Merin had trams. In 1900 Merin grew.")
    found = {name.name for name in extract_facts(article).names}

    assert "Merin" in found
    assert "Progressive Merin" not in found
