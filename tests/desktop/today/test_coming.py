# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is to come, for whoever wants to see it."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.today.coming import Coming
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind


def test_it_is_one_line_until_it_is_opened_and_gone_with_the_last_one(
    qtbot, journal: Journal, desk: Desk
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    coming = Coming(desk, host)
    coming.refresh()
    assert coming.isHidden(), "nothing is to come"
    person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    soon = (date.today() + timedelta(20)).isoformat()
    values = {"relationship": person, "text": "Ask about the boat", "due_on": soon}
    planned = operations.create(journal, Kind.FOLLOW_UP, values)
    coming.refresh()
    assert not coming.isHidden() and coming.list.isHidden()
    coming.opener.click()
    assert coming.opener.text().startswith("Hide")
    assert [row.line.id for row in coming.list.rows] == [planned]
    coming.opener.click()
    assert coming.opener.text().startswith("See") and coming.list.isHidden()
    operations.trash(journal, Kind.FOLLOW_UP, planned)
    coming.refresh()
    assert coming.isHidden()
