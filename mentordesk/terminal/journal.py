# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which journal a command line means, opening it, and what it says of people and dates.

The window asks this module for the path, so that all that a window does not need is imported where it is used.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mentordesk.errors import (
    InputRefusedError,
    JournalMissingError,
    NothingFoundError,
    ReadOnlyJournalError,
    UsageError,
)
from mentordesk.i18n.formats import choice_text, items_text
from mentordesk.i18n.texts import pgettext
from mentordesk.system.paths import is_missing
from mentordesk.terminal.exit_statuses import TERMINATED
from mentordesk.terminal.options import Options
from mentordesk.terminal.output import printable

if TYPE_CHECKING:
    from mentordesk.journal.journal import Journal
    from mentordesk.practice.people.known import People

_MOST_NAMES = 8


# Which journal


def journal_path(options: Options) -> Path:
    """The file the options name. Raises JournalError for a folder that is not there, or may not be entered."""
    path = named_path(options)
    if options.data_dir is not None:
        from mentordesk.journal.storage.opening import check_folder

        check_folder(path)
    return path


def named_path(options: Options) -> Path:
    """The file the options name, whatever is there."""
    from mentordesk.system import paths

    if options.data_dir is not None:
        return Path(options.data_dir).expanduser() / paths.JOURNAL_NAME
    if options.journal is not None:
        return Path(options.journal).expanduser()
    return paths.default_journal()


# Opening it for a command


@contextmanager
def open_to_read(options: Options) -> Iterator["Journal"]:
    """The journal, to be read. Raises JournalError."""
    from mentordesk.journal.storage.opening import open_journal

    with ExitStack() as stack:
        path = stack.enter_context(_path_or_demo(options))
        if options.data_dir is None and options.journal is None and is_missing(path):
            raise JournalMissingError(path)
        try:
            journal = open_journal(path)
        except ReadOnlyJournalError:
            journal = open_journal(path, read_only=True)
        stack.callback(journal.close, tidy=False)
        yield journal


@contextmanager
def open_to_write(options: Options) -> Iterator["Journal"]:
    """The journal, to be changed. Raises JournalError, also where it can only be read."""
    from mentordesk.journal.storage.opening import open_journal

    with _path_or_demo(options) as path, open_journal(path) as journal:
        yield journal


@contextmanager
def _path_or_demo(options: Options) -> Iterator[Path]:
    """The journal's path; with --demo that of a demo, which is deleted afterwards, also when the command is told to end."""
    path = journal_path(options)
    if not options.demo:
        yield path
        return
    from mentordesk.practice.example.demo import demo_journal

    with _exit_on_signals(), demo_journal() as demo:
        yield demo


@contextmanager
def _exit_on_signals() -> Iterator[None]:
    """Meanwhile, turn a signal to end into SystemExit, so that what is open is tidied up."""
    import signal

    def end(*_: object) -> None:
        sys.exit(TERMINATED)

    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(AttributeError, ValueError):  # not this system's, or not the main thread
            before[name] = signal.signal(getattr(signal, name), end)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


# People and dates


def person_named(journal: "Journal", name: str) -> tuple[int, str]:
    """The id and the name of the one person meant by a name or a part of it, ``NAME (Organisation)`` or a short id.

    Raises UsageError for an empty name, NothingFoundError for nobody's, InputRefusedError for several people's.
    """
    from mentordesk.practice.people.matching import who_is_told
    from mentordesk.practice.search.search import all_people, people_named

    if not name.strip():
        raise UsageError(pgettext("terminal", "The name of the person is empty."))
    people = people_named(journal, name) or list(who_is_told(name, all_people(journal)).people)
    if not people:
        raise NothingFoundError(pgettext("terminal", "Nobody is called “{name}” here.", name=printable(name)))
    if len(people) > 1:
        raise InputRefusedError(
            several_people_text(name, people, all_people(journal)),
            advice=pgettext(
                "terminal", "Give the whole name, NAME (Organisation), or the short id behind a name."
            ),
        )
    return people[0]


def several_people_text(name: str, people: Sequence[tuple[int, str]], known: "People") -> str:
    """Whom a name may mean: those of one name told apart, each with a short id."""
    names = [
        pgettext("terminal", "{name} [{code}]", name=printable(known.labels[person]), code=known.code(person))
        if person in known.labels
        else printable(found)
        for person, found in people[:_MOST_NAMES]
    ]
    shown = items_text([*names, "…"]) if len(people) > _MOST_NAMES else choice_text(names)
    return pgettext("terminal", "“{name}” may be {names}.", name=printable(name), names=shown)


def chosen_span(options: Options) -> tuple[str | None, str | None]:
    """The chosen first and last day, as the file keeps them. Raises UsageError for a span that holds no day."""
    from mentordesk.journal.dates import ApproxDate

    start, end = _chosen_day(options.start), _chosen_day(options.end)
    if start and end and ApproxDate.parse(start).first_day() > ApproxDate.parse(end).last_day():
        raise UsageError(pgettext("terminal", "The span ends before it begins."))
    return start, end


def _chosen_day(text: str | None) -> str | None:
    """A date as the file keeps it. Raises UsageError."""
    from mentordesk.journal.dates import ApproxDate

    if text is None:
        return None
    try:
        return str(ApproxDate.parse(text))
    except ValueError:
        raise UsageError(
            pgettext(
                "terminal",
                "“{text}” is no date; write 2021, 2021-05 or 2021-05-03.",
                text=printable(text[:40]),
            )
        ) from None
