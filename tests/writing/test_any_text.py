"""Any text can be read and written from: never an exception, and the same in every process."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from quizapp.interchange.contract_json import draft_to_json, fact_to_json
from quizapp.reading.dates import mention_to_json
from quizapp.reading.importers import read_file
from quizapp.reading.reader import extract_facts
from quizapp.writing.generate import generate_items

CORPUS = Path(__file__).parent.parent / "corpus"
SIZE = 1_000_000  # bytes: the longest text that must be read
RICH = 100_000  # of a text with something to read at every step
SOME = 50
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\n\r", "\r\r\n", "\x0b", "\x0c")
CODE_POINTS = [*range(1, 0xD800), *range(0xE000, 0x11_0000)]  # all but NUL and the surrogates

PRINT = """
import sys
from pathlib import Path
from tests.writing.test_any_text import digest
print(digest(Path(sys.argv[1]).read_bytes()))
"""


def digest(data: bytes) -> str:
    """Return a hash of all that the commands would print of a text."""
    reading = extract_facts(read_file(data, "text.txt"))
    drafts = generate_items(reading, rng=Random(1), everything=True)
    told = [
        *map(mention_to_json, reading.dates),
        *map(fact_to_json, reading.facts),
        *map(draft_to_json, drafts),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def fill(parts: list[str], size: int) -> bytes:
    """Return the parts over and over up to a size in bytes, cut between characters."""
    told = "".join(parts).encode()
    return (told * (size // len(told) + 1))[:size].decode(errors="ignore").encode()


def mix_line_ends(seed: int) -> bytes:
    """Return sentences of the corpus between line ends of every sort."""
    rng = Random(seed)
    lines = [line for path in sorted(CORPUS.glob("*.md")) for line in path.read_text("utf-8").split(". ")]
    return fill([part for line in lines for part in (line, rng.choice((". ", *LINE_ENDS)))], 12_000)


def draw_characters(seed: int, size: int) -> bytes:
    """Return characters drawn from all of Unicode, with words and dates between them."""
    rng = Random(seed)
    words = ("On 3 May 1807, ", "Sweden ", "attacked ", "“", "”", ".", "\n\n", " in 44 BC", "(", ")", " ")
    parts = [rng.choice(words) if rng.random() < 0.3 else chr(rng.choice(CODE_POINTS)) for _ in range(2_000)]
    return fill(parts, size)


SHORT = {
    **{f"line ends {seed}": mix_line_ends(seed) for seed in range(2)},
    **{f"all of Unicode {seed}": draw_characters(seed, 8_000) for seed in range(2)},
    "a letter": b"a",
}
LONG = {
    "one word": b"a" * SIZE,
    "one sentence": fill(["the army of Sweden and "], SIZE),
    "brackets": fill(["((“"], SIZE),
    "marks without blanks": fill([".,;:!?-'\u2013\u2014\u2019"], SIZE),
    "combining marks": fill(["e\u0301\u0302\u0303"], SIZE),
    "line ends": fill(list(LINE_ENDS), SIZE),
    "figures": fill(["1,807 "], RICH),
    "dates": fill(["3 May 1807, "], RICH),
    "all of Unicode": draw_characters(9, RICH),
    "line ends between sentences": fill([mix_line_ends(4).decode()], RICH // 2),
}


@pytest.mark.parametrize("name", SHORT)
def test_a_text_gives_the_same_in_two_processes(name: str, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(SHORT[name])
    here = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": str(here)}

    done = subprocess.run(
        [sys.executable, "-c", PRINT, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=here,
        env=environment,
    )

    assert done.stdout.strip() == digest(SHORT[name])


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_is_read_and_written_from(name: str) -> None:
    assert len(LONG[name]) >= RICH // 3

    article = read_file(LONG[name], "text.txt")
    reading = extract_facts(article)
    drafts = generate_items(reading, rng=Random(1), everything=True)
    told = (*reading.facts[:SOME], *(draft.item for draft in drafts[:SOME]))
    assert all(article.text[quote.start : quote.end] == quote.text for t in told for quote in t.evidence)
