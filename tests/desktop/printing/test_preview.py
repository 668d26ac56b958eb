# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The print preview: what is seen is what is printed."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPageRanges, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.printing import typesetter
from mentordesk.desktop.printing.options import OWN, THIS_YEAR, preset_span
from mentordesk.desktop.printing.pages import Thumbnails
from mentordesk.desktop.printing.preview import PreviewWindow, free_file
from mentordesk.desktop.printing.printer import chosen_pages, prepare, print_pages
from mentordesk.desktop.printing.printout import private_printout
from mentordesk.errors import PrintError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind

SVG = (
    b'<svg viewBox="0 0 595.28 841.89" width="595.28pt" height="841.89pt" xmlns="http://www.w3.org/2000/svg">'
    b'<path fill="#000000" d="M 100 100 h 395 v 300 h -395 Z"/></svg>'
)


@dataclass
class Made:
    """Pages as the typesetter gives them."""

    svgs: tuple[bytes, ...]
    pdf: bytes = b"%PDF-1.7"
    missing_scripts: tuple[str, ...] = ()

    @property
    def page_count(self) -> int:
        return len(self.svgs)


@pytest.fixture
def wishes(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was to be typeset; the pages are made up."""
    asked: list[Any] = []

    def typeset(_journal: Journal, wanted: Any, form: str) -> Made:
        asked.append((wanted, form))
        return Made((SVG,) * 5)

    monkeypatch.setattr(typesetter, "typeset", typeset)
    return asked


@pytest.fixture
def preview(qtbot: QtBot, journal: Journal, wishes: list[Any]) -> PreviewWindow:
    return opened(qtbot, journal)


def opened(qtbot: QtBot, journal: Journal, **more: Any) -> PreviewWindow:
    window = PreviewWindow(journal, private_printout(1, "Ada Kovács"), **more)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not window.typesetter.busy, timeout=20_000)
    return window


def printer_to(path: Path, paper: str = "a4", pages: int = 5) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(300)
    prepare(printer, paper, pages, "Private summary")
    return printer


def page_number(path: Path) -> int:
    data = path.read_bytes()
    return data.count(b"/Type /Page\n") or data.count(b"/Type /Page") - data.count(b"/Type /Pages")


# The window


def test_the_title_names_nobody(preview: PreviewWindow) -> None:
    assert preview.windowTitle() == "Print preview"
    assert preview.heading.whole_text() == "Private summary: Ada Kovács"


def test_real_pages(qtbot: QtBot, journal: Journal, tmp_path: Path) -> None:
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Ada Kovács", "note": "A note"})
    window = opened(qtbot, journal)
    assert window.pages.page_count == 1 and window.stack.currentWidget() is window._shown
    window.write_pdf(tmp_path / "summary")
    qtbot.waitUntil((tmp_path / "summary.pdf").exists, timeout=20_000)
    qtbot.waitUntil(lambda: not window.typesetter.busy)
    assert "Saved as summary.pdf" in window.notices.text.whole_text()


def test_an_error_is_shown_in_place_and_can_be_retried(
    qtbot: QtBot, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> Any:
        raise PrintError("The page could not be typeset.", advice="Try a shorter span.")

    monkeypatch.setattr(typesetter, "typeset", fail)
    window = opened(qtbot, journal)
    assert window.stack.currentWidget() is window.trouble
    assert window.trouble_text.text() == "The page could not be typeset. Try a shorter span."
    assert not window.print.isEnabled() and not window.save.isEnabled()
    monkeypatch.setattr(typesetter, "typeset", lambda *_: Made((SVG,)))
    window.retry.click()
    qtbot.waitUntil(window.print.isEnabled)


def test_missing_scripts_are_told(qtbot: QtBot, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetter, "typeset", lambda *_: Made((SVG,), missing_scripts=("Thai", "Khmer")))
    window = opened(qtbot, journal)
    assert window.missing.isVisible() and "Thai, Khmer" in window.missing.text()


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


def test_spans(qtbot: QtBot, preview: PreviewWindow, wishes: list[Any]) -> None:
    from datetime import date

    assert preset_span("twelve_months", date(2024, 2, 29)) == ("2023-03-01", "2024-02-29")
    preview.span.choose(THIS_YEAR)
    qtbot.waitUntil(lambda: not preview.typesetter.busy)
    assert (wishes[-1][0].start, wishes[-1][0].end) == (str(date.today().year), None)
    preview.span.choose(OWN)
    assert preview.span.own.isVisible()
    qtbot.waitUntil(lambda: not preview.typesetter.busy)  # else two threads race to be the last to ask
    preview.span.start.set_value("2021-05")
    preview.span.end.set_value("2020")
    preview.span._told()
    assert "later than the last" in preview.trouble_text.text()
    preview.span.end.set_value("2021-05-02")
    preview.span._told()
    qtbot.waitUntil(lambda: not preview.typesetter.busy)
    assert (wishes[-1][0].start, wishes[-1][0].end) == ("2021-05", "2021-05-02")
    assert preview.stack.currentWidget() is preview._shown


def test_keys_and_wheel(preview: PreviewWindow) -> None:
    view = preview.view
    fitted = view.zoom
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < fitted
    QTest.keyClick(preview, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(fitted)
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.fits_width
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom < fitted and not view.fits_width


def test_pages_and_thumbnails_follow_each_other(preview: PreviewWindow) -> None:
    view = preview.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 4 and preview.thumbnails.currentIndex().row() == 4
    assert preview.where.text() == "Page 5 of 5"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    preview.thumbnails.setCurrentIndex(preview.thumbnails.pages.index(2))
    assert view.page == 2


def test_thumbnails_are_drawn_when_seen(
    qtbot: QtBot, qtmodeltester: Any, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "typeset", lambda *_: Made((SVG,) * 240))
    window = opened(qtbot, journal)
    thumbnails: Thumbnails = window.thumbnails
    qtbot.waitUntil(lambda: 0 in thumbnails.pages._pictures)
    qtbot.wait(100)
    assert len(thumbnails.pages._pictures) < 30
    assert thumbnails.pages.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 4 of 240"
    qtmodeltester.check(thumbnails.pages)
    for page in range(0, 240, 9):
        window.view.go_to(page)
        QApplication.processEvents()
    assert len(window.view._pictures) < 20


def test_everything_has_a_name(preview: PreviewWindow) -> None:
    for widget in (preview.zoom_in, preview.zoom_out, preview.fit, preview.paper, preview.view):
        assert widget.accessibleName()
    for widget in (preview.thumbnails, preview.span.presets, preview.span.start, preview.span.end):
        assert widget.accessibleName()


# Printing


def test_every_page_is_printed(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert print_pages(printer_to(out), (SVG,) * 5) == 5
    assert page_number(out) == 5


@pytest.mark.parametrize(
    ("choose", "pages"),
    [
        (lambda p: p.setPageRanges(QPageRanges.fromString("2-3,5")), [1, 2, 4]),
        (lambda p: (p.setPrintRange(QPrinter.PrintRange.PageRange), p.setFromTo(4, 9)), [3, 4]),
        (lambda p: p.setPrintRange(QPrinter.PrintRange.CurrentPage), [2]),
        (lambda p: p.setPageOrder(QPrinter.PageOrder.LastPageFirst), [4, 3, 2, 1, 0]),
    ],
)
def test_page_ranges(
    qapp: QApplication, tmp_path: Path, choose: Callable[[QPrinter], Any], pages: list[int]
) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    choose(printer)
    assert chosen_pages(printer, 5, 2) == pages
    assert print_pages(printer, (SVG,) * 5, current=2) == len(pages)


def test_a_page_has_its_own_size_on_paper(qapp: QApplication, tmp_path: Path) -> None:
    """The black field of the page stands where it should, as seen on a printer that paints a picture."""
    from PySide6.QtGui import QPainter

    from mentordesk.desktop.printing.printer import _draw

    printer = printer_to(tmp_path / "out.pdf")
    size = printer.paperRect(QPrinter.Unit.DevicePixel).size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _draw(painter, printer, SVG)
    painter.end()
    dots = printer.resolution() / 72
    for x, y, black in ((102, 102, True), (98, 98, False), (493, 398, True), (497, 402, False)):
        colour = image.pixelColor(round(x * dots), round(y * dots))
        assert (colour.lightness() < 10) is black, (x, y)


def test_nothing_to_print_is_told(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setPageRanges(QPageRanges.fromString("8-9"))
    with pytest.raises(PrintError, match="None of the chosen pages"):
        print_pages(printer, (SVG,) * 5)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_told(preview: PreviewWindow, tmp_path: Path) -> None:
    preview.print_on(printer_to(tmp_path / "missing" / "out.pdf"))
    assert "did not take the pages" in preview.notices.text.whole_text()


def test_printing_from_the_window(preview: PreviewWindow, tmp_path: Path) -> None:
    preview.print_on(printer_to(tmp_path / "out.pdf"))
    assert preview.notices.text.whole_text() == "5 pages sent to the printer."


def test_printing_can_be_stopped(qapp: QApplication, tmp_path: Path) -> None:
    asked = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 2

    assert print_pages(printer_to(tmp_path / "out.pdf"), (SVG,) * 5, progress=go_on) == 2
    assert asked == [(0, 5), (1, 5), (2, 5)]


def test_the_file_suggested_is_a_new_one_and_names_nobody(tmp_path: Path) -> None:
    assert free_file(tmp_path, "Private summary") == str(tmp_path / "Private summary.pdf")
    (tmp_path / "Private summary.pdf").touch()
    (tmp_path / "Private summary 2.pdf").touch()
    assert free_file(tmp_path, "Private summary") == str(tmp_path / "Private summary 3.pdf")


@pytest.mark.parametrize("size", [(800, 560), (680, 400)])
def test_everything_can_be_reached_in_a_small_preview(
    qtbot: QtBot, qapp: QApplication, preview: PreviewWindow, size: tuple[int, int]
) -> None:
    Theme(qapp).apply(qapp, Scheme.LIGHT)
    preview.resize(*size)
    preview.span.choose(OWN)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not preview.typesetter.busy, timeout=20_000)
    assert (preview.width(), preview.height()) == size
    for widget in (
        preview.span.presets,
        preview.paper,
        preview.zoom_in,
        preview.fit,
        preview.save,
        preview.print,
    ):
        place = widget.rect().translated(widget.mapTo(preview, QPoint(0, 0)))
        assert preview.rect().contains(place), widget
        assert widget.width() >= widget.minimumSizeHint().width()
