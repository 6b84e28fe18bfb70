"""Dated deeds told by a noun: "after the capture of Lund in 1807", "Holm's invasion of Harn in May 1808".

Each is said as a clause of its own: "Lund was captured", "Holm invaded Harn". Who acts and what is acted on
must be named, and the deed must be told as one that took place.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Tense
from quizapp.reading.coreference import is_plural
from quizapp.reading.date_hosts import words_before
from quizapp.reading.date_owners import TEMPORAL
from quizapp.reading.factuality import IRREALIS
from quizapp.reading.participles import build
from quizapp.reading.phrases import base, kept_phrase, spoken
from quizapp.reading.syntax.inflection import past
from quizapp.reading.syntax.irregular import PARTICIPLE_OF
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import pairs, words

# Deeds done to something: the noun and its verb.
DONE_TO = pairs("""
abolition=abolish acquisition=acquire adoption=adopt announcement=announce annexation=annex
assassination=assassinate bombardment=bombard bombing=bomb capture=capture completion=complete
conquest=conquer coronation=crown defeat=defeat destruction=destroy discovery=discover dismissal=dismiss
dissolution=dissolve evacuation=evacuate execution=execute expulsion=expel foundation=found
founding=found inauguration=inaugurate invasion=invade invention=invent liberation=liberate loss=lose
murder=murder nationalisation=nationalise nationalization=nationalize occupation=occupy opening=open
proclamation=proclaim publication=publish purchase=buy recapture=recapture seizure=seize signing=sign
""")
# What somebody or something does alone.
DONE_ALONE = pairs("""
abdication=abdicate arrival=arrive collapse=collapse death=die departure=depart fall=fall outbreak=begin
resignation=resign retirement=retire surrender=surrender
""")
# Words that keep a deed from having taken place, or from being the only one.
UNREAL = words("""
abortive attempted expected failed feared future imminent intended next planned possible potential
projected promised proposed second-hand supposed threatened unsuccessful would-be alleged first second
third fourth final last renewed
""")
PREVENTING = words("""
advocate avert avoid await delay demand envisage favour favor forbid oppose order permit postpone prepare
prevent propose request threaten urge want
""")
BEHIND = words("after at before by following from in of on out since to until upon with")
PLACING = words("at in near off on")


@dataclass(frozen=True, slots=True)
class _Deed:
    """A noun that tells a deed, and the verb of the deed."""

    noun: Word
    verb: str
    alone: bool


@dataclass(frozen=True, slots=True)
class _Roles:
    """The subject of a deed's clause, and its object or, behind a passive, its doers."""

    doer: Word
    others: tuple[Word, ...]
    passive: bool


def find_nominals(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> Iterator[tuple[Clause, Adverbial]]:
    """Yield each dated deed that a noun tells, as a finite clause of its own, with its date."""
    by_head = {clause.head: clause for clause in clauses}
    for date in adverbials:
        if date.fronted or not date.is_point or date.mention.date is None:
            continue
        deed = _find_deed(tree, date)
        if deed is None or not _took_place(tree, deed.noun, by_head):
            continue
        told = _finite(tree, deed, date)
        yield from ((clause, date) for clause in (find_clauses(told)[:1] if told else ()))


def _find_deed(tree: Tree, date: Adverbial) -> _Deed | None:
    """Return the deed in whose phrase the word before the date stands; the nearest above it."""
    before = words_before(tree, date)
    at = before[-1] if before else None
    while at is not None and at.upos in {"NOUN", "PROPN"}:
        lemma = at.lemma.lower()
        if at.text[:1].islower() and lemma in DONE_TO:
            return _Deed(at, DONE_TO[lemma], alone=False)
        if at.text[:1].islower() and lemma in DONE_ALONE:
            return _Deed(at, DONE_ALONE[lemma], alone=True)
        inside = base(at.relation) in {"nmod", "flat", "compound", "conj"}
        at = tree.words[at.head] if inside and at.head >= 0 else None
    return None


def _took_place(tree: Tree, noun: Word, by_head: Mapping[int, Clause]) -> bool:
    """Return whether the deed is told as real: definite, not planned, of a clause that tells a fact."""
    opens = {word.text.lower() for word in tree.children(noun.index, "det")}
    owned = bool(tree.children(noun.index, "nmod:poss"))
    added = {word.text.lower() for word in tree.children(noun.index, "amod", "compound")}
    if not (owned or opens == {"the"}) or added & UNREAL or noun.xpos != "NN" or noun.head < 0:
        return False
    cases = {case.text.lower() for case in tree.children(noun.index, "case")}
    if cases & (TEMPORAL - {"despite", "between"}):
        return True
    above = by_head.get(noun.head)
    if above is None or above.negated or above.tense not in {Tense.PAST, Tense.PLUPERFECT}:
        return False
    real = above.verb.lemma.lower() not in IRREALIS | PREVENTING and base(noun.relation) in {"nsubj", "obl"}
    return real and cases <= BEHIND


def _finite(tree: Tree, deed: _Deed, date: Adverbial) -> Tree | None:
    """Return the tree of the deed's own clause; None where who or what is meant is not named."""
    said = _roles(tree, deed)
    if said is None or not _is_named(tree, said.doer):
        return None
    if not all(_is_named(tree, word, loose=not said.passive) for word in said.others):
        return None
    noun = deed.noun
    subject = _phrase(tree, said.doer)
    places = [word for word in tree.children(noun.index, "nmod") if _is_place(tree, word, date)]
    rest = [word for other in said.others for word in _phrase(tree, other, keep_case=said.passive)]
    rest += [word for place in places for word in _phrase(tree, place, keep_case=True)]
    late = any(word.span.start > date.span.start for word in (*subject, *rest))
    if said.doer not in subject or (late and not date.parted):
        return None  # in brackets, the doer is not said at all
    links = {other.index: "obl:agent" if said.passive else "obj" for other in said.others}
    links |= {place.index: "obl" for place in places}
    rest = [replace(w, head=noun.index, relation=links[w.index]) if w.index in links else w for w in rest]
    return _build(tree, deed, said, subject, rest)


def _roles(tree: Tree, deed: _Deed) -> _Roles | None:
    """Return who did the deed, or suffered it where nobody is said to have done it; None in any doubt."""
    noun = deed.noun
    owners = tree.children(noun.index, "nmod:poss")
    of = tuple(word for word in tree.children(noun.index, "nmod") if _case(tree, word) == {"of"})
    by = tuple(word for word in tree.children(noun.index, "nmod") if _case(tree, word) == {"by"})
    most = 1
    if max(map(len, (owners, of, by))) > most or not (owners or of) or (deed.alone and owners and of):
        return None
    if deed.alone:
        return _Roles((owners or of)[0], (), passive=False)
    if owners and of:
        return _Roles(owners[0], of, passive=False)
    return _Roles((of or owners)[0], by, passive=True)


def _build(tree: Tree, deed: _Deed, said: _Roles, subject: list[Word], rest: list[Word]) -> Tree:
    """Return the tree of subject, verb and the rest."""
    verb, noun = deed.verb, deed.noun
    form = PARTICIPLE_OF.get(verb, past(verb)) if said.passive else past(verb)
    tag, link = ("VBN", "nsubj:pass") if said.passive else ("VBD", "nsubj")
    told = replace(noun, text=form, lemma=verb, upos="VERB", xpos=tag)
    was = "were" if is_plural(tree, said.doer.index) else "was"
    auxiliary = Word(len(tree.words), was, noun.span, "be", "AUX", "VBD", noun.index, "aux:pass")
    return build(subject, said.doer, link, [*[auxiliary] * said.passive, told, *rest], told)


def _case(tree: Tree, word: Word) -> set[str]:
    return {case.text.lower() for case in tree.children(word.index, "case")}


def _is_named(tree: Tree, word: Word, *, loose: bool = False) -> bool:
    """Return whether the phrase has a name at its head, or is "the" thing of a name: "the city of Lund".

    Where it is `loose`, what is said of it is enough: "a Danish army".
    """
    if word.upos == "PROPN":
        return True
    inner = [tree.words[at] for at in spoken(tree, kept_phrase(tree, word.index))]
    opens = {det.text.lower() for det in tree.children(word.index, "det")}
    told = any(part.upos == "PROPN" or (loose and part.text[:1].isupper()) for part in inner)
    return word.upos == "NOUN" and bool(opens & {"the", *(("a", "an") if loose else ())}) and told


def _is_place(tree: Tree, word: Word, date: Adverbial) -> bool:
    named = word.upos == "PROPN" and bool(_case(tree, word) & PLACING)
    return named and word.span.end <= date.span.start


def _phrase(tree: Tree, word: Word, *, keep_case: bool = False) -> list[Word]:
    """Return the words of the phrase, without its preposition or "'s" unless that is kept."""
    cases = {case.index for case in tree.children(word.index, "case")}
    kept = spoken(tree, kept_phrase(tree, word.index) - (set() if keep_case else cases))
    return [tree.words[at] for at in kept]
