# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk calendar``: follow-ups and conversations as a calendar file."""

from datetime import date
from pathlib import Path

from mentordesk.errors import UsageError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.interchange.exporters.ics import calendar_bytes, write_calendar
from mentordesk.terminal.exit_statuses import DONE
from mentordesk.terminal.journal import open_to_read
from mentordesk.terminal.options import Options, refuse_words
from mentordesk.terminal.output import is_standard_output, print_line, printable, write_standard_output


def run(options: Options) -> int:
    """Write the calendar to a file or to the standard output."""
    refuse_words(options.words)
    if not options.output:
        raise UsageError(pgettext("terminal", "Name the file to write with -o."))
    with open_to_read(options) as journal:
        if is_standard_output(options.output):
            content, _ = calendar_bytes(journal, date.today(), words=options.words_allowed)
            write_standard_output(content, journal.path)
            return DONE
        target = Path(options.output).expanduser()
        count = write_calendar(journal, target, date.today(), words=options.words_allowed)
    print_line(
        npgettext(
            "terminal",
            "The calendar is in {path}: {n} event.",
            "The calendar is in {path}: {n} events.",
            count,
            path=printable(str(target)),
        )
    )
    return DONE
