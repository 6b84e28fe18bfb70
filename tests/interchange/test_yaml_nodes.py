import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.interchange.yaml_nodes import (
    LARGEST_CHARACTERS,
    MOST_NODES,
    Mapping,
    Scalar,
    Sequence,
    YamlProblem,
    parse_yaml,
)


def plain(line: int, text: str) -> Scalar:
    return Scalar(line, text, is_plain=True)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a: 1", Mapping(1, [(plain(1, "a"), plain(1, "1"))])),
        (
            "# why\na:\n  - x\n  - 'y'\n",
            Mapping(2, [(plain(2, "a"), Sequence(3, [plain(3, "x"), Scalar(4, "y", is_plain=False)]))]),
        ),
        ("- {a: b}\n- []", Sequence(1, [Mapping(1, [(plain(1, "a"), plain(1, "b"))]), Sequence(2)])),
        ("\ufeffa:", Mapping(1, [(plain(1, "a"), plain(1, ""))])),
        ("a: one\n  two", Mapping(1, [(plain(1, "a"), plain(1, "one two"))])),
        ("a: 1945-08-09", Mapping(1, [(plain(1, "a"), plain(1, "1945-08-09"))])),
        ("", plain(1, "")),
    ],
)
def test_nodes_know_their_lines(text: str, node: object) -> None:
    assert parse_yaml(text) == node


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\nb: &x 2\n", 2, "anchors"),
        ("a: 1\nb: *x\n", 2, "aliases"),
        ("a: !!python/object:os.system x", 1, "tags"),
        ("a: !include /etc/passwd", 1, "tags"),
        ("- a\n---\n- b", 2, "second document"),
        ("a:\n  b: c: d", 2, "mapping values are not allowed"),
        ("a: 1\n\tb: 2", 2, "cannot start any token"),
        ("a: 'x", 1, "unexpected end"),
        ("? [a]\n: b", 1, "a name is expected"),
        ("a: 1\nb: \x00", 2, "no text file"),
        ("[" * 50, 1, "nested too deep"),
        ("- " * 50, 1, "nested too deep"),
        ("x" * (LARGEST_CHARACTERS + 1), 1, "too large"),
        ("[" + "a," * MOST_NODES + "]", 1, "too much"),
    ],
)
def test_anything_more_than_plain_yaml_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(YamlProblem, match=message) as refusal:
        parse_yaml(text)

    assert refusal.value.line == line


@pytest.mark.parametrize(("text", "is_null"), [("", True), ("~", True), ("null", True), ("nil", False)])
def test_only_plain_nulls_are_nothing(text: str, *, is_null: bool) -> None:
    assert plain(1, text).is_null is is_null
    assert not Scalar(1, text, is_plain=False).is_null


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("a1 :-?[]{},&*!|>'\"%@`#\n\t\\~\x85\u2028\ufeff\x00é")))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    assert 1 <= _line_of_problem(text) <= len(text) + 1


def _line_of_problem(text: str) -> int:
    try:
        return parse_yaml(text).line
    except YamlProblem as problem:
        return problem.line
