from pathlib import Path

import pytest

from quizapp import config
from tests.cli.conftest import Call

SHIPPED = config.shipped("questions") / "soviet-japanese-war-1945"


@pytest.fixture
def bank_folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped bank's folder that a test may spoil."""
    folder = tmp_path / "bank"
    folder.mkdir()
    for name in ("article.md", "bank.yaml"):
        (folder / name).write_bytes((SHIPPED / name).read_bytes())
    return folder


def test_the_shipped_bank_has_nothing_to_mend(call: Call) -> None:
    done = call("check", SHIPPED / "bank.yaml")

    assert done.stderr == ""
    assert done.exit_code == 0


def test_a_faulty_line_is_named(call: Call, bank_folder: Path) -> None:
    path = bank_folder / "bank.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.strip() == "kind: choice")
    lines[at] = lines[at].replace("choice", "guess")
    path.write_text("\n".join(lines), encoding="utf-8")

    done = call("check", path)

    assert done.exit_code == 1
    assert f"bank.yaml:{at + 1}:" in done.stderr


def test_evidence_that_the_article_does_not_say_is_named(call: Call, bank_folder: Path) -> None:
    article = bank_folder / "article.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("neutrality pact", "trade pact"), encoding="utf-8"
    )

    done = call("check", bank_folder / "bank.yaml")

    assert done.exit_code == 1


def test_a_bank_goes_out_as_it_came_in(call: Call, bank_folder: Path) -> None:
    assert call("import", bank_folder / "bank.yaml", "--bank", "A copy").exit_code == 0

    done = call("export", "a-copy")

    came = (bank_folder / "bank.yaml").read_text(encoding="utf-8")
    assert done.stdout == came.replace("title: The Soviet-Japanese War of 1945", "title: A copy", 1)


def test_a_bank_that_is_not_there_is_refused(call: Call) -> None:
    done = call("export", "nowhere")

    assert done.exit_code == 1
    assert "no bank 'nowhere'" in done.stderr


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01", b"- [", b"a: &a [*a]", b"format: 1\nitems: 3\n", b"\xff\xfe"]
)
def test_a_file_that_is_no_bank_is_refused(call: Call, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(data)

    assert call("check", path).exit_code == 1
    assert call("import", path).exit_code == 1
