from pathlib import Path
from threading import Event, Thread

import pytest

from quizapp.services import passwords
from quizapp.services.refusals import TooMany


def test_a_password_is_known_by_its_hash_alone() -> None:
    hashed = passwords.hash_password("two-old-mills")

    assert "two-old-mills" not in hashed
    assert passwords.is_password("two-old-mills", hashed)
    assert not passwords.is_password("two-old-mill", hashed)
    assert passwords.hash_password("two-old-mills") != hashed  # salted


def test_the_same_letters_typed_another_way_are_the_same_password() -> None:
    assert passwords.is_password("cafe\u0301-noir", passwords.hash_password("caf\u00e9-noir"))


def test_nobodys_password_takes_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[str] = []

    class Counted:
        def verify(self, password: str, hashed: str) -> bool:
            worked.append(hashed)
            return password == "a password that nobody has"  # noqa: S105 - the one behind nobody's hash

    monkeypatch.setattr(passwords, "_nobodys", lambda: "nobody's hash")
    monkeypatch.setattr(passwords, "_hasher", Counted())

    assert not passwords.is_password("a password that nobody has", None)
    assert worked == ["nobody's hash"]


def test_hashing_takes_turns_so_that_answers_stay_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "WAIT_SECONDS", 0.01)
    begun, may_end = Event(), Event()

    class Slow:
        def hash(self, password: str) -> str:
            begun.set()
            may_end.wait(10)
            return password

    monkeypatch.setattr(passwords, "_hasher", Slow())
    threads = [Thread(target=passwords.hash_password, args=("x",)) for _ in range(passwords.AT_ONCE)]
    for thread in threads:
        begun.clear()
        thread.start()
        assert begun.wait(10)

    with pytest.raises(TooMany):
        passwords.hash_password("one too many")

    may_end.set()
    for thread in threads:
        thread.join()
    assert passwords.hash_password("after") == "after"


def test_the_list_of_common_passwords_is_as_it_is_compared() -> None:
    words = Path(passwords.COMMON).read_text(encoding="utf-8").split()

    assert len(words) > 200
    assert words == sorted({word.casefold() for word in words})
    assert min(map(len, words)) >= passwords.SHORTEST  # shorter ones are refused anyway
