"""Which tokens run on as one name: capitals, what joins them, and where a run falls into two names."""

import re
from collections.abc import Iterator

from quizapp.reading import lexicon
from quizapp.reading.names.titles import title_length
from quizapp.reading.names.tokens import OWNED, Token, bare, is_capital

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
NUMBERED = frozenset(
    {"Resolution", "Article", "Directive", "Order", "Act", "Chapter", "Regulation", "No.", "Force"}
)
NUMBERED |= {"Apollo", "Gemini", "Voyager", "Vostok", "Sputnik", "Group"}
LONGEST = 12  # tokens of a name
PLURAL_HEADS = frozenset({"Battles", "Sieges"})  # of two places: "the Battles of Lexington and Concord"
PRONOUNS = frozenset({"His", "Her", "Their", "My", "Our", "Your"})
HONOURS = frozenset({"Majesty", "Majesties", "Highness", "Excellency", "Honour", "Royal", "Imperial"})
# Ranks that begin a person's name wherever they stand, also right behind a place's.
RANKS = frozenset(
    {"Admiral", "Archduke", "Captain", "Colonel", "Emperor", "Empress", "General", "King", "Marshal", "Pope"}
)
RANKS |= {"President", "Prince", "Princess", "Queen", "Sir", "Sultan", "Tsar"}
AUXILIARIES = frozenset({"was", "is", "had", "has", "did", "were", "would", "could"})
AFTER_SPEAKERS = frozenset(
    ["am", "was", "have", "had", "think", "believe", "will", "would", "do", "did", "saw"]
)


def may_begin(tokens: list[Token], at: int) -> bool:
    """Return whether a name may begin at a token."""
    word = tokens[at].text
    if tokens[at].dated:
        return False
    if ORDINAL.fullmatch(word):
        return at + 1 < len(tokens) and is_capital(tokens[at + 1].text)
    if word in lexicon.GIVEN_NAMES and at + 1 < len(tokens) and is_capital(tokens[at + 1].text):
        return True  # "Jan Smuts" is no day of January
    return is_capital(word) and bare(word) not in lexicon.MONTHS_AND_DAYS - {"March", "May", "August"}


def chain_end(tokens: list[Token], begin: int, text: str) -> int:
    """Return the index after the last token of the run that begins at `begin`."""
    end = begin + 1
    while end < min(len(tokens), begin + LONGEST) and (step := _joined(tokens, begin, end, text)):
        end += step
    return end


def list_parts(tokens: list[Token], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names that a run of tokens holds: cut where another begins, and at "His"."""
    start = begin
    for at in range(begin, end):
        word = tokens[at].text
        if word in PRONOUNS and at + 1 < end and tokens[at + 1].text not in HONOURS:
            yield from _unless_empty(start, at)
            start = at + 1 + (tokens[at + 1].text.lower() in lexicon.OCCUPATIONS)
        elif at > start and at + 1 < end and _begins_anew(tokens, start, at):
            yield start, at
            start = at
        elif start < at < end - 1 and _is_office(tokens, start, at):
            yield start, at
            start = at + 1
    yield from _unless_empty(start, end)


def _unless_empty(start: int, end: int) -> Iterator[tuple[int, int]]:
    if start < end:
        yield start, end


def _begins_anew(tokens: list[Token], start: int, at: int) -> bool:
    """Return whether a person's rank behind a place, or what stands before a ship's name, begins a name."""
    word = tokens[at].text
    return word in lexicon.OPENERS["ship"] or (word in RANKS and _is_place(tokens[start:at]))


def _is_office(tokens: list[Token], start: int, at: int) -> bool:
    """Return whether a word parts a body from the person who works for it: "NASA Director Ann Reed"."""
    known = tokens[at].text.lower() in lexicon.OCCUPATIONS or tokens[at].text in {"CEO", "Administrator"}
    if not known or bare(tokens[at + 1].text) not in lexicon.GIVEN_NAMES:
        return False
    words = [bare(token.text) for token in tokens[start : at + 2]]
    return tokens[start].text not in lexicon.COMMON_OPENERS and title_length(words) == 0


def _is_place(tokens: list[Token]) -> bool:
    words = [token.text for token in tokens]
    name = " ".join(words[1:] if words[0] in lexicon.COMMON_OPENERS else words)
    return name in lexicon.known_places() or name in lexicon.countries_by_capital()


def _joined(tokens: list[Token], begin: int, end: int, text: str) -> int:
    """Return how many tokens from `end` on go on with the name `tokens[begin:end]`."""
    last, following = tokens[end - 1].text, tokens[end].text
    if not text[tokens[end - 1].end : tokens[end].start].isspace():
        return 0
    if following.isdecimal() and len(following) <= 4 and last in NUMBERED:  # noqa: PLR2004 - "Resolution 1441"
        return 1
    if tokens[end].dated:
        return 0
    if last != bare(last) and last not in OWNED:
        return int(_is_owned_place(tokens, begin, end))
    if is_capital(following):
        return int(bare(following) not in lexicon.MONTHS_AND_DAYS)
    return int(_is_first(tokens, begin, end)) or _connector(tokens, begin, end)


def _is_owned_place(tokens: list[Token], begin: int, end: int) -> bool:
    """Return whether a possessive is part of a place's name: "Moore's Creek", "St. Mary's Hospital"."""
    owner = [bare(token.text) for token in tokens[begin:end]]
    if tokens[end].text not in lexicon.OWNED_HEADS or not (len(owner) == 1 or owner[0] in {"St.", "Saint"}):
        return False
    known = lexicon.countries_by_name().keys() | lexicon.known_places().keys() | lexicon.demonyms().keys()
    return owner[-1] not in known and owner[-1] not in lexicon.countries_by_capital()


def _is_first(tokens: list[Token], begin: int, end: int) -> bool:
    """Return whether an "I" is a ruler's number: "Nicholas I sent"."""
    if tokens[end].text != "I" or tokens[end - 1].text not in lexicon.GIVEN_NAMES:
        return False
    after = tokens[end + 1].text if end + 1 < len(tokens) else "."
    return after not in AFTER_SPEAKERS and end - begin <= 3  # noqa: PLR2004 - a title and two names


def _connector(tokens: list[Token], begin: int, end: int) -> int:
    words = [token.text for token in tokens[end : end + 4]]
    chain = [token.text for token in tokens[begin:end]]
    following = words[1] if len(words) > 1 else ""
    if words[0] in lexicon.PARTICLES and following:
        skip = 2 if following in lexicon.PARTICLES and len(words) > 2 else 1  # noqa: PLR2004 - "de la X"
        return skip + 1 if is_capital(words[skip]) else 0
    if words[0] == "the" and following in lexicon.EPITHETS and len(chain) <= 2:  # noqa: PLR2004 - "Hanno the Great"
        return 2
    if words[0] in {"and", "&"} and following and _goes_on(tokens, chain, end):
        return 2
    return _branch(words, chain) or _of(words, chain, tokens, end)


def _branch(words: list[str], chain: list[str]) -> int:
    """Return 2 where a dash and a state end the name of a body: "Training Mission - Iraq"."""
    dashed = len(words) > 1 and words[0] in {"-", "\u2013", "\u2014"}
    headed = chain[-1] in lexicon.HEADS["unit"] | lexicon.HEADS["organisation"]
    if not dashed or not headed or len(chain) == 1 or words[1] not in lexicon.countries_by_name():
        return 0
    after = words[2] if len(words) > 2 else "."  # noqa: PLR2004 - what follows the two
    goes_on = after in {"-", "\u2013", "\u2014"} or after in AUXILIARIES or after.endswith("ed")
    return 0 if goes_on else 2


def _goes_on(tokens: list[Token], chain: list[str], end: int) -> bool:
    """Return whether "and" stands inside a name: "Foreign Affairs and Trade", "Naval and Military Force"."""
    following = tokens[end + 1].text
    if "of" in chain:
        lists = chain[0] in PLURAL_HEADS and is_capital(following) and not tokens[end + 1].dated
        return following in lexicon.TITLE_FIELDS or lists
    run = _run(tokens, end + 1)
    headed = run[-1] in lexicon.HEADS["unit"] | lexicon.HEADS["organisation"]
    return chain[-1] in lexicon.PAIRED and len(run) > 1 and headed


def _of(words: list[str], chain: list[str], tokens: list[Token], end: int) -> int:
    headed = chain[-1].removesuffix(".") in lexicon.OF_HEADS or (
        "of" in chain and chain[0] in lexicon.OPENERS["organisation"]
    )
    if words[0] != "of" or not headed:
        return 0
    skip = 2 if len(words) > 2 and words[1] == "the" else 1  # noqa: PLR2004 - "of the X"
    if len(words) <= skip or not is_capital(words[skip]) or words[skip] in lexicon.MONTHS_AND_DAYS:
        return 0
    after = next((t.text for t in tokens[end + skip : end + skip + LONGEST] if not (is_capital(t.text))), "")
    complement = _run(tokens, end + skip)
    if chain[-1] in lexicon.HEADS["unit"] and (
        complement[-1] in lexicon.HEADS["unit"] or after in lexicon.COMMON_HEADS["unit"]
    ):
        return 0
    return skip + 1


def _run(tokens: list[Token], begin: int) -> list[str]:
    run = []
    for token in tokens[begin : begin + 8]:
        if not is_capital(token.text):
            break
        run.append(bare(token.text))
    return run or [""]
