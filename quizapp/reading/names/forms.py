"""One written form of a name, its mentions in the article, and the weight of each kind it may be."""

from dataclasses import dataclass, field

from quizapp.reading import lexicon
from quizapp.reading.names.spotting import Candidate
from quizapp.reading.names.votes import Votes, add

DECIDED = 0.4  # below this certainty the kind is "other"
EVIDENCE = 0.5  # votes for a person, its looks left out, that make it worth counting how often it looks so
PRIOR = 0.7  # the weight of not knowing


@dataclass(slots=True)
class Form:
    """One written form with all its mentions and the weight of each kind."""

    text: str
    candidates: list[Candidate] = field(default_factory=list)
    votes: Votes = field(default_factory=dict)
    weak: float = 0.0  # the part of the votes for a person that only its looks give
    again: float = 0.0  # what its looks gave at further mentions: it counts beside other evidence alone

    def add(self, candidate: Candidate, votes: Votes, looks: float) -> None:
        """Add a mention with its votes, of which `looks` are for a person by its looks alone."""
        again = min(looks, self.weak)
        self.candidates.append(candidate)
        self.votes = add(self.votes, votes | {"person": votes["person"] - again} if again else votes)
        self.again += again
        self.weak = max(self.weak, looks)

    def absorb(self, other: "Form") -> None:
        """Add the mentions and votes of another form of the same name."""
        self.candidates += other.candidates
        self.votes = add(self.votes, other.votes)
        self.weak += other.weak
        self.again += other.again

    def kind(self) -> tuple[str, float]:
        """Return the best-supported kind and its certainty in [0, 1]; "other" where evidence is thin."""
        seen = self.again if self.votes.get("person", 0.0) - self.weak >= EVIDENCE else 0.0
        votes = _specific(add(self.votes, {"person": seen}) if seen else self.votes)
        if not votes:
            return "other", 0.0
        (best, weight), *_ = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
        certainty = weight / (sum(votes.values()) + PRIOR)
        return (best, certainty) if certainty >= DECIDED else ("other", certainty)


def _specific(votes: Votes) -> Votes:
    """Return the votes with those for any place given to its best-supported sort, a port's to the city."""
    if {"city", "port"} <= votes.keys():
        both = {"city": votes["city"] + votes["port"]}
        votes = {kind: weight for kind, weight in votes.items() if kind != "port"} | both
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
