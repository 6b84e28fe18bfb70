"""Find quoted words in an article, so that a person may write evidence without counting characters."""

import re

from quizapp.reading.article import Evidence


class NotFoundError(ValueError):
    """The words do not stand where they are said to, or nowhere, or in several places."""


class EvidenceFinder:
    """Finds evidence in one article; without the article, takes places on trust."""

    def __init__(self, article_text: str | None) -> None:
        self._article = article_text

    def find(self, text: str, start: int | None, end: int | None) -> Evidence:
        """Return the words at their place; raise NotFoundError when the article says otherwise.

        Without `start` and `end` the words must stand once in the article, whatever spaces and line
        breaks are between them; the evidence is then the article's own characters.
        """
        if not text.strip():
            raise NotFoundError("the evidence is empty: quote the article")
        if start is None or end is None:
            return self._search(text)
        if end - start != len(text):
            raise NotFoundError(f"{start}-{end} are {end - start} characters, the text has {len(text)}")
        if self._article is not None and self._article[start:end] != text:
            raise NotFoundError(f"the article does not say this at {start}-{end}{self._where(text)}")
        return Evidence(start, end, text)

    def _search(self, text: str) -> Evidence:
        if self._article is None:
            raise NotFoundError("give start and end: the article is not at hand")
        places = self._places(text)
        if not places:
            raise NotFoundError("the article does not say this: quote it word for word")
        if len(places) > 1:
            raise NotFoundError(
                f"the article says this {len(places)} times: quote more, or give start and end"
            )
        start, end = places[0]
        return Evidence(start, end, self._article[start:end])

    def _places(self, text: str) -> list[tuple[int, int]]:
        pattern = r"\s+".join(map(re.escape, text.split()))
        return [found.span() for found in re.finditer(pattern, self._article or "")]

    def _where(self, text: str) -> str:
        places = self._places(text)
        return f": it does at {places[0][0]}-{places[0][1]}" if len(places) == 1 else ""
