"""Whether a clause asserts that something took place: past, real, and not denied."""

from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.coreference import TITLES
from quizapp.reading.phrases import set_off
from quizapp.reading.word_lists import words

# Verbs whose clause tells a plan, a thought or a seeming, not something that happened.
IRREALIS = words("""
plan intend expect hope want wish seem appear believe think consider suppose fear claim assume
imagine doubt suspect allege presume try attempt need deserve tend like prefer mean feel regard deem
estimate purport
""")
FACTUAL_MARKS = words("when after because while although though whereas")
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
    verb = clause.verb
    adverbs = clause.tree.children(clause.head, "advmod")
    deeper = [word for adverb in adverbs for word in clause.tree.children(adverb.index, "advmod")]
    modifiers = {word.text.lower() for word in (*adverbs, *deeper)}
    return (
        clause.tense in {Tense.PAST, Tense.PLUPERFECT}
        and not clause.negated
        and not clause.progressive
        and verb.lemma.lower() not in IRREALIS
        and not modifiers & APPROXIMATORS
        and not _is_conditional(clause)
        and not _is_to_be(clause)
        and _stands_alone(clause)
    )


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


def _is_told_of(clause: Clause) -> bool:
    """Return whether a relative clause is about the name before it, not its title or all that was said.

    "was elected Supreme Commander, who ..."; "raided a fort not far from Lund, which alarmed the king".
    """
    words = clause.tree.words
    antecedent = words[clause.subject]
    between = {word.text for word in words[antecedent.head + 1 : antecedent.index]}
    aside = antecedent.head >= 0 and antecedent.relation == "obl" and "," in between
    return antecedent.text.lower() not in TITLES and not aside


def _stands_alone(clause: Clause) -> bool:
    if clause.standing in {Standing.MAIN, Standing.COORDINATE}:
        return True
    if clause.standing is Standing.RELATIVE:
        named = clause.tree.words[clause.subject].upos == "PROPN"
        return named and set_off(clause.tree, clause.head) and _is_told_of(clause)
    marks = {word.text.lower() for word in clause.tree.children(clause.head, "mark", "advmod")}
    return clause.standing is Standing.ADVERBIAL and bool(marks & FACTUAL_MARKS)
