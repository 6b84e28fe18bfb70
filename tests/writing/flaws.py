"""Ways to spoil a good item: each puts one known flaw into it, or returns None where it cannot."""

import re
from collections.abc import Callable
from dataclasses import replace

from quizapp.assessment.items import Asks, ChoiceItem, DatedEvent, Option, OrderingItem
from quizapp.reading.article import Evidence
from tests.writing.good_items import interval

_QUESTION = re.compile(r"^(?P<before>(?:[A-Z][^?]*?, )?)(?P<wh>Who|Which|What|When|Where|How|Why)\b")


def _with_key(item: ChoiceItem, text: str) -> ChoiceItem:
    return replace(item, options=tuple(replace(o, text=text) if o.correct else o for o in item.options))


def _with_distractor(item: ChoiceItem, text: str, at: int = 1) -> ChoiceItem:
    return replace(
        item, options=tuple(replace(o, text=text) if n == at else o for n, o in enumerate(item.options))
    )


def _with_stem(item: ChoiceItem, stem: str) -> ChoiceItem:
    return replace(item, stem=stem)


def _key(item: ChoiceItem) -> str:
    return item.options[item.key].text


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


def long_key(item: ChoiceItem) -> ChoiceItem:
    return _with_key(item, f"{_key(item)} as the chronicles of the time and later scholars agree")


def explained_key(item: ChoiceItem) -> ChoiceItem:
    return _with_key(item, f"{_key(item)} (which is what all the sources tell)")


def key_told_in_stem(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, f"Thinking of {_key(item)}, {_lowered(item.stem)}")


def date_told_in_stem(item: ChoiceItem) -> ChoiceItem | None:
    parts = re.findall(r"\d+|[A-Z]\w+", _key(item)) if "years" not in _key(item) else []
    distractors = " ".join(o.text for o in item.options if not o.correct)
    alone = [part for part in parts if not re.search(rf"\b{part}\b", distractors)]
    if item.asks is not Asks.WHEN or not alone:
        return None
    return _with_stem(item, item.stem.replace("?", f", on the {alone[0]} of the calendar?"))


def repeated_word(item: ChoiceItem) -> ChoiceItem | None:
    """Put a noun of the stem into the key alone."""
    nouns = re.findall(
        r"\b(?!during|through|happened|follow|before|between|called|second)[a-z]{6,}\b", item.stem
    )
    if not nouns or item.asks in {Asks.WHEN, Asks.HOW_MANY}:
        return None
    return None if nouns[-1] in _key(item).lower() else _with_key(item, f"{_key(item)} {nouns[-1]}")


def dangling_they(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "When did they cross the border?")


def dangling_this(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(
        item, "What was the result of this?" if item.asks is Asks.WHAT else "Who commanded this army?"
    )


def dangling_he(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "In which year did he sign the treaty?")


def pronoun_for_name(item: ChoiceItem) -> ChoiceItem | None:
    """Say "he" or "him" for the only name in the stem."""
    names = re.findall(r"(?<=[a-z] )(?:[A-Z][\w.'-]+ ?)+", item.stem.replace("I,", "i,"))
    if (
        len(names) != 1
        or "\u201c" in item.stem
        or not re.search(r"\b(?:did|was|does) $", item.stem.split(names[0])[0])
    ):
        return None
    return _with_stem(item, item.stem.replace(names[0].strip(), "he"))


def dangling_it(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "Where did it begin?")


def dangling_next_day(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "What did the commander order the next day?")


def duplicate(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, f"{item.options[2].text.upper()} ")


def article_duplicate(item: ChoiceItem) -> ChoiceItem | None:
    text = item.options[2].text
    return _with_distractor(item, text.removeprefix("The ")) if text.startswith("The ") else None


def respelt(item: ChoiceItem) -> ChoiceItem | None:
    """Spell the key another way among the distractors, as transliterations do."""
    names = {"ky": "kiy", "ph": "f", "kh": "h", "ll": "l", "y": "iy", "i": "y"}
    if item.asks not in {Asks.WHO, Asks.WHERE, Asks.SAID_BY, Asks.CLOZE}:
        return None
    for old, new in names.items():
        if old in _key(item)[1:]:
            return _with_distractor(item, _key(item)[0] + _key(item)[1:].replace(old, new))
    return None


def shortened_name(item: ChoiceItem) -> ChoiceItem | None:
    name = _key(item).split()
    is_person = item.asks in {Asks.WHO, Asks.SAID_BY} and len(name) == 2
    return _with_distractor(item, name[1]) if is_person else None


def same_figure(item: ChoiceItem) -> ChoiceItem | None:
    figures = {
        "600,000": "0.6 million",
        "1.7 million": "1,700,000",
        "Ten": "10",
        "Two years": "2 years",
        "5%": "5.0%",
    }
    return _with_distractor(item, figures[_key(item)]) if _key(item) in figures else None


def same_date(item: ChoiceItem) -> ChoiceItem | None:
    found = re.fullmatch(r"(\d+) ([A-Z][a-z]+) (\d{4})", _key(item))
    return _with_distractor(item, f"{found[2]} {found[1]}, {found[3]}") if found else None


def date_inside(item: ChoiceItem) -> ChoiceItem | None:
    found = re.fullmatch(r"(?:\d+ )?([A-Z][a-z]+ \d{4})", _key(item))
    if found is None:
        return None
    return _with_distractor(item, found[1] if found[1] != _key(item) else f"3 {found[1]}")


def year_inside(item: ChoiceItem) -> ChoiceItem | None:
    found = re.search(r"\d{4}$", _key(item))
    if item.asks is not Asks.WHEN or found is None:
        return None
    return _with_distractor(item, found[0] if found[0] != _key(item) else f"March {found[0]}")


def all_of_the_above(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "All of the above", at=len(item.options) - 1)


def all_of_these(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "All of these answers.", at=len(item.options) - 1)


def none_of_the_above(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "None of the above", at=len(item.options) - 1)


def both(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "Both A and B", at=len(item.options) - 1)


def date_among_others(item: ChoiceItem) -> ChoiceItem | None:
    return None if item.asks in {Asks.WHEN, Asks.HOW_MANY} else _with_distractor(item, "14 July 1789")


def name_among_dates(item: ChoiceItem) -> ChoiceItem | None:
    return _with_distractor(item, "Napoleon") if item.asks in {Asks.WHEN, Asks.HOW_MANY} else None


def other_precision(item: ChoiceItem) -> ChoiceItem | None:
    if item.asks is not Asks.WHEN or not re.search(r"\d{4}$", _key(item)):
        return None
    is_day = re.match(r"\d+ [A-Z]", _key(item))
    return _with_distractor(item, "1897" if is_day else "3 March 1897")


def other_hedge(item: ChoiceItem) -> ChoiceItem | None:
    is_plain = item.asks is Asks.HOW_MANY and not _key(item).startswith("About")
    return _with_key(item, f"about {_key(item).lower()}") if is_plain else None


def other_number_form(item: ChoiceItem) -> ChoiceItem | None:
    if item.asks is not Asks.HOW_MANY or _key(item).startswith("About"):
        return None
    return _with_distractor(item, "sixteen" if _key(item)[0].isdigit() else "16")


def negative_not(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "Which of these does not belong to the subject of the article?")


def negative_except(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, f"All of these are true except one: {_lowered(item.stem)}")


def negative_verb(item: ChoiceItem) -> ChoiceItem | None:
    found = re.search(r"\b(did|was|does)\b(?= [A-Zta])", item.stem)
    if not found or item.stem.startswith(("Why", "How")):
        return None
    return _with_stem(item, f"{item.stem[: found.start()]}{found[0]}n't{item.stem[found.end() :]}")


def absolute(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, f"Always {_lowered(item.options[1].text)}")


def never(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, f"{item.options[2].text}, never otherwise", at=2)


def vague(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, f"{item.options[1].text}, usually")


def sometimes(item: ChoiceItem) -> ChoiceItem:
    return _with_key(item, f"Sometimes {_lowered(_key(item))}")


def true_false(item: ChoiceItem) -> ChoiceItem:
    options = (Option("True", correct=True), Option("False"))
    return replace(item, stem=f"Is it so that {_lowered(item.stem)}", options=options)


def yes_no(item: ChoiceItem) -> ChoiceItem:
    options = (Option("Yes", correct=True), Option("No"), Option("Only in part"))
    return replace(item, stem="Did the war end in 1945?", options=options)


def two_options(item: ChoiceItem) -> ChoiceItem:
    return replace(item, options=item.options[:2])


def seven_options(item: ChoiceItem) -> ChoiceItem:
    more = tuple(Option(f"{item.options[1].text} {letter}") for letter in "KLMN")
    return replace(item, options=item.options + more)


def blank_option(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "  ")


def blank_stem(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, " ")


def topic_only(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "The history of the subject.")


def statement(item: ChoiceItem) -> ChoiceItem | None:
    if "___" in item.stem:
        return _with_stem(item, item.stem.replace("___", _key(item)))
    return _with_stem(item, "The article tells much about the matter.")


def no_question_word(item: ChoiceItem) -> ChoiceItem | None:
    found = _QUESTION.match(item.stem)
    return _with_stem(item, "The war in the east began that way in the end?") if found else None


def window_dressing(item: ChoiceItem) -> ChoiceItem:
    chatter = (
        "As every reader who has followed the long and winding story of these matters with due care will "
        "by now be well aware, and as a great many books on the subject have told again and again since then,"
    )
    return _with_stem(item, f"{chatter} {_lowered(item.stem)}")


def filler(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "I don't know")


def joke(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, "Mickey Mouse")


def unbalanced_stem(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, item.stem.replace(" ", ' "', 1))


def unbalanced_option(item: ChoiceItem) -> ChoiceItem:
    return _with_distractor(item, f"{item.options[1].text} (so called")


def broken_off(item: ChoiceItem) -> ChoiceItem | None:
    return _with_stem(item, item.stem[:-1] + " and the?") if item.stem.endswith("?") else None


def full_stop(item: ChoiceItem) -> ChoiceItem | None:
    ends_in_word = re.search(r"[a-z]{3}$", _key(item))
    return _with_key(item, f"{_key(item)}.") if ends_in_word else None


def article_cue(item: ChoiceItem) -> ChoiceItem:
    options = (Option("elephant", correct=True), Option("camel"), Option("horse"))
    return replace(item, stem="The animal that Hannibal rode was an", options=options)


def article_cue_in_gap(item: ChoiceItem) -> ChoiceItem:
    options = (Option("monarchy", correct=True), Option("oligarchy"), Option("empire"))
    return replace(item, stem="In 1814 France became a ___ again.", options=options)


def number_cue(item: ChoiceItem) -> ChoiceItem:
    options = (Option("the carrots and the turnips", correct=True), Option("a potato"), Option("a bean"))
    return replace(
        item, stem="The crops that failed in 1845 were the following: ___ were lost.", options=options
    )


def plural_cue(item: ChoiceItem) -> ChoiceItem:
    options = (Option("Marx and Engels", correct=True), Option("a printer"), Option("a lawyer from Trier"))
    return replace(item, stem="Who were the authors of the Communist Manifesto?", options=options)


def unlike_grammar(item: ChoiceItem) -> ChoiceItem | None:
    is_phrase = item.asks in {Asks.WHO, Asks.WHICH, Asks.WHERE, Asks.ROLE}
    return _with_distractor(item, "To see the matter settled soon") if is_phrase else None


def convergent(item: ChoiceItem) -> ChoiceItem:
    options = (
        Option("Britain and France", correct=True),
        Option("Britain and Russia"),
        Option("France and Austria"),
        Option("Prussia and Sweden"),
    )
    return replace(item, stem="Which powers landed troops in the Crimea in 1854?", options=options)


def convergent_dates(item: ChoiceItem) -> ChoiceItem:
    options = (
        Option("9 August 1945", correct=True),
        Option("9 July 1944"),
        Option("12 August 1944"),
        Option("3 May 1945"),
    )
    return replace(item, stem="When did the offensive in Manchuria begin?", options=options)


def wrong_kind(item: ChoiceItem) -> ChoiceItem:
    options = (Option("1812", correct=True), Option("1805"), Option("1809"))
    return replace(item, stem="Who invaded Russia with the Grande Armée?", options=options)


def how_many_names(item: ChoiceItem) -> ChoiceItem:
    options = (Option("Moscow", correct=True), Option("Kazan"), Option("Tver"))
    return replace(item, stem="How many cities did the army take?", options=options)


def two_questions(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, f"{item.stem.rstrip('.?')}? And who says so?")


def opinion(item: ChoiceItem) -> ChoiceItem:
    return _with_stem(item, "What do you think was the main cause of the war?")


def misquoted(item: ChoiceItem) -> ChoiceItem | None:
    if not item.evidence:
        return None
    part = item.evidence[0]
    return replace(item, evidence=(Evidence(part.start, part.end, part.text.swapcase()),))


def unsupported(item: ChoiceItem) -> ChoiceItem | None:
    if item.asks in {Asks.FIRST, Asks.LAST} or len(_key(item).split()) > 3:
        return None
    return replace(item, evidence=(Evidence(0, 35, "Nothing is known of it to this hour"),))


CHOICE_FLAWS: tuple[tuple[str, Callable[[ChoiceItem], ChoiceItem | None]], ...] = (
    ("length-cue", long_key),
    ("detail-cue", explained_key),
    ("key-in-stem", key_told_in_stem),
    ("date-in-stem key-in-stem", date_told_in_stem),
    ("clang", repeated_word),
    ("stem-dangling", dangling_they),
    ("stem-dangling", dangling_this),
    ("stem-dangling", dangling_he),
    ("stem-dangling", pronoun_for_name),
    ("stem-dangling", dangling_it),
    ("stem-dangling", dangling_next_day),
    ("duplicate-options", duplicate),
    ("duplicate-options", article_duplicate),
    ("duplicate-options", respelt),
    ("duplicate-options", shortened_name),
    ("duplicate-options", same_figure),
    ("duplicate-options", same_date),
    ("overlapping-options mixed-kinds", date_inside),
    ("overlapping-options mixed-kinds", year_inside),
    ("all-of-the-above", all_of_the_above),
    ("all-of-the-above", all_of_these),
    ("none-of-the-above", none_of_the_above),
    ("combined-options", both),
    ("mixed-kinds", date_among_others),
    ("mixed-kinds", name_among_dates),
    ("mixed-kinds", other_precision),
    ("mixed-hedges", other_hedge),
    ("mixed-form", other_number_form),
    ("stem-negative", negative_not),
    ("stem-negative", negative_except),
    ("stem-negative", negative_verb),
    ("absolute-term", absolute),
    ("absolute-term", never),
    ("vague-term", vague),
    ("vague-term", sometimes),
    ("true-false", true_false),
    ("true-false", yes_no),
    ("too-few-options", two_options),
    ("too-many-options", seven_options),
    ("empty-option", blank_option),
    ("stem-empty", blank_stem),
    ("stem-unfocused", topic_only),
    ("stem-unfocused", statement),
    ("stem-without-question-word", no_question_word),
    ("stem-too-long", window_dressing),
    ("implausible-option", filler),
    ("implausible-option", joke),
    ("unbalanced-quotes", unbalanced_stem),
    ("unbalanced-quotes", unbalanced_option),
    ("stem-breaks-off", broken_off),
    ("mixed-punctuation", full_stop),
    ("grammar-article", article_cue),
    ("grammar-article", article_cue_in_gap),
    ("grammar-number", number_cue),
    ("grammar-number", plural_cue),
    ("not-parallel", unlike_grammar),
    ("convergence", convergent),
    ("convergence", convergent_dates),
    ("wrong-kind-of-key", wrong_kind),
    ("wrong-kind-of-key", how_many_names),
    ("stem-two-questions", two_questions),
    ("stem-opinion", opinion),
    ("evidence-mismatch", misquoted),
    ("key-unsupported", unsupported),
)


def _with_event(item: OrderingItem, text: str, at: int = 1) -> OrderingItem:
    return replace(
        item, events=tuple(replace(e, text=text) if n == at else e for n, e in enumerate(item.events))
    )


def tells_year(item: OrderingItem) -> OrderingItem:
    year = item.events[1].interval.first.year
    return _with_event(item, f"{item.events[1].text} in {year if year > 0 else f'{1 - year} BC'}")


def tells_month(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"{item.events[1].text} in late August")


def tells_day(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"On 9 May {item.events[1].text}")


def tells_first(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"First, {_lowered(item.events[0].text)}", at=0)


def tells_then(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"Then {_lowered(item.events[1].text)}")


def tells_finally(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"Finally, {_lowered(item.events[-1].text)}", at=len(item.events) - 1)


def tells_later(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"{item.events[1].text} two years later")


def names_another(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f"{item.events[1].text} after {_lowered(item.events[0].text)}")


def numbers_events(item: OrderingItem) -> OrderingItem:
    first = _with_event(item, "The first partition of Poland", at=0)
    return _with_event(first, "The second partition of Poland", at=1)


def overlaps(item: OrderingItem) -> OrderingItem:
    last = item.events[-1]
    wide = replace(last, interval=replace(last.interval, first=item.events[-2].interval.last))
    return replace(item, events=(*item.events[:-1], wide))


def repeats(item: OrderingItem) -> OrderingItem:
    return _with_event(item, item.events[0].text)


def two_events(item: OrderingItem) -> OrderingItem:
    return replace(item, events=item.events[:2])


def nine_events(item: OrderingItem) -> OrderingItem:
    more = (
        DatedEvent(f"The {letter} treaty is signed", interval(f"{n + 2001}"), "")
        for n, letter in enumerate("ABCDEFG")
    )
    return replace(item, events=(*item.events, *more))


def dangling_event(item: OrderingItem) -> OrderingItem:
    return _with_event(item, "They cross the river by night")


def blank_event(item: OrderingItem) -> OrderingItem:
    return _with_event(item, "")


def unbalanced_event(item: OrderingItem) -> OrderingItem:
    return _with_event(item, f'{item.events[1].text} "at last')


ORDERING_FLAWS: tuple[tuple[str, Callable[[OrderingItem], OrderingItem]], ...] = (
    ("event-tells-date", tells_year),
    ("event-tells-date", tells_month),
    ("event-tells-date", tells_day),
    ("event-tells-order", tells_first),
    ("event-tells-order", tells_then),
    ("event-tells-order", tells_finally),
    ("event-tells-order", tells_later),
    ("event-tells-order", names_another),
    ("events-numbered", numbers_events),
    ("overlapping-dates", overlaps),
    ("duplicate-events", repeats),
    ("too-few-events", two_events),
    ("too-many-events", nine_events),
    ("event-dangling", dangling_event),
    ("empty-event", blank_event),
    ("unbalanced-quotes", unbalanced_event),
)
