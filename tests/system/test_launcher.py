# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The menu entry on three platforms, planned, written and taken back; and the files it is made from."""

import configparser
import os
import plistlib
import re
import shlex
import shutil
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib.resources import files
from pathlib import Path

import pytest

from mentordesk.errors import LauncherError
from mentordesk.system import launcher
from mentordesk.system.launcher import (
    APP_ID,
    Computer,
    RegistryValue,
    Shortcut,
    desktop_argument,
    install_launcher,
    plan_launcher,
    running_program,
    uninstall_launcher,
)

RESOURCES = Path(str(files("mentordesk.resources")))
LAUNCH = RESOURCES / "launch"
PROGRAM = ("/opt/it's 100% mine/mentordesk-desktop",)
JOURNAL_KEY = r"Software\Classes\MentorDesk.Journal"
EXTENSION_KEY = r"Software\Classes\.mentordesk"


class FakeComputer(Computer):
    """Keeps what it was asked for; its registry is a dictionary, its shortcuts are text files."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, ...]] = []
        self.registry: dict[str, dict[str, str]] = {}

    def run(self, command: tuple[str, ...]) -> None:
        self.commands.append(command)

    def make_shortcut(self, shortcut: Shortcut) -> None:
        shortcut.path.write_text("\n".join(shortcut.program))

    def read_value(self, key: str, name: str) -> str | None:
        return self.registry.get(key, {}).get(name)

    def write_value(self, value: RegistryValue) -> None:
        parts = value.key.split("\\")
        for number in range(2, len(parts) + 1):
            self.registry.setdefault("\\".join(parts[:number]), {})
        self.registry[value.key][value.name] = value.text

    def delete_value(self, key: str, name: str) -> None:
        self.registry.get(key, {}).pop(name, None)

    def delete_key_if_empty(self, key: str) -> None:
        below = any(other.startswith(key + "\\") for other in self.registry)
        if key in self.registry and not self.registry[key] and not below:
            del self.registry[key]


@pytest.fixture(name="computer")
def _computer() -> FakeComputer:
    return FakeComputer()


def everything_below(folder: Path) -> set[Path]:
    """All files of a folder."""
    return {path for path in folder.rglob("*") if not path.is_dir()}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_planning_writes_nothing(platform: str, tmp_path: Path) -> None:
    plan = plan_launcher(platform, tmp_path, {}, PROGRAM)
    assert plan.paths
    assert all(path.is_relative_to(tmp_path) for path in plan.paths)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_install_twice_then_uninstall(platform: str, tmp_path: Path, computer: FakeComputer) -> None:
    kept = tmp_path / "AppData/Local/MentorDesk/journal.mentordesk"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine")
    where = {"platform": platform, "home": tmp_path, "env": {}, "computer": computer}

    first = install_launcher(**where, program=PROGRAM)
    there = everything_below(tmp_path)
    assert set(first.paths) == there - {kept}
    assert first.program == PROGRAM

    assert install_launcher(**where, program=PROGRAM) == first
    assert everything_below(tmp_path) == there

    taken = uninstall_launcher(**where)
    assert set(taken.paths) == set(first.paths)
    assert set(taken.registry) == set(first.registry)
    assert taken.left == ()
    assert everything_below(tmp_path) == {kept}
    assert all(key == r"Software\Classes" for key in computer.registry)

    before = list(computer.commands)
    again = uninstall_launcher(**where)
    assert (again.paths, again.registry, again.left) == ((), (), ())
    assert computer.commands == before


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_an_entry_moves_with_the_program(platform: str, tmp_path: Path, computer: FakeComputer) -> None:
    where = {"platform": platform, "home": tmp_path, "env": {}, "computer": computer}
    install_launcher(**where, program=("/old/mentordesk-desktop",))
    install_launcher(**where, program=("/new/mentordesk-desktop",))
    texts = [path.read_bytes() for path in everything_below(tmp_path)]
    texts += [text.encode() for values in computer.registry.values() for text in values.values()]
    assert any(b"/new/mentordesk-desktop" in text for text in texts)
    assert not any(b"/old/mentordesk-desktop" in text for text in texts)


# Linux


def desktop_entry(path: Path, group: str = "Desktop Entry") -> configparser.SectionProxy:
    """A group of a desktop entry."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, encoding="utf-8")
    return parser[group]


def test_linux_entry(tmp_path: Path, computer: FakeComputer) -> None:
    data = tmp_path / "data"
    env = {"XDG_DATA_HOME": str(data)}
    installed = install_launcher(platform="linux", home=tmp_path, env=env, program=PROGRAM, computer=computer)
    assert all(path.is_relative_to(data) for path in installed.paths)

    entry = desktop_entry(data / f"applications/{APP_ID}.desktop")
    assert entry["Exec"] == '"/opt/it\'s 100%% mine/mentordesk-desktop" %f'
    assert entry["TryExec"] == PROGRAM[0]
    assert entry["MimeType"] == launcher.MEDIA_TYPE + ";"
    assert entry["Actions"] == "capture;"
    action = desktop_entry(data / f"applications/{APP_ID}.desktop", "Desktop Action capture")
    assert action["Exec"] == '"/opt/it\'s 100%% mine/mentordesk-desktop" capture'
    icons = data / "icons/hicolor"
    assert (icons / f"scalable/apps/{entry['Icon']}.svg").is_file()
    for size in launcher.ICON_SIZES:
        header = (icons / f"{size}x{size}/apps/{entry['Icon']}.png").read_bytes()[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (size, size)
    assert (data / f"mime/packages/{APP_ID}.xml").is_file()
    assert (data / f"metainfo/{APP_ID}.metainfo.xml").is_file()
    assert {command[0] for command in computer.commands} == {
        "update-mime-database",
        "update-desktop-database",
        "touch",
    }


def test_linux_relative_data_home_is_ignored(tmp_path: Path) -> None:
    plan = plan_launcher("linux", tmp_path, {"XDG_DATA_HOME": "data"}, PROGRAM)
    assert all(path.is_relative_to(tmp_path / ".local/share") for path in plan.paths)


def test_linux_icon_cache_is_renewed_only_where_one_is(tmp_path: Path) -> None:
    cache = tmp_path / ".local/share/icons/hicolor/icon-theme.cache"
    cache.parent.mkdir(parents=True)
    cache.touch()
    plan = plan_launcher("linux", tmp_path, {}, PROGRAM)
    assert any(command[0] == "gtk-update-icon-cache" for command in plan.refresh)


@pytest.mark.parametrize(
    ("plain", "quoted"),
    [
        ("/usr/bin/mentordesk-desktop", "/usr/bin/mentordesk-desktop"),
        ("", '""'),
        ("/a b", '"/a b"'),
        ("/50%", "/50%%"),
        ('/"', r'"/\\""'),
        ("/$HOME", r'"/\\$HOME"'),
        ("/`id`", r'"/\\`id\\`"'),
        ("/a\\b", r'"/a\\\\b"'),
        ("/a\nb", r'"/a\nb"'),
        ("/a;b", '"/a;b"'),
        ("/ä", "/ä"),
    ],
)
def test_desktop_argument(plain: str, quoted: str) -> None:
    assert desktop_argument(plain) == quoted


def test_linux_entry_of_somebody_else_is_left(tmp_path: Path, computer: FakeComputer) -> None:
    entry = tmp_path / f".local/share/applications/{APP_ID}.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nName=My own\n")
    where = {"platform": "linux", "home": tmp_path, "env": {}, "computer": computer}
    with pytest.raises(LauncherError) as caught:
        install_launcher(**where, program=PROGRAM)
    assert str(entry) in caught.value.what
    assert uninstall_launcher(**where).left == (str(entry),)
    assert everything_below(tmp_path) == {entry}


def test_half_an_entry_can_be_taken_back(tmp_path: Path, computer: FakeComputer) -> None:
    where = {"platform": "linux", "home": tmp_path, "env": {}, "computer": computer}
    install_launcher(**where, program=PROGRAM)
    (tmp_path / f".local/share/applications/{APP_ID}.desktop").unlink()
    uninstall_launcher(**where)
    assert everything_below(tmp_path) == set()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_cannot_be_written_is_told(platform: str, tmp_path: Path, computer: FakeComputer) -> None:
    home = tmp_path / "home"
    home.write_text("a file, where a folder should be")
    with pytest.raises(LauncherError) as caught:
        install_launcher(platform=platform, home=home, env={}, program=PROGRAM, computer=computer)
    assert str(home) in caught.value.what
    assert caught.value.kept
    assert caught.value.advice


def test_missing_and_failing_commands_do_no_harm() -> None:
    Computer().run(("a-command-that-nobody-has",))
    Computer().run((sys.executable, "-c", "raise SystemExit(3)"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a registry")
def test_without_a_registry_windows_tells_so(tmp_path: Path) -> None:
    with pytest.raises(LauncherError, match="no registry"):
        install_launcher(platform="win32", home=tmp_path, env={}, program=PROGRAM)
    assert everything_below(tmp_path) == set()


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("update-mime-database"),
    reason="needs update-mime-database (shared-mime-info)",
)
def test_linux_desktop_is_told(tmp_path: Path) -> None:
    installed = install_launcher(platform="linux", home=tmp_path, env={}, program=PROGRAM)
    data = tmp_path / ".local/share"
    assert f"50:{launcher.MEDIA_TYPE}:*.mentordesk" in (data / "mime/globs2").read_text()
    if shutil.which("update-desktop-database"):
        assert f"{launcher.MEDIA_TYPE}={APP_ID}.desktop" in (data / "applications/mimeinfo.cache").read_text()
    taken = uninstall_launcher(platform="linux", home=tmp_path, env={})
    assert set(taken.paths) == set(installed.paths)
    assert "mentordesk" not in (data / "mime/globs2").read_text()


# Windows


def test_windows_entry(tmp_path: Path, computer: FakeComputer) -> None:
    env = {"APPDATA": str(tmp_path / "R"), "LOCALAPPDATA": str(tmp_path / "L"), "SYSTEMROOT": "C:/Windows"}
    program = (r"C:\Py thon\pythonw.exe", "-m", "mentordesk")
    installed = install_launcher(platform="win32", home=tmp_path, env=env, program=program, computer=computer)
    link = tmp_path / "R/Microsoft/Windows/Start Menu/Programs/MentorDesk.lnk"
    assert link in installed.paths
    assert link.read_text().splitlines() == list(program)
    values = computer.registry
    assert values[EXTENSION_KEY] == {"": "MentorDesk.Journal", "Content Type": launcher.MEDIA_TYPE}
    command = values[JOURNAL_KEY + r"\shell\open\command"][""]
    assert command == r'"C:\Py thon\pythonw.exe" -m mentordesk "%1"'
    icon = Path(values[JOURNAL_KEY + r"\DefaultIcon"][""])
    assert icon.read_bytes()[:4] == b"\x00\x00\x01\x00"
    assert all(text.startswith("HKEY_CURRENT_USER\\Software\\Classes\\") for text in installed.registry)


def test_windows_type_of_somebody_else_is_left(tmp_path: Path, computer: FakeComputer) -> None:
    where = {"platform": "win32", "home": tmp_path, "env": {}, "computer": computer}
    install_launcher(**where, program=PROGRAM)
    computer.registry[EXTENSION_KEY][""] = "Another.Program"
    uninstall_launcher(**where)
    assert computer.registry[EXTENSION_KEY] == {"": "Another.Program"}
    assert JOURNAL_KEY not in computer.registry


def test_windows_entry_of_an_installer_is_left(tmp_path: Path, computer: FakeComputer) -> None:
    computer.registry[JOURNAL_KEY] = {"": "MentorDesk journal"}
    where = {"platform": "win32", "home": tmp_path, "env": {}, "computer": computer}
    with pytest.raises(LauncherError):
        install_launcher(**where, program=PROGRAM)
    assert uninstall_launcher(**where).left
    assert computer.registry == {JOURNAL_KEY: {"": "MentorDesk journal"}}


def test_windows_shortcut_goes_through_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[tuple[str, ...], dict[str, str]]] = []

    def run(command: tuple[str, ...], *, env: dict[str, str], **_: object) -> None:
        asked.append((command, env))

    monkeypatch.setattr(subprocess, "run", run)
    evil = "C:/'; Remove-Item x; '/mentordesk.exe"
    Computer().make_shortcut(Shortcut(tmp_path / "x.lnk", (evil, "-m", "a b"), tmp_path / "i.ico", "About"))
    ((command, env),) = asked
    assert command[0].endswith("powershell.exe")
    assert not any("Remove-Item" in part or str(tmp_path) in part for part in command)
    assert env["MENTORDESK_TARGET"] == evil
    assert env["MENTORDESK_ARGUMENTS"] == '-m "a b"'


def test_windows_shortcut_that_fails_is_told(
    tmp_path: Path, computer: FakeComputer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "powershell")

    monkeypatch.setattr(subprocess, "run", fail)
    computer.make_shortcut = lambda shortcut: Computer.make_shortcut(computer, shortcut)  # type: ignore[method-assign]
    where = {"platform": "win32", "home": tmp_path, "env": {}, "computer": computer}
    with pytest.raises(LauncherError, match=r"MentorDesk\.lnk"):
        install_launcher(**where, program=PROGRAM)
    monkeypatch.undo()
    assert uninstall_launcher(**where).left == ()
    assert everything_below(tmp_path) == set()


# macOS


def test_macos_application(tmp_path: Path, computer: FakeComputer) -> None:
    install_launcher(platform="darwin", home=tmp_path, env={}, program=PROGRAM, computer=computer)
    contents = tmp_path / "Applications/MentorDesk.app/Contents"
    info = plistlib.loads((contents / "Info.plist").read_bytes())
    assert info["CFBundleIdentifier"] == APP_ID
    declared = info["UTExportedTypeDeclarations"][0]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["mentordesk"]
    assert info["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert (contents / "Resources" / info["CFBundleIconFile"]).read_bytes()[:4] == b"icns"
    script = contents / "MacOS" / info["CFBundleExecutable"]
    assert script.stat().st_mode & stat.S_IXUSR or sys.platform == "win32"


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs /bin/sh")
def test_macos_script_passes_what_it_is_given(tmp_path: Path, computer: FakeComputer) -> None:
    program = (sys.executable, "-c", "import sys; print(sys.argv[1:])", "it's $HOME")
    install_launcher(platform="darwin", home=tmp_path, env={}, program=program, computer=computer)
    script = tmp_path / "Applications/MentorDesk.app/Contents/MacOS/mentordesk"
    done = subprocess.run([script, "a b"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[\"it's $HOME\", 'a b']"
    assert shlex.split(script.read_text().splitlines()[1])[1] == sys.executable


def test_macos_application_of_somebody_else_is_left(tmp_path: Path, computer: FakeComputer) -> None:
    info = tmp_path / "Applications/MentorDesk.app/Contents/Info.plist"
    info.parent.mkdir(parents=True)
    info.write_bytes(plistlib.dumps({"CFBundleIdentifier": APP_ID}))
    where = {"platform": "darwin", "home": tmp_path, "env": {}, "computer": computer}
    with pytest.raises(LauncherError):
        install_launcher(**where, program=PROGRAM)
    assert uninstall_launcher(**where).left
    assert everything_below(tmp_path) == {info}


# The running program


def test_running_program_is_the_script_beside_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda _name: str(tmp_path))
    assert running_program("linux") == (sys.executable, "-m", "mentordesk")
    script = tmp_path / "mentordesk-desktop"
    script.touch()
    assert running_program("linux") == (str(script),)
    (tmp_path / "mentordesk-desktop.exe").touch()
    assert running_program("win32") == (f"{script}.exe",)


def test_running_program_without_script_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_path", lambda _name: str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    assert running_program("win32")[0] == str(tmp_path / "python.exe")
    (tmp_path / "pythonw.exe").touch()
    assert running_program("win32")[0] == str(tmp_path / "pythonw.exe")


def test_running_program_of_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert running_program() == (sys.executable,)


# The files it is made from


def run_tool(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a validator, in plain English."""
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-validate")
@pytest.mark.parametrize("program", [("mentordesk-desktop",), PROGRAM, ('/a "b" $c `d` \\e/x', "-m", "f")])
def test_desktop_entry_is_valid(program: tuple[str, ...], tmp_path: Path, computer: FakeComputer) -> None:
    install_launcher(platform="linux", home=tmp_path, env={}, program=program, computer=computer)
    written = tmp_path / f".local/share/applications/{APP_ID}.desktop"
    for entry in (LAUNCH / f"{APP_ID}.desktop", written):
        done = run_tool("desktop-file-validate", entry)
        assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="needs appstreamcli (appstream)")
def test_metainfo_is_valid() -> None:
    done = run_tool("appstreamcli", "validate", "--no-net", "--no-color", LAUNCH / f"{APP_ID}.metainfo.xml")
    assert done.returncode == 0, done.stdout
    assert not re.search(r"^[EW]:", done.stdout, re.MULTILINE), done.stdout


def test_metainfo_names_what_there_is() -> None:
    root = ET.parse(LAUNCH / f"{APP_ID}.metainfo.xml").getroot()
    entry = desktop_entry(LAUNCH / f"{APP_ID}.desktop")
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.findtext("provides/mediatype") == launcher.MEDIA_TYPE
    assert entry["Exec"] == f"{launcher.PROGRAM} %f"
    assert root.find("releases/release[@version='0.1.0']") is not None


def test_nobody_is_called_a_mentor() -> None:
    for path in LAUNCH.iterdir():
        text = path.read_text(encoding="utf-8").lower().replace("mentordesk", "")
        assert "mentor" not in text and "mentee" not in text, path


def test_media_type_knows_a_journal() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(LAUNCH / "mentordesk-mime.xml").getroot().find("m:mime-type", space)
    assert kind is not None
    assert kind.get("type") == launcher.MEDIA_TYPE
    outer = kind.find("m:magic/m:match", space)
    assert outer is not None and outer.get("value") == "SQLite format 3"
    inner = outer.find("m:match", space)
    assert inner is not None
    assert (inner.get("offset"), inner.get("value")) == ("68", "MDSK")


ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
LINE_ICONS = [path for path in ICONS if path.stem != "mentordesk"]


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_is_a_drawing_of_the_family(path: Path) -> None:
    root = ET.parse(path).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    if path in LINE_ICONS:
        assert root.get("viewBox") == "0 0 24 24"
        # The signs of a state are drawn at 12 px: there, 3 units are the same 1.5 px line.
        assert root.get("stroke-width") == ("3" if path.stem.startswith("state-") else "1.5")


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_icon_has_no_colour_of_its_own(path: Path) -> None:
    colours = {
        element.get(name)
        for element in ET.parse(path).getroot().iter()
        for name in ("stroke", "fill", "color", "style", "class", "stop-color")
    }
    assert colours <= {None, "none", "currentColor"}
    assert "currentColor" in colours
