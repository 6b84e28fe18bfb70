"""Words put into a sentence to lead the parser: "did" before a verb, a comma where a new clause begins.

"Lund captured by surprise the fort" is no longer taken for a participle as "Lund did capture by surprise
the fort". What is put in is taken out of the tree again; that tree is only good if all of it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.commas import FINITE
from quizapp.reading.looks import Case, Look, plain_words
from quizapp.reading.phrases import QUOTES
from quizapp.reading.soundness import is_sound
from quizapp.reading.syntax.grafting import graft
from quizapp.reading.syntax.irregular import PARTICIPLES, PASTS
from quizapp.reading.syntax.lemmas import lemma
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.valency import SAYING
from quizapp.reading.word_lists import words

MOST = 3  # hints that are tried in a sentence

# What stands behind a noun is hardly ever their past tense: "the depots, located along the river".
STATES = words("base bear house know locate name situate station")


def with_finite_verbs(case: Case) -> Iterator[Look]:
    """Yield the sentence once for each seeming participle, "did" before it: "Lund did capture Harn"."""
    said = _unquoted(case)
    verbs = [word for word in said if _may_be_finite(case.tree, word)]
    for verb in verbs[:MOST]:
        at = said.index(verb)
        forms = [word.text for word in said]
        forms[at : at + 1] = ["did", lemma(verb.text, "VERB", "VBD")]
        yield Look(_spans(said, at), tuple(forms), partial(_take_did, case.tree, verb, at))


def with_commas(case: Case) -> Iterator[Look]:
    """Yield the sentence with a comma before an "and" that opens a clause: "Lund burned, and Holm fled"."""
    said = _unquoted(case)
    for at in [at for at, word in enumerate(said) if _may_open_a_clause(case.tree, word)][:MOST]:
        forms = [word.text for word in said]
        forms.insert(at, ",")
        yield Look(_spans(said, at), tuple(forms), partial(_take_comma, case.tree, at))


def _unquoted(case: Case) -> list[Word]:
    """Return the words to parse; none of a sentence in which another speaks."""
    said = plain_words(case.tree)
    return [] if any(word.text in QUOTES and word.upos == "PUNCT" for word in said) else said


def _spans(said: Sequence[Word], at: int) -> tuple[Span, ...]:
    """Return the spans of the words, that at `at` twice."""
    spans = [word.span for word in said]
    return (*spans[: at + 1], *spans[at:])


def _take_did(tree: Tree, verb: Word, at: int, part: Tree) -> Tree | None:
    """Return the sentence's tree if the verb behind "did" heads a clause of its own and all are sound."""
    found = _without(part, at) if part.words[at].head == at + 1 else None
    if found is None:
        return None
    finite = replace(found.words[at], text=verb.text, lemma=verb.lemma, upos="VERB", xpos="VBD")
    return _if_sound(tree, Tree((*found.words[:at], finite, *found.words[at + 1 :])), at)


def _take_comma(tree: Tree, at: int, part: Tree) -> Tree | None:
    """Return the sentence's tree if "and" behind the comma joins a clause and all are sound."""
    found = _without(part, at)
    return _if_sound(tree, found, found.words[at].head) if found is not None else None


def _without(part: Tree, at: int) -> Tree | None:
    """Return the tree without the word that was put in; None where another hangs on it."""
    if any(word.head == at for word in part.words):
        return None
    return Tree(
        tuple(
            replace(word, index=word.index - (word.index > at), head=word.head - (word.head > at))
            for word in part.words
            if word.index != at
        )
    )


def _if_sound(tree: Tree, found: Tree, head: int) -> Tree | None:
    """Return the whole sentence's tree if the word at `head` heads a clause, and all clauses are sound."""
    clauses = find_clauses(found)
    told = [clause for clause in clauses if clause.standing in {Standing.MAIN, Standing.COORDINATE}]
    good = any(clause.head == head for clause in told) and all(map(is_sound, told))
    return graft(tree, found) if good and _explains_all(found, clauses) else None


def _explains_all(tree: Tree, clauses: Sequence[Clause]) -> bool:
    """Return whether every finite verb has a clause with its own subject, or is joined to one by a link."""
    explained: set[int] = set()
    for clause in clauses:
        owned = [w for w in tree.children(clause.head, "nsubj", "cc") if w.index < clause.head]
        if owned or clause.standing is Standing.RELATIVE:
            explained |= {clause.head, *clause.auxiliaries}
    return all(word.index in explained or not _is_finite(tree, word) for word in tree.words)


def _is_finite(tree: Tree, word: Word) -> bool:
    """Return whether the word is a finite verb, or a participle with an object, which only that can be."""
    if word.upos not in {"VERB", "AUX"}:
        return False
    has_object = any(child.index > word.index for child in tree.children(word.index, "obj"))
    return word.xpos in FINITE or (word.xpos == "VBN" and has_object and not tree.children(word.index, "aux"))


def _may_be_finite(tree: Tree, word: Word) -> bool:
    """Return whether the verb may be a past tense whose form is also a participle's."""
    if word.index == 0 or word.upos != "VERB" or word.xpos not in {"VBN", "VBD"}:
        return False
    form, before = word.text.lower(), tree.words[word.index - 1]
    after = [follower.text.lower() for follower in tree.words[word.index + 1 : word.index + 2]]
    is_modifier = word.relation in {"acl", "amod"} and _has_main_verb_before(tree, word)
    ambiguous = (form in PASTS or form.endswith("ed")) and form not in PARTICIPLES - PASTS
    hyphened = before.span.end == word.span.start
    owned = is_modifier or hyphened or after == ["by"] or tree.children(word.index, "aux", "cop")
    return ambiguous and not owned and lemma(form, "VERB", "VBD") not in SAYING | STATES


def _has_main_verb_before(tree: Tree, word: Word) -> bool:
    """Return whether the main clause is complete before the word: "Lund had 300 men | stationed there"."""
    root = tree.root
    subjects = [subject for subject in tree.children(root.index, "nsubj") if subject.index < root.index]
    return root.xpos in FINITE and bool(subjects) and root.index < word.index


def _may_open_a_clause(tree: Tree, word: Word) -> bool:
    """Return whether the word is an "and" that the subject of a later verb may follow, though it has none."""
    after = tree.words[word.index + 1 :]
    if word.upos != "CCONJ" or word.index == 0 or tree.words[word.index - 1].upos == "PUNCT":
        return False
    verb = next((later for later in after if later.xpos in FINITE), None)
    links = {later.index for later in after if later.upos == "CCONJ"}
    if (
        verb is None
        or verb.relation == "amod"
        or verb.index == word.index + 1
        or any(link < verb.index for link in links)
    ):
        return False
    return not any(subject.index > word.index for subject in tree.children(verb.index, "nsubj"))
