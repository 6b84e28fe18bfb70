"""Rules about the options: enough of them, each of its own, all of one kind and form."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from quizapp.assessment.items import Asks, Severity
from quizapp.writing.review.aliases import are_same_name
from quizapp.writing.review.language import quote_list
from quizapp.writing.review.rule import Rule, haladyna, tarrant
from quizapp.writing.review.views import ChoiceView

FEWEST, MOST = 3, 5
_UNIT_WORDS = 2

_ALL = re.compile(
    r"\W*(?:all (?:of )?(?:the above|these|them|the (?:other )?(?:options|answers))|"
    r"all are (?:correct|right|true)|any of (?:the above|these))\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\W*(?:none (?:of )?(?:the above|these|them|the (?:other )?(?:options|answers))|"
    r"neither of (?:the above|these)|none is (?:correct|right))\b",
    re.IGNORECASE,
)
_COMBINED = re.compile(
    r"(?:both |only |all but )?\(?[A-Ea-e1-5]\)?(?:,? (?:and|or|&) |, ?)\(?[A-Ea-e1-5]\)?(?: only)?"
    r"|both (?:of )?(?:the above|these|them)",
    re.IGNORECASE,
)
_TRUE_FALSE = frozenset({"true", "false", "yes", "no", "right", "wrong", "correct", "incorrect"})
_FILLER = re.compile(
    r"(?:(?:i )?(?:do not|don['\u2019]t) know|not sure|unknown|other|something else|n/?a|tbd|xxx+|"
    r"asdf\w*|foo|bar|lorem ipsum.*|blah.*|whatever|nothing|nobody knows|"
    r"(?:option|answer|distractor|choice) (?:[a-e]|\d)|mickey mouse|donald duck|santa claus|superman|batman|"
    r"aliens?|your mother|banana|test)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:last(?:ed)?|reign(?:ed)?|rul(?:e|ed)|serv(?:e|ed)|hold|held|span|run|live[ds]?|long|between which|"
    r"from when|(?:what|which) (?:years|dates|period)|fought|fight|dates of|t[ao]ke? place|stand)\b",
    re.IGNORECASE,
)
_OPEN_WORD = re.compile(
    r"(?P<word>the|an?|to|because|by|in|on|at|it|he|she|they|its|his|her|their)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[a-z]{3}[.!;,]$|\d{2}[;,]$")


def check_few(view: ChoiceView) -> str | None:
    """Find fewer options than three."""
    count = len(view.texts)
    return f"There are {count} options: write at least {FEWEST}." if count < FEWEST else None


def check_many(view: ChoiceView) -> str | None:
    """Find more options than five."""
    count = len(view.texts)
    return f"There are {count} options: keep the {MOST} most plausible at most." if count > MOST else None


def check_empty(view: ChoiceView) -> str | None:
    """Find an option without a letter or digit."""
    is_empty = any(not any(map(str.isalnum, text)) for text in view.texts)
    return "An option is empty: write it or take it out." if is_empty else None


def check_duplicate(view: ChoiceView) -> str | None:
    """Find two options that say the same: in words, as dates, as numbers, as names."""
    for first, second in combinations(range(len(view.texts)), 2):
        if _are_same(view, first, second):
            pair = [view.texts[first], view.texts[second]]
            return f"{quote_list(pair)} mean the same: replace one of them."
    return None


def _are_same(view: ChoiceView, first: int, second: int) -> bool:
    dates = view.dates[first], view.dates[second]
    if dates[0] and dates[1] and dates[0].interval and dates[0].interval == dates[1].interval:
        return dates[0].form == dates[1].form
    one, two = view.numbers[first], view.numbers[second]
    if one and two:
        return (one.value, one.unit, one.hedge) == (two.value, two.unit, two.hedge)
    return are_same_name(view.texts[first], view.texts[second])


def check_overlap(view: ChoiceView) -> str | None:
    """Find two options of which one holds the other: a year and a month of it."""
    for first, second in combinations(range(len(view.texts)), 2):
        if _overlap_in_time(view, first, second):
            pair = [view.texts[first], view.texts[second]]
            return f"{quote_list(pair)} overlap, so both may be right: make them exclude each other."
    return None


def _overlap_in_time(view: ChoiceView, first: int, second: int) -> bool:
    one, two = view.dates[first], view.dates[second]
    if not one or not two or not one.interval or not two.interval or one.interval == two.interval:
        return False
    if one.form == two.form == "range" and _asks_for_span(view):
        return False
    return not one.interval.disjoint(two.interval)


def _asks_for_span(view: ChoiceView) -> bool:
    """Return whether the answer is a whole span, so that overlapping spans still exclude each other."""
    return _SPAN.search(view.stem) is not None


def check_all_of_the_above(view: ChoiceView) -> str | None:
    """Find "all of the above" in any of its forms."""
    return _first_match(
        view, _ALL, "\u201c{}\u201d can be inferred from two options: write an option of its own."
    )


def check_none_of_the_above(view: ChoiceView) -> str | None:
    """Find "none of the above" in any of its forms."""
    return _first_match(
        view, _NONE, "\u201c{}\u201d shows nothing that a learner knows: write an option of its own."
    )


def check_combined(view: ChoiceView) -> str | None:
    """Find options made of other options: "both A and B"."""
    found = next((text for text in view.texts if _COMBINED.fullmatch(text.strip(" ."))), None)
    return f"\u201c{found}\u201d combines other options: write single answers." if found else None


def _first_match(view: ChoiceView, pattern: re.Pattern[str], message: str) -> str | None:
    found = next((text for text in view.texts if pattern.match(text)), None)
    return message.format(found) if found else None


def check_true_false(view: ChoiceView) -> str | None:
    """Find options that only say true or false."""
    said = [text.lower().strip(" .") for text in view.texts]
    if sum(word.split(",")[0] in _TRUE_FALSE for word in said) < 2:  # noqa: PLR2004 - "No" may be a film
        return None
    return "The options only affirm or deny: ask for the fact itself."


def check_filler(view: ChoiceView) -> str | None:
    """Find an option that nobody would take for the answer."""
    found = next((text for text in view.texts if _FILLER.fullmatch(text.strip(" .!"))), None)
    return (
        f"\u201c{found}\u201d convinces nobody: write what a learner might mistake for the answer."
        if found
        else None
    )


def check_mixed_kinds(view: ChoiceView) -> str | None:
    """Find options of different kinds: dates with names, numbers with dates, days with years."""
    kinds = list(_kinds(view))
    if len(set(kinds)) < 2:  # noqa: PLR2004 - one kind is what they should have
        return None
    usual = Counter(kinds).most_common(1)[0][0]
    odd = [text for text, kind in zip(view.texts, kinds, strict=True) if kind != usual]
    return f"The options are of different kinds: make {quote_list(odd)} like the others ({usual})."


def _kinds(view: ChoiceView) -> Iterator[str]:
    is_time = view.item.asks is Asks.WHEN or all(view.dates)
    counts = [n for text, n in zip(view.texts, view.numbers, strict=True) if n and not _is_name(n.unit, text)]
    are_counts = not is_time and len(counts) * 2 > len(view.texts)
    for text, date, number in zip(view.texts, view.dates, view.numbers, strict=True):
        if date and (is_time or not number) and not are_counts:
            yield _date_kind(date.form, has_year=date.interval is not None)
        elif number and not _is_name(number.unit, text):
            yield "number with %" if number.unit.startswith("%") else "number"
        else:
            yield "words"


def _date_kind(form: str, *, has_year: bool) -> str:
    return (
        form
        if form.startswith("part") or form in {"season", "range"}
        else f"{form}{'' if has_year else ' only'}"
    )


def _is_name(unit: str, text: str) -> bool:
    """Return whether a number opens a phrase or name: "Two thirds of the house", "Seven Years' War"."""
    return len(unit.split()) > _UNIT_WORDS or sum(word[0].isupper() for word in text.split()) > 1


def check_parallel(view: ChoiceView) -> str | None:
    """Find one option built unlike all others: "to ..." among nouns, a clause among phrases."""
    builds = [_build(text) for text in view.texts]
    counts = Counter(builds)
    if len(builds) < FEWEST or sorted(counts.values()) != [1, len(builds) - 1]:
        return None
    at = builds.index(counts.most_common()[-1][0])
    return f"\u201c{view.texts[at]}\u201d is built unlike the other options: give all the same grammar."


def _build(text: str) -> str:
    word = text.split(maxsplit=1)[0].lower() if text.split() else ""
    if len(text.split()) < 2:  # noqa: PLR2004 - a single word has no build
        return "phrase"
    for build, words in _BUILDS.items():
        if word in words:
            return build
    return "phrase"


_BUILDS = {
    "infinitive": {"to"},
    "reason": {"because"},
    "clause": {"it", "he", "she", "they", "there"},
    "means": {"by"},
}


def check_capitals(view: ChoiceView) -> str | None:
    """Find options that begin with the same sort of word, some with a capital and some without."""
    starts = [found["word"] for text in view.texts if (found := _OPEN_WORD.match(text))]
    if len(starts) < 2 or len({word[0].isupper() for word in starts}) == 1:  # noqa: PLR2004 - nothing to compare
        return None
    return "Some options begin with a capital and some do not: begin all alike."


def check_punctuation(view: ChoiceView) -> str | None:
    """Find options of which some end like a sentence and some do not."""
    ends = {bool(_SENTENCE_END.search(text)) for text in view.texts if text}
    return "Some options end with a mark and some do not: end all alike." if len(ends) > 1 else None


RULES = (
    Rule("too-few-options", haladyna(18), check_few),
    Rule("too-many-options", haladyna(18), check_many, Severity.ADVISORY),
    Rule("empty-option", haladyna(12), check_empty),
    Rule("duplicate-options", haladyna(19), check_duplicate),
    Rule("overlapping-options", haladyna(22), check_overlap),
    Rule("all-of-the-above", haladyna(26), check_all_of_the_above),
    Rule("none-of-the-above", haladyna(25), check_none_of_the_above),
    Rule("combined-options", haladyna(9), check_combined),
    Rule("true-false", tarrant("true or false options"), check_true_false),
    Rule("implausible-option", haladyna(29), check_filler),
    Rule("mixed-kinds", haladyna(23), check_mixed_kinds),
    Rule("not-parallel", haladyna(23), check_parallel),
    Rule("mixed-capitals", haladyna(12), check_capitals, Severity.ADVISORY),
    Rule("mixed-punctuation", haladyna(12), check_punctuation, Severity.ADVISORY),
)
