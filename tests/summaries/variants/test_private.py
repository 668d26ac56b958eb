# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the private summary of a relationship says, from the journal to the page."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pdf_reading import page_text

from mentordesk.errors import NothingFoundError
from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.relationship.history import read_history
from mentordesk.summaries.service import private_summary
from mentordesk.summaries.variants.private import private_document

TODAY = date(2026, 11, 23)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "journal.mentordesk", create=True) as opened:
        yield opened


@pytest.fixture
def amara(journal: Journal) -> int:
    return create(
        journal,
        Kind.RELATIONSHIP,
        {
            "name": "Amara Okafor",
            "title": "Chair",
            "organisation": "Northwind Foods",
            "they_are": "someone I think aloud with",
            "i_am": "a window on the floor",
            "introduced_by": "Tomasz Wilk",
            "began_on": "2021-04",
            "realised_on": "2023",
        },
    )


def add(journal: Journal, kind: Kind, relationship: int, day: str, **values: Any) -> int:
    return create(journal, kind, {"relationship": relationship, "date": day, **values})


def advise(journal: Journal, relationship: int, day: str, **values: Any) -> int:
    given: dict[str, Any] = {"direction": "received", "words": f"Advice of {day}"}
    return add(journal, Kind.ADVICE, relationship, day, **(given | values))


def document(
    journal: Journal, relationship: int, start: str | None = None, end: str | None = None
) -> dict[str, Any]:
    made = private_document(read_history(journal, relationship, start, end, TODAY), TODAY)
    assert json.loads(json.dumps(made)) == made
    return made


def titles(made: dict[str, Any]) -> list[str]:
    return [section["title"] for section in made["sections"]]


def texts(value: Any) -> list[str]:
    """All paragraphs and labels of a document, in their order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in ("kind", "style") for text in texts(part)]
    return [text for part in value for text in texts(part)] if isinstance(value, list) else []


def whole(made: dict[str, Any]) -> str:
    return "\n".join(texts(made))


def fill(journal: Journal, amara: int) -> None:
    """One of everything."""
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    turn = {"type": "mutual", "text": "She asked me"}
    add(journal, Kind.TURNING_POINT, amara, "2026-03-03", **turn)
    add(
        journal,
        Kind.VALUE_STATEMENT,
        amara,
        "2026-01",
        receive=["coaching", "sponsorship"],
        give_text="The floor",
    )
    outcome = {"uptake": "followed", "effect": "helped_a_lot", "effect_note": "They decided"}
    told = {"report": "told", "report_on": "2026-05-30", "report_channel": "phone"}
    first = advise(journal, amara, "2026-05-19", **outcome, **told, lesson="Ask for a yes", topics=["people"])
    advise(journal, amara, "2026-09-28", uptake="declined", uptake_note="The role was kept", topics=["money"])
    advise(journal, amara, "2026-06-01", direction="given", question="What now?", uptake="planned")
    advise(journal, daniel, "2026-07-01", direction="given", source=first)
    act = {"type": "defended", "stake": "high", "text": "In the board", "direction": "for_me"}
    add(journal, Kind.SPONSORSHIP, amara, "2026-02-02", **act)
    for kind in ("ground_insight", "ground_insight", "introduction"):
        gift = {"direction": "given", "type": kind, "text": f"A {kind}"}
        add(journal, Kind.EXCHANGE, amara, "2026-02-03", **gift)
    about = [("relationship", amara)]
    answers = [("what_happened", "This"), ("so_what", "That")]
    thought = {"date": "2026-04-04", "title": "A door", "body": "One\n\nTwo", "about": about}
    create(journal, Kind.REFLECTION, {**thought, "framework": "what_so_what", "answers": answers})
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, "type": "my_promise", "text": "Send the log"})
    points = [("The budget", "covered"), ("Her knee", "carried")]
    talk = {
        "subject": "The pilot",
        "notes": "It failed",
        "minutes": 45,
        "channel": "in_person",
        "talking_points": points,
    }
    add(journal, Kind.CONVERSATION, amara, "2026-04-01", **talk)
    add(journal, Kind.CONVERSATION, amara, "2026-05-23", channel="phone")


def test_the_order_is_the_specifications(journal: Journal, amara: int) -> None:
    fill(journal, amara)
    made = document(journal, amara)
    assert made["heading"] == "You and Amara Okafor"
    assert made["subtitle"] == [
        "someone I think aloud with · to Amara, a window on the floor",
        "Chair, Northwind Foods",
    ]
    assert made["intro"] == [
        "It began in April 2021, when Tomasz Wilk introduced you. You noticed in 2023 what it had become."
        " You talked twice. The longest silence lasted 119 days.",
        "On record: advice in both directions, and one act of sponsorship for you.",
    ]
    assert titles(made) == [
        "Story and turning points",
        "What you expected, and what came",
        "In numbers",
        "Advice you received, and what came of it",
        "Advice you gave, and what came of it",
        "Lessons, and what was passed on",
        "Sponsorship",
        "Give and take",
        "Reflections",
        "Open loops and follow-ups",
        "Conversations",
    ]


def test_all_that_was_written_is_on_the_page(journal: Journal, amara: int) -> None:
    fill(journal, amara)
    said = whole(document(journal, amara))
    for words in (
        "She asked me",
        "To receive: coaching, sponsorship.",
        "To give: The floor",
        "You expected sponsorship and coaching. What has come since January 2026: two pieces of advice, one defence.",
        "What you have given since January 2026: two insights from the ground, one piece of advice, one introduction.",
        "Of what you expected to receive, the records since January 2026 show sponsorship (once)"
        " and coaching (twice). Not expected, yet received: protection (once).",
        "“Advice of 2026-05-19”",
        "They decided. Lesson: Ask for a yes.",
        "Followed, helped a lot.",
        "Told on 30\u00a0May\u00a02026, by phone.",
        "You went another way.",
        "Not told yet.",
        "Amara asked: What now?",
        "To Daniel: “Advice of 2026-07-01”",
        "From what Amara said on 19 May 2026: “Advice of 2026-05-19”. No word yet.",
        "Much reputation at stake.",
        "Not thanked yet.",
        "Two insights from the ground and one introduction.",
        "4 April 2026 · What so what",
        "What happened",
        "Send the log",
        "A promise of mine",
        "Tell Amara",
        "Her knee",
        "1 April 2026 · in person · 45 minutes",
    ):
        assert words in said, words


def test_nothing_recorded_still_makes_one_good_page(journal: Journal) -> None:
    only = create(journal, Kind.RELATIONSHIP, {"name": "Priya"})
    made = document(journal, only)
    assert made["sections"] == [] and made["intro"] == ["Nothing was recorded in this time."]
    pages = private_summary(journal, only, "2026-01", "2026-11")
    (text,) = page_text(pages.pdf)
    assert pages.page_count == 1 and "You and Priya" in text and "January to November 2026" in text


def test_numbers_are_words_and_unknowns_stand_beside(journal: Journal, amara: int) -> None:
    for number in range(14):
        used = {"uptake": "followed" if number % 2 else "adapted"} if number < 9 else {"uptake": "undecided"}
        helped = {"effect": "helped", "effect_on": "2026-01-01"} if number < 6 else {}
        told = {"report": "told", "report_on": "2026-01-13"} if number < 5 else {}
        advise(journal, amara, "2026-01-01", **used, **helped, **told)
    advise(journal, amara, "1999", recalled=True, uptake="followed", effect="helped")
    (numbers,) = [part for part in document(journal, amara)["sections"] if part["title"] == "In numbers"]
    chart, sentences, recalled = numbers["blocks"]
    assert chart["rows"] == [
        ["Advice received", 14, "14"],
        ["used as given or adapted", 9, "9"],
        ["that helped", 6, "6, three not known yet"],
        ["Amara heard what came of it", 5, "5"],
    ]
    assert sentences["text"] == [
        "Fourteen pieces of advice came from Amara. You used nine; six of those helped, and of three it is"
        " not known yet. Five are still open. Amara has heard what came of five; half of the time within"
        " twelve days."
    ]
    assert recalled["text"][0].startswith("One piece of advice written down from memory is listed")


def test_below_five_nothing_is_said_of_half_the_time(journal: Journal, amara: int) -> None:
    for _ in range(4):
        outcome = {"uptake": "followed", "effect": "helped", "effect_on": "2026-01-01"}
        advise(journal, amara, "2026-01-01", **outcome, report="told", report_on="2026-01-13")
    said = whole(document(journal, amara))
    assert "they all helped. Amara has heard what came of four." in said
    assert "half" not in said and "%" not in said


def test_few_pieces_need_no_chart(journal: Journal, amara: int) -> None:
    advise(
        journal,
        amara,
        "2026-01-01",
        direction="given",
        uptake="followed",
        effect="helped",
        report="acknowledged",
    )
    (numbers,) = [part for part in document(journal, amara)["sections"] if part["title"] == "In numbers"]
    assert [block["kind"] for block in numbers["blocks"]] == ["prose"]
    assert numbers["blocks"][0]["text"] == [
        "You gave Amara one piece of advice. It was used, and it helped. You have answered."
    ]


def test_what_was_expected_is_printed_only_with_the_outcome(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-01-01", expectation="Sealedword", confidence=70)
    advise(journal, amara, "2026-01-02", expectation="Openword", confidence=70, uptake="declined")
    said = whole(document(journal, amara))
    assert "Sealedword" not in said and "You expected, 70 percent sure: Openword." in said


def test_an_advice_stands_once_under_its_first_topic(journal: Journal, amara: int) -> None:
    advise(journal, amara, "2026-01-01", words="First", topics=["people", "money"])
    advise(journal, amara, "2026-01-02", words="Second", topics=["money"])
    advise(journal, amara, "2026-01-03", words="Third", topics=["money"])
    advise(journal, amara, "2026-01-04", words="Fourth")
    (part,) = [
        part for part in document(journal, amara)["sections"] if part["title"].startswith("Advice you rec")
    ]
    (table,) = part["blocks"]
    assert [(group["name"], len(group["rows"])) for group in table["groups"]] == [
        ("Money", 2),
        ("People", 1),
        ("Without a topic", 1),
    ]
    assert "Third" in texts(table["groups"][0])[1:] or "“Third”" in texts(table["groups"][0])
    assert "Also on money." in texts(table["groups"][1])


def test_given_advice_says_what_it_passes_on(journal: Journal, amara: int) -> None:
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    source = advise(journal, amara, "2021", words="Ask early")
    advise(journal, daniel, "2026-01-01", direction="given", source=source)
    assert "Passes on what Amara said in 2021: “Ask early”" in whole(document(journal, daniel))


def test_the_whole_chain_is_printed_forward_and_back_with_what_it_led_to(
    journal: Journal, amara: int
) -> None:
    daniel = create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    tomasz = create(journal, Kind.RELATIONSHIP, {"name": "Tomasz Wilk"})
    first = advise(journal, amara, "2021", words="Ask early", uptake="followed", effect="helped_a_lot")
    given = {"direction": "given", "source": first, "uptake": "declined"}
    second = advise(journal, daniel, "2022-03-01", words="Ask first", **given)
    advise(
        journal,
        tomasz,
        "2023-04-01",
        direction="given",
        words="Ask small",
        source=second,
        uptake="adapted",
        effect="mixed",
    )
    forward = whole(document(journal, amara))
    for words in (
        "To Daniel: “Ask first”",
        "From what Amara said in 2021: “Ask early”. Daniel went another way.",
        "What came of it with you: It helped a lot.",
        "And on from there: To Tomasz, 1 April 2023: “Ask small” It helped in part.",
    ):
        assert words in forward, words
    back = whole(document(journal, tomasz))
    assert "Passes on what you said to Daniel on 1 March 2022: “Ask first”" in back
    assert "What came of it with Daniel: Daniel went another way." in back
    assert "Before that: From Amara, 2021: “Ask early” It helped a lot." in back


def test_a_follow_up_without_words_says_how_it_repeats_in_a_sentence(journal: Journal, amara: int) -> None:
    rule = {"type": "keep_in_touch", "due_on": "2026-11-23", "repeat": "FREQ=WEEKLY;INTERVAL=2"}
    create(journal, Kind.FOLLOW_UP, {"relationship": amara, **rule})
    assert "Keep in touch\nEvery two weeks on Monday." in whole(document(journal, amara))


def test_a_sentence_of_give_and_take_begins_with_a_capital_letter(journal: Journal, amara: int) -> None:
    for day in ("2026-01-01", "2026-01-02"):
        add(journal, Kind.EXCHANGE, amara, day, direction="given", type="feedback", text="A word")
    add(journal, Kind.EXCHANGE, amara, "2026-01-03", direction="gained", type="feedback", text="Another")
    said = whole(document(journal, amara))
    assert "Feedback twice." in said and "What you gained\nFeedback." in said


def test_no_pronoun_and_no_label_for_a_person(journal: Journal, amara: int) -> None:
    fill(journal, amara)
    made = document(journal, amara)
    own = whole(made).replace("She asked me", "").lower().split()
    assert not {"he", "she", "his", "her", "him", "mentor", "mentee"} & {
        word.strip(".,“”") for word in own
    } - {"her"}


def test_bookmarks_hold_no_journal_text(journal: Journal, amara: int) -> None:
    fill(journal, amara)
    pdf = private_summary(journal, amara, None, None).pdf
    for word in (b"Amara", b"Daniel", b"A door", b"The pilot", b"people", b"Northwind"):
        assert word not in pdf
    assert b"/Title(4 April 2026)" in pdf


def test_a_line_of_placeholders_stays_as_it_is(journal: Journal) -> None:
    odd = create(journal, Kind.RELATIONSHIP, {"name": "{name} %n (one|many)", "i_am": "{words} {date}"})
    advise(
        journal, odd, "2026-01-01", question="{question} {list}", words="{text}", lesson="{lesson} %n (a|b)"
    )
    said = whole(document(journal, odd))
    for words in (
        "You and {name} %n (one|many)",
        "{words} {date}",
        "You asked: {question} {list}",
        "“{text}”",
    ):
        assert words in said
    assert "Lesson: {lesson} %n (a|b)." in said


def test_no_such_relationship(journal: Journal) -> None:
    with pytest.raises(NothingFoundError):
        private_summary(journal, 99, None, None)


def test_two_hundred_and_forty_pages(journal: Journal, amara: int) -> None:
    with journal.step("fill"):
        for number in range(600):
            day = (date(2021, 1, 1) + timedelta(days=number)).isoformat()
            advice = advise(journal, amara, day, topics=["people"], effect_note="words " * 20)
            body = "Somebody said something. " * 25
            create(
                journal,
                Kind.REFLECTION,
                {"date": day, "title": "T", "body": body, "about": [("advice", advice)]},
            )
    pages = private_summary(journal, amara, None, None)
    assert pages.page_count > 200
    read = page_text(pages.pdf)
    assert len(read) == pages.page_count
    assert sum(text.count("Somebody said something.") for text in read) > 600 * 20
