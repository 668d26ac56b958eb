# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Why a follow-up is due, as a sentence for each kind."""

from mentordesk.i18n.texts import Message, Plural
from mentordesk.journal.terms import FollowUpKind
from mentordesk.practice.wording.dated import Since

NO_DAY = {
    FollowUpKind.REPORT_BACK: Since(
        Plural(
            "follow-ups",
            "Report back, made {n} day ago without a day for it.",
            "Report back, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Report back, made today without a day for it."),
        Message("follow-ups", "Report back, made in {date} without a day for it."),
    ),
    FollowUpKind.ASK_HOW_IT_WENT: Since(
        Plural(
            "follow-ups",
            "Ask how it went, made {n} day ago without a day for it.",
            "Ask how it went, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Ask how it went, made today without a day for it."),
        Message("follow-ups", "Ask how it went, made in {date} without a day for it."),
    ),
    FollowUpKind.KEEP_IN_TOUCH: Since(
        Plural(
            "follow-ups",
            "Keep in touch, made {n} day ago without a day for it.",
            "Keep in touch, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Keep in touch, made today without a day for it."),
        Message("follow-ups", "Keep in touch, made in {date} without a day for it."),
    ),
    FollowUpKind.MY_PROMISE: Since(
        Plural(
            "follow-ups",
            "A promise of mine, made {n} day ago without a day for it.",
            "A promise of mine, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "A promise of mine, made today without a day for it."),
        Message("follow-ups", "A promise of mine, made in {date} without a day for it."),
    ),
    FollowUpKind.THEIR_PROMISE: Since(
        Plural(
            "follow-ups",
            "A promise of theirs, made {n} day ago without a day for it.",
            "A promise of theirs, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "A promise of theirs, made today without a day for it."),
        Message("follow-ups", "A promise of theirs, made in {date} without a day for it."),
    ),
    FollowUpKind.PREPARE: Since(
        Plural(
            "follow-ups",
            "Prepare, made {n} day ago without a day for it.",
            "Prepare, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Prepare, made today without a day for it."),
        Message("follow-ups", "Prepare, made in {date} without a day for it."),
    ),
    FollowUpKind.REVIEW_VALUE: Since(
        Plural(
            "follow-ups",
            "Review the value, made {n} day ago without a day for it.",
            "Review the value, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Review the value, made today without a day for it."),
        Message("follow-ups", "Review the value, made in {date} without a day for it."),
    ),
    FollowUpKind.CUSTOM: Since(
        Plural(
            "follow-ups",
            "Follow-up, made {n} day ago without a day for it.",
            "Follow-up, made {n} days ago without a day for it.",
        ),
        Message("follow-ups", "Follow-up, made today without a day for it."),
        Message("follow-ups", "Follow-up, made in {date} without a day for it."),
    ),
}
PUT_OFF = {
    FollowUpKind.REPORT_BACK: Message("follow-ups", "Report back, put off until {date}."),
    FollowUpKind.ASK_HOW_IT_WENT: Message("follow-ups", "Ask how it went, put off until {date}."),
    FollowUpKind.KEEP_IN_TOUCH: Message("follow-ups", "Keep in touch, put off until {date}."),
    FollowUpKind.MY_PROMISE: Message("follow-ups", "A promise of mine, put off until {date}."),
    FollowUpKind.THEIR_PROMISE: Message("follow-ups", "A promise of theirs, put off until {date}."),
    FollowUpKind.PREPARE: Message("follow-ups", "Prepare, put off until {date}."),
    FollowUpKind.REVIEW_VALUE: Message("follow-ups", "Review the value, put off until {date}."),
    FollowUpKind.CUSTOM: Message("follow-ups", "Follow-up, put off until {date}."),
}
DUE = {
    FollowUpKind.REPORT_BACK: Message("follow-ups", "Report back, due {date}."),
    FollowUpKind.ASK_HOW_IT_WENT: Message("follow-ups", "Ask how it went, due {date}."),
    FollowUpKind.KEEP_IN_TOUCH: Message("follow-ups", "Keep in touch, due {date}."),
    FollowUpKind.MY_PROMISE: Message("follow-ups", "A promise of mine, due {date}."),
    FollowUpKind.THEIR_PROMISE: Message("follow-ups", "A promise of theirs, due {date}."),
    FollowUpKind.PREPARE: Message("follow-ups", "Prepare, due {date}."),
    FollowUpKind.REVIEW_VALUE: Message("follow-ups", "Review the value, due {date}."),
    FollowUpKind.CUSTOM: Message("follow-ups", "Follow-up, due {date}."),
}
"""Of a month or a year, which is never counted in days."""
TODAY = {
    FollowUpKind.REPORT_BACK: Message("follow-ups", "Report back, due today."),
    FollowUpKind.ASK_HOW_IT_WENT: Message("follow-ups", "Ask how it went, due today."),
    FollowUpKind.KEEP_IN_TOUCH: Message("follow-ups", "Keep in touch, due today."),
    FollowUpKind.MY_PROMISE: Message("follow-ups", "A promise of mine, due today."),
    FollowUpKind.THEIR_PROMISE: Message("follow-ups", "A promise of theirs, due today."),
    FollowUpKind.PREPARE: Message("follow-ups", "Prepare, due today."),
    FollowUpKind.REVIEW_VALUE: Message("follow-ups", "Review the value, due today."),
    FollowUpKind.CUSTOM: Message("follow-ups", "Follow-up, due today."),
}
LATE = {
    FollowUpKind.REPORT_BACK: Plural(
        "follow-ups", "Report back, due {date}: {n} day ago.", "Report back, due {date}: {n} days ago."
    ),
    FollowUpKind.ASK_HOW_IT_WENT: Plural(
        "follow-ups",
        "Ask how it went, due {date}: {n} day ago.",
        "Ask how it went, due {date}: {n} days ago.",
    ),
    FollowUpKind.KEEP_IN_TOUCH: Plural(
        "follow-ups", "Keep in touch, due {date}: {n} day ago.", "Keep in touch, due {date}: {n} days ago."
    ),
    FollowUpKind.MY_PROMISE: Plural(
        "follow-ups",
        "A promise of mine, due {date}: {n} day ago.",
        "A promise of mine, due {date}: {n} days ago.",
    ),
    FollowUpKind.THEIR_PROMISE: Plural(
        "follow-ups",
        "A promise of theirs, due {date}: {n} day ago.",
        "A promise of theirs, due {date}: {n} days ago.",
    ),
    FollowUpKind.PREPARE: Plural(
        "follow-ups", "Prepare, due {date}: {n} day ago.", "Prepare, due {date}: {n} days ago."
    ),
    FollowUpKind.REVIEW_VALUE: Plural(
        "follow-ups",
        "Review the value, due {date}: {n} day ago.",
        "Review the value, due {date}: {n} days ago.",
    ),
    FollowUpKind.CUSTOM: Plural(
        "follow-ups", "Follow-up, due {date}: {n} day ago.", "Follow-up, due {date}: {n} days ago."
    ),
}
