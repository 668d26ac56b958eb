# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.i18n.formats import date_text, full_date_text, weekday_text
from mentordesk.i18n.locale_dates import languages
from mentordesk.journal.dates import ApproxDate
from mentordesk.practice.capture.dates import Tense, parse_date, says_when, shown_date, weekday_named

TODAY = date(2026, 5, 12)
days = st.dates(date(1000, 1, 1))


@given(days, st.sampled_from(["y", "m", "d"]), st.booleans(), st.dates(date(1000, 1, 1)))
def test_what_is_shown_can_be_read_again(day: date, precision: str, short: bool, today: date) -> None:
    parts = {"y": (day.year,), "m": (day.year, day.month), "d": (day.year, day.month, day.day)}[precision]
    kept = str(ApproxDate(*parts))
    assert parse_date(date_text(kept, short=short, today=today), today) == kept
    assert parse_date(full_date_text(kept), today) == kept
    assert parse_date(kept, today) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  2021 ", "2021"),
        ("2021-5", "2021-05"),
        ("2021-05-03", "2021-05-03"),
        ("May 2021", "2021-05"),
        ("12 May", "2026-05-12"),
        ("May 12, 2024", "2024-05-12"),
        ("12 SEPT 2024", "2024-09-12"),
        ("today", "2026-05-12"),
        ("Yesterday", "2026-05-11"),
        ("3/5/24", "2024-05-03"),
        ("3.5.1998", "1998-05-03"),
        ("05/2024", "2024-05"),
        ("2024/5/3", "2024-05-03"),
        ("12/5", "2026-05-12"),
        ("12.5.", "2026-05-12"),
        ("12th of May", "2026-05-12"),
        ("2024 May 12", "2024-05-12"),
        ("12 May 24", "2024-05-12"),
        ("2024/5", "2024-05"),
        ("May", "2026-05"),
        ("May 31", "2026-05-31"),
        ("May 32", "2032-05"),
    ],
)
def test_many_ways_to_write_a_date(typed: str, kept: str) -> None:
    assert parse_date(typed, TODAY) == kept


def test_numbers_follow_the_order_of_the_locale() -> None:
    assert parse_date("3/5/2024", TODAY, "mdy") == "2024-03-05"
    assert parse_date("3.5.2024", TODAY, "mdy") == "2024-05-03"
    assert parse_date("24/5/3", TODAY, "ymd") == "2024-05-03"
    assert parse_date("5/12", TODAY, "mdy") == parse_date("5/12", TODAY, "ymd") == "2026-05-12"


def test_a_year_of_two_digits_is_at_most_ten_years_ahead() -> None:
    assert parse_date("3/5/36", TODAY) == "2036-05-03"
    assert parse_date("3/5/37", TODAY) == "1937-05-03"
    assert parse_date("3/5/124", TODAY) == "0124-05-03"


@pytest.mark.parametrize(
    "typed", ["soon", "12 May June", "12 the May", "1 2 3 May", "soon 2024", "0", "winter", "end of Friday"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="not a date MentorDesk can read"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["31 February 2024", "2021-13", "00/00/0000", "1/13", "9999 years ago"])
def test_a_day_that_no_calendar_has_is_refused_as_that(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="No calendar has that day"):
        parse_date(typed, TODAY)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        kept = parse_date(text, TODAY)
    except InputRefusedError:
        return
    assert kept == "" or str(ApproxDate.parse(kept)) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Tuesday", "2026-05-12"),
        ("on monday", "2026-05-11"),
        ("Wed", "2026-05-06"),
        ("last Tuesday", "2026-05-05"),
        ("next Tuesday", "2026-05-19"),
        ("last monday", "2026-05-11"),
        ("3 days ago", "2026-05-09"),
        ("a week ago", "2026-05-05"),
        ("two weeks ago", "2026-04-28"),
        ("in 3 days", "2026-05-15"),
        ("5 months ago", "2025-12"),
        ("last month", "2026-04"),
        ("2 years ago", "2024"),
        ("tomorrow", "2026-05-13"),
        ("on 3 May", "2026-05-03"),
        ("sat", "2026-05-09"),
        ("this tuesday", "2026-05-12"),
        ("the Sunday", "2026-05-10"),
        ("Tuesday last", "2026-05-05"),
        ("last Wednesday", "2026-05-06"),
        ("next Monday", "2026-05-18"),
        ("next Wednesday", "2026-05-13"),
        ("next month", "2026-06"),
        ("last year", "2025"),
        ("next year", "2027"),
        ("4 months ago", "2026-01"),
        ("in 7 months", "2026-12"),
        ("in 8 months", "2027-01"),
        ("in two years", "2028"),
        ("one day ago", "2026-05-11"),
        ("twelve days ago", "2026-04-30"),
        ("ago 3 days", "2026-05-09"),
        ("an ago week", "2026-05-05"),
        ("0 days ago", "2026-05-12"),
        ("9999 days ago", "1998-12-26"),
    ],
)
def test_days_counted_from_today(typed: str, kept: str) -> None:
    assert parse_date(typed, TODAY) == kept


NOVEMBER = date(2026, 11, 29)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "past", "to_come"),
    [
        ("5 January", "2026-01-05", "2027-01-05"),
        ("24 December", "2025-12-24", "2026-12-24"),
        ("24.12.", "2025-12-24", "2026-12-24"),
        ("29 November", "2026-11-29", "2026-11-29"),
        ("Friday", "2026-11-27", "2026-12-04"),
        ("on Sunday", "2026-11-29", "2026-12-06"),
        ("29 Feb", "2024-02-29", "2028-02-29"),
        ("March", "2026-03", "2027-03"),
        ("in March", "2026-03", "2027-03"),
        ("November", "2026-11", "2026-11"),
        ("the 15th", "2026-11-15", "2026-12-15"),
        ("on the 31st", "2026-10-31", "2026-12-31"),
        ("end of October", "2026-10", "2027-10"),
        ("beginning of May", "2026-05", "2027-05"),
        ("mid-March", "2026-03", "2027-03"),
        ("summer", "2026", "2027"),
    ],
)
def test_without_a_year_a_date_is_on_the_side_that_is_asked_for(typed: str, past: str, to_come: str) -> None:
    assert parse_date(typed, NOVEMBER, tense=Tense.PAST) == past
    assert parse_date(typed, NOVEMBER, tense=Tense.TO_COME) == to_come


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.sampled_from(list(Tense)))
def test_a_day_without_a_year_is_never_on_the_wrong_side(today: date, tense: Tense) -> None:
    for typed in ("29 February", "1 January", "31 December", "Tuesday", "the 30th"):
        found = ApproxDate.parse(parse_date(typed, today, tense=tense)).first_day()
        assert found <= today or tense is not Tense.PAST
        assert found >= today or tense is not Tense.TO_COME


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("last night", "2026-11-28"),
        ("this morning", "2026-11-29"),
        ("tonight", "2026-11-29"),
        ("the day before yesterday", "2026-11-27"),
        ("day before yesterday", "2026-11-27"),
        ("the day after tomorrow", "2026-12-01"),
        ("last week", "2026-11"),
        ("this week", "2026-11"),
        ("this month", "2026-11"),
        ("end of the month", "2026-11"),
        ("this year", "2026"),
        ("last weekend", "2026-11"),
        ("two Tuesdays ago", "2026-11-17"),
        ("a Sunday ago", "2026-11-22"),
        ("at 5pm", "2026-11-29"),
        ("at 5 p.m.", "2026-11-29"),
        ("17:30", "2026-11-29"),
        ("yesterday at 5pm", "2026-11-28"),
        ("Tuesday at 17:00", "2026-11-24"),
        ("12 May 2024, 10:30", "2024-05-12"),
        ("yesterday evening", "2026-11-28"),
        ("on Tuesday morning", "2026-11-24"),
        ("this afternoon", "2026-11-29"),
        ("in spring 2019", "2019"),
        ("in the summer of 2019", "2019"),
        ("winter 2019", "2019"),
        ("last summer", "2026"),
        ("Q3 2024", "2024"),
        ("early 2019", "2019"),
        ("end of 2025", "2025"),
        ("late in May 2021", "2021-05"),
        ("at the end of last month", "2026-10"),
        ("in 2019", "2019"),
        ("around May 2021", "2021-05"),
        ("May '05", "2005-05"),
        ("May ’98", "1998-05"),
        ("5 May '05", "2005-05-05"),
        ("'05", "2005"),
        ("the 3rd of May 2024", "2024-05-03"),
        ("Friday last week", "2026-11-20"),
        ("Sunday, 29 November", "2026-11-29"),
        ("a fortnight ago", "2026-11-15"),
        ("last March", "2026-03"),
        ("last November", "2025-11"),
        ("last Friday at 5pm", "2026-11-27"),
        ("5 May", "2026-05-05"),
        ("sept 2024", "2024-09"),
        ("٣ May ٢٠٢٤", "2024-05-03"),
        ("12 May last year", "2025-05-12"),
        ("May of last year", "2025-05"),
        ("summer last year", "2025"),
        ("the 3rd of last month", "2026-10-03"),
        ("the week before last", "2026-11"),
        ("last autumn", "2025"),
        ("summer of '69", "1969"),
        ("since 2019", "2019"),
        ("c. 2019", "2019"),
        ("two nights ago", "2026-11-27"),
        ("twenty years ago", "2006"),
        ("half a year ago", "2026-05"),
        ("a few days ago", "2026-11"),
        ("a couple of weeks ago", "2026-11"),
        ("Thursday, 4 December", "2025-12-04"),
        ("2026-10-05 14:30", "2026-10-05"),
        ("2026-10-05T14:30", "2026-10-05"),
        ("5/10/2026 2pm", "2026-10-05"),
        ("20261005", "2026-10-05"),
        ("5 10 2026", "2026-10-05"),
        ("2021年", "2021"),
        ("just now", "2026-11-29"),
        ("earlier today", "2026-11-29"),
    ],
)
def test_words_for_a_day_as_people_say_them(typed: str, kept: str) -> None:
    assert parse_date(typed, NOVEMBER, tense=Tense.PAST) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("next week", "2026-12-06"),
        ("this week", "2026-11-29"),
        ("next weekend", "2026-12-06"),
        ("the week after next", "2026-12-13"),
        ("early next week", "2026-12-01"),
        ("by the end of next week", "2026-12-06"),
        ("in a few days", "2026-12-06"),
        ("in a couple of weeks", "2026-12-20"),
        ("Friday week", "2026-12-11"),
        ("a week on Friday", "2026-12-11"),
        ("3 weeks from now", "2026-12-20"),
        ("two days from tomorrow", "2026-12-02"),
        ("within two weeks", "2026-12-13"),
        ("in thirty days", "2026-12-29"),
        ("this coming Friday", "2026-12-04"),
        ("by Friday", "2026-12-04"),
        ("no later than 5 January", "2027-01-05"),
        ("Friday the 4th", "2026-12-04"),
        ("on the 3rd of next month", "2026-12-03"),
        ("5 January next year", "2027-01-05"),
        ("end of January", "2027-01"),
    ],
)
def test_what_is_due_in_a_week_to_come_is_due_by_its_last_day(typed: str, kept: str) -> None:
    assert parse_date(typed, NOVEMBER, tense=Tense.TO_COME) == kept


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_week_to_come_is_never_later_than_it_is(today: date) -> None:
    for typed, days in (("next week", 14), ("this week", 7), ("next weekend", 14), ("end of the week", 7)):
        found = ApproxDate.parse(parse_date(typed, today, tense=Tense.TO_COME))
        assert found.exact and 0 <= (found.first_day() - today).days < days


@pytest.mark.parametrize("typed", ["Thursday, 4 December", "Friday the 13th", "Monday 5 January 2027"])
def test_a_day_that_is_not_that_day_of_the_week_is_refused_with_the_one_it_is(typed: str) -> None:
    with pytest.raises(InputRefusedError, match=r"falls on another day of the week: (Friday|Sunday|Tuesday)"):
        parse_date(typed, NOVEMBER, tense=Tense.TO_COME)


def test_a_week_in_two_years_is_of_the_one_with_most_of_its_days() -> None:
    assert parse_date("last week", date(2026, 1, 7)) == "2026"
    assert parse_date("last week", date(2027, 1, 6)) == "2026"
    assert parse_date("last weekend", date(2026, 11, 3)) == "2026"


@pytest.mark.parametrize("typed", ["30 February", "31 April", "29 Feb 2023", "the 32nd", "31/11"])
def test_a_day_that_is_in_no_year_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="No calendar has that day"):
        parse_date(typed, NOVEMBER, tense=Tense.PAST)


def test_a_field_shows_the_year_unless_it_is_the_obvious_one() -> None:
    assert shown_date("2026-12-24", NOVEMBER, tense=Tense.TO_COME) == "24 December"
    assert shown_date("2026-12-24", NOVEMBER, tense=Tense.PAST) == "24 December 2026"
    assert shown_date("2025-12-24", NOVEMBER, tense=Tense.PAST) == "24 December 2025"
    assert shown_date("2026-01-05", NOVEMBER, tense=Tense.PAST) == "5 January"
    assert shown_date("2026-01-05", NOVEMBER, tense=Tense.TO_COME) == "5 January 2026"
    assert shown_date("2026-05", NOVEMBER) == "May 2026" and shown_date("", NOVEMBER) == ""


LANGUAGES = ["en", *languages()]


@settings(max_examples=400)
@given(
    st.sampled_from(LANGUAGES),
    st.dates(date(1000, 1, 1)),
    st.sampled_from("ymd"),
    st.sampled_from(list(Tense)),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)
def test_what_a_field_shows_in_any_language_can_be_typed_back(
    language: str, day: date, precision: str, tense: Tense, today: date
) -> None:
    parts = {"y": (day.year,), "m": (day.year, day.month), "d": (day.year, day.month, day.day)}[precision]
    kept = str(ApproxDate(*parts))
    shown = shown_date(kept, today, tense=tense, language=language)
    assert parse_date(shown, today, tense=tense, language=language) == kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_in_every_language_can_be_typed_back(language: str) -> None:
    today = date(2026, 6, 15)
    for month in range(1, 13):
        for kept in (f"2021-{month:02}", f"2021-{month:02}-05", f"2026-{month:02}-29", f"2005-{month:02}-12"):
            if kept == "2026-02-29":
                continue
            for short in (False, True):
                shown = date_text(kept, short=short, today=today, language=language)
                assert parse_date(shown, today, language=language) == kept, shown
                assert parse_date(shown.upper(), today, language=language) == kept, shown.upper()
        weekday = weekday_text(date(2026, month, 15), language=language)
        assert parse_date(weekday, today, language=language) == f"2026-{month:02}-15", weekday


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("es", "29 de noviembre de 2021", "2021-11-29"),
        ("es", "noviembre de 2021", "2021-11"),
        ("ja", "2021年11月29日", "2021-11-29"),
        ("ja", "5月 2021", "2021-05"),
        ("ja", "2021年5月", "2021-05"),
        ("de", "5. März", "2026-03-05"),
        ("de", "Mittwoch", "2026-11-25"),
        ("fr", "1 févr. 2020", "2020-02-01"),
        ("pl", "3 maja 2024", "2024-05-03"),
        ("fa", "۳ مه ۲۰۲۴", "2024-05-03"),
        ("de", "5 May 2024", "2024-05-05"),
        ("pt", "sexta-feira", "2026-11-27"),
        ("th", "วันศุกร์", "2026-11-27"),
        ("es", "mar 2021", "2021-03"),
    ],
)
def test_dates_of_other_languages_as_people_type_them(language: str, typed: str, kept: str) -> None:
    assert parse_date(typed, NOVEMBER, tense=Tense.PAST, language=language) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("ago", "3 ago", "last", "on", "days", "tu", "tuesdays", "last tu", "Tuesday on", "on the Tuesday"),
        *("next day", "3 days", "3 days hence", "an hour ago", "umpteen days ago"),
        *("ago in days", "ago ago 3", "in 3 days ago", "last Tuesday please", "9999 weeks ago ago"),
        *("10000 days ago", "99999999 days ago"),
    ],
)
def test_what_counts_no_days_is_refused(typed: str) -> None:
    with pytest.raises(InputRefusedError, match="not a date MentorDesk can read"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize(
    ("word", "day"),
    [("monday", 0), ("tue", 1), ("thurs", 3), ("sunday", 6), ("mo", None), ("tue2", None), ("", None)],
)
def test_a_plain_word_names_a_day_of_the_week_from_its_third_letter(word: str, day: int | None) -> None:
    assert weekday_named(word) == day


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Amara 12",
            "today",
            "meet tonight",
            "two weeks",
            "last month",
            "next year",
            "this week",
            "in years",
        ),
        *("a while ago", "Amara, Tuesday", "Amara, June", "Amara, weeks"),
    ],
)
def test_a_text_that_speaks_of_a_day_says_when(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "week", "days last", "every week", "Last Chance", "June Carter", "Tuesday Weld"),
        *("Carter, Amara", "Amara, Jan", "Ruby, Sun"),
    ],
)
def test_a_name_says_no_when_though_it_be_that_of_a_month_or_a_day(text: str) -> None:
    assert not says_when(text)
