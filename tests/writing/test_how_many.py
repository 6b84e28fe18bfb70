"""Items about figures: the question, the hedge, the source, the wrong numbers, and what is left unasked."""

from random import Random

import pytest

from quizapp.assessment.items import ChoiceItem
from quizapp.reading.claims import find_attributions
from quizapp.reading.events import find_events
from quizapp.reading.facts import Reading
from quizapp.reading.figures import find_figures
from quizapp.reading.names import find_names
from quizapp.reading.reader import extract_facts, number
from quizapp.reading.segmentation import read_article
from quizapp.writing.how_many import write_how_many
from quizapp.writing.sources import gather
from tests.readings import read
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
    "The losses of the Red Army in 1807 amounted to 12 thousand men.",
    """
    The the DET DT 2 det
    losses loss NOUN NNS 9 nsubj
    of of ADP IN 6 case
    the the DET DT 6 det
    Red Red PROPN NNP 6 amod
    Army Army PROPN NNP 2 nmod
    in in ADP IN 8 case
    1807 1807 NUM CD 2 nmod
    amounted amount VERB VBD 0 root
    to to ADP IN 13 case
    12 12 NUM CD 12 compound
    thousand thousand NUM CD 13 nummod
    men man NOUN NNS 9 obl
    . . PUNCT . 9 punct
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


def ask(text: str) -> list[str]:
    """Return the stems of the items of a passage as the parser reads it."""
    return [draft.item.stem for draft in write_how_many(gather(read(text)), Random(3))]


@pytest.mark.parametrize(
    ("sentence", "stem", "key"),
    [
        (CROSSED, "About how many soldiers and officers crossed the Orva River?", "4,500"),
        (BURNED, "How many houses did Swedish troops burn in Lenz?", "nearly 600"),
        (
            AMOUNTED,
            "What figure does the article give for the losses of the Red Army in 1807?",
            "12 thousand men",
        ),
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


def test_a_phrase_behind_what_is_counted_stands_behind_the_verb() -> None:
    text, rows = BURNED
    counted_there = text, rows.replace("Lenz Lenz PROPN NNP 3 obl", "Lenz Lenz PROPN NNP 6 nmod")

    assert [item.stem for item in items(counted_there)] == [
        "How many houses did Swedish troops burn in Lenz?"
    ]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "In May 1807, Admiral Lund sent ten ships against the fleet of Denmark.",
            "In May 1807, how many ships did Admiral Lund send against the fleet of Denmark?",
        ),
        (
            "In May 1807, the wreck of the Falk was found at a depth of 3,008 metres.",
            "In May 1807, at what depth was the wreck of the Falk found?",
        ),
        ("French troops occupied Lund three times.", "How many times did French troops occupy Lund?"),
        (
            "In May 1807, about 300 Danes, most of them sailors, were shot in Harn.",
            "In May 1807, about how many Danes were shot in Harn?",
        ),
        (
            "At the census of 1807, Harn had about 800 inhabitants, and according to Karl Lund 90 left.",
            "At the census of 1807, about how many inhabitants did Harn have?",
        ),
        ("In May 1807, the Falk was rammed five times.", "In May 1807, how many times was the Falk rammed?"),
        (
            "In May 1807, General Lund surrendered with 104,000 men.",
            "In May 1807, with how many men did General Lund surrender?",
        ),
        (
            "In May 1807, a mob killed perhaps 2,000 Danes in Harn.",
            "In May 1807, about how many Danes did a mob kill in Harn?",
        ),
        (
            "In the second phase Danish troops took 450 prisoners at Harn on 5 May 1900.",
            "On 5 May 1900, how many prisoners did Danish troops take at Harn?",
        ),
    ],
)
def test_the_question_keeps_the_order_of_english(text: str, stem: str) -> None:
    assert ask(text) == [stem]


def test_the_opening_of_a_life_counts_for_the_whole_of_it() -> None:
    opening = "Karl Lund was a Danish officer of the navy. He took part in four expeditions to the Antarctic."
    rest = "He was born in Harn. He went to sea in 1890. He married in 1895. He left the navy in 1900. "
    sources = gather(extract_facts(read_article(f"Karl Lund\n\n{opening}\n\n{rest * 3}")))

    stems = [draft.item.stem for draft in write_how_many(sources, Random(3))]

    assert stems == ["In how many expeditions to the Antarctic did Karl Lund take part?"]


@pytest.mark.parametrize(
    "text",
    [
        # Sailed between three and nine? A gap reads better.
        "In May 1807, Karl Lund sailed from Harn with 22 boys between the ages of three and nine.",
        "In May 1807, Karl Lund brought 3,000 police and guardsman to Harn.",  # one of the two is no plural
        "In 1814, three Danish ports Harn, Lund and Moen joined the Orva League.",
        "In May 1807, an explosion on board killed five stokers from Harn.",  # on board what?
        "In May 1807, 34 dogs were taken on board at Harn in Lund.",
        "About 50 million Danes fell ill every year in Harn, Lund and Berg.",  # in which years?
        "Losses amounted to about 45,000 soldiers.",  # in which battle?
        "In one week three columns were beaten: Lund's at Harn on 5 May 1807, and Berg's at Moen.",
    ],
)
def test_no_question_misplaces_a_phrase_tells_the_number_or_leaves_the_occasion_open(text: str) -> None:
    assert ask(text) == []


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Danish deaths are usually put at about 45,000.",
            "What figure does the article give for Danish deaths in the Orva War?",
        ),
        ("Nine Danish states took part.", "How many Danish states took part in the Orva War?"),
        (
            "Denmark fielded some 79,000 men, of whom perhaps half were Danes.",
            "About how many men did Denmark field in the Orva War?",
        ),
    ],
)
def test_the_war_of_the_article_is_named_where_the_whole_of_it_is_counted(text: str, stem: str) -> None:
    opening = "The Orva War\n\nThe Orva War was fought by Danes and Swedes from 1807 to 1812."

    assert ask(f"{opening} {text}") == [stem]
