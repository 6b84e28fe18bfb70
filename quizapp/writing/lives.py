"""When the people of an article were born and died: nobody does anything before or afterwards."""

from collections.abc import Collection

from quizapp.assessment.wording import holds_phrase
from quizapp.reading.calendar import HistoricalDate
from quizapp.reading.facts import Event, Name
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import list_years
from quizapp.writing.sources import CERTAIN, Sources

DYING = words("die perish drown succumb")
KILLING = words("kill murder assassinate execute hang shoot behead slay poison guillotine crucify")


def may_have_lived(name: Name, event: Event, sources: Sources) -> bool:
    """Return whether the person was alive at the event's time, as far as the article tells."""
    if name.kind != "person":
        return True
    years = {event.when.last.year} if event.when else list_years(event.sentence, sources.dates)
    return is_alive_in(name, years, sources) and not _died_before(name, event, sources)


def is_alive_in(name: Name, years: Collection[int], sources: Sources) -> bool:
    """Return whether the person had not died before all of these years."""
    died = find_death(name, sources)
    return died is None or not years or max(years) <= died.last.year


def find_death(name: Name, sources: Sources) -> HistoricalDate | None:
    """Return when the article says that the person died; None where it does not."""
    deaths = (event for at in sources.places[name.name] for event in sources.by_sentence.get(at, ()))
    return next((e.when for e in deaths if _is_surely_dated(e) and _tells_death(e, name)), None)


def find_birth(name: Name, sources: Sources) -> HistoricalDate | None:
    """Return when the article says that the person was born; None where it does not."""
    births = (event for at in sources.places[name.name] for event in sources.by_sentence.get(at, ()))
    return next((e.when for e in births if _is_surely_dated(e) and _tells_birth(e, name)), None)


def _tells_birth(event: Event, name: Name) -> bool:
    born = event.clause.verb.lemma.lower() == "bear" and event.clause.passive
    return born and any(holds_phrase(event.subject, form) for form in {name.name, *name.aliases})


def _is_surely_dated(event: Event) -> bool:
    return event.when is not None and event.date is not None and event.date.certainty >= CERTAIN


def _tells_death(event: Event, name: Name) -> bool:
    verb = event.clause.verb.lemma.lower()
    dies = verb in DYING or (event.clause.passive and verb in KILLING)
    return dies and any(holds_phrase(event.subject, form) for form in {name.name, *name.aliases})


def _died_before(name: Name, event: Event, sources: Sources) -> bool:
    died = find_death(name, sources)
    return died is not None and event.when is not None and died.interval.precedes(event.when.interval)
