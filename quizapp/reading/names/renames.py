"""Other names that the text itself gives: "X (now Y)", "X was renamed Y", "X earned the nickname of Y"."""

import re
from collections.abc import Iterable, Iterator, Mapping

from quizapp.reading import lexicon
from quizapp.reading.names.kinds import known_kind
from quizapp.reading.names.spotting import Candidate

QUOTE = "[\"'\u201c\u2018]?"
OTHERWISE = re.compile(
    r"\s*[(,]\s*(?:born|n\u00e9e?|nee|formerly|originally|(?:also |better )?known as|alias)"
    rf"\s+(?:as\s+)?{QUOTE}"
)
BRACKETED = re.compile(
    r"\s*\((?:(?:the|or|now|today|later|modern|modern-day|today's|present-day|previously|then|renamed|"
    rf"(?:also |now )?called)\s+)?{QUOTE}"
)
BEHIND = re.compile(
    r"(?:\s+(?:is|was|were|had been|has been)\s+(?:also\s+|later\s+|soon\s+|officially\s+|then\s+)?"
    r"(?:renamed|known as|nicknamed|dubbed)"
    r"|\s+(?:(?:had|has|soon|later|thus)\s+)?(?:received|earned|got|gained|won|acquired|was given|given)\s+"
    r"(?:the|his|her|a)\s+(?:nick|sur)name(?:\s+of)?"
    rf")\s+(?:as\s+)?(?:the\s+)?{QUOTE}"
)
CLOSED = re.compile(r"[\"'\u201d\u2019]?\s*[);](?!\s+[^\W\d_a-z])")  # "Law (Repeals) Act" goes on
BRANCHES = frozenset(
    ["Airborne", "Armored", "Armoured", "Cavalry", "Field", "Foot", "Guards", "Infantry", "Light", "Marine"]
)
BRANCHES |= {"Mechanised", "Mechanized", "Motorised", "Motorized", "Mountain", "Panzer", "Rifle", "Tank"}
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def other_names(text: str, candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return each name that the text says someone or something bore too: "X (born Y ..." gives "Y" -> "X"."""
    listed = list(candidates)
    by_start = {candidate.span.start: candidate for candidate in listed}
    told = {
        other.text: each.text
        for each in listed
        for other in _told(text, each, by_start)
        if other.text != each.text
    }
    forms = {each.text for each in listed}
    joined = {f"{nick} {full.split()[-1]}": full for nick, full in told.items() if " " not in nick}
    return told | {form: full for form, full in joined.items() if form in forms and form != full}


def _told(text: str, candidate: Candidate, by_start: Mapping[int, Candidate]) -> Iterator[Candidate]:
    for pattern in (OTHERWISE, BEHIND):
        match = pattern.match(text, candidate.span.end)
        if match and (other := by_start.get(match.end())):
            yield other
    match = BRACKETED.match(text, candidate.span.end)
    other = by_start.get(match.end()) if match else None
    if other and CLOSED.match(text, other.span.end) and _may_be_one(candidate, other):
        yield other


def _may_be_one(left: Candidate, right: Candidate) -> bool:
    """Return whether the name in brackets may be the other's: no place that holds it, nobody's side."""
    kinds = {known_kind(left.text), known_kind(right.text)}
    if left.title or "country" in kinds or "people" in kinds:
        return False
    places = lexicon.PLACES - {"region"}
    return kinds <= places | {None} and not right.text.isupper() and left.text[:1] != right.text[:1].lower()


def numbered(forms: Iterable[str]) -> dict[str, str]:
    """Return "24th Division" -> "24th Infantry Division" where only one branch has that number."""
    full: dict[str, list[str]] = {}
    for form in forms:
        words = form.split()
        if len(words) == 3 and ORDINAL.fullmatch(words[0]) and words[1] in BRANCHES:  # noqa: PLR2004 - "24th Infantry Division"
            full.setdefault(f"{words[0]} {words[2]}", []).append(form)
    return {short: same[0] for short, same in full.items() if len(same) == 1}
