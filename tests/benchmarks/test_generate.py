# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The journals that are measured with: valid, the same each time, and like those of people."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks import generate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import RECORDS, TABLES, Relationship, table_name
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import STARTING_TOPICS, AdviceState, Direction, Kind
from mentordesk.practice.search.search import ask, count, find


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate.make_journal(tmp_path_factory.mktemp("made") / "made.mentordesk", 1000)


@pytest.fixture
def journal(made: Path) -> Iterator[Journal]:
    with open_journal(made, read_only=True) as journal:
        yield journal


def content(path: Path) -> list[list[tuple[Any, ...]]]:
    with open_journal(path, read_only=True) as journal:
        return [journal.rows(model.select().order_by(model.id).tuples()) for model in TABLES]


def test_it_is_whole_and_of_the_size_asked_for(made: Path, journal: Journal) -> None:
    db: Any = journal.db
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    counts = {m.kind: db.execute_sql(f"SELECT count(*) FROM {table_name(m)}").fetchone()[0] for m in RECORDS}
    assert sum(counts.values()) == 1000 + len(STARTING_TOPICS)
    assert counts[Kind.RELATIONSHIP] == 10
    assert {kind for kind, count in counts.items() if not count} == {Kind.FRAMEWORK}
    assert 150 < counts[Kind.ADVICE] < 250
    assert 550 < counts[Kind.REFLECTION] < 650
    assert [name.name for name in made.parent.iterdir()] == [made.name]


def test_every_state_is_there_in_both_directions(journal: Journal) -> None:
    db: Any = journal.db
    found = set(db.execute_sql("SELECT DISTINCT direction, state FROM advice").fetchall())
    assert found == {(str(d), str(s)) for d in Direction for s in AdviceState}


def test_the_events_of_an_advice_agree_with_it(journal: Journal) -> None:
    db: Any = journal.db
    for fact, default in (("uptake", "undecided"), ("effect", "unknown"), ("report", "not_yet")):
        facts = db.execute_sql(
            f"SELECT id, {fact}, {fact}_on FROM advice WHERE {fact} <> ? ORDER BY id", (default,)
        ).fetchall()
        events = db.execute_sql(
            "SELECT advice_id, value, date FROM advice_event WHERE fact = ? ORDER BY advice_id", (fact,)
        ).fetchall()
        assert facts == events
    noted = "SELECT count(*) FROM advice_event WHERE fact = 'noted'"
    assert db.execute_sql(noted).fetchone() == db.execute_sql("SELECT count(*) FROM advice").fetchone()


def test_the_same_seed_gives_the_same_content(made: Path, tmp_path: Path) -> None:
    assert content(generate.make_journal(tmp_path / "again.mentordesk", 1000)) == content(made)
    assert content(generate.make_journal(tmp_path / "other.mentordesk", 1000, seed=2)) != content(made)


def test_it_can_be_searched(journal: Journal) -> None:
    assert count(journal, ask("the")) > 900
    assert 0 < count(journal, ask("leader")) < 900
    assert len(find(journal, ask("meeting"))) == 50
    assert find(journal, ask("uber"))


def test_one_relationship_is_long_in_large_journals(tmp_path: Path) -> None:
    path = generate.make_journal(tmp_path / "large.mentordesk", 10_000)
    with open_journal(path, read_only=True) as journal:
        db: Any = journal.db
        name = Relationship.select(Relationship.name).where(Relationship.id == generate.AMARA_ID)
        assert journal.value(name) == generate.AMARA
        hers = 0
        for model in RECORDS:
            if "relationship" in model._meta.fields:
                hers += db.execute_sql(
                    f"SELECT count(*) FROM {table_name(model)} WHERE relationship_id = ?",
                    (generate.AMARA_ID,),
                ).fetchone()[0]
        hers += db.execute_sql(
            "SELECT count(*) FROM reflection_link WHERE relationship_id = ?", (generate.AMARA_ID,)
        ).fetchone()[0]
        assert hers == generate.AMARA_RECORDS


def test_the_cache_makes_each_size_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORDESK_BENCH_DIR", str(tmp_path / "cache"))
    first = generate.journal_of(300)
    assert first.parent == tmp_path / "cache"
    stamp = first.stat().st_mtime_ns
    assert generate.journal_of(300) == first
    assert first.stat().st_mtime_ns == stamp
    assert generate.journal_of(301) != first


def test_a_load_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: generate.Generator) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generate.Generator, "write", fail)
    with pytest.raises(KeyboardInterrupt):
        generate.make_journal(tmp_path / "j.mentordesk", 300)
    assert list(tmp_path.iterdir()) == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["300", str(tmp_path / "out.mentordesk")]) == 0
    assert "300 records" in capsys.readouterr().out
    assert (tmp_path / "out.mentordesk").exists()
