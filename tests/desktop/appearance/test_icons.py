# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every icon can be drawn, and the states of an advice differ by shape alone."""

from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

ICONS = Path(str(files("mentordesk.resources"))) / "icons"
NAMES = """
    today relationships advice reflections insights trash settings search add more menu back forward print undo redo
    close check chevron-down chevron-right chevron-left calendar person people conversation exchange gave
    gained sponsorship turning-point value follow-up archive edit restore zoom-in zoom-out fit-width page
    filter sort command copy pdf folder sun moon info warning drag clock topic phone mail
    state-noted state-trying state-owed state-closed mentordesk
"""
STATES = ("state-noted", "state-trying", "state-owed", "state-closed")


def drawn(name: str, side: int, colour: str = "#000000") -> QImage:
    """An icon on a transparent ground, tinted as the theme does it."""
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def coverage(image: QImage) -> list[int]:
    """How much of each pixel is covered, 0 to 255."""
    return [image.pixelColor(x, y).alpha() for y in range(image.height()) for x in range(image.width())]


def test_the_family_is_complete() -> None:
    assert {path.stem for path in ICONS.glob("*.svg")} >= set(NAMES.split())


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_icon_is_drawn_inside_its_frame(qapp: QApplication, name: str) -> None:
    image = drawn(name, 24, "#0F6B66")
    covered = coverage(image)
    assert max(covered) > 200
    assert sum(covered) > 255 * 8  # more than a speck
    if name != "mentordesk":
        edge = [
            image.pixelColor(x, y).alpha() for n in range(24) for x, y in ((n, 0), (n, 23), (0, n), (23, n))
        ]
        assert max(edge) == 0  # nothing is cut off


def test_no_two_icons_look_alike(qapp: QApplication) -> None:
    seen: dict[tuple[int, ...], str] = {}
    for path in sorted(ICONS.glob("*.svg")):
        shape = tuple(coverage(drawn(path.stem, 24)))
        assert shape not in seen, f"{path.stem} is {seen[shape]}"
        seen[shape] = path.stem


@pytest.mark.parametrize(("one", "other"), list(combinations(STATES, 2)))
def test_states_differ_by_shape_at_12_pixels(qapp: QApplication, one: str, other: str) -> None:
    pairs = zip(coverage(drawn(one, 12)), coverage(drawn(other, 12)), strict=True)
    clearly = sum(abs(a - b) > 128 for a, b in pairs)
    assert clearly >= 12  # a twelfth of the pixels turn from mostly empty to mostly full, or back


@pytest.mark.parametrize("side", [16, 32, 48, 64, 128, 256, 512])
def test_application_icon_has_this_size(qapp: QApplication, side: int) -> None:
    image = QImage(str(ICONS / f"png/mentordesk-{side}.png"))
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(side // 2, side // 8).name().lower() == "#0f6b66"
    assert image.pixelColor(0, 0).alpha() == 0


def test_windows_icon_can_be_read(qapp: QApplication) -> None:
    sizes = {size.width() for size in QIcon(str(ICONS / "mentordesk.ico")).availableSizes()}
    assert sizes >= {16, 32, 48, 256}
