# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a file is sound: its pages, its relations, and the search index against the records."""

from dataclasses import dataclass

import peewee
from sqlcipher3 import dbapi2

from mentordesk.journal.journal import Journal
from mentordesk.journal.records import RECORDS, table_name
from mentordesk.journal.schema import create_index_table, document_sql
from mentordesk.journal.terms import Kind

BATCH = 2_000


@dataclass(frozen=True)
class Soundness:
    """What was found. Counts of documents and words speak of the search index."""

    pages: tuple[str, ...]
    """What SQLite says of damaged pages; empty when it says they are whole."""
    broken_relations: int
    missing_documents: int
    extra_documents: int
    differing_words: int
    index_damaged: bool
    records: dict[Kind, int]


def examine(journal: Journal) -> Soundness:
    """Examine a whole journal. Writes nothing to the file; takes seconds for a large one."""
    db = journal.db

    def rows(sql: str) -> list[tuple[object, ...]]:
        found: list[tuple[object, ...]] = db.execute_sql(sql).fetchall()
        return found

    try:
        pages = tuple(str(row[0]) for row in rows("PRAGMA integrity_check(20)") if row[0] != "ok")
        relations = len(rows("PRAGMA foreign_key_check"))
        counts = {
            model.kind: int(str(rows(f"SELECT count(*) FROM {table_name(model)}")[0][0])) for model in RECORDS
        }
    except peewee.DatabaseError as error:
        return Soundness((str(error),), 0, 0, 0, 0, False, {})
    try:
        missing, extra, differing = _compare_index(journal)
        damaged = False
    except (peewee.DatabaseError, dbapi2.DatabaseError):
        missing = extra = differing = 0
        damaged = True
    return Soundness(pages, relations, missing, extra, differing, damaged, counts)


def _compare_index(journal: Journal) -> tuple[int, int, int]:
    """Documents the index lacks, documents it has too many, and words that stand elsewhere than they should.

    A fresh index is made in memory from the records and compared with the one in the file, word by word.
    """
    db = journal.db
    memory = dbapi2.connect(":memory:")
    try:
        create_index_table(memory.execute)
        for model in RECORDS:
            cursor = db.execute_sql(document_sql(model))
            while batch := cursor.fetchmany(BATCH):
                memory.executemany("INSERT INTO search_text(rowid, text, tags) VALUES (?, ?, ?)", batch)
        ids = "SELECT rowid FROM search_text ORDER BY rowid"
        there = {row[0] for row in db.execute_sql(ids)}
        wanted = {row[0] for row in memory.execute(ids)}
        words = "SELECT term, doc, cnt FROM temp.search_words"
        make = "CREATE VIRTUAL TABLE temp.search_words USING fts5vocab(main, search_text, row)"
        db.execute_sql("DROP TABLE IF EXISTS temp.search_words")
        db.execute_sql(make)
        memory.execute(make)
        differing = len(set(map(tuple, db.execute_sql(words))) ^ set(map(tuple, memory.execute(words))))
        db.execute_sql("DROP TABLE temp.search_words")
        return len(wanted - there), len(there - wanted), differing
    finally:
        memory.close()
