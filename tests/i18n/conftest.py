# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fixtures of the screens, for what is seen in other languages."""

from tests.screens import open_window, settings

__all__ = ["open_window", "settings"]
