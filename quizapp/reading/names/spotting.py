"""Find the runs of words that name something: capitals, ordinals, initials and what joins them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.reading import lexicon
from quizapp.reading.article import Article, ParagraphKind, Sentence, Span
from quizapp.reading.names.titles import title_length

APOSTROPHE, NO_BREAK = "\u2019", "\u2011"
ABBREVIATIONS = (
    "Gen|Lt|Maj|Col|Capt|Cpt|Adm|Brig|Sgt|Cpl|Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Gov|Rep|Hon|St|Mt|Ft|Jr|Sr|Fr|Cmdr|No"
)
# Small words that a hyphen does not join to a name: it stands for a dash before them.
DASHED = (
    "and|but|or|which|whom|who|whose|that|the|a|an|in|on|at|as|for|with|by|to|from|before|after|"
    "including|between|was|were|is"
)
TOKEN = re.compile(
    rf"(?:{ABBREVIATIONS})\.(?=\s)"
    r"|(?:[^\W\d_]\.){2,6}|[^\W\d_a-z]\.(?=\s*[^\W\d_a-z])"
    r"|\d+(?:st|nd|rd|th)\b"
    rf"|[^\W_]+(?:[-{NO_BREAK}'{APOSTROPHE}](?!(?:{DASHED})\b)[^\W_]+)*['{APOSTROPHE}]?"
    r"|[^\w\s]|_"
)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
POSSESSIVE = re.compile(rf"['{APOSTROPHE}]s?$")
ARABIC = re.compile(rf"(?:al|el|an|ar|as|ash|at|d|l|bin)[-'{APOSTROPHE}][^\W\d_a-z]")
NUMBERED = frozenset(
    {"Resolution", "Article", "Directive", "Order", "Act", "Chapter", "Regulation", "No.", "Force"}
)
NUMBERED |= {"Apollo", "Gemini", "Voyager", "Vostok", "Sputnik", "Group"}
OWNED = frozenset(
    owner + mark + ending
    for mark in ("'", APOSTROPHE)
    for owner, ending in (
        ("People", "s"),
        ("King", "s"),
        ("Queen", "s"),
        ("Women", "s"),
        ("Workers", ""),
        ("Children", "s"),
    )
)
BEFORE_MONTHS = frozenset(
    {"in", "by", "since", "until", "of", "from", "late", "early", "mid", "during", "last", "on"}
)
CONTEXT = 5
LONGEST = 12  # tokens of a name


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence and where it stands in the article."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One mention of something by name, with the words around it.

    `title` is what stood before a person's name ("Marshal"); `before` and `after` are up to five
    tokens of the same sentence; `opens` says that a capital there proves nothing.
    """

    span: Span
    text: str
    sentence: int
    title: str = ""
    opens: bool = False
    possessive: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """Return the words of the name."""
        return self.text.split()


@dataclass(frozen=True, slots=True)
class Capitals:
    """How an article writes its words: those seen in small letters, and in capitals inside a sentence."""

    small: frozenset[str]
    inside: frozenset[str]


def tokenize(text: str, span: Span) -> list[Token]:
    """Return the tokens of `text` within `span`, with their places in `text`."""
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, span.start, span.end)]


def body_sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences that tell something: those of bodies."""
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            yield from paragraph.sentences


def spot(article: Article) -> tuple[list[Candidate], Capitals]:
    """Return every mention in the article's bodies, in reading order, and how it writes its words."""
    sentences = [(s, tokenize(article.text, s.span)) for s in body_sentences(article)]
    capitals = _capitals([tokens for _, tokens in sentences])
    candidates = [
        candidate
        for sentence, tokens in sentences
        if not _shouted(tokens)
        for candidate in _in_sentence(article.text, sentence, tokens, capitals)
    ]
    return candidates, capitals


def _shouted(tokens: list[Token]) -> bool:
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def _capitals(sentences: list[list[Token]]) -> Capitals:
    small, inside = set(), set()
    for tokens in sentences:
        opening = True
        for token in tokens:
            if token.text.islower():
                small.add(token.text)
            elif is_capital(token.text) and not opening:
                inside.add(bare(token.text))
            opening = not token.text[0].isalnum() and (opening or token.text in '"“”«:')
    return Capitals(frozenset(small), frozenset(inside))


def is_capital(text: str) -> bool:
    """Return whether a word is written as a name: capital, initial, or "al-Maliki"."""
    return (text[0].isupper() and text != "I") or ARABIC.match(text) is not None


def bare(text: str) -> str:
    """Return the word without its possessive ending."""
    return text if text in OWNED else POSSESSIVE.sub("", text)


def _in_sentence(
    text: str, sentence: Sentence, tokens: list[Token], capitals: Capitals
) -> Iterator[Candidate]:
    at = 0
    while at < len(tokens):
        end = _chain(tokens, at, text) if _may_begin(tokens, at) else at
        if end == at:
            at += 1
            continue
        yield from _candidates(text, sentence, tokens, (at, end), capitals)
        at = end


def _may_begin(tokens: list[Token], at: int) -> bool:
    word = tokens[at].text
    if ORDINAL.fullmatch(word):
        return at + 1 < len(tokens) and is_capital(tokens[at + 1].text)
    return is_capital(word) and bare(word) not in lexicon.MONTHS_AND_DAYS - {"March", "May", "August"}


def _chain(tokens: list[Token], begin: int, text: str) -> int:
    """Return the index after the last token of the name that begins at `begin`."""
    end = begin + 1
    while end < min(len(tokens), begin + LONGEST) and (step := _joined(tokens, begin, end, text)):
        end += step
    return end


def _joined(tokens: list[Token], begin: int, end: int, text: str) -> int:
    """Return how many tokens from `end` on go on with the name `tokens[begin:end]`."""
    last, following = tokens[end - 1].text, tokens[end].text
    if not text[tokens[end - 1].end : tokens[end].start].isspace():
        return 0
    if last != bare(last) and last not in OWNED:
        return 0
    if is_capital(following):
        return int(bare(following) not in lexicon.MONTHS_AND_DAYS)
    if following.isdecimal() and len(following) <= 4 and last in NUMBERED:  # noqa: PLR2004 - "Resolution 1441"
        return 1
    return _connector(tokens, begin, end)


def _connector(tokens: list[Token], begin: int, end: int) -> int:
    words = [token.text for token in tokens[end : end + 4]]
    chain = [token.text for token in tokens[begin:end]]
    following = words[1] if len(words) > 1 else ""
    if words[0] in lexicon.PARTICLES and following:
        skip = 2 if following in lexicon.PARTICLES and len(words) > 2 else 1  # noqa: PLR2004 - "de la X"
        return skip + 1 if is_capital(words[skip]) else 0
    if words[0] == "the" and following in lexicon.EPITHETS and len(chain) <= 2:  # noqa: PLR2004 - "Hanno the Great"
        return 2
    if words[0] in {"and", "&"} and "of" in chain and following in lexicon.TITLE_FIELDS:
        return 2
    return _of(words, chain, tokens, end)


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


def _candidates(
    text: str, sentence: Sentence, tokens: list[Token], bounds: tuple[int, int], capitals: Capitals
) -> Iterator[Candidate]:
    begin, end = bounds
    opens = all(not token.text[0].isalnum() for token in tokens[:begin])
    opens = opens or tokens[begin - 1].text in '"“”«:'
    if opens:
        begin = _after_openers(tokens, begin, end, capitals)
    if begin == end:
        return
    dated = begin > 0 and tokens[begin - 1].text.lower() in BEFORE_MONTHS
    if bare(tokens[begin].text) in lexicon.MONTHS_AND_DAYS and (dated or end - begin == 1):
        begin += 1
    if begin == end:
        return
    if tokens[begin].text == "The" and end - begin > 1 and tokens[begin + 1].text != "Hague":
        begin += 1
    names = [bare(token.text) for token in tokens[begin:end]]
    titled = title_length(names)
    if titled == len(names):
        return
    span = Span(tokens[begin + titled].start, tokens[end - 1].start + len(names[-1]))
    yield Candidate(
        span=span,
        text=" ".join(names[titled:]) if "\n" in span.of(text) else span.of(text),
        sentence=sentence.index,
        title=" ".join(names[:titled]),
        opens=opens and titled == 0 and begin == bounds[0],
        possessive=names[-1] != tokens[end - 1].text,
        before=tuple(token.text for token in tokens[max(0, begin - CONTEXT) : begin]),
        after=tuple(token.text for token in tokens[end : end + CONTEXT]),
    )


def _after_openers(tokens: list[Token], begin: int, end: int, capitals: Capitals) -> int:
    """Return where the name begins once the sentence's first word is seen to be an ordinary one."""
    word = bare(tokens[begin].text)
    ordinary = word in lexicon.COMMON_OPENERS or (
        word.lower() in capitals.small and word not in capitals.inside
    )
    ordinary = ordinary or word.lower() in lexicon.OCCUPATIONS
    titled = word.removesuffix(".") in lexicon.TITLES and end - begin > 1
    return begin + 1 if ordinary and not titled else begin
