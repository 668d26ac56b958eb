# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The palettes meet WCAG 2.2 AA, and the theme dresses an application."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.appearance.theme import DARK, LIGHT, Colours, Scheme, Theme, high_contrast

PALETTES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": high_contrast(LIGHT),
    "dark, high contrast": high_contrast(DARK),
}
GROUNDS = ("background", "surface", "rail", "selection", "hover")
HUES = ("accent", "amber", "blue", "green", "grey")


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, as WCAG 2.2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=PALETTES, name="palette")
def _palette(request: pytest.FixtureRequest) -> Colours:
    return PALETTES[request.param]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "soft", "error", "accent"])
def test_texts_can_be_read(palette: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("hue", HUES)
def test_chips_can_be_read(palette: Colours, hue: str) -> None:
    assert contrast(getattr(palette, hue), getattr(palette, hue + "_soft")) >= 4.5
    assert contrast(palette.text, getattr(palette, hue + "_soft")) >= 4.5


def test_what_is_filled_with_the_accent_can_be_read(palette: Colours) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("line", ["outline", "focus"])
def test_outlines_and_focus_are_seen(palette: Colours, line: str, ground: str) -> None:
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3


@pytest.mark.parametrize("hue", HUES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_dots_of_chips_are_seen(palette: Colours, hue: str, ground: str) -> None:
    assert contrast(getattr(palette, hue), getattr(palette, ground)) >= 3


def test_schemes_switch_live(qapp: QApplication) -> None:
    dress = Theme()
    changes: list[int] = []
    dress.changed.connect(lambda: changes.append(1))
    dress.apply(qapp, Scheme.DARK)
    assert theme.colours() == DARK
    button = QPushButton("Word")
    theme.set_icon(button, "search")
    before = button.icon().cacheKey()
    dress.apply(qapp, Scheme.LIGHT)
    assert theme.colours() == LIGHT
    assert qapp.palette().window().color() == LIGHT.background
    assert button.icon().cacheKey() != before
    assert len(changes) == 2


def test_icons_are_kept_and_a_missing_one_is_empty(qapp: QApplication) -> None:
    assert theme.icon("search").cacheKey() == theme.icon("search").cacheKey()
    assert not theme.icon("search").isNull()
    assert theme.icon("no such drawing").isNull()


def test_states_have_colours(qapp: QApplication) -> None:
    now = theme.colours()
    assert theme.state_colours("owed") == (now.amber, now.amber_soft)
    assert theme.state_colours("accent") == (now.accent, now.accent_soft)
    assert theme.state_colours("anything") == (now.grey, now.grey_soft)
