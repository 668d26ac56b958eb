# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What else passed between two people, on the page: sponsorship, give and take, reflections, talks, open ends."""

from typing import Any

import pytest
from document_reading import add, advise, shown_rows

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import RelationshipHistory, read_history
from mentordesk.summaries.document import together
from mentordesk.summaries.document.wording import Days

DAY = Days(None, None)


def whole(journal: Journal, person: int) -> RelationshipHistory:
    return read_history(journal, person, None, None)


def headings(blocks: list[Any]) -> list[str]:
    return [block["text"] for block in blocks if block["kind"] == "heading"]


def guide_text(framework: str, step: str) -> str:
    return f"{framework}/{step}"


# Sponsorship


def test_acts_for_the_user_and_by_the_user_the_newest_first(journal: Journal, amara: int) -> None:
    act = {"type": "nominated", "text": "The crane", "result": "I got it"}
    mine = {**act, "direction": "for_me", "stake": "none", "audience": "the board"}
    add(journal, Kind.SPONSORSHIP, amara, "2026-01-01", **mine, thanked_on="2026-02-02")
    add(journal, Kind.SPONSORSHIP, amara, "2026-01-03", **mine, thanked_on="2026-02")
    assert headings(together.sponsorship(whole(journal, amara).acts, DAY)) == ["For you"]
    add(journal, Kind.SPONSORSHIP, amara, "2026-01-02", **act, direction="by_me", stake="high")
    add(journal, Kind.SPONSORSHIP, amara, "2026", type="credited", direction="for_me")
    blocks = together.sponsorship(whole(journal, amara).acts, DAY)
    assert headings(blocks) == ["For you", "By you"]
    assert [block["widths"] for block in blocks if block["kind"] == "table"] == [[22, 0, 52]] * 2
    stake = "Before the board. No reputation at stake."
    assert shown_rows(blocks) == [
        ["3 Jan 2026", "Nominated", "The crane", stake, "I got it", "Thanked in February 2026."],
        ["1 Jan 2026", "Nominated", "The crane", stake, "I got it", "Thanked on 2 Feb 2026."],
        ["2026", "Credited in public", "Some reputation at stake.", "Not thanked yet."],
        ["2 Jan 2026", "Nominated", "The crane", "Much reputation at stake.", "I got it"],
    ]


def test_without_acts_there_is_nothing(journal: Journal, amara: int) -> None:
    found = whole(journal, amara)
    assert together.sponsorship(found.acts, DAY) == together.give_and_take(found.gifts, DAY) == []
    assert together.reflections(found.thoughts, guide_text) == together.conversations(found.talks) == []
    assert together.open_loops(found, "Amara", DAY) == []


# Give and take


def test_gifts_are_counted_by_kind_and_those_with_words_listed(journal: Journal, amara: int) -> None:
    for day, direction, kind, text in (
        ("2026-01-01", "given", "thanks", "a"),
        ("2026-01-02", "given", "time", " "),
        ("2026-01-03", "given", "time", "b"),
        ("2026-02", "gained", "skill", "c"),
    ):
        add(journal, Kind.EXCHANGE, amara, day, direction=direction, type=kind, text=text)
    blocks = together.give_and_take(whole(journal, amara).gifts, DAY)
    assert headings(blocks) == ["What you gave", "What you gained"]
    assert [block["text"] for block in blocks if block["kind"] == "prose"] == [
        ["Two gifts of time and one word of thanks."],
        ["One new skill."],
    ]
    assert shown_rows(blocks) == [
        ["3 Jan 2026", "b", "Time"],
        ["1 Jan 2026", "a", "Thanks"],
        ["February 2026", "c", "A new skill"],
    ]


# Reflections


def test_reflections_are_printed_whole_from_the_first(journal: Journal, amara: int) -> None:
    about = [("relationship", amara)]
    later = {
        "date": "2025-12-31",
        "title": " A \n title ",
        "body": "**Bold**\n\nx",
        "topics": ["people", "money"],
    }
    create(journal, Kind.REFLECTION, {**later, "about": about})
    answers = [("what", "a"), ("next", " ")]
    create(
        journal,
        Kind.REFLECTION,
        {"date": "2025-05", "body": "plain", "framework": "gibbs", "answers": answers, "about": about},
    )
    first, second = together.reflections(whole(journal, amara).thoughts, guide_text)
    assert (first["level"], first["mark"], first["title"]) == (3, "May 2025", "May 2025")
    assert (first["about"], first["text"], first["steps"]) == ("gibbs/", ["plain"], [["gibbs/what", ["a"]]])
    assert (second["level"], second["mark"], second["title"]) == (3, "31 December 2025", "A title")
    assert (second["about"], second["text"]) == ("31 December 2025 · people and money", ["Bold", "x"])
    create(journal, Kind.REFLECTION, {"date": "2026", "body": "y", "about": about})
    blocks = together.reflections(whole(journal, amara).thoughts, guide_text)
    assert [(block["kind"], block["level"]) for block in blocks] == [
        *(("heading", 3), ("entry", 4), ("entry", 4), ("heading", 3), ("entry", 4))
    ]
    assert headings(blocks) == ["2025", "2026"]


# Conversations


def test_conversations_are_printed_with_their_points(journal: Journal, amara: int) -> None:
    points = [("a", "open"), ("b", "covered"), ("c", "carried"), ("d", "dropped"), ("e", "open")]
    values = {
        "subject": " Boats ",
        "channel": "in_person",
        "minutes": 1,
        "notes": "N",
        "topics": ["people"],
        "talking_points": points,
    }
    add(journal, Kind.CONVERSATION, amara, "2026-01-01", **values)
    (talk,) = together.conversations(whole(journal, amara).talks)
    assert (talk["level"], talk["mark"], talk["title"]) == (3, "1 January 2026", "Boats")
    assert (talk["about"], talk["text"]) == ("1 January 2026 · in person · 1 minute · people", ["N"])
    assert talk["steps"] == [["Covered", ["b"]], ["Carried over", ["c"]], ["Open", ["a\ne"]]]
    add(journal, Kind.CONVERSATION, amara, "2027-01", channel="phone")
    blocks = together.conversations(whole(journal, amara).talks)
    assert headings(blocks) == ["2026", "2027"]
    assert [block["level"] for block in blocks] == [3, 4, 3, 4]
    assert (blocks[3]["title"], blocks[3]["about"]) == ("January 2027", "by phone")


def test_what_is_known_to_the_year_stands_with_its_year(journal: Journal, amara: int) -> None:
    for day in ("2025", "2025-05", "2025-05-03"):
        add(journal, Kind.CONVERSATION, amara, day)
        create(journal, Kind.REFLECTION, {"date": day, "body": "x", "about": [("relationship", amara)]})
    for year, names in (("2025", []), ("2026", ["2025", "2026"])):
        found = whole(journal, amara)
        for blocks in (together.conversations(found.talks), together.reflections(found.thoughts, guide_text)):
            assert headings(blocks) == names, year
        add(journal, Kind.CONVERSATION, amara, "2026-05-03")
        create(journal, Kind.REFLECTION, {"date": "2026", "body": "x", "about": [("relationship", amara)]})


# Open loops


def test_what_waits_is_listed_the_most_urgent_first(journal: Journal, amara: int) -> None:
    helped = {"uptake": "followed", "effect": "helped"}
    advise(journal, amara, "2026-01-05", words="noted")
    advise(journal, amara, "2026-01-04", words="owed", **helped)
    advise(journal, amara, "2026-01-03", words="trying", uptake="planned", direction="given")
    advise(journal, amara, "2026-01-02", words="closed", report="told")
    advise(journal, amara, "2026-01-06", words="", question="What now?")
    advise(journal, amara, "2026-01-01", words="owed first", direction="given", **helped)
    blocks = together.open_loops(whole(journal, amara), "Amara", DAY)
    assert headings(blocks) == [] and blocks[0]["widths"] == [22, 0, 41]
    assert blocks[0]["heads"] == ["Given", "Advice", "Where it stands"]
    assert shown_rows(blocks) == [
        ["1 Jan 2026", "You said: “owed first”", "Acknowledge it"],
        ["4 Jan 2026", "“owed”", "Tell Amara"],
        ["3 Jan 2026", "You said: “trying”", "Waiting to hear"],
        ["5 Jan 2026", "“noted”", "Noted"],
        ["6 Jan 2026", "What now?", "To ask"],
    ]


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"text": "Send it", "due_on": "2026-05-01"}, ["1 May 2026", "Send it", "Follow-up"]),
        ({"type": "my_promise", "about": True}, ["", "“Wait”", "A promise of mine"]),
        (
            {"text": "Ring", "type": "report_back", "about": True, "due_on": "2026-06"},
            ["June 2026", "Ring", "Report back · “Wait”"],
        ),
        ({"type": "keep_in_touch", "repeat": "FREQ=MONTHLY"}, ["", "Keep in touch", "Every month."]),
        ({"text": "Ring", "repeat": "FREQ=MONTHLY"}, ["", "Ring", "Follow-up · every month"]),
    ],
)
def test_a_follow_up_says_what_and_what_about(
    journal: Journal, amara: int, values: dict[str, Any], shown: list[str]
) -> None:
    advice = advise(journal, amara, "2026-01-01", words="Wait", report="told")
    about = {"advice": advice} if values.pop("about", False) else {}
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, **values, **about})
    blocks = together.open_loops(whole(journal, amara), "Amara", DAY)
    assert headings(blocks) == ["Follow-ups"] and shown_rows(blocks) == [shown]


def test_follow_ups_that_are_done_with_stand_apart_with_the_day_they_were_done(
    journal: Journal, amara: int
) -> None:
    for values in (
        {"text": "Done", "state": "done", "done_on": "2026-03-03", "due_on": "2026-02-02"},
        {"text": "Left", "state": "skipped", "due_on": "2026-02-03"},
    ):
        create(journal, Kind.FOLLOW_UP, {"relationship": amara, **values})
    blocks = together.open_loops(whole(journal, amara), "Amara", DAY)
    assert headings(blocks) == ["Follow-ups done with"]
    assert sorted(shown_rows(blocks)) == [
        ["3 Feb 2026", "Left", "Follow-up · Skipped"],
        ["3 Mar 2026", "Done", "Follow-up"],
    ]


@pytest.mark.parametrize(
    ("points", "left"),
    [
        ([[("a", "open")]], ["a"]),
        ([[("a", "carried")]], ["a"]),
        ([[("a", "covered"), ("b", "dropped")]], []),
        ([[("a", "carried")], [("b", "open")]], ["b"]),
        ([[("a", "open")], [("b", "open")]], ["a", "b"]),
        ([[("a", "open")], [("a", "covered")]], []),
        ([[("a", "covered")], [("a", "open")]], ["a"]),
    ],
)
def test_the_points_for_next_time(
    journal: Journal, amara: int, points: list[list[tuple[str, str]]], left: list[str]
) -> None:
    for number, of_talk in enumerate(points, 1):
        add(journal, Kind.CONVERSATION, amara, f"2026-01-0{number}", talking_points=of_talk)
    blocks = together.open_loops(whole(journal, amara), "Amara", DAY)
    assert headings(blocks) == (["For the next conversation"] if left else [])
    assert [item for block in blocks if block["kind"] == "bullets" for item in block["items"]] == [
        [text] for text in left
    ]
