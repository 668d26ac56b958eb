# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The SQL that is kept is the SQL of the queries: told by its text and by what it finds."""

import inspect
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import peewee
import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.queries import make
from mentordesk.journal.rules import NEVER
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import FollowUpAnchor, FollowUpKind, Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.today import prepared, queries
from mentordesk.practice.today.prepare_queries import ASKED, source

TODAY = date(2026, 11, 20)


def test_nothing_was_changed_since_it_was_made() -> None:
    """Another peewee may write another text for the same query; what it finds is compared below."""
    if peewee.__version__ != prepared.MADE_WITH:
        pytest.skip(f"made with peewee {prepared.MADE_WITH}")
    assert Path(prepared.__file__).read_text(encoding="utf-8") == source()


def test_every_query_that_is_asked_by_name_is_made() -> None:
    assert set(prepared.MADE) == set(ASKED)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    path = tmp_path_factory.mktemp("made") / "demo.mentordesk"
    build_demo(path, TODAY)
    with open_journal(path) as journal:
        monthly = {"repeat": "FREQ=MONTHLY", "anchor": FollowUpAnchor.LAST_CONTACT}
        operations.create(
            journal,
            Kind.FOLLOW_UP,
            {"relationship": 1, "type": FollowUpKind.CUSTOM, "text": "Ask after the harbour", **monthly},
        )
        sent = {"relationship": 1, "direction": "received", "date": "2024-01-10", "asked_on": "2024-01-10"}
        operations.create(journal, Kind.ADVICE, {**sent, "question": "Do I hire two?"})
        operations.create(journal, Kind.ADVICE, {**sent, "question": "Or three?", "snoozed_until": NEVER})
        yield journal


@pytest.mark.parametrize("name", ASKED)
def test_it_finds_the_same(demo: Journal, name: str) -> None:
    build = getattr(queries, name)
    names = list(inspect.signature(build).parameters)
    kept, found = prepared.MADE[name], 0
    for days in (-700, -30, 0, 30, 400):
        day = TODAY + timedelta(days)
        for person in range(1, 10):
            given = {
                "day": day.isoformat(),
                "long_ago": (day - timedelta(14)).isoformat(),
                "week_ago": (day - timedelta(6)).isoformat(),
                "old": (day - timedelta(365)).isoformat(),
                "until": (day + timedelta(3)).isoformat(),
                "asked_until": (day - timedelta(7)).isoformat(),
                "person": person,
                "shown": 5,
            }
            values = tuple(given[one] for one in names)
            rows = demo.rows(kept.asked(values))
            assert rows == demo.rows(make(build, len(names)).asked(values))
            found += len(rows)
    assert found, "the demo has nothing of it to compare"
