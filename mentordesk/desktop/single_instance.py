# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One running program for each journal: a second start hands over its message and goes."""

import getpass
import hashlib
import json
import os
import sys
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QDir, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1500
"""How long a second start waits for the first to answer."""
_PAUSE_MS = 25
_LONGEST_MESSAGE = 64 * 1024
_RECEIVED = b"ok\n"


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
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._visitors_came)

    def acquire(self, message: str) -> Outcome:
        """Claim the journal, or give the message to the program that has it. Takes `PATIENCE_MS` at most."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while True:
            if self._lock.tryLock(0):
                return self._become_first()
            answer = self._tell(message, deadline)
            if answer is not None:
                return answer
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

    def release(self) -> None:
        """Give up the claim. Close the journal before."""
        self._server.close()
        self._lock.unlock()

    def _become_first(self) -> Outcome:
        # Whoever left a socket at this address is dead. A claim holds even if no socket can be made: then a
        # second start is told BUSY.
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)
        return Outcome.FIRST

    def _tell(self, message: str, deadline: QDeadlineTimer) -> Outcome | None:
        """Hand the message over; None if nobody listens, or leaves while we talk."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(max(1, deadline.remainingTime())):
            silent = socket.error() == QLocalSocket.LocalSocketError.SocketTimeoutError
            return Outcome.BUSY if silent else None
        socket.write(json.dumps(message).encode("ascii") + b"\n")
        while not socket.canReadLine():
            if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
                gone = socket.state() != QLocalSocket.LocalSocketState.ConnectedState
                return None if gone else Outcome.BUSY
        return Outcome.DELIVERED

    def _visitors_came(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visitor = _Visitor(socket)
            visitor.spoke.connect(self.raise_requested)
            visitor.listen()


class _Visitor(QObject):
    """The other end of a second start. Lives as long as its socket."""

    spoke = Signal(str)

    def __init__(self, socket: QLocalSocket) -> None:
        super().__init__(socket)
        self._socket = socket
        socket.disconnected.connect(socket.deleteLater)

    def listen(self) -> None:
        """Wait for the message, and take it if it is there already."""
        self._socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > _LONGEST_MESSAGE:
                self._socket.abort()
            return
        try:
            message = json.loads(bytes(self._socket.readLine().data()))
        except ValueError:
            self._socket.abort()
            return
        # Before anybody acts on it: a window that opens a question would keep the other one waiting.
        self._socket.write(_RECEIVED)
        self._socket.flush()
        if isinstance(message, str):
            self.spoke.emit(message)


def claim_name(journal: Path) -> str:
    """A name for this user's claim to a journal: short, the same for every way to write its path."""
    user = str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
    path = os.path.normcase(journal.resolve())
    digest = hashlib.sha256(f"{user}\0{path}".encode(errors="surrogateescape")).hexdigest()
    # A socket's whole path must fit 104 bytes on macOS, where the folder alone takes about 50.
    return f"mentordesk-{digest[:20]}"


def _folder() -> str:
    """The session's private folder where there is one, or the folder for temporary files."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return str(runtime) if runtime.is_absolute() and runtime.is_dir() else QDir.tempPath()
