"""Review items by the published guidelines of item writing, as far as a program can check them.

Every rule has a stable code and names its guideline; `Severity.BLOCKING` keeps an item from approval,
`Severity.ADVISORY` asks for a second look. A rule that is not sure stays silent.
"""

from typing import assert_never

from quizapp.assessment.items import ChoiceItem, Flaw, Item, OrderingItem
from quizapp.writing.review import (
    asked_event_rules,
    cue_rules,
    event_rules,
    evidence_rules,
    number_rules,
    option_rules,
    stem_rules,
)
from quizapp.writing.review.rule import apply
from quizapp.writing.review.views import ChoiceView, EvidenceView

_CHOICE_RULES = (
    *stem_rules.RULES,
    *option_rules.RULES,
    *number_rules.RULES,
    *cue_rules.RULES,
    *asked_event_rules.RULES,
)


def review(item: Item, *, article_text: str | None = None) -> tuple[Flaw, ...]:
    """Return the flaws of an item, generated or written by a teacher; the gravest family first.

    With the article's text the evidence is compared with it, byte for byte.
    """
    match item:
        case ChoiceItem():
            flaws = apply(_CHOICE_RULES, ChoiceView(item))
        case OrderingItem():
            flaws = apply(event_rules.RULES, item)
        case _:
            assert_never(item)
    return (*flaws, *apply(evidence_rules.RULES, EvidenceView(item, article_text)))
