"""Passwords: which are taken, and how they are kept (argon2id)."""

import os
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from quizapp.services.refusals import Invalid, TooMany

SHORTEST, LONGEST = 8, 200
COMMON = Path(__file__).with_name("common_passwords.txt")
AT_ONCE = max(1, (os.cpu_count() or 1) // 2)  # hashing is made to be slow: leave the rest to the answers
WAIT_SECONDS = 15

_hasher = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1),))
_turns = threading.BoundedSemaphore(AT_ONCE)


def hash_password(password: str) -> str:
    """Return the argon2id hash of a password."""
    with _turn():
        return _hasher.hash(_normal(password))


def is_password(password: str, password_hash: str | None) -> bool:
    """Return whether the password is the one hashed; as slow for no hash at all as for a wrong one."""
    with _turn():
        matches = _hasher.verify(_normal(password), password_hash or _nobodys())
    return matches and password_hash is not None


def check_new(password: str, *, login: str) -> None:
    """Raise Invalid unless the password may be chosen: long enough, not common, not the login."""
    plain = _normal(password)
    if len(plain) < SHORTEST:
        raise Invalid(f"The password is too short: take at least {SHORTEST} characters.")
    if len(plain) > LONGEST:
        raise Invalid(f"The password is too long: take at most {LONGEST} characters.")
    if plain.casefold() in _common() or len(set(plain)) < 3:  # noqa: PLR2004 - "aaaaaaaa", "abababab"
        raise Invalid("This password is among the first that anyone would guess: take another one.")
    if plain.casefold() == login.casefold():
        raise Invalid("The password is the same as the login: take another one.")


def _normal(password: str) -> str:
    return unicodedata.normalize("NFKC", password)


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(timeout=WAIT_SECONDS):
        raise TooMany("Many people are signing in at this moment.", "Please try again in a minute.")
    try:
        yield
    finally:
        _turns.release()


@cache
def _nobodys() -> str:
    return _hasher.hash("a password that nobody has")


@cache
def _common() -> frozenset[str]:
    return frozenset(COMMON.read_text(encoding="utf-8").split())
