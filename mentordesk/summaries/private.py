# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What the private summary of a relationship says: an account turned into headings, sentences and tables.

The document is plain JSON for `mentordesk.summaries.typesetting`. Its blocks are of the kinds `prose`,
`heading`, `rows` (a label and lines), `bars`, `table` and `entry`; a line is a list of paragraphs with a
style. Tables have the newest first; what is to be read as a story runs from the beginning. Sections with
nothing in them are left out.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from mentordesk.journal.terms import (
    AdviceState,
    Channel,
    ContactPointType,
    Context,
    Direction,
    Effect,
    ExchangeKind,
    Flow,
    FollowUpKind,
    FollowUpState,
    Phase,
    Report,
    SponsorshipDirection,
    SponsorshipKind,
    Stake,
    TalkingPointState,
    TurningPointKind,
    Uptake,
    ValueFunction,
    ValueSide,
)
from mentordesk.practice.account import (
    USED,
    Account,
    Act,
    Days as _Days,
)
