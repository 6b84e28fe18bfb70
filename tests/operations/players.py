"""Learners who play on through kills of the server, and keep a record of what it acknowledged."""

import re
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from http.cookiejar import CookieJar
from random import Random
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

SECONDS = 5
PAUSE_SECONDS = 0.02
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
PLACE = re.compile(r'<input type="(radio|hidden)" name="place" value="(\d+)"')
QUIZ = re.compile(r'href="(/q/[^"/]+)"')
ATTEMPT = re.compile(r"/attempts/(\d+)(?:/items/(\d+)|/submit)")


class Unreachable(Exception):
    """No answer came: whether the request took effect is not known."""


@dataclass(slots=True)
class Record:
    """What a server has acknowledged: `stored` maps (attempt, position) to the places that were sent."""

    stored: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)
    handed_in: set[int] = field(default_factory=set)
    interrupted: int = 0
    faults: list[str] = field(default_factory=list)


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_arguments: object) -> None:
        return None


class Browser:
    """A browser that keeps cookies and follows nothing by itself."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _Stay)

    def get(self, path: str) -> tuple[int, str, str]:
        """Return status, where it leads to, page; raise Unreachable."""
        return self._send(Request(self._address + path))  # noqa: S310 - an address on this machine

    def post(self, path: str, fields: list[tuple[str, str]]) -> tuple[int, str, str]:
        """Return status, where it leads to, page; raise Unreachable."""
        return self._send(Request(self._address + path, urlencode(fields).encode()))  # noqa: S310 - as above

    def _send(self, request: Request) -> tuple[int, str, str]:
        try:
            with self._opener.open(request, timeout=SECONDS) as response:
                return response.status, response.headers.get("Location", ""), response.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.headers.get("Location", ""), error.read().decode()
        except (OSError, HTTPException) as error:
            raise Unreachable from error


class Player:
    """A guest in a thread who answers one quiz after the other until told to finish."""

    def __init__(self, address: str, seed: str) -> None:
        self.record = Record()
        self._browser = Browser(address)
        self._random = Random(seed)
        self._nickname = seed
        self._quiz = ""
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin to play."""
        self._thread.start()

    def is_playing(self) -> bool:
        """Return whether no fault has stopped the learner."""
        return self._thread.is_alive()

    def finish(self) -> Record:
        """Stop, and return what was acknowledged."""
        self._is_over.set()
        self._thread.join()
        return self.record

    def _run(self) -> None:
        attempt: int | None = None
        while not self._is_over.is_set():
            try:
                attempt = self._play(attempt)
            except Unreachable:
                self.record.interrupted += 1
                time.sleep(PAUSE_SECONDS)
            except Exception as error:  # noqa: BLE001 - told by the test, not lost in the thread
                self.record.faults.append(repr(error))
                return

    def _play(self, attempt: int | None) -> int | None:
        """Go one step from wherever the server says that the learner is; return the attempt under way."""
        if attempt is None:
            attempt = self._start()
        status, place, _ = self._browser.get(f"/attempts/{attempt}")
        if place.endswith(f"/attempts/{attempt}/result"):
            return None
        found = ATTEMPT.search(place)
        if found is None:
            raise AssertionError(f"attempt {attempt} is gone: {status} {place}")
        if found[2] is None:
            self._hand_in(attempt)
        else:
            self._answer(attempt, int(found[2]))
        return attempt

    def _start(self) -> int:
        self._quiz = self._quiz or _first(QUIZ, self._browser.get("/")[2])
        _, _, page = self._browser.get(self._quiz)
        fields = [("csrf_token", _first(TOKEN, page)), ("name", self._nickname)]
        status, place, _ = self._browser.post(f"{self._quiz}/start", fields)
        found = ATTEMPT.search(place)
        if status != 303 or found is None:
            raise AssertionError(f"start: {status} {place}")
        attempt = int(found[1])
        self.record.begun.add(attempt)
        return attempt

    def _answer(self, attempt: int, position: int) -> None:
        key = (attempt, position)
        if key in self.record.stored:
            raise AssertionError(f"asked again for {key}, which was acknowledged")
        page_path = f"/attempts/{attempt}/items/{position}"
        _, _, page = self._browser.get(page_path)
        places = self._choose(PLACE.findall(page))
        fields = [("csrf_token", _first(TOKEN, page)), *(("place", str(place)) for place in places)]
        for _ in range(self._random.choice([1, 1, 2])):  # now and then a double click
            status, _, _ = self._browser.post(f"{page_path}/respond", fields)
            if status != 303:
                raise AssertionError(f"respond {key}: {status}")
            self.record.stored[key] = places
        time.sleep(self._random.random() * PAUSE_SECONDS)

    def _choose(self, shown: list[tuple[str, str]]) -> list[int]:
        places = [int(value) for _, value in shown]
        if shown[0][0] == "radio":
            return [self._random.choice(places)]
        return places[1:] + places[:1]

    def _hand_in(self, attempt: int) -> None:
        _, _, page = self._browser.get(f"/attempts/{attempt}/submit")
        status, place, _ = self._browser.post(
            f"/attempts/{attempt}/submit", [("csrf_token", _first(TOKEN, page))]
        )
        if status != 303:
            raise AssertionError(f"submit {attempt}: {status} {place}")
        self.record.handed_in.add(attempt)


def _first(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    if found is None:
        raise AssertionError(f"no {pattern.pattern} in: {page[:600]}")
    return found[1]
