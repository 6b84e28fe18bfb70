"""Whether two items ask the same, in other words or of another sentence: one of them is enough."""

import re

from quizapp.assessment.items import ASKING_EVENTS, Asks, ChoiceItem, Item
from quizapp.assessment.wording import content_words
from quizapp.reading.word_lists import words

SAME = 0.6  # share of the shorter stem's content that makes it ask what the other asks
RETOLD = 0.75  # of two events of one year: two battles have "battle" and "fought" in common
LEAST = 2  # words: one in common is a topic, not a question
ASKING = content_words(
    "Fill the gap: who which city country region island river lake sea unit organisation ship agreement"
    " battle month decade century according"
)
SMALL = words("a an the of at in on and by")
YEAR = re.compile(r"\b\d{3,4}\b")


def same_question(one: Item, other: Item) -> bool:
    """Return whether both have one key and most of their content words in common, whatever they rest on.

    Two that ask which event a date is of are the same where one event is told in two ways. Never true of
    orderings and of other items whose options are events: these are compared by their events.
    """
    if not isinstance(one, ChoiceItem) or not isinstance(other, ChoiceItem):
        return False
    if one.asks is other.asks is Asks.EVENT:
        return not _of_other_years(one, other) and _say_the_same(_tell_key(one), _tell_key(other), RETOLD)
    if {one.asks, other.asks} & ASKING_EVENTS or not _same_key(one, other) or _of_other_years(one, other):
        return False
    return _say_the_same(_told(one), _told(other), SAME)


def _say_the_same(first: frozenset[str], second: frozenset[str], share: float) -> bool:
    """Return whether such a share of the content words of the shorter text is in the other."""
    return len(first & second) >= max(share * min(len(first), len(second)), LEAST)


def _tell_key(item: ChoiceItem) -> frozenset[str]:
    return content_words(item.options[item.key].text)


def _same_key(one: ChoiceItem, other: ChoiceItem) -> bool:
    """Return whether one key holds the other: "Arnold", "Benedict Arnold"; "August 1945", "9 August 1945"."""
    first, second = _key_words(one), _key_words(other)
    return bool(first and second) and (first <= second or second <= first)


def _key_words(item: ChoiceItem) -> frozenset[str]:
    return frozenset(item.options[item.key].text.lower().split()) - SMALL


def _told(item: ChoiceItem) -> frozenset[str]:
    """Return what the stem says but for the question itself and the years it is set in."""
    return content_words(YEAR.sub("", item.stem)) - ASKING - content_words(item.options[item.key].text)


def _of_other_years(one: ChoiceItem, other: ChoiceItem) -> bool:
    """Return whether both stems name years and none of them in common."""
    first, second = set(YEAR.findall(one.stem)), set(YEAR.findall(other.stem))
    return bool(first and second) and first.isdisjoint(second)
