# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a printed page begins: how often two people talked, and how, in one sentence for each case."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.document.opening import introduction


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def told(journal: Journal, talks: Sequence[tuple[str, str]], start: str | None) -> str:
    amara = create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    for day, channel in talks:
        create(journal, Kind.CONVERSATION, {"relationship": amara, "date": day, "channel": channel})
    last = ApproxDate.parse(talks[-1][0]).last_day()
    return introduction(read_history(journal, amara, start, None, last), "Amara")


HOW = {"in_person": "in person", "video": "by video", "phone": "by phone", "message": "by message"}
LEAD = {None: "You talked", "2026": "In this time you talked"}


@pytest.mark.parametrize(("channel", "start"), list(product(HOW, LEAD)))
def test_how_often_and_how_they_talked(journal: Journal, channel: str, start: str | None) -> None:
    other = "video" if channel == "phone" else "phone"
    lead, how = LEAD[start], HOW[channel]
    assert told(journal, [("2026-01", channel)], start) == f"{lead} once, {how}."
    two = [("2026-01-01", channel), ("2026-01-02", channel)]
    assert told(journal, two, start) == f"{lead} twice, always {how}."
    apart = [("2026-01-01", channel), ("2026-01-11", channel)]
    assert told(journal, apart, start) == f"{lead} twice, always {how}. The longest silence lasted 10 days."
    three = [*two, ("2026-01-03", other)]
    assert told(journal, three, start) == f"{lead} three times, most often {how}."
    three = [*apart, ("2026-01-12", other)]
    assert (
        told(journal, three, start)
        == f"{lead} three times, most often {how}. The longest silence lasted 10 days."
    )
    mixed = [("2026-01-01", channel), ("2026-01-02", other)]
    assert told(journal, mixed, start) == f"{lead} twice."
    mixed = [("2026-01-01", channel), ("2026-01-11", other)]
    assert told(journal, mixed, start) == f"{lead} twice. The longest silence lasted 10 days."
