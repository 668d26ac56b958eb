# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Printing to a terminal, a pipe or a file: safe characters, widths, bold, and the standard output as a target."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from mentordesk.errors import OutputError
from mentordesk.i18n.texts import pgettext

_DEFAULT_WIDTH = 100
_UNLIMITED_WIDTH = 10_000
_BOLD, _NOT_BOLD = "\033[1m", "\033[22m"
# What could move the cursor, ring, recolour or reorder a terminal, or break a line.
_UNPRINTABLE = dict.fromkeys(
    (
        *range(0x20),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x200E,
        0x200F,
        0x2028,
        0x2029,
    ),
    "\N{REPLACEMENT CHARACTER}",
)


# Streams


def prepare_streams() -> None:
    """Make printing safe: a started window has no streams at all, and not every locale has every letter."""
    for name in ("stdout", "stderr"):
        stream: IO[str] | None = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - kept for good
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def print_in_utf8() -> None:
    """Print in UTF-8 from here on, whatever the locale says, as programs that read JSON expect."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def discard_output() -> None:
    """Let nothing more be written to a standard output that takes nothing more, not even at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def print_line(text: str = "", *, end: str = "\n") -> None:
    """Print a line to the standard output. What comes from a user or a file is made `printable` before."""
    print(text, end=end)


def print_message(sentence: str) -> None:
    """Print a sentence to the standard error, on one line."""
    with suppress(OSError):
        print(printable(" ".join(sentence.split())), file=sys.stderr)


def os_error_sentence(error: OSError) -> str:
    """What the system refused, as a sentence."""
    what = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return pgettext("terminal", "The system refused: {what}.", what=what)
    return pgettext("terminal", "The system refused {path}: {what}.", path=str(error.filename), what=what)


# The standard output in place of a file


def is_standard_output(name: str) -> bool:
    """Whether an output is to go to the standard output: ``-``, or a name the system gives it."""
    return name in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def write_standard_output(content: bytes, reading: Path) -> None:
    """Write bytes to the standard output, unless that leads into the journal they come from. Raises OutputError."""
    from mentordesk.system.whole_file import is_open_as

    out: IO[bytes] | None = getattr(sys.stdout, "buffer", None)
    if out is None:
        raise OutputError(pgettext("terminal", "There is no standard output."))
    with suppress(OSError, ValueError):
        if is_open_as(out.fileno(), reading):
            raise OutputError(
                pgettext("terminal", "The standard output leads into the journal itself."),
                kept=pgettext("terminal", "Nothing was written."),
                advice=pgettext("terminal", "Send it elsewhere."),
            )
    out.write(content)
    out.flush()


# Characters and columns


def printable(text: str) -> str:
    """The text with each character that a terminal would obey replaced."""
    return text.translate(_UNPRINTABLE)


def printable_json(text: str) -> str:
    """JSON with each character that a terminal would obey written as an escape, which JSON leaves optional."""
    return "".join(f"\\u{ord(c):04x}" if ord(c) in _UNPRINTABLE else c for c in text)


def bold(text: str) -> str:
    """The text in bold on a terminal that can show it, and as it is anywhere else."""
    plain = not sys.stdout.isatty() or os.environ.get("TERM") in (None, "dumb") or "NO_COLOR" in os.environ
    return text if plain else f"{_BOLD}{text}{_NOT_BOLD}"


def terminal_width() -> int:
    """How many columns there are; what goes to a file or a pipe is not cut."""
    if not sys.stdout.isatty():
        return _UNLIMITED_WIDTH
    import shutil

    return max(20, shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns)


def text_width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    import unicodedata

    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def shortened(text: str, columns: int) -> str:
    """As much of a text as fits, with an ellipsis where it is cut."""
    if text_width(text) <= columns:
        return text
    while text and text_width(text) > columns - 1:
        text = text[: min(len(text) - 1, max(columns, len(text) // 2))]
    return text.rstrip() + "…"
