"""How many, how much, how far? Items whose options are numbers written alike and hedged as the key is."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.casing import Casing
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.facts import Event, FactKind
from quizapp.reading.factuality import IRREALIS
from quizapp.reading.figures import Figure
from quizapp.reading.phrases import say
from quizapp.writing.figure_checks import (
    LEAST_COUNT,
    skips_a_figure,
    taken,
    tells_again,
)
from quizapp.writing.figure_limits import find_limits
from quizapp.writing.figure_occasion import (
    gives_count_away,
    loses_frame,
    says_occasion,
    tells_whole,
    with_borrowed_date,
)
from quizapp.writing.figure_sources import has_own_hedge, name_source
from quizapp.writing.figure_stems import (
    hedges_in_stem,
    is_amount,
    is_estimate,
    question,
    units_in_stem,
)
from quizapp.writing.figure_worth import is_bounded, is_judged_later, is_worth_asking, outlasts_date
from quizapp.writing.numerals import choose_figures
from quizapp.writing.scope import say_when
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import WRONG, Sources
from quizapp.writing.stems import inline_event
from quizapp.writing.stems import source as source_of

EXCEEDING = frozenset({"exceed", "surpass"})
LEAST_MARGIN = 0.35
FEW, FEW_IS_WORTH = 10, 0.8  # a small count makes a duller item
NOWHERE = "\0"  # what stands in no sentence
NEXT_CLAUSE = re.compile(r"(?:;|,) (?:and|but|while|whereas) |; ")
DATED = re.compile(r"\b(?:in|on)(?: the)?\s+$")


def write_how_many(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield an item for every figure that a past clause tells, and whose source can be named."""
    told = {(event.sentence, event.clause.verb.span): event for event in sources.events}
    figures = [fact for fact in sources.reading.facts if isinstance(fact, Figure)]
    ranks: Counter[int] = Counter()
    for figure in figures:
        if figure.clause is None:
            continue
        event = told.get((figure.sentence, figure.clause.verb.span))
        if event is None or event.clause.tree is not figure.clause.tree:  # whose words are counted otherwise
            event = make_event(figure, figure.clause, sources)
        if event is None or not _may_ask(figure, event, figures, sources):
            continue
        event = with_borrowed_date(event, sources)
        stem = _stem(figure, event, sources)
        if stem is None or not _is_whole(stem, figure, event, sources):
            continue
        limits = find_limits(figure, figures, sources.reading.article.text)
        numbers = choose_figures(figure.quantity, rng, taken(figure, figures), ranks, limits.allow)
        if len(numbers) == WRONG:
            yield _draft(figure, event, stem, numbers, sources.reading.article.text)


def make_event(figure: Figure, clause: Clause, sources: Sources) -> Event | None:
    """Return the event of a clause that a speaker tells, or of an estimate; None where not to be asked."""
    tree = clause.tree
    noun = tree.words[clause.subject] if clause.subject >= 0 else None
    if (
        noun is None
        or noun.upos not in {"NOUN", "PROPN"}
        or clause.negated
        or not _is_vouched_for(figure, clause)
    ):
        return None
    date = lone_date(figure.sentence, sources)
    if date is None or (date and not is_amount(figure, clause)):
        return None
    said = say(tree, clause.subject_words)
    casing = Casing(sources.reading.article.text)
    subject = f"{casing.inline(said, tree.words[clause.subject_words[0]])} {date}".rstrip()
    return Event(
        id="",
        kind=FactKind.EVENT,
        text=subject + figure.text.removeprefix(said),
        evidence=figure.evidence,
        speaker=figure.speaker,
        certainty=clause.margin,
        sentence=figure.sentence,
        clause=clause,
        subject=subject,
    )


def _is_vouched_for(figure: Figure, clause: Clause) -> bool:
    """Return whether a named speaker tells a past clause, or unnamed people estimate something."""
    lemma = clause.verb.lemma.lower()
    spoken_for = figure.attribution is not None and figure.attribution.speaker is not None
    return is_estimate(clause) or (spoken_for and clause.tense is Tense.PAST and lemma not in IRREALIS)


def lone_date(sentence: int, sources: Sources) -> str | None:
    """Return the one date phrase of a sentence with its preposition, "" without any; None where in doubt."""
    mentions = sources.dates.get(sentence, ())
    if not mentions:
        return ""
    text = sources.reading.article.text
    before = DATED.search(text, max(0, mentions[0].span.start - 12), mentions[0].span.start)
    whole = len(mentions) == 1 and not mentions[0].implied and before is not None
    return f"{before.group().strip()} {mentions[0].text}" if whole and before else None


def _may_ask(figure: Figure, event: Event, figures: list[Figure], sources: Sources) -> bool:
    sure = event.certainty >= LEAST_MARGIN and figure.quantity.low >= LEAST_COUNT
    again = any(tells_again(other, figure, event, sources) for other in figures)
    dangling = find_dangling(event, sources.named.get(event.sentence, ()))
    exact = not is_bounded(figure) or is_amount(figure, event.clause)  # whose words are asked for as they are
    worth = is_worth_asking(figure, event.clause, sources.reading.article.text, say_when(event, sources))
    dated_otherwise = is_judged_later(event.clause) and event.date is not None
    return (
        sure
        and exact
        and worth
        and not (again or dangling or dated_otherwise or outlasts_date(figure, event))
        and not skips_a_figure(figure, event, figures)
    )


def _stem(figure: Figure, event: Event, sources: Sources) -> str | None:
    if _is_of_next_clause(source_of(event) or NOWHERE, figure, sources):
        event = replace(event, hedge=None)
    stem = question(figure, event, say_when(event, sources))
    source = "" if has_own_hedge(figure, event.clause) else name_source(figure.attribution)
    source = "" if _is_of_next_clause(source or NOWHERE, figure, sources) else source
    if is_amount(figure, event.clause) and event.speaker is None:
        source = source or ""
    if stem is None or source is None:
        return None
    whole = tells_whole(event, sources)
    stem = f"{stem} in {whole}" if whole and whole not in stem and not event.setting else stem
    return f"{stem}?" if source.removeprefix(", ") in stem else f"{stem}{source}?"


def _is_of_next_clause(source: str, figure: Figure, sources: Sources) -> bool:
    """Return whether the source is given for the clause behind: "had 900, and according to Lund, ..."."""
    behind = " ".join(sources.texts[figure.sentence].partition(figure.quantity.written)[2].split())
    other = NEXT_CLAUSE.search(behind)
    return other is not None and behind.find(source.removeprefix(", ")) >= other.end()


def _is_whole(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    """Return whether the stem says which occasion is meant, and cuts off no limit and no name."""
    told = says_occasion(stem, figure, event, sources) and not gives_count_away(stem, figure, sources)
    return told and not loses_frame(event, stem, sources) and not _cuts_a_name(stem, figure, sources)


def _cuts_a_name(stem: str, figure: Figure, sources: Sources) -> bool:
    """Return whether the stem holds only the beginning of a name that stands in the sentence."""
    text = sources.reading.article.text
    names = [span.of(text) for _, span in sources.named.get(figure.sentence, ())]
    firsts = [(re.split(r"[\s-]", name)[0], name) for name in names]
    return any(re.search(rf"\b{re.escape(first)}\b", stem) and name not in stem for first, name in firsts)


def _draft(figure: Figure, event: Event, stem: str, numbers: list[str], text: str) -> Draft:
    before, after = _around(figure, event.clause, text)
    written = figure.quantity.written
    key = f"{before}{written[:1].lower()}{written[1:]}{after}"
    options = [Option(key, correct=True, rationale=_explain(figure, event, key))]
    options += [
        Option(f"{before}{number}{after}", rationale=f"The article's figure for this is {key}, not {number}.")
        for number in numbers
    ]
    facts = (figure.id, event.id) if event.id else (figure.id,)
    item = ChoiceItem(stem, tuple(options), Asks.HOW_MANY, facts, event.evidence, figure.speaker)
    worth = FEW_IS_WORTH if figure.quantity.high <= FEW else 1.0
    return Draft("", item, features={"size": worth})


def _around(figure: Figure, clause: Clause, text: str) -> tuple[str, str]:
    """Return what stands before and after the number in each option: hedge, and unit or counted noun."""
    quantity = figure.quantity
    after = text[quantity.span.start + len(quantity.written) : quantity.span.end]
    hedge = "" if hedges_in_stem(figure, clause) else quantity.hedge or ""
    if is_amount(figure, clause):
        hedge = hedge or ("more than" if clause.verb.lemma.lower() in EXCEEDING else "")
        subject = {clause.tree.words[at].text.lower() for at in clause.subject_words}
        counted = "" if quantity.unit or set(figure.counted.lower().split()) & subject else figure.counted
        after = f"{after} {counted}".rstrip()
    return (f"{hedge} " if hedge else ""), "" if units_in_stem(figure, clause) else after


def _explain(figure: Figure, event: Event, key: str) -> str:
    told = inline_event(event)
    if key not in told:
        return f"The figure that the article gives is {key}."
    return f"According to {figure.speaker}, {told}." if figure.speaker else f"The article says that {told}."
