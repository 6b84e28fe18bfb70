"""Dated deeds told by a participle: "the treaty, signed on 3 May", ", capturing Harn on 3 May".

Or one that opens the sentence: "Signed by Holm on 3 May, the treaty gave ...".

Each is said as a clause of its own, with the noun that the participle belongs to as its subject.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from quizapp.reading.adverbials import Adverbial
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.clauses import Clause, Standing, Tense
from quizapp.reading.coreference import is_plural
from quizapp.reading.date_hosts import find_gaps, find_opened, words_before
from quizapp.reading.date_owners import holds_a_date
from quizapp.reading.phrases import kept_phrase, set_off, spoken
from quizapp.reading.syntax.irregular import PAST_OF
from quizapp.reading.syntax.tree import Tree, Word
from quizapp.reading.word_lists import words

# Deeds of the clause's own subject; what its deed "forced", "left" or "ended" is often no deed of its own.
DEEDS = words("""
annex arrive attack besiege bombard bomb burn capture complete conquer cross declare defeat destroy dissolve
enter establish expel found invade join land launch liberate marry occupy open publish reach recapture retake
return sack seize settle sign sink take win
""")
# What is done to a thing at one time; "followed by", "based in" or "known as" are no deeds.
DONE = words("""
abolish adopt announce approve arrest assassinate award bear behead build celebrate complete compose conclude
construct convene create demolish design destroy discover erect establish execute find found hang inaugurate
introduce invent issue launch murder negotiate open paint pass premiere print proclaim publish ratify release
sign unveil write
""")
DEFINITE = words("the his her its their this that these those")


def find_participles(
    tree: Tree, clauses: Iterable[Clause], adverbials: Iterable[Adverbial]
) -> Iterator[tuple[Clause, Adverbial]]:
    """Yield each dated participle that tells a deed, as a finite clause of its own, with its date."""
    by_head = {clause.head: clause for clause in clauses}
    found: dict[int, list[Adverbial]] = {}
    for adverbial in adverbials:
        known = not adverbial.fronted and adverbial.mention.date is not None
        known = known and find_opened(tree, by_head.values(), adverbial) is None
        if known and (verb := _owner(tree, by_head, adverbial)) is not None:
            found.setdefault(verb.index, []).append(adverbial)
    for at, (date, *others) in found.items():
        own = _own_words(tree, at, date) if not others else []
        told = _finite(tree, tree.words[at], by_head, own) if own else None
        for clause in find_clauses(told)[:1] if told else ():
            yield clause, date


def _owner(tree: Tree, by_head: Mapping[int, Clause], adverbial: Adverbial) -> Word | None:
    """Return the participle that the date belongs to; None where a finite verb or a noun owns it."""
    before = words_before(tree, adverbial)
    at = before[-1] if before else None
    while at is not None and not at.xpos.startswith("VB"):
        owned = at.index in by_head or at.head < 0 or (not adverbial.parted and holds_a_date(tree, at))
        at = None if owned else tree.words[at.head]
    return at if at is not None and at.index not in by_head and at.xpos in {"VBN", "VBG", "VBD"} else None


def _finite(tree: Tree, verb: Word, by_head: Mapping[int, Clause], own: list[Word]) -> Tree | None:
    """Return the tree of the participle's own clause: "the treaty was signed", "the army captured Harn"."""
    if tree.children(verb.index, "nsubj", "aux", "cop", "mark", "cc"):
        return None
    if _opens(tree, verb):
        return _passive_of_subject(tree, verb, own) if verb.lemma in DONE else None
    if verb.relation == "acl" and verb.xpos in {"VBN", "VBD"}:
        return _passive(tree, verb, own) if verb.lemma in DONE else None
    top = tree.words[verb.head] if verb.relation == "conj" else verb
    host = by_head.get(top.head)
    follows = (
        top.relation == "advcl" and host is not None and top.index > host.head and set_off(tree, top.index)
    )
    if not follows or host is None or verb.xpos != "VBG" or verb.lemma not in DEEDS or not _acts(host):
        return None
    if host.subject not in host.subject_words:  # in brackets
        return None
    return _active(verb, host, own)


def _opens(tree: Tree, verb: Word) -> bool:
    """Return whether a past participle is the first word of the sentence."""
    opens = all(word.upos == "PUNCT" for word in tree.words[: verb.index])
    return opens and verb.xpos in {"VBN", "VBD"} and verb.relation in {"acl", "advcl"}


def _passive_of_subject(tree: Tree, verb: Word, own: list[Word]) -> Tree | None:
    """Return the tree of "the act was signed" for "Signed by Holm, the act gave ..." or "..., it gave"."""
    subjects = tree.children(verb.head, "nsubj") or tree.words[verb.head : verb.head + 1]
    noun = subjects[0]
    said = [
        tree.words[at] for at in spoken(tree, kept_phrase(tree, noun.index) - {*tree.subtree(verb.index)})
    ]
    if noun not in said or noun.index < verb.index or tree.children(noun.index, "conj"):
        return None  # in brackets, the noun is not said at all
    parted = any(mark.text == "," for mark in tree.words[verb.index : said[0].index])
    if not parted or own[-1].index > said[0].index:
        return None
    was = "were" if is_plural(tree, noun.index) else "was"
    auxiliary = Word(len(tree.words), was, verb.span, "be", "AUX", "VBD", verb.index, "aux:pass")
    # Whatever the parser made of its link: a participle at the front is said of the subject.
    told = replace(verb, text=verb.text.lower(), xpos="VBN", margin=noun.margin)
    return build(said, noun, "nsubj:pass", [auxiliary, *own], told)


def _acts(host: Clause) -> bool:
    """Return whether the clause's subject is a named doer, so that the participle's deed is its own."""
    plain = host.standing in {Standing.MAIN, Standing.COORDINATE} and host.tense is Tense.PAST
    subject = host.tree.words[host.subject]
    return plain and not host.passive and not host.is_copular and subject.upos in {"NOUN", "PROPN"}


def _passive(tree: Tree, verb: Word, own: list[Word]) -> Tree | None:
    noun = tree.words[verb.head]
    start = own[0].index
    opens = {child.text.lower() for child in tree.children(noun.index, "det", "nmod:poss")}
    parted = any(mark.text in {";", ":"} for mark in tree.words[noun.index : start])
    listed = any(word.index < start for word in tree.children(noun.index, "conj"))
    kind = bool(opens & {"a", "an"} and tree.children(noun.index, "cop"))  # "it is a pact signed in May"
    if parted or listed or kind:  # "the palace and the church, built in 1700": which?
        return None
    told = opens & DEFINITE or (
        opens & {"a", "an"} and set_off(tree, verb.index) and _is_described(tree, noun)
    )
    if noun.index > start or not (noun.upos == "PROPN" or (noun.upos == "NOUN" and told)):
        return None
    # "His chief work is the Atlas, published in 1738": the atlas was, not all that is said of it.
    small = tree.children(noun.index, "case", "cc", "mark", "nsubj", "csubj", "cop", "aux", "expl")
    gone = {at for child in small for at in tree.subtree(child.index)}
    was = "were" if is_plural(tree, noun.index) else "was"
    auxiliary = Word(len(tree.words), was, verb.span, "be", "AUX", "VBD", verb.index, "aux:pass")
    said = [tree.words[at] for at in tree.subtree(noun.index) if at < start and at not in gone]
    return build(said, noun, "nsubj:pass", [auxiliary, *own], replace(verb, xpos="VBN"))


def _is_described(tree: Tree, noun: Word) -> bool:
    """Return whether it is told of what kind the thing is: "a six-month truce", "a convention with Lund"."""
    return bool(tree.children(noun.index, "amod", "compound", "nmod"))


def _active(verb: Word, host: Clause, own: list[Word]) -> Tree:
    said = [host.tree.words[at] for at in host.subject_words]
    past = replace(verb, text=_past(verb), xpos="VBD")
    return build(said, host.tree.words[host.subject], "nsubj", own, past)


def _past(verb: Word) -> str:
    """Return the past tense of a verb from its form in "-ing": "capturing", "expelling", "marrying"."""
    stem = verb.text.lower().removesuffix("ing")
    if verb.lemma in PAST_OF:
        return PAST_OF[verb.lemma]
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


def _own_words(tree: Tree, at: int, date: Adverbial) -> list[Word]:
    """Return the words of the participle's phrase in order, up to what only the date's absence ties to it."""
    gaps = {word.index for word in find_gaps(tree, [date])} - {at}
    if any(tree.words[gap].span.start < date.span.start for gap in gaps):
        return []
    phrase = [tree.words[i] for i in tree.subtree(at) if i < min(gaps, default=len(tree.words))]
    while phrase and phrase[0].upos == "PUNCT":
        phrase.pop(0)
    return phrase


def build(subject: list[Word], noun: Word, relation: str, said: list[Word], verb: Word) -> Tree:
    """Return the tree of subject and verb phrase, the verb its root."""
    while subject[-1].upos == "PUNCT":
        subject = subject[:-1]
    words = [*subject, *said]
    places = {word.index: at for at, word in enumerate(words)}
    told = []
    for at, word in enumerate(words):
        head, link = places.get(word.head, places[noun.index]), word.relation
        if word.index == verb.index:
            word, head, link = verb, -1, "root"  # noqa: PLW2901 - the finite form in its place
        elif word.index == noun.index:
            head, link = places[verb.index], relation
        told.append(replace(word, index=at, head=head, relation=link))
    return Tree(tuple(told))
