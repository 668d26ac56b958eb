# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The files of a reflection: pictures seen small, sizes told, all of it in the journal alone.

Nothing is ever copied to a folder for temporary files: pictures are shown here, and other files are saved where the
user says.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QImageWriter,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.pages.tab_order import follow_the_eye
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import ElidedLabel, MetaLabel, SectionTitle, SoftLabel
from mentordesk.errors import OutputError, UserError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.operations import attachments
from mentordesk.journal.operations.attachments import Attached
from mentordesk.system.whole_file import write_whole_file

THUMBNAIL = 96
_MOST_PIXELS = 64_000_000
_LEAST_IN_KB = 1000


def size_text(size: int) -> str:
    """A number of bytes as people say it, counted as the limit is: 1 MB is a million."""
    if size < _LEAST_IN_KB:
        return npgettext("attachments", "{n} byte", "{n} bytes", size)
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def picture_of(content: bytes, side: int = 0) -> QImage:
    """A picture from its bytes, no larger than a square of that side if one is given; empty if it is none."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if side and size.isValid():
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class _Row(QWidget):
    """One file."""

    def __init__(self, file: Attached, parent: QWidget) -> None:
        super().__init__(parent)
        self.file = file
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        self.picture = QLabel(self)
        self.picture.hide()
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(file.name, self))
        texts.addWidget(SoftLabel(size_text(file.size), self))
        actions = FlowLayout(gap=16, line_gap=0)
        self.show_it = button(pgettext("reflections", "Show"), quiet=True, parent=self)
        self.show_it.setVisible(file.is_image)
        self.save = button(pgettext("reflections", "Save as…"), quiet=True, parent=self)
        self.remove = button(pgettext("reflections", "Remove"), quiet=True, parent=self)
        for one in (self.show_it, self.save, self.remove):
            one.setProperty("flush", True)
            one.setAccessibleDescription(file.name)
            actions.addWidget(one)
        texts.addLayout(actions)
        row.addLayout(texts, 1)


class Attachments(QWidget):
    """The files of one reflection, and a way to add one: the button, or a file dropped here."""

    def __init__(self, desk: Desk, record: Callable[[], int | None]) -> None:
        super().__init__()
        self.desk = desk
        self._record = record
        self._shown: tuple[Attached, ...] = ()
        self.setAcceptDrops(not desk.journal.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        self.title = SectionTitle(pgettext("reflections", "Files"), self)
        column.addWidget(self.title)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.add = button(pgettext("reflections", "A&ttach a file…"), quiet=True, parent=self)
        self.add.setProperty("flush", True)
        self.add.clicked.connect(self._choose)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        limit = pgettext(
            "reflections", "A picture or any file up to 10 MB; it is kept in the journal itself."
        )
        self.add.setAccessibleDescription(limit)
        self.limit = MetaLabel(limit, self)
        self.limit.setWordWrap(True)
        column.addWidget(self.limit)
        self.note = SoftLabel("", self)
        self.note.setObjectName("error")
        self.note.setWordWrap(True)
        self.note.hide()
        column.addWidget(self.note)
        desk.writes(self.add)
        self.title.hide()

    def show_files(self, record: int | None) -> None:
        """Show the files of a reflection."""
        found = attachments.attached(self.desk.journal, record) if record is not None else ()
        for one in (self.add, self.limit):
            one.setVisible(record is not None and not self.desk.journal.read_only)
        if found == self._shown:
            return
        self._shown = found
        self._say("")
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for file in found:
            row = _Row(file, self)
            row.show_it.clicked.connect(self._show_clicked)
            row.save.clicked.connect(self._save_clicked)
            row.remove.clicked.connect(self._remove_clicked)
            self.desk.writes(row.remove)
            if file.is_image and (content := attachments.content_of(self.desk.journal, file.id)) is not None:
                image = picture_of(content, THUMBNAIL)
                row.picture.setPixmap(QPixmap.fromImage(image))
                row.picture.setVisible(not image.isNull())
                row.show_it.setVisible(not image.isNull())
            self._rows.addWidget(row)
        follow_the_eye(self.add, [self._rows])
        if found:
            QWidget.setTabOrder(row.remove, self.add)
        self.title.setVisible(bool(found))

    def _told(self, said: str) -> None:
        """Say what went wrong, if anything did, beside the files there are now."""
        if said:
            self.show_files(self._record())
        self._say(said)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _file(self) -> Attached | None:
        row = self.sender().parent()
        return row.file if isinstance(row, _Row) else None

    # Adding

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, pgettext("reflections", "Attach files"))
        self.attach_files([Path(name) for name in names])

    def attach_files(self, paths: list[Path]) -> None:
        """Keep copies of files with the reflection; what cannot be kept is said here."""
        record = self._record()
        if record is None:
            self._say(pgettext("reflections", "Write a word first, then attach files to it."))
            return
        said = []
        for path in paths:
            try:
                attachments.attach_file(self.desk.journal, record, path)
            except UserError as error:
                said.append(error.sentence)
        self._say("\n".join(said))
        self.show_files(record)
        if said:
            self._say("\n".join(said))

    def attach_image(self, image: QImage) -> None:
        """Keep a picture that was pasted."""
        record = self._record()
        if record is None:
            self._say(pgettext("reflections", "Write a word first, then attach files to it."))
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"PNG").write(image)
        try:
            attachments.attach(
                self.desk.journal,
                record,
                pgettext("attachments", "Pasted picture.png"),
                bytes(buffer.data().data()),
            )
        except UserError as error:
            self._say(error.sentence)
        self.show_files(record)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # What there is

    def _show_clicked(self) -> None:
        if (file := self._file()) is not None:
            self.show_picture(file)

    def show_picture(self, file: Attached) -> None:
        """Show a picture as large as there is room."""
        self._told(show_picture(self.desk, file, self))

    def _save_clicked(self) -> None:
        if (file := self._file()) is not None and (path := ask_where(file, self)) is not None:
            self.save_to(file, path)

    def save_to(self, file: Attached, path: Path) -> None:
        """Write a copy of a file where the user wants it, for this user's eyes alone."""
        said = write_copy(self.desk, file, path)
        self._told(said)
        if not said:
            self.desk.notice(pgettext("reflections", "Saved."))

    def _remove_clicked(self) -> None:
        if (file := self._file()) is not None:
            self.desk.attempt(attachments.detach, file.id)
            self.desk.notice(pgettext("reflections", "File removed from the journal."), undo=True)
            self.show_files(self._record())


def show_picture(desk: Desk, file: Attached, parent: QWidget) -> str:
    """Show a picture as large as there is room. Returns what went wrong, or nothing."""
    content = attachments.content_of(desk.journal, file.id)
    if content is None:
        return _gone(file)
    image = picture_of(content)
    if image.isNull():
        return pgettext("attachments", "“{name}” cannot be shown. Save a copy of it.", name=file.name)
    _Picture(image, file.name, parent).exec()
    return ""


def _gone(file: Attached) -> str:
    return pgettext("attachments", "“{name}” is no longer in the journal.", name=file.name)


def ask_where(file: Attached, parent: QWidget) -> Path | None:
    """Where the user wants a copy of a file."""
    name, _ = QFileDialog.getSaveFileName(
        parent, pgettext("reflections", "Save a copy of the file"), file.name
    )
    return Path(name) if name else None


def write_copy(desk: Desk, file: Attached, path: Path) -> str:
    """Write a copy of a file, for this user's eyes alone. Returns what went wrong, or nothing."""
    content = attachments.content_of(desk.journal, file.id)
    if content is None:
        return _gone(file)
    try:
        write_whole_file(path, content, reading=desk.journal.path)
    except OutputError as error:
        return error.sentence
    return ""


class _Picture(QDialog):
    """A picture as large as there is room."""

    def __init__(self, image: QImage, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("reflections", "Picture"))  # its name may be nobody else's business
        self.setAccessibleName(name)
        label = QLabel()
        label.setAccessibleName(name)
        room = QGuiApplication.primaryScreen().availableSize() * 0.8
        pixmap = QPixmap.fromImage(image)
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            mode = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
        label.setPixmap(pixmap)
        area = QScrollArea()
        area.setWidget(label)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.resize(min(room.width(), pixmap.width() + 24), min(room.height(), pixmap.height() + 24))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.accept()
