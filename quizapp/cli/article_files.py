"""Article files as the commands take them."""

import sys
from pathlib import Path

from quizapp.cli import Refused
from quizapp.reading.article import Article
from quizapp.reading.importers import UnreadableArticle, read_file


def read_article_file(name: str) -> Article:
    """Return the article in a file, `-` for standard input; raise Refused when there is none to read."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise Refused(f"cannot read {name}: {error.strerror}.") from error
    try:
        return read_file(data, "standard input.txt" if name == "-" else name)
    except UnreadableArticle as error:
        raise Refused(f"{name}: {error}") from error
