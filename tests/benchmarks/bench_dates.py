"""Print how many words a second the date reader reads, import of the text included.

Run: python tests/benchmarks/bench_dates.py [WORDS ...]
"""

import itertools
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from quizapp.reading.dates import find_dates
from quizapp.reading.segmentation import read_article

CORPUS = Path(__file__).parent.parent / "corpus" / "dates.yaml"
SIZES = (1_000, 10_000, 100_000)


def text_of(words: int) -> str:
    """Return the passages of the corpus over and over, up to so many words."""
    passages: list[dict[str, Any]] = YAML(typ="safe").load(CORPUS.read_text(encoding="utf-8"))
    paragraphs = [part for passage in passages for part in passage["text"].split("\n\n")]
    text: list[str] = []
    for paragraph in itertools.cycle(paragraphs):
        if words <= 0:
            return "\n\n".join(text)
        text.append(paragraph)
        words -= len(paragraph.split())
    raise AssertionError("a cycle does not end")


def measure(words: int) -> str:
    """Return one line: words, seconds, words a second, dates, and the peak of memory in a second run."""
    text = text_of(words)
    start = time.perf_counter()
    dates = len(find_dates(read_article(text)))
    seconds = time.perf_counter() - start
    tracemalloc.start()
    find_dates(read_article(text))
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    speed = f"{words / seconds:>9,.0f} words/s"
    return f"{words:>9,} words  {seconds:7.3f} s  {speed}  {dates:>7,} dates  {peak:7.1f} MB"


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        print(measure(size))  # noqa: T201 - the benchmark's output
