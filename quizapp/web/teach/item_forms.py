"""The forms that write a question: a choice among options, or events to put in order."""

import re
from collections.abc import Iterable
from itertools import combinations
from typing import Any

from flask_wtf import FlaskForm
from wtforms import FieldList, Form, FormField, StringField, TextAreaField
from wtforms.validators import AnyOf, DataRequired, Length

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.reading.calendar import Interval
from quizapp.writing.review.option_dates import read_date

OPTIONS = 5
EVENTS = 6
FEWEST_OPTIONS = 2
FEWEST_EVENTS = 3
ORDER_STEM = "Put these events in order, earliest first."
LONG = Length(max=600, message="Shorten this to 600 characters.")
STEM = [DataRequired("Type the question."), LONG]
ASKS_BY_OPENING = (
    (re.compile(r"\bhow many\b|\bhow much\b", re.IGNORECASE), Asks.HOW_MANY),
    (re.compile(r"\bwho said\b|\baccording to whom\b", re.IGNORECASE), Asks.SAID_BY),
    (re.compile(r"\bwhen\b|\b(?:what|which|what) (?:year|month|day|date)\b", re.IGNORECASE), Asks.WHEN),
    (re.compile(r"\bwho(?:m|se)?\b", re.IGNORECASE), Asks.WHO),
    (re.compile(r"\bwhere\b", re.IGNORECASE), Asks.WHERE),
    (re.compile(r"\bwhich\b", re.IGNORECASE), Asks.WHICH),
)


class OptionForm(Form):
    """One option with the reason why it is right or wrong."""

    text = StringField("Text", [LONG])
    rationale = TextAreaField("Why it is right or wrong", [LONG])


class EventForm(Form):
    """One event with its date in words."""

    text = TextAreaField("Event", [LONG])
    date_text = StringField("Date", [LONG])


class ItemForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What both kinds of question have; only a new question names its evidence."""

    quotations = TextAreaField("The article's words it rests on", [LONG])

    def list_quotations(self) -> tuple[str, ...]:
        """Return the quotations, one a line."""
        return tuple(line.strip() for line in (self.quotations.data or "").splitlines() if line.strip())


class ChoiceForm(ItemForm):
    """A choice item: rows left empty are no options."""

    stem = TextAreaField("Question", STEM)
    options = FieldList(FormField(OptionForm), min_entries=OPTIONS, max_entries=OPTIONS)
    key = StringField("Right option", [AnyOf([str(at) for at in range(OPTIONS)], "Mark the right option.")])

    asks: Asks | None = None  # of the version that is edited

    @classmethod
    def of(cls, item: ChoiceItem) -> "ChoiceForm":
        """Return the form filled with an item; what was sent goes first."""
        rows = [{"text": option.text, "rationale": option.rationale} for option in item.options]
        form = cls(stem=item.stem, options=padded(rows, OPTIONS), key=str(item.key))
        form.asks = item.asks
        return form

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether the rows make a choice item."""
        if not super().validate(extra_validators):
            return False
        if len(self._filled()) < FEWEST_OPTIONS:
            self.options[1].form.text.errors = ["Give at least two options, better three."]
            return False
        if self._key not in self._filled():
            self.key.errors = ["Mark an option that has a text as the right one."]
            return False
        return True

    def value(self) -> ChoiceItem:
        """Return the item that was typed."""
        stem = squeezed(self.stem.data)
        key = self._key
        return ChoiceItem(
            stem=stem,
            options=tuple(
                Option(squeezed(row.form.text.data), at == key, squeezed(row.form.rationale.data))
                for at, row in self._filled().items()
            ),
            asks=self.asks or guess_asks(stem),
        )

    @property
    def _key(self) -> int:
        return int(self.key.data or 0)

    def _filled(self) -> dict[int, Any]:
        return {at: row for at, row in enumerate(self.options) if squeezed(row.form.text.data)}


class OrderingForm(ItemForm):
    """An ordering item: rows left empty are no events; their dates put them in order."""

    stem = TextAreaField("Question", STEM, default=ORDER_STEM)
    rationale = TextAreaField("Why this order", [LONG])
    events = FieldList(FormField(EventForm), min_entries=EVENTS, max_entries=EVENTS)

    known: dict[str, Interval]  # what the dates of the version that is edited mean

    @classmethod
    def of(cls, item: OrderingItem) -> "OrderingForm":
        """Return the form filled with an item; what was sent goes first."""
        rows = [{"text": event.text, "date_text": event.date_text} for event in item.events]
        form = cls(stem=item.stem, rationale=item.rationale, events=padded(rows, EVENTS))
        form.known = {event.date_text: event.interval for event in item.events}
        return form

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether the rows make an ordering item: dates that are read, and decide every pair."""
        if not super().validate(extra_validators):
            return False
        rows = self._filled()
        if len(rows) < FEWEST_EVENTS:
            self.events[len(rows)].form.text.errors = ["Give at least three events."]
            return False
        for row in rows:
            if self._read(row.date_text.data) is None:
                row.date_text.errors = [
                    "Type a date with its year, such as 9 August 1945, May 1912 or 44 BC."
                ]
        return not any(row.date_text.errors for row in rows) and self._decides(rows)

    def value(self) -> OrderingItem:
        """Return the item that was typed, its events earliest first."""
        events = (
            DatedEvent(squeezed(row.text.data), interval, squeezed(row.date_text.data))
            for row in self._filled()
            if (interval := self._read(row.date_text.data))
        )
        return OrderingItem(
            stem=squeezed(self.stem.data),
            events=tuple(sorted(events, key=lambda event: (event.interval.first, event.interval.last))),
            rationale=squeezed(self.rationale.data),
        )

    def _decides(self, rows: Iterable[Any]) -> bool:
        dated = [(row, interval) for row in rows if (interval := self._read(row.date_text.data))]
        for (one, first), (other, second) in combinations(dated, 2):
            if not first.disjoint(second):
                words = f"“{squeezed(other.date_text.data)}” and “{squeezed(one.date_text.data)}”"
                advice = "no order is right: give exact dates, or leave one event out."
                other.date_text.errors = [f"{words} overlap, so {advice}"]
                return False
        return True

    def _read(self, words: str | None) -> Interval | None:
        text = squeezed(words)
        found = getattr(self, "known", {}).get(text)
        if found is None and (read := read_date(text)):
            return read.interval
        return found

    def _filled(self) -> list[Any]:
        return [row.form for row in self.events if squeezed(row.form.text.data)]


AnyItemForm = ChoiceForm | OrderingForm
NEW_FORMS: dict[str, type[AnyItemForm]] = {"choice": ChoiceForm, "ordering": OrderingForm}


def form_of(item: Item) -> AnyItemForm:
    """Return the form that edits an item."""
    return ChoiceForm.of(item) if isinstance(item, ChoiceItem) else OrderingForm.of(item)


def padded(rows: list[dict[str, str]], count: int) -> list[dict[str, str]]:
    """Return the rows and empty ones after them, `count` at least."""
    return rows + [{} for _ in range(count - len(rows))]


def squeezed(text: str | None) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join((text or "").split())


def guess_asks(stem: str) -> Asks:
    """Return what a question asks for by its question word."""
    return next((asks for pattern, asks in ASKS_BY_OPENING if pattern.search(stem)), Asks.WHAT)
