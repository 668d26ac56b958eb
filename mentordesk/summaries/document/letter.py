# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A letter as a document for typesetting: a date, and the user's words. Nothing says what made it."""

from datetime import date
from typing import Any

from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.dates import ApproxDate
from mentordesk.summaries.document.wording import paragraphs


def letter_document(text: str, day: date) -> dict[str, Any]:
    """The letter as data; its title, which anybody may read in the file, names nobody."""
    return {
        "title": pgettext("letter", "Letter"),
        "heading": "",
        "date": full_date_text(str(ApproxDate.of(day))),
        "text": paragraphs(text),
    }
