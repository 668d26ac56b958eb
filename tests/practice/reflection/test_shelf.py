# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The shelf of reflections: a year by its days, on this day in other years, and one to be read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.reflection.reflection_list import ReflectionFilter
from mentordesk.practice.reflection.shelf import (
    EARLIER,
    MOST,
    MOST_EARLIER,
    on_this_day,
    read_leaf,
    read_year,
    written_on,
)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def write(journal: Journal, day: str, text: str, **values: object) -> int:
    return operations.create(journal, Kind.REFLECTION, {"date": day, "title": text, **values})


def test_a_year_counts_its_days_and_what_is_vague(journal: Journal) -> None:
    for day in ("2024-05-12", "2024-05-12", "2024-05", "2024", "2023-12-31", "2025-01-01"):
        write(journal, day, "x")
    gone = write(journal, "2024-06-01", "gone")
    operations.trash(journal, Kind.REFLECTION, gone)
    year = read_year(journal, 2024)
    assert year.days == {"2024": 1, "2024-05": 1, "2024-05-12": 2}
    assert (year.count, year.dated, year.first, year.last) == (4, 1, 2023, 2025)
    assert [line.text for line in written_on(journal, "2024-05-12")] == ["x", "x"]


def test_on_this_day_of_a_leap_year_too(journal: Journal) -> None:
    for day in ("2016-02-29", "2020-02-29", "2024-02-29", "2020-02-28", "2020-02"):
        write(journal, day, day)
    assert [line.text for line in on_this_day(journal, date(2024, 2, 29))] == ["2020-02-29", "2016-02-29"]
    assert [line.text for line in on_this_day(journal, date(2023, 2, 28))] == ["2020-02-28"]


def test_it_can_be_narrowed(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara"})
    values = {"relationship": amara, "direction": "received", "date": "2024-01-01", "words": "Wait"}
    advice = operations.create(journal, Kind.ADVICE, values)
    write(journal, "2024-03-01", "about her", about=[("relationship", amara)], topics=["money"])
    write(journal, "2024-03-02", "about the advice", about=[("advice", advice)], framework="grow")
    write(journal, "2024-03-03", "neither")
    for shown, days in (
        (ReflectionFilter(person=amara), 2),
        (ReflectionFilter(advice=advice), 1),
        (ReflectionFilter(framework="grow"), 1),
        (ReflectionFilter(person=amara, framework="grow"), 1),
        (ReflectionFilter(start="2024-03-02", end="2024-03-02"), 1),
        (ReflectionFilter(start="2024-03", end="2024-03"), 3),
        (ReflectionFilter(), 3),
    ):
        assert read_year(journal, 2024, shown).count == days, shown


def test_a_year_without_anything_is_its_own_first_and_last(journal: Journal) -> None:
    year = read_year(journal, 2024)
    assert (year.count, year.dated, year.first, year.last) == (0, 0, 2024, 2024)


def test_a_year_ends_where_the_next_one_begins(journal: Journal) -> None:
    for day in ("2023", "2023-12", "2024-01-01", "2024-12-31", "2025", "2025-01"):
        write(journal, day, "x")
    assert set(read_year(journal, 2024).days) == {"2024-01-01", "2024-12-31"}


def test_so_much_of_one_day_is_listed(journal: Journal) -> None:
    for number in range(MOST + 1):
        write(journal, "2024-05-12", f"{number:02}")
    found = written_on(journal, "2024-05-12")
    assert len(found) == MOST == 60
    assert (found[0].text, found[-1].text) == ("00", "59")
    assert len(on_this_day(journal, date(2025, 5, 12))) == MOST_EARLIER == 20


def test_on_this_day_goes_back_sixty_years_and_never_ahead(journal: Journal) -> None:
    for year in (2026 - EARLIER - 1, 2026 - EARLIER, 2025, 2026, 2027):
        write(journal, f"{year}-05-12", str(year))
    assert EARLIER == 60
    assert [line.text for line in on_this_day(journal, date(2026, 5, 12))] == ["2025", "1966"]


def test_what_is_read_are_the_parts_with_words_to_them(journal: Journal) -> None:
    ines = operations.create(journal, Kind.RELATIONSHIP, {"name": "Ines Duarte"})
    answers = [("what", "The crane fell"), ("feelings", " "), ("evaluation", "Nobody was hurt")]
    about = [("relationship", ines)]
    record = write(
        journal, "2024-05", "A crane", framework="gibbs", answers=answers, about=about, body="First"
    )
    leaf = read_leaf(journal, record)
    assert leaf is not None
    assert (leaf.id, leaf.date, leaf.title, leaf.people) == (record, "2024-05", "A crane", "Ines Duarte")
    assert [text for _, text in leaf.parts] == ["First", "The crane fell", "Nobody was hurt"]
    assert leaf.parts[0][0] == "" and all(heading for heading, _ in leaf.parts[1:])
    operations.edit(journal, Kind.REFLECTION, record, {"body": " ", "title": ""})
    leaf = read_leaf(journal, record)
    assert leaf is not None and leaf.title == "" and len(leaf.parts) == 2


def test_what_has_neither_title_nor_text_is_called_by_its_line(journal: Journal) -> None:
    record = write(journal, "2024-05", "", body="**Loud** days")
    leaf = read_leaf(journal, record)
    assert leaf is not None and (leaf.title, leaf.parts) == ("", (("", "**Loud** days"),))
    operations.edit(journal, Kind.REFLECTION, record, {"body": ""})
    leaf = read_leaf(journal, record)
    assert leaf is not None and leaf.parts == ()


def test_what_is_in_the_trash_is_not_read(journal: Journal) -> None:
    record = write(journal, "2024-05", "Gone")
    operations.trash(journal, Kind.REFLECTION, record)
    assert read_leaf(journal, record) is None
    assert read_leaf(journal, record + 1) is None
