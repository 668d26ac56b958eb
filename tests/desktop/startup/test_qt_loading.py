# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A start loads what it shows: no peewee, and Qt without what PySide needs for wrong calls alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, Kind

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


def said(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=60, check=True
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
