"""Cut English text into the words of the Universal Dependencies treebanks, each with its exact span.

As in the English Web Treebank: hyphened compounds are split ("Trans-Baikal" is three words) unless the
first part is a bound prefix ("co-workers"); clitics are words of their own ("did" + "n't", "Stalin" + "'s").
"""

import re
from collections.abc import Iterator

from quizapp.reading.article import Span

_ABBREVIATIONS = """
mr mrs ms dr st prof gen lt col capt cpt sgt maj cmdr adm brig gov sen rep hon pres rev fr sr jr
messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
sat sun co corp inc ltd bros dept univ assn no nos vol vols pp ed eds art ch sec fig figs op
vs v etc al ca cf approx est ft mt oz lb lbs km cm mm sq ave blvd rd bldg ph
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())  # with a capital; in lower case only these:
LOWER_ABBREVIATIONS = frozenset(
    {"vs", "v", "etc", "al", "approx", "cf", "ca", "eds", "pp", "vols", "op", "cit"}
)
BEFORE_NUMBERS = frozenset(
    {"c", "p", "b", "d", "r", "no", "nos", "vol", "fig", "figs", "ch", "sec"}
)  # "c. 480"
# Words that open a hyphened compound without being a word themselves stay with what follows ...
PREFIXES = (
    "anti|ante|arch|bi|co|counter|cross|de|di|e|ex|extra|hyper|inter|intra|mega|micro|mid|mini|multi|neo|non|pan|"
    "para|post|pre|pro|proto|pseudo|re|semi|socio|sub|super|trans|tri|ultra|un"
)
# ... but not these before a name: "Trans-Baikal", "De-Stalinisation".
SPLIT_BEFORE_NAMES = frozenset({"trans", "e", "de", "di", "para", "pan"})
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"  # letters and digits, with combining accents
_APOSTROPHE = "['\u2019\u02bc`]"
_WORD = rf"{_LETTERS}(?:(?:{_APOSTROPHE}|&){_LETTERS})*"

TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?://|ftp://|www\.)[^\s<>"'\u2019()]*[^\s<>"'\u2019().,;:!?])
  | (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.\w{{1,64}}){{1,9}})
  | (?P<number>(?:(?<=\s)\.)?\d+(?:,\d{{3}}(?!\d)){{0,9}}(?:[.:/]\d{{1,20}}){{0,4}}(?:st|nd|rd|th|s)?(?!\w))
  | (?P<dotted>(?:Ph\.D|[A-Za-z](?:\.[A-Za-z]){{1,9}})(?!\w)\.?)
  | (?P<money>(?:US|[A-Z]|HK|NZ)\$)
  | (?P<prefixed>(?i:{PREFIXES})-{_WORD})
  | (?P<word>{_WORD})
  | (?P<clitic>(?<=[\w.%)]){_APOSTROPHE}(?i:s|m|re|ve|ll|d)(?!\w))
  | (?P<points>\[(?:\.\.\.|\u2026)\]|\.{{2,}}|-{{2,}}|[!?]{{2,}}|(?P<rule>[=*~\#_+'`\u2018\u2019])(?P=rule)+)
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
NEGATION = re.compile(rf"(?i)(?<=.)n{_APOSTROPHE}t$")
CLITIC = re.compile(rf"(?i)(?<=.){_APOSTROPHE}(?:s|m|re|ve|ll|d)$")
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}
DIGIT_FOLLOWS = re.compile(r"\.\s?\d")
LAST = re.compile(r"\.[\"'\u201d\u2019)\]\s]*$")  # a period with nothing but closing marks behind it


def tokenize(text: str, span: Span, limit: int | None = None) -> list[Span]:
    """Return the spans of the words of `text` within `span`, in order, at most `limit` of them."""
    spans: list[Span] = []
    for start, end in _pieces(text, span):
        spans.append(Span(start, end))
        if limit is not None and len(spans) == limit:
            break
    return spans


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    at = span.start
    while match := TOKEN.search(text, at, span.end):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "prefixed":
            end = _end_of_prefixed(text, start, end)
        elif kind == "word":
            end = _with_period(text, start, end, span.end)
        elif kind == "number" and start == span.start and text[end : end + 2] == ". ":
            end += 1  # the mark of a list: "1. "
        if kind in {"word", "prefixed"}:
            yield from _split_word(text, start, end)
        else:
            yield start, end
        at = end


def _end_of_prefixed(text: str, start: int, end: int) -> int:
    """Keep "co-workers" and "pro-Soviet" whole, but cut "Trans-Baikal" at its hyphen: names are split."""
    hyphen = text.index("-", start, end)
    named = text[hyphen + 1].isupper()
    return hyphen if named and (text[start].isupper() or text[start:hyphen] in SPLIT_BEFORE_NAMES) else end


def _with_period(text: str, start: int, end: int, stop: int) -> int:
    """Return the end of the word with the period that belongs to it, if one does."""
    if end >= stop or text[end] != ".":
        return end
    word = text[start:end]
    if word.lower() in BEFORE_NUMBERS and DIGIT_FOLLOWS.match(text, end, stop):
        return end + 1
    if word == "etc":
        return end + 1
    if word.islower():
        known = word in LOWER_ABBREVIATIONS
    else:
        known = word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper())
    last = LAST.match(text, end, min(stop, end + 9))
    return end + 1 if known and not last else end


def _split_word(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    word = text[start:end]
    cut = FUSED.get(word.lower()) or _clitic_at(word)
    yield start, start + cut
    if cut < len(word):
        yield start + cut, end


def _clitic_at(word: str) -> int:
    """Return where "n't" or "'s" begins in the word, or its length."""
    match = NEGATION.search(word[-5:]) or CLITIC.search(word[-5:])
    return len(word) - len(match[0]) if match else len(word)
