"""Verbs that tell one deed in other words: what makes a sentence true of a rival though its verb differs."""

from quizapp.reading.word_lists import words

DEEDS = (
    words("attack assault invade raid strike storm bomb bombard shell fire enter"),
    words("capture take seize occupy conquer annex retake recapture overrun control hold gain win acquire"),
    words("defeat beat rout crush overcome destroy annihilate win prevail overwhelm smash eliminate"),
    words("kill murder assassinate execute shoot slay behead"),
    words("arrive reach enter come land disembark"),
    words("enter reach advance march proceed move go"),
    words("retreat withdraw flee escape evacuate leave depart abandon retire"),
    words("advance march move push drive proceed"),
    words("besiege surround encircle blockade invest siege"),
    words("surrender capitulate yield fall"),
    words("sign conclude ratify agree accept"),
    words("appoint name elect nominate choose become replace succeed"),
    words("found establish create form set start"),
    words("build construct erect open complete"),
    words("lead command head direct control"),
    words("order instruct direct tell command demand"),
    words("send dispatch deploy transfer move"),
    words("support aid help back assist reinforce supply"),
    words("declare proclaim announce state"),
    words("begin start launch open"),
    words("call urge press appeal"),
    words("cross pass traverse"),
    words("discover find isolate detect"),
    words("write publish compose print"),
    words("paint draw make finish"),
    words("oppose resist reject refuse protest"),
    words("fortify defend garrison guard protect"),
    words("visit travel go journey sail"),
    words("live reside settle stay dwell work"),
)


def same_deeds(verb: str) -> frozenset[str]:
    """Return the lemmas of the verbs that may tell the same deed as this one, itself among them."""
    return frozenset({verb}).union(*(group for group in DEEDS if verb in group))
