# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The entry in this user's menu, and journals that open with a double click.

For each platform a `Plan` says which files, shortcut and registry values there should be; making one
touches nothing. `install_launcher` carries the plan out, `uninstall_launcher` takes it back. What somebody
else has put at the same place (a bundled application, an entry of the user's own) lacks our mark, and is
left alone.
"""

import os
import plistlib
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mentordesk import __version__
from mentordesk.errors import LauncherError
from mentordesk.i18n.texts import pgettext

APP_ID = "io.github.mentordesk.MentorDesk"
MEDIA_TYPE = "application/vnd.mentordesk.journal"
PROGRAM = "mentordesk-desktop"
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)
COMMAND_SECONDS = 30

_CLASSES = r"Software\Classes"
_EXTENSION_KEY = rf"{_CLASSES}\.mentordesk"
_JOURNAL_CLASS = "MentorDesk.Journal"
_JOURNAL_KEY = rf"{_CLASSES}\{_JOURNAL_CLASS}"
_REGISTER_WITH_FINDER = (
    "/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework/Support/lsregister"
)
_NO_REGISTRY = "this computer has no registry"
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SHORTCUT_SCRIPT = (
    "$ErrorActionPreference = 'Stop';"
    " $link = (New-Object -ComObject WScript.Shell).CreateShortcut($env:MENTORDESK_LINK);"
    " $link.TargetPath = $env:MENTORDESK_TARGET;"
    " $link.Arguments = $env:MENTORDESK_ARGUMENTS;"
    " $link.IconLocation = $env:MENTORDESK_ICON + ',0';"
    " $link.Description = $env:MENTORDESK_ABOUT;"
    " $link.Save()"
)


@dataclass(frozen=True)
class PlannedFile:
    """A file that should be there."""

    path: Path
    content: bytes
    executable: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A Windows shortcut. `program` is the command with its arguments."""

    path: Path
    program: tuple[str, ...]
    icon: Path
    description: str


@dataclass(frozen=True)
class RegistryValue:
    """A text value below HKEY_CURRENT_USER. An empty name is the key's default value."""

    key: str
    name: str
    text: str

    def __str__(self) -> str:
        """As a user finds it in the registry editor."""
        return rf"HKEY_CURRENT_USER\{self.key}" + (rf"\{self.name}" if self.name else "")


@dataclass(frozen=True)
class Plan:
    """All that makes the entry on one platform.

    `proof` is the file, or the registry value, that shows whether an entry found there is ours: a file
    holds `mark`. `own_folders` and `registry_keys` go when they are empty, the deepest first. `refresh`
    tells the desktop about the change; a command that is missing or fails does no harm.
    """

    files: tuple[PlannedFile, ...]
    proof: Path | RegistryValue
    mark: bytes = b""
    shortcut: Shortcut | None = None
    registry: tuple[RegistryValue, ...] = ()
    registry_keys: tuple[str, ...] = ()
    own_folders: tuple[Path, ...] = ()
    refresh: tuple[tuple[str, ...], ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file of it, the shortcut first."""
        return (*((self.shortcut.path,) if self.shortcut else ()), *(planned.path for planned in self.files))


@dataclass(frozen=True)
class Installed:
    """What is there now: the command it starts, the files, and the registry values as texts to show."""

    program: tuple[str, ...]
    paths: tuple[Path, ...]
    registry: tuple[str, ...] = ()


@dataclass(frozen=True)
class Uninstalled:
    """What was taken away, and what was left because it is not ours."""

    paths: tuple[Path, ...]
    registry: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class Computer:
    """What a plan needs besides files. Every method but `run` may raise OSError."""

    def run(self, command: tuple[str, ...]) -> None:
        """Run a command to its end; one that is missing or fails is passed over."""
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=COMMAND_SECONDS,
                creationflags=_NO_WINDOW,
                check=False,
            )

    def make_shortcut(self, shortcut: Shortcut) -> None:
        """Write a Windows shortcut with the system's own COM object."""
        # What differs goes in through the environment: the script is fixed, so a path is never code.
        given = {
            "MENTORDESK_LINK": str(shortcut.path),
            "MENTORDESK_TARGET": shortcut.program[0],
            "MENTORDESK_ARGUMENTS": subprocess.list2cmdline(shortcut.program[1:]),
            "MENTORDESK_ICON": str(shortcut.icon),
            "MENTORDESK_ABOUT": shortcut.description,
        }
        root = Path(os.environ.get("SYSTEMROOT") or "C:/Windows")
        powershell = str(root / "System32/WindowsPowerShell/v1.0/powershell.exe")
        try:
            subprocess.run(
                (powershell, "-NoProfile", "-NonInteractive", "-Command", _SHORTCUT_SCRIPT),
                env={**os.environ, **given},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=COMMAND_SECONDS,
                creationflags=_NO_WINDOW,
                check=True,
            )
        except subprocess.SubprocessError as error:
            raise OSError("Windows could not make the shortcut") from error

    def read_value(self, key: str, name: str) -> str | None:
        """A text from the registry, None if it is not there."""
        if sys.platform != "win32":
            raise OSError(_NO_REGISTRY)
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return str(winreg.QueryValueEx(opened, name)[0])
        except FileNotFoundError:
            return None

    def write_value(self, value: RegistryValue) -> None:
        """Write a text to the registry, with the keys above it."""
        if sys.platform != "win32":
            raise OSError(_NO_REGISTRY)
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, value.key) as opened:
            winreg.SetValueEx(opened, value.name, 0, winreg.REG_SZ, value.text)

    def delete_value(self, key: str, name: str) -> None:
        """Delete a value; a missing one is passed over."""
        if sys.platform != "win32":
            raise OSError(_NO_REGISTRY)
        import winreg

        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened,
        ):
            winreg.DeleteValue(opened, name)

    def delete_key_if_empty(self, key: str) -> None:
        """Delete a key that holds neither values nor keys."""
        if sys.platform != "win32":
            raise OSError(_NO_REGISTRY)
        import winreg

        with suppress(FileNotFoundError):
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                keys, values, _ = winreg.QueryInfoKey(opened)
            if not keys and not values:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)


def install_launcher(
    *,
    platform: str = sys.platform,
    home: Path | None = None,
    env: Mapping[str, str] | None = None,
    program: tuple[str, ...] | None = None,
    computer: Computer | None = None,
) -> Installed:
    """Put MentorDesk into this user's menu and let it open journals; doing it twice is harmless.

    Raises LauncherError if something cannot be written, or if somebody else's entry stands there.
    """
    program = program or running_program(platform)
    computer = computer or Computer()
    plan = plan_launcher(platform, home or Path.home(), os.environ if env is None else env, program)
    if not _is_ours(plan, computer):
        raise LauncherError(
            what=pgettext("launcher", "There is another MentorDesk at {place}.", place=_proof_place(plan)),
            kept=pgettext("launcher", "It was left as it is."),
            advice=pgettext("launcher", "Use that one, or remove it and try again."),
        )
    for planned in plan.files:
        with _told_as_launcher_error(planned.path):
            planned.path.parent.mkdir(parents=True, exist_ok=True)
            planned.path.write_bytes(planned.content)
            if planned.executable:
                planned.path.chmod(0o755)
    for value in plan.registry:
        with _told_as_launcher_error(value):
            computer.write_value(value)
    if plan.shortcut:
        with _told_as_launcher_error(plan.shortcut.path):
            plan.shortcut.path.parent.mkdir(parents=True, exist_ok=True)
            computer.make_shortcut(plan.shortcut)
    for command in plan.refresh:
        computer.run(command)
    return Installed(program, plan.paths, tuple(str(value) for value in plan.registry))


def uninstall_launcher(
    *,
    platform: str = sys.platform,
    home: Path | None = None,
    env: Mapping[str, str] | None = None,
    computer: Computer | None = None,
) -> Uninstalled:
    """Take away what `install_launcher` has put there, and nothing else. Journals stay where they are.

    Raises LauncherError if something cannot be removed.
    """
    computer = computer or Computer()
    plan = plan_launcher(platform, home or Path.home(), os.environ if env is None else env, (PROGRAM,))
    if not _is_ours(plan, computer):
        return Uninstalled((), left=(str(_proof_place(plan)),))
    removed = []
    for path in plan.paths:
        with _told_as_launcher_error(path):
            if path.exists() or path.is_symlink():
                path.unlink()
                removed.append(path)
    for folder in plan.own_folders:
        with suppress(OSError):
            folder.rmdir()
    forgotten = []
    for value in reversed(plan.registry):
        with _told_as_launcher_error(value):
            found = computer.read_value(value.key, value.name)
            if found is not None and (found == value.text or value.key.startswith(_JOURNAL_KEY)):
                computer.delete_value(value.key, value.name)
                forgotten.append(str(value))
    for key in plan.registry_keys:
        with _told_as_launcher_error(key):
            computer.delete_key_if_empty(key)
    if removed or forgotten:
        for command in plan.refresh:
            computer.run(command)
    return Uninstalled(tuple(removed), tuple(forgotten))


def running_program(platform: str = sys.platform) -> tuple[str, ...]:
    """The command that starts the window of the MentorDesk that is running now, with absolute paths."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    suffix = ".exe" if platform == "win32" else ""
    script = Path(sysconfig.get_path("scripts")).absolute() / f"{PROGRAM}{suffix}"
    if script.is_file():
        return (str(script),)
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    if platform == "win32" and windowless.is_file():
        python = windowless
    return (str(python), "-m", "mentordesk")


def plan_launcher(platform: str, home: Path, env: Mapping[str, str], program: tuple[str, ...]) -> Plan:
    """The entry on a platform, named as in `sys.platform`. Reads our resources, and writes nothing."""
    if platform == "win32":
        return plan_windows(home, env, program)
    if platform == "darwin":
        return plan_macos(home, program)
    return plan_linux(home, env, program)


def plan_linux(home: Path, env: Mapping[str, str], program: tuple[str, ...]) -> Plan:
    """Desktop entry, icons, media type and metainfo below XDG_DATA_HOME."""
    data = Path(env.get("XDG_DATA_HOME", ""))
    if not data.is_absolute():  # the base directory specification: a relative path is to be ignored
        data = home / ".local/share"
    launch, icons = _resource("launch"), data / "icons/hicolor"
    mark = b"X-MentorDesk-Launcher=true"
    command = " ".join(desktop_argument(part) for part in program)
    entry = (launch / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    entry = entry.replace(
        f"Exec={PROGRAM} %f",
        f"Exec={command} %f\nTryExec={_desktop_string(program[0])}\n{mark.decode()}",
    ).replace(f"Exec={PROGRAM} capture", f"Exec={command} capture")
    entry_path = data / f"applications/{APP_ID}.desktop"
    pngs = (PlannedFile(icons / f"{size}x{size}/apps/{APP_ID}.png", _png(size)) for size in ICON_SIZES)
    drawing = PlannedFile(
        icons / f"scalable/apps/{APP_ID}.svg", _resource("icons/mentordesk.svg").read_bytes()
    )
    metainfo = f"{APP_ID}.metainfo.xml"
    refresh: list[tuple[str, ...]] = [
        ("update-mime-database", str(data / "mime")),
        ("update-desktop-database", str(data / "applications")),
        ("touch", "-c", str(icons)),
    ]
    # Where there is no cache, making one would hide icons that others add later without renewing it.
    if (icons / "icon-theme.cache").exists():
        refresh.append(("gtk-update-icon-cache", "-f", "-t", "-q", str(icons)))
    return Plan(
        files=(
            PlannedFile(entry_path, entry.encode()),
            *pngs,
            drawing,
            PlannedFile(data / f"mime/packages/{APP_ID}.xml", (launch / "mentordesk-mime.xml").read_bytes()),
            PlannedFile(data / "metainfo" / metainfo, (launch / metainfo).read_bytes()),
        ),
        proof=entry_path,
        mark=mark,
        refresh=tuple(refresh),
    )


def plan_windows(home: Path, env: Mapping[str, str], program: tuple[str, ...]) -> Plan:
    """A shortcut in the start menu, and the file type under this user's classes."""
    roaming = Path(env.get("APPDATA") or home / "AppData/Roaming")
    local = Path(env.get("LOCALAPPDATA") or home / "AppData/Local")
    folder = local / "MentorDesk" / "launcher"
    icon = folder / "mentordesk.ico"
    link = roaming / "Microsoft/Windows/Start Menu/Programs/MentorDesk.lnk"
    proof = RegistryValue(_JOURNAL_KEY, "Launcher", str(link))
    command = f'{subprocess.list2cmdline(program)} "%1"'
    refresh = Path(env.get("SYSTEMROOT") or "C:/Windows") / "System32/ie4uinit.exe"
    return Plan(
        files=(PlannedFile(icon, _resource("icons/mentordesk.ico").read_bytes()),),
        proof=proof,
        shortcut=Shortcut(link, program, icon, "A journal for working relationships"),
        registry=(
            proof,  # the first to be written and the last to go, so that half an entry is still known as ours
            RegistryValue(_JOURNAL_KEY, "", "MentorDesk journal"),
            RegistryValue(rf"{_JOURNAL_KEY}\DefaultIcon", "", str(icon)),
            RegistryValue(rf"{_JOURNAL_KEY}\shell\open\command", "", command),
            RegistryValue(_EXTENSION_KEY, "", _JOURNAL_CLASS),
            RegistryValue(_EXTENSION_KEY, "Content Type", MEDIA_TYPE),
            RegistryValue(rf"{_EXTENSION_KEY}\OpenWithProgids", _JOURNAL_CLASS, ""),
        ),
        registry_keys=(
            rf"{_JOURNAL_KEY}\shell\open\command",
            rf"{_JOURNAL_KEY}\shell\open",
            rf"{_JOURNAL_KEY}\shell",
            rf"{_JOURNAL_KEY}\DefaultIcon",
            _JOURNAL_KEY,
            rf"{_EXTENSION_KEY}\OpenWithProgids",
            _EXTENSION_KEY,
        ),
        own_folders=(folder,),
        refresh=((str(refresh), "-show"),),
    )


def plan_macos(home: Path, program: tuple[str, ...]) -> Plan:
    """A small application in the user's own Applications folder that starts the running program."""
    app = home / "Applications/MentorDesk.app"
    contents = app / "Contents"
    info = {
        "CFBundleIdentifier": APP_ID,
        "CFBundleName": "MentorDesk",
        "CFBundleDisplayName": "MentorDesk",
        "CFBundlePackageType": "APPL",
        "CFBundleExecutable": "mentordesk",
        "CFBundleIconFile": "mentordesk.icns",
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleInfoDictionaryVersion": "6.0",
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "MentorDesk journal",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "mentordesk.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{APP_ID}.journal"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{APP_ID}.journal",
                "UTTypeDescription": "MentorDesk journal",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["mentordesk"],
                    "public.mime-type": [MEDIA_TYPE],
                },
            }
        ],
        "MentorDeskLauncher": True,
    }
    script = f'#!/bin/sh\nexec {shlex.join(program)} "$@"\n'
    return Plan(
        files=(
            PlannedFile(contents / "Info.plist", plistlib.dumps(info)),
            PlannedFile(contents / "MacOS/mentordesk", script.encode(), executable=True),
            PlannedFile(
                contents / "Resources/mentordesk.icns", _resource("icons/mentordesk.icns").read_bytes()
            ),
        ),
        proof=contents / "Info.plist",
        mark=b"<key>MentorDeskLauncher</key>",
        own_folders=(contents / "MacOS", contents / "Resources", contents, app),
        refresh=((_REGISTER_WITH_FINDER, "-f", str(app)),),
    )


def desktop_argument(text: str) -> str:
    """One argument for an Exec line, quoted and escaped as the desktop entry specification asks.

    Its quotes, then its field codes, then the escapes of any value; a backslash ends up as four.
    """
    text = text.replace("%", "%%")
    if not text or re.search(r"""[\s"'\\<>~|&;$*?#()`]""", text):
        text = '"' + re.sub(r'(["`$\\])', r"\\\1", text) + '"'
    return _desktop_string(text)


def _desktop_string(text: str) -> str:
    """A text as the value of a desktop entry's key."""
    for plain, escaped in (("\\", r"\\"), ("\n", r"\n"), ("\t", r"\t"), ("\r", r"\r")):
        text = text.replace(plain, escaped)
    return text


def _is_ours(plan: Plan, computer: Computer) -> bool:
    """Whether what stands at the place, if anything does, was put there by `install_launcher`."""
    with _told_as_launcher_error(_proof_place(plan)):
        if isinstance(plan.proof, Path):
            return not plan.proof.exists() or plan.mark in plan.proof.read_bytes()
        if computer.read_value(plan.proof.key, plan.proof.name) is not None:
            return True
        return computer.read_value(plan.proof.key, "") is None and not _proof_place(plan).exists()


def _proof_place(plan: Plan) -> Path:
    """Where a user would look for the entry."""
    if plan.shortcut:
        return plan.shortcut.path
    return plan.proof if isinstance(plan.proof, Path) else plan.paths[0]


@contextmanager
def _told_as_launcher_error(place: object) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LauncherError(
            what=pgettext(
                "launcher",
                "The menu entry could not be changed at {place}: {reason}.",
                place=place,
                reason=error.strerror or error,
            ),
            kept=pgettext("launcher", "No journal was touched."),
            advice=pgettext(
                "launcher", "Check that you may write there and that the disk has room, then try again."
            ),
        ) from error


def _resource(name: str) -> Traversable:
    return files("mentordesk.resources") / name


def _png(size: int) -> bytes:
    return _resource(f"icons/png/mentordesk-{size}.png").read_bytes()
