"""The facts an article tells, each tied to its exact words."""

from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.reading.article import Article, Evidence, Sentence, Span
from quizapp.reading.calendar import HistoricalDate
from quizapp.reading.clauses import Clause
from quizapp.reading.syntax.tree import Tree


class FactKind(StrEnum):
    """What a fact tells."""

    EVENT = "event"  # something happened, perhaps at a date
    ROLE = "role"  # a person held an office
    PLACE = "place"  # an event's place
    FIGURE = "figure"  # a number of something
    CLAIM = "claim"  # someone said something


@dataclass(frozen=True, slots=True)
class DateMention:
    """A phrase that names a calendar date; `date` is None when it cannot be resolved.

    `implied` names the parts carried over from context ("year", "month", "day");
    `certainty` in [0, 1] is 1.0 when every part was read in the phrase itself. `anchor` is the date phrase
    that an implied year rests on, `anchors` has one for each implied part; `old_style` says that the text
    calls the date Julian.
    """

    span: Span
    text: str
    date: HistoricalDate | None
    implied: frozenset[str] = frozenset()
    certainty: float = 1.0
    anchor: Span | None = None
    old_style: bool = False
    anchors: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A thing the article calls by name; `kind` is person, place, organisation, unit, treaty, battle, ...

    `mentions` are all its spans in reading order; `aliases` every form the article uses, longest first.
    `class_nouns` say in the article's own words what it is ("the village of X"), the commonest first.
    """

    name: str
    kind: str
    mentions: tuple[Span, ...]
    aliases: frozenset[str] = frozenset()
    part_of: str | None = None
    certainty: float = 1.0
    class_nouns: tuple[str, ...] = ()

    @property
    def class_noun(self) -> str:
        """Return the noun that says best what the name is ("village"); "" where the article tells none."""
        return self.class_nouns[0] if self.class_nouns else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the article tells; kinds with more to say subclass it.

    `text` is one finite clause without its date; `speaker` is who vouches for it (None: the article
    itself) and `hedge` the words that weaken it ("about", "according to historians").
    """

    id: str
    kind: FactKind
    text: str
    evidence: tuple[Evidence, ...]
    when: HistoricalDate | None = None
    speaker: str | None = None
    hedge: str | None = None
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Event(Fact):
    """Something that happened, with the clause that tells it; `when` is None where no date belongs to it.

    `subject` is who or what did it as `text` says it (a pronoun is already replaced by its antecedent),
    `date` the mention behind `when`, and `is_point` whether the words place the event inside that
    interval ("on", "in"), not from, until or by it. `setting` opens a question on it where the clause
    speaks of "the allies" or "the crew": "In the Crimean War"; empty where none is due.
    """

    sentence: int = field(kw_only=True)
    clause: Clause = field(kw_only=True)
    subject: str = field(kw_only=True)
    date: DateMention | None = field(default=None, kw_only=True)
    is_point: bool = field(default=False, kw_only=True)
    setting: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Hero:
    """The person that an article is about: the full name, the sentence that gives it, "he" or "she".

    `parts` are the words of all names that the person goes by, both halves of "Berg-Lund" apart.
    """

    name: str
    sentence: Sentence
    pronoun: str
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article: what the writer works from."""

    article: Article
    dates: tuple[DateMention, ...]
    trees: dict[int, Tree] = field(repr=False)  # by sentence index; bodies only
    names: tuple[Name, ...] = ()
    facts: tuple[Fact, ...] = ()
    hero: Hero | None = None
