"""Paragraphs, their kinds and the title."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Article, ParagraphKind
from quizapp.reading.segmentation import read_article

BODY, HEADING, CAPTION, OTHER = (
    ParagraphKind.BODY,
    ParagraphKind.HEADING,
    ParagraphKind.CAPTION,
    ParagraphKind.OTHER,
)

PLAIN = """A cold spring

On 3 May the river rose. The bridge held.
The mill did not.

  • Soldiers at the river
  • City Archive
© A. Field

Later floods

The town built a dam (1911-1913)
"""

MARKDOWN = """---
title: "The dam: a history"
date: 2020-02-02
---
# The dam

A **first** paragraph with a [link](https://example.org).
It goes on.

## Years, 1911-1913 ##

> The river was
> never so high.

- It rose in May.
- It fell in June.

| year | metres |
|------|--------|
| 1911 | 4 |

```
code of 1912
```

Setext
------

The end.
"""


def parts(article: Article) -> list[tuple[ParagraphKind, str]]:
    return [(paragraph.kind, paragraph.span.of(article.text)) for paragraph in article.paragraphs]


def test_plain_text_has_headings_captions_and_bodies() -> None:
    assert parts(read_article(PLAIN)) == [
        (HEADING, "A cold spring"),
        (BODY, "On 3 May the river rose. The bridge held."),
        (BODY, "The mill did not."),
        (CAPTION, "• Soldiers at the river"),
        (CAPTION, "• City Archive"),
        (CAPTION, "© A. Field"),
        (HEADING, "Later floods"),
        (BODY, "The town built a dam (1911-1913)"),
    ]


def test_markdown_blocks_have_their_kinds_and_no_block_marks() -> None:
    assert parts(read_article(MARKDOWN, markdown=True)) == [
        (OTHER, '---\ntitle: "The dam: a history"\ndate: 2020-02-02\n---'),
        (HEADING, "The dam"),
        (BODY, "A **first** paragraph with a [link](https://example.org).\nIt goes on."),
        (HEADING, "Years, 1911-1913"),
        (BODY, "The river was\n> never so high."),
        (OTHER, "- It rose in May."),
        (OTHER, "- It fell in June."),
        (OTHER, "| year | metres |"),
        (OTHER, "| 1911 | 4 |"),
        (OTHER, "```\ncode of 1912\n```"),
        (HEADING, "Setext"),
        (BODY, "The end."),
    ]


def test_nothing_is_told_in_front_matter_and_code() -> None:
    article = read_article(MARKDOWN, markdown=True)

    silent = [
        paragraph.span.of(article.text)[:3] for paragraph in article.paragraphs if not paragraph.sentences
    ]
    assert silent == ["---", "```"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_gives_the_same_paragraphs(line_end: str) -> None:
    expected = [(kind, words.replace("\n", line_end)) for kind, words in parts(read_article(PLAIN))]

    assert parts(read_article(PLAIN.replace("\n", line_end))) == expected


def test_mixed_line_ends_part_paragraphs() -> None:
    article = read_article("One came.\r\n\rTwo left.\n\r\nThree stayed.")

    assert [words for _, words in parts(article)] == ["One came.", "Two left.", "Three stayed."]


def test_lines_broken_by_a_width_form_one_paragraph() -> None:
    text = (
        "The long march of the northern army through the hills took\n"
        "nine days, for the roads were bad and the guides had gone\n"
        "home. On the tenth day it\nrained."
    )

    assert [words for _, words in parts(read_article(text))] == [text]


def test_a_line_that_goes_on_in_small_letters_is_not_cut() -> None:
    text = "A first paragraph that says all it has to say.\nThe army of\nthe north came."

    assert [words for _, words in parts(read_article(text))] == [
        "A first paragraph that says all it has to say.",
        "The army of\nthe north came.",
    ]


@pytest.mark.parametrize(
    ("text", "markdown", "title"),
    [
        (PLAIN, False, "A cold spring"),
        (MARKDOWN, True, "The dam: a history"),
        ("# On dams\n\nText.", True, "On dams"),
        ("\ufeff# On dams\n\nText.", True, "On dams"),
        (
            "The town built its first dam in the year 1911, they say.",
            False,
            "The town built its first dam in the…",
        ),
        ("Short words.", False, "Short words."),
        ("", False, ""),
    ],
)
def test_title(text: str, *, markdown: bool, title: str) -> None:
    assert read_article(text, markdown=markdown).title == title


def test_a_title_that_is_given_wins() -> None:
    assert read_article(MARKDOWN, title="Mine", markdown=True).title == "Mine"


def test_sentences_are_numbered_over_the_article() -> None:
    article = read_article(PLAIN)

    assert [sentence.index for sentence in article.sentences] == list(range(9))
    assert article.paragraphs[1].sentences[1].span.of(PLAIN) == "The bridge held."


@given(
    text=st.text(max_size=300) | st.text(alphabet="aA. \r\n#->|`*•1:\ufeff", max_size=300),
    markdown=st.booleans(),
)
@settings(deadline=None)
def test_any_text_is_read_and_kept(*, text: str, markdown: bool) -> None:
    article = read_article(text, markdown=markdown)

    assert article.text == text
    for paragraph in article.paragraphs:
        assert len(paragraph.span) > 0
        assert all(sentence.span in paragraph.span for sentence in paragraph.sentences)
    starts = [paragraph.span.start for paragraph in article.paragraphs]
    assert starts == sorted(starts)
