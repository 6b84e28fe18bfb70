"""The event that an article is about ("the Falklands War"), as far as its title or its opening names one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quizapp.reading.article import Article, Evidence, ParagraphKind, Sentence
from quizapp.reading.calendar import HistoricalDate, Interval, Precision
from quizapp.reading.dates import find_dates
from quizapp.reading.facts import Name, Reading
from quizapp.reading.segmentation import read_article
from quizapp.reading.word_lists import words

NOUNS = (
    "war|campaign|expedition|rebellion|revolution|uprising|revolt|mutiny|crisis|siege|voyage|mission|conflict"
)
CAPITALISED = r"(?:(?!The\b|How\b|Why\b|When\b)[A-Z][\w'\u2019\u2013-]*\s)+"
WHAT_FOR = r"(?: (?:for|against|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?"  # "the Orva War for Independence"
TITLE = re.compile(
    rf"(?:^|\b[Tt]he )(?P<name>{CAPITALISED}(?P<noun>(?i:{NOUNS}))(?: I{{1,2}}\b)?{WHAT_FOR})\b"
)
NUMBERED = re.compile(r"World War (?:I|II|One|Two)")
OF = re.compile(r"\b(?P<name>(?P<noun>Battle|Siege|Treaty|Conquest) of (?:the )?[A-Z][\w'\u2019\u2013 -]+)")
CONTESTS = words("war campaign rebellion revolution uprising revolt mutiny siege conflict battle conquest")
LEADS = {"expedition": "On", "voyage": "On", "mission": "On", "battle": "In", "siege": "During"}
# What an event's own people and phases are called, once it has been named.
PEOPLE = words("allies troops campaign hostilities fighting belligerents invasion armistice ceasefire crew")
PEOPLE |= words("party expedition voyage scientists officers")
OFTEN = 4  # mentions of the one war of an article without a title
# Many a text begins with the heading of its first section: that is no title of the whole.
ONE_SECTION = 12000  # characters; in a longer text what it is about is named in its second half too
ENDS = 2  # of a span: its first date and its last
MOST = 0.8  # of the sure dates of a text lie within the years that its title names
ANOTHER = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:,|&|and\b)\s+(?!\d)")  # "Orva War and Lund's fall"


@dataclass(frozen=True, slots=True)
class Topic:
    """The event that the article is about: `text` with its article ("the Crimean War"), `noun` what it is.

    `years` are those that the title gives it, `span` the time that the opening does; None where none.
    """

    text: str
    noun: str
    evidence: Evidence
    years: Interval | None = None
    span: Interval | None = None

    @property
    def lead(self) -> str:
        """Return "In the Crimean War", "On the Challenger expedition"."""
        return f"{LEADS.get(self.noun, 'In')} {self.text}"

    @property
    def nouns(self) -> frozenset[str]:
        """Return the nouns that mean the topic itself wherever the article uses them alone."""
        return frozenset({self.noun, "conflict"} if self.noun == "war" else {self.noun})

    def holds(self, dates: Iterable[HistoricalDate]) -> bool:
        """Return whether all these dates lie within the topic's own years, where these are known."""
        within = self.years or self.span
        return within is None or not any(date.interval.disjoint(within) for date in dates)

    def is_beyond(self, date: HistoricalDate) -> bool:
        """Return whether the topic is a war, and the date lies before it or after it."""
        return self.noun in CONTESTS and not self.holds([date])


def find_topic(reading: Reading) -> Topic | None:
    """Return the event of the title, else of the first sentence, else the only war of the article."""
    article = reading.article
    bodies = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY and p.sentences]
    if not bodies:
        return None
    first = bodies[0].sentences[0]
    found = _from_title(article, first) or _from_wars(reading, first)
    if found is None or not _covers(found, reading):
        return None
    defines = found.text.removeprefix("the ").lower() in first.span.of(article.text).lower()
    years = _find_years(reading, bodies[0].sentences) if defines else None
    return replace(found, span=_find_span(reading, first) or found.span or years)


def _find_span(reading: Reading, first: Sentence) -> Interval | None:
    """Return the range of dates of the first sentence, or what lies between its only two dates."""
    dates = [m.date for m in reading.dates if m.span in first.span and not m.implied]
    told = [date for date in dates if date is not None]
    ranges = [date.interval for date in told if date.precision is Precision.RANGE]
    if ranges or len(told) != ENDS:
        return next(iter(ranges), None)
    return Interval(min(date.first for date in told), max(date.last for date in told))


def _find_years(reading: Reading, sentences: Iterable[Sentence]) -> Interval | None:
    """Return the years, from the first to the last, of the first of the sentences that names any."""
    named = [m for m in reading.dates if m.date is not None and not m.implied]
    for sentence in sentences:
        told = [m.date for m in named if m.span in sentence.span and m.date is not None]
        if told:
            return Interval.of_years(
                min(date.first.year for date in told), max(date.last.year for date in told)
            )
    return None


def _covers(topic: Topic, reading: Reading) -> bool:
    """Return whether the whole article is about the topic, not only the section that it opens with."""
    dates = [m.date for m in reading.dates if m.date is not None]
    years = topic.years
    if years is not None:
        return sum(not date.interval.disjoint(years) for date in dates) >= MOST * len(dates)
    text = reading.article.text
    return len(text) <= ONE_SECTION or topic.text.removeprefix("the ") in text[len(text) // 2 :]


def _from_title(article: Article, first: Sentence) -> Topic | None:
    match = _search(article.title)
    if match is None or article.title.endswith("\u2026"):
        return None  # without a title: these are only the first words
    if ANOTHER.match(article.title, match.end()):
        return None
    years = [mention.date for mention in find_dates(read_article(article.title))]
    told = next((d.interval for d in years if d is not None and d.precision is Precision.RANGE), None)
    span = next((d.interval for d in years if d is not None and d.precision is Precision.YEAR), None)
    topic = _topic(match["name"], match["noun"], _introduce(article, match["name"], first), told)
    return replace(topic, span=span)


def _search(title: str) -> re.Match[str] | None:
    return TITLE.search(title) or OF.search(title)


def _introduce(article: Article, name: str, first: Sentence) -> Evidence:
    """Return the first sentence of a body that has the name, else the heading, else the first sentence."""
    naming = [s for s in article.sentences if name in s.span.of(article.text)]
    bodies = [s for s in naming if article.paragraphs[s.paragraph].kind is ParagraphKind.BODY]
    return article.quote(next(iter([*bodies, *naming]), first).span)


def _from_wars(reading: Reading, first: Sentence) -> Topic | None:
    """Return the war that the first sentence opens with, else the only war that the article names."""
    wars = [name for name in reading.names if name.kind == "war"]
    opening = [n for n in wars if any(m.start <= first.span.start + len("The ") for m in n.mentions)]
    often = [name for name in wars if len(name.mentions) >= OFTEN]
    chosen = opening or (often if len(wars) == 1 else [])
    return _of_name(chosen[0], reading.article) if chosen else None


def _of_name(name: Name, article: Article) -> Topic | None:
    match = TITLE.fullmatch(name.name)
    sentence = next(s for s in article.sentences if name.mentions[0] in s.span)
    return _topic(name.name, match["noun"], article.quote(sentence.span)) if match else None


def _topic(name: str, noun: str, evidence: Evidence, years: Interval | None = None) -> Topic:
    bare = NUMBERED.fullmatch(name) or name.split(maxsplit=1)[0].endswith(("'s", "\u2019s"))
    return Topic(name if bare else f"the {name}", noun.lower(), evidence, years)
