# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Starting the window, which is what MentorDesk does without a command."""

import gc
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from mentordesk.errors import JournalError, JournalMissingError, NoDisplayError, UsageError
from mentordesk.i18n.texts import pgettext
from mentordesk.system.display import why_no_window
from mentordesk.system.paths import SUFFIX, is_missing, make_private_dir
from mentordesk.terminal.journal import journal_path, named_path
from mentordesk.terminal.options import Options, refuse_words
from mentordesk.terminal.output import print_message, printable


def run(options: Options) -> int:
    """Open the window, on the one journal that a word may name."""
    refuse_words(options.words[1:])
    return open_window(options)


def open_window(options: Options, *, capture: bool = False) -> int:
    """Open the window, perhaps with the capture box; where the journal cannot be opened, it says so and offers help.

    Raises UsageError, JournalError and NoDisplayError.
    """
    trouble = _find_trouble(options)
    obstacle = why_no_window(os.environ)
    if obstacle:
        raise trouble or NoDisplayError(obstacle)
    if trouble is not None:
        # Whoever started it from a menu sees no terminal, and who did from one may look there.
        print_message(trouble.sentence)
    with _path_or_demo(options) as path:
        if options.journal is None and options.data_dir is None and not options.demo:
            make_private_dir(path.parent)
        gc.disable()  # nothing that start-up makes is garbage; the window turns it on again
        try:
            from mentordesk.app import run as run_window
        except ImportError as error:
            if (error.name or "").startswith("mentordesk"):
                raise
            raise NoDisplayError(
                pgettext(
                    "errors",
                    "No window can be opened: {message}.",
                    message=" ".join(str(error).split()).rstrip("."),
                )
            ) from error
        return run_window(
            path, demo=options.demo, capture=capture, minimised=options.minimised, trouble=trouble
        )


def _path_or_demo(options: Options) -> AbstractContextManager[Path]:
    """The journal's path; with --demo that of a demo, which is deleted afterwards.

    The window itself ends in good order on a signal: while Qt waits, no handler of Python's runs.
    """
    if not options.demo:
        return nullcontext(named_path(options))
    from mentordesk.practice.example.demo import demo_journal

    return demo_journal()


def _find_trouble(options: Options) -> JournalError | None:
    """Make what the command line names the journal to open, and return what stands in its way. Raises UsageError."""
    if options.words:
        options.journal = _named_file(options)
    if options.demo and not (options.journal is None and options.data_dir is None):
        raise UsageError(
            pgettext("terminal", "--demo opens a made-up journal; it cannot open another one with it.")
        )
    try:
        path = journal_path(options)
    except JournalError as error:
        return error
    return JournalMissingError(path) if options.words and is_missing(path) else None


def _named_file(options: Options) -> str:
    """The journal that the first word names by a path or a file's address. Raises UsageError."""
    word = options.words[0]
    path = Path(_path_of_address(word) if word.startswith("file:") else word)
    if path.suffix != SUFFIX and is_missing(path):
        raise UsageError(
            pgettext("terminal", "“{word}” is neither a command nor a journal.", word=printable(word))
        )
    if options.journal is not None or options.data_dir is not None:
        raise UsageError(pgettext("terminal", "Name one journal only."))
    return str(path)


def _path_of_address(address: str) -> str:
    """The path in a ``file:`` address, as some desktops hand files over."""
    from urllib.parse import unquote, urlsplit

    path = unquote(urlsplit(address).path)
    return path.lstrip("/") if os.name == "nt" else path
