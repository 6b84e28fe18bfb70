"""What the article calls each name: "the village of X", "the cruiser Y", "Z, a port on the bay"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizapp.reading import lexicon
from quizapp.reading.facts import Name
from quizapp.reading.names.evidence import kind_after
from quizapp.reading.names.kinds import kind_in
from quizapp.reading.names.spotting import Candidate

ARTICLES = frozenset({"a", "an", "the", "another", "one"})
COPULAS = frozenset({"is", "was", "became", "remains", "remained"})
ALIKE = ({"city", "port"}, {"region", "country", "island"}, {"building", "city"})
UNTOLD = frozenset({"other", "place"})


def with_class_nouns(names: Iterable[Name], candidates: Iterable[Candidate]) -> list[Name]:
    """Return the names with the nouns, in small letters and the singular, that say what each of them is.

    The noun told most often stands first, the head of the name itself ("Orva River" -> "river") last.
    """
    told: dict[int, list[str]] = {}
    for candidate in candidates:
        told.setdefault(candidate.span.start, []).extend(_told(candidate))
    return [replace(name, class_nouns=tuple(_nouns(name, told))) for name in names]


def _nouns(name: Name, told: dict[int, list[str]]) -> list[str]:
    counts = Counter(noun for span in name.mentions for noun in told.get(span.start, ()))
    nouns = [noun for noun, _ in counts.most_common() if _may_be(noun, name.kind)]
    if name.kind == "person":
        return nouns
    own = [noun for form in sorted(name.aliases) if (noun := own_noun(form.split())) and noun not in nouns]
    return nouns + [noun for noun in own[:1] if name.kind != "ship" or noun == "ship"]


def _may_be(noun: str, kind: str) -> bool:
    """Return whether a thing of the kind can be called by the noun."""
    if kind == "person":
        return noun in lexicon.OCCUPATIONS
    of_noun = kind_in(lexicon.COMMON_HEADS, noun)
    alike = any({of_noun, kind} <= kinds for kinds in ALIKE)
    return of_noun is not None and (kind in UNTOLD or of_noun == kind or alike)


def own_noun(words: Sequence[str]) -> str:
    """Return the noun in the name itself: "Battle of Lenz" -> "battle"; "" where it has none."""
    if words[0] in lexicon.OPENERS["ship"] and len(words) > 1:
        return "ship"
    ends = (words[words.index("of", 1) - 1],) if "of" in words[1:] else (words[-1], words[0])
    heads = (word for word in ends if len(words) > 1 and kind_in(lexicon.HEADS, word))
    return next((_singular(word.lower()) for word in heads), "")


def _told(candidate: Candidate) -> Iterator[str]:
    before = list(candidate.before)
    if before[-1:] == ["of"] and before[-2:-1] and kind_in(lexicon.COMMON_HEADS, before[-2]):
        yield _singular(before[-2])
    elif before and _is_class(before[-1]):
        yield _singular(before[-1])
    if candidate.title and _is_class(candidate.title.split()[-1].lower()):
        yield candidate.title.split()[-1].lower()
    if not candidate.possessive:
        yield from _told_after(candidate)


def _told_after(candidate: Candidate) -> Iterator[str]:
    after = candidate.after
    if kind_after(candidate):
        yield _singular(after[0])
    elif after[1:2] and (after[0] in COPULAS or after[0] == ",") and after[1] in ARTICLES:
        run = list(_until_mark(after[2:]))
        at = next((at for at, word in enumerate(run) if _is_class(word)), len(run))
        phrase = [word for word in run[at : at + 2] if _is_class(word)]
        yield from (_singular(word) for word in phrase[-1:])


def _until_mark(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if not word[0].isalpha() or word in lexicon.PLACE_PREPOSITIONS | {"of", "and", "or", "for", "with"}:
            return
        yield word


def _is_class(word: str) -> bool:
    return word in lexicon.OCCUPATIONS or kind_in(lexicon.COMMON_HEADS, word) is not None


def _singular(noun: str) -> str:
    """Return the noun in the singular, as far as its ending tells: not "news", "corps" or "strait"."""
    if noun.endswith("ies") and noun != "series":
        return noun[:-3] + "y"
    return noun if noun.endswith(("ss", "corps", "us", "news")) else noun.removesuffix("s")
