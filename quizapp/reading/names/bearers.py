"""Which person a surname or a given name alone means, of all who bear it."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from quizapp.reading import lexicon
from quizapp.reading.names import aliases
from quizapp.reading.names.forms import Form
from quizapp.reading.names.spotting import Candidate

KIN = frozenset(
    {"daughter", "son", "sister", "brother", "child", "nephew", "niece", "named", "called", "wife"}
)


def list_relatives(forms: Mapping[str, Form]) -> frozenset[tuple[str, str]]:
    """Return surnames with full names they cannot mean: "Ann Reed, the daughter of Lord Reed"."""
    return frozenset(
        (text.split()[-1], text)
        for text, form in forms.items()
        if " " in text and any(_is_of_kin(each.after) for each in form.candidates)
    )


def _is_of_kin(after: Sequence[str]) -> bool:
    return any(one in KIN and other == "of" for one, other in pairwise(after))


def settle_surnames(groups: list[list[str]], forms: Mapping[str, Form], title: str) -> list[list[str]]:
    """Return the groups with each surname that several bear given to the one whom it must mean.

    That is the person in the article's title, or the only one introduced before the surname's first use. A
    given name alone ("Saddam") is the only person's that bears it.
    """
    first = {text: form.candidates[0].span.start for text, form in forms.items()}
    bearers: dict[str, list[str]] = {}
    for text in (group[0] for group in groups if " " in group[0]):
        bearers.setdefault(aliases.sound(text.split()[-1]), []).append(text)
    given: dict[str, list[str]] = {}
    for text in forms:
        if " " in text:
            given.setdefault(text.split(maxsplit=1)[0], []).append(text)
    short: dict[str, str] = {}
    relatives = list_relatives(forms)
    for text in (group[0] for group in groups if " " not in group[0]):
        family = bearers.get(aliases.sound(text), ())
        known = [full for full in family if first[full] < first[text] and (text, full) not in relatives]
        meant = [full for full in known if _is_of(full, title)] or known
        meant = meant if family else _by_given_name(text, given.get(text, ()), forms)
        if len(meant) == 1:
            short[text] = meant[0]
    return aliases.join_short(groups, short)


def title_surnames(people: Collection[str], title: str) -> dict[str, str]:
    """Return the bare surname, and the halves of a double one, of the only person whom the title names.

    Of the forms in `people`: "Payne" means the Cecilia Payne-Gaposchkin of the title, not her father.
    """
    full = [text for text in sorted(people) if " " in text and _is_of(text, title)]
    surnames = {text.split()[-1] for text in full}
    if len(surnames) != 1 or len({text.split()[0] for text in full}) != 1:
        return {}
    (surname,) = surnames
    hero = max(full, key=len)
    return {part: hero for part in {surname, *surname.split("-")} if part in people and part[:1].isupper()}


def _is_of(full: str, title: str) -> bool:
    """Return whether the title tells of the person, by the first and the last name at least."""
    names = full.split()
    return {names[0], names[-1]} <= set(title.split())


def _by_given_name(text: str, full: Sequence[str], forms: Mapping[str, Form]) -> list[str]:
    """Return the person, told of before, whom a given name alone means, of the `full` names it begins.

    Nothing where it may be a ruler's, or a relative's of that name ("their daughter Vera").
    """
    own = forms[text].candidates
    if len(full) != 1 or forms[full[0]].kind()[0] != "person" or any(each.title for each in own):
        return []
    person, names = forms[full[0]].candidates[0], full[0].split()
    royal = names[1] in lexicon.REGNAL | {"the", "of"} or (
        names[1] in lexicon.GIVEN_NAMES and (len(names) > 2 or person.title)  # noqa: PLR2004 - both of his names
    )
    another = any(_is_kin(each) for each in own)
    return [] if royal or another or person.span.start > own[0].span.start else [full[0]]


def _is_kin(candidate: Candidate) -> bool:
    """Return whether a word of kinship stands right before the name: "their daughter, Vera"."""
    before = [word for word in candidate.before if word[0].isalpha()]
    return bool(before) and before[-1] in KIN
