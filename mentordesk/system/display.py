# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened at all, asked before Qt is: Qt ends the whole process when it cannot.

Only where X and Wayland are is there anything to ask. An X display is tried with libxcb itself, as Qt will,
so that a display that is gone, or that refuses us, is found out. Nothing here imports Qt, and
what an answer does not need is not loaded for it.
"""

import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path

from mentordesk.i18n.texts import pgettext

_ANSWER_SECONDS = 5.0


def why_no_window(environment: Mapping[str, str]) -> str:
    """What stands in the way of a window, as a sentence; empty if nothing does."""
    if importlib.util.find_spec("PySide6") is None:
        return pgettext("display", "No window can be opened: PySide6 is not installed.")
    if sys.platform in ("win32", "darwin"):
        return ""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    platforms = [name.split(":")[0].strip() for name in chosen.split(";") if name.strip()]
    if not platforms:
        platforms = ["wayland"] * ("WAYLAND_DISPLAY" in environment) + ["xcb"] * ("DISPLAY" in environment)
    if not platforms:
        return pgettext("display", "No window can be opened: there is no display.")
    reasons = [_why_not(platform, environment) for platform in platforms]
    return "" if "" in reasons else reasons[-1]


def _why_not(platform: str, environment: Mapping[str, str]) -> str:
    if platform == "xcb":
        return _why_no_x(environment.get("DISPLAY", ""))
    if platform.startswith("wayland"):
        return _why_no_wayland(environment)
    return ""


def _why_no_x(display: str) -> str:
    if not display:
        return pgettext("display", "No window can be opened: there is no display.")
    missing = _missing_library()
    if missing:
        return pgettext(
            "display", "No window can be opened: the system library {name} is missing.", name=missing
        )
    if not _x_answers(display):
        return pgettext(
            "display", "No window can be opened: the display {name} does not answer.", name=display
        )
    return ""


def _missing_library() -> str:
    """The library of the system that Qt's own part for X lacks; empty if it can be loaded."""
    import ctypes

    package = importlib.util.find_spec("PySide6")
    for folder in (package.submodule_search_locations or ()) if package else ():
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.exists():
            try:
                ctypes.CDLL(str(plugin))
            except OSError as error:
                return str(error).partition(":")[0]
    return ""


def _x_answers(display: str) -> bool:
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return _x_socket_answers(display)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode("utf-8", "surrogateescape"), None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _x_socket_answers(display: str) -> bool:
    """The same without libxcb: whether anybody listens. Displays elsewhere are taken to answer."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if host not in ("", "unix") or not number.isdecimal():
        return number.isdecimal()
    place = f"/tmp/.X11-unix/X{number}"
    return _socket_answers(place) or (sys.platform == "linux" and _socket_answers("\0" + place))


def _why_no_wayland(environment: Mapping[str, str]) -> str:
    name = environment.get("WAYLAND_DISPLAY") or "wayland-0"
    if environment.get("WAYLAND_SOCKET"):
        return ""
    if _socket_answers(str(Path(environment.get("XDG_RUNTIME_DIR", "/"), name))):
        return ""
    return pgettext("display", "No window can be opened: the display {name} does not answer.", name=name)


def _socket_answers(place: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        link.settimeout(_ANSWER_SECONDS)
        try:
            link.connect(place)
        except (OSError, ValueError):
            return False
    return True
