"""Clauses in pieces: what the parser tied together although something is missing between."""

import pytest

from quizapp.reading.article import Span
from quizapp.reading.clause_finding import find_clauses
from quizapp.reading.syntax.parser import parse_sentences
from quizapp.reading.wholeness import is_whole
from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("In Asia General Erik Lund took the town of Harn on 3 May 1807.", "In Asia General"),
        ("Lund and Holm declared war on 3 May 1807 and on 5 May 1807 respectively.", "declared"),
        ("Sweden denied the request for troops-lest it provoke a war.", "denied"),
        ("As late as 1781 senior officials, misled by exiles, placed their trust in it.", "placed"),
        ("Karl Berg, put to death in 1807 in a quarrel with the king, was mourned at Lund.", "Berg put"),
        ("The king, approached at Lund on the following morning, refused the crown.", "approached"),
        (
            "The taxes paid for the bridge of Lund, begun in 1801, and for the tower, completed in 1819.",
            "completed",
        ),
        (
            "The palace, its library and the opera house, opened only that spring, were all lost in 1807.",
            "opened",
        ),
        ("He came home, and the next year was sent to a school in Lund.", "The next year"),
        (
            "The war was long. It was only with the Treaty of Lund in 1820 that a border was agreed.",
            "was only",
        ),
        (
            "Help came in March 1807, although it took until May 1807 for the Danes to clear the hills.",
            "took",
        ),
        (
            "The future of Lund, which had declared war at Harn on 3 May 1807, was left open.",
            "future of Lund had",
        ),
        ("Lund outlawed the old toll; another, passed in 1853, freed the trade of Harn.", "old toll was"),
        (
            "Karl Holm taught at the School of Mines, who had discovered tin with his brother in 1880.",
            "discovered",
        ),
        (
            (
                "Erik Berg in Lund gathered evidence from towns, and Karl Holm, working at Harn, proposed "
                "that heat from radioactive decay set up slow currents."
            ),
            "Erik Berg in Lund proposed",
        ),
        ("The fleet sank the large Danish ships there.", "sank"),
        (
            "After some resistance, the 7th Mining Regiment and Company B, 5th Battalion captured Harn.",
            "captured",
        ),
        (
            (
                "Harn fell to the Danish Division of the Third Army and the Swedes, still leading the "
                "advance of the Fourth Army, were again able to push forward at Visby to take Lund."
            ),
            "and the Swedes",
        ),
        ("The fleet reached Harn; the army burned the town of Visby.", "reached Harn;"),
    ],
)
def test_a_clause_with_a_piece_missing_is_not_said(text: str, broken: str) -> None:
    assert [event.text for event in list_events(text) if broken in event.text] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "After the retreat of the 3rd Division, the 5th Battalion captured Harn.",
            "The 5th Battalion captured Harn",
        ),
        (
            "Raids repelled the Danish and Swedish forces; operations Lund and Harn, were to trap them.",
            "Raids repelled the Danish and Swedish forces",
        ),
        (
            "The Danes took Lund and Harn, burning the bridges, and went home.",
            "The Danes took Lund and Harn",
        ),
        ("The fort, weakened by hunger, eventually surrendered to Lund.", "The fort surrendered to Lund"),
        (
            "These defeats, with the loss of the fort, eventually persuaded the king to sign the treaty.",
            "These defeats persuaded the king to sign the treaty",
        ),
        (
            "Over 400 soldiers from Sweden crossed the river.",
            "Over 400 soldiers from Sweden crossed the river",
        ),
        (
            "A storm sank more than thirty ships, among them HMS Prince, which carried food.",
            "A storm sank more than thirty ships",
        ),
        (
            "Before leaving, Karl Holm married Vera Lund; their first daughter, also named Vera, was born.",
            "Karl Holm married Vera Lund",
        ),
        (
            "In Asia General Erik Lund took the town of Harn on 3 May 1807.",
            "General Erik Lund took the town of Harn in Asia",
        ),
        (
            "The Swedes invaded northern Denmark and, after moving ships from Norway, southern Denmark.",
            "The Swedes invaded northern Denmark",
        ),
        (
            "The party, led by Erik Holm, chose Lund, Denmark, as the scene of a feast.",
            "The party chose Lund as the scene of a feast",
        ),
        ("Six men were killed in and around the city.", "Six men were killed in and around the city"),
        ("The fleet sank the ships of Lund there.", "The fleet sank the ships of Lund"),
        ("The treaty was long and complicated.", "The treaty was long and complicated"),
        (
            "The committee, together with the mayor, soon after signed the treaty of Harn in 1807.",
            "The committee signed the treaty of Harn",
        ),
        ("The Swedes fled on March 17, 1776, sailing to their base at Harn.", "The Swedes fled"),
    ],
)
def test_what_may_be_left_out_leaves_a_whole_clause(text: str, told: str) -> None:
    assert told in [event.text for event in list_events(text)]


def test_a_subject_may_end_with_the_sentence() -> None:
    text = 'Women led a crowd that demanded "bread and the Constitution of 1793."'
    (tree,) = parse_sentences(text, [Span(0, len(text))])

    assert [is_whole(clause) for clause in find_clauses(tree)] == [True, True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Karl Berg was sworn in on 29 May 1807.", "Karl Berg was sworn in"),
        ("The Lund Act went through on 8 June 1847.", "The Lund Act went through"),
        ("The quarrel with Lund dragged on until 1829.", "The quarrel with Lund dragged on"),
        (
            "Two young men, Erik Berg and Karl Holm, threw stones at the king on 3 May 1807.",
            "Two young men threw stones at the king",
        ),
        (
            "The toll rose to ten crowns in 1891, when widows were barred from trade, and to twelve in 1901.",
            "The toll rose to ten crowns",
        ),
        (
            "Berg admitted the deed, and on 3 April 1813, at the Old Castle, was given three years' prison.",
            "Berg was given three years' prison",
        ),
        (
            "Karl Holm, a rich merchant accused of treason, was shot at Harn on 3 May 1807.",
            "Karl Holm was shot at Harn",
        ),
        (
            "A house being built at Lund-on-the-Hill was damaged by a bomb on 19 February 1813.",
            "A house being built at Lund-on-the-Hill was damaged by a bomb",
        ),
        (
            "Holm sent his cavalry under General Berg to Harn, which was relieved on 15 February 1800.",
            "Harn was relieved",
        ),
        (
            "The committee, together with the mayor, soon after signed the treaty of Harn in 1807.",
            "The committee signed the treaty of Harn",
        ),
    ],
)
def test_what_belongs_to_a_clause_is_said_and_no_more(text: str, told: str) -> None:
    assert told in [event.text for event in list_events(text)]
