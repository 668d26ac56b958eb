# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The question for today comes from what is really open, and from nothing else."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.example.demo import build_demo
from mentordesk.practice.today.lists import read_today
from mentordesk.practice.today.question_of_the_day import prompt_of_the_day, prompts

TODAY = date(2026, 11, 24)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def sorts(journal: Journal) -> list[str]:
    return [prompt.key.split(":")[0] for prompt in prompts(journal, TODAY)]


def test_nothing_open_asks_nothing(journal: Journal, amara: int) -> None:
    assert prompts(journal, TODAY) == [] and prompt_of_the_day(journal, TODAY) is None


def before(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def test_it_stays_for_the_day_and_is_another_one_tomorrow(tmp_path: Path) -> None:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, TODAY)
    with open_journal(file) as journal:
        first = prompt_of_the_day(journal, TODAY)
        assert first is not None and first == prompt_of_the_day(journal, TODAY)
        assert prompt_of_the_day(journal, TODAY + timedelta(days=1)) != first


# What Review due shows


def test_what_review_due_shows_is_not_asked_here_as_well(journal: Journal, amara: int) -> None:
    said = {"relationship": amara, "direction": "received", "date": "2026-01-05", "words": "Wait a day"}
    operations.create(journal, Kind.ADVICE, {**said, "uptake": "followed", "uptake_on": "2026-03-01"})
    operations.create(journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": "2025-06"})
    assert read_today(journal, TODAY).review_count == 2 and sorts(journal) == []


# Each sort, at its edges


def gain(journal: Journal, person: int, number: int = 1, **values: Any) -> int:
    gift = {"relationship": person, "date": "2026-02-02", "type": "time", "direction": "gained", **values}
    return [operations.create(journal, Kind.EXCHANGE, gift) for _ in range(number)][-1]


def advise(journal: Journal, person: int, **values: Any) -> int:
    said = {"relationship": person, "direction": "received", "date": "2026-11-01", "words": "Wait"}
    return operations.create(journal, Kind.ADVICE, {**said, **values})


def talk(journal: Journal, person: int, *days: int, **values: Any) -> int:
    return [
        operations.create(journal, Kind.CONVERSATION, {"relationship": person, "date": before(day), **values})
        for day in days
    ][-1]


@pytest.mark.parametrize(
    "thanks",
    [
        (Kind.EXCHANGE, {"direction": "given", "type": "thanks"}),
        (Kind.SPONSORSHIP, {"direction": "for_me", "type": "nominated", "thanked_on": "2026-03"}),
        (Kind.ADVICE, {"direction": "received", "words": "Go", "report": "told", "effect": "helped"}),
        (Kind.ADVICE, {"direction": "received", "words": "Go", "report": "acknowledged"}),
    ],
)
def test_three_gifts_without_any_thanks(
    journal: Journal, amara: int, thanks: tuple[Kind, dict[str, Any]]
) -> None:
    gain(journal, amara, 2)
    assert sorts(journal) == []
    third = gain(journal, amara)
    found = {prompt.key.split(":")[0]: prompt for prompt in prompts(journal, TODAY)}
    assert found["thanks"].text == (
        "You wrote down 3 things you gained from Amara, and no thanks. What would you want Amara to know?"
    )
    assert (found["thanks"].relationship, found["thanks"].framework) == (amara, "give_and_take")
    assert found["offer"].text == (
        "You wrote down 3 things you gained from Amara, and nothing that went the other way. What could you offer?"
    )
    kind, values = thanks
    made = operations.create(journal, kind, {"relationship": amara, "date": "2026-03-03", **values})
    assert "thanks" not in sorts(journal)
    operations.trash(journal, kind, made)
    operations.trash(journal, Kind.EXCHANGE, third)
    assert sorts(journal) == []


@pytest.mark.parametrize(
    "went",
    [
        (Kind.EXCHANGE, {"direction": "given", "type": "feedback"}),
        (Kind.SPONSORSHIP, {"direction": "by_me", "type": "nominated"}),
        (Kind.ADVICE, {"direction": "given", "words": "Go"}),
    ],
)
def test_nothing_went_the_other_way(journal: Journal, amara: int, went: tuple[Kind, dict[str, Any]]) -> None:
    gain(journal, amara, 3)
    kind, values = went
    operations.create(journal, kind, {"relationship": amara, "date": "2026-03-03", **values})
    assert sorts(journal) == ["thanks"]


def test_four_conversations_in_a_year_with_nothing_written(journal: Journal, amara: int) -> None:
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"they_are": "My guide"})
    talk(journal, amara, 366, 365, 20, 0, -1)
    assert sorts(journal) == []
    last = talk(journal, amara, 1)
    (asked,) = prompts(journal, TODAY)
    assert asked.text.startswith("You talked with Amara 4 times in a year and wrote nothing about it.")
    assert (asked.framework, asked.title) == ("", "What I do not want to forget")
    operations.edit(journal, Kind.CONVERSATION, last, {"notes": "All of it."})
    assert sorts(journal) == []
    operations.edit(journal, Kind.CONVERSATION, last, {"notes": " "})
    assert sorts(journal) == ["unwritten"]
    for about in (("relationship", amara), ("conversation", last)):
        thought = operations.create(
            journal, Kind.REFLECTION, {"body": "x", "about": [about], "date": before(300)}
        )
        assert sorts(journal) == []
        operations.trash(journal, Kind.REFLECTION, thought)
    advice = advise(journal, amara, conversation=last)
    assert sorts(journal) == []
    operations.trash(journal, Kind.ADVICE, advice)
    operations.create(journal, Kind.CONVERSATION, {"relationship": amara, "date": "2026"})
    assert sorts(journal) == [], "whether it was four or five nobody knows"


def test_somebody_without_a_word_for_them(journal: Journal, amara: int) -> None:
    talk(journal, amara, 500, 600, 700, -5, notes="Much")
    assert sorts(journal) == []
    talk(journal, amara, 800)
    (asked,) = prompts(journal, TODAY)
    assert asked.text == (
        "You talked with Amara 4 times and have not put down who Amara is to you. In your own words: who?"
    )
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"i_am": "The one who asks"})
    assert sorts(journal) == []


CLOSED = {"uptake": "followed", "report": "told", "effect": "helped_a_lot", "lesson": "It pays"}


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        (CLOSED, ["lesson"]),
        ({**CLOSED, "effect": "helped"}, []),
        ({**CLOSED, "lesson": " "}, ["learned"]),
        ({**CLOSED, "lesson": "", "effect": "no_difference"}, []),
        ({**CLOSED, "report": "not_yet"}, []),
        ({**CLOSED, "direction": "given"}, ["whence"]),
        ({**CLOSED, "direction": "given", "effect": "mixed"}, []),
        ({**CLOSED, "words": "", "question": "Go?"}, []),
        ({**CLOSED, "uptake": "declined", "effect": "unknown", "lesson": ""}, ["why"]),
        ({**CLOSED, "uptake": "declined", "effect": "unknown", "lesson": "", "uptake_note": "Money"}, []),
        ({**CLOSED, "uptake": "overtaken", "effect": "unknown", "lesson": ""}, []),
        (
            {**CLOSED, "lesson": "", "effect": "made_worse", "expectation": "No", "came_true": "no"},
            ["otherwise"],
        ),
        ({**CLOSED, "lesson": "", "effect": "made_worse", "expectation": "No", "came_true": "yes"}, []),
        ({"words": "", "question": "How?", "date": "2026-10-24"}, ["unasked"]),
        ({"words": "", "question": "How?", "date": "2026-10-25"}, []),
        ({"words": "", "question": "How?", "date": "2026-10"}, []),
        ({"words": "", "question": "How?", "date": "2026-09"}, ["unasked"]),
        ({"words": "", "question": "How?", "date": "2026-09", "asked_on": "2026-10-01"}, []),
        ({"words": "", "question": "How?", "date": "2026-09", "report": "not_needed"}, []),
    ],
)
def test_what_advice_asks(journal: Journal, amara: int, values: dict[str, Any], asked: list[str]) -> None:
    made = advise(journal, amara, **values)
    assert sorts(journal) == asked
    thought = {"body": "x", "date": before(89), "about": [("advice", made)]}
    operations.create(journal, Kind.REFLECTION, thought)
    assert sorts(journal) == [], "what was written about lately is not asked again"


def test_what_was_passed_on_is_not_asked_about(journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, **CLOSED)
    advise(journal, amara, direction="given", source=advice)
    assert sorts(journal) == []


def test_what_came_of_an_act_and_what_began_years_ago(journal: Journal, amara: int) -> None:
    act = {"relationship": amara, "direction": "by_me", "type": "nominated", "text": "For the board"}
    made = operations.create(journal, Kind.SPONSORSHIP, {**act, "date": before(90)})
    operations.create(journal, Kind.SPONSORSHIP, {**act, "date": before(89)})
    (asked,) = prompts(journal, TODAY)
    assert asked.text == (
        "“For the board” You put your name on the line for Amara, August 2026;"
        " what came of it is not written down. What did?"
    )
    operations.edit(journal, Kind.SPONSORSHIP, made, {"result": "She got it"})
    assert sorts(journal) == []
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"began_on": "2025-11"})
    (asked,) = prompts(journal, TODAY)
    assert asked.text.startswith("1 year ago this month it began with Amara.")
    for day in ("2025-10-30", "2026-11-01", "2025"):
        operations.edit(journal, Kind.RELATIONSHIP, amara, {"began_on": day})
        assert sorts(journal) == []


@pytest.mark.parametrize("rest", [{"archived": True}, {"paused": True}, {"ended_on": "2026-06"}])
def test_who_is_archived_or_at_rest_or_ended_asks_nothing(
    journal: Journal, amara: int, rest: dict[str, Any]
) -> None:
    talk(journal, amara, 1, 2, 3, 4)
    gain(journal, amara, 3)
    advise(journal, amara, **CLOSED)
    advise(journal, amara, words="", question="How?", date="2026-01")
    assert sorted(sorts(journal)) == ["lesson", "offer", "unasked", "unnamed"]
    operations.edit(journal, Kind.RELATIONSHIP, amara, rest)
    assert sorts(journal) == []


# Which one it is


def test_each_is_asked_before_one_comes_again_and_never_two_days_running(journal: Journal) -> None:
    for number in range(3, 9):
        person = operations.create(journal, Kind.RELATIONSHIP, {"name": f"P{number}"})
        gain(journal, person, number)
    found = prompts(journal, TODAY)
    assert [prompt.key.split(":")[0] for prompt in found] == ["thanks", "offer"] * 4, "four of each sort"
    days = [prompt_of_the_day(journal, TODAY + timedelta(days=day)) for day in range(400)]
    keys = [day.key for day in days if day is not None]
    assert len(keys) == 400 and all(one != other for one, other in zip(keys, keys[1:], strict=False))
    start = -TODAY.toordinal() % 8
    rounds = [tuple(keys[at : at + 8]) for at in range(start, 392, 8)]
    assert all(len(set(one)) == 8 for one in rounds) and len(set(rounds)) > 40


def test_the_demo_asks_more_than_six(tmp_path: Path) -> None:
    file = tmp_path / "demo.mentordesk"
    build_demo(file, TODAY)
    with open_journal(file) as journal:
        asked = {prompt_of_the_day(journal, TODAY + timedelta(days=day)) for day in range(40)}
    assert len(asked) > 8 and len({one.key.split(":")[0] for one in asked if one}) >= 4


@pytest.mark.parametrize(
    ("day", "asked"),
    [("2026", False), ("2026-08", False), ("2026-07", True), ("2025", True), ("2026-08-27", False)],
)
def test_what_came_of_an_act_is_asked_once_it_is_surely_long_ago(
    journal: Journal, amara: int, day: str, asked: bool
) -> None:
    act = {
        "relationship": amara,
        "direction": "by_me",
        "type": "recommended",
        "date": day,
        "text": "For the board",
    }
    operations.create(journal, Kind.SPONSORSHIP, act)
    assert ("result" in sorts(journal)) is asked


@pytest.mark.parametrize(
    ("day", "asked"), [("2026", False), ("2026-08", False), ("2026-07", True), ("2025", True)]
)
def test_what_may_have_been_written_about_lately_is_not_asked(
    journal: Journal, amara: int, day: str, asked: bool
) -> None:
    act = {
        "relationship": amara,
        "direction": "by_me",
        "type": "recommended",
        "date": "2024",
        "text": "For the board",
    }
    operations.create(journal, Kind.SPONSORSHIP, act)
    about = {"date": day, "body": "On her", "about": [("relationship", amara)]}
    operations.create(journal, Kind.REFLECTION, about)
    assert ("result" in sorts(journal)) is asked


def test_thanks_are_no_gain_and_go_the_other_way(journal: Journal, amara: int) -> None:
    gain(journal, amara, 3, type="thanks")
    assert sorts(journal) == []
    gain(journal, amara, 3)
    assert sorts(journal) == ["thanks", "offer"]
    act = {"relationship": amara, "direction": "for_me", "type": "nominated", "date": "2026-01-05"}
    operations.create(journal, Kind.SPONSORSHIP, act | {"thanked_on": "2026-02-01"})
    assert sorts(journal) == []


def test_an_act_is_asked_about_once_it_surely_was_long_ago_and_by_what_it_was(
    journal: Journal, amara: int
) -> None:
    act = {"relationship": amara, "direction": "by_me", "type": "credited", "text": "For the prize"}
    made = operations.create(journal, Kind.SPONSORSHIP, act | {"date": "2026", "stake": "none"})
    assert sorts(journal) == []
    operations.edit(journal, Kind.SPONSORSHIP, made, {"date": "2025"})
    (found,) = prompts(journal, TODAY)
    assert found.text.startswith("“For the prize” You did that for Amara, 2025; ")
    operations.edit(journal, Kind.SPONSORSHIP, made, {"stake": "some"})
    (found,) = prompts(journal, TODAY)
    assert found.text.startswith("“For the prize” You put your name on the line for Amara, 2025; ")
