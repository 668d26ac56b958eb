# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pages are set beside the window: the last wish counts, and what goes wrong is said."""

import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mentordesk.desktop.printing import typesetter
from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.printing.printout import private_printout
from mentordesk.desktop.printing.typesetter import Typesetter, Wanted
from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.printing.made import SVG, Made


def test_only_the_last_wish_counts(qtbot: QtBot, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_journal: Journal, wanted: Any, _form: str) -> Made:
        time.sleep(0.3 if wanted.paper == "a4" else 0.01)
        return Made((SVG,) * (1 if wanted.paper == "a4" else 2))

    monkeypatch.setattr(typesetter, "typeset", slow)
    window = PreviewWindow(journal, private_printout(1, "Ada"))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.paper.setCurrentIndex(1)
    with qtbot.waitSignal(window.paper_changed) as told:
        window.paper.activated.emit(1)
    assert told.args == ["letter"]
    qtbot.waitUntil(lambda: window.pages is not None)
    qtbot.wait(400)
    assert window.pages.page_count == 2


def test_closing_drops_what_is_under_way(
    qtbot: QtBot, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = []

    def slow(*_: Any) -> Made:
        time.sleep(0.2)
        done.append(1)
        return Made((SVG,))

    monkeypatch.setattr(typesetter, "typeset", slow)
    window = PreviewWindow(journal, private_printout(1, "Ada"))
    window.show()
    qtbot.wait(20)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(50)


def test_a_file_is_written_beside_what_is_looked_at(qtbot: QtBot, journal: Journal, tmp_path: Path) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    made = Typesetter(journal)
    wanted = Wanted(private_printout(ada, "Ada"), None, None, "a4")
    told: list[str] = []
    made.file_written.connect(told.append)
    with qtbot.waitSignal(made.pages_made, timeout=20_000) as pages:
        for name in ("one.pdf", "two.pdf"):
            made.write_file(wanted, tmp_path / name)
        made.set_pages(wanted)
        assert made.busy
    qtbot.waitUntil(lambda: not made.busy, timeout=20_000)
    assert pages.args[0].page_count == 1
    assert sorted(told) == [str(tmp_path / "one.pdf"), str(tmp_path / "two.pdf")]
    assert all(path.read_bytes().startswith(b"%PDF") for path in tmp_path.glob("*.pdf"))


def test_dates_no_calendar_has_are_refused_in_words(journal: Journal) -> None:
    ada = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    with pytest.raises(InputRefusedError, match="These dates cannot be read"):
        typesetter.typeset(journal, Wanted(private_printout(ada, "Ada"), "2024-02-31", None, "a4"), "svg")
