"""Read an article into facts: pure functions from text to values."""
