# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Every kind of sentence that counts or concludes, against a recount in plain Python: see ``docs/sentences.md``."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from mentordesk.journal.journal import Journal
from mentordesk.journal.storage.opening import open_journal
from mentordesk.journal.terms import Direction, ExchangeKind, Flow, SponsorshipKind, ValueSide
from mentordesk.practice.insights.calibration import calibration
from mentordesk.practice.insights.efficacy import works
from mentordesk.practice.insights.efficacy_sentences import best_text
from mentordesk.practice.people.contact import longest_silence
from mentordesk.practice.relationship.bond import Bond, read_bond
from mentordesk.practice.relationship.drift import last_statement, read_drift
from mentordesk.practice.relationship.give_and_take import read_picture
from mentordesk.practice.relationship.history import efficacy, read_history
from mentordesk.practice.relationship.introductions import written_twice
from mentordesk.practice.relationship.looking_back import letter_draft
from mentordesk.practice.relationship.relationship_list import relationship_lines
from mentordesk.practice.relationship.sponsorship import read_acts
from mentordesk.practice.relationship.value import come_so_far
from mentordesk.practice.today.lists import read_today
from mentordesk.practice.today.question_of_the_day import EACH, prompts
from mentordesk.practice.wording.spans import Lately, Span
from tests.practice.test_recount import Recount
from tests.recount.counted import same
from tests.recount.rows import (
    NOT_KNOWN,
    USED,
    ExactScribe,
    Row,
    Rows,
    WilderScribe,
    askings,
    at_rest,
    awake,
    blank,
    by_person,
    come,
    contact_days,
    first,
    last,
    outcome_of,
    some_days,
)

SEEDS = range(8)
HEARD = ("told", "acknowledged")


@pytest.fixture(scope="module", params=SEEDS)
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Journal, Rows, int]]:
    path: Path = tmp_path_factory.mktemp("recount") / "j.mentordesk"
    with open_journal(path, create=True) as journal:
        scribe = ExactScribe if request.param % 4 == 3 else WilderScribe
        scribe(journal, request.param).write(110)
        yield journal, Rows(journal), request.param


Written = tuple[Journal, Rows, int]


# On record, and what came


def test_bond_and_what_came_so_far(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed):
        day = today.isoformat()
        for person in rows.people():
            mine = person["id"]
            said = [
                row["direction"]
                for row in rows.of("advice", mine)
                if not blank(row["words"]) and come(row["date"], day)
            ]
            acts = [row for row in rows.of("sponsorship", mine) if come(row["date"], day)]
            ways = [row["direction"] for row in acts]
            bond = Bond(*map(said.count, ("received", "given")), *map(ways.count, ("for_me", "by_me")))
            same("bond", read_bond(journal, mine, today), bond, (mine, day))
            twins = {
                row["date"]
                for row in rows.of("sponsorship", mine)
                if row["type"] == "introduced" and row["direction"] == "for_me"
            }
            gains = [
                row
                for row in rows.of("exchange", mine)
                if row["direction"] == "gained" and come(row["date"], day)
            ]
            introduced = [row for row in gains if row["type"] == "introduction"]
            single = [row for row in introduced if row["date"] not in twins]
            numbers = [bond.received, len(single), len(gains) - len(introduced), bond.for_me]
            told = come_so_far(journal, mine, today)
            same(
                "what came so far", list(map(int, re.findall(r"\d+", told))), [n for n in numbers if n], told
            )


def test_drift_counts_what_was_recorded_since(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed)[:2]:
        day = today.isoformat()
        for person in rows.people():
            found = last_statement(journal, person["id"])
            mine = rows.of("value_statement", person["id"])
            newest = max(mine, key=lambda row: (row["date"], row["id"]), default=None)
            same("statement in force", found and found[0], newest and newest["id"])
            if found is None or newest is None:
                continue
            start = first(newest["date"])
            drift = read_drift(journal, person["id"], found[1], today)

            def since(row: Row, start: date = start, day: str = day) -> bool:
                return come(row["date"], day) and first(row["date"]) >= start

            vague = [
                row
                for table in ("advice", "exchange", "sponsorship")
                for row in rows.of(table, person["id"])
                if first(row["date"]) < start <= last(row["date"])
            ]
            if vague:
                continue
            for side, direction, way, flow in (
                (ValueSide.RECEIVE, "received", "for_me", "gained"),
                (ValueSide.GIVE, "given", "by_me", "given"),
            ):
                counted: Counter[object] = Counter()
                counted[None] = sum(
                    since(row) and not blank(row["words"]) and row["direction"] == direction
                    for row in rows.of("advice", person["id"])
                )
                acts = [row for row in rows.of("sponsorship", person["id"]) if row["direction"] == way]
                twins = {row["date"] for row in acts if row["type"] == "introduced"}
                counted.update(SponsorshipKind(row["type"]) for row in acts if since(row))
                counted.update(
                    ExchangeKind(row["type"])
                    for row in rows.of("exchange", person["id"])
                    if row["direction"] == flow
                    and since(row)
                    and not (row["type"] == "introduction" and row["date"] in twins)
                )
                told = {one.what: one.count for one in drift.came if one.side is side}
                same("drift", told, {what: n for what, n in counted.items() if n}, (person["id"], day))


def test_an_introduction_written_twice_is_found(written: Written) -> None:
    journal, rows, _ = written
    ways = {"gained": "for_me", "given": "by_me"}
    for person in rows.people():
        acts = {
            (row["date"], row["direction"])
            for row in rows.of("sponsorship", person["id"])
            if row["type"] == "introduced"
        }
        doubled = {
            row["id"]
            for row in rows.of("exchange", person["id"])
            if row["type"] == "introduction" and (row["date"], ways[row["direction"]]) in acts
        }
        same("introduction twice", set(written_twice(journal, person["id"])), doubled)


# Talks and silence


def test_talks_that_were_held_and_the_longest_silence(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed)[:2]:
        day = today.isoformat()
        for person in rows.people():
            history = read_history(journal, person["id"], None, None, today)
            held = [row["date"] for row in rows.of("conversation", person["id"]) if come(row["date"], day)]
            same("held", sorted(talk.date for talk in history.held), sorted(held))
            days = {one for one in contact_days(rows, person["id"]) if come(one, day)}
            silence = longest_silence(journal, person["id"], Span(), today)
            if not days or any(len(one) < 10 for one in days):
                same("silence unknown", silence, None)
                continue
            exact = sorted(map(date.fromisoformat, days))
            ended = [first(day) for day in (person["ended_on"], person["died_on"]) if day]
            ends = [] if any(day <= today for day in ended) else [today]
            gaps = [(b - a).days for a, b in zip(exact, [*exact[1:], *ends], strict=False)]
            same("silence", silence.days if silence else None, max(gaps, default=None), (person["id"], day))


# What became of advice


def test_what_became_of_advice_with_one_person(written: Written) -> None:
    journal, rows, _ = written
    for person in rows.people():
        history = read_history(journal, person["id"], None, None)
        for direction, pieces in (("received", history.received), ("given", history.given)):
            told = efficacy(pieces)
            mine = [
                row
                for row in rows.of("advice", person["id"])
                if row["direction"] == direction and not blank(row["words"]) and not row["recalled"]
            ]
            outcomes = Counter(map(outcome_of, mine))
            for name, number in (
                ("total", len(mine)),
                ("used", sum(outcomes[one] for one in ("helped", "partly", "not_helped", "unknown"))),
                ("helped", outcomes["helped"]),
                ("partly", outcomes["partly"]),
                ("not_helped", outcomes["not_helped"]),
                ("unknown", outcomes["unknown"]),
                ("declined", outcomes["declined"]),
                ("overtaken", outcomes["overtaken"]),
                ("open", outcomes["open"]),
                ("heard", sum(row["report"] in HEARD for row in mine)),
                (
                    "owed",
                    sum(row["state"] == "owed" and row["snoozed_until"] != "9999-12-31" for row in mine)
                    * (not left_alone(person, date.today().isoformat())),
                ),
            ):
                same(
                    f"advice: {name}",
                    {**vars(told), "not_helped": told.not_helped, "declined": told.declined}[name],
                    number,
                )


def test_insights_count_everybody_and_name_all_that_are_best(written: Written) -> None:
    journal, rows, seed = written
    for direction in Direction:
        found = works(journal, direction, Lately.EVER, some_days(seed)[0], None)
        counted = [
            row for row in rows.of("advice") if row["direction"] == direction and not blank(row["words"])
        ]
        fresh = [row for row in counted if not row["recalled"]]
        same("insights: all", found.whole.tally.total, len(fresh))
        same("insights: recalled", found.recalled, len(counted) - len(fresh))
        people = by_person(fresh)
        same("insights: people", found.people_count, len(people))
        for row in found.people:
            mine = people[int(dict(row.pairs)["person"])]
            outcomes = Counter(map(outcome_of, mine))
            same("insights: of one", row.tally.total, len(mine))
            for name in ("helped", "partly", "not_helped", "declined", "overtaken", "open", "unknown"):
                same(
                    f"insights: {name}",
                    {**vars(row.tally), "not_helped": row.tally.not_helped, "declined": row.tally.declined}[
                        name
                    ],
                    outcomes[name],
                )
        shares: dict[str, Fraction] = {}
        for row in found.people:
            outcomes = Counter(map(outcome_of, people[int(dict(row.pairs)["person"])]))
            effects = [outcomes[one] for one in ("helped", "partly", "not_helped")]
            used = sum(effects) + outcomes["unknown"]
            part, known = (
                (used, used + outcomes["declined"] + outcomes["overtaken"])
                if direction is Direction.GIVEN
                else (effects[0], sum(effects))
            )
            if known >= 5:
                shares[row.name] = Fraction(part, known)
        best = [name for name, share in shares.items() if share == max(shares.values())]
        said = best_text(found.people, direction).split(" Least often")[0]
        if len(set(shares.values())) < 2 or len(best) > 3:
            same("most often", "most often" in said, False)
        else:
            same("most often", {name for name in shares if f"{name} (" in said}, set(best), said)


def test_how_sure_and_how_it_came(written: Written) -> None:
    journal, rows, _ = written
    judged = [
        row
        for row in rows.of("advice")
        if not blank(row["words"])
        and not row["recalled"]
        and row["came_true"] is not None
        and row["confidence"] is not None
        and (row["uptake"] in ("declined", "overtaken") or row["effect"] not in NOT_KNOWN)
    ]
    found = calibration(journal)
    for one in (found.whole, *found.bins):
        low, high = one.sure.bounds
        came = Counter(row["came_true"] for row in judged if low <= row["confidence"] <= high)
        same("how sure", (one.count, one.came, one.partly), (came.total(), came["yes"], came["partly"]))


def left_alone(person: Row, day: str) -> bool:
    """Whether somebody is asked nothing and owed nothing on a day."""
    over = person["ended_on"] or person["died_on"]
    return bool(
        over
        or person["archived"]
        or person["paused"]
        or (person["rests_until"] and person["rests_until"] > day)
    )


# Acts, and give and take


def test_acts_and_give_and_take(written: Written) -> None:
    journal, rows, _ = written
    for person in rows.people():
        acts = rows.of("sponsorship", person["id"])
        told = read_acts(journal, person["id"], person["name"])
        ways = Counter(row["direction"] for row in acts)
        day = date.today().isoformat()
        unthanked = sum(
            row["direction"] == "for_me"
            and row["thanked_on"] is None
            and (row["snoozed_until"] or "") <= day
            and not left_alone(person, day)
            for row in acts
        )
        same("acts", (told.for_me, told.by_me, told.unthanked), (ways["for_me"], ways["by_me"], unthanked))
        passed = Counter(
            (row["type"], row["direction"], int(row["date"][:4])) for row in rows.of("exchange", person["id"])
        )
        picture = read_picture(journal, person["id"])
        shown = {
            (str(strand.kind), str(flow), year): count
            for strand in picture.strands
            for flow in Flow
            for year, count in strand.side(flow).items()
        }
        same("give and take", shown, dict(passed))


def test_the_letter_says_that_nothing_was_told_only_where_that_is_so(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed)[:2]:
        for person in rows.people():
            letter = letter_draft(journal, person["id"], today)
            named = told_in_letter(rows, person["id"])
            told = {one for one, _ in named}
            kinds = {kind for _, kind in named}
            dead = person["died_on"] is not None
            for claim, claimed in (
                ("may never have", not dead and told == {"no"}),
                (" you so before", not dead and told == {"yes"} and "advice" in kinds),
            ):
                same(f"letter: {claim}", claim in letter, claimed, (person["id"], named, letter))
            if dead:
                same("letter: no word to the dead", re.search(r"\b(you|You)\b", letter), None, letter)


def told_in_letter(rows: Rows, person: int) -> list[tuple[str, str]]:
    """Whether each of what a letter names was told of or thanked for, as far as it is on record."""
    thanks = [
        row["date"]
        for row in rows.of("exchange", person)
        if row["direction"] == "given" and row["type"] == "thanks"
    ]
    received = [row for row in rows.of("advice", person) if row["direction"] == "received"]
    acts = [row for row in rows.of("sponsorship", person) if row["direction"] == "for_me"]

    def told(row: Row) -> str:
        if row.get("thanked_on") or row.get("report") in HEARD:
            return "yes"
        later = any(last(day) >= first(row["date"]) for day in thanks)
        return "unclear" if later or row.get("report") == "not_needed" else "no"

    recalled = [row for row in received if row["recalled"]]
    named = [row for row in recalled if not blank(row["words"]) and row["effect"] != "made_worse"] + acts
    if not named:
        named = [
            row
            for row in received
            if not row["recalled"]
            and not blank(row["words"])
            and row["uptake"] in USED
            and row["effect"] in ("helped", "helped_a_lot")
        ]
    named.sort(key=lambda row: (row["date"], row["id"]))
    named.sort(key=lambda row: told(row) == "yes")
    return [(told(row), "act" if row in acts else "advice") for row in named[:3]]


# Today, and the list of people


def test_the_list_of_people_counts_what_is_to_be_told_and_asked(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed):
        recount = Recount(journal, today)
        owner = {row["id"]: row["relationship_id"] for row in rows.of("advice")}
        tell, ask = (Counter(owner[one] for one in found) for found in (recount.tell(), recount.ask()))
        people = [person["id"] for person in rows.people()]
        for line in relationship_lines(journal, people, today):
            same("chip: tell", line.owed, tell[line.id], today)
            same("chip: ask", line.waiting, ask[line.id], today)
        for item in read_today(journal, today, 10_000).ask:
            if item.kind != "advice":
                continue
            (row,) = [row for row in rows.of("advice") if row["id"] == item.record]
            often = askings(rows, item.record) >= 2
            asked = row["asked_on"] is not None and row["asked_on"] >= row["since"]
            same("asked often", "Asked " in item.reason, often, item.reason)
            same("last asked", "Last asked" in item.reason, asked and not often, item.reason)
            same("no word", "no word" in item.reason, often or not asked, item.reason)
            if often:
                same("asked so often", f"Asked {askings(rows, item.record)} times" in item.reason, True)


def test_the_question_of_the_day_begins_with_what_is_so(written: Written) -> None:
    journal, rows, seed = written
    for today in some_days(seed):
        found = prompts(journal, today)
        counted = Claims(rows, today).all()
        for sort, claims in counted.items():
            asked = [one for one in found if one.key.startswith(f"{sort}:")]
            same(f"question: {sort}, how many", len(asked), min(EACH, len(claims)), (today, claims))
            for one in asked:
                same(f"question: {sort}", one.key.split(":")[1] in claims, True, (one.text, today))
                number = claims[one.key.split(":")[1]]
                if number is not None:
                    written_number = int(re.findall(r"\b(\d+) (?:thing|time|year)", one.text)[0])
                    same(f"question: {sort}, its number", written_number, number, (one.text, today))
        same("question: sorts", {one.key.split(":")[0] for one in found} <= set(counted), True)


class Claims:
    """What each sort of question claims: of whom, by uuid, and with which number."""

    def __init__(self, rows: Rows, today: date) -> None:
        self.rows, self.today, self.day = rows, today, today.isoformat()
        self.active = {row["id"]: row for row in rows.people() if not at_rest(row, self.day)}
        lately = (today - timedelta(days=90)).isoformat()
        recent = {row["id"] for row in rows.of("reflection") if last(row["date"]).isoformat() >= lately}
        links = [link for link in rows.all["reflection_link"] if link["reflection_id"] in recent]
        self.of_people = {link["relationship_id"] for link in links}
        self.of_advice = {link["advice_id"] for link in links}

    def ago(self, days: int) -> str:
        return (self.today - timedelta(days=days)).isoformat()

    def all(self) -> dict[str, dict[str, int | None]]:
        found: dict[str, dict[str, int | None]] = {
            sort: {}
            for sort in (
                *(
                    "thanks",
                    "offer",
                    "unwritten",
                    "unnamed",
                    "lesson",
                    "learned",
                    "why",
                    "otherwise",
                    "whence",
                ),
                *("unasked", "result", "years"),
            )
        }
        for person in self.active.values():
            self._of_person(person, found)
        for row in self.rows.of("advice"):
            if (
                row["relationship_id"] in self.active
                and row["id"] not in self.of_advice
                and awake(row, self.day)
            ):
                self._of_advice(row, found)
        for row in self.rows.of("sponsorship"):
            if (
                row["relationship_id"] in self.active
                and row["relationship_id"] not in self.of_people
                and row["direction"] == "by_me"
                and blank(row["result"])
                and not blank(row["text"])
                and last(row["date"]).isoformat() <= self.ago(90)
            ):
                found["result"][row["uuid"]] = None
        return found

    def _of_person(self, person: Row, found: dict[str, dict[str, int | None]]) -> None:
        mine, uuid = person["id"], person["uuid"]
        gifts, acts, advice = (self.rows.of(table, mine) for table in ("exchange", "sponsorship", "advice"))
        talks = self.rows.of("conversation", mine)
        gained = sum(
            row["direction"] == "gained" and row["type"] != "thanks" and come(row["date"], self.day)
            for row in gifts
        )
        thanks = (
            any(row["direction"] == "given" and row["type"] == "thanks" for row in gifts)
            or any(row["direction"] == "for_me" and row["thanked_on"] for row in acts)
            or any(row["direction"] == "received" and row["report"] in HEARD for row in advice)
        )
        went = any(
            row["direction"] in ("given", "by_me") or row.get("thanked_on")
            for row in (*gifts, *acts, *advice)
        )
        fresh = mine not in self.of_people
        if fresh and gained >= 3 and not thanks:
            found["thanks"][uuid] = gained
        if fresh and gained >= 3 and not went:
            found["offer"][uuid] = gained
        held = [row for row in talks if come(row["date"], self.day)]
        if fresh and len(held) >= 4 and blank(person["they_are"]) and blank(person["i_am"]):
            found["unnamed"][uuid] = len(held)
        start = self.today - timedelta(days=365)
        lately = [row for row in held if last(row["date"]) >= start]
        if len(lately) >= 4 and not self._anything_written(lately, (*gifts, *acts, *advice), mine, start):
            found["unwritten"][uuid] = len(lately)
        began = person["began_on"]
        if fresh and began and began[5:7] == f"{self.today.month:02d}" and int(began[:4]) < self.today.year:
            found["years"][uuid] = self.today.year - int(began[:4])

    def _anything_written(self, talks: list[Row], others: tuple[Row, ...], mine: int, start: date) -> bool:
        if any(len(row["date"]) < 10 or not blank(row["notes"]) for row in talks):
            return True
        if any(come(row["date"], self.day) and last(row["date"]) >= start for row in others):
            return True
        owner = {("advice_id", row["id"]): row["relationship_id"] for row in self.rows.all["advice"]}
        owner |= {
            ("conversation_id", row["id"]): row["relationship_id"] for row in self.rows.all["conversation"]
        }
        live = {row["id"] for row in self.rows.of("reflection") if row["date"] >= str(start.year)}
        for link in self.rows.all["reflection_link"]:
            about = {
                link["relationship_id"],
                *(owner.get((name, link[name])) for name in ("advice_id", "conversation_id")),
            }
            if link["reflection_id"] in live and mine in about:
                return True
        return False

    def _of_advice(self, row: Row, found: dict[str, dict[str, int | None]]) -> None:
        uuid, mine = row["uuid"], row["direction"] == "received"
        if blank(row["words"]):
            noted = row["uptake"] == "undecided" and row["effect"] in NOT_KNOWN and row["report"] == "not_yet"
            old = last(row["date"]) < self.today - timedelta(days=30) or row["date"] == self.ago(31)
            if mine and noted and not blank(row["question"]) and row["asked_on"] is None and old:
                found["unasked"][uuid] = None
            return
        if row["report"] == "not_yet" or not come(row["date"], self.day):
            return
        lesson, helped = not blank(row["lesson"]), row["effect"] in ("helped", "helped_a_lot")
        used = row["uptake"] in USED
        passed = any(other["source_id"] == row["id"] for other in self.rows.of("advice"))
        if mine and used and row["effect"] == "helped_a_lot" and lesson and not passed:
            found["lesson"][uuid] = None
        if mine and used and helped and not lesson:
            found["learned"][uuid] = None
        if mine and row["uptake"] == "declined" and blank(row["uptake_note"]) and not lesson:
            found["why"][uuid] = None
        if row["came_true"] == "no" and not lesson:
            found["otherwise"][uuid] = None
        if not mine and used and helped and not row["recalled"] and row["source_id"] is None:
            found["whence"][uuid] = None


# Where nothing waits


@pytest.mark.parametrize("seed", range(20))
def test_what_comes_next_is_the_first_day_on_which_anything_waits(tmp_path: Path, seed: int) -> None:
    with open_journal(tmp_path / "j.mentordesk", create=True) as journal:
        WilderScribe(journal, seed).write(3)
        rows = Rows(journal)
        (today, *_) = some_days(seed)
        for _ in range(3):
            shown = read_today(journal, today)
            if shown.waiting:
                today -= timedelta(days=200)
                continue
            open_advice = [
                row
                for row in rows.of("advice")
                if row["state"] != "closed"
                and any(one["id"] == row["relationship_id"] for one in rows.people())
            ]
            never = "9999-12-30"
            alone = {one["id"] for one in rows.people() if left_alone(one, never)}
            resting = [
                row
                for row in open_advice
                if row["relationship_id"] in alone or (row["snoozed_until"] or "") > never
            ]
            same("still open", shown.still_open, len(open_advice) - len(resting))
            same("at rest", shown.at_rest, bool(resting))
            until = shown.coming.day if shown.coming is not None else today + timedelta(days=400)
            recount = Recount(journal, today)
            for ahead in range(1, min((until - today).days, 400) + 1):
                day = today + timedelta(days=ahead)
                recount.today, recount.day = day, day.isoformat()
                waits = any(
                    (recount.due(), recount.tell(), recount.thanks(), recount.ask(), recount.drifting())
                ) or any((recount.silent(), recount.stated()))
                same("next", waits, shown.coming is not None and day == until, (today, day))
            break
