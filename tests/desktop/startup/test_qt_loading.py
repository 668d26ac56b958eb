# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A start loads what it shows: no peewee, and Qt without what PySide needs for wrong calls alone."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from mentordesk.desktop.startup.qt_loading import TRIED

import pytest
from packaging.requirements import Requirement

from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Kind

ROOT = Path(__file__).parents[3]

CALLS = """
from PySide6.QtWidgets import QApplication, QLabel, QWidget
app = QApplication([])
for call in (lambda: QWidget().resize("x"), lambda: QLabel(1, 2, 3), lambda: QLabel(nothing=3)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
from PySide6.support.signature import get_signature
print(get_signature(QWidget.move), get_signature(QLabel.setText), QWidget.resize.__doc__)
from PySide6.support.signature.lib import enum_sig, pyi_generator
print(pyi_generator.Formatter.__name__, enum_sig.HintingEnumerator.__name__, hasattr(enum_sig, "nothing_such"))
"""


def said(program: str, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


def test_qt_says_the_same_of_a_wrong_call() -> None:
    loaded = said(f"import mentordesk.desktop.startup.qt_loading\n{CALLS}")
    assert loaded == said(CALLS)
    assert "Supported signatures:" in loaded


def test_what_waits_is_not_compiled_before_it_is_used() -> None:
    program = (
        "import builtins; mine = builtins.__import__, builtins.compile\n"
        "import mentordesk.desktop.startup.qt_loading as loading\n"
        "print(len(loading._sources), (builtins.__import__, builtins.compile) == mine)\n"
        "from PySide6.QtCore import QObject\n"
        "try: QObject().setObjectName(3)\n"
        "except TypeError: print(len(loading._sources))"
    )
    waiting, plain, after = said(program).split()
    assert int(after) < int(waiting)
    assert plain == "True"


# Another version than it was tried with: shiboken6 says so of itself, as its first word.
OTHER_VERSION = """
import sys
from importlib.machinery import PathFinder, SourceFileLoader
class Other(SourceFileLoader):
    def get_code(self, name):
        source = self.get_data(self.path).decode()
        first = "__version_info__ ="
        assert source.count(first) == 1
        return self.source_to_code(source.replace(first, f"__version_info__ = {VERSION}; was ="), self.path)
class Finder:
    def find_spec(self, name, path=None, target=None):
        found = PathFinder.find_spec(name, path) if name == "shiboken6" else None
        if found is not None:
            found.loader = Other(name, found.origin)
        return found
sys.meta_path.insert(0, Finder())
"""
HOW_LOADED = """
import builtins
mine = builtins.__import__, builtins.compile
import mentordesk.desktop.startup.qt_loading as loading
print(bool(loading._sources), builtins.__import__ is mine[0], builtins.compile is mine[1])
"""
QUICK, PLAIN = "True True True", "False False True"


def pretend(*version: object) -> str:
    return f"VERSION = {version}\n{OTHER_VERSION}"


def test_a_switch_has_qt_loaded_as_pyside_does() -> None:
    assert said(HOW_LOADED).strip() == QUICK
    assert said(HOW_LOADED, MENTORDESK_PLAIN_QT="1").strip() == PLAIN
    assert said(HOW_LOADED, MENTORDESK_PLAIN_QT="0").strip() == QUICK


@pytest.mark.parametrize(
    ("version", "how"),
    [
        ((*TRIED[0], 0, "", ""), QUICK),
        ((*TRIED[1], 9, "", ""), QUICK),
        ((TRIED[1][0], TRIED[1][1] + 1, 0, "", ""), PLAIN),
        ((TRIED[1][0] + 1, 0, 0, "", ""), PLAIN),
        ((TRIED[0][0], TRIED[0][1] - 1, 3, "", ""), PLAIN),
        ((), PLAIN),
    ],
)
def test_it_leaves_a_version_alone_that_it_was_not_tried_with(version: tuple[object, ...], how: str) -> None:
    assert said(pretend(*version) + HOW_LOADED).strip() == how


def test_it_was_tried_with_every_version_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"] if line.startswith("PySide6")]
    assert asked
    for requirement in asked:
        assert f"{TRIED[0][0]}.{TRIED[0][1]}.0" in requirement.specifier
        for version in (f"{TRIED[0][0]}.{TRIED[0][1] - 1}.9", f"{TRIED[1][0]}.{TRIED[1][1] + 1}.0"):
            assert version not in requirement.specifier, requirement


@pytest.mark.parametrize("how", ["switched off", "another version"])
def test_the_window_opens_without_the_shortcuts(tmp_path: Path, how: str) -> None:
    path = tmp_path / "j.mentordesk"
    open_journal(path, create=True).close()
    if how == "switched off":
        program, environment = FIRST_PAGE, {"MENTORDESK_PLAIN_QT": "1"}
    else:
        program, environment = pretend(6, 99, 0, "", "") + FIRST_PAGE, {}
    assert said(program, str(path), **environment).split()[0] == "0"


FIRST_PAGE = """
import sys
from pathlib import Path
from mentordesk.app import Program, make_application
app = make_application(["mentordesk"])
path = Path(sys.argv[1])
program = Program(app, path.with_suffix(".ini"))
program.open(path)
program.window.repaint()
today = program.window.places.page("today")
print(len(today._rows), *sorted({"peewee", "dataclasses", "logging", "uuid"} & set(sys.modules)))
program.window.close()
program.finish()
"""


@pytest.mark.parametrize("empty", [True, False], ids=["an empty journal", "something waits"])
def test_the_first_page_is_shown_without_what_makes_queries(tmp_path: Path, empty: bool) -> None:
    path = tmp_path / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        if not empty:
            person = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
            operations.create(
                journal,
                Kind.ADVICE,
                {
                    "relationship": person,
                    "direction": Direction.GIVEN,
                    "date": "2020-01-01",
                    "words": "Ask first.",
                },
            )
    rows, *loaded = said(FIRST_PAGE, str(path)).split()
    assert int(rows) == (0 if empty else 1)
    assert loaded == []
