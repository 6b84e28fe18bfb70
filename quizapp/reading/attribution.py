"""Who vouches for the words of an article: the values that tell it, span by span."""

from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.reading.article import Span

BLOCK = 512  # characters: attributions are looked up by the block they touch


class Manner(StrEnum):
    """How an article hands its words over to someone else."""

    QUOTE = "quote"  # between quotation marks
    ACCORDING_TO = "according_to"  # "According to X", "As X noted"
    REPORTED = "reported"  # "X said that"
    HEDGE = "hedge"  # "it is believed that", "reportedly"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who vouches for a stretch of text, and the words that say so.

    `speaker` is the full name of a person or the words for a body, None when nobody is named; `hedge`
    the weakening words ("according to historians"), None for a named speaker's own words.
    """

    span: Span
    speaker: str | None
    hedge: str | None
    manner: Manner
    cue: Span
    description: str | None = None


@dataclass(frozen=True)
class Attributions:
    """All attributions of an article, and the people who only comment on it."""

    found: tuple[Attribution, ...]
    commentators: frozenset[str] = frozenset()
    _blocks: dict[int, list[Attribution]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        blocks: dict[int, list[Attribution]] = {}
        for attribution in self.found:
            for block in range(attribution.span.start // BLOCK, attribution.span.end // BLOCK + 1):
                blocks.setdefault(block, []).append(attribution)
        object.__setattr__(self, "_blocks", blocks)

    def at(self, span: Span) -> Attribution | None:
        """Return who vouches for the words at `span`: None for the article itself.

        Where attributions nest, the outermost speaker's, with the innermost hedge.
        """
        around = [
            a for a in self._blocks.get(span.start // BLOCK, ()) if a.span.start <= span.start < a.span.end
        ]
        if not around:
            return None
        around.sort(key=lambda a: (-len(a.span), a.span.start))
        voice = next((a for a in around if a.speaker), around[0])
        hedge = next((a.hedge for a in reversed(around) if a.hedge), None)
        return Attribution(voice.span, voice.speaker, hedge, voice.manner, voice.cue, voice.description)

    def touching(self, span: Span) -> tuple[Attribution, ...]:
        """Return every attribution that shares a character with `span`."""
        blocks = range(span.start // BLOCK, span.end // BLOCK + 1)
        near = (a for block in blocks for a in self._blocks.get(block, ()) if a.span.overlaps(span))
        return tuple(dict.fromkeys(near))
