# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The triggers behind undo: what each table writes down about how to go back. See `mentordesk.journal.undo`."""

from collections.abc import Iterator

from mentordesk.journal.records import CHILDREN, RECORDS, Record, Row, is_computed, table_name


def triggers() -> Iterator[str]:
    """The statements that make them, for every table whose changes can be undone."""
    for model in (*RECORDS, *CHILDREN):
        yield from _of_table(model)


def _of_table(model: type[Row]) -> list[str]:
    table = table_name(model)
    if model.owner is None:
        assert issubclass(model, Record)
        kind, owner = model.kind, "id"
    else:
        kind, owner = model.owner
    columns = [f.column_name for f in model._meta.sorted_fields if not is_computed(f)]

    def trigger(event: str, row: str, sql: str, when: str = "") -> str:
        return (
            f"CREATE TEMP TRIGGER undo_{table}_{event} AFTER {event} ON main.{table} {when} BEGIN"
            f" INSERT INTO undo_log(kind, record_id, sql) VALUES ('{kind}', {row}.{owner}, {sql}); END"
        )

    names = ", ".join(f'"{c}"' for c in columns)
    values = " || ', ' || ".join(f'quote(OLD."{c}")' for c in columns)
    sets = " || ".join(
        f"""CASE WHEN OLD."{c}" IS NOT NEW."{c}" THEN ', "{c}" = ' || quote(OLD."{c}") ELSE '' END"""
        for c in columns
    )
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
    return [
        trigger("INSERT", "NEW", f"""'DELETE FROM "{table}" WHERE id = ' || NEW.id"""),
        trigger("DELETE", "OLD", f"""'INSERT INTO "{table}"({names}) VALUES (' || {values} || ')'"""),
        trigger(
            "UPDATE",
            "NEW",
            f"""'UPDATE "{table}" SET id = id' || {sets} || ' WHERE id = ' || OLD.id""",
            f"WHEN {changed}",
        ),
    ]
