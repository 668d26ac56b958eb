# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What lies in the trash, and what went there along with something."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.trash.trash_list import trash_lines, went_along


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def person(journal: Journal, name: str, **values: Any) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def advise(journal: Journal, who: int, **values: Any) -> int:
    given = {"relationship": who, "direction": "received", "date": "2026-01-05", "words": "Wait"}
    return create(journal, Kind.ADVICE, given | values)


def test_the_trash_holds_what_was_put_there_by_itself(journal: Journal) -> None:
    ada, ben = person(journal, "Ada"), person(journal, "Ben")
    advise(journal, ada)
    talk = create(journal, Kind.CONVERSATION, {"relationship": ada, "date": "2026", "notes": "Long"})
    alone = advise(journal, ben, words="", question="Go?")
    assert trash_lines(journal) == []
    trash(journal, Kind.ADVICE, alone)
    trash(journal, Kind.RELATIONSHIP, ada)
    first, second = trash_lines(journal)
    assert (first.kind, first.id, first.text) == (Kind.RELATIONSHIP, ada, "Ada")
    assert (second.kind, second.id, second.text) == (Kind.ADVICE, alone, "Go?")
    assert (went_along(journal, first), went_along(journal, second)) == (2, 0)
    assert trash_lines(journal, 1) == [first]
    assert talk


@pytest.mark.parametrize(
    ("kind", "values", "text"),
    [
        (Kind.EXCHANGE, {"direction": "given", "type": "time", "text": "An hour"}, "An hour"),
        (Kind.SPONSORSHIP, {"direction": "for_me", "type": "nominated", "text": "The board"}, "The board"),
        (Kind.TURNING_POINT, {"type": "mutual", "text": "On a ferry"}, "On a ferry"),
        (Kind.VALUE_STATEMENT, {"receive_text": "Doors", "give_text": "Sight"}, "Doors"),
        (Kind.VALUE_STATEMENT, {"give_text": "Sight"}, "Sight"),
        (Kind.CONVERSATION, {"subject": "Boats", "notes": "Long"}, "Boats"),
        (Kind.CONVERSATION, {"notes": "Long"}, "Long"),
    ],
)
def test_what_lies_in_the_trash_is_called_by_its_words(
    journal: Journal, kind: Kind, values: dict[str, Any], text: str
) -> None:
    record = create(journal, kind, {"relationship": person(journal, "Ada"), "date": "2026", **values})
    trash(journal, kind, record)
    (line,) = trash_lines(journal)
    assert (line.kind, line.text) == (kind, text)


def test_what_went_along_comes_up_by_itself_once_its_owner_is_back(journal: Journal) -> None:
    topic = create(journal, Kind.TOPIC, {"name": "Cranes"})
    edit(journal, Kind.TOPIC, topic, {"name": "Boats"})
    trash(journal, Kind.TOPIC, topic)
    assert [line.text for line in trash_lines(journal)] == ["Boats"]
