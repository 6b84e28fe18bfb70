"""Whether a clause can be said again as it is: subject first, in agreement, nothing torn out of it."""

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import is_plural
from quizapp.reading.phrases import breaks_quotation
from quizapp.reading.valency import has_its_complements
from quizapp.reading.wholeness import is_whole
from quizapp.reading.word_lists import words

POINTERS = words("""
latter former other others another first second third fourth same one ones two three former's latter's
""")
TIMES = words("afternoon autumn day evening morning month night spring summer week winter year")


def is_sound(clause: Clause) -> bool:
    """Return whether the clause can be said again as it is: subject first, in agreement, quotations whole."""
    return (
        clause.subject < clause.head
        and bool(clause.subject_words)
        and _agrees(clause)
        and has_its_complements(clause)
        and is_whole(clause)
        and not _points_back(clause)
        and not _is_a_time(clause)
        and not _is_cleft(clause)
        and not breaks_quotation(clause.tree, (*clause.subject_words, *clause.predicate_words))
    )


def _is_a_time(clause: Clause) -> bool:
    """Return whether the subject is a time, which is no doer: "and the next year was sent to Lund"."""
    subject = clause.tree.words[clause.subject]
    return subject.lemma.lower() in TIMES and (
        clause.passive or subject.upos == "PROPN" or not _has_article(clause)
    )


def _has_article(clause: Clause) -> bool:
    return bool(clause.tree.children(clause.subject, "det", "nmod:poss", "nmod", "amod", "nummod"))


def _is_cleft(clause: Clause) -> bool:
    """Return whether "it was" only points to what follows: "It was from Lund that the fleet sailed"."""
    tree = clause.tree
    if not clause.is_copular or tree.words[clause.subject].text.lower() not in {"it", "this"}:
        return False
    behind = (tree.words[at] for at in tree.subtree(clause.head))
    return any(w.text.lower() in {"that", "who", "which"} and w.upos in {"SCONJ", "PRON"} for w in behind)


def _points_back(clause: Clause) -> bool:
    """Return whether subject or object is known only from the sentence before: "the latter", "the first"."""
    tree = clause.tree
    heads = [tree.words[clause.subject], *tree.children(clause.head, "obj", "obl")]
    told = {word.text.lower() for word in heads if not tree.children(word.index, "nmod", "acl")}
    return bool(told & POINTERS)


def _agrees(clause: Clause) -> bool:
    """Return whether a "was" or "were" fits the subject's number: if not, the subject is misread."""
    if not clause.auxiliaries:
        return True
    form = clause.tree.words[clause.auxiliaries[0]].text.lower()
    is_name = bool(clause.tree.children(clause.subject, "flat"))  # "Jacques Necker"
    plural = is_plural(clause.tree, clause.subject) and not is_name
    return not (form == "was" and plural) and not (
        form == "were" and not _may_be_plural(clause, plural=plural)
    )


def _may_be_plural(clause: Clause, *, plural: bool) -> bool:
    word = clause.tree.words[clause.subject]
    return (
        plural
        or word.upos != "NOUN"
        or any(child.relation == "nmod" for child in clause.tree.children(word.index))
    )
