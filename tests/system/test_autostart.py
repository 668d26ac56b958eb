# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starting when the user logs in: one file or shortcut, there only while that is chosen."""

import os
import plistlib
from pathlib import Path

import pytest

from mentordesk.errors import LauncherError
from mentordesk.system import autostart
from mentordesk.system.autostart import planned, set_starts_at_login, starts_at_login
from mentordesk.system.launcher import Computer, Shortcut
from mentordesk.terminal import arguments


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
        assert arguments.read(command[1:])[1].journal == str(journal)
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


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_whether_it_starts_is_only_looked_at(platform: str, tmp_path: Path) -> None:
    assert not starts_at_login(platform=platform, home=tmp_path, env={})
    plan = planned(platform, tmp_path, {}, ("/bin/m",))
    assert list(tmp_path.iterdir()) == []
    plan.path.parent.mkdir(parents=True)
    plan.path.touch()
    assert starts_at_login(platform=platform, home=tmp_path, env={})


def test_a_relative_journal_is_named_from_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plan = planned("linux", tmp_path, {}, ("/bin/m",), Path("work.mentordesk"))
    assert not isinstance(plan, Shortcut)
    assert f" --journal {tmp_path / 'work.mentordesk'}\n" in plan.content.decode()


def test_what_each_system_is_told(tmp_path: Path) -> None:
    linux = planned("linux", tmp_path, {}, ("/bin/m",))
    mac = planned("darwin", tmp_path, {}, ("/bin/m",))
    windows = planned("win32", tmp_path, {"APPDATA": ""}, ("C:/m.exe",))
    assert not isinstance(linux, Shortcut) and not isinstance(mac, Shortcut) and isinstance(windows, Shortcut)
    assert linux.content.startswith(b"[Desktop Entry]\nType=Application\n") and linux.content.endswith(
        b"=true\n"
    )
    assert plistlib.loads(mac.content)["RunAtLoad"] is True
    assert windows.path.is_relative_to(tmp_path / "AppData/Roaming")


def test_where_it_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / ".config").touch()
    for on in (True, False):
        options = {"platform": "linux", "home": tmp_path, "env": {}, "program": ("/bin/m",)}
        with pytest.raises(LauncherError, match=r"could not be changed at .*autostart.*: ") as refused:
            set_starts_at_login(on, **options)
        assert "Errno" not in refused.value.sentence
    assert os.listdir(tmp_path) == [".config"]
