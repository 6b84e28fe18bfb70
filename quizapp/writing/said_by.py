"""Who said it? Items from the claims of named people, in the words that the article quotes."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.claims import Claim
from quizapp.reading.facts import Name
from quizapp.reading.figures import Figure
from quizapp.writing.distractors import are_written_alike
from quizapp.writing.peers import are_peers
from quizapp.writing.people import choose_people, find_person, list_people
from quizapp.writing.rationales import in_quotes, introduce
from quizapp.writing.sorts import keep_to_sort
from quizapp.writing.sources import WRONG, Sources

SHORTEST, LONGEST = 5, 24  # words of the claim
MOST = 2  # items for one speaker
VOICE = 2  # claims of a commentator whom a reader may know by name afterwards
OPENING, CLOSING = "\u201c", "\u201d"
# Words that tie a sentence to the one before it: without that one the quotation says too little.
TIED = re.compile(
    r"(?:And|But|So|Also|Moreover|However|Then|Thus|Therefore|Well|In general|In addition|It|There)\b"
)
POINTING = re.compile(
    r"\b(?:this|these|those|they|them|he|she|him|his|her|its|their|such|there|here|others?|another|some)\b",
    re.IGNORECASE,
)
# "We" and "you" are people whom the quotation does not name; "I" is the one asked for, if all is quoted.
SPEAKING = re.compile(r"\b(?:[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b")
OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y)\b")
THEN = re.compile(r"\bthat (?:day|month|morning|night|time|week|year)\b|\bat the time\b")
# A subject that only the article makes known: "the ruling led", "The Act was", "The old town was".
BARE = re.compile(
    r"the\s+(?:(?:old|new|whole|first|last|other|same)\s+)?[\w-]+\s+(?:was|were|had|has|have|is|are|did|could|led|[a-z]+ed)\b",
    re.IGNORECASE,
)
THEY = re.compile(r"\b(?:they|them|their|these|those)\b", re.IGNORECASE)
ADDED = re.compile(r", (?:an?|which|who|but|although|while)\b")  # what the article adds to reported words
VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "MD"})
NAMED_EARLY = 5  # words within which a pronoun has nothing to stand for
MARK = "[,.?!]?[\"'\u201c\u201d\u2018\u2019\u00ab\u00bb]"
QUOTING = re.compile('[\u201c\u201d\u00ab\u00bb"\\[\\]]|\\.\\.\\.|\u2026')


def write_said_by(sources: Sources, rng: Random) -> Iterator[Draft]:
    """Yield an item for each claim that stands on its own and that two others might have made."""
    commentators = sources.commentators
    claims = [fact for fact in sources.reading.facts if isinstance(fact, Claim)]
    counting = {fact.sentence for fact in sources.reading.facts if isinstance(fact, Figure)}
    spoken = Counter(claim.speaker for claim in claims)
    said: list[str | None] = []
    for claim in claims:
        key = find_person(claim.speaker or "", sources)
        told = claim.sentence in counting or said.count(claim.speaker) >= MOST
        if key is None or told or not stands_alone(claim) or _names_someone(claim, sources):
            continue
        if (key.name in commentators and spoken[key.name] < VOICE) or not _has_verb(claim, sources):
            continue
        others = [
            name
            for name in list_people(sources)
            if (name.name in commentators) == (key.name in commentators)
            and name is not key
            and spoken[name.name]
            and are_written_alike(name, key)
            and (key.name in commentators or are_peers(name, key, claim.sentence, sources))
            and not _says_too(name, claim, claims)
        ]
        rivals = choose_people(key, keep_to_sort(key, others, WRONG), rng)
        if len(rivals) == WRONG:
            said.append(claim.speaker)
            yield _draft(claim, key, rivals, sources)


def stands_alone(claim: Claim) -> bool:
    """Return whether the claim is one whole sentence that can be understood away from the article."""
    words = claim.text.split()
    if not SHORTEST <= len(words) <= LONGEST or TIED.match(claim.text) or QUOTING.search(claim.text):
        return False
    if claim.hedge or SPEAKING.search(claim.text) or POINTING.search(" ".join(words[:NAMED_EARLY])):
        return False
    if THEN.search(claim.text) or (OWN.search(claim.text) and not is_whole_quotation(claim)):
        return False
    if not claim.asserted or _points_back(claim.text) or (not claim.direct and ADDED.search(claim.text)):
        return False
    return (not claim.direct or claim.text[:1].isupper()) and not BARE.match(claim.text)


def is_whole_quotation(claim: Claim) -> bool:
    """Return whether the claim is all that stands between two quotation marks: an "I" needs no more words."""
    words = re.compile(f"{MARK}{re.escape(claim.text)}{MARK}")
    return claim.direct and any(words.search(" ".join(each.text.split())) for each in claim.evidence)


def _has_verb(claim: Claim, sources: Sources) -> bool:
    """Return whether the claim is a sentence or part of one with its verb, no name of a thing alone."""
    tree, said = sources.reading.trees.get(claim.sentence), set(claim.text.split())
    return tree is None or any(word.xpos in VERBAL and word.text in said for word in tree.words)


def _points_back(text: str) -> bool:
    """Return whether a "they" has no plural before it to stand for."""
    they = THEY.search(text)
    return they is not None and not any(word.endswith("s") for word in text[: they.start()].split())


def _names_someone(claim: Claim, sources: Sources) -> bool:
    """Return whether the claim names its speaker, who would be no option then."""
    key = find_person(claim.speaker or "", sources)
    return key is not None and any(form in claim.text for form in key.aliases)


def _says_too(name: Name, claim: Claim, claims: list[Claim]) -> bool:
    """Return whether the person is named in the claim, or says most of the same."""
    own = set(claim.text.lower().split())
    said = [set(other.text.lower().split()) for other in claims if other.speaker == name.name]
    return any(form in claim.text for form in name.aliases) or any(
        2 * len(own & other) > len(own) for other in said
    )


def _draft(claim: Claim, key: Name, rivals: list[Name], sources: Sources) -> Draft:
    text = claim.text.rstrip(" .,;")
    told = f"quoted as saying, {OPENING}{text}{CLOSING}" if claim.direct else f"cited as saying that {text}"
    stem = f"Who is {told}?"
    description = f", {claim.description}," if claim.description else ""
    options = [
        Option(key.name, correct=True, rationale=f"The article quotes {key.name}{description} for this.")
    ]
    options += [Option(name.name, rationale=_explain(name, sources)) for name in rivals]
    item = ChoiceItem(stem, tuple(options), Asks.SAID_BY, (claim.id,), claim.evidence, claim.speaker)
    certainty = min(key.certainty, *(name.certainty for name in rivals))
    return Draft("", item, features={"kind": certainty, "direct": float(claim.direct)})


def _explain(name: Name, sources: Sources) -> str:
    for fact in sources.reading.facts:
        if isinstance(fact, Claim) and fact.speaker == name.name:
            said = fact.text.rstrip(" .,;")
            told = f": {in_quotes(f'{said}.')}" if fact.direct else f" that {said}."
            return f"{name.name} speaks in the article too, but says{told}"
    return introduce(name, sources)
