# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a reflection can be about is found by a few letters, and brings its person along."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.subjects import about_links, about_text, about_value, offered


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def test_people_advice_and_conversations_are_found_and_say_who(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    given = {"relationship": amara, "direction": "received", "date": "2024-01-01"}
    advice = operations.create(journal, Kind.ADVICE, given | {"words": "Wait a day"})
    asked = operations.create(journal, Kind.ADVICE, given | {"question": "How long?"})
    talk = operations.create(
        journal, Kind.CONVERSATION, {"relationship": amara, "date": "2024-01-02", "subject": "Waiting"}
    )
    operations.create(journal, Kind.REFLECTION, {"date": "2024-01-03", "body": "Waiting again"})
    assert [(one.kind, one.id) for one in offered(journal, "ama")][:1] == [(Kind.RELATIONSHIP, amara)]
    found = {(one.kind, one.id) for one in offered(journal, "wait")}
    assert found == {(Kind.ADVICE, advice), (Kind.CONVERSATION, talk)}
    assert {one.id for one in offered(journal, "wait", (Kind.RELATIONSHIP, Kind.ADVICE))} == {advice}
    assert len(offered(journal, "")) == 3  # the newest, when nothing is typed
    assert about_text(journal, f"advice:{advice}") == "“Wait a day” · Amara Okafor"
    assert about_text(journal, f"advice:{asked}") == "“How long?” · Amara Okafor"
    assert about_text(journal, f"conversation:{talk}") == "Waiting · Amara Okafor"
    assert (about_text(journal, ""), about_text(journal, "advice:99")) == ("", "")
    links = about_links(journal, f"advice:{advice}")
    assert links == [(Kind.RELATIONSHIP, amara), (Kind.ADVICE, advice)]
    assert about_value(links) == f"advice:{advice}" and about_links(journal, "") == []
    assert about_value(about_links(journal, f"relationship:{amara}")) == f"relationship:{amara}"
