"""Sentences with a gap: grammatical by birth, as they are the article's own."""

from collections.abc import Collection

from quizapp.reading.events import capitalise
from quizapp.reading.facts import Event
from quizapp.reading.phrases import say, spoken
from quizapp.writing.scope import say_scope
from quizapp.writing.sources import Sources
from quizapp.writing.stems import in_setting, join, source

BLANK = "____"


def fill_gap(event: Event, words: Collection[int], sources: Sources) -> str:
    """Return the event's clause with a gap for the words at these indices, behind its time and setting."""
    clause = event.clause
    first, last = min(words), max(words)
    group = clause.auxiliaries if clause.is_copular else (*clause.auxiliaries, clause.head)
    predicate = spoken(clause.tree, {*group, *clause.predicate_words})
    if first in clause.subject_words:
        before = event.subject[: len(say(clause.tree, [at for at in clause.subject_words if at < first]))]
        after = say(clause.tree, [at for at in clause.subject_words if at > last])
        sentence = join((before, BLANK, after, say(clause.tree, predicate)))
    else:
        before = say(clause.tree, [at for at in predicate if at < first])
        after = say(clause.tree, [at for at in predicate if at > last])
        sentence = join((event.subject, before, BLANK, after))
    told, scope = source(event), say_scope(event, sources)
    opening = f"{told}, {scope[:1].lower()}{scope[1:]}" if told and scope else told or scope
    told = in_setting(event, f"{opening}, {sentence}" if opening else sentence)
    return f"Fill the gap: {told if told.startswith(BLANK) else capitalise(told)}."
