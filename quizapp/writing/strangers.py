"""What befell someone whom the article hardly names: nobody remembers who that was, still less when.

"Karl Holm resigned" asks for the date of a man of whom only this is told. With his office ("President Karl
Holm") or with what it was about ("was convicted by the court of Lund") it may be asked.
"""

import re
from collections.abc import Mapping

from quizapp.reading.facts import Event, Hero, Name
from quizapp.reading.word_lists import words

FATES = words("""
die succumb perish resign retire dismiss remove shoot execute hang behead murder kill arrest imprison
deport exile recall surrender capitulate escape flee marry
""")
STRANGE = 3  # mentions in the article, below which nobody knows the name
NAMED = re.compile(r"\b[A-Z]")


def is_fate_of_a_stranger(event: Event, people: Mapping[str, Name], hero: Hero | None) -> bool:
    """Return whether all that is told is what became of someone who has no office and is hardly named.

    `people` are the article's people by every form of their names.
    """
    person = people.get(event.subject)
    if person is None or len(person.mentions) >= STRANGE or event.clause.verb.lemma.lower() not in FATES:
        return False
    is_hero = hero is not None and hero.name in {person.name, *person.aliases}
    return not is_hero and not NAMED.search(event.text.removeprefix(event.subject))
