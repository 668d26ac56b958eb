# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the file itself keeps: the state of an advice, and what it lets in and what it refuses."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from everything import write_everything
from sqlcipher3 import dbapi2

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import RECORDS, Advice, is_computed, table_name
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceState, Direction, Effect, Kind, Report, Uptake
from mentordesk.practice.wording.terms import state_text

NAMES = {
    "noted": ("Noted", "Given"),
    "trying": ("Trying", "Waiting to hear"),
    "owed": ("Tell Ada", "Acknowledge it"),
    "closed": ("Closed", "Closed"),
}
TOLD = {"told", "acknowledged", "not_needed"}
USED = {"planned", "followed", "adapted"}
NOT_TAKEN = {"declined", "overtaken"}
KNOWN = {"helped_a_lot", "helped", "no_difference", "mixed", "made_worse"}


def wanted(uptake: str, effect: str, report: str) -> str:
    """The table, read from its last row to its first."""
    if report in TOLD:
        return "closed"
    if uptake in NOT_TAKEN or effect in KNOWN:
        return "owed"
    if uptake in USED:
        return "trying"
    assert uptake == "undecided"
    return "noted"


def test_the_terms_are_those_of_the_table() -> None:
    assert {str(u) for u in Uptake} == {"undecided"} | USED | NOT_TAKEN
    assert {str(e) for e in Effect} == {"unknown", "too_early"} | KNOWN
    assert {str(r) for r in Report} == {"not_yet"} | TOLD
    assert (len(Uptake), len(Effect), len(Report)) == (6, 7, 4)


def test_every_combination_in_both_directions(journal: Journal) -> None:
    combinations = list(product(Direction, Uptake, Effect, Report))
    assert len(combinations) == 2 * 6 * 7 * 4
    ids = {}
    with journal.step("create"):
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács"})
        for direction, uptake, effect, report in combinations:
            ids[direction, uptake, effect, report] = operations.create(
                journal,
                Kind.ADVICE,
                {
                    "relationship": ada,
                    "date": "2021-01-01",
                    "direction": direction,
                    "uptake": uptake,
                    "effect": effect,
                    "report": report,
                    "uptake_on": "2021-02-02",
                    "effect_on": "2021-03-03",
                    "report_on": "2021-04-04",
                },
            )
    found = {
        row[0]: row[1:] for row in journal.rows(Advice.select(Advice.id, Advice.state, Advice.since).tuples())
    }
    assert len(found) == len(combinations)
    for (direction, uptake, effect, report), advice in ids.items():
        state, since = found[advice]
        assert state == wanted(uptake, effect, report), (uptake, effect, report)
        assert state_text(direction, state, "Ada") == NAMES[state][direction == "given"]
        assert (
            since
            == {
                "noted": "2021-01-01",
                "trying": "2021-02-02",
                "owed": "2021-03-03" if effect in KNOWN else "2021-02-02",
                "closed": "2021-04-04",
            }[AdviceState(state)]
        )


def test_a_state_without_its_day_counts_from_the_advice(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    for facts in ({}, {"uptake": "planned"}, {"effect": "helped"}, {"report": "told"}):
        advice = operations.create(
            journal, Kind.ADVICE, {"relationship": ada, "date": "2021-05", "direction": "given", **facts}
        )
        assert journal.value(Advice.select(Advice.since).where(Advice.id == advice)) == "2021-05"


def test_the_state_follows_each_edit_and_is_never_stored(tmp_path: Path) -> None:
    path = tmp_path / "life.mentordesk"
    with open_journal(path, create=True) as journal:
        ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
        advice = operations.create(
            journal, Kind.ADVICE, {"relationship": ada, "date": "2021", "direction": "received"}
        )
        states = []
        for facts in ({"uptake": "planned"}, {"effect": "helped"}, {"report": "told"}, {"report": "not_yet"}):
            operations.edit(journal, Kind.ADVICE, advice, facts)
            states.append(journal.value(Advice.select(Advice.state).where(Advice.id == advice)))
        assert states == ["trying", "owed", "closed", "owed"]
        plain = {row[1] for row in journal.db.execute_sql("PRAGMA table_info(advice)")}  # type: ignore[no-untyped-call]
        assert not {"state", "since"} & plain


# What the file refuses, whoever writes to it


@pytest.mark.parametrize(
    "change",
    [
        "advice SET uptake = 'perhaps'",
        "advice SET came_true = ''",
        "advice SET direction = NULL",
        "advice SET date = '2021-5'",
        "advice SET date = 'May 2021'",
        "advice SET review_on = ''",
        "advice SET confidence = -1",
        "advice SET confidence = 101",
        "advice SET source_id = id",
        "advice SET relationship_id = 999",
        "relationship SET name = ''",
        "relationship SET keep_in_touch_days = 0",
        "relationship SET keep_in_touch_days = 3661",
        "conversation SET minutes = 0",
        "conversation SET minutes = 6001",
        "topic SET name = ''",
        "topic SET name_key = 'same'",
        "reflection_link SET relationship_id = 1, advice_id = 1, conversation_id = NULL",
        "reflection_link SET relationship_id = NULL, advice_id = NULL, conversation_id = NULL",
        "attachment SET reflection_id = 999",
        "talking_point SET state = 'lost'",
    ],
)
def test_what_cannot_be_is_refused_by_the_file(journal: Journal, change: str) -> None:
    write_everything(journal)
    with pytest.raises(dbapi2.IntegrityError):
        journal.db.connection().execute(f"UPDATE {change}")


@pytest.mark.parametrize(
    "change",
    [
        "advice SET date = '2021'",
        "advice SET date = '2021-05'",
        "advice SET review_on = NULL",
        "advice SET confidence = 0",
        "advice SET confidence = 100",
        "relationship SET keep_in_touch_days = 1",
        "relationship SET keep_in_touch_days = 3660",
        "conversation SET minutes = 6000",
    ],
)
def test_the_ends_of_what_can_be_are_let_in(journal: Journal, change: str) -> None:
    write_everything(journal)
    journal.db.connection().execute(f"UPDATE {change}")


@pytest.mark.parametrize("name", ["state", "since"])
def test_what_the_file_computes_nobody_writes(journal: Journal, name: str) -> None:
    write_everything(journal)
    assert is_computed(Advice._meta.fields[name]) and not is_computed(Advice._meta.fields["uptake"])
    with pytest.raises(dbapi2.OperationalError, match="generated column"):
        journal.db.connection().execute(f"UPDATE advice SET {name} = 'closed'")


@pytest.mark.parametrize("model", RECORDS, ids=table_name)
def test_a_record_has_its_uuid_for_itself(journal: Journal, model: Any) -> None:
    write_everything(journal)
    with pytest.raises(dbapi2.IntegrityError, match="UNIQUE"):
        values = journal.db.connection().execute(f"SELECT * FROM {table_name(model)} LIMIT 1").fetchone()
        names = [row[1] for row in journal.db.execute_sql(f"PRAGMA table_info({table_name(model)})")]  # type: ignore[no-untyped-call]
        places = ", ".join("?" for _ in names[1:])
        journal.db.connection().execute(
            f"INSERT INTO {table_name(model)}({', '.join(names[1:])}) VALUES ({places})",
            values[1 : len(names)],
        )


def test_children_go_with_their_record(journal: Journal) -> None:
    ids = write_everything(journal)
    run: Any = journal.db.connection().execute
    run("DELETE FROM follow_up")
    run(f"DELETE FROM reflection WHERE id IN ({ids['free']}, {ids['guided']})")
    for table in ("attachment", "mention", "reflection_answer", "reflection_link", "reflection_topic"):
        assert run(f"SELECT count(*) FROM {table}").fetchone() == (0,)
