# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What comes again, in words: as a remark in a row of them, and as a sentence of its own.

Those after the last contact begin with their number: a sentence has it as one begins.
"""

from enum import Enum, auto

from mentordesk.i18n.texts import Plural


class Rhythm(Enum):
    """What a rhythm counts."""

    DAYS = auto()
    WEEKS = auto()
    WEEKS_ON = auto()
    MONTHS = auto()
    MONTHS_LAST_DAY = auto()
    MONTHS_ON_DAY = auto()
    YEARS = auto()
    YEARS_FEBRUARY = auto()
    DAYS_AFTER = auto()
    WEEKS_AFTER = auto()
    MONTHS_AFTER = auto()
    YEARS_AFTER = auto()


class End(Enum):
    """When a rhythm ends."""

    NEVER = auto()
    ONCE_MORE = auto()
    MORE_TIMES = auto()
    ON_A_DAY = auto()


REMARKS = {
    Rhythm.DAYS: Plural("repeat", "every day", "every {number} days"),
    Rhythm.WEEKS: Plural("repeat", "every week", "every {number} weeks"),
    Rhythm.WEEKS_ON: Plural("repeat", "every week on {days}", "every {number} weeks on {days}"),
    Rhythm.MONTHS: Plural("repeat", "every month", "every {number} months"),
    Rhythm.MONTHS_LAST_DAY: Plural(
        "repeat", "every month on the last day", "every {number} months on the last day"
    ),
    Rhythm.MONTHS_ON_DAY: Plural(
        "repeat",
        "every month on day {day} or the last one",
        "every {number} months on day {day} or the last one",
    ),
    Rhythm.YEARS: Plural("repeat", "every year", "every {number} years"),
    Rhythm.YEARS_FEBRUARY: Plural(
        "repeat", "every year on the last day of February", "every {number} years on the last day of February"
    ),
    Rhythm.DAYS_AFTER: Plural(
        "repeat", "{number} day after the last contact", "{number} days after the last contact"
    ),
    Rhythm.WEEKS_AFTER: Plural(
        "repeat", "{number} week after the last contact", "{number} weeks after the last contact"
    ),
    Rhythm.MONTHS_AFTER: Plural(
        "repeat", "{number} month after the last contact", "{number} months after the last contact"
    ),
    Rhythm.YEARS_AFTER: Plural(
        "repeat", "{number} year after the last contact", "{number} years after the last contact"
    ),
}
SENTENCES = {
    (Rhythm.DAYS, End.NEVER): Plural("repeat", "Every day.", "Every {number} days."),
    (Rhythm.DAYS, End.ONCE_MORE): Plural(
        "repeat", "Every day, {times} more time.", "Every {number} days, {times} more time."
    ),
    (Rhythm.DAYS, End.MORE_TIMES): Plural(
        "repeat", "Every day, {times} more times.", "Every {number} days, {times} more times."
    ),
    (Rhythm.DAYS, End.ON_A_DAY): Plural(
        "repeat", "Every day, until {date}.", "Every {number} days, until {date}."
    ),
    (Rhythm.WEEKS, End.NEVER): Plural("repeat", "Every week.", "Every {number} weeks."),
    (Rhythm.WEEKS, End.ONCE_MORE): Plural(
        "repeat", "Every week, {times} more time.", "Every {number} weeks, {times} more time."
    ),
    (Rhythm.WEEKS, End.MORE_TIMES): Plural(
        "repeat", "Every week, {times} more times.", "Every {number} weeks, {times} more times."
    ),
    (Rhythm.WEEKS, End.ON_A_DAY): Plural(
        "repeat", "Every week, until {date}.", "Every {number} weeks, until {date}."
    ),
    (Rhythm.WEEKS_ON, End.NEVER): Plural(
        "repeat", "Every week on {days}.", "Every {number} weeks on {days}."
    ),
    (Rhythm.WEEKS_ON, End.ONCE_MORE): Plural(
        "repeat",
        "Every week on {days}, {times} more time.",
        "Every {number} weeks on {days}, {times} more time.",
    ),
    (Rhythm.WEEKS_ON, End.MORE_TIMES): Plural(
        "repeat",
        "Every week on {days}, {times} more times.",
        "Every {number} weeks on {days}, {times} more times.",
    ),
    (Rhythm.WEEKS_ON, End.ON_A_DAY): Plural(
        "repeat", "Every week on {days}, until {date}.", "Every {number} weeks on {days}, until {date}."
    ),
    (Rhythm.MONTHS, End.NEVER): Plural("repeat", "Every month.", "Every {number} months."),
    (Rhythm.MONTHS, End.ONCE_MORE): Plural(
        "repeat", "Every month, {times} more time.", "Every {number} months, {times} more time."
    ),
    (Rhythm.MONTHS, End.MORE_TIMES): Plural(
        "repeat", "Every month, {times} more times.", "Every {number} months, {times} more times."
    ),
    (Rhythm.MONTHS, End.ON_A_DAY): Plural(
        "repeat", "Every month, until {date}.", "Every {number} months, until {date}."
    ),
    (Rhythm.MONTHS_LAST_DAY, End.NEVER): Plural(
        "repeat", "Every month on the last day.", "Every {number} months on the last day."
    ),
    (Rhythm.MONTHS_LAST_DAY, End.ONCE_MORE): Plural(
        "repeat",
        "Every month on the last day, {times} more time.",
        "Every {number} months on the last day, {times} more time.",
    ),
    (Rhythm.MONTHS_LAST_DAY, End.MORE_TIMES): Plural(
        "repeat",
        "Every month on the last day, {times} more times.",
        "Every {number} months on the last day, {times} more times.",
    ),
    (Rhythm.MONTHS_LAST_DAY, End.ON_A_DAY): Plural(
        "repeat",
        "Every month on the last day, until {date}.",
        "Every {number} months on the last day, until {date}.",
    ),
    (Rhythm.MONTHS_ON_DAY, End.NEVER): Plural(
        "repeat",
        "Every month on day {day} or the last one.",
        "Every {number} months on day {day} or the last one.",
    ),
    (Rhythm.MONTHS_ON_DAY, End.ONCE_MORE): Plural(
        "repeat",
        "Every month on day {day} or the last one, {times} more time.",
        "Every {number} months on day {day} or the last one, {times} more time.",
    ),
    (Rhythm.MONTHS_ON_DAY, End.MORE_TIMES): Plural(
        "repeat",
        "Every month on day {day} or the last one, {times} more times.",
        "Every {number} months on day {day} or the last one, {times} more times.",
    ),
    (Rhythm.MONTHS_ON_DAY, End.ON_A_DAY): Plural(
        "repeat",
        "Every month on day {day} or the last one, until {date}.",
        "Every {number} months on day {day} or the last one, until {date}.",
    ),
    (Rhythm.YEARS, End.NEVER): Plural("repeat", "Every year.", "Every {number} years."),
    (Rhythm.YEARS, End.ONCE_MORE): Plural(
        "repeat", "Every year, {times} more time.", "Every {number} years, {times} more time."
    ),
    (Rhythm.YEARS, End.MORE_TIMES): Plural(
        "repeat", "Every year, {times} more times.", "Every {number} years, {times} more times."
    ),
    (Rhythm.YEARS, End.ON_A_DAY): Plural(
        "repeat", "Every year, until {date}.", "Every {number} years, until {date}."
    ),
    (Rhythm.YEARS_FEBRUARY, End.NEVER): Plural(
        "repeat",
        "Every year on the last day of February.",
        "Every {number} years on the last day of February.",
    ),
    (Rhythm.YEARS_FEBRUARY, End.ONCE_MORE): Plural(
        "repeat",
        "Every year on the last day of February, {times} more time.",
        "Every {number} years on the last day of February, {times} more time.",
    ),
    (Rhythm.YEARS_FEBRUARY, End.MORE_TIMES): Plural(
        "repeat",
        "Every year on the last day of February, {times} more times.",
        "Every {number} years on the last day of February, {times} more times.",
    ),
    (Rhythm.YEARS_FEBRUARY, End.ON_A_DAY): Plural(
        "repeat",
        "Every year on the last day of February, until {date}.",
        "Every {number} years on the last day of February, until {date}.",
    ),
    (Rhythm.DAYS_AFTER, End.NEVER): Plural(
        "repeat", "{number} day after the last contact.", "{number} days after the last contact."
    ),
    (Rhythm.DAYS_AFTER, End.ONCE_MORE): Plural(
        "repeat",
        "{number} day after the last contact, {times} more time.",
        "{number} days after the last contact, {times} more time.",
    ),
    (Rhythm.DAYS_AFTER, End.MORE_TIMES): Plural(
        "repeat",
        "{number} day after the last contact, {times} more times.",
        "{number} days after the last contact, {times} more times.",
    ),
    (Rhythm.DAYS_AFTER, End.ON_A_DAY): Plural(
        "repeat",
        "{number} day after the last contact, until {date}.",
        "{number} days after the last contact, until {date}.",
    ),
    (Rhythm.WEEKS_AFTER, End.NEVER): Plural(
        "repeat", "{number} week after the last contact.", "{number} weeks after the last contact."
    ),
    (Rhythm.WEEKS_AFTER, End.ONCE_MORE): Plural(
        "repeat",
        "{number} week after the last contact, {times} more time.",
        "{number} weeks after the last contact, {times} more time.",
    ),
    (Rhythm.WEEKS_AFTER, End.MORE_TIMES): Plural(
        "repeat",
        "{number} week after the last contact, {times} more times.",
        "{number} weeks after the last contact, {times} more times.",
    ),
    (Rhythm.WEEKS_AFTER, End.ON_A_DAY): Plural(
        "repeat",
        "{number} week after the last contact, until {date}.",
        "{number} weeks after the last contact, until {date}.",
    ),
    (Rhythm.MONTHS_AFTER, End.NEVER): Plural(
        "repeat", "{number} month after the last contact.", "{number} months after the last contact."
    ),
    (Rhythm.MONTHS_AFTER, End.ONCE_MORE): Plural(
        "repeat",
        "{number} month after the last contact, {times} more time.",
        "{number} months after the last contact, {times} more time.",
    ),
    (Rhythm.MONTHS_AFTER, End.MORE_TIMES): Plural(
        "repeat",
        "{number} month after the last contact, {times} more times.",
        "{number} months after the last contact, {times} more times.",
    ),
    (Rhythm.MONTHS_AFTER, End.ON_A_DAY): Plural(
        "repeat",
        "{number} month after the last contact, until {date}.",
        "{number} months after the last contact, until {date}.",
    ),
    (Rhythm.YEARS_AFTER, End.NEVER): Plural(
        "repeat", "{number} year after the last contact.", "{number} years after the last contact."
    ),
    (Rhythm.YEARS_AFTER, End.ONCE_MORE): Plural(
        "repeat",
        "{number} year after the last contact, {times} more time.",
        "{number} years after the last contact, {times} more time.",
    ),
    (Rhythm.YEARS_AFTER, End.MORE_TIMES): Plural(
        "repeat",
        "{number} year after the last contact, {times} more times.",
        "{number} years after the last contact, {times} more times.",
    ),
    (Rhythm.YEARS_AFTER, End.ON_A_DAY): Plural(
        "repeat",
        "{number} year after the last contact, until {date}.",
        "{number} years after the last contact, until {date}.",
    ),
}
