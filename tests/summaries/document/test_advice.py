# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Advice on the page: counted in words, by topic with what came of it, learned and passed on."""

from typing import Any

import pytest
from document_reading import advise, shown_rows, texts

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create, edit
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import RelationshipHistory, read_history
from mentordesk.summaries.document import advice
from mentordesk.summaries.document.wording import Days

DAY = Days(None, None)
HELPED = {"uptake": "followed", "effect": "helped", "effect_on": "2026-01-03"}
GIVEN = {"direction": "given"}


def whole(journal: Journal, person: int) -> RelationshipHistory:
    return read_history(journal, person, None, None)


def told(day: str) -> dict[str, str]:
    return HELPED | {"report": "told", "report_on": day}


# Counted


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([{}], "One piece of advice came from Amara. You used none. One is still open."),
        (
            [HELPED, HELPED],
            "Two pieces of advice came from Amara. You used two, and both helped."
            " Amara has not heard of any yet.",
        ),
        (
            [told("2026-01-04")],
            "One piece of advice came from Amara. You used one, and it helped."
            " Amara has heard what came of one.",
        ),
        ([GIVEN], "You gave Amara one piece of advice. What came of it you have not heard yet."),
        (
            [GIVEN | {"uptake": "followed"}],
            "You gave Amara one piece of advice. It was used; what came of it is not known yet.",
        ),
        (
            [GIVEN | {"uptake": "declined"}],
            "You gave Amara one piece of advice. In one case Amara went another way.",
        ),
        (
            [GIVEN | told("2026-01-04")],
            "You gave Amara one piece of advice. It was used, and it helped. You have answered.",
        ),
        (
            [GIVEN | HELPED, GIVEN],
            "You gave Amara two pieces of advice. One was used, and it helped. One is still open.",
        ),
        (
            [GIVEN | told("2026-01-04"), GIVEN | told("2026-01-04")],
            "You gave Amara two pieces of advice. Two were used, and both helped. You have answered two.",
        ),
        (
            [{"recalled": True}, GIVEN | {"recalled": True}],
            "Two pieces of advice written down from memory are listed below and not counted here.",
        ),
    ],
)
def test_few_pieces_are_counted_in_sentences_alone(
    journal: Journal, amara: int, pieces: list[dict[str, Any]], text: str
) -> None:
    for piece in pieces:
        advise(journal, amara, "2026-01-02", **piece)
    (block,) = advice.numbers(whole(journal, amara), "Amara")
    assert block["kind"] == "prose" and block["text"] == [text]


def test_a_question_that_waits_is_not_counted(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-01-02", words="", question="What now?")
    assert advice.numbers(whole(journal, amara), "Amara") == []


@pytest.mark.parametrize("direction", ["received", "given"])
def test_three_pieces_have_a_chart(journal: Journal, amara: int, direction: str) -> None:
    for facts in (HELPED, {"uptake": "followed"}, {"uptake": "declined"}):
        chart = advice.numbers(whole(journal, amara), "Amara")[:1]
        assert [block["kind"] for block in chart] in ([], ["prose"])
        advise(journal, amara, "2026-01-02", direction=direction, **facts)
    chart = advice.numbers(whole(journal, amara), "Amara")[0]
    mine = direction == "given"
    assert chart["rows"] == [
        ["Advice given" if mine else "Advice received", 3, "3"],
        ["used as given or adapted", 2, "2"],
        ["that helped", 1, "1, one not known yet"],
        ["you heard what came of it", 2, "2"] if mine else ["Amara heard what came of it", 0, "0"],
    ]


@pytest.mark.parametrize(
    ("count", "day", "end"),
    [
        (4, "2026-01-04", "four."),
        (5, "2026-01-03", "five; half of the time on the same day."),
        (5, "2026-01-04", "five; half of the time within one day."),
        (5, "2026-01-05", "five; half of the time within two days."),
        (5, "2026-01", "five."),
    ],
)
def test_how_soon_they_heard_is_said_of_five_and_more(
    journal: Journal, amara: int, count: int, day: str, end: str
) -> None:
    for direction in ("received", "given"):
        for _ in range(count):
            advise(journal, amara, "2026-01-02", direction=direction, **told(day))
    said = [text for text in texts(advice.numbers(whole(journal, amara), "Amara")) if text.endswith(".")]
    assert said[0].endswith(f" Amara has heard what came of {end}")
    assert said[1].endswith(f" You have answered {end}")


# One by one


def row_of(journal: Journal, amara: int, **values: Any) -> list[str]:
    """What stands beside the day and the words of an advice."""
    advise(journal, amara, "2026-01-02", **{"words": "Wait", **values})
    found = whole(journal, amara)
    shown = advice.received if found.received else advice.given
    ((day, words, *rest),) = shown_rows(shown(found.received or found.given, "Amara", DAY))
    assert (day, words) == ("2 Jan 2026", "“Wait”")
    return rest


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, ["Undecided."]),
        ({"question": "What now?", "situation": "A storm"}, ["You asked: What now? A storm.", "Undecided."]),
        (GIVEN | {"question": "What now?"}, ["Amara asked: What now?", "No word yet."]),
        (GIVEN | {"unasked": True, "situation": "A storm"}, ["Nobody had asked. A storm.", "No word yet."]),
        (HELPED | {"expectation": "Calm"}, ["You expected: Calm.", "Followed, helped.", "Not told yet."]),
        (
            HELPED | {"expectation": "Calm", "confidence": 0, "came_true": "partly"},
            [
                "You expected, 0 percent sure: Calm. It came in part as you expected.",
                *("Followed, helped.", "Not told yet."),
            ],
        ),
        (
            HELPED | {"uptake_note": "a", "effect_note": "b!", "report_note": "c", "lesson": "d"},
            ["a. b! c. Lesson: d.", "Followed, helped.", "Not told yet."],
        ),
        ({"recalled": True}, ["Written down from memory.", "Undecided."]),
        ({"topics": ["people"]}, ["Undecided."]),
        ({"topics": ["people", "money"]}, ["Also on money.", "Undecided."]),
        ({"topics": ["people", "money", "culture"]}, ["Also on money and culture.", "Undecided."]),
    ],
)
def test_what_was_asked_expected_and_learned(
    journal: Journal, amara: int, values: dict[str, Any], said: list[str]
) -> None:
    assert row_of(journal, amara, **values) == said


def test_a_question_that_waits_is_in_the_table(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-01-02", words=" ", question="What now?")
    assert shown_rows(advice.received(whole(journal, amara).received, "Amara", DAY)) == [
        ["2 Jan 2026", "You asked: What now?", "Not asked yet."]
    ]


@pytest.mark.parametrize(
    ("uptake", "effect", "mine", "theirs"),
    [
        ("undecided", "unknown", "Undecided.", "No word yet."),
        ("undecided", "too_early", "Too early to say.", "Too early to say."),
        ("planned", "unknown", "Planned.", "Planned."),
        ("planned", "too_early", "Planned, too early to say.", "Planned, too early to say."),
        ("followed", "unknown", "Followed, not known yet.", "Followed, not known yet."),
        ("adapted", "helped", "Adapted, helped.", "Adapted, helped."),
        ("declined", "unknown", "You went another way.", "Amara went another way."),
        ("overtaken", "unknown", "Overtaken by events.", "Overtaken by events."),
    ],
)
def test_what_came_of_it_in_words(uptake: str, effect: str, mine: str, theirs: str) -> None:
    assert advice.outcome_text(uptake, effect, "") == mine
    assert advice.outcome_text(uptake, effect, "Amara") == theirs


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ({}, "Not told yet."),
        ({"review_on": "2026-05-01"}, "Not told yet."),
        ({"report": "not_needed", "report_on": "2026-01-05"}, "No need to tell."),
        ({"report": "told"}, "Told."),
        ({"report": "told", "report_channel": "phone"}, "Told by phone."),
        ({"report": "told", "report_on": "2026-01"}, "Told in January\u00a02026."),
        ({"report": "told", "report_on": "2026-01-05"}, "Told on 5\u00a0Jan\u00a02026."),
        (
            {"report": "told", "report_on": "2026-01-05", "report_channel": "video"},
            "Told on 5\u00a0Jan\u00a02026, by video.",
        ),
        ({"report": "acknowledged"}, "Acknowledged."),
        ({"report": "acknowledged", "report_on": "2026"}, "Acknowledged in 2026."),
        (
            {"report": "acknowledged", "report_on": "2026-01-05", "report_channel": "message"},
            "Acknowledged on 5\u00a0Jan\u00a02026, by message.",
        ),
    ],
)
def test_whether_the_other_one_knows(journal: Journal, amara: int, report: dict[str, str], said: str) -> None:
    assert row_of(journal, amara, **HELPED, **report) == ["Followed, helped.", said]


def test_what_waits_for_an_answer_or_a_review(journal: Journal, amara: int) -> None:
    assert row_of(journal, amara, **GIVEN, **HELPED)[-1] == "Not answered yet."
    ben = create(journal, Kind.RELATIONSHIP, {"name": "Ben"})
    assert row_of(journal, ben, review_on="2026-05-01")[-1] == "Review on 1 May 2026."


def test_the_largest_topic_comes_first_and_what_has_none_last(journal: Journal, amara: int) -> None:
    heads = ["Given", "What Amara said", "What came of it"]
    for number, topics in enumerate(([], ["people", "money"], ["money"], ["culture"], ["money"], []), 1):
        advise(journal, amara, f"2026-01-0{number}", topics=topics)
        (table,) = advice.received(whole(journal, amara).received, "Amara", DAY)
        assert (table["heads"], table["widths"]) == (heads, [22, 0, 40])
        if number == 1:
            assert [group["name"] for group in table["groups"]] == [""], "one group needs no name"
        elif number == 2:
            assert [group["name"] for group in table["groups"]] == ["People", "Without a topic"]
    days = [(group["name"], [texts(row)[0] for row in group["rows"]]) for group in table["groups"]]
    assert days == [
        ("Money", ["5 Jan 2026", "3 Jan 2026"]),
        ("Culture", ["4 Jan 2026"]),
        ("People", ["2 Jan 2026"]),
        ("Without a topic", ["6 Jan 2026", "1 Jan 2026"]),
    ]
    advise(journal, amara, "2026-02-01", **GIVEN)
    (table,) = advice.given(whole(journal, amara).given, "Amara", DAY)
    assert table["heads"] == ["Given", "What you said", "What came of it"]


# Learned and passed on


def test_lessons_stand_in_the_order_they_came(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2025-05-05", lesson="Later")
    advise(journal, amara, "2024", lesson="First", **GIVEN)
    advise(journal, amara, "2025-01-01", lesson="  ")
    blocks = advice.lessons(whole(journal, amara), "Amara", DAY)
    assert shown_rows(blocks) == [["2024", "First"], ["5 May 2025", "Later"]]
    assert [block["kind"] for block in blocks] == ["rows"]


def test_what_was_passed_on_says_where_it_came_from_and_where_it_went(journal: Journal, amara: int) -> None:
    daniel, quinn, rolf = (
        create(journal, Kind.RELATIONSHIP, {"name": name}) for name in ("Daniel Osei", "Quinn", "Rolf")
    )
    theirs = advise(journal, amara, "2025-05-05", words="Ask early", uptake="followed", effect="helped")
    mine = advise(journal, amara, "2024", words="Wait", uptake="followed", effect="mixed", **GIVEN)
    first = advise(journal, daniel, "2025-08-01", words="One", source=theirs, **GIVEN)
    advise(journal, daniel, "2025-09", words="Two", source=mine, uptake="declined", **GIVEN)
    second = advise(
        journal, quinn, "2025-10-01", words="Three", source=first, **HELPED | GIVEN | {"effect_on": "2026"}
    )
    advise(journal, rolf, "2025-11-01", words="Four", source=second, **GIVEN)
    blocks = advice.lessons(whole(journal, amara), "Amara", DAY)
    assert [block["kind"] for block in blocks] == ["heading", "rows"]
    assert shown_rows(blocks) == [
        [
            *("1 Aug 2025", "To Daniel: “One”"),
            "From what Amara said on 5 May 2025: “Ask early”. No word yet.",
            "What came of it with you: It helped.",
            "And on from there: To Quinn, 1 October 2025: “Three” It helped.",
            "And on from there: To Rolf, 1 November 2025: “Four” What came of it is not known yet.",
        ],
        [
            *("September 2025", "To Daniel: “Two”"),
            "From what you said to Amara in 2024: “Wait”. Daniel went another way.",
            "What came of it with Amara: It helped in part.",
        ],
    ]
    margins = [row[2] for row in shown_rows(advice.given(whole(journal, daniel).given, "Daniel", DAY))]
    assert margins == [
        "Passes on what you said to Amara in 2024: “Wait”. What came of it with Amara: It helped in part.",
        "Passes on what Amara said on 5 May 2025: “Ask early”. What came of it with you: It helped.",
    ]
    (row,) = shown_rows(advice.given(whole(journal, quinn).given, "Quinn", DAY))
    assert row[2] == (
        "Passes on what you said to Daniel on 1 August 2025: “One”. What came of it with Daniel: What came of it"
        " is not known yet. Before that: From Amara, 5 May 2025: “Ask early” It helped."
    )


@pytest.mark.parametrize(
    ("question", "rest", "came"),
    [
        ({}, {}, "Not asked yet."),
        ({"asked_on": "2026-02-03"}, {}, "Asked on 3 Feb 2026; no answer yet."),
        ({"asked_on": "2026-02"}, {}, "Asked in February 2026; no answer yet."),
        ({"asked_on": "2026-02-03"}, {"died_on": "2026-05"}, "Asked on 3 Feb 2026."),
        ({}, {"ended_on": "2026-05"}, ""),
        ({"asked_on": "2026-02-03", "report": "not_needed"}, {}, "It ended without an answer."),
    ],
)
def test_where_a_question_stands(
    journal: Journal, amara: int, question: dict[str, Any], rest: dict[str, Any], came: str
) -> None:
    advise(journal, amara, "2026-01-02", words="", question="What now?", **question)
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    (row,) = shown_rows(advice.received(whole(journal, amara).received, "Amara", DAY))
    assert row[2:] == ([came] if came else [])


@pytest.mark.parametrize("rest", [{"died_on": "2026-05"}, {"ended_on": "2026-05"}, {"paused": True}])
def test_of_whoever_is_left_alone_nothing_is_awaited(
    journal: Journal, amara: int, rest: dict[str, Any]
) -> None:
    advise(journal, amara, "2026-01-02", **HELPED)
    advise(journal, amara, "2026-01-02", direction="given")
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    told = str(advice.numbers(whole(journal, amara), "Amara"))
    assert "has not heard" not in told and "What came of it you have not heard." in told
    ((_, _, came),) = shown_rows(advice.given(whole(journal, amara).given, "Amara", DAY))
    assert came == "No word."
