# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""All kinds of fields, by one name to import from."""

from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.choice import (
    CheckField,
    ChoiceField,
    ComboBox,
    FunctionsField,
    NumberField,
)
from mentordesk.desktop.kit.fields.date import DateField
from mentordesk.desktop.kit.fields.names import PersonField, TopicsField
from mentordesk.desktop.kit.fields.repeat import RepeatField
from mentordesk.desktop.kit.fields.rows import ContactPointsField, TalkingPointsField
from mentordesk.desktop.kit.fields.segmented import PressField
from mentordesk.desktop.kit.fields.text import LabelField, LineField, TextField, TitleField

__all__ = [
    "CheckField",
    "ChoiceField",
    "ComboBox",
    "ContactPointsField",
    "DateField",
    "Field",
    "FunctionsField",
    "LabelField",
    "LineField",
    "NumberField",
    "PersonField",
    "PressField",
    "RepeatField",
    "TalkingPointsField",
    "TextField",
    "TitleField",
    "TopicsField",
]
