"""Distractors: names of the key's kind that the whole article proves wrong for the stem."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event, Name
from quizapp.reading.names import may_coincide
from quizapp.reading.word_lists import words
from quizapp.writing.deeds import same_deeds
from quizapp.writing.fitting import fits
from quizapp.writing.forces import is_own_force
from quizapp.writing.lives import may_have_lived
from quizapp.writing.peers import is_peer
from quizapp.writing.plausibility import (
    could_play,
    find_class,
    is_of_the_class,
    is_of_the_form,
    is_of_the_time,
    is_of_those,
    is_plural,
    is_proper,
    is_told,
    is_whole,
)
from quizapp.writing.review.aliases import are_same_name
from quizapp.writing.slots import Part, Slot, is_asked_for, takes_article
from quizapp.writing.sorts import fits_noun
from quizapp.writing.sources import EMPTY_LEMMAS, WRONG, Sources

SURE_KIND = 0.6
SHARED = 0.4  # share of the clause's other content that makes a sentence suspect of saying it of a rival
NEAREST = 6
REACH = 300  # sentences: a rival from farther off is of another story
ENOUGH = 40  # rivals to choose from
COMMON = words("""
Army Front Fleet Division Corps Regiment Brigade Battalion Guards Far Eastern Western Northern
Southern Central Tank River Lake Sea Island Islands Mountains Peninsula City Fort Port Mount Party
Council Republic Battle Treaty University College School Institute Academy Museum Library Laboratory Hospital
Church Society Prize Award Medal Department
""")
FORMATIONS = words("""
Front Corps Division Brigade Regiment Battalion Company Squadron Fleet Group Wing Battery
""")
LEVELS = ("Army", "Front")
AFLOAT = words("Fleet Squadron Flotilla Navy")
KIN = {"port": "city"}


def list_name_rivals(event: Event, slot: Slot, sources: Sources) -> list[Name]:
    """Return the nearest names that may stand beside the key: its peers, not it, not true by any sentence."""
    at = event.evidence[-1].start
    alike = [name for name in list_near_names(event, sources) if kin(name) == kin(slot.name)]
    nearest = sorted(alike, key=lambda name: how_far(name, at))
    peers = (name for name in nearest if is_peer(name, event, slot, sources))  # few: what is quick goes first
    return list(islice(_keep_rivals(peers, event, slot, sources), ENOUGH))


def could_be_wrong(name: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the name may stand beside the key in the slot: surely wrong there, and still likely."""
    return any(_keep_rivals((name,), event, slot, sources))


def _keep_rivals(names: Iterable[Name], event: Event, slot: Slot, sources: Sources) -> Iterator[Name]:
    """Yield those of the names that are surely wrong for the slot, and still likely."""
    commentators = sources.commentators if slot.name.kind == "person" else frozenset()
    beside = [name for name, _ in sources.named.get(event.sentence, ())]
    yield from (
        name
        for name in names
        if name.name not in commentators
        and is_of_the_kind(name, slot, sources)
        and is_plausible(name, event, slot, sources)
        and not any(may_coincide(name, other) or are_namesakes(name, other) for other in beside)
        and not may_coincide(name, slot.name, sources.holders)
        and not share_word(name, slot.name)
        and not are_same_name(name.name, slot.name.name)
        and not is_told(name, event.text)
        and not is_of_those(name, event.text)
        and not is_own_force(name, event.text, sources)
        and fits(name, event, slot, sources)
        and not may_hold_of(event, slot, name, sources)
    )


def is_of_the_kind(name: Name, slot: Slot, sources: Sources) -> bool:
    """Return whether the name is surely of the key's kind, and written in the same form."""
    return (
        kin(name) == kin(slot.name)
        and name.certainty >= SURE_KIND
        and (is_asked_for(slot) or takes_article(name, sources) == slot.with_article)
        and is_plural(name.name) == is_plural(slot.name.name)
        and is_formation(name) == is_formation(slot.name)
        and not may_hold_each_other(name, slot.name)
        and are_written_alike(name, slot.name)
        and is_afloat(name) == is_afloat(slot.name)
        and is_proper(name)
        and is_whole(name, sources)
    )


def are_written_alike(one: Name, other: Name) -> bool:
    """Return whether two people are called by one name, or both by more; two battles, a siege or both not."""
    if one.kind == "battle":
        return ("Siege" in one.name) == ("Siege" in other.name)
    return one.kind != "person" or (" " in one.name) == (" " in other.name)


def is_plausible(name: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether who has not read the article might take the name for the key."""
    return (
        could_play(name, slot, sources)
        and is_of_the_time(name, event, sources)
        and may_have_lived(name, event, sources)
        and fits_noun(name, event, slot)
        and is_of_the_class(name, find_class(event, slot))
        and is_of_the_form(name, event, slot)
    )


def list_near_names(event: Event, sources: Sources) -> tuple[Name, ...]:
    """Return the names of the article, of a long one those within `REACH` sentences of the event."""
    names = sources.reading.names
    if len(sources.sentences) <= REACH:
        return names
    around = range(event.sentence - REACH, event.sentence + REACH + 1)
    near = {name.name: name for index in around for name, _ in sources.named.get(index, ())}
    return tuple(near.values())


def kin(name: Name) -> str:
    """Return the kind under which two names may be options of one item."""
    return KIN.get(name.kind, name.kind)


def are_namesakes(one: Name, other: Name) -> bool:
    """Return whether two cities may be one by their words ("New York", "New York City")."""
    return one.kind == other.kind == "city" and share_word(one, other)


def share_word(one: Name, other: Name) -> bool:
    """Return whether two names have a telling word in common ("Saddam", "Saddam Hussein")."""
    return not telling_words([one]).isdisjoint(telling_words([other]))


def telling_words(names: Iterable[Name]) -> frozenset[str]:
    """Return the capitalised words of names in lower case, those that many names share left out."""
    return frozenset(
        word.lower()
        for name in names
        for word in name.name.split()
        if word[:1].isupper() and word not in COMMON
    )


def may_hold_each_other(one: Name, other: Name) -> bool:
    """Return whether one formation may be part of the other: a front has armies, an army has divisions."""
    if not (is_formation(one) and is_formation(other)):
        return False
    return find_level(one) != find_level(other)


def find_level(name: Name) -> int:
    """Return how high a formation stands: 0 for those below an army, 1 for an army, 2 for a front."""
    ends = name.name.split()[-1]
    return LEVELS.index(ends) + 1 if ends in LEVELS else 0


def is_afloat(name: Name) -> bool:
    """Return whether the name is a fleet's or a navy's, no option beside an army."""
    return name.kind == "unit" and not AFLOAT.isdisjoint(name.name.split())


def is_formation(name: Name) -> bool:
    """Return whether the name is a part of some army or navy: numbered, or called a front, a corps, ...

    A formation beside its whole army would be half right; beside another army it is of another size.
    """
    if name.kind != "unit":
        return False
    words = name.name.split()
    return words[-1] in FORMATIONS or any(word[:1].isdigit() for word in words)


def may_hold_of(event: Event, slot: Slot, rival: Name, sources: Sources) -> bool:
    """Return whether a sentence about the rival or its people says enough of the clause to make it true too.

    Enough is much of its content, the same verb with any of its other words, or a verb like it with its
    object or place, whenever it was done.
    """
    own = {word.lower() for form in slot.name.aliases | {slot.name.name} for word in form.split()}
    content = sources.content[event.id] - own
    verb = event.clause.verb.lemma.lower()
    deeds = frozenset() if verb in EMPTY_LEMMAS else same_deeds(verb)
    # What ties the deed to the rival: what it was done to; where that is asked for, who did it.
    doers = frozenset() if slot.part is Part.SUBJECT else list_doers(event.clause)
    ties = (list_aims(event.clause) | doers) - own
    return any(
        len(shared := content & said) >= SHARED * len(content)
        or (verb in shared and len(shared) > 1 and verb in deeds)
        or not (deeds.isdisjoint(said) or ties.isdisjoint(said))
        for index in {*sources.places[rival.name], *sources.appearances[rival.name].sentences}
        if (said := sources.sentences.get(index, frozenset()))
    )


def list_aims(clause: Clause) -> frozenset[str]:
    """Return the lemmas of what the deed was done to, and where."""
    aims = clause.tree.children(clause.head, "obj", "obl", "nsubj:pass")
    return frozenset(word.lemma.lower() for word in aims if word.upos in {"NOUN", "PROPN"})


def list_doers(clause: Clause) -> frozenset[str]:
    """Return the lemmas of the nouns and peoples in the subject."""
    words = (clause.tree.words[at] for at in clause.subject_words)
    return frozenset(word.lemma.lower() for word in words if word.text[:1].isupper() and word.upos != "DET")


def choose_names(event: Event, key: Name, rivals: Iterable[Name], rng: Random) -> list[Name]:
    """Return two rivals named near the event, some of them more often in the article than the key.

    How many of them are is drawn evenly, as far as there are such rivals: else the name met most often
    would be the key more often than not.
    """
    at = event.evidence[-1].start
    near = sorted(rivals, key=lambda name: how_far(name, at))
    often = how_often(key)
    more = [name for name in near if how_often(name) > often][:NEAREST]
    less = [name for name in near if how_often(name) <= often][:NEAREST]
    rng.shuffle(more)
    rng.shuffle(less)
    # At least one where there is one: keys without any such rival make up for it.
    wanted = rng.randrange(1, WRONG + 1)
    chosen: list[Name] = []
    for name in (*more[:wanted], *less, *more[wanted:]):
        if len(chosen) < WRONG and not any(are_alike(name, other) for other in chosen):
            chosen.append(name)
    return chosen


def are_alike(one: Name, other: Name) -> bool:
    """Return whether two names may be one thing's, or parts of one: no two options of an item."""
    return may_coincide(one, other) or share_word(one, other) or are_same_name(one.name, other.name)


def how_far(name: Name, at: int) -> int:
    """Return how many characters lie between a place and the nearest mention of a name."""
    after = bisect_left(name.mentions, at, key=lambda span: span.start)
    return min(abs(span.start - at) for span in name.mentions[max(0, after - 1) : after + 1])


def how_often(name: Name) -> int:
    """Return how often the article has the name in the form that an option shows."""
    return sum(len(span) == len(name.name) for span in name.mentions)
