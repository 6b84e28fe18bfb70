import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.assessment.wording import content_words, holds_phrase, stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Who signed the Treaty of Portsmouth?", {"sign", "treat", "portsmouth"}),
        ("the USSR's armies", {"ussr", "arm"}),
        ("Where was it?", set()),
        ("1,700,000 men at 8.30", {"1,700,000", "men", "8.30"}),
        ("Łódź, Málaga", {"łodz", "malaga"}),
        ("", set()),
    ],
)
def test_content_words_are_stems_without_grammar(text: str, words: set[str]) -> None:
    assert content_words(text) == words


@pytest.mark.parametrize(
    "forms",
    [
        ("sign", "signs", "signed", "signing"),
        ("declare", "declares", "declared", "declaring"),
        ("army", "armies"),
        ("occupied", "occupies"),
        ("plan", "planned", "planning"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("word", "same"), [("congress", "congress"), ("was", "was"), ("king", "king")])
def test_what_only_looks_like_an_ending_stays(word: str, same: str) -> None:
    assert stem(word) == same


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("The war ended on 2 September 1945.", "2 September 1945", True),
        ("The war ended on 12 September 1945.", "2 September 1945", False),
        ("They met at the River Elbe", "the river elbe", True),
        ("Norwegians", "Norway", False),
        ("Norwegians", "Norwegian", False),
        ("anything", "", False),
        ("the end", "the", False),
    ],
)
def test_a_phrase_is_held_word_for_word(text: str, phrase: str, *, held: bool) -> None:
    assert holds_phrase(text, phrase) is held


@given(st.text(), st.text())
def test_any_text_can_be_compared(text: str, phrase: str) -> None:
    assert isinstance(holds_phrase(text, phrase), bool)
    assert "" not in content_words(text)
