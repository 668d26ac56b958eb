# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Where things live on this computer."""

import os
import stat
import sys
from pathlib import Path

import pytest

from mentordesk.system import paths

xdg = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="base directories of the XDG specification"
)
PLACES = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache"}


def places() -> list[Path]:
    return [paths.default_journal(), paths.settings_file(), paths.log_dir()]


@xdg
def test_the_environment_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    assert places() == [
        tmp_path / "XDG_DATA_HOME/mentordesk/journal.mentordesk",
        tmp_path / "XDG_CONFIG_HOME/mentordesk/settings.ini",
        tmp_path / "XDG_CACHE_HOME/mentordesk/log",
    ]
    assert not list(tmp_path.iterdir()), "nothing is made by asking"


@xdg
@pytest.mark.parametrize("value", [None, "", "here", "./here", "~/here"])
def test_an_empty_or_a_relative_path_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    """Else a journal would lie wherever the program happens to be started."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in PLACES:
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    assert places() == [
        tmp_path / ".local/share/mentordesk/journal.mentordesk",
        tmp_path / ".config/mentordesk/settings.ini",
        tmp_path / ".cache/mentordesk/log",
    ]


def test_wherever_it_is_it_is_not_where_one_happens_to_be() -> None:
    assert all(place.is_absolute() for place in places())
    assert paths.default_journal().suffix == paths.SUFFIX


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_folders_that_are_made_are_for_this_user_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        for _ in range(2):
            paths.make_private_dir(tmp_path / "one" / "two")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "one").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "one" / "two").stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755, "what is there keeps its permissions"


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match=r"."):
        paths.make_private_dir(tmp_path / "file" / "folder")
