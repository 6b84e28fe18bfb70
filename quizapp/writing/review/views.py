"""An item as the rules look at it: its texts taken apart once."""

from dataclasses import dataclass
from functools import cached_property

from quizapp.assessment.items import ChoiceItem, Item
from quizapp.reading.article import Evidence
from quizapp.writing.review.language import unquoted
from quizapp.writing.review.option_dates import DateValue, read_date
from quizapp.writing.review.option_numbers import NumberValue, read_number


@dataclass(frozen=True)
class ChoiceView:
    """A choice item with its options read as dates and numbers; not slotted, for its cached values."""

    item: ChoiceItem

    @cached_property
    def stem(self) -> str:
        """Return the stem without spaces around it."""
        return self.item.stem.strip()

    @cached_property
    def own_stem(self) -> str:
        """Return the stem with its quotations blanked."""
        return unquoted(self.stem)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Return the options' texts, key included, in their order."""
        return tuple(option.text.strip() for option in self.item.options)

    @property
    def key(self) -> str:
        """Return the key's text."""
        return self.texts[self.item.key]

    @property
    def distractors(self) -> tuple[str, ...]:
        """Return the wrong options' texts."""
        return tuple(text for at, text in enumerate(self.texts) if at != self.item.key)

    @cached_property
    def dates(self) -> tuple[DateValue | None, ...]:
        """Return the date that each option names, None for those that name none."""
        return tuple(map(read_date, self.texts))

    @cached_property
    def numbers(self) -> tuple[NumberValue | None, ...]:
        """Return the number that each option names, None for those that name none; a bare year is both."""
        return tuple(
            read_number(text) if date is None or date.form == "year" else None
            for text, date in zip(self.texts, self.dates, strict=True)
        )


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """An item beside the article it was written from; `article_text` is None when it is not at hand."""

    item: Item
    article_text: str | None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return the quotations the item rests on."""
        return self.item.evidence

    @property
    def quoted(self) -> str:
        """Return all quotations as one text."""
        return " ".join(part.text for part in self.item.evidence)
