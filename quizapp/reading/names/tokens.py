"""The words and marks of a sentence, cut as names need them: "al-Maliki", "Gen.", "6th", "U.S."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.facts import DateMention

APOSTROPHE, NO_BREAK = "\u2019", "\u2011"
ABBREVIATIONS = (
    "Gen|Lt|Maj|Col|Capt|Cpt|Adm|Brig|Sgt|Cpl|Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Gov|Rep|Hon|St|Mt|Ft|Jr|Sr|Fr|Cmdr|No"
)
# Small words that a hyphen does not join to a name: it stands for a dash before them.
DASHED = (
    "and|but|or|which|whom|who|whose|that|the|a|an|in|on|at|as|for|with|by|to|from|before|after|"
    "including|between|was|were|is"
)
TOKEN = re.compile(
    rf"(?:{ABBREVIATIONS})\.(?=\s)"
    r"|(?:[^\W\d_]\.){2,6}|[^\W\d_a-z]\.(?=\s*[^\W\d_a-z])"
    r"|\d+(?:st|nd|rd|th)\b"
    rf"|[^\W_]+(?:[-{NO_BREAK}'{APOSTROPHE}](?!(?:{DASHED})\b)[^\W_]+)*['{APOSTROPHE}]?"
    r"|[^\w\s]|_"
)
POSSESSIVE = re.compile(rf"['{APOSTROPHE}]s?$")
ARABIC = re.compile(rf"(?:al|el|an|ar|as|ash|at|d|l|bin)[-'{APOSTROPHE}][^\W\d_a-z]")
SEASONED = re.compile(r"(?:the\s+)?(?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
OWNED = frozenset(
    owner + mark + ending
    for mark in ("'", APOSTROPHE)
    for owner, ending in (
        ("People", "s"),
        ("King", "s"),
        ("Queen", "s"),
        ("Women", "s"),
        ("Workers", ""),
        ("Children", "s"),
    )
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence and where it stands in the article; `dated`: it is part of a date."""

    text: str
    start: int
    end: int
    dated: bool = False


def tokenize(text: str, span: Span, dates: Sequence[DateMention] = ()) -> list[Token]:
    """Return the tokens of `text` within `span`, with their places in `text`.

    `dates` are those of the article that begin in the span or reach into it, in reading order.
    """
    when = [d.span for d in dates if not SEASONED.fullmatch(d.text)]
    return list(_marked(TOKEN.finditer(text, span.start, span.end), when))


def _marked(found: Iterator[re.Match[str]], when: Sequence[Span]) -> Iterator[Token]:
    at = 0
    for match in found:
        while at < len(when) and when[at].end <= match.start():
            at += 1
        inside = at < len(when) and when[at].start < match.end()
        yield Token(match.group(), match.start(), match.end(), inside and _tells_time(match.group()))


def _tells_time(word: str) -> bool:
    """Return whether a word of a date phrase is a number or a month: "a day after the loss of X" names X."""
    first = re.split(r"[-\u2011]", word)[0]
    return word[0].isdecimal() or bare(first) in lexicon.MONTHS_AND_DAYS


def is_capital(text: str) -> bool:
    """Return whether a word is written as a name: capital, initial, or "al-Maliki"."""
    return (text[0].isupper() and text != "I") or ARABIC.match(text) is not None


def bare(text: str) -> str:
    """Return the word without its possessive ending."""
    return text if text in OWNED else POSSESSIVE.sub("", text)
