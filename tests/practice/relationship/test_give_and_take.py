# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Give and take by kind and by year, on both sides, and in words; never a score."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, trash
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import ExchangeKind, Flow, Kind
from mentordesk.practice.relationship.give_and_take import (
    Column,
    Picture,
    Strand,
    cell_text,
    picture_sentences,
    read_picture,
    strand_text,
    summary_line,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def passed(journal: Journal, person: int, flow: str, kind: str, day: str) -> int:
    values = {"relationship": person, "direction": flow, "type": kind, "date": day, "text": "x"}
    return create(journal, Kind.EXCHANGE, values)


def test_both_sides_by_kind_and_year(journal: Journal, amara: int) -> None:
    other = create(journal, Kind.RELATIONSHIP, {"name": "Ada"})
    passed(journal, amara, "given", "culture_insight", "2024-05-03")
    passed(journal, amara, "given", "culture_insight", "2026")
    passed(journal, amara, "given", "culture_insight", "2026-02")
    passed(journal, amara, "gained", "time", "2023-01-01")
    passed(journal, amara, "gained", "culture_insight", "2025-01-01")
    gone = passed(journal, amara, "gained", "thanks", "2026-01-01")
    trash(journal, Kind.EXCHANGE, gone)
    passed(journal, other, "gained", "skill", "2026-01-01")
    found = read_picture(journal, amara)
    assert found.strands == (
        Strand(ExchangeKind.CULTURE_INSIGHT, {2025: 1}, {2024: 1, 2026: 2}),
        Strand(ExchangeKind.TIME, {2023: 1}, {}),
    )
    assert found.years == (2023, 2026) and found.last is Flow.GIVEN


def test_nothing_passed(journal: Journal, amara: int) -> None:
    found = read_picture(journal, amara)
    assert found == Picture() and found.years is None and found.columns(5) == ()
    assert picture_sentences(found, "Amara", TODAY) == () and summary_line(found) == ""


def test_the_picture_in_words() -> None:
    picture = Picture(
        (
            Strand(ExchangeKind.CULTURE_INSIGHT, {}, {2024: 1, 2026: 2}),
            Strand(ExchangeKind.FEEDBACK, {2024: 2}, {2025: 1}),
            Strand(ExchangeKind.TIME, {2023: 1}, {}),
        )
    )
    assert picture_sentences(picture, "Amara", TODAY) == (
        "From Amara you gained feedback twice and one gift of time, from 2023 to 2024.",
        "You gave Amara three insights into the culture and feedback, since 2024.",
    )
    assert strand_text(picture.strands[0]) == (
        "Culture insight. Gained: none. Given: one in 2024, two in 2026."
    )
    assert summary_line(picture) == "Gained feedback and time; gave culture insight and feedback"
    year = Column(2026, 2026)
    assert cell_text(ExchangeKind.CULTURE_INSIGHT, Flow.GIVEN, year, {2024: 1, 2026: 2}) == (
        "Given, 2026: two insights into the culture"
    )
    early = Column(2020, 2024, True)
    assert cell_text(ExchangeKind.TIME, Flow.GAINED, early, {2021: 1, 2023: 2, 2026: 1}) == (
        "Gained, 2021 to 2023: three gifts of time (one in 2021, two in 2023)"
    )
    assert cell_text(ExchangeKind.TIME, Flow.GAINED, year, {2021: 1}) == ""


def test_years_without_room_share_the_first_column() -> None:
    picture = Picture((Strand(ExchangeKind.TIME, {2005: 2, 2019: 1, 2025: 1}, {2026: 1}),))
    columns = picture.columns(4)
    assert [column.text for column in columns] == ["to 2023", "2024", "2025", "2026"]
    assert [column.of(picture.strands[0].gained) for column in columns] == [3, 0, 1, 0]
    assert [column.text for column in picture.columns(1)] == ["to 2026"]
    assert len(picture.columns(99)) == 22


@given(
    st.lists(
        st.tuples(st.sampled_from(ExchangeKind), st.sampled_from(Flow), st.integers(1990, 2026)), max_size=40
    ),
    st.integers(1, 12),
)
def test_every_dot_stands_in_exactly_one_place(
    things: list[tuple[ExchangeKind, Flow, int]], room: int
) -> None:
    counts = Counter(things)
    strands = tuple(
        Strand(
            kind,
            {year: n for (k, flow, year), n in counts.items() if k is kind and flow is Flow.GAINED},
            {year: n for (k, flow, year), n in counts.items() if k is kind and flow is Flow.GIVEN},
        )
        for kind in ExchangeKind
    )
    picture = Picture(strands)
    columns = picture.columns(room)
    assert len(columns) <= room
    for strand in strands:
        for flow in Flow:
            assert sum(column.of(strand.side(flow)) for column in columns) == sum(strand.side(flow).values())


def test_no_number_compares_the_sides(journal: Journal, amara: int) -> None:
    for kind in ExchangeKind:
        passed(journal, amara, "gained", kind, "2026-01-01")
        passed(journal, amara, "given", kind, "2026-01-01")
    told = " ".join(picture_sentences(read_picture(journal, amara), "Amara", TODAY)).lower()
    words = {word.strip(".,") for word in told.split()}
    assert not words & {
        "balance",
        "more",
        "less",
        "fewer",
        "total",
        "score",
        "percent",
        "ratio",
        "twelve",
        "24",
    }


def test_there_is_a_column_for_each_year_as_long_as_there_is_room() -> None:
    picture = Picture((Strand(ExchangeKind.TIME, {2023: 1}, {2026: 1}),))
    texts = {room: [column.text for column in picture.columns(room)] for room in (0, 1, 2, 3, 4)}
    assert texts == {
        0: [],
        1: ["to 2026"],
        2: ["to 2025", "2026"],
        3: ["to 2024", "2025", "2026"],
        4: ["2023", "2024", "2025", "2026"],
    }


@pytest.mark.parametrize(
    ("years", "when"),
    [
        ({2026: 1}, ", in 2026"),
        ({2024: 1, 2025: 1}, ", from 2024 to 2025"),
        ({2024: 1, 2026: 1}, ", since 2024"),
        ({2024: 1, 2027: 1}, ", since 2024"),
    ],
)
def test_when_it_passed(years: dict[int, int], when: str) -> None:
    (said,) = picture_sentences(Picture((Strand(ExchangeKind.RESOURCE, {}, years),)), "Amara", TODAY)
    assert said.endswith(f"{when}.") and said.startswith("You gave Amara ")


def test_a_line_names_the_two_latest_kinds() -> None:
    time, skill = Strand(ExchangeKind.TIME, {2020: 9}), Strand(ExchangeKind.SKILL, {2026: 1})
    thanks = Strand(ExchangeKind.THANKS, {2024: 1, 2019: 1}, {2020: 1})
    assert summary_line(Picture((time, skill))) == "Gained a new skill and time"
    assert summary_line(Picture((time, skill, thanks))) == "Gained a new skill, thanks and more; gave thanks"


def test_a_place_of_several_years_names_them_only_where_there_are_several() -> None:
    early = Column(2020, 2024, True)
    assert cell_text(ExchangeKind.TIME, Flow.GIVEN, early, {2020: 1}) == "Given, 2020: one gift of time"
    assert cell_text(ExchangeKind.TIME, Flow.GIVEN, early, {2020: 1, 2024: 1, 2019: 5, 2025: 5}) == (
        "Given, 2020 to 2024: two gifts of time (one in 2020, one in 2024)"
    )


def test_the_latest_decides_which_way_it_went_last(journal: Journal, amara: int) -> None:
    passed(journal, amara, "given", "time", "2026-05-03")
    passed(journal, amara, "gained", "time", "2026-05-03")
    assert read_picture(journal, amara).last is Flow.GAINED
    passed(journal, amara, "given", "skill", "2026-05-04")
    assert read_picture(journal, amara).last is Flow.GIVEN
