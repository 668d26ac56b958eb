# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a command line asks for, once it is read."""

from collections.abc import Sequence

from mentordesk.errors import UsageError
from mentordesk.i18n.texts import pgettext
from mentordesk.terminal.output import printable


class Options:
    """The options of all commands; those a command does not have stay as they are here."""

    words: Sequence[str] = ()
    """What is neither a command nor an option."""
    journal: str | None = None
    data_dir: str | None = None
    demo: bool = False
    version: bool = False
    minimised: bool = False
    notify: bool = False
    words_allowed: bool = False
    kind: Sequence[str] = ()
    person: str | None = None
    start: str | None = None
    end: str | None = None
    json: bool = False
    output: str | None = None
    paper: str = "a4"
    new: bool = False

    def __init__(self, **values: object) -> None:
        vars(self).update(values)


def plain_start(argv: list[str]) -> Options | None:
    """The options of a start that names at most a journal, as a menu and a double click do; None for all others.

    Importing what reads all others takes a twentieth of a start.
    """
    if not argv:
        return Options()
    if len(argv) == 2 and argv[1] and not argv[1].startswith("-"):
        if argv[0] == "--journal":
            return Options(journal=argv[1])
        if argv[0] == "--data-dir":
            return Options(data_dir=argv[1])
    return None


def refuse_words(words: Sequence[str]) -> None:
    """Raise UsageError for words where a command takes none."""
    if words:
        raise UsageError(pgettext("terminal", "This is not understood: {what}.", what=printable(words[0])))


def check_journal_options(options: Options) -> None:
    """Raise UsageError for a journal without a name, and for two."""
    if "" in (options.journal, options.data_dir):
        raise UsageError(pgettext("terminal", "The name of the journal is empty."))
    if options.journal is not None and options.data_dir is not None:
        raise UsageError(
            pgettext("terminal", "Name a folder with --data-dir or a file with --journal, not both.")
        )
