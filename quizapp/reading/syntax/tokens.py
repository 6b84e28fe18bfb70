"""Cut English text into the words of the Universal Dependencies treebanks, each with its exact span.

As in English Web Treebank: hyphened compounds are split ("Trans-Baikal" is three words) unless the
first part is a bound prefix ("co-workers"); clitics are words of their own ("did" + "n't", "Stalin" + "'s").
"""

import re
from collections.abc import Iterator

from quizapp.reading.article import Span

_ABBREVIATIONS = """
mr mrs ms dr st prof gen lt col capt cpt sgt maj cmdr adm brig gov sen rep hon pres rev fr sr jr
messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
sat sun co corp inc ltd bros dept univ assn no nos vol vols pp p ed eds art ch sec fig figs op cit
vs v etc al ca c cf approx est ft mt in oz lb lbs km cm mm sq ave blvd rd bldg ph ph.d m.d d.c u.s
u.n u.k e.g i.e a.m p.m b.c a.d
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
# Words that open a hyphened compound without being a word themselves stay with what follows.
PREFIXES = (
    "anti|ante|arch|bi|co|counter|de|di|e|ex|extra|hyper|inter|intra|mega|micro|mid|mini|multi|neo|non|pan|para|"
    "post|pre|pro|proto|pseudo|re|semi|sub|super|trans|tri|ultra|un"
)
_LETTER = r"[^\W_][\u0300-\u036f]*"
_LETTERS = rf"(?:{_LETTER})+"
_APOSTROPHE = "['\u2019\u02bc`]"
_WORD = rf"{_LETTERS}(?:(?:{_APOSTROPHE}|&){_LETTERS})*"

TOKEN = re.compile(
    rf"""
    (?P<address>(?:https?://|ftp://|www\.)[^\s<>"'\u2019()]*[^\s<>"'\u2019().,;:!?])
  | (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.\w{{1,64}}){{1,9}})
  | (?P<number>\d+(?:[.,:]\d+){{0,12}}(?:st|nd|rd|th|s)?(?![\w]))
  | (?P<dotted>[A-Za-z](?:\.[A-Za-z]){{1,9}}(?![\w])\.?)
  | (?P<model>[A-Z]{{1,4}}-\d+[A-Za-z]{{0,2}}(?!\w))
  | (?P<prefixed>(?i:{PREFIXES})-{_WORD})
  | (?P<word>{_WORD})
  | (?P<points>\.{{2,}}|-{{2,}}|[!?]{{2,}})
  | (?P<mark>[^\s])
    """,
    re.VERBOSE,
)
NEGATION = re.compile(rf"(?i)(?<=.)n{_APOSTROPHE}t$")
CLITIC = re.compile(rf"(?i)(?<=.){_APOSTROPHE}(?:s|m|re|ve|ll|d)$")
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


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
        match match.lastgroup:
            case "prefixed":
                end = _end_of_prefixed(text, start, end)
                yield from _split_word(text, start, end)
            case "word":
                end = _with_period(text, start, end, span.end)
                yield from _split_word(text, start, end)
            case "dotted" if end - start == 2:  # noqa: PLR2004 - a letter and its period
                end = _with_period(text, start, end, span.end)
                yield start, end
            case _:
                yield start, end
        at = end


def _end_of_prefixed(text: str, start: int, end: int) -> int:
    """Keep "co-workers" whole, but cut "Trans-Baikal" at its hyphen: names are split."""
    hyphen = text.index("-", start, end)
    prefix, rest = text[start:hyphen], text[hyphen + 1 : end]
    if prefix.lower() in {"trans", "e", "de", "di", "para"} and rest[:1].isupper():
        return hyphen
    return end


def _with_period(text: str, start: int, end: int, stop: int) -> int:
    """Return the end of the word with the period that belongs to it, if one does."""
    if end >= stop or text[end] != ".":
        return end
    word = text[start:end]
    last = not text[end + 1 : min(stop, end + 9)].strip("\"'\u201d\u2019)] \n")
    initial = len(word) == 1 and word.isupper() and not last
    known = word.lower() in ABBREVIATIONS and (not last or word[0].isupper()) and not word.islower()
    return end + 1 if initial or (known and not last) else end


def _split_word(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    word = text[start:end]
    cut = FUSED.get(word.lower()) or _clitic_at(word)
    yield start, start + cut
    if cut < len(word):
        yield start + cut, end


def _clitic_at(word: str) -> int:
    match = NEGATION.search(word[-5:]) or CLITIC.search(word[-5:])
    if not match or len(word) == len(match[0]):
        return len(word)
    return len(word) - len(match[0])
