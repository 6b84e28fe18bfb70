"""Files into articles; what cannot be read is refused with what to do about it."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from quizapp.reading.article import Article
from quizapp.reading.segmentation import read_article

LIMIT_BYTES = 8_000_000  # more than a million words
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class UnreadableArticle(ValueError):
    """A file that gives no article; the message is one sentence for its owner."""


def read_file(data: bytes, name: str) -> Article:
    """Return the article in a file's bytes; the ending of `name` tells the format.

    Raises UnreadableArticle for an unknown format, a file that is too big, empty, not text or not UTF-8.
    """
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        known = " or ".join(sorted(_READERS))
        raise UnreadableArticle(
            f"{name!r} cannot be read: save the article as a {known} file and choose that."
        )
    if len(data) > LIMIT_BYTES:
        raise UnreadableArticle(
            f"The file has {len(data):,} bytes, the limit is {LIMIT_BYTES:,}: read the article in parts."
        )
    return reader(data)


def decode_text(data: bytes) -> str:
    """Return the bytes as the text they encode, marks and line ends included; raise UnreadableArticle."""
    if data.startswith(_UTF16_MARKS):
        raise UnreadableArticle("The file is encoded in UTF-16: save it again with the encoding UTF-8.")
    if data != data.translate(None, _CONTROLS):
        raise UnreadableArticle(
            "The file holds binary data, not text: save the article as plain text and choose that."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            f"The file is not UTF-8 (see byte {error.start:,}): save it again with the encoding UTF-8."
        ) from error
    if not text.strip("\ufeff \t\r\n\v\f"):
        raise UnreadableArticle("The file is empty: choose a file that has text in it.")
    return text


def _read_plain(data: bytes) -> Article:
    return read_article(decode_text(data))


def _read_markdown(data: bytes) -> Article:
    return read_article(decode_text(data), markdown=True)


_READERS: Mapping[str, Callable[[bytes], Article]] = MappingProxyType(
    {".txt": _read_plain, ".md": _read_markdown, ".markdown": _read_markdown}
)
