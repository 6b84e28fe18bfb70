"""Claims: what the article lets someone say, in quotation marks or in its own words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizapp.reading.article import Article, Evidence, Paragraph, ParagraphKind, Sentence, Span
from quizapp.reading.attribution import Attribution, Attributions, Manner
from quizapp.reading.facts import Fact, FactKind, Name
from quizapp.reading.quotations import Quotation, find_quotations
from quizapp.reading.reported import find_reported
from quizapp.reading.speakers import Speakers
from quizapp.reading.syntax.tree import Tree

# Verbs of saying that something is so.
ASSERTING = frozenset(
    {"said", "says", "noted", "notes", "wrote", "writes", "argued", "argues", "claimed", "claims"}
)
ASSERTING |= {"stated", "states", "observed", "observes", "remarked", "concluded", "concludes", "explained"}
ASSERTING |= {
    "explains",
    "maintained",
    "maintains",
    "believes",
    "emphasised",
    "emphasized",
    "estimated",
    "estimates",
}
ASSERTING |= {"recalled", "recalls", "contends", "added", "adds", "stressed", "stresses"}
FEWEST_WORDS = 4  # a shorter quotation is a scare quote or a term


@dataclass(frozen=True, slots=True)
class Claim(Fact):
    """One sentence that someone vouches for: `text` is what was said, without the words that say who said it.

    `direct` says that it stood in quotation marks; `description` is how the article introduces the speaker,
    `by_commentator` whether the speaker only comments on the events and has no part in them,
    `asserted` whether it was said for true rather than believed, proposed or announced.
    """

    sentence: int = field(kw_only=True)
    direct: bool = field(kw_only=True)
    description: str | None = field(default=None, kw_only=True)
    by_commentator: bool = field(default=False, kw_only=True)
    asserted: bool = field(default=True, kw_only=True)


def find_attributions(article: Article, trees: Mapping[int, Tree], names: Sequence[Name]) -> Attributions:
    """Return who vouches for what in the article's bodies; what is not covered the article says itself."""
    speakers = Speakers(article.text, names, trees)
    found: list[Attribution] = []
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            quoted = list(_quoted(article.text, paragraph, speakers))
            found += quoted
            for sentence in paragraph.sentences:
                found += find_reported(article.text, sentence, speakers, [a.span for a in quoted])
    return Attributions(
        tuple(sorted(found, key=lambda a: (a.span, a.cue))), speakers.list_commentators(found)
    )


def find_claims(
    article: Article,
    trees: Mapping[int, Tree],
    names: Sequence[Name],
    attributions: Attributions | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of named speakers, one for each sentence they vouch for, in reading order."""
    attributions = attributions or find_attributions(article, trees, names)
    claims = (
        claim for sentence in article.sentences for claim in _claims_in(article, sentence, attributions)
    )
    return tuple(claims)


def _claims_in(article: Article, sentence: Sentence, attributions: Attributions) -> Iterator[Claim]:
    touching = attributions.touching(sentence.span)
    quoting = {a.speaker for a in touching if a.manner is Manner.QUOTE}
    for attribution in touching:
        doubled = attribution.manner is not Manner.QUOTE and attribution.speaker in quoting
        if attribution.speaker is None or doubled:
            continue
        said = _said(article.text, sentence, attribution)
        if len(said.of(article.text).split()) < FEWEST_WORDS:
            continue
        yield Claim(
            id="",
            kind=FactKind.CLAIM,
            text=" ".join(said.of(article.text).split()),
            evidence=tuple(_evidence(article, sentence.span, attribution.cue)),
            speaker=attribution.speaker,
            hedge=attribution.hedge,
            certainty=1.0,
            sentence=sentence.index,
            direct=attribution.manner is Manner.QUOTE,
            description=attribution.description,
            asserted=_is_asserted(article.text, attribution),
            by_commentator=attribution.speaker in attributions.commentators,
        )


def _is_asserted(text: str, attribution: Attribution) -> bool:
    words = attribution.cue.of(text).split()
    return attribution.manner is not Manner.REPORTED or not ASSERTING.isdisjoint(words)


def _said(text: str, sentence: Sentence, attribution: Attribution) -> Span:
    """Return the part of the sentence that the speaker vouches for, without marks around it."""
    start = max(sentence.span.start, attribution.span.start)
    end = min(sentence.span.end, attribution.span.end)
    if attribution.manner is not Manner.QUOTE and attribution.cue.overlaps(Span(start, end)):
        before = Span(start, max(start, attribution.cue.start))
        said, rest = sorted((before, Span(min(end, attribution.cue.end), end)), key=len, reverse=True)
        whole = not any(mark.isalnum() for mark in rest.of(text))  # cut in two it is no claim
        start, end = said.start, said.end if whole else said.start
    return trim(text, Span(start, end))


EDGE = ' \t\r\n,;:"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019-\u2013\u2014'


def trim(text: str, span: Span) -> Span:
    """Return the span without spaces, commas and quotation marks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(EDGE))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(EDGE))))


def _evidence(article: Article, sentence: Span, cue: Span) -> Iterator[Evidence]:
    yield article.quote(sentence)
    if cue not in sentence:
        yield article.quote(cue)


def _sentence_end(paragraph: Paragraph, quotation: Quotation) -> int:
    """Return where the sentence ends in which the quotation closes: who is named later says other things."""
    ends = (s.span.end for s in paragraph.sentences if s.span.end >= quotation.outer.end)
    return max(quotation.outer.end, next(ends, paragraph.span.end))


def _quoted(text: str, paragraph: Paragraph, speakers: Speakers) -> Iterator[Attribution]:
    quotations = [
        q for q in find_quotations(text, paragraph.span) if len(q.inner.of(text).split()) >= FEWEST_WORDS
    ]
    last: Attribution | None = None
    for at, quotation in enumerate(quotations):
        limit = min(
            quotations[at + 1].outer.start if at + 1 < len(quotations) else paragraph.span.end,
            _sentence_end(paragraph, quotation),
        )
        begin = quotations[at - 1].outer.end if at else paragraph.span.start
        found = speakers.after(Span(quotation.outer.end, limit)) or speakers.before(
            Span(begin, quotation.outer.start)
        )
        if found is None and at and last and text[begin : quotation.outer.start].strip(" ,.") == "":
            found = speakers.again(last)
        speaker = found or speakers.unknown(quotation.outer)
        last = Attribution(
            quotation.inner, speaker.name, speaker.hedge, Manner.QUOTE, speaker.cue, speaker.description
        )
        yield last
