# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pages come out of a printer: those that were chosen, at their own size."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mentordesk.desktop.printing.printer import _draw, chosen_pages, print_pages
from mentordesk.errors import PrintError
from tests.desktop.printing.made import SVG, page_number, printer_to


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


def test_printing_can_be_stopped(qapp: QApplication, tmp_path: Path) -> None:
    asked = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 2

    assert print_pages(printer_to(tmp_path / "out.pdf"), (SVG,) * 5, progress=go_on) == 2
    assert asked == [(0, 5), (1, 5), (2, 5)]


def test_a_page_that_is_larger_than_the_paper_is_made_smaller(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf", paper="letter")
    image = QImage(printer.paperRect(QPrinter.Unit.DevicePixel).size().toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _draw(painter, printer, SVG)
    painter.end()
    dots, scale = printer.resolution() / 72, 792 / 841.89
    left = (612 - 595.28 * scale) / 2
    for x, y, black in ((102, 102, True), (98, 98, False), (493, 398, True), (497, 402, False)):
        colour = image.pixelColor(round((left + x * scale) * dots), round(y * scale * dots))
        assert (colour.lightness() < 10) is black, (x, y)
