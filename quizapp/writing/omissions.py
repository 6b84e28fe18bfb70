"""Words that a clause is as true without, left out of it because they need what came before."""

from collections.abc import Iterable
from dataclasses import replace

from quizapp.reading.article import Span
from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# Not "again": without it the clause is true of the time before as well.
LINKING = words("also instead likewise similarly thereby")
NEWLY = words("newly recently")
REPLIES = words("response return turn reply retaliation addition")
EMPHATIC = words("himself herself itself themselves")
# Before a verb they compare it with other times or deeds, which the clause does not tell.
FOCUSING = words("only once")


HOURS = words("noon midnight")  # beside the day or month asked for nobody needs the hour
# What an article stands before, once it is said of what: "at (the) surrender of Lund".
ACTIONS = words("surrender siege capture fall battle outbreak signing opening storming relief")
TIMING = words("at after before during since until in")


def leave_out_links(clause: Clause) -> Clause:
    """Return the clause without "also", "in response", "newly appointed", "himself" and "nearby".

    An action whose article the text left out gets it back ("at surrender of Lund").
    """
    clause = _give_articles(clause)
    said = {*clause.subject_words, *clause.predicate_words}
    gone = {at for index in said for at in _link(clause.tree, clause.tree.words[index])} & said
    return replace(clause, tree=silence(clause.tree, gone)) if gone else clause


def _give_articles(clause: Clause) -> Clause:
    bare = [at for at in clause.predicate_words if _lacks_article(clause.tree, clause.tree.words[at])]
    if not bare:
        return clause
    again = list(clause.tree.words)
    for at in bare:
        again[at] = replace(again[at], text=f"the {again[at].text}")
    return replace(clause, tree=Tree(tuple(again)))


def _lacks_article(tree: Tree, word: Word) -> bool:
    """Return whether it is an action of a named thing right behind a preposition ("at surrender of Lund")."""
    before = [each.text.lower() for each in tree.words[max(0, word.index - 1) : word.index]]
    of = [each.text for each in tree.words[word.index + 1 : word.index + 2]]
    name = [each.text for each in tree.words[word.index + 2 : word.index + 3]]
    timed = word.upos == "NOUN" and word.text in ACTIONS and not TIMING.isdisjoint(before)
    return timed and of == ["of"] and any(each[:1].isupper() for each in name)


def _link(tree: Tree, word: Word) -> Iterable[int]:
    """Return the words to leave out with this one; none where it links to nothing."""
    form, head = word.text.lower(), tree.words[word.head] if word.head >= 0 else None
    if head is None or tree.children(word.index, "nmod", "acl", "advcl", "amod", "det", "obl", "advmod"):
        return ()
    if _is_leftover(tree, word, head) or _is_award(tree, word, head):
        return (word.index,)
    if form in HOURS and word.relation == "obl":
        at = tree.children(word.index, "case")
        return (at[0].index, word.index) if [each.text for each in at] == ["at"] else ()
    if word.upos == "ADV" and form in LINKING:
        return () if head.upos in {"ADJ", "NUM"} else (word.index,)
    if word.upos == "ADV" and form in NEWLY:
        modifies = head.relation.startswith(("amod", "acl")) and word.index + 1 == head.index < head.head
        known = modifies and _is_person_with_article(tree, head.head)
        return (word.index, head.index) if head.xpos == "VBN" and modifies and not known else ()
    cases = tree.children(word.index, "case")
    goes_on = any(
        other.upos in {"ADP", "PART", "NOUN"} for other in tree.words[word.index + 1 : word.index + 2]
    )
    replies = form in REPLIES and [case.text.lower() for case in cases] == ["in"] and not goes_on
    return (cases[0].index, word.index) if replies and word.relation.startswith("obl") else ()


def _is_leftover(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether the word only sets off its head: "Lund himself", "nearby Harn", "was only built"."""
    form = word.text.lower()
    if form in EMPHATIC:
        bare = word.relation.startswith(("nmod", "appos")) and not tree.children(word.index, "case")
        return bare and head.upos in {"NOUN", "PROPN"}
    if form == "nearby":
        return head.upos == "PROPN" and word.index < head.index
    return form in FOCUSING and word.upos == "ADV" and word.index + 1 == head.index and head.upos == "VERB"


def _is_award(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether it is the "with" that English leaves out: "was awarded with the Lund Prize"."""
    awarded = head.head >= 0 and tree.words[head.head].lemma.lower() == "award"
    return awarded and word.text == "with" and word.relation == "case"


def _is_person_with_article(tree: Tree, index: int) -> bool:
    """Return whether it is a name that has an article only for the words before it ("the Louis XVI")."""
    word = tree.words[index]
    return word.upos == "PROPN" and word.entity == "person" and bool(tree.children(index, "det"))


def silence(tree: Tree, gone: set[int]) -> Tree:
    """Return the tree with the words in their places, but without a sound."""
    again = list(tree.words)
    for at in sorted(gone):
        end = again[at - 1].span.end if at else again[at].span.start
        again[at] = replace(again[at], text="", upos="PUNCT", span=Span(end, end))
    return Tree(tuple(again))
