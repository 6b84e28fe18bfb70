"""Whether a clause tells of one happening that a date can be asked of, not of a state, a trend or a lack."""

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import is_person
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words

# What goes on by degrees: a text may date it, but nobody could say the day.
TRENDS = words("""
increase decrease lessen decline diminish grow shrink escalate intensify deteriorate worsen improve fluctuate
""")
# What someone is, thinks or does all along.
STANDING = words("""
exemplify illustrate demonstrate characterize characterise disagree agree dominate practice practise favour
favor prefer enjoy suffer consider regard represent symbolize symbolise reflect involve require express
""")
UNFINISHED = words("continue fail struggle strive tend seem appear hesitate")  # "continued to chase"
# What there was of many kinds, here and there.
VAGUE = words("several many numerous various some few multiple countless frequent occasional sporadic")


def is_happening(event: Event) -> bool:
    """Return whether the clause tells of one happening, as far as its verb and its subject say."""
    clause = event.clause
    lemma = clause.verb.lemma.lower()
    if lemma in STANDING and not (lemma == "agree" and _leads_on(clause)):
        return False
    if lemma in TRENDS or (lemma in UNFINISHED and _leads_on(clause)):
        return False
    return not _is_of_any(clause) and not (lemma == "go" and _only_goes(clause))


def _leads_on(clause: Clause) -> bool:
    return bool(clause.tree.children(clause.head, "xcomp", "ccomp"))


def _only_goes(clause: Clause) -> bool:
    """Return whether an army or a thing is said to go somewhere, and nothing else ("went to Lund")."""
    tree = clause.tree
    ends = tree.children(clause.head, "obl")
    cases = {case.text.lower() for end in ends for case in tree.children(end.index, "case")}
    more = tree.children(clause.head, "xcomp", "advcl", "compound", "obj")
    person = tree.words[clause.subject].upos in {"PROPN", "PRON"} or is_person(tree, clause.subject)
    return cases <= {"to"} and not more and not person


def _is_of_any(clause: Clause) -> bool:
    """Return whether the subject is several of a kind that no name tells from others."""
    tree, said = clause.tree, clause.subject_words
    vague = any(child.text.lower() in VAGUE for child in tree.children(clause.subject, "amod", "det"))
    named = any(tree.words[at].text[:1].isupper() for at in said[1:])
    return vague and not named and not any(tree.words[at].upos == "NUM" for at in said)
