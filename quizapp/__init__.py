"""Quizzes written from an article's facts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # imported for real only by create_app: reading an article needs none of it
    from flask import Flask

    from quizapp.config import Settings


def create_app(settings: "Settings | None" = None) -> "Flask":
    """Return the web application for these settings, by default those of the environment."""
    from quizapp import config  # noqa: PLC0415 - see above
    from quizapp.web.application import build  # noqa: PLC0415 - see above

    return build(settings or config.from_environment())
