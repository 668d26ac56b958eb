# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A relationship's page: a short story, the value expected, what is open, and everything since."""

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop import theme
from mentordesk.desktop.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields import Field, TitleField
from mentordesk.desktop.kit.record_view import RecordView
from mentordesk.desktop.kit.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.waiting import Banner
from mentordesk.desktop.kit.widgets import FlowLayout, SectionTitle, SoftLabel, button
from mentordesk.desktop.relationships.fields import relationship_specs, tr
from mentordesk.desktop.relationships.questions import QuestionList
from mentordesk.desktop.relationships.timeline_list import TimelineList
from mentordesk.journal.terms import Direction, Flow, Kind
from mentordesk.practice.loops import Move
from mentordesk.practice.story import Story, read_story
from mentordesk.practice.timeline import GROUPS, timeline_keys

BANNERS = 3


class RelationshipView(RecordView):
    """One relationship."""

    kind = Kind.RELATIONSHIP
    print_requested = Signal(int, str)
    entry_wanted = Signal(str, object)
    """The kind of a new entry, and the values it starts with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._story: Story | None = None
        self._group = "all"
        self._keys_of: tuple[int | None, str] = (None, "")
        self.name_sheet = FieldSheet(
            [FieldSpec("name", "", lambda: TitleField(tr("Name")), always=True)],
            self.save,
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name_sheet, 1)
        self.add_button = button(tr("&Add"))
        self.add_button.setMenu(self._add_menu())
        self.print_button = button(tr("&Print"))
        self.print_button.clicked.connect(self.print_summary)
        for widget in (self.add_button, self.print_button, self._more_button()):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        desk.writes(self.add_button)
        self.column.addLayout(head)
        self.subtitle = SoftLabel("")
        self.subtitle.setWordWrap(True)
        self.column.addWidget(self.subtitle)
        self.column.addSpacing(12)
        self.story = QLabel()
        self.story.setObjectName("story")
        self.story.setTextFormat(Qt.TextFormat.RichText)
        self.story.setWordWrap(True)
        self.story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.story)
        self.column.addSpacing(16)
        self.column.addWidget(self._value_row())
        self.banners = QVBoxLayout()
        self.banners.setSpacing(8)
        self.column.addLayout(self.banners)
        self._banner_items: tuple[Any, ...] = ()
        self.questions = QuestionList(desk, self)
        self.questions.answered.connect(self._answered)
        self.column.addWidget(self.questions)
        self.details_button = QToolButton()
        self.details_button.setObjectName("disclosure")
        self.details_button.setText(tr("&Details"))
        self.details_button.setCheckable(True)
        self.details_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details_button.toggled.connect(self._toggle_details)
        self.column.addSpacing(8)
        self.column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.sheet = FieldSheet(relationship_specs(), self.save)
        self.column.addWidget(self.sheet)
        self._toggle_details(False)
        self.column.addSpacing(16)
        self.column.addWidget(self._timeline_head())
        self.column.addSpacing(8)
        self.timeline = TimelineList(desk.journal)
        self.timeline.entry_requested.connect(self._entry_requested)
        self.nothing = SoftLabel(tr("What passes between you will stand here, newest first."))
        self.nothing.setWordWrap(True)
        self.column.addWidget(self.timeline)
        self.column.addWidget(self.nothing)
        self.column.addStretch(1)

    def _value_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(24)
        self._values: list[tuple[QLabel, QLabel]] = []
        for _ in range(2):
            column = QVBoxLayout()
            column.setSpacing(2)
            label, content = SoftLabel(""), QLabel()
            label.setWordWrap(True)
            content.setWordWrap(True)
            content.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
            column.addWidget(content)
            column.addStretch(1)
            layout.addLayout(column, 1)
            self._values.append((label, content))
        self.value_button = button(tr("Say what you expect"), quiet=True)
        self.value_button.setProperty("flush", True)
        self.value_button.clicked.connect(self._state_value)
        self.desk.writes(self.value_button)
        layout.itemAt(0).layout().insertWidget(2, self.value_button, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _timeline_head(self) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row, gap=0)
        title = SectionTitle(tr("Everything, newest first"))
        title.setContentsMargins(0, 0, 16, 0)
        layout.addWidget(title)
        texts = {
            "all": tr("All"),
            "advice": tr("Advice"),
            "conversations": tr("Conversations"),
            "give_and_take": tr("Give and take"),
            "reflections": tr("Reflections"),
        }
        self._groups = QActionGroup(self)
        for key, text in texts.items():
            action = QAction(text, self, checkable=True, checked=key == "all")
            action.setData(key)
            self._groups.addAction(action)
            tool = QToolButton()
            tool.setObjectName("group")
            tool.setDefaultAction(action)
            layout.addWidget(tool)
        self._groups.triggered.connect(self._group_chosen)
        return row

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        entries: list[tuple[str, Kind, dict[str, Any]]] = [
            (tr("Advice &received"), Kind.ADVICE, {"direction": str(Direction.RECEIVED)}),
            (tr("Advice &given"), Kind.ADVICE, {"direction": str(Direction.GIVEN)}),
            (tr("A &question to ask"), Kind.ADVICE, {"direction": "asked"}),
            (tr("&Conversation"), Kind.CONVERSATION, {}),
            (
                tr("Something I &gave"),
                Kind.EXCHANGE,
                {"direction": str(Flow.GIVEN), "type": "ground_insight"},
            ),
            (
                tr("Something I g&ained"),
                Kind.EXCHANGE,
                {"direction": str(Flow.GAINED), "type": "ground_insight"},
            ),
            (tr("Re&flection"), Kind.REFLECTION, {}),
            (tr("&Sponsorship for me"), Kind.SPONSORSHIP, {"direction": "for_me", "type": "recommended"}),
            (tr("Sponsorship &by me"), Kind.SPONSORSHIP, {"direction": "by_me", "type": "recommended"}),
            (tr("&Turning point"), Kind.TURNING_POINT, {}),
            (tr("&Value statement"), Kind.VALUE_STATEMENT, {}),
            (tr("F&ollow-up"), Kind.FOLLOW_UP, {}),
        ]
        self._add_actions: dict[QAction, tuple[Kind, dict[str, Any]]] = {}
        for text, kind, values in entries:
            action = menu.addAction(text)
            self._add_actions[action] = (kind, values)
        menu.triggered.connect(self._add_triggered)
        return menu

    def sheets(self) -> list[FieldSheet]:
        return [self.name_sheet, self.sheet]

    def first_field(self) -> Field | None:
        return self.name_sheet.field("name")

    def show_values(self, values: Mapping[str, Any]) -> None:
        story = self._story = read_story(self.desk.journal, values, self.desk.today)
        self.name_sheet.show_values({"id": values["id"], "name": values["name"]})
        self.subtitle.setText(story.subtitle)
        self.subtitle.setVisible(bool(story.subtitle))
        self.story.setText(
            '<p style="line-height: 118%">'
            + "".join(
                f"<b>{escape(text)}</b>" if own else escape(text) for text, own in story.sentences
            ).replace("\n", "<br>")
        )
        self.story.setVisible(bool(story.sentences))
        value = story.value
        self._values[0][0].setText(value.label or tr("Most likely value"))
        self._values[0][1].setText(value.expected)
        self._values[0][1].setVisible(bool(value.expected))
        self.value_button.setVisible(value.statement is None)
        self._values[1][0].setText(
            tr("What has come since") if value.statement else tr("What has come so far")
        )
        self._values[1][1].setText(value.come)
        self._show_banners(story)
        self.questions.show_questions(story.questions)
        self.sheet.show_values(dict(values))
        if not story.sentences and self._keys_of[0] != values["id"]:
            self.details_button.setChecked(True)
        elif self._keys_of[0] != values["id"]:
            self.details_button.setChecked(False)
        self._show_timeline()

    def _show_banners(self, story: Story) -> None:
        if story.open == self._banner_items:
            return
        self._banner_items = story.open
        while (item := self.banners.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for waiting in story.open[:BANNERS]:
            banner = Banner(waiting)
            self.desk.writes(banner.act)
            banner.move_requested.connect(self._move_requested)
            self.banners.addWidget(banner)
        more = len(story.open) - BANNERS
        if more > 0:
            self.banners.addWidget(SoftLabel(self.tr("And %n more in the timeline.", "", more)))

    def _show_timeline(self) -> None:
        keys = timeline_keys(self.desk.journal, self.values["id"], GROUPS[self._group])
        self._keys_of = (self.values["id"], self._group)
        self.timeline.show_keys(keys)
        self.timeline.setVisible(bool(keys))
        self.nothing.setVisible(not keys)

    def _group_chosen(self, action: QAction) -> None:
        self._group = action.data()
        if self.record_id is not None:
            self._show_timeline()

    def _toggle_details(self, shown: bool) -> None:
        self.details_button.setIcon(theme.icon("chevron-down" if shown else "chevron-right", "soft"))
        self.sheet.setVisible(shown)

    def show_hit(self, terms: tuple[Any, ...]) -> None:
        shown = self.details_button.isChecked()
        self.details_button.setChecked(True)
        if not self.sheet.show_hit(terms):
            self.details_button.setChecked(shown)
            self.name_sheet.show_hit(terms)

    def _entry_requested(self, kind: str, record_id: int) -> None:
        self.flush()
        self.desk.open_record(Kind(kind), record_id)

    def _move_requested(self, advice: int, move: str) -> None:
        self.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, advice, move=move))

    def _answered(self, question: int) -> None:
        self._move_requested(question, str(Move.ANSWER))

    def _add_triggered(self, action: QAction) -> None:
        kind, values = self._add_actions[action]
        if self.flush():
            self.entry_wanted.emit(str(kind), values)

    def _state_value(self) -> None:
        if self.flush():
            self.entry_wanted.emit(str(Kind.VALUE_STATEMENT), {})

    def print_summary(self) -> None:
        """Open the preview of the private summary."""
        if self.record_id is not None and self.flush():
            self.print_requested.emit(self.record_id, self.values["name"])

    def _more_button(self) -> QToolButton:
        more = self.more_button()
        menu = more.menu()
        self.before_action = QAction(tr("&Before you advise them…"), menu)
        self.before_action.triggered.connect(self._open_tailoring)
        menu.insertAction(menu.actions()[0], self.before_action)
        return more

    def _open_tailoring(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, self.record_id))

    def trashed_text(self) -> str:
        return tr("Relationship and all that hangs on it moved to trash.")
