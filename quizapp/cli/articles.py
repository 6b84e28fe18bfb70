"""The commands that read an article: `facts` and `generate`. They need no database."""

import json
from pathlib import Path
from random import Random
from typing import Any

import click

from quizapp.assessment.items import ChoiceItem, Draft, OrderingItem
from quizapp.cli import Refused
from quizapp.cli.article_files import read_article_file
from quizapp.interchange.contract_json import article_to_json, draft_to_json, fact_to_json
from quizapp.reading.dates import mention_to_json
from quizapp.reading.facts import DateMention, Fact, FactKind, Reading
from quizapp.reading.reader import extract_facts
from quizapp.writing.generate import generate_items
from quizapp.writing.ranker import SHIPPED, Ranker, read_ranker

KINDS = ", ".join(kind.value for kind in FactKind)


@click.command(
    "facts",
    help="Read an article (.txt, .md, or - for standard input) and print its dates and facts.\n\n"
    f"Kinds of facts: {KINDS}.",
)
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def facts_command(file: str, *, as_json: bool) -> None:
    """Print what an article tells."""
    reading = extract_facts(read_article_file(file))
    if not reading.facts:
        click.echo(f"quizapp: no fact was found in {file}.", err=True)
    if as_json:
        _print_json(_facts_json(reading))
        return
    for mention in reading.dates:
        click.echo(_date_line(mention))
    for fact in reading.facts:
        click.echo(_fact_line(fact))


def _facts_json(reading: Reading) -> dict[str, Any]:
    return {
        "article": article_to_json(reading.article),
        "dates": [mention_to_json(mention) for mention in reading.dates],
        "facts": [fact_to_json(fact) for fact in reading.facts],
    }


def _date_line(mention: DateMention) -> str:
    date = mention.date
    told = (
        "not resolved"
        if date is None
        else f"{date.first.isoformat()} .. {date.last.isoformat()} {date.bound}"
    )
    return f"{mention.span.start:>7}  {mention.text}  =  {told}"


def _fact_line(fact: Fact) -> str:
    when = "" if fact.when is None else f" [{fact.when.first.isoformat()} .. {fact.when.last.isoformat()}]"
    speaker = f" (says {fact.speaker})" if fact.speaker else ""
    return f"{fact.id:>6} {fact.kind}: {fact.text}{when}{speaker}"


@click.command("generate")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--seed", default=0, show_default=True, help="Shuffle the options by this number.")
@click.option("--ranker", help="Rate by the weights in this file, as `ranker show --json` prints them.")
@click.option("--all", "everything", is_flag=True, help="Show what was rejected too, with its flaws.")
def generate_command(file: str, *, as_json: bool, seed: int, ranker: str | None, everything: bool) -> None:
    """Print the items written from an article, best first."""
    weights = _read_weights(ranker) if ranker else SHIPPED
    reading = extract_facts(read_article_file(file))
    drafts = generate_items(reading, rng=Random(seed), everything=everything, ranker=weights)
    if not drafts:
        click.echo(f"quizapp: nothing in {file} makes a good question.", err=True)
    if as_json:
        items = [draft_to_json(draft) for draft in drafts]
        _print_json({"article": article_to_json(reading.article), "items": items})
        return
    for draft in drafts:
        click.echo(_draft_text(draft))


def _read_weights(name: str) -> Ranker:
    try:
        return read_ranker(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(f"cannot read {name}: {error.strerror}.") from error
    except ValueError as error:
        raise Refused(f"{name} is no file of weights: {error}.") from error


def _draft_text(draft: Draft) -> str:
    match draft.item:
        case ChoiceItem():
            answers = [f"  {'*' if option.correct else '-'} {option.text}" for option in draft.item.options]
        case OrderingItem():
            answers = [
                f"  {at}. {event.text} ({event.date_text})" for at, event in enumerate(draft.item.events, 1)
            ]
    flaws = [f"  ! {flaw.code}: {flaw.message}" for flaw in draft.flaws]
    return "\n".join([f"{draft.id}  {draft.item.stem}  [{draft.quality:.2f}]", *answers, *flaws, ""])


def _print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
