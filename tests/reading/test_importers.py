"""Files that are read, and files that are refused."""

import pytest

from quizapp.reading.importers import LIMIT_BYTES, UnreadableArticle, read_file


def test_a_text_file_is_kept_code_point_by_code_point() -> None:
    data = "\ufeffThe dam\r\n\r\nIt held. Café.\r".encode()

    article = read_file(data, "dam.TXT")

    assert article.text == "\ufeffThe dam\r\n\r\nIt held. Café.\r"
    assert article.title == "The dam"
    assert [sentence.span.of(article.text) for sentence in article.sentences] == [
        "The dam",
        "It held.",
        "Café.",
    ]


@pytest.mark.parametrize("name", ["dam.md", "dam.markdown"])
def test_markdown_is_read_as_markdown(name: str) -> None:
    assert read_file(b"# The dam\n\nIt held.", name).title == "The dam"


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "empty"),
        (b" \r\n\t\xef\xbb\xbf", "a.md", "empty"),
        (b"PNG\x00\x01", "a.txt", "binary"),
        ("Naïve".encode("latin-1"), "a.txt", "byte 2"),
        ("Hello".encode("utf-16"), "a.txt", "UTF-16"),
        (b"a" * (LIMIT_BYTES + 1), "a.txt", "the limit is 8,000,000"),
        (b"Hello", "a.rtf", ".md or .txt"),
        (b"Hello", "article", "save the article as"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(data: bytes, name: str, says: str) -> None:
    with pytest.raises(UnreadableArticle) as refusal:
        read_file(data, name)

    assert says in str(refusal.value)


def test_a_file_at_the_limit_is_read() -> None:
    assert len(read_file(b"a" * LIMIT_BYTES, "a.txt").text) == LIMIT_BYTES
