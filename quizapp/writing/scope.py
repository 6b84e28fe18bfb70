"""Scope: the time and the setting that a sentence gives its event, kept in every stem that asks for a name.

"In 1941, the army doubled its tanks" is true of one army; without its year it may be true of many.
"""

import re

from quizapp.reading.calendar import Bound, HistoricalDate, Precision
from quizapp.reading.clauses import Clause
from quizapp.reading.date_words import say_date
from quizapp.reading.facts import DateMention, Event
from quizapp.reading.phrases import kept_phrase, say, spoken
from quizapp.reading.word_lists import words
from quizapp.writing.sources import CERTAIN, DURATIVE, STATIVE, Sources

PREPOSITION = re.compile(
    r"\b(?P<words>(?:on|in|by|at|from|since|until|till|during|before|after|around|about|between|throughout)"
    r"(?: (?:about|around|early|late|mid))?)(?: the)?\s+$",
    re.IGNORECASE,
)
OPENED = re.compile(
    r"(?:from|between|throughout|since|by|until|in|on|during|early|late|mid)\b", re.IGNORECASE
)
# "Early June", "mid-September", "early in 1862": a part of the month or the year.
PART_OF = re.compile(
    r"(?P<part>(?:early|late|mid|the (?:beginning|end|start) of)\b(?: in)?[- ]?)", re.IGNORECASE
)
DASH = re.compile(r"(?<!mid)\s?[-\u2013\u2014]\s?", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
DAYS = re.compile(r"\d{1,2}(?: [A-Z]\w+)? ?[\u2013-] ?\d{1,2} [A-Z][a-z]")  # "6\u20137 January 1916"
UP_TO = {"from": " to ", "between": " and "}
SINGULAR = words("only first last final most least largest greatest biggest best worst")
# Phrases before the subject that place the clause, and what in them points elsewhere.
PLACING = words("in at on near during off across within outside around among throughout before after under")
POINTING = words("this that these those his her its their such same following next other result addition")
POINTING |= words("response turn fact return reply general particular contrast spite order case process")
SIDES = words("east west north south centre center northeast northwest southeast southwest")
LASTING = (
    DURATIVE
    | STATIVE
    | words("""
control command face maintain enjoy dominate want seek try attempt consider oppose envision plan intend hope
deal include refer represent defend live continue focus
""")
)


def say_scope(event: Event, sources: Sources) -> str:
    """Return when and where the event is set, as a sentence opens: "In 1917, at Arras"; "" where nowhere."""
    phrases = [phrase for phrase in (say_when(event, sources), *_settings(event.clause)) if phrase]
    scope = ", ".join([*phrases[:1], *(f"{phrase[:1].lower()}{phrase[1:]}" for phrase in phrases[1:])])
    return f"{scope[:1].upper()}{scope[1:]}"


def say_when(event: Event, sources: Sources) -> str:
    """Return the event's date as its stem says it: "On 9 August 1945", "By 1950"; "" where it is not sure."""
    when, date = event.when, event.date
    if when is None or date is None or date.certainty < CERTAIN:
        return ""
    is_range = when.precision is Precision.DAY and when.first != when.last
    if event.is_point and when.bound is Bound.EXACT and not is_range:
        return _place(when, part_of(date))
    text = sources.reading.article.text
    found = PREPOSITION.search(text[max(0, date.span.start - 40) : date.span.start])
    said = date.text if not date.implied else say_date(when)
    if found is None and not OPENED.match(said):
        return ""
    opening = "" if found is None else f"{found.group().strip()} "
    if len(years := YEAR.findall(said)) != len(set(years)):
        said = say_date(when)  # "from 28 August 1945 to 10 October 1945"
    joiner = UP_TO.get(opening.lower().removesuffix("the ").strip())
    return f"{opening}{DASH.sub(joiner, said, count=1) if joiner else said}"


def part_of(date: DateMention) -> str:
    """Return the words that narrow the date to a part of its month or year ("early "); "" without them."""
    found = PART_OF.match(date.text)
    return found["part"].lower() if found else ""


def is_widened(event: Event) -> bool:
    """Return whether what was the only, first or most of a part of a time is told of the whole of it."""
    if event.date is None or not part_of(event.date):
        return False
    told = (event.clause.tree.words[at] for at in event.clause.said_words)
    return any(word.text.lower() in SINGULAR or word.xpos in {"JJS", "RBS"} for word in told)


def _place(when: HistoricalDate, part: str) -> str:
    """Return the date behind the preposition that its form takes: "On 9 May", "At the end of May"."""
    said = say_date(when)
    if part.endswith("in ") or (part and when.precision is Precision.DAY):
        return f"{part.capitalize()}{said}" if part.endswith("in ") else f"On {said}"
    if part and not said.startswith(part):
        said = f"{part}{said}"
    if said.startswith(("the end", "the beginning", "the start")):
        return f"At {said}"
    days = when.precision is Precision.DAY or DAYS.match(said)
    return f"{'On' if days else 'In'} {said}"


def _settings(clause: Clause) -> list[str]:
    """Return the phrases before the subject that say by a name where or at which event it happened."""
    said = (say(clause.tree, spoken(clause.tree, kept_phrase(clause.tree, at))) for at in clause.fronted)
    return [phrase for phrase in said if _is_setting(phrase)]


def _is_setting(phrase: str) -> bool:
    said = phrase.split()
    if not said or said[0].lower() not in PLACING or POINTING & {word.lower() for word in said}:
        return False
    named = any(word[:1].isupper() or word[:1].isdigit() for word in said[1:])
    return named or said[-1].lower() in SIDES


def is_lasting(event: Event) -> bool:
    """Return whether the clause tells what lasted or held, true of others at other times."""
    return event.clause.is_copular or event.clause.verb.lemma.lower() in LASTING
