"""Who is meant by the words around something that was said: "military historian X told", "said he"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.attribution import Attribution
from quizapp.reading.facts import Name
from quizapp.reading.syntax.tree import Tree

OPENING = 25  # characters of a sentence within which its subject is named
NEAR = 500  # characters back to the person that "he" stands for
TAIL, GAP = 220, 90  # characters looked at for the speaker, and between name and verb
WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
STOP = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Dr)(?<!St)(?<!Gen)(?<!Col)(?<!Maj)[.!?\n](?=\s|$)")
PRONOUN = re.compile(r"^\W*(?:he|she|He|She)\b")
BODY = re.compile(r"^\W*(?P<body>(?:[Tt]he|[Aa]n?)\s+(?:[\w'\u2019-]+\s+){0,5}?[\w'\u2019-]+)\s*$")
APPOSITION = re.compile(r"\s*,\s+(?P<what>(?:an?|the|then|his|her|one of)\s[^,;.\n]{3,80}),")
BODIES = frozenset(
    [
        "government",
        "ministry",
        "parliament",
        "party",
        "committee",
        "agency",
        "council",
        "commission",
        "statement",
        "newspaper",
        "court",
        "embassy",
    ]
)
BODIES |= {
    "union",
    "company",
    "university",
    "academy",
    "office",
    "staff",
    "command",
    "bank",
    "board",
    "army",
    "department",
}
VOICES = frozenset({"organisation", "government", "country", "unit", "other"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the text introduces one: `cue` covers the words that do."""

    name: str | None
    hedge: str | None
    cue: Span
    description: str | None = None


class Speakers:
    """The people and bodies of an article that may say something, found by the words around it."""

    def __init__(self, text: str, names: Iterable[Name], trees: Mapping[int, Tree]) -> None:
        mentions = sorted((span, name) for name in names for span in name.mentions)
        self._text = text
        self._trees = trees
        self._people = [(span, name) for span, name in mentions if name.kind == "person"]
        self._bodies = [(span, name) for span, name in mentions if name.kind in VOICES]
        self._descriptions: dict[str, str] = {}
        self._last: Voice | None = None

    def after(self, span: Span) -> Voice | None:
        """Return the speaker told right after a quotation: "…, said X", "…, X told a newspaper"."""
        stop = STOP.search(self._text, span.start, min(span.end, span.start + TAIL))
        tail = Span(span.start, stop.start() if stop else min(span.end, span.start + TAIL))
        verb = _first_verb(self._text, tail)
        return self._voice(tail, verb) if verb else None

    def before(self, span: Span) -> Voice | None:
        """Return the speaker told right before a quotation: "X said: …", "X wrote that …"."""
        start = max(span.start, span.end - TAIL)
        starts = [stop.end() for stop in STOP.finditer(self._text, start, span.end)]
        head = Span(starts[-1] if starts else start, span.end)
        verb = _last_verb(self._text, head)
        return self._voice(head, verb) if verb and head.end - verb.end <= GAP else None

    def again(self, earlier: Attribution) -> Voice:
        """Return the speaker of the quotation just before, who goes on speaking."""
        return Voice(earlier.speaker, earlier.hedge, earlier.cue, earlier.description)

    def unknown(self, quotation: Span) -> Voice:
        """Return the voice of a quotation of which the article does not say whose it is."""
        return Voice(None, "in a quotation", quotation)

    def resolve(self, who: Span, cue: Span) -> Voice:
        """Return whom "according to …" names; a hedge where it names nobody."""
        words = who.of(self._text)
        if re.match(r"(?:him|her)\b", words):
            return self._same_person(cue) or Voice(None, _hedge(cue.of(self._text)), cue)
        named = self._within(self._people, who)
        if named:
            return self._person(named[0][0], named[0][1], Span(who.start, named[0][0].start), cue)
        if self._is_body(who):
            return Voice(" ".join(words.split()), None, cue)
        return Voice(None, _hedge(cue.of(self._text)), cue)

    def subject(self, clause: Span, verb: Span) -> Voice | None:
        """Return who says it in "X, a lawyer, argued that": only the subject right before the verb counts."""
        return self._voice(clause, verb, inverted=False)

    def list_commentators(self, found: Iterable[Attribution]) -> frozenset[str]:
        """Return the people who only speak: each mention of theirs introduces what they say."""
        cues = sorted({a.cue for a in found})
        starts = [cue.start for cue in cues]
        acting = {name.name for span, name in self._people if not _is_covered(span, cues, starts)}
        speaking = {a.speaker for a in found if a.speaker}
        described = {
            who for who, words in self._descriptions.items() if set(words.split()) & lexicon.COMMENTATORS
        }
        return frozenset((speaking & {name.name for _, name in self._people} - acting) | described)

    def _voice(self, around: Span, verb: Span, *, inverted: bool = True) -> Voice | None:
        earlier = self._within(self._people, Span(around.start, verb.start))
        if earlier and self._is_subject(earlier[-1][0], verb):
            span, name = earlier[-1]
            return self._person(span, name, Span(around.start, span.start), Span(span.start, verb.end))
        later = (
            self._within(self._people, Span(verb.end, min(around.end, verb.end + GAP))) if inverted else []
        )
        if later and not earlier and self._is_inverted(verb, later[0][0]):
            span, name = later[0]
            return self._person(span, name, Span(verb.end, span.start), Span(verb.start, span.end))
        return self._pronoun_or_body(around, verb)

    def _pronoun_or_body(self, around: Span, verb: Span) -> Voice | None:
        subject = Span(around.start, verb.start).of(self._text)
        cue = Span(around.start, verb.end)
        if PRONOUN.match(subject) or re.match(r"\s+(?:he|she)\b", self._text[verb.end : verb.end + 6]):
            return self._same_person(cue)
        body = BODY.match(subject)
        if body and BODIES & set(WORD.findall(body["body"])):
            return Voice(body["body"], None, cue)
        return None

    def _is_subject(self, name: Span, verb: Span) -> bool:
        gap = self._text[name.end : verb.start]
        if len(gap) > GAP:
            return False
        bare = gap.strip().endswith("ly") or gap.strip() in {
            "",
            "also",
            "later",
            "then",
            "has",
            "had",
            "once",
        }
        return (
            bare
            or re.fullmatch(r"\s*(?:,[^,;.]+,|\([^()]*\))\s*(?:\w+ly\s|also\s|later\s)?", gap) is not None
        )

    def _is_inverted(self, verb: Span, name: Span) -> bool:
        gap = self._text[verb.end : name.start]
        return (
            re.fullmatch(r"\s*(?:up\s+)?(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,6}", gap) is not None
            and " that " not in gap
        )

    def _person(self, span: Span, name: Name, before: Span, cue: Span) -> Voice:
        described = _description(self._text, before, span) or self._descriptions.get(name.name)
        if described:
            self._descriptions.setdefault(name.name, described)
        self._last = Voice(
            name.name, None, Span(min(cue.start, span.start), max(cue.end, span.end)), described
        )
        return self._last

    def _same_person(self, cue: Span) -> Voice | None:
        """Return the last speaker, if nobody else was named since."""
        at = bisect_left(self._people, cue.start, key=lambda pair: pair[0].start) - 1
        if self._last is None or at < 0 or self._people[at][1].name != self._last.name:
            return self._only_person(cue)
        return Voice(self._last.name, None, cue, self._last.description)

    def _only_person(self, cue: Span) -> Voice | None:
        """Return the one person whom the paragraph has spoken of so far, if "he" can be no other."""
        start = max(self._text.rfind("\n", 0, cue.start) + 1, cue.start - NEAR)
        stops = [stop.end() for stop in STOP.finditer(self._text, start, cue.start)]
        named = self._within(self._people, Span(start, cue.start))
        if len({name.name for _, name in named}) > 1 and len(stops) > 1:  # whom the last sentence is about
            named = self._within(self._people, Span(stops[-2], cue.start))
            named = named if named and named[0][0].start - stops[-2] <= OPENING else []
        if len({name.name for _, name in named}) != 1:
            return None
        words = set(WORD.findall(self._text[named[-1][0].end : cue.end]))
        doubled = {"he", "she"} <= {word.lower() for word in words}
        others = doubled or bool(words & (lexicon.OCCUPATIONS | {"man", "woman"}))
        return None if others else Voice(named[-1][1].name, None, cue)

    def _within(self, mentions: Sequence[tuple[Span, Name]], span: Span) -> list[tuple[Span, Name]]:
        begin = bisect_left(mentions, span.start, key=lambda pair: pair[0].start)
        found = []
        for at in range(begin, len(mentions)):
            if mentions[at][0].end > span.end:
                break
            found.append(mentions[at])
        return found

    def _is_body(self, who: Span) -> bool:
        words = WORD.findall(who.of(self._text))
        return (
            bool(self._within(self._bodies, who))
            and words[0] in {"the", "The"} | _capitals(words)
            and not _is_source(words)
        )


def _capitals(words: Sequence[str]) -> set[str]:
    return {word for word in words if word[0].isupper()}


def _is_source(words: Sequence[str]) -> bool:
    """Return whether the words name a number of unnamed sources: "estimates of the British army"."""
    return any(word.lower() in SOURCES for word in words)


SOURCES = frozenset(
    [
        "estimates",
        "estimate",
        "sources",
        "source",
        "historians",
        "scholars",
        "experts",
        "reports",
        "researchers",
        "data",
        "figures",
        "records",
        "accounts",
        "documents",
        "some",
        "many",
        "most",
        "several",
        "number",
        "analysts",
        "critics",
        "economists",
        "archaeologists",
        "scientists",
        "witnesses",
        "legend",
        "tradition",
        "observers",
        "officials",
        "calculations",
    ]
)


def _description(text: str, before: Span, name: Span) -> str | None:
    """Return the words that introduce a speaker: those before the name, or an apposition after it."""
    words = re.search(r"(?<!\w)(?P<what>[^\W\d_][\w-]*(?:\s+[a-z][\w-]*)*)\s+$", before.of(text))
    if words and {word.lower() for word in words["what"].split()} & lexicon.OCCUPATIONS:
        return re.sub(r"^(?:the|an?)\s+", "", words["what"][:1].lower() + words["what"][1:])
    after = APPOSITION.match(text, name.end)
    if after and set(after["what"].split()) & lexicon.OCCUPATIONS:
        return " ".join(after["what"].split())
    return None


def _hedge(words: str) -> str:
    plain = " ".join(words.split()).strip(" ,")
    return plain[:1].lower() + plain[1:]


def _first_verb(text: str, span: Span) -> Span | None:
    words = WORD.finditer(text, span.start, span.end)
    return next((Span(*word.span()) for word in words if word.group() in lexicon.SAYING_VERBS), None)


def _last_verb(text: str, span: Span) -> Span | None:
    words = [
        word for word in WORD.finditer(text, span.start, span.end) if word.group() in lexicon.SAYING_VERBS
    ]
    return Span(*words[-1].span()) if words else None


def _is_covered(span: Span, cues: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, span.start + 1) - 1
    return any(span in cue for cue in cues[max(0, at - 2) : at + 1])
