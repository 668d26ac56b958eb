# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What two programs of one journal say to each other, over a local socket that only this user may use.

Beside `single_instance`, since Qt's network library costs a start 15 ms: the first program listens when its window
is there, and only a second one has anything to say.
"""

import json
from enum import Enum, auto

from PySide6.QtCore import QDeadlineTimer, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST_MESSAGE = 64 * 1024
_RECEIVED = b"ok\n"


class Answer(Enum):
    """What became of a message."""

    TAKEN = auto()
    SILENCE = auto()
    """Somebody listens, and does not answer."""


def tell(address: str, message: str, deadline: QDeadlineTimer) -> Answer | None:
    """Hand a message over; None if nobody listens, or leaves while we talk."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(max(1, deadline.remainingTime())):
        silent = socket.error() == QLocalSocket.LocalSocketError.SocketTimeoutError
        return Answer.SILENCE if silent else None
    socket.write(json.dumps(message).encode("ascii") + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
            gone = socket.state() != QLocalSocket.LocalSocketState.ConnectedState
            return None if gone else Answer.SILENCE
    return Answer.TAKEN


class Listener(QObject):
    """Listens at an address until it is closed."""

    heard = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._visitors_came)
        # Whoever left a socket at this address is dead.
        QLocalServer.removeServer(address)
        self._server.listen(address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _visitors_came(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visitor = _Visitor(socket)
            visitor.spoke.connect(self.heard)
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
