# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Just enough of PDF to read back what Typst wrote, with nothing but the standard library."""

import re
import zlib

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|1 0 0 -1 ([\d.-]+) ([\d.-]+) cm|\(")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def objects(pdf: bytes) -> dict[int, bytes]:
    """The objects of a file, by number."""
    return {int(found[1]): found[2] for found in _OBJECT.finditer(pdf)}


def page_text(pdf: bytes) -> list[str]:
    """The text of each page, its runs one after the other."""
    return ["".join(text for _x, _y, text in runs) for runs in page_runs(pdf)]


def page_runs(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """The runs of text on each page with the points where they begin, from the lower left.

    They are read through the fonts' tables from glyphs to characters.
    """
    known = objects(pdf)
    fonts = {number: _letters(known, body) for number, body in known.items() if b"/ToUnicode" in body}
    pages = []
    for body in known.values():
        if not re.search(rb"/Type\s*/Page\b(?!s)", body):
            continue
        resources = known[_number(rb"/Resources (\d+)", body)]
        named = dict(re.findall(rb"/(f\d+) (\d+) 0 R", _whole(known, resources, rb"/Font")))
        content = _unpacked(known[_number(rb"/Contents (\d+)", body)])
        runs: list[tuple[float, float, str]] = []
        letters: dict[int, str] = {}
        at = 0
        while shown := _SHOWN.search(content, at):
            at = shown.end()
            if shown[1]:
                letters = fonts[int(named[shown[1]])]
            elif shown[2]:
                runs.append((float(shown[2]), float(shown[3]), ""))
            elif runs:
                at = _end_of_string(content, at)
                raw = _ESCAPE.sub(_unescaped, content[shown.end() : at - 1])
                glyphs = [int.from_bytes(raw[n : n + 2], "big") for n in range(0, len(raw), 2)]
                x, y, text = runs[-1]
                runs[-1] = (x, y, text + "".join(letters.get(glyph, "") for glyph in glyphs))
        pages.append([run for run in runs if run[2]])
    return pages


def _end_of_string(content: bytes, at: int) -> int:
    """Where a string ends; parentheses in pairs belong to it."""
    depth = 1
    while depth:
        letter = content[at : at + 1]
        depth += (letter == b"(") - (letter == b")")
        at += 2 if letter == b"\\" else 1
    return at


def _unescaped(found: "re.Match[bytes]") -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if code[:1].isdigit() else _NAMED.get(code, code)


def _whole(known: dict[int, bytes], resources: bytes, name: bytes) -> bytes:
    reference = re.search(name + rb" (\d+) 0 R", resources)
    return known[int(reference[1])] if reference else resources


def _number(pattern: bytes, body: bytes) -> int:
    found = re.search(pattern, body)
    assert found is not None
    return int(found[1])


def _unpacked(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompress(found[1]) if b"FlateDecode" in body[: found.start()] else found[1]


def _letters(known: dict[int, bytes], font: bytes) -> dict[int, str]:
    table = _unpacked(known[_number(rb"/ToUnicode (\d+)", font)])
    letters = {}
    for section in re.findall(rb"beginbfchar\n(.*?)endbfchar", table, re.DOTALL):
        for glyph, text in re.findall(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>", section):
            letters[int(glyph, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return letters
