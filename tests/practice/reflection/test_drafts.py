# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What was begun and is not saved yet."""

from pathlib import Path

from mentordesk.journal.operations.records import save_draft
from mentordesk.journal.storage.opening import open_journal
from mentordesk.practice.reflection.drafts import CAPTURE, capture_waits


def test_a_capture_waits_as_long_as_something_was_begun(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        assert not capture_waits(journal)
        save_draft(journal, "something else", "x")
        assert not capture_waits(journal)
        save_draft(journal, CAPTURE, "< half a sen")
        assert capture_waits(journal)
        save_draft(journal, CAPTURE, "")
        assert not capture_waits(journal)
