"""Print how many words a second are read and written to items, and the peak of memory, each size apart.

Run: python tests/benchmarks/bench_writer.py [WORDS ...]
"""

import multiprocessing
import os
import re
import resource
import sys
import time
from itertools import count
from pathlib import Path
from random import Random

from quizapp.reading.reader import extract_facts
from quizapp.reading.segmentation import read_article
from quizapp.writing.generate import generate_items

CORPUS = Path(__file__).parent.parent / "corpus"
SIZES = (1_000, 10_000, 100_000, 1_000_000)
YEAR = re.compile(r"\b1[5-9]\d\d\b")
NAME = re.compile(
    r"\b(?:Adams|Airy|Ashley|Bergen|Brandt|Bremen|Danzig|Elbing|Falk|Galle|Grieg|Gustav|Haakon|Hamburg|Harn"
    r"|Herschel|Horner|Karlskrona|Karthaus|Kuiper|Lancashire|Lassell|Leipzig|Lindqvist|Mellin|Memel|Neptune"
    r"|Nereid|Olav|Orlov|Orva|Oslo|Ostwald|Peel|Pillau|Pomerania|Stockholm|Stralsund|Triton|Uppsala|Uranus"
    r"|Verdun|Verrier|Weiss|Werner|Zurich)\b"
)
SYLLABLES = "bar den hol mir tas vel gor nis lun pek sor wey".split()  # noqa: SIM905 - reads better
MEGABYTE = 1_024  # in the kilobytes of `getrusage`


def invent(number: int, word: str) -> str:
    """Return a name of three syllables: another one for each number and word."""
    rng = Random(f"{number} {word}")
    return "".join(rng.choice(SYLLABLES) for _ in range(3)).capitalize()


def retell(passage: str, number: int) -> str:
    """Return the passage as if of another time and people."""
    told = YEAR.sub(lambda found: str(1500 + (int(found.group()) + 7 * number) % 500), passage)
    return NAME.sub(lambda found: invent(number, found.group()), told)


def text_of(words: int) -> str:
    """Return the passages of the corpus, each time with other names and years, up to so many words."""
    passages = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.md"))]
    told: list[str] = []
    for number in count():
        for passage in passages:
            if words <= 0:
                return "\n\n".join(told)
            told.append(retell(passage, number))
            words -= len(passage.split())
    raise AssertionError("counting does not end")


def measure(words: int) -> str:
    """Return one line: words, seconds and words a second of reading and writing, items, peak of memory."""
    text = text_of(words)
    began = time.perf_counter()
    reading = extract_facts(read_article(text, markdown=True))
    read = time.perf_counter()
    items = len(generate_items(reading, rng=Random(1)))
    written = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return (
        f"{words:>9,} words  read {read - began:8.2f} s {words / (read - began):>7,.0f} words/s"
        f"  write {written - read:8.2f} s {words / (written - read):>7,.0f} words/s"
        f"  {items:>7,} items  {peak:7,.0f} MB"
    )


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command does
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        with multiprocessing.get_context("spawn").Pool(1) as fresh:  # so that each peak is its own
            print(fresh.apply(measure, (size,)), flush=True)  # noqa: T201 - the benchmark's output
