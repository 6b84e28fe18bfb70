"""Whether a clause can be understood away from its article: nothing in it may point outside it."""

import re
from collections.abc import Iterable, Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.bindings import PRONOUNS, Named, is_bound
from quizapp.writing.complements import find_incomplete, precedes_name
from quizapp.writing.describing import is_placed_behind, only_describes, tells_a_deed
from quizapp.writing.topic import PEOPLE
from quizapp.writing.unowned import find_unowned
from quizapp.writing.unsided import find_unnamed, find_unsided
from quizapp.writing.wanting import find_wanting

DEMONSTRATIVE = frozenset({"this", "these", "those", "such", "that"})
ANAPHORIC = words("""
same former latter following previous next other others another remaining above aforementioned said
preceding ensuing resulting resultant subsequent earlier later further additional second third fourth new
newly current present latest similar relevant respective corresponding whole different two three four five
six first last final rest certain entire main large small heavy surviving captured defeated besieged
retreating advancing victorious affected
""")
# Words that relate a thing to another, whatever its article.
RELATIVE = words(
    "second third fourth fifth another other others further additional similar remaining latter former"
)
ORDINAL = words("first second third fourth fifth")
# The same words inside a name ("the Third Estate", "the Second Battle of the Marne") relate it to nothing.
NUMBERING = words("first second third fourth fifth last new")
DEICTIC = words("here there now today ago then recently newly currently yesterday tomorrow")
# Adverbs that tell of an earlier time or another thing, which the clause itself does not tell.
RESUMING = words("again also instead otherwise likewise similarly thereby therein thereof elsewhere")
# "In response": to what, if nothing more is said? "On the subject": on which?
REPLIES = words("response return turn reply retaliation revenge exchange addition consequence protest")
OPEN_NOUNS = words("subject matter issue question topic occasion")
# Comparatives that compare with nothing.
POSITIVE = words(
    "lower upper inner outer elder younger junior senior higher closer nearer better earlier later"
)
STANDALONE = words("others another some many most both all each several few none former latter")
FIRST_PERSON = words("i we us our my me you your ours")
LOCATING = words("for against between at in near from to across over around along outside inside")
PLACING = words("in at by from")
# Nouns of what two sides have with each other: whom with, says which.
RELATIONAL = words("""
war treaty alliance border agreement peace pact negotiations talks attack raid assault trade relations
frontier union contact ties battle battles fighting clash clashes conflict struggle ban clause clauses tax
law laws bill report conference bridge road railway
""")
# Common nouns that a text writes with a capital once it has named the thing in full ("the Act").
TITLED = words("""
act bill treaty agreement pact accord protocol charter commission committee conference battle regiment
division brigade report resolution declaration king queen emperor prince duke isthmus peninsula strait
straits island river bay fort fortress citadel valley delta pass
""")
COUNTS = words("one two three four five six seven eight nine ten eleven twelve several many some both")
# What holds at the time of writing only, or matches what was told before, whatever else is said of it.
TIMELY = words("current present same")
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
BARE = re.compile(r"[Tt]he (?P<noun>[a-z]+)")
STANDING = re.compile(rf"{BARE.pattern}(?: (?:to|in|on|of|from) the (?P<whole>[a-z]+))?")
LAWS = words("act bill law measure resolution")  # "upheld the act in Harn": which one?
# Things there is one of, whatever the text.
UNIQUE = words("""
sun moon earth world sea sky west east north south universe equator ocean atmosphere enemy public people
press poor rich sick wounded dead past future peace air ground land coast interior mainland countryside
oceans seas throne clergy nobility aristocracy peasantry
""")


def find_dangling(event: Event, named: Named = ()) -> str | None:
    """Return the words that need something outside the clause to be understood; None when there are none.

    `named` are the names of its sentence: the parser does not know every person for one.
    """
    return (
        next(_dangling(event, named), None)
        or _stands_for_any(event)
        or find_unnamed(event)
        or find_unsided(event)
        or find_unowned(event)
        or find_wanting(event)
        or find_incomplete(event.clause)
    )


def _stands_for_any(event: Event) -> str | None:
    """Return what the subject's pronoun stands for, where that is only "the town" or the like."""
    if not has_pronoun(event.clause) or event.setting:
        return None
    match = STANDING.fullmatch(event.subject)
    bare = match is not None and not {match["noun"], match["whole"]} & UNIQUE
    counted = event.subject.islower() and event.subject.split()[0] in COUNTS  # "five children"
    titled = event.subject.lower().removeprefix("the ") in TITLED  # "the King"
    return event.subject if bare or titled or counted else None


def _dangling(event: Event, named: Named) -> Iterator[str]:
    clause = event.clause
    subject = () if has_pronoun(clause) else clause.subject_words
    kept = sorted({*subject, *clause.predicate_words})
    for at in kept:
        word = clause.tree.words[at]
        if _points_outside(event, word, named):
            yield _phrase(clause, word)


def _points_outside(event: Event, word: Word, named: Named) -> bool:
    clause = event.clause
    form, tree = word.text.lower(), clause.tree
    if form in FIRST_PERSON:
        return word.text != "US" and not _is_numeral(tree, word)
    if form in PRONOUNS and word.upos in {"PRON", "DET"}:
        return not is_bound(clause, word, named)
    if event.setting and form in PEOPLE:
        return False
    plays_noun = word.upos == "ADJ" and word.relation in {"nsubj", "nsubj:pass", "obj"}  # "the premier"
    if (word.upos in {"NOUN", "PROPN"} or plays_noun) and (
        (_is_bare_definite(clause, word) and not _is_first_time(tree, word))
        or _replies(tree, word)
        or _is_of_its_time(tree, word)
    ):
        return True
    resumes = word.upos == "ADV" and form in DEICTIC | RESUMING
    return resumes or _demonstrates(tree, word) or _compares(tree, word) or _stands_for_a_noun(clause, word)


def _demonstrates(tree: Tree, word: Word) -> bool:
    form = word.text.lower()
    if form not in DEMONSTRATIVE or word.upos not in {"DET", "PRON", "ADJ"} or word.xpos in {"WDT", "IN"}:
        return False
    if form == "such" and [at.text.lower() for at in tree.words[word.index + 1 :][:1]] == ["as"]:
        return False
    return word.xpos == "DT" or word.upos == "ADJ"


def _is_numeral(tree: Tree, word: Word) -> bool:
    """Return whether an "I" numbers the name before it ("King Denis I")."""
    before = tree.words[word.index - 1] if word.index else None
    return word.text == "I" and before is not None and before.text[:1].isupper() and before.upos == "PROPN"


def _compares(tree: Tree, word: Word) -> bool:
    """Return whether the word compares with something that is not told ("a more productive strain")."""
    if word.xpos not in {"JJR", "RBR"} or word.text.lower() in POSITIVE or not word.text.islower():
        return False
    return not any(other.text.lower() == "than" for other in tree.words[word.index :])


def _stands_for_a_noun(clause: Clause, word: Word) -> bool:
    """Return whether the word stands for things named elsewhere ("the latter", "many were killed")."""
    if word.text.lower() not in STANDALONE | ORDINAL or word.upos not in {"PRON", "DET", "ADJ", "NOUN"}:
        return False
    plays_noun = word.relation.partition(":")[0] in {"nsubj", "obj", "iobj", "obl"}
    said = set(clause.said_words)
    return plays_noun and not any(
        child.index in said for child in clause.tree.children(word.index, "nmod", "acl", "obl")
    )


def _replies(tree: Tree, word: Word) -> bool:
    """Return whether it is said that something is done in reply, or on a subject, but not to or on which."""
    form = word.text.lower()
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    following = [other.text.lower() for other in tree.words[word.index + 1 : word.index + 2]]
    more: Iterable[Word] = tree.children(word.index, "nmod", "acl", "advcl", "compound", "obl")
    if form == "turn" and "in" in cases and tree.children(word.index, "nmod:poss"):
        return True  # "in their turn"
    if form in OPEN_NOUNS:
        more = [each for each in more if not _is_placed(tree, each)]
    if more or not cases or following in (["to"], ["for"]):
        return False
    in_reply = "in" in cases and form in REPLIES and not tree.children(word.index, "det", "amod")
    return in_reply or form in OPEN_NOUNS


def _is_of_its_time(tree: Tree, word: Word) -> bool:
    """Return whether it is "the current" thing, "the same" as one before, or belongs to some weekday."""
    form = word.text.lower()
    if form in WEEKDAYS:
        return bool(tree.children(word.index, "case")) and tree.words[word.head].upos == "NOUN"
    timely = [child for child in tree.children(word.index, "amod") if child.text in TIMELY]
    compared = any(other.text.lower() in {"as", "that"} for other in tree.words[word.index :])
    return any(child.text != "same" or not compared for child in timely)


def _is_placed(tree: Tree, child: Word) -> bool:
    """Return whether the phrase says where, not on what ("a speech on the subject in the Commons")."""
    cases = {case.text.lower() for case in tree.children(child.index, "case")}
    return cases <= PLACING and child.relation.startswith(("nmod", "obl"))


def _is_bare_definite(clause: Clause, word: Word) -> bool:
    """Return whether the noun is known only from elsewhere: "the city", "the other side", "the two men"."""
    tree = clause.tree
    said = set(clause.said_words)
    near = (c for c in tree.children(word.index) if c.index in said and not c.relation.startswith("case"))
    children = [child for child in near if not _is_of_name(word, child)]
    if any(child.text.lower() in RELATIVE and not _is_listed(word, child) for child in children):
        return not _is_numbered_of(tree, word)  # "a second moon": besides which first?
    definite = any(child.text.lower() == "the" and child.relation.startswith("det") for child in children)
    newly = word.entity == "person" and any(child.text == "new" for child in children)
    if definite and newly and not precedes_name(tree, word):
        return not any(child.relation in {"appos", "flat"} for child in children)
    if not definite or any(_tells_which(tree, child) for child in children):
        return False
    if any(child.text.lower() in ANAPHORIC for child in children):
        return not (word.text[:1].isupper() and not _is_common(word) and _is_all_of_it(children))
    if [case.text.lower() for case in tree.children(word.index, "case")] == ["of"] and word.text == "line":
        return False  # "ships of the line"
    return not precedes_name(tree, word) and _is_common(word)


def _is_first_time(tree: Tree, word: Word) -> bool:
    """Return whether it is "for the first time", which says all."""
    before = [child.text.lower() for child in tree.children(word.index) if child.index < word.index]
    return word.text == "time" and before == ["for", "the", "first"]


def _is_numbered_of(tree: Tree, word: Word) -> bool:
    """Return whether it is one of those of a people in a named place: "the second Danish raid on Lund"."""
    before = tree.children(word.index, "amod", "compound", "det")
    ranked = any(child.text.lower() in ORDINAL for child in before) and any(
        child.text[:1].isupper() for child in before if child.index > 0 and child.text.lower() != "the"
    )
    return ranked and any(
        child.upos == "PROPN" and tree.children(child.index, "case")
        for child in tree.children(word.index, "nmod")
    )


def _is_all_of_it(children: Iterable[Word]) -> bool:
    """Return whether all that is said of a name is that the whole of it is meant ("the entire Crimea")."""
    return all(child.text in {"the", "entire", "whole"} for child in children)


def _is_common(word: Word) -> bool:
    """Return whether it is a noun that many things are called, be it with a capital ("the Act")."""
    if word.text[:1].isupper():
        return word.text.lower() in TITLED
    return word.upos in {"NOUN", "ADJ"} and word.text not in UNIQUE


def _is_of_name(word: Word, child: Word) -> bool:
    """Return whether the word before a name is part of it ("the Third Estate")."""
    return word.upos == "PROPN" and child.text[:1].isupper() and child.text.lower() in NUMBERING


def _is_listed(word: Word, child: Word) -> bool:
    """Return whether "other" closes a list that says what they are besides ("Paris and other cities")."""
    return child.text.lower() == "other" and word.relation.startswith("conj")


def _tells_which(tree: Tree, child: Word) -> bool:
    """Return whether the modifier says which one is meant."""
    relation = child.relation.partition(":")[0]
    if relation == "nmod":
        return _is_telling_phrase(tree, child)
    if relation == "conj":
        if tree.words[child.head].entity == "person":
            return False  # "the leader and Karl Lund"
        return child.text[:1].isupper() or any(
            _tells_which(tree, deeper) for deeper in tree.children(child.index)
        )
    if relation == "acl" and tells_a_deed(tree, child):
        return False
    if relation in {"acl", "appos", "flat"}:
        return True
    before = relation in {"amod", "compound"} and not (
        only_describes(tree, child) and not is_placed_behind(tree, tree.words[child.head])
    )
    return before and (relation == "compound" or child.text.lower() not in ANAPHORIC)


def _is_telling_phrase(tree: Tree, child: Word) -> bool:
    """Return whether a phrase behind a noun says which it is: "of" something, or with a name or a number.

    "With" and "by" tell how, not which: it may be the verb's phrase ("slashed the canvas with a knife").
    """
    cases = {case.text.lower() for case in tree.children(child.index, "case")}
    if not cases or cases & {"of"}:
        return True
    inside = [tree.words[at] for at in tree.subtree(child.index)]
    named = any(word.upos in {"PROPN", "NUM"} or word.text[:1].isupper() for word in inside)
    noun = tree.words[child.head].text.lower()
    locating = LOCATING - {"in", "at", "from"} if noun in LAWS else LOCATING
    return named and (bool(cases & locating) or (noun in RELATIONAL and noun not in LAWS))


def _phrase(clause: Clause, word: Word) -> str:
    small = clause.tree.children(word.index, "det", "amod", "nummod")
    return " ".join([*(child.text for child in small if child.index < word.index), word.text])
