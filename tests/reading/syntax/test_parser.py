import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Span
from quizapp.reading.syntax.parser import MOST_WORDS, parse_sentences
from quizapp.reading.syntax.tree import Tree

# Sentence; lemma of the main verb; its subject; its object ("" for none).
CLAUSES = [
    ("The army crossed the river.", "cross", "army", "river"),
    ("Soviet troops attacked the Japanese positions in Manchuria.", "attack", "troops", "positions"),
    ("After long talks, both governments signed a treaty in Moscow.", "sign", "governments", "treaty"),
    (
        "Marshal Vasilevsky commanded the Soviet forces in the Far East.",
        "command",
        "Vasilevsky|Marshal",
        "forces",
    ),
    ("The emperor accepted the terms of the Allies.", "accept", "emperor", "terms"),
    ("Marie Curie discovered two new elements.", "discover", "Marie|Curie", "elements"),
    ("The city fell.", "fall", "city", ""),
    ("The fleet had left the harbour before the storm came.", "leave", "fleet", "harbour"),
    ("The parliament, which met in the old palace, passed the law.", "pass", "parliament", "law"),
    ("He wrote three novels and a play.", "write", "He", "novels"),
    ("Workers built the bridge across the Neva in two years.", "build", "Workers", "bridge"),
    ("The general did not trust his allies.", "trust", "general", "allies"),
]
PASSIVES = [
    ("The city was founded by settlers from Genoa.", "found", "city"),
    ("The treaty was signed in Paris.", "sign", "treaty"),
    ("Thousands of soldiers were captured near Mukden.", "capture", "Thousands"),
]


def _parse(text: str, *omit: Span) -> Tree:
    return parse_sentences(text, [Span(0, len(text))], omit)[0]


@pytest.mark.parametrize(("text", "verb", "subject", "target"), CLAUSES)
def test_the_main_clause_is_found(text: str, verb: str, subject: str, target: str) -> None:
    tree = _parse(text)

    assert tree.root.lemma == verb
    assert [word.text in subject.split("|") for word in tree.children(tree.root.index, "nsubj")] == [True]
    assert "".join(word.text for word in tree.children(tree.root.index, "obj")) == target


@pytest.mark.parametrize(("text", "verb", "subject"), PASSIVES)
def test_a_passive_clause_is_told_from_an_active_one(text: str, verb: str, subject: str) -> None:
    tree = _parse(text)

    assert tree.root.lemma == verb
    assert [word.text for word in tree.children(tree.root.index, "nsubj:pass")] == [subject]
    assert [word.text for word in tree.children(tree.root.index, "aux:pass")] in (["was"], ["were"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Marshal Vasilevsky commanded the army.", "Vasilevsky", "person"),
        ("The delegation flew to Berlin.", "Berlin", "place"),
        ("The Ministry of Foreign Affairs rejected the note.", "Ministry", "organization"),
    ],
)
def test_names_have_their_types(text: str, name: str, kind: str) -> None:
    assert next(word.entity for word in _parse(text).words if word.text == name) == kind


def test_words_are_where_the_article_has_them() -> None:
    text = "War came. The army crossed the river."

    first, second = parse_sentences(text, [Span(0, 9), Span(10, 37)])

    assert [word.text for word in first.words] == ["War", "came", "."]
    assert [word.text for word in second.words] == ["The", "army", "crossed", "the", "river", "."]
    assert all(word.span.of(text) == word.text for tree in (first, second) for word in tree.words)


def test_an_omitted_date_leaves_with_its_preposition_and_comma() -> None:
    tree = _parse("On August 9, the army crossed the river.", Span(3, 11))

    assert [word.text for word in tree.words] == ["the", "army", "crossed", "the", "river", "."]


def test_only_the_sentence_with_the_date_loses_it() -> None:
    text = "In 1941 it began. In 1945 it ended."

    first, second = parse_sentences(text, [Span(0, 17), Span(18, 35)], [Span(21, 25)])

    assert [word.text for word in first.words] == ["In", "1941", "it", "began", "."]
    assert [word.text for word in second.words] == ["it", "ended", "."]


@pytest.mark.parametrize("text", ["", "   ", "\u2003\n"])
def test_a_sentence_without_words_gives_an_empty_tree(text: str) -> None:
    assert _parse(text) == Tree(())


def test_no_sentences_give_no_trees() -> None:
    assert parse_sentences("War came.", []) == ()


def test_an_absurdly_long_sentence_is_cut() -> None:
    assert len(_parse("war and " * 5_000).words) == MOST_WORDS


def test_company_does_not_change_a_tree() -> None:
    sentences = ["The army crossed the river.", "War came.", "He wrote three novels and a play."]
    text = " ".join(sentences * 90)
    spans, at = [], 0
    for sentence in sentences * 90:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1

    together = parse_sentences(text, spans)

    heads = [[(word.head, word.relation, word.upos) for word in tree.words] for tree in together]
    assert (
        heads == [[(word.head, word.relation, word.upos) for word in _parse(s).words] for s in sentences] * 90
    )


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=3))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_sound_trees(text: str, phrases: list[tuple[int, int]]) -> None:
    omit = [Span(start, start + length) for start, length in phrases]

    tree = _parse(text, *omit)

    assert sum(word.head == -1 for word in tree.words) == bool(tree.words)
    assert all(word.index == at for at, word in enumerate(tree.words))
    assert all(word.span.of(text) == word.text for word in tree.words)
    assert all(left.span.end <= right.span.start for left, right in pairwise(tree.words))
    assert all(0 <= word.margin <= 1 for word in tree.words)
    if tree.words:
        assert tree.subtree(tree.root.index) == tuple(
            range(len(tree.words))
        )  # all hang from the root: no cycle


@pytest.mark.parametrize(
    "text", ["\ud800 fell.", "\x00\x01", "a" * 100_000, "1," * 50_000, "'" * 20_000, "((((" * 999]
)
def test_hostile_text_is_survived(text: str) -> None:
    assert _parse(text).words


def test_another_process_gives_the_same_trees() -> None:
    script = (
        "from quizapp.reading.article import Span;"
        "from quizapp.reading.syntax.parser import parse_sentences;"
        "text = 'Both governments signed the treaty.';"
        "print(parse_sentences(text, [Span(0, len(text))]))"
    )

    printed = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout

    assert printed.strip() == str((_parse("Both governments signed the treaty."),))
