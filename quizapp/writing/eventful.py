"""Whether a clause tells of one happening that a date can be asked of, not of a state, a trend or a lack."""

import re

from quizapp.reading.calendar import Precision
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import is_person
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.bindings import COLLECTIVE

# What goes on by degrees: a text may date it, but nobody could say the day.
TRENDS = words("""
increase decrease lessen decline diminish grow shrink escalate intensify deteriorate worsen improve fluctuate
peak
""")
# What someone is, thinks or does all along.
STANDING = words("""
exemplify illustrate demonstrate characterize characterise disagree agree dominate practice practise favour
favor prefer enjoy suffer consider regard represent symbolize symbolise reflect involve require express
determine
""")
MOVING = words("rise climb fall drop sink")  # above or below some figure
STRENGTH = words("force weight impetus momentum fuel colour color credibility")  # "added weight to the plea"
UNFINISHED = words("continue fail struggle strive tend seem appear hesitate")  # "continued to chase"
# What there was of many kinds, here and there.
VAGUE = words("several many numerous various some few multiple countless frequent occasional sporadic")

STOPPING = words("begin start open end stop cease close suspend break resume")  # "ended combat operations"
GATHERED = words("crowd group band gang mob queue throng")  # of people that no name tells from others
RESULTING = words("culminate result lead end")
SPREADING = words("invent arise emerge originate spread")  # what tales do, nobody saw when
TALES = words("story legend myth tale rumor rumour")
NUMBERED_BY_YEAR = re.compile(r"\b\d{1,4}/(?P<year>\d{2})\b")
WEIGHING = words("effectively")  # a judgement, no event
LITTLE = words("little nothing much")
FEASTS = words("anniversary birthday christmas easter")  # a day that the word itself tells


def is_happening(event: Event) -> bool:
    """Return whether the clause tells of one happening, as far as its verb and its subject say."""
    clause = event.clause
    lemma = clause.verb.lemma.lower()
    if lemma in STANDING and not (lemma == "agree" and _leads_on(clause)):
        return False
    if (
        lemma in TRENDS
        or _adds_strength(clause, lemma)
        or (lemma in MOVING and _passes_mark(clause))
        or (lemma in UNFINISHED and _leads_on(clause))
    ):
        return False
    if lemma in SPREADING and clause.tree.words[clause.subject].lemma.lower() in TALES:
        return False
    if _is_feast(event) or _tells_its_year(event):
        return False
    vague = (lemma == "go" and _only_goes(clause)) or _is_done_to_any(clause) or _is_letter(clause, lemma)
    vague |= _is_next_to_nothing(clause) or _goes_back(clause, lemma) or _is_weighed(clause)
    return not _is_of_any(clause) and not vague and not (lemma in RESULTING and _results_in_any(clause))


def _is_feast(event: Event) -> bool:
    """Return whether the day asked for is a feast that the clause names."""
    said = (event.clause.tree.words[at].text.lower() for at in event.clause.said_words)
    return event.when is not None and event.when.precision is Precision.DAY and not FEASTS.isdisjoint(said)


def _tells_its_year(event: Event) -> bool:
    """Return whether a number in the clause ends with the year asked for ("Law 10/59")."""
    years = {int(match["year"]) for match in NUMBERED_BY_YEAR.finditer(event.text)}
    return event.when is not None and event.when.first.year % 100 in years


def _adds_strength(clause: Clause, lemma: str) -> bool:
    """Return whether something is said to give weight to something else."""
    given = clause.tree.children(clause.head, "obj")
    return lemma in {"add", "give", "lend"} and any(word.text in STRENGTH for word in given)


def _passes_mark(clause: Clause) -> bool:
    """Return whether something rose above or fell below a figure."""
    said = [clause.tree.words[at] for at in clause.predicate_words]
    passed = not {"above", "below"}.isdisjoint(word.text for word in said)
    return passed and any(word.upos == "NUM" for word in said)


def _is_next_to_nothing(clause: Clause) -> bool:
    """Return whether it is judged how little someone got ("gained little more than Harn")."""
    tree = clause.tree
    got = tree.children(clause.head, "obj")
    near = (word for each in got for word in (each, *tree.children(each.index, "advmod")))
    return any(word.text.lower() in LITTLE for word in near)


def _is_letter(clause: Clause, lemma: str) -> bool:
    """Return whether someone wrote about something in a letter: a text's source, no event."""
    said = {clause.tree.words[at].text.lower() for at in clause.predicate_words}
    return lemma == "write" and not clause.tree.children(clause.head, "obj") and "letter" in said


def _is_done_to_any(clause: Clause) -> bool:
    """Return whether it was done to many of a kind, and no number or name says to which of them."""
    many = [o for o in clause.tree.children(clause.head, "obj") if o.xpos == "NNS"]
    bare = many and not any(clause.tree.children(each.index, "det", "nmod:poss") for each in many)
    more = clause.tree.children(clause.head, "xcomp", "ccomp", "advcl")
    return bool(bare) and not more and clause.verb.lemma.lower() not in STOPPING and not _names(clause)


def _results_in_any(clause: Clause) -> bool:
    """Return whether it led to something that is not named ("culminated in armed clashes")."""
    ends = clause.tree.children(clause.head, "obl")
    cases = {case.text.lower() for end in ends for case in clause.tree.children(end.index, "case")}
    return bool(cases & {"in", "to"}) and not _names(clause)


def _names(clause: Clause) -> bool:
    """Return whether the predicate has a name, a number or some known thing ("of the enemy")."""
    said = [clause.tree.words[at] for at in clause.predicate_words]
    return any(word.upos == "NUM" or word.text[:1].isupper() or word.text == "the" for word in said)


def _is_weighed(clause: Clause) -> bool:
    """Return whether it is judged what something came to ("was effectively decided by the fall of Harn")."""
    return any(word.text.lower() in WEIGHING for word in clause.tree.children(clause.head, "advmod"))


def _goes_back(clause: Clause, lemma: str) -> bool:
    """Return whether something is said to be as old as something else ("goes back to the war")."""
    said = {clause.tree.words[at].text.lower() for at in clause.predicate_words}
    return lemma in {"go", "date"} and {"back", "to"} <= said and not is_person(clause.tree, clause.subject)


def _leads_on(clause: Clause) -> bool:
    return bool(clause.tree.children(clause.head, "xcomp", "ccomp"))


def _only_goes(clause: Clause) -> bool:
    """Return whether an army or a thing is said to go somewhere, and nothing else ("went to Lund")."""
    tree = clause.tree
    ends = tree.children(clause.head, "obl")
    cases = {case.text.lower() for end in ends for case in tree.children(end.index, "case")}
    said = set(clause.predicate_words)
    more = [w for w in tree.children(clause.head, "xcomp", "advcl", "compound", "obj") if w.index in said]
    subject = tree.words[clause.subject]
    person = subject.upos in {"PROPN", "PRON"} or is_person(tree, clause.subject)
    return cases <= {"to"} and not more and (not person or subject.text.lower() in COLLECTIVE)


def _is_of_any(clause: Clause) -> bool:
    """Return whether the subject is several of a kind that no name tells from others."""
    tree, said = clause.tree, clause.subject_words
    vague = any(child.text.lower() in VAGUE for child in tree.children(clause.subject, "amod", "det"))
    named = any(tree.words[at].text[:1].isupper() for at in said[1:])
    subject = tree.words[clause.subject]
    bare = not tree.children(clause.subject, "det", "amod", "nmod:poss", "compound")
    vague |= subject.xpos == "NNS" and subject.lemma.lower() in GATHERED and bare
    return vague and not named and not any(tree.words[at].upos == "NUM" for at in said)
