# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A little of everything, and ways to look at a whole file.

``python tests/journal/everything.py OUT.mentordesk`` writes the file of the present version that lies in ``files``.
"""

import shutil
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import TABLES, Attachment, table_name
from mentordesk.journal.storage import copies, schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind

HOSTILE = (
    "“It's” 1 < 2 & Łódź — 你好, مرحبا, שלום 👩‍👩‍👧 'quote' \"double\" \\ % _ \t tab; DROP TABLE advice; --"
)


def write_everything(journal: Journal) -> dict[str, int]:
    """Make one record of every kind with every part, some of it trashed, and a draft."""

    def make(kind: Kind, **values: Any) -> int:
        return operations.create(journal, kind, values)

    ids: dict[str, int] = {}
    ids["ada"] = ada = make(
        Kind.RELATIONSHIP,
        name="Ada Kovács",
        organisation="Hafen AG",
        title="Head of harbour",
        note=HOSTILE,
        they_are="the one I ask",
        i_am="the one who asks back",
        how_met="On a ferry",
        introduced_by="Ben",
        context="industry",
        they_bring="calm",
        i_bring="news",
        began_on="2006",
        realised_on="2011-05",
        ended_on="2019-05-03",
        phase="redefinition",
        keep_in_touch_days=90,
        archived=True,
        contact_points=[("email", "ada@example.org"), ("phone", "+36 1 234")],
        also_known_as="Ada Lovelock\nKovács Ada",
        i_call_them="Adi",
        died_on="2023",
        rests_until="2024-05",
    )
    ids["ben"] = ben = make(Kind.RELATIONSHIP, name="Ben Löwe")
    ids["turning"] = make(
        Kind.TURNING_POINT,
        relationship=ada,
        date="2011-05",
        type="phase_change",
        phase="cultivation",
        text="x",
    )
    ids["value"] = make(
        Kind.VALUE_STATEMENT,
        relationship=ada,
        date="2012",
        receive_text="Doors",
        give_text="Sight",
        receive=["sponsorship", "exposure"],
        give=["friendship"],
    )
    ids["talk"] = talk = make(
        Kind.CONVERSATION,
        relationship=ada,
        date="2020-02-29",
        channel="video",
        minutes=45,
        subject="Budget",
        notes="Long\nnotes",
        topics=["money", "harbours"],
        talking_points=[("Ask about the crane", "open"), ("Her move", "covered"), ("The ferry", "carried")],
    )
    ids["unsaid"] = make(Kind.CONVERSATION, relationship=ben, date="2020-03")
    ids["received"] = received = make(
        Kind.ADVICE,
        relationship=ada,
        conversation=talk,
        direction="received",
        date="2020-02-29",
        words="Let the harbour be quiet first",
        question="What now?",
        situation="A loud one",
        expectation="zebra",
        confidence=70,
        came_true="partly",
        review_on="2020-06-01",
        uptake="adapted",
        uptake_on="2020-03",
        uptake_note="half of it",
        effect="helped_a_lot",
        effect_on="2020-04-01",
        effect_note="it went quiet",
        report="told",
        report_on="2020-05-01",
        report_channel="phone",
        report_note="she laughed",
        lesson="Wait",
        topics=["people", "conflict"],
    )
    ids["given"] = given = make(
        Kind.ADVICE,
        relationship=ben,
        source=received,
        direction="given",
        date="2021-01-01",
        words="Wait for the quiet",
        unasked=True,
        expectation="giraffe",
        snoozed_until="2021-02-01",
        asked_on="2021-01-25",
    )
    operations.edit(journal, Kind.ADVICE, given, {"uptake": "planned", "uptake_note": "says he will"})
    ids["recalled"] = make(
        Kind.ADVICE, relationship=ada, direction="received", date="1998", words="Long ago", recalled=True
    )
    ids["exchange"] = make(
        Kind.EXCHANGE,
        relationship=ben,
        conversation=None,
        direction="gained",
        date="2021-01-02",
        type="culture_insight",
        text="How the floor sees it",
    )
    ids["sponsorship"] = make(
        Kind.SPONSORSHIP,
        relationship=ada,
        direction="for_me",
        date="2021-03-03",
        type="stretch_work",
        text="The crane project",
        audience="The board",
        stake="high",
        result="I got it",
        thanked_on="2021-03-04",
    )
    ids["free"] = make(
        Kind.REFLECTION, date="2021-05-03", title="A free one", body="Nobody in particular but [[Ben Löwe]]"
    )
    ids["guided"] = make(
        Kind.REFLECTION,
        date="2021-05",
        title="A guided one",
        framework="gibbs",
        answers=[("what", "The crane fell"), ("feelings", ""), ("next", "Buy a better one")],
        about=[("relationship", ben), ("advice", received), ("conversation", talk)],
        topics=["strategy"],
    )
    ids["follow_up"] = make(
        Kind.FOLLOW_UP,
        relationship=ada,
        advice=received,
        conversation=talk,
        type="my_promise",
        text="Send the drawing",
        due_on="2021-06-01",
        repeat="FREQ=WEEKLY",
        snoozed_until="2021-06-08",
        state="done",
        done_on="2021-06-09",
        made_on="2020-02-29",
    )
    ids["every_spring"] = make(
        Kind.FOLLOW_UP,
        relationship=ada,
        type="keep_in_touch",
        text="Every spring",
        due_on="2022-03-01",
        repeat="FREQ=YEARLY",
        anchor="last_contact",
        automatic=True,
    )
    make(
        Kind.FRAMEWORK,
        name="Three harbours",
        intro="For calm days",
        source="My own",
        steps=[("s1", "Where are you?", "Look out"), ("s2", "Where to?", "")],
    )
    with journal.step("attach", Kind.REFLECTION):
        Attachment.insert(
            reflection=ids["free"],
            uuid=uuid4().hex,
            name="crane.png",
            media_type="image/png",
            size=4,
            content=b"\x89PNG",
        ).execute(journal.db)
    ids["topic"] = make(Kind.TOPIC, name=f"Cranes {ada}")
    ids["gone"] = gone = make(Kind.RELATIONSHIP, name="Gone Person")
    make(Kind.EXCHANGE, relationship=gone, direction="given", date="2021", type="thanks", text="gone thanks")
    operations.trash(journal, Kind.RELATIONSHIP, gone)
    operations.save_draft(journal, "capture", "< half a sen")
    return ids


def dump(journal: Journal) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, what the file computes included."""
    return {table_name(model): journal.rows(model.select().order_by(model.id).tuples()) for model in TABLES}


def index_words(journal: Journal) -> list[tuple[Any, ...]]:
    """Every word of the search index with its document, column and place."""
    db: Any = journal.db
    db.execute_sql("CREATE VIRTUAL TABLE temp.words_of_index USING fts5vocab(main, search_text, instance)")
    try:
        return sorted(db.execute_sql("SELECT * FROM words_of_index").fetchall())
    finally:
        db.execute_sql("DROP TABLE words_of_index")


def documents(journal: Journal) -> list[int]:
    """The documents of the search index."""
    db: Any = journal.db
    return [row[0] for row in db.execute_sql("SELECT rowid FROM search_text ORDER BY rowid")]


def assert_index_true(journal: Journal, folder: Path) -> None:
    """The index holds what one made anew from the records would hold."""
    copy = folder / "made-anew.mentordesk"
    copies.save_copy(journal, copy)
    with open_journal(copy) as anew:
        schema.rebuild_index(anew.db)
        assert documents(journal) == documents(anew)
        assert index_words(journal) == index_words(anew)
    copy.unlink()


def assert_sound(journal: Journal) -> None:
    """SQLite itself finds nothing wrong."""
    db: Any = journal.db
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    db.execute_sql("INSERT INTO search_text(search_text) VALUES ('integrity-check')")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    part = target.with_name("part-of-" + target.name)
    with open_journal(part, create=True) as written:
        write_everything(written)
    shutil.move(part, target)
