# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which file is ours, and of which version it is. Alone, since a start needs no more of the file's shape."""

from typing import Any

APPLICATION_ID = 0x4D44534B
"""``MDSK``, at offset 68 of the file."""

MAJOR = 1
"""Changes when an older program could no longer read the file rightly."""
MINOR = 4
"""Changes when something was added that an older program can ignore."""

CURRENT = (MAJOR, MINOR)


def version_of(connection: Any) -> tuple[int, int]:
    """The file's major and minor version."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return divmod(number, 1000)
