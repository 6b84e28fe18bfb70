"""Options name all their people in full, or all by surname."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.facts import Name
from quizapp.writing.naming import name_alike


def person(text: str, *aliases: str) -> Name:
    """Return a person mentioned once, whom the article calls by these forms too."""
    return Name(text, "person", (Span(0, len(text)),), frozenset({text, *aliases}))


LINCOLN, GRANT, LEE = person("Lincoln"), person("Ulysses Grant", "Grant"), person("Robert Lee", "Lee")
OTHER_LEE, KING, MEADE = person("Henry Lee"), person("Charles II", "II"), person("George Meade")


@pytest.mark.parametrize(
    ("chosen", "names", "expected"),
    [
        ([GRANT, LEE], [GRANT, LEE], ["Ulysses Grant", "Robert Lee"]),
        ([LINCOLN, GRANT, LEE], [LINCOLN, GRANT, LEE], ["Lincoln", "Grant", "Lee"]),
        ([LINCOLN, LEE], [LINCOLN, LEE, OTHER_LEE], ["Lincoln", "Robert Lee"]),
        ([LINCOLN, KING], [LINCOLN, KING], ["Lincoln", "Charles II"]),
        ([LINCOLN, MEADE], [LINCOLN, MEADE], ["Lincoln", "George Meade"]),
    ],
)
def test_people_are_named_alike(chosen: list[Name], names: list[Name], expected: list[str]) -> None:
    assert name_alike(chosen, names) == expected
