"""The project's own files, as its rules are checked on them."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = ("quizapp", "questions", "migrations")


@cache
def tracked() -> tuple[Path, ...]:
    """Return every file that is kept in the repository and still there, relative to its root."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]  # whoever owns the checkout
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    names = listed.stdout.decode().split("\0")
    return tuple(Path(name) for name in names if name and (ROOT / name).is_file())


def under(*folders: str, suffix: str = "") -> Iterator[tuple[Path, str]]:
    """Yield the path and the text of the files below the folders."""
    for path in tracked():
        if path.parts[0] in folders and path.name.endswith(suffix):
            try:
                yield path, (ROOT / path).read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # weights, pictures
