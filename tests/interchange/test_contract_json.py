from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Draft, Flaw, Option, OrderingItem
from quizapp.interchange.contract_json import article_to_json, draft_to_json, fact_to_json
from quizapp.reading.article import Article, Evidence
from quizapp.reading.calendar import Bound, Day, HistoricalDate, Interval, Precision
from quizapp.reading.facts import Fact, FactKind

MARCH = Interval(Day(-43, 3, 15), Day(-43, 3, 15))
WORDS = Evidence(0, 13, "Caesar is hit")
EVIDENCE = [{"start": 0, "end": 13, "text": "Caesar is hit"}]


def test_an_article_tells_its_version_and_length() -> None:
    assert article_to_json(Article("abc", "Title", ())) == {
        "title": "Title",
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "characters": 3,
    }


def test_a_fact_tells_its_date_and_evidence() -> None:
    when = HistoricalDate(MARCH, Precision.DAY, Bound.NOT_AFTER)
    fact = Fact("f1", FactKind.EVENT, "Caesar was hit", (WORDS,), when, "Suetonius", "it is said")

    assert fact_to_json(fact) == {
        "id": "f1",
        "kind": "event",
        "text": "Caesar was hit",
        "when": {"first": "-0043-03-15", "last": "-0043-03-15", "precision": "day", "bound": "not_after"},
        "speaker": "Suetonius",
        "hedge": "it is said",
        "evidence": EVIDENCE,
    }


def test_a_fact_without_a_date_says_so() -> None:
    assert fact_to_json(Fact("f1", FactKind.PLACE, "It was in Rome", ()))["when"] is None


def test_a_choice_tells_its_options_in_order() -> None:
    options = (Option("Cicero", rationale="He was away."), Option("Brutus", correct=True))
    item = ChoiceItem("Who hit Caesar?", options, Asks.WHO, ("f1",), (WORDS,), "Suetonius")
    flaw = Flaw("clang", "Reword it.", "A guideline")

    assert draft_to_json(Draft("i1", item, 0.5, (flaw,))) == {
        "id": "i1",
        "kind": "choice",
        "asks": "who",
        "stem": "Who hit Caesar?",
        "options": [
            {"text": "Cicero", "correct": False, "rationale": "He was away."},
            {"text": "Brutus", "correct": True, "rationale": ""},
        ],
        "facts": ["f1"],
        "speaker": "Suetonius",
        "flaws": [
            {"code": "clang", "message": "Reword it.", "guideline": "A guideline", "severity": "blocking"}
        ],
        "quality": 0.5,
        "evidence": EVIDENCE,
    }


def test_an_ordering_tells_its_events_in_key_order() -> None:
    later = Interval(Day(14, 8, 19), Day(14, 8, 20))
    events = (DatedEvent("Caesar is hit", MARCH, "44 BC", "f1"), DatedEvent("Augustus dies", later, "AD 14"))

    assert draft_to_json(Draft("i2", OrderingItem("Order these.", events), 1.0)) == {
        "id": "i2",
        "kind": "ordering",
        "stem": "Order these.",
        "events": [
            {"text": "Caesar is hit", "first": "-0043-03-15", "last": "-0043-03-15", "fact": "f1"},
            {"text": "Augustus dies", "first": "0014-08-19", "last": "0014-08-20", "fact": None},
        ],
        "facts": [],
        "flaws": [],
        "quality": 1.0,
        "evidence": [],
    }
