"""What the rules need to know of written English: quotations, brackets, gaps, question words."""

import re

GAP = re.compile(r"_{2,}|\[\s*\.{0,3}\s*\]|\.{3,}|\u2026")
WH = re.compile(r"\b(?:who|whom|whose|which|what|when|where|why|how)\b", re.IGNORECASE)
AUXILIARY = re.compile(
    r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\"[^\"]*\"|\u201c[^\u201c\u201d]*\u201d|\u00ab[^\u00ab\u00bb]*\u00bb|\u2018[^\u2018]*\u2019(?!\w)|(?<!\w)'[^']+'(?!\w)"
)
_PAIRS = {"\u201c": "\u201d", "\u00ab": "\u00bb", "(": ")", "[": "]"}


def unquoted(text: str) -> str:
    """Return the text with every quotation replaced by as many spaces: rules judge the writer's own words."""
    return _QUOTED.sub(lambda found: " " * len(found.group()), text)


def find_unbalanced(text: str) -> str | None:
    """Return a quotation mark or bracket that has no partner, or None."""
    if text.count('"') % 2:
        return '"'
    for opening, closing in _PAIRS.items():
        surplus = text.count(opening) - text.count(closing)
        if surplus:
            return opening if surplus > 0 else closing
    return None


def quote_list(texts: list[str]) -> str:
    """Return texts in quotation marks, joined for a message."""
    return ", ".join(f"\u201c{text}\u201d" for text in texts)
