"""Parse YAML into nodes that know their line, and into nothing else.

Only mappings with plain keys, sequences and text: no tags, anchors or aliases, so that no file can make
the reader build objects or unfold itself. Sizes are bounded before and while reading.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

# A few seconds' reading at most, whatever the file holds.
LARGEST_CHARACTERS = 2_000_000
MOST_NODES = 80_000
DEEPEST = 12
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `is_plain` when it stands without quotation marks."""

    line: int
    text: str
    is_plain: bool

    @property
    def is_null(self) -> bool:
        """Return whether it says that there is no value."""
        return self.is_plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    items: list["Node"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named nodes in the file's order; a name may stand twice, for the reader to complain of."""

    line: int
    pairs: list[tuple[Scalar, "Node"]] = field(default_factory=list)


Node = Scalar | Sequence | Mapping


class YamlProblem(ValueError):
    """Why a text is not the YAML we read, and the line (from 1)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse_yaml(text: str) -> Node:
    """Return the only document of a YAML text as nodes; raise YamlProblem for anything but that."""
    if len(text) > LARGEST_CHARACTERS:
        raise YamlProblem(1, f"the file is too large: {LARGEST_CHARACTERS:,} characters at most")
    try:
        return _build(_events(text.removeprefix("\ufeff")))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlProblem(
            mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}"
        ) from error
    except YAMLError as error:
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + 1 if isinstance(position, int) else 1
        raise YamlProblem(line, "not YAML: a character that no text file holds") from error


def _events(text: str) -> Iterator[Event]:
    documents = 0
    for count, event in enumerate(YAML(typ="safe", pure=True).parse(text)):
        if count > MOST_NODES:
            raise YamlProblem(_line(event), f"the file holds too much: {MOST_NODES:,} entries at most")
        documents += isinstance(event, DocumentStartEvent)
        if documents > 1:
            raise YamlProblem(_line(event), "a second document begins: keep one bank a file")
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            raise YamlProblem(_line(event), "anchors (&) and aliases (*) are not read: write the text out")
        if _has_tag(event):
            raise YamlProblem(_line(event), "tags (!) are not read: take it out")
        yield event


def _has_tag(event: Event) -> bool:
    return isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent) and event.tag is not None


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _build(events: Iterator[Event]) -> Node:
    """Build the tree without recursion: deep nesting is refused, not survived."""
    open_nodes: list[Sequence | Mapping] = []
    names: list[Scalar | None] = []
    root: Node = Scalar(1, "", is_plain=True)
    for event in events:
        if isinstance(event, SequenceEndEvent | MappingEndEvent):
            open_nodes.pop()
            names.pop()
            continue
        node = _node(event)
        if node is None:
            continue
        root = _place(node, open_nodes, names) or root
        if isinstance(node, Sequence | Mapping):
            open_nodes.append(node)
            names.append(None)
            if len(open_nodes) > DEEPEST:
                raise YamlProblem(node.line, f"nested too deep: {DEEPEST} levels at most")
    return root


def _node(event: Event) -> Node | None:
    match event:
        case ScalarEvent():
            return Scalar(_line(event), event.value, is_plain=event.style in {None, ""})
        case SequenceStartEvent():
            return Sequence(_line(event))
        case MappingStartEvent():
            return Mapping(_line(event))
        case _:
            return None


def _place(node: Node, open_nodes: list[Sequence | Mapping], names: list[Scalar | None]) -> Node | None:
    """Put the node into the innermost open one, as its next name or value; return it if it is the root."""
    if not open_nodes:
        return node
    match open_nodes[-1]:
        case Sequence(items=items):
            items.append(node)
        case Mapping(pairs=pairs):
            name = names[-1]
            if name is not None:
                pairs.append((name, node))
                names[-1] = None
            elif isinstance(node, Scalar):
                names[-1] = node
            else:
                raise YamlProblem(node.line, "a name is expected here")
    return None
