# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What may stand on the command line, and what is said about it."""

import argparse
from typing import NoReturn

from mentordesk.errors import UsageError
from mentordesk.i18n.texts import pgettext
from mentordesk.terminal.options import Options

COMMANDS = (
    "today",
    "search",
    "summary",
    "calendar",
    "capture",
    "check",
    "install-launcher",
    "uninstall-launcher",
)
_WITH_VALUE = frozenset(
    {"--data-dir", "--journal", "--kind", "--with", "--from", "--to", "--paper", "-o", "--output"}
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence instead of a page."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.")


def read(argv: list[str]) -> tuple[str, Options]:
    """The command (empty for the window) and its options. Raises UsageError; SystemExit when help was printed."""
    command, arguments, after = _split(argv)
    options = Options(**vars(_parser(command).parse_intermixed_args(arguments)))
    options.words = [*options.words, *after]
    return command, options


def _split(argv: list[str]) -> tuple[str, list[str], list[str]]:
    """The command (empty for the window), the arguments without it, and those that follow ``--``."""
    after: list[str] = []
    if "--" in argv:
        at = argv.index("--")
        argv, after = argv[:at], argv[at + 1 :]
    skip = False
    for number, argument in enumerate(argv):
        if skip or argument.startswith("-"):
            skip = not skip and argument in _WITH_VALUE
        elif argument in COMMANDS:
            return argument, argv[:number] + argv[number + 1 :], after
        else:
            break
    return "", argv, after


def _parser(command: str) -> _Parser:
    usage = {
        "": pgettext(
            "terminal", "mentordesk [options] [FILE.mentordesk]\n       mentordesk [options] COMMAND ..."
        ),
        "search": pgettext("terminal", "mentordesk search [options] WORD..."),
        "summary": pgettext("terminal", "mentordesk summary [options] NAME -o OUT.pdf"),
        "capture": pgettext("terminal", "mentordesk capture [options] [-]"),
        "calendar": pgettext("terminal", "mentordesk calendar [options] -o OUT.ics"),
    }.get(command, pgettext("terminal", "mentordesk {command} [options]", command=command))
    about = {
        "": pgettext(
            "terminal",
            "An offline desktop journal for working relationships. Without a command, it opens its window.",
        ),
        "today": pgettext(
            "terminal", "Show what waits: whom to tell what happened, whom to ask how it went."
        ),
        "search": pgettext(
            "terminal", "Find any word again. A quoted argument with a space is a phrase; words may go on."
        ),
        "calendar": pgettext(
            "terminal",
            "Write follow-ups and conversations into a calendar file that says only that there is something.",
        ),
        "summary": pgettext("terminal", "Print the private summary of a relationship into a PDF file."),
        "capture": pgettext(
            "terminal",
            "Write down what a meeting left behind. Without -, the window comes to the front with its\n"
            "capture box open. With -, lines are read from standard input and saved without a window:\n\n"
            "  Amara, yesterday by phone    the person and, if wished, when and how\n"
            "  < advice received            > advice given\n"
            "  ! a promise of mine          ? a point for next time\n"
            "  + something I gave           = something I gained\n"
            "  anything else is notes; two spaces go on with the line above",
        ),
        "check": pgettext("terminal", "See whether the file and its search index are sound."),
        "install-launcher": pgettext("terminal", "Add MentorDesk with its icon to this user's menu."),
        "uninstall-launcher": pgettext("terminal", "Take MentorDesk out of this user's menu."),
    }[command]
    parser = _Parser(
        prog="mentordesk",
        usage=usage,
        description=about,
        epilog="" if command else _command_list(),
        allow_abbrev=False,
        add_help=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    words = {"search": "WORD", "summary": "NAME"}.get(command)
    add("words", nargs="*", metavar=words, help=argparse.SUPPRESS)
    if command == "search":
        add(
            "--kind",
            action="append",
            default=[],
            metavar="KIND",
            help=pgettext("terminal", "only this kind of entry, such as advice or reflections"),
        )
        add(
            "--with",
            dest="person",
            metavar="NAME",
            help=pgettext("terminal", "only what concerns this person"),
        )
        add("--json", action="store_true", help=pgettext("terminal", "a JSON list for other programs"))
    if command == "summary":
        add("-o", "--output", metavar="OUT.pdf", help=pgettext("terminal", "the file to write"))
        add("--paper", default="a4", metavar="PAPER", help=pgettext("terminal", "a4 or letter"))
    if command == "calendar":
        add(
            "-o",
            "--output",
            metavar="OUT.ics",
            help=pgettext("terminal", "the file to write, or write anew"),
        )
    if command == "today":
        add(
            "--notify",
            action="store_true",
            help=pgettext("terminal", "send it as a notification instead, for a scheduler"),
        )
    if command in ("today", "calendar"):
        add(
            "--words",
            dest="words_allowed",
            action="store_true",
            help=pgettext("terminal", "with names and words of the journal in the notification")
            if command == "today"
            else pgettext("terminal", "with names and words of the journal in it"),
        )
    if command == "":
        add(
            "--minimised",
            action="store_true",
            help=pgettext("terminal", "begin in the tray, or minimised where there is none"),
        )
    if command == "capture":
        add(
            "--new",
            action="store_true",
            help=pgettext("terminal", "add the person, whoever has a name like it, by the name as it stands"),
        )
    if command in ("search", "summary"):
        add(
            "--from",
            dest="start",
            metavar="DATE",
            help=pgettext("terminal", "from this day, month or year on"),
        )
        add(
            "--to",
            dest="end",
            metavar="DATE",
            help=pgettext("terminal", "up to and with this day, month or year"),
        )
    add("--data-dir", metavar="DIR", help=pgettext("terminal", "the folder that holds the journal"))
    add("--journal", metavar="FILE", help=pgettext("terminal", "the journal's file"))
    add(
        "--demo",
        action="store_true",
        help=pgettext("terminal", "use a made-up journal that is thrown away afterwards"),
    )
    add("--version", action="store_true", help=pgettext("terminal", "show the version"))
    add("-h", "--help", action="help", help=pgettext("terminal", "show this help"))
    return parser


def _command_list() -> str:
    lines = (
        ("today", pgettext("terminal", "what waits, as plain text")),
        ("today --notify", pgettext("terminal", "the same as a notification, without words")),
        ("search WORD...", pgettext("terminal", "find any word again")),
        ("summary NAME -o OUT.pdf", pgettext("terminal", "a relationship on paper")),
        ("calendar -o OUT.ics", pgettext("terminal", "follow-ups and conversations for a calendar")),
        ("capture [-]", pgettext("terminal", "write down a meeting, in the window or from standard input")),
        ("check", pgettext("terminal", "see whether the file is sound")),
        ("install-launcher", pgettext("terminal", "add MentorDesk to this user's menu")),
        ("uninstall-launcher", pgettext("terminal", "take it out again")),
    )
    heading = pgettext("terminal", "commands (each has its own --help):")
    return "\n".join([heading, *(f"  {name:<25}{what}" for name, what in lines)])
