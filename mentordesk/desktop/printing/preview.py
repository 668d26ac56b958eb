# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The window that shows a summary as it will be on paper."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.kit.fields.choice import ComboBox
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.fitting import fitting
from mentordesk.desktop.kit.widgets.labels import ElidedLabel, Hairline, MetaLabel
from mentordesk.desktop.kit.widgets.notices import NoticeBar
from mentordesk.desktop.printing.options import SpanChooser
from mentordesk.desktop.printing.pages import PagesView, Thumbnails
from mentordesk.desktop.printing.printout import Printout
from mentordesk.desktop.printing.typesetter import Typesetter, Wanted
from mentordesk.errors import PrintError, UserError
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal.journal import Journal
from mentordesk.system.paths import is_missing

WIDE = 760
"""Below so many pixels there is no room beside the tools to say which page is seen."""


def free_file(folder: Path, title: str) -> str:
    """A file to suggest, which is not there yet: its name says what it is, and not of whom."""
    names = (f"{title}.pdf", *(f"{title} {number}.pdf" for number in range(2, 1000)))
    return str(next((path for name in names if is_missing(path := folder / name)), folder / names[0]))


class PreviewWindow(QWidget):
    """What is to be printed, to look at, print and save."""

    paper_changed = Signal(str)
    """Another paper was chosen: a4 or letter."""

    def __init__(
        self,
        journal: Journal,
        printout: Printout,
        parent: QWidget | None = None,
        *,
        paper: str = "a4",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(pgettext("printing", "Print preview"))
        self.setMinimumSize(680, 400)
        self.resize(fitting(1100, 800))
        self.printout = printout
        self.pages: Any = None
        self._wanted: Wanted | None = None
        self._folder = ""
        self.typesetter = Typesetter(journal, self)
        self.typesetter.pages_made.connect(self._pages_made)
        self.typesetter.file_written.connect(self._file_written)
        self.typesetter.failed.connect(self._failed)
        self.heading = ElidedLabel(printout.heading)
        self.span = SpanChooser()
        self.span.changed.connect(self.typeset)
        self.paper = ComboBox()
        self.paper.setAccessibleName(pgettext("printing", "Paper"))
        self.paper.addItem(pgettext("printing", "A4"), "a4")
        self.paper.addItem(pgettext("printing", "Letter"), "letter")
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        self.paper.activated.connect(self._paper_chosen)
        self.zoom_out = self._tool("zoom-out", pgettext("printing", "Smaller"), "Ctrl+-")
        self.zoom_in = self._tool("zoom-in", pgettext("printing", "Larger"), "Ctrl+=")
        self.fit = self._tool("fit-width", pgettext("printing", "Fit the width"), "Ctrl+0")
        self.where = MetaLabel()
        self.where.setContentsMargins(8, 0, 0, 0)
        self.save = button(pgettext("printing", "&Save as PDF…"), icon="pdf")
        self.print = button(pgettext("printing", "&Print…"), primary=True, icon="print")
        self.missing = QLabel()
        self.missing.setObjectName("read-only")
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)
        self.missing.hide()
        self.thumbnails = Thumbnails()
        self.view = PagesView()
        self.notices = NoticeBar()
        self._lay_out()
        self._connect()
        self._show_ready(False)
        self.typeset()

    # Parts

    def _tool(self, icon: str, name: str, key: str) -> QToolButton:
        tool = QToolButton()
        theme.set_icon(tool, icon, "soft")
        tool.setAccessibleName(name)
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        tool.setToolTip(f"{name} ({keys})")
        return tool

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 16, 10)
        tools.setSpacing(8)
        if self.printout.spanned:
            tools.addWidget(self.span)
        else:
            self.span.setParent(self)
            self.span.hide()
        tools.addWidget(self.paper)
        tools.addSpacing(8)
        for tool in (self.zoom_out, self.zoom_in, self.fit):
            tools.addWidget(tool)
        tools.addWidget(self.where)
        tools.addStretch(1)
        tools.addWidget(self.save)
        tools.addWidget(self.print)
        self.heading.setObjectName("section")
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 0)
        top.addWidget(self.heading)
        shown = QWidget()
        sheets = QHBoxLayout(shown)
        sheets.setContentsMargins(0, 0, 0, 0)
        sheets.setSpacing(0)
        sheets.addWidget(self.thumbnails)
        sheets.addWidget(Hairline(upright=True))
        sheets.addWidget(self.view, 1)
        self.working = QWidget()
        self.progress_text = QLabel(pgettext("printing", "Setting the pages…"))
        self.progress_text.setObjectName("soft")
        self.progress_text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedSize(220, 4)
        bar.setAccessibleName(pgettext("printing", "Setting the pages"))
        column = QVBoxLayout(self.working)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.progress_text)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.trouble = self._make_trouble()
        self.stack = QStackedWidget()
        for widget in (shown, self.working, self.trouble):
            self.stack.addWidget(widget)
        self._shown = shown
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(tools)
        whole.addWidget(self.span.own)
        whole.addWidget(Hairline())
        whole.addWidget(self.missing)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.notices)

    def _make_trouble(self) -> QWidget:
        self.trouble_text = QLabel()
        self.trouble_text.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble_text.setWordWrap(True)
        self.trouble_text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.trouble_text.setFixedWidth(theme.px(420))
        self.retry = button(pgettext("printing", "&Try again"))
        trouble = QWidget()
        column = QVBoxLayout(trouble)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.trouble_text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return trouble

    def _connect(self) -> None:
        self.zoom_out.clicked.connect(self.view.zoom_out)
        self.zoom_in.clicked.connect(self.view.zoom_in)
        self.fit.clicked.connect(self.view.fit_width)
        self.save.clicked.connect(self.save_pdf)
        self.print.clicked.connect(self.print_paper)
        self.view.page_changed.connect(self._page_changed)
        self.thumbnails.page_chosen.connect(self.view.go_to)
        self.retry.clicked.connect(self.typeset)
        for keys, slot in (
            ("Ctrl+-", self.view.zoom_out),
            ("Ctrl+=", self.view.zoom_in),
            ("Ctrl++", self.view.zoom_in),
            ("Ctrl+0", self.view.fit_width),
            ("Ctrl+S", self.save_pdf),
            ("Ctrl+P", self.print_paper),
            ("Esc", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # Setting pages

    def typeset(self) -> None:
        """Set the pages for what is chosen now."""
        try:
            start, end = self.span.span()
        except UserError as error:
            self._wanted = None
            self.typesetter.drop_pages()
            self._show_trouble(error.sentence)
            return
        wanted = Wanted(self.printout, start, end, self.paper.currentData())
        self._wanted = wanted
        self._show_ready(False)
        self.missing.hide()
        self.stack.setCurrentWidget(self.working)
        self.typesetter.set_pages(wanted)

    def _paper_chosen(self, _index: int) -> None:
        self.paper_changed.emit(self.paper.currentData())
        self.typeset()

    def _pages_made(self, pages: Any) -> None:
        self.pages = pages
        self.thumbnails.show_pages(pages.svgs)
        self.view.show_pages(pages.svgs)
        self.stack.setCurrentWidget(self._shown)
        self._show_ready(True)
        if not self.span.own.isVisible():
            self.view.setFocus()
        self.missing.setVisible(bool(pages.missing_scripts))
        self.missing.setText(
            pgettext(
                "printing",
                "No font on this computer has all letters of {scripts}. They are boxes on the page.",
                scripts=items_text(pages.missing_scripts),
            )
        )

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            sentence = error.sentence
        else:
            sentence = pgettext(
                "printing", "Something went wrong inside. Nothing in your journal was changed."
            )
        if self.stack.currentWidget() is self.working:
            self._show_trouble(sentence)
        else:
            self.notices.show_notice(sentence, "", 0)

    def _show_trouble(self, sentence: str) -> None:
        self.trouble_text.setText(sentence)
        width = self.trouble_text.width()
        self.trouble_text.setFixedHeight(self.trouble_text.heightForWidth(width))
        self.stack.setCurrentWidget(self.trouble)
        self._show_ready(False)

    def _show_ready(self, on: bool) -> None:
        if not on:
            self.pages = None
            self.where.setText("")
        for widget in (self.save, self.print, self.zoom_in, self.zoom_out, self.fit):
            widget.setEnabled(on)

    def _page_changed(self, page: int) -> None:
        self.thumbnails.mark(page)
        count = self.pages.page_count if self.pages is not None else 0
        self.where.setText(
            pgettext(
                "printing", "Page {page} of {pages}", page=number_text(page + 1), pages=number_text(count)
            )
        )

    # Saving and printing

    def save_pdf(self) -> None:
        """Ask where to, and write a PDF file there."""
        if self.pages is None or self._wanted is None:
            return
        folder = self._folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name, _ = QFileDialog.getSaveFileName(
            self,
            pgettext("printing", "Save as PDF"),
            free_file(Path(folder), self.printout.title),
            pgettext("printing", "PDF files (*.pdf)"),
        )
        if name:
            self.write_pdf(Path(name))

    def write_pdf(self, path: Path) -> None:
        """Write what is shown as a PDF file; the window stays alive meanwhile."""
        if self._wanted is None:
            return
        if not path.suffix:
            path = path.with_suffix(".pdf")
        self._folder = str(path.parent)
        self.notices.show_notice(pgettext("printing", "Writing the PDF file…"), "", 0)
        self.typesetter.write_file(self._wanted, path)

    def _file_written(self, path: str) -> None:
        self.notices.show_notice(
            pgettext("printing", "Saved as {name}. It is readable by you alone.", name=Path(path).name)
        )

    def print_paper(self) -> None:
        """Ask for a printer, and print."""
        if self.pages is None:
            return
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

        from mentordesk.desktop.printing.printer import prepare

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, self.paper.currentData(), self.pages.page_count, self.printout.title)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage, True)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        whole = printer.printRange() == QPrinter.PrintRange.AllPages
        if whole and printer.outputFormat() == QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
            self.write_pdf(Path(printer.outputFileName()))  # as text, and readable by the user alone
        else:
            self.print_on(printer)

    def print_on(self, printer: Any) -> None:
        """Print what is shown, and say how that went."""
        from mentordesk.desktop.printing.printer import print_pages
        from mentordesk.desktop.printing.progress import PrintProgress

        if self.pages is None:
            return
        progress = PrintProgress(self)
        try:
            done = print_pages(printer, self.pages.svgs, current=self.view.page, progress=progress.advance)
        except PrintError as error:
            self.notices.show_notice(error.sentence, "", 0)
            return
        finally:
            progress.finish()
        if progress.cancelled:
            text = pgettext("printing", "Printing was cancelled.")
        else:
            text = npgettext(
                "printing", "{n} page sent to the printer.", "{n} pages sent to the printer.", done
            )
        self.notices.show_notice(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.where.setVisible(self.width() >= theme.px(WIDE))  # the list of pages marks it, too

    def closeEvent(self, event: QCloseEvent) -> None:
        self.typesetter.drop()
        event.accept()
