"""Rules about choice items whose options are events: as in an ordering, no text may tell when."""

from quizapp.assessment.items import ASKING_EVENTS
from quizapp.writing.review.event_rules import find_date_told, find_numbered, find_order_told
from quizapp.writing.review.rule import Rule, haladyna
from quizapp.writing.review.views import ChoiceView


def check_date_told(view: ChoiceView) -> str | None:
    """Find an option that names its year, month or century."""
    return find_date_told(view.texts) if view.item.asks in ASKING_EVENTS else None


def check_order_told(view: ChoiceView) -> str | None:
    """Find an option that tells its place in the order."""
    return find_order_told(view.texts) if view.item.asks in ASKING_EVENTS else None


def check_numbered(view: ChoiceView) -> str | None:
    """Find two options that number the same thing."""
    return find_numbered(view.texts) if view.item.asks in ASKING_EVENTS else None


RULES = (
    Rule("event-tells-date", haladyna(28), check_date_told),
    Rule("event-tells-order", haladyna(28), check_order_told),
    Rule("events-numbered", haladyna(28), check_numbered),
)
