"""Which events may stand in one set to be put in order: none may tell by its words where another belongs."""

from quizapp.reading.calendar import FINE, Precision
from quizapp.reading.facts import Event
from quizapp.reading.word_lists import words
from quizapp.writing.sources import WORD, content_words

ALIKE = 0.5  # share of the shorter event's content that makes two events one story
# What opens and what closes a story, so that anyone puts it first or last.
OPENING = words("begin start break launch bear birth outbreak mobilise declare")
CLOSING = words("""
end finish close surrender abdicate die death armistice ceasefire dissolve abolish conclude capitulate
capitulation collapse disband bury peace repatriate
""")
# What comes before or after all else that is told of its subject.
LIFE = words("bear die bury dissolve demolish disband scrap")
MAKING = words("found build establish create construct launch")
COARSE = frozenset({Precision.DECADE, Precision.CENTURY})


def are_apart(event: Event, other: Event) -> bool:
    """Return whether neither event's words place the other: different stories, dated about as finely."""
    return not (
        tell_one_story(event, other)
        or (opens(event) and opens(other))
        or (closes(event) and closes(other))
        or _is_much_finer(event, other)
        or _is_much_finer(other, event)
    )


def tell_one_story(event: Event, other: Event) -> bool:
    """Return whether the two say much the same, or one opens and the other closes what has one subject."""
    one, two = content_words(event.clause), content_words(other.clause)
    if len(one & two) >= ALIKE * min(len(one), len(two)):
        return True
    if _makes_for(event, other) or _makes_for(other, event):
        return True
    framed = (opens(event) and closes(other)) or (closes(event) and opens(other))
    outermost = {each.clause.verb.lemma.lower() for each in (event, other)} & LIFE
    return (framed or bool(outermost)) and event.subject.split()[-1:] == other.subject.split()[-1:]


def _makes_for(event: Event, other: Event) -> bool:
    """Return whether the event makes what the other names: it comes first ("King Olav founded Bergen")."""
    clause = event.clause
    made = [clause.subject] if clause.passive else [w.index for w in clause.tree.children(clause.head, "obj")]
    named = (clause.tree.words[at].text for top in made for at in clause.tree.subtree(top))
    resumed = WORD.findall(event.subject) if clause.passive else ()  # "it was founded": Harn was
    names = {word for word in (*named, *resumed) if word[:1].isupper()} - {"The", "A", "An", "It"}
    return clause.verb.lemma.lower() in MAKING and not names.isdisjoint(WORD.findall(other.text))


def opens(event: Event) -> bool:
    """Return whether the event is the beginning of something."""
    return not content_words(event.clause).isdisjoint(OPENING)


def closes(event: Event) -> bool:
    """Return whether the event is the end of something."""
    return not content_words(event.clause).isdisjoint(CLOSING)


def _is_much_finer(event: Event, other: Event) -> bool:
    """Return whether a day or month of one would stand beside a decade or century of the other."""
    return (
        event.when is not None
        and other.when is not None
        and event.when.precision in FINE
        and other.when.precision in COARSE
    )
