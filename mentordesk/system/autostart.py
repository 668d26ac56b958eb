# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starting minimised when the user logs in: one file or shortcut of this user, written only when it is chosen.

It names the journal that was in use then: at login nothing else would tell which one is meant.
"""

import os
import plistlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mentordesk.errors import LauncherError
from mentordesk.i18n.texts import pgettext
from mentordesk.system.launcher import (
    APP_ID,
    Computer,
    PlannedFile,
    Shortcut,
    desktop_argument,
    running_program,
)

OPTION = "--minimised"


def planned(
    platform: str,
    home: Path,
    env: Mapping[str, str],
    program: tuple[str, ...],
    journal: Path | None = None,
) -> PlannedFile | Shortcut:
    """What should be there on a platform, named as in `sys.platform`. Writes nothing."""
    command = (*program, OPTION)
    if journal is not None:
        command += ("--journal", str(journal.absolute()))
    if platform == "win32":
        roaming = Path(env.get("APPDATA") or home / "AppData/Roaming")
        place = roaming / "Microsoft/Windows/Start Menu/Programs/Startup/MentorDesk.lnk"
        about = pgettext("launcher", "MentorDesk, minimised")
        return Shortcut(place, command, Path(program[0]), about)
    if platform == "darwin":
        agent = {
            "Label": APP_ID,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        return PlannedFile(home / f"Library/LaunchAgents/{APP_ID}.plist", plistlib.dumps(agent))
    config = Path(env.get("XDG_CONFIG_HOME", ""))
    if not config.is_absolute():  # the base directory specification: a relative path is to be ignored
        config = home / ".config"
    lines = (
        *("[Desktop Entry]", "Type=Application", "Name=MentorDesk", f"Icon={APP_ID}"),
        f"Exec={' '.join(desktop_argument(part) for part in command)}",
        *("X-GNOME-Autostart-enabled=true", "X-MentorDesk-Autostart=true", ""),
    )
    return PlannedFile(config / f"autostart/{APP_ID}.desktop", "\n".join(lines).encode())


def starts_at_login(
    *, platform: str = sys.platform, home: Path | None = None, env: Mapping[str, str] | None = None
) -> bool:
    """Whether MentorDesk is started when this user logs in."""
    return planned(platform, home or Path.home(), os.environ if env is None else env, ("",)).path.exists()


def set_starts_at_login(
    on: bool,
    *,
    journal: Path | None = None,
    platform: str = sys.platform,
    home: Path | None = None,
    env: Mapping[str, str] | None = None,
    program: tuple[str, ...] | None = None,
    computer: Computer | None = None,
) -> Path:
    """Start MentorDesk minimised when this user logs in, or no more. Returns the file. Raises LauncherError.

    Without a `journal` the one that opens when none is named is meant.
    """
    program = program or running_program(platform)
    plan = planned(platform, home or Path.home(), os.environ if env is None else env, program, journal)
    with _told(plan.path):
        if not on:
            plan.path.unlink(missing_ok=True)
            return plan.path
        plan.path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(plan, Shortcut):
            (computer or Computer()).make_shortcut(plan)
        else:
            plan.path.write_bytes(plan.content)
    return plan.path


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LauncherError(
            what=pgettext(
                "launcher",
                "What starts MentorDesk at login could not be changed at {place}: {reason}.",
                place=place,
                reason=error.strerror or error,
            ),
            advice=pgettext("launcher", "Check that you may write there, then try again."),
        ) from error
