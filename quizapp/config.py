"""What an installation may set, read once from the environment, and where its files lie."""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = Path(__file__).parent
PREFIX = "QUIZAPP_"
MAX_PROXIES = 8


class BadSetting(Exception):
    """A setting that cannot be used; the message says which and what to give instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one installation; `from_environment` reads and checks them.

    `proxies` is the number of proxies in front whose X-Forwarded headers are believed; 0 believes none.
    """

    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    instance: Path
    proxies: int = 0
    testing: bool = False


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of the variables QUIZAPP_*; make the instance folder and its secret when needed.

    Raises BadSetting for a value that cannot be used.
    """
    instance = Path(_get(environ, "INSTANCE") or default_instance(environ)).absolute()
    try:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
        secret_key = _get(environ, "SECRET_KEY") or kept_secret(instance / "secret_key")
    except OSError as error:
        raise BadSetting(
            f"cannot use the instance folder {instance}: {error.strerror}; set QUIZAPP_INSTANCE"
        ) from error
    return Settings(
        database_url=_get(environ, "DATABASE_URL") or f"sqlite:///{(instance / 'quizapp.sqlite').as_posix()}",
        secret_key=secret_key,
        instance=instance,
        proxies=_proxies(_get(environ, "PROXIES")),
    )


def _get(environ: Mapping[str, str], name: str) -> str:
    return environ.get(PREFIX + name, "").strip()


def _proxies(text: str) -> int:
    if not text:
        return 0
    if not text.isdecimal() or int(text) > MAX_PROXIES:
        raise BadSetting(
            f"QUIZAPP_PROXIES is {text!r}; give the number of proxies in front, 0 to {MAX_PROXIES}"
        )
    return int(text)


def checkout() -> Path | None:
    """Return the folder of the source checkout that this package runs from, None when installed."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "migrations").is_dir() else None


def shipped(name: str) -> Path:
    """Return the folder of a name that travels with the package: "questions" or "migrations"."""
    root = checkout()
    return root / name if root else PACKAGE / "_shipped" / name


def default_instance(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the embedded database lies by default: the checkout's, else the person's data folder."""
    if root := checkout():
        return root / "instance"
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "quizapp"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "quizapp"
    return Path(environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "quizapp"


def kept_secret(path: Path) -> str:
    """Return the secret kept in a file that only its owner may read; make it the first time.

    The file appears whole or not at all, so that processes and threads started together agree.
    """
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(32), encoding="ascii")
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass  # another was first: its secret counts
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii").strip()
