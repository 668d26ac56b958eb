# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Messages in other languages: plurals, places, catalogues that are missing or broken, and the format of dates."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest

from mentordesk.i18n import catalogues, texts
from mentordesk.i18n.formats import choice_text, date_text, full_date_text, list_text, weekday_text
from mentordesk.i18n.texts import Message, npgettext, number_text, pgettext

catalog = pytest.importorskip("babel.messages.catalog", reason="Babel comes with the test extra")
mofile = pytest.importorskip("babel.messages.mofile")

DAYS = ("{n} day", "{n} days")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    texts.install()


def compiled(locale: str, *messages: tuple[str, str | tuple[str, ...], str | tuple[str, ...]]) -> bytes:
    """A catalogue as gettext reads it, with the plural rule Babel knows for a language."""
    made = catalog.Catalog(locale=locale, fuzzy=False)
    for context, source, translated in messages:
        made.add(source, translated, context=context)
    out = io.BytesIO()
    mofile.write_mo(out, made)
    return out.getvalue()


def use(locale: str, *messages: tuple[str, str | tuple[str, ...], str | tuple[str, ...]]) -> None:
    texts.install(GNUTranslations(io.BytesIO(compiled(locale, *messages))))  # type: ignore[arg-type]


def test_polish_has_three_forms() -> None:
    use("pl", ("t", DAYS, ("{n} dzień", "{n} dni", "{n} dnia")))
    forms = {n: npgettext("t", *DAYS, n) for n in (1, 2, 4, 5, 12, 21, 22, 25)}
    assert {n: text.split()[1] for n, text in forms.items()} == {
        **{1: "dzień", 2: "dni", 4: "dni", 22: "dni"},
        **dict.fromkeys((5, 12, 21, 25), "dnia"),
    }


def test_arabic_has_six_forms() -> None:
    forms = ("zero", "one", "two", "few", "many", "other")
    use("ar", ("t", DAYS, forms))
    said = {n: npgettext("t", *DAYS, n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111)}
    assert said == {
        **{0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many"},
        **{100: "other", 102: "other", 103: "few", 111: "many"},
    }


def test_english_without_a_catalogue() -> None:
    assert [npgettext("t", *DAYS, n) for n in (0, 1, 2, 12400)] == [
        "0 days",
        "1 day",
        "2 days",
        "12,400 days",
    ]
    assert pgettext("t", "Tell {name}", name="{other} %n &x") == "Tell {other} %n &x"
    assert pgettext("t", "Tell {name}") == "Tell {name}"


def test_one_text_may_be_two_in_another_language() -> None:
    use("de", ("talking points", "Open", "Offen"), ("buttons", "Open", "Öffnen"))
    assert (pgettext("talking points", "Open"), pgettext("buttons", "Open"), pgettext("else", "Open")) == (
        *("Offen", "Öffnen"),
        "Open",
    )
    assert Message("buttons", "Open").text() == "Öffnen" and Message("buttons", "Open").source == "Open"


# Formats


def test_dates_are_of_the_language_of_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever region the system has."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    today = date(2026, 11, 29)
    assert date_text("2026-10-27", today=today) == "27 October"
    assert date_text("2025-10-27", short=True, today=today) == "27 Oct 2025"
    assert [date_text(day, today=today) for day in ("2026-10", "2026", "", None)] == [
        "October 2026",
        "2026",
        "",
        "",
    ]
    assert full_date_text("2026-10-27") == "27 October 2026"
    assert weekday_text(date(2026, 11, 23)) == "Monday, 23 November"


def test_a_language_orders_declines_and_counts_as_it_does() -> None:
    use(
        "ar",
        ("date", "{day} {month} {year}", "{year}، {day} {month}"),
        ("month of a day", "October", "أكتوبر"),
        ("digits", "0123456789", "٠١٢٣٤٥٦٧٨٩"),
        ("thousands separator", ",", "٬"),
        ("list", "{before}, {next}", "{before}، {next}"),
        ("list", "{before} and {last}", "{before} و{last}"),
    )
    assert full_date_text("2026-10-27") == "٢٠٢٦، ٢٧ أكتوبر"
    assert number_text(12400) == "١٢٬٤٠٠"
    assert list_text(["a", "b", "c"]) == "a، b وc"


def test_lists() -> None:
    assert [list_text(list("abcd")[:n]) for n in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]
    assert choice_text(["a", "b", "c"]) == "a, b or c" and choice_text(["{before}", "b"]) == "{before} or b"


# Catalogues


def put(folder: Path, locale: str, content: bytes) -> None:
    place = folder / locale / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "mentordesk.mo").write_bytes(content)


def test_the_region_falls_back_to_the_language(tmp_path: Path) -> None:
    put(tmp_path, "pt", compiled("pt", ("t", "Open", "Abrir")))
    found = catalogues.find("pt-BR", tmp_path)
    assert found is not None and found.pgettext("t", "Open") == "Abrir"
    assert catalogues.find("fr", tmp_path) is None and catalogues.find("../pt", tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xde\x12\x04\x95" + b"\xff" * 60])
def test_a_broken_catalogue_means_english(tmp_path: Path, content: bytes) -> None:
    put(tmp_path, "de", content)
    assert catalogues.find("de", tmp_path) is None


def test_a_damaged_catalogue_never_crashes(tmp_path: Path) -> None:
    whole = compiled("pl", ("t", DAYS, ("{n} dzień", "{n} dni", "{n} dnia")))
    for number, cut in enumerate(range(0, len(whole), 7)):
        for content in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :]):
            put(tmp_path / f"{number}-{len(content)}", "pl", content)
            found = catalogues.find("pl", tmp_path / f"{number}-{len(content)}")
            texts.install(found)
            assert isinstance(npgettext("t", *DAYS, 5), str)


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


def test_install_gives_english_back() -> None:
    texts.install(NullTranslations())
    assert pgettext("t", "Open") == "Open"
