"""Settings: what the environment may say, and what is made when it says nothing."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quizapp import config
from quizapp.config import BadSetting


def test_an_empty_environment_gives_an_embedded_database(tmp_path: Path) -> None:
    settings = config.from_environment({"QUIZAPP_INSTANCE": str(tmp_path / "new" / "folder")})

    assert settings.database_url == f"sqlite:///{tmp_path}/new/folder/quizapp.sqlite"
    assert settings.proxies == 0
    assert not settings.testing


def test_the_environment_decides(tmp_path: Path) -> None:
    settings = config.from_environment(
        {
            "QUIZAPP_INSTANCE": str(tmp_path),
            "QUIZAPP_DATABASE_URL": " postgresql://h/d ",
            "QUIZAPP_SECRET_KEY": "of the operator",
            "QUIZAPP_PROXIES": "2",
        }
    )

    assert (settings.database_url, settings.secret_key, settings.proxies) == (
        "postgresql://h/d",
        "of the operator",
        2,
    )
    assert list(tmp_path.iterdir()) == []


def test_secrets_are_not_shown_with_the_settings(tmp_path: Path) -> None:
    settings = config.from_environment(
        {
            "QUIZAPP_INSTANCE": str(tmp_path),
            "QUIZAPP_SECRET_KEY": "hush",
            "QUIZAPP_DATABASE_URL": "postgresql://u:pw@h/d",
        }
    )

    assert "hush" not in repr(settings)
    assert "pw" not in repr(settings)


def test_a_made_secret_is_kept_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = config.from_environment({"QUIZAPP_INSTANCE": str(tmp_path)}).secret_key
    second = config.from_environment({"QUIZAPP_INSTANCE": str(tmp_path)}).secret_key

    assert first == second
    assert len(first) == 64
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_starts_at_the_same_moment_agree_on_the_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(config.kept_secret, [tmp_path / "secret_key"] * 32))

    assert len(secrets) == 1


@pytest.mark.parametrize("given", ["-1", "9", "two", "1.5"])
def test_a_number_of_proxies_of_no_use_is_refused(tmp_path: Path, given: str) -> None:
    with pytest.raises(BadSetting, match=r"QUIZAPP_PROXIES .*; give the number of proxies in front, 0 to 8"):
        config.from_environment({"QUIZAPP_INSTANCE": str(tmp_path), "QUIZAPP_PROXIES": given})


def test_an_instance_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(BadSetting, match=r"cannot use the instance folder .*; set QUIZAPP_INSTANCE"):
        config.from_environment({"QUIZAPP_INSTANCE": str(tmp_path / "file" / "folder")})


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/quizapp"),
        ("linux", {}, "/home/ada/.local/share/quizapp"),
        ("darwin", {}, "/home/ada/Library/Application Support/quizapp"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/quizapp"),
        ("win32", {}, "/home/ada/AppData/Local/quizapp"),
    ],
)
def test_an_installed_app_keeps_its_files_with_the_persons(
    monkeypatch: pytest.MonkeyPatch, platform: str, environ: dict[str, str], expected: str
) -> None:
    monkeypatch.setattr(config, "PACKAGE", Path("/somewhere/site-packages/quizapp"))
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))

    assert config.default_instance(environ) == Path(expected)
    assert config.shipped("questions") == Path("/somewhere/site-packages/quizapp/_shipped/questions")
