"""Whether the words of a clause hang together once what stands between them is left unsaid."""

from collections.abc import Iterator
from itertools import pairwise

from quizapp.reading.clauses import Clause, Standing
from quizapp.reading.commas import FINITE, is_aside, is_one_comma
from quizapp.reading.phrases import base, bracketed
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words

NAMING_TAGS = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
CLAUSAL = frozenset({"acl:relcl", "ccomp", "advcl", "aux", "aux:pass", "cop", "conj", "xcomp", "parataxis"})
# Words that open a phrase: after a hyphen without spaces they show that it stands for a dash.
OPENERS = words("the a an which who that but including lest this these their his its where when while")
SENTENCE_OPENERS = words("A An It They He She This These However When After")
FLOATING = words("both all each")
STRANDED = words("not merely mainly chiefly especially particularly")
PAUSES = frozenset({",", ";", ":"})
FORCES = words("""
Army Battalion Battery Brigade Command Company Corps Detachment Division Flotilla Group Platoon Regiment
Section Squad Squadron Troop Wing
""")
COUNTED = words("about around over nearly up at more between under some")


def is_whole(clause: Clause) -> bool:
    """Return whether what is said of the clause is one unbroken piece of grammar, as far as can be seen."""
    return not (
        clause.head in bracketed(clause.tree)
        or _has_semicolon(clause)
        or _has_hole(clause)
        or _has_stray_verb(clause)
        or is_aside(clause)
        or _has_two_subjects(clause)
        or _hangs(clause)
        or _runs_on(clause)
        or _runs_on_behind_an_aside(clause)
        or _is_part_of_a_force(clause)
        or _breaks_off(clause)
        or _opens_badly(clause)
        or _goes_on(clause)
        or _ends_badly(clause)
        or _is_glued(clause)
        or _lists_without_and(clause)
        or _joins_nothing(clause)
        or _loses_its_place(clause)
        or _shares_its_subject_place(clause)
    )


def _said(clause: Clause) -> Iterator[Word]:
    for at in clause.said_words:
        yield clause.tree.words[at]


def _has_semicolon(clause: Clause) -> bool:
    """Return whether the parse has tied words across a semicolon or a colon."""
    said, aside = clause.said_words, bracketed(clause.tree)
    inside = (word for word in clause.tree.words[said[0] : said[-1]] if word.index not in aside)
    return any(mark in word.text for word in inside for mark in ";:")


def _has_stray_verb(clause: Clause) -> bool:
    """Return whether a finite verb is taken for a participle: "soldiers arrived by sea seized ..."."""
    own = {clause.head, *clause.auxiliaries}
    return any(
        word.xpos == "VBD" and word.index not in own and word.relation not in CLAUSAL
        for word in _said(clause)
    )


def _has_two_subjects(clause: Clause) -> bool:
    """Return whether one subject was read as two: "the 1st" and "Far Eastern Front".

    Nor is it told whose the verb is where that before it has two: "Berg left and Holm, ..., stayed".
    """
    own = clause.standing is not Standing.RELATIVE
    verbs = {clause.head, clause.tree.words[clause.subject].head} if own else {clause.head}
    return any(at >= 0 and len(clause.tree.children(at, "nsubj")) > 1 for at in verbs)


def _has_hole(clause: Clause) -> bool:
    """Return whether words are missing from the middle of the subject, of the predicate, or before the verb.

    An adverb may be left out, and what marks set off on both sides: anything else was misread.
    """
    subject = sorted(clause.subject_words)
    predicate = [at for at in clause.predicate_words if at > clause.head]
    first = min({clause.head, *clause.auxiliaries, *clause.predicate_words})
    pairs = [*pairwise(subject), *pairwise([clause.head, *predicate])]
    if clause.standing is not Standing.RELATIVE and clause.tree.words[clause.subject].head == clause.head:
        pairs.append((subject[-1], first))
        if is_one_comma(clause, subject[-1], first):
            return True
    if any(_is_torn(clause, left, right) for left, right in pairs):
        return True
    followers = clause.tree.words[
        subject[-1] + 1 : subject[-1] + 2
    ]  # none where the subject ends the sentence
    return any(word.index not in clause.said_words and word.upos in NAMING_TAGS for word in followers)


def _is_torn(clause: Clause, left: int, right: int) -> bool:
    """Return whether more than adverbs and set-off parts is left out between two words."""
    left_out = [word for word in clause.tree.words[left + 1 : right] if word.text.lower() not in FLOATING]
    while left_out and left_out[0].upos == "ADV":
        left_out.pop(0)
    while left_out and left_out[-1].upos == "ADV":
        left_out.pop()
    return bool(left_out) and not left_out[0].upos == left_out[-1].upos == "PUNCT"


def _hangs(clause: Clause) -> bool:
    """Return whether a word belongs to one before it although words between them are left out."""
    tree, said = clause.tree, {*clause.said_words, *bracketed(clause.tree)}
    for at in clause.predicate_words:
        word = tree.words[at]
        if not 0 <= word.head < at or base(word.relation) not in {"appos", "conj", "nmod", "acl"}:
            continue
        between = range(word.head, tree.subtree(at)[0])
        if at > clause.head and any(tree.words[i].upos != "PUNCT" and i not in said for i in between):
            return True
    return False


def _runs_on(clause: Clause) -> bool:
    """Return whether a verb follows the last noun of a list: the noun may be that verb's subject.

    "Lund removed Berg and Holm became regent", "was invaded by Sweden and Norway and war broke out".
    """
    tree = clause.tree
    last = clause.said_words[-1]
    after = next((w for w in tree.words[last + 1 :] if w.upos != "ADV"), None)
    if after is None or not (after.xpos in {"VBD", "VBZ", "MD"} or after.upos == "AUX"):
        return False
    return any(base(tree.words[at].relation) == "conj" for at in clause.predicate_words)


def _runs_on_behind_an_aside(clause: Clause) -> bool:
    """Return whether the verb of a list's last noun follows an aside.

    "Harn fell to the Danes and the Swedes, still in the lead, were able to go on."
    """
    words = clause.tree.words
    first = clause.said_words[-1] + 1
    marks = [word.index for word in words[first:] if word.text in PAUSES]
    if len(marks) < 2 or marks[0] != first or words[first].text != ",":  # noqa: PLR2004 - a pair
        return False
    aside, behind = words[marks[0] + 1 : marks[1]], words[marks[1] + 1 : marks[1] + 2]
    is_verbless = not any(word.upos == "CCONJ" or word.xpos in FINITE for word in aside[:1])
    is_verb = any(word.xpos in FINITE for word in behind)
    joined = any(base(words[at].relation) == "conj" for at in clause.predicate_words)
    return joined and is_verbless and is_verb


def _is_part_of_a_force(clause: Clause) -> bool:
    """Return whether a comma ties a smaller force before it to the subject: "Company B, | 5th Battalion"."""
    words, first = clause.tree.words, clause.subject_words[0]
    is_bare = words[clause.subject].text in FORCES and words[first].upos != "DET"
    if not is_bare or first == 0 or words[first - 1].text != ",":
        return False
    start = max((word.index for word in words[: first - 1] if word.text in PAUSES), default=-1)
    before = words[start + 1 : first - 1]
    return any(word.text in FORCES for word in before) and not any(_is_verb(word) for word in before)


def _is_verb(word: Word) -> bool:
    return word.upos in {"VERB", "AUX"}


def _breaks_off(clause: Clause) -> bool:
    """Return whether a noun phrase goes on right behind the last word said: "fought | five battles"."""
    words, last = clause.tree.words, clause.said_words[-1]
    return last + 1 < len(words) and words[last + 1].upos in NAMING_TAGS | {"DET"}


def _opens_badly(clause: Clause) -> bool:
    """Return whether the subject opens with a preposition, or with a year torn off its date."""
    first, *rest = (clause.tree.words[at] for at in clause.subject_words)
    if first.upos in {"ADP", "SCONJ"} or first.text.lower() in {"after", "before", "according"}:
        return first.text.lower() not in COUNTED or not any(word.upos == "NUM" for word in rest[:3])
    if first.upos == "NUM" and rest and rest[0].upos == "NUM" and rest[0].text.isdigit():
        return True  # "37 16 were merchants"
    year = first.text.isdigit() and len(first.text) == 4  # noqa: PLR2004 - digits of a year
    return year and bool(rest) and base(first.relation) != "nsubj"


def _goes_on(clause: Clause) -> bool:
    """Return whether the subject goes on from what precedes it: "and Operation | Lund", "than | half"."""
    first = clause.subject_words[0]
    before = clause.tree.words[first - 1] if first else None
    named = before is not None and before.upos == "PROPN" and base(before.relation) in {"conj", "compound"}
    return named or (before is not None and before.text.lower() == "than")


def _shares_its_subject_place(clause: Clause) -> bool:
    """Return whether "and" joins the subject to a noun that was lost: "raiders and some ships fled"."""
    tree = clause.tree
    links = [w.index for w in tree.children(clause.subject, "cc") if w.index < clause.subject_words[0]]
    if not links:
        return False
    before = tree.words[: links[0]]
    start = max((w.index for w in before if w.text in {";", ":"}), default=-1)
    return not any(w.xpos.startswith("VB") for w in before[start + 1 :])


def _ends_badly(clause: Clause) -> bool:
    """Return whether the first word after the verb is "and", or the last one wants another: "of", "the"."""
    after = [clause.tree.words[at] for at in clause.predicate_words if at > clause.head]
    if after and after[0].relation == "cc" and not clause.is_copular:
        return True  # "declared war and respectively"
    last = clause.tree.words[clause.said_words[-1]]
    if last.text.lower() in STRANDED and _is_followed_by_a_gap(clause, last):
        return True  # "yielded, but not (until 1581)"
    return last.upos in {"CCONJ", "DET", "SCONJ"} or (
        last.upos == "ADP" and base(last.relation) in {"case", "mark"}
    )


def _is_followed_by_a_gap(clause: Clause, word: Word) -> bool:
    """Return whether words are left out of the tree right behind this one."""
    after = clause.tree.words[word.index + 1 : word.index + 2]
    return bool(after) and after[0].span.start - word.span.end > 1


def _is_glued(clause: Clause) -> bool:
    """Return whether a hyphen stands for a dash, a sentence opens inside, or dates left "respectively"."""
    said = list(_said(clause))
    after_hyphen = any(
        left.text in {"-", "\u2013"}
        and right.text.lower() in OPENERS
        and not _goes_on_with_a_hyphen(clause, right)
        for left, right in pairwise(said)
    )
    inside = {word.text for left, word in pairwise(said) if left.upos != "PUNCT"}
    return after_hyphen or bool(inside & (SENTENCE_OPENERS | {"respectively"})) or _keeps_a_comma(clause)


def _goes_on_with_a_hyphen(clause: Clause, word: Word) -> bool:
    """Return whether a second hyphen stands behind the word: "Harn-on-the-Hill"."""
    after = clause.tree.words[word.index + 1 : word.index + 2]
    return bool(after) and after[0].text == "-" and after[0].span.start == word.span.end


def _keeps_a_comma(clause: Clause) -> bool:
    """Return whether the subject has a comma that no list explains, so that its partner is lost."""
    subject = [clause.tree.words[at] for at in clause.subject_words]
    relations = {base(word.relation) for word in subject}
    return any(word.text == "," for word in subject) and not relations & {"conj", "amod"}


def _lists_without_and(clause: Clause) -> bool:
    """Return whether the nouns of a list stand side by side without "and": it is no list, or cut short."""
    tree = clause.tree
    for at in clause.predicate_words:
        joined = [word for word in tree.children(at, "conj") if word.upos in {"NOUN", "PROPN"}]
        if (
            joined
            and tree.words[at].upos in {"NOUN", "PROPN"}
            and not any(tree.children(word.index, "cc") for word in joined)
        ):
            return True
    return False


def _joins_nothing(clause: Clause) -> bool:
    """Return whether an "and" is said without what it joins: "took Lund and, after moving ships north"."""
    tree, first = clause.tree, clause.said_words[0]
    return any(
        word.index == first or tree.words[word.index + 1].upos == "PUNCT"
        for word in _said(clause)
        if word.relation == "cc" and base(tree.words[word.head].relation) != "conj"
    )


def _loses_its_place(clause: Clause) -> bool:
    """Return whether "there" is left out behind the noun that it tells apart: "sank the ships there"."""
    tree, said = clause.tree, set(clause.said_words)
    return any(
        before.index in said
        and word.index not in said
        and word.text.lower() in {"here", "there"}
        and before.upos == "NOUN"
        and any(det.text.lower() == "the" for det in tree.children(before.index, "det"))
        for before, word in pairwise(tree.words)
    )
