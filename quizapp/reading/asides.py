"""Events told by no verb but by a date at a name: "the Battle of Harn (5-9 May 1901)", a person's life.

Each is said as a clause of its own; its verb stands where the name does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from quizapp.reading.article import Article, Sentence, Span
from quizapp.reading.calendar import Precision
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.facts import DateMention, Event, FactKind
from quizapp.reading.lexicon import countries_by_name, known_places
from quizapp.reading.releases import find_releases
from quizapp.reading.syntax.tokens import tokenize
from quizapp.reading.syntax.tree import Tree, Word

REACH = 160  # characters before a date that may hold the name
OPENING = 300  # characters from a sentence's start that may hold a person's name and how it is spoken
CAP = r"(?:[^\W\d_a-z][\w\u2019'-]*)"
# What is said of the thing that a noun names.
DONE: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("Battle", "War", "Campaign"), "fought")
    | dict.fromkeys(("Treaty", "Pact", "Armistice", "Agreement"), "signed")
)
BASES: Mapping[str, str] = MappingProxyType(
    {"fought": "fight", "signed": "sign", "born": "bear", "died": "die", "fell": "fall"}
    | {"released": "release", "published": "publish"}
)
# What the noun before "of" says of the name behind it.
ENDS: Mapping[str, str] = MappingProxyType({"fall": "fell", "death": "died", "birth": "born"})
NOUN = "|".join(DONE)
NAMED = rf"(?P<whole>[Tt]he\s(?:{CAP}\s){{0,4}}(?P<noun>{NOUN})(?:\sof\s(?:the\s)?{CAP}(?:\s{CAP}){{0,3}})?)"
# "The" with a capital inside a sentence opens the title of a book or a film.
BRACKETED = re.compile(rf"(?:^|(?<!\w)(?=t)){NAMED}\s?\((?:from\s|on\s)?$")
# A battle was over when it was won or lost; what else befell in it may have been on any of its days.
DECIDED = r"\b(?:defeat\w*|victor\w+|won|beat\w*|triumph\w*|routed|crushed|lost)\b[^,;:.]{0,40}"
PLACED = re.compile(rf"{DECIDED}\s(?:at|in)\s(?=the\s[^(]*\bBattle\b){NAMED},?\s(?:in|on)\s$")
TITLED = r"(?:(?:Dame|Sir|Lord|Lady|Saint|St\.|Dr\.?|Prof\.)\s)?"
GIVEN = rf"(?:{CAP}|[^\W\d_a-z]\.|de|von|van|der|la|du|di)"
# Marks of honours and of notes between a name and what is told of it in brackets: "Karl Berg FRS[1] (".
HONOURS = r"(?:,?\s[A-Z]{2,5})*(?:\s?\[\w{1,3}\])*"
LIFE = re.compile(
    rf"^{TITLED}(?P<whole>{CAP}(?:\s{GIVEN}){{0,5}}?\s{CAP}){HONOURS}\s?"
    r"\((?:[^()]{0,150}?[;,:\s\]]\s?)??(?P<born>\bborn\s(?:on\s)?)?$"
)
# "after the fall of X on", "The fall of X, on": a fall told of, not one hoped for.
OF_NAME = re.compile(
    rf"(?:^|\b(?:[Aa]fter|[Bb]efore|[Ff]ollowing|[Ss]ince|[Uu]ntil|[Ww]ith)\s)[Tt]he\s(?P<deed>{'|'.join(ENDS)})\sof\s"
    rf"(?P<whole>(?:{CAP}\s){{0,3}}(?P<noun>{CAP})),?\s(?:in|on)\s$"
)
MOST_WORKS = 5  # of an article: a long list of films is no story
DASH = re.compile(r"\s?[-\u2013\u2014]\s?")
LEAST_LIFE, MOST_LIFE = 15, 110  # years
CLOSES = re.compile(r"(?:\s?\[\w{1,3}\])*\s?\)")


@dataclass(frozen=True, slots=True)
class Aside:
    """What happened to a name at a date; `noun` is the word of the name that the verb is set at.

    `called` is the noun that says what the name is, where it needs one: "film".
    """

    name: Span
    noun: Span
    verb: str
    date: DateMention
    called: str = ""


def find_asides(
    article: Article, trees: Mapping[int, Tree], dates: Sequence[DateMention], told: Sequence[Event]
) -> Iterator[Event]:
    """Yield what dates tell in brackets behind a name, or behind "at the Battle of", unless it is `told`."""
    used = {event.date.span for event in told if event.date is not None}
    known = {(event.when, event.clause.verb.lemma) for event in told}
    free = [date for date in dates if date.date is not None and date.span not in used]
    starts = [date.span.start for date in free]
    works = 0
    for sentence in article.sentences:
        tree = trees.get(sentence.index)
        here = free[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        for aside in _list_asides(article.text, sentence, tree, here) if tree and here else ():
            works += bool(aside.called)
            if (aside.date.date, BASES[aside.verb]) not in known and not (
                aside.called and works > MOST_WORKS
            ):
                yield _tell(article, sentence, aside)


def _list_asides(text: str, sentence: Sentence, tree: Tree, dates: Sequence[DateMention]) -> Iterator[Aside]:
    for work in find_releases(text, sentence, dates):
        yield Aside(work.title, tokenize(text, work.title)[-1], work.verb, work.date, work.noun)
    for at, date in enumerate(dates):
        start = max(sentence.span.start, date.span.start - REACH)
        before = text[start : date.span.start]
        closed = CLOSES.match(text, date.span.end) is not None
        if own := OF_NAME.search(before):
            aside = _aside(own, date, start, ENDS[own["deed"]])
            if aside.verb == "fell" or not _is_place(tree, aside):
                yield aside
        elif match := (BRACKETED.search(before) if closed else PLACED.search(before)):
            verb = DONE[match["noun"]]
            if verb == "fought" or date.date is None or date.date.precision is not Precision.RANGE:
                yield _aside(match, date, start, verb)
        else:
            yield from _list_life(text, sentence, tree, dates[at : at + 2])


def _list_life(text: str, sentence: Sentence, tree: Tree, dates: Sequence[DateMention]) -> Iterator[Aside]:
    """Yield the birth and the death, or only the birth, that a bracket behind a person's name begins with."""
    start, (birth, *later) = sentence.span.start, dates
    close = birth.span.start - start <= OPENING
    life = LIFE.match(text[start : birth.span.start]) if close else None
    if life is None:
        return
    name = Span(start + life.start("whole"), start + life.end("whole"))
    if not any(word.span in name and word.entity == "person" for word in tree.words):
        return
    last = tokenize(text, name)[-1]
    if later and _is_life(text, birth, later[0]):
        yield Aside(name, last, "born", birth)
        yield Aside(name, last, "died", later[0])
    elif life["born"] and CLOSES.match(text, birth.span.end):
        yield Aside(name, last, "born", birth)


def _is_place(tree: Tree, aside: Aside) -> bool:
    """Return whether the name is a place's, or no single word of the sentence."""
    nouns = [word for word in tree.words if word.span == aside.noun]
    known = any(word.text in countries_by_name() or word.text in known_places() for word in nouns)
    return not nouns or known or nouns[0].entity in {"place", "organization"}


def _aside(match: re.Match[str], date: DateMention, start: int, verb: str) -> Aside:
    name, noun = match.span("whole"), match.span("noun")
    return Aside(Span(start + name[0], start + name[1]), Span(start + noun[0], start + noun[1]), verb, date)


def _is_life(text: str, birth: DateMention, death: DateMention) -> bool:
    """Return whether two days joined by a dash and closed by a bracket can be someone's first and last."""
    if birth.date is None or death.date is None or not CLOSES.match(text, death.span.end):
        return False
    joined = DASH.fullmatch(text, birth.span.end, death.span.start) is not None
    days = birth.date.precision is death.date.precision is Precision.DAY
    return joined and days and LEAST_LIFE <= death.date.first.year - birth.date.first.year <= MOST_LIFE


def _tell(article: Article, sentence: Sentence, aside: Aside) -> Event:
    tree = _say(article.text, aside)
    clause = find_clauses(tree)[0]
    subject = aside.name.of(article.text)
    if aside.called:
        subject = f"the {aside.called} {subject}"
    elif aside.verb not in {"born", "died", "fell"}:
        subject = f"the {subject[4:]}"
    verb = " ".join(word.text for word in tree.words[clause.subject_words[-1] + 1 :])
    return Event(
        id="",
        kind=FactKind.EVENT,
        text=f"{subject[:1].upper()}{subject[1:]} {verb}",
        evidence=(article.quote(sentence.span),),
        when=aside.date.date,
        sentence=sentence.index,
        clause=clause,
        subject=subject,
        date=aside.date,
        is_point=True,
    )


def _say(text: str, aside: Aside) -> Tree:
    """Return the tree of the name with its verb: "the Battle of Harn was fought", "Karl Berg died"."""
    spans = tokenize(text, aside.name)
    head = spans.index(aside.noun)
    passive = aside.verb not in {"died", "fell"}
    verb = len(spans) + passive
    words = [_part_of_name(text, at, span, head) for at, span in enumerate(spans)]
    subject = "nsubj:pass" if passive else "nsubj"
    words[head] = Word(
        head, aside.noun.of(text), aside.noun, aside.noun.of(text), "PROPN", "NNP", verb, subject
    )
    if passive:
        words.append(Word(verb - 1, "was", aside.noun, "be", "AUX", "VBD", verb, "aux:pass"))
    tag = "VBN" if passive else "VBD"
    words.append(Word(verb, aside.verb, aside.noun, BASES[aside.verb], "VERB", tag, -1, "root"))
    return Tree(tuple(words))


def _part_of_name(text: str, at: int, span: Span, head: int) -> Word:
    """Return a word of the name, which hangs on its noun whatever it is there."""
    form = span.of(text)
    if form.lower() in {"the", "of"}:
        upos, relation = ("DET", "det") if form.lower() == "the" else ("ADP", "case")
        return Word(at, form, span, form.lower(), upos, "DT" if upos == "DET" else "IN", head, relation)
    return Word(at, form, span, form, "PROPN", "NNP", head, "compound" if at < head else "flat")
