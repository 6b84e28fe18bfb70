"""The whole reading of an article, said aloud: dates, trees, names, who speaks, then the facts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from quizapp.reading.adverbials import Adverbial, find_adverbials
from quizapp.reading.article import Article, ParagraphKind
from quizapp.reading.asides import find_asides
from quizapp.reading.biography import call_in_full, find_hero
from quizapp.reading.cast import Cast
from quizapp.reading.claims import find_attributions, find_claims
from quizapp.reading.dates import find_dates
from quizapp.reading.events import read_events
from quizapp.reading.facts import Event, Fact, Reading
from quizapp.reading.figures import find_figures
from quizapp.reading.names import find_names
from quizapp.reading.roles import find_roles
from quizapp.reading.second_look import look_again
from quizapp.reading.second_opinion import confirm
from quizapp.reading.syntax.segments import parse_by_parts
from quizapp.reading.syntax.tree import Tree


def extract_facts(article: Article) -> Reading:
    """Return all that can be read from the article; facts have the ids f1, f2, ... in reading order."""
    dates = find_dates(article)
    adverbials = find_adverbials(article, dates)
    trees = look_again(article, parse_bodies(article, adverbials), adverbials)
    names = find_names(article, trees, dates)
    attributions = find_attributions(article, trees, names)
    hero = find_hero(article, trees, names)
    cast = Cast(hero, article, trees, names) if hero is not None else None
    events = confirm(read_events(article, trees, adverbials, attributions, cast))
    facts: list[Fact] = [
        *events,
        *find_asides(article, trees, dates, events),
        *find_claims(article, trees, names, attributions),
        *find_figures(article, trees, dates, attributions),
        *find_roles(article, trees, names, attributions),
    ]
    if hero is not None:
        facts = [
            call_in_full(fact, hero, article, names) if isinstance(fact, Event) else fact for fact in facts
        ]
    return Reading(article, tuple(dates), trees, names, number(facts), hero)


def parse_bodies(article: Article, adverbials: Mapping[int, tuple[Adverbial, ...]]) -> dict[int, Tree]:
    """Return the trees of the sentences that tell something, by sentence index; their dates are left out."""
    bodies = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY]
    sentences = [sentence for paragraph in bodies for sentence in paragraph.sentences]
    omit = [
        adverbial.left_out or adverbial.mention.span for found in adverbials.values() for adverbial in found
    ]
    trees = parse_by_parts(article.text, [sentence.span for sentence in sentences], sorted(omit))
    return {s.index: tree for s, tree in zip(sentences, trees, strict=True) if tree.words}


def number(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts in reading order with their ids."""
    ordered = sorted(facts, key=lambda fact: fact.evidence[-1].span)
    return tuple(replace(fact, id=f"f{at}") for at, fact in enumerate(ordered, start=1))
