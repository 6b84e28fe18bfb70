"""The house rules that no tool knows: sizes, excuses, what stands where, what the text may speak of."""

import re
import tomllib
from pathlib import Path

from tests.structure.sources import ROOT, SHIPPED, tracked, under

MODULE_LINES = 300
LONGER = {
    "quizapp/reading/syntax/irregular.py": "a list of irregular English forms",
}
TOP = {
    ".ci",
    ".github",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "README.md",
    "migrations",
    "pyproject.toml",
    "questions",
    "quizapp",
    "requirements.lock",
    "tests",
}
HOSTS = {  # that shipped text may name: our own address, examples, vocabularies, licences, sources
    "127.0.0.1",
    "localhost",
    "creativecommons.org",
    "example.org",
    "github.com",
    "nlp.stanford.edu",
    "quiz.example",
    "www.w3.org",
}
ADDRESS = re.compile(r"https?://([\w.-]+\w)")
OF_ONE_MACHINE = re.compile(r"(?<![\w./])/(?:home|root|work|Users|tmp)/\w")
REMINDER = re.compile(r"#.*\b(?:TODO|FIXME|HACK|XXX)\b")
EXCUSE = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma: no cover|pyright)[^\n]*")
GOOD_EXCUSE = re.compile(
    r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S.*|# type: ignore\[[a-z-]+(?:, [a-z-]+)*\]  # \S.*"
)


def test_a_module_is_of_a_size_to_be_read() -> None:
    longer = {
        path.as_posix()
        for path, text in under("quizapp", suffix=".py")
        if len(text.splitlines()) > MODULE_LINES
    }

    assert longer == set(LONGER)


def test_nothing_is_left_to_be_done_in_a_comment() -> None:
    found = [
        f"{path}: {m.group()}"
        for path, text in under("quizapp", "tests", "migrations", suffix=".py")
        for m in REMINDER.finditer(text)
        if path.name != Path(__file__).name
    ]

    assert found == []


def test_a_check_is_silenced_only_with_its_code_and_a_reason() -> None:
    found = [
        f"{path}: {m.group()}"
        for path, text in under("quizapp", "tests", "migrations", suffix=".py")
        for m in EXCUSE.finditer(text)
        if path.name != Path(__file__).name and not GOOD_EXCUSE.fullmatch(m.group())
    ]

    assert found == []


def test_the_top_level_holds_what_the_map_of_the_house_names() -> None:
    assert {path.parts[0] for path in tracked()} == TOP


def test_no_shipped_text_names_a_foreign_host() -> None:
    found = [
        f"{path}: {host}"
        for path, text in under(*SHIPPED)
        for host in ADDRESS.findall(text)
        if host not in HOSTS
    ]

    assert found == []


def test_the_lock_names_no_host() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "://" not in text
    assert "index-url" not in text


def test_every_line_of_the_lock_is_bound_by_hashes() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w.-]+==\S+)((?:.*\\\n\s+--hash=\S+)+)?", text, re.MULTILINE)

    assert len(pinned) > len(_dependencies())
    assert [name for name, hashes in pinned if not hashes] == []


def test_the_lock_holds_every_dependency() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}

    assert _dependencies() <= locked


def _dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    return {re.split(r"[<>=\[ ;]", line, maxsplit=1)[0].lower().replace(".", "-") for line in wanted}


def test_no_file_names_a_place_of_one_machine() -> None:
    everywhere = {path.parts[0] for path in tracked()} - {"tests", "requirements.lock"}
    found = [
        f"{path}: {m.group()}" for path, text in under(*everywhere) for m in OF_ONE_MACHINE.finditer(text)
    ]

    assert found == []


def test_templates_escape_everything() -> None:
    unescaped = re.compile(r"\|\s*safe\b|autoescape\s+false|\bMarkup\(")
    found = [
        f"{path}: {m.group()}"
        for path, text in under("quizapp")
        if path.suffix in {".html", ".py"}
        for m in unescaped.finditer(text)
    ]

    assert found == []


def test_templates_hold_no_inline_script_style_or_handler() -> None:
    inline = re.compile(r"<style\b|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.IGNORECASE)
    found = [
        f"{path}: {m.group()}"
        for path, text in under("quizapp", suffix=".html")
        for m in inline.finditer(text)
    ]

    assert found == []


def test_scripts_write_no_html() -> None:
    sink = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function")
    found = [
        f"{path}: {m.group()}" for path, text in under("quizapp", suffix=".js") for m in sink.finditer(text)
    ]

    assert found == []
