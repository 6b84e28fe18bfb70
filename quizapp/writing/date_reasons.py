"""Why a date is right or wrong for an event: what the article tells of it."""

from functools import cached_property

from quizapp.reading.article import Span
from quizapp.reading.calendar import HistoricalDate
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import Event
from quizapp.writing.coarsening import list_units
from quizapp.writing.rationales import quote
from quizapp.writing.sources import Sources
from quizapp.writing.stems import inline_event


class Reasons:
    """Rationales for the dates of one article, by the days, months and years that hold what it tells."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def explain_key(self, event: Event, key: HistoricalDate) -> str:
        """Return why the key is right, with the article's own date where that is finer."""
        said = f"{say_date(key)} is when {inline_event(event)}."
        if event.when is None or event.when == key:
            return said
        return f"{said} The article dates this to {say_date(event.when)}."

    def explain(self, date: HistoricalDate, event: Event) -> str:
        """Return why the date is wrong for the event: what else the article tells of it, else that it is."""
        other = next((other for other in self._told.get(date, ()) if other.id != event.id), None)
        if other is not None:
            return f"{say_date(date)} is when {inline_event(other)}."
        if date in self._mentioned:
            quotation = quote(self._mentioned[date], self._sources)
            return f"The article has {say_date(date)} for something else: {quotation}"
        return (
            f"The article gives {say_date(event.when)} for this, not {say_date(date)}." if event.when else ""
        )

    @cached_property
    def _told(self) -> dict[HistoricalDate, list[Event]]:
        told: dict[HistoricalDate, list[Event]] = {}
        for date, events in self._sources.told_at.items():
            for unit in list_units(date):
                told.setdefault(unit, []).extend(events)
        return told

    @cached_property
    def _mentioned(self) -> dict[HistoricalDate, Span]:
        mentioned: dict[HistoricalDate, Span] = {}
        for date, span in self._sources.mentioned.items():
            for unit in list_units(date):
                mentioned.setdefault(unit, span)
        return mentioned
