# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which catalogue of translations is used: the first language of the user that there is one for, English otherwise.

Catalogues are ``resources/translations/LANGUAGE/LC_MESSAGES/mentordesk.mo``, compiled from the ``.po`` beside them when
the program is built or installed. A missing or broken one means English, never a crash.
"""

import os
from collections.abc import Mapping, Sequence
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING

from mentordesk.i18n import texts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

DOMAIN = "mentordesk"
CHOICE = "MENTORDESK_LANGUAGE"
"""The environment variable that names a language whatever the system says, or a pseudo-locale."""


def install(languages: Sequence[str] = (), environment: Mapping[str, str] | None = None) -> str:
    """Use the language of the user from here on, and return its tag, such as ``en`` or ``pt-BR``.

    `languages` are those the system says the user reads, most wanted first; without any, the environment says it.
    """
    environment = os.environ if environment is None else environment
    chosen = environment.get(CHOICE, "")
    for tag in [chosen] if chosen else [*languages, *_from_environment(environment)]:
        if _is_english(tag):
            break
        catalogue = _pseudo(tag) or find(tag)
        if catalogue is not None:
            texts.install(catalogue, tag.replace("_", "-"))
            return texts.language()
    texts.install()
    return texts.language()


def find(tag: str, folder: "Traversable | None" = None) -> NullTranslations | None:
    """The catalogue of a language, or of its language without the region; nothing if there is none that can be read."""
    import struct
    from importlib.resources import files

    folder = files("mentordesk.resources") / "translations" if folder is None else folder
    whole = tag.replace("-", "_")
    for name in dict.fromkeys((whole, whole.partition("_")[0])):
        if not name.replace("_", "").isalnum():
            continue
        try:
            with (folder / name / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
                return GNUTranslations(file)
        except (OSError, ValueError, LookupError, SyntaxError, struct.error):
            continue
    return None


def _is_english(tag: str) -> bool:
    return tag.replace("-", "_").partition("_")[0] in ("en", "C", "POSIX") and _pseudo(tag) is None


def _pseudo(tag: str) -> NullTranslations | None:
    if tag not in ("en-XA", "ar-XB"):
        return None
    from mentordesk.i18n.pseudo import Pseudo

    return Pseudo(right_to_left=tag == "ar-XB")


def _from_environment(environment: Mapping[str, str]) -> list[str]:
    """The languages the environment asks for, in gettext's order."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name, ""):
            return [tag.partition(".")[0].partition("@")[0] for tag in value.split(":") if tag]
    return []
