from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Item, Option, OrderingItem, Severity
from quizapp.reading.article import Evidence
from quizapp.writing.review import review
from quizapp.writing.review.aliases import are_same_name
from quizapp.writing.review.language import find_unbalanced, unquoted
from quizapp.writing.review.referents import find_dangling
from tests.assessment.examples import items
from tests.writing.good_items import interval

HOUSE_RULES = {"rationale-missing", "evidence-missing"}


def choice(stem: str, *options: str, asks: Asks = Asks.WHAT) -> ChoiceItem:
    key, *distractors = options
    return ChoiceItem(stem, (Option(key, correct=True), *map(Option, distractors)), asks)


def codes(item: Item, article_text: str | None = None) -> set[str]:
    return {flaw.code for flaw in review(item, article_text=article_text)} - HOUSE_RULES


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("Rome", "Carthage", "Syracuse"), False),
        (("Constantinople", "Rome", "Athens"), False),
        (("Carthage", "Rome", "Syracuse of the tyrants and the quarries"), False),
        (("The emperor Franz Joseph of Austria-Hungary", "The tsar", "The kaiser"), True),
        (("the seizure of the whole southern railway", "a truce", "a landing"), True),
        (("Oil", "The seizure of the southern railway", "A landing on the Kuril Islands"), True),
    ],
)
def test_a_key_is_no_longer_and_no_shorter_than_the_rest(options: tuple[str, ...], *, found: bool) -> None:
    assert ("length-cue" in codes(choice("What came of it all in Vienna?", *options))) is found


@pytest.mark.parametrize(
    ("stem", "options", "code"),
    [
        ("Which city did the Romans call Londinium?", ("London", "York", "Bath"), None),
        ("Who built Hadrian's Wall?", ("Hadrian", "Trajan", "Nero"), "key-in-stem"),
        ("Which sea battle was fought near Tsushima?", ("The sea fight", "The siege", "The raid"), "clang"),
        (
            "Which battle was fought at sea?",
            ("The Battle of Jutland", "The Battle of Mons", "The Battle of Arras"),
            None,
        ),
        ("In the war of 1945, when did it end?", ("2 September 1945", "9 May 1945", "1 March 1945"), None),
        ("What date in 1945 was it?", ("2 September 1945", "9 May 1944", "1 March 1943"), "date-in-stem"),
    ],
)
def test_the_stem_does_not_tell_the_key(stem: str, options: tuple[str, ...], code: str | None) -> None:
    found = codes(choice(stem, *options)) & {"key-in-stem", "clang", "date-in-stem"}

    assert found == ({code} if code else set())


@pytest.mark.parametrize(
    ("stem", "options", "code"),
    [
        ("Hannibal rode an ___.", ("elephant", "ox", "ass"), None),
        ("Hannibal rode an ___.", ("elephant", "horse", "mule"), "grammar-article"),
        ("France became a", ("unitary state", "European power", "one-party state"), None),
        ("Who were the consuls?", ("Marius and Sulla", "Caesar and Crassus", "Cato and Cinna"), None),
        ("Who were the consuls?", ("Marius and Sulla", "a senator", "a general"), "grammar-number"),
        ("The ___ were lost.", ("ships", "guns", "horses"), None),
        ("How many ships were lost?", ("Twelve", "Nine", "Six"), None),
        ("How many ships were lost?", ("Most of them", "Nine", "Six"), "wrong-kind-of-key"),
        ("Where did they land?", ("1066", "1067", "1068"), "wrong-kind-of-key"),
    ],
)
def test_grammar_does_not_tell_the_key(stem: str, options: tuple[str, ...], code: str | None) -> None:
    found = codes(choice(stem, *options)) & {"grammar-article", "grammar-number", "wrong-kind-of-key"}

    assert found == ({code} if code else set())


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("9 August 1945", "8 August 1945", "7 August 1945"), None),
        (("9 August 1945", "August 9, 1945", "7 August 1945"), "duplicate-options"),
        (("9 August 1945", "August 1945", "7 July 1945"), "overlapping-options"),
        (("early 1945", "late 1944", "late 1945"), None),
        (("the 1920s", "the 1930s", "the 1910s"), None),
        (("44 BC", "AD 14", "49 BC"), None),
        (("1.7 million", "1,700,000", "900,000"), "duplicate-options"),
        (("more than 300", "250", "400"), "overlapping-options"),
        (("more than 300", "more than 200", "more than 400"), None),
        (("Dalny", "Dalniy", "Mukden"), "duplicate-options"),
        (("The USSR", "The Soviet Union", "Japan"), "duplicate-options"),
        (("Zhukov", "Georgy Zhukov", "Konev"), "duplicate-options"),
        (("Virginia", "West Virginia", "Ohio"), None),
        (("1914\u20131918", "1916\u20131920", "1922\u20131924"), "overlapping-options"),
    ],
)
def test_options_exclude_each_other(options: tuple[str, ...], code: str | None) -> None:
    found = codes(choice("Which was chosen in the end?", *options)) & {
        "duplicate-options",
        "overlapping-options",
    }

    assert found == ({code} if code else set())


def test_spans_may_overlap_when_a_span_is_asked_for() -> None:
    item = choice("In which years was the war fought?", "1914\u20131918", "1916\u20131920", "1912\u20131915")

    assert "overlapping-options" not in codes(item)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("300", "400", "500"), None),
        (("300", "four hundred", "500"), "mixed-form"),
        (("1.5 million", "900,000", "2 million"), None),
        (("1.5 million", "3,000,000", "2 million"), "mixed-form"),
        (("300 km", "400 men", "500 km"), "mixed-form"),
        (("about 300", "about 400", "about 500"), None),
        (("about 300", "400", "500"), "mixed-hedges"),
        (("300", "400", "Napoleon"), "mixed-kinds"),
        (("1812", "1813", "3 May 1814"), "mixed-kinds"),
        (("Seven Years' War", "Thirty Years' War", "Crimean War"), None),
        (("to hold the river", "the northern road", "the southern road"), "not-parallel"),
        (("300", "400", "500000"), "implausible-option"),
    ],
)
def test_options_are_of_one_kind_and_form(options: tuple[str, ...], code: str | None) -> None:
    kinds = {"mixed-form", "mixed-hedges", "mixed-kinds", "not-parallel", "implausible-option"}

    assert codes(choice("What was the answer?", *options)) & kinds == ({code} if code else set())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("When did they cross the border?", "they"),
        ("What did this lead to?", "this"),
        ("Who commanded this army?", "this"),
        ("What happened the next day?", "the next day"),
        ("After the battle, where did he retreat?", "he"),
        ("Who succeeded him?", "him"),
        ("Who lost his throne in 1815?", None),
        ("What did Marie Curie name after her homeland?", None),
        ("Before he became emperor, what was Napoleon?", None),
        ("Which army lost most of its guns?", None),
        ("How long did it take to build the tower?", None),
        ("Which of these events happened first?", None),
        ("Put these events in order.", None),
        ("A treaty ended the war. Where was this treaty signed?", None),
        ("Who said, \u201cThis is the end of them\u201d?", None),
        ("What happened the day after the Battle of Jena?", None),
        ("What did Napoleon do the next day?", None),
        ("Which general lost his arm?", None),
    ],
)
def test_pronouns_have_something_to_refer_to(text: str, word: str | None) -> None:
    assert find_dangling(text) == word


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("Which ship did not return?", "stem-negative"),
        ("Which ship did NOT return?", None),
        ("Why did the fleet not return?", None),
        ("Which of these was a republic, except one?", "stem-negative"),
        ("What did the decree give not only to nobles?", None),
        ("The general said that ___ must not fall.", None),
        ("The war in the east", "stem-unfocused"),
        ("The capital of Canada is", None),
        ("Name the capital of Canada.", None),
        ("Ottawa is the capital of ___.", None),
        ("Did the war end in 1945?", "stem-without-question-word"),
        ("Which ship and?", "stem-breaks-off"),
        ("Which ship? Which captain?", "stem-two-questions"),
        ("What is the best ship, in your opinion?", "stem-opinion"),
        ("Which \u201cship returned?", "unbalanced-quotes"),
        ("?", "stem-empty"),
    ],
)
def test_a_stem_asks_one_thing_plainly(stem: str, code: str | None) -> None:
    found = codes(choice(stem, "Alpha", "Beta", "Gamma"))

    assert (code in found) if code else not found


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("Britain and France", "Britain and Russia", "France and Austria"), "convergence"),
        (("Britain and France", "Spain and Russia", "Sweden and Austria"), None),
        (("Alpha", "Beta", "All of the above"), "all-of-the-above"),
        (("Alpha", "Beta", "None of these"), "none-of-the-above"),
        (("Alpha", "Beta", "A and B"), "combined-options"),
        (("Alpha", "Beta", "never Gamma"), "absolute-term"),
        (("Alpha", "Beta", "Gamma, sometimes"), "vague-term"),
        (("Alpha", "Beta", "not sure"), "implausible-option"),
        (("True", "False", "Unknown to all"), "true-false"),
        (("the army.", "the navy", "the guard"), "mixed-punctuation"),
        (("The army", "the navy", "the guard"), "mixed-capitals"),
        (("Alpha", "Beta", " "), "empty-option"),
        (("Alpha", "Beta"), "too-few-options"),
        (("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"), "too-many-options"),
    ],
)
def test_options_are_sound(options: tuple[str, ...], code: str | None) -> None:
    found = codes(choice("Which was chosen in the end?", *options))

    assert (code in found) if code else not found


def ordering(
    *texts: str, dates: tuple[str, ...] = ("1901", "1902", "1903"), has_ties: bool = False
) -> OrderingItem:
    events = tuple(DatedEvent(text, interval(date), date) for text, date in zip(texts, dates, strict=True))
    return OrderingItem("Put these events in order.", events, has_ties=has_ties)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germany surrenders", None),
        ("The first satellite is put into orbit", None),
        ("The First World War breaks out", None),
        ("The last emperor abdicates", None),
        ("The May Fourth Movement begins", None),
        ("Germany surrenders in 1945", "event-tells-date"),
        ("Germany surrenders in May", "event-tells-date"),
        ("Germany finally surrenders", "event-tells-order"),
        ("Then Germany surrenders", "event-tells-order"),
        ("First the army surrenders", "event-tells-order"),
        ("Germany surrenders after the fall of Berlin", "event-tells-order"),
        ("Berlin falls", "duplicate-events"),
        ("It surrenders", "event-dangling"),
        ("Germany \u201csurrenders", "unbalanced-quotes"),
        ("...", "empty-event"),
    ],
)
def test_an_event_does_not_tell_its_place(text: str, code: str | None) -> None:
    assert codes(ordering("Berlin falls", text, "Japan capitulates")) == ({code} if code else set())


def test_events_that_count_the_same_thing_tell_their_order() -> None:
    item = ordering("The first battle of Ypres", "The second battle of Ypres", "The fall of Lille")

    assert codes(item) == {"events-numbered"}


@pytest.mark.parametrize(("has_ties", "found"), [(False, {"overlapping-dates"}), (True, set())])
def test_dates_decide_or_ties_are_declared(found: set[str], *, has_ties: bool) -> None:
    item = ordering(
        "Berlin falls", "Vienna falls", "Japan capitulates", dates=("1901", "1901", "1903"), has_ties=has_ties
    )

    assert codes(item) == found


def test_three_to_eight_events_are_ordered() -> None:
    many = [
        f"The city of {name} falls"
        for name in ("Rome", "Troy", "Tyre", "Acre", "Kyiv", "Baku", "Lodz", "Nice", "Metz")
    ]

    assert codes(ordering("Rome falls", "Troy burns", dates=("1901", "1902"))) == {"too-few-events"}
    assert codes(ordering(*many, dates=tuple(map(str, range(1901, 1910))))) == {"too-many-events"}


ARTICLE = "Rain fell. The treaty was signed at Portsmouth by 12,000 men on 5 September."
QUOTED = Evidence(11, 76, ARTICLE[11:])
TOWN = choice("Where was the treaty signed?", "Portsmouth", "Boston", "Salem", asks=Asks.WHERE)


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        ((QUOTED,), set()),
        ((replace(QUOTED, start=10, end=75),), {"evidence-mismatch"}),
        ((Evidence(0, 10, "Rain fell."),), {"key-unsupported"}),
        ((Evidence(900, 900, ""),), {"evidence-mismatch", "key-unsupported"}),
        ((), {"evidence-missing"}),
    ],
)
def test_evidence_is_what_the_article_says_and_proves_the_key(
    evidence: tuple[Evidence, ...], found: set[str]
) -> None:
    flaws = review(replace(TOWN, evidence=evidence), article_text=ARTICLE)

    assert {flaw.code for flaw in flaws} - {"rationale-missing"} == found


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("12 thousand", set()),
        ("13,000", {"key-unsupported"}),
        ("5 September", set()),
        ("6 October", {"key-unsupported"}),
        ("nobody else in the whole wide country", {"phrase-unsupported"}),
    ],
)
def test_keys_are_looked_for_by_their_meaning(key: str, found: set[str]) -> None:
    item = replace(choice("What was it?", key, "b", "c"), evidence=(QUOTED,))
    unsupported = {flaw.code for flaw in review(item) if flaw.code.endswith("unsupported")}

    assert unsupported == found


def test_a_missing_rationale_is_only_advice() -> None:
    flaws = [flaw for flaw in review(TOWN) if flaw.code == "rationale-missing"]

    assert [flaw.severity for flaw in flaws] == [Severity.ADVISORY]


def test_every_flaw_names_its_guideline_and_what_to_change() -> None:
    flaws = review(choice("It?", "All of the above", "", "Always", "No"))

    assert len(flaws) > 3
    assert all(flaw.guideline and flaw.message.endswith((".", ")")) for flaw in flaws)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hispania", "Iberia", True),
        ("Danzig", "Gdańsk", True),
        ("Trans-Baikal Front", "Transbaikal Front", True),
        ("UN", "The United Nations", True),
        ("United States", "the USA", True),
        ("1st Far Eastern Front", "2nd Far Eastern Front", False),
        ("Austria", "Australia", False),
        ("Iran", "Iraq", False),
        ("Port Arthur", "Arthur", False),
        ("?", "!", False),
    ],
)
def test_aliases_are_one_name(one: str, other: str, *, same: bool) -> None:
    assert are_same_name(one, other) is same


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("He said \u201cyes\u201d", None),
        ("a (b", "("),
        ("a) b", ")"),
        ('say "no', '"'),
        ("the soldiers' wives", None),
    ],
)
def test_marks_have_partners(text: str, mark: str | None) -> None:
    assert find_unbalanced(text) == mark


def test_quotations_are_blanked_in_place() -> None:
    assert unquoted('Who said "this"?') == "Who said       ?"


def test_a_grouped_number_is_no_year() -> None:
    sentence = "The fort held about 4,500 guns."
    options = (Option("4,500", correct=True), Option("1,500"), Option("9,000"))
    item = ChoiceItem(
        "About how many guns did the fort hold?",
        options,
        Asks.HOW_MANY,
        evidence=(Evidence(0, len(sentence), sentence),),
    )

    assert "key-unsupported" not in {flaw.code for flaw in review(item, article_text=sentence)}


@settings(deadline=None)
@given(items, st.none() | st.text(max_size=40))
def test_any_item_can_be_reviewed(item: Item, article_text: str | None) -> None:
    assert isinstance(review(item, article_text=article_text), tuple)
