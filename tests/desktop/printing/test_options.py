# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What of a relationship is printed: a span of dates, chosen or one's own."""

from datetime import date
from typing import Any

from pytestqt.qtbot import QtBot

from mentordesk.desktop.printing.options import (
    EVERYTHING,
    OWN,
    THIS_YEAR,
    TWELVE_MONTHS,
    SpanChooser,
    preset_span,
)
from mentordesk.desktop.printing.preview import PreviewWindow


def test_spans(qtbot: QtBot, preview: PreviewWindow, wishes: list[Any]) -> None:
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


def test_presets_cover_what_they_say() -> None:
    day = date(2026, 11, 24)
    assert preset_span(EVERYTHING, day) == (None, None)
    assert preset_span(THIS_YEAR, day) == ("2026", None)
    assert preset_span(TWELVE_MONTHS, day) == ("2025-11-25", "2026-11-24")


def test_a_span_is_told_once_and_may_be_open(qtbot: QtBot) -> None:
    chooser = SpanChooser()
    qtbot.addWidget(chooser)
    told: list[tuple[str | None, str | None]] = []
    chooser.changed.connect(lambda: told.append(chooser.span()))
    chooser.choose(THIS_YEAR)
    chooser.choose(THIS_YEAR)
    chooser.choose(OWN)
    chooser.start.set_value("2021-05")
    chooser.start.left.emit()
    chooser.end.left.emit()
    assert told == [(str(date.today().year), None), (None, None), ("2021-05", None)]
