# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``mentordesk install-launcher`` and ``uninstall-launcher``: MentorDesk in this user's menu."""

from mentordesk.errors import NothingFoundError
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import pgettext
from mentordesk.system.launcher import Installed, Uninstalled, install_launcher, uninstall_launcher
from mentordesk.terminal.exit_statuses import DONE
from mentordesk.terminal.options import Options, refuse_words
from mentordesk.terminal.output import print_line, print_message, printable


def run_install(options: Options) -> int:
    """Add MentorDesk to the menu and print what was made."""
    refuse_words(options.words)
    installed = install_launcher()
    print_message(pgettext("terminal", "MentorDesk is in this user's menu. For that there are now:"))
    _print_places(installed)
    return DONE


def run_uninstall(options: Options) -> int:
    """Take MentorDesk out of the menu and print what was deleted."""
    refuse_words(options.words)
    uninstalled = uninstall_launcher()
    if uninstalled.left:
        raise NothingFoundError(
            pgettext(
                "terminal",
                "What is at {place} is not ours and was left.",
                place=items_text(uninstalled.left),
            )
        )
    if not uninstalled.paths and not uninstalled.registry:
        raise NothingFoundError(pgettext("terminal", "There is no MentorDesk in this user's menu."))
    print_message(pgettext("terminal", "MentorDesk is no longer in this user's menu. These are gone:"))
    _print_places(uninstalled)
    return DONE


def _print_places(entry: Installed | Uninstalled) -> None:
    """Print the files and registry keys of a menu entry, one a line."""
    for place in (*entry.paths, *entry.registry):
        print_line(printable(str(place)))
