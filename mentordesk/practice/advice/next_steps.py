# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The moves that get on what waits. Apart from `loops`, so that Today starts without what only a life needs."""

from enum import StrEnum


class Move(StrEnum):
    """What can be done next with an advice."""

    WHAT_HAPPENED = "what_happened"
    TELL = "tell"
    ASK = "ask"
    HEARD = "heard"
    """What the other one told about advice that was given."""
    COMPARE = "compare"
    """Say whether it came as expected, once the outcome is saved."""
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    """Write down what was answered to a question."""
    REOPEN = "reopen"
    TRY = "try"
    """Take up what was only noted."""
    NOTHING = "nothing"
    """There is nobody to ask or to tell any more."""
    THANK = "thank"
    IN_TOUCH = "in_touch"
    LOOK_AGAIN = "look_again"
    """The last three move on what is no advice: see `mentordesk.practice.today.thanks_and_reviews`."""
    FINISH = "finish"
    PREPARE = "prepare"
    """These two move on what is due: see `mentordesk.practice.follow_ups.due`."""
