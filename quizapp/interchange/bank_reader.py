"""Read the nodes of a bank file into a bank, collecting every problem with its line."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import NoReturn, TypeVar

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem
from quizapp.interchange.bank import Bank, BankItem, BankProblem, BankStatus
from quizapp.interchange.evidence import EvidenceFinder, NotFoundError
from quizapp.interchange.yaml_nodes import Mapping, Node, Scalar, Sequence
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Interval, Precision
from quizapp.reading.facts import Fact, FactKind

FORMAT = 1

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)
Fields = dict[str, Node]


class _UnreadableError(Exception):
    """A part cannot be read; its problem is noted already."""


class BankReader:
    """Reads one bank file; `problems` and the `lines` of its items fill up meanwhile."""

    def __init__(self, article_text: str | None) -> None:
        self.problems: list[BankProblem] = []
        self.lines: dict[str, int] = {}
        self._finder = EvidenceFinder(article_text)
        self._fact_ids: set[str] = set()

    def read(self, root: Node) -> Bank | None:
        """Return the bank, or None when its header cannot be read; see `problems` in both cases."""
        try:
            fields = self._fields(root, ("title", "article", "sha256"), ("format", "facts", "items"))
            self._check_format(fields)
            header = [self._text(fields[name]) for name in ("title", "article", "sha256")]
            facts = self._list(fields.get("facts"), self._fact)
            items = self._list(fields.get("items"), self._item)
        except _UnreadableError:
            return None
        return Bank(header[0], header[1], header[2], facts, items)

    def _check_format(self, fields: Fields) -> None:
        node = fields.get("format")
        if node is not None and self._whole(node) != FORMAT:
            self._refuse(node, f"this is format {self._text(node)}: only format {FORMAT} is known")

    def _fact(self, node: Node) -> Fact:
        fields = self._fields(node, ("id", "kind", "text", "evidence"), ("when", "speaker", "hedge"))
        id_ = self._new_id(fields["id"], self._fact_ids, "fact")
        self._fact_ids.add(id_)
        return Fact(
            id=id_,
            kind=self._one_of(fields["kind"], FactKind),
            text=self._text(fields["text"]),
            evidence=self._list(fields["evidence"], self._evidence),
            when=self._optional(fields, "when", self._date),
            speaker=self._optional(fields, "speaker", self._text),
            hedge=self._optional(fields, "hedge", self._text),
        )

    def _date(self, node: Node) -> HistoricalDate:
        fields = self._fields(node, ("first", "precision"), ("last", "bound"))
        interval = self._interval(node, fields)
        precision = self._one_of(fields["precision"], Precision)
        bound = self._optional(fields, "bound", lambda bound: self._one_of(bound, Bound))
        return HistoricalDate(interval, precision, bound or Bound.EXACT)

    def _interval(self, node: Node, fields: Fields) -> Interval:
        first = self._day(fields["first"])
        last = self._optional(fields, "last", self._day) or first
        return self._built(node, lambda: Interval(first, last))

    def _item(self, node: Node) -> BankItem:
        fields = self._fields(node, ("id", "kind", "stem"), _ITEM_FIELDS)
        id_ = self._new_id(fields["id"], self.lines, "item")
        self.lines[id_] = node.line
        kind = self._text(fields["kind"])
        if kind not in {ChoiceItem.kind, OrderingItem.kind}:
            self._refuse(fields["kind"], f"no such kind of item: {kind!r}; choice or ordering")
        item = self._choice(node, fields) if kind == ChoiceItem.kind else self._ordering(node, fields)
        status = self._optional(fields, "status", lambda status: self._one_of(status, BankStatus))
        return BankItem(id_, item, status or BankStatus.DRAFT)

    def _choice(self, node: Node, fields: Fields) -> Item:
        self._only(node, fields, ("asks", "options"), ("speaker",))
        asks = self._one_of(fields["asks"], Asks)
        options = self._list(fields["options"], self._option)
        speaker = self._optional(fields, "speaker", self._text)
        facts, evidence = self._ground(fields)
        stem = self._text(fields["stem"])
        return self._built(node, lambda: ChoiceItem(stem, options, asks, facts, evidence, speaker))

    def _option(self, node: Node) -> Option:
        fields = self._fields(node, ("text",), ("correct", "rationale"))
        return Option(
            self._text(fields["text"]),
            correct=self._optional(fields, "correct", self._flag) or False,
            rationale=self._optional(fields, "rationale", self._text) or "",
        )

    def _ordering(self, node: Node, fields: Fields) -> Item:
        self._only(node, fields, ("events",), ("rationale", "has_ties"))
        events = self._list(fields["events"], self._event)
        rationale = self._optional(fields, "rationale", self._text) or ""
        has_ties = self._optional(fields, "has_ties", self._flag) or False
        facts, evidence = self._ground(fields)
        stem = self._text(fields["stem"])
        return self._built(
            node, lambda: OrderingItem(stem, events, facts, evidence, rationale, has_ties=has_ties)
        )

    def _event(self, node: Node) -> DatedEvent:
        fields = self._fields(node, ("text", "first"), ("last", "date_text", "fact"))
        text, interval = self._text(fields["text"]), self._interval(node, fields)
        date_text = self._optional(fields, "date_text", self._text) or ""
        return DatedEvent(text, interval, date_text, self._optional(fields, "fact", self._known_fact))

    def _ground(self, fields: Fields) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
        facts = self._list(fields.get("facts"), self._known_fact)
        return facts, self._list(fields.get("evidence"), self._evidence)

    def _known_fact(self, node: Node) -> str:
        id_ = self._text(node)
        if id_ not in self._fact_ids:
            self._note(node, f"the file has no fact {id_!r}{_hint(id_, self._fact_ids)}")
        return id_

    def _evidence(self, node: Node) -> Evidence:
        fields = self._fields(node, ("text",), ("start", "end"))
        text = self._text(fields["text"])
        start = self._optional(fields, "start", self._whole)
        end = self._optional(fields, "end", self._whole)
        try:
            return self._finder.find(text, start, end)
        except NotFoundError as error:
            raise self._refusal(node, str(error)) from error

    def _fields(self, node: Node, required: Iterable[str], optional: Iterable[str]) -> Fields:
        """Return the named parts of a mapping; note unknown and double names, refuse missing ones."""
        if not isinstance(node, Mapping):
            self._refuse(node, "named parts are expected here, such as \u201ctext: ...\u201d")
        fields: Fields = {}
        known = {*required, *optional}
        for name, value in node.pairs:
            if name.text in fields:
                self._note(name, f"{name.text!r} stands here twice")
            elif name.text not in known:
                self._note(name, f"{name.text!r} is not known here{_hint(name.text, known)}")
            fields[name.text] = value
        self._require(node, fields, required)
        return fields

    def _only(self, node: Node, fields: Fields, required: Iterable[str], optional: Iterable[str]) -> None:
        """Note the parts that belong to the other kind of item; refuse missing ones."""
        others = set(_ITEM_FIELDS) - {*_COMMON_FIELDS, *required, *optional}
        for name in sorted(others & set(fields)):
            self._note(fields[name], f"{name!r} is not known for this kind of item")
        self._require(node, fields, required)

    def _require(self, node: Node, fields: Fields, required: Iterable[str]) -> None:
        if missing := [name for name in required if name not in fields]:
            self._refuse(node, f"{', '.join(missing)} is missing here")

    def _list(self, node: Node | None, read: Callable[[Node], Value]) -> tuple[Value, ...]:
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return ()
        if not isinstance(node, Sequence):
            self._refuse(node, "a list is expected here: lines that begin with \u201c- \u201d")
        return tuple(value for part in node.items if (value := self._attempt(part, read)) is not None)

    def _attempt(self, node: Node, read: Callable[[Node], Value]) -> Value | None:
        """Read a part of a list; a part that cannot be read leaves its problem, and the others go on."""
        try:
            return read(node)
        except _UnreadableError:
            return None

    def _optional(self, fields: Fields, name: str, read: Callable[[Node], Value]) -> Value | None:
        node = fields.get(name)
        return None if node is None or (isinstance(node, Scalar) and node.is_null) else read(node)

    def _text(self, node: Node) -> str:
        if not isinstance(node, Scalar) or node.is_null:
            raise self._refusal(node, "a text is expected here")
        return node.text

    def _whole(self, node: Node) -> int:
        text = self._text(node)
        if not (text.isascii() and text.isdigit() and len(text) <= 9):  # noqa: PLR2004 - no article is a thousand million long
            self._refuse(node, f"a whole number is expected here, not {text!r}")
        return int(text)

    def _flag(self, node: Node) -> bool:
        text = self._text(node)
        if text not in {"true", "false"}:
            self._refuse(node, f"true or false is expected here, not {text!r}")
        return text == "true"

    def _day(self, node: Node) -> Day:
        text = self._text(node)
        try:
            return Day.from_iso(text)
        except ValueError:
            raise self._refusal(node, f"a day such as 1945-08-09 is expected here, not {text!r}") from None

    def _one_of(self, node: Node, choices: type[Choice]) -> Choice:
        text = self._text(node)
        if text not in set(choices):
            self._refuse(
                node, f"{text!r} is not one of {', '.join(choices)}{_hint(text, [c.value for c in choices])}"
            )
        return choices(text)

    def _new_id(self, node: Node, taken: Iterable[str], sort: str) -> str:
        id_ = self._text(node)
        if id_ in taken:
            self._refuse(node, f"another {sort} is named {id_!r} already")
        return id_

    def _built(self, node: Node, build: Callable[[], Value]) -> Value:
        try:
            return build()
        except ValueError as error:
            raise self._refusal(node, str(error)) from error

    def _note(self, node: Node, message: str) -> None:
        self.problems.append(BankProblem(node.line, message))

    def _refusal(self, node: Node, message: str) -> _UnreadableError:
        self._note(node, message)
        return _UnreadableError(message)

    def _refuse(self, node: Node, message: str) -> NoReturn:
        raise self._refusal(node, message)


_COMMON_FIELDS = ("id", "kind", "status", "stem", "facts", "evidence")
_ITEM_FIELDS = (*_COMMON_FIELDS, "asks", "options", "speaker", "events", "rationale", "has_ties")


def _hint(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word[:100], list(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
