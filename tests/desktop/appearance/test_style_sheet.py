# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The style sheet takes every colour from the palette, and Qt understands all of it."""

import re

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.appearance.style_sheet import SHEET
from mentordesk.desktop.appearance.theme import DARK, LIGHT, Colours, high_contrast

PALETTES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("palette_name", ["light", "dark"])
def test_the_style_sheet_has_every_colour_filled_in(palette_name: str) -> None:
    assert "@" not in theme.style_sheet(PALETTES[palette_name])


def test_no_colour_is_the_same_in_every_palette() -> None:
    """One that is written down here would be lost in the dark, or in high contrast."""
    bodies = re.findall(r"\{([^}]*)\}", SHEET)
    assert len(bodies) == SHEET.count("{") == SHEET.count("}")
    for body in bodies:
        for colour in re.findall(r"(?:color|background):\s*([^;]+);", body):
            assert colour.startswith("@") or colour == "transparent", body


@pytest.mark.parametrize("palette", [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)])
def test_qt_understands_all_of_it(qtbot: QtBot, palette: Colours) -> None:
    """What Qt cannot read it says as a warning, which fails the test, and leaves out all that follows."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(theme.style_sheet(palette))
    widget.show()
