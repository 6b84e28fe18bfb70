"""Past tenses of English verbs."""

from quizapp.reading.syntax.irregular import PAST_OF
from quizapp.reading.word_lists import words

VOWELS = frozenset("aeiou")
# Verbs that double their last consonant before "-ed".
DOUBLING = words("""
acquit admit ban beg bar chat clap commit compel control cram defer deter dispel drop equip excel expel fit
flog grab grip hop infer jam knit map mar nod occur omit patrol permit pin plan plot prefer propel rebel
recur refer regret remit repel rig rob rub scan ship skip slam slip snap span spot stab star stem step
stir stop strap strip submit tap top transfer transmit trap travel trim wed whip wrap
""")


def past(lemma: str) -> str:
    """Return the past tense of a verb: "fell", "carried", "submitted", "used", "joined"."""
    if lemma in PAST_OF:
        return PAST_OF[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ied"
    if lemma in DOUBLING:
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed"
