# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The same journal from a terminal. Without a command, the window opens.

Commands read a journal; none of them begins one, and only ``capture -`` changes one. What is printed is plain text for people, and
JSON where a program asks for it. Errors are one sentence on stderr. A command's module is imported when the command
runs: ``--version`` has to answer at once, and no command but the window needs Qt.
"""

import sys
from collections.abc import Sequence

from mentordesk import __version__
from mentordesk.errors import NothingFoundError, UserError
from mentordesk.i18n import catalogues
from mentordesk.terminal.exit_statuses import DONE, INTERRUPTED, NOTHING_FOUND, REFUSED
from mentordesk.terminal.options import Options, check_journal_options, plain_start
from mentordesk.terminal.output import (
    discard_output,
    os_error_sentence,
    prepare_streams,
    print_line,
    print_message,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status: 0 done, 1 nothing found, 2 wrong use or refused."""
    prepare_streams()
    catalogues.install()
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except NothingFoundError as error:
        print_message(error.sentence)
        return NOTHING_FOUND
    except UserError as error:
        print_message(error.sentence)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        discard_output()
        return DONE  # the reader has seen enough
    except OSError as error:
        print_message(os_error_sentence(error))
        discard_output()
        return REFUSED
    return status


def _run(argv: list[str]) -> int:
    plain = plain_start(argv)
    if plain is not None:
        return _run_command("", plain)
    from mentordesk.terminal.arguments import read

    try:
        command, options = read(argv)
    except SystemExit as done:  # --help has been printed
        return int(done.code or 0)
    if options.version:
        print_line(f"mentordesk {__version__}")
        return DONE
    check_journal_options(options)
    return _run_command(command, options)


def _run_command(command: str, options: Options) -> int:
    """Import the module of a command, empty for the window, and run it."""
    match command:
        case "":
            from mentordesk.terminal import window

            return window.run(options)
        case "today":
            from mentordesk.terminal import today

            return today.run(options)
        case "search":
            from mentordesk.terminal import search

            return search.run(options)
        case "summary":
            from mentordesk.terminal import summary

            return summary.run(options)
        case "calendar":
            from mentordesk.terminal import calendar

            return calendar.run(options)
        case "capture":
            from mentordesk.terminal import capture

            return capture.run(options)
        case "check":
            from mentordesk.terminal import check

            return check.run(options)
        case "install-launcher":
            from mentordesk.terminal import launcher

            return launcher.run_install(options)
        case "uninstall-launcher":
            from mentordesk.terminal import launcher

            return launcher.run_uninstall(options)
    raise ValueError(f"no such command: {command}")
