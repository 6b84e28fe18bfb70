"""Whether two places lie in one theatre, by the nations that the article has fighting there."""

from collections.abc import Sequence

from quizapp.reading.facts import Event, Name
from quizapp.reading.names.aliases import state_of
from quizapp.writing.plausibility import list_peoples
from quizapp.writing.sources import Sources


def shares_theatre(name: Name, key: Name, event: Event, sources: Sources) -> bool:
    """Return whether a nation of the event is ever named beside the rival, as far as nations are named.

    Where only Germans and Russians meet, no Japanese operation is likely.
    """
    own = {state_of(name.name), state_of(key.name)}
    here = list_peoples(sources.texts[event.sentence]) - own
    there = frozenset().union(*(list_peoples(sources.texts[at]) for at in sources.places[name.name])) - own
    return not (here and there) or not here.isdisjoint(there)


def keep_to_theatre(
    key: Name, rivals: Sequence[Name], event: Event, sources: Sources, enough: int
) -> list[Name]:
    """Return the rivals that share the event's theatre; all where they are too few, for nations are rare."""
    near = [name for name in rivals if shares_theatre(name, key, event, sources)]
    return near if len(near) >= enough else list(rivals)
