"""One written form of a name, its mentions in the article, and the weight of each kind it may be."""

from dataclasses import dataclass, field

from quizapp.reading import lexicon
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.votes import Votes

DECIDED = 0.4  # below this certainty the kind is "other"
PRIOR = 0.7  # the weight of not knowing


@dataclass(slots=True)
class Form:
    """One written form with all its mentions and the weight of each kind."""

    text: str
    candidates: list[Candidate] = field(default_factory=list)
    votes: Votes = field(default_factory=dict)

    def kind(self) -> tuple[str, float]:
        """Return the best-supported kind and its certainty in [0, 1]; "other" where evidence is thin."""
        votes = _specific(self.votes)
        if not votes:
            return "other", 0.0
        (best, weight), *_ = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
        certainty = weight / (sum(votes.values()) + PRIOR)
        return (best, certainty) if certainty >= DECIDED else ("other", certainty)


def _specific(votes: Votes) -> Votes:
    """Return the votes with those for any place given to the best-supported sort of place."""
    sorts = {
        kind: weight
        for kind, weight in votes.items()
        if kind in lexicon.PLACES | {"country"} and kind != "place"
    }
    if not sorts or "place" not in votes:
        return votes
    best = max(sorted(sorts), key=lambda kind: sorts[kind])
    return {kind: weight for kind, weight in votes.items() if kind != "place"} | {
        best: sorts[best] + votes["place"]
    }
