"""Dates at which an article has the like of an event: a like deed of the same people, or the same place."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.calendar import Interval, Precision, day_number
from quizapp.reading.facts import Event, Name
from quizapp.writing.appearances import list_years
from quizapp.writing.deeds import same_deeds
from quizapp.writing.recurring import NOUNS
from quizapp.writing.sides import list_sides
from quizapp.writing.sources import EMPTY_LEMMAS, Sources

# Of these the article may tell much that has nothing to do with the event.
BROAD = frozenset({"country", "person", "organisation", "unit", "war"})
COMMON = 0.05  # of the sentences: what is named in more of them is where everything happens
RARE = 4  # sentences, in which a name may stand at least
LONGEST = 100  # days of a date that can tell which month another event fell in


@dataclass(frozen=True)
class LikeEvents:
    """Finds what of an article is like an event; remembers whom each sentence tells of."""

    sources: Sources
    _sides: dict[int, frozenset[str]] = field(default_factory=dict, repr=False)

    def list_times(self, event: Event, precision: Precision) -> tuple[Interval, ...]:
        """Return when the like may have happened, as finely as dates of `precision` need.

        The sentence of the event itself counts with all its dates but those that meet the event's.
        """
        suspects = {event.sentence, *self._list_at_the_place(event), *self._list_like_deeds(event)}
        times = (time for at in sorted(suspects) for time in self._list_dates(at, precision))
        when = event.when.interval if event.when else None
        return tuple(time for time in times if when is None or time.disjoint(when))

    def _list_dates(self, sentence: int, precision: Precision) -> Iterator[Interval]:
        """Yield the times that the sentence names; its years where it names none and years are asked for."""
        dates = [m.date for m in self.sources.dates.get(sentence, ()) if m.date is not None]
        if precision is not Precision.YEAR:
            yield from (date.interval for date in dates if _length(date.interval) <= LONGEST)
            return
        yield from (date.interval for date in dates)
        if not dates:
            yield from (Interval.of_years(year, year) for year in list_years(sentence, self.sources.dates))

    def _list_at_the_place(self, event: Event) -> Iterator[int]:
        """Yield the sentences that name a place, a battle, a treaty or the like that the clause names."""
        most = max(RARE, COMMON * len(self.sources.texts))
        for name in self._list_names(event):
            sentences = self.sources.places[name.name]
            if name.kind not in BROAD and len(set(sentences)) <= most:
                yield from sentences

    def _list_names(self, event: Event) -> Iterator[Name]:
        said = f"{event.subject} {event.text}"
        seen: set[str] = set()
        for name, _ in self.sources.named.get(event.sentence, ()):
            if name.name not in seen and any(holds_phrase(said, form) for form in {name.name, *name.aliases}):
                seen.add(name.name)
                yield name

    def _list_like_deeds(self, event: Event) -> Iterator[int]:
        """Yield the sentences that tell a like deed of the event's subject.

        Of a state and its people, who do much, they tell something else of the clause as well.
        """
        verb = event.clause.verb.lemma.lower()
        if verb in EMPTY_LEMMAS:
            return
        deeds = same_deeds(verb) | NOUNS.get(verb, frozenset())
        doers = {event.clause.tree.words[at].lemma.lower() for at in event.clause.subject_words}
        told = self.sources.content[event.id] - doers - deeds
        sides = frozenset(list_sides(event.subject))
        people = {at for name in self._list_doers(event) for at in self.sources.places[name.name]}
        own = self._find_common_doer(event)
        for index, said in self.sources.sentences.items():
            if deeds.isdisjoint(said):
                continue
            if (
                index in people
                or own in said
                or (not told.isdisjoint(said) and not sides.isdisjoint(self._find_sides(index)))
            ):
                yield index

    def _find_common_doer(self, event: Event) -> str:
        """Return the noun that the subject is, if few sentences have it ("the congress met"); else ""."""
        doer = event.clause.tree.words[event.clause.subject]
        if doer.upos != "NOUN":
            return ""
        lemma, most = doer.lemma.lower(), max(RARE, COMMON * len(self.sources.texts))
        return lemma if sum(lemma in said for said in self.sources.sentences.values()) <= most else ""

    def _list_doers(self, event: Event) -> Iterator[Name]:
        """Yield the names in the subject that are no state's."""
        for name in self._list_names(event):
            forms = {name.name, *name.aliases}
            if name.kind != "country" and any(holds_phrase(event.subject, form) for form in forms):
                yield name

    def _find_sides(self, index: int) -> frozenset[str]:
        if index not in self._sides:
            self._sides[index] = frozenset(list_sides(self.sources.texts[index]))
        return self._sides[index]


def _length(interval: Interval) -> int:
    return day_number(interval.last) - day_number(interval.first) + 1
