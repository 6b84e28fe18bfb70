"""Nouns that say nothing without what they are of, to or from: "his intention", "took command", "an act"."""

from collections.abc import Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.describing import is_cut_short, stands_for_someone

# What someone means, asks or thinks: that what?
THOUGHTS = words("""
intention decision plan aim wish desire willingness readiness objection opposition promise choice goal refusal
consent ambition demand position support withdrawal finding invention discovery attack campaign offensive
invasion assault siege
""")
# Posts that are of something: "was appointed commander".
POSTS = words("""
commander governor ambassador director head chief chairman chairwoman superintendent curator rector dean
editor headmaster
""")
GRADES = words("Supreme Chief Deputy General High Grand Assistant Acting Vice Military Field")
# What is done to someone: into, from or to what?
PASSAGES = words("initiation expulsion exclusion admission dismissal transfer deportation promotion")
# What someone has over something: over what?
HOLDS = words("command control supremacy superiority possession charge ownership")
PLACING = words("of at for in to over")
NAMING = words("become make name appoint elect")
HOLDING = words("take assume gain lose seize regain win relinquish retain receive hand")
# What two have with each other: with whom?
TIES = words("relations ties talks negotiations contacts")
# What a parliament passes: what does it say?
MEASURES = words("law act bill resolution decree statute ordinance motion measure filibuster")
CROSSINGS = words("passage crossing transit")  # of what?
SPANS = words("day week month year hour minute")
# What someone has that says nothing without what it is: "mentioned his trouble".
UNEXPLAINED = words("""
trouble troubles problem problems difficulty difficulties proposal proposals offer request requests demand
demands idea ideas suggestion suggestions refusal mistake mistakes intentions worries concerns
opponent opponents rival rivals adversary adversaries counterpart counterparts captors
""")
EXPLAINING = words("of with over about for from between against")
OWNERS = words("his her its their")
OWNING = "nmod:poss"
WITH_VERB = words("of for on about over against from into in at")
WITH_NOUN = WITH_VERB | {"with", "as", "between"}
CONTENT = ("acl", "appos", "compound", "flat", "ccomp", "xcomp", "advcl", "nummod")


# Of whom or of what? Their other end stands behind "of" or the like, or in a name before them.
HALVES = words("""
outbreak epidemic member victim opponent statue bust portrait effigy award synthesis choice date commission
patent prototype construction production introduction opening closure creation abolition adoption appointment
arrival departure sequel replacement successor predecessor discovery
ultimatum contract lease statehood
investigation manufacture extraction installation completion distribution demolition
translation
""")
# Whoever owns or made these, they are of something else: "Hale's copy was finished".
MADE = words("""
copy version edition biography translation statue bust portrait prototype patent memorial monument plaque
stone form injection dose transfusion window
""")
MEMORIAL = words("memorial commemorative foundation")
DESCENDING = words("of on into against for about as by between among with")


# "Printed a letter from Anna Berg": on what?
MESSAGES = words("letter note message petition telegram")
TOPICS = words("on about against for of as")
# "Published a paper": on what?
WRITINGS = words("paper papers article book novel results findings study report theory pamphlet")
PUBLISHING = words("publish print issue present")


def find_incomplete(clause: Clause) -> str | None:
    """Return the noun of the clause of which it is not said what it is of; None where none wants it."""
    said = {*clause.subject_words, *clause.predicate_words}
    return next((noun.text for noun in _list_incomplete(clause, said)), None)


def _list_incomplete(clause: Clause, said: set[int]) -> Iterator[Word]:
    tree = clause.tree
    for noun in (tree.words[at] for at in sorted(said)):
        if _is_unexplained(tree, noun, said) or is_cut_short(clause, noun) or stands_for_someone(tree, noun):
            yield noun
        lemma = noun.lemma.lower()
        bare = lemma == "independence" and _is_alone(tree, noun) and _is_passive_subject(clause, noun)
        half = _is_half(tree, noun, said) or _is_any_message(tree, noun, said)
        if bare or half or _is_any_post(clause, noun, said):
            yield noun
        if noun.upos != "NOUN" or _is_completed(clause, noun, said):
            continue
        owned = any(child.relation == OWNING or child.xpos == "PRP$" for child in tree.children(noun.index))
        if (
            (owned and noun.text.islower() and lemma in THOUGHTS | PASSAGES)
            or _is_bare_debut(clause, noun)
            or _is_one_sided(clause, noun, said)
            or _is_held(clause, noun)
            or _is_any_writing(clause, noun)
            or _is_any_measure(tree, noun)
            or lemma in CROSSINGS
        ):
            yield noun


def _is_unexplained(tree: Tree, word: Word, said: set[int]) -> bool:
    """Return whether it is someone's trouble, proposal or opponent, and nothing says which."""
    children = [child for child in tree.children(word.index) if child.index in said]
    owned = any(child.text.lower() in OWNERS for child in children)
    more = any(
        child.relation.startswith(("acl", "appos", "compound", "flat"))
        or any(case.text.lower() in EXPLAINING for case in tree.children(child.index, "case"))
        for child in children
    )
    return owned and word.text in UNEXPLAINED and not more and not precedes_name(tree, word)


def _is_half(tree: Tree, noun: Word, said: set[int]) -> bool:
    """Return whether it is "a statue" or "a member", and not said of whom or of what."""
    part = noun.relation.startswith("compound")  # "a patent clerk"
    if part or noun.upos != "NOUN" or noun.lemma.lower() not in HALVES | MADE or precedes_name(tree, noun):
        return False
    children = [child for child in tree.children(noun.index) if child.index in said]
    lemma = noun.lemma.lower()
    if lemma == "stone" and not any(child.text in MEMORIAL for child in children):
        return False
    if lemma in MADE:
        children = [
            c
            for c in children
            if c.relation != OWNING and not (c.relation == "compound" and c.text.islower())
        ]
    return not any(
        child.relation in {OWNING, "acl", "acl:relcl", "appos", "compound", "flat"}
        or child.xpos in {"PRP$", "CD"}
        or (child.relation == "amod" and child.text[:1].isupper() and child.index > min(said))
        or bool(_cases(tree, child) & (DESCENDING - {"by"} if lemma in MADE else DESCENDING))
        for child in children
    )


def precedes_name(tree: Tree, word: Word) -> bool:
    """Return whether a name follows at once that says which one is meant ("the river Alma")."""
    following = tree.words[word.index + 1 : word.index + 2]
    return bool(following) and following[0].upos == "PROPN" and following[0].text[:1].isupper()


def _is_completed(clause: Clause, noun: Word, said: set[int]) -> bool:
    """Return whether a phrase or a clause that is said tells what the noun is of, be it the verb's."""
    tree, lemma = clause.tree, noun.lemma.lower()
    near = [child for child in tree.children(noun.index) if child.index in said]
    if any(child.relation.startswith(CONTENT) for child in near):
        return True
    phrases = [child for child in near if child.relation == "nmod"]
    if any(_cases(tree, each) & WITH_NOUN and each.lemma.lower() not in SPANS for each in phrases):
        return True
    if lemma in PASSAGES or noun.head != clause.head:
        return any("to" in _cases(tree, each) for each in phrases)
    behind = [child for child in tree.children(clause.head) if child.index in said and child is not noun]
    return any(
        child.relation.startswith(("xcomp", "ccomp", "advcl"))
        or (child.relation == "obl" and bool(_cases(tree, child) & WITH_VERB))
        for child in behind
        if child.index > noun.index
    )


def _is_held(clause: Clause, noun: Word) -> bool:
    """Return whether someone "took command", or came "to take command", and no word stands with it."""
    return (
        clause.tree.words[noun.head].lemma.lower() in HOLDING
        and noun.relation.startswith("obj")
        and noun.lemma.lower() in HOLDS
        and _is_alone(clause.tree, noun)
    )


def _is_any_message(tree: Tree, noun: Word, said: set[int]) -> bool:
    """Return whether someone sent "a letter", and nothing behind it says what it was about."""
    if noun.lemma.lower() not in MESSAGES:
        return False
    before = [child for child in tree.children(noun.index) if child.index < noun.index]
    behind = (tree.words[at] for at in said if at > noun.index)
    told = any(
        word.relation.startswith(("acl", "advcl", "appos", "ccomp", "xcomp"))
        or (word.relation == "case" and word.text.lower() in TOPICS)
        for word in behind
    )
    plain = any(child.text.lower() in {"a", "an"} for child in before)
    return plain and not told and not any(child.relation == "compound" for child in before)


def _is_any_writing(clause: Clause, noun: Word) -> bool:
    """Return whether someone published "a paper", and nothing with a capital says which."""
    told = noun.head == clause.head and clause.verb.lemma.lower() in PUBLISHING
    named = any(clause.tree.words[at].text[:1].isupper() for at in clause.predicate_words)
    return told and noun.text.lower() in WRITINGS and not named


def _is_bare_debut(clause: Clause, noun: Word) -> bool:
    """Return whether someone made a debut, and it is not said where, as what or with what."""
    with_it = clause.tree.children(noun.index, "amod", "compound", "nmod")
    told = [child for child in with_it if child.relation != OWNING and child.xpos != "PRP$"]
    more = clause.tree.children(clause.head, "obl", "advcl")
    return noun.text == "debut" and noun.head == clause.head and not (told or more)


def _is_one_sided(clause: Clause, noun: Word, said: set[int]) -> bool:
    """Return whether one party broke off or began relations, and not said with whom."""
    tree = clause.tree
    if noun.text not in TIES or noun.head != clause.head or not noun.relation.startswith("obj"):
        return False
    cases = {tree.words[at].text.lower() for at in said if tree.words[at].relation == "case"}
    several = tree.children(clause.subject, "conj") or tree.words[clause.subject].xpos.endswith("S")
    return cases.isdisjoint({"with", "between", "among", "to"}) and not several


def _is_any_post(clause: Clause, noun: Word, said: set[int]) -> bool:
    """Return whether someone was made "Supreme Commander", and it is not said of what."""
    tree, lemma = clause.tree, noun.lemma.lower()
    as_post = "as" in _cases(tree, noun) or noun.index == clause.head
    given = noun.head == clause.head and noun.relation.startswith(("xcomp", "obj"))
    if lemma not in POSTS or not (as_post or (given and clause.verb.lemma.lower() in NAMING)):
        return False
    later = [tree.words[at] for at in said if at > noun.index]
    if any(word.relation == "case" and word.text in PLACING for word in later):
        return False  # "became director at Lund"
    with_it = [child for child in tree.children(noun.index) if child.index in said]
    return not precedes_name(tree, noun) and all(
        child.relation.startswith(("det", "case", "cop", "aux", "nsubj", "punct"))
        or (
            child.relation.startswith(("amod", "compound")) and (child.text.islower() or child.text in GRADES)
        )
        for child in with_it
    )


def _is_any_measure(tree: Tree, noun: Word) -> bool:
    """Return whether it is "a new law": one of many, that nothing tells from others."""
    before = [child for child in tree.children(noun.index) if child.relation.startswith(("det", "amod"))]
    article = any(child.text.lower() in {"a", "an"} for child in before)
    return article and noun.lemma.lower() in MEASURES and all(child.text.islower() for child in before)


def _is_alone(tree: Tree, noun: Word) -> bool:
    return not any(child.upos not in {"PUNCT", "CCONJ"} for child in tree.children(noun.index))


def _is_passive_subject(clause: Clause, noun: Word) -> bool:
    """Return whether something was done to the noun by those whose it may not be."""
    return clause.passive and noun.index == clause.subject


def _cases(tree: Tree, word: Word) -> set[str]:
    return {case.text.lower() for case in tree.children(word.index, "case")}
