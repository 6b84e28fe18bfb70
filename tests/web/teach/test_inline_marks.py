import pytest

from quizapp.web.teach.inline_marks import strip_inline_marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The **old mill** burned.", "The old mill burned.", id="bold"),
        pytest.param("She wrote *The Mill*.", "She wrote The Mill.", id="italic"),
        pytest.param("She wrote _The Mill_ in __1820__.", "She wrote The Mill in 1820.", id="underscores"),
        pytest.param("***All*** of it burned.", "All of it burned.", id="bold and italic"),
        pytest.param("A **mill by *the* river** fell.", "A mill by the river fell.", id="nested"),
        pytest.param("See [the mill](https://example.org/a).", "See the mill.", id="link"),
        pytest.param("[Ayr](/Ayr_(town) 'A town') grew.", "Ayr grew.", id="link with brackets and a title"),
        pytest.param("**[Ayr](<a b>)** grew.", "Ayr grew.", id="link in bold"),
        pytest.param("[the old\nmill](x) fell.", "the old\nmill fell.", id="link over a line's end"),
        pytest.param("[The mill][mill] and [Ayr][] fell.", "The mill and Ayr fell.", id="links by reference"),
        pytest.param("The `mill` fell.[^1]", "The mill fell.", id="code and footnote"),
        pytest.param(r"It cost 5\$ \[sic\].", "It cost 5$ [sic].", id="escapes"),
    ],
)
def test_marks_leave_their_words(text: str, words: str) -> None:
    assert strip_inline_marks(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "# The mill\n\n* Built in 1820.\n* Burned in 1845.\n\n***\n",
        "A field of 2 * 3 * 4 yards, a snake_case_name.",
        "The mill fell.[1][2] It [the mill] was old.",
        "An open *mark.\n\nAnother* paragraph, and ____ to fill.",
        "![The mill](mill.png)\n\n[mill]: https://example.org\n[^1]: A note.\n",
        "| Year | Event |\n|------|-------|\n| 1820 | Built |\n",
    ],
)
def test_what_is_no_inline_mark_stays(text: str) -> None:
    assert strip_inline_marks(text) == text
