"""Articles, their facts, and the item banks written from them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.extensions import Model, db
from quizapp.models.columns import Json, JsonDict, Key, Moment, UtcDateTime


class Status(StrEnum):
    """Where an item version stands: only approved versions reach a paper."""

    DRAFT = "draft"
    APPROVED = "approved"
    RETIRED = "retired"


class Article(Model):
    """One version of an article: its text never changes, a corrected text is another row."""

    __tablename__ = "articles"
    __table_args__ = (UniqueConstraint("bank_id", "sha256"),)

    id: Mapped[Key]
    bank_id: Mapped[int] = mapped_column(ForeignKey("banks.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(String(200))
    name: Mapped[str] = mapped_column(String(200))  # the file's name; its ending tells how to read it
    sha256: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[Moment]

    facts: Mapped[list["Fact"]] = relationship(back_populates="article", order_by="Fact.id")


class Fact(Model):
    """One thing an article tells, with its evidence; items point here, and so will mastery."""

    __tablename__ = "facts"
    __table_args__ = (UniqueConstraint("article_id", "ref"),)

    id: Mapped[Key]
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    ref: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Text)
    first: Mapped[str | None] = mapped_column(String(16))  # ISO 8601, astronomical years
    last: Mapped[str | None] = mapped_column(String(16))
    precision: Mapped[str | None] = mapped_column(String(10))
    bound: Mapped[str | None] = mapped_column(String(12))
    speaker: Mapped[str | None] = mapped_column(Text)
    hedge: Mapped[str | None] = mapped_column(Text)
    evidence: Mapped[list[JsonDict]] = mapped_column(Json)  # [{start, end, text}]
    stopped_by: Mapped[list[JsonDict] | None] = mapped_column(Json)  # [{code, message}]; None: nothing known

    article: Mapped[Article] = relationship(back_populates="facts")


class Bank(Model):
    """The items written from one article, as a teacher keeps them; owner None: shipped, every teacher's."""

    __tablename__ = "banks"

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    file_sha256: Mapped[str | None] = mapped_column(String(64))  # of the bank file last taken in
    offered_sha256: Mapped[str | None] = mapped_column(String(64))  # of a changed file not yet taken in
    created_at: Mapped[Moment]

    articles: Mapped[list[Article]] = relationship(order_by="Article.id")
    items: Mapped[list["Item"]] = relationship(back_populates="bank", order_by="Item.id")


class Item(Model):
    """A question through all its versions."""

    __tablename__ = "items"
    __table_args__ = (UniqueConstraint("bank_id", "ref"),)

    id: Mapped[Key]
    bank_id: Mapped[int] = mapped_column(ForeignKey("banks.id", ondelete="CASCADE"))
    ref: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[Moment]

    bank: Mapped[Bank] = relationship(back_populates="items")
    versions: Mapped[list["ItemVersion"]] = relationship(back_populates="item", order_by="ItemVersion.number")


item_facts = Table(
    "item_facts",
    db.metadata,
    Column("item_version_id", ForeignKey("item_versions.id", ondelete="CASCADE"), primary_key=True),
    Column("fact_id", ForeignKey("facts.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class ItemVersion(Model):
    """What an item said at one time; its content never changes, only its status does."""

    __tablename__ = "item_versions"
    __table_args__ = (
        UniqueConstraint("item_id", "number"),
        CheckConstraint("status in ('draft', 'approved', 'retired')", name="status_known"),
        CheckConstraint("kind in ('choice', 'ordering')", name="kind_known"),
        CheckConstraint("quality between 0 and 1", name="quality_range"),
        Index(
            "uq_item_versions_one_approved",
            "item_id",
            unique=True,
            sqlite_where=text("status = 'approved'"),
            postgresql_where=text("status = 'approved'"),
        ),
    )

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"))  # the text its evidence is in
    number: Mapped[int]
    status: Mapped[str] = mapped_column(String(10))
    kind: Mapped[str] = mapped_column(String(10))
    asks: Mapped[str] = mapped_column(String(20))
    stem: Mapped[str] = mapped_column(Text)
    content: Mapped[JsonDict] = mapped_column(Json)  # assessment.items.to_json
    quality: Mapped[float | None]
    features: Mapped[dict[str, Any] | None] = mapped_column(Json)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))  # None: the generator or a file
    created_at: Mapped[Moment]

    item: Mapped[Item] = relationship(back_populates="versions")
    article: Mapped[Article | None] = relationship()
    facts: Mapped[list[Fact]] = relationship(secondary=item_facts)


class Decision(Model):
    """What a teacher decided of a version in review: kept to learn from, at most marked as undone.

    `before` holds the status of each version of the item as it was, by version id: undo restores it.
    """

    __tablename__ = "decisions"
    __table_args__ = (CheckConstraint("verdict in ('approve', 'edit', 'reject')", name="verdict_known"),)

    id: Mapped[Key]
    item_version_id: Mapped[int] = mapped_column(
        ForeignKey("item_versions.id", ondelete="CASCADE"), index=True
    )
    teacher_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    verdict: Mapped[str] = mapped_column(String(10))
    before: Mapped[dict[str, str]] = mapped_column(Json)
    decided_at: Mapped[Moment]
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
