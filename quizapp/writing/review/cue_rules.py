"""Rules about clues: nothing but knowledge of the subject may tell the key from the distractors."""

import re
from collections import Counter
from statistics import fmean

from quizapp.assessment.items import ASKING_EVENTS, Asks, Severity
from quizapp.assessment.wording import content_words, holds_phrase, words
from quizapp.writing.review.language import GAP, quote_list
from quizapp.writing.review.rule import Rule, haladyna, tarrant
from quizapp.writing.review.views import ChoiceView

LONG_RATIO = 1.5
SHORT_RATIO = 2.0
FLOOR_CHARACTERS = 10  # less than a short word and a half is the length of a name or a month, not a clue
FLOOR_FOR_NAMES = 16

_ABSOLUTE = re.compile(
    r"\b(?:always|never|completely|absolutely|entirely|totally|invariably|exclusively|nobody|everybody|everyone|"
    r"impossible|without exception|under no circumstances|in every case|no one)\b",
    re.IGNORECASE,
)
_ABSOLUTE_WHEN_ALONE = re.compile(r"(?:^|\s)(?:all|every|only|none|no)\b(?! of the above)")
_VAGUE = re.compile(
    r"\b(?:often|sometimes|usually|frequently|occasionally|rarely|seldom|generally|mostly|normally|typically|"
    r"probably|possibly|perhaps|maybe|regularly|now and then|in many cases|as a rule)\b",
    re.IGNORECASE,
)
_VAGUE_NUMBER = re.compile(
    r"(?:many|several|some|few|a few|a lot|lots|various|numerous)\b(?! \d)", re.IGNORECASE
)
_DETAIL = re.compile(r"\(|;|, (?:which|who|whose|where|when)\b|\b(?:because|in order to|so that)\b")
_ARTICLE = re.compile(r"\b(?P<article>an?)\s*$", re.IGNORECASE)
_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|u(?!n[aeiou]|s[aeiou]|t[aeiou]|k)|hour|honou?r|heir|honest)", re.IGNORECASE
)
_CONSONANT_SOUND = re.compile(r"(?:eu|one\b|once\b|u(?:n[aeiou]|s[aeiou]|t[aeiou]|k))", re.IGNORECASE)
_AFTER_GAP = re.compile(r"\s*(?P<verb>was|were|is|are|has|have)\b", re.IGNORECASE)
_NOUN_ASKED = re.compile(
    r"\b(?:which|what)\s+(?:two|three|four|five)\b|\bwho (?P<verb>was|were|is|are)\b"
    r"|\bwhat (?P<thing>was|were|is|are) the\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?:the|its|their|his|her|all|both|some|many|two|three|four)? ?(?:[a-z-]+ )*[a-z-]{2,}[^siu]s"
)
_SINGULAR = re.compile(r"an? [^,]+", re.IGNORECASE)
_MANY_NAMES = re.compile(r".+\w,? and \w.+")
_PART = re.compile(r",? and |, | with | & |/")


def check_length(view: ChoiceView) -> str | None:
    """Find a key that is much longer than the distractors, or much shorter; short names are let be."""
    key, lengths = len(view.key), [len(text) for text in view.distractors if text]
    if not lengths or not key:
        return None
    floor = FLOOR_FOR_NAMES if _are_names(view) else FLOOR_CHARACTERS
    mean, longest, shortest = fmean(lengths), max(lengths), min(lengths)
    if key > LONG_RATIO * mean and key > longest and key - mean >= floor:
        return f"The key is {key / mean:.1f} times as long as the other options: make all about equal."
    if shortest > SHORT_RATIO * key and shortest - key >= FLOOR_FOR_NAMES:
        return "The key is much shorter than every other option: make all about equal."
    return None


def _are_names(view: ChoiceView) -> bool:
    """Return whether every option is a name: capitals but for small words between."""
    small = {"of", "the", "and", "de", "von", "van", "in", "at", "on", "for", "al", "da", "la", "le", "a"}
    return all(
        all(word[0].isupper() or word.lower() in small or not word[0].isalpha() for word in text.split())
        for text in view.texts
    )


def check_detail(view: ChoiceView) -> str | None:
    """Find a key that alone explains itself: a bracket, a relative clause, a reason."""
    if not _DETAIL.search(view.key) or any(map(_DETAIL.search, view.distractors)):
        return None
    return "Only the key has an explanation: move it to the rationale, or explain every option."


def check_key_in_stem(view: ChoiceView) -> str | None:
    """Find a stem that holds the whole key, when it does not hold the distractors too."""
    shown = _without_gaps(view.stem)
    if not holds_phrase(shown, view.key) or all(holds_phrase(shown, text) for text in view.distractors):
        return None
    return f"The stem holds the key (\u201c{view.key}\u201d): take it out of the stem."


def _without_gaps(text: str) -> str:
    return GAP.sub(" ", text)


def check_date_in_stem(view: ChoiceView) -> str | None:
    """Find a part of the key's date that stands in the stem and in no distractor."""
    key = view.dates[view.item.key]
    if key is None or not any(date for at, date in enumerate(view.dates) if at != view.item.key):
        return None
    others = {
        part for at, date in enumerate(view.dates) if date and at != view.item.key for part in date.parts
    }
    shared = (key.parts - others) & set(words(view.stem))
    if not shared or holds_phrase(_without_gaps(view.stem), view.key):
        return None
    return f"The stem tells a part of the date asked for ({', '.join(sorted(shared))})."


def check_clang(view: ChoiceView) -> str | None:
    """Find a word that the stem shares with the key and with no distractor."""
    if view.dates[view.item.key] is not None or check_key_in_stem(view):
        return None
    stem = content_words(_without_gaps(view.stem))
    shared = stem & content_words(view.key)
    alone = shared - {word for text in view.distractors for word in content_words(text)}
    most = max((len(stem & content_words(text)) for text in view.distractors), default=0)
    if not alone or len(shared) <= most:
        return None
    found = [word for word in words(view.key) if content_words(word) & alone]
    return f"Only the key repeats words of the stem: {quote_list(found)}. Reword one of them."


def check_article(view: ChoiceView) -> str | None:
    """Find an "a" or "an" before the answer that fits the key and not every distractor."""
    article = _ARTICLE.search(_before_answer(view.stem))
    if article is None or not all(view.texts):
        return None
    wants_vowel = article["article"].lower() == "an"
    fits = [_begins_with_vowel(text) == wants_vowel for text in view.texts]
    return None if all(fits) else "Write \u201ca/an\u201d in the stem, or put the article into each option."


def _before_answer(stem: str) -> str:
    """Return the stem up to its gap, or to its end without a closing colon or dots."""
    gap = GAP.search(stem)
    return (stem[: gap.start()] if gap else stem).rstrip(" :\u2026.?")


def _begins_with_vowel(text: str) -> bool:
    return bool(_VOWEL_SOUND.match(text)) and not _CONSONANT_SOUND.match(text)


def check_number(view: ChoiceView) -> str | None:
    """Find a verb or a count in the stem that only some options agree with."""
    wants_many = _wants_many(view.stem)
    if wants_many is None:
        return None
    fits = [_is_many(text) for text in view.texts]
    if not any(is_many is (not wants_many) for is_many in fits) or fits.count(fits[0]) == len(fits):
        return None
    wanted = "plural" if wants_many else "singular"
    return f"The stem asks for a {wanted}, and not every option is one: make stem and options agree."


def _wants_many(stem: str) -> bool | None:
    gap = GAP.search(stem)
    if gap:
        verb = _AFTER_GAP.match(stem, gap.end())
        return None if verb is None else verb["verb"].lower() in {"were", "are", "have"}
    asked = _NOUN_ASKED.search(stem)
    if asked is None:
        return None
    verb_asked = asked["verb"] or asked["thing"]
    return verb_asked.lower() in {"were", "are"} if verb_asked else True


def _is_many(text: str) -> bool | None:
    """Return whether an option is plural, singular, or (None) not to be told."""
    if _MANY_NAMES.fullmatch(text) or _PLURAL.fullmatch(text):
        return True
    return False if _SINGULAR.fullmatch(text) else None


def check_kind_asked(view: ChoiceView) -> str | None:
    """Find a question word that the key does not answer: "who" with a date, "how many" with a name."""
    key = view.item.key
    date, number = view.dates[key], view.numbers[key]
    asked = re.search(r"\b(?P<word>how many|who|whom|whose|where|when)\b", view.own_stem, re.IGNORECASE)
    word = asked["word"].lower() if asked else ""
    if word == "how many" and not (
        number or re.search(r"\d|\b(?:none|no|half|once|twice|dozen)", view.key.lower())
    ):
        return "The stem asks how many, and the key is no number."
    if (
        word in {"who", "whom", "where"}
        and view.own_stem.lower().count("wh") == 1
        and _is_figure(view, date, number)
    ):
        return f"The stem asks {word}, and the key is a date or a number."
    return None


def _is_figure(view: ChoiceView, date: object, number: object) -> bool:
    return (
        (date is not None or number is not None) and any(map(str.isdigit, view.key)) and view.key[0].isdigit()
    )


def check_absolute(view: ChoiceView) -> str | None:
    """Find words without exception in some options and not in all; events may have an "all" or "only"."""
    found = _told_apart(view, _ABSOLUTE, "absolute")
    if found or view.item.asks in ASKING_EVENTS:
        return found
    return _told_apart(view, _ABSOLUTE_WHEN_ALONE, "absolute", at_most=1)


def check_vague(view: ChoiceView) -> str | None:
    """Find words of vague frequency or number in an option."""
    found = _told_apart(view, _VAGUE, "vague", may_be_all=True)
    if found is None and view.item.asks is Asks.HOW_MANY:
        return _told_apart(view, _VAGUE_NUMBER, "vague", may_be_all=True)
    return found


def _told_apart(
    view: ChoiceView,
    pattern: re.Pattern[str],
    sort: str,
    *,
    at_most: int | None = None,
    may_be_all: bool = False,
) -> str | None:
    found = [match.group().strip() for text in view.texts if (match := pattern.search(text))]
    if not found or (at_most is not None and len(found) > at_most):
        return None
    if len(found) == len(view.texts) and not may_be_all:
        return None
    return f"{quote_list(found[:1])} is {sort}: test-wise learners judge the option by it. Say it exactly."


def check_convergence(view: ChoiceView) -> str | None:
    """Find a key whose parts are the most repeated among options that combine parts."""
    parts = _dates_in_parts(view) or [frozenset(_PART.split(text.lower())) for text in view.texts]
    if any(len(each) < 2 for each in parts):  # noqa: PLR2004 - one part combines nothing
        return None
    counts = Counter(part for each in parts for part in each)
    sums = [sum(counts[part] - 1 for part in each) for each in parts]
    key = view.item.key
    is_alone_at_top = all(total < sums[key] for at, total in enumerate(sums) if at != key)
    repeated = [part for part in parts[key] if 1 < counts[part] < len(parts)]
    if not is_alone_at_top or len(repeated) < 2:  # noqa: PLR2004 - the key converges from two sides
        return None
    told = ", ".join(sorted(repeated))
    return f"The key combines what the options repeat most ({told}): vary the distractors."


def _dates_in_parts(view: ChoiceView) -> list[frozenset[str]] | None:
    dates = [date for date in view.dates if date]
    return [date.parts for date in dates] if len(dates) == len(view.texts) else None


RULES = (
    Rule("length-cue", haladyna(24), check_length),
    Rule("detail-cue", tarrant("greater detail in the correct option"), check_detail, Severity.ADVISORY),
    Rule("key-in-stem", haladyna(28, "b"), check_key_in_stem),
    Rule("date-in-stem", haladyna(28, "b"), check_date_in_stem),
    Rule("clang", haladyna(28, "b"), check_clang),
    Rule("grammar-article", haladyna(28, "c"), check_article),
    Rule("grammar-number", haladyna(28, "c"), check_number),
    Rule("wrong-kind-of-key", haladyna(28, "c"), check_kind_asked),
    Rule("absolute-term", haladyna(28, "a"), check_absolute, Severity.ADVISORY),
    Rule("vague-term", tarrant("vague frequency terms"), check_vague, Severity.ADVISORY),
    Rule("convergence", haladyna(28, "e"), check_convergence),
)
