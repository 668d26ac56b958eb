# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Sets of questions of the user's own: made, copied from another one, brought in from a file."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.texts import npgettext, number_text, pgettext
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Framework, Reflection, ReflectionAnswer
from mentordesk.journal.rules import NOT_TRASHED
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.frameworks import (
    MOST_STEPS,
    NEW_KEY,
    OWN,
    FrameworkFileError,
    GuidedSet,
    Step,
    beside_steps,
    file_text,
    read_set,
    the_set,
)
from mentordesk.system.whole_file import read_plain_file, write_whole_file

LARGEST = 256 * 1024
"""A file of a set has at most so many bytes."""


def new_step() -> Step:
    """An empty step, with a key that no other one has."""
    return Step(NEW_KEY.format(uuid4().hex[:10]), "", "")


def make_set(journal: Journal, like: GuidedSet | None = None) -> int:
    """Make a set, empty or with the questions of another one. Returns its id. Raises JournalError."""
    if like is None:
        like = GuidedSet("", pgettext("own sets", "My questions"), "", "", (new_step(),))
    return operations.create(
        journal,
        Kind.FRAMEWORK,
        {
            "name": like.name,
            "intro": like.line,
            "source": like.source,
            "steps": _rows(like.steps),
            "beside": beside_steps(replace(like, retired=())),
        },
    )


def _rows(steps: Sequence[Step]) -> list[tuple[str, str, str]]:
    return [(step.key, step.title, step.hint) for step in steps]


def set_of(journal: Journal, record: int) -> GuidedSet | None:
    """The set of a record that is not in the trash."""
    uuid = journal.value(
        Framework.select(Framework.uuid).where((Framework.id == record) & NOT_TRASHED.where(Framework))
    )
    return None if uuid is None else the_set(journal, OWN + uuid)


def record_of(journal: Journal, key: str) -> int | None:
    """The record of an own set; nothing for one of the program's."""
    found = journal.value(Framework.select(Framework.id).where(Framework.uuid == key.removeprefix(OWN)))
    return found if key.startswith(OWN) else None


def write_steps(journal: Journal, record: int, steps: list[Step]) -> None:
    """Write the questions of a set, in their order.

    One that is taken out after a reflection was guided by it is kept beside them: what was answered under it keeps
    its heading. Raises InputRefusedError, JournalError.
    """
    if len(steps) > MOST_STEPS:
        raise InputRefusedError(
            npgettext(
                "own sets", "A set has at most {n} question.", "A set has at most {n} questions.", MOST_STEPS
            ),
            kept=pgettext("own sets", "Nothing was changed."),
        )
    changes = {"steps": _rows(steps)}
    made = set_of(journal, record)
    if made is not None:
        staying = {step.key for step in steps}
        gone = [step for step in made.steps if step.key not in staying]
        asked = _asked(journal, made.key, [step.key for step in gone])
        retired = [step for step in made.retired if step.key not in staying]
        retired += [step for step in gone if step.key in asked]
        changes["beside"] = beside_steps(replace(made, retired=tuple(retired)))
    operations.edit(journal, Kind.FRAMEWORK, record, changes)


def _asked(journal: Journal, key: str, steps: list[str]) -> set[str]:
    """Which steps of a set any reflection was guided by, also one in the trash."""
    query = (
        ReflectionAnswer.select(ReflectionAnswer.step)
        .join(Reflection, on=(Reflection.id == ReflectionAnswer.reflection))
        .where((Reflection.framework == key) & ReflectionAnswer.step.in_(steps))
        .distinct()
    )
    return {step for (step,) in journal.rows(query)} if steps else set()


def save_file(made: GuidedSet, path: Path) -> None:
    """Write a set to a file, whole or not at all; it can be brought in again. Raises InputRefusedError, OutputError."""
    nothing = pgettext("own sets", "Nothing was written.")
    empty = next((at for at, step in enumerate(made.steps, 1) if not step.title.strip()), None)
    if empty is not None:
        raise InputRefusedError(
            pgettext("own sets", "Question {number} has no words yet.", number=number_text(empty)),
            kept=nothing,
            advice=pgettext("own sets", "Write it or take it out, then share the set."),
        )
    text = file_text(made)
    if len(text.encode("utf-8")) > LARGEST:
        raise InputRefusedError(
            pgettext("own sets", "This set is too long for a file."),
            kept=nothing,
            advice=pgettext("own sets", "Shorten its hints."),
        )
    write_whole_file(path, text.encode("utf-8"))


def bring_in(journal: Journal, path: Path) -> int:
    """Make a set of what a file holds. Returns its id. Raises InputRefusedError, with the line that is wrong."""
    nothing = pgettext("own sets", "Nothing was brought in.")
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise InputRefusedError(
                pgettext("own sets", "That file is too large for a set of questions."), kept=nothing
            )
        content = read_plain_file(path, LARGEST)
        if content is None:
            raise InputRefusedError(pgettext("own sets", "The file could not be read."), kept=nothing)
        made = read_set(content.decode("utf-8"), path.name)
    except FrameworkFileError as error:
        raise InputRefusedError(str(error), kept=nothing) from None
    except (OSError, UnicodeDecodeError):
        raise InputRefusedError(pgettext("own sets", "The file could not be read."), kept=nothing) from None
    return make_set(journal, made)
