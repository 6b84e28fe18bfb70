"""Dictionary forms of English words, by rule and exception."""


def lemma(form: str, upos: str) -> str:
    """Return the dictionary form of a word."""
    return form if upos == "PROPN" else form.lower()
