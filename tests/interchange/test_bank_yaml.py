import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Option, OrderingItem
from quizapp.interchange.bank import Bank, BankError, BankItem, BankProblem, BankStatus
from quizapp.interchange.bank_yaml import check_bank, dump_bank, load_bank
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Interval, Precision
from quizapp.reading.facts import Fact, FactKind
from tests.assessment.examples import items

ARTICLE = """# The fall of the city

The siege began on 3 May 1410. General Adamus, who commanded
the garrison, refused to yield. The walls were breached on 9 June 1410.
The city fell on 12 June 1410. The walls were high.
"""
SHA = hashlib.sha256(ARTICLE.encode()).hexdigest()


def quote(words: str) -> Evidence:
    start = ARTICLE.index(words)
    return Evidence(start, start + len(words), words)


def day(month: int, number: int) -> Interval:
    return Interval(Day(1410, month, number), Day(1410, month, number))


BANK = Bank(
    "The fall of the city",
    "article.md",
    SHA,
    (
        Fact(
            "f1",
            FactKind.EVENT,
            "The siege began",
            (quote("The siege began on 3 May 1410."),),
            HistoricalDate(day(5, 3), Precision.DAY),
        ),
        Fact(
            "f2",
            FactKind.EVENT,
            "The city fell",
            (quote("The city fell on 12 June 1410."),),
            HistoricalDate(Interval(Day(1410, 6, 9), Day(1410, 6, 12)), Precision.DAY, Bound.NOT_AFTER),
            "the chronicler",
            "it is said",
        ),
    ),
    (
        BankItem(
            "i1",
            ChoiceItem(
                "Who commanded the garrison?",
                (
                    Option(
                        "General Adamus", correct=True, rationale="He commanded the garrison: it is told so."
                    ),
                    Option("General Bertrand", rationale="He led the besiegers."),
                    Option("General Clemens", rationale="He came later."),
                ),
                Asks.WHO,
                ("f1",),
                (quote("General Adamus, who commanded\nthe garrison, refused to yield."),),
            ),
            BankStatus.APPROVED,
        ),
        BankItem(
            "i2",
            OrderingItem(
                "Put these events in order, earliest first.",
                (
                    DatedEvent("The siege began", day(5, 3), "3 May 1410", "f1"),
                    DatedEvent("The walls were breached", day(6, 9), "9 June 1410"),
                    DatedEvent("The city fell", day(6, 12), "12 June 1410", "f2"),
                ),
                ("f1", "f2"),
                (quote("The city fell on 12 June 1410."),),
            ),
        ),
    ),
)
TEXT = f"""\
format: 1
title: The fall of the city
article: article.md
sha256: "{SHA}"

facts:
  - id: f1
    kind: event
    text: The siege began
    when: {{first: "1410-05-03", precision: day}}
    evidence:
      - text: The siege began on 3 May 1410.
        start: 24
        end: 54

  - id: f2
    kind: event
    text: The city fell
    when: {{first: "1410-06-09", last: "1410-06-12", precision: day, bound: not_after}}
    speaker: the chronicler
    hedge: it is said
    evidence:
      - text: The city fell on 12 June 1410.
        start: 157
        end: 187

items:
  - id: i1
    kind: choice
    status: approved
    asks: who
    stem: Who commanded the garrison?
    options:
      - text: General Adamus
        correct: true
        rationale: "He commanded the garrison: it is told so."
      - text: General Bertrand
        rationale: He led the besiegers.
      - text: General Clemens
        rationale: He came later.
    facts: [f1]
    evidence:
      - text: "General Adamus, who commanded\\nthe garrison, refused to yield."
        start: 55
        end: 116

  - id: i2
    kind: ordering
    status: draft
    stem: Put these events in order, earliest first.
    events:
      - text: The siege began
        first: "1410-05-03"
        date_text: 3 May 1410
        fact: f1
      - text: The walls were breached
        first: "1410-06-09"
        date_text: 9 June 1410
      - text: The city fell
        first: "1410-06-12"
        date_text: 12 June 1410
        fact: f2
    facts: [f1, f2]
    evidence:
      - text: The city fell on 12 June 1410.
        start: 157
        end: 187
"""


def line_of(words: str, text: str = TEXT) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_bank_is_written_to_be_read() -> None:
    assert dump_bank(BANK) == TEXT


def test_a_bank_is_read_as_it_was_written() -> None:
    assert load_bank(TEXT, ARTICLE) == BANK
    assert load_bank(TEXT) == BANK


def test_a_sound_bank_has_nothing_to_complain_of() -> None:
    assert check_bank(TEXT, ARTICLE) == ()


def test_long_texts_are_folded_and_read_whole() -> None:
    stem = "Who " + "commanded the garrison " * 12 + "?"
    first = BANK.items[0]
    bank = replace(BANK, items=(replace(first, item=replace(first.item, stem=stem)),))
    text = dump_bank(bank)

    assert max(map(len, text.splitlines())) <= 100
    assert load_bank(text, ARTICLE) == bank


@pytest.mark.parametrize(
    "words", ["The siege began on 3 May 1410.", "General Adamus, who commanded the garrison"]
)
def test_evidence_may_be_given_by_its_text_alone(words: str) -> None:
    text = TEXT[: TEXT.index("items:")].replace(
        "text: The siege began on 3 May 1410.\n        start: 24\n        end: 54", f"text: {words}"
    )
    found = load_bank(text, ARTICLE).facts[0].evidence[0]

    assert found.text == ARTICLE[found.start : found.end]
    assert found.text.split() == words.split()


SIEGE = "text: The siege began on 3 May 1410."
PLACE = "start: 24\n        end: 54"


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("title: The fall of the city\n", "", "format: 1", "title is missing"),
        ("format: 1", "format: 2", "format: 1", "only format 1"),
        ("kind: choice", "kind: essay", "kind: choice", "no such kind of item"),
        ("asks: who", "asks: whom", "asks: who", "not one of when, who"),
        ("status: approved", "status: aproved", "status: approved", "did you mean 'approved'"),
        ("stem: Who", "stam: Who", "id: i1", "stem is missing here"),
        (
            "    stem: Who",
            "    stam: x\n    stem: Who",
            "stem: Who",
            "'stam' is not known here; did you mean 'stem'",
        ),
        ("        correct: true\n", "", "id: i1", "exactly one key"),
        ("correct: true", "correct: yes", "correct: true", "true or false is expected"),
        (
            "kind: ordering",
            "kind: ordering\n    speaker: me",
            "status: draft",
            "'speaker' is not known for this kind",
        ),
        ("id: i2", "id: i1", "id: i2", "another item is named 'i1'"),
        ("id: f2", "id: f1", "id: f2", "another fact is named 'f1'"),
        ("facts: [f1]", "facts: [f9]", "facts: [f1]", "no fact 'f9'"),
        ("facts: [f1]", "facts: f1", "facts: [f1]", "a list is expected"),
        ('first: "1410-06-12"', 'first: "1410-05-01"', "id: i2", "not in time order"),
        ('first: "1410-06-12"', "first: 12 June", 'first: "1410-06-12"', "a day such as"),
        (
            '{first: "1410-05-03", precision: day}',
            "3 May",
            '{first: "1410-05-03"',
            "named parts are expected",
        ),
        ('last: "1410-06-12"', 'last: "1410-06-01"', 'last: "1410-06-12"', "ends before it begins"),
        ("hedge: it is said", "hedge: [it]", "hedge: it is said", "a text is expected"),
        ("start: 24", "start: 23", SIEGE, "31 characters, the text has 30"),
        (PLACE, "start: 25\n        end: 55", SIEGE, "does not say this at 25-55: it does at 24-54"),
        ("start: 24", "start: x", "start: 24", "a whole number is expected"),
        (f"{SIEGE}\n        {PLACE}", "text: The walls were", SIEGE, "says this 2 times"),
        (f"{SIEGE}\n        {PLACE}", "text: It rained", SIEGE, "does not say this: quote"),
        (SIEGE, "text: ''", SIEGE, "evidence is empty"),
        ("speaker: the chronicler", "speaker: a\n    speaker: b", "hedge: it is said", "stands here twice"),
        ("status: approved", "status: &a approved", "status: approved", "anchors"),
    ],
)
def test_a_problem_is_told_with_its_line(old: str, new: str, at: str, message: str) -> None:
    text = TEXT.replace(old, new, 1)
    with pytest.raises(BankError, match=message) as refusal:
        load_bank(text, ARTICLE)

    told = [problem.line for problem in refusal.value.problems if re.search(message, problem.message)]
    assert told == [line_of(at)]
    assert f"line {told[0]}: " in str(refusal.value)


def test_all_problems_are_told_at_once_in_their_order() -> None:
    text = (
        TEXT.replace("asks: who", "asks: whom")
        .replace("kind: ordering", "kind: puzzle")
        .replace("kind: event", "kind: x")
    )
    problems = check_bank(text, ARTICLE)

    assert [
        problem.line
        for problem in problems
        if "is not one of" in problem.message or "no such" in problem.message
    ] == [
        line_of("kind: event"),
        line_of("id: f2") + 1,
        line_of("asks: who"),
        line_of("kind: ordering"),
    ]


def test_evidence_without_a_place_needs_the_article() -> None:
    with pytest.raises(BankError, match="the article is not at hand"):
        load_bank(TEXT.replace(PLACE, ""))


def test_flaws_are_told_at_their_item() -> None:
    text = TEXT.replace("General Bertrand", "All of the above")

    assert check_bank(text, ARTICLE) == (
        BankProblem(
            line_of("id: i1"),
            "i1: \u201cAll of the above\u201d can be inferred from two options: write an option of its own. "
            "(all-of-the-above)",
        ),
    )


def test_retired_items_are_let_be() -> None:
    text = TEXT.replace("General Bertrand", "All of the above").replace("status: approved", "status: retired")

    assert check_bank(text, ARTICLE) == ()


def test_advice_is_told_as_advice() -> None:
    text = TEXT.replace("        rationale: He came later.\n", "").replace(SHA, "0" * 64)

    assert [problem.is_advice for problem in check_bank(text, ARTICLE)] == [True, True]


@pytest.mark.parametrize("text", ["", "just text", "- a list", "items: []", "\x00", "a: b: c"])
def test_what_is_no_bank_is_refused(text: str) -> None:
    with pytest.raises(BankError):
        load_bank(text)
    assert check_bank(text)


_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200) | st.sampled_from(
    [
        "null",
        "true",
        "1945",
        "1945-08-09",
        "a: b",
        "- a",
        "#",
        "x #y",
        "a\nb",
        " a",
        "a ",
        "[a]",
        "{",
        "'",
        '"',
        "\\ a",
        "%",
        "---",
    ]
)
_facts = st.lists(
    st.builds(
        Fact,
        id=_texts,
        kind=st.sampled_from(FactKind),
        text=_texts,
        evidence=st.just(()),
        when=st.none() | st.just(HistoricalDate(day(5, 3), Precision.MONTH, Bound.ABOUT)),
        speaker=st.none() | _texts,
        hedge=st.none() | _texts,
    ),
    max_size=3,
    unique_by=lambda fact: fact.id,
).map(tuple)


@settings(deadline=None)
@given(_texts, _facts, st.data())
def test_any_bank_survives_its_file(title: str, facts: tuple[Fact, ...], data: st.DataObject) -> None:
    ids = data.draw(st.lists(_texts, max_size=3, unique=True))
    entries = tuple(
        BankItem(id_, _grounded(data.draw(items), facts), data.draw(st.sampled_from(BankStatus)))
        for id_ in ids
    )
    bank = Bank(title, "article.md", SHA, facts, entries)
    text = dump_bank(bank)

    assert load_bank(text) == bank
    assert dump_bank(load_bank(text)) == text


def _grounded(item: ChoiceItem | OrderingItem, facts: tuple[Fact, ...]) -> ChoiceItem | OrderingItem:
    """Return the item with only facts that the bank has, and evidence that is not empty."""
    evidence = tuple(part for part in item.evidence if part.text.strip())
    grounded = replace(item, facts=tuple(fact.id for fact in facts), evidence=evidence)
    if isinstance(grounded, OrderingItem):
        return replace(grounded, events=tuple(replace(event, fact=None) for event in grounded.events))
    return grounded
