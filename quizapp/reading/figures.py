"""Figures: how many, how much, how far, with the clause that tells it and what weakens it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.reading.article import Article, ParagraphKind, Sentence, Span
from quizapp.reading.attribution import Attribution, Attributions
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import DateMention, Fact, FactKind
from quizapp.reading.phrases import base, kept_phrase, say, spoken
from quizapp.reading.quantities import Quantity, find_quantities
from quizapp.reading.syntax.tree import Tree, Word

# Nouns that a quantity measures with "of": "a height of 300 metres".
MEASURES = frozenset(
    [
        "altitude",
        "amount",
        "area",
        "average",
        "budget",
        "capacity",
        "circumference",
        "cost",
        "deficit",
        "depth",
        "diameter",
        "distance",
        "elevation",
        "fee",
        "fine",
        "height",
        "length",
        "level",
        "loss",
        "mass",
        "maximum",
        "minimum",
        "number",
        "pace",
        "peak",
        "population",
        "price",
        "profit",
        "range",
        "rate",
        "ransom",
        "salary",
        "share",
        "size",
        "speed",
        "strength",
        "sum",
        "surface",
        "temperature",
        "total",
        "toll",
        "turnout",
        "value",
        "velocity",
        "volume",
        "wage",
        "wealth",
        "weight",
        "width",
    ]
)


class Place(StrEnum):
    """Where the figure stands in its clause."""

    SUBJECT = "subject"  # "4,000 men crossed"
    OBJECT = "object"  # "they lost 4,000 men"
    OBLIQUE = "oblique"  # "they crossed with 4,000 men"
    MEASURE = "measure"  # "they reached a height of 300 metres"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure(Fact):
    """A number of something: `counted` is the noun phrase without the number ("soldiers and officers").

    `noun` is the index of the counted noun (or the unit) in the clause's tree, `numerals` those of the
    number and its hedge, `measured` that of the noun it measures; `clause` None where it is not in a
    clause that could be asked about.
    """

    quantity: Quantity = field(kw_only=True)
    counted: str = field(kw_only=True)
    sentence: int = field(kw_only=True)
    place: Place = field(default=Place.OTHER, kw_only=True)
    clause: Clause | None = field(default=None, kw_only=True)
    noun: int = field(default=-1, kw_only=True)
    measured: int = field(default=-1, kw_only=True)
    numerals: frozenset[int] = field(default=frozenset(), kw_only=True)
    attribution: Attribution | None = field(default=None, kw_only=True)


def find_figures(
    article: Article,
    trees: Mapping[int, Tree],
    dates: Iterable[DateMention],
    attributions: Attributions | None = None,
) -> tuple[Figure, ...]:
    """Return the figures of the article's bodies in reading order."""
    taken = sorted(mention.span for mention in dates)
    figures: list[Figure] = []
    for paragraph in article.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            continue
        for sentence in paragraph.sentences:
            figures += _in_sentence(article, sentence, trees.get(sentence.index), taken, attributions)
    return tuple(figures)


def _in_sentence(
    article: Article,
    sentence: Sentence,
    tree: Tree | None,
    taken: Sequence[Span],
    attributions: Attributions | None,
) -> Iterator[Figure]:
    quantities = list(find_quantities(article.text, sentence.span, taken))
    if not quantities:
        return
    clauses = find_clauses(tree) if tree is not None else ()
    evidence = (article.quote(sentence.span),)
    whole = " ".join(evidence[0].text.split())
    for quantity in quantities:
        attribution = attributions.at(quantity.span) if attributions else None
        standing = _stand(tree, clauses, quantity) if tree is not None else Standing()
        yield Figure(
            id="",
            kind=FactKind.FIGURE,
            text=_tell(standing.clause) or whole,
            evidence=evidence,
            speaker=attribution.speaker if attribution else None,
            hedge=quantity.hedge or (attribution.hedge if attribution else None),
            certainty=standing.clause.margin if standing.clause else 0.0,
            quantity=quantity,
            counted=standing.counted,
            sentence=sentence.index,
            place=standing.place,
            clause=standing.clause,
            noun=standing.noun,
            measured=standing.measured,
            numerals=standing.numerals,
            attribution=attribution,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """How a quantity stands in its tree."""

    place: Place = Place.OTHER
    clause: Clause | None = None
    noun: int = -1
    measured: int = -1
    counted: str = ""
    numerals: frozenset[int] = frozenset()


def _stand(tree: Tree, clauses: Iterable[Clause], quantity: Quantity) -> Standing:
    inside = [word for word in tree.words if word.span.overlaps(quantity.span)]
    hedge = quantity.hedge_span
    numerals = frozenset(
        word.index
        for word in tree.words
        if word.span.overlaps(quantity.span) or (hedge is not None and word.span.overlaps(hedge))
    )
    top = next((word for word in inside if word.head not in numerals), None)
    if top is None:
        return Standing()
    noun = _counted_noun(tree, top, quantity)
    place, measured, governor = _place(tree, noun)
    clause = next((clause for clause in clauses if clause.head == governor), None)
    if place is Place.SUBJECT and clause is not None and clause.subject != noun.index:
        clause = None
    counted = say(tree, spoken(tree, counted_words(tree, noun, numerals)))
    return Standing(place if clause else Place.OTHER, clause, noun.index, measured, counted, numerals)


def counted_words(tree: Tree, noun: Word, numerals: Collection[int]) -> set[int]:
    """Return the words of what is counted, without the number, articles and other figures."""
    return kept_phrase(tree, noun.index) - set(numerals) - _left_out(tree, noun)


def _counted_noun(tree: Tree, top: Word, quantity: Quantity) -> Word:
    """Return the noun that is counted: the number's head, or what "of" adds to the number or unit."""
    if (
        base(top.relation) in {"nummod", "compound", "amod", "advmod", "det"}
        and top.head >= 0
        and not quantity.unit
    ):
        return tree.words[top.head]
    return top


def _left_out(tree: Tree, noun: Word) -> set[int]:
    """Return the words around the counted noun that say nothing of it: articles, other figures."""
    small = {word.index for word in tree.children(noun.index, "case", "cc")}
    small |= {
        word.index for word in tree.children(noun.index, "det") if word.text.lower() in {"the", "a", "an"}
    }
    for other in tree.children(noun.index, "conj"):
        phrase = tree.subtree(other.index)
        if any(tree.words[at].upos == "NUM" for at in phrase):
            small.update(phrase)
    if tree.children(noun.index, "conj"):
        small -= {word.index for word in tree.children(noun.index, "cc")}
    return small


def _place(tree: Tree, noun: Word) -> tuple[Place, int, int]:
    """Return where the noun stands, the noun it measures (or -1), and the index of the predicate."""
    relation, case = base(noun.relation), _case(tree, noun)
    if relation == "nsubj":
        return Place.SUBJECT, -1, noun.head
    if relation == "obj":
        return Place.OBJECT, -1, _climb(tree, noun.head)
    if relation == "obl":
        return Place.OBLIQUE, -1, noun.head
    if relation == "nmod" and case == "of" and tree.words[noun.head].lemma.lower() in MEASURES:
        measured = tree.words[noun.head]
        if base(measured.relation) in {"obj", "obl", "nsubj"}:
            return Place.MEASURE, measured.index, measured.head
    return Place.OTHER, -1, -1


def _climb(tree: Tree, verb: int) -> int:
    """Return the verb that governs an infinitive: "began" for "began to build"."""
    while base(tree.words[verb].relation) == "xcomp":
        verb = tree.words[verb].head
    return verb


def _case(tree: Tree, noun: Word) -> str:
    return " ".join(word.text.lower() for word in tree.children(noun.index, "case"))


def _tell(clause: Clause | None) -> str:
    if clause is None:
        return ""
    words = {*clause.subject_words, *clause.auxiliaries, clause.head, *clause.predicate_words}
    return say(clause.tree, spoken(clause.tree, words)).strip(' "\u201c\u201d')
