"""The rules of the house, read from its files."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "quizapp"
LINES = 300
LONGER = {
    "quizapp/reading/syntax/irregular.py": "a table of irregular words",
}
UNFINISHED = re.compile(r"\b(?:TO" "DO|FIX" "ME|XX" "X)\\b")
# Spelled apart, so that this file does not break the rule that it keeps.
REGISTRIES = re.compile(
    r"\b(?:pypi\.o"
    r"rg|pythonhosted\.o"
    r"rg|npmjs\.(?:com|o"
    r"rg)|deb\.debian\.o"
    r"rg|proxy\.golang\.o"
    r"rg)\b"
)
WORKPLACE = re.compile(r"(?<![\w.~$}])/(?:wo" r"rk|ro" r"ot|ho" r"me)/\w")
TEMPORARY = re.compile(r"(?<![\w.])/tm" r"p/")
TEXTS = {".py", ".md", ".yaml", ".yml", ".toml", ".html", ".css", ".js", ".svg", ".sh", ".txt", ".lock", ""}
INLINE = re.compile(r"<style\b|\sstyle\s*=|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
UNESCAPED = re.compile(r"\|\s*safe\b|\bMarkup\(|autoescape\s+false")


def files(*suffixes: str, under: Path = ROOT) -> Iterator[Path]:
    """Yield the project's own files of these endings; what was installed or made is not among them."""
    for path in sorted(under.rglob("*")):
        parts = path.relative_to(ROOT).parts
        made = parts[0].startswith(".") and parts[0] not in {".ci", ".github"}
        if (
            path.is_file()
            and path.suffix in suffixes
            and not made
            and parts[0] not in {"instance", "dist", "screenshots"}
        ):
            yield path


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


@cache
def module(path: Path) -> ast.Module:
    return ast.parse(read(path))


def test_no_module_is_too_long_to_read() -> None:
    long = {name(p): len(read(p).splitlines()) for p in files(".py", under=PACKAGE)}

    assert {n: count for n, count in long.items() if count > LINES and n not in LONGER} == {}


def test_every_exception_is_still_needed() -> None:
    assert [n for n in LONGER if len(read(ROOT / n).splitlines()) <= LINES] == []


def finds(pattern: re.Pattern[str], paths: Iterator[Path]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path in paths
        for number, line in enumerate(read(path).splitlines(), start=1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize(
    "pattern", [UNFINISHED, REGISTRIES, WORKPLACE, TEMPORARY], ids=lambda p: str(p.pattern)[:20]
)
def test_the_project_speaks_of_itself_alone(pattern: re.Pattern[str]) -> None:
    assert finds(pattern, files(*TEXTS)) == []


@pytest.mark.parametrize("pattern", [INLINE, UNESCAPED], ids=["inline", "unescaped"])
def test_templates_hold_no_code_and_escape_all(pattern: re.Pattern[str]) -> None:
    assert finds(pattern, files(".html", under=PACKAGE / "templates")) == []


@pytest.mark.parametrize(
    ("line", "pattern"),
    [
        ('<p style="x">', INLINE),
        ("<script>", INLINE),
        ('<a onclick="x()">', INLINE),
        ("{{ text | safe }}", UNESCAPED),
        ("# FIXME later", UNFINISHED),
        ("see /work/here", WORKPLACE),
        ("cp x /tmp/y", TEMPORARY),
        ("https://pypi.org/simple", REGISTRIES),
    ],
)
def test_a_breach_would_be_seen(line: str, pattern: re.Pattern[str]) -> None:
    assert pattern.search(line)


def public_definitions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Yield the module's public functions and classes, and the classes' public methods."""
    for node in module(path).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name[0] != "_":
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (f for f in node.body if isinstance(f, ast.FunctionDef) and f.name[0] != "_")


def test_whatever_is_public_says_what_it_gives() -> None:
    paths = list(files(".py", under=PACKAGE))
    silent = [name(path) for path in paths if not ast.get_docstring(module(path))]
    silent += [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in paths
        for node in public_definitions(path)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def imports(path: Path) -> set[str]:
    """Return the first names of all that a module imports, at any depth."""
    found = set()
    for node in ast.walk(module(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_migrations_stand_alone() -> None:
    paths = list((ROOT / "migrations" / "versions").glob("*.py"))

    assert paths
    assert [name(path) for path in paths if "quizapp" in imports(path)] == []


def test_migrations_follow_each_other_in_number() -> None:
    numbers = [
        path.name.partition("_")[0] for path in sorted((ROOT / "migrations" / "versions").glob("*.py"))
    ]

    assert numbers == [f"{at:04}" for at in range(1, len(numbers) + 1)]
