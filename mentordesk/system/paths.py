# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Where things live on this computer: the only module that knows appdirs."""

import os
from collections.abc import Callable
from pathlib import Path

import appdirs

NAME = "MentorDesk" if os.name == "nt" else "mentordesk"
JOURNAL_NAME = "journal.mentordesk"
SUFFIX = ".mentordesk"


def data_dir() -> Path:
    """The user's data directory for journals. It is not made here."""
    return _place(appdirs.user_data_dir, f".local/share/{NAME}")


def default_journal() -> Path:
    """The journal that opens when none is named."""
    return data_dir() / JOURNAL_NAME


def settings_file() -> Path:
    """Window places and preferences; never a word of a journal."""
    return _place(appdirs.user_config_dir, f".config/{NAME}") / "settings.ini"


def log_dir() -> Path:
    """Where reports of bugs go, without journal text."""
    return _place(appdirs.user_log_dir, f".cache/{NAME}/log")


def _place(of: Callable[..., str], usual: str) -> Path:
    """A folder of the user's, or the usual one in their home where the environment names an empty or a relative path.

    The base directory specification says to ignore such a path; appdirs takes it.
    """
    found = Path(of(NAME, appauthor=False))
    return found if found.is_absolute() else Path.home() / usual


def is_missing(path: Path) -> bool:
    """Whether there is nothing at the path for certain: behind a folder that may not be entered, that is not known."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


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
