"""The words that a fact or a question rests on stand in the article: of shipped banks, and of new ones."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem, Item, OrderingItem
from quizapp.config import shipped
from quizapp.interchange.bank import Bank, BankStatus
from quizapp.interchange.bank_yaml import load_bank
from quizapp.reading.article import Article, Evidence
from quizapp.reading.facts import Fact
from quizapp.reading.importers import read_file
from quizapp.reading.reader import extract_facts
from quizapp.writing.generate import generate_items

FOLDERS = sorted(path.parent for path in shipped("questions").glob("*/bank.yaml"))
WAR = "soviet-japanese-war-1945"

each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@cache
def article_of(folder: Path) -> Article:
    return read_file((folder / "article.md").read_bytes(), "article.md")


@cache
def bank_of(folder: Path) -> Bank:
    return load_bank((folder / "bank.yaml").read_text(encoding="utf-8"), article_of(folder).text)


def approved(folder: Path) -> list[Item]:
    return [entry.item for entry in bank_of(folder).items if entry.status is BankStatus.APPROVED]


def astray(article: Article, all_evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence that the article does not have where it says."""
    return [e for e in all_evidence if not e.text or article.text[e.start : e.end] != e.text]


def evidence_of(facts: Iterable[Fact], items: Iterable[Item]) -> list[Evidence]:
    return [evidence for thing in (*facts, *items) for evidence in thing.evidence]


def test_there_is_a_shipped_bank() -> None:
    assert WAR in [folder.name for folder in FOLDERS]


@each_folder
def test_what_is_shipped_rests_on_its_article(folder: Path) -> None:
    bank, article = bank_of(folder), article_of(folder)

    assert bank.sha256 == article.sha256
    assert all(thing.evidence for thing in (*bank.facts, *approved(folder)))
    assert astray(article, evidence_of(bank.facts, (entry.item for entry in bank.items))) == []


@each_folder
def test_what_is_newly_written_rests_on_its_article(folder: Path) -> None:
    article = article_of(folder)

    reading = extract_facts(article)
    drafts = generate_items(reading, rng=Random(1))

    assert len(reading.facts) > 20
    assert len(drafts) > 10
    assert all(thing.evidence for thing in (*reading.facts, *(draft.item for draft in drafts)))
    assert astray(article, evidence_of(reading.facts, (draft.item for draft in drafts))) == []
    assert astray(article, (Evidence(m.span.start, m.span.end, m.text) for m in reading.dates)) == []


def test_evidence_beside_its_place_is_found() -> None:
    article = read_file(b"The mill burned down in 1875.", "mill.txt")

    assert astray(article, [Evidence(0, 8, "The mill"), Evidence(1, 9, "The mill")]) == [
        Evidence(1, 9, "The mill")
    ]


@each_folder
def test_every_fact_that_an_item_names_is_in_its_bank(folder: Path) -> None:
    known = {fact.id for fact in bank_of(folder).facts}

    assert {ref for item in approved(folder) for ref in item.facts} <= known


def test_the_first_article_is_a_lesson_long() -> None:
    text = article_of(shipped("questions") / WAR).text
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)

    assert 1_000 <= len(body.split()) <= 1_500


def test_the_first_bank_is_worth_a_class() -> None:
    items = approved(shipped("questions") / WAR)
    choices = [item for item in items if isinstance(item, ChoiceItem)]
    orderings = [item for item in items if isinstance(item, OrderingItem)]

    assert len(items) >= 50
    assert len(choices) >= 35
    assert len({item.asks for item in choices}) >= 6
    assert len(orderings) >= 10


@each_folder
def test_no_two_orders_of_events_are_right(folder: Path) -> None:
    for item in approved(folder):
        if isinstance(item, OrderingItem):
            assert 3 <= len(item.events) <= 6, item.stem
            for one, other in combinations(item.events, 2):
                assert one.interval.disjoint(other.interval), (one.text, other.text)
            firsts = [event.interval.first for event in item.events]
            assert firsts == sorted(firsts), item.stem


@each_folder
def test_every_option_has_its_reason_and_one_is_right(folder: Path) -> None:
    for item in approved(folder):
        if isinstance(item, ChoiceItem):
            assert [option.correct for option in item.options].count(True) == 1, item.stem
            assert all(option.rationale.strip() for option in item.options), item.stem


@each_folder
def test_no_question_is_asked_twice(folder: Path) -> None:
    asked = Counter(
        (item.stem, frozenset(o.text for o in item.options))
        if isinstance(item, ChoiceItem)
        else (item.stem, frozenset(event.text for event in item.events))
        for item in approved(folder)
    )

    assert [question for question, times in asked.items() if times > 1] == []
