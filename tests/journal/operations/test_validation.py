# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What may be written into a field: each refusal is a sentence; `test_records` has the fields of every kind."""

from datetime import date

import pytest

from mentordesk.errors import InputRefusedError
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.operations.validation import MAX_CHARACTERS, clean_text, clean_values, is_free_text
from mentordesk.journal.records import Advice, Conversation, FollowUp, Relationship, Topic


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\0", "NUL character at position 1"),
        ("ab\0", "NUL character at position 3"),
        ("\ud800", "half a character at position 1"),
        ("ab\udfff", "half a character at position 3"),
        ("x" * (MAX_CHARACTERS + 1), "is 16000001 characters long; 16000000 can be kept"),
    ],
)
def test_what_no_file_could_give_back_is_refused_by_its_place(text: str, sentence: str) -> None:
    with pytest.raises(InputRefusedError, match=sentence):
        clean_text(text)


@pytest.mark.parametrize("text", ["", "\x01", "\ud7ff\ue000", "a\nb", "x" * MAX_CHARACTERS])
def test_all_else_is_kept_as_it_is(text: str) -> None:
    assert clean_text(text) == text


def test_on_one_line_a_break_is_a_space() -> None:
    assert clean_text("a \r\n\u2028 b\u2029c\td", single_line=True) == "a b c\td"


def test_names_are_of_one_line_and_notes_of_several() -> None:
    values = {"name": "a\nb", "title": "a\nb", "note": "a\nb", "how_met": "a\nb"}
    assert clean_values(Relationship, values) == values | {"name": "a b", "title": "a b"}


def test_free_text_is_what_is_typed_and_neither_date_number_nor_choice() -> None:
    assert is_free_text(Advice, "words") and is_free_text(Relationship, "name")
    assert not is_free_text(Advice, "uptake")
    assert not is_free_text(Advice, "date")
    assert not is_free_text(Advice, "confidence")
    assert not is_free_text(Advice, "recalled")


def test_nothing_is_nothing_where_nothing_may_stand() -> None:
    for empty in (None, ""):
        values = {"phase": empty, "began_on": empty, "keep_in_touch_days": empty}
        assert clean_values(Relationship, values) == dict.fromkeys(values)
    assert clean_values(FollowUp, {"text": "", "relationship": ""}) == {"text": "", "relationship": None}
    assert clean_values(Advice, {"confidence": 0}) == {"confidence": 0}


@pytest.mark.parametrize(
    ("model", "name"),
    [(Advice, "words"), (Advice, "uptake"), (Advice, "relationship"), (Topic, "name"), (Advice, "date")],
)
def test_nothing_is_refused_where_something_is_needed(model: type, name: str) -> None:
    with pytest.raises(InputRefusedError, match=r"missing|needed"):
        clean_values(model, {name: None})


@pytest.mark.parametrize("name", ["relationship", "date"])
def test_an_empty_field_that_is_needed_is_refused(name: str) -> None:
    with pytest.raises(InputRefusedError, match=r"missing|needed"):
        clean_values(Advice, {name: ""})


@pytest.mark.parametrize(
    ("model", "name", "low", "high"),
    [
        (Relationship, "keep_in_touch_days", 1, 3660),
        (Conversation, "minutes", 1, 6000),
        (Advice, "confidence", 0, 100),
        (Advice, "relationship", -(2**62), 2**62),
    ],
)
def test_a_number_lies_within_its_range(model: type, name: str, low: int, high: int) -> None:
    for number in (low, high):
        assert clean_values(model, {name: str(number)}) == {name: number}
    for number in (low - 1, high + 1):
        with pytest.raises(InputRefusedError, match=f"between {low} and {high}"):
            clean_values(model, {name: number})


def test_yes_and_no_are_taken_in_any_form() -> None:
    assert clean_values(Advice, {"recalled": 1, "unasked": ""}) == {"recalled": True, "unasked": False}


def test_a_date_is_a_day_a_month_or_a_year() -> None:
    for given, kept in (
        (date(2021, 5, 3), "2021-05-03"),
        (ApproxDate(2021, 5), "2021-05"),
        ("2021", "2021"),
    ):
        assert clean_values(Advice, {"date": given}) == {"date": kept}
    with pytest.raises(InputRefusedError, match=r"No calendar has this date\. Write a day"):
        clean_values(Advice, {"date": "2021-02-29"})


def test_a_term_is_one_of_those_there_are() -> None:
    assert clean_values(Advice, {"uptake": "planned"}) == {"uptake": "planned"}
    with pytest.raises(InputRefusedError, match=r"possible ones: x{40}\.$"):
        clean_values(Advice, {"uptake": "x" * 41})


@pytest.mark.parametrize("name", ["id", "uuid", "trashed_with", "state", "since", "nonsense"])
def test_what_nobody_writes_is_no_field(name: str) -> None:
    with pytest.raises(KeyError):
        clean_values(Advice, {name: "x"})
