"""Which of these did someone do? The options are deeds; the wrong ones are others', surely not theirs.

That a deed is not someone's is proved as for a question that asks who did it: whoever may stand as a wrong
option there, did not do it. Two who are named in one sentence may have acted together, one for the other.
Only people are asked for: states, forces and bodies act through each other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from random import Random

from quizapp.assessment.items import Asks, ChoiceItem, Draft, Option
from quizapp.reading.clauses import Tense
from quizapp.reading.events import capitalise
from quizapp.reading.facts import Event, Name
from quizapp.reading.genders import suits
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import list_years
from quizapp.writing.distractors import could_be_wrong, telling_words
from quizapp.writing.fitting import SOLDIER, find_calling
from quizapp.writing.named import is_askable
from quizapp.writing.peers import may_share_calling
from quizapp.writing.plausibility import is_told, list_peoples
from quizapp.writing.review import review
from quizapp.writing.scope import is_lasting
from quizapp.writing.selfcontained import find_dangling
from quizapp.writing.sides import OTHER
from quizapp.writing.slots import Part, Slot, find_slots
from quizapp.writing.sources import LEAST_MARGIN, WRONG, Sources, is_deed
from quizapp.writing.stems import inline_event, say_infinitive
from quizapp.writing.subject import is_subject
from quizapp.writing.threads import tell_one_story
from quizapp.writing.vagueness import is_vague

STEM = "Which of these did {actor} do?"
NEAR = 40  # deeds before and after the key's, among which its rivals are sought
DRAWN = 6  # rivals to choose from
TRIED = 4  # pairs of rivals, until the reviewer finds no cue in one
ALIKE = 1.8  # how much longer than the shortest option the longest may be
MOST_WORDS = 18
TELLING = 4  # content words of a deed that names nothing
# What is no deed to know someone by: that they came, thought, spoke or tried.
SLIGHT = words("""
arrive come go return leave travel move stay become get fail try attempt seek want hope plan intend believe
think feel know consider note say tell state claim argue describe suggest remark comment report see hear
continue use remain suffer experience lose find prove echo agree disagree write pen respond characterize
characterise express die resign
""")
# What two or more do together, one of whom the clause may not name: no deed to deny another.
JOINT = words("join sign declare enter ally negotiate agree conclude meet make recognize attend fight")
# Kin tells whose deed it is, and an election who stood in it.
TELLTALE = words("""
brother brothers sister sisters father mother son sons daughter daughters wife husband uncle nephew cousin
election elections
""")
HERS, HIS = frozenset({"she", "her", "herself"}), frozenset({"he", "his", "him", "himself"})
SPEAKING = words("announce declare order propose demand agree promise warn decide")


@dataclass(frozen=True, slots=True)
class Deed:
    """What an actor did, as an infinitive: "Cross the frozen lake"."""

    event: Event
    slot: Slot
    text: str

    @property
    def actor(self) -> Name:
        """Return who did it."""
        return self.slot.name


def write_deeds(sources: Sources, _rng: Random) -> Iterator[Draft]:
    """Yield an item for every deed whose actor surely did not do two others that are told near it."""
    deeds = list_deeds(sources)
    uses: Counter[str] = Counter()
    seen: set[frozenset[str]] = set()  # an item answers another with the same options
    for at, deed in enumerate(deeds):
        if is_subject(deed.actor, sources):
            continue
        near = [*deeds[max(0, at - NEAR) : at], *deeds[at + 1 : at + 1 + NEAR]]
        near.sort(
            key=lambda other: abs(other.event.sentence - deed.event.sentence) * (1 + uses[other.event.id])
        )
        draft = _write(deed, near, sources)
        if draft is not None and frozenset(draft.item.facts) not in seen:
            seen.add(frozenset(draft.item.facts))
            uses.update(draft.item.facts[1:])
            yield draft


def list_deeds(sources: Sources) -> list[Deed]:
    """Return the deeds of people that can be told from others, in reading order."""
    surnames = telling_words(name for name in sources.reading.names if name.kind == "person")
    deeds = []
    for event in sources.events:
        slot = find_actor(event, sources) if is_telling(event, sources) else None
        if slot is None or not is_askable(slot.name, surnames) or slot.name.name in sources.commentators:
            continue
        text = capitalise(say_infinitive(event))
        if is_particular(event, text, sources) and not is_named_in(slot.name, text):
            deeds.append(Deed(event, slot, text))
    return deeds


def find_actor(event: Event, sources: Sources) -> Slot | None:
    """Return the slot of the one person who is the clause's whole subject; None where there is none."""
    slots = (slot for slot in find_slots(event, sources) if slot.part is Part.SUBJECT and not slot.listed)
    return next((slot for slot in slots if slot.name.kind == "person"), None)


def is_telling(event: Event, sources: Sources) -> bool:
    """Return whether the clause plainly tells, in the article's own words, of one deed of some weight."""
    clause = event.clause
    plain = clause.tense is Tense.PAST and not (clause.passive or clause.progressive or clause.negated)
    own = not (event.speaker or event.hedge or event.setting)
    verb = clause.verb.lemma.lower()
    told = clause.tree.children(clause.head, "ccomp")
    return (
        plain
        and own
        and not clause.auxiliaries
        and clause.margin >= LEAST_MARGIN
        and is_deed(event)
        and verb not in SLIGHT
        and (not told or verb in SPEAKING)
        and not is_lasting(event)
        and not is_vague(event, sources)
        and find_dangling(event, sources.named.get(event.sentence, ())) is None
    )


def is_particular(event: Event, text: str, sources: Sources) -> bool:
    """Return whether the deed has a name or a number, else much else, is no longer than an option.

    Nor may a word in it tell who alone could have done it.
    """
    _, *rest = text.split()
    named = any(word[:1].isupper() or word[:1].isdigit() for word in rest)
    doer = {word.lower() for word in event.subject.split()}
    told = named or len(sources.content[event.id] - doer) >= TELLING
    telltale = not TELLTALE.isdisjoint(rest)
    return bool(rest) and told and not telltale and len(rest) < MOST_WORDS


def is_named_in(name: Name, text: str) -> bool:
    """Return whether the deed names its actor, or its people: it would answer itself."""
    return is_told(name, text) or not list_peoples(name.name).isdisjoint(list_peoples(text))


def _write(deed: Deed, near: Iterable[Deed], sources: Sources) -> Draft | None:
    rivals = islice((other for other in near if is_surely_anothers(other, deed, sources)), DRAWN)
    pairs = (pair for pair in combinations(rivals, WRONG) if not tell_one_story(*(d.event for d in pair)))
    drafts = (_draft(deed, pair) for pair in pairs if _are_alike([deed, *pair]))
    return next((draft for draft in islice(drafts, TRIED) if not review(draft.item)), None)


def is_surely_anothers(other: Deed, deed: Deed, sources: Sources) -> bool:
    """Return whether the asked actor surely did not do the other deed, though a reader may think so."""
    actor = deed.actor
    return (
        other.actor.name != actor.name
        and other.event.sentence != deed.event.sentence
        and other.event.clause.verb.lemma.lower() not in JOINT
        and _suits(actor, other.text)
        and _are_peers(actor, other.actor, sources)
        and not is_named_in(actor, other.text)
        and not tell_one_story(deed.event, other.event)
        and not _may_have_acted(actor, other, sources)
        and could_be_wrong(actor, other.event, other.slot, sources)
    )


def _are_peers(one: Name, other: Name, sources: Sources) -> bool:
    """Return whether both are of one calling and one state, or the article tells of neither whose he is."""
    first, second = (sources.sides.list_states(name.name) for name in (one, other))
    of_one_side = first == second or not first.isdisjoint(second)
    return of_one_side and may_share_calling(find_calling(one, sources), find_calling(other, sources))


def _suits(actor: Name, text: str) -> bool:
    """Return whether the actor may be of the gender that the text tells."""
    said = frozenset(text.lower().split())
    return (said.isdisjoint(HIS) or suits("he", actor.name)) and (
        said.isdisjoint(HERS) or suits("she", actor.name)
    )


def _may_have_acted(actor: Name, other: Deed, sources: Sources) -> bool:
    """Return whether the actor may have had a part in the deed: one sentence names both, or both were there.

    A general's victory is his commander's as well, unless the two were foes, or the article has nothing of
    the one in the year of the deed.
    """
    seen = sources.appearances[actor.name]
    if not seen.sentences.isdisjoint(sources.appearances[other.actor.name].sentences):
        return True
    if find_calling(actor, sources) not in {SOLDIER, None}:
        return False
    when, at = other.event.when, other.event.sentence
    years = {when.first.year, when.last.year} if when else list_years(at, sources.dates)
    apart = bool(years and seen.years) and seen.years.isdisjoint(years)
    return not apart and sources.sides.relation(actor.name, other.actor.name) != OTHER


def _are_alike(deeds: Sequence[Deed]) -> bool:
    lengths = [len(deed.text) for deed in deeds]
    return max(lengths) <= ALIKE * min(lengths)


def _draft(deed: Deed, rivals: Sequence[Deed]) -> Draft:
    shown = (deed, *rivals)
    options = tuple(
        Option(
            each.text, correct=each is deed, rationale=f"The article says that {inline_event(each.event)}."
        )
        for each in shown
    )
    evidence = tuple(dict.fromkeys(quote for each in shown for quote in each.event.evidence))
    facts = tuple(each.event.id for each in shown)
    item = ChoiceItem(STEM.format(actor=deed.actor.name), options, Asks.DEED, facts, evidence)
    return Draft("", item, features={"kind": min(each.actor.certainty for each in shown)})
