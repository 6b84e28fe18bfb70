"""What part each name plays in the whole article: who acts, who is acted upon, who is only mentioned."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import DateMention, Event, Name, Reading
from quizapp.reading.names.aliases import state_of
from quizapp.reading.phrases import base
from quizapp.reading.roles import Role
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# What ties a thing of another time into a sentence: "the coast of modern Tunisia".
ASIDE = re.compile(
    r"(?:\b(?i:modern|modern-day|present-day|today's|contemporary|now|current|nowadays|called|named after)"
    r"(?:\s+[A-Z]\w+,?(?:\s+and)?){0,3}|[(\[][^)\]]*)\s+$",
)
REACH = 5  # sentences over which a date still tells the time of what follows
LOOKING_BACK = 40  # characters before a name in which such a word may stand
PASSED_ON = frozenset({"conj", "appos", "flat"})  # a word with these plays its head's part
DONE_TO = frozenset({"obj", "iobj", "nsubj:pass", "csubj:pass"})
SITES = words("in at near from to into towards toward across through around outside on between")
HELD = SITES | words("of under for against with by")


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the article uses one name: the parts it plays anywhere, and the years it is named with.

    `acts` as the subject or agent of a verb, `undergoes` as its object, `is_placed` behind a preposition,
    `is_site` behind one that says where.
    `is_aside`: it is never named but in brackets or as what a thing is called today.
    """

    acts: bool
    undergoes: bool
    is_placed: bool
    is_site: bool
    is_aside: bool
    years: frozenset[int]
    sentences: frozenset[int]  # that name it or its people


def list_appearances(
    reading: Reading,
    named: Mapping[int, Sequence[tuple[Name, Span]]],
    dates: Mapping[int, Sequence[DateMention]],
) -> dict[str, Appearance]:
    """Return how the article uses each of its names, by name.

    `named` and `dates` give the names and the dates of each sentence by its index.
    """
    states = {state_of(name.name): name for name in reading.names if name.kind == "country"}
    states.pop(None, None)  # countries of no table have no people we know
    mentions: dict[str, list[tuple[int, int]]] = {}
    for index, tree in reading.trees.items():
        for name, at in (*_named_words(tree, named.get(index, ())), *_peoples(tree, states)):
            mentions.setdefault(name.name, []).append((index, at))
    acting = {fact.person for fact in reading.facts if isinstance(fact, Role)} | set(_resumed(reading))
    return {
        name.name: _appearance(
            reading, name, mentions.get(name.name, []), dates, is_actor=name.name in acting
        )
        for name in reading.names
    }


def _appearance(
    reading: Reading,
    name: Name,
    mentions: list[tuple[int, int]],
    dates: Mapping[int, Sequence[DateMention]],
    *,
    is_actor: bool,
) -> Appearance:
    parts = {find_part(reading.trees[index], at) for index, at in mentions}
    sentences = frozenset(index for index, _ in mentions)
    text = reading.article.text
    return Appearance(
        acts="acts" in parts or is_actor,
        undergoes="undergoes" in parts,
        is_placed=bool(parts & {"placed", "site"}),
        is_site="site" in parts,
        is_aside=all(_is_aside(text, span) for span in name.mentions),
        years=frozenset(year for index in sentences for year in list_years(index, dates)),
        sentences=sentences,
    )


def list_years(sentence: int, dates: Mapping[int, Sequence[DateMention]]) -> frozenset[int]:
    """Return the years that the sentence names, else those of the last dated sentence shortly before it."""
    for index in range(sentence, max(-1, sentence - REACH - 1), -1):
        if years := frozenset(m.date.first.year for m in dates.get(index, ()) if m.date is not None):
            return years
    return frozenset()


def _resumed(reading: Reading) -> Iterator[str]:
    """Yield the names that "he", "she" or "it" stands for as the subject of an event."""
    by_form = {form: name.name for name in reading.names for form in (name.name, *name.aliases)}
    for fact in reading.facts:
        if isinstance(fact, Event) and has_pronoun(fact.clause) and fact.subject in by_form:
            yield by_form[fact.subject]


def _is_aside(text: str, span: Span) -> bool:
    return ASIDE.search(text[max(0, span.start - LOOKING_BACK) : span.start]) is not None


def _named_words(tree: Tree, named: Sequence[tuple[Name, Span]]) -> Iterator[tuple[Name, int]]:
    """Yield the highest word of each name in the sentence."""
    starts = [word.span.start for word in tree.words]
    for name, span in named:
        at = bisect_right(starts, span.start) - 1
        own = {
            word.index
            for word in tree.words[max(0, at) :]
            if word.span.start >= span.start and word.span.end <= span.end
        }
        top = next((index for index in sorted(own) if tree.words[index].head not in own), None)
        if top is not None:
            yield name, top


def _peoples(tree: Tree, states: Mapping[str | None, Name]) -> Iterator[tuple[Name, int]]:
    """Yield the states whose people or adjective the sentence has ("the Romans", "Soviet troops")."""
    for word in tree.words:
        state = lexicon.demonyms().get(word.text)
        if state in states:
            yield states[state], _bearer(tree, word).index


def _bearer(tree: Tree, word: Word) -> Word:
    """Return the noun that an adjective of a people belongs to ("troops" of "Soviet troops")."""
    return tree.words[word.head] if base(word.relation) in {"amod", "compound"} else word


def _is_titled(tree: Tree, word: Word) -> bool:
    """Return whether a name was read as the modifier of another name or of a title."""
    return base(word.relation) == "compound" and tree.words[word.head].upos == "PROPN"


def climb(tree: Tree, at: int) -> Word:
    """Return the word whose part the word at `at` shares: the first of its list, the named of its title."""
    word = tree.words[at]
    while word.head >= 0 and (base(word.relation) in PASSED_ON or _is_titled(tree, word)):
        word = tree.words[word.head]
    return word


def find_part(tree: Tree, at: int) -> str:
    """Return the part that the word plays in its clause: acts, undergoes, site, placed, or none."""
    word = climb(tree, at)
    head = tree.words[word.head] if word.head >= 0 else None
    if word.relation in DONE_TO:
        return "undergoes"
    if word.relation == "nsubj":
        return "acts" if head is not None and not tree.children(head.index, "cop") else "stands"
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    if word.relation == "obl:agent" or ("by" in cases and head is not None and head.xpos == "VBN"):
        return "acts"
    if base(word.relation) not in {"obl", "nmod"}:
        return ""
    return "site" if cases & SITES else "placed" if cases & HELD else ""
