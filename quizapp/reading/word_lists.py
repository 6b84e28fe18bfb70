"""Word lists written as plain text."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set: a paragraph reads better than as many quoted strings."""
    return frozenset(text.split())
