# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Pictures and other files that belong to a reflection. They lie in the journal's file itself, and nowhere else."""

import mimetypes
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.journal import Journal, now_text
from mentordesk.journal.operations.validation import clean_text
from mentordesk.journal.records import Attachment, Reflection
from mentordesk.journal.terms import Kind

LARGEST = 10_000_000
"""Bytes of one file: 10 MB. Larger ones would make every copy of the journal slow."""


@dataclass(frozen=True)
class Attached:
    """A file of a reflection; its content is read when it is asked for."""

    id: int
    name: str
    media_type: str
    size: int
    """In bytes."""

    @property
    def is_image(self) -> bool:
        """Whether it is a picture that can be shown."""
        return self.media_type in ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp")


def attached(journal: Journal, reflection: int) -> tuple[Attached, ...]:
    """The files of a reflection, in the order they came."""
    query = Attachment.select(Attachment.id, Attachment.name, Attachment.media_type, Attachment.size)
    rows = journal.rows(query.where(Attachment.reflection == reflection).order_by(Attachment.id))
    return tuple(Attached(*row) for row in rows)


def content_of(journal: Journal, attachment: int) -> bytes | None:
    """What a file holds; nothing if it is gone."""
    found = journal.value(Attachment.select(Attachment.content).where(Attachment.id == attachment))
    return None if found is None else bytes(found)


def attach(journal: Journal, reflection: int, name: str, content: bytes) -> int:
    """Keep a file with a reflection. Returns its id. Raises InputRefusedError, JournalError."""
    nothing = pgettext("attachments", "Nothing was attached.")
    if len(content) > LARGEST:
        raise _too_large(name)
    name = clean_text(name, single_line=True).strip()[:255] or pgettext("attachments", "file")
    with journal.step("attach", Kind.REFLECTION):
        if journal.value(Reflection.select(Reflection.id).where(Reflection.id == reflection)) is None:
            raise InputRefusedError(pgettext("errors", "This entry no longer exists."), kept=nothing)
        record: int = Attachment.insert(
            reflection=reflection,
            uuid=uuid4().hex,
            name=name,
            media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            size=len(content),
            content=content,
        ).execute(journal.db)
        Reflection.update(updated_at=now_text()).where(Reflection.id == reflection).execute(journal.db)
    return record


def _too_large(name: str) -> InputRefusedError:
    return InputRefusedError(
        pgettext("attachments", "“{name}” is larger than 10 MB.", name=name),
        kept=pgettext("attachments", "Nothing was attached."),
        advice=pgettext("attachments", "Keep it beside the journal, and write down where."),
    )


def attach_file(journal: Journal, reflection: int, path: Path) -> int:
    """Keep a copy of a file of the disk with a reflection.

    One that vanishes, or changes its size while it is read, is refused in words: it is kept whole or not at all.
    Raises InputRefusedError, JournalError.
    """
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            content = read_whole(file, path.name)
    except OSError:
        raise InputRefusedError(
            pgettext("attachments", "“{name}” could not be read.", name=path.name),
            kept=pgettext("attachments", "Nothing was attached."),
            advice=pgettext("attachments", "See whether it is still there."),
        ) from None
    return attach(journal, reflection, path.name, content)


def _without_waiting(path: str, flags: int) -> int:
    """Open what may be no file on a disk: a pipe would be waited for without end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_whole(file: BinaryIO, name: str) -> bytes:
    """All of an open file. Raises OSError, InputRefusedError."""
    before = os.fstat(file.fileno())
    if not stat.S_ISREG(before.st_mode):
        raise InputRefusedError(
            pgettext("attachments", "“{name}” is not a file that can be kept.", name=name),
            kept=pgettext("attachments", "Nothing was attached."),
        )
    if before.st_size > LARGEST:
        raise _too_large(name)
    content = file.read(LARGEST + 1)
    after = os.fstat(file.fileno())
    if not len(content) == before.st_size == after.st_size:
        raise InputRefusedError(
            pgettext("attachments", "“{name}” changed while it was read.", name=name),
            kept=pgettext("attachments", "Nothing was attached."),
            advice=pgettext("attachments", "Attach it again when it is complete."),
        )
    return content


def detach(journal: Journal, attachment: int) -> None:
    """Take a file away from its reflection; undo brings it back."""
    with journal.step("detach", Kind.REFLECTION):
        Attachment.delete().where(Attachment.id == attachment).execute(journal.db)
