# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Errors that are bugs: caught once at the top, logged without journal text, shown once; the window lives."""

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from mentordesk import __version__
from mentordesk.errors import UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.system import paths

KEPT_BYTES = 500_000


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where a bug showed itself: places in the program only, no messages and no values."""
    lines = [f"{datetime.now().isoformat(timespec='seconds')} MentorDesk {__version__} {kind.__name__}"]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines) + "\n"


class BugCatcher(QObject):
    """Takes over `sys.excepthook`."""

    caught = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen: set[str] = set()
        self._before = sys.excepthook
        sys.excepthook = self._hook
        self.destroyed.connect(self.release)

    def release(self) -> None:
        """Give `sys.excepthook` back."""
        sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        if isinstance(error, UserError):
            self.caught.emit(error.sentence)
            return
        text = report(kind, trace)
        where = self._log(text)
        place = text.split(" ", 1)[1]
        if place in self._seen:
            return
        self._seen.add(place)
        said = pgettext("window", "Something went wrong inside MentorDesk. What you saved is safe.")
        if where is not None:
            details = pgettext("window", "The details, without any of your text, are in {file}.", file=where)
            said = " ".join((said, details))
        self.caught.emit(said)

    def _log(self, text: str) -> Path | None:
        file = self._folder / "mentordesk.log"
        with suppress(OSError):
            paths.make_private_dir(self._folder)
            if file.exists() and file.stat().st_size > KEPT_BYTES:
                file.replace(file.with_suffix(".old.log"))
            with file.open("a", encoding="utf-8") as log:
                file.chmod(0o600)
                log.write(text)
            return file
        return None
