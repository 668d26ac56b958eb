# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A message from the system's own notifications, sent by what each system brings along. No Qt."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext

TITLE = "MentorDesk"
ICON = "io.github.mentordesk.MentorDesk"
SECONDS = 10
"""Longer than this no command is waited for."""
_SHOWN_MS = 15_000
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_TOAST = (
    "$ErrorActionPreference = 'Stop';"
    " [void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications,"
    " ContentType = WindowsRuntime];"
    " $kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02;"
    " $toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind);"
    " $texts = $toast.GetElementsByTagName('text');"
    " [void]$texts.Item(0).AppendChild($toast.CreateTextNode($env:MENTORDESK_TITLE));"
    " [void]$texts.Item(1).AppendChild($toast.CreateTextNode($env:MENTORDESK_BODY));"
    " $id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe';"
    " [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id)"
    ".Show([Windows.UI.Notifications.ToastNotification]::new($toast))"
)


class NotifyError(UserError):
    """There is nothing here that shows a message."""


@dataclass(frozen=True)
class Way:
    """A command that shows a message. What is said goes in as an argument or a variable, and is never code."""

    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)


def ways(platform: str, body: str) -> tuple[Way, ...]:
    """The commands to try on a system, named as in `sys.platform`, the best first."""
    if platform == "win32":
        root = Path(os.environ.get("SYSTEMROOT") or "C:/Windows")
        powershell = str(root / "System32/WindowsPowerShell/v1.0/powershell.exe")
        given = {"MENTORDESK_TITLE": TITLE, "MENTORDESK_BODY": body}
        return (Way((powershell, "-NoProfile", "-NonInteractive", "-Command", _TOAST), given),)
    if platform == "darwin":
        script = (
            *("-e", "on run argv"),
            *("-e", "display notification (item 2 of argv) with title (item 1 of argv)", "-e", "end run"),
        )
        return (Way(("/usr/bin/osascript", *script, TITLE, body)),)
    marked = escape(body, quote=False)  # the body of a message may hold marks of its own
    call = (
        *("gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications"),
        *("--object-path", "/org/freedesktop/Notifications"),
        *("--method", "org.freedesktop.Notifications.Notify"),
        *(
            _variant(TITLE),
            "0",
            _variant(ICON),
            _variant(TITLE),
            _variant(marked),
            "[]",
            "{}",
            str(_SHOWN_MS),
        ),
    )
    send = ("notify-send", f"--app-name={TITLE}", f"--icon={ICON}", "--", TITLE, marked)
    return Way(call), Way(send)


def _variant(text: str) -> str:
    """A text as gdbus reads it: quoted, so that it is never taken for anything else."""
    shown = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{"".join(letter for letter in shown if letter.isprintable())}"'


def _run(way: Way) -> bool:
    """Run a command to its end; whether it did what it should."""
    try:
        subprocess.run(
            way.command,
            env={**os.environ, **way.variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            creationflags=_NO_WINDOW,
            check=True,
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return False
    return True


def notify(body: str, *, platform: str = sys.platform, run: Callable[[Way], bool] = _run) -> None:
    """Show a message. Raises NotifyError if nothing here can."""
    if not any(run(way) for way in ways(platform, body)):
        raise NotifyError(
            pgettext("notify", "Nothing here shows notifications."),
            advice=pgettext(
                "notify", "Switch them on in the settings of your system, or see “mentordesk today”."
            ),
        )
