# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Nothing of a page lies where nobody can scroll to it, in a small window and in the usual one."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.kit.widgets.notices import EmptyState
from mentordesk.desktop.window.help import ShortcutsDialog
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import attachments
from mentordesk.journal.records import BY_KIND
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo

LONG = "A name that is rather long, since somebody scanned it in the office on a Monday.pdf"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the demo, as of today, with a long file in each reflection that is looked at."""
    path = tmp_path_factory.mktemp("told") / "demo.mentordesk"
    build_demo(path, date.today())
    with open_journal(path) as journal:
        attachments.attach(journal, 1, LONG, b"x")
        values = {"relationship": 1, "type": "custom", "text": LONG * 3, "advice": 1, "due_on": "2026-01-01"}
        operations.create(journal, Kind.FOLLOW_UP, values)
    return path


@pytest.fixture
def journal(told: Path, tmp_path: Path) -> Iterator[Journal]:
    shutil.copy(told, tmp_path / "demo.mentordesk")
    with open_journal(tmp_path / "demo.mentordesk") as opened:
        yield opened


def cut(window: QWidget) -> list[str]:
    """What is wider than the area it scrolls in, and buttons narrower than their words."""
    found = []
    for area in window.findChildren(QScrollArea):
        inner: QWidget | None = area.widget()
        if area.isVisible() and inner is not None and inner.width() > area.viewport().width():
            found.append(f"{type(inner).__name__}: {inner.width() - area.viewport().width()} pixels")
    for button in window.findChildren(QPushButton):
        if button.isVisible() and not isinstance(button, Link) and button.width() < button.sizeHint().width():
            found.append(f"{button.text()}: {button.width()} of {button.sizeHint().width()} pixels")
    return found


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 800)])
def test_nothing_of_any_page_is_cut(window: MainWindow, journal: Journal, width: int, height: int) -> None:
    window.resize(width, height)

    def new(**values: object) -> Callable[[], object]:
        target = Target(Place.REFLECTIONS, Kind.REFLECTION, new=tuple(values.items()))
        return lambda: window.navigation.go(target)

    def last(kind: Kind) -> Callable[[], object]:
        model = BY_KIND[kind]
        record = journal.value(
            model.select(model.id).where(model.trashed_at.is_null()).order_by(model.id.desc()).limit(1)
        )
        return lambda: window.desk.open_record(kind, record)

    pages: dict[str, Callable[[], object]] = {
        place: (lambda p=place: window.navigation.go_place(p)) for place in Place
    }
    pages |= {f"the last {kind}": last(kind) for kind in BY_KIND if kind not in (Kind.TOPIC, Kind.FRAMEWORK)}
    pages |= {
        "with a file": lambda: window.desk.open_record(Kind.REFLECTION, 1),
        "chooser": new(guided=True, relationship=1, advice=1),
        "advice chooser": new(guided=True, blind=True),
        "blind review": new(framework="blind_review", relationship=1, advice=1),
        "own set": lambda: window.places.page(Place.REFLECTIONS)._change_set("blind_review"),
        "shelf": window.commands.actions["shelf"].trigger,
        "new advice": window.commands.actions["new_received"].trigger,
    }
    found = {}
    for name, go in pages.items():
        go()
        QApplication.processEvents()
        if wrong := cut(window):
            found[name] = wrong
    assert found == {}


@pytest.fixture
def large_type(qapp: QApplication) -> Iterator[None]:
    """The type half as large again."""
    before = qapp.font()
    large = QFont(before)
    large.setPixelSize(QFontInfo(before).pixelSize() * 3 // 2)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


def check_shortcuts(window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.commands.listed(), window)
    dialog.show()
    for width in (dialog.width(), 1, 900):
        dialog.resize(width, 560)
        QApplication.processEvents()
        (area,) = dialog.findChildren(QScrollArea)
        assert area.verticalScrollBar().isVisible() and cut(dialog) == []
        for label in area.findChildren(QLabel):
            right = label.mapTo(area.viewport(), label.rect().bottomRight()).x()
            assert right < area.viewport().width(), label.text()
            if label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            else:
                assert label.width() >= label.sizeHint().width(), label.text()
    dialog.close()
    dialog.deleteLater()


def test_the_keys_are_told_whole(window: MainWindow) -> None:
    """Beside the scroll bar, however narrow the dialog is made."""
    check_shortcuts(window)


@pytest.mark.usefixtures("large_type")
def test_the_keys_are_told_whole_in_large_type(window: MainWindow) -> None:
    check_shortcuts(window)


@pytest.mark.parametrize("place", [Place.RELATIONSHIPS, Place.ADVICE, Place.REFLECTIONS])
def test_nothing_of_an_empty_place_is_cut(
    open_window: Callable[[Journal], MainWindow], tmp_path: Path, place: Place
) -> None:
    """What is to live there is said whole, however small the window."""
    with open_journal(tmp_path / "empty.mentordesk", create=True) as journal:
        window = open_window(journal)
        window.resize(800, 600)
        window.navigation.go_place(place)
        QApplication.processEvents()
        shown = [state for state in window.findChildren(EmptyState) if state.isVisible()]
        assert shown
        for state in shown:
            said = state.sentence
            assert state.rect().contains(said.geometry()), said.text()
            assert said.height() >= said.heightForWidth(said.width()), said.text()
        window.close()
