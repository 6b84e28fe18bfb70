"""What a bank keeps of the drafts that passed every gate."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Draft, Option, OrderingItem
from quizapp.reading.article import Evidence
from quizapp.reading.calendar import Day, Interval
from quizapp.writing import ranking
from quizapp.writing.ranking import ORDERINGS, choose, kind_of
from quizapp.writing.uses import MOST, list_uses

SETTINGS = settings(deadline=None, max_examples=60)


def draft(  # noqa: PLR0913 - a draft is all of these
    stem: str,
    key: str = "Harn",
    *,
    facts: Iterable[str] = ("f1",),
    asks: Asks = Asks.WHICH,
    quality: float = 0.8,
    sentence: int = 0,
) -> Draft:
    options = (Option(key, correct=True), Option("Pillau"), Option("Elbing"))
    place = Evidence(100 * sentence, 100 * sentence + 50, f"Sentence {sentence}.")
    return Draft("", ChoiceItem(stem, options, asks, tuple(facts), (place,)), quality)


def ordering(*facts: str, quality: float = 0.8) -> Draft:
    events = tuple(
        DatedEvent(f"{fact} happened", Interval.of_day(Day(1807, 1, at)), f"{at} January 1807", fact)
        for at, fact in enumerate(facts, start=1)
    )
    return Draft("", OrderingItem("Put these events in order.", events, facts), quality)


DRAFTS = st.lists(
    st.one_of(
        st.builds(
            draft,
            st.sampled_from([f"Which town fell in 180{year}?" for year in range(6)]),
            st.sampled_from(["Harn", "Revel", "Libau"]),
            facts=st.lists(st.sampled_from(["f1", "f2", "f3", "f4"]), min_size=1, max_size=2, unique=True),
            asks=st.sampled_from([Asks.WHICH, Asks.WHO, Asks.WHEN, Asks.FIRST, Asks.EVENT]),
            quality=st.sampled_from([0.5, 0.7, 0.9]),
            sentence=st.integers(0, 4),
        ),
        st.permutations(["f1", "f2", "f3", "f4", "f5"]).map(lambda facts: ordering(*facts[:3])),
    ),
    max_size=25,
)


@SETTINGS
@given(DRAFTS)
def test_every_draft_is_kept_or_has_a_flaw_that_says_why_not(drafts: list[Draft]) -> None:
    kept, left_out = choose(drafts)

    assert len(kept) + len(left_out) == len(drafts)
    assert all(not one.flaws for one in kept)
    assert {one.flaws[-1].code for one in left_out} <= {"used_up", "repeated"}


@SETTINGS
@given(DRAFTS)
def test_no_fact_is_asked_about_or_set_beside_others_too_often(drafts: list[Draft]) -> None:
    kept, _ = choose(drafts)
    uses = Counter(use for one in kept for use in list_uses(one.item))

    assert all(count <= MOST[use] for (_, use), count in uses.items())


@SETTINGS
@given(DRAFTS)
def test_what_is_left_out_for_want_of_room_has_a_fact_that_is_used_up(drafts: list[Draft]) -> None:
    kept, left_out = choose(drafts)

    uses = Counter(use for one in kept for use in list_uses(one.item))

    for one in left_out:
        if one.flaws[-1].code == "used_up":
            assert any(uses[fact, use] == MOST[use] for fact, use in list_uses(one.item))


@SETTINGS
@given(DRAFTS, st.randoms(use_true_random=False))
def test_the_order_of_the_drafts_is_of_no_account(drafts: list[Draft], rng: Random) -> None:
    shuffled = list(drafts)
    rng.shuffle(shuffled)

    assert choose(shuffled)[0] == choose(drafts)[0]


@SETTINGS
@given(DRAFTS)
def test_within_a_kind_the_better_comes_first(drafts: list[Draft]) -> None:
    kept, _ = choose(drafts)

    for kind in {kind_of(one) for one in kept} - {Asks.EVENT, Asks.WHEN}:  # these follow in a second round
        qualities = [one.quality for one in kept if kind_of(one) == kind]
        assert all(earlier >= later for earlier, later in pairwise(qualities))


def test_items_that_answer_each_other_are_both_kept() -> None:
    when = draft("On what date did Harn fall?", "3 May 1807", asks=Asks.WHEN)
    which = draft("On 3 May 1807, which town fell?", "Harn")

    kept, left_out = choose([when, which])

    assert kept in ([when, which], [which, when])
    assert left_out == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (draft("Which town fell?"), draft("Which town was taken?")),  # one key of one fact
        (draft("Who fell?", "Berg"), draft("Who fell?", "Anna Berg")),  # one wording of one fact
        (draft("Which town fell?"), draft("Fill the gap: ____ fell.", facts=["f2"], asks=Asks.CLOZE)),
    ],  # the last: one key from one sentence
)
def test_of_two_that_ask_the_same_the_better_is_kept(one: Draft, other: Draft) -> None:
    better = replace(other, quality=0.9)

    kept, left_out = choose([one, better])

    assert kept == [better]
    assert [flaw.code for flaw in left_out[0].flaws] == ["repeated"]


def test_one_key_of_two_facts_in_two_sentences_is_no_repetition() -> None:
    drafts = [draft("Which town fell?"), draft("Which town was rebuilt?", facts=["f2"], sentence=1)]

    assert len(choose(drafts)[0]) == 2


@pytest.mark.parametrize(
    ("sentence", "kept_count"),
    [(1, 1), (400, 1), (2_000, 2)],  # 100 characters each: the next page, and a page of another story
)
def test_a_question_told_again_elsewhere_is_a_repetition_but_for_another_story(
    sentence: int, kept_count: int
) -> None:
    once = draft("Which fortress did Danish troops under General Lund attack at dawn?")
    again = draft(
        "At dawn, which fortress did Danish troops attack under General Lund?",
        facts=["f2"],
        sentence=sentence,
    )

    assert len(choose([once, again])[0]) == kept_count


def test_the_first_orderings_go_before_better_items() -> None:
    drafts = [draft("Which town fell?", quality=0.99)]
    drafts += [ordering(*(f"f{10 * n + at}" for at in range(3)), quality=0.6) for n in range(ORDERINGS + 1)]

    kept, _ = choose(drafts)

    assert [kind_of(one) for one in kept] == ["ordering"] * ORDERINGS + ["which", "ordering"]


def test_kinds_are_mixed_although_one_is_better() -> None:
    drafts = [draft(f"Which town fell in {n}?", f"T{n}", facts=[f"f{n}"], sentence=n) for n in range(9)]
    drafts.append(draft("Who fell?", "Berg", facts=["f9"], asks=Asks.WHO, sentence=9, quality=0.7))

    kinds = [kind_of(one) for one in choose(drafts)[0]]

    assert kinds.index("who") == 2  # 0.8 * 0.93 ** 2 = 0.69 < 0.7


def test_choosing_takes_work_in_proportion_to_the_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    def count_checks(size: int) -> int:
        checks = 0
        find_flaw = ranking._Kept.find_flaw  # noqa: SLF001 - the work that is counted

        def counted(kept: ranking._Kept, place: int) -> object:
            nonlocal checks
            checks += 1
            return find_flaw(kept, place)

        with monkeypatch.context() as patch:
            patch.setattr(ranking._Kept, "find_flaw", counted)  # noqa: SLF001 - see above
            choose([draft(f"Which {n}?", f"T{n}", facts=[f"f{n % 7}"], sentence=n) for n in range(size)])
        return checks

    assert count_checks(800) <= 2.2 * count_checks(400)


def test_what_asks_a_date_the_other_way_round_comes_behind_all_else() -> None:
    when = draft("When did Harn fall?", "1807", asks=Asks.WHEN, quality=0.9)
    event = draft("What happened in 1807?", "Harn fell", asks=Asks.EVENT, quality=0.8)
    other = draft("Who burned Lund?", "Berg", facts=["f2"], asks=Asks.WHO, quality=0.3, sentence=1)

    assert choose([event, other, when]) == ([when, other, event], [])
