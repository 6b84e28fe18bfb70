"""A bank's article: what its sentences tell, which facts have questions, and where evidence stands."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import case, func, select

from quizapp.extensions import db
from quizapp.models import banks as tables
from quizapp.models.banks import Bank, ItemVersion, Status, item_facts
from quizapp.queries.banks import is_seen_by
from quizapp.reading.article import Article, Evidence, Paragraph, ParagraphKind, Sentence, Span
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Interval, Precision
from quizapp.reading.date_words import say_date
from quizapp.reading.importers import read_file
from quizapp.reading.passages import Passage, cut, list_passages

BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.NOT_AFTER: "by ",
    Bound.NOT_BEFORE: "not before ",
    Bound.ABOUT: "about ",
}
CHECK_WORDS = {
    "nothing_to_ask": "nothing to ask",
    "attribution": "said by someone",
    "syntax": "hard to read",
    "self_contained": "unclear on its own",
    "hedge": "a doubt got lost",
    "form": "badly formed",
    "leak": "gives its answer away",
    "scope": "true only for a time",
    "specific": "not specific enough",
    "once": "told more than once",
    "evidence": "its sentence does not say so",
    "closed_world": "another option may be right",
    "distinct": "options too much alike",
    "review": "against a rule of item writing",
    "quality": "not good enough",
}


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """One version of a bank's article, read again into its paragraphs."""

    id: int
    bank_id: int
    title: str
    name: str
    article: Article

    def passages(self, evidence: Sequence[Evidence]) -> tuple[Passage, ...]:
        """Return the paragraphs that the evidence stands in, with it marked."""
        return list_passages(self.article, evidence)


class Coverage(StrEnum):
    """How far a sentence or fact came: nothing read, a fact, drafts of it, approved questions."""

    NOTHING = "nothing"
    FACT = "fact"
    DRAFTED = "drafted"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Stop:
    """What kept every question from a fact: the name of the check, and what it found."""

    code: str
    message: str

    @property
    def check(self) -> str:
        """Return what is wrong, in a teacher's words; a check of another version keeps its name."""
        return CHECK_WORDS.get(self.code, self.code.replace("_", " "))


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact with how many of its questions are drafts, approved and set aside, and what stopped others.

    `stops` is empty where questions were written, and where the fact came with a bank file.
    """

    ref: str
    kind: str
    text: str
    when: HistoricalDate | None
    evidence: tuple[Evidence, ...]
    drafts: int
    approved: int
    retired: int
    stops: tuple[Stop, ...]

    @property
    def date_words(self) -> str:
        """Return when it was, as far as the article tells: "by 17 August 1945", else nothing."""
        return f"{BOUND_WORDS[self.when.bound]}{say_date(self.when)}" if self.when else ""

    @property
    def coverage(self) -> Coverage:
        """Return how far the fact came."""
        if self.approved:
            return Coverage.ASKED
        return Coverage.DRAFTED if self.drafts else Coverage.FACT


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence with the facts that its words are evidence of."""

    index: int
    passage: Passage
    facts: tuple[FactRow, ...]

    @property
    def coverage(self) -> Coverage:
        """Return how far the best of its facts came."""
        reached = {fact.coverage for fact in self.facts}
        order = (Coverage.ASKED, Coverage.DRAFTED, Coverage.FACT)
        return next((one for one in order if one in reached), Coverage.NOTHING)


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph of the coverage map."""

    is_heading: bool
    sentences: tuple[SentenceRow, ...]


def find_article(article_id: int | None, teacher_id: int) -> StoredArticle | None:
    """Return an article of a bank that the teacher may see, or None. Statements: 1; none for no id."""
    if article_id is None:
        return None
    row = db.session.execute(
        select(
            tables.Article.id,
            tables.Article.bank_id,
            tables.Article.title,
            tables.Article.name,
            tables.Article.text,
        )
        .join(Bank, Bank.id == tables.Article.bank_id)
        .where(tables.Article.id == article_id, is_seen_by(teacher_id))
    ).one_or_none()
    if row is None:
        return None
    return StoredArticle(row.id, row.bank_id, row.title, row.name, read_file(row.text.encode(), row.name))


def list_facts(article_id: int) -> tuple[FactRow, ...]:
    """Return the article's facts in reading order with their questions counted. Statements: 1."""
    facts = tables.Fact
    columns: tuple[Any, ...] = (
        facts.ref,
        facts.kind,
        facts.text,
        facts.first,
        facts.last,
        facts.precision,
        facts.bound,
        facts.evidence,
        facts.stopped_by,
        func.count(case((ItemVersion.status == Status.DRAFT.value, 1))).label("drafts"),
        func.count(case((ItemVersion.status == Status.APPROVED.value, 1))).label("approved"),
        func.count(case((ItemVersion.status == Status.RETIRED.value, 1))).label("retired"),
    )
    statement = (
        select(*columns)
        .outerjoin(item_facts, item_facts.c.fact_id == facts.id)
        .outerjoin(ItemVersion, ItemVersion.id == item_facts.c.item_version_id)
        .where(facts.article_id == article_id)
        .group_by(facts.id)
        .order_by(facts.id)
    )
    return tuple(
        FactRow(
            row.ref,
            row.kind,
            row.text,
            read_when(row.first, row.last, row.precision, row.bound),
            read_evidence(row.evidence),
            row.drafts,
            row.approved,
            row.retired,
            tuple(Stop(stop["code"], stop["message"]) for stop in row.stopped_by or ()),
        )
        for row in db.session.execute(statement)
    )


def read_when(
    first: str | None, last: str | None, precision: str | None, bound: str | None
) -> HistoricalDate | None:
    """Return the date that a fact's columns hold, None when the article tells none."""
    if first is None or last is None or precision is None or bound is None:
        return None
    interval = Interval(Day.from_iso(first), Day.from_iso(last))
    return HistoricalDate(interval, Precision(precision), Bound(bound))


def read_evidence(stored: Iterable[dict[str, Any]]) -> tuple[Evidence, ...]:
    """Return the evidence that a fact's column holds."""
    return tuple(Evidence(part["start"], part["end"], part["text"]) for part in stored)


def count_stops(facts: Iterable[FactRow]) -> list[tuple[str, int]]:
    """Return how many facts each check alone or first kept without a question, the most frequent first."""
    return Counter(fact.stops[0].check for fact in facts if fact.stops).most_common()


def _says(article: Article, paragraph: Paragraph) -> str:
    return " ".join(s.span.of(article.text) for s in paragraph.sentences)


def map_coverage(article: Article, facts: Sequence[FactRow]) -> tuple[ParagraphRow, ...]:
    """Return the article's paragraphs with what each sentence tells.

    Parts that tell nothing are left out, and the heading that is the article's title.
    """
    by_sentence = _place(article, facts)
    told = [p for p in article.paragraphs if p.sentences and p.kind is not ParagraphKind.OTHER]
    if told and told[0].kind is ParagraphKind.HEADING and _says(article, told[0]) == article.title:
        del told[0]
    return tuple(
        ParagraphRow(
            p.kind is ParagraphKind.HEADING,
            tuple(_sentence_row(article, s, by_sentence[s.index]) for s in p.sentences),
        )
        for p in told
    )


def _place(article: Article, facts: Iterable[FactRow]) -> defaultdict[int, list[tuple[Span, FactRow]]]:
    """Return the facts' evidence by the sentences that it overlaps, in its order."""
    sentences = tuple(article.sentences)
    starts, ends = [s.span.start for s in sentences], [s.span.end for s in sentences]
    places = sorted(
        ((quoted.span, fact) for fact in facts for quoted in fact.evidence), key=lambda pair: pair[0]
    )
    found: defaultdict[int, list[tuple[Span, FactRow]]] = defaultdict(list)
    for place, fact in places:
        for at in range(bisect_right(ends, place.start), bisect_left(starts, place.end)):
            found[sentences[at].index].append((place, fact))
    return found


def _sentence_row(article: Article, sentence: Sentence, here: Sequence[tuple[Span, FactRow]]) -> SentenceRow:
    facts = tuple(dict.fromkeys(fact for _, fact in here))
    return SentenceRow(sentence.index, cut(article.text, sentence.span, (place for place, _ in here)), facts)
