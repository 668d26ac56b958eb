# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates as the CLDR writes them, in the language of the texts."""

import json
from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations

import pytest

from mentordesk.i18n import texts
from mentordesk.i18n.formats import date_text, full_date_text, month_names, weekday_name, weekday_text
from mentordesk.i18n.locale_dates import languages, locale_dates
from tests.tools.locale_dates import TARGET, everything

TODAY = date(2026, 11, 29)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    texts.install()


def test_what_is_kept_is_what_the_cldr_says() -> None:
    """``python -m tests.tools.locale_dates`` makes it anew."""
    assert json.loads(TARGET.read_text(encoding="utf-8")) == everything()


@pytest.mark.parametrize(
    ("language", "day", "bare", "month", "weekday"),
    [
        ("de", "5. März 2021", "29. November", "Mai 2021", "Sonntag, 29. November"),
        ("es", "5 de marzo de 2021", "29 de noviembre", "mayo de 2021", "domingo, 29 de noviembre"),
        ("fr", "5 mars 2021", "29 novembre", "mai 2021", "dimanche 29 novembre"),
        ("pl", "5 marca 2021", "29 listopada", "maj 2021", "niedziela, 29 listopada"),
        ("ja", "2021年3月5日", "11月29日", "2021年5月", "11月29日日曜日"),
        ("hu", "2021. március 5.", "november 29.", "2021. május", "november 29., vasárnap"),
        ("fa", "۵ مارس ۲۰۲۱", "۲۹ نوامبر", "مهٔ ۲۰۲۱", "یکشنبه ۲۹ نوامبر"),
        ("en", "5 March 2021", "29 November", "May 2021", "Sunday, 29 November"),
    ],
)
def test_dates_of_a_language(language: str, day: str, bare: str, month: str, weekday: str) -> None:
    assert full_date_text("2021-03-05", language=language) == day
    assert date_text("2026-11-29", today=TODAY, language=language) == bare
    assert date_text("2021-05", today=TODAY, language=language).replace("مهٔ", "مه") == month.replace(
        "مهٔ", "مه"
    )
    assert weekday_text(TODAY, language=language) == weekday


def test_a_catalogue_that_leaves_the_months_leaves_dates_to_the_cldr() -> None:
    texts.install(NullTranslations(), "es-MX")
    assert full_date_text("2021-03-05") == "5 de marzo de 2021"
    assert weekday_name(0) == "lunes" and month_names(3)[0] == "marzo"


def test_a_catalogue_that_translates_them_writes_dates_itself() -> None:
    class Own(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return {
                "March": "Lenzmond",
                "{day} {month} {year}": "{day}. {month} {year}",
                "January": "Hartung",
            }.get(message, message)

    texts.install(Own(), "de")
    assert full_date_text("2021-03-05") == "5. Lenzmond 2021"


def test_regions_and_scripts_fall_back_on_their_language() -> None:
    assert locale_dates("pt-BR") == locale_dates("pt") != locale_dates("en-GB") is None
    assert locale_dates("zh_TW") == locale_dates("zh_Hant") is not None
    assert locale_dates("xx") is None and locale_dates("") is None
    assert len(languages()) > 250
