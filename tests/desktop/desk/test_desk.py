# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The desk: what happens to the journal is told, and what the world did to it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from mentordesk.desktop.desk.desk import Desk, Place, Target, target_of
from mentordesk.errors import UserError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.journal.undo import Change


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_place_where_it_is_shown(kind: Kind) -> None:
    target = target_of(kind, 7)
    assert (target.kind, target.id, target.new) == (kind, 7, None)
    own = {Kind.ADVICE: Place.ADVICE, Kind.REFLECTION: Place.REFLECTIONS}
    assert target.place is own.get(kind, target.place) and target.place is not Place.TODAY


def test_a_change_is_told_until_one_leaves(desk: Desk, journal: Journal) -> None:
    told: list[Change] = []
    desk.changed.connect(told.append)
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    assert len(told) == 1 and told[0].touches(Kind.RELATIONSHIP)
    desk.leave()
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    assert len(told) == 1


def test_what_the_world_refuses_is_told_and_all_else_comes_back(desk: Desk) -> None:
    failed: list[UserError] = []
    desk.failed.connect(failed.append)
    made = desk.attempt(operations.create, Kind.RELATIONSHIP, {"name": "Ada"})
    assert isinstance(made, int) and failed == []
    given = {"relationship": made, "direction": "received", "words": "x", "date": "no day"}
    assert desk.attempt(operations.create, Kind.ADVICE, given) is None
    assert len(failed) == 1 and failed[0].sentence


def test_a_record_is_asked_for_with_the_words_to_show(desk: Desk) -> None:
    asked: list[Target] = []
    desk.open_requested.connect(asked.append)
    desk.open_record(Kind.ADVICE, 3, ("harbour",))
    assert asked == [Target(Place.ADVICE, Kind.ADVICE, 3, ("harbour",))]


@pytest.mark.parametrize("read_only", [False, True])
def test_what_writes_is_off_where_one_can_only_read(
    qtbot, tmp_path: Path, settings: QSettings, read_only: bool
) -> None:
    file = tmp_path / "other.mentordesk"
    open_journal(file, create=True).close()
    button = QPushButton()
    qtbot.addWidget(button)
    with open_journal(file, read_only=read_only) as journal:
        desk = Desk(journal, settings)
        desk.writes(button)
        assert button.isEnabled() is not read_only
        desk.leave()
