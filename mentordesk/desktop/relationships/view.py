# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A relationship's page: a short story, the value expected, what is open, and everything since."""

from html import escape
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import LineField, TitleField
from mentordesk.desktop.kit.pages.reading_column import bring_into_view
from mentordesk.desktop.kit.pages.record_page import RecordView
from mentordesk.desktop.kit.pages.related_list import RelatedList
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.double_line import DoubleLine
from mentordesk.desktop.kit.widgets.flow import FlowLayout
from mentordesk.desktop.kit.widgets.labels import SectionTitle, SoftLabel
from mentordesk.desktop.loop.follow_up_list import FollowUpList
from mentordesk.desktop.loop.waiting_row import Banner
from mentordesk.desktop.relationships.add_menu import AddMenu
from mentordesk.desktop.relationships.fields import relationship_specs
from mentordesk.desktop.relationships.merge import merge_move
from mentordesk.desktop.relationships.questions import QuestionList
from mentordesk.desktop.relationships.sections import Sections
from mentordesk.desktop.relationships.timeline_list import TimelineList
from mentordesk.desktop.relationships.value import ValueSection
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal.operations.relationships import begin_value_check
from mentordesk.journal.operations.rest import let_rest, take_up
from mentordesk.journal.rules import RESTS
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.next_steps import Move
from mentordesk.practice.people.address import guess
from mentordesk.practice.records.record import Record, RelationshipRecord
from mentordesk.practice.relationship.story import Story, read_story
from mentordesk.practice.relationship.timeline import GROUPS, timeline_keys
from mentordesk.practice.search.links import mentioned_in

BANNERS = 3


class RelationshipView(RecordView):
    """One relationship."""

    kind = Kind.RELATIONSHIP
    print_requested = Signal(int, str)
    entry_wanted = Signal(str, object)
    """The kind of a new entry, and the values it starts with."""
    entry_begun = Signal(str, int, str)
    """The kind and id of an entry to go on with, and whether it was just made: empty, or as the last one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._story: Story | None = None
        self._group = "all"
        self._keys_of: tuple[int | None, str] = (None, "")
        self.name_sheet = FieldSheet(
            [FieldSpec("name", "", lambda: TitleField(pgettext("relationships", "Name")), always=True)],
            self.save,
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name_sheet, 1)
        self.add_button = button(pgettext("relationships", "&Add"))
        self.add_menu = AddMenu(self)
        self.add_menu.chosen.connect(self._add_chosen)
        self.add_button.setMenu(self.add_menu)
        self.print_button = button(pgettext("relationships", "&Print"))
        self.print_button.clicked.connect(self.print_summary)
        for widget in (self.add_button, self.print_button, self._more_button()):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        desk.writes(self.add_button)
        self.column.addLayout(head)
        self.subtitle = SoftLabel("")
        self.subtitle.setWordWrap(True)
        self.column.addWidget(self.subtitle)
        self.double = DoubleLine(desk, self)
        self.double.merge_requested.connect(self._merge_with)
        self.column.addWidget(self.double)
        self.column.addSpacing(12)
        self.story = QLabel()
        self.story.setObjectName("story")
        self.story.setTextFormat(Qt.TextFormat.RichText)
        self.story.setWordWrap(True)
        self.story.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.story)
        self.bond = SoftLabel("")
        self.bond.setWordWrap(True)
        self.bond.setContentsMargins(0, 6, 0, 0)
        self.column.addWidget(self.bond)
        self.column.addSpacing(16)
        self.value = ValueSection(desk, self)
        self.value.check_requested.connect(self._check_value)
        self.column.addWidget(self.value)
        self.banners = QVBoxLayout()
        self.banners.setSpacing(8)
        self.column.addLayout(self.banners)
        self._banner_items: tuple[Any, ...] = ()
        self.questions = QuestionList(desk, self)
        self.questions.answered.connect(self._answered)
        self.column.addWidget(self.questions)
        self.follow_ups = FollowUpList(desk, self)
        self.column.addWidget(self.follow_ups)
        self.details_button = QToolButton()
        self.details_button.setObjectName("disclosure")
        self.details_button.setText(pgettext("relationships", "&Details"))
        self.details_button.setCheckable(True)
        self.details_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details_button.toggled.connect(self._toggle_details)
        self.details_button.clicked.connect(self._details_clicked)
        self._sight = QTimer(self, singleShot=True, interval=0)
        self._sight.timeout.connect(self._details_into_view)
        self.sections = Sections(desk, self)
        self.sections.give_and_take.records_wanted.connect(self._show_give_and_take)
        self.column.addSpacing(8)
        self.column.addWidget(self.sections)
        self.mentioned = RelatedList(desk, pgettext("relationships", "Mentioned in"))
        self.column.addWidget(self.mentioned)
        self.column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.sheet = FieldSheet(relationship_specs(), self.save)
        self.call_them = self.sheet.field("i_call_them")
        self.column.addWidget(self.sheet)
        self._toggle_details(False)
        self.column.addSpacing(16)
        self.column.addWidget(self._timeline_head())
        self.column.addSpacing(8)
        self.timeline = TimelineList(desk.journal)
        self.timeline.entry_requested.connect(self._entry_requested)
        self.nothing = SoftLabel(
            pgettext("relationships", "What passes between you will stand here, newest first.")
        )
        self.nothing.setWordWrap(True)
        self.column.addWidget(self.timeline)
        self.column.addWidget(self.nothing)
        self.column.addStretch(1)

    def _timeline_head(self) -> QWidget:
        row = QWidget()
        layout = FlowLayout(row, gap=0)
        title = SectionTitle(pgettext("relationships", "Everything, newest first"))
        title.setContentsMargins(0, 0, 16, 0)
        layout.addWidget(title)
        texts = {
            "all": pgettext("relationships", "All"),
            "advice": pgettext("relationships", "Advice"),
            "conversations": pgettext("relationships", "Conversations"),
            "give_and_take": pgettext("relationships", "Give and take"),
            "reflections": pgettext("relationships", "Reflections"),
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

    def sheets(self) -> list[FieldSheet]:
        return [self.name_sheet, self.sheet]

    def first_field(self) -> Field | None:
        return self.name_sheet.field("name")

    @property
    def person(self) -> RelationshipRecord:
        """The relationship that is shown."""
        assert isinstance(self.record, RelationshipRecord)
        return self.record

    def show_record(self, record: Record) -> None:
        # Each part that comes or goes would arrange the whole page anew; so it is done once, at the end.
        self.column.setEnabled(False)
        try:
            self._show_parts(self.person)
        finally:
            self.column.setEnabled(True)
            self.column.invalidate()
            self.column.activate()

    def _show_parts(self, person: RelationshipRecord) -> None:
        story = self._story = read_story(self.desk.journal, person, self.desk.today)
        self.name_sheet.show_values({"id": person.id, "name": person.name})
        self.subtitle.setText(story.subtitle)
        self.subtitle.setVisible(bool(story.subtitle))
        self.double.show_person(person.id)
        self.story.setText(
            '<p style="line-height: 118%">'
            + "".join(
                f"<b>{escape(text)}</b>" if own else escape(text) for text, own in story.sentences
            ).replace("\n", "<br>")
        )
        self.story.setVisible(bool(story.sentences))
        self.bond.setText(story.bond)
        self.bond.setVisible(bool(story.bond))
        self.value.show_value(story.value, died=bool(person.died_on))
        self._show_banners(story)
        self.questions.show_questions(story.questions)
        self.follow_ups.show_lines(story.follow_ups)
        self.sections.show_person(person, story.value)
        self.mentioned.show_rows(mentioned_in(self.desk.journal, Kind.RELATIONSHIP, person.id))
        self.sheet.show_record(person)
        if isinstance(self.call_them, LineField):
            self.call_them.set_placeholder(guess(person.name))
        self.sheet.offer("keep_in_touch_days", not person.died_on)
        self._show_actions(person)
        if not story.sentences and self._keys_of[0] != person.id:
            self.details_button.setChecked(True)
        elif self._keys_of[0] != person.id:
            self.details_button.setChecked(False)
        self._show_timeline()

    def _show_banners(self, story: Story) -> None:
        if story.open == self._banner_items:
            return
        self._banner_items = story.open
        while (item := self.banners.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for waiting in story.open[:BANNERS]:
            banner = Banner(waiting)
            self.desk.writes(banner.act)
            banner.move_requested.connect(self._move_requested)
            self.banners.addWidget(banner)
        more = len(story.open) - BANNERS
        if more > 0:
            self.banners.addWidget(
                SoftLabel(
                    npgettext(
                        "relationships",
                        "And {n} more in the timeline.",
                        "And {n} more in the timeline.",
                        more,
                    )
                )
            )

    def _show_timeline(self) -> None:
        keys = timeline_keys(self.desk.journal, self.person.id, GROUPS[self._group])
        self._keys_of = (self.person.id, self._group)
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

    def _details_clicked(self, shown: bool) -> None:
        """They were opened or closed by hand, from wherever the keyboard was: that goes along."""
        self.details_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if shown:
            self._sight.start()

    def _details_into_view(self) -> None:
        bring_into_view(self.sheet)
        bring_into_view(self.details_button)

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

    def _add_chosen(self, kind: str, given: dict[str, Any]) -> None:
        if self.flush() and not self.sections.begin(Kind(kind), given):
            self.entry_wanted.emit(kind, given)

    def _check_value(self) -> None:
        """Say anew what is expected, beginning with what was said last."""
        if self.record_id is None or not self.flush():
            return
        before, first = self.desk.journal.undo_step, self.value.check_is_first
        made = self.desk.attempt(begin_value_check, self.record_id, self.desk.today.isoformat())
        if made is not None:
            how = "" if self.desk.journal.undo_step is before else "empty" if first else "as the last one"
            self.entry_begun.emit(str(Kind.VALUE_STATEMENT), made, how)

    def _show_give_and_take(self) -> None:
        for action in self._groups.actions():
            if action.data() == "give_and_take":
                action.trigger()

    def flush(self) -> bool:
        self.sections.keep()
        return super().flush()

    def print_summary(self) -> None:
        """Open the preview of the private summary."""
        if self.record_id is not None and self.flush():
            self.print_requested.emit(self.record_id, self.person.name)

    def _open_letter(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.open_requested.emit(Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, self.record_id))

    def _more_button(self) -> QToolButton:
        more = self.more_button()
        menu = more.menu()
        self.before_action = QAction(pgettext("relationships", "&Before you advise them…"), menu)
        self.before_action.triggered.connect(self._open_tailoring)
        self.letter_action = QAction(pgettext("relationships", "A letter of than&ks…"), menu)
        self.letter_action.triggered.connect(self._open_letter)
        self.rest_action = QAction(pgettext("relationships", "Let it &rest"), menu)
        self.rest_action.triggered.connect(self._rest)
        self.merge_action = QAction(pgettext("relationships", "&Merge with…"), menu)
        self.merge_action.triggered.connect(self._open_merge)
        actions = [self.before_action, self.letter_action, self.rest_action, self.merge_action]
        menu.insertActions(menu.actions()[0], actions)
        return more

    def _rest(self) -> None:
        """Let the relationship rest, or take it up again."""
        if self.record_id is None or not self.flush():
            return
        if self._rests():
            self.desk.attempt(take_up, Kind.RELATIONSHIP, self.record_id)
            self.desk.notice(pgettext("relationships", "Taken up again."), undo=True)
        else:
            self.desk.attempt(let_rest, Kind.RELATIONSHIP, self.record_id)
            self.desk.notice(pgettext("relationships", "It rests until you take it up again."), undo=True)

    def _rests(self) -> bool:
        return RESTS.holds_for_record(self.person, self.desk.today.isoformat())

    def _show_actions(self, person: RelationshipRecord) -> None:
        """What may still be done: nobody advises the dead, nor sends them a letter."""
        self.before_action.setVisible(not person.died_on)
        self.rest_action.setVisible(not person.died_on)
        self.rest_action.setText(
            pgettext("relationships", "Take it up &again")
            if self._rests()
            else pgettext("relationships", "Let it &rest")
        )
        self.letter_action.setText(
            pgettext("relationships", "Words of than&ks, to write or to pass on…")
            if person.died_on
            else pgettext("relationships", "A letter of than&ks…")
        )

    def _open_tailoring(self) -> None:
        if self.record_id is not None and self.flush():
            self.desk.open_requested.emit(Target(Place.INSIGHTS, Kind.RELATIONSHIP, self.record_id))

    def _open_merge(self) -> None:
        self._merge_with(0)

    def _merge_with(self, other: int) -> None:
        """Make this person and another record of them one; 0 leaves open which."""
        if self.record_id is not None and self.flush():
            move = merge_move(other or None)
            self.desk.open_requested.emit(
                Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, self.record_id, move=move)
            )

    def trashed_text(self) -> str:
        return pgettext("relationships", "Relationship and all that hangs on it moved to trash.")
