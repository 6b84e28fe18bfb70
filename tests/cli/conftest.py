"""The command line, called in this process, on a database of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli import main

ARTICLE = """Ashford Mill

Ashford Mill was built on 4 May 1820. Ashford Mill burned down on 9 June 1875.
The town of Ashford bought it on 2 April 1901. Anna Weber opened a museum in Ashford Mill on 4 June 1932.
"""

Call = Callable[..., Result]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return the command: `call("facts", name, input=b"...")`."""
    monkeypatch.setenv("QUIZAPP_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path, input: bytes | str | None = None) -> Result:  # noqa: A002 - click's word
        return CliRunner().invoke(main, [str(a) for a in arguments], input=input, catch_exceptions=False)

    return run


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
