"""Stems: questions made from a clause by English grammar, never by template alone."""

import re
from collections.abc import Iterable

from quizapp.reading.calendar import Precision
from quizapp.reading.clause_finding import BE
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.coreference import is_plural
from quizapp.reading.facts import Event
from quizapp.reading.phrases import say, spoken

LEADS = {
    Precision.DAY: "On what date",
    Precision.MONTH: "In which month",
    Precision.SEASON: "In which season of which year",
    Precision.YEAR: "In which year",
    Precision.DECADE: "In which decade",
    Precision.CENTURY: "In which century",
}


# "In 1886, to which city did she move?": the time reads better at the end of a short question.
DOUBLE = re.compile(
    r"(?P<scope>[^,]+), (?P<lead>(?:in|on|at|to|from|near|outside|towards?|into|across|for)"
    r" (?:which|how many) [^,]+)"
)
SHORT = 8  # words behind the subject


def inline_event(event: Event) -> str:
    """Return the event's clause as it stands inside a sentence."""
    return event.subject + event.text[len(event.subject) :]


def ask(event: Event, lead: str, without: Iterable[int] = ()) -> str:
    """Return a question that begins with `lead` and inverts the clause; words in `without` are left out.

    "Units attacked the fort" -> "When did units attack the fort?"; "It was built" -> "When was it built?".
    """
    clause = event.clause
    auxiliary, bare = _inverted_verb(clause)
    kept = spoken(clause.tree, set(clause.predicate_words) - set(without))
    before = say(clause.tree, [at for at in kept if at < clause.head and not clause.is_copular])
    after = say(clause.tree, [at for at in kept if at > clause.head or clause.is_copular])
    lead, scope = _part_leads(lead, clause, after)
    parts = (in_setting(event, lead), auxiliary, event.subject, before, bare, after, scope)
    return with_source(event, join(parts))


def say_infinitive(event: Event) -> str:
    """Return what an active clause says its subject did, as it stands behind "did": "cross the lake"."""
    clause = event.clause
    kept = spoken(clause.tree, clause.predicate_words)
    _, bare = _inverted_verb(clause)
    before = say(clause.tree, [at for at in kept if at < clause.head])
    return join((before, bare, say(clause.tree, [at for at in kept if at > clause.head])))


def _part_leads(lead: str, clause: Clause, after: str) -> tuple[str, str]:
    """Return the lead without its time, and the time for the end, where both have a preposition."""
    match = DOUBLE.fullmatch(lead)
    plain = not any(clause.tree.words[at].upos in {"VERB", "SCONJ"} for at in clause.predicate_words)
    if match is None or not plain or len(after.split()) > SHORT:
        return lead, ""
    return (
        f"{match['lead'][:1].upper()}{match['lead'][1:]}",
        f"{match['scope'][:1].lower()}{match['scope'][1:]}",
    )


def in_setting(event: Event, lead: str) -> str:
    """Return the lead with what sets the scene, where the event needs it: "In the Crimean War, who".

    "On what date" takes it behind: "On what date in the Crimean War".
    """
    if event.setting and lead in LEADS.values():
        return f"{lead} {event.setting[:1].lower()}{event.setting[1:]}"
    return f"{event.setting}, {lead[:1].lower()}{lead[1:]}" if event.setting else lead


def with_source(event: Event, question: str) -> str:
    """Return the question with the source that the article gives for the event, and its mark."""
    told = source(event)
    return f"{question}, {told}?" if told else f"{question}?"


def source(event: Event) -> str:
    """Return "according to historians" where the article hedges the event so; empty for its own word."""
    hedge = event.hedge or ""
    return hedge if hedge.startswith("according to ") and event.speaker is None else ""


def ask_subject(event: Event, lead: str) -> str:
    """Return a question for the subject: the clause with `lead` ("Who", "Which army") in its place."""
    clause = event.clause
    group = clause.auxiliaries if clause.is_copular else (*clause.auxiliaries, clause.head)
    return with_source(
        event, join((in_setting(event, lead), say(clause.tree, sorted({*group, *clause.predicate_words}))))
    )


def _inverted_verb(clause: Clause) -> tuple[str, str]:
    """Return the auxiliary that goes before the subject, and what follows it."""
    words = clause.tree.words
    verb = words[clause.head]
    forms = [words[at].text.lower() for at in clause.auxiliaries]
    was = "were" if is_plural(clause.tree, clause.subject) else "was"
    if clause.is_copular:
        return (forms[-1] if clause.tense is Tense.PAST else was), ""
    if clause.passive:
        return (forms[0] if forms[0] in BE else was), verb.text
    if verb.text.lower() == "lay" and not clause.tree.children(clause.head, "obj"):
        return "did", "lie"
    return "did", base_form(verb.text, verb.lemma)


def base_form(form: str, lemma: str) -> str:
    """Return the verb's bare infinitive, with the case of a name kept off."""
    return lemma.lower() if lemma else form.lower()


def join(parts: Iterable[str]) -> str:
    """Return the parts that are not empty, one space between them."""
    return " ".join(part for part in parts if part).strip(" ,;:")
