"""The people, places, armies, treaties and other things that an article calls by name."""

from quizapp.reading.names.finding import find_names
from quizapp.reading.names.relations import may_coincide, wholes_of

__all__ = ["find_names", "may_coincide", "wholes_of"]
