# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Messages of the system."""

import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.system.notifications import NotifyError, Way, notify, ways
from mentordesk.terminal import main

NASTY = '“O\'Brien” & <b>co</b> "$(reboot)" \\ -e\nsecond line'
linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="programs of a Linux desktop")


def test_what_is_said_is_never_part_of_a_script() -> None:
    for platform in ("win32", "darwin"):
        (way,) = ways(platform, NASTY)
        told = [*way.variables.values(), *way.command]
        assert NASTY in told and not any("reboot" in part for part in told if part != NASTY)
    call, send = ways("linux", NASTY)
    (body,) = (part for part in call.command if "reboot" in part)
    assert body.startswith('"') and body.endswith('"') and "\n" not in body
    assert '\\"$(reboot)\\" \\\\ -e\\nsecond' in body and "&lt;b&gt;" in body
    assert send.command[send.command.index("--") + 1] == "MentorDesk"


def test_the_next_way_is_tried_and_none_is_told() -> None:
    tried: list[str] = []

    def run(way: Way) -> bool:
        tried.append(way.command[0])
        return way.command[0] == "notify-send"

    notify("One thing waits.", platform="linux", run=run)
    assert tried == ["gdbus", "notify-send"]
    with pytest.raises(NotifyError, match=r"^Nothing here shows notifications\."):
        notify("One thing waits.", platform="darwin", run=lambda _: False)


@linux
def test_a_command_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from mentordesk.system.notifications import notify; notify('x')"],
        env={"PATH": str(tmp_path), "PYTHONPATH": str(Path(main.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "NotifyError" in done.stderr
