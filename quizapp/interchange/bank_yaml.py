"""Banks as YAML files that people read, compare and edit: load, dump and check them.

The form: `title`, `article` (the file beside it), `sha256` (the version the places count in); `facts`,
each with `id`, `kind`, `text`, `evidence` and perhaps `when`, `speaker`, `hedge`; `items`, each with `id`,
`kind`, `status`, `stem`, `evidence`, `facts` and either `asks` and `options` or `events` in time order.
Evidence may be given by its text alone where the article says it once.
"""

import hashlib
from collections.abc import Iterator

from quizapp.assessment.items import Severity
from quizapp.interchange.bank import Bank, BankError, BankProblem, BankStatus
from quizapp.interchange.bank_reader import BankReader
from quizapp.interchange.bank_writer import dump_bank
from quizapp.interchange.yaml_nodes import YamlProblem, parse_yaml
from quizapp.writing.review import review

__all__ = ["check_bank", "dump_bank", "load_bank"]


def load_bank(text: str, article_text: str | None = None) -> Bank:
    """Return the bank of a file; with the article's text, every quotation is compared with it.

    Raises BankError with all problems and their lines. Flaws of items are not problems: see `check_bank`.
    """
    bank, problems, _ = _read(text, article_text)
    if bank is None or problems:
        raise BankError(tuple(sorted(problems, key=lambda problem: problem.line)))
    return bank


def check_bank(text: str, article_text: str | None = None) -> tuple[BankProblem, ...]:
    """Return all that is wrong with a bank file by line: form, evidence, and flaws of its live items.

    Advisory flaws come as advice. A version of the article other than `sha256` says is advice too, since
    all quotations are compared anyway.
    """
    bank, problems, lines = _read(text, article_text)
    if bank is not None:
        problems += _version_advice(bank, article_text)
        problems += _flaws(bank, lines, article_text)
    return tuple(sorted(problems, key=lambda problem: problem.line))


def _read(text: str, article_text: str | None) -> tuple[Bank | None, list[BankProblem], dict[str, int]]:
    try:
        root = parse_yaml(text)
    except YamlProblem as error:
        return None, [BankProblem(error.line, str(error))], {}
    reader = BankReader(article_text)
    bank = reader.read(root)
    return bank, reader.problems, reader.lines


def _version_advice(bank: Bank, article_text: str | None) -> Iterator[BankProblem]:
    if article_text is not None and bank.sha256 != hashlib.sha256(article_text.encode()).hexdigest():
        yield BankProblem(1, "sha256 is of another version of the article", is_advice=True)


def _flaws(bank: Bank, lines: dict[str, int], article_text: str | None) -> Iterator[BankProblem]:
    for entry in bank.items:
        if entry.status is BankStatus.RETIRED:
            continue
        for flaw in review(entry.item, article_text=article_text):
            is_advice = flaw.severity is Severity.ADVISORY
            yield BankProblem(
                lines[entry.id], f"{entry.id}: {flaw.message} ({flaw.code})", is_advice=is_advice
            )
