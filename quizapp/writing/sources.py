"""What every writer looks up in a reading, worked out once: events, their content, the closed world."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, groupby
from operator import attrgetter

from quizapp.reading.article import ParagraphKind, Span
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Precision
from quizapp.reading.claims import Claim
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.facts import DateMention, Event, Name, Reading
from quizapp.reading.names import wholes_of
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import Appearance, list_appearances
from quizapp.writing.coarsening import told_by_month
from quizapp.writing.eventful import is_happening
from quizapp.writing.referents import Referents, resolve
from quizapp.writing.retellings import list_retellings
from quizapp.writing.sides import Sides, find_sides, is_state, list_sides
from quizapp.writing.topic import CONTESTS, Topic

WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
WRONG = 2  # options beside the key
SIDED = 2  # people whose side is told, in an article of sides
LEAST_MARGIN = 0.4  # of a clause's parse: below it the clause may be misread
CERTAIN = 0.9  # dates below this are never shown as a key, a distractor or a place in an order
EMPTY_LEMMAS = words("""
be have do make take get go come begin start become say that which who when where one
""")
DURATIVE = words("""
serve work live fight continue remain stay study hold rule govern reign teach suffer use play last
keep stand lie spend wait rest exist carry grow travel lead support resist operate run own possess
sit spread increase
""")
STATIVE = words("""
be have contain include consist belong know own lack need cost weigh resemble equal preserve
""")


@dataclass(frozen=True)
class Sources:
    """A reading with its events, and the content words of every event and parsed sentence."""

    reading: Reading
    topic: Topic | None
    events: tuple[Event, ...]
    content: dict[str, frozenset[str]] = field(repr=False)
    sentences: dict[int, frozenset[str]] = field(repr=False)
    dates: dict[int, tuple[DateMention, ...]] = field(repr=False)
    named: dict[int, tuple[tuple[Name, Span], ...]] = field(repr=False)
    places: dict[str, tuple[int, ...]] = field(repr=False)  # by name: the sentences that mention it
    by_id: dict[str, Event] = field(repr=False)
    by_sentence: dict[int, tuple[Event, ...]] = field(repr=False)
    holders: dict[str, str | None] = field(repr=False)  # by name: what it is part of
    calendar: dict[Precision, list[HistoricalDate]] = field(
        repr=False
    )  # the sure dates, each once, in time order
    retold: dict[str, tuple[int, ...]] = field(repr=False)  # by event: dated sentences that may tell it again
    appearances: dict[str, Appearance] = field(repr=False)  # by name: what part it plays in the article

    @cached_property
    def told_at(self) -> dict[HistoricalDate, tuple[Event, ...]]:
        """Return the well-read events that fell at each date, in reading order."""
        told: dict[HistoricalDate, list[Event]] = {}
        for event in self.events:
            if event.when is not None and event.is_point and event.clause.margin >= LEAST_MARGIN:
                told.setdefault(event.when, []).append(event)
        return {date: tuple(events) for date, events in told.items()}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return the text of every sentence, by its index."""
        return tuple(s.span.of(self.reading.article.text) for s in self.reading.article.sentences)

    @cached_property
    def sections(self) -> tuple[int, ...]:
        """Return for every sentence, by its index, how many headings the article has before it."""
        paragraphs = self.reading.article.paragraphs
        before = accumulate(each.kind is ParagraphKind.HEADING for each in paragraphs)
        return tuple(at for at, each in zip(before, paragraphs, strict=True) for _ in each.sentences)

    @cached_property
    def mentioned(self) -> dict[HistoricalDate, Span]:
        """Return where the article first names each of its dates."""
        return {m.date: m.span for m in reversed(self.reading.dates) if m.date is not None}

    @cached_property
    def people(self) -> dict[str, Name]:
        """Return the article's people by every form of their names."""
        told = (name for name in self.reading.names if name.kind == "person")
        return {form: name for name in told for form in (name.name, *name.aliases)}

    @cached_property
    def sides(self) -> Sides:
        """Return on whose side people are."""
        return find_sides(self.reading, self.events, self.named)

    @cached_property
    def takes_sides(self) -> bool:
        """Return whether the article is of people on sides: it is of a war, or tells those of several."""
        people = (name.name for name in self.reading.names if name.kind == "person")
        is_of_war = self.topic is not None and self.topic.noun in CONTESTS
        return is_of_war or sum(1 for person in people if self.sides.list_states(person)) >= SIDED

    @cached_property
    def lands(self) -> Counter[str]:
        """Return in how many sentences each state or its people is named."""
        told = (side for text in self.texts for side in set(list_sides(text)) if is_state(side))
        return Counter(side.removeprefix("@") for side in told)

    @cached_property
    def commentators(self) -> frozenset[str]:
        """Return the people who only comment on the events.

        Beside those introduced as such they are all who are named only where they speak, and speak twice.
        """
        claims = [fact for fact in self.reading.facts if isinstance(fact, Claim) and fact.speaker]
        told = frozenset(claim.speaker for claim in claims if claim.by_commentator and claim.speaker)
        spoken: dict[str, list[int]] = {}
        for claim in claims:
            spoken.setdefault(claim.speaker or "", []).append(claim.sentence)
        silent = (name for name, at in spoken.items() if len(at) > 1 and self._only_speaks(name, at))
        return told | frozenset(silent) if told else told

    def _only_speaks(self, name: str, sentences: Iterable[int]) -> bool:
        """Return whether the name stands nowhere but in these sentences or right beside them."""
        near = {at + step for at in sentences for step in (-1, 0, 1)}
        return near.issuperset(self.places.get(name, ()))


def gather(reading: Reading) -> Sources:
    """Return the sources of a reading."""
    referents = Referents(reading)
    told = (told_by_month(resolve(f, referents)) for f in reading.facts if isinstance(f, Event))
    events = tuple(sorted(told, key=attrgetter("sentence")))
    content = {event.id: content_words(event.clause) for event in events}
    sentences = {index: frozenset(_lemmas(tree.words)) for index, tree in reading.trees.items()}
    starts = [sentence.span.start for sentence in reading.article.sentences]
    dates: dict[int, list[DateMention]] = {}
    for mention in reading.dates:
        dates.setdefault(bisect_right(starts, mention.span.start) - 1, []).append(mention)
    named: dict[int, list[tuple[Name, Span]]] = {}
    for name in reading.names:
        for span in name.mentions:
            named.setdefault(bisect_right(starts, span.start) - 1, []).append((name, span))
    places = {
        n.name: tuple(bisect_right(starts, span.start) - 1 for span in n.mentions) for n in reading.names
    }
    return Sources(
        reading,
        referents.topic,
        events,
        content,
        sentences,
        {index: tuple(found) for index, found in dates.items()},
        {index: tuple(found) for index, found in named.items()},
        places,
        {event.id: event for event in events},
        {index: tuple(found) for index, found in groupby(events, key=attrgetter("sentence"))},
        wholes_of(reading.names),
        _calendar(reading.dates),
        list_retellings(content, {index: sentences.get(index, frozenset()) for index in dates}),
        list_appearances(reading, named, dates),
    )


def _calendar(mentions: Iterable[DateMention]) -> dict[Precision, list[HistoricalDate]]:
    calendar: dict[Precision, dict[HistoricalDate, None]] = {}
    for mention in mentions:
        if mention.date is not None and is_sure(mention):
            calendar.setdefault(mention.date.precision, {}).setdefault(mention.date)
    return {
        precision: sorted(dates, key=lambda date: ordinal(date.first))
        for precision, dates in calendar.items()
    }


def content_words(clause: Clause) -> frozenset[str]:
    """Return the lemmas of the nouns, names, verbs and adjectives of the clause."""
    kept = (*clause.subject_words, clause.head, *clause.predicate_words)
    return frozenset(_lemmas(clause.tree.words[at] for at in kept))


def _lemmas(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        lemma = (word.lemma or word.text).lower()
        if word.upos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and lemma not in EMPTY_LEMMAS:
            yield lemma


def is_deed(event: Event) -> bool:
    """Return whether the event is something done at its date, not a state that lasts beyond it."""
    lemma = event.clause.verb.lemma.lower()
    at_a_day = event.when is not None and event.when.precision is Precision.DAY
    lasting = lemma in DURATIVE and not at_a_day and not event.clause.passive and not _arrives(event.clause)
    return not lasting and not event.clause.is_copular and lemma not in STATIVE and is_happening(event)


def _arrives(clause: Clause) -> bool:
    """Return whether the clause tells of a way to its end ("travelled to Lund")."""
    ends = clause.tree.children(clause.head, "obl")
    cases = {case.text.lower() for end in ends for case in clause.tree.children(end.index, "case")}
    return clause.verb.lemma.lower() == "travel" and "to" in cases


def has_sure_date(event: Event) -> bool:
    """Return whether the event surely fell at its date; what "had" happened in a year may be older."""
    return (
        event.when is not None
        and event.date is not None
        and event.is_point
        and event.when.bound is Bound.EXACT
        and event.date.certainty >= CERTAIN
        and event.clause.tense is not Tense.PLUPERFECT
    )


def capitals(event: Event) -> set[str]:
    """Return the capitalised words of a clause but its first, unless that is a name too."""
    return {
        word for word in WORD.findall(event.subject + event.text[len(event.subject) :]) if word[:1].isupper()
    }


def may_hold_at(event: Event, date: HistoricalDate, sources: Sources) -> bool:
    """Return whether any sentence that names a day of `date` could be telling this event again."""
    if not sources.content[event.id]:
        return True
    mentions = (mention for index in sources.retold[event.id] for mention in sources.dates[index])
    return any(m.date is not None and not m.date.interval.disjoint(date.interval) for m in mentions)


def is_sure(mention: DateMention) -> bool:
    """Return whether the date may appear in an item: resolved, exact and near certain."""
    return mention.date is not None and mention.certainty >= CERTAIN and mention.date.bound is Bound.EXACT


def ordinal(day: Day) -> int:
    """Return a number that grows with days, about one a day; good enough to say which date is nearer."""
    return day.year * 372 + day.month * 31 + day.day
