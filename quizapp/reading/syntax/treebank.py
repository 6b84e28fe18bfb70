"""Read Universal Dependencies treebanks in CoNLL-U, with GUM's entity spans, to train and to score."""

import gzip
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

OPENING = re.compile(r"\((\d+)-([a-z]+)|(?:^|[)\]])?(\d+)\)|\)")
NAME_LINKS = frozenset(
    {"flat", "compound", "amod", "det", "nummod", "nmod:poss", "punct", "fixed", "goeswith", "nmod:desc"}
)


@dataclass(frozen=True, slots=True)
class Example:
    """A gold sentence; `heads` count from 0 with -1 for the root; `entities` is None when not annotated."""

    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]  # "UPOS XPOS"
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...] | None = None  # B-, I- and O labels
    source: str = ""

    def __len__(self) -> int:
        return len(self.forms)


def read_treebank(path: Path) -> Iterator[Example]:
    """Yield the sentences of a CoNLL-U file (plain or .gz)."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        source, rows = "", []
        for line in lines:
            if line.startswith("# sent_id"):
                source = line.partition("=")[2].strip()
            elif line[:1].isdigit() and line.split("\t", 1)[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield _example(rows, source)
                rows = []


def _example(rows: list[list[str]], source: str) -> Example:
    example = Example(
        forms=tuple(row[1] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        tags=tuple(f"{row[3]} {row[4]}" for row in rows),
        heads=tuple(int(row[6]) - 1 for row in rows),
        relations=tuple(row[7] for row in rows),
        source=source,
    )
    if not source.startswith("GUM"):
        return example
    return replace(example, entities=_flatten(example, list(_mentions([row[9] for row in rows]))))


def _mentions(notes: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield `(first, last, type)` of every entity that opens and closes in the sentence."""
    open_mentions: list[tuple[str, str, int]] = []
    for at, note in enumerate(notes):
        value = next((part[7:] for part in note.split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*|[^()]*\)", value):
            body = piece.strip("()")
            if piece.startswith("("):
                number, kind = [*body.split("-"), ""][:2]
                open_mentions.append((number, kind, at))
            else:
                found = [m for m in open_mentions if not body or m[0] == body]
                if found:
                    open_mentions.remove(found[-1])
                    yield found[-1][2], at, found[-1][1]


def _flatten(example: Example, mentions: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """Return one B/I/O label a word: names win over the rest, outer names over inner ones."""
    labels = ["O"] * len(example)
    cores = [(*_core(example, first, last, kind), kind) for first, last, kind in mentions]
    named = [c for c in cores if c[0] >= 0 and c[2]]
    common = [c for c in cores if c[0] >= 0 and not c[2]]
    ordered = sorted(named, key=lambda c: c[0] - c[1]) + sorted(common, key=lambda c: c[1] - c[0])
    for first, last, _, kind in ordered:
        free = [at for at in range(first, last + 1) if labels[at] == "O"]
        if named_clash(free, first, last):
            continue
        for at in free:
            labels[at] = ("B-" if at == free[0] else "I-") + kind
    return tuple(labels)


def named_clash(free: list[int], first: int, last: int) -> bool:
    """Return whether the head end of a mention was taken by another one."""
    return not free or free[-1] != last or first > last


def _core(example: Example, first: int, last: int, kind: str) -> tuple[int, int, bool]:
    """Return the first and last word of a mention without its clauses, and whether it is a name."""
    inside = range(first, last + 1)
    head = next((at for at in inside if not first <= example.heads[at] <= last), None)
    if head is None:
        return -1, -1, False
    named = example.tags[head].startswith("PROPN")
    core = {head}
    for _ in range(4):
        core |= {
            at
            for at in inside
            if example.heads[at] in core and _belongs(example, at, head, kind if named else "")
        }
    low = high = head
    while low - 1 in core:
        low -= 1
    while named and high + 1 in core:
        high += 1
    return low, high, named


def _belongs(example: Example, at: int, head: int, kind: str) -> bool:
    relation = example.relations[at]
    if relation == "punct":
        return example.forms[at] in {"-", "'", ".", "&"}
    if relation in NAME_LINKS or (at < head and relation.startswith(("advmod", "nmod:poss"))):
        return True
    if not kind:
        return False
    parent = example.heads[at]
    if kind != "person" and relation == "nmod" and example.tags[at].startswith("PROPN"):
        return any(example.heads[c] == at and example.forms[c].lower() == "of" for c in range(len(example)))
    return (
        relation == "case"
        and parent != head
        and parent > head
        and example.forms[at].lower() in {"of", "'s", "\u2019s"}
    )


def entity_spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the runs of one type as `(first, end, type)`; "" is no entity."""
    spans: set[tuple[int, int, str]] = set()
    start = 0
    for at in range(1, len(labels) + 1):
        if at == len(labels) or labels[at] != labels[start]:
            if labels[start]:
                spans.add((start, at, labels[start]))
            start = at
    return spans
