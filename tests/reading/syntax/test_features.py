import pytest

from quizapp.reading.syntax.features import extract, lookup_form, plain_form, shape


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Stalin", "Xxxx"),
        ("1945", "ddd"),
        ("USSR", "XXX"),
        ("T-34", "X-dd"),
        ("McArthur", "XxXxxx"),
        ("", ""),
    ],
)
def test_a_shape_keeps_kinds_of_letters_and_short_runs(form: str, expected: str) -> None:
    assert shape(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [("Army", "army"), ("1945", "0000"), ("n\u2019t", "n't"), ("\u2014", "--"), ("\u201c", '"')],
)
def test_forms_are_looked_up_plain_lower_case_and_without_digits(form: str, expected: str) -> None:
    assert lookup_form(form) == expected


def test_a_very_long_form_is_cut_in_the_middle() -> None:
    assert plain_form("a" * 50 + "b" * 50) == "a" * 12 + "b" * 12


def test_a_compound_that_is_not_known_is_read_by_its_last_part() -> None:
    words = {"offensive": 7, "army": 3}

    assert [extract(form, words).word for form in ("counter-offensive", "Army", "navy")] == [7, 3, 0]
