"""Time the parser: load time, words/s and peak memory.

Run `python tests/benchmarks/bench_syntax.py [WORDS...]`.

Each size runs in a process of its own, so that cold starts and peaks are its own too.
"""

import resource
import subprocess
import sys
import time

from quizapp.reading.article import Span

SIZES = (1_000, 2_000, 10_000, 100_000)  # a million takes two minutes: name it to run it
SENTENCES = (
    "After the talks had failed, the northern army crossed the river at three places and took the fortress.",
    "Its commander, who had served in two earlier wars, reported heavy losses to the council.",
    "The treaty was signed in the capital by both foreign ministers.",
    "Merchants from Genoa founded the port, but floods destroyed most of its houses a century later.",
    "She studied chemistry in Warsaw and Paris, discovered two elements, and won the prize twice.",
    "No one knows how many people lived there before the harvest of 1316 was lost.",
)


def main(arguments: list[str]) -> None:
    """Run the sizes given as arguments, or the usual ones."""
    if arguments[:1] == ["--one"]:
        _measure(int(arguments[1]))
        return
    for size in arguments or map(str, SIZES):
        subprocess.run([sys.executable, __file__, "--one", size], check=True)


def _measure(size: int) -> None:
    started = time.perf_counter()
    from quizapp.reading.syntax.parser import parse_sentences  # noqa: PLC0415 - importing is part of what is timed

    parse_sentences("War came.", [Span(0, 9)])
    loaded = time.perf_counter()
    text, spans = _article(size)
    begun = time.perf_counter()
    trees = parse_sentences(text, spans)
    seconds = time.perf_counter() - begun
    words = sum(len(tree.words) for tree in trees)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{words:>9} words: load {loaded - started:.2f} s, parse {seconds:.2f} s,"
        f" {words / seconds:.0f} words/s, peak {peak:.0f} MB\n"
    )


def _article(size: int) -> tuple[str, list[Span]]:
    """Return a text of about `size` words and the spans of its sentences."""
    pieces: list[str] = []
    spans: list[Span] = []
    at = words = 0
    while words < size:
        sentence = SENTENCES[len(pieces) % len(SENTENCES)]
        pieces.append(sentence)
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
        words += len(sentence.split())
    return " ".join(pieces), spans


if __name__ == "__main__":
    main(sys.argv[1:])
