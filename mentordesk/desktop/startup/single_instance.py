# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One running program for each journal: a second start hands over its message and goes."""

import os
import sys
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QDir, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from mentordesk.desktop.startup.instance_socket import Listener

PATIENCE_MS = 1500
"""How long a second start waits for the first to answer."""
_PAUSE_MS = 25


class Outcome(Enum):
    """What became of a start."""

    FIRST = auto()
    """No other program has the journal: go on."""
    DELIVERED = auto()
    """The program that has it took the message: end here."""
    BUSY = auto()
    """A program has it and does not answer."""


class SingleInstance(QObject):
    """The claim of one program to one journal, held until `release` or the end of the process.

    A lock file decides who is first, also between two starts at the same instant and after a crash: it names
    the process, and a dead process holds nothing. The first listens on a local socket beside it, which only
    this user may use. Neither name tells anything about the journal.
    """

    raise_requested = Signal(str)
    """Another start wants the window to come forward; the text is its message."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name, folder = claim_name(journal), _folder()
        self.name = name
        self._lock = QLockFile(f"{folder}/{name}.lock")
        self._lock.setStaleLockTime(
            0
        )  # a claim never grows old; whether its process lives is always looked at
        self._address = name if sys.platform == "win32" else f"{folder}/{name}"
        self._held = False
        self._listener: Listener | None = None

    def acquire(self, message: str) -> Outcome:
        """Claim the journal, or give the message to the program that has it. Takes `PATIENCE_MS` at most."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while True:
            if self._lock.tryLock(0):
                return self._become_first()
            from mentordesk.desktop.startup.instance_socket import Answer, tell

            answer = tell(self._address, message, deadline)
            if answer is not None:
                return Outcome.DELIVERED if answer is Answer.TAKEN else Outcome.BUSY
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                # No lock can be written here (full or read-only folder). That should keep nobody from writing
                # in the journal, whose file has locks of its own.
                return self._become_first()
            if deadline.hasExpired():
                break
            QThread.msleep(_PAUSE_MS)
        # Somebody seems to hold the lock and listens to nobody: a process that was given a dead one's number,
        # or one that cannot listen. Only a lock that no living process has open can be removed.
        if self._lock.removeStaleLockFile() and self._lock.tryLock(0):
            return self._become_first()
        return Outcome.BUSY

    def listen(self) -> None:
        """Hear what other starts have to say, from here on: once the window is there, so that it comes sooner.

        A claim holds even if no socket can be made: then a second start is told BUSY.
        """
        if not self._held or self._listener is not None:
            return
        from mentordesk.desktop.startup.instance_socket import Listener

        self._listener = Listener(self._address, self)
        self._listener.heard.connect(self.raise_requested)

    def release(self) -> None:
        """Give up the claim. Close the journal before."""
        self._held = False
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._lock.unlock()

    def _become_first(self) -> Outcome:
        self._held = True
        return Outcome.FIRST


def claim_name(journal: Path) -> str:
    """A name for this user's claim to a journal: short, the same for every way to write its path."""
    user = str(os.getuid()) if hasattr(os, "getuid") else _user_name()
    path = os.path.normcase(journal.resolve())
    named = f"{user}\0{path}".encode(errors="surrogateescape")
    # Qt is there already; Python's own would load OpenSSL.
    digest = QCryptographicHash.hash(named, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
    # A socket's whole path must fit 104 bytes on macOS, where the folder alone takes about 50.
    return f"mentordesk-{digest[:20]}"


def _user_name() -> str:
    import getpass  # no other system needs it

    return getpass.getuser()


def _folder() -> str:
    """The session's private folder where there is one, or the folder for temporary files."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return str(runtime) if runtime.is_absolute() and runtime.is_dir() else QDir.tempPath()
