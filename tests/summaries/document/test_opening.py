# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""How a summary begins: who the two are to each other, how it went, what is known."""

from datetime import date
from typing import Any

import pytest
from document_reading import add, shown_rows

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.terms import Channel, Kind
from mentordesk.practice.relationship.history import RelationshipHistory, read_history
from mentordesk.summaries.document.opening import channel_text, facts, introduction, story, subtitle
from mentordesk.summaries.document.wording import Days

DAY = Days(None, None)


def whole(journal: Journal, person: int) -> RelationshipHistory:
    return read_history(journal, person, None, None)


def person(journal: Journal, **values: Any) -> RelationshipHistory:
    return whole(journal, create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor", **values}))


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({}, []),
        ({"they_are": "a friend"}, ["a friend"]),
        ({"i_am": "a pupil"}, ["to Amara, a pupil"]),
        ({"they_are": "a friend", "i_am": "a pupil"}, ["a friend · to Amara, a pupil"]),
        ({"title": "Chair"}, ["Chair"]),
        ({"organisation": "Hafen AG", "title": "Chair", "i_am": "x"}, ["to Amara, x", "Chair, Hafen AG"]),
    ],
)
def test_who_they_are_to_each_other(journal: Journal, values: dict[str, str], lines: list[str]) -> None:
    assert subtitle(person(journal, **values).person, "Amara") == lines


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({}, ""),
        ({"introduced_by": "Ben"}, "Ben introduced you."),
        ({"began_on": "2021-04-03"}, "It began on 3 April 2021."),
        ({"began_on": "2021-04"}, "It began in April 2021."),
        (
            {"began_on": "2021-04-03", "introduced_by": "Ben"},
            "It began on 3 April 2021, when Ben introduced you.",
        ),
        ({"began_on": "2021", "introduced_by": "Ben"}, "It began in 2021, when Ben introduced you."),
        ({"realised_on": "2022-01-02"}, "On 2 January 2022 you noticed what it had become."),
        ({"realised_on": "2022-01"}, "You noticed in January 2022 what it had become."),
        ({"ended_on": "2022-01-02"}, "It ended on 2 January 2022."),
        ({"ended_on": "2022"}, "It ended in 2022."),
        ({"began_on": "2021", "ended_on": "2022"}, "It began in 2021. It ended in 2022."),
    ],
)
def test_how_it_went(journal: Journal, values: dict[str, str], text: str) -> None:
    assert introduction(person(journal, **values), "Amara") == text


@pytest.mark.parametrize(
    ("talks", "text"),
    [
        ([("2026-01-01", "video")], "You talked once, by video."),
        ([("2026-01-01", "phone"), ("2026-01-01", "phone")], "You talked twice, always by phone."),
        ([("2026-01-01", "phone"), ("2026-01-02", "phone")], "You talked twice, always by phone."),
        (
            [("2026-01-01", "phone"), ("2026-01-03", "phone")],
            "You talked twice, always by phone. The longest silence lasted 2 days.",
        ),
        (
            [("2026-01-01", "phone"), ("2026-01-20", "video"), ("2026-01-25", "phone")],
            "You talked three times, most often by phone. The longest silence lasted 19 days.",
        ),
        (
            [("2026-01-01", "message"), ("2026-01-05", "in_person")],
            "You talked twice. The longest silence lasted 4 days.",
        ),
        ([("2026-01", "phone"), ("2026-03-05", "phone")], "You talked twice, always by phone."),
    ],
)
def test_how_often_they_talked(journal: Journal, amara: int, talks: list[tuple[str, str]], text: str) -> None:
    for day, channel in talks:
        add(journal, Kind.CONVERSATION, amara, day, channel=channel)
    today = date.fromisoformat(talks[-1][0])
    assert introduction(read_history(journal, amara, None, None, today), "Amara") == text
    for start, end in (("2025", None), (None, "2027")):
        within = introduction(read_history(journal, amara, start, end, today), "Amara")
        assert within == "In this time you" + text.removeprefix("You")


NOW = date(2026, 11, 29)


def told(journal: Journal, person: int, start: str | None = None, end: str | None = None) -> str:
    return introduction(read_history(journal, person, start, end, NOW), "Amara")


def test_what_is_planned_was_not_talked(journal: Journal, amara: int) -> None:
    add(journal, Kind.CONVERSATION, amara, "2026-12-24", channel="phone")
    assert told(journal, amara) == ""
    for day in ("2026-11-27", "2026-11-28", "2026-11-29"):
        add(journal, Kind.CONVERSATION, amara, day, channel="video")
    assert told(journal, amara) == "You talked three times, always by video."
    assert told(journal, amara, "2026-12-01", "2026-12-31") == ""


def test_the_longest_silence_may_be_the_present_one(journal: Journal, amara: int) -> None:
    for day in ("2024-01-01", "2024-03-01"):
        add(journal, Kind.CONVERSATION, amara, day, channel="phone")
    said = "You talked twice, always by phone."
    present = "The longest silence is the present one: 1,003 days since 1 March 2024."
    assert told(journal, amara) == f"{said} {present}"
    within = "In this time you talked twice, always by phone. The longest silence lasted {} days."
    assert told(journal, amara, "2024-01-01", "2024-04-01") == within.format(60)
    create(
        journal,
        Kind.EXCHANGE,
        {"relationship": amara, "direction": "gained", "type": "time", "date": "2026-11-20"},
    )
    assert told(journal, amara) == f"{said} The longest silence lasted 994 days."
    edit(journal, Kind.RELATIONSHIP, amara, {"ended_on": "2026-11-25"})
    assert told(journal, amara).endswith("The longest silence lasted 994 days.")


def test_a_silence_ends_with_the_relationship(journal: Journal, amara: int) -> None:
    for day in ("2024-01-01", "2024-03-01"):
        add(journal, Kind.CONVERSATION, amara, day, channel="phone")
    edit(journal, Kind.RELATIONSHIP, amara, {"ended_on": "2024-03"})
    assert told(journal, amara).endswith(
        "You talked twice, always by phone. The longest silence lasted 60 days."
    )


def test_of_contact_in_a_month_no_silence_is_told(journal: Journal, amara: int) -> None:
    add(journal, Kind.CONVERSATION, amara, "2024-01-01", channel="phone")
    create(
        journal, Kind.EXCHANGE, {"relationship": amara, "direction": "gained", "type": "time", "date": "2025"}
    )
    assert told(journal, amara) == "You talked once, by phone."


def test_every_way_to_talk_has_its_words() -> None:
    assert [channel_text(channel) for channel in Channel] == [
        "in person",
        "by video",
        "by phone",
        "by message",
    ]


def test_what_is_known_of_somebody(journal: Journal) -> None:
    assert facts(person(journal).person, "Amara") == []
    known = person(
        journal,
        how_met="On a ferry",
        they_bring="calm",
        i_bring="news",
        context="industry",
        phase="cultivation",
        keep_in_touch_days=1,
        contact_points=[("email", "a@example.org"), ("address", "A street"), ("phone", "1")],
        note="A note",
    )
    assert shown_rows(facts(known.person, "Amara")) == [
        ["How you met", "On a ferry"],
        ["What Amara brings", "calm"],
        ["What you bring", "news"],
        ["Known from", "Industry"],
        ["Phase", "Cultivation"],
        ["In touch", "every day"],
        ["Contact", "Email: a@example.org\nAddress: A street\nPhone: 1"],
        ["Note", "A note"],
    ]


def test_the_story_is_told_in_its_order(journal: Journal, amara: int) -> None:
    for day, values in (
        ("2022-02-02", {"type": "phase_change", "phase": "separation", "text": "Far away"}),
        ("2021-01-01", {"type": "own_words", "text": "It clicked"}),
        ("2021-01-02", {"type": "own_words", "text": ""}),
        ("2022-03", {"type": "phase_change"}),
        ("2023", {"type": "mutual", "text": "She asked"}),
    ):
        add(journal, Kind.TURNING_POINT, amara, day, **values)
    assert shown_rows(story(whole(journal, amara), DAY)) == [
        ["1 Jan 2021", "It clicked"],
        ["2 Jan 2021", "In my own words"],
        ["2 Feb 2022", "A new phase: separation", "Far away"],
        ["March 2022", "A new phase"],
        ["2023", "Became mutual", "She asked"],
    ]
    assert story(person(journal), DAY) == []
