# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk check``: a sound file and one that is not."""

from pathlib import Path

from mentordesk.journal.storage import schema
from mentordesk.journal.storage.opening import open_journal
from tests.terminal.program import Output, run


def test_a_sound_file(capsys: Output, folder: Path) -> None:
    assert run("check", "--data-dir", folder) == 0
    assert capsys.readouterr() == (f"{folder / 'journal.mentordesk'} is sound.\n", "")


def test_a_file_that_is_not_sound(capsys: Output, folder: Path) -> None:
    path = folder / "journal.mentordesk"
    with open_journal(path) as journal:
        schema.drop_index_triggers(journal.db)
        journal.db.execute_sql("DELETE FROM search_text WHERE rowid IN (SELECT max(rowid) FROM search_text)")
    assert run("check", "--data-dir", folder) == 2
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{path} is not sound."
    assert second.startswith("  The search index lacks 1 entry of the kind ")
