# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The print preview: what is seen is what is printed."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentordesk.desktop.appearance.theme import Scheme, Theme
from mentordesk.desktop.printing import typesetter
from mentordesk.desktop.printing.options import OWN
from mentordesk.desktop.printing.preview import PreviewWindow, free_file
from mentordesk.errors import PrintError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.terms import Kind
from tests.desktop.printing.made import SVG, Made, opened, printer_to

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


def test_everything_has_a_name(preview: PreviewWindow) -> None:
    for widget in (preview.zoom_in, preview.zoom_out, preview.fit, preview.paper, preview.view):
        assert widget.accessibleName()
    for widget in (preview.thumbnails, preview.span.presets, preview.span.start, preview.span.end):
        assert widget.accessibleName()


# Printing and saving


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_told(preview: PreviewWindow, tmp_path: Path) -> None:
    preview.print_on(printer_to(tmp_path / "missing" / "out.pdf"))
    assert "did not take the pages" in preview.notices.text.whole_text()


def test_printing_from_the_window(preview: PreviewWindow, tmp_path: Path) -> None:
    preview.print_on(printer_to(tmp_path / "out.pdf"))
    assert preview.notices.text.whole_text() == "5 pages sent to the printer."


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
