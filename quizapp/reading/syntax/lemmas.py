"""Dictionary forms of English words: exceptions first, then the spelling rules."""

import re

from quizapp.reading.syntax.features import plain_form
from quizapp.reading.syntax.irregular import (
    ADJECTIVES_IN_E,
    AUXILIARIES,
    COMPARED,
    IRREGULAR_VERBS,
    NOUNS,
    PARTICLES,
    PRONOUNS,
    RESPELT_VERBS,
    VERB_PREFIXES,
)
from quizapp.reading.syntax.spelling import singular, unsuffixed

BASE_TAGS = frozenset({"VB", "VBP"})
SHORT_WORDS = {"AUX": AUXILIARIES, "PRON": PRONOUNS}
HAS_VOWEL = re.compile(r".*[aeiouy]")


def lemma(form: str, upos: str, xpos: str = "") -> str:
    """Return the dictionary form of a word: in lower case, but names as written, and "I".

    `upos` is the universal tag; `xpos`, the Penn tag, settles what is otherwise doubtful: "found" is
    "found" as VB, else "find".
    """
    if upos == "PROPN":
        return form
    word = plain_form(form).lower()
    if upos == "VERB":
        return _verb(word, xpos)
    if upos == "NOUN" and xpos != "NN":
        return NOUNS.get(word) or singular(word)
    if xpos in {"JJR", "JJS", "RBR", "RBS"}:
        return _compared(word)
    return SHORT_WORDS.get(upos, PARTICLES).get(word, word)


def _verb(word: str, xpos: str) -> str:
    if word in AUXILIARIES:
        return AUXILIARIES[word]
    if xpos in BASE_TAGS:
        return word
    return RESPELT_VERBS.get(word) or _irregular(word) or _regular(word, xpos)


def _irregular(word: str) -> str | None:
    if base := IRREGULAR_VERBS.get(word):
        return base
    if word.endswith("ing"):  # "missing" has nothing to do with "sing"
        return None
    for prefix in VERB_PREFIXES:
        base = IRREGULAR_VERBS.get(word.removeprefix(prefix).lstrip("-"))
        if base and word.startswith(prefix):
            return word[: len(prefix) + word[len(prefix) :].startswith("-")] + base
    return None


def _regular(word: str, xpos: str) -> str:
    if word.endswith("s") and xpos in {"", "VBZ"}:
        return singular(word)
    if word.endswith("ing") and HAS_VOWEL.match(word[:-3]):
        return unsuffixed(word[:-3])
    if word.endswith("ied") and len(word) > 4:  # noqa: PLR2004 - not "died"
        return word[:-3] + "y"
    if word.endswith("ed") and HAS_VOWEL.match(word[:-2]) and (xpos or not word.endswith("eed")):
        return unsuffixed(word[:-2])
    return word


def _compared(word: str) -> str:
    if word in COMPARED:
        return COMPARED[word]
    stem = re.sub(r"(?:er|est)$", "", word)
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if f"{stem}e" in ADJECTIVES_IN_E:
        return f"{stem}e"
    return re.sub(r"([bdgmnt])\1$", r"\1", stem)
