"""The weights that were fitted to the teachers' decisions and put to use."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.extensions import Model
from quizapp.models.columns import Json, Key, Moment


class RankerFit(Model):
    """One set of weights by feature, and how many decisions it was fitted to; the newest is in use."""

    __tablename__ = "ranker_fits"
    __table_args__ = (CheckConstraint("decisions > 0", name="decisions_positive"),)

    id: Mapped[Key]
    weights: Mapped[dict[str, float]] = mapped_column(Json)
    decisions: Mapped[int]
    applied_at: Mapped[Moment]
