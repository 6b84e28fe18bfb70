"""Words that keep a date to themselves: nouns that tell a deed, verbs that speak of another deed."""

from collections.abc import Sequence

from quizapp.reading.clauses import Clause
from quizapp.reading.phrases import base
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

TEMPORAL = words("after before since until following during despite between")
DEEDS = words("""
arrest arrival assassination assault attack battle birth blockade bombing campaign capture collapse
conquest coup crime crisis death defeat departure discovery effort fall flight landing loss march massacre
murder offensive outbreak raid rebellion reign retreat return revolt rise rising siege start strike talk
treaty uprising victory visit voyage war
""")
BOUND = frozenset({"of", "from", "for", "about"})
DEED_ENDINGS = ("ion", "ment", "al", "ance", "ence", "ing", "ure")
# Places, bodies and people with such an ending tell no deed.
THINGS = words("""
admiral alliance animal apartment arsenal audience battalion billion building canal capital cardinal
cathedral continent department distance division document entrance federation festival foundation
furniture general garrison government hospital institution journal king lance legion legislature
manuscript material medal million monument nation parliament picture pavilion population position
prefecture province railing region regiment religion residence river section sentence settlement station
structure terminal tribunal union wing
""")
# A past deed is charged, praised or recalled: the date behind it is the deed's.
RECALLS = words("""
accuse acquit apologise apologize avenge blame celebrate censure charge commemorate condemn convict
criticise criticize honor honour indict investigate mourn praise punish recall remember thank
""")
# What is shown by something has no time of its own.
SHOWS = words("""
characterise characterize epitomise epitomize evidence exemplify illustrate mark symbolise symbolize
typify
""")
# What is foretold has the date; so has what is asked for or promised "by" a date.
FORETELLS = words("forecast foresee foretell predict project schedule")
DEMANDS = words("agree ask call demand order pledge promise propose require vow")
# What goes on little by little, or is only not done, is done at no date.
GRADUAL = words("""
decline decrease deteriorate diminish dwindle erode fade grow improve increase intensify lessen shrink
slacken wane weaken worsen
""")


def holds_a_date(tree: Tree, word: Word) -> bool:
    """Return whether a noun phrase may own the date after it.

    "after his death in 1925", "notice of the invasion on 25 June"; but "died of dysentery on 28 June".
    """
    if word.upos != "NOUN" or not word.text[:1].islower():
        return False
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    if cases & TEMPORAL:
        return True
    if "from" in cases and word.lemma.endswith("ing") and not tree.children(word.index, "det"):
        return False  # "retired from teaching in 1966"
    bound = base(word.relation) in {"nmod", "nsubj"} or (word.relation == "obl" and bool(cases & BOUND))
    return bound and tells_a_deed(word)


def tells_a_deed(word: Word) -> bool:
    """Return whether a noun names something done: "the invasion", "the murders"."""
    lemma = word.lemma.lower()
    return lemma in DEEDS or (lemma.endswith(DEED_ENDINGS) and lemma not in THINGS)


def lends_its_date(clause: Clause, passed: Sequence[Word], preposition: str) -> bool:
    """Return whether a date behind the clause's verb belongs to what the clause speaks of.

    `passed` are the words between the date and the verb in the tree; `preposition` is the date's own.
    "charged eight men with the murders in Lund in 1905", "predicted victory in 1967".
    """
    verb = clause.verb.lemma.lower()
    if verb in RECALLS:
        return any(tells_a_deed(word) and clause.tree.children(word.index, "det", "nmod") for word in passed)
    if verb in DEMANDS:
        return preposition in {"by", "before", "until"}
    return bool(passed) and verb in SHOWS | FORETELLS


def has_no_moment(clause: Clause) -> bool:
    """Return whether the clause tells what has no single time: "the threat lessened", "failed to win"."""
    verb = clause.verb.lemma.lower()
    if verb in GRADUAL:
        return not clause.tree.children(clause.head, "obj")
    return verb == "fail" and bool(clause.tree.children(clause.head, "xcomp"))
