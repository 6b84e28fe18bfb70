"""Why an option is wrong: what the article does say of it, in a clause of its own or in its own words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from quizapp.reading.article import Paragraph, Sentence, Span
from quizapp.reading.facts import Event, Name
from quizapp.reading.roles import Manner, Role
from quizapp.writing.sources import Sources
from quizapp.writing.stems import inline_event

SURE = 0.7  # certainty of a clause that is told of someone
LONGEST = 25  # words of a clause or a quotation
OPENING, CLOSING = "\u201c", "\u201d"
CUT = "\u2026"
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
        return f"Of {name.name} the article says that {inline_event(first)}."
    return f"The article has {name.name} elsewhere: {quote(name.mentions[0], sources)}"


def introduce(name: Name, sources: Sources) -> str:
    """Return what the article says of a person: the office they hold, else as of any name."""
    for fact in sources.reading.facts:
        if isinstance(fact, Role) and fact.person == name.name and not fact.hedge:
            return f"{name.name} appears in the article, but as {say_office(fact)}."
    return tell_of(name, sources)


def say_office(role: Role) -> str:
    """Return the office, or what the person led, as it stands in a sentence."""
    if role.manner is Manner.LEADERSHIP:
        return f"the one who {role.verb} {role.office}"
    return re.sub(r"\b(\w+)\.", lambda match: RANKS.get(match[1], match[0]), role.office)


def _is_about(name: Name, event: Event) -> bool:
    forms = "|".join(re.escape(form) for form in sorted({name.name, *name.aliases}))
    named = re.search(rf"(?<!\w)(?:{forms})(?!\w)", event.text) is not None
    return named and event.certainty >= SURE and len(event.text.split()) <= LONGEST and '"' not in event.text


def quote(span: Span, sources: Sources) -> str:
    """Return the sentence around a place of the article in quotation marks, a long one cut on both sides."""
    article = sources.reading.article
    paragraph = article.paragraphs[_find(article.paragraphs, span)]
    sentence = paragraph.sentences[_find(paragraph.sentences, span)].span
    before = article.text[sentence.start : span.start].split()
    after = article.text[span.start : sentence.end].split()
    if len(before) + len(after) <= LONGEST:
        return f"{OPENING}{' '.join(before + after)}{CLOSING}"
    kept = max(LONGEST // 2, LONGEST - len(after))
    opening = [CUT, *before[-kept:]] if len(before) > kept else before
    left = LONGEST - min(kept, len(before))
    closing = [*after[:left], CUT] if len(after) > left else after
    return f"{OPENING}{' '.join(opening + closing)}{CLOSING}"


def _find(parts: Sequence[Sentence] | Sequence[Paragraph], span: Span) -> int:
    """Return the place of the last part that begins no later than the span."""
    return max(0, bisect_right([part.span.start for part in parts], span.start) - 1)
