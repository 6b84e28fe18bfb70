"""Whether a clause asserts that something took place: past, real, and not denied."""

from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.coreference import TITLES
from quizapp.reading.phrases import set_off
from quizapp.reading.word_lists import words

# Verbs whose clause tells a plan, a thought or a seeming, not something that happened.
IRREALIS = words("""
plan intend expect hope want wish seem appear believe think consider suppose fear claim assume
imagine doubt suspect allege presume need deserve tend like prefer mean feel regard deem
estimate purport
""")
# Verbs that mean a deed where no clause follows: "assumed command", "considered the bill".
DOUBLE = words("appear assume consider")
FACTUAL_MARKS = words("when after because while although though whereas until once")
APPROXIMATORS = words("almost nearly virtually practically allegedly reportedly supposedly")
APPROXIMATORS |= {
    "possibly",
    "probably",
    "perhaps",
    "maybe",
    "apparently",
    "presumably",
    "purportedly",
    "seemingly",
}
CONDITIONALS = frozenset({"if", "unless", "whether", "lest"})


def happened(clause: Clause) -> bool:
    """Return whether the clause asserts that something took place or held: past, real and not denied."""
    adverbs = clause.tree.children(clause.head, "advmod")
    deeper = [word for adverb in adverbs for word in clause.tree.children(adverb.index, "advmod")]
    modifiers = {word.text.lower() for word in (*adverbs, *deeper)}
    return (
        clause.tense in {Tense.PAST, Tense.PLUPERFECT}
        and not clause.negated
        and not clause.progressive
        and not _is_irreal(clause)
        and not modifiers & APPROXIMATORS
        and not _is_conditional(clause)
        and not _is_to_be(clause)
        and _stands_alone(clause)
    )


def _is_irreal(clause: Clause) -> bool:
    """Return whether the verb tells a thought or a seeming; "appeared in fifty volumes" does not."""
    verb = clause.verb.lemma.lower()
    complements = clause.tree.children(clause.head, "xcomp", "ccomp", "advcl")
    return verb in IRREALIS and (bool(complements) or verb not in DOUBLE)


def _is_conditional(clause: Clause) -> bool:
    return any(
        mark.text.lower() in CONDITIONALS
        for word in (clause.verb, *clause.tree.children(clause.head, "advcl"))
        for mark in clause.tree.children(word.index, "mark")
    )


def _is_to_be(clause: Clause) -> bool:
    """Return whether the clause says what was to happen ("was to attack", "were due to", "had to")."""
    marks = {word.text.lower() for word in clause.tree.children(clause.head, "mark")}
    return "to" in marks or clause.verb.text.lower() in {
        "due",
        "scheduled",
        "supposed",
        "going",
        "able",
        "unable",
        "likely",
    }


def _names_one(clause: Clause) -> bool:
    """Return whether the antecedent is a name, or "the" thing with a name in it ("the war with France")."""
    words = [clause.tree.words[at] for at in clause.subject_words]
    opens = words[0].text.lower() if words else ""  # none where brackets stand around the antecedent
    definite = opens == "the" and any(word.upos == "PROPN" for word in words)
    return clause.tree.words[clause.subject].upos == "PROPN" or (definite and not _has_who(clause))


def _has_who(clause: Clause) -> bool:
    subjects = clause.tree.children(relative_head(clause), "nsubj")
    return any(word.text.lower() == "who" for word in subjects)


def relative_head(clause: Clause) -> int:
    """Return the verb that the relative pronoun belongs to: the first of those coordinated."""
    at = clause.head
    while clause.tree.words[at].relation == "conj":
        at = clause.tree.words[at].head
    return at


def _is_told_of(clause: Clause) -> bool:
    """Return whether a relative clause is about the name before it, not its title or all that was said.

    "was elected Supreme Commander, who ..."; "raided a fort not far from Lund, which alarmed the king".
    """
    words = clause.tree.words
    antecedent = words[clause.subject]
    between = {word.text for word in words[antecedent.head + 1 : antecedent.index]}
    aside = antecedent.head >= 0 and antecedent.relation == "obl" and "," in between
    inner = antecedent.relation == "nmod" and not _has_who(clause)  # "a view of Lund, which sold well"
    return antecedent.text.lower() not in TITLES and not aside and not inner


def _stands_alone(clause: Clause) -> bool:
    if clause.standing in {Standing.MAIN, Standing.COORDINATE}:
        return True
    if clause.standing is Standing.RELATIVE:
        return _names_one(clause) and set_off(clause.tree, relative_head(clause)) and _is_told_of(clause)
    marks = {word.text.lower() for word in clause.tree.children(clause.head, "mark", "advmod")}
    return clause.standing is Standing.ADVERBIAL and bool(marks & FACTUAL_MARKS)
