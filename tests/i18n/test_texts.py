# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Messages in other languages: plurals, places, digits, and catalogues that are damaged."""

import io
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest

from mentordesk.i18n import catalogues, texts
from mentordesk.i18n.formats import full_date_text, list_text
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


# Catalogues


def test_a_damaged_catalogue_never_crashes(tmp_path: Path) -> None:
    whole = compiled("pl", ("t", DAYS, ("{n} dzień", "{n} dni", "{n} dnia")))
    for number, cut in enumerate(range(0, len(whole), 7)):
        for content in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :]):
            folder = tmp_path / f"{number}-{len(content)}"
            (folder / "pl/LC_MESSAGES").mkdir(parents=True)
            (folder / "pl/LC_MESSAGES/mentordesk.mo").write_bytes(content)
            found = catalogues.find("pl", folder)
            texts.install(found)
            assert isinstance(npgettext("t", *DAYS, 5), str)


def test_install_gives_english_back() -> None:
    texts.install(NullTranslations())
    assert pgettext("t", "Open") == "Open"
