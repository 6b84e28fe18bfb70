"""Whether a clause can be said again as it is: subject first, in agreement, nothing torn out of it."""

from itertools import chain, pairwise

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import is_plural
from quizapp.reading.phrases import base, breaks_quotation
from quizapp.reading.word_lists import words

NAMING = words("proclaim declare name call elect appoint crown make designate")
TRANSITIVE = words("announce make take have find give bring put set send hold capture seize defeat destroy")
TRANSITIVE |= words("occupy sign found discover establish create build kill appoint declare publish")
NAMING_TAGS = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})


def is_sound(clause: Clause) -> bool:
    """Return whether the clause can be said again as it is: subject first, in agreement, quotations whole."""
    return (
        clause.subject < clause.head
        and bool(clause.subject_words)
        and _agrees(clause)
        and not _shares_object(clause)
        and not _is_patched(clause)
        and not _has_hole(clause)
        and not _loses_complement(clause)
        and not _lacks_object(clause)
        and not any(word.index < clause.head for word in clause.tree.children(clause.head, "ccomp"))
        and not breaks_quotation(clause.tree, (*clause.subject_words, *clause.predicate_words))
    )


def _is_patched(clause: Clause) -> bool:
    """Return whether the parse has tied words across a semicolon, or left a conjunction hanging."""
    tree, said = clause.tree, clause.said_words
    between = tree.words[said[0] : said[-1]]
    if any(mark in word.text for word in between for mark in ";:"):
        return True
    if any(tree.words[at].xpos == "VBD" and tree.words[at].relation == "acl" for at in clause.subject_words):
        return True  # a finite verb taken for a participle: "soldiers arrived by sea seized ..."
    if len(tree.children(clause.head, "nsubj")) > 1:
        return True  # one subject read as two: "the 1st" and "Far Eastern Front"
    after = [at for at in clause.predicate_words if at > clause.head]
    return (bool(after) and tree.words[after[0]].upos == "CCONJ") or any(_hangs(clause, at) for at in after)


def _has_hole(clause: Clause) -> bool:
    """Return whether words are missing from the middle of the subject, of the predicate, or before the verb.

    An adverb may be left out, and what marks set off on both sides: anything else was misread.
    """
    subject = clause.subject_words
    predicate = [at for at in clause.predicate_words if at >= clause.head]
    inside = chain(pairwise(sorted(subject)), pairwise(sorted(predicate)))
    if any(_is_torn(clause, left, right) for left, right in inside):
        return True
    follower = clause.tree.words[max(subject) + 1]
    return follower.index not in set(clause.said_words) and follower.upos in NAMING_TAGS


def _is_torn(clause: Clause, left: int, right: int) -> bool:
    words, said = clause.tree.words, set(clause.said_words)
    missing = [at for at in range(left + 1, right) if at not in said and words[at].upos != "PUNCT"]
    set_off = words[left + 1].upos == "PUNCT" and words[right - 1].upos == "PUNCT"
    return not set_off and any(words[at].upos != "ADV" for at in missing)


def _hangs(clause: Clause, index: int) -> bool:
    """Return whether the word belongs to one before it although words between them are left out."""
    tree, word = clause.tree, clause.tree.words[index]
    if word.head < 0 or word.head >= index or base(word.relation) not in {"appos", "conj", "nmod", "acl"}:
        return False
    said = set(clause.said_words)
    opening = tree.subtree(index)[0]
    between = [at for at in range(word.head, opening) if tree.words[at].upos != "PUNCT"]
    return any(at not in said for at in between)


def _loses_complement(clause: Clause) -> bool:
    """Return whether a verb of naming has lost the name it gives ("proclaimed Taipei, the capital")."""
    named = clause.tree.children(clause.head, "obj") if clause.verb.lemma.lower() in NAMING else ()
    return any(clause.tree.children(word.index, "appos") for word in named)


def _lacks_object(clause: Clause) -> bool:
    """Return whether a verb that needs an object has none: it was misread or left out."""
    needs = clause.verb.lemma.lower() in TRANSITIVE and not clause.passive
    return needs and not clause.tree.children(clause.head, "obj", "ccomp", "xcomp", "advcl")


def _shares_object(clause: Clause) -> bool:
    """Return whether a later verb may have the object ("marched on, captured and burnt the town")."""
    tree = clause.tree
    later = [word for word in tree.children(clause.head, "conj") if tree.children(word.index, "obj")]
    if not later or tree.children(clause.head, "obj", "ccomp", "xcomp"):
        return False
    last = clause.predicate_words[-1:]
    return not last or tree.words[last[0]].upos in {"ADP", "PART"}


def _agrees(clause: Clause) -> bool:
    """Return whether a "was" or "were" fits the subject's number: if not, the subject is misread."""
    if not clause.auxiliaries:
        return True
    form = clause.tree.words[clause.auxiliaries[0]].text.lower()
    plural = is_plural(clause.tree, clause.subject)
    return not (form == "was" and plural) and not (
        form == "were" and not _may_be_plural(clause, plural=plural)
    )


def _may_be_plural(clause: Clause, *, plural: bool) -> bool:
    word = clause.tree.words[clause.subject]
    return plural or word.upos != "NOUN" or bool(clause.tree.children(word.index, "nmod"))
