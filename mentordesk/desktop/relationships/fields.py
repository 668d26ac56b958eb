# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The fields of a relationship and of what hangs on it, as rows of their pages."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.fields.all import (
    CheckField,
    ChoiceField,
    ContactPointsField,
    DateField,
    FunctionsField,
    LineField,
    NumberField,
    PersonField,
    RepeatField,
    TalkingPointsField,
    TextField,
    TopicsField,
)
from mentordesk.desktop.kit.fields.options import options
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.relationships.about_field import AboutField
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
from mentordesk.practice.search.search import people_named, topics


def tr(text: str) -> str:
    """A text of these pages in the user's language."""
    return QCoreApplication.translate("RelationshipPage", text)


def people(desk: Desk) -> Callable[[], list[tuple[int, str]]]:
    """The people to choose from."""
    return lambda: people_named(desk.journal, "")


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
        FieldSpec("they_are", tr("They are to me"), line(tr("In your own words")), always=True),
        FieldSpec("i_am", tr("I am to them"), line(tr("In your own words")), always=True),
        FieldSpec("title", tr("Title"), line(tr("What they do"))),
        FieldSpec("organisation", tr("Organisation"), line(tr("Where they work"))),
        FieldSpec("how_met", tr("How we met"), text(tr("Where it began"))),
        FieldSpec("introduced_by", tr("Introduced by"), line(tr("Who brought you together"))),
        FieldSpec("context", tr("Context"), choice(Context, tr("Not noted"))),
        FieldSpec("they_bring", tr("What they bring"), text(tr("Experience you do not have"))),
        FieldSpec("i_bring", tr("What I bring"), text(tr("Experience they do not have"))),
        FieldSpec("began_on", tr("Began"), DateField),
        FieldSpec("realised_on", tr("Noticed what it was"), DateField),
        FieldSpec("ended_on", tr("Ended"), DateField),
        FieldSpec("phase", tr("Phase"), choice(Phase, tr("Not named"))),
        FieldSpec(
            "keep_in_touch_days",
            tr("Keep in touch"),
            lambda: NumberField(1, 3660, tr(" days at most between contacts")),
        ),
        FieldSpec("contact_points", tr("Reach them"), ContactPointsField),
        FieldSpec("note", tr("Note"), text(tr("Anything else"))),
        FieldSpec(
            "paused",
            tr("At rest"),
            lambda: CheckField(tr("Resting for a while; it does not ask for contact")),
        ),
        FieldSpec("archived", tr("Archived"), lambda: CheckField(tr("Put away; it no longer waits or nags"))),
    ]


def entry_specs(kind: Kind, desk: Desk) -> list[FieldSpec]:
    """The fields of what hangs on a relationship."""
    who = FieldSpec("relationship", tr("With"), lambda: PersonField(people(desk)), always=True)
    when = FieldSpec("date", tr("Date"), DateField, always=True)
    makers: dict[Kind, Callable[[], list[FieldSpec]]] = {
        Kind.CONVERSATION: lambda: [
            FieldSpec("subject", tr("About"), line(tr("What it was about, in a line")), always=True),
            FieldSpec("notes", tr("Notes"), text(tr("What was said")), always=True),
            FieldSpec("talking_points", tr("Talking points"), TalkingPointsField, always=True),
            when,
            FieldSpec("channel", tr("How"), choice(Channel), always=True),
            FieldSpec("minutes", tr("How long"), lambda: NumberField(1, 6000, tr(" minutes"))),
            FieldSpec("topics", tr("Topics"), lambda: TopicsField(topic_names(desk))),
            who,
        ],
        Kind.EXCHANGE: lambda: [
            FieldSpec("text", tr("What it was"), text(tr("In your words")), always=True),
            FieldSpec("direction", tr("Which way"), choice(Flow), always=True),
            FieldSpec("type", tr("Kind"), choice(ExchangeKind), always=True),
            when,
            who,
        ],
        Kind.SPONSORSHIP: lambda: [
            FieldSpec("text", tr("What was done"), text(tr("In your words")), always=True),
            FieldSpec("direction", tr("For whom"), choice(SponsorshipDirection), always=True),
            FieldSpec("type", tr("Act"), choice(SponsorshipKind), always=True),
            FieldSpec("audience", tr("Before whom"), line(tr("Who heard or saw it")), always=True),
            FieldSpec("stake", tr("At stake"), choice(Stake), always=True),
            FieldSpec("result", tr("Result"), text(tr("What came of it")), always=True),
            when,
            FieldSpec("thanked_on", tr("Thanked on"), DateField, always=True),
            who,
        ],
        Kind.TURNING_POINT: lambda: [
            FieldSpec("type", tr("What changed"), choice(TurningPointKind), always=True),
            FieldSpec("phase", tr("New phase"), choice(Phase, tr("Not named"))),
            FieldSpec("text", tr("In my words"), text(tr("What happened")), always=True),
            when,
            who,
        ],
        Kind.VALUE_STATEMENT: lambda: [
            FieldSpec("receive_text", tr("I most likely receive"), text(tr("In your words")), always=True),
            FieldSpec("receive", tr("That is"), lambda: FunctionsField(options(ValueFunction)), always=True),
            FieldSpec("give_text", tr("I most likely give"), text(tr("In your words")), always=True),
            FieldSpec("give", tr("That is"), lambda: FunctionsField(options(ValueFunction)), always=True),
            when,
            who,
        ],
        Kind.FOLLOW_UP: lambda: [
            FieldSpec("text", tr("What to do"), text(tr("In your words")), always=True),
            FieldSpec("type", tr("Kind"), choice(FollowUpKind), always=True),
            FieldSpec("due_on", tr("Due"), DateField, always=True),
            FieldSpec("repeat", tr("Repeats"), RepeatField, always=True),
            FieldSpec("anchor", tr("Counts from"), choice(FollowUpAnchor)),
            FieldSpec("snoozed_until", tr("Put off until"), DateField),
            FieldSpec("about", tr("About"), AboutField, always=True),
            FieldSpec("state", tr("State"), choice(FollowUpState), always=True),
            FieldSpec("done_on", tr("Done on"), DateField),
            who,
        ],
    }
    return makers[kind]()
