"""Works with their year in brackets: what came out when."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Holm played in the film Hard Rain (1954).", {"The film Hard Rain was released": 1954}),
        ("Holm sang in the film Sous la pluie (1954).", {"The film Sous la pluie was released": 1954}),
        ("Her novel Hard Rain (1950) sold well.", {"The novel Hard Rain was published": 1950}),
        ("He led the romantic comedy Rain (1950).", {"The romantic comedy Rain was released": 1950}),
        (
            "Holm played in films like Erik Berg's Hard Rain (1954), A Man Alone (1956) and Snow (1957).",
            {
                "The film Hard Rain was released": 1954,
                "The film A Man Alone was released": 1956,
                "The film Snow was released": 1957,
            },
        ),
        (
            "Other film roles include The Rain (1954), and The Snow (1956).",
            {"The film The Rain was released": 1954, "The film The Snow was released": 1956},
        ),
    ],
)
def test_a_work_came_out_in_the_year_behind_it(text: str, told: dict[str, int]) -> None:
    found = {e.text: e.when.first.year for e in list_events(text) if e.when and e.text.startswith("The ")}

    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "Holm won a prize for the film by Erik Berg (1954).",
        "Holm won a prize for the film Rain by Erik Berg (1954).",
        "Holm met Erik Berg (1954).",
        "Holm made the play Hard Rain (1954), and the Danish drama Snow (1956).",
        "Holm made the film Rain (5 May 1954).",
        "Holm made the film Rain (1954, with Erik Berg).",
        "Holm made the film Rain (1954-1956).",
    ],
)
def test_nothing_is_told_of_what_may_be_no_title_or_no_year(text: str) -> None:
    assert not any("released" in event.text for event in list_events(text))


def test_of_a_long_list_only_the_first_are_told() -> None:
    films = ", ".join(f"The Rain{number} (19{number})" for number in range(54, 64))

    assert sum("released" in event.text for event in list_events(f"His film roles include {films}.")) == 5
