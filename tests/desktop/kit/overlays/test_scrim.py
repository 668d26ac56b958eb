# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What dims the window is seen through, is stronger where it is dark already, and tells when it is pressed."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.kit.overlays.scrim import Scrim


def test_it_dims_all_it_covers_and_tells_when_it_is_pressed(qtbot: QtBot, qapp: QApplication) -> None:
    Theme(qapp).apply(qapp, Scheme.LIGHT)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 300)
    scrim = Scrim(host)
    host.show()
    bright = host.grab().toImage().pixelColor(5, 5).lightness()
    assert not scrim.isVisible(), "nothing is dimmed at first"
    scrim.cover(host.rect(), QRect(150, 100, 100, 100))
    scrim.show()
    image = host.grab().toImage()
    dimmed = [image.pixelColor(x, y).lightness() for x, y in ((5, 5), (395, 295))]
    assert all(0 < one < bright for one in dimmed)
    assert image.pixelColor(148, 150).lightness() < dimmed[0], "the box throws a shadow"
    with qtbot.waitSignal(scrim.pressed):
        qtbot.mouseClick(scrim, Qt.MouseButton.LeftButton)


def test_a_dark_window_is_dimmed_more(qapp: QApplication) -> None:
    dress = Theme(qapp)
    dress.apply(qapp, Scheme.DARK)
    dark = Scrim.strength()
    dress.apply(qapp, Scheme.LIGHT)
    assert QColor(0, 0, 0, dark).alpha() > Scrim.strength() > 0
