"""Questions for a figure: what is counted comes first, its setting is named, its source closes it."""

import re

from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure, Place, counted_words
from quizapp.reading.phrases import base, kept_phrase, say, set_off, spoken
from quizapp.reading.quantities import Leaning
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.writing.stems import ask, ask_subject


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AMOUNTING = _words("amount total exceed surpass")
ESTIMATING = _words("estimate reckon put calculate")
MOVING = _words(
    "march cross invade arrive land attack sail counterattack return come enter advance set leave"
    " surrender capitulate withdraw retreat escape embark disembark"
)
GOING = _words(
    "march advance travel walk retreat sail cover run fly stretch extend penetrate cross ride drive swim"
)
LASTING = _words("last take spend serve wait")
WAYS = _words("miles kilometres kilometers metres meters feet yards inches leagues")
STATIVE = _words(
    "have hold be contain comprise include number command control own maintain face remain live exist stand"
)
COMPARING = _words("more other others additional remaining further another extra fewer new such these those")
# Phrases before the subject that place the clause, and words in them that do not say when or which.
PLACING = _words("in at on near during after before under off across within outside around among at over")
VAGUE = _words("this that these those his her its their winter summer spring autumn night day week month")
VAGUE |= _words(
    "year time morning evening process end result addition return response total turn fact general"
    " all example same beginning phase stage"
)
PLURALS = _words("people personnel aircraft troops men women children cattle police sheep")
COUNTABLE = frozenset({"NNS", "NNPS"})
LOOSE_ADVERBS = _words("alone altogether now then also still respectively combined")
# "2,962 captured soldiers-including ...": two things run into one.
GLUED = re.compile(r"(?<![\w-])\d|\w-(?:including|among|with|of|and|or)\b|-$", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")


def question(figure: Figure, event: Event, when: str) -> str | None:
    """Return the stem without source and question mark; None where there is no easy question.

    `when` is the event's time as a sentence opens with it: "In August 1945"; "" without any.
    """
    clause = event.clause
    if is_amount(figure, clause):
        date = f"{when[:1].lower()}{when[1:]}"
        return f"What figure does the article give for {event.subject} {date}".rstrip()
    lead, setting = _lead(figure, clause), _setting(figure, clause, when)
    told = _has_plain_subject(clause) and _is_plain(figure, clause) and not _has_alternative(clause)
    if figure.place is not Place.SUBJECT and figure.place is not Place.MEASURE:
        told = told and not _parts_phrases(figure, clause)
    if lead is None or setting is None or clause.is_copular or not told:
        return None
    lead = f"{setting}, {lead[:1].lower()}{lead[1:]}" if setting else lead
    if figure.place is Place.SUBJECT:
        return ask_subject(event, lead).removesuffix("?")
    if figure.place is Place.MEASURE:
        return ask(event, lead, without=kept_phrase(clause.tree, figure.measured)).removesuffix("?")
    asked = kept_phrase(clause.tree, figure.noun) - _loose_ends(figure, clause)
    return ask(event, lead, without=asked).removesuffix("?")


def is_amount(figure: Figure, clause: Clause) -> bool:
    """Return whether the clause says nothing but the figure: "the losses exceeded 4,000 men"."""
    amounts = clause.verb.lemma.lower() in AMOUNTING or is_estimate(clause)
    return amounts and figure.place in {Place.OBJECT, Place.OBLIQUE}


def is_estimate(clause: Clause) -> bool:
    """Return whether the clause says that something "is estimated at" a figure."""
    return clause.passive and clause.verb.lemma.lower() in ESTIMATING


def hedges_in_stem(figure: Figure, clause: Clause) -> bool:
    """Return whether the stem's "About how many" carries the hedge, so that the options need not."""
    counts = (
        figure.place is not Place.MEASURE and figure.quantity.unit != "%" and not is_amount(figure, clause)
    )
    return counts and figure.quantity.leaning is Leaning.ABOUT


def units_in_stem(figure: Figure, clause: Clause) -> bool:
    """Return whether the stem names the unit, so that the options need not: "How many days"."""
    counts = figure.place is not Place.MEASURE and not is_amount(figure, clause)
    return counts and figure.quantity.unit.isalpha() and not figure.quantity.is_money


def _lead(figure: Figure, clause: Clause) -> str | None:
    """Return the question words with what is counted: "About how many ships", "What percentage of men"."""
    many = "About how many" if hedges_in_stem(figure, clause) else "How many"
    things = _things(figure, clause)
    match figure.place:
        case Place.MEASURE:
            return _ask_measure(figure, clause) if figure.quantity.unit else None
        case Place.OBLIQUE:
            case = _case(clause.tree, figure)
            if not case and clause.tree.words[figure.noun].text == "times":
                return f"{many} times"
            moves = things and _moves(figure, clause, case)
            return f"{case.capitalize()} {many[:1].lower()}{many[1:]} {things}" if moves else None
        case _ if figure.quantity.unit == "%":
            return f"What percentage {figure.counted}" if figure.counted.startswith("of ") else None
        case Place.OBJECT if figure.quantity.is_money:
            said = {clause.tree.words[at].text.lower() for at in clause.said_words}
            return None if "money" in said else f"{many.removesuffix('many')}much money"
        case _:
            return f"{many} {things}" if things else None


def _things(figure: Figure, clause: Clause) -> str:
    """Return the plural noun phrase that is counted, or the plain unit; empty where it is neither."""
    noun = clause.tree.words[figure.noun]
    unit = figure.quantity.unit
    if unit:
        plain = unit.isalpha() and unit.endswith("s") and noun.text == unit and _takes_unit(figure, clause)
        return f"{unit} {figure.counted}".strip() if plain else ""
    plural = (noun.xpos in COUNTABLE or noun.text.lower() in PLURALS) and not GLUED.search(figure.counted)
    if not plural or noun.upos not in {"NOUN", "PROPN"} or _lists_one(noun, clause.tree):
        return ""
    kept = counted_words(clause.tree, noun, figure.numerals) - _loose_ends(figure, clause)
    things = say(clause.tree, spoken(clause.tree, kept))
    named = clause.tree.children(noun.index, "appos", "flat")
    if "," in things and not all(set_off(clause.tree, word.index) for word in named):
        return ""  # "three ports Harn, Lund and Moen"
    listed = clause.tree.children(noun.index, "conj")
    return things if listed else things.partition(",")[0]  # "men, most of them Danes"


def _lists_one(noun: Word, tree: Tree) -> bool:
    """Return whether one of several counted nouns is no plural: "police and National Guardsman"."""
    listed = tree.children(noun.index, "conj")
    return any(word.xpos == "NN" and word.text.lower() not in PLURALS for word in listed)


def _loose_ends(figure: Figure, clause: Clause) -> set[int]:
    """Return the phrases behind the counted noun that read as well behind the verb.

    "Sent ten ships against the port": "How many ships did he send against the port?" Only what is "of"
    something stays with the noun; what the question asks of its subject stays whole.
    """
    tree = clause.tree
    if figure.place not in {Place.OBJECT, Place.OBLIQUE} or _case(tree, figure) == "in":
        return set()
    loose: set[int] = set()
    for child in tree.children(figure.noun, "nmod", "acl", "advcl"):
        cases = {case.text.lower() for case in tree.children(child.index, "case")}
        participle = base(child.relation) == "acl" and child.xpos == "VBG"
        if child.index > figure.noun and (participle or (cases and cases != {"of"})):
            loose |= kept_phrase(tree, child.index)
    return loose


def _parts_phrases(figure: Figure, clause: Clause) -> bool:
    """Return whether a phrase from behind the counted noun would meet one from before it.

    "Sailed from Harn with 22 boys between three and nine": who sailed from Harn between three and nine?
    """
    tree = clause.tree
    asked = kept_phrase(tree, figure.noun) - _loose_ends(figure, clause)
    others = [at for at in clause.predicate_words if at not in asked and tree.words[at].upos != "PUNCT"]
    near = {word.index for word in tree.children(clause.head, "compound", "advmod")}  # "set off"
    between = [at for at in others if clause.head < at < figure.noun and at not in near]
    behind = [at for at in others if at > figure.noun]
    return bool(between and behind) and clause.tree.words[behind[0]].upos not in {"CCONJ", "PART"}


def _takes_unit(figure: Figure, clause: Clause) -> bool:
    """Return whether the verb goes with a way or a time, where the unit is one."""
    verb, unit = clause.verb.lemma.lower(), figure.quantity.unit
    if figure.place is not Place.OBJECT:
        return figure.place is Place.OBLIQUE or unit not in WAYS
    return verb in LASTING if figure.quantity.is_duration else unit not in WAYS or verb in GOING


def _moves(figure: Figure, clause: Clause, case: str) -> bool:
    """Return whether it is an army that came with so many, or a thing that went on for so long."""
    if case == "for":
        return figure.quantity.is_duration
    if case == "in" and not figure.quantity.unit:
        return takes_part(clause)
    return case == "with" and clause.verb.lemma.lower() in MOVING and not figure.quantity.unit


def takes_part(clause: Clause) -> bool:
    """Return whether the clause tells in what somebody took part."""
    parts = {word.text.lower() for word in clause.tree.children(clause.head, "obj", "compound")}
    return clause.verb.lemma.lower() == "participate" or (
        clause.verb.lemma.lower() == "take" and "part" in parts
    )


def _ask_measure(figure: Figure, clause: Clause) -> str:
    """Return "What height", or "At what height" where the clause has its preposition."""
    measured = _measured(figure, clause)
    tree = clause.tree
    case = " ".join(word.text.lower() for word in tree.children(figure.measured, "case"))
    if base(tree.words[figure.measured].relation) != "obl" or not case:
        return f"What {measured}"
    return f"{case.capitalize()} what {measured}"


def _measured(figure: Figure, clause: Clause) -> str:
    """Return the noun that the figure measures, without article and figure: "rate of advance"."""
    tree = clause.tree
    phrase = kept_phrase(tree, figure.measured) - set(tree.subtree(figure.noun))
    small = {word.index for word in tree.children(figure.measured, "det", "case")}
    return say(tree, spoken(tree, phrase - small))


def _setting(figure: Figure, clause: Clause, date: str) -> str | None:
    """Return when and where it was, "In 1915, in Burma", as the sentence opens; None where unknown."""
    dated = date or any(YEAR.search(_say_phrase(clause, at)) for at in clause.fronted)
    if not dated and clause.verb.lemma.lower() in STATIVE:
        return None
    phrases = [date] if date else []
    for at in clause.fronted:
        phrase = _say_phrase(clause, at)
        words = phrase.lower().split()
        if at == figure.noun or (set(words) & VAGUE and words[0] in PLACING and not date):
            return None
        if words[0] in PLACING and not set(words) & VAGUE:
            phrases.append(f"{phrase[:1].lower()}{phrase[1:]}")
    setting = ", ".join(phrases)
    return f"{setting[:1].upper()}{setting[1:]}"


def _say_phrase(clause: Clause, at: int) -> str:
    return say(clause.tree, spoken(clause.tree, kept_phrase(clause.tree, at)))


def _has_alternative(clause: Clause) -> bool:
    """Return whether the figure holds for this verb or another: "were killed or wounded"."""
    tree = clause.tree
    verbs = (clause.head, *(word.index for word in tree.children(clause.head, "conj")))
    return any(word.text.lower() == "or" for verb in verbs for word in tree.children(verb, "cc"))


def _has_plain_subject(clause: Clause) -> bool:
    """Return whether the subject is said as English says it: no bare singular noun ("frigate carried")."""
    noun = clause.tree.words[clause.subject]
    if noun.xpos != "NN" or noun.text[:1].isupper():
        return True
    said = {clause.tree.words[at].upos for at in clause.subject_words if at < noun.index}
    return bool(said & {"DET", "PRON", "PROPN", "NUM"})


def _is_plain(figure: Figure, clause: Clause) -> bool:
    """Return whether the counted phrase stands on its own: no "more", no possessive, no mixed list."""
    tree = clause.tree
    if figure.noun < 0 or not figure.numerals:
        return False
    before = [tree.words[at] for at in kept_phrase(tree, figure.noun) if at < min(figure.numerals)]
    opened = any(word.text.lower() not in {"the", _case(tree, figure)} for word in before)
    listed = any(tree.children(other.index, "det", "nummod") for other in tree.children(figure.noun, "conj"))
    said = {tree.words[at].text.lower() for at in clause.predicate_words}
    return not (opened or listed or set(figure.counted.lower().split()) & COMPARING or said & LOOSE_ADVERBS)


def _case(tree: Tree, figure: Figure) -> str:
    return " ".join(word.text.lower() for word in tree.children(figure.noun, "case"))
