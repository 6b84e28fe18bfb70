"""The weights by which the kind of a name is decided."""

Votes = dict[str, float]

DECISIVE, STRONG, FAIR, WEAK = 3.0, 1.5, 0.8, 0.3


def add(*votes: Votes) -> Votes:
    """Return the sum of votes, kind by kind."""
    total: Votes = {}
    for own in votes:
        for kind, weight in own.items():
            total[kind] = total.get(kind, 0.0) + weight
    return total
