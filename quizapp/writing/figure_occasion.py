"""Whether a stem says on which occasion something was counted: by a date, an event or what is named once."""

import re
from dataclasses import replace

from quizapp.reading.article import ParagraphKind
from quizapp.reading.clauses import Standing, Tense
from quizapp.reading.facts import Event, Name
from quizapp.reading.figures import Figure
from quizapp.reading.word_lists import words
from quizapp.writing.figure_stems import takes_part
from quizapp.writing.scope import say_when
from quizapp.writing.sources import Sources, has_sure_date
from quizapp.writing.topic import CONTESTS

# Names that stand for one occasion, or for a thing with one.
HAPPENING = frozenset({"battle", "treaty", "war", "event", "ship", "work"})
OCCASIONS = frozenset({"battle", "treaty", "war", "event"})
VAGUE = frozenset({"people", "other"})  # names of these kinds do not say which event is meant
UNPLACED = VAGUE | {"person"}  # a person does so beside a place or a body only
SELDOM = 3  # sentences that mention a name, at most, for it to say which event is meant
ENOUGH = 2  # names that say it together
MUSTERING = words("field mobilise mobilize muster")
DEAD = words("death loss casualty fatality dead")
CLOSE, OPENING = 0.75, 6  # the last quarter of an article, its first sentences
ENDS = (".", "!", "?")
COUNTED_EXACTLY = re.compile(r"[1-9]\d[1-9]")  # 441: only a date or a battle makes it worth knowing
TIMES = words("day night morning evening afternoon week month year hour winter summer spring autumn")
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b(?![,.]\d)")  # also "the class of 1933"
EVERY = re.compile(r"\b(?:every|each) (?:year|month|week|day|night)\b|\bannually\b", re.IGNORECASE)
ABOARD = re.compile(r"\b(?:on board|aboard)(?! (?:(?:the|a|an|his|her|of)\b|[A-Z]))")  # which ship?
NAME = r"[A-Z][\w\u2019'-]*(?: (?:(?:de|of|van|von) )?[A-Z][\w\u2019'-]*)*"
NAMES = re.compile(rf"{NAME}(?:, {NAME})*,? and {NAME}")
PARTING = re.compile(r",? and |, ")
LISTED = 200  # characters behind a figure in which a list of what it counts may stand
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)


def says_occasion(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether the stem tells apart the event meant from others that the figure is not of."""
    if ABOARD.search(stem) or _dates_a_part(event, sources):
        return False
    if figure.speaker or _says_date(stem, event, sources) or _counts_times(figure, stem, sources):
        return True
    if _sums_up(stem, event, sources):
        return True
    undated = event.clause.tense is Tense.PLUPERFECT or EVERY.search(stem) is not None  # by when?
    return not undated and (_tells_of_topic(stem, sources) or _names_occasion(stem, figure, event, sources))


def _counts_times(figure: Figure, stem: str, sources: Sources) -> bool:
    """Return whether all the times are counted that something happened to what is named."""
    named = (name for name in sources.reading.names if name.kind not in UNPLACED)
    return figure.counted == "times" and any(_is_said(name, stem) for name in named)


def _sums_up(stem: str, event: Event, sources: Sources) -> bool:
    """Return whether the opening of a life says of its hero what holds for the whole of it."""
    hero, paragraphs = sources.reading.hero, sources.reading.article.paragraphs
    first = next((p for p in paragraphs if p.kind is ParagraphKind.BODY and p.sentences), None)
    if hero is None or first is None or event.clause.tense is not Tense.PAST:
        return False
    return event.sentence <= first.sentences[-1].index and any(part in stem for part in hero.parts)


def tells_whole(event: Event, sources: Sources) -> str:
    """Return the war of the article where the clause counts something of the whole of it; "" elsewhere.

    So do the dead in its opening or its close, who took part in its opening, and whoever fielded an army.
    """
    topic, verb = sources.topic, event.clause.verb.lemma.lower()
    if topic is None or topic.noun not in CONTESTS or sources.dates.get(event.sentence):
        return ""
    opens, closes = event.sentence < OPENING, event.sentence > CLOSE * (len(sources.texts) - 1)
    near = range(event.sentence - (0 if opens else 1), event.sentence + 1)
    told = [name for at in near for name, _ in sources.named.get(at, ()) if name.kind in OCCASIONS]
    if any(not _is_topic(name, sources) for name in told):
        return ""
    dead = event.clause.tree.words[event.clause.subject].lemma.lower() in DEAD
    whole = (dead and (opens or closes)) or (takes_part(event.clause) and opens) or verb in MUSTERING
    return topic.text if whole else ""


def _dates_a_part(event: Event, sources: Sources) -> bool:
    """Return whether the date stands behind a colon: "three were beaten: Lund's at Harn on the 5th, ..."."""
    if event.date is None or event.date.span.start < event.clause.verb.span.end:
        return False
    return ":" in sources.reading.article.text[event.clause.verb.span.end : event.date.span.start]


def gives_count_away(stem: str, figure: Figure, sources: Sources) -> bool:
    """Return whether the stem lists behind the figure as many names as are counted."""
    behind = sources.reading.article.text[figure.quantity.span.end :][:LISTED]
    lists = (found.group() for found in NAMES.finditer(behind) if found.group() in stem)
    counts = {len(PARTING.split(names)) for names in lists}
    return any(figure.quantity.high in {count, count - 1} for count in counts)  # "in Harn, Lund and Berg"


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
    return enough or any(_is_seldom(name, event, sources) for name in telling)


def is_of_occasion(event: Event, sources: Sources) -> bool:
    """Return whether the clause tells of a named battle, war or treaty how long or how large it was."""
    named = (name for name in sources.reading.names if name.kind in OCCASIONS)
    return any(_is_said(name, event.subject) for name in named)


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


def _is_seldom(name: Name, event: Event, sources: Sources) -> bool:
    """Return whether the name is told so seldom that it says which event is meant.

    What a body of troops did says so only in a life, of which its service is a part.
    """
    if name.kind == "unit" and sources.reading.hero is None and _is_said(name, event.subject):
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
