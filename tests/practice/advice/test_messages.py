# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Drafts of messages: plain words, the exact words in them, no pronoun for the other person."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import (
    AdviceState,
    Direction,
    Effect,
    Kind,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    Uptake,
)
from mentordesk.practice.advice.messages import (
    Note,
    acknowledge_message,
    ask_message,
    email_of,
    tell_message,
    tell_notes,
    thanks_message,
    thanks_notes,
    with_note,
    without_note,
)
from mentordesk.practice.records.record import AdviceRecord, SponsorshipRecord

RECORD: dict[str, Any] = {
    "id": 1,
    "uuid": "u",
    "created_at": "2026-09-28T10:00:00.000Z",
    "updated_at": "2026-09-28T10:00:00.000Z",
    "trashed_at": None,
    "trashed_with": None,
    "relationship": 1,
}
ADVICE = AdviceRecord(
    **RECORD,
    person_name="Dr. Amara Okafor",
    person_called="Amara",
    date="2026-09-28",
    conversation=None,
    source=None,
    direction=Direction.RECEIVED,
    words="Ask the board for a decision, not for advice.",
    question="",
    unasked=False,
    situation="",
    expectation="",
    confidence=None,
    review_on=None,
    recalled=False,
    uptake=Uptake.FOLLOWED,
    uptake_on=None,
    uptake_note="One page, two options",
    effect=Effect.HELPED_A_LOT,
    effect_on=None,
    effect_note="They decided in one sitting.",
    report=Report.NOT_YET,
    report_on=None,
    report_channel=None,
    report_note="",
    lesson="A question that can be answered with yes is a gift to a tired room",
    snoozed_until=None,
    tried="",
    answer_by=None,
    asked_on=None,
    came_true=None,
    state=AdviceState.OWED,
    since="2026-09-28",
    topics=(),
    source_advice=None,
    passed_on=False,
    events=(),
)
ACT = SponsorshipRecord(
    **RECORD,
    person_name="Grace Lindqvist",
    person_called="Grace",
    date="2026-05",
    direction=SponsorshipDirection.FOR_ME,
    type=SponsorshipKind.RECOMMENDED,
    text="",
    audience="",
    stake=Stake.HIGH,
    result="",
    thanked_on=None,
    snoozed_until=None,
)
TEXTS = st.text(min_size=1).filter(lambda text: text.strip())
PRONOUN = re.compile(r"\b(she|he|her|him|his|hers|they|them|their)\b", re.IGNORECASE)


def test_three_lines_what_was_done_what_came_of_it_thanks() -> None:
    assert tell_message(ADVICE).split("\n") == [
        "Amara, on 28 September 2026 you said: “Ask the board for a decision, not for advice.” I followed it.",
        "It helped a lot.",
        "Thank you. That was good advice.",
    ]


def test_another_way_and_overtaken_are_told_kindly() -> None:
    declined = tell_message(
        replace(ADVICE, uptake=Uptake.DECLINED, effect=Effect.UNKNOWN, uptake_note="Too soon")
    )
    assert "I thought about it, and went another way." in declined and "Too soon" not in declined
    assert declined.endswith("Thank you for your view; I was glad to have it.")
    overtaken = tell_message(replace(ADVICE, uptake=Uptake.OVERTAKEN, effect=Effect.TOO_EARLY, date="2026"))
    assert "in 2026 you said" in overtaken and "events overtook it" in overtaken
    assert overtaken.endswith("Thank you for it all the same.")


def test_how_it_went_is_asked_in_ones_own_words() -> None:
    text = ask_message(replace(ADVICE, uptake=Uptake.PLANNED))
    assert text.split("\n") == [
        "Amara, on 28 September 2026 I said to you: “Ask the board for a decision, not for advice.”",
        "You meant to try it. How did it go?",
        "If you went another way, I would like to hear that just as much.",
    ]


def test_every_combination_makes_plain_lines_without_a_pronoun_for_the_other_one() -> None:
    for uptake, effect in product(Uptake, Effect):
        advice = replace(ADVICE, uptake=uptake, effect=effect, effect_note="", uptake_note="")
        tell, ask, word = tell_message(advice), ask_message(advice), acknowledge_message(advice)
        assert tell.count("\n") == 2 and ask.count("\n") == 2 and word.count("\n") == 1
        for text in (tell, ask, word):
            assert not PRONOUN.search(text), text
            assert "{" not in text and "  " not in text
            assert "Amara" in text and "Okafor" not in text


@given(words=TEXTS, name=st.sampled_from(["Amara Okafor", "村上 惠子", "J. P. Lund"]))
def test_the_exact_words_stand_in_it_unchanged(words: str, name: str) -> None:
    advice = replace(ADVICE, words=words, person_called=name)
    for make in (tell_message, ask_message, acknowledge_message):
        assert f"“{words}”" in make(advice)
        assert make(advice) == make(advice)


SECRET = "He saw the hours and gave in"


def test_no_note_of_the_users_own_is_in_any_draft() -> None:
    notes = ("situation", "expectation", "uptake_note", "effect_note", "report_note", "lesson", "tried")
    for uptake, effect in product(Uptake, Effect):
        facts = {"uptake": uptake, "effect": effect}
        advice = replace(ADVICE, **facts, **dict.fromkeys(notes, SECRET))
        for make in (tell_message, ask_message, acknowledge_message):
            assert SECRET not in make(advice)
    for kind, stake in product(SponsorshipKind, Stake):
        assert SECRET not in thanks_message(replace(ACT, type=kind, stake=stake, result=SECRET))


@given(note=TEXTS, effect=TEXTS, lesson=TEXTS)
def test_notes_are_taken_in_one_by_one_and_out_again(note: str, effect: str, lesson: str) -> None:
    advice = replace(ADVICE, uptake_note=note, effect_note=effect, lesson=lesson)
    offered = tell_notes(advice)
    assert [one.text for one in offered] == [note.strip(), effect.strip(), lesson.strip()]
    draft = tell_message(advice)
    for one in offered:
        taken = with_note(draft, one)
        assert one.said in taken and taken.endswith("\nThank you. That was good advice.")
        assert set(draft.split("\n")) <= set(taken.split("\n"))
    one = Note("effect_note", "Helena said all six", "Helena said all six.")
    assert without_note(with_note(draft, one), one) == draft


def test_a_note_the_user_has_rewritten_in_the_message_stays() -> None:
    note = Note("effect_note", "Helena said all six", "Helena said all six.")
    changed = with_note(tell_message(ADVICE), note).replace("all six", "six of them")
    assert without_note(changed, note) == changed
    assert tell_notes(replace(ADVICE, uptake_note=" ", effect_note="", lesson="")) == ()


def test_a_question_without_words_is_named_instead() -> None:
    advice = replace(ADVICE, words=" ", question="How do I begin?")
    assert "I asked you: “How do I begin?”" in tell_message(advice)
    assert "you asked me: “How do I begin?”" in ask_message(advice)
    nothing = replace(advice, question="")
    assert tell_message(nothing).startswith("Amara, on 28 September 2026 you gave me some advice.")
    assert "“" not in acknowledge_message(nothing)


def test_thanks_for_an_act_of_sponsorship() -> None:
    assert thanks_message(ACT) == (
        "Grace, in May 2026 you recommended me. I know that your good name stood behind it. Thank you."
    )
    for kind, stake in product(SponsorshipKind, Stake):
        act = replace(ACT, type=kind, stake=stake, result="I got {it} | all")
        text = thanks_message(act)
        assert text.startswith("Grace, in May 2026 you ") and text.endswith("Thank you.")
        assert "I got" not in text and "\n" not in text
        (note,) = thanks_notes(act)
        assert with_note(text, note) == f"What came of it: I got {{it}} | all.\n{text}"
        assert without_note(with_note(text, note), note) == text


def test_the_first_email_address_is_the_one(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        points = [("phone", "1"), ("email", "amara@example.org"), ("email", "other@example.org")]
        amara = create(journal, Kind.RELATIONSHIP, {"name": "Amara", "contact_points": points})
        nobody = create(journal, Kind.RELATIONSHIP, {"name": "Nobody"})
        assert email_of(journal, amara) == "amara@example.org"
        assert email_of(journal, nobody) == ""


def test_nothing_in_a_draft_contradicts_anything_else_in_it() -> None:
    for uptake, effect in product(Uptake, Effect):
        advice = replace(ADVICE, uptake=uptake, effect=effect)
        tell, ask, answer = tell_message(advice), ask_message(advice), acknowledge_message(advice)
        used = uptake in (Uptake.FOLLOWED, Uptake.ADAPTED)
        not_used = uptake in (Uptake.DECLINED, Uptake.OVERTAKEN)
        assert not ("You have tried it" in ask and "If you went another way" in ask)
        if not_used:
            for claim in ("It helped", "did not turn out well", "good advice", "made no difference"):
                assert claim not in tell, tell
        if not used and effect in (Effect.UNKNOWN, Effect.TOO_EARLY) and not not_used:
            assert "what became of it" not in tell and "helped" not in tell, tell
        assert "good to hear" not in answer and answer.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["Ask why?", "Ask them.", "Ask them", "Ask them!", "Ask “them.”", "Warten…"]
)
def test_a_quotation_is_followed_by_one_stop(words: str) -> None:
    for make in (tell_message, ask_message, acknowledge_message):
        after = make(replace(ADVICE, words=words)).split(f"“{words}”")[1]
        assert after.startswith(".") == (words == "Ask them")


@pytest.mark.parametrize(
    ("kind", "text", "audience", "sentence"),
    [
        (
            "nominated",
            "Put my name forward for the Leeds post.",
            "",
            "you put my name forward for the Leeds post.",
        ),
        ("nominated", "for the Leeds post", "", "you put my name forward for the Leeds post."),
        ("recommended", "You told Dana to hire me", "", "you told Dana to hire me."),
        ("recommended", "Grace recommended me to Dana", "", "you recommended me to Dana."),
        ("recommended", "A good word from Grace", "The board", "you recommended me to the board."),
        ("credited", "", "All of the plant", "you gave me credit before all of the plant."),
        ("defended", "He wanted me out", "his boss", "you defended me."),
        ("nominated", "Leitung der Werkstatt", "", "you put my name forward: “Leitung der Werkstatt”."),
        ("stretch_work", "I ran Lisbon!", "", "you trusted me with work that was new to me. I ran Lisbon!"),
        ("advocated", "one\ntwo", "", "you spoke up for me when I was not there."),
    ],
)
def test_thanks_name_the_act(kind: str, text: str, audience: str, sentence: str) -> None:
    act = replace(ACT, type=SponsorshipKind(kind), text=text, audience=audience, stake=Stake.NONE)
    assert thanks_message(act) == f"Grace, in May 2026 {sentence} Thank you."


def test_where_nothing_was_at_stake_nobodys_name_stood_behind_it() -> None:
    said = {stake: "good name" in thanks_message(replace(ACT, stake=stake)) for stake in Stake}
    assert said == {Stake.NONE: False, Stake.SOME: False, Stake.HIGH: True}


def test_somebody_is_called_as_the_user_calls_them() -> None:
    for make in (tell_message, ask_message, acknowledge_message):
        assert make(replace(ADVICE, person_called="Dr. O")).startswith("Dr. O, ")
    assert thanks_message(replace(ACT, person_called="Gracie")).startswith("Gracie, in May")
