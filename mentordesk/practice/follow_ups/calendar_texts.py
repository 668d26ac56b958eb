# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What a follow-up without words of the user is called in a calendar, for each kind."""

from mentordesk.i18n.texts import Message
from mentordesk.journal.terms import FollowUpKind

ABOUT = {
    FollowUpKind.REPORT_BACK: Message("calendar", "Report back: {about}"),
    FollowUpKind.ASK_HOW_IT_WENT: Message("calendar", "Ask how it went: {about}"),
    FollowUpKind.KEEP_IN_TOUCH: Message("calendar", "Keep in touch: {about}"),
    FollowUpKind.MY_PROMISE: Message("calendar", "A promise of mine: {about}"),
    FollowUpKind.THEIR_PROMISE: Message("calendar", "A promise of theirs: {about}"),
    FollowUpKind.PREPARE: Message("calendar", "Prepare: {about}"),
    FollowUpKind.REVIEW_VALUE: Message("calendar", "Review the value: {about}"),
    FollowUpKind.CUSTOM: Message("calendar", "Follow-up: {about}"),
}
WITH = {
    FollowUpKind.REPORT_BACK: Message("calendar", "Report back ({name})"),
    FollowUpKind.ASK_HOW_IT_WENT: Message("calendar", "Ask how it went ({name})"),
    FollowUpKind.KEEP_IN_TOUCH: Message("calendar", "Keep in touch ({name})"),
    FollowUpKind.MY_PROMISE: Message("calendar", "A promise of mine ({name})"),
    FollowUpKind.THEIR_PROMISE: Message("calendar", "A promise of theirs ({name})"),
    FollowUpKind.PREPARE: Message("calendar", "Prepare ({name})"),
    FollowUpKind.REVIEW_VALUE: Message("calendar", "Review the value ({name})"),
    FollowUpKind.CUSTOM: Message("calendar", "Follow-up ({name})"),
}
ABOUT_WITH = {
    FollowUpKind.REPORT_BACK: Message("calendar", "Report back: {about} ({name})"),
    FollowUpKind.ASK_HOW_IT_WENT: Message("calendar", "Ask how it went: {about} ({name})"),
    FollowUpKind.KEEP_IN_TOUCH: Message("calendar", "Keep in touch: {about} ({name})"),
    FollowUpKind.MY_PROMISE: Message("calendar", "A promise of mine: {about} ({name})"),
    FollowUpKind.THEIR_PROMISE: Message("calendar", "A promise of theirs: {about} ({name})"),
    FollowUpKind.PREPARE: Message("calendar", "Prepare: {about} ({name})"),
    FollowUpKind.REVIEW_VALUE: Message("calendar", "Review the value: {about} ({name})"),
    FollowUpKind.CUSTOM: Message("calendar", "Follow-up: {about} ({name})"),
}
OPENED = {
    FollowUpKind.REPORT_BACK: Message("calendar", "Report back ({name}): {about}"),
    FollowUpKind.ASK_HOW_IT_WENT: Message("calendar", "Ask how it went ({name}): {about}"),
}
"""What a loop opens by itself."""
