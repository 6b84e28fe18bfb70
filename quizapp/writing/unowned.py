"""Things of which a clause does not say whose they are, or which of their kind: "a detachment", "a truce"."""

import re
from collections.abc import Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# A part of something, said of one at a time: whose?
PARTS = words("""
detachment column contingent party unit group faction portion part rearguard vanguard garrison squadron
outpost remnant reinforcement figure individual person man woman official politician outbreak epidemic
program programme explosion
""")
REMNANTS = words("remnants reinforcements")
PARTS |= REMNANTS
HONORIFICS = words("pasha bey effendi sir lord lady madame")  # whose?
# What two have with each other: between whom?
PACTS = words("""
truce ceasefire armistice agreement treaty accord pact settlement alliance deal compromise peace
""")
SEALED = words("agreement treaty accord pact settlement deal convention")
OUTPOSTS = words("outpost stronghold garrison position defender")  # "the last outpost fell": where?
# "The Danish king left Harn": he has a name.
RULERS = words("king queen emperor empress tsar sultan president monarch ruler premier chancellor")
# "A merchant's son founded the bank": a person who has a name.
KIN = words("son daughter wife husband widow brother sister nephew niece cousin uncle aunt father mother")
PARTIES = words("between with by of among for from against")
# Of these there is more than one in any story, whatever adjective stands before them.
MANY = words("""
pact treaty agreement accord truce armistice ceasefire law bill resolution offensive attack battle campaign
operation authorities army armies troops territory region area city town province mission expedition proposal
plan council committee commission board court company ship vessel steamer boat bridge building station church
hall office garrison column squadron crew team government monarch ruler leader president minister governor
officer engineer regiment division brigade battalion patrol convoy fort line road railway canal port harbour
harbor island river valley hill mountain pass village
""")
# "Taught at the cathedral school": in which town?
HOUSES = words("""
school college academy institute hospital theatre theater factory prison library museum firm newspaper
orphanage monastery seminary gymnasium conservatory
""")
WORKS = words("series show film novel movie sitcom album book programme program")  # "the WB series"
MOVES = words("offensive attack assault raid invasion counteroffensive counterattack campaign advance push")
AIMED = words("against on at in into near to along through across around toward towards of by")
COMPASS = words("North South East West northward southward")  # "South of Lund drove": its doer is lost
SIDES = words("north south east west rear centre center flank")
PAIRING = words("both each either neither")
NEAR = words("nearby adjacent neighbouring neighboring surrounding adjoining")  # which place?
LABEL = re.compile(r"(?:Figure|Fig\.?|Table|Plate) \d+", re.IGNORECASE)  # of a caption, not of the clause
MODIFYING = ("amod", "compound", "nummod")


def find_unowned(event: Event) -> str | None:
    """Return the noun of the clause that wants an owner, a party or a name; None where none does."""
    label = LABEL.match(event.subject)
    if label or event.subject.lower() in HONORIFICS:
        return label.group() if label else event.subject
    return next(_list_unowned(event.clause), None)


def _list_unowned(clause: Clause) -> Iterator[str]:
    tree, said = clause.tree, set(clause.said_words)
    if clause.subject in said and _lacks_its_own(clause, tree.words[clause.subject], said):
        yield tree.words[clause.subject].text
    for at in sorted(said):
        word = tree.words[at]
        if (
            _is_near(tree, word)
            or _is_told_before(tree, word)
            or _is_both(tree, word)
            or _is_one_of_many(tree, word, said)
            or _is_any_move(clause, word, said)
        ):
            yield word.text


def _lacks_its_own(clause: Clause, subject: Word, said: set[int]) -> bool:
    """Return whether the subject is a part of nothing, a pact of nobody, or what is left of a name."""
    tree, lemma = clause.tree, subject.lemma.lower()
    one = subject.xpos == "NN" or subject.text in REMNANTS
    if (lemma in PARTS and one and _is_plain(tree, subject, said)) or _lacks_its_name(clause, subject, said):
        return True
    if clause.passive and lemma in PACTS and _is_plain(tree, subject, said):
        return not any(_cases(tree, party) & PARTIES for party in tree.children(clause.head, "obl"))
    if lemma in MOVES and not tree.children(subject.index):
        return True  # "Offensive sought"
    if any(phrase.text in SIDES and phrase.index in said for phrase in tree.children(subject.index, "nmod")):
        return True  # "the Danes in the east"
    opening = [tree.words[at].text for at in clause.subject_words[:2]]
    return opening[0] in COMPASS and opening[1:] == ["of"]


def _lacks_its_name(clause: Clause, subject: Word, said: set[int]) -> bool:
    """Return whether it is someone's child, a people's ruler, a pact or an outpost without its name."""
    lemma, common = subject.lemma.lower(), subject.text.islower()
    return (
        _is_kin(clause, subject)
        or (clause.passive and lemma in SEALED and _is_half_sided(clause, subject))
        or (common and lemma in RULERS and _is_only_placed(clause.tree, subject, said))
        or (common and lemma in SEALED | OUTPOSTS and _is_unlocated(clause, subject, said))
    )


def _is_kin(clause: Clause, subject: Word) -> bool:
    """Return whether it is someone's child or the like, and no name says whose or who."""
    tree = clause.tree
    near = [tree.words[at] for at in clause.subject_words]
    owned = any(word.upos == "NOUN" for word in tree.children(subject.index, "nmod:poss"))
    return (
        owned
        and subject.lemma.lower() in KIN
        and all(word.text.islower() or word.upos == "DET" for word in near)
    )


def _is_only_placed(tree: Tree, subject: Word, said: set[int]) -> bool:
    """Return whether no name follows "the Danish king", nor precedes it."""
    children = [child for child in _said_with(tree, subject, said) if child.text.lower() != "the"]
    following = tree.words[subject.index + 1 : subject.index + 2]
    named = bool(following) and following[0].upos == "PROPN"
    adjectives = all(child.relation.startswith(("amod", "compound")) for child in children)
    return bool(children) and adjectives and not named


def _is_unlocated(clause: Clause, subject: Word, said: set[int]) -> bool:
    """Return whether "the treaty drawn up by Karl Lund" or "the last outpost" has no name, place or party."""
    tree = clause.tree
    children = _said_with(tree, subject, said)
    definite = any(child.text.lower() == "the" for child in children)
    phrases = (*children, *tree.children(clause.head, "obl"))
    told = {case for phrase in phrases if phrase.index in said for case in _cases(tree, phrase)}
    made = any(child.relation == "acl" for child in children) and subject.lemma.lower() in SEALED
    last = any(child.text in {"last", "final"} for child in children)
    return definite and (made or last) and told.isdisjoint(PARTIES | {"at", "in", "on", "near"} - {"by"})


def _is_half_sided(clause: Clause, subject: Word) -> bool:
    """Return whether a pact was made "with Harn", and nobody is said to have made it."""
    tree, said = clause.tree, set(clause.said_words)
    phrases = (*tree.children(subject.index, "nmod"), *tree.children(clause.head, "obl"))
    cases = {case for phrase in phrases if phrase.index in said for case in _cases(tree, phrase)}
    plain = any(child.text.lower() in {"a", "an"} for child in tree.children(subject.index, "det"))
    named = any(child.text[:1].isupper() for child in tree.children(subject.index, "amod", "compound"))
    return plain and not named and "with" in cases and cases.isdisjoint({"between", "by", "among"})


def _cases(tree: Tree, word: Word) -> set[str]:
    return {case.text.lower() for case in tree.children(word.index, "case")}


def _said_with(tree: Tree, noun: Word, said: set[int]) -> list[Word]:
    return [child for child in tree.children(noun.index) if child.index in said and child.upos != "PUNCT"]


def _is_plain(tree: Tree, noun: Word, said: set[int]) -> bool:
    """Return whether "a" or nothing stands with the noun, and no name or phrase that says whose it is."""
    children = _said_with(tree, noun, said)
    if any(child.text.lower() not in {"a", "an", "any", "one"} for child in children if child.upos == "DET"):
        return False
    return all(
        child.upos == "DET"
        or (child.upos == "NUM" and child.index < noun.index)
        or (child.text.islower() and child.relation.startswith((*MODIFYING, "case")))
        for child in children
    )


def _is_near(tree: Tree, word: Word) -> bool:
    """Return whether the word is "nearby" or the like of a thing without a name."""
    return word.text in NEAR and word.relation.startswith("amod") and tree.words[word.head].upos == "NOUN"


def _is_told_before(tree: Tree, word: Word) -> bool:
    """Return whether it is a thing that someone "had" done something to before: "the town he had burned"."""
    definite = any(child.text.lower() == "the" for child in tree.children(word.index, "det"))
    return definite and any(
        any(aux.text.lower() == "had" for aux in tree.children(told.index, "aux"))
        and any(doer.upos == "PRON" and doer.xpos == "PRP" for doer in tree.children(told.index, "nsubj"))
        for told in tree.children(word.index, "acl")
    )


def _is_both(tree: Tree, word: Word) -> bool:
    """Return whether it is each of two that are not named: "both sides", but "both of the ships"."""
    form = word.text.lower()
    if form not in PAIRING or not word.relation.startswith("det"):
        return False
    noun = tree.words[word.head]
    sided = form == "both" or noun.lemma.lower() in {"side", "party"}
    return sided and noun.upos == "NOUN" and not tree.children(noun.index, "conj", "nmod", "acl")


def _is_one_of_many(tree: Tree, word: Word, said: set[int]) -> bool:
    """Return whether it is "the security pact": a thing of its kind that lower-case words alone mark off."""
    work = word.lemma.lower() in WORKS
    house = word.text in HOUSES and not _is_placed(tree, word)
    if word.upos != "NOUN" or not (work or house or {word.lemma.lower(), word.text} & MANY):
        return False
    if word.lemma.lower() in PACTS and _count_names(tree, said) > 1:
        return False  # "Moscow told Tokyo that it had denounced the neutrality pact"
    children = _said_with(tree, word, said)
    telling = [c for c in children if c.text.lower() != "the" and not c.relation.startswith("case")]
    following = tree.words[word.index + 1 : word.index + 2]
    named = bool(following) and following[0].upos == "PROPN"
    definite = any(child.text.lower() == "the" for child in children)
    return definite and bool(telling) and not named and all(_is_loose(child, work=work) for child in telling)


def _is_placed(tree: Tree, word: Word) -> bool:
    """Return whether a name follows behind a preposition ("taught at the school in Lund")."""
    behind = tree.words[word.index + 1 : word.index + 4]
    return (
        behind[:1] != () and behind[0].relation == "case" and any(each.text[:1].isupper() for each in behind)
    )


def _is_loose(child: Word, *, work: bool) -> bool:
    """Return whether the word before a noun does not tell which one is meant; a work's sender does not."""
    if (
        not child.relation.startswith(MODIFYING)
        or child.text == "enemy"
        or child.text[:1].isdigit()
        or child.xpos in {"JJS", "CD"}
    ):
        return False
    return child.text.islower() or (work and child.text.isupper())


def _count_names(tree: Tree, said: set[int]) -> int:
    """Return how many runs of names the clause has."""
    names = {at for at in said if tree.words[at].upos == "PROPN"}
    return sum(at - 1 not in names for at in names)


def _is_any_move(clause: Clause, word: Word, said: set[int]) -> bool:
    """Return whether someone makes "a crushing offensive", and it is not said where or against whom."""
    tree = clause.tree
    if word.lemma.lower() not in MOVES or word.head != clause.head or not word.relation.startswith("obj"):
        return False
    phrases = [child for child in tree.children(word.index, "nmod") if child.relation == "nmod"]
    if not _is_plain(tree, word, said - {phrase.index for phrase in phrases}):
        return False
    if any(tree.words[at].text[:1].isupper() for at in clause.predicate_words if at > word.index):
        return False  # "an offensive, dubbed Spring Wind"
    ends = (*tree.children(clause.head, "obl"), *phrases)
    return not any(end.index in said and _cases(tree, end) & AIMED for end in ends)
