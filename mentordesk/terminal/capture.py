# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk capture``: the window with its capture box, or lines from standard input."""

from mentordesk.errors import UsageError
from mentordesk.i18n.texts import pgettext
from mentordesk.terminal.options import Options, refuse_words


def run(options: Options) -> int:
    """Save the lines of the standard input for ``-``; open the window with its capture box without."""
    if list(options.words) == ["-"]:
        from mentordesk.terminal.capture_lines import save_lines

        return save_lines(options)
    refuse_words(options.words)
    if options.new:
        raise UsageError(pgettext("terminal", "--new goes with lines from standard input: capture -."))
    from mentordesk.terminal.window import open_window

    return open_window(options, capture=True)
