# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened, and what stands in the way."""

import sys

import pytest

from mentordesk.system import display


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ""}, "there is no display"),
        ({"DISPLAY": ":4711"}, "the display :4711 does not answer"),
        ({"WAYLAND_DISPLAY": "gone-0", "XDG_RUNTIME_DIR": "/tmp"}, "the display gone-0 does not answer"),
        ({"QT_QPA_PLATFORM": "xcb"}, "there is no display"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "gone-0"}, "the display gone-0 does not answer"),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "offscreen"}, ""),
        ({"QT_QPA_PLATFORM": "minimal:foo"}, ""),
    ],
)
def test_displays(variables: dict[str, str], reason: str) -> None:
    assert display.why_no_window(variables) == reason
