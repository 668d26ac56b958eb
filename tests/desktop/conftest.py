# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fixtures of the screens."""

from collections.abc import Iterator

import pytest

from tests.screens import desk, journal, open_window, settings, window

__all__ = ["desk", "journal", "open_window", "settings", "window"]


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied() -> Iterator[None]:
    """What a test left in the clipboard is not there when Python ends: freed after it, it is a segmentation fault."""
    yield
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        QApplication.clipboard().clear()
