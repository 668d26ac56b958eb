# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What waits: who is to be told and who asked, and why, in words."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mentordesk.i18n import formats
from mentordesk.i18n.formats import date_text
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.advice import close_unanswered, note_asked, note_question_asked
from mentordesk.journal.operations.records import create, edit, trash
from mentordesk.journal.operations.rest import let_rest
from mentordesk.journal.rules import UNANSWERED
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Channel, Direction, Effect, Kind, Report, Uptake
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.records.read import read_advice
from mentordesk.practice.today import lists
from mentordesk.practice.today.item import Waiting
from mentordesk.practice.today.lists import count, headline, read_today, waiting_with

TODAY = date(2026, 11, 23)


class FixedDate(date):
    """A calendar on which it is always the same day: the year is left out of this year's dates."""

    @classmethod
    def today(cls) -> "FixedDate":
        return cls(TODAY.year, TODAY.month, TODAY.day)


@pytest.fixture(autouse=True)
def this_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "date", FixedDate)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


def person(journal: Journal, name: str = "Amara Okafor", **values: Any) -> int:
    return create(journal, Kind.RELATIONSHIP, {"name": name, **values})


def advise(
    journal: Journal, relationship: int, direction: Direction = Direction.RECEIVED, **values: Any
) -> int:
    values = {"date": ago(40), "words": "Say it first.", **values}
    return create(journal, Kind.ADVICE, {"relationship": relationship, "direction": direction, **values})


def the_one(journal: Journal) -> Waiting:
    shown = read_today(journal, TODAY)
    (only,) = (*shown.tell, *shown.ask)
    assert shown.waiting == count(journal, TODAY) == 1
    return only


HELPED: dict[str, Any] = {
    "uptake": Uptake.FOLLOWED,
    "uptake_on": ago(20),
    "effect": Effect.HELPED,
    "effect_on": ago(9),
}


def test_an_empty_journal_waits_for_nothing(journal: Journal) -> None:
    shown = read_today(journal, TODAY)
    assert (shown.waiting, shown.oldest_days) == (0, 0)
    assert headline(shown) == "Nothing waits. Every loop is closed."


def test_counts_equal_brute_force_over_all_facts(journal: Journal) -> None:
    someone = person(journal)
    tell, ask = 0, 0
    reviews = (None, ago(1), ago(-1))
    with journal.step("create"):
        for direction, uptake, effect, report, review, old in product(
            Direction, Uptake, Effect, Report, reviews, (True, False)
        ):
            day = ago(15 if old else 3)
            advise(
                journal,
                someone,
                direction,
                date=day,
                uptake=uptake,
                uptake_on=None if uptake is Uptake.UNDECIDED else day,
                effect=effect,
                effect_on=None if effect is Effect.UNKNOWN else day,
                report=report,
                review_on=review,
            )
            known = uptake in (Uptake.DECLINED, Uptake.OVERTAKEN) or effect not in (
                Effect.UNKNOWN,
                Effect.TOO_EARLY,
            )
            if report is not Report.NOT_YET:
                continue
            if known:
                tell += 1
            elif direction is Direction.GIVEN and (review == ago(1) or (review is None and old)):
                ask += 1
    shown = read_today(journal, TODAY)
    assert (shown.tell_count, shown.ask_count) == (tell, ask)
    assert tell > 12 and ask > 12
    assert count(journal, TODAY) == shown.waiting == tell + ask + shown.review_count + shown.drifting_count
    assert len(shown.tell) == len(shown.ask) == lists.SHOWN
    everything = read_today(journal, TODAY, shown=10_000)
    assert (len(everything.tell), len(everything.ask)) == (tell, ask)
    assert all(item.reason and item.button and "%n" not in item.reason for item in everything.tell)
    assert all("{" not in item.reason for item in (*everything.tell, *everything.ask))


def test_oldest_first(journal: Journal) -> None:
    someone = person(journal)
    days = (5, 300, 20)
    ids = {n: advise(journal, someone, date=ago(400), **(HELPED | {"effect_on": ago(n)})) for n in days}
    shown = read_today(journal, TODAY)
    assert [item.advice for item in shown.tell] == [ids[300], ids[20], ids[5]]
    assert shown.oldest_days == 300
    assert headline(shown) == "3 things wait. The oldest has waited 300 days."


def test_one_thing_and_one_day_have_their_own_words(journal: Journal) -> None:
    advise(journal, person(journal), **(HELPED | {"effect_on": ago(1)}))
    assert headline(read_today(journal, TODAY)) == "1 thing waits. The oldest has waited 1 day."
    assert the_one(journal).reason.endswith("Amara was not told yet: 1 day.")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (HELPED, "You followed it on 3 November and it helped. Amara was not told yet: 9 days."),
        (
            HELPED | {"uptake": Uptake.ADAPTED, "effect": Effect.MADE_WORSE},
            "You adapted it on 3 November and it made things worse. Amara was not told yet: 9 days.",
        ),
        (
            HELPED | {"date": "2025-05", "uptake_on": "2025-06"},
            "You followed it in June 2025 and it helped. Amara was not told yet: 9 days.",
        ),
        (
            {"uptake": Uptake.DECLINED, "uptake_on": ago(2)},
            "You went another way on 21 November. Amara was not told yet: 2 days.",
        ),
        (
            {"uptake": Uptake.OVERTAKEN, "uptake_on": "2026"},
            "Events overtook it in 2026. Amara was not told yet.",
        ),
        (
            {"effect": Effect.MIXED, "effect_on": ago(3)},
            "By 20 November it helped in part. Amara was not told yet: 3 days.",
        ),
    ],
)
def test_why_to_tell(journal: Journal, values: dict[str, Any], reason: str) -> None:
    advise(journal, person(journal), **values)
    item = the_one(journal)
    assert item.reason == reason
    assert (item.move, item.button, item.words) == (Move.TELL, "Tell Amara", "“Say it first.”")


@pytest.mark.parametrize(
    ("values", "reason", "move"),
    [
        ({}, "Given on 14 October, no word since: 40 days.", Move.ASK),
        ({"date": "2025"}, "Given in 2025, no word since.", Move.ASK),
        (
            {"uptake": Uptake.PLANNED, "uptake_on": ago(30)},
            "Amara meant to try it on 24 October; no word since: 30 days.",
            Move.ASK,
        ),
        (
            {"uptake": Uptake.FOLLOWED, "uptake_on": ago(30)},
            "Amara tried it on 24 October; no word of how it went: 30 days.",
            Move.ASK,
        ),
        (HELPED, "Amara told you on 14 November: helped. Say that you heard: 9 days.", Move.ACKNOWLEDGE),
        (
            {"uptake": Uptake.DECLINED, "uptake_on": ago(1)},
            "Amara told you on 22 November: went another way. Say that you heard: 1 day.",
            Move.ACKNOWLEDGE,
        ),
    ],
)
def test_why_to_ask_and_to_answer(journal: Journal, values: dict[str, Any], reason: str, move: Move) -> None:
    advise(journal, person(journal), Direction.GIVEN, **values)
    item = the_one(journal)
    assert item.reason.casefold() == reason.casefold()
    assert item.move is move
    assert item.words == "You said: “Say it first.”"


def test_advice_without_words_shows_the_question(journal: Journal) -> None:
    someone = person(journal)
    advise(journal, someone, Direction.GIVEN, words="", question="Should I go?")
    advise(journal, someone, words="", question="Should I stay?", **HELPED)
    shown = read_today(journal, TODAY)
    assert [item.words for item in (*shown.tell, *shown.ask)] == ["Should I stay?", "Should I go?"]


def test_what_is_in_the_users_words_is_not_read_as_a_place_or_plural(journal: Journal) -> None:
    advise(journal, person(journal, "{date} (one|many)"), Direction.GIVEN, words="{name} %n (a|b)")
    item = the_one(journal)
    assert item.words == "You said: “{name} %n (a|b)”"
    assert item.name == "{date} (one|many)"


@pytest.mark.parametrize(("days", "asked"), [(13, 0), (14, 1)])
def test_nobody_is_asked_too_soon(journal: Journal, days: int, asked: int) -> None:
    advise(journal, person(journal), Direction.GIVEN, date=ago(days))
    assert read_today(journal, TODAY).ask_count == asked


@pytest.mark.parametrize(("review", "asked"), [(ago(-1), 0), (ago(0), 1)])
def test_a_review_day_decides_when_to_ask(journal: Journal, review: str, asked: int) -> None:
    advise(journal, person(journal), Direction.GIVEN, date=ago(100), review_on=review)
    advise(journal, person(journal), Direction.GIVEN, date=ago(1), review_on=review)
    assert read_today(journal, TODAY).ask_count == 2 * asked


def test_what_was_put_off_waits_from_its_day_on(journal: Journal) -> None:
    someone = person(journal)
    for direction, values in ((Direction.RECEIVED, HELPED), (Direction.GIVEN, {})):
        edit(journal, Kind.ADVICE, advise(journal, someone, direction, **values), {"snoozed_until": ago(-3)})
    assert count(journal, TODAY) == 0
    assert count(journal, TODAY + timedelta(days=2)) == 0
    assert count(journal, TODAY + timedelta(days=3)) == 2


def test_archived_relationships_do_not_wait(journal: Journal) -> None:
    someone = person(journal, archived=True)
    advise(journal, someone, **HELPED)
    advise(journal, someone, Direction.GIVEN)
    assert read_today(journal, TODAY).waiting == 0


def test_after_the_end_what_may_be_told_is_offered_on_the_page_and_not_owed(journal: Journal) -> None:
    someone = person(journal, ended_on="2026")
    told = advise(journal, someone, **HELPED)
    advise(journal, someone, Direction.GIVEN)
    assert count(journal, TODAY) == read_today(journal, TODAY).waiting == 0
    (offered,) = waiting_with(journal, someone, TODAY)
    assert (offered.record, offered.move, offered.offered) == (told, Move.TELL, True)
    assert offered.reason == "You may still tell Amara, if you like."
    for rest in ({"died_on": "2026"}, {"paused": True}, {"rests_until": ago(-5)}, {"archived": True}):
        edit(journal, Kind.RELATIONSHIP, someone, rest)
        assert waiting_with(journal, someone, TODAY) == ()
        edit(journal, Kind.RELATIONSHIP, someone, {"died_on": None, "paused": False, "archived": False})
        edit(journal, Kind.RELATIONSHIP, someone, {"rests_until": None})


def test_after_two_askings_without_a_word_it_is_let_rest_or_asked_once_more(journal: Journal) -> None:
    advice = advise(journal, person(journal), Direction.GIVEN, date=ago(100))
    assert the_one(journal).button == "Ask Amara"
    assert not note_asked(journal, advice, TODAY - timedelta(days=20))
    assert (the_one(journal).button, the_one(journal).rest) == ("Ask Amara", "")
    assert not note_asked(journal, advice, TODAY - timedelta(days=10))
    item = the_one(journal)
    assert (item.button, item.rest) == ("Ask once more", "Let it rest")
    assert item.reason == ("Asked 2 times, last on 13 November, and no word since.")
    assert note_asked(journal, advice, TODAY)
    assert count(journal, date(2040, 1, 1)) == 0  # the last asking: now it rests
    edit(journal, Kind.ADVICE, advice, {"uptake": Uptake.PLANNED, "uptake_on": ago(0)})
    assert read_today(journal, TODAY + timedelta(days=15)).ask[0].button == "Ask Amara"


def test_a_question_that_was_sent_waits_for_its_answer_and_can_end_without_one(journal: Journal) -> None:
    question = advise(journal, person(journal), words="", question="Do I hire two?", date=ago(30))
    assert count(journal, TODAY) == 0
    note_question_asked(journal, question, ago(6), Channel.MESSAGE)
    assert count(journal, TODAY) == 0
    shown = read_today(journal, TODAY + timedelta(days=1))
    (item,) = shown.answers
    assert (item.record, item.words, item.move) == (question, "Do I hire two?", Move.ANSWER)
    assert (item.reason, item.button, item.rest) == (
        *("Asked on 17 November, and no answer yet.", "Amara answered"),
        "No answer",
    )
    assert shown.waiting == count(journal, TODAY + timedelta(days=1)) == 1 and shown.listed == (item,)
    edit(journal, Kind.ADVICE, question, {"answer_by": ago(0)})
    assert count(journal, TODAY) == 1
    close_unanswered(journal, question)
    assert count(journal, date(2040, 1, 1)) == 0
    assert UNANSWERED.holds_for_record(read_advice(journal, question))


def test_the_trash_does_not_wait(journal: Journal) -> None:
    someone = person(journal)
    trash(journal, Kind.ADVICE, advise(journal, someone, **HELPED))
    assert count(journal, TODAY) == 0
    advise(journal, someone, **HELPED)
    trash(journal, Kind.RELATIONSHIP, someone)
    assert count(journal, TODAY) == 0


def test_recalled_advice_is_not_asked_about(journal: Journal) -> None:
    advise(journal, person(journal), Direction.GIVEN, date="2006", recalled=True)
    assert count(journal, TODAY) == 0


def test_what_waits_with_one_person(journal: Journal) -> None:
    amara, daniel = person(journal), person(journal, "Dr. Daniel Osei")
    told = advise(journal, daniel, **HELPED)
    asked = advise(journal, daniel, Direction.GIVEN)
    advise(journal, amara, **HELPED)
    items = waiting_with(journal, daniel, TODAY)
    assert [item.advice for item in items] == [told, asked]
    assert [item.button for item in items] == ["Tell Daniel", "Ask Daniel"]


# Where nothing waits


def test_nothing_waits_today_says_what_comes_next_and_what_is_still_open(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    said = {"relationship": amara, "direction": "given", "date": ago(4), "words": "Ask for it."}
    operations.create(journal, Kind.ADVICE, {**said, "review_on": ago(-30)})
    promise = {"relationship": amara, "type": "my_promise", "text": "The numbers", "due_on": ago(-7)}
    made = operations.create(journal, Kind.FOLLOW_UP, promise)
    day = date_text(ago(-7))
    assert headline(read_today(journal, TODAY)) == (
        f"Nothing waits today. 1 loop is still open. Next, on {day}: Amara Okafor, The numbers"
    )
    operations.trash(journal, Kind.FOLLOW_UP, made)
    assert headline(read_today(journal, TODAY)) == (
        f"Nothing waits today. Next, on {date_text(ago(-30))}: Amara Okafor, You said: “Ask for it.”"
    )


def test_an_open_question_is_a_loop_and_an_archived_one_is_none(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    asked = {"relationship": amara, "direction": "received", "date": ago(0), "question": "How?"}
    operations.create(journal, Kind.ADVICE, asked)
    assert headline(read_today(journal, TODAY)) == "Nothing waits today. 1 loop is still open."
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"archived": True})
    assert headline(read_today(journal, TODAY)) == "Nothing waits. What is still open rests."


def test_what_was_asked_about_is_not_without_a_word(journal: Journal) -> None:
    amara = operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})
    said = {"relationship": amara, "direction": "given", "date": ago(174), "words": "Ask for it."}
    advice = operations.create(journal, Kind.ADVICE, said)
    operations.edit(journal, Kind.ADVICE, advice, {"asked_on": ago(20)})
    (item,) = read_today(journal, TODAY).ask
    assert item.reason == f"Given on {date_text(ago(174))}. Last asked on {date_text(ago(20))}."
    operations.edit(journal, Kind.ADVICE, advice, {"uptake": "planned", "uptake_on": ago(40)})
    (item,) = read_today(journal, TODAY).ask
    assert item.reason == (
        f"Amara meant to try it on {date_text(ago(40))}. Last asked on {date_text(ago(20))}."
    )


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("review_value", {}),
        ("keep_in_touch", {}),
        ("review_value", {"due_on": None}),
        ("keep_in_touch", {"due_on": ago(0)}),
    ],
)
def test_nothing_stands_in_two_lists(journal: Journal, kind: str, values: dict[str, Any]) -> None:
    amara = operations.create(
        journal, Kind.RELATIONSHIP, {"name": "Amara", "keep_in_touch_days": 30, "began_on": "2020"}
    )
    operations.create(
        journal, Kind.VALUE_STATEMENT, {"relationship": amara, "date": "2024", "receive_text": "x"}
    )
    before = read_today(journal, TODAY)
    assert (before.review_count, before.drifting_count) == (1, 1)
    operations.create(journal, Kind.FOLLOW_UP, {"relationship": amara, "type": kind, **values})
    week = TODAY + timedelta(days=40)
    shown = read_today(journal, week)
    assert (shown.due_count, shown.review_count + shown.drifting_count) == (1, 1)


def test_what_comes_next_is_foretold_of_a_question_a_rest_and_a_vague_day(journal: Journal) -> None:
    amara = person(journal)
    question = advise(journal, amara, words="", question="Do I hire two?", asked_on=ago(1))
    assert headline(read_today(journal, TODAY)).startswith("Nothing waits today. Next, on 29 November: ")
    edit(journal, Kind.ADVICE, question, {"answer_by": ago(-3)})
    assert headline(read_today(journal, TODAY)).startswith("Nothing waits today. Next, on 26 November: ")
    trash(journal, Kind.ADVICE, question)
    given = advise(journal, amara, Direction.GIVEN, date="2026-11")
    assert headline(read_today(journal, TODAY)).startswith("Nothing waits today. Next, on 14 December: ")
    edit(journal, Kind.ADVICE, given, {"date": "2026-01-05"})
    operations.edit(journal, Kind.RELATIONSHIP, amara, {"rests_until": ago(-9)})
    assert headline(read_today(journal, TODAY)).startswith("Nothing waits today. Next, on 2 December: ")


@pytest.mark.parametrize(
    "rest", [{"paused": True}, {"archived": True}, {"ended_on": "2026-05"}, {"died_on": "2026"}]
)
def test_a_loop_of_whoever_is_left_alone_is_neither_open_nor_closed(
    journal: Journal, rest: dict[str, Any]
) -> None:
    amara = person(journal)
    advise(journal, amara, words="", question="Do I hire two?")
    assert headline(read_today(journal, TODAY)) == "Nothing waits today. 1 loop is still open."
    edit(journal, Kind.RELATIONSHIP, amara, rest)
    assert headline(read_today(journal, TODAY)) == "Nothing waits. What is still open rests."


def test_what_was_let_rest_for_good_never_comes_next(journal: Journal) -> None:
    """Not even on the last day a calendar has, on which its rest would end."""
    amara = person(journal)
    follow_up = create(journal, Kind.FOLLOW_UP, {"relationship": amara, "text": "Ring", "due_on": ago(3)})
    statement = {"relationship": amara, "date": ago(500), "receive_text": "Doors"}
    for kind, record in ((Kind.FOLLOW_UP, follow_up), (Kind.VALUE_STATEMENT, None)):
        let_rest(journal, kind, record or create(journal, kind, statement))
    let_rest(journal, Kind.ADVICE, advise(journal, amara))
    assert headline(read_today(journal, TODAY)) == "Nothing waits. What is still open rests."


def test_every_day_is_not_every_1_day(journal: Journal) -> None:
    amara = person(journal, keep_in_touch_days=1, began_on="2020")
    create(journal, Kind.CONVERSATION, {"relationship": amara, "date": ago(4), "subject": "Lisbon?"})
    (item,) = read_today(journal, TODAY).drifting
    assert item.reason == "You wished to be in touch every day: 4 have passed."
    assert item.words == "Last talked on 19 November, about Lisbon?"
