"""Films, books and songs with their year in brackets: "the film Hard Rain (1954)" came out in that year.

What it is must be said: the noun stands before the title, or before the first of a list of titles.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from quizapp.reading.article import Sentence, Span
from quizapp.reading.calendar import Precision
from quizapp.reading.facts import DateMention

# What is said of the thing that a noun names.
DONE: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        ("film", "movie", "romantic comedy", "period drama", "album", "song", "single", "documentary"),
        "released",
    )
    | dict.fromkeys(("novel", "book", "poem", "essay", "novella", "textbook", "monograph"), "published")
)
# A comedy or a thriller may be a play: these words make a film of it only where the text says so.
SPECIES = r"(?:\s(?:comedy|drama|thriller|western|musical|noir))?"
LIKE = (
    r"(?:\s(?:roles|work|works|titles|credits))?"
    r"(?:\s(?:include|included|including|like|such\sas|called|entitled|titled))?"
)
WORD = r"(?!(?:by|with|starring|directed|written|and\shis|and\sher)\b)[^\W\d_][\w\u2019'-]*|\d{1,4}|&"
TITLE = rf"[^\W\d_a-z][\w\u2019'-]*:?(?:\s(?:{WORD}):?){{0,7}}?!?"
NOUN = "|".join(DONE)
OWNER = r"(?:(?:[^\W\d_a-z][\w-]*\s){0,2}[^\W\d_a-z][\w-]*['\u2019]s?\s)?"
FIRST = re.compile(rf"\b(?P<noun>{NOUN})s?{SPECIES}{LIKE}\s{OWNER}(?P<title>{TITLE})\s?\($")
NEXT = re.compile(rf"^\),?\s(?:and\s)?{OWNER}(?P<title>{TITLE})\s?\($")
# A title that has one of these is none, or of another kind than the first of its list.
OTHER_KIND = re.compile(
    rf"\b(?:{NOUN}|comedy|drama|thriller|musical|play|opera|series|show|role|poems?|adaptation)\b"
)
REACH = 120  # characters before the bracket


@dataclass(frozen=True, slots=True)
class Release:
    """A work with its title's place, the noun that says what it is, what was done to it, and when."""

    title: Span
    noun: str
    verb: str
    date: DateMention


def find_releases(text: str, sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[Release]:
    """Yield the works of the sentence that have one of these dates, a year, alone in brackets behind them."""
    noun, end = "", -1
    for date in dates:
        start = max(sentence.span.start, date.span.start - REACH)
        if date.date is None or date.date.precision is not Precision.YEAR or not _is_closed(text, date):
            continue
        found = FIRST.search(text[start : date.span.start])
        if found is None and end >= 0:
            start = end
            found = NEXT.search(text[start : date.span.start])
        if found is None or OTHER_KIND.search(found["title"]):
            continue
        noun, end = found.groupdict().get("noun") or noun, date.span.end
        yield Release(Span(start + found.start("title"), start + found.end("title")), noun, DONE[noun], date)


def _is_closed(text: str, date: DateMention) -> bool:
    return text[date.span.end : date.span.end + 1] == ")"
