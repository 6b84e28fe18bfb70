from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.reading.article import Evidence, Span
from quizapp.reading.passages import Piece, cut, find_quotation, list_passages
from quizapp.reading.segmentation import read_article

TEXT = "The mill\n\nIt was built in 1820. It burned\ndown in 1875.\n\nThe town bought it in 1901.\n"
ARTICLE = read_article(TEXT)


def quote(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(start, start + len(words), words)


def test_a_sentence_is_marked_within_its_paragraph() -> None:
    assert list_passages(ARTICLE, [quote("It was built in 1820.")]) == (
        (Piece("It was built in 1820.", is_marked=True), Piece(" It burned\ndown in 1875.", is_marked=False)),
    )


def test_evidence_of_two_paragraphs_gives_two_passages_in_reading_order() -> None:
    evidence = [quote("The town bought it in 1901."), quote("It burned\ndown in 1875.")]

    assert list_passages(ARTICLE, evidence) == (
        (Piece("It was built in 1820. ", is_marked=False), Piece("It burned\ndown in 1875.", is_marked=True)),
        (Piece("The town bought it in 1901.", is_marked=True),),
    )


def test_words_the_article_does_not_hold_there_are_not_marked() -> None:
    assert list_passages(ARTICLE, [Evidence(10, 14, "They")]) == ()


def test_a_quotation_is_found_whatever_its_line_breaks() -> None:
    assert find_quotation(ARTICLE, "  It burned down\nin 1875. ") == quote("It burned\ndown in 1875.")


def test_words_that_are_not_in_the_article_are_not_found() -> None:
    assert find_quotation(ARTICLE, "It burned in 1875.") is None


def test_nothing_quotes_nothing() -> None:
    assert find_quotation(ARTICLE, " \n ") is None


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.text(max_size=60), spans, st.lists(spans, max_size=5))
@settings(deadline=None)
def test_the_pieces_make_up_the_whole_and_mark_just_what_is_under_a_span(
    text: str, whole: Span, marked: list[Span]
) -> None:
    pieces = cut(text, whole, marked)

    assert "".join(piece.text for piece in pieces) == whole.of(text)
    flags = [piece.is_marked for piece in pieces for _ in piece.text]
    places = range(whole.start, min(whole.end, len(text)))
    assert flags == [any(span.start <= at < span.end for span in marked) for at in places]
