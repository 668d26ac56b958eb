# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A whole copy of an open journal: either all of it, or nothing new at all."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from mentordesk.errors import InputRefusedError, UserError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal
from mentordesk.system.whole_file import refuse_output, same_file, side_files


def save_copy(journal: Journal, path: Path) -> None:
    """Write a copy of the journal to a path, in place of what was there, readable by this user alone.

    Raises UserError when the copy cannot be written; what was at the path before is still there then.
    """
    path = Path(os.path.abspath(path))
    if path == journal.path or any(same_file(path, own) for own in (journal.path, *side_files(journal.path))):
        raise InputRefusedError(
            pgettext("errors", "A copy cannot take the place of the journal itself."),
            advice=pgettext("errors", "Choose another name."),
        )
    if path.exists() and not path.is_file() and not path.is_dir():
        refuse_output(path)
    if any(other.exists() for other in side_files(path)):
        raise InputRefusedError(
            pgettext("errors", "{path} is in use as a journal, and is never overwritten.", path=path),
            kept=pgettext("errors", "Nothing was written."),
            advice=pgettext("errors", "Choose another name."),
        )
    part = path.with_name(f".{path.name[:40]}-{uuid4().hex[:8]}.part")
    try:
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        target = dbapi2.connect(str(part))
        try:
            journal.db.connection().backup(target)
        finally:
            target.close()
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except (OSError, dbapi2.Error) as error:
        with suppress(OSError):
            part.unlink()
        raise UserError(
            pgettext("errors", "The copy could not be written to {path}.", path=path),
            kept=pgettext("errors", "Your journal is unharmed."),
            advice=pgettext("errors", "Choose another folder, or free some space."),
        ) from error
