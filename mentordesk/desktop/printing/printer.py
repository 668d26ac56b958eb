# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Typeset pages onto paper."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer

from mentordesk.errors import PrintError
from mentordesk.i18n.texts import pgettext

PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def prepare(printer: QPrinter, paper: str, page_count: int, title: str) -> None:
    """Tell a printer the paper, how many pages there are, and a name for the job that names nobody."""
    printer.setPageSize(QPageSize(PAGE_SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setFromTo(1, page_count)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)


def chosen_pages(printer: QPrinter, count: int, current: int = 0) -> list[int]:
    """The pages to print, from 0, in the order they come out."""
    every = list(range(count))
    ranges = printer.pageRanges()
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        every = [current] if current < count else []
    elif not ranges.isEmpty():
        every = [page for page in every if ranges.contains(page + 1)]
    elif printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        last = printer.toPage() or count
        every = [page for page in every if printer.fromPage() <= page + 1 <= last]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        every.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return every * copies
    return [page for page in every for _ in range(copies)]


def print_pages(
    printer: QPrinter,
    svgs: Sequence[bytes],
    *,
    current: int = 0,
    progress: Callable[[int, int], bool] | None = None,
) -> int:
    """Draw each page at its own size, smaller only where the paper is. Returns how many came out.

    `progress` hears how many are done of how many, and stops the printing by saying no. Raises PrintError.
    """
    pages = chosen_pages(printer, len(svgs), current)
    if not pages:
        raise PrintError(
            pgettext("printing", "None of the chosen pages is in this document."),
            kept=pgettext("printing", "Nothing was printed."),
            advice=pgettext("printing", "Choose other pages."),
        )
    painter = QPainter()
    if not painter.begin(printer):
        raise _failure()
    done = 0
    try:
        for page in pages:
            if progress is not None and not progress(done, len(pages)):
                printer.abort()
                return done
            if done and not printer.newPage():
                raise _failure()
            _draw(painter, printer, svgs[page])
            done += 1
    finally:
        ended = painter.end()
    if not ended or printer.printerState() == QPrinter.PrinterState.Error:
        raise _failure()
    return done


def _failure() -> PrintError:
    return PrintError(
        pgettext("printing", "The printer did not take the pages."),
        kept=pgettext("printing", "Nothing was lost."),
        advice=pgettext("printing", "See whether it is on and has paper, or save the pages as PDF."),
    )


def _draw(painter: QPainter, printer: QPrinter, svg: bytes) -> None:
    renderer = QSvgRenderer(QByteArray(svg))
    dots = printer.resolution() / 72
    size = QSizeF(renderer.viewBoxF().size()) * dots
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(1.0, paper.width() / size.width(), paper.height() / size.height())
    # Half a point of difference is rounding, not another paper.
    size *= scale if scale < 0.995 else 1.0
    place = QRectF(
        (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2, size.width(), size.height()
    )
    if not printer.fullPage():
        margin = printer.pageRect(QPrinter.Unit.DevicePixel)
        place.translate(-margin.x(), -margin.y())
    renderer.render(painter, place)
