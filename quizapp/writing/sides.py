"""On whose side people and forces are, as far as the article's own words tell.

A title, an office or a state's forces under someone give the side; who appoints or orders another is of his
side, who defeats another or surrenders to him is not. Each tie joins two names, or a name and a side, with a
sign; whatever is joined by ties has a known relation, and a tie that contradicts earlier ones is left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from quizapp.reading import lexicon
from quizapp.reading.article import Span
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event, Name, Reading
from quizapp.reading.roles import OFFICES, Manner, Role
from quizapp.reading.word_lists import words

SAME, OTHER = 1, -1
# Parties to wars within a state.
PARTIES = words("""
Union Nationalist Nationalists Communist Communists Royalist Royalists Loyalist Loyalists Patriot Patriots
Bolshevik Bolsheviks Republican Republicans Continental Kuomintang Parliamentarian Federalist Carlist
Allied Axis ARVN VPA PAVN KMT
""")
HALVES = re.compile(r"\b(North|South|East|West)(?: |-)(Vietnam|Korea|German|Yemen)\w*")
HOSTILE = words("""
defeat beat rout crush repulse attack outflank besiege encircle surround trap capture pursue overwhelm
menace threaten oust overthrow repel ambush fight oppose shell bombard invade kill execute bomb assault
destroy annihilate harass chase
""")
FRIENDLY = words("""
appoint name make promote order instruct dispatch direct relieve dismiss replace assign succeed reinforce
assist join put
""")
APPOINTING = words("appoint name make promote put")
CONTESTS = words("victory offensive attack campaign assault operation war raid defence defense advance")
AGAINST = frozenset({"against", "over"})
COMMANDED = re.compile(
    r"(?:\bunder(?: the command of)?|\bled by|\bcommanded by)\s+(?:the |[A-Z][\w-]*\.?\s+)*$"
)
OWNED = re.compile(
    r"['\u2019]s\s+(?:[a-z-]+\s+){0,2}((?:[A-Z][\w.-]*\s+){1,2}?)"
    r"(?:army|troops|forces|men|cavalry|fleet|government|invasion|offensive|campaign)\b"
    r"|['\u2019]s\s+([A-Z][a-z]+s)\b"
)
TITLED = re.compile(r"((?:[A-Z][\w.'-]*\s+(?:of\s+(?:the\s+)?)?){1,7})$")
CALLED = re.compile(r"((?:[A-Z][\w.-]*\s+){1,3})((?:[a-z-]+\s+){1,3})$")
FORCES = words(
    "army armies troops forces force cavalry fleet infantry division corps brigade regiment men navy"
)
RANKS = words("officer")
PLURAL_TITLE = re.compile(r"[A-Za-z]{3,}s\s+$")
# Forces known by names that do not say whose they are.
FORCES_OF = {
    "Royal Marines": "United Kingdom",
    "Royal Navy": "United Kingdom",
    "Royal Air Force": "United Kingdom",
    "Red Army": "Soviet Union",
    "Wehrmacht": "Germany",
    "Luftwaffe": "Germany",
}
BACKED = "(?:backed|supported|sponsored|funded|trained|allied|occupied|held|controlled|installed)"
NEAR = 60  # characters before "under" in which the state of the forces stands
BEFORE = 50  # characters before a name in which its bearer is described


@dataclass(slots=True)
class Sides:
    """Ties of one article: what is joined by any chain of them has a relation, all else has none."""

    _parents: dict[str, tuple[str, int]] = field(default_factory=dict)
    _foes: set[frozenset[str]] = field(default_factory=set)  # states that one fought: no chain leads on

    def _find(self, node: str) -> tuple[str, int]:
        """Return the root of the node's group, and the sign of the node beside it."""
        sign = SAME
        while node in self._parents:
            node, step = self._parents[node]
            sign *= step
        return node, sign

    def tie(self, one: str, other: str, sign: int) -> None:
        """Join two nodes, unless they are joined already.

        Two states fight side by side in one war and each other in the next: they are never joined.
        """
        states = is_state(one) + is_state(other)
        if states and (sign == OTHER or states > 1):
            self._foes |= {frozenset({one, other})} if states == 1 else set()
            return
        (first, left), (second, right) = self._find(one), self._find(other)
        if first != second:
            self._parents[second] = (first, left * right * sign)

    def relation(self, one: str, other: str) -> int:
        """Return `SAME` or `OTHER` as the ties tell; 0 where they tell nothing."""
        (first, left), (second, right) = self._find(one), self._find(other)
        if first == second:
            return left * right
        return OTHER if frozenset({one, other}) in self._foes else 0

    def list_states(self, node: str) -> frozenset[str]:
        """Return the states and parties on whose side the node is known to be."""
        seen = {joined for joined in (*self._parents, *map(self._root, self._parents)) if joined[0] == "@"}
        return frozenset(side for side in seen if self.relation(side, node) == SAME)

    def _root(self, node: str) -> str:
        return self._find(node)[0]


def find_sides(
    reading: Reading, events: Iterable[Event], named: Mapping[int, Sequence[tuple[Name, Span]]]
) -> Sides:
    """Return the ties of a reading: first what people are called, then what they do to each other."""
    sides = Sides()
    for one, other, sign in (*_called(reading, named), *_done(events, named)):
        sides.tie(one, other, sign)
    return sides


Tie = tuple[str, str, int]


def is_state(node: str) -> bool:
    """Return whether the node is a state's, not a person's nor that of a party to a war within a state."""
    return node.startswith("@") and node[1:] not in PARTIES | {"Confederate States"}


def _called(reading: Reading, named: Mapping[int, Sequence[tuple[Name, Span]]]) -> Iterator[Tie]:
    """Yield the ties of people to the sides that their titles, offices and forces name."""
    for fact in reading.facts:
        if isinstance(fact, Role) and fact.manner is not Manner.LEADERSHIP:
            office = re.split(r"\b(?:to|for|from)\b", fact.office)[0]
            yield from ((fact.person, side, SAME) for side in list_sides(office)[:1])
    text = reading.article.text
    starts = {sentence.index: sentence.span.start for sentence in reading.article.sentences}
    for index, pairs in named.items():
        people = sorted((span, name.name) for name, span in pairs if name.kind == "person")
        for (span, one), (after, other) in pairwise(people):
            together = text[span.end : after.start] == " and " and one != other
            if together and PLURAL_TITLE.search(text[max(0, span.start - NEAR) : span.start]):
                yield one, other, SAME
        for name, span in pairs:
            if name.kind == "person" and index in starts:
                start = max(starts[index], span.start - BEFORE - NEAR)
                yield from ((name.name, side, SAME) for side in _sides_around(text, start, span))


def _sides_around(text: str, start: int, span: Span) -> Iterator[str]:
    """Yield the sides that the words around one mention of a person give."""
    before, said = text[start : span.start], text[span.start : span.end]
    if (match := TITLED.search(before)) and _is_title(match[1]):
        yield from list_sides(match[1])[-1:]
    if _is_title(said):
        yield from list_sides(said)[:1]
    if match := CALLED.search(before):
        nouns = match[2].split()
        if nouns[-1].removesuffix("s") in OFFICES | lexicon.OCCUPATIONS | RANKS:
            yield from list_sides(match[1])[-1:]
    if match := COMMANDED.search(before):
        forces = re.split(r"[,;()]", before[: match.start()])[-1]
        if not FORCES.isdisjoint(forces.lower().split()) or _ends_with_people(forces):
            yield from list_sides(forces)[-1:]
    if match := OWNED.match(text, span.end):
        yield from list_sides(match[1] or match[2])[:1]


def _ends_with_people(text: str) -> bool:
    """Return whether the last word is a people: "the French" under someone."""
    return any(word in lexicon.demonyms() for word in text.split()[-1:])


def _is_title(text: str) -> bool:
    """Return whether the words hold a rank or an office."""
    said = {word.rstrip(".").removesuffix("s") for word in text.split()}
    return not said.isdisjoint(lexicon.TITLES)


def _done(events: Iterable[Event], named: Mapping[int, Sequence[tuple[Name, Span]]]) -> Iterator[Tie]:
    """Yield the ties of those who do something for or against each other."""
    for event in events:
        clause = event.clause
        pairs = named.get(event.sentence, ())
        if clause.negated or event.hedge is not None:
            continue
        done = clause.verb.lemma.lower()
        doers, others, foes = _parties(clause, pairs)
        resumed = {name.name for name, _ in pairs if event.subject in name.aliases}
        doers = doers or sorted(resumed)
        sign = OTHER if done in HOSTILE else SAME if done in FRIENDLY else 0
        if sign:
            yield from ((doer, other, sign) for doer in doers for other in others if doer != other)
        yield from ((doer, foe, OTHER) for doer in doers or others for foe in foes if doer != foe)
        if done in APPOINTING:
            told = " ".join(clause.tree.words[at].text for at in clause.predicate_words)
            yield from ((other, side, SAME) for other in others for side in list_sides(told)[:1])


def _parties(clause: Clause, named: Sequence[tuple[Name, Span]]) -> tuple[list[str], list[str], list[str]]:
    """Return who does it, to whom it is done, and whom it is said to be against."""
    tree = clause.tree
    doers = list(list_nodes(clause, clause.subject, named))
    others = [n for w in tree.children(clause.head, "obj") for n in list_nodes(clause, w.index, named)]
    if clause.passive:
        doers, others = [], doers
    foes: list[str] = []
    for word in tree.words:
        cases = {case.text.lower() for case in tree.children(word.index, "case")}
        head = tree.words[word.head] if word.head >= 0 else word
        if head.index == clause.head and "by" in cases and clause.passive:
            doers = list(list_nodes(clause, word.index, named))
        yields = clause.verb.lemma.lower() == "surrender" and head.index == clause.head and "to" in cases
        contest = cases & AGAINST and (
            head.lemma.lower() in CONTESTS
            or ("against" in cases and head.upos == "VERB" and head.lemma.lower() != "turn")
        )
        if (yields or contest) and word.index in clause.predicate_words:
            foes += list_nodes(clause, word.index, named)
    return doers, others, foes


def list_nodes(clause: Clause, top: int, named: Sequence[tuple[Name, Span]]) -> Iterator[str]:
    """Yield whom a noun phrase means: its person or force, whose thing it is, or the side of its noun."""
    tree = clause.tree
    heads = {top, *(w.index for w in tree.children(top, "conj", "nmod:poss", "flat", "compound", "appos"))}
    heads |= {w.index for h in sorted(heads) for w in tree.children(h, "flat", "compound")}
    found = {n.name for n, s in named if n.kind == "person" and any(tree.words[h].span in s for h in heads)}
    if found:
        yield from sorted(found)
        return
    told = " ".join(
        tree.words[at].text for at in sorted(heads | {w.index for w in tree.children(top, "amod")})
    )
    yield from list_sides(told)[:1]


def list_sides(text: str) -> list[str]:
    """Return the states and parties that a text names by name, people or adjective, in order."""
    whole = HALVES.sub(lambda match: f"{match[1]}_{match[2]}", text)
    return [_sides()[word] for word in _pattern().findall(whole)]


@cache
def _sides() -> dict[str, str]:
    sides = lexicon.demonyms() | {form: state.name for form, state in lexicon.countries_by_name().items()}
    halves = {
        f"{half}_{land}": f"{half} {land}"
        for half in ("North", "South", "East", "West")
        for land in ("Vietnam", "Korea", "German", "Yemen")
    }
    sides |= FORCES_OF
    return {
        form: f"@{side}"
        for form, side in (sides | halves | {p: p.removesuffix("s") for p in PARTIES}).items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_sides(), key=len, reverse=True)
    not_for = "".join(f"(?<!{word}-)" for word in ("pro", "anti", "non"))
    not_half = "".join(f"(?<!{word} )" for word in ("North", "South", "East", "West", "New"))
    return re.compile(rf"(?<![\w.]){not_for}{not_half}(?:{'|'.join(map(re.escape, forms))})(?!\w|-{BACKED})")
