# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The tailoring sheet on paper: for the eyes of the one who advises, in the page of the private summary."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.insights.tailoring import (
    Item,
    TailoringSheet,
    asked_title,
    landed_title,
    more_text,
)
from mentordesk.practice.wording.terms import one_line
from mentordesk.summaries.document.nodes import Block, line, prose, rows, section


def tailoring_document(sheet: TailoringSheet, today: date, label: str = "") -> dict[str, Any]:
    """The sheet as a document for typesetting; its title, which anybody may read in the file, names nobody.

    `label` is the name with what tells it from others of that name, where there are any.
    """
    variant = pgettext("tailoring", "Tailoring sheet")
    landed = prose(sheet.landed) if sheet.landed else []
    sections = section(landed_title(), landed)
    for part in sheet.parts:
        sections += section(part.title, [*_items(part.items), *prose(more_text(part), "quiet")])
    sections += section(asked_title(), _items(sheet.asked))
    return {
        "variant": variant,
        "title": variant,
        "running": one_line(label or sheet.name, 60),
        "span": full_date_text(today.isoformat()),
        "page_of": pgettext("private", "{page} of {pages}"),
        "heading": pgettext("tailoring", "Before you advise {name}", name=label or sheet.name),
        "subtitle": [sheet.they_are] if sheet.they_are else [],
        "intro": [sheet.summary],
        "facts": [],
        "sections": sections,
    }


def _items(items: Sequence[Item]) -> list[Block]:
    return rows((item.when, [*line(item.words), *line(item.became, "quiet")]) for item in items)
