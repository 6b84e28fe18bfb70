"""A migration must still run when the code it was written with is long gone."""

import ast
from pathlib import Path

import pytest

from tests.structure.sources import tracked, under

FOLDER = Path("migrations/versions")


def imports(text: str) -> set[str]:
    """Return the first names of all that a module imports, at any depth."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_migrations_stand_alone() -> None:
    versions = {path: text for path, text in under("migrations", suffix=".py") if path.parent == FOLDER}

    assert versions
    assert [path for path, text in versions.items() if not imports(text) <= {"alembic", "sqlalchemy"}] == []


@pytest.mark.parametrize(
    "line", ["import quizapp.models", "from quizapp import config", "if 1:\n    import quizapp"]
)
def test_a_migration_that_leans_on_the_code_would_be_seen(line: str) -> None:
    assert imports(line) == {"quizapp"}


def test_migrations_are_numbered_in_their_order() -> None:
    names = sorted(path.name for path in tracked() if path.parent == FOLDER)

    assert [name[:5] for name in names] == [f"{number:04}_" for number in range(1, len(names) + 1)]
