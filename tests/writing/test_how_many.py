"""Items about figures: the question, the hedge, the source, the wrong numbers, and what is left unasked."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.claims import find_attributions
from quizapp.reading.events import find_events
from quizapp.reading.facts import Reading
from quizapp.reading.figures import find_figures
from quizapp.reading.names import find_names
from quizapp.reading.reader import number
from quizapp.reading.segmentation import read_article
from quizapp.writing.how_many import write_how_many
from quizapp.writing.sources import gather
from tests.trees import grow

CROSSED = (
    "About 4,500 soldiers and officers crossed the Orva River.",
    """
    About about ADV RB 2 advmod
    4,500 4,500 NUM CD 3 nummod
    soldiers soldier NOUN NNS 6 nsubj
    and and CCONJ CC 5 cc
    officers officer NOUN NNS 3 conj
    crossed cross VERB VBD 0 root
    the the DET DT 9 det
    Orva Orva PROPN NNP 9 compound
    River River PROPN NNP 6 obj
    . . PUNCT . 6 punct
    """,
)
BURNED = (
    "Swedish troops burned nearly 600 houses in Lenz.",
    """
    Swedish Swedish ADJ JJ 2 amod
    troops troop NOUN NNS 3 nsubj
    burned burn VERB VBD 0 root
    nearly nearly ADV RB 5 advmod
    600 600 NUM CD 6 nummod
    houses house NOUN NNS 3 obj
    in in ADP IN 8 case
    Lenz Lenz PROPN NNP 3 obl
    . . PUNCT . 3 punct
    """,
)
AMOUNTED = (
    "The losses of the Red Army amounted to 12 thousand men.",
    """
    The the DET DT 2 det
    losses loss NOUN NNS 7 nsubj
    of of ADP IN 6 case
    the the DET DT 6 det
    Red Red PROPN NNP 6 amod
    Army Army PROPN NNP 2 nmod
    amounted amount VERB VBD 0 root
    to to ADP IN 11 case
    12 12 NUM CD 10 compound
    thousand thousand NUM CD 11 nummod
    men man NOUN NNS 7 obl
    . . PUNCT . 7 punct
    """,
)
HAD = (
    "The city of Lenz had 12 gates.",
    """
    The the DET DT 2 det
    city city NOUN NN 5 nsubj
    of of ADP IN 4 case
    Lenz Lenz PROPN NNP 2 nmod
    had have VERB VBD 0 root
    12 12 NUM CD 7 nummod
    gates gate NOUN NNS 5 obj
    . . PUNCT . 5 punct
    """,
)
MORE = (
    "Another 600 more houses burned in Lenz.",
    """
    Another another DET DT 4 det
    600 600 NUM CD 4 nummod
    more more ADJ JJR 4 amod
    houses house NOUN NNS 5 nsubj
    burned burn VERB VBD 0 root
    in in ADP IN 7 case
    Lenz Lenz PROPN NNP 5 obl
    . . PUNCT . 5 punct
    """,
)


KILLED = (
    "Over 600 soldiers were killed or wounded in Lenz.",
    """
    Over over ADV RB 2 advmod
    600 600 NUM CD 3 nummod
    soldiers soldier NOUN NNS 5 nsubj:pass
    were be AUX VBD 5 aux:pass
    killed kill VERB VBN 0 root
    or or CCONJ CC 7 cc
    wounded wound VERB VBN 5 conj
    in in ADP IN 9 case
    Lenz Lenz PROPN NNP 5 obl
    . . PUNCT . 5 punct
    """,
)


def items(sentence: tuple[str, str], opening: str = "") -> list[ChoiceItem]:
    text, lines = opening + sentence[0], sentence[1]
    article = read_article(text)
    trees = {0: grow(text, lines, len(opening))}
    names = find_names(article, trees)
    attributions = find_attributions(article, trees, names)
    facts = [*find_events(article, trees, {}), *find_figures(article, trees, (), attributions)]
    sources = gather(Reading(article, (), trees, names, number(facts)))
    drafts = list(write_how_many(sources, Random(3)))
    return [draft.item for draft in drafts if isinstance(draft.item, ChoiceItem)]


@pytest.mark.parametrize(
    ("sentence", "stem", "key"),
    [
        (CROSSED, "About how many soldiers and officers crossed the Orva River?", "4,500"),
        (BURNED, "How many houses did Swedish troops burn in Lenz?", "nearly 600"),
        (AMOUNTED, "What figure does the article give for the losses of the Red Army?", "12 thousand men"),
    ],
)
def test_the_question_fits_the_figure_and_its_hedge(sentence: tuple[str, str], stem: str, key: str) -> None:
    (item,) = items(sentence)

    assert (item.stem, item.options[item.key].text) == (stem, key)


def test_every_option_is_hedged_like_the_key_and_has_its_reason() -> None:
    (item,) = items(BURNED)

    assert len(item.options) == 3
    assert all(option.text.startswith("nearly ") and option.rationale for option in item.options)


def test_the_source_is_named_in_the_stem() -> None:
    (item,) = items(CROSSED, "According to Maria Toth, ")

    assert (
        item.stem == "About how many soldiers and officers crossed the Orva River, according to Maria Toth?"
    )
    assert item.speaker == "Maria Toth"


@pytest.mark.parametrize("sentence", [HAD, MORE, KILLED])
def test_what_held_at_no_told_time_compares_or_counts_either_of_two_is_not_asked(
    sentence: tuple[str, str],
) -> None:
    assert items(sentence) == []


def test_a_figure_under_a_vague_hedge_is_not_asked() -> None:
    assert items(CROSSED, "Perhaps, ") == []


def test_no_question_parts_a_place_from_what_is_counted_there() -> None:
    text, rows = BURNED
    counted_there = text, rows.replace("Lenz Lenz PROPN NNP 3 obl", "Lenz Lenz PROPN NNP 6 nmod")

    assert items(BURNED) != []
    assert items(counted_there) == []
