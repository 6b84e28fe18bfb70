"""Figures that no question asks for easily ("a corps of 15,000 men"): a gap in the clause that has them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.article import Span
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure
from quizapp.reading.syntax.tree import Tree
from quizapp.reading.word_lists import words as word_list
from quizapp.writing.figure_checks import (
    LEAST_COUNT,
    skips_a_figure,
    taken,
    tells_again,
)
from quizapp.writing.figure_limits import find_limits
from quizapp.writing.figure_occasion import (
    gives_count_away,
    is_of_occasion,
    loses_frame,
    says_occasion,
    with_borrowed_date,
)
from quizapp.writing.figure_tails import find_tailed
from quizapp.writing.figure_worth import is_bounded, is_judged_later, is_worth_asking, outlasts_date
from quizapp.writing.gaps import fill_gap
from quizapp.writing.numerals import choose_figures
from quizapp.writing.scope import is_lasting, say_when
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import LEAST_MARGIN, WRONG, Sources, content_words
from quizapp.writing.stems import inline_event, source
from quizapp.writing.vagueness import TELLING, is_vague

FEW, FEW_IS_WORTH = 10, 0.5  # a small count makes a duller item
MONTH = 31  # days
MOST = 2  # gaps of one sentence: a list of figures makes dull items
MORE_OF_LIST = re.compile(r",? and (?:\w+ ){0,3}\d")
UP_TO = re.compile(r"\b(?:by|until|till|since)\s+(?:the\s+)?$", re.IGNORECASE)
# "Three quarters": a number of such parts has its own narrow range. "Doubled from 4 to 8" says the rest.
FRACTIONS = word_list(
    "half halves third thirds quarter quarters fifth fifths sixth sixths eighth eighths tenth tenths"
)
MULTIPLYING = word_list("double triple treble quadruple halve")
PARTING = frozenset(' \u00a0,.;:)\u2019"\u201d')  # what may follow a figure that leaves a clean gap


def write_figure_gaps(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield an item for every figure within the words of an event that the article vouches for."""
    figures = [fact for fact in sources.reading.facts if isinstance(fact, Figure)]
    ranks: Counter[int] = Counter()
    gaps: Counter[int] = Counter()  # by sentence
    for figure in figures:
        told = (*sources.by_sentence.get(figure.sentence, ()), *find_tailed(figure, sources))
        for event in told if gaps[figure.sentence] < MOST else ():
            words = find_gap(figure, event, sources)
            if not words or not _may_ask(figure, event, figures, sources):
                continue
            dated = with_borrowed_date(event, sources)
            stem = fill_gap(dated, words, sources).replace(" ,", ",")  # where a date stood before the comma
            stem = stem.replace("; ", ", and ")
            if not _is_whole(stem, figure, dated, sources):
                continue
            limits = find_limits(figure, figures, sources.reading.article.text)
            numbers = choose_figures(figure.quantity, rng, taken(figure, figures), ranks, limits.allow)
            if len(numbers) == WRONG:
                gaps[figure.sentence] += 1
                yield _draft(figure, dated, stem, numbers)
                break


def find_gap(figure: Figure, event: Event, sources: Sources) -> frozenset[int]:
    """Return the words of the figure's number in the event's clause; empty where they leave no clean gap."""
    tree, number = event.clause.tree, _number_span(figure)
    words = frozenset(word.index for word in tree.words if word.span.overlaps(number) and word.text)
    whole = bool(words) and all(tree.words[at].span in number for at in words)
    named = any(span.overlaps(number) for _, span in sources.named.get(figure.sentence, ()))
    own = sources.reading.trees[figure.sentence]  # an event's tree may be a part of it
    named = named or _may_be_day(figure, own) or _is_told_by_another(figure, own, event)
    return words if whole and not named and _is_clean(figure, event, words, sources) else frozenset()


def _is_told_by_another(figure: Figure, tree: Tree, event: Event) -> bool:
    """Return whether the number counts fractions, or what it grew from gives it away."""
    said = (event.clause.tree.words[at] for at in event.clause.said_words)
    lemmas = {word.lemma.lower() for word in said if word.upos == "VERB"}
    multiplied = bool(lemmas & MULTIPLYING) and figure.quantity.low != figure.quantity.high
    return tree.words[figure.noun].text.lower() in FRACTIONS or multiplied


def _may_be_day(figure: Figure, tree: Tree) -> bool:
    """Return whether a small number before a capital may be a day in a name ("the coup of 18 Brumaire")."""
    return figure.quantity.high <= MONTH and tree.words[figure.noun].text[:1].isupper()


def _is_clean(figure: Figure, event: Event, words: frozenset[int], sources: Sources) -> bool:
    """Return whether the number is said with its hedge and with what follows it, and closes no cut list."""
    tree, text = event.clause.tree, sources.reading.article.text
    kept = {*event.clause.subject_words, *event.clause.predicate_words}
    hedge = figure.quantity.hedge_span
    about = {word.index for word in tree.words if hedge is not None and word.span.overlaps(hedge)}
    following = {word.index for word in tree.words[max(words) + 1 : max(words) + 2] if word.upos != "PUNCT"}
    before = tree.words[min(words) - 1].text.lower() if min(words) else ""
    after = text[_number_span(figure).end :][:1]
    rest = text[tree.words[max(kept)].span.end :]
    said = words | about | following <= kept and before != "the" and not _cuts_decimal(tree, kept, text)
    return said and after in PARTING and MORE_OF_LIST.match(rest) is None and not _ends_in_number(tree, kept)


def _cuts_decimal(tree: Tree, kept: Collection[int], text: str) -> bool:
    """Return whether a number is said without the point before it ("hitting .203")."""
    starts = (tree.words[at].span.start for at in kept if tree.words[at].upos == "NUM")
    return any(text[start - 1 : start] == "." for start in starts if start)


def _ends_in_number(tree: Tree, kept: Collection[int]) -> bool:
    """Return whether the clause is cut off behind another number ("47,746 killed and 65,126")."""
    last = max(kept)
    following = tree.words[last + 1 : last + 2]
    return tree.words[last].upos == "NUM" and bool(following) and following[0].upos != "PUNCT"


def _number_span(figure: Figure) -> Span:
    """Return where the number stands, with its percent sign where that touches it."""
    quantity = figure.quantity
    end = quantity.span.start + len(quantity.written)
    return quantity.span if quantity.unit == "%" else Span(quantity.span.start, end)


def _may_ask(figure: Figure, event: Event, figures: Sequence[Figure], sources: Sources) -> bool:
    return (
        figure.quantity.low >= LEAST_COUNT
        and event.certainty >= LEAST_MARGIN
        and figure.speaker is None
        and event.speaker is None
        and (event.hedge is None or bool(source(event)))
        and len(content_words(event.clause)) >= TELLING
        and not is_vague(event, sources)
        and is_worth_asking(figure, event.clause, sources.reading.article.text, say_when(event, sources))
        and not is_bounded(figure)
        and not outlasts_date(figure, event)
        and not (is_judged_later(event.clause) and event.date is not None)
        and not find_dangling(event, sources.named.get(event.sentence, ()))
        and not (is_lasting(event) and not (say_when(event, sources) or is_of_occasion(event, sources)))
        and not skips_a_figure(figure, event, figures)
        and not any(tells_again(other, figure, event, sources) for other in figures)
    )


def _is_whole(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether the stem says which occasion is meant, loses nothing and does not tell the number."""
    told = says_occasion(stem, figure, event, sources) and not gives_count_away(stem, figure, sources)
    return told and not _loses_limit(stem, event, sources)


def _loses_limit(stem: str, event: Event, sources: Sources) -> bool:
    """Return whether the stem lost a frame, or the day up to which its sentence counts."""
    text = sources.reading.article.text
    ends = ((m.text, m.span.start) for m in sources.dates.get(event.sentence, ()))
    verbs = [other.clause.verb.span.start for other in sources.by_sentence.get(event.sentence, ())]
    own = event.clause.verb.span.start
    near = ((s, at) for s, at in ends if not any(min(own, at) < v < max(own, at) for v in verbs))
    counted = any(UP_TO.search(text, max(0, at - 12), at) and said not in stem for said, at in near)
    return counted or loses_frame(event, stem, sources)


def _draft(figure: Figure, event: Event, stem: str, numbers: list[str]) -> Draft:
    written = figure.quantity.written
    percent = "%" if figure.quantity.unit == "%" else ""
    key = f"{written[:1].lower()}{written[1:]}{percent}"
    told = f"The article says that {inline_event(event)}."
    options = [Option(key, correct=True, rationale=told)]
    options += [
        Option(f"{number}{percent}", rationale=f"The article's figure for this is {key}, not {number}.")
        for number in numbers
    ]
    item = ChoiceItem(stem, tuple(options), Asks.HOW_MANY, (figure.id,), event.evidence)
    worth = FEW_IS_WORTH if figure.quantity.high <= FEW else 1.0
    return Draft("", item, features={"size": worth, "gap": 1.0})
