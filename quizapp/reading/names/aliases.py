"""Decide which forms name one thing: full name and surname, spelling variants, states by their table."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from quizapp.reading import lexicon

Keys = Callable[[str], set[str]]
CROWD = 20  # forms compared for one key: more of them are no aliases but a crowd
LONGEST = 60
SHORT = 6  # shorter names that differ by a letter are two names
MARKS = re.compile(r"[\W_]+")
TRANSLITERATED = (
    ("oe", "o"),
    ("ue", "u"),
    ("ae", "a"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("y", "i"),
    ("kh", "h"),
    ("ck", "k"),
    ("ph", "f"),
)


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """Return the letters and digits of a name: no accents, marks, spaces or capitals."""
    letters = unicodedata.normalize("NFKD", text).casefold().removeprefix("the ")
    return MARKS.sub("", "".join(mark for mark in letters if not unicodedata.combining(mark)))


@lru_cache(maxsize=1 << 16)
def sound(text: str) -> str:
    """Return a name as a rough transliteration-proof form: "Koenigsberg" and "Konigsberg" are one."""
    form = plain(text)
    for written, kept in TRANSLITERATED:
        form = form.replace(written, kept)
    return re.sub(r"(.)\1", r"\1", form)


def near(left: str, right: str) -> bool:
    """Return whether two forms of six letters or more differ by one: not the first, a digit, or an ending."""
    if left == right:
        return True
    if min(len(left), len(right)) < SHORT or abs(len(left) - len(right)) > 1 or left[0] != right[0]:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    odd = left[at : at + 1] + right[at : at + 1]
    if any(mark.isdecimal() for mark in odd) or at == min(len(left), len(right)):
        return False
    return left[at + 1 :] == right[at + 1 :] or left[at + 1 :] == right[at:] or left[at:] == right[at + 1 :]


def same_person(short: str, full: str) -> bool:
    """Return whether `short` may stand for `full`: surname, initial and surname, or fewer given names."""
    few, many = short.split(), full.split()
    if few[-1] in lexicon.REGNAL or many[-1] in lexicon.REGNAL:
        return few == many[-len(few) :] or few == many[: len(few)]
    halves = [sound(half) for half in many[-1].split("-")] if len(few) > 1 else []  # a maiden name
    if len(few) > len(many) or sound(few[-1]) not in {sound(many[-1]), *halves}:
        return len(few) == 1 and few == many[:1] and len(many) > 1 and many[1] in {"the", "of"}
    given = iter(many[:-1])
    return all(any(_abbreviates(part, name) for name in given) for part in few[:-1])


def _abbreviates(part: str, name: str) -> bool:
    if sound(part) == sound(name):
        return True
    initial = part.endswith(".") or name.endswith(".")
    return initial and plain(part)[:1] == plain(name)[:1]


def state_of(text: str) -> str | None:
    """Return the usual name of the state that a form names; None for anything else."""
    country = lexicon.countries_by_name().get(text)
    return country.name if country else None


def group(forms: Sequence[str], keys: Keys, same: Callable[[str, str], bool]) -> list[list[str]]:
    """Group `forms` (longest first): each joins the one group it fits; one that fits several stays alone.

    Only forms that share one of their `keys` are compared, and at most `CROWD` groups a key: linear time.
    """
    groups: list[list[str]] = []
    known: dict[str, list[int]] = {}
    for form in forms:
        near_by = sorted({at for key in keys(form) for at in known.get(key, ())[:CROWD]})
        fits = [at for at in near_by if any(same(form, other) for other in groups[at][:CROWD])]
        if len(fits) == 1:
            groups[fits[0]].append(form)
        else:
            groups.append([form])
        for key in keys(form):
            known.setdefault(key, []).append(fits[0] if len(fits) == 1 else len(groups) - 1)
    return groups


def person_keys(form: str) -> set[str]:
    """Return what two forms of one person share: the sound of a first or last word."""
    words = form.split()
    return {sound(words[0]), sound(words[-1]), *map(sound, words[-1].split("-"))}


def spelling_keys(form: str) -> set[str]:
    """Return the sound of a form and what is left of it without any one letter: near forms share one."""
    heard = sound(form)[:LONGEST]
    return {heard, plain(form)} | {heard[:at] + heard[at + 1 :] for at in range(len(heard))}


def same_spelling(left: str, right: str) -> bool:
    """Return whether two forms are one name in two spellings."""
    return plain(left) == plain(right) or near(sound(left), sound(right))


def longest_first(forms: Iterable[str]) -> list[str]:
    """Return the distinct forms, longest first, in a fixed order."""
    return sorted(set(forms), key=lambda form: (-len(form.split()), -len(form), form))


def join_short(groups: list[list[str]], short: Mapping[str, str]) -> list[list[str]]:
    """Return the groups with each short form's group joined to that of its full form."""
    home = {text: group for group in groups for text in group}
    for text, full in sorted(short.items()):
        if text in home and full in home and home[text] is not home[full]:
            moved, kept = home[text], home[full]
            kept.extend(moved)
            home |= dict.fromkeys(moved, kept)
    return list({id(group): group for group in home.values()}.values())
