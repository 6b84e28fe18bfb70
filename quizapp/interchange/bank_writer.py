"""Write a bank as YAML: one form for one bank, in lines that read well and differ only where it differs."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from quizapp.assessment.items import ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.interchange.bank import Bank, BankItem
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Bound, HistoricalDate
from quizapp.reading.facts import Fact

WIDTH = 100

# What other YAML readers, too, take for a text as it stands; anything else is put in quotation marks.
_PLAIN = re.compile(r"(?:\d+ )?[^\W\d_](?:[\w,.;()'!?/%&+\u2013\u2014\u2018-\u201d\u2026-]| (?! |$))*")
_RESERVED = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")


def dump_bank(bank: Bank) -> str:
    """Return the bank as the text of a file; loading and dumping it again gives the same text."""
    return "\n".join(_bank_lines(bank)) + "\n"


def _bank_lines(bank: Bank) -> Iterator[str]:
    yield "format: 1"
    yield from _entry("title", bank.title)
    yield from _entry("article", bank.article)
    yield from _entry("sha256", bank.sha256)
    yield from _blocks("facts", map(_fact_lines, bank.facts))
    yield from _blocks("items", map(_item_lines, bank.items))


def _blocks(name: str, blocks: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a list of entries with an empty line before each."""
    listed = list(blocks)
    if listed:
        yield from ("", f"{name}:")
        for at, block in enumerate(listed):
            yield from _as_entry(block) if at == 0 else ("", *_as_entry(block))


def _listed(name: str, blocks: Iterable[Iterable[str]]) -> Iterator[str]:
    listed = list(blocks)
    if listed:
        yield f"{name}:"
        for block in listed:
            yield from _as_entry(block)


def _as_entry(lines: Iterable[str]) -> list[str]:
    """Return the lines of a mapping as an entry of a list, indented by two."""
    return [f"  {'- ' if at == 0 else '  '}{line}" if line else "" for at, line in enumerate(lines)]


def _fact_lines(fact: Fact) -> Iterator[str]:
    yield from _entry("id", fact.id)
    yield from _entry("kind", fact.kind.value)
    yield from _entry("text", fact.text)
    if fact.when is not None:
        yield f"when: {_date(fact.when)}"
    yield from _given("speaker", fact.speaker)
    yield from _given("hedge", fact.hedge)
    yield from _evidence(fact.evidence) or ["evidence: []"]


def _date(when: HistoricalDate) -> str:
    parts = {"first": _quoted_day(when.first.isoformat())}
    if when.last != when.first:
        parts["last"] = _quoted_day(when.last.isoformat())
    parts["precision"] = when.precision.value
    if when.bound is not Bound.EXACT:
        parts["bound"] = when.bound.value
    return "{" + ", ".join(f"{name}: {value}" for name, value in parts.items()) + "}"


def _flow(name: str) -> str:
    """Return a name as it may stand between brackets."""
    is_plain = re.fullmatch(r"[^\W\d_][\w-]*", name) and name.lower() not in _RESERVED
    return name if is_plain else _quoted(name)


def _quoted_day(iso: str) -> str:
    return f'"{iso}"'


def _item_lines(entry: BankItem) -> Iterator[str]:
    item = entry.item
    yield from _entry("id", entry.id)
    yield from _entry("kind", item.kind)
    yield from _entry("status", entry.status.value)
    yield from _body(item)
    if item.facts:
        yield f"facts: [{', '.join(map(_flow, item.facts))}]"
    yield from _evidence(item.evidence)


def _body(item: Item) -> Iterator[str]:
    match item:
        case ChoiceItem():
            yield from _entry("asks", item.asks.value)
            yield from _entry("stem", item.stem)
            yield from _given("speaker", item.speaker)
            yield from _listed("options", map(_option_lines, item.options))
        case OrderingItem():
            yield from _entry("stem", item.stem)
            yield from _listed("events", map(_event_lines, item.events))
            yield from _given("rationale", item.rationale or None)
            yield from ["has_ties: true"] if item.has_ties else []
        case _:
            assert_never(item)


def _option_lines(option: Option) -> Iterator[str]:
    yield from _entry("text", option.text, depth=6)
    if option.correct:
        yield "correct: true"
    yield from _given("rationale", option.rationale or None, depth=6)


def _event_lines(event: DatedEvent) -> Iterator[str]:
    yield from _entry("text", event.text, depth=6)
    yield f"first: {_quoted_day(event.interval.first.isoformat())}"
    if event.interval.last != event.interval.first:
        yield f"last: {_quoted_day(event.interval.last.isoformat())}"
    yield from _given("date_text", event.date_text or None, depth=6)
    yield from _given("fact", event.fact, depth=6)


def _evidence(evidence: Iterable[Evidence]) -> list[str]:
    return list(_listed("evidence", map(_evidence_lines, evidence)))


def _evidence_lines(part: Evidence) -> Iterator[str]:
    yield from _entry("text", part.text, depth=6)
    yield f"start: {part.start}"
    yield f"end: {part.end}"


def _given(name: str, text: str | None, *, depth: int = 2) -> Iterator[str]:
    """Yield an entry unless there is nothing to say."""
    if text is not None:
        yield from _entry(name, text, depth=depth)


def _entry(name: str, text: str, *, depth: int = 2) -> Iterator[str]:
    """Yield "name: text", folded into lines of about WIDTH less the `depth` it will be indented by."""
    room = WIDTH - depth
    line = f"{name}:"
    for at, word in enumerate(_BREAK.split(_inline(text))):
        if at and len(line) + 1 + len(word) > room:
            yield line
            line = f"  {word}"
        else:
            line = f"{line} {word}"
    yield line


def _inline(text: str) -> str:
    """Return a text as YAML on one line: plain where every reader takes it for a text, or else quoted."""
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTED.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
