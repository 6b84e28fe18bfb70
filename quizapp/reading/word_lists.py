"""Word lists written as plain text."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set: a paragraph reads better than as many quoted strings."""
    return frozenset(text.split())


def pairs(text: str) -> dict[str, str]:
    """Return the words of a text "noun=verb noun=verb ..." as a table."""
    return dict(pair.split("=") for pair in text.split())
