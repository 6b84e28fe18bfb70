"""The forms of learners."""

from collections.abc import Sequence

from flask import request
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

LARGEST = 999  # no item has that many options or events


class GuestForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A nickname: all a guest needs."""

    name = StringField(
        "Your nickname",
        [
            InputRequired("Type a nickname: any name you like."),
            Length(max=80, message="Shorten the nickname."),
        ],
    )

    def value(self) -> str:
        """Return what was typed."""
        return self.name.data or ""


def read_places(field: str) -> tuple[int, ...]:
    """Return the places on the page that a form's fields name, () when one is no place at all."""
    values = request.form.getlist(field)
    if not all(value.isascii() and value.isdecimal() and int(value[:9]) <= LARGEST for value in values):
        return ()
    return tuple(map(int, values))


def move(places: Sequence[int], where: str) -> tuple[int, ...]:
    """Return the places after a button was pressed: "2:up" changes the third with the second.

    A move past the end, or one that is none, changes nothing.
    """
    at, _, direction = where.partition(":")
    order = list(places)
    if at.isascii() and at.isdecimal() and len(at) < len("1000"):
        here = int(at)
        there = here + {"up": -1, "down": 1}.get(direction, 0)
        if 0 <= here < len(order) and 0 <= there < len(order):
            order[here], order[there] = order[there], order[here]
    return tuple(order)
