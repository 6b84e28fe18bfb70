from quizapp.reading.article import Span
from quizapp.reading.syntax.parser import parse_sentences


def test_words_are_where_the_article_has_them() -> None:
    text = "War came. The army crossed the river."
    (tree,) = parse_sentences(text, [Span(10, 37)])

    assert [word.text for word in tree.words] == ["The", "army", "crossed", "the", "river", "."]
    assert all(word.span.of(text) == word.text for word in tree.words)


def test_subject_verb_and_object_are_found() -> None:
    text = "The army crossed the river."
    (tree,) = parse_sentences(text, [Span(0, len(text))])

    assert tree.root.text == "crossed"
    assert [word.text for word in tree.children(tree.root.index, "nsubj")] == ["army"]
    assert [word.text for word in tree.children(tree.root.index, "obj")] == ["river"]


def test_an_omitted_date_leaves_with_its_preposition_and_comma() -> None:
    text = "On August 9, the army crossed the river."
    (tree,) = parse_sentences(text, [Span(0, len(text))], omit=[Span(3, 11)])

    assert [word.text for word in tree.words] == ["the", "army", "crossed", "the", "river", "."]


def test_a_sentence_without_words_gives_an_empty_tree() -> None:
    assert parse_sentences("   ", [Span(0, 3)])[0].words == ()
