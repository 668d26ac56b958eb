# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What things are called: the terms of the field in words a user reads."""

from enum import StrEnum

from mentordesk.i18n.texts import QT_TRANSLATE_NOOP, translate
from mentordesk.journal.terms import (
    AdviceState,
    Came,
    Channel,
    ContactPointType,
    Context,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpAnchor,
    FollowUpKind,
    FollowUpState,
    Kind,
    Phase,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TalkingPointState,
    TurningPointKind,
    Uptake,
    ValueFunction,
)

_TEXTS: tuple[tuple[StrEnum, str], ...] = (
    (Kind.RELATIONSHIP, QT_TRANSLATE_NOOP("terms", "Relationship")),
    (Kind.ADVICE, QT_TRANSLATE_NOOP("terms", "Advice")),
    (Kind.REFLECTION, QT_TRANSLATE_NOOP("terms", "Reflection")),
    (Kind.CONVERSATION, QT_TRANSLATE_NOOP("terms", "Conversation")),
    (Kind.EXCHANGE, QT_TRANSLATE_NOOP("terms", "Give and take")),
    (Kind.SPONSORSHIP, QT_TRANSLATE_NOOP("terms", "Act of sponsorship")),
    (Kind.TURNING_POINT, QT_TRANSLATE_NOOP("terms", "Turning point")),
    (Kind.VALUE_STATEMENT, QT_TRANSLATE_NOOP("terms", "Value statement")),
    (Kind.FOLLOW_UP, QT_TRANSLATE_NOOP("terms", "Follow-up")),
    (Kind.TOPIC, QT_TRANSLATE_NOOP("terms", "Topic")),
    (Kind.FRAMEWORK, QT_TRANSLATE_NOOP("terms", "Set of questions")),
    (Phase.INITIATION, QT_TRANSLATE_NOOP("terms", "Initiation")),
    (Phase.CULTIVATION, QT_TRANSLATE_NOOP("terms", "Cultivation")),
    (Phase.SEPARATION, QT_TRANSLATE_NOOP("terms", "Separation")),
    (Phase.REDEFINITION, QT_TRANSLATE_NOOP("terms", "Redefinition")),
    (Context.EMPLOYER, QT_TRANSLATE_NOOP("terms", "Employer")),
    (Context.CLIENT, QT_TRANSLATE_NOOP("terms", "Client")),
    (Context.INDUSTRY, QT_TRANSLATE_NOOP("terms", "Industry")),
    (Context.COMMUNITY, QT_TRANSLATE_NOOP("terms", "Community")),
    (Context.OTHER, QT_TRANSLATE_NOOP("terms", "Other")),
    (ContactPointType.EMAIL, QT_TRANSLATE_NOOP("terms", "Email")),
    (ContactPointType.PHONE, QT_TRANSLATE_NOOP("terms", "Phone")),
    (ContactPointType.WEB, QT_TRANSLATE_NOOP("terms", "Web")),
    (ContactPointType.ADDRESS, QT_TRANSLATE_NOOP("terms", "Address")),
    (ContactPointType.OTHER, QT_TRANSLATE_NOOP("terms", "Other")),
    (TurningPointKind.PHASE_CHANGE, QT_TRANSLATE_NOOP("terms", "A new phase")),
    (TurningPointKind.FIRST_MET, QT_TRANSLATE_NOOP("terms", "First met")),
    (TurningPointKind.CHEMISTRY, QT_TRANSLATE_NOOP("terms", "Chemistry felt")),
    (TurningPointKind.RECOGNISED, QT_TRANSLATE_NOOP("terms", "Recognised for what it was")),
    (TurningPointKind.MUTUAL, QT_TRANSLATE_NOOP("terms", "Became mutual")),
    (TurningPointKind.REKINDLED, QT_TRANSLATE_NOOP("terms", "Rekindled")),
    (TurningPointKind.ENDED, QT_TRANSLATE_NOOP("terms", "Ended")),
    (TurningPointKind.OWN_WORDS, QT_TRANSLATE_NOOP("terms", "In my own words")),
    (ValueFunction.SPONSORSHIP, QT_TRANSLATE_NOOP("terms", "Sponsorship")),
    (ValueFunction.EXPOSURE, QT_TRANSLATE_NOOP("terms", "Exposure and visibility")),
    (ValueFunction.COACHING, QT_TRANSLATE_NOOP("terms", "Coaching")),
    (ValueFunction.PROTECTION, QT_TRANSLATE_NOOP("terms", "Protection")),
    (ValueFunction.CHALLENGE, QT_TRANSLATE_NOOP("terms", "Challenging assignments")),
    (ValueFunction.ROLE_MODELLING, QT_TRANSLATE_NOOP("terms", "Role modelling")),
    (ValueFunction.ACCEPTANCE, QT_TRANSLATE_NOOP("terms", "Acceptance and confirmation")),
    (ValueFunction.COUNSELLING, QT_TRANSLATE_NOOP("terms", "Counselling")),
    (ValueFunction.FRIENDSHIP, QT_TRANSLATE_NOOP("terms", "Friendship")),
    (Channel.IN_PERSON, QT_TRANSLATE_NOOP("terms", "In person")),
    (Channel.VIDEO, QT_TRANSLATE_NOOP("terms", "Video")),
    (Channel.PHONE, QT_TRANSLATE_NOOP("terms", "Phone")),
    (Channel.MESSAGE, QT_TRANSLATE_NOOP("terms", "Message")),
    (TalkingPointState.OPEN, QT_TRANSLATE_NOOP("terms", "Open")),
    (TalkingPointState.COVERED, QT_TRANSLATE_NOOP("terms", "Covered")),
    (TalkingPointState.DROPPED, QT_TRANSLATE_NOOP("terms", "Dropped")),
    (TalkingPointState.CARRIED, QT_TRANSLATE_NOOP("terms", "Carried over")),
    (Direction.RECEIVED, QT_TRANSLATE_NOOP("terms", "Received")),
    (Direction.GIVEN, QT_TRANSLATE_NOOP("terms", "Given")),
    (Uptake.UNDECIDED, QT_TRANSLATE_NOOP("terms", "Undecided")),
    (Uptake.PLANNED, QT_TRANSLATE_NOOP("terms", "Planned")),
    (Uptake.FOLLOWED, QT_TRANSLATE_NOOP("terms", "Followed")),
    (Uptake.ADAPTED, QT_TRANSLATE_NOOP("terms", "Adapted")),
    (Uptake.DECLINED, QT_TRANSLATE_NOOP("terms", "Went another way")),
    (Uptake.OVERTAKEN, QT_TRANSLATE_NOOP("terms", "Overtaken by events")),
    (Effect.UNKNOWN, QT_TRANSLATE_NOOP("terms", "Not known yet")),
    (Effect.TOO_EARLY, QT_TRANSLATE_NOOP("terms", "Too early to say")),
    (Effect.HELPED_A_LOT, QT_TRANSLATE_NOOP("terms", "Helped a lot")),
    (Effect.HELPED, QT_TRANSLATE_NOOP("terms", "Helped")),
    (Effect.NO_DIFFERENCE, QT_TRANSLATE_NOOP("terms", "Made no difference")),
    (Effect.MIXED, QT_TRANSLATE_NOOP("terms", "Mixed")),
    (Effect.MADE_WORSE, QT_TRANSLATE_NOOP("terms", "Made it worse")),
    (Came.YES, QT_TRANSLATE_NOOP("terms", "As expected")),
    (Came.PARTLY, QT_TRANSLATE_NOOP("terms", "Partly as expected")),
    (Came.NO, QT_TRANSLATE_NOOP("terms", "Otherwise")),
    (Report.NOT_YET, QT_TRANSLATE_NOOP("terms", "Not yet")),
    (Report.TOLD, QT_TRANSLATE_NOOP("terms", "Told")),
    (Report.ACKNOWLEDGED, QT_TRANSLATE_NOOP("terms", "Acknowledged")),
    (Report.NOT_NEEDED, QT_TRANSLATE_NOOP("terms", "Not needed")),
    (Flow.GIVEN, QT_TRANSLATE_NOOP("terms", "I gave")),
    (Flow.GAINED, QT_TRANSLATE_NOOP("terms", "I gained")),
    (ExchangeKind.GROUND_INSIGHT, QT_TRANSLATE_NOOP("terms", "Ground-level insight")),
    (ExchangeKind.CULTURE_INSIGHT, QT_TRANSLATE_NOOP("terms", "Culture insight")),
    (ExchangeKind.MARKET_INSIGHT, QT_TRANSLATE_NOOP("terms", "Market insight")),
    (ExchangeKind.SKILL, QT_TRANSLATE_NOOP("terms", "A new skill")),
    (ExchangeKind.GENERATION_VIEW, QT_TRANSLATE_NOOP("terms", "Another generation’s view")),
    (ExchangeKind.FEEDBACK, QT_TRANSLATE_NOOP("terms", "Feedback")),
    (ExchangeKind.INTRODUCTION, QT_TRANSLATE_NOOP("terms", "An introduction")),
    (ExchangeKind.RESOURCE, QT_TRANSLATE_NOOP("terms", "A resource")),
    (ExchangeKind.TIME, QT_TRANSLATE_NOOP("terms", "Time")),
    (ExchangeKind.ENCOURAGEMENT, QT_TRANSLATE_NOOP("terms", "Encouragement")),
    (ExchangeKind.CHALLENGE, QT_TRANSLATE_NOOP("terms", "A challenge")),
    (ExchangeKind.THANKS, QT_TRANSLATE_NOOP("terms", "Thanks")),
    (SponsorshipDirection.FOR_ME, QT_TRANSLATE_NOOP("terms", "For me")),
    (SponsorshipDirection.BY_ME, QT_TRANSLATE_NOOP("terms", "By me")),
    (SponsorshipKind.NOMINATED, QT_TRANSLATE_NOOP("terms", "Nominated")),
    (SponsorshipKind.RECOMMENDED, QT_TRANSLATE_NOOP("terms", "Recommended")),
    (SponsorshipKind.INTRODUCED, QT_TRANSLATE_NOOP("terms", "Introduced to a decision maker")),
    (SponsorshipKind.STRETCH_WORK, QT_TRANSLATE_NOOP("terms", "Gave stretch work")),
    (SponsorshipKind.ADVOCATED, QT_TRANSLATE_NOOP("terms", "Advocated in absence")),
    (SponsorshipKind.DEFENDED, QT_TRANSLATE_NOOP("terms", "Defended")),
    (SponsorshipKind.CREDITED, QT_TRANSLATE_NOOP("terms", "Credited in public")),
    (Stake.NONE, QT_TRANSLATE_NOOP("terms", "No reputation at stake")),
    (Stake.SOME, QT_TRANSLATE_NOOP("terms", "Some reputation at stake")),
    (Stake.HIGH, QT_TRANSLATE_NOOP("terms", "Much reputation at stake")),
    (FollowUpKind.REPORT_BACK, QT_TRANSLATE_NOOP("terms", "Report back")),
    (FollowUpKind.ASK_HOW_IT_WENT, QT_TRANSLATE_NOOP("terms", "Ask how it went")),
    (FollowUpKind.KEEP_IN_TOUCH, QT_TRANSLATE_NOOP("terms", "Keep in touch")),
    (FollowUpKind.MY_PROMISE, QT_TRANSLATE_NOOP("terms", "A promise of mine")),
    (FollowUpKind.THEIR_PROMISE, QT_TRANSLATE_NOOP("terms", "A promise of theirs")),
    (FollowUpKind.PREPARE, QT_TRANSLATE_NOOP("terms", "Prepare")),
    (FollowUpKind.REVIEW_VALUE, QT_TRANSLATE_NOOP("terms", "Review the value")),
    (FollowUpKind.CUSTOM, QT_TRANSLATE_NOOP("terms", "Something else")),
    (FollowUpState.OPEN, QT_TRANSLATE_NOOP("terms", "Open")),
    (FollowUpState.DONE, QT_TRANSLATE_NOOP("terms", "Done")),
    (FollowUpState.SKIPPED, QT_TRANSLATE_NOOP("terms", "Skipped")),
    (FollowUpAnchor.DATE, QT_TRANSLATE_NOOP("terms", "Its own day")),
    (FollowUpAnchor.LAST_CONTACT, QT_TRANSLATE_NOOP("terms", "The last contact with the person")),
)
# Two enums may share a value, and StrEnum members of one value are equal: keep them apart by class.
_BY_CLASS = {(type(term), str(term)): text for term, text in _TEXTS}


def term_text(term: StrEnum) -> str:
    """What a term is called, as it stands alone or at the start of a line."""
    return translate("terms", _BY_CLASS[type(term), str(term)])


_FRAMEWORKS = {
    "gibbs": QT_TRANSLATE_NOOP("frameworks", "Gibbs’ cycle"),
    "kolb": QT_TRANSLATE_NOOP("frameworks", "Kolb’s cycle"),
    "what_so_what_now_what": QT_TRANSLATE_NOOP("frameworks", "What, so what, now what"),
    "after_action": QT_TRANSLATE_NOOP("frameworks", "After action"),
    "grow": QT_TRANSLATE_NOOP("frameworks", "GROW"),
    "blind_review": QT_TRANSLATE_NOOP("frameworks", "Blind review"),
    "ask_well": QT_TRANSLATE_NOOP("frameworks", "Ask well"),
    "close_the_loop": QT_TRANSLATE_NOOP("frameworks", "Close the loop"),
    "value_check": QT_TRANSLATE_NOOP("frameworks", "Value check"),
    "give_and_take": QT_TRANSLATE_NOOP("frameworks", "Give and take"),
    "looking_back": QT_TRANSLATE_NOOP("frameworks", "Looking back"),
    "pay_it_forward": QT_TRANSLATE_NOOP("frameworks", "Pay it forward"),
}


def framework_text(key: str) -> str:
    """What a set of guiding questions is called; an unknown one by its key."""
    if key in _FRAMEWORKS:
        return translate("frameworks", _FRAMEWORKS[key])
    return step_text(key)


def step_text(key: str) -> str:
    """What a step of a guided reflection is called, from its key."""
    text = key.replace("_", " ").strip()
    return text[:1].upper() + text[1:]


def mid_sentence(text: str) -> str:
    """A term's text as it stands inside a sentence."""
    abbreviated = len(text) > 1 and text[1].isalpha() and text[:2].isupper()
    return text if abbreviated or text.startswith("I ") else text[:1].lower() + text[1:]


def first_name(name: str) -> str:
    """What a person is called in a sentence: the first word of the name that is no title or initial."""
    words = name.split()
    for word in words:
        if not word.endswith(".") and len(word) > 1:
            return word.rstrip(",")
    return name


def state_text(direction: str, state: str, name: str, *, asked: bool = False) -> str:
    """The state of an advice in words, for each direction (the table of the specification).

    One that is `asked`, a question without an answer yet, is called that instead of noted.
    """
    given = direction == Direction.GIVEN
    if state == AdviceState.NOTED:
        if asked and not given:
            return translate("states", "Asked")
        return translate("states", "Given") if given else translate("states", "Noted")
    if state == AdviceState.TRYING:
        return translate("states", "Waiting to hear") if given else translate("states", "Trying")
    if state == AdviceState.OWED:
        if given:
            return translate("states", "Acknowledge it")
        return translate("states", "Tell {name}", name=first_name(name))
    return translate("states", "Closed")


def as_sentence(text: str) -> str:
    """A text as a sentence of its own: with a full stop, unless it ends with a mark already."""
    text = text.rstrip()
    return text if not text or text[-1] in ".!?…:;。！？" else f"{text}."


def quoted(text: str, limit: int = 160) -> str:
    """The user's words in quotation marks, on one line and cut at a word if they are long."""
    return translate("words", "“{text}”", text=one_line(text, limit))


def one_line(text: str, limit: int = 160) -> str:
    """The beginning of a text on one line, cut at a word with an ellipsis."""
    line = " ".join(text[: limit * 4].split())
    if len(line) <= limit:
        return line
    cut = line[:limit].rsplit(" ", 1)[0] if " " in line[:limit] else line[:limit]
    return cut.rstrip(",;:–-") + "…"
