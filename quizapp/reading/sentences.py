"""Sentences: where one ends and the next begins, as exact spans."""

import re

from quizapp.reading.article import Span
from quizapp.reading.blocks import BLANK


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NEVER_LAST = _words(
    "mr mrs ms dr prof st ste gen col lt maj capt cpt sgt cpl pvt adm cmdr cdr brig gov sen rep pres "
    "rev hon messrs mme mlle mgr fr msgr vs cf ca c approx e.g i.e viz mt ft fl r b d pp p vol vols "
    "fig figs art sec ch nr ed eds lieut comm supt insp dept univ no nos op trans cit"
)
"""Abbreviations that something always follows, lower case, without their last stop."""

SELDOM_LAST = _words(
    "jr sr inc co corp ltd etc al a.m p.m b.c a.d b.c.e c.e u.s u.k u.n u.s.a u.s.s.r d.c ph.d esq "
    "bros est jan feb mar apr jun jul aug sep sept oct nov dec km mi ft lb lbs"
)
"""Abbreviations that may close a sentence: they do when the next word opens one."""

OPENERS = _words(
    "the a an this that these those he she it they we i you his her its their our my there here in on "
    "at by from to for with after before when while although though as if since until during once "
    "because despite under over between within without both all many most some several few other "
    "another one two no not however but and or yet so then thus meanwhile later soon also even only "
    "what who how why where which such each every"
)
"""Words that seldom stand capitalised inside a sentence."""

ENDING = re.compile(
    r"(?:[.!?…]|\.{2,4})(?P<closers>[\"'”\u2019»)\]*_]{0,4}(?:\[[0-9a-z]{1,4}\]){0,8})(?P<gap>\s+|(?=[A-Z][a-z]))"
)
LAST_WORD = re.compile(r"[^\s(\[\"'“\u2018«—\u2013]{1,24}\Z")
NEXT_WORD = re.compile(r"[\"'“\u2018«(\[*_]{0,4}(?P<word>[^\W_]{1,24})")
SUBJECTS = _words("the a an he she they his her their its our my")
"""Openers that may begin the words for a speaker."""

AMBIGUOUS = _words("no nos c b d r p")
"""Short forms that are words or names, too: "He said no. The army…"."""

MARKS = "$£€“\"'«(["
"""What may open a sentence though it is no letter or digit."""

ENUMERATION = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\Z")
SAYING = re.compile(
    r"[^.!?\n]{0,60}?\b(?:said|says|told|wrote|noted|added|explained|argued|stated|declared|recalled|replied|asked|"
    r"emphasi[sz]ed|concluded|stressed|insisted|reported|remarked|claimed|summed up)\b"
)


def split_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences inside `span`, blank characters between them left out."""
    spans = []
    start = span.start
    for found in ENDING.finditer(text, span.start, span.end):
        if _ends_sentence(text, start, found, span.end):
            spans.append(Span(start, found.start("gap")))
            start = found.end()
    return [trimmed for part in [*spans, Span(start, span.end)] if len(trimmed := _trim(text, part))]


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(BLANK))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(BLANK))))


def _ends_sentence(text: str, start: int, found: re.Match[str], end: int) -> bool:
    following = NEXT_WORD.match(text, found.end(), min(end, found.end() + 32))
    if not following:
        return found.end() < end and bool(found["gap"]) and text[found.end()] in MARKS
    word = following["word"]
    opens = word.lower() in OPENERS
    if not found["gap"]:
        return opens and text[max(start, found.start() - 3) : found.start()].isalpha()
    if word[0].islower() or (found["closers"] and _is_attribution(text, found)):
        return False
    return text[found.start()] != "." or _is_full_stop(
        text[max(start, found.start() - 26) : found.start()], opens=opens
    )


def _is_attribution(text: str, found: re.Match[str]) -> bool:
    """Return whether the words after a closing quote say who spoke: `…there." Koshkin said.`."""
    quoted = found["closers"][0] in "\"'”\u2019»"
    following = NEXT_WORD.match(text, found.end())
    if not quoted or (following and following["word"].lower() in OPENERS - SUBJECTS):
        return False  # "…there." As Koshkin has noted, …
    return bool(SAYING.match(text, found.end(), found.end() + 90))


def _is_full_stop(before: str, *, opens: bool) -> bool:
    """Return whether a stop after `before` ends a sentence; `opens`: the following word often opens one."""
    found = LAST_WORD.search(before)
    if not found:
        return True
    if found.group() == "v":
        return False  # "Holm v. Lund", whoever the second is
    last = found.group().rstrip(".").lower()
    if found.start() == 0 and ENUMERATION.match(last):
        return False
    if last in NEVER_LAST:
        return last in AMBIGUOUS and opens
    return opens or (last not in SELDOM_LAST and not _is_initial(found.group()))


def _is_initial(word: str) -> bool:
    """Return whether the word is a name's initial or an acronym with stops: "A", "J.-P", "U.S"."""
    return all(len(part) == 1 and part.isupper() for part in re.split(r"[.\-]+", word) if part)
