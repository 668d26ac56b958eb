# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Colours, type and spacing: the only place that names a colour.

Everything that paints asks `colours()` while it paints, and so follows a change of theme by itself.
"""

import sys
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mentordesk.desktop.appearance.style_sheet import SHEET

META, TEXT, SECTION, TITLE = 12, 14, 17, 24
"""Sizes of type in pixels, before the user's own scale."""
RADIUS = 6
SMALL = 16
"""The side of an icon in a button or a menu, in pixels, where nothing else is said."""

STYLE = ("-style", "fusion")
"""What an application is told to draw with, when it is made: to change it later costs a start 10 ms."""

_COLOURS = "mentordesk_colours"
_SCALE = "mentordesk_scale"
_ICON_NAME, _ICON_ROLE = "mentordesk_icon", "mentordesk_icon_role"


class Colours(SimpleNamespace):
    """All colours of one theme. A name ending in soft is the ground for the name without it."""

    background: QColor
    surface: QColor
    rail: QColor
    hairline: QColor
    outline: QColor
    text: QColor
    soft: QColor
    selection: QColor
    hover: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    amber: QColor
    amber_soft: QColor
    blue: QColor
    blue_soft: QColor
    green: QColor
    green_soft: QColor
    grey: QColor
    grey_soft: QColor
    focus: QColor
    error: QColor


def _colours(**names: str) -> Colours:
    return Colours(**{name: QColor(value) for name, value in names.items()})


LIGHT = _colours(
    background="#FBFAF7",
    surface="#FFFFFF",
    rail="#F2F0EA",
    hairline="#E3DFD5",
    outline="#8B867A",
    text="#23211C",
    soft="#6B665B",
    selection="#E8F1EF",
    hover="#F0EDE6",
    accent="#0F6B66",
    accent_soft="#E1EFED",
    on_accent="#FFFFFF",
    amber="#8A5200",
    amber_soft="#FBEBD0",
    blue="#2B5C9E",
    blue_soft="#E2ECF8",
    green="#2E6B3A",
    green_soft="#E0F0E2",
    grey="#5C5A54",
    grey_soft="#ECEAE4",
    focus="#0F6B66",
    error="#A3261E",
)
DARK = _colours(
    background="#1D1D1B",
    surface="#242422",
    rail="#191917",
    hairline="#383630",
    outline="#827D72",
    text="#ECE9E1",
    soft="#A9A498",
    selection="#22332F",
    hover="#2A2926",
    accent="#63C5BB",
    accent_soft="#1E3835",
    on_accent="#0E1F1D",
    amber="#F0BC6A",
    amber_soft="#3A2D15",
    blue="#9CC1F0",
    blue_soft="#1E2C40",
    green="#93D29F",
    green_soft="#1D3222",
    grey="#BDB8AC",
    grey_soft="#33312C",
    focus="#63C5BB",
    error="#F2A097",
)


def high_contrast(base: Colours) -> Colours:
    """The same hues with text and lines as strong as they can be."""
    dark = base.background.lightness() < 128
    ground, ink = (QColor("#000000"), QColor("#FFFFFF")) if dark else (QColor("#FFFFFF"), QColor("#000000"))
    strong = Colours(**vars(base))
    vars(strong).update(
        background=ground,
        surface=ground,
        rail=ground,
        hairline=ink,
        outline=ink,
        text=ink,
        soft=ink,
        focus=base.accent if dark else QColor("#00524E"),
    )
    return strong


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share, from 0 to 1, of another one."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


class Scheme(StrEnum):
    """Which of the themes to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def colours() -> Colours:
    """The colours in use now; the light ones before a theme is applied."""
    app = QGuiApplication.instance()
    now: Colours | None = app.property(_COLOURS) if app is not None else None
    return now or LIGHT


_STATES = {
    "noted": "grey",
    "trying": "blue",
    "waiting": "blue",
    "owed": "amber",
    "closed": "green",
    "open": "amber",
    "done": "green",
}


def state_colours(state: str) -> tuple[QColor, QColor]:
    """The colour of a state's word and the ground it stands on.

    Takes a state (noted, trying, owed, closed, ...) or a colour's name (accent, amber, blue, green, grey).
    """
    now, role = colours(), state_role(state)
    return getattr(now, role), getattr(now, role + "_soft")


def state_role(state: str) -> str:
    """The name of a state's colour."""
    role = _STATES.get(state, state)
    return role if role in ("accent", "amber", "blue", "green") else "grey"


# Type


def px(size: int) -> int:
    """A size of type or of what has to hold type, in pixels, in the user's own scale."""
    app = QGuiApplication.instance()
    scale = app.property(_SCALE) if app is not None else None
    return round(size * scale) if scale else size


def font(base: QFont, size: int, *, bold: bool = False) -> QFont:
    """A font at one of the sizes of this file."""
    made = QFont(base)
    made.setPixelSize(px(size))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


_SERIFS = {
    "darwin": ["New York", "Charter", "Georgia"],
    "win32": ["Sitka Text", "Georgia", "Cambria"],
}


def reading_font(size: int = SECTION) -> QFont:
    """A serif for advice words and reflections: the platform's own, or what it has instead."""
    made = QFont()
    made.setFamilies([*_SERIFS.get(sys.platform, ["Noto Serif", "Source Serif 4", "DejaVu Serif"]), "serif"])
    made.setStyleHint(QFont.StyleHint.Serif)
    made.setPixelSize(px(size))
    return made


# Icons


@cache
def icon_folder() -> Path:
    """Where the drawings of the icons are: beside the package in its repository, inside it when it is installed."""
    here = Path(__file__).resolve()
    beside, inside = (parent / "resources" / "icons" for parent in (here.parents[3], here.parents[2]))
    return inside if inside.is_dir() else beside


def icon_file(name: str) -> Path:
    """Where the drawing of an icon is."""
    return icon_folder() / f"{name}.svg"


_icons: dict[tuple[str, str, int, float], QIcon] = {}


def icon(name: str, role: str = "text", side: int = SMALL) -> QIcon:
    """An icon in a colour of the theme, drawn for a side in pixels; an empty one if there is no such drawing."""
    if not name:
        return QIcon()
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    colour = getattr(colours(), role)
    key = (name, colour.name(), side, ratio)
    if key not in _icons:
        _icons[key] = _drawn(name, colour, side, ratio)
    return _icons[key]


def _drawn(name: str, colour: QColor, side: int, ratio: float) -> QIcon:
    try:
        drawing = icon_file(name).read_text(encoding="utf-8")
    except OSError:
        return QIcon()
    from PySide6.QtSvg import QSvgRenderer  # not before the first icon: start-up

    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)


def set_icon(target: QAbstractButton | QAction, name: str, role: str = "text") -> None:
    """Give a button or an action an icon that follows the theme."""
    target.setProperty(_ICON_NAME, name)
    target.setProperty(_ICON_ROLE, role)
    _tint_again(target)


def _tint_again(target: QAbstractButton | QAction) -> None:
    if name := target.property(_ICON_NAME):
        side = target.iconSize().width() if isinstance(target, QAbstractButton) else SMALL
        target.setIcon(icon(name, target.property(_ICON_ROLE) or "text", side))


# The theme of an application


class Theme(QObject):
    """Dresses the application, and follows the system while asked to."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = Scheme.SYSTEM
        self._app: QApplication | None = None

    def apply(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        """Use a scheme from here on."""
        self.scheme = scheme
        if self._app is None:
            self._app = app
            size = QFontInfo(app.font()).pixelSize()
            app.setProperty(_SCALE, max(1.0, size / TEXT))
            app.setFont(font(app.font(), TEXT))
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        app.styleHints().setColorScheme(wanted.get(scheme, Qt.ColorScheme.Unknown))
        self._dress()

    def _system_changed(self) -> None:
        self._dress()

    def _dress(self) -> None:
        app = self._app
        if app is None:
            return
        hints = app.styleHints()
        dark = self.scheme is Scheme.DARK or (
            self.scheme is Scheme.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark
        )
        now = DARK if dark else LIGHT
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            now = high_contrast(now)
        if app.property(_COLOURS) == now:
            return
        app.setProperty(_COLOURS, now)
        app.setPalette(palette(now))
        app.setStyleSheet(style_sheet(now))
        for widget in app.allWidgets():
            if isinstance(widget, QAbstractButton):
                _tint_again(widget)
            for action in QWidget.actions(widget):
                _tint_again(action)
            for action in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
                _tint_again(action)
        self.changed.emit()


def palette(now: Colours) -> QPalette:
    """The colours as Qt's own parts ask for them."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: now.background,
        role.WindowText: now.text,
        role.Base: now.surface,
        role.AlternateBase: now.rail,
        role.Text: now.text,
        role.PlaceholderText: now.soft,
        role.Button: now.surface,
        role.ButtonText: now.text,
        role.BrightText: now.error,
        role.Highlight: now.accent,
        role.HighlightedText: now.on_accent,
        role.Accent: now.accent,
        role.Link: now.accent,
        role.LinkVisited: now.accent,
        role.ToolTipBase: now.surface,
        role.ToolTipText: now.text,
        role.Light: now.surface,
        role.Midlight: now.hover,
        role.Mid: now.hairline,
        role.Dark: now.outline,
        role.Shadow: now.outline,
    }
    for which, colour in pairs.items():
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, now.soft)
    return made


def style_sheet(now: Colours) -> str:
    """The one style sheet of the application."""
    text = SHEET
    for name, colour in vars(now).items():
        text = text.replace(f"@{name};", colour.name() + ";")
    text = text.replace("@accent-hover;", mixed(now.accent, now.text, 0.2).name() + ";")
    for name, size in (("meta", META), ("body", TEXT), ("section", SECTION), ("title", TITLE)):
        text = text.replace(f"@{name}-size;", f"{px(size)}px;")
    return text
