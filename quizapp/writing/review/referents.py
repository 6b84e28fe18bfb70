"""Find words that point at nothing: a reader of the item alone must know who "they" are."""

import re
from collections.abc import Iterator

from quizapp.assessment.wording import stem
from quizapp.writing.review.language import unquoted

LONGEST = 2000  # characters looked at: every pronoun is compared with all before it

_HE = frozenset({"he", "him", "his", "she", "her", "hers", "himself", "herself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_IT = frozenset({"it", "its", "itself"})
_DEMONSTRATIVE = frozenset({"this", "these", "those"})
_POSSESSIVE = frozenset({"his", "her", "their", "its", "himself", "herself", "themselves", "itself"})
_POINTING = _HE | _THEY | _IT | _DEMONSTRATIVE

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_CALENDAR_NAME = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_RELATIVE_TIME = re.compile(
    r"\b(?:the (?:next|following|previous|same)|that) "
    r"(?:day|night|morning|evening|week|month|year|decade|century|spring|summer|autumn|winter)\b"
    r"|\b\w+ (?:days|weeks|months|years) (?:later|earlier)\b"
    r"|\b(?:the former|the latter)\b",
    re.IGNORECASE,
)
# "It" that stands for a clause to come: "did it take to", "was it decided that", "made it possible".
_EXPLETIVE = re.compile(
    r"\bit (?:takes?|took|costs?|seems?|seemed|appears?|appeared|turns?|turned|becomes?|became)\b"
    r"|\bit (?:is|was|has been|had been|be) \w+ (?:that|to|for|who|when|by)\b"
    r"|\b(?:is|was) it (?:\w+ )?(?:\w+ )?(?:that|to|for|who|when)\b"
    r"|\b(?:make|makes|made|making|find|found|think|thought|consider|considered) it\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:king|queen|general|marshal|prince|pope|chief|admiral|captain|colonel|poet|monk|nun|saint|judge|tsar|"
    r"sultan|shah|pharaoh|duke|count|lord|lady|spy|pilot|scout|envoy|aide|monarch|architect|nurse|president|"
    r"father|mother|son|daughter|wife|husband|brother|sister|boy|girl|child|person|student|man|woman|"
    r"\w{2,}(?:man|woman|ist|ian|eer|ess|smith)|\w{3,}[^aeiou](?:er|or))"
)
_THINGS_IN_ER = frozenset(
    {"after", "under", "order", "border", "number", "river", "winter", "letter", "matter", "power", "water"}
    | {"other", "another", "whether", "either", "corner", "centre", "chapter", "factor", "motor", "sector"}
    | {"congress", "process", "progress", "fortress", "press", "business", "summer", "quarter", "paper"}
    | {"december", "september", "october", "november", "newspaper", "further", "former", "later", "surrender"}
)
_GROUP = frozenset(
    {"who", "whom", "whose", "people", "men", "women", "children", "army", "navy", "government", "parliament"}
    | {"team", "family", "company", "crew", "band", "police", "committee", "council", "couple", "cavalry"}
    | {"infantry", "nobility", "clergy", "public", "majority", "party", "court", "church", "senate"}
)
_NAMES_NOTHING = frozenset(
    {"a", "an", "the", "in", "on", "at", "by", "for", "from", "of", "to", "with", "and", "or", "but", "after"}
    | {
        "before",
        "during",
        "when",
        "while",
        "since",
        "until",
        "as",
        "if",
        "what",
        "which",
        "where",
        "why",
        "how",
    }
    | {"do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would"}
    | {
        "can",
        "could",
        "many",
        "much",
        "long",
        "far",
        "often",
        "old",
        "first",
        "last",
        "next",
        "then",
        "about",
    }
    | {"year", "month", "day", "date", "century", "decade", "season", "age", "way", "reason", "that", "there"}
)


def find_dangling(text: str) -> str | None:
    """Return the first pronoun, "this ..." or "the next day" that nothing in the text gives a meaning.

    Cautious: a name or noun that may be meant, before it or in the clause behind it, is enough.
    Words inside quotation marks are the speaker's and are not judged.
    """
    own = unquoted(text[:LONGEST])
    for word in _WORD.finditer(own):
        if word.group() != "IT" and word.group().lower() in _POINTING and not _has_referent(own, word):
            return word.group()
    for phrase in _RELATIVE_TIME.finditer(own):
        if not _has_anchor(own[: phrase.start()], own[phrase.end() :]):
            return phrase.group()
    return None


def _has_referent(text: str, pronoun: re.Match[str]) -> bool:
    before, after, word = text[: pronoun.start()], text[pronoun.end() :], pronoun.group().lower()
    if word in _DEMONSTRATIVE:
        return _points_back(word, before, after)
    if word in _IT and _EXPLETIVE.search(text):
        return True
    fits = _may_be_person if word in _HE else _may_be_many if word in _THEY else bool
    nouns = (noun for noun in _nouns(before) if _may_own(noun, word, before))
    return any(map(fits, nouns)) or _is_named_later(after)


def _may_own(noun: str, pronoun: str, before: str) -> bool:
    """Return whether a pronoun can mean the noun: "who lost his throne", but not "who followed him"."""
    if noun.lower() not in {"who", "whom", "whose"}:
        return True
    return (
        pronoun in _POSSESSIVE
        or re.search(r",|\b(?:that|when|after|before|while|if|where)\b", before) is not None
    )


def _nouns(text: str) -> Iterator[str]:
    """Yield the words that may name something: neither grammar nor calendar."""
    for word in _WORD.finditer(_CALENDAR_NAME.sub("", text)):
        if word.group().lower() not in _NAMES_NOTHING | _POINTING:
            yield word.group()


def _may_be_person(noun: str) -> bool:
    low = noun.lower()
    is_person = low in _GROUP or (low not in _THINGS_IN_ER and bool(_PERSON.fullmatch(low)))
    return noun[0].isupper() or is_person


def _may_be_many(noun: str) -> bool:
    is_plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return noun[0].isupper() or noun.lower() in _GROUP or is_plural


def _is_named_later(after: str) -> bool:
    """Return whether a name follows behind a comma: "Before he ruled, what was Augustus called?"."""
    _, comma, rest = after.partition(",")
    return bool(comma) and any(map(_may_be_person, _nouns(rest)))


def _points_back(word: str, before: str, after: str) -> bool:
    """Return whether "this", "these", "those" has something to point at: options, or earlier words."""
    if word != "this" and re.search(r"\b(?:of|put|place|arrange|sort|order|all)\s+$", before, re.IGNORECASE):
        return True
    if re.match(r"\s+(?:who|whom|whose|which|that|of)\b", after, re.IGNORECASE):
        return True
    if re.search(r"[.!?;]\s", before):
        return True
    noun = _WORD.search(after)
    return noun is not None and stem(noun.group().lower()) in {stem(word.lower()) for word in _nouns(before)}


def _has_anchor(before: str, after: str) -> bool:
    """Return whether a relative time has an event or date to count from."""
    return (
        re.search(r"\d|[.!?;]\s|\b(?:when|until|while|once)\b", before) is not None
        or any(noun[0].isupper() for noun in _nouns(before))
        or re.match(r",? (?:that|when|after|as|in which|on which)\b", after) is not None
    )
