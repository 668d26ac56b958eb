# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pages that are made up, a preview that is open, and a printer that writes a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from mentordesk.desktop.printing.preview import PreviewWindow
from mentordesk.desktop.printing.printer import prepare
from mentordesk.desktop.printing.printout import private_printout
from mentordesk.journal.journal import Journal

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
