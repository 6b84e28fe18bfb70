"""Words before a noun that only say what it is like, not which it is: "the great ship", "the shore end"."""

from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# What any thing of a kind may be.
LIKE = words("""
great big small little huge vast giant massive tiny long short high tall low deep narrow wide broad thick
thin light strong weak old young ancient modern early late fast slow hot cold warm dry wet dark bright
hard soft rough crude raw pure clean dirty full empty busy quiet famous important decisive crucial vital
key minor fierce bloody bitter brutal terrible disastrous successful unsuccessful powerful mighty
beautiful fine strange unknown mysterious sudden dangerous fatal lethal deadly valuable precious heroic
infamous notorious so-called entrenched
""")
RELATIVES = words("that which who whose where")
MOVING = words("""
allow permit enable ask order command instruct force compel persuade urge authorize authorise require
invite lead cause tell
""")
STANDING_IN = words("""
guest guests host hosts prisoner captive captives visitor visitors pursuer pursuers opponent opponents
adversary enemy foe foes rival rivals victim victims quarry charge namesake
""")
PARTICIPLES = frozenset({"VBN", "VBD"})
# Participles that are part of what a thing is called ("the armed forces").
CALLING = words(
    "armed united unified associated allied married registered organised organized mounted walled"
)
# What may be said so of one thing only: times, ways, and "the great powers".
KNOWN = words("""
season morning evening afternoon night day days hour hours moment time year years month century period
age term run way manner power powers regime order world front command class classes
""")
# Of a thing with parts: of which?
PARTS = words(
    """
end side edge tip wing panel gate wall roof hull deck mast engine tail surface floor cabin cable quarter
suburb district half bank shore outskirts tower entrance slope
"""
)


def only_describes(tree: Tree, child: Word) -> bool:
    """Return whether the word before a noun says no more than what the thing is like."""
    noun = tree.words[child.head]
    if not child.text.islower() or noun.lemma.lower() in KNOWN or noun.text in KNOWN:
        return False
    if noun.lemma.lower() in PARTS:
        return True
    relation, form = child.relation.partition(":")[0], child.text.lower()
    taken = child.xpos in PARTICIPLES or (child.xpos == "JJ" and form.endswith("ed"))
    return relation == "amod" and (form in LIKE or (taken and form not in CALLING))


def is_cut_short(clause: Clause, noun: Word) -> bool:
    """Return whether the clause is left out that told which one it was: "left on a journey [that] ..."."""
    tree, said = clause.tree, set(clause.said_words)
    articles = {child.text.lower() for child in tree.children(noun.index, "det")}
    if noun.upos != "NOUN" or articles.isdisjoint({"a", "an"}):
        return False
    more = tree.children(noun.index, "acl", "amod", "nmod", "compound", "nummod", "appos")
    told = [child for child in more if child.index in said]
    behind = tree.words[noun.index + 1 : noun.index + 2]
    goes_on = any(word.text.lower() in RELATIVES and word.index not in said for word in behind)
    return not told and (goes_on or any(child.relation.startswith("acl") for child in more))


def tells_a_deed(tree: Tree, child: Word) -> bool:
    """Return whether the words behind a noun tell what is done to it, or by it, not which it is.

    "The army was drawn into the battle extending it", "Congress allowed the commission to sue".
    """
    noun = tree.words[child.head]
    moved = noun.relation in {"obj", "iobj"} and tree.words[noun.head].lemma.lower() in MOVING
    acts = any(it.text.lower() in {"it", "them"} for it in tree.children(child.index, "obj"))
    return acts or (moved and child.xpos == "VB")


def stands_for_someone(tree: Tree, noun: Word) -> bool:
    """Return whether the noun is a word for somebody told of before: "their guest", "his rival"."""
    owned = any(child.xpos == "PRP$" for child in tree.children(noun.index, "nmod:poss"))
    return owned and noun.text.lower() in STANDING_IN and not tree.children(noun.index, "appos", "flat")


def is_placed_behind(tree: Tree, noun: Word) -> bool:
    """Return whether a phrase with a name follows at once ("the narrow strait at Harn", "west of Lund")."""
    behind = tree.words[noun.index + 1 : noun.index + 5]
    at = next((place for place, word in enumerate(behind[:2]) if word.relation == "case"), None)
    return at is not None and any(word.text[:1].isupper() for word in behind[at : at + 3])
