"""How the first word of a sentence is written inside one: with its capital only if it is a name."""

import re
from collections import Counter

from quizapp.reading.lexicon import GIVEN_NAMES, TITLES, demonyms
from quizapp.reading.syntax.tree import Word
from quizapp.reading.word_lists import words

INNER_CAPITAL = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][\w'\u2019-]*")
LOWER = re.compile(r"\b[a-z][a-z'\u2019-]+\b")
# Nouns that open a sentence without an article and are taken for names there.
BARE = words("""
mutiny fighting war peace revolt rebellion famine plague cholera typhus smallpox influenza unrest rioting
delegates settlers rioters students police troops protesters strikers workers peasants miners sailors
soldiers deputies insurgents partisans guerrillas refugees rebels conspirators
""")
PARTICLES = words("von van de der del della di da du la le al ibn bin")
COMPASS = words("North South East West")
# Words of faiths, and the first halves of "Anglo-American" and the like: no list of peoples has them.
ALWAYS = words("""
Muslim Muslims Christian Christians Jewish Jews Protestant Protestants Catholic Catholics Lutheran Calvinist
Huguenot Huguenots Hindu Hindus Sikh Sikhs Buddhist Sunni Shia Islamic Anglican Methodist Jesuit Jesuits
Anglo Franco Russo Sino Greco Austro Italo Serbo Indo Afro
""")
FUNCTION_TAGS = words("DET ADP PRON SCONJ CCONJ ADV NUM VERB AUX")


class Casing:
    """What an article's own spelling tells of its words."""

    def __init__(self, text: str) -> None:
        self.capital = Counter(INNER_CAPITAL.findall(text))
        self.lower = Counter(LOWER.findall(text))

    def is_name(self, word: Word, following: Word | None = None) -> bool:
        """Return whether the word keeps its capital wherever it stands; `following` is the next word."""
        form = word.text
        if (following is not None and _begins_a_name(word, following)) or self._is_proper(word):
            return True
        if form in TITLES and word.relation in {"compound", "flat", "nmod:desc", "amod"}:
            return True
        if word.upos not in FUNCTION_TAGS and self.capital[form] > self.lower[form.lower()]:
            return True  # "Union troops", where a union is named as well
        if word.upos in FUNCTION_TAGS or form.lower() in self.lower:
            return word.upos == "PROPN" and form in self.capital and form.lower() not in self.lower
        if form.lower() in BARE and form not in self.capital:
            return False
        return form in self.capital or word.upos == "PROPN" or word.xpos in {"NNP", "NNPS"}

    def _is_proper(self, word: Word) -> bool:
        """Return whether the form tells it: initials, a people, a faith, or a surname that ends in "-ing"."""
        form = word.text
        if form[1:] != form[1:].lower() or form == "I" or form in ALWAYS or form in demonyms():
            return True
        return word.xpos == "VBG" and form in self.capital and form.lower() not in self.lower

    def is_common(self, form: str) -> bool:
        """Return whether the text writes the word small, and with a capital at most as an opener."""
        return form.lower() in self.lower and form not in self.capital and form not in GIVEN_NAMES

    def inline(self, text: str, first: Word, following: Word | None = None) -> str:
        """Return `text`, which opens with the word `first`, as it stands inside a sentence."""
        return text if self.is_name(first, following) else text[:1].lower() + text[1:]


def _begins_a_name(word: Word, following: Word) -> bool:
    """Return whether the two words begin a name: "North Vietnam", "Otto Struve" (tagged anyhow)."""
    if word.text in GIVEN_NAMES and following.text in PARTICLES:
        return True
    if word.text in COMPASS and following.text[:1].isupper():
        return True
    if word.relation == "compound" and word.upos == "NOUN" and following.text[:1].isupper():
        return following.text not in TITLES  # "Space Shuttle", but "rebel General Lund"
    proper = word.upos == following.upos == "PROPN" or word.text in GIVEN_NAMES
    return proper and following.text[:1].isupper()
