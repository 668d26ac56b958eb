# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Files of a reflection on its page: shown, saved, pasted, taken away and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.desk.desk import Place
from mentordesk.desktop.reflections.attachments import picture_of, size_text
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations import attachments
from mentordesk.journal.terms import Kind


def png(width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def record(journal: Journal) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": "2026-11-20", "body": "With a picture"})


def test_a_file_that_went_while_it_was_shown_is_told_of(
    window: MainWindow, journal: Journal, record: int, tmp_path: Path
) -> None:
    window.desk.open_record(Kind.REFLECTION, record)
    files = window.page(Place.REFLECTIONS).view.files
    for act in (lambda file: files.save_to(file, tmp_path / "out.png"), files.show_picture):
        attachments.attach(journal, record, "crane.png", png())
        files.show_files(record)
        (file,) = attachments.attached(journal, record)
        journal.db.execute_sql("DELETE FROM attachment")
        act(file)
        assert files.note.text() == "“crane.png” is no longer in the journal." and files.note.isVisible()
        assert files._rows.count() == 0 and list(tmp_path.glob("out*")) == []


def test_what_is_no_picture_is_not_shown_as_an_empty_one(
    window: MainWindow, journal: Journal, record: int
) -> None:
    attachments.attach(journal, record, "half.png", png()[:40])
    window.desk.open_record(Kind.REFLECTION, record)
    files = window.page(Place.REFLECTIONS).view.files
    (file,) = attachments.attached(journal, record)
    files.show_picture(file)
    assert "“half.png” cannot be shown" in files.note.text()


def test_sizes_are_told_as_the_limit_is(window: MainWindow, journal: Journal, record: int) -> None:
    assert size_text(1_500_000) == "1.5 MB" and size_text(attachments.LARGEST) == "10.0 MB"
    window.desk.open_record(Kind.REFLECTION, record)
    files = window.page(Place.REFLECTIONS).view.files
    assert files.limit.isVisible() and "up to 10 MB" in files.limit.text()


def test_by_hand_in_the_window(
    qtbot, window: MainWindow, journal: Journal, record: int, tmp_path: Path
) -> None:
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.page(Place.REFLECTIONS).view
    (tmp_path / "crane.png").write_bytes(png())
    (tmp_path / "notes.txt").write_text("secret", "utf-8")
    view.files.attach_files([tmp_path / "crane.png", tmp_path / "notes.txt", tmp_path / "gone.txt"])
    assert "“gone.txt” could not be read." in view.files.note.text()
    rows = [view.files._rows.itemAt(n).widget() for n in range(view.files._rows.count())]
    assert [row.file.name for row in rows] == ["crane.png", "notes.txt"]
    assert (
        rows[0].picture.pixmap().width() == 96
        and not rows[0].show_it.isHidden()
        and rows[1].show_it.isHidden()
    )
    out = tmp_path / "out.txt"
    view.files.save_to(rows[1].file, out)
    assert out.read_text("utf-8") == "secret" and out.stat().st_mode & 0o077 == 0
    qtbot.mouseClick(rows[0].remove, Qt.MouseButton.LeftButton)
    assert [file.name for file in attachments.attached(journal, record)] == ["notes.txt"]
    window.undo()
    qtbot.waitUntil(lambda: view.files._rows.count() == 2)


def test_pictures_and_files_are_pasted(
    window: MainWindow, journal: Journal, record: int, tmp_path: Path
) -> None:
    window.desk.open_record(Kind.REFLECTION, record)
    view = window.page(Place.REFLECTIONS).view
    editor = view.body.field("body").editor()
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (tmp_path / "a.txt").write_text("x", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    editor.insertFromMimeData(data)
    assert [file.name for file in attachments.attached(journal, record)] == ["Pasted picture.png", "a.txt"]
    assert editor.text() == "With a picture"


def test_what_is_no_picture_shows_none(qapp: QApplication) -> None:
    assert picture_of(b"not a picture").isNull() and picture_of(b"").isNull()
    assert picture_of(png(), 10).width() == 10
