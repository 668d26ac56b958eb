# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Messages of the system, and starting at login."""

import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.system import autostart
from mentordesk.system.autostart import set_starts_at_login, starts_at_login
from mentordesk.system.launcher import Computer, Shortcut
from mentordesk.system.notifications import NotifyError, Way, notify, ways
from mentordesk.terminal import arguments as command_line
from mentordesk.terminal import main as cli

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
        env={"PATH": str(tmp_path), "PYTHONPATH": str(Path(cli.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "NotifyError" in done.stderr


# Starting at login


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_it_starts_at_login_only_while_that_is_chosen(platform: str, tmp_path: Path) -> None:
    def chosen() -> bool:
        return starts_at_login(platform=platform, home=tmp_path, env={})

    assert not chosen()
    program = ("/opt/my tools/mentordesk-desktop",)
    path = set_starts_at_login(True, platform=platform, home=tmp_path, env={}, program=program)
    assert chosen() and path.is_relative_to(tmp_path)
    if platform == "darwin":
        assert plistlib.loads(path.read_bytes())["ProgramArguments"] == [*program, "--minimised"]
    else:
        assert 'Exec="/opt/my tools/mentordesk-desktop" --minimised\n' in path.read_text()
    for _ in range(2):
        set_starts_at_login(False, platform=platform, home=tmp_path, env={}, program=program)
    assert not chosen() and not path.exists()


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_it_opens_the_journal_that_was_in_use(platform: str, tmp_path: Path) -> None:
    program, journal = ("/bin/m",), tmp_path / "my 100% journals" / "work.mentordesk"
    options = {"platform": platform, "home": tmp_path, "env": {}, "program": program}
    path = set_starts_at_login(True, journal=journal, **options)
    if platform == "darwin":
        command = plistlib.loads(path.read_bytes())["ProgramArguments"]
        assert command == [*program, "--minimised", "--journal", str(journal)]
        assert command_line.read(command[1:])[1].journal == str(journal)
    else:
        quoted = str(journal).replace("%", "%%")
        assert f'Exec=/bin/m --minimised --journal "{quoted}"\n' in path.read_text()


def test_windows_has_a_shortcut_for_it(tmp_path: Path) -> None:
    made: list[Shortcut] = []

    class Recorder(Computer):
        def make_shortcut(self, shortcut: Shortcut) -> None:
            made.append(shortcut)

    program = ("C:/Tools/mentordesk-desktop.exe",)
    options = {"platform": "win32", "home": tmp_path, "env": {"APPDATA": str(tmp_path / "Roaming")}}
    path = set_starts_at_login(True, program=program, computer=Recorder(), **options)
    assert path.parts[-2:] == ("Startup", "MentorDesk.lnk")
    assert made[0].program == (*program, "--minimised")


def test_a_desktop_keeps_it_where_it_says(tmp_path: Path) -> None:
    env = {"XDG_CONFIG_HOME": str(tmp_path / "conf")}
    path = set_starts_at_login(True, platform="linux", home=tmp_path, env=env, program=("/bin/m",))
    assert path.parent == tmp_path / "conf/autostart"
    assert autostart.starts_at_login(platform="linux", home=tmp_path, env=env)
    relative = set_starts_at_login(
        True, platform="linux", home=tmp_path, env={"XDG_CONFIG_HOME": "here"}, program=("/bin/m",)
    )
    assert relative.parent == tmp_path / ".config/autostart"
