# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The page of a reflection: text first. A new one becomes a record with its first word."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.editor.field import MarkdownField
from mentordesk.desktop.editor.find_bar import FindBar
from mentordesk.desktop.editor.link_completion import Linking
from mentordesk.desktop.editor.text import MarkdownText
from mentordesk.desktop.kit.fields.base import Field
from mentordesk.desktop.kit.fields.date import PastDateField
from mentordesk.desktop.kit.fields.names import PeopleField, TopicsField
from mentordesk.desktop.kit.fields.sheet import FieldSheet, FieldSpec
from mentordesk.desktop.kit.fields.text import TitleField
from mentordesk.desktop.kit.pages.record_page import RecordView
from mentordesk.desktop.kit.pages.related_list import RelatedList
from mentordesk.desktop.kit.widgets.buttons import Link
from mentordesk.desktop.kit.widgets.labels import Hairline, SoftLabel
from mentordesk.desktop.reflections.attachments import Attachments
from mentordesk.desktop.reflections.guide import Guide
from mentordesk.i18n.formats import full_date_text, items_text, weekday_text
from mentordesk.i18n.texts import Message, npgettext, pgettext
from mentordesk.journal import operations
from mentordesk.journal.terms import Kind
from mentordesk.practice.people.known import all_people
from mentordesk.practice.records.record import Answer, Record, ReflectionContent, ReflectionRecord, Subject
from mentordesk.practice.reflection import blind_review
from mentordesk.practice.reflection.frameworks import GuidedSet, Step, set_name, step_title, the_set
from mentordesk.practice.reflection.subjects import KINDS
from mentordesk.practice.search.links import mentioned_in
from mentordesk.practice.search.related import titles
from mentordesk.practice.search.search import topics
from mentordesk.practice.wording.markdown import word_count


def _when(day: str, today: date) -> str:
    """A day of this year with its weekday, any other date with its year."""
    if len(day) == 10 and day[:4] == f"{today.year:04}":
        return weekday_text(date.fromisoformat(day))
    return full_date_text(day)


_ABOUT = {
    Kind.ADVICE: Message("reflections", "About: Advice, {text}"),
    Kind.REFLECTION: Message("reflections", "About: Reflection, {text}"),
    Kind.CONVERSATION: Message("reflections", "About: Conversation, {text}"),
}


class ReflectionView(RecordView):
    """One reflection, or the beginning of one."""

    kind = Kind.REFLECTION
    created = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._given: dict[str, Any] | None = None
        """What a reflection that is no record yet is to be made of."""
        self._content: ReflectionContent | None = None
        self._linkings: list[Linking] = []
        self._made: GuidedSet | None = None
        self.head = QWidget(self)
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        self.meta = SoftLabel("")
        self.meta.setWordWrap(True)
        self.saved = SoftLabel("")
        head.addWidget(self.meta, 1)
        head.addWidget(self.saved)
        head.addWidget(self.more_button())
        self.column.addWidget(self.head)
        self.title = FieldSheet(
            [FieldSpec("title", "", lambda: TitleField(pgettext("reflections", "Title")), always=True)],
            self.save,
        )
        self.body = FieldSheet(
            [FieldSpec("body", "", self._text_field, always=True)],
            self.save,
        )
        self.find_bar = FindBar(self)
        self.column.addWidget(self.title)
        self.column.addWidget(self.find_bar)
        self.column.addWidget(self.body)
        self.guide = Guide(desk, self.save, self._answer_field)
        self.guide.seen_at = self._seen_at
        self.guide.saved.connect(self._show_saved)
        self.guide.action_requested.connect(self._end_guide)
        self.column.addWidget(self.guide)
        self.files = Attachments(desk, self._saved_record)
        self.column.addWidget(self.files)
        self.column.addSpacing(16)
        self.foot_line = Hairline(self)
        self.column.addWidget(self.foot_line)
        self.foot = SoftLabel("")
        self.column.addWidget(self.foot)
        self.around = QWidget(self)
        around = QVBoxLayout(self.around)
        around.setContentsMargins(0, 16, 0, 0)
        around.setSpacing(0)
        self.column.addWidget(self.around)
        self.details = FieldSheet(
            [
                FieldSpec("date", pgettext("reflections", "Date"), PastDateField, always=True),
                FieldSpec(
                    "people",
                    pgettext("reflections", "With"),
                    lambda: PeopleField(lambda: all_people(desk.journal)),
                    always=True,
                ),
                FieldSpec(
                    "topics",
                    pgettext("reflections", "Topics"),
                    lambda: TopicsField(lambda: [name for _, name in topics(desk.journal)]),
                    always=True,
                ),
            ],
            self.save,
        )
        around.addWidget(self.details)
        self._links = QVBoxLayout()
        self._links_shown: list[tuple[Kind, int, str]] = []
        around.addLayout(self._links)
        self.mentioned = RelatedList(desk, pgettext("reflections", "Mentioned in"))
        around.addWidget(self.mentioned)
        self.column.addStretch(1)
        desk.spelling_changed.connect(self._spelling_changed)
        for sheet in (self.title, self.body, self.details):
            sheet.saved.connect(self._show_saved)

    def set_alone(self, on: bool) -> None:
        """Show nothing but what is written, and how many words it has; or everything again."""
        for widget in (self.head, self.files, self.foot_line, self.around):
            widget.setVisible(not on)

    def _text_field(self, min_lines: int = 8) -> MarkdownField:
        made = MarkdownField(pgettext("reflections", "Write"), reading=True, min_lines=min_lines)
        self._linkings.append(Linking(self.desk, made.editor()))
        made.editor().set_spelling(self.desk.spelling)
        made.editor().picture_pasted.connect(self._picture_pasted)
        made.editor().files_dropped.connect(self._files_dropped)
        made.long_paste_begun.connect(self._long_paste_begun)
        made.long_paste_ended.connect(self._long_paste_ended)
        return made

    def _long_paste_begun(self) -> None:
        self.desk.notice(pgettext("reflections", "That is long: it is pasted bit by bit."))

    def _long_paste_ended(self) -> None:
        self.desk.notice(pgettext("reflections", "All of it is pasted."))

    def _spelling_changed(self) -> None:
        for editor in self.findChildren(MarkdownText):
            editor.set_spelling(self.desk.spelling)

    def _picture_pasted(self, image: QImage) -> None:
        self.files.attach_image(image)

    def _files_dropped(self, names: list[str]) -> None:
        self.files.attach_files([Path(name) for name in names])

    def _saved_record(self) -> int | None:
        """The reflection files belong to; what is being typed is saved first."""
        self.flush()
        return self.record_id

    def _answer_field(self, _step: str) -> MarkdownField:
        return self._text_field(2)

    def _chosen_links(self) -> dict[str, tuple[Kind, int]]:
        return {name: link for linking in self._linkings for name, link in linking.chosen.items()}

    def find_in_text(self, *, replace: bool = False) -> None:
        """Look for words in the text with the keyboard, or in the body."""
        focus = QApplication.focusWidget()
        body = self.body.field("body")
        if isinstance(focus, MarkdownText) and self.isAncestorOf(focus):
            self.find_bar.open_for(focus, replace=replace)
        elif isinstance(body, MarkdownField):
            self.find_bar.open_for(body.editor(), replace=replace)

    def has_text_focus(self) -> bool:
        """Whether the keyboard is in a text here, or in the bar that finds words in it."""
        focus = QApplication.focusWidget()
        inside = isinstance(focus, MarkdownText) and self.isAncestorOf(focus)
        return inside or (focus is not None and self.find_bar.isAncestorOf(focus))

    def sheets(self) -> list[FieldSheet]:
        return [self.title, self.body, *self.guide.sheets(), self.details]

    def first_field(self) -> Field | None:
        return self.guide.first_field() if self.guide.isVisibleTo(self) else self.body.field("body")

    def begin(self, given: Mapping[str, Any]) -> None:
        """Start a reflection that is no record yet."""
        self.flush()
        self.record_id = None
        about = [(kind, given[str(kind)]) for kind in KINDS if given.get(str(kind))]
        made = the_set(self.desk.journal, given["framework"]) if given.get("framework") else None
        self._given = {
            "date": self.desk.today.isoformat(),
            "about": about,
            "title": str(given.get("title") or ""),
            "framework": made.key if made is not None else None,
            "answers": [(step.key, "") for step in made.steps] if made is not None else [],
        }
        self.saved.setText("")
        self._show(
            ReflectionContent(
                date=self._given["date"],
                title=self._given["title"],
                body="",
                framework=self._given["framework"],
                topics=(),
                answers=tuple(Answer(*answer) for answer in self._given["answers"]),
                about=tuple(Subject(*one) for one in about),
            )
        )
        if made is not None:
            self.guide.begin()
        else:
            self.body.reveal("body")

    def open(self, record_id: int, terms: tuple[Any, ...] = ()) -> bool:
        if record_id != self.record_id:
            self.saved.setText("")
        found = super().open(record_id, terms)
        self._given = None
        return found

    def save(self, name: str, value: object) -> None:
        changes = self._changes(name, value)
        if self.record_id is not None:
            links = self._chosen_links() if {"body", "answers"} & changes.keys() else None
            operations.edit(self.desk.journal, self.kind, self.record_id, changes, links=links)
            return
        if self._given is None:
            return
        self._given |= changes
        answered = any(text.strip() for _, text in self._given["answers"])
        if answered or str(self._given.get("title", "")).strip() or str(self._given.get("body", "")).strip():
            given, self._given = self._given, None
            try:
                self.record_id = operations.create(
                    self.desk.journal, self.kind, given, typing=name, links=self._chosen_links()
                )
            except Exception:
                self._given = given
                self._show_foot()  # what is typed is there, though it cannot be saved
                raise
            self.refresh()
            self.created.emit(self.record_id)

    def _changes(self, name: str, value: Any) -> dict[str, Any]:
        if name.startswith("step:"):
            answers = dict(self.content.answers) | {name[5:]: value}
            self._content = replace(
                self.content, answers=tuple(Answer(*answer) for answer in answers.items())
            )
            return {"answers": list(answers.items())}
        if name != "people":
            return {name: value}
        links = [(Kind.RELATIONSHIP, int(person)) for person in value]
        others = [link for link in self.content.about if link.kind != Kind.RELATIONSHIP]
        return {"about": links + others}

    @property
    def content(self) -> ReflectionContent:
        """What the reflection that is shown says; what was begun and is no record yet, too."""
        assert self._content is not None
        return self._content

    def show_record(self, record: Record) -> None:
        assert isinstance(record, ReflectionRecord)
        self._show(record)

    def _show(self, content: ReflectionContent) -> None:
        self._content = content
        about = titles(self.desk.journal, content.about)
        people = [record for kind, record, _ in about if kind is Kind.RELATIONSHIP]
        names = [text for kind, _, text in about if kind is Kind.RELATIONSHIP]
        framework = content.framework
        made = self._guiding(framework, content.answers)
        self.meta.setText(self._meta(content.date, names, framework))
        record = self.record_id
        for linking in self._linkings:
            if linking.reflection != record:
                linking.reflection = record
                linking.chosen.clear()
        self.title.show_values({"id": record, "title": content.title})
        self.body.show_values({"id": record, "body": content.body})
        if made is not self._made:
            del self._linkings[1:]  # the first is the body's
        self._made = made
        self.guide.show_set(made, content.answers, record)
        self.body.setVisible(bool(content.body) or made is None)
        self.details.show_values(
            {"id": record, "date": content.date, "people": people, "topics": list(content.topics)}
        )
        self.files.show_files(record)
        self.mentioned.show_rows(mentioned_in(self.desk.journal, Kind.REFLECTION, record) if record else [])
        self._show_links([link for link in about if link[0] is not Kind.RELATIONSHIP])
        self._show_foot()

    def _meta(self, day: str, people: list[str], framework: str | None) -> str:
        """When, with whom, and guided by what, on one line."""
        names = items_text(people)
        parts = (
            _when(day, self.desk.today),
            pgettext("reflections", "with {names}", names=names) if names else "",
            set_name(self.desk.journal, framework) if framework else "",
        )
        return " · ".join(part for part in parts if part)

    def _guiding(self, framework: str | None, answers: Sequence[tuple[str, str]]) -> GuidedSet | None:
        """The set a reflection is guided by, with a step for every answer there is."""
        made = the_set(self.desk.journal, framework) if framework else None
        known = made.steps if made is not None else ()
        more = [key for key, _ in answers if all(step.key != key for step in known)]
        if made is None and not more:
            return None
        steps = (*known, *(Step(key, step_title(made, key), "") for key in more))
        found = (
            replace(made, steps=steps) if made is not None else GuidedSet(framework or "", "", "", "", steps)
        )
        return self._made if found == self._made else found

    def _seen_at(self, step: str) -> str:
        """What stands above a question: in a blind review of an advice, what was known."""
        if self._made is None or not self._made.blind:
            return ""
        advice = next((record for kind, record in self.content.about if kind == Kind.ADVICE), None)
        return blind_review.what_is_seen(self.desk.journal, advice, step) if advice is not None else ""

    def _end_guide(self) -> None:
        """Go where the set leads to."""
        if not self.flush() or self._made is None:
            return
        about = dict(reversed(self.content.about))
        person, advice = about.get(Kind.RELATIONSHIP), about.get(Kind.ADVICE)
        with_person = (("relationship", person),) if person is not None else ()
        there = Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, person) if person is not None else None
        ends: dict[str, Target | None] = {
            "question": Target(Place.ADVICE, Kind.ADVICE, new=(("direction", "received"), *with_person)),
            "tell": Target(Place.ADVICE, Kind.ADVICE, advice, move="tell") if advice else Target(Place.TODAY),
            "value": there or Target(Place.RELATIONSHIPS),
            "exchange": there or Target(Place.RELATIONSHIPS),
            "letter": Target(Place.LOOKING_BACK, Kind.RELATIONSHIP, person)
            if person is not None
            else Target(Place.LOOKING_BACK),
            "pass_on": Target(Place.ADVICE, Kind.ADVICE, new=(("direction", "given"), *with_person)),
        }
        if (target := ends.get(self._made.ends_with)) is not None:
            self.desk.open_requested.emit(target)

    def _show_foot(self) -> None:
        given = self._given or {}
        answers = given.get("answers", self.content.answers)
        texts = [given.get("body", self.content.body), *(text for _, text in answers)]
        words = sum(word_count(text) for text in texts)
        self.foot.setText(npgettext("reflections", "{n} word · private", "{n} words · private", words))

    def _show_links(self, links: list[tuple[Kind, int, str]]) -> None:
        if links == self._links_shown:
            return
        self._links_shown = links
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (kind, _, text) in enumerate(links):
            link = Link(_ABOUT[kind].text(text=text))
            link.setProperty("number", number)
            link.clicked.connect(self._link_clicked)
            self._links.addWidget(link)

    def _link_clicked(self) -> None:
        kind, record_id, _ = self._links_shown[int(self.sender().property("number"))]
        self.desk.open_record(kind, record_id)

    def _show_saved(self, _name: str) -> None:
        if self.record_id is not None:
            self.saved.setText(pgettext("reflections", "Saved"))

    def trashed_text(self) -> str:
        return pgettext("reflections", "Reflection moved to trash.")
