"""The form that builds a quiz: questions picked, or a number drawn of each kind."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, IntegerField, StringField
from wtforms.validators import AnyOf, DataRequired, Length, Optional, ValidationError

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.specifications import count_items

MOST = 100
MOST_DIGITS = 9  # of an id that the database can hold
RANDOM, PICKED = "random", "picked"


def check_count(_form: object, field: IntegerField) -> None:
    """Refuse what is no count; WTForms' own range falls over a number of a thousand digits."""
    if field.data is None or not 0 <= field.data <= MOST:
        raise ValidationError(f"Give a number from 0 to {MOST}.")


COUNT = [Optional(), check_count]


@dataclass(frozen=True, slots=True)
class QuizValue:
    """A quiz as it was typed."""

    title: str
    specification: Specification[int]


class TickedField(Field):
    """The ids of the boxes that were ticked, all of one name."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the ids; what is none stays as 0, which is nobody's."""
        self.data = [
            int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else 0
            for text in valuelist
        ]


class QuizForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Title, and which questions: some at random for each learner, or the same ones for all."""

    title = StringField(
        "Title", [DataRequired("Give the quiz a title."), Length(max=200, message="Shorten the title.")]
    )
    how = StringField("Which questions", [AnyOf((RANDOM, PICKED), message="Say which questions.")])
    choice = IntegerField("Choice questions", COUNT)
    ordering = IntegerField("Ordering questions", COUNT)
    picked = TickedField("Questions")
    is_shuffled = BooleanField("Shuffle the order of the questions")

    pickable: frozenset[int] = frozenset()

    @classmethod
    def of(cls, title: str, specification: Specification[int], pickable: Collection[int]) -> "QuizForm":
        """Return the form filled with a quiz; `pickable` items may be picked. What was sent goes first."""
        counts = {draw.kind: draw.count for draw in specification.draws}
        form = cls(
            title=title,
            how=PICKED if specification.given else RANDOM,
            choice=counts.get("choice", 0),
            ordering=counts.get("ordering", 0),
            picked=list(specification.given),
            is_shuffled=specification.is_shuffled,
        )
        form.pickable = frozenset(pickable)
        return form

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether the quiz has a question, and all that were picked are there."""
        if not super().validate(extra_validators):
            return False
        if self.how.data == PICKED and not self.pickable.issuperset(self.picked.data):
            self.picked.errors = ["A question that you picked is not approved any more: pick again."]
        elif not count_items(self.value().specification):
            field = self.picked if self.how.data == PICKED else self.choice
            field.errors = [
                "Pick at least one question." if field is self.picked else "Draw at least one question."
            ]
        return not self.picked.errors and not self.choice.errors

    def value(self) -> QuizValue:
        """Return what was typed."""
        title = " ".join((self.title.data or "").split())
        is_shuffled = bool(self.is_shuffled.data)
        if self.how.data == PICKED:
            given = tuple(dict.fromkeys(self.picked.data))
            return QuizValue(title, Specification(given=given, is_shuffled=is_shuffled))
        draws = (Draw(self.choice.data or 0, "choice"), Draw(self.ordering.data or 0, "ordering"))
        drawn = tuple(draw for draw in draws if draw.count)
        return QuizValue(title, Specification(draws=drawn, is_shuffled=is_shuffled))
