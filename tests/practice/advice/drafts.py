# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Situations in which words are drafted to somebody, and what is drafted: the table `golden/drafts.txt` is of these.

``python -m tests.practice.advice.drafts > tests/practice/advice/golden/drafts.txt`` writes the table anew, to be read
aloud before it is kept.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from mentordesk.journal.journal import Journal
from mentordesk.journal.operations.records import create
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.messages import (
    acknowledge_message,
    ask_message,
    tell_message,
    tell_notes,
    thanks_message,
    with_note,
)
from mentordesk.practice.records.read import read_advice, read_sponsorship
from mentordesk.practice.relationship.looking_back import letter_draft

TODAY = date(2026, 11, 29)
Values = Mapping[str, object]


def _tell(journal: Journal, advice: int, *ticked: str) -> str:
    record = read_advice(journal, advice)
    assert record is not None
    text = tell_message(record)
    for note in tell_notes(record):
        text = with_note(text, note) if note.field in ticked else text
    return text


def _ask(journal: Journal, advice: int) -> str:
    record = read_advice(journal, advice)
    assert record is not None
    return ask_message(record)


def _answer(journal: Journal, advice: int) -> str:
    record = read_advice(journal, advice)
    assert record is not None
    return acknowledge_message(record)


class Maker:
    """Writes what a situation consists of into a journal, and drafts the words."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def person(self, name: str, **values: object) -> int:
        return create(self.journal, Kind.RELATIONSHIP, {"name": name, **values})

    def advice(self, person: int, words: str, **values: object) -> int:
        given = {"relationship": person, "date": "2026-09-28", "direction": "received", "words": words}
        return create(self.journal, Kind.ADVICE, {**given, **values})

    def act(self, person: int, kind: str, text: str = "", **values: object) -> int:
        given = {
            "relationship": person,
            "date": "2026-05-12",
            "direction": "for_me",
            "type": kind,
            "text": text,
        }
        return create(self.journal, Kind.SPONSORSHIP, {**given, **values})

    def tell(self, name: str, words: str, *ticked: str, call: str = "", **values: object) -> str:
        person = self.person(name, i_call_them=call)
        return _tell(self.journal, self.advice(person, words, **values), *ticked)

    def ask(self, name: str, words: str, **values: object) -> str:
        return _ask(self.journal, self.advice(self.person(name), words, direction="given", **values))

    def answer(self, name: str, words: str, **values: object) -> str:
        return _answer(self.journal, self.advice(self.person(name), words, direction="given", **values))

    def write(
        self, name: str, *found: tuple[str, str, str], told: Values | None = None, **values: object
    ) -> str:
        """A letter about advice that is remembered and acts: what kind, the words and the date of each."""
        person = self.person(name, **values)
        for kind, words, day in found:
            if kind == "advice":
                self.advice(person, words, date=day, recalled=True, **(told or {}))
            else:
                self.act(person, kind, words, date=day)
        return self.letter(person)

    def thank(self, name: str, kind: str, text: str = "", **values: object) -> str:
        person = self.person(name)
        record = read_sponsorship(self.journal, self.act(person, kind, text, **values))
        assert record is not None
        return thanks_message(record)

    def letter(self, person: int) -> str:
        return letter_draft(self.journal, person, TODAY)


BOARD = "Ask the board for a decision, not for advice"


def _letter_untold(make: Maker) -> str:
    tomasz = make.person("Tomasz Wilk")
    words = "Hire the one who asks about the work."
    make.advice(tomasz, words, date="2006", recalled=True, uptake="followed", effect="helped_a_lot")
    return make.letter(tomasz)


def _letter_told(make: Maker) -> str:
    weiss = make.person("Dr. Weiß")
    told = {"uptake": "followed", "effect": "helped", "report": "told", "report_on": "2020-05-01"}
    make.advice(weiss, "Count it yourself once", date="2005-03-10", recalled=True, **told)
    return make.letter(weiss)


def _letter_mixed(make: Maker) -> str:
    weir = make.person("Prof Weir")
    make.advice(weir, "Why not now?", date="2001-06", recalled=True)
    make.act(weir, "stretch_work", "The Lisbon project", date="2004", thanked_on="2004-12-01")
    return make.letter(weir)


def _letter_thanked(make: Maker) -> str:
    tom = make.person("Sir Tom Harker")
    make.act(tom, "nominated", "for the Leeds post", date="2011-02-03", thanked_on="2011-02-20")
    return make.letter(tom)


def _letter_recent(make: Maker) -> str:
    berg = make.person("van den Berg")
    make.advice(berg, "Say it in one line", date="2026-03", recalled=True)
    return make.letter(berg)


def _letter_after_a_letter(make: Maker) -> str:
    grace = make.person("Grace Lindqvist")
    make.advice(grace, "Leave before you are asked to.", date="1998", recalled=True)
    thanks = {
        "relationship": grace,
        "date": "2025-12-24",
        "direction": "given",
        "type": "thanks",
        "text": "A letter",
    }
    create(make.journal, Kind.EXCHANGE, thanks)
    return make.letter(grace)


def _letter_of_nothing(make: Maker) -> str:
    return make.letter(make.person("王小明"))


def _letter_of_help(make: Maker) -> str:
    person = make.person("Nagy Eszter")
    make.advice(person, BOARD, date="2026-04-02", uptake="followed", effect="helped")
    return make.letter(person)


def _letter_of_acts(make: Maker) -> str:
    person = make.person("Elizabeth Harmon", i_call_them="Liz")
    make.act(person, "recommended", "", date="2012", audience="The programme board")
    make.act(person, "defended", "Stood by me when the plant closed", date="2015-07-01")
    return make.letter(person)


SITUATIONS: dict[str, Callable[[Maker], str]] = {
    "told: followed, and it helped a lot": lambda make: make.tell(
        "Dr. Amara Okafor", f"{BOARD}.", uptake="followed", effect="helped_a_lot"
    ),
    "told to a professor: adapted, it made no difference; words without a stop": lambda make: make.tell(
        "Prof Weir", BOARD, uptake="adapted", effect="no_difference"
    ),
    "told: followed, it went badly": lambda make: make.tell(
        "Jan van den Berg", "Promise less!", uptake="followed", effect="made_worse"
    ),
    "told: another way, in January": lambda make: make.tell(
        "Weiß, Anna", "Sell now.", date="2026-01", uptake="declined"
    ),
    "told: another way, and it helped all the same": lambda make: make.tell(
        "Kim Min-jun", "Sell now.", uptake="declined", effect="helped"
    ),
    "told: events were faster, though an effect was noted": lambda make: make.tell(
        "Li Wei", "Wait for the audit.", uptake="overtaken", effect="no_difference"
    ),
    "told: only planned, nothing known": lambda make: make.tell(
        "Sir Tom", "Write it down.", uptake="planned"
    ),
    "told: followed, too early to say": lambda make: make.tell(
        "Frau Müller", "Erst zuhören, dann reden", uptake="followed", effect="too_early"
    ),
    "told: an answer to a question whose words were not kept": lambda make: make.tell(
        "Grace Lindqvist", "", question="How do I begin?", uptake="followed", effect="helped"
    ),
    "told by the name the user uses, with two notes ticked": lambda make: make.tell(
        "Elizabeth Harmon",
        "Ask why?",
        "effect_note",
        "lesson",
        call="Liz",
        uptake="followed",
        effect="mixed",
        effect_note="half the team liked it",
        lesson="I ask too late",
    ),
    "asked: nothing known": lambda make: make.ask("Helena Weir", "Raise the price in two steps"),
    "asked: has tried it": lambda make: make.ask(
        "Helena Weir", "Raise the price in two steps.", uptake="adapted"
    ),
    "asked: meant to try it": lambda make: make.ask("Helena Weir", "Raise the price.", uptake="planned"),
    "asked: went another way": lambda make: make.ask("Dr. Weiß", "Raise the price.", uptake="declined"),
    "asked about what was never put in words": lambda make: make.ask("Sam Lee", "", date="2026"),
    "answered: sold below cost": lambda make: make.answer(
        "Helena Weir", "Raise the price in two steps", uptake="declined", uptake_note="She sold below cost"
    ),
    "answered: went another way, and it went badly": lambda make: make.answer(
        "Helena Weir", "Raise the price.", uptake="declined", effect="made_worse"
    ),
    "answered: it made no difference": lambda make: make.answer(
        "Helena Weir", "Why raise it at all?", uptake="followed", effect="no_difference"
    ),
    "answered: it helped": lambda make: make.answer(
        "Helena Weir", "Raise the price.", uptake="followed", effect="helped"
    ),
    "thanks: put my name forward": lambda make: make.thank(
        "Grace Lindqvist", "nominated", "Put my name forward for the Leeds post", stake="high"
    ),
    "thanks: nothing at stake, words that go on": lambda make: make.thank(
        "Prof. Dr. Weiß", "recommended", "for the steering committee.", stake="none"
    ),
    "thanks: a German noun is quoted, not made small": lambda make: make.thank(
        "Frau Dr. Anna Weiß", "nominated", "Leitung der Werkstatt", stake="some"
    ),
    "thanks: noted as by a third person": lambda make: make.thank(
        "Grace Lindqvist", "advocated", "She told them I was ready", audience="The partners", stake="none"
    ),
    "thanks: noted with the name": lambda make: make.thank(
        "Grace Lindqvist", "introduced", "Grace introduced me to Dana Roth of Kestrel", stake="none"
    ),
    "thanks: noted from my side": lambda make: make.thank(
        "J. P. Lund", "stretch_work", "I ran the Lisbon project", stake="some", date="2025"
    ),
    "letter: never told, about twenty years ago": _letter_untold,
    "letter: told before": _letter_told,
    "letter: one told, one not": _letter_mixed,
    "letter: thanked before": _letter_thanked,
    "letter: of this year": _letter_recent,
    "letter: after a letter": _letter_after_a_letter,
    "letter: nothing is on record": _letter_of_nothing,
    "letter: nothing recalled, but advice that helped": _letter_of_help,
    "letter: for what was done": _letter_of_acts,
    "told: a list, and nothing to say of it yet": lambda make: make.tell(
        "Tom Reed", "1. Call them\n2. Wait a day\n3. Write", uptake="followed"
    ),
    "told: several paragraphs, by a Chinese name": lambda make: make.tell(
        "陈美玲",
        "Do not answer at once.\n\nSleep on it, then say no!",
        uptake="followed",
        effect="helped_a_lot",
    ),
    "told to a baron: words that were quoted already": lambda make: make.tell(
        "Baron von und zu Hohenfels",
        "“Never apologise for the price.”",
        date="2025",
        uptake="adapted",
        effect="helped",
    ),
    "told: events were faster, and it helped all the same": lambda make: make.tell(
        "Amara Okafor", "Sell now…", date="2026-03", uptake="overtaken", effect="helped"
    ),
    "told: a yes stands after its question": lambda make: make.tell(
        "Prof. Dr. h.c. Anna Weiß",
        "Yes – but only if the flat is paid for…",
        "lesson",
        question="Should I take the job in Lyon?",
        uptake="followed",
        effect="no_difference",
        lesson="ask about the flat first",
    ),
    "told to a lady: another way, with the reason ticked": lambda make: make.tell(
        "Lady Margaret Thorne",
        "Would you not rather wait?",
        "uptake_note",
        uptake="declined",
        uptake_note="the board would not have it",
    ),
    "told: nobody wrote down what was done, but it helped": lambda make: make.tell(
        "Wang Xiaoming", "少说多听", call="小明哥", uptake="undecided", effect="helped"
    ),
    "asked: a list, and another way": lambda make: make.ask(
        "Kovács Béla", "- Ask twice\n- Then decide", uptake="declined"
    ),
    "asked: events were faster; the advice was a question": lambda make: make.ask(
        "O’Brien, Sinéad", "Have you asked the bank?", date="2026-02", uptake="overtaken"
    ),
    "asked: only the question was kept, and it was tried": lambda make: make.ask(
        "María José García", "", question="Shall I stay?", uptake="followed", effect="too_early"
    ),
    "answered: only the question was kept, and it went badly": lambda make: make.answer(
        "Ferenc", "", question="Shall I stay?", uptake="adapted", effect="made_worse"
    ),
    "answered: several paragraphs, and events were faster": lambda make: make.answer(
        "김민준", "Wait.\n\nThen ask.", uptake="overtaken"
    ),
    "answered: it helped in part; words that were quoted already": lambda make: make.answer(
        "Ines", "“Less is more”", uptake="adapted", effect="mixed"
    ),
    "thanks: introduced to somebody by name": lambda make: make.thank(
        "Ravi Rao", "introduced", "Dana Roth, COO of Kestrel", stake="some"
    ),
    "thanks: German words that look as if they went on": lambda make: make.thank(
        "Frau Keller", "advocated", "in der Vorstandssitzung", stake="none"
    ),
    "thanks: said to others of me": lambda make: make.thank(
        "Ravi Rao", "advocated", "told the partners that I was ready", stake="some", date="2026"
    ),
    "thanks: work that was new, words that go on": lambda make: make.thank(
        "Ravi Rao", "stretch_work", "for the Oslo launch", stake="some"
    ),
    "thanks: several lines are for oneself": lambda make: make.thank(
        "Li Na", "stretch_work", "Lead the Lisbon project\nwith a budget of my own", stake="high"
    ),
    "letter: words and deeds, never thanked": lambda make: make.write(
        "Baroness Ashdown of Kent",
        ("nominated", "for the fellowship", "1999"),
        ("advice", "Stay until it is boring.", "2003-05"),
    ),
    "letter: to somebody the relationship with has ended": lambda make: make.write(
        "Oskar Lund", ("advice", "Say no twice!", "2010"), ended_on="2015"
    ),
    "letter: words about somebody who has died": lambda make: make.write(
        "田中裕子", ("advice", "急がば回れ。", "1998"), ("defended", "Stood by me", "2001"), died_on="2020"
    ),
}


def drafts() -> str:
    """All situations with what is drafted in them."""
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for number, (situation, draft) in enumerate(SITUATIONS.items(), start=1):
            with open_journal(Path(folder) / f"{number}.mentordesk", create=True) as journal:
                parts.append(f"## {number}. {situation}\n\n{draft(Maker(journal))}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(drafts())
