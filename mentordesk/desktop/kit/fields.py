# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""All kinds of fields, by one name to import from."""

from mentordesk.desktop.kit.choice_fields import (
    CheckField,
    ChoiceField,
    ComboBox,
    FunctionsField,
    NumberField,
)
from mentordesk.desktop.kit.date_field import DateField
from mentordesk.desktop.kit.field import Field
from mentordesk.desktop.kit.name_fields import PersonField, TopicsField
from mentordesk.desktop.kit.press_field import PressField
from mentordesk.desktop.kit.repeat_field import RepeatField
from mentordesk.desktop.kit.row_fields import ContactPointsField, TalkingPointsField
from mentordesk.desktop.kit.text_fields import LabelField, LineField, TextField, TitleField

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
