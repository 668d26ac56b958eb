# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What each table writes down about how to go back."""

from typing import Any

import pytest
from everything import HOSTILE, dump, write_everything

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import CHILDREN, RECORDS, Attachment, Relationship, table_name
from mentordesk.journal.storage.undo_triggers import triggers
from mentordesk.journal.terms import Kind


def log(journal: Journal) -> list[tuple[Any, ...]]:
    return journal.db.execute_sql("SELECT kind, record_id, sql FROM undo_log ORDER BY seq").fetchall()  # type: ignore[no-untyped-call,no-any-return]


def test_every_table_has_one_for_each_way_to_change_it() -> None:
    made = list(triggers())
    for model in (*RECORDS, *CHILDREN):
        for event in ("INSERT", "UPDATE", "DELETE"):
            begin = f"CREATE TEMP TRIGGER undo_{table_name(model)}_{event} "
            assert len([sql for sql in made if sql.startswith(begin)]) == 1
    assert len(made) == 3 * len((*RECORDS, *CHILDREN))


def test_what_undoes_making_changing_and_taking_away(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada", "contact_points": [("email", "x")]})
    made = log(journal)
    assert made == [
        ("relationship", ada, 'DELETE FROM "relationship" WHERE id = 1'),
        ("relationship", ada, 'DELETE FROM "contact_point" WHERE id = 1'),
    ]
    with journal.step("edit"):
        Relationship.update(title="It's", note=None).where(Relationship.id == 0).execute(journal.db)
        Relationship.update(title="It's").where(Relationship.id == ada).execute(journal.db)
    assert log(journal)[2:] == [
        ("relationship", ada, 'UPDATE "relationship" SET id = id, "title" = \'\' WHERE id = 1')
    ]
    operations.edit(journal, Kind.RELATIONSHIP, ada, {"contact_points": []})
    assert log(journal)[3][2].startswith('INSERT INTO "contact_point"("id", "relationship_id", ')
    assert log(journal)[3][2].endswith("VALUES (1, 1, 0, 'email', 'x')")


def test_a_change_to_the_same_is_not_written_down(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    before = log(journal)
    with journal.step("edit"):
        Relationship.update(name="Ada", began_on=None).where(Relationship.id == ada).execute(journal.db)
    assert log(journal) == before
    with journal.step("edit"):
        Relationship.update(began_on="2021").where(Relationship.id == ada).execute(journal.db)
    with journal.step("edit"):
        Relationship.update(began_on=None).where(Relationship.id == ada).execute(journal.db)
    assert [sql for _, _, sql in log(journal)[len(before) :]] == [
        'UPDATE "relationship" SET id = id, "began_on" = NULL WHERE id = 1',
        'UPDATE "relationship" SET id = id, "began_on" = \'2021\' WHERE id = 1',
    ]


@pytest.mark.parametrize("model", [*RECORDS, *CHILDREN], ids=table_name)
def test_a_row_that_was_taken_away_comes_back_as_it_was(journal: Journal, model: Any) -> None:
    write_everything(journal)
    before = dump(journal)
    assert before[table_name(model)], "there is one to try it with"
    journal.db.execute_sql("PRAGMA foreign_keys = OFF")  # type: ignore[no-untyped-call]
    with journal.step("clear"):
        model.delete().execute(journal.db)
    assert dump(journal)[table_name(model)] == []
    journal.undo()
    assert dump(journal) == before


def test_any_value_is_written_down_faithfully(journal: Journal) -> None:
    entry = operations.create(journal, Kind.REFLECTION, {"date": "2021", "body": HOSTILE})
    content = bytes(range(256))
    with journal.step("attach"):
        kept = {"uuid": "x", "name": HOSTILE, "media_type": "x", "size": 256, "content": content}
        Attachment.insert(reflection=entry, **kept).execute(journal.db)
    before = dump(journal)
    with journal.step("change"):
        Attachment.update(name="", content=b"", size=0).execute(journal.db)
    journal.undo()
    assert dump(journal) == before
