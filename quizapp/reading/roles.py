"""Roles: who held which office or led what, by the words around a person's name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.reading.article import Article, ParagraphKind, Sentence, Span
from quizapp.reading.attribution import Attribution, Attributions
from quizapp.reading.facts import Fact, FactKind, Name
from quizapp.reading.lexicon import HEADS
from quizapp.reading.names.titles import title_length
from quizapp.reading.phrases import base, kept_phrase, say, spoken
from quizapp.reading.syntax.tree import Tree, Word


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LONGEST_TITLE = 9  # words
NOUN_WITHIN = 6  # words from the start of an office to the noun that makes it one
WORD = re.compile(r"[^\W_][\w.'\u2019-]*")
BEFORE_TITLE = re.compile(r"(?:[^\W_][\w'\u2019-]*\.?\s+){1,9}$")
CUT = re.compile(
    r"\s+(?:in|on|from|until|since|by|after|before|during|at|for)\s+"
    r"(?=\d|[A-Z][a-z]+\s\d|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|the (?:age|time|end|spring|summer|autumn|winter))"
    r"|\s+(?:an?|and|but|who|which|when|where|while|after|before|until|because|although|with|to)\b"
)
LETTERS = r"(?:[^,.;:()\u201c\"]|(?<=\b[A-Z])\.){4,110}"
ADVERB = "later|then|also|subsequently|again|unanimously|soon"
MADE = "appointed|named|elected|made|chosen|crowned|sworn in|inaugurated|installed|proclaimed|re-?elected"
APPOINTED = re.compile(
    rf"\s+(?:(?:(?:was|had been|has been)\s+(?:(?:{ADVERB})\s+)?(?P<made>{MADE}))"
    rf"|(?:(?:{ADVERB})\s+)?(?P<verb>became|served))"
    rf"(?:\s+(?P<as>as))?\s+(?P<office>(?:the |an? )?{LETTERS})"
)
APPOSED = re.compile(
    rf",\s+(?P<office>(?:the |then |at that time |at the time )?{LETTERS}?)(?=[,;)]|(?<![A-Z])\.)"
)
LEADING = _words(
    "led commanded headed directed governed ruled chaired founded designed written painted composed"
)
LEADERSHIP = _words("leadership command direction presidency chairmanship")


class Manner(StrEnum):
    """How the article tells the role."""

    TITLE = "title"  # "US Secretary of State Dean Acheson"
    APPOSITION = "apposition"  # "Winfield Scott, the commanding general of the U.S. Army,"
    APPOINTMENT = "appointment"  # "Lincoln was sworn in as President"
    LEADERSHIP = "leadership"  # "the station under the leadership of Richard Sorge"


@dataclass(frozen=True, slots=True)
class Role(Fact):
    """An office that a person held, or a thing that a person led.

    `person` is the full name; `office` the words of the office without article, or the thing led;
    `verb` how it came about ("was appointed") or what the leading was ("led").
    """

    person: str = field(kw_only=True)
    office: str = field(kw_only=True)
    manner: Manner = field(kw_only=True)
    verb: str = field(default="was", kw_only=True)
    sentence: int = field(kw_only=True)
    attribution: Attribution | None = field(default=None, kw_only=True)


def find_roles(
    article: Article,
    trees: Mapping[int, Tree],
    names: Sequence[Name],
    attributions: Attributions | None = None,
) -> tuple[Role, ...]:
    """Return the roles of the people named in the article's bodies, in reading order."""
    people = sorted((span, name) for name in names if name.kind == "person" for span in name.mentions)
    roles: list[Role] = []
    at = 0
    for paragraph in article.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            continue
        for sentence in paragraph.sentences:
            while at < len(people) and people[at][0].start < sentence.span.end:
                span, name = people[at]
                at += 1
                if span in sentence.span:
                    roles += _roles(article, sentence, (span, name), trees.get(sentence.index), attributions)
    return tuple(roles)


def _roles(
    article: Article,
    sentence: Sentence,
    mention: tuple[Span, Name],
    tree: Tree | None,
    attributions: Attributions | None,
) -> Iterator[Role]:
    span, name = mention
    attribution = attributions.at(span) if attributions else None
    for manner, verb, office in _told(article.text, sentence.span, span, tree):
        yield Role(
            id="",
            kind=FactKind.ROLE,
            text=f"{name.name} {verb} {office}",
            evidence=(article.quote(sentence.span),),
            speaker=attribution.speaker if attribution else None,
            hedge=attribution.hedge if attribution else None,
            certainty=name.certainty,
            person=name.name,
            office=office,
            manner=manner,
            verb=verb,
            sentence=sentence.index,
            attribution=attribution,
        )


Told = tuple[Manner, str, str]


def _told(text: str, sentence: Span, span: Span, tree: Tree | None) -> Iterator[Told]:
    if office := title_before(text, Span(sentence.start, span.start)):
        yield Manner.TITLE, "was", office
    if (match := APPOINTED.match(text, span.end, sentence.end)) and (office := _office(match["office"])):
        yield Manner.APPOINTMENT, _verb(match), office
    if (match := APPOSED.match(text, span.end, sentence.end)) and (office := _office(match["office"])):
        yield Manner.APPOSITION, "was", office
    if tree is not None:
        yield from _led(tree, span)


def title_before(text: str, before: Span) -> str | None:
    """Return the title that ends where `before` ends, as long as it goes: "US Secretary of State"."""
    match = BEFORE_TITLE.search(text, max(before.start, before.end - 120), before.end)
    words = match.group().split() if match else []
    for begin in range(max(0, len(words) - LONGEST_TITLE), len(words)):
        title = words[begin:]
        if title[0][0].isupper() and title_length(title) == len(title):
            return " ".join(title)
    return None


def _verb(match: re.Match[str]) -> str:
    verb = f"was {match['made']}" if match["made"] else match["verb"]
    return f"{verb} as" if match["as"] else verb


def _office(words: str) -> str | None:
    """Return the words of an office, cut where they go on to something else; None where they name none."""
    cut = CUT.search(words)
    office = " ".join((words[: cut.start()] if cut else words).split())
    return office if _has_office(office) else None


def _has_office(office: str) -> bool:
    """Return whether the words are an office: adjectives of rank or names, its noun, and perhaps "of"."""
    words = WORD.findall(office)
    head = words[: words.index("of")] if "of" in words else words
    if not head or len(head) > NOUN_WITHIN or head[-1].lower() not in OFFICES:
        return False
    return all(word[0].isupper() or word in RANKING for word in head[:-1])


RANKING = _words(
    "the then first last supreme deputy vice chief commanding prime foreign interim acting general grand"
)
OFFICES = _words(
    "admiral ambassador archbishop attorney bishop captain cardinal chairman chairwoman chancellor chief "
    "commander commander-in-chief commissioner consul coach dean dictator director editor emperor empress "
    "general governor governor-general head inspector judge justice king leader manager mayor minister "
    "monarch pope premier president prince principal queen rector regent secretary senator speaker sultan "
    "superintendent surveyor treasurer tsar viceroy abbot founder"
)


def _led(tree: Tree, span: Span) -> Iterator[Told]:
    """Yield what the person led: "the army, led by X", "the station under the leadership of X"."""
    tops = [
        w
        for w in tree.words
        if w.span.overlaps(span) and not (w.head >= 0 and tree.words[w.head].span.overlaps(span))
    ]
    for top in tops:
        if top.head < 0:
            continue
        governor, cases = tree.words[top.head], {w.text.lower() for w in tree.children(top.index, "case")}
        if governor.text.lower() in LEADING and "by" in cases and base(governor.relation) == "acl":
            yield from _thing(tree, governor, governor.text.lower())
        elif governor.text.lower() in LEADERSHIP and "of" in cases:
            yield from _thing(tree, governor, "led")


def _has_leader(noun: Word) -> bool:
    """Return whether the noun is a body of people or an undertaking, such as somebody leads."""
    word = noun.text.lower()
    return noun.upos in {"NOUN", "PROPN"} and (word in BODIES or word.removesuffix("s") in BODIES)


BODIES = _words(
    "army brigade campaign caravan company contingent crew delegation detachment dig excavation expedition "
    "faction firm fleet force garrison group junta laboratory mission movement mutiny network offensive "
    "orchestra parliament party patrol project raid rebellion regiment revolt school ship squadron station "
    "team tribe uprising workshop"
)
BODIES |= {word.lower() for kind in ("unit", "organisation") for word in HEADS[kind]}


def _thing(tree: Tree, modifier: Word, verb: str) -> Iterator[Told]:
    noun = tree.words[modifier.head] if modifier.head >= 0 else None
    if noun is None or base(modifier.relation) not in {"acl", "nmod"} or not _has_leader(noun):
        return
    phrase = kept_phrase(tree, noun.index) - set(tree.subtree(modifier.index))
    between = {
        w.index for w in tree.words[noun.index + 1 : min(tree.subtree(modifier.index))] if w.upos != "PUNCT"
    }
    phrase -= {w.index for w in tree.children(noun.index, "case", "cc", "punct")}
    first = tree.words[min(phrase)]
    if not between <= phrase or first.upos in {"ADP", "NUM", "CCONJ"} or tree.children(noun.index, "nummod"):
        return
    past = {"written": "wrote"}.get(verb, verb)
    thing = say(tree, spoken(tree, phrase))
    yield Manner.LEADERSHIP, past, f"the {thing[4:]}" if thing.startswith("The ") else thing
