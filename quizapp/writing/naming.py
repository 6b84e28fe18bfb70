"""How people are written as options of one item: all in full or all by surname."""

from collections.abc import Sequence

from quizapp.reading import lexicon
from quizapp.reading.facts import Name


def name_alike(chosen: Sequence[Name], names: Sequence[Name]) -> list[str]:
    """Return how to write each: by surname if one of them has no other name, else in full.

    `names` are all of the article: a surname that two of its people bear tells neither.
    """
    full = [name.name for name in chosen]
    bare = [" " not in text for text in full]
    if all(bare) or not any(bare) or any(name.kind != "person" for name in chosen):
        return full
    short = [find_surname(name, names) for name in chosen]
    return [text for text in short if text] if all(short) and len(set(short)) == len(short) else full


def find_surname(name: Name, names: Sequence[Name]) -> str | None:
    """Return the last name by which the article calls the person too; None where it does not, or a king."""
    last = name.name.split()[-1]
    shared = any(
        other is not name and other.kind == "person" and other.name.split()[-1] == last for other in names
    )
    return last if last in name.aliases and last not in lexicon.REGNAL and not shared else None
