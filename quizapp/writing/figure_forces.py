"""How many were in a force: "a corps of 15,000 men crossed the Orva" counts those in the corps."""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure, counted_words
from quizapp.reading.phrases import base, kept_phrase, say, spoken
from quizapp.reading.quantities import Leaning
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.figure_checks import LEAST_COUNT, skips_a_figure, taken, tells_again
from quizapp.writing.figure_limits import find_limits
from quizapp.writing.figure_occasion import gives_count_away, loses_frame, says_occasion
from quizapp.writing.figure_stems import COUNTABLE, PLURALS
from quizapp.writing.figure_tails import find_number
from quizapp.writing.figure_worth import is_bounded, is_slight
from quizapp.writing.numerals import choose_figures
from quizapp.writing.scope import say_when
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sources import LEAST_MARGIN, WRONG, Sources
from quizapp.writing.stems import in_setting, inline_event, join

BODIES = words("""
force army expedition detachment garrison fleet column corps company battalion patrol crowd procession
deputation convoy squadron party band contingent crew mob delegation team brigade flotilla mission
""")
CIVIL = words("crowd procession deputation delegation mob convoy mission team")
SHORT = 12  # words behind the verb, at most, for the date to stand at the end
ARTICLES = frozenset({"a", "an"})


def write_figure_forces(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield an item for every figure that says how strong the force was that did something."""
    figures = [fact for fact in sources.reading.facts if isinstance(fact, Figure)]
    ranks: Counter[int] = Counter()
    for figure in figures:
        for event in sources.by_sentence.get(figure.sentence, ()):
            things = _find_things(figure, event.clause.tree, event)
            if not things or not _may_ask(figure, event, figures, sources):
                continue
            stem = _stem(figure, event, things, sources)
            if not _is_whole(stem, figure, event, sources):
                continue
            limits = find_limits(figure, figures, sources.reading.article.text)
            numbers = choose_figures(figure.quantity, rng, taken(figure, figures), ranks, limits.allow)
            if len(numbers) == WRONG:
                yield _draft(figure, event, stem, numbers)
                break


def _find_things(figure: Figure, tree: Tree, event: Event) -> str:
    """Return what the subject of the event, any such force, had so many of; empty for another figure."""
    number = find_number(tree, figure)
    noun = _noun_of(tree, number) if number is not None else None
    if noun is None or noun.head not in _find_bodies(event) or figure.quantity.unit:
        return ""
    body = tree.words[noun.head]
    cases = [case.text.lower() for case in tree.children(noun.index, "case")]
    any_of_them = any(word.text.lower() in ARTICLES for word in tree.children(body.index, "det"))
    plural = noun.xpos in COUNTABLE or noun.text.lower() in PLURALS or noun.upos == "NUM"
    if cases != ["of"] or body.text.lower() not in BODIES or not any_of_them or not plural:
        return ""
    if noun.upos == "NUM":  # "a procession of 30,000"
        return "people" if body.text.lower() in CIVIL else "men"
    numerals = {word.index for word in tree.words if word.span.overlaps(figure.quantity.span)}
    hedge = figure.quantity.hedge_span
    numerals |= {word.index for word in tree.words if hedge is not None and word.span.overlaps(hedge)}
    if tree.children(noun.index, "conj"):
        return ""  # "seven cruisers and a destroyer": one of two
    things = say(tree, spoken(tree, counted_words(tree, noun, numerals) - _find_telling(tree, noun)))
    return things if "," not in things else ""


def _find_bodies(event: Event) -> set[int]:
    """Return the words that may be the force: the subject, or the object of an active verb."""
    objects = () if event.clause.passive else event.clause.tree.children(event.clause.head, "obj")
    return {event.clause.subject, *(word.index for word in objects)}


def _find_telling(tree: Tree, noun: Word) -> set[int]:
    """Return what stands behind the counted noun, which tells of the whole force: "under Captain Lund"."""
    behind = tree.children(noun.index, "nmod", "acl", "advcl")
    kept = (kept_phrase(tree, child.index) for child in behind if child.index > noun.index)
    return {at for phrase in kept for at in phrase}


def _noun_of(tree: Tree, number: Word) -> Word | None:
    """Return the noun that the number counts, an "of" phrase of another; None where it is none."""
    at = number
    while at.head >= 0 and base(at.relation) in {"nummod", "compound", "advmod"}:
        at = tree.words[at.head]
    return at if base(at.relation) == "nmod" else None


def _may_ask(figure: Figure, event: Event, figures: Sequence[Figure], sources: Sources) -> bool:
    return (
        figure.quantity.low >= LEAST_COUNT
        and event.certainty >= LEAST_MARGIN
        and figure.speaker is None
        and event.speaker is None
        and event.hedge is None
        and not event.clause.is_copular
        and not is_slight(figure)
        and not is_bounded(figure)
        and not find_dangling(event, sources.named.get(event.sentence, ()))
        and not skips_a_figure(figure, event, figures)
        and not any(tells_again(other, figure, event, sources) for other in figures)
    )


def _stem(figure: Figure, event: Event, things: str, sources: Sources) -> str:
    """Return "About how many men were in the corps that crossed the Orva on 3 May 1807?"."""
    clause, tree = event.clause, event.clause.tree
    number = next(word for word in tree.words if word.span.start == figure.quantity.span.start)
    noun = _noun_of(tree, number)
    top = noun.head if noun is not None else clause.subject
    counted = set(tree.subtree(noun.index)) - _find_telling(tree, noun) if noun is not None else set()
    small = {word.index for word in tree.children(top, "det", "case")}
    body = say(tree, spoken(tree, kept_phrase(tree, top) - counted - small))
    many = "about how many" if figure.quantity.leaning is Leaning.ABOUT else "how many"
    when = say_when(event, sources)
    asked = f"{many} {things} were in the {body} that"
    told = _tell_deed(event, top)
    lead = f"{asked[:1].upper()}{asked[1:]}"
    if when and len(clause.predicate_words) <= SHORT:
        return in_setting(event, f"{lead} {told} {when[:1].lower()}{when[1:]}?")
    return in_setting(event, f"{when}, {asked} {told}?" if when else f"{lead} {told}?")


def _tell_deed(event: Event, force: int) -> str:
    """Return what the force did, or what was done to it: "crossed the Orva", "Lund led through Harn"."""
    clause, tree = event.clause, event.clause.tree
    group = {*clause.auxiliaries, clause.head, *clause.predicate_words}
    if force == clause.subject:
        return say(tree, spoken(tree, group))
    return join((event.subject, say(tree, spoken(tree, group - set(tree.subtree(force))))))


def _is_whole(stem: str, figure: Figure, event: Event, sources: Sources) -> bool:
    told = says_occasion(stem, figure, event, sources) and not gives_count_away(stem, figure, sources)
    return told and not loses_frame(event, stem, sources)


def _draft(figure: Figure, event: Event, stem: str, numbers: Sequence[str]) -> Draft:
    written = figure.quantity.written
    key = f"{written[:1].lower()}{written[1:]}"
    options = [Option(key, correct=True, rationale=f"The article says that {inline_event(event)}.")]
    options += [
        Option(number, rationale=f"The article's figure for this is {key}, not {number}.")
        for number in numbers
    ]
    item = ChoiceItem(stem, tuple(options), Asks.HOW_MANY, (figure.id, event.id), event.evidence)
    return Draft("", item, features={"size": 1.0})
