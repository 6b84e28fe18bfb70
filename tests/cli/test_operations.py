import contextlib
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.factories import PASSWORD


def add(call: Call, login: str) -> None:
    assert call("user", "add", login, "--password", PASSWORD).exit_code == 0


def test_a_person_is_added_and_listed(call: Call) -> None:
    add(call, "weber")

    assert "teacher  weber" in call("user", "list").stdout


def test_a_login_is_given_only_once(call: Call) -> None:
    add(call, "weber")

    done = call("user", "add", "Weber", "--password", PASSWORD)

    assert (done.exit_code, done.stderr) == (1, "quizapp: This login is taken: choose another one.\n")


def test_a_weak_password_is_refused(call: Call) -> None:
    assert call("user", "add", "weber", "--password", "password").exit_code == 1


def test_a_link_resets_a_password(call: Call) -> None:
    add(call, "weber")

    done = call("user", "passwd", "weber", "--address", "https://quiz.example")

    assert done.stdout.startswith("https://quiz.example/welcome/")
    assert call("user", "passwd", "nobody").exit_code == 1


def test_a_backup_restores_what_was_there(call: Call, tmp_path: Path) -> None:
    add(call, "weber")
    assert call("backup", "kept.sqlite").exit_code == 0
    add(call, "later")

    assert call("restore", "kept.sqlite", "--force").exit_code == 0

    listed = call("user", "list").stdout
    assert "weber" in listed
    assert "later" not in listed
    with sqlite3.connect(tmp_path / "kept.sqlite") as copy:
        assert copy.execute("select count(*) from users").fetchone() == (1,)
    copy.close()


def test_a_backup_never_overwrites(call: Call, tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite").write_text("precious", encoding="utf-8")

    assert call("backup", "kept.sqlite").exit_code == 1
    assert (tmp_path / "kept.sqlite").read_text(encoding="utf-8") == "precious"


def test_a_restore_asks_for_force_before_it_replaces(call: Call) -> None:
    add(call, "weber")
    call("backup", "kept.sqlite")

    done = call("restore", "kept.sqlite")

    assert done.exit_code == 1
    assert "--force" in done.stderr


def write_text(file: Path) -> None:
    file.write_text("not a database", encoding="utf-8")


def write_torn_database(file: Path) -> None:
    file.write_bytes(b"SQLite format 3\0" + b"torn" * 100)


def write_database_of_another_program(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
        database.commit()


@pytest.mark.parametrize("write", [write_text, write_torn_database, write_database_of_another_program])
def test_what_is_no_backup_is_not_restored(call: Call, tmp_path: Path, write: Callable[[Path], None]) -> None:
    add(call, "weber")
    write(tmp_path / "bad.sqlite")

    done = call("restore", "bad.sqlite", "--force")

    assert done.exit_code == 1
    assert "not a backup of quizapp" in done.stderr
    assert "weber" in call("user", "list").stdout


def test_the_database_is_upgraded_and_found_in_order(call: Call) -> None:
    assert call("db", "check").exit_code == 1
    assert call("db", "upgrade").exit_code == 0
    assert call("db", "check").exit_code == 0


@pytest.mark.parametrize("address", ["mysql://a/b", "nonsense", "postgresql://127.0.0.1:1/none"])
def test_a_bad_database_address_is_one_clear_line(
    call: Call, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("QUIZAPP_DATABASE_URL", address)

    done = call("user", "list")

    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "QUIZAPP_DATABASE_URL" in done.stderr


def test_a_taken_port_is_one_clear_line(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.cli.serving.PORT_WAIT_SECONDS", 0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        done = call("run", "--port", str(taken.getsockname()[1]))

    assert done.exit_code == 1
    assert "give another with --port" in done.stderr
