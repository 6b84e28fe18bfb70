"""Type every name of an article by evidence from the whole of it, and gather its forms."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from quizapp.reading import lexicon
from quizapp.reading.article import Article, Span
from quizapp.reading.facts import DateMention, Name
from quizapp.reading.names import aliases
from quizapp.reading.names.bearers import list_relatives, settle_surnames, title_surnames
from quizapp.reading.names.cases import join_cases
from quizapp.reading.names.class_nouns import with_class_nouns
from quizapp.reading.names.evidence import is_no_name, votes_for_person, votes_of, weak_votes
from quizapp.reading.names.forms import Form
from quizapp.reading.names.glued import part_glued
from quizapp.reading.names.kinds import known_kind
from quizapp.reading.names.lists import pass_along_lists
from quizapp.reading.names.relations import abbreviations, governments, wholes
from quizapp.reading.names.renames import numbered, other_names
from quizapp.reading.names.spotting import CONTEXT, Candidate, Capitals, spot
from quizapp.reading.names.votes import STRONG, Votes, add
from quizapp.reading.syntax.tree import Tree

PLAIN_OPENERS = frozenset({"ADJ", "ADV", "VERB", "ADP", "SCONJ"})
NAMESAKE = 0.75  # above this certainty a surname is taken for the other thing of that name


def find_names(
    article: Article, trees: Mapping[int, Tree], dates: Sequence[DateMention] = ()
) -> tuple[Name, ...]:
    """Return the things named in the article's bodies, in order of first mention.

    `trees` by sentence index may lack any sentence; no name runs into one of the `dates`. The certainty in
    [0, 1] is that of the kind.
    """
    candidates, capitals = spot(article, dates)
    candidates = join_cases(article.text, part_glued(_without_adjectives(candidates, trees)))
    weak = [weak_votes(c, trees.get(c.sentence)) for c in candidates]
    votes = [
        add(votes_of(c), votes_for_person(c, trees.get(c.sentence)), own)
        for c, own in zip(candidates, weak, strict=True)
    ]
    votes = pass_along_lists(article.text, candidates, votes)
    forms = _gather(list(zip(candidates, votes, weak, strict=True)), capitals, trees)
    _doubt_namesakes(forms)
    _choose_city_or_state(forms, candidates)
    short = abbreviations(article.text, candidates) | other_names(article.text, candidates)
    names = [_name(group, forms) for group in _groups(forms, short, article.title)]
    names = with_class_nouns(governments(names, candidates), candidates)
    return tuple(sorted(wholes(article.text, names), key=lambda name: name.mentions[0]))


def _without_adjectives(candidates: Sequence[Candidate], trees: Mapping[int, Tree]) -> list[Candidate]:
    """Return the candidates, "Carthaginian Hannibal" cut to the "Hannibal" that is named elsewhere."""
    texts = {candidate.text for candidate in candidates}
    return [_cut(candidate, texts, trees.get(candidate.sentence)) for candidate in candidates]


def _cut(candidate: Candidate, texts: set[str], tree: Tree | None) -> Candidate:
    first, _, rest = candidate.text.partition(" ")
    cut_off = first in lexicon.demonyms() or _only_opens(candidate, tree)
    if not cut_off or rest not in texts or known_kind(candidate.text):
        return candidate
    start = candidate.span.start + len(first) + 1
    return replace(
        candidate,
        span=Span(start, candidate.span.end),
        text=rest,
        before=(*candidate.before, first)[-CONTEXT:],
    )


def _only_opens(candidate: Candidate, tree: Tree | None) -> bool:
    """Return whether the first word is an adjective or the like that has its capital from the sentence."""
    if not candidate.opens or tree is None or lexicon.GIVEN_NAMES & {candidate.words[0]}:
        return False
    return any(w.span.start == candidate.span.start and w.upos in PLAIN_OPENERS for w in tree.words)


def _gather(
    mentions: Sequence[tuple[Candidate, Votes, Votes]], capitals: Capitals, trees: Mapping[int, Tree]
) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for candidate, own, weak in mentions:
        if is_no_name(candidate, capitals.small) or _is_ordinary(
            candidate, capitals, trees.get(candidate.sentence)
        ):
            continue
        forms.setdefault(candidate.text, Form(candidate.text)).add(candidate, own, weak.get("person", 0.0))
    return forms


def _is_ordinary(candidate: Candidate, capitals: Capitals, tree: Tree | None) -> bool:
    """Return whether the capital may only be that of a sentence's first word."""
    text = candidate.text
    if not candidate.opens or " " in text or known_kind(text) or text in capitals.inside:
        return False
    if text.lower() in capitals.small or tree is None:
        return True
    return all(word.upos != "PROPN" for word in tree.words if word.span == candidate.span)


def _doubt_namesakes(forms: Mapping[str, Form]) -> None:
    """Let the context alone decide on a well-known place whose name is also a surname here."""
    surnames = {
        text.split()[-1] for text, form in forms.items() if " " in text and form.kind()[0] == "person"
    }
    surnames |= {text for text, form in forms.items() if any(each.title for each in form.candidates)}
    for text in surnames & forms.keys():
        form = forms[text]
        if (kind := known_kind(text)) and kind != "people":
            form.votes[kind] = min(form.votes.get(kind, 0.0), STRONG)


def _choose_city_or_state(forms: Mapping[str, Form], candidates: Iterable[Candidate]) -> None:
    """Read "Rome" as the city where the article speaks neither of Romans nor of a Roman state."""
    words = {word for candidate in candidates for word in candidate.words}
    for text in forms.keys() & lexicon.countries_by_capital().keys() & lexicon.countries_by_name().keys():
        if not words & lexicon.countries_by_name()[text].demonyms:
            votes = forms[text].votes
            forms[text].votes = add(
                {k: w for k, w in votes.items() if k != "country"}, {"city": votes.get("country", 0.0)}
            )


def _groups(forms: Mapping[str, Form], short: Mapping[str, str], title: str) -> list[list[str]]:
    """Return the forms grouped by the thing they name."""
    kinds = {text: form.kind()[0] for text, form in forms.items()}
    people = {text for text in forms if kinds[text] == "person"} | _surnames(forms, kinds)
    states = [text for text in forms if text not in people and aliases.state_of(text)]
    rest = [text for text in forms if text not in people and not aliases.state_of(text)]
    relatives = list_relatives(forms)
    heroic = title_surnames({text for text in people if (text.split()[-1], text) not in relatives}, title)
    groups = aliases.group(
        aliases.longest_first(people - heroic.keys()),
        aliases.person_keys,
        lambda short, full: (short, full) not in relatives and aliases.same_person(short, full),
    )
    groups = settle_surnames(groups, forms, title) + [[text] for text in heroic]
    short = {**short, **heroic}
    groups += _by_state(states)
    groups += aliases.group(
        aliases.longest_first(rest), aliases.spelling_keys, partial(_are_spellings, kinds)
    )
    return aliases.join_short(groups, {**short, **numbered(forms), **_headless(forms, kinds)})


def _surnames(forms: Mapping[str, Form], kinds: Mapping[str, str]) -> set[str]:
    """Return the single words that end the full name of just one person and are not mainly something else."""
    ends = Counter(text.split()[-1] for text in forms if kinds[text] == "person" and " " in text)
    return {
        text
        for text in ends.keys() & forms.keys()
        if not known_kind(text) and not _is_mostly_other(forms[text])
    }


def _is_mostly_other(form: Form) -> bool:
    kind, certainty = form.kind()
    return kind not in {"person", "other"} and certainty > NAMESAKE


def _by_state(texts: Iterable[str]) -> list[list[str]]:
    states: dict[str, list[str]] = {}
    for text in texts:
        states.setdefault(aliases.state_of(text) or text, []).append(text)
    return list(states.values())


def _are_spellings(kinds: Mapping[str, str], left: str, right: str) -> bool:
    """Return whether two forms may be one name in two spellings: their kinds do not speak against it."""
    families = {"place" if kinds[text] in lexicon.PLACES else kinds[text] for text in (left, right)} - {
        "other"
    }
    if len(families) > 1:
        return False
    known = known_kind(left) or known_kind(right)  # "Charleston" is not "Charlestown"
    return aliases.sound(left) == aliases.sound(right) if known else aliases.same_spelling(left, right)


def _headless(forms: Mapping[str, Form], kinds: Mapping[str, str]) -> dict[str, str]:
    """Return the forms that lack only the head of one other: "Transbaikal" for "Trans-Baikal Front".

    Of a ship they lack what stands before its name: "Aurora" for "HMS Aurora", so of an operation.
    """
    whole: dict[str, set[str]] = {}
    for text in forms:
        first, _, rest = text.partition(" ")
        ship = first in lexicon.OPENERS["ship"] and kinds.get(rest) != "person"
        if ship or (first == "Operation" and " " in rest):
            whole.setdefault(aliases.plain(rest), set()).add(text)
        if kinds[text] in {"unit", "river", "island", "lake", "sea"} and " " in text:
            whole.setdefault(aliases.plain(text.rpartition(" ")[0]), set()).add(text)
    short = [text for text in forms if not (known_kind(text) or text.isupper())]
    matches = {text: whole.get(aliases.plain(text), set()) for text in short}
    return {
        text: min(found) for text, found in matches.items() if len({aliases.plain(f) for f in found}) == 1
    }


def _name(group: Sequence[str], forms: Mapping[str, Form]) -> Name:
    """Return the group as one name: kind by all its votes, shown in its fullest or most frequent form."""
    whole = Form(group[0])
    for text in group:
        whole.absorb(forms[text])
    kind, certainty = whole.kind()
    frequency = {text: len(forms[text].candidates) for text in group}
    shown = max(
        group, key=lambda text: (kind != "country" and len(text.split()), frequency[text], len(text), text)
    )
    name = Name(
        shown, kind, tuple(sorted({c.span for c in whole.candidates})), frozenset(group), None, certainty
    )
    return name if kind != "country" else replace(name, aliases=name.aliases | _table_forms(shown, forms))


def _table_forms(shown: str, forms: Mapping[str, Form]) -> frozenset[str]:
    state = aliases.state_of(shown)
    return frozenset({state}) if state and state not in forms else frozenset()
