"""The form that builds a quiz: questions picked, or a number drawn of each kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask_wtf import FlaskForm
from wtforms import BooleanField, IntegerField, RadioField, SelectMultipleField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from quizapp.assessment.assembly import Draw, Specification
from quizapp.assessment.specifications import count_items

MOST = 100
COUNT = [Optional(), NumberRange(0, MOST, message=f"Give a number from 0 to {MOST}.")]


@dataclass(frozen=True, slots=True)
class QuizValue:
    """A quiz as it was typed."""

    title: str
    specification: Specification[int]


class QuizForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Title, and which questions: some at random for each learner, or the same ones for all."""

    title = StringField(
        "Title", [InputRequired("Give the quiz a title."), Length(max=200, message="Shorten the title.")]
    )
    how = RadioField(
        "Which questions",
        choices=[
            ("random", "Draw at random for each learner"),
            ("picked", "The same for everyone: I pick them"),
        ],
        default="random",
    )
    choice = IntegerField("Choice questions", COUNT, default=7)
    ordering = IntegerField("Ordering questions", COUNT, default=3)
    picked = SelectMultipleField(
        "Questions", coerce=int, widget=ListWidget(prefix_label=False), option_widget=CheckboxInput()
    )
    is_shuffled = BooleanField("Shuffle the order of questions", default=True)

    @classmethod
    def of(cls, title: str, specification: Specification[int], items: Sequence[int]) -> "QuizForm":
        """Return the form filled with a quiz; `items` may be picked. What was sent goes first."""
        counts = {draw.kind: draw.count for draw in specification.draws}
        form = cls(
            title=title,
            how="picked" if specification.given else "random",
            choice=counts.get("choice", 0),
            ordering=counts.get("ordering", 0),
            picked=list(specification.given),
            is_shuffled=specification.is_shuffled,
        )
        form.picked.choices = [(item, str(item)) for item in items]
        return form

    def validate(self, extra_validators: Any = None) -> bool:  # noqa: ANN401 - WTForms' signature
        """Return whether the quiz has a question."""
        if not super().validate(extra_validators):
            return False
        if not count_items(self.value().specification):
            field = self.picked if self.how.data == "picked" else self.choice
            field.errors = [
                "Pick at least one question." if field is self.picked else "Draw at least one question."
            ]
            return False
        return True

    def value(self) -> QuizValue:
        """Return what was typed."""
        title = " ".join((self.title.data or "").split())
        if self.how.data == "picked":
            given = tuple(self.picked.data or ())
            return QuizValue(title, Specification(given=given, is_shuffled=bool(self.is_shuffled.data)))
        draws = (Draw(self.choice.data or 0, "choice"), Draw(self.ordering.data or 0, "ordering"))
        return QuizValue(title, Specification(draws=tuple(draw for draw in draws if draw.count)))
