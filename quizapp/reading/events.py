"""Events: what the article says happened, each as one finite clause, dated where a date belongs to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Article, Sentence
from quizapp.reading.attribution import Attributions
from quizapp.reading.belated import find_belated
from quizapp.reading.casing import Casing
from quizapp.reading.cast import Cast
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.contradictions import drop_contradicted_dates
from quizapp.reading.coreference import (
    Antecedent,
    find_antecedent,
    find_owner,
    has_pronoun,
    owning_pronoun,
)
from quizapp.reading.couples import find_couple, name_other
from quizapp.reading.date_hosts import assign_dates, find_gaps
from quizapp.reading.disputed_places import drop_disputed_places
from quizapp.reading.facts import Event, FactKind
from quizapp.reading.factuality import happened
from quizapp.reading.gapping import find_listed
from quizapp.reading.hero_pronouns import name_hero, name_owner
from quizapp.reading.nominals import find_nominals
from quizapp.reading.participles import find_participles
from quizapp.reading.phrases import bracketed, say
from quizapp.reading.restrictions import keep_place
from quizapp.reading.soundness import is_sound
from quizapp.reading.splitting import split_by_dates
from quizapp.reading.syntax.tree import Tree


def read_events(
    article: Article,
    trees: Mapping[int, Tree],
    adverbials: Mapping[int, tuple[Adverbial, ...]],
    attributions: Attributions | None = None,
    cast: Cast | None = None,
) -> tuple[Event, ...]:
    """Return the events of every parsed sentence in reading order, none told against another of them."""
    told = drop_disputed_places(find_events(article, trees, adverbials, attributions, cast), trees)
    return drop_contradicted_dates(told)


def find_events(
    article: Article,
    trees: Mapping[int, Tree],
    adverbials: Mapping[int, tuple[Adverbial, ...]],
    attributions: Attributions | None = None,
    cast: Cast | None = None,
) -> Iterator[Event]:
    """Yield the events of every parsed sentence in reading order; ids are given later."""
    told = {index: find_clauses(tree) for index, tree in trees.items()}
    casing = Casing(article.text)
    known: dict[tuple[int, int], Antecedent] = {}
    for sentence in article.sentences:
        clauses = told.get(sentence.index, ())
        if not clauses:
            continue
        here = adverbials.get(sentence.index, ())
        for clause, date in date_clauses(trees[sentence.index], clauses, here):
            antecedent = find_antecedent(clause, sentence, article, told, known)
            pronoun = clause.tree.words[clause.subject].text.lower()
            if cast is not None and (antecedent is None or cast.may_be_hero(pronoun, antecedent)):
                antecedent = cast.stand_in(clause, sentence) or find_couple(clause, cast, sentence)
            if antecedent is not None:
                known.setdefault((sentence.index, clause.head), antecedent)
            if cast is not None:
                clause = name_hero(name_other(clause, cast, sentence), cast, sentence)  # noqa: PLW2901 - the same clause
            owner = find_owner(clause, sentence, article, told, known)
            if owner is not None and (cast is None or not cast.may_be_hero(owning_pronoun(clause), owner)):
                clause, antecedent = name_owner(clause, owner.text), owner  # noqa: PLW2901 - the same clause
            event = _tell(article, sentence, keep_place(clause), date, antecedent)
            if event is not None:
                yield _attribute(_in_case(event, casing, antecedent), attributions)


def date_clauses(
    tree: Tree, clauses: tuple[Clause, ...], adverbials: tuple[Adverbial, ...]
) -> Iterator[tuple[Clause, Adverbial | None]]:
    """Yield each clause with its date; one with a date for each of two places once for each."""
    adverbials = tuple(date for date in adverbials if not _is_bracketed(tree, date))
    dated = assign_dates(tree, clauses, adverbials)
    gaps = {word.index for word in find_gaps(tree, adverbials)}
    split = split_by_dates(tree, adverbials)
    listed = find_listed(tree, clauses, adverbials) if split is None else None
    for clause in clauses:
        if split is not None and clause.head == split.verb.index:
            for part, date in split.parts:
                yield from ((told, date) for told in find_clauses(part) if told.verb.span == split.verb.span)
        elif listed is not None and clause.head == listed.head:
            yield from listed.parts
        elif not gaps & {*clause.subject_words, *clause.predicate_words}:  # no date is missing inside
            own = dated.get(clause.head)
            yield find_belated(clause, own) or (clause, own)
    yield from find_participles(tree, clauses, adverbials)
    yield from find_nominals(tree, clauses, [date for date in adverbials if date not in dated.values()])


def _is_bracketed(tree: Tree, date: Adverbial) -> bool:
    """Return whether the date stands among other words in brackets: it is no date of what is outside them."""
    inside = bracketed(tree)
    before = [word for word in tree.words if word.span.end <= date.span.start]
    return bool(before) and before[-1].index in inside and before[-1].text not in {")", "]"}


def _attribute(event: Event, attributions: Attributions | None) -> Event:
    """Return the event with the speaker and the hedge that the article gives for its verb."""
    found = attributions.at(event.clause.verb.span) if attributions else None
    return event if found is None else replace(event, speaker=found.speaker, hedge=found.hedge)


def _in_case(event: Event, casing: Casing, antecedent: Antecedent | None) -> Event:
    """Return the event with its subject as it stands inside a sentence."""
    if antecedent is not None and has_pronoun(event.clause):
        first = antecedent.opener
        return replace(event, subject=casing.inline(event.subject, first)) if first else event
    tree, opener = event.clause.tree, event.clause.subject_words[0]
    following = tree.words[opener + 1] if opener + 1 < len(tree.words) else None
    return replace(event, subject=casing.inline(event.subject, tree.words[opener], following))


def _tell(
    article: Article,
    sentence: Sentence,
    clause: Clause,
    adverbial: Adverbial | None,
    antecedent: Antecedent | None,
) -> Event | None:
    if not happened(clause) or not is_sound(clause):
        return None
    evidence = [article.quote(sentence.span)]
    subject = say(clause.tree, clause.subject_words)
    if has_pronoun(clause):
        if antecedent is None:
            return None
        subject = antecedent.text
        if subject in say(clause.tree, clause.predicate_words):
            return None  # "the Russians forced the Russians": misunderstood
    if antecedent is not None and antecedent.sentence.index != sentence.index:
        evidence.insert(0, article.quote(antecedent.sentence.span))
    return Event(
        id="",
        kind=FactKind.EVENT,
        text=capitalise(f"{subject} {say_predicate(clause)}"),
        evidence=tuple(evidence),
        when=adverbial.mention.date if adverbial else None,
        certainty=clause.margin,
        sentence=sentence.index,
        clause=clause,
        subject=subject,
        date=adverbial.mention if adverbial else None,
        is_point=adverbial is not None and _is_inside(clause, adverbial),
    )


def _is_inside(clause: Clause, adverbial: Adverbial) -> bool:
    """Return whether the event took place inside the date: what had happened then was before it."""
    return adverbial.is_point and not (adverbial.fronted and clause.tense is Tense.PLUPERFECT)


def say_predicate(clause: Clause) -> str:
    """Return the verb group with all that belongs after it."""
    group = clause.auxiliaries if clause.is_copular else (*clause.auxiliaries, clause.head)
    return say(clause.tree, sorted({*group, *clause.predicate_words}))


def capitalise(text: str) -> str:
    """Return the text with a capital first letter."""
    match = re.match(r"[\W_]*", text)
    at = match.end() if match else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
