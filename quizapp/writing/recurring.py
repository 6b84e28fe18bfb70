"""Events that the article tells twice of the same people: nothing in the clause tells the two apart."""

from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.appearances import list_years
from quizapp.writing.deeds import same_deeds
from quizapp.writing.journeys import travels_again
from quizapp.writing.sides import list_sides
from quizapp.writing.sources import EMPTY_LEMMAS, Sources

# Nouns that tell deeds of war as their verbs do, by the verb.
NOUNS = {
    "attack": words("offensive assault invasion attack raid"),
    "advance": words("advance offensive push drive"),
    "push": words("advance offensive push drive"),
    "invade": words("invasion"),
    "bomb": words("bombing bombardment raid"),
    "retreat": words("retreat withdrawal"),
    "besiege": words("siege blockade"),
}

# Who launches an offensive attacks.
MOVES = NOUNS["attack"] | NOUNS["advance"]
PHRASE = 3  # words that name a doing in common words, so that they are no chance
ATTACKING = MOVES | same_deeds("attack")


def recurs(event: Event, sources: Sources) -> bool:
    """Return whether the article tells the same again of another time: nothing says which is meant."""
    return _is_told_again(event, sources) or _is_done_again(event, sources)


def _is_done_again(event: Event, sources: Sources) -> bool:
    """Return whether another sentence has of another time what the clause calls by three common words."""
    phrases = _list_phrases(event)
    return bool(phrases) and any(
        any(phrase in sources.texts[index] for phrase in phrases)
        and _is_of_another_time(index, event, sources)
        for index in sources.dates
        if index != event.sentence
    )


def _list_phrases(event: Event) -> list[str]:
    """Return the nouns of the predicate with two words before them at least ("unrestricted trade war")."""
    told = sorted(at for at in event.clause.predicate_words if at not in event.clause.subject_words)
    found: list[list[str]] = [[]]
    for at in told:
        word = event.clause.tree.words[at]
        if word.upos in {"ADJ", "NOUN"} and word.text.islower():
            found[-1].append(word.text)
        elif found[-1]:
            found.append([])
    return [" ".join(phrase) for phrase in found if len(phrase) >= PHRASE]


def _is_told_again(event: Event, sources: Sources) -> bool:
    """Return whether another sentence tells all that the clause says, of the same people, of another time."""
    verb = event.clause.verb.lemma.lower()
    if event.when is None or verb in EMPTY_LEMMAS:
        return False
    if travels_again(event, sources):
        return True
    tree = event.clause.tree
    doers = frozenset(tree.words[at].lemma.lower() for at in event.clause.subject_words)
    told = sources.content[event.id] - doers - {verb} - _small(event)
    sides = frozenset(list_sides(event.subject))
    moves = {word.lemma.lower() for word in tree.children(event.clause.head, "obj")} & MOVES
    deeds = ATTACKING if moves else same_deeds(verb) | NOUNS.get(verb, frozenset())
    told -= moves
    return bool(told) and any(
        told <= said
        and not deeds.isdisjoint(said)
        and (not (doers & sources.content[event.id]).isdisjoint(said) or _names(index, sides, sources))
        and _is_of_another_time(index, event, sources)
        for index, said in sources.sentences.items()
        if index != event.sentence
    )


def _small(event: Event) -> frozenset[str]:
    """Return the lemmas of the clause's words that say nothing: "finally" and the like are no content."""
    words = (event.clause.tree.words[at] for at in event.clause.said_words)
    return frozenset(word.lemma.lower() for word in words if word.upos in {"ADV", "AUX", "PRON"})


def _names(index: int, sides: frozenset[str], sources: Sources) -> bool:
    """Return whether the sentence names one of the sides."""
    told = " ".join(word.text for word in sources.reading.trees[index].words)
    return not sides.isdisjoint(list_sides(told))


def _is_of_another_time(index: int, event: Event, sources: Sources) -> bool:
    """Return whether the sentence's own dates, else the year it is told in, are not the event's."""
    dates = [mention.date for mention in sources.dates.get(index, ()) if mention.date is not None]
    if event.when is None:
        return False
    if dates:
        return all(date.interval.disjoint(event.when.interval) for date in dates)
    years = list_years(index, sources.dates)
    return bool(years) and not any(event.when.first.year <= year <= event.when.last.year for year in years)
