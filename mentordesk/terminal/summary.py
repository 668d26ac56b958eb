# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk summary``: the private summary of a relationship as a PDF file."""

from pathlib import Path

from mentordesk.errors import UsageError
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import language, npgettext, pgettext
from mentordesk.practice.people.same_names import label_of
from mentordesk.summaries.renderers.typst import Paper
from mentordesk.summaries.service import private_summary
from mentordesk.system.whole_file import refuse_output, write_whole_file
from mentordesk.terminal.exit_statuses import DONE
from mentordesk.terminal.journal import chosen_span, open_to_read, person_named
from mentordesk.terminal.options import Options
from mentordesk.terminal.output import (
    is_standard_output,
    print_line,
    print_message,
    printable,
    write_standard_output,
)

_PAPERS: dict[str, Paper] = {"a4": "a4", "letter": "letter"}


def run(options: Options) -> int:
    """Write the summary to a file or to the standard output."""
    start, end = chosen_span(options)
    paper = _PAPERS.get(options.paper.casefold())
    if paper is None:
        raise UsageError(pgettext("terminal", "The paper is a4 or letter."))
    if not options.words:
        raise UsageError(pgettext("terminal", "Name a person."))
    if not options.output:
        raise UsageError(pgettext("terminal", "Name the file to write with -o."))
    target = None if is_standard_output(options.output) else Path(options.output).expanduser()
    with open_to_read(options) as journal:
        if target is not None:
            refuse_output(target, reading=journal.path)
        person, name = person_named(journal, " ".join(options.words))
        name = label_of(journal, person) or name
        pages = private_summary(journal, person, start, end, paper, "pdf", language=language())
        if target is None:
            write_standard_output(pages.pdf, journal.path)
        else:
            write_whole_file(target, pages.pdf, reading=journal.path)
    if pages.missing_scripts:
        print_message(
            pgettext(
                "terminal",
                "No font here has all the characters of these scripts: {scripts}.",
                scripts=items_text(pages.missing_scripts),
            )
        )
    if target is None:
        return DONE
    print_line(
        npgettext(
            "terminal",
            "The summary of {name} is in {path}: {n} page.",
            "The summary of {name} is in {path}: {n} pages.",
            pages.page_count,
            name=printable(name),
            path=printable(str(target)),
        )
    )
    return DONE
