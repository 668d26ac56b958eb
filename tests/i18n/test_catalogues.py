# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which catalogue of translations is used, and that a missing or broken one means English."""

import io
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentordesk.i18n import catalogues, texts
from mentordesk.i18n.texts import pgettext


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    texts.install()


def compiled(message: str, translation: str) -> bytes:
    """A catalogue of one message with a context, in gettext's binary form."""
    head = "Content-Type: text/plain; charset=UTF-8\n"
    pairs = [("", head), (f"t\x04{message}", translation)]
    keys, values = (b"".join(text.encode() + b"\0" for text in column) for column in zip(*pairs, strict=True))
    out = io.BytesIO()
    out.write(struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0))
    for column, start in (
        (0, 28 + 16 * len(pairs)),
        (1, 28 + 16 * len(pairs) + len(keys)),
    ):
        for pair in pairs:
            out.write(struct.pack("<2I", len(pair[column].encode()), start))
            start += len(pair[column].encode()) + 1
    out.write(keys + values)
    return out.getvalue()


def put(folder: Path, locale: str, content: bytes) -> None:
    place = folder / locale / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "mentordesk.mo").write_bytes(content)


def test_the_region_falls_back_to_the_language(tmp_path: Path) -> None:
    put(tmp_path, "pt", compiled("Open", "Abrir"))
    found = catalogues.find("pt-BR", tmp_path)
    assert found is not None and found.pgettext("t", "Open") == "Abrir"
    assert catalogues.find("fr", tmp_path) is None and catalogues.find("../pt", tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xde\x12\x04\x95" + b"\xff" * 60])
def test_a_broken_catalogue_means_english(tmp_path: Path, content: bytes) -> None:
    put(tmp_path, "de", content)
    assert catalogues.find("de", tmp_path) is None


@pytest.mark.parametrize(
    ("languages", "environment", "tag"),
    [
        ((), {}, "en"),
        (("en-US", "de"), {}, "en"),
        (("xx",), {}, "en"),
        (("de",), {"MENTORDESK_LANGUAGE": "en-XA"}, "en-XA"),
        ((), {"LANG": "C.UTF-8"}, "en"),
        ((), {"LANGUAGE": "xx:en", "LANG": "ar-XB"}, "en"),
    ],
)
def test_which_language_is_used(languages: tuple[str, ...], environment: dict[str, str], tag: str) -> None:
    assert catalogues.install(languages, environment) == tag


def test_the_terminal_speaks_the_language_too(tmp_path: Path) -> None:
    environment = {**os.environ, "MENTORDESK_LANGUAGE": "en-XA", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "mentordesk", "today", "--journal", str(tmp_path / "none.mentordesk")],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2 and "⟦" in done.stderr and "Théré ís" in done.stderr


def test_a_language_with_its_region_comes_before_the_language(tmp_path: Path) -> None:
    put(tmp_path, "pt", compiled("Open", "Abrir"))
    put(tmp_path, "pt_BR", compiled("Open", "Abra"))
    for tag, text in (("pt-BR", "Abra"), ("pt_BR", "Abra"), ("pt-PT", "Abrir"), ("pt", "Abrir")):
        found = catalogues.find(tag, tmp_path)
        assert found is not None and found.pgettext("t", "Open") == text


@pytest.mark.parametrize("tag", ["", "..", "pt/../pt", "pt.UTF-8"])
def test_what_is_no_tag_is_never_a_path(tmp_path: Path, tag: str) -> None:
    put(tmp_path, "pt", compiled("Open", "Abrir"))
    assert catalogues.find(tag, tmp_path) is None


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({"LANG": "ar-XB"}, "ar-XB"),
        ({"LC_MESSAGES": "ar-XB", "LANG": "en_US.UTF-8"}, "ar-XB"),
        ({"LC_ALL": "ar-XB", "LC_MESSAGES": "C"}, "ar-XB"),
        ({"LANGUAGE": "ar-XB", "LC_ALL": "C"}, "ar-XB"),
        ({"LANGUAGE": "", "LANG": "ar-XB"}, "ar-XB"),
        ({"LANGUAGE": "xx:ar-XB:en"}, "ar-XB"),
        ({"LANGUAGE": ":ar-XB"}, "ar-XB"),
        ({"LANGUAGE": "xx", "LANG": "ar-XB"}, "en"),
        ({"LANG": "ar-XB.UTF-8"}, "ar-XB"),
        ({"LANG": "ar-XB@euro"}, "ar-XB"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"MENTORDESK_LANGUAGE": "en", "LANG": "ar-XB"}, "en"),
    ],
)
def test_the_environment_is_asked_in_gettexts_order(environment: dict[str, str], tag: str) -> None:
    assert catalogues.install((), environment) == tag
    assert (pgettext("t", "Open") == "Open") == (tag == "en")


def test_what_the_system_says_comes_before_the_environment() -> None:
    assert catalogues.install(("xx", "en-XA"), {"LANG": "ar-XB"}) == "en-XA"
    assert catalogues.install(("en", "en-XA"), {"LANG": "ar-XB"}) == "en"
    assert pgettext("t", "Open") == "Open", "English again after another language"
