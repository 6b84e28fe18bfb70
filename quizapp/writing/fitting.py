"""Which people may be offered beside the key, by their side and their office.

Nobody defeats his own general, no foreigner is prime minister, and only who rules makes a commander.
"""

from itertools import pairwise

from quizapp.reading.facts import Event, Name
from quizapp.reading.genders import suits
from quizapp.reading.lexicon import demonyms
from quizapp.reading.roles import OFFICES
from quizapp.reading.word_lists import words
from quizapp.writing.lands import fits_place
from quizapp.writing.sides import FORCES, HOSTILE, NEAR, OTHER, SAME, TITLED, list_sides
from quizapp.writing.slots import Part, Slot
from quizapp.writing.sorts import find_sort, find_sort_of
from quizapp.writing.sources import Sources

SOLDIER, RULER, STATESMAN = 0, 1, 2  # sorts of people
SUCCEEDING = words("succeed replace elect re-elect reelect crown inaugurate depose")
APPOINTING = words("appoint make name promote put dismiss relieve")
RANKS = {
    "gen": "general",
    "maj": "major",
    "lt": "lieutenant",
    "col": "colonel",
    "capt": "captain",
    "adm": "admiral",
}
WEDDING = words("marry divorce wed")
WARLIKE = HOSTILE | words("launch march advance retreat withdraw attack")


def fits(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the rival's side and office let the stem be true of him, as far as the article tells."""
    if slot.name.kind != "person":
        return fits_place(rival, event, slot, sources)
    verb = event.clause.verb.lemma.lower()
    if verb in APPOINTING and slot.part is Part.SUBJECT and _gives_office(event, slot, sources):
        return find_calling(rival, sources) in {RULER, STATESMAN}
    comes_to_office = verb in SUCCEEDING or (verb in APPOINTING and event.clause.passive)
    is_holder = slot.part is not Part.INSIDE and slot.preposition in {"", "by"}
    if comes_to_office and is_holder and not _could_hold_office(rival, event, slot, sources):
        return False
    if verb in WEDDING and not _are_of_one_known_gender(slot.name, rival):
        return False
    return _may_lead(rival, event, slot, sources) and _is_on_the_side(rival, event, slot, sources)


def _may_lead(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the rival could command where the key does: a soldier or a ruler, no minister."""
    calling = find_calling(rival, sources)
    fights = event.clause.verb.lemma.lower() in WARLIKE and find_calling(slot.name, sources) == SOLDIER
    return not (
        (fights and calling not in {SOLDIER, RULER, None})
        or (
            _commands(event, slot)
            and calling not in {SOLDIER, RULER}
            and sources.sides.relation(slot.name.name, rival.name) != SAME
        )
    )


def _is_on_the_side(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the rival is to nobody of the clause a friend where the key is a foe, or a foe.

    In a clause of fighting or command he must be known to be on the key's side where that is known.
    """
    sides, key = sources.sides, slot.name.name
    lemmas = {event.clause.tree.words[at].lemma.lower() for at in event.clause.said_words}
    is_fought = not lemmas.isdisjoint(HOSTILE | {"surrender", "victory", "defeat"})
    is_strict = is_fought or _commands(event, slot)
    surrenders = event.clause.verb.lemma.lower() == "surrender" and slot.part is Part.SUBJECT
    if surrenders and sides.list_states(key):
        return sides.relation(key, rival.name) == SAME
    for other in list_others(event, slot, sources):
        known, his = sides.relation(key, other), sides.relation(rival.name, other)
        if known and known != his and (his or is_strict):
            return False
        if his == OTHER and not (known or is_fought):
            return False  # no friend of his enemy
        if is_fought and not (known or other.startswith("@")) and sides.relation(key, rival.name) != SAME:
            return False  # on which side the key is against the other, nobody says
    return True


def _commands(event: Event, slot: Slot) -> bool:
    """Return whether the gap is for the commander: "troops under ____", "the army led by ____"."""
    tree = event.clause.tree
    cases = {tree.words[at].text.lower() for at in slot.phrase if tree.words[at].relation == "case"}
    heads = {tree.words[at].head for at in slot.words} - slot.words
    led = any(tree.words[at].text.lower() in {"led", "commanded"} for at in heads if at >= 0)
    said = event.text.split()
    peoples = any(word in demonyms() and after == "under" for word, after in pairwise(said))
    forces = peoples or not FORCES.isdisjoint(event.text.lower().split())
    return forces and ("under" in cases or (led and "by" in cases))


def _are_of_one_known_gender(key: Name, rival: Name) -> bool:
    """Return whether the first names tell that both are men or both are women."""
    told = [tuple(suits(pronoun, name.name) for pronoun in ("he", "she")) for name in (key, rival)]
    return told[0] == told[1] != (True, True)


def list_others(event: Event, slot: Slot, sources: Sources) -> list[str]:
    """Return the people and the sides in the clause, the key left out."""
    tree = event.clause.tree
    said = [tree.words[at].span for at in event.clause.said_words]
    people = [
        name.name
        for name, span in sources.named.get(event.sentence, ())
        if name.kind == "person" and name.name != slot.name.name and any(word in span for word in said)
    ]
    return people + list_sides(event.text.replace(slot.text, "", 1))


def _could_hold_office(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the rival is of the state in which someone comes to office, or of a like office."""
    people = [other for other in list_others(event, slot, sources) if not other.startswith("@")]
    states = frozenset().union(*(sources.sides.list_states(name) for name in (slot.name.name, *people)))
    return is_of_state(rival, slot.name, states, sources)


def is_of_state(rival: Name, key: Name, states: frozenset[str], sources: Sources) -> bool:
    """Return whether the rival is of one of the states, or of none that is told and of the key's sort."""
    own = sources.sides.list_states(rival.name)
    if own & states or any(sources.sides.relation(rival.name, state) == SAME for state in states):
        return True
    calling = find_calling(rival, sources)
    return not own and calling not in {None, SOLDIER} and calling == find_calling(key, sources)


def _gives_office(event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether someone is given an office in the clause ("made Grant commander of the army")."""
    tree = event.clause.tree
    said = {tree.words[at].text.lower() for at in event.clause.predicate_words}
    others = list_others(event, slot, sources)
    return not said.isdisjoint(OFFICES) and any(not other.startswith("@") for other in others)


def _spell_out(title: str) -> str:
    """Return a title with its ranks in full and in the singular: "Maj. Gen." is a major general."""
    bare = (word.rstrip(".").lower() for word in title.split())
    return " ".join(RANKS.get(word, word.removesuffix("s")) for word in bare)


def find_calling(name: Name, sources: Sources) -> int | None:
    """Return the number of the person's sort, by a title before the name too; None where nothing tells."""
    if (sort := find_sort(name)) is not None:
        return sort
    text = sources.reading.article.text
    titles = (TITLED.search(text[max(0, span.start - NEAR) : span.start]) for span in name.mentions)
    told = [_spell_out(match[1]) for match in titles if match] + [name.name]
    return next((sort for title in told if (sort := find_sort_of(title)) is not None), None)
