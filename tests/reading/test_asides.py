"""Events that a date beside a name tells: battles, treaties, lives."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told", "first", "last"),
    [
        (
            "The Danes were stopped by Lund's men in the Battle of Harn (5-9 May 1901).",
            "The Battle of Harn was fought",
            "1901-05-05",
            "1901-05-09",
        ),
        (
            "The Second Harn War (1840 - 1846) was a long one.",
            "The Second Harn War was fought",
            "1840-01-01",
            "1846-12-31",
        ),
        (
            "Peace came with the Treaty of Lund (3 May 1679).",
            "The Treaty of Lund was signed",
            "1679-05-03",
            "1679-05-03",
        ),
        (
            "After a vicious defeat at the Battle of Harn in 1261, the leaders resolved to wait.",
            "The Battle of Harn was fought",
            "1261-01-01",
            "1261-12-31",
        ),
        (
            "The fall of Harn, on September 2, 1864, was a heavy blow.",
            "Harn fell",
            "1864-09-02",
            "1864-09-02",
        ),
        (
            "After the death of Erik Holm on 5 March 1953 the army moved.",
            "Erik Holm died",
            "1953-03-05",
            "1953-03-05",
        ),
        (
            "Anna Berg (born Anna Holm; 7 November 1867 \u2013 4 July 1934) was a Swedish chemist.",
            "Anna Berg was born",
            "1867-11-07",
            "1867-11-07",
        ),
        (
            "Anna Berg-Holm (7 November 1867 \u2013 4 July 1934) was a Swedish chemist.",
            "Anna Berg-Holm died",
            "1934-07-04",
            "1934-07-04",
        ),
        (
            "Anna Berg (7 November 1867 \u2013 4 July 1934) was a Swedish chemist.",
            "Anna Berg died",
            "1934-07-04",
            "1934-07-04",
        ),
        (
            "Dame Anna M. Berg FRS (Danish: [b\u025b]; 7 November 1867 \u2013 4 July 1934) was a chemist.",
            "Anna M. Berg was born",
            "1867-11-07",
            "1867-11-07",
        ),
        (
            "Anna Berg (born 7 November 1967 [1]) is a Swedish chemist.",
            "Anna Berg was born",
            "1967-11-07",
            "1967-11-07",
        ),
    ],
)
def test_a_date_beside_a_name_tells_what_happened(text: str, told: str, first: str, last: str) -> None:
    found = {event.text: event.when for event in list_events(text) if event.when is not None}

    assert (found[told].first.isoformat(), found[told].last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Berg acted in his film The Battle of Harn (1966).",
        "Karl Berg was shot in the Battle of Harn on 3 May 1901.",
        "They spoke of the Battle of Harn in 1901.",
        "The National Convention (1792) met in Lund.",
        "Karl Berg (3 May 1901 \u2013 5 June 1903) was the second minister.",
        "The Harn Union (3 May 1901 \u2013 5 June 1943) was a league of towns.",
    ],
)
def test_other_dates_in_brackets_tell_nothing(text: str) -> None:
    told = ("fought", "signed", "born", "died")

    assert [event.text for event in list_events(text) if event.text.endswith(told)] == []


@pytest.mark.parametrize(
    "text",
    [
        "They hoped for the fall of Paris in May 1940.",
        "Since the birth of Israel on 14 May 1948 the army had grown.",
    ],
)
def test_a_fall_hoped_for_and_the_birth_of_a_state_are_no_events(text: str) -> None:
    assert [event.text for event in list_events(text) if event.when is not None] == []


def test_a_death_told_twice_is_one_event() -> None:
    text = "Anna Berg (7 May 1867 \u2013 4 July 1934) was Danish.\n\nAnna Berg died on 4 July 1934 in Lund."

    assert [event.text for event in list_events(text) if "died" in event.text] == ["Anna Berg died in Lund"]
