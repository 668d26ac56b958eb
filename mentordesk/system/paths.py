# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Where things live on this computer: the only module that knows appdirs."""

import os
from pathlib import Path

import appdirs

NAME = "MentorDesk" if os.name == "nt" else "mentordesk"
JOURNAL_NAME = "journal.mentordesk"
SUFFIX = ".mentordesk"


def data_dir() -> Path:
    """The user's data directory for journals. It is not made here."""
    return Path(appdirs.user_data_dir(NAME, appauthor=False))


def default_journal() -> Path:
    """The journal that opens when none is named."""
    return data_dir() / JOURNAL_NAME


def settings_file() -> Path:
    """Window places and preferences; never a word of a journal."""
    return Path(appdirs.user_config_dir(NAME, appauthor=False)) / "settings.ini"


def log_dir() -> Path:
    """Where reports of bugs go, without journal text."""
    return Path(appdirs.user_log_dir(NAME, appauthor=False))


def make_private_dir(path: Path) -> None:
    """Make a folder, and those above it, that only this user can enter.

    Folders that exist already keep their permissions. Raises OSError.
    """
    missing = []
    while not path.exists():
        missing.append(path)
        path = path.parent
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
