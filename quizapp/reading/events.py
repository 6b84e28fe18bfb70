"""Events: what the article says happened, each as one finite clause, dated where a date belongs to it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, pairwise

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.article import Article, Sentence
from quizapp.reading.attribution import Attributions
from quizapp.reading.casing import Casing
from quizapp.reading.clauses import (
    APPROXIMATORS,
    CONDITIONALS,
    Clause,
    Standing,
    Tense,
    base,
    breaks_quotation,
    find_clauses,
    say,
    set_off,
)
from quizapp.reading.coreference import Antecedent, find_antecedent, has_pronoun, is_plural
from quizapp.reading.facts import Event, FactKind
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# Verbs whose clause tells a plan, a thought or a seeming, not something that happened.
IRREALIS = words("""
plan intend expect hope want wish seem appear believe think consider suppose fear claim assume
imagine doubt suspect allege presume try attempt need deserve tend like prefer mean feel regard deem
estimate purport
""")
FACTUAL_MARKS = words("when after because while although though whereas")
NAMING = words("proclaim declare name call elect appoint crown make designate")
TRANSITIVE = words("announce make take have find give bring put set send hold capture seize defeat destroy")
TRANSITIVE |= words("occupy sign found discover establish create build kill appoint declare publish")
NAMING_TAGS = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
SEQUEL = words("""
then later subsequently eventually finally afterwards soon thereafter ultimately
""")


def find_events(
    article: Article,
    trees: Mapping[int, Tree],
    adverbials: Mapping[int, tuple[Adverbial, ...]],
    attributions: Attributions | None = None,
) -> Iterator[Event]:
    """Yield the events of every parsed sentence in reading order; ids are given later."""
    told = {index: find_clauses(tree) for index, tree in trees.items()}
    casing = Casing(article.text)
    known: dict[tuple[int, int], Antecedent] = {}
    for sentence in article.sentences:
        clauses = told.get(sentence.index, ())
        if not clauses:
            continue
        here = adverbials.get(sentence.index, ())
        dated = assign_dates(trees[sentence.index], clauses, here)
        gaps = {word.index for word in find_gaps(trees[sentence.index], here)}
        for clause in clauses:
            if gaps & {*clause.subject_words, *clause.predicate_words}:
                continue  # a date is missing in the middle of it
            antecedent = find_antecedent(clause, sentence, article, told, known)
            if antecedent is not None:
                known[sentence.index, clause.head] = antecedent
            event = _tell(article, sentence, clause, dated.get(clause.head), antecedent)
            if event is not None:
                yield _attribute(_in_case(event, casing), attributions)


def _attribute(event: Event, attributions: Attributions | None) -> Event:
    """Return the event with the speaker and the hedge that the article gives for its verb."""
    found = attributions.at(event.clause.verb.span) if attributions else None
    return event if found is None else replace(event, speaker=found.speaker, hedge=found.hedge)


def _in_case(event: Event, casing: Casing) -> Event:
    """Return the event with its subject as it stands inside a sentence."""
    if has_pronoun(event.clause):
        article = event.subject.split(maxsplit=1)[0] in {"The", "A", "An"}
        return replace(event, subject=event.subject[:1].lower() + event.subject[1:]) if article else event
    tree, opener = event.clause.tree, event.clause.subject_words[0]
    following = tree.words[opener + 1] if opener + 1 < len(tree.words) else None
    return replace(event, subject=casing.inline(event.subject, tree.words[opener], following))


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


def _stands_alone(clause: Clause) -> bool:
    if clause.standing in {Standing.MAIN, Standing.COORDINATE}:
        return True
    if clause.standing is Standing.RELATIVE:
        named = clause.tree.words[clause.subject].upos == "PROPN"
        return named and set_off(clause.tree, clause.head)
    marks = {word.text.lower() for word in clause.tree.children(clause.head, "mark", "advmod")}
    return clause.standing is Standing.ADVERBIAL and bool(marks & FACTUAL_MARKS)


def assign_dates(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> dict[int, Adverbial]:
    """Return the date of each clause that has exactly one, by the index of its head."""
    found: dict[int, list[Adverbial]] = {}
    clauses = tuple(clauses)
    for adverbial in adverbials:
        for head in _hosts(tree, clauses, adverbial):
            found.setdefault(head, []).append(adverbial)
    return {head: dates[0] for head, dates in found.items() if len(dates) == 1}


def _hosts(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Iterator[int]:
    """Yield the clauses that the date holds for: its own, and those that follow in the same breath."""
    own = _host(tree, clauses, adverbial)
    if own is None:
        return
    yield own.head
    if not adverbial.fronted:
        return
    for clause in clauses:
        if (
            clause.standing is Standing.COORDINATE
            and clause.verb.head == own.head
            and _same_breath(clause, own)
        ):
            yield clause.head


def _same_breath(clause: Clause, first: Clause) -> bool:
    adverbs = {word.text.lower() for word in clause.tree.children(clause.head, "advmod")}
    return clause.subject == first.subject and not adverbs & SEQUEL


def _host(tree: Tree, clauses: tuple[Clause, ...], adverbial: Adverbial) -> Clause | None:
    by_head = {clause.head: clause for clause in clauses}
    if adverbial.fronted:
        main = by_head.get(tree.root.index)
        return main if main is not None and _opens_with(main, adverbial) else None
    before = _words_before(tree, adverbial)
    if not before:
        return None
    at = before[-1]
    while at.head >= 0 and at.index not in by_head and not at.xpos.startswith("VB"):
        if _holds_a_date(tree, at):
            return None
        at = tree.words[at.head]
    return by_head.get(at.index)


OPEN_TAGS = frozenset({"VBG", "VBN", "VB", "TO", "IN"})


def find_gaps(tree: Tree, adverbials: Iterable[Adverbial]) -> Iterator[Word]:
    """Yield the words that lack the date left out beside them ("until 1918", "1862, the worst day")."""
    for adverbial in adverbials:
        before = _words_before(tree, adverbial)
        if adverbial.fronted or not before:
            continue
        if before[-1].xpos in OPEN_TAGS:
            yield before[-1]
        after = [word for word in tree.words[before[-1].index + 1 :] if word.upos != "PUNCT"]
        if after and _was_parted(adverbial, after[0]):
            yield after[0]


def _was_parted(adverbial: Adverbial, word: Word) -> bool:
    """Return whether the date's comma was all that parted a noun phrase from what precedes it."""
    by_comma = word.span.start - adverbial.span.end > 1
    return (by_comma and word.upos in {"DET", "NOUN", "PROPN", "ADJ", "NUM"}) or word.text in {
        "alone",
        "onwards",
    }


def _words_before(tree: Tree, adverbial: Adverbial) -> list[Word]:
    return [word for word in tree.words if word.upos != "PUNCT" and word.span.end <= adverbial.span.start]


def _opens_with(main: Clause, adverbial: Adverbial) -> bool:
    """Return whether nothing but the main clause follows the fronted date before the main subject."""
    return main.subject >= 0 and adverbial.span.end <= main.tree.words[main.subject].span.start


TEMPORAL = words("after before since until following during from by despite with of to between")


def _holds_a_date(tree: Tree, word: Word) -> bool:
    """Return whether a noun phrase may own the date after it ("after his death in 1925")."""
    cases = {case.text.lower() for case in tree.children(word.index, "case")}
    return word.upos == "NOUN" and bool(cases & TEMPORAL) and word.text[:1].islower()


def _tell(
    article: Article,
    sentence: Sentence,
    clause: Clause,
    adverbial: Adverbial | None,
    antecedent: Antecedent | None,
) -> Event | None:
    if not happened(clause) or not _is_sound(clause):
        return None
    evidence = [article.quote(sentence.span)]
    subject = say(clause.tree, clause.subject_words)
    if has_pronoun(clause):
        if antecedent is None:
            return None
        subject = antecedent.text
        if subject in say(clause.tree, clause.predicate_words):
            return None  # "the Russians forced the Russians": misunderstood
        if antecedent.sentence.index != sentence.index:
            evidence.insert(0, article.quote(antecedent.sentence.span))
    return Event(
        id="",
        kind=FactKind.EVENT,
        text=capitalise(f"{subject} {say_predicate(clause)}"),
        evidence=tuple(evidence),
        when=adverbial.mention.date if adverbial else None,
        certainty=clause.margin,
        sentence=sentence.index,
        clause=clause,
        subject=subject,
        date=adverbial.mention if adverbial else None,
        is_point=adverbial.is_point if adverbial else False,
    )


def _is_sound(clause: Clause) -> bool:
    """Return whether the clause can be said again as it is: subject first, in agreement, quotations whole."""
    return (
        clause.subject < clause.head
        and bool(clause.subject_words)
        and _agrees(clause)
        and not _shares_object(clause)
        and not _is_patched(clause)
        and not _has_hole(clause)
        and not _loses_complement(clause)
        and not _lacks_object(clause)
        and not any(word.index < clause.head for word in clause.tree.children(clause.head, "ccomp"))
        and not breaks_quotation(clause.tree, (*clause.subject_words, *clause.predicate_words))
    )


def _is_patched(clause: Clause) -> bool:
    """Return whether the parse has tied words across a semicolon, or left a conjunction hanging."""
    tree, said = clause.tree, clause.said_words
    between = tree.words[said[0] : said[-1]]
    if any(mark in word.text for word in between for mark in ";:"):
        return True
    if any(tree.words[at].xpos == "VBD" and tree.words[at].relation == "acl" for at in clause.subject_words):
        return True  # a finite verb taken for a participle: "soldiers arrived by sea seized ..."
    if len(tree.children(clause.head, "nsubj")) > 1:
        return True  # one subject read as two: "the 1st" and "Far Eastern Front"
    after = [at for at in clause.predicate_words if at > clause.head]
    return (bool(after) and tree.words[after[0]].upos == "CCONJ") or any(_hangs(clause, at) for at in after)


def _has_hole(clause: Clause) -> bool:
    """Return whether words are missing from the middle of the subject, of the predicate, or before the verb.

    An adverb may be left out, and what marks set off on both sides: anything else was misread.
    """
    subject = clause.subject_words
    predicate = [at for at in clause.predicate_words if at >= clause.head]
    inside = chain(pairwise(sorted(subject)), pairwise(sorted(predicate)))
    if any(_is_torn(clause, left, right) for left, right in inside):
        return True
    follower = clause.tree.words[max(subject) + 1]
    return follower.index not in set(clause.said_words) and follower.upos in NAMING_TAGS


def _is_torn(clause: Clause, left: int, right: int) -> bool:
    words, said = clause.tree.words, set(clause.said_words)
    missing = [at for at in range(left + 1, right) if at not in said and words[at].upos != "PUNCT"]
    set_off = words[left + 1].upos == "PUNCT" and words[right - 1].upos == "PUNCT"
    return not set_off and any(words[at].upos != "ADV" for at in missing)


def _hangs(clause: Clause, index: int) -> bool:
    """Return whether the word belongs to one before it although words between them are left out."""
    tree, word = clause.tree, clause.tree.words[index]
    if word.head < 0 or word.head >= index or base(word.relation) not in {"appos", "conj", "nmod", "acl"}:
        return False
    said = set(clause.said_words)
    opening = tree.subtree(index)[0]
    between = [at for at in range(word.head, opening) if tree.words[at].upos != "PUNCT"]
    return any(at not in said for at in between)


def _loses_complement(clause: Clause) -> bool:
    """Return whether a verb of naming has lost the name it gives ("proclaimed Taipei, the capital")."""
    named = clause.tree.children(clause.head, "obj") if clause.verb.lemma.lower() in NAMING else ()
    return any(clause.tree.children(word.index, "appos") for word in named)


def _lacks_object(clause: Clause) -> bool:
    """Return whether a verb that needs an object has none: it was misread or left out."""
    needs = clause.verb.lemma.lower() in TRANSITIVE and not clause.passive
    return needs and not clause.tree.children(clause.head, "obj", "ccomp", "xcomp", "advcl")


def _shares_object(clause: Clause) -> bool:
    """Return whether a later verb may have the object ("marched on, captured and burnt the town")."""
    tree = clause.tree
    later = [word for word in tree.children(clause.head, "conj") if tree.children(word.index, "obj")]
    if not later or tree.children(clause.head, "obj", "ccomp", "xcomp"):
        return False
    last = clause.predicate_words[-1:]
    return not last or tree.words[last[0]].upos in {"ADP", "PART"}


def _agrees(clause: Clause) -> bool:
    """Return whether a "was" or "were" fits the subject's number: if not, the subject is misread."""
    if not clause.auxiliaries:
        return True
    form = clause.tree.words[clause.auxiliaries[0]].text.lower()
    plural = is_plural(clause.tree, clause.subject)
    return not (form == "was" and plural) and not (
        form == "were" and not _may_be_plural(clause, plural=plural)
    )


def _may_be_plural(clause: Clause, *, plural: bool) -> bool:
    word = clause.tree.words[clause.subject]
    return plural or word.upos != "NOUN" or bool(clause.tree.children(word.index, "nmod"))


def say_predicate(clause: Clause) -> str:
    """Return the verb group with all that belongs after it."""
    group = clause.auxiliaries if clause.is_copular else (*clause.auxiliaries, clause.head)
    return say(clause.tree, sorted({*group, *clause.predicate_words}))


def capitalise(text: str) -> str:
    """Return the text with a capital first letter."""
    match = re.match(r"[\W_]*", text)
    at = match.end() if match else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
