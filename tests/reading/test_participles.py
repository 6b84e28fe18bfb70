"""Dated deeds that a participle tells, said as clauses of their own."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        (
            "The final treaty, signed on 21 July 1938, gave Lund most of the plain.",
            "The final treaty was signed",
            "1938-07-21",
        ),
        (
            "Holm applied the theory published in 1920 by the Danish physicist Karl Berg.",
            "The theory was published by the Danish physicist Karl Berg",
            "1920-01-01",
        ),
        (
            "The Rights Act is a law of Denmark. Signed by King Erik on 6 August 1965, it gave votes to all.",
            "The Rights Act was signed by King Erik",
            "1965-08-06",
        ),
        (
            "Holm's chief work is the Atlas, published in 1738 in Lund.",
            "The Atlas was published in Lund",
            "1738-01-01",
        ),
        (
            "Born in Lund on 3 May 1801, Erik Holm became a priest.",
            "Erik Holm was born in Lund",
            "1801-05-03",
        ),
        (
            "The rising led to a six-month truce, signed at Lund in November 1820.",
            "A six-month truce was signed at Lund",
            "1820-11-01",
        ),
        (
            "The marriage, celebrated in January 1815 at Lund, was a mistake.",
            "The marriage was celebrated at Lund",
            "1815-01-01",
        ),
        ("Erik Holm, born in Lund in 1801, wrote a book.", "Erik Holm was born in Lund", "1801-01-01"),
        (
            "On 7 March 1951, the Eighth Army attacked, expelling the Danes from Harn on 14 March 1951.",
            "The Eighth Army expelled the Danes from Harn",
            "1951-03-14",
        ),
        (
            "Karl Berg raided the coast, capturing HMS Lund on 24 April 1778, the first victory of the war.",
            "Karl Berg captured HMS Lund",
            "1778-04-24",
        ),
    ],
)
def test_a_dated_participle_tells_an_event(text: str, told: str, first: str) -> None:
    found = {event.text: event.when.first.isoformat() for event in list_events(text) if event.when}

    assert found[told] == first


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The guild of Lund is a club founded in May 1901.", "found"),
        ("The king lost Harn, followed by the whole of Lund on 3 May 1901.", "follow"),
        ("Signed on 3 May 1901, (the treaty) gave Lund the plain.", "sign"),
        ("(The army) attacked the coast, capturing Harn on 14 March 1951.", "capture"),
        ("The attack failed, forcing the army to leave Harn on 3 May 1901.", "force"),
        ("He read a treaty signed on 21 July 1938.", "sign"),
        ("On 3 May 1901 Lund attacked, capturing Harn; on 14 May 1901 the king surrendered.", "capture"),
        ("They attacked in the east, capturing Harn on 14 March 1951.", "capture"),
        ("The army attacked Lund, capturing Harn on 14 March 1951 and Holm on 3 May 1951.", "capture"),
    ],
)
def test_what_a_participle_may_not_tell(text: str, verb: str) -> None:
    assert [event.text for event in list_events(text) if event.clause.verb.lemma == verb] == []


def test_a_participle_at_the_front_is_as_sure_as_the_subject_it_is_said_of() -> None:
    gave, signed = list_events(
        "Signed by King Erik B. Holm on 6 August 1965, the Rights Act gave votes to all the people."
    )

    assert signed.text == "The Rights Act was signed by King Erik B. Holm"
    assert signed.certainty >= gave.clause.tree.words[gave.clause.subject].margin
