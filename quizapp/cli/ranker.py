"""The command `ranker`: learn from the teachers' decisions which drafts come first, never unasked."""

from collections.abc import Iterator

import click

from quizapp import clock
from quizapp.cli.application import application
from quizapp.queries.rankers import find_ranker
from quizapp.services import rankers
from quizapp.services.rankers import Fit


@click.group("ranker")
def ranker_command() -> None:
    """Show or fit the weights by which drafts are rated."""


@ranker_command.command("show")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as `generate --ranker` reads it.")
def show(*, as_json: bool) -> None:
    """Print the weights in use."""
    with application():
        row = find_ranker()
    if as_json:
        click.echo(row.ranker.to_json(), nl=False)
        return
    if row.applied_at is None:
        click.echo("The shipped weights:")
    else:
        click.echo(f"Weights fitted to {row.decisions} decisions, applied on {row.applied_at:%Y-%m-%d}:")
    for name, weight in sorted(row.ranker.weights.items()):
        click.echo(f"{name:16}{weight:9.2f}")


@ranker_command.command("fit")
@click.option("--apply", "is_applied", is_flag=True, help="Use the fitted weights from now on.")
@click.option("--reset", "is_reset", is_flag=True, help="Go back to the shipped weights instead.")
def fit(*, is_applied: bool, is_reset: bool) -> None:
    """Fit the weights to what teachers approved, edited and rejected, and print what would change."""
    if is_applied and is_reset:
        raise click.UsageError("give --apply or --reset, not both.")
    with application():
        if is_reset:
            rankers.use_shipped_ranker()
            click.echo("Drafts are rated by the shipped weights again.")
            return
        found = rankers.fit_ranker()
        for line in _describe(found):
            click.echo(line)
        if is_applied:
            rankers.use_ranker(found.fitted, decisions=found.taken + found.others, now=clock.now())
    click.echo(
        "New drafts are rated by the fitted weights; --reset goes back."
        if is_applied
        else "Nothing was changed: --apply puts the fitted weights to use."
    )


def _describe(found: Fit) -> Iterator[str]:
    """Yield the lines that tell the old weights from the new ones, and how well either foretells."""
    yield f"{found.taken} drafts approved as they are, {found.others} edited or rejected."
    yield f"{'weight of':16}{'in use':>9}{'fitted':>9}"
    for name in sorted(found.fitted.weights):
        old, new = found.before.weights.get(name, 0.0), found.fitted.weights[name]
        yield f"{name:16}{old:9.2f}{new:9.2f}"
    old_verdict, new_verdict = found.verdict_before, found.verdict_fitted
    yield "On decisions left out of the fit, five times a fifth of them:"
    yield f"{'log-loss':16}{old_verdict.loss:9.3f}{new_verdict.loss:9.3f}   (less is better)"
    yield f"{'area under ROC':16}{old_verdict.area:9.3f}{new_verdict.area:9.3f}   (0.5 is chance, 1 the best)"
    if not found.is_better:
        yield "The fitted weights foretell the decisions no better than those in use."
