# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From a document to pages: Typst sets it with the templates in ``resources/summaries``.

Templates and text go to Typst in memory, and the pages come back the same way: nothing is written to disk
here. The text goes as JSON, so that nothing in it is ever read as markup.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from mentordesk.errors import PrintError
from mentordesk.i18n.texts import pgettext
from mentordesk.summaries.renderers.scripts import script_of, script_text

if TYPE_CHECKING:
    import typst

Paper = Literal["a4", "letter"]
Format = Literal["pdf", "svg"]

MOST_SCRIPTS = 60
"""After so many scripts without a font the search for more is given up."""

_PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
_TEMPLATES = ("base.typ", "private.typ", "letter.typ")
# A word longer than this may be broken anywhere: a web address first after one of its marks.
_LONG, _PIECE = 28, 7
_MARKS = "/?&=#._~-:;,|+"
# Scripts that are written without spaces, and symbols, break anywhere by themselves.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef"
    "\U0001f000-\U0003ffff"
)
_LONG_WORD = re.compile(rf"([^\s{_UNSPACED}]{{{_LONG + 1},}})")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# What no page shows: controls, byte order marks and the code points that are no characters.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_EVERYDAY = re.compile("[\x00-\u017f\u2010-\u2022\u2026\u20ac]+")
_NOT_SHOWN = re.compile(r'text `"(.*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")

_PROBE = b"""#let data = json(bytes(sys.inputs.data))
#set document(title: "probe")
#set text(font: "Libertinus Serif", lang: "en", fallback: data.fallback)
#for letter in data.letters { letter + [ ] }
"""


@dataclass(frozen=True)
class Pages:
    """Typeset pages: one PDF file, or an SVG picture of each page.

    `missing_scripts` names what no font on this machine can show; those characters are boxes on the page,
    and still the right text in the file.
    """

    pdf: bytes
    svgs: tuple[bytes, ...]
    page_count: int
    missing_scripts: tuple[str, ...]


def typeset(
    document: Mapping[str, Any],
    *,
    paper: Paper,
    language: str,
    format: Format,
    template: str = "private.typ",
    system_fonts: bool = True,
) -> Pages:
    """Set a document as pages, as PDF (tagged, with bookmarks and its fonts inside) or as SVG.

    `language` is a tag such as ``en`` or ``pt-BR``. The fonts of the system are asked only when the face of
    the page lacks a character, so that most pages look the same everywhere. Raises PrintError.
    """
    lang, _, region = language.replace("_", "-").partition("-")
    data = {
        "paper": _PAPERS[paper],
        "lang": lang if re.fullmatch("[a-z]{2,3}", lang) else "en",
        "region": region if re.fullmatch("[A-Z]{2}", region) else None,
        **document,
    }
    fonts, missing = _fonts_for(_letters(data), system_fonts)
    sources = {"main.typ": _template(template), **{name: _template(name) for name in _TEMPLATES}}
    prepared = {name: value if isinstance(value, str) else _prepared(value) for name, value in data.items()}
    for name in ("heading", "running"):
        prepared[name] = _prepared(data.get(name, ""))
    inputs = {"data": json.dumps(prepared, ensure_ascii=False)}
    pages = _compile(sources, inputs, fonts, format, accessible=not missing)
    names = tuple(sorted(script_text(script) for script in missing))
    if format == "pdf":
        pdf = pages[0]
        return Pages(pdf, (), len(_PAGE.findall(pdf)), names)
    return Pages(b"", tuple(pages), len(pages), names)


def missing_scripts(text: str, *, system_fonts: bool = True) -> tuple[str, ...]:
    """The scripts of a text, by name, that have characters no font here can show."""
    return tuple(sorted(script_text(script) for script in _fonts_for(_letters(text), system_fonts)[1]))


# Typst


@cache
def _template(name: str) -> bytes:
    return files("mentordesk.resources").joinpath("summaries", name).read_bytes()


@cache
def _fonts(system: bool) -> "typst.Fonts":
    """The built-in fonts, with or without those of the system. Looking for the latter takes a moment."""
    import typst

    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=True)


def _compile(
    sources: dict[str, bytes],
    inputs: dict[str, str],
    fonts: "typst.Fonts",
    format: Format,
    *,
    accessible: bool,
) -> list[bytes]:
    """Run Typst. A PDF follows PDF/UA-1 if it can; raises PrintError if there is none at all."""
    import typst

    failure = ""
    for standard in ("ua-1", None) if format == "pdf" and accessible else (None,):
        try:
            made = _run(sources, inputs, fonts, format, standard)
        except typst.TypstError:
            failure = "TypstError"
        except BaseException as error:
            failure = type(error).__name__
            if failure != "PanicException":  # what a fault inside Typst is raised as
                raise
        else:
            return made if isinstance(made, list) else [made]
    # What Typst says may quote the text: neither the user nor the log gets to see it.
    raise PrintError(
        pgettext("printing", "The page could not be typeset."),
        kept=pgettext("printing", "The journal was not touched."),
        advice=pgettext("printing", "Try a shorter span of dates."),
    ) from RuntimeError(failure)


def _run(
    sources: dict[str, bytes],
    inputs: dict[str, str],
    fonts: "typst.Fonts",
    format: Format,
    standard: str | None,
) -> Any:
    """One run of a compiler of its own: a compiler whose run failed has lost its sources."""
    import typst

    compiler: Any = typst.Compiler
    return compiler(sources, font_paths=fonts, ignore_system_fonts=True).compile(
        format=format, sys_inputs=inputs, pdf_standards=standard
    )


# Fonts


def _fonts_for(letters: set[str], system_fonts: bool) -> tuple["typst.Fonts", set[str]]:
    """The fonts to set these characters with, and the scripts that even they cannot show in full.

    The fonts of the system are asked as soon as the face of the page lacks a character: they have better
    ones for its script than what Typst brings besides.
    """
    if not letters or not _first_undisplayed(letters, _fonts(False), fallback=False):
        return _fonts(False), set()
    fonts = _fonts(system_fonts)
    return fonts, _undisplayed(letters, fonts)


def _undisplayed(letters: Iterable[str], fonts: "typst.Fonts") -> set[str]:
    """The scripts among these characters that have one no font shows.

    Once a character is found, the rest of its script is left out and the question put again.
    """
    left = {letter: script_of(letter) for letter in sorted(letters)}
    missing: set[str] = set()
    while left and len(missing) < MOST_SCRIPTS:
        found = {left[letter] for letter in _first_undisplayed(left, fonts) if letter in left}
        if not found:
            break
        missing |= found
        left = {letter: script for letter, script in left.items() if script not in found}
    return missing


def _first_undisplayed(letters: Iterable[str], fonts: "typst.Fonts", *, fallback: bool = True) -> str:
    """The first of these characters that no font shows; empty if all are shown.

    Typst names it when it is asked for an accessible file, which takes about a millisecond. Without
    `fallback` only the face of the page is asked.
    """
    import typst

    inputs = {"data": json.dumps({"letters": list(letters), "fallback": fallback})}
    try:
        _run({"main.typ": _PROBE}, inputs, fonts, "pdf", "ua-1")
    except typst.TypstError as error:
        named = _NOT_SHOWN.search(str(error.args[0]) if error.args else "")
        return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), named[1]) if named else ""
    return ""


def _letters(value: Any) -> set[str]:
    """The characters of a document beyond those every built-in font has."""
    return {
        letter
        for text in _texts(value)
        if not text.isascii()
        for letter in _EVERYDAY.sub("", _UNSEEN.sub("", text))
        if not letter.isspace()
    }


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part)


# Text


def _prepared(value: Any) -> Any:
    """A document with its texts made fit for the page; see `plain` in ``base.typ``."""
    if isinstance(value, str):
        return _prepared_text(value)
    if isinstance(value, Mapping):
        return {name: _prepared(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_prepared(part) for part in value]
    return value


def _prepared_text(text: str) -> Any:
    if not text.isprintable():
        text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", "    ")
    rtl = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None and _reads_from_right(text)
    pieces: list[str] = []
    if len(text) > _LONG:
        for number, part in enumerate(_LONG_WORD.split(text)):
            if number % 2:
                pieces += [""] if not pieces else []
                broken = _broken(part)
                pieces[-1] += broken[0]
                pieces += broken[1:]
            elif pieces:
                pieces[-1] += part
            else:
                pieces.append(part)
    if rtl or len(pieces) > 1:
        return {"pieces": pieces or [text], "rtl": rtl}
    return text


def _reads_from_right(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _broken(word: str) -> list[str]:
    """A long word in pieces between which a line may end; what combines stays together."""
    pieces, piece, count = [], "", 0
    for letter in word:
        joins = unicodedata.combining(letter) or letter in "\u200d\ufe0f" or piece.endswith("\u200d")
        full = count >= _PIECE or (piece and piece[-1] in _MARKS and letter not in _MARKS)
        if full and not joins:
            pieces.append(piece)
            piece, count = "", 0
        piece += letter
        count += not joins
    return [*pieces, piece]
