# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A widget shown before it has its place is a window of its own for an instant: it flashes, and takes keys."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo


class Watch(QObject):
    """Keeps the names of what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_nothing_is_shown_outside_the_window(
    qapp: QApplication, open_window: Callable[[Journal], MainWindow], tmp_path: Path
) -> None:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, date(2026, 11, 23))
    watch = Watch()
    qapp.installEventFilter(watch)
    with open_journal(file) as journal:
        window = open_window(journal)
        for place in Place:
            window.navigation.go_place(place)
        for kind in (Kind.RELATIONSHIP, Kind.ADVICE, Kind.REFLECTION):
            window.navigation.go(
                Target(
                    {Kind.ADVICE: Place.ADVICE, Kind.REFLECTION: Place.REFLECTIONS}.get(
                        kind, Place.RELATIONSHIPS
                    ),
                    kind,
                    new=(),
                )
            )
        for kind in Kind:
            window.desk.open_record(kind, 1)
        window.places.page(Place.ADVICE).view.move_on()
        window.finder.search()
        window.finder.palette.box.setText("advice")
        qapp.processEvents()
        window.capture.open()
        window.capture.box.lines.insertPlainText("< one\n= two\nthree")
        window.capture.box.save()
        qapp.processEvents()
        window.close()
    qapp.removeEventFilter(watch)
    assert set(watch.shown) == {"MainWindow window"}
