"""Which figures are worth asking for: counts that tell of an event, not what is counted along the way."""

import re

from quizapp.reading.calendar import Precision
from quizapp.reading.clauses import Clause
from quizapp.reading.facts import Event
from quizapp.reading.figures import Figure, Place
from quizapp.reading.phrases import base
from quizapp.reading.quantities import Leaning
from quizapp.reading.syntax.tree import Tree
from quizapp.reading.word_lists import words

# Things whose number nobody wants to know.
SLIGHT = words("""
sortie sorties train trains vote votes ballot ballots game games run runs goal goals remains household
households flight flights trip trips page pages minute minutes second seconds inch inches rounds shots
""")
VOTES = words("vote votes")
DIVISION = re.compile(r"votes (?:to|against) \S+$")
UNSAID = words("units pieces items sets cases doses copies samples specimens")  # of what?
# "Nearly 800" says about 800; "more than 800" is as true of 900, and implies more than 700.
NEARLY = frozenset({"nearly", "almost", "just under", "just over", "well over"})
LONGEST = 5  # digits of a number before its noughts, beyond which nobody keeps it
PER = re.compile(r"[\s,]*(?:[\w-]+ ){0,2}(?:per|each|every)\b(?! cent)|\s+(?:a|an) (?:day|hour|minute)\b")
DAILY = re.compile(r"\b(?:daily|weekly|monthly|yearly|annual) [^.;,]{0,45}$")
# "Some 800 miles away": from where?
AWAY = re.compile(
    r"\s*(?:away|distant|farther|further|to the (?:north|south|east|west)(?:-?(?:east|west))?)\b"
    r"(?! (?:from|of)\b)"
)
WHOLE_OF_SHARE = re.compile(r"(?:per\s?cent|%|percentage) of (?:[a-z]+ ){0,2}$", re.IGNORECASE)
# "A conquest lasting 64 days": that is said of the campaign before it as well.
LASTING = re.compile(r"\blasting (?:[a-z]+ ){0,2}$")
# "A three pronged attack": the number is part of the adjective.
SHAPED = words(
    "pronged sided headed legged tiered wheeled engined masted storied storeyed fold way part hand"
)
ORDERING = words("order instruct command ask tell request require schedule")
# "He was charged in May with", "charged with killing in May": the date may be of what is judged.
JUDGING = words("charge accuse convict acquit indict sentence try prosecute blame investigate condemn")
OF_A_SIDE = words("soldiers troops men ships aircraft planes tanks divisions warships regiments")
STRETCHING = words("spend last serve reign rule live work stay remain wait hold")
LONG = words("years decades centuries")
SEEN = 60  # characters before or behind a figure that are looked at


def is_worth_asking(figure: Figure, clause: Clause, text: str, when: str = "") -> bool:
    """Return whether the figure counts what matters, by itself, in the clause that tells it.

    `when` is its time as a stem opens with it: "By 1967" lets it look back.
    """
    return not (
        is_slight(figure)
        or is_rate(figure, text)
        or is_base(figure, text)
        or _is_from_nowhere(figure, text)
        or _stands_behind(LASTING, figure, text)
        or _is_part_of_adjective(figure, clause.tree)
        or _is_only_ordered(clause)
        or _is_of_unnamed_side(figure, clause)
        or (_is_looked_back_on(clause) and not when.startswith("By "))
    )


def outlasts_date(figure: Figure, event: Event) -> bool:
    """Return whether the clause spends years within a shorter date, at which they but ended.

    A range of dates would tell how many they were: "From 1851 to 1861, how many years".
    """
    if figure.quantity.unit not in LONG:
        return False
    lasting = event.clause.verb.lemma.lower() in STRETCHING and event.is_point
    return lasting or (event.when is not None and event.when.precision is Precision.RANGE)


def is_bounded(figure: Figure) -> bool:
    """Return whether the figure is a bound only, so that others are as true: "more than 40", "up to 30"."""
    leaning = figure.quantity.leaning
    return leaning in {Leaning.MORE, Leaning.LESS} and figure.quantity.hedge not in NEARLY


def is_slight(figure: Figure) -> bool:
    """Return whether nobody needs to know how many of such things there were."""
    counted = {*figure.counted.lower().split(), figure.quantity.unit.lower()}
    if DIVISION.match(figure.counted.lower()):
        counted -= VOTES  # "by 38 votes to 14"
    return bool(counted & SLIGHT) or figure.counted.lower() in UNSAID or _is_too_exact(figure)


def _is_too_exact(figure: Figure) -> bool:
    """Return whether the number has more digits than anybody keeps: "8,071,350"."""
    digits = re.sub(r"\D", "", figure.quantity.written)
    return len(digits.rstrip("0")) > LONGEST


def is_rate(figure: Figure, text: str) -> bool:
    """Return whether the figure holds for each of some time or thing, unasked: "500 tons per month".

    A speed or a rate that the article measures is asked as such: "a speed of 30 knots per hour".
    """
    end = figure.quantity.span.end
    if figure.place is Place.MEASURE:
        return False
    if _stands_behind(DAILY, figure, text):
        return True
    return " per" in figure.quantity.unit or PER.match(text[end : end + SEEN]) is not None


def is_base(figure: Figure, text: str) -> bool:
    """Return whether the figure is only what a share is taken of: "87 percent of 21 million"."""
    return _stands_behind(WHOLE_OF_SHARE, figure, text)


def _is_from_nowhere(figure: Figure, text: str) -> bool:
    """Return whether it is a way from a place that only the sentences before tell."""
    end = figure.quantity.span.end
    return bool(figure.quantity.unit) and AWAY.match(text[end : end + SEEN]) is not None


def _stands_behind(words_before: re.Pattern[str], figure: Figure, text: str) -> bool:
    start = figure.quantity.span.start
    return words_before.search(text[max(0, start - SEEN) : start]) is not None


def is_judged_later(clause: Clause) -> bool:
    """Return whether the clause tells how someone was charged, whose date may be that of the deed."""
    return clause.verb.lemma.lower() in JUDGING


def _is_part_of_adjective(figure: Figure, tree: Tree) -> bool:
    following = tree.words[max(figure.numerals) + 1 : max(figure.numerals) + 2] if figure.numerals else ()
    return any(word.text.lower() in SHAPED for word in following)


def _is_only_ordered(clause: Clause) -> bool:
    """Return whether someone was told to do it, which says nothing of what was done."""
    told = clause.tree.children(clause.head, "xcomp")
    return clause.passive and clause.verb.lemma.lower() in ORDERING and any(base(w.relation) for w in told)


def _is_of_unnamed_side(figure: Figure, clause: Clause) -> bool:
    """Return whether it is soldiers or ships that do something, and nothing says whose they are."""
    acts = figure.place is Place.SUBJECT and not clause.passive
    return acts and figure.counted.lower() in OF_A_SIDE


def _is_looked_back_on(clause: Clause) -> bool:
    """Return whether it "had" been so by then, which reads oddly where nothing else is told."""
    return any(clause.tree.words[at].text.lower() == "had" for at in clause.auxiliaries)
