# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every error a user can meet, with its plain sentences.

An error says what happened, what was kept, and what to do next. Anything that is not a `UserError` is a
bug. The texts never quote what stands in a journal.
"""

from pathlib import Path

from mentordesk.i18n.texts import pgettext


class UserError(Exception):
    """Something the world did, told in words.

    `what` happened, what was `kept`, and the `advice` on what to do next: full sentences each.
    """

    def __init__(self, what: str, *, kept: str = "", advice: str = "") -> None:
        self.what, self.kept, self.advice = what, kept, advice
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return " ".join(part for part in (self.what, self.kept, self.advice) if part)


class JournalError(UserError):
    """A journal cannot be opened or written as asked."""

    def __init__(self, path: Path, what: str, *, kept: str = "", advice: str = "") -> None:
        self.path = path
        super().__init__(what, kept=kept, advice=advice)


class FolderMissingError(JournalError):
    """The folder that should hold the journal is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "The folder {folder} does not exist.", folder=path.parent),
            advice=pgettext("errors", "Make it, or name another one."),
        )


class NotAFolderError(JournalError):
    """What was given as the data directory is a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is not a folder.", path=path),
            advice=pgettext("errors", "Name a folder."),
        )


class JournalMissingError(JournalError):
    """There is no journal where one was to be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "There is no journal at {path}.", path=path),
            advice=pgettext(
                "errors", "Start MentorDesk once to begin one, or name another file with --journal."
            ),
        )


class NotAJournalError(JournalError):
    """The file is no database, or damaged at its head, or locked with a passphrase."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is not a MentorDesk journal.", path=path),
            kept=pgettext("errors", "It was not changed."),
            advice=pgettext("errors", "Choose another file."),
        )


class ForeignDatabaseError(JournalError):
    """The file is a database, but another program's."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is a database of another program.", path=path),
            kept=pgettext("errors", "It was not changed."),
            advice=pgettext("errors", "Choose another file."),
        )


class NewerJournalError(JournalError):
    """A later MentorDesk has written the file in a way this one cannot read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} was written by a newer MentorDesk.", path=path),
            kept=pgettext("errors", "It was not changed."),
            advice=pgettext("errors", "Update MentorDesk to open it."),
        )


class JournalLockedError(JournalError):
    """Another program holds the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "Another program is using {path}.", path=path),
            kept=pgettext("errors", "Nothing was changed."),
            advice=pgettext("errors", "Close it there and try again."),
        )


class OpenElsewhereError(JournalError):
    """Another window of MentorDesk has the journal, and has come to the front."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is open in another window, which has come to the front.", path=path),
        )


class OpenElsewhereSilentError(JournalError):
    """Another MentorDesk has the journal and does not answer."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "Another MentorDesk has {path} open and does not answer.", path=path),
            kept=pgettext("errors", "Nothing was changed."),
            advice=pgettext("errors", "Wait a little or end that program, and try again."),
        )


class ReadOnlyJournalError(JournalError):
    """The file or its folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} cannot be written: the file or its folder is read-only.", path=path),
            kept=pgettext("errors", "Nothing was changed."),
            advice=pgettext("errors", "Open it to read only, or allow writing and try again."),
        )


class OlderJournalError(JournalError):
    """The file is of an earlier version, and cannot be brought up to date where it lies."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is of an earlier MentorDesk and cannot be written.", path=path),
            kept=pgettext("errors", "It was not changed."),
            advice=pgettext("errors", "Copy it to a folder you may write to, and open the copy."),
        )


class NoAccessError(JournalError):
    """The file may not even be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "You are not allowed to read {path}.", path=path),
            kept=pgettext("errors", "Nothing was changed."),
            advice=pgettext("errors", "Ask for access, or choose another file."),
        )


class DiskFullError(JournalError):
    """No room to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "The disk that holds {path} is full.", path=path),
            kept=pgettext("errors", "What was saved before is safe."),
            advice=pgettext("errors", "Free some space and try again."),
        )


class DamagedJournalError(JournalError):
    """The file's pages contradict each other."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            pgettext("errors", "{path} is damaged.", path=path),
            kept=pgettext("errors", "It was left as it is."),
            advice=pgettext("errors", "Keep a copy of it, and go back to your last backup."),
        )


class InputRefusedError(UserError):
    """Something typed or given cannot be kept as it is."""


class UsageError(UserError):
    """The command line cannot be understood."""

    def __init__(self, what: str) -> None:
        """Tell what is wrong with it; where to look it up is added."""
        super().__init__(what, advice=pgettext("terminal", "See mentordesk --help."))


class NothingFoundError(UserError):
    """What was asked for is not there."""


class PrintError(UserError):
    """A page could not be made or written."""


class OutputError(UserError):
    """A file cannot be written where it was asked for."""


class LauncherError(UserError):
    """A menu entry could not be written."""


class NoDisplayError(UserError):
    """There is no screen to open a window on."""

    def __init__(self, what: str) -> None:
        super().__init__(
            what,
            advice=(
                pgettext(
                    "errors",
                    "From a terminal you can still use mentordesk today, search, summary, capture - and check;"
                    " see mentordesk --help.",
                )
            ),
        )
