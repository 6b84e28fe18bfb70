"""Part a title from the name that follows it: "US Secretary of State Dean Acheson"."""

from quizapp.reading import lexicon

SIDES = frozenset(
    {"North", "South", "East", "West", "Union", "Confederate", "Allied", "Imperial", "Holy", "Grand"}
)
# After these with "of", the title itself names one person: "the Duke of Wellington".
NOBILITY = frozenset({"Duke", "Earl", "Count", "Duchess", "Countess", "Prince", "Princess", "Archduke"})
NOBILITY |= {"Marquis", "Baron", "Comte", "Elector"}
RANKS = frozenset({"Admiral", "Captain", "Colonel", "Commander", "General", "Lieutenant", "Major", "Marshal"})
NO_PERSON = frozenset(
    word for kind in lexicon.HEADS if kind not in {"event", "war", "battle"} for word in lexicon.HEADS[kind]
) | frozenset({"Front", "Motors", "Electric"})


def title_length(words: list[str]) -> int:
    """Return how many leading words of a name are a person's title; 0 where none is.

    All of them are when the words are a title and nothing else ("Prime Minister").
    """
    name = " ".join(words)
    if any(
        name in known
        for known in (lexicon.known_places(), lexicon.countries_by_capital(), lexicon.countries_by_name())
    ):
        return 0
    at = _skip_sides(words)
    end = _skip_title(words, at)
    if end == at or (end < len(words) and not words[end - 1].endswith(".") and _is_thing(words[end:])):
        return 0
    end = min(len(words), _skip_field(words, end))
    return _skip_body(words, end)


def _is_thing(rest: list[str]) -> bool:
    return rest[-1] in NO_PERSON and rest[0] != "of"


def _skip_sides(words: list[str]) -> int:
    at = 0
    while at < len(words) - 1 and (
        words[at] in lexicon.demonyms()
        or words[at] in SIDES
        or words[at] in lexicon.countries_by_name()
        or _is_body(words, at)
    ):
        at += 1
    return at


def _is_body(words: list[str], at: int) -> bool:
    """Return whether an abbreviation before a rank is that of a body: "KMT Generals X"."""
    word, rank = words[at], words[at + 1]
    body = len(word) > 1 and word.isupper() and word.isalpha() and word not in lexicon.OPENERS["ship"]
    several = rank.endswith("s") or len(words) - at > 3  # noqa: PLR2004 - no ship: "ARA General Belgrano"
    return body and several and _stem(rank) in RANKS


def _skip_title(words: list[str], at: int) -> int:
    end, seen = at, False
    while end < len(words) and _stem(words[end]) in lexicon.TITLES | lexicon.TITLE_OPENERS:
        seen = seen or _stem(words[end]) in lexicon.TITLES
        end += 1
    if end < len(words) and words[end] == "of" and _stem(words[end - 1]) in NOBILITY:
        return at
    return end if seen else at


def _skip_field(words: list[str], end: int) -> int:
    """Return the index after "of State", "of the Soviet Union", "of Foreign Affairs and Trade"."""
    if end >= len(words) or words[end] != "of":
        return end
    at = end + (2 if words[end + 1 : end + 2] == ["the"] else 1)
    for length in (5, 4, 3, 2, 1):
        if " ".join(words[at : at + length]) in lexicon.countries_by_name():
            return at + length
    after = at
    while after < len(words) and words[after] in lexicon.TITLE_FIELDS | {"and", "of", "the"}:
        after += 1
    return after if after > at else len(words)


def _skip_body(words: list[str], end: int) -> int:
    """Return the index after "of the United States Air Force", the last word that names a body."""
    while end > 0 and words[end - 1] in {"and", "of", "the"}:
        end -= 1
    if all(_stem(word) in lexicon.TITLES for word in words[end:]):
        return len(words)
    if words[end] not in {"and", "of", "the"}:
        return end
    bodies = [at for at in range(end, len(words)) if words[at] in NO_PERSON]
    return bodies[-1] + 1 if bodies else 0


def _stem(word: str) -> str:
    """Return the title without its full stop, in the singular, or its last part: "Vice-Governor"."""
    bare = word.removesuffix(".")
    parts = bare.split("-")
    if bare not in lexicon.TITLES and all(part in lexicon.TITLES | lexicon.TITLE_OPENERS for part in parts):
        return next((part for part in reversed(parts) if part in lexicon.TITLES), bare)
    return bare[:-1] if bare.endswith("s") and bare[:-1] in lexicon.TITLES else bare
