"""Whatever is public in the package says what its caller gets."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.structure.sources import under

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public_definitions(body: list[ast.stmt]) -> Iterator[Definition]:
    """Yield the public functions and classes, and the classes' public methods."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def silent(path: Path, text: str) -> Iterator[str]:
    module = ast.parse(text)
    if not ast.get_docstring(module):
        yield path.as_posix()
    for node in public_definitions(module.body):
        if not ast.get_docstring(node):
            yield f"{path.as_posix()}:{node.lineno} {node.name}"


def test_whatever_is_public_says_what_it_gives() -> None:
    assert [line for path, text in under("quizapp", suffix=".py") for line in silent(path, text)] == []


def test_silence_is_heard() -> None:
    text = '"""A module."""\n\nclass C:\n    """Say."""\n\n    def g(self): ...\n'

    assert list(silent(Path("m.py"), text)) == ["m.py:6 g"]
