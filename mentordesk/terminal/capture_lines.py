# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Lines of the standard input that are saved as one capture: ``mentordesk capture -``."""

import codecs
import locale
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import full_date_text
from mentordesk.i18n.texts import pgettext
from mentordesk.practice.capture.lines import (
    Capture,
    Head,
    guess_texts,
    read_head,
    read_lines,
    split_lines,
    write_capture,
)
from mentordesk.practice.capture.new_names import check_new_name
from mentordesk.practice.people.known import Person
from mentordesk.practice.people.matching import Found, Meant
from mentordesk.practice.search.search import all_people
from mentordesk.terminal.exit_statuses import DONE
from mentordesk.terminal.journal import open_to_write, several_people_text
from mentordesk.terminal.options import Options
from mentordesk.terminal.output import print_line, print_message, printable

_MOST_INPUT = 32_000_000
"""So many bytes are taken from standard input at most."""


def save_lines(options: Options) -> int:
    """Read the standard input, save it as a capture and print what was saved."""
    head_line, lines = _split_head(_read_input())
    today = date.today()
    with open_to_write(options) as journal:
        people = all_people(journal)
        head = _read_head(head_line, people, today, new=options.new)
        meant = head.meant
        if not options.new and len(meant.people) > 1:
            raise InputRefusedError(
                several_people_text(meant.name, meant.people, people),
                kept=pgettext("terminal", "Nothing was changed."),
                advice=pgettext(
                    "terminal",
                    "Write NAME (Organisation), or the short id behind a name, or add --new for somebody new.",
                ),
            )
        known = None if options.new else meant.person
        capture = Capture(
            tuple(read_lines(lines)),
            head.date or today.isoformat(),
            known[0] if known else None,
            "" if known else meant.name,
            head.channel,
        )
        said = write_capture(journal, capture)
    if known is None:
        print_message(pgettext("terminal", "{name} is new in the journal.", name=printable(meant.name)))
    elif meant.found is Found.BY_LIKENESS:
        print_message(
            pgettext(
                "terminal",
                "“{typed}” was taken as {name}.",
                typed=printable(meant.name),
                name=printable(known[1]),
            )
        )
    shown = people.label(known[0]) if known else meant.name
    print_line(f"{printable(shown)}, {full_date_text(capture.date)}")
    print_line(said)
    if told := guess_texts(capture.lines):
        for sentence in told:
            print_line(printable(sentence))
        print_line(pgettext("terminal", "To say it yourself, write the kind before a colon: = feedback: …"))
    return DONE


def _read_head(line: str, people: Sequence[Person], today: date, *, new: bool) -> Head:
    """Whom and when the first line says. With `new`, a name is taken as it stands.

    Raises InputRefusedError for one that would make a person of a day or of a sentence.
    """
    alone = pgettext("terminal", "Put the person alone on the first line; --new takes it as it stands.")
    try:
        head = read_head(line, people, today)
        if not new and not head.meant.people:
            check_new_name(head.meant.name, advice=alone)
    except InputRefusedError as error:
        if new:
            return Head(Meant(" ".join(line.split())))
        kept = pgettext("terminal", "Nothing was changed.")
        raise InputRefusedError(error.what, kept=kept, advice=error.advice) from None
    return head


def _split_head(text: str) -> tuple[str, str]:
    """The line that names the person, and those below it. Raises InputRefusedError without one."""
    every = split_lines(text)
    at = next((number for number, line in enumerate(every) if line.strip()), None)
    if at is None:
        raise InputRefusedError(pgettext("terminal", "There is nothing to write down."))
    if read_lines(every[at])[0].sort:
        raise InputRefusedError(
            pgettext("terminal", "The first line has to name the person."),
            kept=pgettext("terminal", "Nothing was changed."),
        )
    return every[at], "\n".join(every[at + 1 :])


def _read_input() -> str:
    """Standard input to its end, as text. Raises InputRefusedError for what is none, or too much."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        print_message(
            pgettext(
                "terminal", "Write the person first, then the lines; end with Ctrl+D (Ctrl+Z on Windows)."
            )
        )
    raw = getattr(sys.stdin, "buffer", None)
    data = raw.read(_MOST_INPUT + 1) if raw is not None else sys.stdin.read(_MOST_INPUT + 1).encode()
    if len(data) > _MOST_INPUT:
        raise InputRefusedError(
            pgettext("terminal", "That is more than can be written down at once."),
            kept=pgettext("terminal", "Nothing was changed."),
        )
    utf16 = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", locale.getpreferredencoding(False)):
        with suppress(ValueError, LookupError):
            return data.decode(encoding)
    raise InputRefusedError(
        pgettext("terminal", "Standard input is not text in UTF-8."),
        kept=pgettext("terminal", "Nothing was changed."),
    )
