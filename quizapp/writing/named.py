"""Who, which and where: items that ask for a name in its place in the clause; and the cloze of a name.

Asked are only people, places, battles and schools, and those only beside rivals that the article itself sets
on their side or on their stage: of all other names strict readers took one question in ten.
"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.events import capitalise
from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.distractors import SURE_KIND, choose_names, list_name_rivals, telling_words
from quizapp.writing.gaps import fill_gap
from quizapp.writing.lands import is_vast, tells_land
from quizapp.writing.likeness import measure_likeness
from quizapp.writing.peers import WIDE
from quizapp.writing.plausibility import can_act, is_narrowed, is_told
from quizapp.writing.rationales import tell_of
from quizapp.writing.schools import find_noun, is_school, keep_to_schools
from quizapp.writing.scope import say_scope
from quizapp.writing.slots import NOUNS, PLACES, Part, Slot, find_slots, is_asked_for
from quizapp.writing.sorts import keep_to_sort
from quizapp.writing.sources import Sources
from quizapp.writing.stems import ask, ask_subject, inline_event
from quizapp.writing.subject import is_subject

ASKED = frozenset({"person", "place", "city", "port", "region", "island", "battle"})
PLACED = re.compile(r"____,? in (?:the )?([A-Z].*)")
HERS = re.compile(r"\b(?:her|herself|she)\b")
# What others may have done as well, whom the article does not name for it.
SHARED = words("""
admit back begin believe criticise criticize defend endorse favor favour oppose praise recognise recognize
support welcome
""")
FEWEST = 2
ALIKE, SLACK = 1.4, 4  # a rival may be shorter than the key by this much


def write_named(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield one item for every name in an event's clause that has rivals: a question, else a cloze."""
    surnames = telling_words(name for name in sources.reading.names if name.kind == "person")
    for event in sources.events:
        for slot in find_slots(event, sources):
            if (
                (slot.name.kind in ASKED or is_school(slot.name))
                and is_askable(slot.name, surnames)
                and is_fair_gap(event, slot)
                and can_act(slot, event)
                and not is_subject(slot.name, sources)
            ):
                yield from _write(event, slot, sources, rng)


def is_askable(name: Name, surnames: frozenset[str]) -> bool:
    """Return whether the kind of the name is beyond doubt: no person of the article bears it too."""
    if name.certainty < SURE_KIND:
        return False
    return name.kind == "person" or surnames.isdisjoint(telling_words([name]))


def is_open(event: Event, sources: Sources) -> bool:
    """Return whether the stem tells only up to when it was: "By May 1807", others may have fallen before."""
    return say_scope(event, sources).startswith("By ")


def is_fair_gap(event: Event, slot: Slot) -> bool:
    """Return whether the gap is as wide for its rivals, and of a deed at the time that the stem tells.

    In a long list the others tell, and one of two people may be named by the other; "at" goes with no land,
    nobody asks for a continent, and who is cast "as" someone plays no person of the article. What somebody
    "had" done was before some other time, and what one supports others do too.
    """
    clause = event.clause
    before = clause.tree.words[min(slot.words) - 1].text if min(slot.words) else ""
    vast = slot.name.kind in WIDE and (is_vast(slot.name) or before == "at")
    played = slot.name.kind == "person" and before == "as"
    earlier = any(clause.tree.words[at].text.lower() == "had" for at in clause.auxiliaries)
    is_person = slot.name.kind == "person"
    shared = is_person and slot.part is Part.SUBJECT and clause.verb.lemma.lower() in SHARED
    listed = slot.listed > (0 if is_person else 1)
    unfair = listed or shared or clause.is_copular or vast or played or earlier
    return not (unfair or is_narrowed(event, slot))


def _write(event: Event, slot: Slot, sources: Sources, rng: Random) -> Iterator[Draft]:
    pool = list_name_rivals(event, slot, sources)
    alike = [name for name in pool if len(slot_text(slot)) <= ALIKE * len(name.name) + SLACK]
    pool = keep_to_sort(slot.name, alike if len(alike) >= FEWEST else pool, FEWEST)
    pool = keep_to_schools(slot.name, pool, FEWEST)
    rivals = choose_names(event, slot.name, pool, rng)
    long = [name for name in pool if name in alike]
    if long and not any(name in long for name in rivals):
        rivals = choose_names(event, slot.name, [*long, *rivals[:1]], rng)  # or its length tells the key
    if len(rivals) < FEWEST:
        return
    asked = question(event, slot, sources, rivals)
    asks, stem = asked or (Asks.CLOZE, fill_gap(event, slot.words, sources))
    if is_told(slot.name, stem) or gives_away(slot.name, stem, sources) or is_open(event, sources):
        return
    told = f"The article says that {inline_event(event)}."
    options: tuple[Option, ...] = (Option(slot_text(slot), correct=True, rationale=told),)
    options += tuple(Option(name.name, rationale=tell_of(name, sources)) for name in rivals)
    item = ChoiceItem(stem, options, asks, (event.id,), event.evidence, event.speaker)
    yield Draft("", item, features=measure_likeness(slot.name, rivals, event, sources))


def gives_away(key: Name, stem: str, sources: Sources) -> bool:
    """Return whether the stem tells the key from its like: her from men, a town by what it lies in."""
    if key.kind == "person":
        return HERS.search(stem) is not None
    return tells_land(key, stem, sources) or is_placed_by(stem, sources)


def is_placed_by(stem: str, sources: Sources) -> bool:
    """Return whether a place follows the gap that holds it: "at the ____ in Tennessee"."""
    match = PLACED.search(stem)
    places = (name for name in sources.reading.names if name.kind in PLACES)
    return match is not None and any(match[1].startswith(name.name) for name in places)


def question(
    event: Event, slot: Slot, sources: Sources, rivals: Sequence[Name] = ()
) -> tuple[Asks, str] | None:
    """Return what is asked and the stem; None when English has no easy question for the slot.

    `rivals` are the names beside the key, which the noun of the question must fit as well.
    """
    if not is_asked_for(slot):
        return None
    context = say_scope(event, sources)
    if slot.name.kind == "person":
        return Asks.WHO, ask_subject(event, in_context(context, "Who"))
    which = f"which {find_noun(slot.name, rivals) if is_school(slot.name) else NOUNS[slot.name.kind]}"
    if slot.part is Part.SUBJECT:
        return Asks.WHICH, ask_subject(event, in_context(context, capitalise(which)))
    if slot.part is Part.OBJECT:
        return Asks.WHICH, ask(event, in_context(context, capitalise(which)), without=slot.phrase)
    lead = f"{slot.preposition.capitalize()} {which}"
    return Asks.WHERE, ask(event, in_context(context, lead), without=slot.phrase)


def in_context(context: str, lead: str) -> str:
    """Return the lead of a question behind its context: "In 1945, which city"."""
    return f"{context}, {lead[:1].lower()}{lead[1:]}" if context else lead


def slot_text(slot: Slot) -> str:
    """Return the key as an option: people by their full name, else as the sentence has it."""
    return slot.name.name if slot.name.kind == "person" else slot.text
