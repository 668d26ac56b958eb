# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fixtures of the screens."""

from tests.screens import desk, journal, open_window, settings, window

__all__ = ["desk", "journal", "open_window", "settings", "window"]
