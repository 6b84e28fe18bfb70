"""Items from a reading: write, rate, gate, choose, shuffle."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from quizapp.assessment.items import ChoiceItem, Draft, Flaw
from quizapp.reading.facts import Reading
from quizapp.writing.deed_of_actor import write_deeds
from quizapp.writing.event_of_date import write_events_of_dates
from quizapp.writing.features import measure, prepare
from quizapp.writing.figure_forces import write_figure_forces
from quizapp.writing.figure_gaps import write_figure_gaps
from quizapp.writing.first_last import write_between, write_first_last
from quizapp.writing.gates import list_verdicts
from quizapp.writing.how_many import write_how_many
from quizapp.writing.named import write_named
from quizapp.writing.ordering import write_orderings
from quizapp.writing.parts import split
from quizapp.writing.ranker import SHIPPED, Ranker
from quizapp.writing.ranking import choose
from quizapp.writing.roles import write_roles
from quizapp.writing.said_by import write_said_by
from quizapp.writing.sources import gather
from quizapp.writing.when import write_when

LEAST = 0.55  # a chance: what fewer would take as it is costs a teacher more than it gives
WRITERS = (
    write_when,
    write_named,
    write_how_many,
    write_figure_forces,
    write_figure_gaps,
    write_said_by,
    write_roles,
    write_orderings,
    write_first_last,
    write_between,
    write_events_of_dates,
    write_deeds,
)


def generate_items(
    reading: Reading,
    *,
    rng: Random,
    everything: bool = False,
    ranker: Ranker = SHIPPED,
    least: float = LEAST,
) -> tuple[Draft, ...]:
    """Return the drafts worth showing, best first; with `everything` also the others.

    Each of the others has the flaws that keep it from being shown; `least` is how likely one must be to be
    taken.
    The same reading and the same state of `rng`, rated by the same ranker, give the same drafts.
    """
    judged = [demand(draft, least) for part in split(reading) for draft in _write(part, rng, ranker)]
    shown, left_out = choose(draft for draft in judged if not draft.flaws)
    if everything:
        stopped = [*left_out, *(draft for draft in judged if draft.flaws)]
        shown += sorted(stopped, key=lambda draft: -draft.quality)
    return tuple(replace(shuffle(draft, rng), id=f"i{at}") for at, draft in enumerate(shown, start=1))


def _write(reading: Reading, rng: Random, ranker: Ranker) -> Iterator[Draft]:
    """Yield every draft that can be written, rated and with what the gates found."""
    sources = gather(reading)
    measures = prepare(sources)
    for writer in WRITERS:
        for draft in writer(sources, rng):
            rated = rate(measure(draft, measures), ranker)
            yield replace(rated, flaws=(*rated.flaws, *list_verdicts(rated, sources)))


def demand(draft: Draft, least: float) -> Draft:
    """Return the draft, with a flaw when it is not likely enough to be taken as it is.

    The shipped weights say how likely; those fitted to one teacher's decisions only put in order, or a
    teacher who rejects much would see nothing any more.
    """
    chance = SHIPPED.rate(draft.features)
    if chance >= least:
        return draft
    said = f"of such questions only {chance:.0%} are likely to be taken as they are"
    return replace(draft, flaws=(*draft.flaws, Flaw("quality", said, "ranker")))


def rate(draft: Draft, ranker: Ranker) -> Draft:
    """Return the draft with the quality that the ranker gives its features."""
    return replace(draft, quality=round(ranker.rate(draft.features), 4))


def shuffle(draft: Draft, rng: Random) -> Draft:
    """Return the draft with its options in a drawn order; orderings stay in key order."""
    if not isinstance(draft.item, ChoiceItem):
        return draft
    options = list(draft.item.options)
    rng.shuffle(options)
    return replace(draft, item=replace(draft.item, options=tuple(options)))
