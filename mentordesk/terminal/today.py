# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk today``: what waits, printed or sent as a notification."""

import textwrap
from datetime import date

from mentordesk.errors import UsageError
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import headline, read_today
from mentordesk.practice.today.reminders import reminder
from mentordesk.system.notifications import notify
from mentordesk.terminal.exit_statuses import DONE
from mentordesk.terminal.journal import open_to_read
from mentordesk.terminal.options import Options, refuse_words
from mentordesk.terminal.output import bold, print_line, printable, shortened, terminal_width


def run(options: Options) -> int:
    """Print what waits, or send it as a notification."""
    refuse_words(options.words)
    if options.notify:
        return _notify(options)
    if options.words_allowed:
        raise UsageError(pgettext("terminal", "--words goes with --notify."))
    with open_to_read(options) as journal:
        today = read_today(journal, date.today())
    print_line(headline(today))
    for heading, items, count in (
        (pgettext("terminal", "Due"), today.due, today.due_count),
        (pgettext("terminal", "Tell them what happened"), today.tell, today.tell_count),
        (pgettext("terminal", "Ask how it went"), today.ask, today.ask_count),
        (pgettext("terminal", "Waiting for an answer"), today.answers, today.answers_count),
        (pgettext("terminal", "Drifting apart"), today.drifting, today.drifting_count),
        (pgettext("terminal", "Review due"), today.review, today.review_count),
    ):
        if items:
            print_line()
            print_line(bold(heading))
        for item in items:
            _print_waiting(item)
        if count > len(items):
            more = npgettext("terminal", "… and {n} more.", "… and {n} more.", count - len(items))
            print_line(f"  {more}")
    return DONE


def _notify(options: Options) -> int:
    """Send what waits as a notification; nothing is sent where nothing waits."""
    with open_to_read(options) as journal:
        text = reminder(journal, date.today(), words=options.words_allowed)
    if text:
        notify(text)
    return DONE


def _print_waiting(item: Waiting) -> None:
    width = terminal_width()
    print_line("  " + shortened(f"{printable(item.name)}: {printable(item.words)}", width - 2))
    for line in textwrap.wrap(printable(item.reason), width - 4):
        print_line(f"    {line}")
