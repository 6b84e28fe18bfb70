"""Whose a force is: told by its name, by the word before it, or known the world over."""

import re

from quizapp.reading.facts import Name
from quizapp.writing.plausibility import list_peoples
from quizapp.writing.sources import Sources

# Forces whose names do not say whose they are.
KNOWN = {
    "Red Army": "Soviet Union",
    "Kwantung Army": "Japan",
    "Wehrmacht": "Germany",
    "Luftwaffe": "Germany",
    "Kriegsmarine": "Germany",
    "Waffen-SS": "Germany",
    "Afrika Korps": "Germany",
    "Royal Navy": "United Kingdom",
    "Royal Air Force": "United Kingdom",
    "Grande Arm\u00e9e": "France",
    "People's Liberation Army": "China",
}
LOOKING_BACK = 30  # characters


def list_owners(name: Name, sources: Sources) -> frozenset[str]:
    """Return the states that the force belongs to, as far as known."""
    text = sources.reading.article.text
    before = (text[max(0, span.start - LOOKING_BACK) : span.start] for span in name.mentions)
    told = (re.search(r"([^\W_]+)\s+$", words) for words in before)
    owners = [list_peoples(match[1]) for match in told if match]
    known = {KNOWN[form] for form in {name.name, *name.aliases} if form in KNOWN}
    return list_peoples(name.name).union(known, *owners)


def is_own_force(name: Name, text: str, sources: Sources) -> bool:
    """Return whether the text has the force's own people: Soviet troops do not disarm the Red Army."""
    return name.kind == "unit" and not list_owners(name, sources).isdisjoint(list_peoples(text))
