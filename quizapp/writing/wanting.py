"""What a clause may lack to be understood alone: where someone arrived, what they were told, as what."""

from collections.abc import Iterator

from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import has_pronoun, is_person
from quizapp.reading.facts import Event
from quizapp.reading.lexicon import TITLES
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.bindings import COLLECTIVE

STAYING = words("stay settle remain")
GOING = words("arrive come return land") | STAYING
AT_A_PLACE = words("""
at in to into onto on upon from near outside inside off behind across through over under beside around
against along towards toward beyond within before between among amid aboard via past
""")
WAYS = words(
    "home ashore abroad aboard inland north south east west northwards southwards eastwards westwards"
)
# "In force", "in time", "on foot": how, not where.
MANNER = words(
    "force time triumph haste person secret peace strength numbers foot horseback schedule disguise age"
)
TELLING = words("inform tell notify persuade convince assure remind urge instruct warn order ask hear")
TOLD = frozenset({"of", "about", "against", "for", "on", "to", "from", "with", "into", "out"})
ABOUT = TOLD - {"to", "from", "with"} | {"over", "at"}
# What someone does upon something: upon what?
ANSWERING = words("respond react reply answer retaliate counter counterattack reciprocate")
COUNTERING = words("counter counterattack")
NAMED_MOVE = words("operation offensive campaign")  # "countered with Operation Lund"
OPERATIONS = words("operation action mission patrol")  # where?
ENDING = words("end cease suspend resume begin start stop")
# Where people or things are taken from, or to.
TAKING = {"withdraw": "from", "evacuate": "from", "remove": "from", "return": "to", "transfer": "to"}
# What is done to someone by, for or in something: alone it says too little.
BARE_PASSIVE = words("""
exchange release transfer move send replace reassign find discover promote expel nominate admit
sentence assign fetch
""")
RECEIVING = words("receive obtain")
SHOWN = words("film movie comedy drama album song single documentary record game")
BARE_ACTIVE = words("outmaneuver outmanoeuvre outflank outwit surprise repel")
# Where someone was portrayed, from where one graduates, of what one is divested.
SCENES = {
    "portray": words("in on at for as"),
    "graduate": words("from at with in as to"),
    "divest": frozenset({"of"}),
}
OFFICE = words("as from over in")  # from which one resigns, or why
APPEALING = words("appeal complain protest apologise apologize object")
SUCCEEDING = words("succeed precede")
MORE = ("obl", "xcomp", "advcl")
# What is done to anyone who has a post, or to what exists in many lands: from which, or where?
UNSEATING = words("dismiss oust sack depose swear elect re-elect reelect appoint")
SPREADING = words("introduce abolish ban outlaw legalise legalize prohibit reintroduce")
# From what someone parts.
BREAKING = words("break split")
OFF = words("away off")
# Ways that someone goes on with: from where to where?
RESUMING = words("resume continue begin start")
COURSES = words("march journey voyage advance retreat tour trek way")
ALONG = words("from to towards toward on into across through over along up down against via back")
CONTESTS = words("fight battle skirmish engagement clash duel action victory")
AS_WHAT = frozenset({"as", "to", "in", "on", "at"})


def find_wanting(event: Event) -> str | None:
    """Return the verb of the clause where it lacks what it wants; None where nothing is lacking."""
    clause = event.clause
    lemma = clause.verb.lemma.lower()
    lacks = (
        _lacks_in_passive(event, lemma)
        if clause.passive
        else _lacks_end(clause, lemma) or _lacks_matter(event, lemma)
    )
    lacks = (
        lacks
        or (lemma in TELLING and _hears(clause) and not _says_what(clause))
        or (lemma in SUCCEEDING and event.when is None and _follows(clause))
        or (lemma in ANSWERING and not _says_upon_what(clause))
    )
    return clause.verb.text if lacks else None


def _lacks_in_passive(event: Event, lemma: str) -> bool:
    """Return whether something bare was done to someone: "was exchanged", but not a film's release."""
    clause = event.clause
    bare = not any(_said(clause, *MORE))
    return bare and (
        (lemma in BARE_PASSIVE and not _comes_out(event, lemma))
        or lemma in SPREADING
        or (lemma in UNSEATING and _is_only_named(event))
    )


def _lacks_end(clause: Clause, lemma: str) -> bool:
    """Return whether the verb wants where to or from, or where it was done."""
    return (
        (lemma in GOING and not _has_goal(clause) and _goes(clause, lemma))
        or (lemma in TAKING and _takes_off(clause, TAKING[lemma]))
        or (lemma in BARE_ACTIVE and not _has_phrase(clause))
        or (lemma in SCENES and not _says_with(clause, SCENES[lemma]))
        or (lemma in ENDING and _ends_operations(clause))
        or _parts_from_nothing(clause, lemma)
        or (lemma in RESUMING and _goes_on(clause))
    )


def _lacks_matter(event: Event, lemma: str) -> bool:
    """Return whether the verb wants what was launched, received, asked for or begun."""
    clause = event.clause
    including = any("including" in _cases(clause.tree, end) for end in _said(clause, "obl"))
    return (
        (lemma in APPEALING and not _says_what(clause, ABOUT))
        or (lemma in RECEIVING and not _names_anything(clause))
        or (lemma == "urge" and _urges_thing(clause))
        or (lemma == "resign" and _is_only_named(event) and not _says_with(clause, OFFICE))
        or (lemma == "launch" and not any(_said(clause, "obj")))
        or (lemma == "begin" and including)
        or (lemma == "conclude" and _between(clause))
    )


def _is_only_named(event: Event) -> bool:
    """Return whether the subject is a name without a title or a post."""
    said = [event.clause.tree.words[at] for at in event.clause.subject_words]
    if has_pronoun(event.clause):
        told = event.subject.split()
        return all(word[:1].isupper() and word.rstrip(".") not in TITLES for word in told)
    return all(word.upos == "PROPN" and word.text.rstrip(".") not in TITLES for word in said)


def _urges_thing(clause: Clause) -> bool:
    """Return whether a thing is urged to someone ("urged peace moves to Lund"): nobody says so."""
    tree = clause.tree
    things = [word for word in _said(clause, "obj") if word.upos == "NOUN"]
    people = any(is_person(tree, word.index) for word in things)
    return (
        bool(things)
        and not people
        and not any(_said(clause, "xcomp", "ccomp"))
        and _says_with(clause, frozenset({"to"}))
    )


def _comes_out(event: Event, lemma: str) -> bool:
    """Return whether it is a film or a song that was released: that says all."""
    return lemma == "release" and not SHOWN.isdisjoint(event.subject.lower().split()[:3])


def _goes(clause: Clause, lemma: str) -> bool:
    """Return whether it is someone who comes: peace may come, or a battle, without a goal."""
    subject = clause.tree.words[clause.subject]
    return lemma != "come" or subject.entity == "person" or is_person(clause.tree, clause.subject)


def _said(clause: Clause, *relations: str) -> Iterator[Word]:
    """Yield the children of the verb with these relations that the clause says."""
    said = {*clause.predicate_words, *clause.subject_words}
    return (word for word in clause.tree.children(clause.head, *relations) if word.index in said)


def _cases(tree: Tree, word: Word) -> set[str]:
    return {case.text.lower() for case in tree.children(word.index, "case")}


def _has_goal(clause: Clause) -> bool:
    """Return whether it is said where to or from, or what came with the verb instead ("came true")."""
    tree = clause.tree
    if any(_said(clause, "obj", "xcomp", "ccomp", "compound", "advcl")):
        return True
    fronted = (tree.words[at] for at in clause.fronted)
    ends = (*_said(clause, "obl", "nmod"), *fronted)
    leaving = {"from"} if clause.verb.lemma.lower() in STAYING else set()
    placed = any(_is_place(end, _cases(tree, end) - leaving) for end in ends)
    return placed or any(word.text.lower() in WAYS for word in _said(clause, "advmod", "obl"))


def _is_place(end: Word, cases: set[str]) -> bool:
    return bool(cases & AT_A_PLACE) and not (cases <= {"in", "on", "at"} and end.text.lower() in MANNER)


def _hears(clause: Clause) -> bool:
    """Return whether the verb's object, or its subject where it is passive, is someone who hears it."""
    tree, hear = clause.tree, clause.verb.lemma.lower() == "hear"
    hearers = [tree.words[clause.subject]] if clause.passive else [*_said(clause, "obj", "iobj")]
    return not (clause.passive and hear) and any(
        word.upos == "PROPN" or is_person(tree, word.index) or word.text.lower() in COLLECTIVE
        for word in hearers
    )


def _says_what(clause: Clause, told: frozenset[str] = TOLD) -> bool:
    """Return whether what was told stands in the clause, as a clause, an infinitive or behind "of"."""
    tree = clause.tree
    hearers = [*_said(clause, "obj", "iobj")]
    if len(hearers) > 1 or any(_said(clause, "xcomp", "ccomp", "advcl", "parataxis")):
        return True
    later = {at for at in clause.predicate_words if at > clause.head}
    inner = any(
        tree.words[at].relation.startswith(("acl", "ccomp", "xcomp", "advcl", "mark")) for at in later
    )
    phrases = (*_said(clause, "obl"), *(n for h in hearers for n in tree.children(h.index, "nmod")))
    return inner or any(_cases(tree, phrase) & told for phrase in phrases)


def _follows(clause: Clause) -> bool:
    """Return whether someone is said to follow someone else, but not as what."""
    tree = clause.tree
    phrases = (
        *_said(clause, "obl"),
        *(n for o in _said(clause, "obj") for n in tree.children(o.index, "nmod")),
    )
    followed = clause.passive or any(word.upos == "PROPN" for word in _said(clause, "obj"))
    return followed and not any(_cases(tree, phrase) & AS_WHAT for phrase in phrases)


def _has_phrase(clause: Clause) -> bool:
    return any(clause.tree.words[at].relation in {"case", "mark"} for at in clause.predicate_words)


def _names_anything(clause: Clause) -> bool:
    """Return whether the predicate has a name, a number or some known thing ("the royal assent")."""
    said = [clause.tree.words[at] for at in clause.predicate_words]
    return any(word.upos == "NUM" or word.text[:1].isupper() or word.text == "the" for word in said)


def _says_upon_what(clause: Clause) -> bool:
    """Return whether it is said upon what someone acted, or a counterattack has a name."""
    tree = clause.tree
    if any(_said(clause, "obj", "ccomp")):
        return True
    ends = [*_said(clause, "obl")]
    if any(_cases(tree, end) & {"to", "against", "for", "at", "in", "on"} for end in ends):
        return not any(end.text.lower() == "kind" for end in ends)
    within = (tree.words[at] for end in ends for at in tree.subtree(end.index))
    named = any(word.text[:1].isupper() and word.lemma.lower() in NAMED_MOVE for word in within)
    return named and clause.verb.lemma.lower() in COUNTERING


def _takes_off(clause: Clause, case: str) -> bool:
    """Return whether someone takes away what is theirs, and no phrase says where from, or where to."""
    tree = clause.tree
    objects = [*_said(clause, "obj")]
    ends = (*_said(clause, "obl"), *(n for o in objects for n in tree.children(o.index, "nmod")))
    return bool(objects) and not any(_cases(tree, end) & (AT_A_PLACE | {case}) for end in ends)


def _parts_from_nothing(clause: Clause, lemma: str) -> bool:
    """Return whether someone "broke away" or defected, and not said from what or to whom."""
    away = any(word.text.lower() in OFF for word in clause.tree.children(clause.head, "compound", "advmod"))
    parts = lemma == "defect" or (lemma in BREAKING and away and not any(_said(clause, "obj")))
    return parts and not _says_with(clause, frozenset({"from", "to", "with"}))


def _goes_on(clause: Clause) -> bool:
    """Return whether someone "resumed his march", and not said from where or to where."""
    courses = (word for word in _said(clause, "obj") if word.lemma.lower() in COURSES)
    owned = any(clause.tree.children(word.index, "nmod:poss") for word in courses)
    return owned and not _says_with(clause, ALONG)


def _says_with(clause: Clause, cases: frozenset[str]) -> bool:
    """Return whether a phrase with one of these prepositions is said anywhere behind the verb."""
    said = (clause.tree.words[at] for at in clause.predicate_words)
    return any(word.relation == "case" and word.text.lower() in cases for word in said)


def _ends_operations(clause: Clause) -> bool:
    """Return whether operations were ended, and nothing in the predicate says where or which."""
    ended = any(word.lemma.lower() in OPERATIONS and word.xpos == "NNS" for word in _said(clause, "obj"))
    return ended and not _names_anything(clause)


def _between(clause: Clause) -> bool:
    """Return whether what is said to "conclude" is what two concluded: a participle that lost its verb."""
    return any("between" in _cases(clause.tree, end) for end in _said(clause, "obl"))


def is_any_contest(clause: Clause) -> bool:
    """Return whether it tells of some fight with an enemy, of which there were many: nothing places it."""
    tree = clause.tree
    contests = [
        word
        for word in tree.children(clause.head, "obj")
        if word.lemma.lower() in CONTESTS
        and any(
            each.text.lower() in {"a", "an"} or each.xpos == "CD"
            for each in tree.children(word.index, "det", "nummod")
        )
    ]
    within = {at for word in contests for at in tree.subtree(word.index)} | {
        at for end in tree.children(clause.head, "obl") for at in tree.subtree(end.index)
    }
    said = within.intersection(clause.said_words)
    cases = {tree.words[at].text.lower() for at in said if tree.words[at].relation == "case"}
    more = any(_said(clause, "advcl"))
    return bool(contests) and not more and cases <= {"against", "with", "on", "over"}
