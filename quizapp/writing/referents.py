"""Bare definite nouns said again by the name they stand for: "the treaty" as "the Treaty of Paris".

Only where there can be no doubt which is meant: the article's own topic, or the one thing of its kind
named just before.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.reading.article import Evidence, Sentence, Span
from quizapp.reading.casing import Casing
from quizapp.reading.clauses import Clause
from quizapp.reading.coreference import has_pronoun
from quizapp.reading.events import capitalise, say_predicate
from quizapp.reading.facts import Event, Name, Reading
from quizapp.reading.phrases import say
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words
from quizapp.writing.abbreviations import list_abbreviated, list_abbreviations
from quizapp.writing.appositions import apposed, say_name
from quizapp.writing.complements import precedes_name
from quizapp.writing.definition import find_definition, is_another_told
from quizapp.writing.forenames import (
    list_full_names,
    list_surnames,
    lone_forenames,
    lone_names,
    say_in_full,
)
from quizapp.writing.omissions import leave_out_links
from quizapp.writing.selfcontained import BARE, TITLED
from quizapp.writing.topic import PEOPLE, Topic, find_topic

REACH = 2  # sentences back in the paragraph
SURE_KIND = 0.6
# Nouns that may mean more than the one thing named before: "the army" is anyone's.
LOOSE = words("army force forces government navy fleet empire kingdom republic union war state son party sea")
KIND_NOUNS = {"ship": words("ship vessel"), "city": words("city town")}
TOWNS = words("city town village capital")
PLAIN = words("ship city port")  # kinds of names said without an article
UNNAMED = frozenset({"person", "country", "other", "people"})


@dataclass(frozen=True, slots=True)
class Referent:
    """What a bare noun stands for: its name as it is said in a sentence, and the words that introduce it."""

    text: str
    evidence: Evidence


class Referents:
    """Looks up what the bare nouns of an article stand for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.topic = find_topic(reading)
        self.sentences: Sequence[Sentence] = tuple(reading.article.sentences)
        self.starts = [sentence.span.start for sentence in self.sentences]
        self.named: dict[int, list[tuple[Name, Span]]] = {}
        for name in reading.names:
            for span in name.mentions:
                self.named.setdefault(self._at(span), []).append((name, span))
        subject = _subject_of(reading)
        self.introduced = [n for n in reading.names if n.mentions and (n is subject or _is_introduced(n))]
        self.definition = find_definition(reading)
        self.casing = Casing(reading.article.text)
        self.full_names = list_full_names(reading)
        self.surnames = list_surnames(reading)
        self.abbreviations = list_abbreviations(reading)

    def _at(self, span: Span) -> int:
        """Return the index of the sentence in which the span begins."""
        return bisect_right(self.starts, span.start) - 1

    def find(self, noun: str, sentence: int, before: int) -> Referent | None:
        """Return what "the `noun`" at the offset `before` of the article stands for; None if in doubt."""
        if self.topic is not None and noun in self.topic.nouns:
            return Referent(self.topic.text, self.topic.evidence)
        found = self._named_before(noun, sentence, before) or self._only(noun, sentence, before)
        return found or self._defined(noun, sentence, before)

    def _defined(self, noun: str, sentence: int, before: int) -> Referent | None:
        """Return what the article defines in its first sentence, if no other such is told of just before."""
        definition = self.definition
        if definition is None or noun not in definition.nouns:
            return None
        start = self.sentences[max(0, sentence - REACH)].span.start
        told = self.reading.article.text[max(start, definition.evidence.end) : before]
        near = (name for at in range(sentence - REACH, sentence + 1) for name, _ in self.named.get(at, ()))
        others = (name.name for name in near if name.name.lower() not in definition.text.lower())
        if is_another_told(noun, told) or any(other.lower().endswith(noun) for other in others):
            return None
        return Referent(definition.text, definition.evidence)

    def _named_before(self, noun: str, sentence: int, before: int) -> Referent | None:
        if noun in LOOSE:
            return None
        paragraph = self.sentences[sentence].paragraph
        near = [
            (name, span)
            for at in range(max(0, sentence - REACH), sentence + 1)
            for name, span in self.named.get(at, ())
            if self.sentences[at].paragraph == paragraph and span.end <= before
        ]
        return self._unique(noun, near)

    def _only(self, noun: str, sentence: int, before: int) -> Referent | None:
        """Return the one name of the article that is called so, where no other such is named just before."""
        called = [name for name in self.introduced if _is_called(name, noun)]
        if len(called) != 1:
            return None
        found = self._refer(called[0], called[0].mentions[0])
        near = (
            name
            for at in (sentence - 1, sentence)
            for name, span in self.named.get(at, ())
            if span.end <= before
        )
        return None if any(_is_called(name, noun) and name.name not in found.text for name in near) else found

    def _unique(self, noun: str, near: Sequence[tuple[Name, Span]]) -> Referent | None:
        called = {name.name: (name, span) for name, span in near if noun in name.class_nouns}
        if len(called) != 1:
            return None
        name, span = next(iter(called.values()))
        others = {other.name for other, _ in near if other.kind == name.kind} - {name.name}
        if name.kind in UNNAMED or others or name.certainty < SURE_KIND or not self._takes_the(name):
            return None
        return self._refer(name, span)

    def _refer(self, name: Name, span: Span) -> Referent:
        sentence = self.sentences[self._at(span)]
        plain = name.name.removeprefix("the ")
        said = plain if name.kind in PLAIN or not self._takes_the(name) else f"the {plain}"
        return Referent(said, self.reading.article.quote(sentence.span))

    def _takes_the(self, name: Name) -> bool:
        """Return whether the name is said with an article, or needs none, as places and ships do."""
        text = self.reading.article.text
        with_the = sum(text[max(0, span.start - 4) : span.start].lower() == "the " for span in name.mentions)
        return name.kind in PLAIN or 2 * with_the > len(name.mentions)


def _is_called(name: Name, noun: str) -> bool:
    return noun in name.class_nouns or noun in KIND_NOUNS.get(name.kind, ())


def _is_introduced(name: Name) -> bool:
    """Return whether the article says what the ship is ("HMS Challenger, a steam corvette")."""
    return name.kind == "ship" and bool(set(name.class_nouns) - {"ship"})


def _subject_of(reading: Reading) -> Name | None:
    """Return the town that the title names; None where it names none or two."""
    title = reading.article.title
    towns = [name for name in reading.names if name.name in title and (name.kind in PLAIN or _is_town(name))]
    return towns[0] if len(towns) == 1 and not title.endswith("\u2026") else None


def _is_town(name: Name) -> bool:
    """Return whether the article calls the place a city or a town."""
    return name.kind == "place" and not TOWNS.isdisjoint(name.class_nouns)


def resolve(event: Event, referents: Referents) -> Event:
    """Return the event with its bare nouns named, or the scene set for them, and the words that name them.

    What only links it to the sentence before ("also", "in response") is left out.
    """
    event = _say_in_full(_name_titles(_unlink(event), referents), referents)
    named: dict[int, Referent] = {}
    for word in bare_nouns(event.clause):
        found = referents.find(word.text.lower(), event.sentence, word.span.start)
        if found is not None and found.text not in event.text:
            named[word.index] = found
    again = _rename(event, named) if named else event
    return _set(_name_subject(again, referents), referents.topic)


def _unlink(event: Event) -> Event:
    clause = leave_out_links(event.clause)
    if clause is event.clause:
        return event
    return _retell(event, clause, _resay_subject(event, clause), event.evidence)


def _name_titles(event: Event, referents: Referents) -> Event:
    """Return the event with the people whom it calls by their title, their name left out, named."""
    tree = event.clause.tree
    for noun, name in [*apposed(event.clause, referents.named.get(event.sentence, []))]:
        tree = tree if name in event.text else say_name(tree, noun, name)
    if tree is event.clause.tree:
        return event
    clause = replace(event.clause, tree=tree)
    return _retell(event, clause, _resay_subject(event, clause), event.evidence)


def _resay_subject(event: Event, clause: Clause) -> str:
    """Return the subject as the changed clause has it, cased for the middle of a sentence as it was."""
    told = say(clause.tree, clause.subject_words)
    if has_pronoun(clause) or told == say(event.clause.tree, event.clause.subject_words):
        return event.subject
    return told[:1].lower() + told[1:] if told.split()[0] in {"The", "A", "An"} else told


def _say_in_full(event: Event, referents: Referents) -> Event:
    """Return the event with first names and surnames alone, and initials seldom used, said in full."""
    tree, evidence = event.clause.tree, event.evidence
    for word, full, quote in _list_short(event, referents):
        if full not in event.text:
            tree, evidence = say_in_full(tree, word.index, full), (quote, *evidence)
    if tree is event.clause.tree:
        return event
    clause = replace(event.clause, tree=tree)
    return _retell(event, clause, _resay_subject(event, clause), tuple(dict.fromkeys(evidence)))


def _list_short(event: Event, referents: Referents) -> Iterator[tuple[Word, str, Evidence]]:
    """Yield the words that stand for a longer name, with that and the sentence that has it; no word twice.

    A surname must have been told in full before.
    """
    known = {**referents.full_names, **referents.abbreviations}
    told: set[str] = set()
    for word in (*lone_forenames(event.clause), *list_abbreviated(event.clause)):
        if word.text in known and word.text not in told:
            told.add(word.text)
            yield word, *known[word.text]
    for word in lone_names(event.clause):
        full, quote = referents.surnames.get(word.text, ("", None))
        if quote is not None and word.text not in told and quote.start < event.evidence[-1].start:
            told.add(word.text)
            yield word, full, quote


def bare_nouns(clause: Clause) -> Iterator[Word]:
    """Yield the nouns of the clause that have an article and nothing else to say which is meant."""
    subject = () if has_pronoun(clause) else clause.subject_words
    said = {*subject, *clause.predicate_words}
    for at in sorted(said):
        word = clause.tree.words[at]
        children = [child for child in clause.tree.children(at) if child.index in said]
        definite = [child for child in children if child.text.lower() == "the"]
        others = [c for c in children if c.relation not in {"case", "punct", "det", "cc"}]
        common = word.upos == "NOUN" and word.text.islower()
        bare = (common or word.text.lower() in TITLED) and bool(definite) and not others
        if bare and not precedes_name(clause.tree, word):
            yield word


def _rename(event: Event, named: dict[int, Referent]) -> Event:
    clause = event.clause
    tree = clause.tree
    for index, referent in named.items():
        tree = _say_noun(tree, index, referent.text)
    again = replace(clause, tree=tree)
    subject = _resay_subject(event, again)
    told = tuple(dict.fromkeys([*(found.evidence for found in named.values()), *event.evidence]))
    return _retell(event, again, subject, told)


def _retell(event: Event, clause: Clause, subject: str, evidence: Sequence[Evidence]) -> Event:
    last = event.evidence[-1]  # the event's own sentence stays last
    ordered = (*(quote for quote in evidence if quote != last), last)
    text = capitalise(f"{subject} {say_predicate(clause)}")
    return replace(event, clause=clause, subject=subject, text=text, evidence=ordered)


def _say_noun(tree: Tree, index: int, text: str) -> Tree:
    """Return the tree with a name in place of the noun and, unless the name has an article too, of "the"."""
    noun = tree.words[index]
    article = next(child for child in tree.children(index) if child.text.lower() == "the")
    again = list(tree.words)
    if not text.startswith("the "):
        again[article.index] = replace(article, text="", span=Span(article.span.start, noun.span.start))
    again[index] = replace(noun, text=text.removeprefix("the "), upos="PROPN", xpos="NNP", entity="")
    return Tree(tuple(again))


def _name_subject(event: Event, referents: Referents) -> Event:
    """Return the event with a subject that is a pronoun's antecedent ("the ship") named as well."""
    if has_pronoun(event.clause) and referents.casing.is_common(event.subject):
        return _retell(event, event.clause, event.subject.lower(), event.evidence)
    match = BARE.fullmatch(event.subject) if has_pronoun(event.clause) else None
    found = referents.find(match["noun"], event.sentence, event.evidence[-1].start) if match else None
    if found is None:
        return event
    return _retell(event, event.clause, found.text, (found.evidence, *event.evidence))


def _set(event: Event, topic: Topic | None) -> Event:
    """Return the event with the topic for its setting, where it speaks of "the allies" or "the crew"."""
    if topic is None or not any(word.text.lower() in PEOPLE for word in bare_nouns(event.clause)):
        return event
    if event.when is not None and not topic.holds([event.when]):
        return event
    evidence = tuple(dict.fromkeys((topic.evidence, *event.evidence)))
    return replace(event, setting=topic.lead, evidence=evidence)
