"""The JSON that the commands `facts --json` and `generate --json` print: articles, facts, drafts."""

from collections.abc import Iterable
from typing import Any, assert_never

from quizapp.assessment.items import ChoiceItem, Draft, Flaw, OrderingItem
from quizapp.reading.article import Article, Evidence
from quizapp.reading.calendar import HistoricalDate
from quizapp.reading.facts import Fact


def article_to_json(article: Article) -> dict[str, Any]:
    """Return the title, version and length (in code points) of an article."""
    return {"title": article.title, "sha256": article.sha256, "characters": len(article.text)}


def fact_to_json(fact: Fact) -> dict[str, Any]:
    """Return a fact with its date, speaker, hedge and evidence."""
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "text": fact.text,
        "when": None if fact.when is None else _date_to_json(fact.when),
        "speaker": fact.speaker,
        "hedge": fact.hedge,
        "evidence": _evidence_to_json(fact.evidence),
    }


def _date_to_json(when: HistoricalDate) -> dict[str, str]:
    return {
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
        "precision": when.precision.value,
        "bound": when.bound.value,
    }


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """Return a draft with its flaws and quality; options stand in the item's order, events in the key's."""
    return {
        "id": draft.id,
        **_item_to_json(draft.item),
        "facts": list(draft.item.facts),
        "flaws": [flaw_to_json(flaw) for flaw in draft.flaws],
        "quality": draft.quality,
        "evidence": _evidence_to_json(draft.item.evidence),
    }


def _item_to_json(item: ChoiceItem | OrderingItem) -> dict[str, Any]:
    match item:
        case ChoiceItem():
            options = [{"text": o.text, "correct": o.correct, "rationale": o.rationale} for o in item.options]
            asks = {"kind": item.kind, "asks": item.asks.value, "stem": item.stem}
            return {**asks, "options": options, "speaker": item.speaker}
        case OrderingItem():
            events = [
                {
                    "text": event.text,
                    "first": event.interval.first.isoformat(),
                    "last": event.interval.last.isoformat(),
                    "fact": event.fact,
                }
                for event in item.events
            ]
            return {"kind": item.kind, "stem": item.stem, "events": events}
        case _:
            assert_never(item)


def flaw_to_json(flaw: Flaw) -> dict[str, str]:
    """Return a flaw with its code, message, guideline and severity."""
    return {
        "code": flaw.code,
        "message": flaw.message,
        "guideline": flaw.guideline,
        "severity": flaw.severity.value,
    }


def _evidence_to_json(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [{"start": part.start, "end": part.end, "text": part.text} for part in evidence]
