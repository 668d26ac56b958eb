# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The made-up journal: it loads, it is sound, it shows everything, and it leaves nothing behind."""

import importlib.util
import stat
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from peewee import fn

import mentordesk
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import (
    RECORDS,
    Advice,
    AdviceEvent,
    FollowUp,
    Framework,
    Relationship,
    Topic,
    table_name,
)
from mentordesk.journal.storage import schema
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import AdviceFact, AdviceState, Direction, FollowUpState, Kind
from mentordesk.practice.example import demo
from mentordesk.practice.search import search
from mentordesk.practice.today import lists

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def resources(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resources as a package, also where MentorDesk is not installed."""
    if importlib.util.find_spec("mentordesk.resources") is None:
        extra = tmp_path_factory.mktemp("extra")
        (extra / "resources").symlink_to(ROOT / "resources")
        monkeypatch.setattr(mentordesk, "__path__", [*mentordesk.__path__, str(extra)])
        monkeypatch.delitem(sys.modules, "mentordesk.resources", raising=False)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    path = tmp_path / "demo.mentordesk"
    demo.build_demo(path, TODAY)
    with open_journal(path) as opened:
        yield opened


def test_the_file_is_sound(journal: Journal) -> None:
    assert journal.db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert journal.db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_every_kind_and_state_is_there(journal: Journal) -> None:
    for model in set(RECORDS) - {Framework}:  # nobody has to make questions of their own
        assert journal.value(model.select(fn.COUNT(model.uuid))) > 0, table_name(model)
    states = set(journal.rows(Advice.select(Advice.direction, Advice.state).distinct()))
    assert states == {(direction, state) for direction in Direction for state in AdviceState}
    assert journal.value(FollowUp.select(fn.COUNT(1)).where(FollowUp.state == FollowUpState.OPEN))
    shown = lists.read_today(journal, TODAY)
    assert shown.tell and shown.ask


def test_every_advice_says_what_its_last_events_say(journal: Journal) -> None:
    facts = {
        AdviceFact.UPTAKE: Advice.uptake,
        AdviceFact.EFFECT: Advice.effect,
        AdviceFact.REPORT: Advice.report,
    }
    for number, direction in journal.rows(Advice.select(Advice.uuid, Advice.direction)):
        record_id = journal.value(Advice.select(Advice._meta.fields["id"]).where(Advice.uuid == number))
        events = journal.rows(
            AdviceEvent.select(AdviceEvent.fact, AdviceEvent.value)
            .where(AdviceEvent.advice == record_id)
            .order_by(AdviceEvent._meta.fields["id"])
        )
        last = dict(events)
        assert events[0] == (AdviceFact.NOTED, direction)
        for fact, field in facts.items():
            value = journal.value(Advice.select(field).where(Advice.uuid == number))
            assert value == last.get(fact, field.default)


def test_what_has_happened_is_not_in_the_future(journal: Journal) -> None:
    later = AdviceEvent.select(fn.COUNT(1)).where(AdviceEvent.date > TODAY.isoformat())
    assert journal.value(later) == 0


def test_the_search_index_is_complete_and_its_triggers_are_back(journal: Journal) -> None:
    names = {
        row[0] for row in journal.db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    assert set(schema.index_triggers()) <= names
    documents = journal.db.execute_sql("SELECT count(*) FROM search_text").fetchone()[0]
    assert documents == sum(journal.value(model.select(fn.COUNT(1))) for model in RECORDS)
    name = journal.value(Relationship.select(Relationship.name).limit(1))
    hits = search.find(journal, search.ask(name, kinds=[Kind.RELATIONSHIP]))
    assert [hit.title for hit in hits] == [name]


def test_starting_topics_are_not_doubled(journal: Journal) -> None:
    names = [row[0] for row in journal.rows(Topic.select(Topic.name_key))]
    assert len(names) == len(set(names))
    assert names.count("feedback") == 1


def test_nothing_is_built_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.mentordesk"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        demo.build_demo(path, TODAY)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2027, 1, 1), date(2026, 3, 31)])
def test_it_can_be_built_on_any_day(tmp_path: Path, day: date) -> None:
    demo.build_demo(tmp_path / "demo.mentordesk", day)


def test_the_throw_away_folder_is_private_and_goes() -> None:
    with demo.demo_journal(TODAY) as path:
        assert path.exists()
        if sys.platform != "win32":
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not path.parent.exists()


def test_the_throw_away_folder_goes_after_an_error_too() -> None:
    with pytest.raises(RuntimeError), demo.demo_journal(TODAY) as path:
        raise RuntimeError
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (0, "2026-11-23"),
        (-30, "2026-10-24"),
        (9, "2026-12-02"),
        ("m-0", "2026-11"),
        ("m-10", "2026-01"),
        ("m-11", "2025-12"),
        ("m-14", "2025-09"),
        ("m+2", "2027-01"),
        ("y-5", "2021"),
    ],
)
def test_dates_are_told_from_today(told: int | str, day: str) -> None:
    assert demo.day_of(told, TODAY) == day


@pytest.mark.parametrize("told", ["", "x-3", "m", "2021-05-03"])
def test_other_dates_are_refused(told: str) -> None:
    with pytest.raises(ValueError):
        demo.day_of(told, TODAY)


def test_people_were_written_down_as_they_came(journal: Journal) -> None:
    """A search ranks a person by that day: they must not all be of this morning."""
    days = journal.rows(Relationship.select(fn.substr(Relationship.created_at, 1, 10)))
    assert max(days) < ((TODAY - timedelta(days=30)).isoformat(),) and len(set(days)) > len(days) // 2
    hits = search.find(journal, search.ask("a", kinds=[Kind.RELATIONSHIP, Kind.REFLECTION]))
    assert hits[0].kind is Kind.REFLECTION
