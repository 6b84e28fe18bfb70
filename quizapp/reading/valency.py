"""What a verb needs beside its subject: an object where it takes one, none where it takes none."""

from quizapp.reading.clause_finding import BE
from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.irregular import PARTICIPLES, PASTS
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

NAMING = words("proclaim declare name call elect appoint crown make designate")
# Verbs with an object in at least nine of ten active clauses of English treebanks, and their like.
TRANSITIVE = words("""
abandon absorb accommodate achieve acknowledge acquire address affect afford announce appoint
assassinate assign assure attract award ban blame bring build capture cast cause claim collect commission
compel compose condemn conduct confer confine consider construct contain convince create declare defeat
deliver demand demolish deny depose destroy devote discover dispatch display dissolve draft earn elect
eliminate employ enable encourage ensure establish exceed execute expel fill find fortify found gain give
grant guarantee have hold include influence install introduce invent investigate invite issue justify kill
let make maintain mount murder name nominate obtain occupy offer oppose oust outlaw persuade possess present
preserve prevent proclaim produce promote prove provide publish purchase pursue put raise ratify recognise
recognize record recruit regain reject relieve remove replace represent rescue restore reveal secure seek
seize send set sign solve sponsor suppress take tell transfer transform undermine undertake urge use violate
want welcome wound
""")
# Verbs that no passive is made of: "was quarrelled", "soldiers arrived by sea".
INTRANSITIVE = words("""
account appear arise arrive belong collapse come compete consist cooperate depart depend die differ
disappear dwindle emerge erupt escape exist fall flourish go graduate happen interfere intervene lie occur
participate persist prevail quarrel react recede relate rely remain reside respond result retreat rise sail
sit sleep stay vanish wait
""")
# Verbs whose object may be a clause without "that".
SAYING = words("""
say think believe know realise realize feel claim decide agree announce learn state argue report
declare warn promise find see hear note tell inform insist admit swear fear suggest make let help have watch
""")
# Verbs that say something to somebody: the person alone is only half of what they need.
TELLING = words("inform notify assure remind convince persuade warn tell prompt")
# Verbs whose "that" may go although a bare verb follows: "ordered (that) Lund be held".
DEMANDING = words(
    "order demand insist propose recommend request ask require suggest decree urge direct stipulate"
)
# Verbs that call their object something with "as".
CALLING = words("choose describe dismiss perceive portray regard see select treat view")
QUESTION_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})


def has_its_complements(clause: Clause) -> bool:
    """Return whether the verb has an object if it needs one, and could have the voice it was read in."""
    return not (
        _lacks_object(clause)
        or _leaves_object(clause)
        or _shares_object(clause)
        or _loses_complement(clause)
        or _repeats_subject(clause)
        or _is_no_passive(clause)
        or _may_be_passive(clause)
        or _is_bare_participle(clause)
        or _swallows_a_clause(clause)
        or _takes_a_subject(clause)
        or _tells_nothing(clause)
        or _is_no_predicate(clause)
        or _takes_a_wish(clause)
        or _loses_what_it_is_as(clause)
        or _is_between_one(clause)
        or any(word.index < clause.head for word in clause.tree.children(clause.head, "ccomp"))
    )


def _lacks_object(clause: Clause) -> bool:
    """Return whether a verb that needs an object has none: it was misread or left out."""
    needs = clause.verb.lemma.lower() in TRANSITIVE and not clause.passive and not clause.is_copular
    objects = clause.tree.children(clause.head, "obj", "ccomp", "xcomp")
    said = any(word.index in clause.predicate_words for word in objects)
    others = ("compound",) if clause.verb.lemma == "take" else ("advcl", "compound")  # "it took until May to"
    return needs and not said and not clause.tree.children(clause.head, *others)


def _is_between_one(clause: Clause) -> bool:
    """Return whether it is "between the Danes" with the other side lost; "between the two towns" is whole."""
    tree, said = clause.tree, set(clause.said_words)
    for noun in (tree.words[at] for at in clause.predicate_words):
        if not any(case.text.lower() == "between" for case in tree.children(noun.index, "case")):
            continue
        told = any(other.index in said for other in tree.children(noun.index, "conj", "nummod", "appos"))
        plural = noun.xpos == "NNS" or any(at.text.lower() == "both" for at in tree.children(noun.index))
        if not told and not plural:
            return True
    return False


def _leaves_object(clause: Clause) -> bool:
    """Return whether the verb's object is not said."""
    objects = [word.index for word in clause.tree.children(clause.head, "obj") if word.index > clause.head]
    return bool(objects) and not any(index in clause.predicate_words for index in objects)


def _shares_object(clause: Clause) -> bool:
    """Return whether a later verb may have the object ("marched on, captured and burnt the town")."""
    tree = clause.tree
    if clause.passive or clause.verb.lemma.lower() in INTRANSITIVE:
        return False
    joined = [
        word.index for word in tree.children(clause.head, "conj") if not tree.children(word.index, "nsubj")
    ]
    later = any(tree.children(index, "obj") for index in joined)
    if not later or tree.children(clause.head, "obj", "ccomp", "xcomp"):
        return False
    last = clause.predicate_words[-1:]
    return not last or tree.words[last[0]].upos in {"ADP", "PART"}


def _loses_complement(clause: Clause) -> bool:
    """Return whether a verb of naming has lost the name it gives ("proclaimed Taipei, the capital")."""
    tree = clause.tree
    named = tree.children(clause.head, "obj") if clause.verb.lemma.lower() in NAMING else ()
    apposed = [name.index for word in named for name in tree.children(word.index, "appos")]
    return any(at not in clause.predicate_words and tree.words[at - 1].text != "(" for at in apposed)


def _repeats_subject(clause: Clause) -> bool:
    """Return whether subject and object are one noun, where a verb was left out: "troops landed troops"."""
    subject = clause.tree.words[clause.subject]
    objects = clause.tree.children(clause.head, "obj") if subject.upos == "NOUN" else ()
    return any(
        word.lemma == subject.lemma and not clause.tree.children(word.index, "nmod", "amod")
        for word in objects
    )


def _is_no_passive(clause: Clause) -> bool:
    """Return whether a verb that has no passive was read as one: it was active, after "was knighted"."""
    return clause.passive and clause.verb.lemma.lower() in INTRANSITIVE


def _may_be_passive(clause: Clause) -> bool:
    """Return whether a verb coordinated with a passive may share its auxiliary: "was stoned and paraded"."""
    tree, verb = clause.tree, clause.verb
    if verb.relation != "conj" or clause.auxiliaries or verb.lemma.lower() in INTRANSITIVE:
        return False
    above = tree.words[verb.head]
    passive = above.xpos == "VBN" and bool(tree.children(above.index, "aux:pass"))
    ambiguous = verb.text.lower() not in PASTS - PARTICIPLES
    return passive and ambiguous and not tree.children(verb.index, "nsubj", "obj", "xcomp")


def _swallows_a_clause(clause: Clause) -> bool:
    """Return whether a clause without "that" is object of a verb that takes none: "refused Berg fell"."""
    tree = clause.tree
    if clause.verb.lemma.lower() in SAYING or tree.children(clause.head, "obj"):
        return False
    return any(
        tree.children(word.index, "nsubj")
        and not tree.children(word.index, "mark")
        and not any(tree.words[at].xpos in QUESTION_TAGS for at in tree.subtree(word.index))
        for word in tree.children(clause.head, "ccomp")
    )


def _is_bare_participle(clause: Clause) -> bool:
    """Return whether a form that is no past tense stands as one: "Americans taken prisoner"."""
    verb = clause.verb
    return not clause.auxiliaries and verb.xpos == "VBD" and verb.text.lower() in PARTICIPLES - PASTS


def _takes_a_subject(clause: Clause) -> bool:
    """Return whether what was read as object is the subject of the verb behind it: "heard the army | was"."""
    tree = clause.tree
    after = next((w for w in tree.words[clause.said_words[-1] + 1 :] if w.upos != "ADV"), None)
    if after is None or not tree.children(clause.head, "obj", "iobj"):
        return False
    verb = tree.words[after.head] if after.upos == "AUX" and after.head >= 0 else after
    finite = after.upos == "AUX" or after.xpos in {"VBD", "VBZ", "MD"}
    return finite and verb.relation != "conj" and not tree.children(verb.index, "nsubj", "csubj", "expl")


def _tells_nothing(clause: Clause) -> bool:
    """Return whether a verb of telling has lost what was told: "informed Holm, the governor, | that ..."."""
    tree, lemma = clause.tree, clause.verb.lemma.lower()
    if lemma not in TELLING:
        return False
    said = set(clause.predicate_words)
    behind = (word for word in tree.words[clause.head + 1 :] if word.index not in said)
    told = any(
        word.text.lower() in {"that", "to"} and tree.words[word.index - 1].text == "," for word in behind
    )
    parts = tree.children(clause.head, "ccomp", "xcomp", "obl", "advcl", "obj")
    others = [w for w in parts if w.index in said and not (w.relation == "obj" and lemma != "tell")]
    return told or not (others or any(tree.children(w.index, "nmod", "acl") for w in parts))


def _takes_a_wish(clause: Clause) -> bool:
    """Return whether the object is a lost subject: "ordered Lund, the port, be held"."""
    tree = clause.tree
    if clause.verb.lemma.lower() not in DEMANDING or not tree.children(clause.head, "obj", "iobj"):
        return False
    beside = tree.children(clause.verb.head, "conj") if clause.verb.relation == "conj" else ()
    behind = (word for word in (*tree.children(clause.head), *beside) if word.index > clause.head)
    return any(_is_bare(tree, word) for word in behind)


def _is_bare(tree: Tree, word: Word) -> bool:
    """Return whether the word heads a predicate in the base form without "to" and without a subject."""
    parts = [
        part for part in tree.children(word.index, "nsubj", "aux", "cop", "mark") if part.index < word.index
    ]
    first = parts[0] if parts else word
    return first.text.lower() == "be" or (first.index == word.index and word.xpos in {"VB", "VBP"})


def _is_no_predicate(clause: Clause) -> bool:
    """Return whether "be" stands with what it cannot: an infinitive, an adverb, or a noun with an object.

    "the plan was lure carriers", "they were institutionally", "he was secure its independence".
    """
    forms = {clause.tree.words[at].text.lower() for at in clause.auxiliaries}
    verb = clause.verb
    bare = verb.xpos == "VB" and bool(forms) and forms <= BE
    adverb = verb.upos == "ADV" and verb.text.endswith("ly")
    return bare or (clause.is_copular and (adverb or bool(clause.tree.children(clause.head, "obj"))))


def _loses_what_it_is_as(clause: Clause) -> bool:
    """Return whether a verb of calling has lost its "as": "was perceived", "chose Lund"."""
    tree, said = clause.tree, set(clause.said_words)
    if clause.verb.lemma.lower() not in CALLING:
        return False
    heads = {clause.head, *(word.index for word in tree.children(clause.head, "obj", "nsubj"))}
    return any(
        word.text.lower() == "as" and word.index not in said and tree.words[word.head].head in heads
        for word in tree.words[clause.head + 1 :]
    )
