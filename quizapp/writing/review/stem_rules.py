"""Rules about the stem: it asks one thing, in few words, without help from elsewhere."""

import re

from quizapp.assessment.items import Severity
from quizapp.writing.review.language import AUXILIARY, GAP, WH, find_unbalanced
from quizapp.writing.review.referents import find_dangling
from quizapp.writing.review.rule import Rule, haladyna, tarrant
from quizapp.writing.review.views import ChoiceView

MOST_WORDS = 40

_INSTRUCTION = re.compile(
    r"(?:choose|complete|fill|find|identify|mark|match|name|pick|select|give|indicate)\b", re.IGNORECASE
)
_OPEN_END = re.compile(
    r"(?::|\u2014|\u2013|-|,|\b(?:is|are|was|were|be|been|has|have|had|in|on|at|by|to|from|of|with|for|as|into|near|"
    r"than|because|that|the|a|an|called|named|known|against|between|under|over|through|after|before|when|"
    r"until|during|about|did|became|means|meant|included|led|made|caused|signed|fought|began|ended))$",
    re.IGNORECASE,
)
_BROKEN_OFF = re.compile(
    r"(?:,|;|:|\b(?:a|an|the|and|or|but|because|although|while|if|whether|whose|his|their|its|than|very))\s*\?$",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:not|except|cannot|least likely)\b|n['\u2019]t\b|(?<=these )(?:\w+ ){0,3}?never\b", re.IGNORECASE
)
_EXCEPT = re.compile(r"\bexcept\b", re.IGNORECASE)
_NEGATIVE_IDIOM = re.compile(
    r"\bnot (?:only|until|later than|before|long|far|least)\b|\bif not\b|\bwhether or not\b", re.IGNORECASE
)
_ASKS_FOR_REASON = re.compile(r"(?:[^?:]*, )?(?:why|how (?!many|much|long))\b", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:in your (?:opinion|view)|do you (?:think|believe|feel|agree|prefer)|would you|your favou?rite)\b",
    re.IGNORECASE,
)


def check_empty(view: ChoiceView) -> str | None:
    """Find a stem without a word."""
    return None if any(map(str.isalpha, view.stem)) else "The stem is empty: write the question."


def check_unfocused(view: ChoiceView) -> str | None:
    """Find a stem that neither asks nor has a gap nor waits for its options."""
    stem = view.own_stem.strip()
    asks = "?" in stem or GAP.search(view.stem) or _INSTRUCTION.match(stem) or _OPEN_END.search(stem)
    if asks or not stem:
        return None
    return "The stem asks nothing: end it with a question mark, or leave a gap (___) for the answer."


def check_question_word(view: ChoiceView) -> str | None:
    """Find a question that does not say what it asks for."""
    stem = view.own_stem
    if "?" not in stem or WH.search(stem) or GAP.search(view.stem) or _INSTRUCTION.match(stem.strip()):
        return None
    if AUXILIARY.match(stem.strip()):
        return "The stem can be answered by yes or no: ask who, what, when, where, why or how."
    return "The question has no question word: ask who, what, which, when, where, why or how."


def check_broken_off(view: ChoiceView) -> str | None:
    """Find a question that stops in the middle of a clause."""
    found = _BROKEN_OFF.search(view.stem)
    return f"The question breaks off at \u201c{found.group()}\u201d: finish the clause." if found else None


def check_long(view: ChoiceView) -> str | None:
    """Find a stem of more words than a reader should hold in mind."""
    count = len(view.stem.split())
    if count <= MOST_WORDS:
        return None
    return f"The stem has {count} words: keep what is needed to answer, {MOST_WORDS} words at most."


def check_negative(view: ChoiceView) -> str | None:
    """Find a negative word that is not in capitals; "why ... not", and "not" beside a gap, are let be."""
    stem = _NEGATIVE_IDIOM.sub("", view.own_stem)
    if _ASKS_FOR_REASON.match(stem):
        return None
    is_statement = "?" not in stem and GAP.search(stem)
    negatives = (found.group() for found in (_EXCEPT if is_statement else _NEGATIVE).finditer(stem))
    word = next((negative for negative in negatives if not negative.isupper()), None)
    if word is None:
        return None
    return f"The stem is negative: ask for what is so, or mark the word in capitals ({word.upper()})."


def check_dangling(view: ChoiceView) -> str | None:
    """Find a pronoun or "this ..." that nothing in the stem explains."""
    word = find_dangling(view.stem)
    return (
        f"\u201c{word}\u201d has nothing to refer to in the stem: name the person or thing." if word else None
    )


def check_two_questions(view: ChoiceView) -> str | None:
    """Find a stem that asks more than one question."""
    if view.own_stem.count("?") < 2:  # noqa: PLR2004 - one question is what a stem has
        return None
    return "The stem asks more than one question: make an item of each."


def check_opinion(view: ChoiceView) -> str | None:
    """Find a stem that asks what the learner thinks."""
    found = _OPINION.search(view.own_stem)
    return f"\u201c{found.group()}\u201d asks for an opinion: ask what the article tells." if found else None


def check_unbalanced(view: ChoiceView) -> str | None:
    """Find a quotation mark or bracket without its partner, in the stem or an option."""
    for text in (view.stem, *view.texts):
        if mark := find_unbalanced(text):
            return f"A {mark} has no partner in \u201c{text}\u201d."
    return None


RULES = (
    Rule("stem-empty", haladyna(14), check_empty),
    Rule("stem-unfocused", haladyna(15), check_unfocused),
    Rule("stem-without-question-word", haladyna(14), check_question_word),
    Rule("stem-breaks-off", haladyna(12), check_broken_off),
    Rule("stem-too-long", haladyna(16), check_long, Severity.ADVISORY),
    Rule("stem-negative", haladyna(17), check_negative),
    Rule("stem-dangling", tarrant("ambiguous or unclear information"), check_dangling),
    Rule("stem-two-questions", haladyna(14), check_two_questions),
    Rule("stem-opinion", haladyna(6), check_opinion),
    Rule("unbalanced-quotes", haladyna(12), check_unbalanced),
)
