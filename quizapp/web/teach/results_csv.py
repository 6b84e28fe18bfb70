"""A quiz's results as a spreadsheet file."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from quizapp.assessment.items import Item
from quizapp.queries.quiz_results import AttemptRow, PaperRow

BOM = "\ufeff"  # so that Excel reads UTF-8
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
HEAD = (
    "Learner",
    "Attempt",
    "Started (UTC)",
    "Finished (UTC)",
    "Minutes",
    "Answered",
    "Marks",
    "Out of",
    "Per cent",
)


def write_results(
    attempts: Sequence[AttemptRow], papers: Sequence[PaperRow], values: Mapping[int, Item]
) -> bytes:
    """Return one line per attempt, with the score of each question that it asked; UTF-8 with its mark."""
    versions = sorted({paper.version_id for paper in papers})
    scores = {(paper.attempt_id, paper.version_id): paper.score for paper in papers}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*HEAD, *(defused(values[version].stem) for version in versions)])
    for attempt in attempts:
        of_items = (scores.get((attempt.id, version)) for version in versions)
        writer.writerow([*_cells(attempt), *("" if score is None else f"{score:.4g}" for score in of_items)])
    return (BOM + out.getvalue()).encode()


def _cells(attempt: AttemptRow) -> Iterable[str]:
    finished = attempt.submitted_at
    return (
        defused(attempt.learner),
        str(attempt.number),
        f"{attempt.started_at:%Y-%m-%d %H:%M:%S}",
        f"{finished:%Y-%m-%d %H:%M:%S}" if finished else "",
        "" if attempt.seconds is None else f"{attempt.seconds / 60:.1f}",
        str(attempt.answered),
        f"{attempt.marks:.4g}",
        f"{attempt.max_marks:.4g}",
        f"{100 * attempt.share:.1f}",
    )


def defused(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula. Source: OWASP, "CSV Injection"."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
