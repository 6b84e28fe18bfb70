"""What an article is about is no key: everyone who has its title knows it."""

import pytest

from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.sources import gather
from quizapp.writing.subject import is_subject

TEXT = (
    "In 1807, Danish troops burned Harn. In 1808, Karl Lund of Denmark left Sweden for Finland. "
    "In 1809, the Crimea was attacked by Vera Berg."
)


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("Harn", "Harn", True),
        ("The siege of Harn", "Harn", True),
        ("The old town", "Harn", False),
        ("K\u00e4rl Lund", "Karl Lund", True),
        ("The Crimean War", "Crimea", True),
        ("Karl Lund-Orlov", "Karl Lund", True),
        ("Lund", "Karl Lund", True),
        ("Anna Lund", "Karl Lund", False),
        ("Lund's Baltic expedition", "Karl Lund", True),
    ],
)
def test_what_the_title_has(title: str, name: str, *, expected: bool) -> None:
    sources = gather(extract_facts(read_article(TEXT, title=title)))
    found = next(one for one in sources.reading.names if one.name == name)

    assert is_subject(found, sources) is expected


@pytest.mark.parametrize(("times", "expected"), [(6, True), (3, False)])
def test_what_towers_over_its_like(times: int, *, expected: bool) -> None:
    text = f"{'In 1807, Danish troops burned Paris. ' * times}In 1808, Danish troops burned Rome."
    sources = gather(extract_facts(read_article(text, title="A passage")))
    paris = next(one for one in sources.reading.names if one.name == "Paris")

    assert is_subject(paris, sources) is expected


def test_the_person_whom_all_is_told_of_is_the_subject_whatever_the_title() -> None:
    text = (
        "Weiss studied in Lund with Karl Holm. Weiss taught there. In 1893 she moved to Paris. "
        "Weiss won a prize. She sold her school. Weiss kept her house. Her book was read by her pupils. "
        "Weiss died in 1901."
    )
    sources = gather(extract_facts(read_article(text, title="Early years")))
    found = {name.name: is_subject(name, sources) for name in sources.reading.names if name.kind == "person"}

    assert found == {"Weiss": True, "Karl Holm": False}
