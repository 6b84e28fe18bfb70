"""A plain installation, anywhere, must give an app that works: what travels in the wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.structure.sources import ROOT, tracked

BUILD_SECONDS = 120


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=BUILD_SECONDS,
    )
    (made,) = folder.glob("*.whl")
    return made


def test_everything_the_app_needs_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.as_posix() if path.parts[0] == "quizapp" else f"quizapp/_shipped/{path.as_posix()}"
        for path in tracked()
        if path.parts[0] in {"quizapp", "questions", "migrations"}
    }

    assert wanted - names == set()


def test_nothing_of_a_workshop_is_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert [name for name in names if "tests" in name or "instance" in name or "__pycache__" in name] == []


def test_an_installed_wheel_migrates_and_loads_its_banks(wheel: Path, tmp_path: Path) -> None:
    site, home = tmp_path / "site", tmp_path / "home"
    zipfile.ZipFile(wheel).extractall(site)
    home.mkdir()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
    environ |= {"PYTHONPATH": str(site), "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    program = (
        "import quizapp; from quizapp import config; from quizapp.cli.serving import prepare;"
        "print(quizapp.__file__); print(bool(prepare(config.from_environment())))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=home,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=BUILD_SECONDS,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(site / "quizapp" / "__init__.py")
    assert "Loaded the bank" in done.stdout
    assert done.stdout.splitlines()[-1] == "True"  # a link for the first teacher
    assert (home / "data" / "quizapp" / "quizapp.sqlite").is_file()
