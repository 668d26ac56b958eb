# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Lines after a meeting: how they are read, whom and when they mean, and that none is ever lost."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.errors import InputRefusedError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import read_draft, save_draft
from mentordesk.journal.records import Advice, Conversation, Exchange, FollowUp, Relationship, TalkingPoint
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Channel, ExchangeKind
from mentordesk.practice.capture.lines import (
    SORTS,
    Capture,
    entries,
    guess_notice,
    guess_texts,
    guesses,
    read_head,
    read_lines,
    split_lines,
    tally,
    with_sort,
    write_capture,
)
from mentordesk.practice.capture.words import kind_name, kind_named

TODAY = date(2026, 11, 23)  # a Monday
PEOPLE = [
    (1, "Amara Okafor"),
    (2, "Henrik Dahl"),
    (3, "Lucía Ferrer"),
    (4, "Priya Raman"),
    (5, "Ruby Tuesday"),
]
PEOPLE += [(6, "Henrik Borg"), (7, "Zoë Ng")]
MEETING = """\
< Ask finance for the question they fear most
  and wait for the answer
> Let the night shift present their own numbers
! send Amara the outline by Friday
? how did she leave her first board
= the family wants out of retail
+ introduction: to Ines at the fund
We spoke mostly about Lisbon; tired, but glad.
"""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.mentordesk", create=True) as opened:
        yield opened


# Lines


@pytest.mark.parametrize(
    ("line", "sort", "text"),
    [
        ("< Ask.", "<", "Ask."),
        (">Wait.", ">", "Wait."),
        ("!  send it", "!", "send it"),
        ("\t? her board", "?", "her board"),
        ("  ＋ an hour", "+", "an hour"),
        ("= < 5 people came", "=", "< 5 people came"),
        ("plain", "", "plain"),
        ("- a dash", "", "- a dash"),
        ("  indented  ", "", "  indented"),
        ("<", "<", ""),
        ("====", "", "===="),
        ("> > >", "", "> > >"),
        ("\\< as it stands", "", "< as it stands"),
        ("\\server", "", "\\server"),
        ("\\< a\\b", "", "< a\\b"),
        ("", "", ""),
    ],
)
def test_a_sign_says_what_a_line_is(line: str, sort: str, text: str) -> None:
    (read,) = read_lines(line)
    assert (read.sort, read.text, read.continues) == (sort, text, False)


def test_indented_lines_go_on_with_the_line_above() -> None:
    lines = read_lines("< one\n  two\n\tthree\n four\n  five\n> six\n\n  seven")
    assert [(line.sort, line.text.strip(), line.continues) for line in lines] == [
        ("<", "one", False),
        ("<", "two", True),
        ("<", "three", True),
        ("", "four", False),
        ("", "five", False),
        (">", "six", False),
        ("", "", False),
        ("", "seven", False),
    ]
    made = entries(lines)
    assert [(entry.sort, entry.text) for entry in made] == [
        ("<", "one\ntwo\nthree"),
        ("", " four\n  five"),
        (">", "six"),
        ("", "  seven"),
    ]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("= the family wants out of retail", ExchangeKind.MARKET_INSIGHT, "the family wants out of retail"),
        ("+ introduced her to Ines", ExchangeKind.INTRODUCTION, "introduced her to Ines"),
        ("= an introduction", ExchangeKind.INTRODUCTION, "an introduction"),
        ("+ thanks for last year", ExchangeKind.THANKS, "thanks for last year"),
        ("= feedback on my slides", ExchangeKind.FEEDBACK, "feedback on my slides"),
        ("+ an hour with her team", ExchangeKind.TIME, "an hour with her team"),
        ("= a book about boards", ExchangeKind.RESOURCE, "a book about boards"),
        ("= she showed me how to read a balance sheet", ExchangeKind.SKILL, None),
        ("+ Xyz", ExchangeKind.GROUND_INSIGHT, "Xyz"),
        ("= Xyz", ExchangeKind.GROUND_INSIGHT, "Xyz"),
        ("= Introduction: to Ines", ExchangeKind.INTRODUCTION, "to Ines"),
        ("+ A new skill : reading", ExchangeKind.SKILL, "reading"),
        ("= another generation's view: slow", ExchangeKind.GENERATION_VIEW, "slow"),
        ("= nonsense: reading", ExchangeKind.GROUND_INSIGHT, "nonsense: reading"),
        ("= time:", ExchangeKind.TIME, "time:"),
    ],
)
def test_plain_words_say_the_kind(line: str, kind: ExchangeKind, text: str | None) -> None:
    (read,) = read_lines(line)
    assert read.exchange is kind
    assert text is None or read.text == text


def test_a_line_is_rewritten_as_another_sort() -> None:
    assert with_sort("\\< a", ">") == "> < a"
    assert with_sort("= time: x", "<") == "< time: x"
    assert with_sort("< <a", "") == "\\<a"
    assert with_sort("< a", "") == "a"
    assert with_sort("", "+", ExchangeKind.TIME) == "+ "
    assert with_sort("a book", "+", ExchangeKind.RESOURCE) == "+ a book"
    assert with_sort("a book", "+", ExchangeKind.TIME) == "+ time: a book"


@pytest.mark.parametrize("kind", ExchangeKind)
def test_every_kind_can_be_named(kind: ExchangeKind) -> None:
    assert kind_named(kind_name(kind)) is kind
    (read,) = read_lines(with_sort("= Xyz", "+", kind))
    assert (read.sort, read.exchange, read.text) == ("+", kind, "Xyz")
    again = with_sort(with_sort("Xyz", "=", kind), "=", ExchangeKind.TIME)
    assert read_lines(again)[0].exchange is ExchangeKind.TIME and read_lines(again)[0].text == "Xyz"


single_lines = st.text(max_size=60).map(lambda text: "".join(split_lines(text)))
signs = st.sampled_from(("", "<", "> ", "!", "? ", "+", "= ", "  ", "\t", "\\", "＜", "time: ", "\n", "\r\n"))
lines_of_signs = st.lists(st.tuples(signs, st.text(max_size=30)), max_size=12)


@given(lines_of_signs.map(lambda parts: "\n".join(sign + text for sign, text in parts)))
def test_any_text_is_read_and_no_line_is_lost(text: str) -> None:
    typed = split_lines(text)
    lines = read_lines(text)
    assert len(lines) == len(typed)
    kept = "\n".join(entry.text for entry in entries(lines))
    for line, read in zip(typed, lines, strict=True):
        assert read.text.strip() in kept
        assert line.strip().endswith(read.text.strip())
        taken = line.strip().removesuffix(read.text.strip())
        taken = re.sub(r"^[\s<>!?+=＜＞！？＋＝\\]+|[\s:：]+$", "", taken)
        assert not taken or kind_named(taken) is read.exchange


@given(single_lines, st.sampled_from(SORTS), st.none() | st.sampled_from(list(ExchangeKind)))
def test_a_line_can_be_read_as_anything(line: str, sort: str, kind: ExchangeKind | None) -> None:
    exchange = kind if sort and sort in "+=" else None
    before = read_lines(line)[0]
    (read,) = read_lines(with_sort(line, sort, exchange))
    if read.text and set(read.text) - set("<>!?+=＜＞！？＋＝ "):
        assert read.sort == sort
        assert exchange is None or read.exchange is exchange
        if before.exchange is None and exchange is None and read.exchange is None:
            assert read.text.strip() == before.text.strip()


# The first line


@pytest.mark.parametrize(
    ("line", "person", "day", "channel"),
    [
        ("Amara", 1, "", None),
        ("ama yesterday", 1, "2026-11-22", None),
        ("Amara Okafor, 12 May", 1, "2026-05-12", None),
        ("Amara on 12 December", 1, "2025-12-12", None),
        ("Amara Okafor 12 May 2024 by phone", 1, "2024-05-12", Channel.PHONE),
        ("amra, video call, 3 days ago", 1, "2026-11-20", Channel.VIDEO),
        ("Zoe: last Tuesday", 7, "2026-11-17", None),
        ("Zoe, Sun", 7, "2026-11-22", None),
        ("Ruby Tuesday", 5, "", None),
        ("Ruby Tuesday, Tuesday", 5, "2026-11-17", None),
        ("Lucía in person, 2021", 3, "2021", Channel.IN_PERSON),
        ("Priya by email", 4, "", Channel.MESSAGE),
        ("Somebody Sun", None, "", None),
        ("Okafor, Amara", None, "", None),
        ("Amara tues", None, "", None),
        ("Amara, tues", 1, "2026-11-17", None),
        ("Amara today", 1, "2026-11-23", None),
        ("Amara 3/5", 1, "2026-05-03", None),
        ("Amara phone by video", None, "", Channel.VIDEO),
    ],
)
def test_the_first_line(line: str, person: int | None, day: str, channel: Channel | None) -> None:
    head = read_head(line, PEOPLE, TODAY)
    assert (head.meant.person or (None,))[0] == person
    assert (head.date, head.channel) == (day, channel)


def test_only_the_last_date_and_the_last_way_are_taken() -> None:
    head = read_head("Amara 3 May, yesterday", PEOPLE, TODAY)
    assert (head.meant.name, head.date) == ("Amara 3 May", "2026-11-22")
    assert read_head("Amara, 31, yesterday", PEOPLE, TODAY).meant.name == "Amara, 31"


def test_a_date_that_is_none_is_refused_rather_than_made_a_name() -> None:
    with pytest.raises(InputRefusedError):
        read_head("Amara, 31 February", PEOPLE, TODAY)


@given(st.text(max_size=60))
def test_any_first_line_is_read_or_refused(text: str) -> None:
    try:
        head = read_head(text, PEOPLE, TODAY)
    except InputRefusedError:
        return
    assert head.meant.name or not text.strip(" ,;:–—-\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85") or not text.split()


# Writing it down


def test_everything_is_written_in_one_step_and_undone_in_one(journal: Journal) -> None:
    save_draft(journal, "capture", "kept")
    capture = Capture(tuple(read_lines(MEETING)), "2026-05-12", name="Amara Okafor", channel=Channel.PHONE)
    said = write_capture(journal, capture, "capture")
    assert said == (
        "Written down: 2 pieces of advice, 1 promise, 1 point, 1 thing you gave, 1 thing you gained, notes."
    )
    assert read_draft(journal, "capture") == ""
    assert journal.rows(Advice.select(Advice.direction, Advice.words, Advice.date).order_by(Advice.id)) == [
        ("received", "Ask finance for the question they fear most\nand wait for the answer", "2026-05-12"),
        ("given", "Let the night shift present their own numbers", "2026-05-12"),
    ]
    assert journal.rows(Conversation.select(Conversation.notes, Conversation.channel)) == [
        ("We spoke mostly about Lisbon; tired, but glad.", "phone")
    ]
    assert journal.rows(TalkingPoint.select(TalkingPoint.text)) == [("how did she leave her first board",)]
    assert journal.rows(FollowUp.select(FollowUp.text)) == [("send Amara the outline by Friday",)]
    assert journal.rows(Exchange.select(Exchange.direction, Exchange.type).order_by(Exchange.id)) == [
        ("gained", "market_insight"),
        ("given", "introduction"),
    ]
    journal.undo()
    for model in (Relationship, Advice, Conversation, TalkingPoint, FollowUp, Exchange):
        assert journal.rows(model.select(model.id)) == []
    journal.redo()
    assert len(journal.rows(Advice.select(Advice.id))) == 2


def test_what_is_refused_leaves_everything_as_it_was(journal: Journal) -> None:
    save_draft(journal, "capture", "kept")
    for lines, day in (
        ("? a point\n< too early", "2999-01-01"),
        ("notes\n< a\0b", "2026"),
        ("\n <\n", "2026"),
    ):
        with pytest.raises(InputRefusedError):
            write_capture(journal, Capture(tuple(read_lines(lines)), day, name="Amara"), "capture")
    assert journal.rows(Relationship.select(Relationship.id)) == []
    assert read_draft(journal, "capture") == "kept"
    assert journal.undo_step is None


def test_one_and_many_are_counted() -> None:
    assert tally(entries(read_lines("< a\n? b\n? c"))) == "Written down: 1 piece of advice, 2 points."
    assert tally(entries(read_lines("> a\n! b\n! c"))) == "Written down: 1 piece of advice, 2 promises."
    assert (
        tally(entries(read_lines("+ a\n= b\n= c"))) == "Written down: 1 thing you gave, 2 things you gained."
    )
    assert tally(entries(read_lines("< a\n> b"))) == "Written down: 2 pieces of advice."
    assert tally(entries(read_lines("only notes"))) == "Written down: notes."


@pytest.mark.parametrize(
    ("head", "channel", "talks"),
    [
        ("Amara, yesterday by phone", Channel.PHONE, [("2026-11-22", "phone")]),
        ("Amara yesterday, face to face", Channel.IN_PERSON, [("2026-11-22", "in_person")]),
        ("Amara by video", Channel.VIDEO, [("2026-11-23", "video")]),
        ("Amara, yesterday", None, []),
    ],
)
def test_a_talk_took_place_if_the_first_line_says_how(
    journal: Journal, head: str, channel: Channel | None, talks: list[tuple[str, str]]
) -> None:
    read = read_head(head, PEOPLE, TODAY)
    assert read.channel is channel
    capture = Capture(
        tuple(read_lines("< Ask finance first")),
        read.date or TODAY.isoformat(),
        name="Amara Okafor",
        channel=read.channel,
    )
    write_capture(journal, capture)
    assert journal.rows(Conversation.select(Conversation.date, Conversation.channel)) == talks
    ((conversation,),) = journal.rows(Advice.select(Advice.conversation))
    assert (conversation is not None) is bool(talks)


def test_how_one_talked_is_unknown_unless_said(journal: Journal) -> None:
    write_capture(journal, Capture(tuple(read_lines("We met.")), "2026-11-20", name="Amara Okafor"))
    assert journal.rows(Conversation.select(Conversation.channel)) == [(None,)]


def test_a_kind_that_was_guessed_is_said_to_be(journal: Journal) -> None:
    lines = read_lines("= told me in confidence\n+ feedback: her slides\n= \nnotes")
    assert [line.text for line in guesses(lines)] == ["told me in confidence"]
    said = "The kind of “told me in confidence” was guessed: ground-level insight."
    assert guess_texts(lines) == [said] and guess_notice(lines) == said
    assert guess_notice(read_lines("= Xyz\n+ Zyx")) == "The kinds of 2 lines were guessed."
    assert guess_notice(read_lines("= introduction: to Ines")) == ""
