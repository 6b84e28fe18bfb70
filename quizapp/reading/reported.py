"""Find what the article says in its own words but lets others vouch for: "according to", "said that"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from quizapp.reading import lexicon
from quizapp.reading.article import Sentence, Span
from quizapp.reading.attribution import Attribution, Manner
from quizapp.reading.speakers import APPOSITION, GAP, SOURCES, Speakers, Voice

ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>(?:[^,.;:()\n\"\u201c\u201d]|(?<=[A-Z])\.|\.(?=\w)){2,90})"
)
MOST = 12  # attributions of one kind in a sentence: what has more is no sentence
# What one acts according to, not what one speaks by: "according to plan", "according to his orders".
RULE = re.compile(
    r"\b(?:plans?|schedule|needs?|ranks?|size|whether|how|custom|orders?|commands?|wishes|standards?|rules|"
    r"instructions?|principles?|abilit(?:y|ies)|will|age|merit|wealth|taste|circumstances|budget)\b"
)
VERBS = "|".join(sorted(lexicon.SAYING_VERBS - {"declared"}))
BASE_VERBS = "note|say|write|point out|believe|argue|claim|state|suggest|estimate|report|explain|admit|agree"
BASE_VERBS += "|think|hold"
WHO = r"(?P<who>(?:[^,.;:()\n\"\u201c\u201d]|(?<=[A-Z])\.){2,60}?)"
AS_SAID = re.compile(rf"\b[Aa]s {WHO} (?:{VERBS}|{BASE_VERBS})(?: out)?(?=\s*[,.;])")
UNTOLD = "that|with|and|or|in|at|on|by|for|from|as|against|alongside|like"  # begins no one who is told
NOUNS = (
    r"(?:(?:the |his |her |a )?[A-Za-z][\w'\u2019-]*)(?: (?:of|and) (?:the )?[A-Z][\w-]+| [A-Z][\w-]+){0,4}"
)
WHOM = rf"(?P<whom>(?: (?:out|to)\b)?(?: (?!(?:{UNTOLD})\b){NOUNS})?)?"
SAID_THAT = re.compile(rf"\b(?P<verb>{VERBS}|announced|declared|promised|{BASE_VERBS}){WHOM} that\b")
SOURCE = "|".join(sorted(SOURCES | {"it"}))
THOUGHT = "believed|estimated|thought|said|reported|claimed|alleged|assumed|rumou?red"
SUGGESTED = f"{THOUGHT}|argued|suggested|speculated|supposed"
IMPERSONAL = re.compile(rf"\b[Ii]t (?:is|was|has been) (?:\w+ly )?(?:{SUGGESTED}) that\b")
PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|been) (?:\w+ly )?(?:{THOUGHT}) (?:by [^,.;]{{2,40}}? )?(?:to|at)\b"
)
ADVERB = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|presumably|probably|perhaps|possibly|"
    r"seemingly|arguably|likely)\b",
    re.IGNORECASE,
)


def find_reported(
    text: str, sentence: Sentence, speakers: Speakers, quoted: Sequence[Span]
) -> Iterator[Attribution]:
    """Yield the attributions of a sentence; the spans in `quoted` are told apart already."""
    span = sentence.span
    yield from _according_to(text, span, speakers)
    yield from _as_said(text, span, speakers)
    yield from _said_that(text, span, speakers, quoted)
    for pattern in (IMPERSONAL, PASSIVE, ADVERB):
        for match in islice(pattern.finditer(text, span.start, span.end), MOST):
            said = Span(match.end(), span.end) if pattern is IMPERSONAL else span
            yield _hedged(said, Span(*match.span()), text)


def _according_to(text: str, span: Span, speakers: Speakers) -> Iterator[Attribution]:
    for match in islice(ACCORDING.finditer(text, span.start, span.end), MOST):
        if RULE.search(match["who"]):
            continue
        who = Span(*match.span("who"))
        voice = speakers.resolve(who, Span(*match.span()))
        apposition = APPOSITION.match(text, match.end(), span.end) if voice.name else None
        cue = Span(match.start(), apposition.end() - 1) if apposition else Span(*match.span())
        yield Attribution(span, voice.name, voice.hedge, Manner.ACCORDING_TO, cue, voice.description)


def _as_said(text: str, span: Span, speakers: Speakers) -> Iterator[Attribution]:
    for match in islice(AS_SAID.finditer(text, span.start, span.end), MOST):
        cue = Span(*match.span())
        voice = speakers.resolve(Span(*match.span("who")), cue)
        yield Attribution(span, voice.name, voice.hedge, Manner.ACCORDING_TO, cue, voice.description)


def _said_that(text: str, span: Span, speakers: Speakers, quoted: Sequence[Span]) -> Iterator[Attribution]:
    for match in islice(SAID_THAT.finditer(text, span.start, span.end), MOST):
        verb = Span(*match.span("verb"))
        if any(verb in quotation for quotation in quoted):
            continue
        clause = Span(max(span.start, verb.start - GAP), verb.start)
        voice = speakers.subject(Span(clause.start, verb.end), verb) or _sources(text, clause, verb)
        cue = Span(min(voice.cue.start, verb.start), match.end())
        yield Attribution(
            Span(match.end(), span.end), voice.name, voice.hedge, Manner.REPORTED, cue, voice.description
        )


def _sources(text: str, clause: Span, verb: Span) -> Voice:
    """Return the unnamed sources before a verb of saying as a hedge."""
    match = re.search(
        rf"(?P<who>\b(?:(?:some|many|most|several|modern|few|certain) )?(?:{SOURCE})\b(?: [\w-]+){{0,3}}) $",
        clause.of(text),
        re.IGNORECASE,
    )
    who = f"{match['who'].lower()} " if match else ""
    return Voice(None, f"{who}{verb.of(text)}", verb)


def _hedged(said: Span, cue: Span, text: str) -> Attribution:
    words = " ".join(cue.of(text).split()).removesuffix(" that")
    return Attribution(said, None, words[:1].lower() + words[1:], Manner.HEDGE, cue)
