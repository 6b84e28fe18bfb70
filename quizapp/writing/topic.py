"""The event that an article is about ("the Falklands War"), as far as its title or its opening names one."""

import re
from dataclasses import dataclass

from quizapp.reading.article import Article, Evidence, ParagraphKind, Sentence
from quizapp.reading.facts import Name, Reading
from quizapp.reading.word_lists import words

NOUNS = (
    "war|campaign|expedition|rebellion|revolution|uprising|revolt|mutiny|crisis|siege|voyage|mission|conflict"
)
CAPITALISED = r"(?:(?!The\b|How\b|Why\b|When\b)[A-Z][\w'\u2019\u2013-]*\s)+"
TITLE = re.compile(rf"(?:^|\b[Tt]he )(?P<name>{CAPITALISED}(?P<noun>(?i:{NOUNS}))(?: I{{1,2}}\b)?)\b")
NUMBERED = re.compile(r"World War (?:I|II|One|Two)")
OF = re.compile(r"\b(?P<name>(?P<noun>Battle|Siege|Treaty|Conquest) of (?:the )?[A-Z][\w'\u2019\u2013 -]+)")
LEADS = {"expedition": "On", "voyage": "On", "mission": "On", "battle": "In", "siege": "During"}
# What an event's own people and phases are called, once it has been named.
PEOPLE = words("allies troops campaign hostilities fighting belligerents invasion armistice ceasefire crew")
PEOPLE |= words("party expedition voyage scientists officers")
OFTEN = 4  # mentions of the one war of an article without a title


@dataclass(frozen=True, slots=True)
class Topic:
    """The event that the article is about: `text` with its article ("the Crimean War"), `noun` what it is."""

    text: str
    noun: str
    evidence: Evidence

    @property
    def lead(self) -> str:
        """Return "In the Crimean War", "On the Challenger expedition"."""
        return f"{LEADS.get(self.noun, 'In')} {self.text}"

    @property
    def nouns(self) -> frozenset[str]:
        """Return the nouns that mean the topic itself wherever the article uses them alone."""
        return frozenset({self.noun, "conflict"} if self.noun == "war" else {self.noun})


def find_topic(reading: Reading) -> Topic | None:
    """Return the event of the title, else of the first sentence, else the only war of the article."""
    article = reading.article
    bodies = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY and p.sentences]
    if not bodies:
        return None
    first = bodies[0].sentences[0]
    from_title = _from_title(article, first)
    return from_title or _from_wars(reading, first)


def _from_title(article: Article, first: Sentence) -> Topic | None:
    match = _search(article.title)
    if match is None or article.title.endswith("\u2026"):
        return None  # without a title: these are only the first words
    return _topic(match["name"], match["noun"], _introduce(article, match["name"], first))


def _search(title: str) -> re.Match[str] | None:
    return TITLE.search(title) or OF.search(title)


def _introduce(article: Article, name: str, first: Sentence) -> Evidence:
    """Return the first sentence of a body that has the name, else the heading, else the first sentence."""
    naming = [s for s in article.sentences if name in s.span.of(article.text)]
    bodies = [s for s in naming if article.paragraphs[s.paragraph].kind is ParagraphKind.BODY]
    return article.quote(next(iter([*bodies, *naming]), first).span)


def _from_wars(reading: Reading, first: Sentence) -> Topic | None:
    """Return the war that the first sentence opens with, else the only war that the article names."""
    wars = [name for name in reading.names if name.kind == "war"]
    opening = [n for n in wars if any(m.start <= first.span.start + len("The ") for m in n.mentions)]
    often = [name for name in wars if len(name.mentions) >= OFTEN]
    chosen = opening or (often if len(wars) == 1 else [])
    return _of_name(chosen[0], reading.article) if chosen else None


def _of_name(name: Name, article: Article) -> Topic | None:
    match = TITLE.fullmatch(name.name)
    sentence = next(s for s in article.sentences if name.mentions[0] in s.span)
    return _topic(name.name, match["noun"], article.quote(sentence.span)) if match else None


def _topic(name: str, noun: str, evidence: Evidence) -> Topic:
    bare = NUMBERED.fullmatch(name) is not None
    return Topic(name if bare else f"the {name}", noun.lower(), evidence)
