"""Find the runs of words that name something: capitals, ordinals, initials and what joins them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.reading import lexicon
from quizapp.reading.article import Article, ParagraphKind, Sentence, Span
from quizapp.reading.facts import DateMention
from quizapp.reading.names.chains import chain_end, list_parts, may_begin
from quizapp.reading.names.titles import title_length
from quizapp.reading.names.tokens import Token, bare, is_capital, tokenize

BEFORE_MONTHS = frozenset(
    {"in", "by", "since", "until", "of", "from", "late", "early", "mid", "during", "last", "on"}
)
CONTEXT = 5


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


def body_sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences that tell something: those of bodies."""
    for paragraph in article.paragraphs:
        if paragraph.kind is ParagraphKind.BODY:
            yield from paragraph.sentences


def spot(article: Article, dates: Sequence[DateMention] = ()) -> tuple[list[Candidate], Capitals]:
    """Return every mention in the article's bodies, in reading order, and how it writes its words.

    No name runs into one of the `dates`, which are in reading order.
    """
    sentences = list(_tokenized(article, dates))
    capitals = _capitals([tokens for _, tokens in sentences])
    candidates = [
        candidate
        for sentence, tokens in sentences
        if not _shouted(tokens)
        for candidate in _in_sentence(article.text, sentence, tokens, capitals)
    ]
    return candidates, capitals


def _tokenized(article: Article, dates: Sequence[DateMention]) -> Iterator[tuple[Sentence, list[Token]]]:
    at = 0
    for sentence in body_sentences(article):
        while at < len(dates) and dates[at].span.end <= sentence.span.start:
            at += 1
        end = at
        while end < len(dates) and dates[end].span.start < sentence.span.end:
            end += 1
        yield sentence, _without_notes(tokenize(article.text, sentence.span, dates[at:end]))


def _without_notes(tokens: list[Token]) -> list[Token]:
    """Return the tokens without the note marks of the sentence before: "[6] In Lund" opens with "In"."""
    at = 0
    while [token.text for token in tokens[at : at + 3 : 2]] == ["[", "]"] and tokens[at + 1].text.isdigit():
        at += 3
    return tokens[at:]


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


def _in_sentence(
    text: str, sentence: Sentence, tokens: list[Token], capitals: Capitals
) -> Iterator[Candidate]:
    at = 0
    while at < len(tokens):
        end = chain_end(tokens, at, text) if may_begin(tokens, at) else at
        for part in list_parts(tokens, at, end):
            yield from _candidates(text, sentence, tokens, part, capitals)
        at = max(end, at + 1)


def _candidates(
    text: str, sentence: Sentence, tokens: list[Token], bounds: tuple[int, int], capitals: Capitals
) -> Iterator[Candidate]:
    begin, end = bounds
    opens = not any(tokens[at].text[0].isalnum() for at in range(begin))
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
    if _opens_a_known_name([token.text for token in tokens[begin:end]]):
        return begin
    ordinary = word in lexicon.COMMON_OPENERS or (
        word.lower() in capitals.small and word not in capitals.inside
    )
    ordinary = ordinary or word.lower() in lexicon.OCCUPATIONS
    titled = word.removesuffix(".") in lexicon.TITLES and end - begin > 1
    return begin + 1 if ordinary and not titled else begin


def _opens_a_known_name(words: list[str]) -> bool:
    """Return whether the first two words or more are a state's or a known place's: "New Zealand"."""
    known = lexicon.countries_by_name().keys() | lexicon.known_places().keys()
    return any(bare(" ".join(words[:length])) in known for length in (2, 3) if len(words) >= length)
