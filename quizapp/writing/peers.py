"""Whether the article itself makes a name the key's rival: a person on his side, a place on its stage.

Strict readers take as rivals people of the key's own side and calling, and places and battles of the same
page, and hardly any others: to them the enemy's general is absurd, and so are a battle of another front and a
besieged town beside the seat of a conference.
"""

import re

from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import list_years
from quizapp.writing.fitting import APPOINTING, RULER, STATESMAN, SUCCEEDING, find_calling
from quizapp.writing.sides import SAME
from quizapp.writing.slots import PLACES, Slot
from quizapp.writing.sorts import is_capital
from quizapp.writing.sources import Sources

# Sentences from the event within which a rival is of its stage: under another heading, and under its own.
PAGE, SECTION = 10, 20
# The same for lands, of which an article names some that are far apart in one breath.
WIDE = frozenset({"region", "island", "place"})
NEXT, WIDE_SECTION = 3, 10
YEARS = 3  # within which two people of one war act
MEETINGS = words("meet meeting confer conference congress summit convene negotiate negotiation talk")
GOVERNING = frozenset({RULER, STATESMAN})
# Who heads a state decides what his ministers and envoys do not.
HEAD = re.compile(r"\b(?:President|Premier|Prime Minister|Chancellor|King|Queen|Emperor|Empress|Tsar)\s+$")
LONGEST = 20  # characters of such a title before a name
OFFICE = SUCCEEDING | APPOINTING | {"swear"}


def is_peer(rival: Name, event: Event, slot: Slot, sources: Sources) -> bool:
    """Return whether the article makes the name a rival of the key in its event."""
    key = slot.name
    if key.kind == "person":
        unfit = event.clause.verb.lemma.lower() in OFFICE and find_calling(rival, sources) is None
        return not unfit and are_peers(rival, key, event.sentence, sources)
    if key.kind not in PLACES | {"battle"}:
        return True
    meets = not MEETINGS.isdisjoint(sources.content[event.id])
    return (
        is_capital(rival) == is_capital(key)
        and is_near(rival, event, sources)
        and (not meets or _saw_a_meeting(rival, sources))
    )


def are_peers(rival: Name, key: Name, at: int, sources: Sources) -> bool:
    """Return whether two people are of one calling, side and time; without sides, the rival is named nearby.

    `at` is the sentence of what one of them did.
    """
    callings = find_calling(rival, sources), find_calling(key, sources)
    of_one_rank = GOVERNING.isdisjoint(callings) or heads_state(rival, sources) == heads_state(key, sources)
    if not (may_share_calling(*callings) and of_one_rank):
        return False
    if not sources.takes_sides:
        return any(abs(place - at) <= PAGE for place in sources.places[rival.name])
    one, other = sources.sides.list_states(key.name), sources.sides.list_states(rival.name)
    allied = not (one and other) or not one.isdisjoint(other)
    is_on_side = allied and sources.sides.relation(key.name, rival.name) == SAME
    return is_on_side and _is_of_those_years(rival, at, sources)


def may_share_calling(one: int | None, other: int | None) -> bool:
    """Return whether two callings may be one item's: who governs stands only beside his like."""
    return one == other or GOVERNING.isdisjoint({one, other})


def heads_state(name: Name, sources: Sources) -> bool:
    """Return whether the article calls the person by the title of one who heads a state."""
    text = sources.reading.article.text
    befores = (text[max(0, span.start - LONGEST) : span.start] for span in name.mentions)
    return name.kind == "person" and any(HEAD.search(before) for before in befores)


def _is_of_those_years(rival: Name, at: int, sources: Sources) -> bool:
    """Return whether the person is named with a year near those of the sentence, as far as known."""
    years, own = list_years(at, sources.dates), sources.appearances[rival.name].years
    return not (years and own) or min(abs(one - other) for one in own for other in years) <= YEARS


def is_near(name: Name, event: Event, sources: Sources) -> bool:
    """Return whether a sentence nearby names it, or one of the same section not much farther off."""
    at, sections = event.sentence, sources.sections
    away, within = (NEXT, WIDE_SECTION) if name.kind in WIDE else (PAGE, SECTION)
    return any(
        abs(place - at) <= (within if sections[place] == sections[at] else away)
        for place in sources.places[name.name]
    )


def _saw_a_meeting(name: Name, sources: Sources) -> bool:
    """Return whether some sentence that names the place tells of a meeting."""
    told = (sources.sentences.get(at, frozenset()) for at in sources.places[name.name])
    return any(not MEETINGS.isdisjoint(said) for said in told)
