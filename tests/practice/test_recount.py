# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Today's lists and counts are those of a recount in plain Python, row by row, on random journals and random days.

The recount knows the rules as `mentordesk.practice.today.lists`, `upkeep` and `follow_ups` tell them, and none of the queries.
"""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mentordesk.journal import operations
from mentordesk.journal.dates import ApproxDate
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import BY_KIND, TalkingPoint
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import (
    Effect,
    ExchangeKind,
    FollowUpKind,
    FollowUpState,
    Kind,
    Report,
    SponsorshipKind,
    TalkingPointState,
    Uptake,
)
from mentordesk.practice.follow_ups.recurrence import later_by, read_repeat
from mentordesk.practice.today import lists
from mentordesk.practice.today.item import ANSWER_DAYS, Waiting
from mentordesk.practice.today.thanks_and_reviews import NOTED_DAYS

Rows = dict[Kind, list[dict[str, Any]]]
NOW = date.today()
MANY = 10_000


# Random journals


class Scribe:
    """Writes a journal at random, by the operations a user has."""

    def __init__(self, journal: Journal, seed: int) -> None:
        self.journal, self.rng = journal, random.Random(seed)
        self.people: list[int] = []
        self.advice: list[int] = []
        self.talks: list[int] = []

    def day(self, longest: int = 500, ahead: int = 0) -> str:
        """A day until now, or some days after; sometimes only its month or year is known."""
        made = (NOW - timedelta(self.rng.randint(-ahead, longest))).isoformat()
        vague = made[: self.rng.choice((10, 10, 10, 10, 7, 4))]
        return vague if ApproxDate.parse(vague).first_day() <= NOW or ahead else made

    def maybe(self, chance: float, value: Callable[[], Any], other: Any = None) -> Any:
        return value() if self.rng.random() < chance else other

    def write(self, records: int = 90) -> None:
        makers = (
            *(self.somebody, self.something_said, self.something_said, self.something_said),
            *(self.talk, self.exchange, self.act, self.act, self.statement, self.follow_up, self.follow_up),
        )
        with self.journal.step("fill"):
            for _ in range(5):
                self.somebody()
            for _ in range(records):
                self.rng.choice(makers)()
            for kind, model in BY_KIND.items():
                if kind in (Kind.TOPIC, Kind.FRAMEWORK, Kind.REFLECTION):
                    continue
                for (record,) in self.journal.rows(model.select(model.id)):
                    if self.rng.random() < (0.08 if kind is Kind.RELATIONSHIP else 0.12):
                        operations.trash(self.journal, kind, record)

    def make(self, kind: Kind, **values: Any) -> int:
        made = operations.create(self.journal, kind, {n: v for n, v in values.items() if v is not None})
        # A record may have been written down long ago; an operation always writes it now.
        model = BY_KIND[kind]
        stamp = f"{(NOW - timedelta(self.rng.choice((0, 2, 5, 6, 7, 8, 30, 400)))).isoformat()}T12:00:00.000Z"
        model.update(created_at=stamp).where(model.id == made).execute(self.journal.db)
        return made

    def somebody(self) -> None:
        self.people.append(
            self.make(
                Kind.RELATIONSHIP,
                name=f"Person {len(self.people)}",
                began_on=self.maybe(0.5, lambda: str(NOW.year - 3)),
                ended_on=self.maybe(0.12, lambda: self.day(100)),
                archived=self.rng.random() < 0.12,
                paused=self.rng.random() < 0.12,
                snoozed_until=self.maybe(0.15, lambda: self.day(20, 20)),
                keep_in_touch_days=self.maybe(0.8, lambda: self.rng.choice((7, 30, 60, 90, 365))),
            )
        )

    def something_said(self) -> None:
        rng = self.rng
        said = self.day()
        first = ApproxDate.parse(said).first_day()

        def since() -> str:
            return (first + timedelta(rng.randint(0, max(0, (NOW - first).days)))).isoformat()

        asked = rng.random() < 0.15
        uptake = Uptake.UNDECIDED if asked else rng.choice(list(Uptake))
        effect = Effect.UNKNOWN if asked or rng.random() < 0.5 else rng.choice(list(Effect))
        report = Report.NOT_YET if asked or rng.random() < 0.6 else rng.choice(list(Report))
        self.advice.append(
            self.make(
                Kind.ADVICE,
                relationship=rng.choice(self.people),
                direction="received" if asked else rng.choice(("received", "given")),
                date=said,
                words=rng.choice(("", "  ")) if asked else "Say it first.",
                question="What now?" if asked or rng.random() < 0.3 else None,
                recalled=rng.random() < 0.1,
                uptake=uptake,
                uptake_on=self.maybe(0.9, since) if uptake != Uptake.UNDECIDED else None,
                effect=effect,
                effect_on=self.maybe(0.9, since) if effect != Effect.UNKNOWN else None,
                report=report,
                report_on=self.maybe(0.9, since) if report != Report.NOT_YET else None,
                asked_on=self.maybe(0.15, since),
                review_on=self.maybe(0.3, lambda: self.day(60, 60)),
                snoozed_until=self.maybe(0.15, lambda: self.day(20, 20)),
            )
        )

    def talk(self) -> None:
        points = [
            ("Ask her", str(self.rng.choice(list(TalkingPointState)))) for _ in range(self.rng.randint(0, 2))
        ]
        self.talks.append(
            self.make(
                Kind.CONVERSATION,
                relationship=self.rng.choice(self.people),
                date=self.rng.choice((self.day(), self.day(0, 6))),
                talking_points=points,
            )
        )

    def exchange(self) -> None:
        kind = self.rng.choice(list(ExchangeKind))
        person = self.rng.choice(self.people)
        self.make(Kind.EXCHANGE, relationship=person, direction="given", date=self.day(), type=kind)

    def act(self) -> None:
        day = self.day()
        self.make(
            Kind.SPONSORSHIP,
            relationship=self.rng.choice(self.people),
            direction=self.rng.choice(("for_me", "by_me")),
            type=self.rng.choice(list(SponsorshipKind)),
            date=day,
            thanked_on=self.maybe(0.4, lambda: max(day, self.day(30))),
            snoozed_until=self.maybe(0.2, lambda: self.day(20, 20)),
        )

    def statement(self) -> None:
        self.make(
            Kind.VALUE_STATEMENT,
            relationship=self.rng.choice(self.people),
            date=self.day(900),
            receive_text="Doors",
            snoozed_until=self.maybe(0.2, lambda: self.day(20, 20)),
        )

    def follow_up(self) -> None:
        rng = self.rng
        kind = rng.choice(list(FollowUpKind))
        repeat = rng.choice(("", "", "FREQ=WEEKLY", "FREQ=MONTHLY"))
        about: dict[str, Any] = {}
        if rng.random() < 0.4 and self.advice:
            about["advice"] = rng.choice(self.advice)
        elif rng.random() < 0.3 and self.talks:
            about["conversation"] = rng.choice(self.talks)
        if kind is FollowUpKind.PREPARE and "conversation" in about:
            model = BY_KIND[Kind.CONVERSATION]
            owner = model._meta.fields["relationship"]
            about["relationship"] = self.journal.value(
                model.select(owner).where(model.id == about["conversation"])
            )
        self.make(
            Kind.FOLLOW_UP,
            **{"relationship": self.maybe(0.85, lambda: rng.choice(self.people)), **about},
            type=kind,
            due_on=self.maybe(0.7, lambda: self.day(30, 30)[:10]),
            made_on=self.maybe(0.3, lambda: self.day(60)),
            repeat=repeat,
            anchor="last_contact" if repeat and rng.random() < 0.5 else "date",
            automatic=rng.random() < 0.3,
            state=rng.choice(
                (FollowUpState.OPEN, FollowUpState.OPEN, FollowUpState.OPEN, FollowUpState.DONE)
            ),
            snoozed_until=self.maybe(0.15, lambda: self.day(20, 20)),
        )


# The recount


def rows_of(journal: Journal) -> Rows:
    """Every record outside the trash, as plain values."""
    found: Rows = {}
    for kind, model in BY_KIND.items():
        fields = model._meta.sorted_fields
        rows = journal.rows(model.select(*fields).order_by(model.id).tuples())
        records = [dict(zip((field.name for field in fields), row, strict=True)) for row in rows]
        found[kind] = [one for one in records if one["trashed_at"] is None]
    open_points = TalkingPoint.select(TalkingPoint.conversation).where(TalkingPoint.state == "open")
    waiting = {conversation for (conversation,) in journal.rows(open_points)}
    for talk in found[Kind.CONVERSATION]:
        talk["has_points"] = talk["id"] in waiting
    return found


def local_day(moment: str) -> str:
    """The day it was where the user is, at a time in UTC."""
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


def first_day(day: str) -> date:
    return ApproxDate.parse(day).first_day()


def last_day(day: str) -> date:
    return ApproxDate.parse(day).last_day()


class Recount:
    """What waits on a day, told from the rows alone."""

    def __init__(self, journal: Journal, today: date) -> None:
        self.rows, self.today, self.day = rows_of(journal), today, today.isoformat()
        # Whoever is archived, rests or has ended is left alone, even from the trash.
        person = BY_KIND[Kind.RELATIONSHIP]
        columns = (person.id, person.archived, person.paused, person.ended_on, person.died_on)
        self.people = journal.rows(person.select(*columns, person.rests_until).tuples())

    @property
    def archived(self) -> set[int]:
        """Who is left alone on this day."""
        return {
            record
            for record, archived, paused, ended, died, until in self.people
            if archived or paused or ended or died or (until is not None and until > self.day)
        }

    def ago(self, days: int) -> str:
        return (self.today - timedelta(days)).isoformat()

    def awake(self, record: dict[str, Any]) -> bool:
        return record["snoozed_until"] is None or record["snoozed_until"] <= self.day

    def tell(self) -> set[int]:
        return {
            one["id"]
            for one in self.rows[Kind.ADVICE]
            if one["state"] == "owed" and self.awake(one) and one["relationship"] not in self.archived
        }

    def thanks(self) -> set[int]:
        return {
            one["id"]
            for one in self.rows[Kind.SPONSORSHIP]
            if one["direction"] == "for_me"
            and one["thanked_on"] is None
            and one["date"] <= self.day
            and self.awake(one)
            and one["relationship"] not in self.archived
        }

    def _open(self) -> Iterator[dict[str, Any]]:
        """Advice that is not known the end of, with people it is still to be heard from."""
        for one in self.rows[Kind.ADVICE]:
            if one["state"] in ("noted", "trying") and self.awake(one):
                if one["relationship"] not in self.archived:
                    yield one

    def ask(self) -> set[int]:
        found = set()
        for one in self._open():
            if one["direction"] != "given" or one["since"] > self.day:
                continue
            silent = (
                one["review_on"] is None
                and last_day(one["since"]) <= first_day(self.ago(practice_days()))
                and not one["recalled"]
            )
            if silent or (one["review_on"] is not None and one["review_on"] <= self.day):
                found.add(one["id"])
        return found

    def answers(self) -> set[int]:
        return {
            one["id"]
            for one in self._open()
            if one["direction"] == "received"
            and one["state"] == "noted"
            and not one["words"].strip(" ")
            and (one["question"] or "").strip(" ")
            and one["asked_on"] is not None
            and (
                last_day(one["asked_on"]) <= first_day(self.ago(ANSWER_DAYS))
                or (one["answer_by"] is not None and one["answer_by"] <= self.day)
            )
        }

    def silent(self) -> set[int]:
        found = set()
        for one in self.rows[Kind.ADVICE]:
            if one["state"] not in ("noted", "trying") or not self.awake(one):
                continue
            if (
                one["relationship"] in self.archived
                or one["direction"] != "received"
                or not one["words"].strip(" ")
            ):
                continue
            if one["review_on"] is not None:
                due = one["review_on"] <= self.day
            else:
                silent = {"trying": 60, "noted": NOTED_DAYS}[one["state"]]
                due = last_day(one["since"]) <= first_day(self.ago(silent)) and not one["recalled"]
            if due:
                found.add(one["id"])
        return found

    def _followed_up(self, kind: FollowUpKind) -> set[int]:
        """Who has a follow-up of a kind that is due, or that goes by the last contact."""
        return {
            one["relationship"]
            for one in self.rows[Kind.FOLLOW_UP]
            if one["state"] == "open"
            and one["type"] == kind
            and (one["due_on"] is None or one["due_on"] <= self.day or one["anchor"] == "last_contact")
        }

    def stated(self) -> set[int]:
        found = set()
        told = self._followed_up(FollowUpKind.REVIEW_VALUE)
        for person in self.rows[Kind.RELATIONSHIP]:
            if person["id"] in self.archived or person["id"] in told:
                continue
            mine = [one for one in self.rows[Kind.VALUE_STATEMENT] if one["relationship"] == person["id"]]
            last = max(mine, key=lambda one: (one["date"], one["id"]), default=None)
            if last is not None and last_day(last["date"]) <= first_day(self.ago(365)) and self.awake(last):
                found.add(last["id"])
        return found

    def contacts(self, person: int) -> set[str]:
        """The days there was contact of any kind."""
        days = set()
        for kind in (Kind.CONVERSATION, Kind.EXCHANGE, Kind.SPONSORSHIP, Kind.ADVICE):
            for one in self.rows[kind]:
                if one["relationship"] != person:
                    continue
                if kind is not Kind.ADVICE or one["words"].strip(" "):
                    days.add(one["date"])
                if kind is Kind.ADVICE and one["report"] in ("told", "acknowledged"):
                    days.add(one["report_on"])
                days |= {one.get("asked_on"), one.get("thanked_on")}
        return {day for day in days if day is not None and day <= self.day}

    def last_contact(self, person: int) -> str:
        return max(self.contacts(person), default="")

    def drifting(self) -> set[int]:
        found = set()
        told = self._followed_up(FollowUpKind.KEEP_IN_TOUCH)
        for person in self.rows[Kind.RELATIONSHIP]:
            wished = person["keep_in_touch_days"]
            if wished is None or person["id"] in self.archived:
                continue
            if not self.awake(person) or person["id"] in told:
                continue
            days = self.contacts(person["id"])
            if any((self.today - last_day(day)).days <= wished for day in days):
                continue
            last = max(days, default=person["began_on"] or local_day(person["created_at"]))
            if (self.today - last_day(last)).days > wished:
                found.add(person["id"])
        return found

    def due(self) -> set[tuple[Kind, int]]:
        found: set[tuple[Kind, int]] = set()
        listed = self.tell() | self.ask()
        let_rest = {one["id"] for one in self.rows[Kind.ADVICE] if one["snoozed_until"] == "9999-12-31"}
        for one in self.rows[Kind.FOLLOW_UP]:
            if one["state"] != "open" or (one["type"] == "prepare" and one["automatic"]):
                continue
            if one["relationship"] in self.archived or not self.awake(one):
                continue
            if one["advice"] in let_rest and one["type"] in ("report_back", "ask_how_it_went"):
                continue
            if one["anchor"] == "last_contact":
                if self._by_contact(one) <= self.day:
                    found.add((Kind.FOLLOW_UP, one["id"]))
                continue
            if one["advice"] in listed and one["type"] in ("report_back", "ask_how_it_went"):
                continue
            week_old = last_day(one["made_on"] or local_day(one["created_at"])) < first_day(self.ago(6))
            if one["due_on"] <= self.day if one["due_on"] is not None else week_old:
                found.add((Kind.FOLLOW_UP, one["id"]))
        return found | {(Kind.CONVERSATION, one) for one in self._to_prepare()}

    def _by_contact(self, one: dict[str, Any]) -> str:
        rhythm = read_repeat(one["repeat"])
        assert rhythm is not None
        last = "" if one["relationship"] is None else self.last_contact(one["relationship"])
        if not last and one["relationship"] is not None:
            (person,) = [p for p in self.rows[Kind.RELATIONSHIP] if p["id"] == one["relationship"]]
            last = person["began_on"] or local_day(person["created_at"])
        since = last_day(last or one["made_on"] or local_day(one["created_at"]))
        day = max(one["due_on"] or "", later_by(rhythm, since).isoformat())
        return max(day, one["snoozed_until"] or "")

    def _to_prepare(self) -> Iterator[int]:
        until = (self.today + timedelta(3)).isoformat()
        for talk in self.rows[Kind.CONVERSATION]:
            if not self.day <= talk["date"] <= until or not talk["has_points"]:
                continue
            written_before = talk["date"] > self.day or local_day(talk["created_at"]) < talk["date"]
            if not written_before or talk["relationship"] in self.archived:
                continue
            said = [
                one
                for one in self.rows[Kind.FOLLOW_UP]
                if one["conversation"] == talk["id"]
                and one["relationship"] == talk["relationship"]
                and one["type"] == "prepare"
                and one["automatic"]
                and (one["state"] != "open" or (one["snoozed_until"] or "") > self.day)
            ]
            written = [
                one
                for one in self.rows[Kind.FOLLOW_UP]
                if one["conversation"] == talk["id"]
                and one["relationship"] == talk["relationship"]
                and one["type"] == "prepare"
                and not one["automatic"]
                and one["state"] == "open"
                and one["due_on"] is not None
                and one["due_on"] <= self.day
            ]
            if not said and not written:
                yield talk["id"]


def practice_days() -> int:
    from mentordesk.practice.today.item import ASK_AFTER_DAYS

    return ASK_AFTER_DAYS


# Compared


def of(kind: Kind, shown: tuple[Waiting, ...]) -> set[int]:
    return {item.record for item in shown if item.kind is kind}


@pytest.mark.parametrize("seed", range(8))
def test_today_is_what_a_recount_finds(tmp_path: Path, seed: int) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        Scribe(journal, seed).write()
        days = random.Random(seed)
        seen = dict.fromkeys(("tell", "thanks", "ask", "drifting", "silent", "stated", "due"), 0)
        for today in (NOW, *(NOW + timedelta(days.randint(-300, 300)) for _ in range(6))):
            shown, recount = lists.read_today(journal, today, MANY), Recount(journal, today)
            found = {name: getattr(recount, name)() for name in seen}
            assert of(Kind.ADVICE, shown.tell) == found["tell"], today
            assert of(Kind.SPONSORSHIP, shown.tell) == found["thanks"], today
            assert of(Kind.ADVICE, shown.ask) == found["ask"], today
            assert of(Kind.RELATIONSHIP, shown.drifting) == found["drifting"], today
            assert of(Kind.ADVICE, shown.review) == found["silent"], today
            assert of(Kind.VALUE_STATEMENT, shown.review) == found["stated"], today
            assert {(item.kind, item.record) for item in shown.due} == found["due"], today
            counts = (
                shown.tell_count,
                shown.ask_count,
                shown.drifting_count,
                shown.review_count,
                shown.due_count,
            )
            assert counts == (
                len(found["tell"]) + len(found["thanks"]),
                len(found["ask"]),
                len(found["drifting"]),
                len(found["silent"]) + len(found["stated"]),
                len(found["due"]),
            )
            answers = recount.answers()
            assert {item.record for item in shown.answers} == answers
            assert lists.count(journal, today) == shown.waiting == sum(counts) + len(answers)
            once = [(item.kind, item.record) for item in shown.listed]
            assert len(once) == len(set(once)), "nothing stands there twice"
            few = lists.read_today(journal, today, 3)
            assert few.waiting == shown.waiting and few.review == shown.review[:3]
            for name, records in found.items():
                seen[name] += len(records)
        assert sum(map(bool, seen.values())) >= 4, f"this journal puts too little to the test: {seen}"
