"""The command `coverage`: what an article tells, what is asked of it, what stopped the rest."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import click

from quizapp.cli.article_files import read_article_file
from quizapp.interchange.contract_json import article_to_json, fact_to_json, flaw_to_json
from quizapp.reading.article import Article
from quizapp.reading.reader import extract_facts
from quizapp.writing.coverage import FactCoverage, SentenceCoverage, cover
from quizapp.writing.generate import generate_items
from quizapp.writing.ranking import kind_of


@click.command("coverage")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--seed", default=0, show_default=True, help="As given to `generate`; ids are the same.")
def coverage_command(file: str, *, as_json: bool, seed: int) -> None:
    """Print each sentence of an article with its facts, their questions, and what stopped others.

    Marks: + a question is shown, - facts but no question, nothing where no fact was found.
    """
    reading = extract_facts(read_article_file(file))
    drafts = generate_items(reading, rng=Random(seed), everything=True)
    sentences = cover(reading, drafts)
    if as_json:
        click.echo(json.dumps(_to_json(reading.article, sentences), ensure_ascii=False, indent=2))
        return
    asks = {draft.id: kind_of(draft) for draft in drafts}
    for sentence in sentences:
        for line in _describe(reading.article, sentence, asks):
            click.echo(line)
    for line in _sum_up(sentences):
        click.echo(line)


def _describe(article: Article, sentence: SentenceCoverage, asks: dict[str, str]) -> Iterator[str]:
    mark = "+" if sentence.has_items else "-" if sentence.facts else " "
    yield f"{mark} {' '.join(sentence.sentence.span.of(article.text).split())}"
    for told in sentence.facts:
        items = ", ".join(f"{item} ({asks[item]})" for item in told.items)
        yield f"    {told.fact.id} {told.fact.kind}: {told.fact.text}"
        if items:
            yield f"        {items}"
        else:
            yield from (f"        no question: {flaw.message} [{flaw.code}]" for flaw in told.stopped_by)


def _sum_up(sentences: Iterable[SentenceCoverage]) -> Iterator[str]:
    facts = [told for sentence in sentences for told in sentence.facts]
    stopped = [told for told in facts if not told.items]
    yield f"{len(facts)} facts, {len(facts) - len(stopped)} with a question, {len(stopped)} without."
    for code, count in Counter(_first_stop(told) for told in stopped).most_common():
        yield f"{count:6} stopped by {code}"


def _first_stop(told: FactCoverage) -> str:
    """Return the code of what stopped the best of the fact's drafts."""
    return told.stopped_by[0].code


def _to_json(article: Article, sentences: Iterable[SentenceCoverage]) -> dict[str, Any]:
    return {
        "article": article_to_json(article),
        "sentences": [
            {
                "start": sentence.sentence.span.start,
                "end": sentence.sentence.span.end,
                "facts": [
                    {
                        **fact_to_json(told.fact),
                        "items": list(told.items),
                        "stopped_by": [flaw_to_json(flaw) for flaw in told.stopped_by],
                    }
                    for told in sentence.facts
                ],
            }
            for sentence in sentences
        ],
    }
