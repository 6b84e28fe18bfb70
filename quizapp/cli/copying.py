"""All rows of one database into another, empty one: the way from SQLite to PostgreSQL."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, func, insert, select, text

from quizapp import schema
from quizapp.cli import Refused
from quizapp.extensions import db

ROWS_AT_ONCE = 1_000


def copy_all(source: Engine, target: Engine) -> int:
    """Copy every table, all or nothing; return how many rows. Raise Refused if the target has any."""
    schema.upgrade(target)
    with source.connect() as old, target.begin() as new:
        copied = 0
        for table in db.metadata.sorted_tables:
            if _count(new, table):
                raise Refused(f"the other database has {table.name} already: give an empty one.")
            copied += _copy_table(table, old, new)
            _count_on(table, new)
    return copied


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _copy_table(table: Table, old: Connection, new: Connection) -> int:
    for rows in old.execute(select(table)).partitions(ROWS_AT_ONCE):
        for alike in _group(rows):
            new.execute(insert(table), alike)
    copied = _count(new, table)
    if copied != _count(old, table):
        raise Refused(f"{table.name} changed while it was copied: stop the app first.")
    return copied


def _group(rows: Any) -> Iterator[list[dict[str, Any]]]:  # noqa: ANN401 - SQLAlchemy's rows of any table
    """Yield the rows by the columns they fill: one left out becomes NULL, where JSON has its own too."""
    groups: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        filled = _filled(row)
        groups[tuple(filled)].append(filled)
    yield from groups.values()


def _filled(row: Row[Any]) -> dict[str, Any]:
    return {name: value for name, value in row._mapping.items() if value is not None}  # noqa: SLF001 - SQLAlchemy's public name


def _count_on(table: Table, new: Connection) -> None:
    """Let PostgreSQL number new rows after the copied ones; SQLite does so by itself."""
    if new.dialect.name != "postgresql" or "id" not in table.c:
        return
    newest = new.scalar(select(func.max(table.c.id)))
    if newest is not None:
        new.execute(
            text("select setval(pg_get_serial_sequence(:name, 'id'), :newest)"),
            {"name": table.name, "newest": newest},
        )
