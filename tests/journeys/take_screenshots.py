"""Take a picture of every page: `python -m tests.journeys.take_screenshots [FOLDER] [WORDS]`.

Each page in each state, on phone and desktop, light and dark, into FOLDER (default: screenshots), with an
index.html that shows them together. WORDS chooses the visits whose name holds them.
"""

import re
import sys
import tempfile
from html import escape
from itertools import product
from pathlib import Path

from tests.journeys import browsers, servers
from tests.journeys.browsers import DESKTOP, PHONE, Device, Scheme
from tests.journeys.tour import set_up
from tests.journeys.visits import VISITS

DEVICES = (PHONE, DESKTOP)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def main(folder: Path, words: str) -> None:
    """Take the pictures and say where they are."""
    program = browsers.find_program()
    if program is None:
        sys.exit("Chromium is not on this machine: install the package chromium")
    folder.mkdir(parents=True, exist_ok=True)
    names = [name for name in VISITS if words in name]
    with (
        tempfile.TemporaryDirectory() as instance,
        servers.running(Path(instance)) as server,
        browsers.running(program) as browser,
    ):
        tour = set_up(server)
        for name, device, scheme in product(names, DEVICES, SCHEMES):
            path = folder / file_name(name, device, scheme)
            with browsers.watched_page(browser, tour.server.address, device, scheme=scheme) as page:
                VISITS[name].make(page, tour)
                # Not full_page: Chromium forgets meanwhile that the phone is touched.
                height = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({"width": device.width, "height": height})
                page.screenshot(path=path)
    (folder / "index.html").write_text(write_index(names), encoding="utf-8")
    print(f"{len(names) * len(DEVICES) * len(SCHEMES)} pictures: {folder / 'index.html'}")  # noqa: T201 - a command


def file_name(name: str, device: Device, scheme: Scheme) -> str:
    """Return a file name without blanks: "choice-nothing-chosen-phone-dark.png"."""
    return f"{re.sub(r'[^a-z]+', '-', name)}-{device.name}-{scheme}.png"


def write_index(names: list[str]) -> str:
    """Return a page with the pictures of each visit in a row."""
    rows = []
    for name in names:
        files = (file_name(name, device, scheme) for device, scheme in product(DEVICES, SCHEMES))
        pictures = "".join(f'<a href="{file}"><img src="{file}" height="420" alt=""></a> ' for file in files)
        rows.append(f"<h2>{escape(name)}</h2><p>{pictures}</p>")
    return f'<!doctype html><meta charset="utf-8"><title>quizapp</title>{"".join(rows)}'


if __name__ == "__main__":
    arguments = [*sys.argv[1:], "", ""]
    main(Path(arguments[0] or "screenshots"), arguments[1])
