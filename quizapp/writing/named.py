"""Who, which and where: items that ask for a name in its place in the clause; and the cloze of a name."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.events import capitalise
from quizapp.reading.facts import Event, Name
from quizapp.writing.distractors import SURE_KIND, choose_names, list_name_rivals, telling_words
from quizapp.writing.gaps import fill_gap
from quizapp.writing.likeness import measure_likeness
from quizapp.writing.naming import name_alike
from quizapp.writing.nations import keep_to_theatre
from quizapp.writing.plausibility import can_act, is_proper, is_told, is_whole
from quizapp.writing.rationales import tell_of
from quizapp.writing.schools import find_noun, is_school, keep_to_schools
from quizapp.writing.scope import say_scope
from quizapp.writing.slots import NOUNS, PLACES, Part, Slot, find_slots, is_asked_for
from quizapp.writing.sorts import keep_to_sort
from quizapp.writing.sources import Sources
from quizapp.writing.stems import ask, ask_subject, inline_event
from quizapp.writing.subject import is_subject
from quizapp.writing.telling import is_closed_list
from quizapp.writing.theatre import is_ground, keep_to_powers

HERS = re.compile(r"\b(?:her|herself|she)\b")
FEWEST = 2
ALIKE, SLACK = 1.4, 4  # a rival may be shorter than the key by this much


def write_named(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield one item for every name in an event's clause that has rivals: a question, else a cloze."""
    surnames = telling_words(name for name in sources.reading.names if name.kind == "person")
    for event in sources.events:
        for slot in find_slots(event, sources):
            if (
                is_askable(slot.name, surnames)
                and is_proper(slot.name)
                and is_whole(slot.name, sources)
                and slot.name.kind in NOUNS.keys() | PLACES | {"person"}
                and can_act(slot, event)
                and is_closed_list(event, slot, sources)
                and not is_subject(slot.name, sources)
            ):
                yield from _write(event, slot, sources, rng)


def is_askable(name: Name, surnames: frozenset[str]) -> bool:
    """Return whether the kind of the name is beyond doubt: no person of the article bears it too."""
    if name.certainty < SURE_KIND:
        return False
    return name.kind == "person" or surnames.isdisjoint(telling_words([name]))


def _write(event: Event, slot: Slot, sources: Sources, rng: Random) -> Iterator[Draft]:
    pool = list_name_rivals(event, slot, sources)
    alike = [name for name in pool if len(slot_text(slot)) <= ALIKE * len(name.name) + SLACK]
    pool = keep_to_sort(slot.name, alike if len(alike) >= FEWEST else pool, FEWEST)
    pool = keep_to_schools(slot.name, pool, FEWEST)
    pool = keep_to_powers(slot.name, pool, sources, FEWEST)
    if is_ground(event, slot):
        pool = keep_to_theatre(slot.name, pool, event, sources, FEWEST)
    rivals = choose_names(event, slot.name, pool, rng)
    long = [name for name in pool if name in alike]
    if long and not any(name in long for name in rivals):
        rivals = choose_names(event, slot.name, [*long, *rivals[:1]], rng)  # or its length tells the key
    if len(rivals) < FEWEST:
        return
    asked = question(event, slot, sources, rivals)
    asks, stem = asked or (Asks.CLOZE, fill_gap(event, slot.words, sources))
    if is_told(slot.name, stem) or (slot.name.kind == "person" and HERS.search(stem)):
        return  # the stem names the key, or tells her from the men beside her
    people = slot.name.kind == "person"
    texts = name_alike([slot.name, *rivals], sources.reading.names)
    options: tuple[Option, ...] = (
        Option(
            texts[0] if people else slot.text,
            correct=True,
            rationale=f"The article says that {inline_event(event)}.",
        ),
    )
    options += tuple(
        Option(text, rationale=tell_of(name, sources)) for text, name in zip(texts[1:], rivals, strict=True)
    )
    item = ChoiceItem(stem, options, asks, (event.id,), event.evidence, event.speaker)
    yield Draft("", item, features=measure_likeness(slot.name, rivals, event, sources))


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
