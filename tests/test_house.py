# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The rules of the house that a machine can keep: what is imported where, what is pinned, what is translated."""

import ast
import dataclasses
import importlib.metadata
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "mentordesk").rglob("*.py"))
DESKTOP = sorted((ROOT / "mentordesk" / "desktop").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), path.name)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def run_python(
    program: str, *arguments: str, env: dict[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run a program in a Python of its own, with this checkout's packages."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        cwd=cwd,
        timeout=120,
        check=False,
    )


# PySide6: a version that loses a reference to None with each call ends in an abort, after some thousand.

TWENTY_THOUSAND_CALLS = """
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication(["calls"])
widget = QWidget()
picture = QImage(40, 40, QImage.Format.Format_ARGB32)
painter = QPainter(picture)
for _ in range(10_000):
    widget.update()
    painter.drawText(QPoint(2, 20), "a")
painter.end()
print("alive")
"""


def test_qt_survives_twenty_thousand_calls_that_return_nothing() -> None:
    done = run_python(TWENTY_THOUSAND_CALLS)
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


def pinned(name: str, python: str) -> SpecifierSet:
    """What a dependency may be on a version of Python."""
    found = [
        requirement.specifier
        for requirement in map(Requirement, PROJECT["dependencies"])
        if requirement.name == name
        and (requirement.marker is None or requirement.marker.evaluate({"python_version": python}))
    ]
    assert len(found) == 1, f"{name} on Python {python}: {found}"
    return found[0]


def test_the_qt_that_aborts_is_kept_from_the_pythons_it_kills() -> None:
    assert "6.12.0" not in pinned("PySide6-Essentials", "3.11")
    assert "6.11.3" in pinned("PySide6-Essentials", "3.11")
    for python in ("3.12", "3.13", "3.14"):
        assert "6.12.0" in pinned("PySide6-Essentials", python)
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert all(f"3.{minor}.0" in allowed for minor in (11, 12, 13, 14))
    assert "3.10.12" not in allowed


def test_peewee_is_the_one_whose_interface_is_used() -> None:
    peewee = pinned("peewee", "3.12")
    assert "4.5.3" in peewee and "4.4.9" not in peewee and "5.0" not in peewee


def test_what_is_installed_is_what_is_asked_for() -> None:
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for name in {Requirement(line).name for line in PROJECT["dependencies"]}:
        assert importlib.metadata.version(name) in pinned(name, python), name


# Headers


def test_every_file_says_whose_it_is_and_under_which_licence() -> None:
    files = [*SOURCES, ROOT / "start.py", ROOT / "setup.py"]
    for folder in ("tests", "benchmarks", "resources"):
        files += sorted((ROOT / folder).rglob("*.py"))
    without = []
    for path in files:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines()[:3] if line[:2] != "#!"]
        if lines[:2] != [
            "# SPDX-FileCopyrightText: 2026 The MentorDesk authors",
            "# SPDX-License-Identifier: MIT",
        ]:
            without.append(short(path))
    assert without == []
    assert len(files) > 100


# Offline: nothing that could reach a network is imported.

NETWORK = {
    *("socket", "socketserver", "ssl", "http", "urllib.request", "urllib3", "ftplib", "smtplib", "poplib"),
    *(
        "imaplib",
        "telnetlib",
        "xmlrpc",
        "asyncio",
        "requests",
        "httpx",
        "aiohttp",
        "websockets",
        "webbrowser",
    ),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
    *("PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer", "PySide6.QtRemoteObjects"),
}
LOCAL_ONLY = {
    # Asks whether a display answers, through a file of the system.
    ("mentordesk/system/display.py", "socket"),
    # Hands a file to the window that is open already; a local socket.
    ("mentordesk/desktop/startup/instance_socket.py", "PySide6.QtNetwork"),
}


def imported(tree: ast.AST) -> set[str]:
    """The modules that are imported, each with those it lies in."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {".".join(name.split(".")[: n + 1]) for name in names for n in range(name.count(".") + 1)}


def test_nothing_reaches_for_a_network() -> None:
    assert imported(ast.parse("from urllib import request\nimport http.client")) >= {"urllib.request", "http"}
    found = {(short(path), name) for path in SOURCES for name in imported(tree_of(path)) & NETWORK}
    assert found == LOCAL_ONLY


def test_the_sockets_there_are_stay_on_this_computer() -> None:
    display = tree_of(ROOT / "mentordesk/system/display.py")
    made = [call for call in calls(display) if ast.unparse(call.func) == "socket.socket"]
    assert made and all(ast.unparse(call.args[0]) == "socket.AF_UNIX" for call in made)
    window = imported(tree_of(ROOT / "mentordesk/desktop/startup/instance_socket.py"))
    of_network = {name for name in window if name.startswith("PySide6.QtNetwork.")}
    assert of_network == {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}


# What is imported when


@pytest.mark.parametrize("arguments", [["--version"], ["search", "--help"]])
def test_an_answer_without_a_journal_touches_nothing_heavy(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "mentordesk", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "|" in line}
    assert "mentordesk.terminal.main" in modules
    assert not modules & {"PySide6", "shiboken6", "peewee", "sqlcipher3", "typst"}


WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is kept away")

sys.meta_path.insert(0, NoQt())
"""


def test_all_but_the_desktop_can_be_imported_without_qt() -> None:
    done = run_python(
        WITHOUT_QT
        + """
import importlib, pkgutil

names = ["mentordesk.errors"]
for room in ("terminal", "system", "i18n", "journal", "practice", "summaries", "interchange"):
    package = importlib.import_module("mentordesk." + room)
    names += [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(len(names))
try:
    import mentordesk.desktop.appearance.theme
except ImportError:
    print("no desktop")
"""
    )
    count, desktop = done.stdout.split("\n", 1)
    assert done.returncode == 0, done.stderr
    assert int(count) > 30
    assert desktop == "no desktop\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["today", "--demo"], "The oldest has waited"),
        (["search", "board", "--demo"], "Amara"),
        (["check", "--demo"], ""),
        (["summary", "Amara", "-o", "out.pdf", "--demo"], ""),
    ],
)
def test_the_terminal_works_without_qt(arguments: list[str], said: str, tmp_path: Path) -> None:
    program = WITHOUT_QT + "from mentordesk.terminal.main import main\nsys.exit(main(sys.argv[1:]))"
    done = run_python(program, *arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert said in done.stdout
    if "-o" in arguments:
        assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_nothing_happens_at_import(tmp_path: Path) -> None:
    """No folder made, no settings read, no log opened, no application begun."""
    home, temporary, here = (tmp_path / name for name in ("home", "temporary", "here"))
    for folder in (home, temporary, here):
        folder.mkdir()
    env = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(home))
    env |= {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    env |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    done = run_python(
        """
import importlib, logging, pkgutil, signal, sys

signals = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
import mentordesk
names = [module.name for module in pkgutil.walk_packages(mentordesk.__path__, "mentordesk.")]
for name in names:
    importlib.import_module(name)
from PySide6.QtCore import QCoreApplication

assert len(names) > 100, names
assert QCoreApplication.instance() is None
assert not QCoreApplication.applicationName(), QCoreApplication.applicationName()
assert sys.excepthook is sys.__excepthook__
assert logging.getLogger().handlers == []
assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == signals
""",
        env=env,
        cwd=here,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [*home.rglob("*"), *temporary.rglob("*"), *here.rglob("*")] == []


def test_imports_flow_one_way() -> None:
    pytest.importorskip("importlinter", reason="import-linter comes with the dev extra")
    done = run_python(
        "import sys; from importlinter.cli import lint_imports as l; sys.exit(l(no_cache=True))"
    )
    assert done.returncode == 0, done.stdout


# Signals


def passing_connections(tree: ast.AST) -> list[int]:
    """The lines where a lambda or a partial is connected: it keeps its widget alive, and is called after it."""
    lines = []
    for call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect":
            for slot in call.args:
                made = isinstance(slot, ast.Call) and ast.unparse(slot.func).endswith("partial")
                if made or isinstance(slot, ast.Lambda):
                    lines.append(call.lineno)
    return lines


def test_signals_meet_bound_methods() -> None:
    wrong = (
        "a.clicked.connect(lambda: b)\na.clicked.connect(functools.partial(b, 1))\na.clicked.connect(self.b)"
    )
    assert passing_connections(ast.parse(wrong)) == [1, 2]
    places = [*DESKTOP, ROOT / "mentordesk" / "app.py"]
    assert {short(path): found for path in places if (found := passing_connections(tree_of(path)))} == {}


def test_no_widget_is_asked_for_its_screen() -> None:
    """PySide6 ties the screen to the widget that gave it.

    Where Python's collector frees two such widgets at once, Qt's own screen goes with them, and the next widget
    ends the program. QGuiApplication.primaryScreen() and screenAt() are safe.
    """
    places = [*DESKTOP, ROOT / "mentordesk" / "app.py"]
    found = {
        f"{short(path)}:{call.lineno}"
        for path in places
        for call in calls(tree_of(path))
        if isinstance(call.func, ast.Attribute) and call.func.attr == "screen" and not call.args
    }
    assert found == set()


# The window and its pages

WINDOW = sorted((ROOT / "mentordesk" / "desktop" / "window").glob("*.py"))
DESK = sorted((ROOT / "mentordesk" / "desktop" / "desk").glob("*.py"))
PAGES = sorted((ROOT / "mentordesk" / "desktop").glob("*/page.py"))
LONGEST = 300
"""A module of the window of more lines than this is about several things."""


def asked_by_name(tree: ast.AST) -> list[int]:
    """The lines where an object is asked for something by its name, which no type checker follows."""
    return [
        call.lineno
        for call in calls(tree)
        if isinstance(call.func, ast.Name) and call.func.id in ("hasattr", "getattr", "setattr")
    ]


def untyped_pages(tree: ast.AST) -> list[int]:
    """The lines where something called a page, or a function that gives one, is of any type."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            name, kind = node.arg, node.annotation
        elif isinstance(node, ast.AnnAssign):
            name, kind = ast.unparse(node.target), node.annotation
        elif isinstance(node, ast.FunctionDef):
            name, kind = node.name, node.returns
        else:
            continue
        named = {part.id for part in ast.walk(kind) if isinstance(part, ast.Name)} if kind else set()
        if "page" in name and named & {"Any", "object"}:
            lines.append(node.lineno)
    return sorted(lines)


def test_the_window_is_made_of_small_parts() -> None:
    lengths = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in WINDOW}
    assert "mentordesk/desktop/window/window.py" in lengths
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_the_window_knows_what_a_page_can_do() -> None:
    """What it may ask is in `desktop/desk/page.py`; nothing is tried out by name, and no page is of any type."""
    wrong = "page: Any\nhasattr(a, b)\ndef f(page: object) -> None: ...\ndef page() -> Any: ...\npage: Page"
    assert asked_by_name(ast.parse(wrong)) == [2] and untyped_pages(ast.parse(wrong)) == [1, 3, 4]
    places = [*WINDOW, *DESK, *PAGES, ROOT / "mentordesk" / "desktop" / "printing" / "requests.py"]
    assert len(PAGES) >= 8
    assert {short(path): found for path in places if (found := asked_by_name(tree_of(path)))} == {}
    assert {short(path): found for path in places if (found := untyped_pages(tree_of(path)))} == {}


# Records: what reads a whole one hands on an object, see `mentordesk.practice.records`.

HANDED_ON = [*DESKTOP, *sorted((ROOT / "mentordesk" / "summaries").rglob("*.py"))]
NO_RECORD = {"given", "typed", "changes", "kept", "showing"}
"""What a form is begun with, what is typed into it or kept of it, and what a list is asked to show."""


def fields_of_records() -> set[str]:
    from mentordesk.practice.records.record import EntryRecord, Record, ReflectionContent

    classes: list[type] = [Record, ReflectionContent]
    for made in classes:
        classes.extend(made.__subclasses__())
    assert EntryRecord in classes
    return {"with"} | {field.name for made in classes for field in dataclasses.fields(made)}


def records_asked_by_name(tree: ast.AST, fields: set[str]) -> list[int]:
    """The lines where a field of a record is asked of something by its name, as of a dict."""
    return sorted(
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and node.slice.value in fields
        and ast.unparse(node.value).rpartition(".")[2].lstrip("_") not in NO_RECORD
    )


def test_whole_records_are_objects_and_not_asked_by_name() -> None:
    fields = fields_of_records()
    assert {"words", "due_on", "talking_points", "organisation"} <= fields
    wrong = 'values["words"]\nself.values["due_on"]\nread(x)["with"]\nself._typed["words"]\ncolumns["other"]'
    assert records_asked_by_name(ast.parse(wrong), fields) == [1, 2, 3]
    assert len(HANDED_ON) > 100
    asked = {short(path): records_asked_by_name(tree_of(path), fields) for path in HANDED_ON}
    assert {path: lines for path, lines in asked.items() if lines} == {}
