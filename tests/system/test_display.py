# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened, and what stands in the way."""

import sys

import pytest

from mentordesk.system import display

NO_DISPLAY = "No window can be opened: there is no display."
GONE = "No window can be opened: the display gone-0 does not answer."


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, NO_DISPLAY),
        ({"DISPLAY": ""}, NO_DISPLAY),
        ({"DISPLAY": ":4711"}, "No window can be opened: the display :4711 does not answer."),
        ({"WAYLAND_DISPLAY": "gone-0", "XDG_RUNTIME_DIR": "/tmp"}, GONE),
        ({"QT_QPA_PLATFORM": "xcb"}, NO_DISPLAY),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "gone-0"}, GONE),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "minimal:foo"}, ""),
    ],
)
def test_displays(variables: dict[str, str], said: str) -> None:
    assert display.why_no_window(variables) == said
