"""What a comma tells of a verb behind it: a participle in an aside is no finite verb, but may look like one.

"The treaty, signed in May, gave": one comma alone never parts a subject from its verb.
"""

from itertools import pairwise

from quizapp.reading.clauses import Clause, Standing

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_aside(clause: Clause) -> bool:
    """Return whether the verb is a participle that a comma sets off from what it is said of."""
    return _is_behind_a_comma(clause) or _is_before_its_verb(clause)


def is_one_comma(clause: Clause, left: int, right: int) -> bool:
    """Return whether one comma, adverbs aside, is all that parts two words."""
    between = [word for word in clause.tree.words[left + 1 : right] if word.upos != "ADV"]
    return [word.text for word in between] == [","]


def _is_behind_a_comma(clause: Clause) -> bool:
    """Return whether "and", a place and a comma precede a participle: "and for Lund, built in 1519"."""
    tree = clause.tree
    shared = tree.words[clause.subject].head != clause.head and clause.standing is not Standing.RELATIVE
    fronted = [at for at in clause.fronted if clause.subject < at < clause.head]
    if not shared or clause.auxiliaries or not fronted or tree.words[clause.head - 1].text != ",":
        return False
    opener = tree.subtree(fronted[0])[0]
    return tree.words[opener].text != "," and tree.words[opener - 1].text != ","


def _is_before_its_verb(clause: Clause) -> bool:
    """Return whether the verb is a participle in an aside before its own: "Lund, built in May, was lost"."""
    tree = clause.tree
    if clause.auxiliaries or not clause.head or tree.words[clause.head - 1].text != ",":
        return False
    after = tree.words[clause.head + 1 :]
    links = [word.index for word in after if word.upos == "CCONJ"]  # "landed, was welcomed, and died"
    return any(
        mark.text == ","
        and word.upos == "AUX"
        and word.xpos in FINITE
        and not any(subject.index > clause.head for subject in tree.children(word.head, "nsubj"))
        and not any(at > word.index for at in links)
        for mark, word in pairwise(after)
    )
