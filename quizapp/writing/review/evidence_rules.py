"""Rules about evidence: the article says, word for word, what the item rests on."""

import re

from quizapp.assessment.items import Asks, ChoiceItem, Severity
from quizapp.assessment.wording import content_words, plain
from quizapp.writing.review.option_dates import read_date
from quizapp.writing.review.option_numbers import read_number
from quizapp.writing.review.rule import Rule
from quizapp.writing.review.views import EvidenceView

_HOUSE = "quizapp: every item names the words of the article that prove its key"
_PHRASE_WORDS = 3  # a longer key is a paraphrase, which its evidence need not repeat
_RELATIVE = re.compile(
    r"\b(?:next|following|later|earlier|previous|same|that|before|after|eve|ago|tomorrow|yesterday)\b",
    re.IGNORECASE,
)


def check_mismatch(view: EvidenceView) -> str | None:
    """Find a quotation that the article does not hold at its place, byte for byte."""
    if view.article_text is None:
        return None
    for part in view.evidence:
        if part.text != view.article_text[part.start : part.end] or not part.text:
            return f"The article does not say \u201c{part.text[:80]}\u201d at {part.start}-{part.end}."
    return None


def check_missing(view: EvidenceView) -> str | None:
    """Find an item of an article that quotes nothing."""
    if view.article_text is None or view.evidence:
        return None
    return "No evidence: quote the sentence that proves the key."


def check_unsupported_name(view: EvidenceView) -> str | None:
    """Find a short key (a name, a date, a number) of which the evidence says no part."""
    return _unsupported(view, is_short=True)


def check_unsupported_phrase(view: EvidenceView) -> str | None:
    """Find a longer key that shares no word with the evidence."""
    return _unsupported(view, is_short=False)


def _unsupported(view: EvidenceView, *, is_short: bool) -> str | None:
    if (
        not isinstance(view.item, ChoiceItem)
        or not view.evidence
        or view.item.asks in {Asks.FIRST, Asks.LAST}
    ):
        return None
    key = view.item.options[view.item.key].text
    if (len(content_words(key)) <= _PHRASE_WORDS) is not is_short or _supports(view.quoted, key):
        return None
    return f"The evidence says nothing of the key (\u201c{key}\u201d): quote the sentence that proves it."


def _supports(quoted: str, key: str) -> bool:
    if date := read_date(key):
        said = plain(quoted)
        return any(part in said for part in date.parts) or bool(_RELATIVE.search(quoted))
    if number := read_number(key):
        return number.value in _numbers(quoted)
    return not content_words(key) or not content_words(key).isdisjoint(content_words(quoted))


def _numbers(text: str) -> set[object]:
    """Return the values of all numbers that begin at a word of the text."""
    found = text.split()
    phrases = (
        " ".join(found[at : at + length]).strip(".,;:()")
        for at in range(len(found))
        for length in (1, 2, 3, 4)
    )
    return {number.value for phrase in phrases if (number := read_number(phrase))}


def check_rationale(view: EvidenceView) -> str | None:
    """Find options without a rationale."""
    if not isinstance(view.item, ChoiceItem) or all(option.rationale.strip() for option in view.item.options):
        return None
    return "Say for every option why it is right or wrong: learners read it after answering."


RULES = (
    Rule("evidence-mismatch", _HOUSE, check_mismatch),
    Rule("evidence-missing", _HOUSE, check_missing, Severity.ADVISORY),
    Rule("key-unsupported", _HOUSE, check_unsupported_name),
    Rule("phrase-unsupported", _HOUSE, check_unsupported_phrase, Severity.ADVISORY),
    Rule(
        "rationale-missing",
        "quizapp: a rationale for the key and for each distractor",
        check_rationale,
        Severity.ADVISORY,
    ),
)
