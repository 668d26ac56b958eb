# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The version of a file: a major and a minor number in one."""

from pathlib import Path

import pytest

from mentordesk.journal.storage import version
from mentordesk.journal.storage.connection import connect


@pytest.mark.parametrize(
    ("number", "found"), [(0, (0, 0)), (999, (0, 999)), (1000, (1, 0)), (1003, (1, 3)), (12034, (12, 34))]
)
def test_the_version_of_a_file(path: Path, number: int, found: tuple[int, int]) -> None:
    connection = connect(path)
    connection.execute(f"PRAGMA user_version = {number}")
    assert version.version_of(connection) == found
    connection.close()


def test_what_is_ours() -> None:
    assert version.APPLICATION_ID.to_bytes(4, "big") == b"MDSK"
    assert version.CURRENT == (version.MAJOR, version.MINOR) >= (1, 3)
