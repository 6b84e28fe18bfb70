"""Which words a date phrase dates: the verb, or a noun that tells a deed."""

import pytest

from tests.readings import list_events


@pytest.mark.parametrize(
    "text",
    [
        "The fall of Harn, on 2 September 1864, was a heavy blow to the king.",
        "The fall of Harn on 2 September 1864 was a heavy blow to the king.",
    ],
)
def test_the_date_of_a_deed_that_is_the_subject_is_not_the_verbs(text: str) -> None:
    (event,) = [event for event in list_events(text) if "blow" in event.text]

    assert event.when is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Clara Weiss died of cholera on 28 June 1855.", "1855-06-28"),
        ("Karl Holm was shot by a sniper on 10 July 1855.", "1855-07-10"),
        ("The rising was crushed by joint efforts of both armies in March 1917.", "1917-03-01"),
        ("The army left Harn with its guns in 1917.", "1917-01-01"),
        ("Swedish forces retook the island by taking Harn on 19 November 1916.", "1916-11-19"),
        ("In his lecture on 11 December 1945, Holm warned the public.", "1945-12-11"),
        ("Before the feast, in May 1814, the council adopted the law.", "1814-05-01"),
        ("Anna Berg retired from teaching in 1966.", "1966-01-01"),
        ("On 3 May 1807, during the siege, Lund took the fort.", "1807-05-03"),
        ("Sweden signed its treaty of accession to the League in the castle on 12 June 1885.", "1885-06-12"),
        ("The king issued his declaration of war at Lund on 24 April 1877.", "1877-04-24"),
        ("The fort was found abandoned on 20 March 1845.", "1845-03-20"),
        ("The army attempted to break out over the river in July 1845.", "1845-07-01"),
        ("Berg was forced to leave Harn on 3 May 1807.", "1807-05-03"),
    ],
)
def test_a_date_after_a_phrase_that_is_no_deed_is_the_verbs(text: str, first: str) -> None:
    (event,) = list_events(text)

    assert event.when is not None
    assert event.when.first.isoformat() == first


@pytest.mark.parametrize(
    "text",
    [
        "Sweden received two weeks notice of the invasion on 25 June 1950.",
        "Lund's efforts in 1776 delayed the attack.",
        "The Senate chose a consul after his death in 1925.",
        "The king warned the town of an attack in May 1807.",
        "Lund regained its freedom after defeating the Danes in May 1807.",
        "The discovery of gold in the hills in 1848 brought a stream of settlers.",
    ],
)
def test_a_date_after_a_deed_may_be_the_deeds(text: str) -> None:
    assert [event.when for event in list_events(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Berg resigned three days after the surrender.",
    ],
)
def test_a_clause_is_not_said_where_the_date_parted_it_from_a_noun(text: str) -> None:
    assert list_events(text) == []


def test_what_had_happened_at_a_date_happened_before_it() -> None:
    (event,) = list_events("In 1807 the Danes had gained control of the island.")

    assert not event.is_point


def test_of_two_dates_of_one_clause_the_finer_or_the_given_one_counts() -> None:
    text = "The army sailed on 18 October 1854. A week later, on 25 October, General Lund attacked the base."
    (_, event) = list_events(text)

    assert event.when is not None
    assert event.when.first.isoformat() == "1854-10-25"


@pytest.mark.parametrize(
    "text",
    [
        "The council met in Harn in 1801 and 1803.",
        "Clara Weiss was a painter, born in Lund, in the south, on 5 August 1844.",
    ],
)
def test_a_clause_with_two_dates_or_one_of_its_apposition_has_none(text: str) -> None:
    assert not [event for event in list_events(text) if event.when is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The war ended on 14 June 1982, when the fort of Harn surrendered to Lund.", "1982-06-14"),
        ("The war ended on 14 June 1982, as the fort of Harn surrendered to Lund.", None),
        ("The war ended on 14 June 1982 in the east, when the fort of Harn surrendered to Lund.", None),
    ],
)
def test_a_date_that_a_clause_explains_is_that_clauses_too(text: str, told: str | None) -> None:
    found = {event.clause.verb.text: event.when for event in list_events(text)}
    when = found.get("surrendered")

    assert (when.first.isoformat() if when else None) == told
    assert found["ended"] is not None


@pytest.mark.parametrize(
    ("text", "invaded"),
    [
        ("In July 1807, Sweden made an alliance with Lund and shortly after invaded Harn.", None),
        ("In July 1807, Sweden made an alliance with Lund and soon invaded Harn.", None),
        ("On 3 July 1807, Sweden left the alliance and two days later invaded Harn.", "1807-07-05"),
        ("On 3 July 1807, Sweden left the alliance and invaded Harn.", "1807-07-03"),
    ],
)
def test_a_date_is_inherited_only_while_time_has_not_moved_on(text: str, invaded: str | None) -> None:
    dates = {event.clause.verb.text: event.when for event in list_events(text)}
    when = dates["invaded"]

    assert (when.first.isoformat() if when else None) == invaded
    assert len(dates) == len([date for date in dates.values() if date]) + (invaded is None)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        (
            "Although a treaty was signed by Lund in haste, on 27 March 1918 Sweden took Harn.",
            "took",
        ),
        ("Although a treaty was signed by Lund in haste, on 27 March 1918, Sweden took Harn.", "took"),
        ("The king rejected both offers, and on 24 September 1918 the Danes attacked Harn.", "attacked"),
        ("Sweden invaded Harn; twelve days after that, on 22 June 1940, Harn surrendered.", "surrendered"),
    ],
)
def test_a_date_before_the_subject_of_a_clause_opens_that_clause(text: str, dated: str) -> None:
    assert [event.clause.verb.text for event in list_events(text) if event.when] == [dated]


def test_a_date_behind_a_relative_clause_is_not_the_main_verbs() -> None:
    text = (
        "The boldest activism was practised by the League of Free Women, "
        "which was founded by Weiss and her friend, Clara Berg on 10 May 1793."
    )

    dated = [event.clause.verb.text for event in list_events(text) if event.when]

    assert "practised" not in dated


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The Swedish army began to move its guns on 3 May 1807.", "1807-05-03"),
        ("The Danes fled from the capital on 3 May 1807.", "1807-05-03"),
        ("The threat lessened in 1917.", None),
        ("The size of the fleet was increased in 1940.", None),
        ("The king increased the fleet in 1940.", "1940-01-01"),
        ("The Swedes failed to take Harn in 1918.", None),
    ],
)
def test_what_goes_on_little_by_little_has_no_date(text: str, first: str | None) -> None:
    (event,) = list_events(text)

    assert (event.when.first.isoformat() if event.when else None) == first


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Lund fled; in May 1815, with a grant from the king, Berg led a march.", "Berg led a march"),
        ("Lund fled; in May 1815, Berg led a march.", "Berg led a march"),
        ("Lund fled in May 1815; with a grant from the king, Berg led a march.", "Lund fled"),
    ],
)
def test_a_date_stays_on_its_side_of_a_semicolon(text: str, dated: str) -> None:
    assert [event.text for event in list_events(text) if event.when is not None] == [dated]
