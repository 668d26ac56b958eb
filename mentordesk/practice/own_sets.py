# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions of the user's own: made, copied from another one, brought in from a file."""

import os
from pathlib import Path
from uuid import uuid4

from mentordesk.errors import InputRefusedError
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Framework
from mentordesk.journal.terms import Kind
from mentordesk.practice.frameworks import (
    OWN,
    FrameworkFileError,
    GuidedSet,
    Step,
    file_text,
    read_set,
    the_set,
)
from mentordesk.words import translate

LARGEST = 256 * 1024
"""A file of a set has at most so many bytes."""


def new_step() -> Step:
    """An empty step, with a key that no other one has."""
    return Step("s" + uuid4().hex[:10], "", "")


def make_set(journal: Journal, like: GuidedSet | None = None) -> int:
    """Make a set, empty or with the questions of another one. Returns its id. Raises JournalError."""
    steps: tuple[Step, ...]
    if like is None:
        name, steps, line, source = translate("own sets", "My questions"), (new_step(),), "", ""
    else:
        name, steps, line, source = like.name, like.steps, like.line, like.source
    return operations.create(
        journal,
        Kind.FRAMEWORK,
        {
            "name": name,
            "intro": line,
            "source": source,
            "steps": [(step.key, step.title, step.hint) for step in steps],
        },
    )


def set_of(journal: Journal, record: int) -> GuidedSet | None:
    """The set of a record that is not in the trash."""
    uuid = journal.value(
        Framework.select(Framework.uuid).where((Framework.id == record) & Framework.trashed_at.is_null())
    )
    return None if uuid is None else the_set(journal, OWN + uuid)


def record_of(journal: Journal, key: str) -> int | None:
    """The record of an own set; nothing for one of the program's."""
    found = journal.value(Framework.select(Framework.id).where(Framework.uuid == key.removeprefix(OWN)))
    return found if key.startswith(OWN) else None


def write_steps(journal: Journal, record: int, steps: list[Step]) -> None:
    """Write the questions of a set, in their order. Raises JournalError."""
    operations.edit(
        journal, Kind.FRAMEWORK, record, {"steps": [(step.key, step.title, step.hint) for step in steps]}
    )


def save_file(made: GuidedSet, path: Path) -> None:
    """Write a set to a file, whole or not at all. Raises InputRefusedError."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(file_text(made), encoding="utf-8")
        os.replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise InputRefusedError(
            translate("own sets", "The file could not be written."),
            kept=translate("own sets", "Nothing was changed."),
            advice=translate("own sets", "Choose another folder."),
        ) from None


def bring_in(journal: Journal, path: Path) -> int:
    """Make a set of what a file holds. Returns its id. Raises InputRefusedError, with the line that is wrong."""
    nothing = translate("own sets", "Nothing was brought in.")
    try:
        if path.stat().st_size > LARGEST:
            raise InputRefusedError(
                translate("own sets", "That file is too large for a set of questions."), kept=nothing
            )
        made = read_set(path.read_text(encoding="utf-8"), path.name)
    except FrameworkFileError as error:
        raise InputRefusedError(str(error), kept=nothing) from None
    except (OSError, UnicodeDecodeError):
        raise InputRefusedError(translate("own sets", "The file could not be read."), kept=nothing) from None
    return make_set(journal, made)
