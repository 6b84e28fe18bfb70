"""Whether a stem says on which occasion something was counted: by a date, an event or what is named once."""

import re
from dataclasses import replace

from quizapp.reading.clauses import Standing, Tense
from quizapp.reading.facts import Event, Name
from quizapp.reading.figures import Figure
from quizapp.reading.word_lists import words
from quizapp.writing.scope import say_when
from quizapp.writing.sources import Sources, has_sure_date

# Names that stand for one occasion, or for a thing with one.
HAPPENING = frozenset({"battle", "treaty", "war", "event", "ship", "work"})
VAGUE = frozenset({"people", "other"})  # names of these kinds do not say which event is meant
UNPLACED = VAGUE | {"person"}  # a person does so beside a place or a body only
SELDOM = 3  # sentences that mention a name, at most, for it to say which event is meant
ENOUGH = 2  # names that say it together
ENDS = (".", "!", "?")
COUNTED_EXACTLY = re.compile(r"[1-9]\d[1-9]")  # 441: only a date or a battle makes it worth knowing
TIMES = words("day night morning evening afternoon week month year hour winter summer spring autumn")
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b(?![,.]\d)")  # also "the class of 1933"
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)


def says_occasion(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether the stem tells apart the event meant from others that the figure is not of."""
    if figure.speaker or _says_date(stem, event, sources):
        return True
    had = event.clause.tense is Tense.PLUPERFECT  # by when?
    return not had and (_tells_of_topic(stem, sources) or _names_occasion(stem, figure, event, sources))


def _names_occasion(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether the names of the stem tell which event is meant."""
    names = [name for name in sources.reading.names if _is_said(name, stem)]
    if any(name.kind in HAPPENING and not _is_topic(name, sources) for name in names):
        return True
    if COUNTED_EXACTLY.fullmatch(figure.quantity.written):
        return False
    apart = [name for name in names if not _is_topic(name, sources)]
    telling = [name for name in apart if name.kind not in UNPLACED]
    if event.setting and telling:
        return True
    enough = bool(telling) and len(_apart([name for name in apart if name.kind not in VAGUE])) >= ENOUGH
    return enough or any(_is_seldom(name, sources) for name in telling)


def _says_date(stem: str, event: Event, sources: Sources) -> bool:
    when = say_when(event, sources)
    return YEAR.search(stem) is not None or (bool(when) and when.lower() in stem.lower())


def _is_said(name: Name, stem: str) -> bool:
    return any(form in stem and re.search(rf"\b{re.escape(form)}\b", stem) for form in name.aliases)


def _tells_of_topic(stem: str, sources: Sources) -> bool:
    """Return whether the stem names the event that the article is about, all of which it counts."""
    return sources.topic is not None and sources.topic.text.removeprefix("the ") in stem


def _is_topic(name: Name, sources: Sources) -> bool:
    title = sources.reading.article.title
    if sources.topic is not None and name.name in sources.topic.text:
        return True
    return name.name in title and not title.endswith(ENDS)  # a text without a title opens with a sentence


def _is_seldom(name: Name, sources: Sources) -> bool:
    """Return whether the name is told so seldom that it says which event is meant.

    What a body of troops did says so only in a life, of which its service is a part.
    """
    if name.kind == "unit" and sources.reading.hero is None:
        return False
    return len(set(sources.places.get(name.name, ()))) <= SELDOM


def _apart(names: list[Name]) -> list[Name]:
    """Return the names of which no other holds the words: "Lund" beside "the Siege of Lund" is none."""
    return [
        name for name in names if not any(name.name in other.name for other in names if other is not name)
    ]


def with_borrowed_date(event: Event, sources: Sources) -> Event:
    """Return the event with the date of the "when" clause before it, where it has none of its own."""
    if event.date is not None:
        return event
    tree, head = event.clause.tree, event.clause.head
    for other in sources.by_sentence.get(event.sentence, ()):
        verb = next((w for w in tree.words if w.span == other.clause.verb.span), None)
        if (
            verb is not None
            and other.clause.standing is Standing.ADVERBIAL
            and has_sure_date(other)
            and verb.head == head
            and any(mark.text.lower() == "when" for mark in tree.children(verb.index))
        ):
            return replace(event, when=other.when, date=other.date, is_point=other.is_point)
    return event


def loses_frame(event: Event, stem: str, sources: Sources) -> bool:
    """Return whether the stem lost what limits its statement.

    That is the start of a stretch of time ("lasting 64 days from 3 May"), a time before the clause that is
    no date ("the day before the battle"), or a phrase before the clause to which this one is joined ("in
    Lund's study, hens were caged and could walk for an hour").
    """
    if _says_date(stem, event, sources):
        return _loses_phrase(event, stem, sources, shared=True)
    return _loses_start(event, stem, sources) or any(
        _loses_phrase(event, stem, sources, shared=shared) for shared in (True, False)
    )


def _loses_start(event: Event, stem: str, sources: Sources) -> bool:
    text = sources.reading.article.text
    starts = ((m.text, m.span.start) for m in sources.dates.get(event.sentence, ()))
    return any(FROM.search(text, max(0, at - 12), at) and said not in stem for said, at in starts)


def _loses_phrase(event: Event, stem: str, sources: Sources, *, shared: bool) -> bool:
    """Return whether an undated phrase before the clause, its own time or one it shares, is left out."""
    tree, head = event.clause.tree, event.clause.head
    if shared:
        head = tree.words[head].head if tree.words[head].relation.startswith("conj") else -1
    text, dates = sources.reading.article.text, sources.dates.get(event.sentence, ())
    for word in tree.children(head, "obl") if head >= 0 else ():
        phrase = [tree.words[at] for at in tree.subtree(word.index)]
        said = text[phrase[0].span.start : phrase[-1].span.end]
        before = (word.index < head and word.index < event.clause.subject) or (shared and word.index < head)
        limits = shared or word.text.lower() in TIMES
        dated = any(mention.span.overlaps(part.span) for mention in dates for part in phrase)
        if before and limits and not dated and said.lower() not in stem.lower():
            return True
    return False
