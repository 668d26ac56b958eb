# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of a relationship and of what hangs on it, as rows of their pages."""

from collections.abc import Callable

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.choice import CheckField, ChoiceField, FunctionsField, NumberField
from mentordesk.desktop.kit.fields.date import ComingDateField, PastDateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.repeat import RepeatField
from mentordesk.desktop.kit.fields.rows import ContactPointsField, TalkingPointsField
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import LineField, TextField
from mentordesk.desktop.relationships.about_field import AboutField
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import (
    Channel,
    Context,
    ExchangeKind,
    Flow,
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
    Phase,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TurningPointKind,
    ValueFunction,
)
from mentordesk.practice.people.known import People, all_people
from mentordesk.practice.search.search import topics


def people(desk: Desk) -> Callable[[], People]:
    """The people to choose from."""
    return lambda: all_people(desk.journal)


def topic_names(desk: Desk) -> Callable[[], list[str]]:
    """The topics to choose from."""
    return lambda: [name for _, name in topics(desk.journal)]


def line(placeholder: str) -> Callable[[], LineField]:
    """A maker of a field of one line."""
    return lambda: LineField(placeholder)


def text(placeholder: str) -> Callable[[], TextField]:
    """A maker of a field for longer text."""
    return lambda: TextField(placeholder)


def choice(terms: type, none: str = "") -> Callable[[], ChoiceField]:
    """A maker of a field to choose a term."""
    return lambda: ChoiceField(options(terms), allow_none_text=none or None)


def relationship_specs() -> list[FieldSpec]:
    """Who two people are to each other, and how to reach the other one."""
    return [
        FieldSpec(
            "they_are",
            pgettext("relationships", "They are to me"),
            line(pgettext("relationships", "In your own words")),
            always=True,
        ),
        FieldSpec(
            "i_am",
            pgettext("relationships", "I am to them"),
            line(pgettext("relationships", "In your own words")),
            always=True,
        ),
        FieldSpec("i_call_them", pgettext("relationships", "I call them"), LineField, always=True),
        FieldSpec(
            "title", pgettext("relationships", "Title"), line(pgettext("relationships", "What they do"))
        ),
        FieldSpec(
            "organisation",
            pgettext("relationships", "Organisation"),
            line(pgettext("relationships", "Where they work")),
        ),
        FieldSpec(
            "also_known_as",
            pgettext("relationships", "Also known as"),
            text(pgettext("relationships", "Other names, one on a line: they are found by them, too")),
        ),
        FieldSpec(
            "how_met",
            pgettext("relationships", "How we met"),
            text(pgettext("relationships", "Where it began")),
        ),
        FieldSpec(
            "introduced_by",
            pgettext("relationships", "Introduced by"),
            line(pgettext("relationships", "Who brought you together")),
        ),
        FieldSpec(
            "context",
            pgettext("relationships", "Context"),
            choice(Context, pgettext("relationships", "Not noted")),
        ),
        FieldSpec(
            "they_bring",
            pgettext("relationships", "What they bring"),
            text(pgettext("relationships", "Experience you do not have")),
        ),
        FieldSpec(
            "i_bring",
            pgettext("relationships", "What I bring"),
            text(pgettext("relationships", "Experience they do not have")),
        ),
        FieldSpec("began_on", pgettext("relationships", "Began"), PastDateField),
        FieldSpec("realised_on", pgettext("relationships", "Noticed what it was"), PastDateField),
        FieldSpec("ended_on", pgettext("relationships", "Ended"), PastDateField),
        FieldSpec("died_on", pgettext("relationships", "Died"), PastDateField),
        FieldSpec(
            "phase", pgettext("relationships", "Phase"), choice(Phase, pgettext("relationships", "Not named"))
        ),
        FieldSpec(
            "keep_in_touch_days",
            pgettext("relationships", "Keep in touch"),
            lambda: NumberField(1, 3660, pgettext("relationships", " days at most between contacts")),
        ),
        FieldSpec("contact_points", pgettext("relationships", "Reach them"), ContactPointsField),
        FieldSpec(
            "note", pgettext("relationships", "Note"), text(pgettext("relationships", "Anything else"))
        ),
        FieldSpec(
            "paused",
            pgettext("relationships", "At rest"),
            lambda: CheckField(
                pgettext("relationships", "Resting; nothing is asked, told or due until you take it up again")
            ),
        ),
        FieldSpec("rests_until", pgettext("relationships", "At rest until"), ComingDateField),
        FieldSpec(
            "archived",
            pgettext("relationships", "Archived"),
            lambda: CheckField(pgettext("relationships", "Put away; it no longer waits or nags")),
        ),
    ]


def entry_specs(kind: Kind, desk: Desk) -> list[FieldSpec]:
    """The fields of what hangs on a relationship."""
    who = FieldSpec(
        "relationship", pgettext("relationships", "With"), lambda: PersonField(people(desk)), always=True
    )
    when = FieldSpec("date", pgettext("relationships", "Date"), PastDateField, always=True)
    makers: dict[Kind, Callable[[], list[FieldSpec]]] = {
        Kind.CONVERSATION: lambda: [
            FieldSpec(
                "subject",
                pgettext("relationships", "About"),
                line(pgettext("relationships", "What it was about, in a line")),
                always=True,
            ),
            FieldSpec(
                "notes",
                pgettext("relationships", "Notes"),
                text(pgettext("relationships", "What was said")),
                always=True,
            ),
            FieldSpec(
                "talking_points", pgettext("relationships", "Talking points"), TalkingPointsField, always=True
            ),
            when,
            FieldSpec(
                "channel",
                pgettext("relationships", "How"),
                choice(Channel, pgettext("relationships", "Not noted")),
                always=True,
            ),
            FieldSpec(
                "minutes",
                pgettext("relationships", "How long"),
                lambda: NumberField(1, 6000, pgettext("relationships", " minutes")),
            ),
            FieldSpec("topics", pgettext("relationships", "Topics"), lambda: TopicsField(topic_names(desk))),
            who,
        ],
        Kind.EXCHANGE: lambda: [
            FieldSpec(
                "text",
                pgettext("relationships", "What it was"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec("direction", pgettext("relationships", "Which way"), choice(Flow), always=True),
            FieldSpec("type", pgettext("relationships", "Kind"), choice(ExchangeKind), always=True),
            when,
            who,
        ],
        Kind.SPONSORSHIP: lambda: [
            FieldSpec(
                "text",
                pgettext("relationships", "What was done"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec(
                "direction", pgettext("relationships", "For whom"), choice(SponsorshipDirection), always=True
            ),
            FieldSpec("type", pgettext("relationships", "Act"), choice(SponsorshipKind), always=True),
            FieldSpec(
                "audience",
                pgettext("relationships", "Before whom"),
                line(pgettext("relationships", "Who heard or saw it")),
                always=True,
            ),
            FieldSpec("stake", pgettext("relationships", "At stake"), choice(Stake), always=True),
            FieldSpec(
                "result",
                pgettext("relationships", "Result"),
                text(pgettext("relationships", "What came of it")),
                always=True,
            ),
            when,
            FieldSpec("thanked_on", pgettext("relationships", "Thanked on"), PastDateField, always=True),
            who,
        ],
        Kind.TURNING_POINT: lambda: [
            FieldSpec(
                "type", pgettext("relationships", "What changed"), choice(TurningPointKind), always=True
            ),
            FieldSpec(
                "phase",
                pgettext("relationships", "New phase"),
                choice(Phase, pgettext("relationships", "Not named")),
            ),
            FieldSpec(
                "text",
                pgettext("relationships", "In my words"),
                text(pgettext("relationships", "What happened")),
                always=True,
            ),
            when,
            who,
        ],
        Kind.VALUE_STATEMENT: lambda: [
            FieldSpec(
                "receive_text",
                pgettext("relationships", "I most likely receive"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec(
                "receive",
                pgettext("relationships", "That is"),
                lambda: FunctionsField(options(ValueFunction)),
                always=True,
            ),
            FieldSpec(
                "give_text",
                pgettext("relationships", "I most likely give"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec(
                "give",
                pgettext("relationships", "That is"),
                lambda: FunctionsField(options(ValueFunction)),
                always=True,
            ),
            when,
            who,
        ],
        Kind.FOLLOW_UP: lambda: [
            FieldSpec(
                "text",
                pgettext("relationships", "What to do"),
                text(pgettext("relationships", "In your words")),
                always=True,
            ),
            FieldSpec("type", pgettext("relationships", "Kind"), choice(FollowUpKind), always=True),
            FieldSpec("due_on", pgettext("relationships", "Due"), ComingDateField, always=True),
            FieldSpec("repeat", pgettext("relationships", "Repeats"), RepeatField, always=True),
            FieldSpec("anchor", pgettext("relationships", "Counts from"), choice(FollowUpAnchor)),
            FieldSpec("snoozed_until", pgettext("relationships", "Put off until"), ComingDateField),
            FieldSpec("about", pgettext("relationships", "About"), AboutField, always=True),
            FieldSpec("state", pgettext("relationships", "State"), choice(FollowUpState), always=True),
            FieldSpec("done_on", pgettext("relationships", "Done on"), PastDateField),
            who,
        ],
    }
    return makers[kind]()
