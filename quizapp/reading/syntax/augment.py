"""Vary gold sentences in training as the parser will meet them: without date phrases or final marks."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from random import Random

from quizapp.reading.syntax.treebank import Example

_DATE_WORDS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|aug|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
DATE_WORD = re.compile(rf"(?i)(?:{_DATE_WORDS})\.?|1\d{{3}}|20[0-2]\d")
DATE_RELATIONS = frozenset({"obl", "nmod", "obl:unmarked", "nmod:unmarked"})
FINAL_MARKS = frozenset({".", "!", "?"})
LONGEST_DATE = 8  # words, preposition included
DATE_DROPPED = 0.5  # the shares of sentences varied
MARK_DROPPED = 0.08


def vary(example: Example, rng: Random) -> Example:
    """Return the sentence, often without its first date phrase, sometimes without its full stop."""
    if rng.random() < DATE_DROPPED:
        example = without_date(example)
    if len(example) > 3 and example.forms[-1] in FINAL_MARKS and rng.random() < MARK_DROPPED:  # noqa: PLR2004 - no fragments
        example = keep(example, range(len(example) - 1))
    return example


def without_date(example: Example) -> Example:
    """Return the sentence without its first date phrase and that phrase's commas, if it has one."""
    for at, form in enumerate(example.forms):
        if DATE_WORD.fullmatch(form) and example.relations[at] in DATE_RELATIONS:
            phrase = _phrase(example, at)
            gone = phrase | _commas(example, min(phrase), max(phrase))
            if len(phrase) <= LONGEST_DATE and max(phrase) - min(phrase) < len(phrase):
                return keep(example, [word for word in range(len(example)) if word not in gone])
    return example


def keep(example: Example, words: Iterable[int]) -> Example:
    """Return the sentence with only these words, or as it was if one of them hung from another."""
    kept = list(words)
    places = {old: new for new, old in enumerate(kept)} | {-1: -1}
    if not kept or any(example.heads[word] not in places for word in kept):
        return example
    pick = partial(_pick, kept)
    return replace(
        example,
        forms=pick(example.forms),
        lemmas=pick(example.lemmas),
        tags=pick(example.tags),
        heads=tuple(places[example.heads[word]] for word in kept),
        relations=pick(example.relations),
        entities=example.entities and pick(example.entities),
    )


def _pick(words: list[int], values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(values[word] for word in words)


def _phrase(example: Example, top: int) -> set[int]:
    """Return the word and all that depends on it."""
    phrase, size = {top}, 0
    while len(phrase) > size:
        size = len(phrase)
        phrase |= {word for word, head in enumerate(example.heads) if head in phrase}
    return phrase


def _commas(example: Example, first: int, last: int) -> set[int]:
    """Return the commas around the phrase that would dangle: both, or the one after an opening phrase."""
    if last + 1 >= len(example) or example.forms[last + 1] != ",":
        return set()
    if first == 0:
        return {last + 1}
    return {first - 1, last + 1} if example.forms[first - 1] == "," else set()
