# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk check``: whether the file and its search index are sound."""

from mentordesk.i18n.texts import pgettext
from mentordesk.practice.integrity import check
from mentordesk.terminal.exit_statuses import DONE, REFUSED
from mentordesk.terminal.journal import open_to_read
from mentordesk.terminal.options import Options, refuse_words
from mentordesk.terminal.output import print_line, printable


def run(options: Options) -> int:
    """Check the journal and print what is wrong with it."""
    refuse_words(options.words)
    with open_to_read(options) as journal:
        findings = check(journal)
        path = printable(str(journal.path))
    if findings.ok:
        print_line(pgettext("terminal", "{path} is sound.", path=path))
    else:
        print_line(pgettext("terminal", "{path} is not sound.", path=path))
    for problem in findings.problems:
        print_line(f"  {printable(problem)}")
    return DONE if findings.ok else REFUSED
