"""Why an option is wrong: what the article does say of it, in a clause of its own or in its own words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from quizapp.reading.article import Paragraph, Sentence, Span
from quizapp.reading.facts import Event, Name
from quizapp.reading.roles import OFFICES, Manner, Role
from quizapp.writing.slots import takes_article
from quizapp.writing.sources import LEAST_MARGIN, Sources
from quizapp.writing.stems import inline_event

SURE = 0.7  # certainty of a clause that is told of someone
LONGEST = 25  # words of a clause or a quotation
OPENING, CLOSING = "\u201c", "\u201d"
CUT = "\u2026"
PAIR = re.compile('[\u201c"](?P<said>[^\u201c\u201d"]+)[\u201d"]')
MARK = re.compile('[\u201c\u201d"]')
ENDS = (".", "?", "!")
RANKS = {
    "Gen": "General",
    "Maj": "Major",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Capt": "Captain",
    "Adm": "Admiral",
}
RANKS |= {"Brig": "Brigadier", "Dr": "Doctor", "Prof": "Professor", "Sen": "Senator", "Gov": "Governor"}


def tell_of(name: Name, sources: Sources) -> str:
    """Return what the article says of a name: what it did or underwent, else a sentence that has it."""
    events = [event for at in sources.places[name.name] for event in sources.by_sentence.get(at, ())]
    told = [event for event in events if _is_about(name, event)]
    first = next((event for event in told if event.subject in name.aliases), None) or next(iter(told), None)
    if first is not None:
        return f"Elsewhere the article says that {inline_event(first)}."
    the = "the " if takes_article(name, sources) and name.kind != "person" else ""
    return f"Elsewhere the article has {the}{name.name}: {quote(name.mentions[0], sources)}"


def introduce(name: Name, sources: Sources) -> str:
    """Return what the article says of a person: the office they hold, else as of any name."""
    for fact in sources.reading.facts:
        if isinstance(fact, Role) and fact.person == name.name and not fact.hedge and tells_office(fact):
            return f"{name.name} appears in the article, but as {say_office(fact)}."
    return tell_of(name, sources)


def tells_office(role: Role) -> bool:
    """Return whether the role says more than a form of address ("Sir")."""
    words = role.office.lower().split()
    return len(words) > 1 or not OFFICES.isdisjoint(words)


def say_office(role: Role) -> str:
    """Return the office, or what the person led, as it stands in a sentence."""
    if role.manner is Manner.LEADERSHIP:
        return f"the one who {role.verb} {role.office}"
    return re.sub(r"\b(\w+)\.", lambda match: RANKS.get(match[1], match[0]), role.office)


def _is_about(name: Name, event: Event) -> bool:
    forms = "|".join(re.escape(form) for form in sorted({name.name, *name.aliases}))
    named = re.search(rf"(?<!\w)(?:{forms})(?!\w)", event.text) is not None
    own_words = not (event.speaker or event.hedge or MARK.search(event.text))
    sure = event.certainty >= SURE and event.clause.margin >= LEAST_MARGIN
    return named and own_words and sure and len(event.text.split()) <= LONGEST


def quote(span: Span, sources: Sources) -> str:
    """Return the sentence around a place of the article in quotation marks, a long one cut on both sides."""
    article = sources.reading.article
    paragraph = article.paragraphs[_find(article.paragraphs, span)]
    sentence = paragraph.sentences[_find(paragraph.sentences, span)].span
    before = article.text[sentence.start : span.start].split()
    after = article.text[span.start : sentence.end].split()
    if len(before) + len(after) <= LONGEST:
        return in_quotes(" ".join(before + after))
    kept = max(LONGEST // 2, LONGEST - len(after))
    opening = [CUT, *before[-kept:]] if len(before) > kept else before
    left = LONGEST - min(kept, len(before))
    closing = [*after[:left], CUT] if len(after) > left else after
    return in_quotes(" ".join(opening + closing))


def in_quotes(text: str) -> str:
    """Return the text in quotation marks, those within it single and in pairs, and ended by a full stop."""
    inner = MARK.sub("", PAIR.sub("\u2018\\g<said>\u2019", text))
    return f"{OPENING}{inner}{CLOSING}{'' if inner.endswith(ENDS) else '.'}"


def _find(parts: Sequence[Sentence] | Sequence[Paragraph], span: Span) -> int:
    """Return the place of the last part that begins no later than the span."""
    return max(0, bisect_right([part.span.start for part in parts], span.start) - 1)
