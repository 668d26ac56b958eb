# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every text a user sees: gettext messages with a context, for the window, the page and the terminal alike.

A message is a whole sentence. Its context and its text are literals, so that they can be extracted; places in braces
(``{name}``) are filled with names, numbers, dates and quotations, never with another translated piece. Without a
catalogue the texts are English. See `mentordesk.i18n.catalogues` for where catalogues come from.
"""

import re
from gettext import NullTranslations
from typing import NamedTuple

_PLACE = re.compile(r"\{(\w+)\}")


class _InUse:
    """The catalogue in use, and its language. On an instance: an attribute of a class keeps its old value in reach of other threads."""

    def __init__(self) -> None:
        self.catalogue = NullTranslations()
        self.language = "en"


_in_use = _InUse()


def install(catalogue: NullTranslations | None = None, language: str = "en") -> None:
    """Use a catalogue in a language, given by its tag, from here on; none means English."""
    _in_use.catalogue = NullTranslations() if catalogue is None else catalogue
    _in_use.language = language


def language() -> str:
    """The language of the texts, as a tag such as ``pt-BR``."""
    return _in_use.language


def is_english() -> bool:
    """Whether the texts are English, so that English words may go on from them. Those of a pseudo-locale are not."""
    return language().split("-")[0] == "en" and language() != "en-XA"


def pgettext(context: str, message: str, /, **places: object) -> str:
    """The translation of a message, with its places filled in. What is filled in is never read for places itself."""
    found = _in_use.catalogue.pgettext(context, message)
    return _filled(found, places) if places else found


def npgettext(context: str, one: str, many: str, n: int, /, **places: object) -> str:
    """The translation of a message about `n` things, in the plural form the language has for that number.

    ``{n}`` stands for the number, written as the language does.
    """
    found = _in_use.catalogue.npgettext(context, one, many, n)
    return _filled(found, {"n": number_text(n), **places})


def _filled(text: str, places: dict[str, object]) -> str:
    return _PLACE.sub(lambda match: str(places.get(match[1], match[0])), text)


def number_text(value: int) -> str:
    """A whole number as the language writes it: ``12,400``."""
    return digits_text(f"{value:,}".replace(",", pgettext("thousands separator", ",")))


def digits_text(written: str) -> str:
    """A written number with the digits of the language."""
    digits = pgettext("digits", "0123456789")
    return written if digits == "0123456789" else written.translate(str.maketrans("0123456789", digits))


class Message(NamedTuple):
    """A message that is listed in one place and shown in another."""

    context: str
    source: str
    """The text in English."""

    def text(self, **places: object) -> str:
        """The translation, with its places filled in."""
        return pgettext(*self, **places)


class Plural(NamedTuple):
    """A message about a number of things that is listed in one place and shown in another."""

    context: str
    one: str
    """The text in English about one thing."""
    many: str

    def text(self, n: int, /, **places: object) -> str:
        """The translation in the plural form for `n`, with its places filled in; ``{n}`` stands for the number."""
        return npgettext(*self, n, **places)
