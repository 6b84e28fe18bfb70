"""Find the finite clauses of a dependency tree: subject, auxiliaries, tense and standing of each."""

from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.coreference import is_person
from quizapp.reading.phrases import base, is_predicate, set_off
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

BE = words("am is are was were be been being 's \u2019s 're \u2019re")
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})
UNDECIDED = frozenset({"fate", "future", "question", "status"})  # of a country: it acts, they do not
NO_PERSONS = frozenset({"organization", "time", "event"})
NEGATIONS = words("not n't n\u2019t never no neither nor none nobody nothing")
NEGATIONS |= {"hardly", "scarcely", "barely", "cannot", "rarely", "seldom"}


def find_clauses(tree: Tree) -> tuple[Clause, ...]:
    """Return the finite clauses of a sentence that have a subject, in the order of their verbs."""
    found = (_clause(tree, word) for word in tree.words if is_predicate(tree, word.index))
    return tuple(clause for clause in found if clause is not None and clause.subject >= 0)


def _clause(tree: Tree, word: Word) -> Clause | None:
    standing = _standing(tree, word)
    if standing is None:
        return None
    auxiliaries = _auxiliaries(tree, word)
    tense = _tense(tree, word, auxiliaries)
    if tense is Tense.NONE:
        return None
    forms = [tree.words[at].text.lower() for at in auxiliaries]
    return Clause(
        tree,
        word.index,
        _subject(tree, word),
        auxiliaries,
        standing,
        tense,
        passive=word.xpos == "VBN" and bool(forms) and forms[-1] in BE,
        progressive=word.xpos == "VBG",
        negated=_is_negated(tree, word.index, _subject(tree, word)),
    )


def _standing(tree: Tree, word: Word) -> Standing | None:
    relation = base(word.relation)
    if word.head < 0 or relation == "root":
        return Standing.MAIN
    if relation in {"conj", "parataxis"}:
        return _coordinate_standing(tree, word, relation)
    if relation == "acl":
        return Standing.RELATIVE if _relative_pronoun(tree, word.index) is not None else None
    return {"advcl": Standing.ADVERBIAL, "ccomp": Standing.COMPLEMENT}.get(relation)


def _coordinate_standing(tree: Tree, word: Word, relation: str) -> Standing | None:
    """Return COORDINATE for a clause on a par with a main one, joined to it or set beside it."""
    above = tree.words[word.head]
    if not is_predicate(tree, above.index):
        return None
    standing = _standing(tree, above)
    if standing is Standing.RELATIVE and relation == "conj" and not tree.children(word.index, "nsubj"):
        return standing
    if standing not in {Standing.MAIN, Standing.COORDINATE}:
        return None
    if any(mark.text.lower() == "that" for mark in tree.children(word.index, "mark")):
        return Standing.COMPLEMENT  # "wrote that Lund burned and that Harn fell", though hung on "wrote"
    joined = relation == "conj" or (set_off(tree, word.index) and bool(tree.children(word.index, "nsubj")))
    return Standing.COORDINATE if joined else None


def _relative_pronoun(tree: Tree, index: int) -> Word | None:
    subjects = tree.children(index, "nsubj")
    return next((word for word in subjects if word.text.lower() in {"who", "which", "that"}), None)


def _subject(tree: Tree, word: Word) -> int:
    own = tree.children(word.index, "nsubj", "csubj", "expl")
    pronoun = _relative_pronoun(tree, word.index)
    if base(word.relation) == "acl" and pronoun is not None:
        named = _thing_before(tree, pronoun, _name_before(tree, pronoun, word.head))
        return -1 if _may_mean_another(tree, pronoun, named) or not _suits(tree, pronoun, named) else named
    if own:
        plain = base(own[0].relation) == "nsubj" and not tree.children(word.index, "expl")
        return own[0].index if plain else -1
    if base(word.relation) == "conj" and is_predicate(tree, word.head) and not _may_have_own(tree, word):
        return _subject(tree, tree.words[word.head])
    return -1


def _name_before(tree: Tree, pronoun: Word, antecedent: int) -> int:
    """Return the name right before the pronoun if the antecedent has one: "the poet Karl Holm, who"."""
    for name in tree.children(antecedent, "appos"):
        phrase = [at for at in tree.subtree(name.index) if at < pronoun.index]
        between = tree.words[phrase[-1] + 1 : pronoun.index] if phrase else ()
        fits = pronoun.text.lower() != "who" or name.entity not in NO_PERSONS
        if name.upos == "PROPN" and fits and all(word.upos == "PUNCT" for word in between):
            return name.index
    return antecedent


def _thing_before(tree: Tree, pronoun: Word, antecedent: int) -> int:
    """Return the name right before "which" where that cannot mean the antecedent.

    "sent horse under General Holm to Lund, which was relieved"; "the future of Lund, which declared war".
    """
    word = tree.words[antecedent]
    unfit = is_person(tree, antecedent) or word.lemma.lower() in UNDECIDED
    if pronoun.text.lower() != "which" or not unfit:
        return antecedent
    before = [at for at in range(pronoun.index) if tree.words[at].upos != "PUNCT"]
    name = tree.words[before[-1]] if before else word
    while name.relation in {"flat", "compound"} and name.head >= 0:
        name = tree.words[name.head]
    return name.index if name.upos == "PROPN" else antecedent


def _suits(tree: Tree, pronoun: Word, antecedent: int) -> bool:
    """Return whether the pronoun can stand for a name of this kind: "who" for no town, "which" for no man."""
    word = tree.words[antecedent]
    form = pronoun.text.lower()
    if form == "which":
        return word.upos != "PROPN" or not is_person(tree, antecedent)
    single = word.upos == "PROPN" and word.xpos != "NNPS"
    return form != "who" or not single or word.entity != "organization"


def _may_mean_another(tree: Tree, pronoun: Word, antecedent: int) -> bool:
    """Return whether "which" stands behind the name of a phrase in a phrase: "a land with a seat at Harn"."""
    said = [word for word in tree.words[: pronoun.index] if word.upos != "PUNCT"]
    if pronoun.text.lower() == "who" or not said or said[-1].upos != "PROPN":
        return False
    phrases, at = 0, said[-1].index
    while at not in {antecedent, -1}:
        phrases += any(case.text.lower() != "of" for case in tree.children(at, "case"))
        at = tree.words[at].head
    return phrases > 1


def _may_have_own(tree: Tree, word: Word) -> bool:
    """Return whether a noun stands between the verb and the conjunction or comma before it."""
    for at in range(word.index - 1, word.head, -1):
        between = tree.words[at]
        if between.upos == "CCONJ" or between.text == ",":
            return False
        if between.upos in {"NOUN", "PROPN", "PRON"}:
            return True
    return False


def _auxiliaries(tree: Tree, word: Word) -> tuple[int, ...]:
    own = tuple(child.index for child in tree.children(word.index, "aux", "cop") if child.index < word.index)
    own = tuple(at for at in own if tree.words[at].xpos != "TO" and tree.words[at].text.lower() != "to")
    if own or base(word.relation) != "conj" or tree.children(word.index, "nsubj"):
        return own
    above = tree.words[word.head]
    if word.xpos in {"VBN", "VBG", "VB"} and above.xpos == word.xpos:
        return _auxiliaries(tree, above)
    # A bare past participle after a passive is often tagged as a past tense: "was besieged, captured".
    return ()


def _tense(tree: Tree, word: Word, auxiliaries: tuple[int, ...]) -> Tense:
    if not auxiliaries:
        return {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}.get(word.xpos, Tense.NONE)
    first = tree.words[auxiliaries[0]]
    form = first.text.lower()
    if first.xpos == "MD" or form in {
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "must",
        "can",
        "shall",
    }:
        return Tense.MODAL
    if form == "had" and word.xpos in {"VBN", "VBD"}:
        return Tense.PLUPERFECT
    if form in {"has", "have"}:
        return Tense.PERFECT
    if form in PAST_AUXILIARIES:
        return Tense.PAST
    return Tense.PRESENT if form in BE | {"does", "do"} else Tense.NONE


def _is_negated(tree: Tree, index: int, subject: int) -> bool:
    own = any(child.text.lower() in NEGATIONS for child in tree.children(index))
    shared = (tree.words[subject],) if subject >= 0 else ()
    arguments = (*shared, *tree.children(index, "nsubj", "obj", "obl", "xcomp"))
    return own or any(
        child.text.lower() in NEGATIONS for a in arguments for child in (a, *tree.children(a.index))
    )
