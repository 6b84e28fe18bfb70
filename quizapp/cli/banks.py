"""The commands about bank files: `check`, `import`, `export`."""

import sys
from pathlib import Path

import click

from quizapp.cli import Refused
from quizapp.cli.article_files import read_article_file
from quizapp.interchange.bank import BankError, BankProblem
from quizapp.interchange.bank_yaml import check_bank, dump_bank, load_bank
from quizapp.reading.article import Article
from quizapp.reading.importers import UnreadableArticle, decode_text

DEFAULT_ARTICLE = "article.md"


def _read_text(path: Path) -> str:
    try:
        return decode_text(path.read_bytes())
    except OSError as error:
        raise Refused(f"cannot read {path}: {error.strerror}.") from error
    except UnreadableArticle as error:
        raise Refused(f"{path}: {error}") from error


def _article_beside(path: Path, text: str) -> tuple[str, Article | None]:
    """Return the name of the article that a bank file names, and the article if it lies beside the file."""
    try:
        name = Path(load_bank(text).article).name
    except BankError:
        name = DEFAULT_ARTICLE
    beside = path.with_name(name or DEFAULT_ARTICLE)
    return beside.name, read_article_file(str(beside)) if beside.is_file() else None


def _say(path: Path, problem: BankProblem) -> str:
    return f"{path}:{problem.line}: {'advice: ' if problem.is_advice else ''}{problem.message}"


@click.command("check")
@click.argument(
    "files", nargs=-1, required=True, metavar="BANKFILE...", type=click.Path(dir_okay=False, path_type=Path)
)
def check_command(files: tuple[Path, ...]) -> None:
    """Say what is wrong in bank files: their form, their evidence, the flaws of their items."""
    faults = 0
    for path in files:
        text = _read_text(path)
        _, article = _article_beside(path, text)
        problems = check_bank(text, article.text if article else None)
        for problem in problems:
            click.echo(_say(path, problem), err=not problem.is_advice)
        faults += sum(not problem.is_advice for problem in problems)
    if faults:
        sys.exit(1)
    click.echo(f"{len(files)} bank file{'s' if len(files) > 1 else ''} checked: nothing to mend.")


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(dir_okay=False, path_type=Path)
)
@click.option("--bank", "title", help="The bank's title; by default the file's own.")
def import_command(files: tuple[Path, ...], title: str | None) -> None:
    """Take bank files (YAML, with the article beside them) into the database, for every teacher."""
    from quizapp import clock  # noqa: PLC0415 - `check` needs no database
    from quizapp.cli.application import application  # noqa: PLC0415 - see above
    from quizapp.services.bank_files import import_bank  # noqa: PLC0415 - see above

    with application():
        for path in files:
            text = _read_text(path)
            name, article = _article_beside(path, text)
            try:
                import_bank(
                    text, article=article, article_name=name, teacher_id=None, now=clock.now(), title=title
                )
            except BankError as error:
                for problem in error.problems:
                    click.echo(_say(path, problem), err=True)
                raise Refused(f"{path} was not taken in: mend the lines above.") from error
            click.echo(f"Took in {path}.")


@click.command("export")
@click.argument("bank")
@click.option("--format", "form", default="yaml", show_default=True, type=click.Choice(["yaml"]))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="By default standard output."
)
def export_command(bank: str, form: str, output: Path | None) -> None:  # noqa: ARG001 - one form so far
    """Write a bank, named by its slug, as a file."""
    from quizapp.cli.application import application  # noqa: PLC0415 - `check` needs no database
    from quizapp.queries.bank_files import find_any_bank_file, list_slugs  # noqa: PLC0415 - see above

    with application():
        found = find_any_bank_file(bank)
        known = ", ".join(list_slugs()) or "none yet"
    if found is None:
        raise Refused(f"there is no bank {bank!r}; there are: {known}.")
    text = dump_bank(found)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused(f"cannot write {output}: {error.strerror}.") from error
