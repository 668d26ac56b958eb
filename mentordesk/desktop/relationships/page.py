# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The place of relationships: the list, a relationship's page, and the pages of what hangs on it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QScrollArea

from mentordesk.desktop.desk.desk import Desk, Place, Target
from mentordesk.desktop.desk.printable import Printable, PrivateSummary, RecordPage
from mentordesk.desktop.kit.fields.sheet import FieldSpec
from mentordesk.desktop.kit.fields.text import LineField
from mentordesk.desktop.kit.pages.long_list import Line, RecordList
from mentordesk.desktop.kit.pages.master_detail import MasterDetail
from mentordesk.desktop.kit.pages.new_record import NewRecord
from mentordesk.desktop.kit.pages.reading_column import reading_column
from mentordesk.desktop.kit.widgets.buttons import button
from mentordesk.desktop.kit.widgets.notices import EmptyState
from mentordesk.desktop.relationships.entry_view import EntryView
from mentordesk.desktop.relationships.fields import line
from mentordesk.desktop.relationships.merge import MergePage
from mentordesk.desktop.relationships.view import RelationshipView
from mentordesk.i18n.formats import items_text
from mentordesk.i18n.texts import npgettext, pgettext
from mentordesk.journal import operations
from mentordesk.journal.operations.conversations import begin_conversation
from mentordesk.journal.terms import Kind
from mentordesk.practice.records.read import read_relationship
from mentordesk.practice.relationship.relationship_list import (
    RelationshipFilter,
    RelationshipLine,
    RelationshipOrder,
    Shelf,
    relationship_ids,
    relationship_lines,
)


class NewRelationship(NewRecord):
    """A page for a relationship that does not exist yet: only the name is needed."""

    kind = Kind.RELATIONSHIP
    place = Place.RELATIONSHIPS
    required = ("name",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            pgettext("relationships", "New relationship"),
            pgettext("relationships", "&Add relationship"),
        )

    def specs(self) -> list[FieldSpec]:
        return [
            FieldSpec(
                "name",
                pgettext("relationships", "Name"),
                lambda: LineField(pgettext("relationships", "Who is it?")),
                always=True,
            ),
            FieldSpec(
                "they_are",
                pgettext("relationships", "They are to me"),
                line(pgettext("relationships", "In your own words")),
                always=True,
            ),
            FieldSpec(
                "i_am",
                pgettext("relationships", "I am to them"),
                line(pgettext("relationships", "In your own words")),
                always=True,
            ),
        ]

    def missing_text(self, name: str) -> str:
        return pgettext("relationships", "Only a name is needed. Who is it?")


class RelationshipsPage(MasterDetail):
    """All relationships, and one of them."""

    place = Place.RELATIONSHIPS
    view: RelationshipView

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            pgettext(
                "relationships", "The people who shape your work will live here, in your words for them."
            ),
            pgettext("relationships", "Begin a relationship"),
        )
        super().__init__(
            desk,
            pgettext("relationships", "Relationships"),
            empty,
            RecordList(pgettext("relationships", "Relationships")),
        )
        self.new_button = button(pgettext("relationships", "&New"))
        self.new_button.setAccessibleName(pgettext("relationships", "New relationship"))
        self.actions_row.addWidget(self.new_button)
        self.new_button.clicked.connect(self._new)
        desk.writes(self.new_button, empty.action)
        empty.action_requested.connect(self._new)
        self.filter.add_group(
            "shelf",
            pgettext("relationships", "Show"),
            [
                (Shelf.ACTIVE, pgettext("relationships", "Active")),
                (Shelf.ARCHIVED, pgettext("relationships", "Archived")),
                (Shelf.ALL, pgettext("relationships", "All")),
            ],
            Shelf.ACTIVE,
        )
        self.filter.add_group(
            "order",
            pgettext("relationships", "Sort"),
            [
                (RelationshipOrder.CONTACT, pgettext("relationships", "By last contact")),
                (RelationshipOrder.NAME, pgettext("relationships", "By name")),
                (RelationshipOrder.NEWEST, pgettext("relationships", "Newest first")),
            ],
            RelationshipOrder.CONTACT,
        )
        self.view = RelationshipView(desk)
        self.new = NewRelationship(desk)
        self._view_area = reading_column(self.view)
        self._new_area = reading_column(self.new)
        self._merge: tuple[MergePage, QScrollArea] | None = None
        self._entries: dict[Kind, tuple[EntryView, QScrollArea]] = {}
        self._forms: dict[Kind, tuple[NewRecord, QScrollArea]] = {
            Kind.RELATIONSHIP: (self.new, self._new_area)
        }
        self.details.addWidget(self._view_area)
        self.details.addWidget(self._new_area)
        self.view.gone.connect(self._gone)
        self.view.print_requested.connect(self._print_summary)
        self.view.entry_wanted.connect(self._entry_wanted)
        self.view.entry_begun.connect(self._entry_begun)
        self.new.created.connect(self._created)
        self.new.discarded.connect(self._gone)

    def form(self, kind: Kind) -> tuple[NewRecord, QScrollArea]:
        """The page to begin something on, made when first needed."""
        if kind not in self._forms:
            from mentordesk.desktop.relationships.new_entry import FORMS
            from mentordesk.desktop.relationships.new_follow_up import NewFollowUp

            form = {**FORMS, Kind.FOLLOW_UP: NewFollowUp}[kind](self.desk)
            area = reading_column(form)
            form.created.connect(self._entry_created)
            form.discarded.connect(self._entry_discarded)
            self.details.addWidget(area)
            self._forms[kind] = (form, area)
        return self._forms[kind]

    def entry(self, kind: Kind) -> tuple[EntryView, QScrollArea]:
        """The page for a kind of entry, made when first needed."""
        if kind not in self._entries:
            view = EntryView(self.desk, kind)
            area = reading_column(view)
            view.gone.connect(self._entry_gone)
            self.details.addWidget(area)
            self._entries[kind] = (view, area)
        return self._entries[kind]

    def _filter(self) -> RelationshipFilter:
        return RelationshipFilter(
            Shelf(self.filter.value("shelf")), RelationshipOrder(self.filter.value("order"))
        )

    def cursors(self) -> list[object]:
        journal = self.desk.journal
        return [journal.cursor(query) for query in relationship_ids(self._filter(), self.desk.today)]

    def fetch_lines(self, ids: Sequence[int]) -> object:
        return [
            (row.id, _line(row)) for row in relationship_lines(self.desk.journal, list(ids), self.desk.today)
        ]

    def filtered(self) -> bool:
        return self.filter.value("shelf") == Shelf.ARCHIVED or bool(
            self.desk.journal.first(
                relationship_ids(RelationshipFilter(Shelf.ALL), self.desk.today)[0].limit(1)
            )
        )

    def show_all(self) -> None:
        self.filter.choose("shelf", Shelf.ALL)

    def target_of_row(self, record_id: int) -> Target:
        return Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, record_id)

    def _leave_entry(self) -> None:
        for view, area in self._entries.values():
            if self.details.currentWidget() is area:
                view.leave()

    def show_record(self, target: Target) -> None:
        self._leave_entry()
        if target.new is not None:
            form, area = self.form(target.kind or Kind.RELATIONSHIP)
            given = dict(target.new)
            self.list.choose(given.get("relationship"))
            self.details.setCurrentWidget(area)
            form.begin(given)
        elif target.kind is Kind.RELATIONSHIP and target.id is not None and target.move:
            self._show_merge(target.id, target.move)
        elif target.kind is Kind.RELATIONSHIP and target.id is not None:
            if self.view.open(target.id, target.terms):
                if self.details.currentWidget() is not self._view_area or self.list.current_id != target.id:
                    self._view_area.verticalScrollBar().setValue(0)
                self.details.setCurrentWidget(self._view_area)
                self.list.choose(target.id)
            else:
                self._gone()
        elif target.kind is not None and target.id is not None:
            view, area = self.entry(target.kind)
            if view.open(target.id, target.terms):
                self.details.setCurrentWidget(area)
                self.list.choose(view.person_id)
            else:
                self._gone()

    def _show_merge(self, person: int, move: str) -> None:
        """Ask who is the same person, and show what both will be."""
        if read_relationship(self.desk.journal, person) is None:
            self._gone()
            return
        if self._merge is None:
            page = MergePage(self.desk)
            page.merged.connect(self._merged)
            page.cancelled.connect(self._merge_cancelled)
            self._merge = (page, reading_column(page))
            self.details.addWidget(self._merge[1])
        page, area = self._merge
        self.details.setCurrentWidget(area)
        self.list.choose(person)
        other = move.partition(":")[2]
        page.begin(person, int(other) if other.isdigit() else None)

    def _merged(self, person: int) -> None:
        self.desk.open_record(Kind.RELATIONSHIP, person)
        self.desk.notice(pgettext("relationships", "The two are one now."), undo=True)

    def _merge_cancelled(self, person: int) -> None:
        self.desk.open_record(Kind.RELATIONSHIP, person)

    def shown_record(self) -> tuple[Kind, int] | None:
        for kind, (view, _) in self._entries.items():
            if view.isVisible() and view.record_id is not None:
                return (kind, view.record_id)
        return super().shown_record()

    def person_shown(self) -> int | None:
        return self.view.record_id if self.view.isVisible() else None

    def printable(self) -> Printable | None:
        shown = self.shown_record()
        if shown is None:
            return None
        kind, record = shown
        if kind is Kind.CONVERSATION:
            return RecordPage(kind, record)
        if kind is Kind.RELATIONSHIP:
            return PrivateSummary(record, self.view.person.name)
        view, _ = self.entry(kind)  # is part of the summary of its person
        person = view.person_id
        return None if person is None else PrivateSummary(person, view.entry.person_name)

    def _print_summary(self, relationship: int, name: str) -> None:
        self.print_requested.emit(PrivateSummary(relationship, name))

    def focus_detail(self) -> None:
        self.view.name_sheet.reveal("name")

    def flush(self) -> bool:
        entries = [view.flush() for view, _ in self._entries.values()]
        forms = [form.flush() for form, _ in self._forms.values()]
        return self.view.flush() and all(forms) and all(entries)

    def _new(self) -> None:
        self.desk.open_requested.emit(Target(Place.RELATIONSHIPS, Kind.RELATIONSHIP, new=()))

    def _created(self, record_id: int) -> None:
        self.desk.open_record(Kind.RELATIONSHIP, record_id)
        self.desk.notice(pgettext("relationships", "Relationship added."), undo=True)
        self.view.add_button.setFocus()

    def _entry_created(self, record_id: int) -> None:
        """Show what was added from a form, on its own page."""
        kind, form = next((kind, form) for kind, (form, _) in self._forms.items() if form is self.sender())
        self.desk.open_record(kind, record_id)
        self.desk.notice(form.added_text(), undo=True)

    def _entry_discarded(self) -> None:
        """Back to the person it was begun for."""
        if (person := self.list.current_id) is not None:
            self.desk.open_record(Kind.RELATIONSHIP, person)
        else:
            self._gone()

    def _entry_wanted(self, kind_name: str, given: dict[str, Any]) -> None:
        kind, person = Kind(kind_name), self.view.record_id
        if kind in (Kind.ADVICE, Kind.REFLECTION):
            place = Place.ADVICE if kind is Kind.ADVICE else Place.REFLECTIONS
            new = (*given.items(), ("relationship", person))
            self.desk.open_requested.emit(Target(place, kind, new=new))
            return
        if kind is Kind.SPONSORSHIP:
            new = (*given.items(), ("relationship", person))
            self.desk.open_requested.emit(Target(Place.RELATIONSHIPS, kind, new=new))
            return
        dated = {} if kind is Kind.FOLLOW_UP else {"date": self.desk.today.isoformat()}
        values = {"relationship": person, **given, **dated}
        if kind is Kind.CONVERSATION:
            record_id = self.desk.attempt(begin_conversation, values)
        else:
            record_id = self.desk.attempt(operations.create, kind, values)
        if record_id is not None:
            self.desk.open_record(kind, record_id)
            self.entry(kind)[0].begin(record_id)

    def _entry_begun(self, kind_name: str, record_id: int, how: str) -> None:
        """Go on with an entry that was just made, empty or as the last one, or before."""
        kind = Kind(kind_name)
        self.desk.open_record(kind, record_id)
        if how == "empty":
            self.entry(kind)[0].begin(record_id)
        elif how:
            self.entry(kind)[0].reveal_first()
            self.desk.notice(pgettext("relationships", "It begins with what you said last."), undo=True)

    def _entry_gone(self) -> None:
        view = self.sender()
        person = view.person_id if isinstance(view, EntryView) else None
        if person is not None and (found := read_relationship(self.desk.journal, person)) is not None:
            if not found.in_trash:
                self.desk.open_record(Kind.RELATIONSHIP, person)
                return
        self._gone()


def _line(row: RelationshipLine) -> Line:
    detail = " · ".join(
        part
        for part in (row.they_are, items_text([part for part in (row.title, row.organisation) if part]))
        if part
    )
    about = ". ".join(part for part in (row.name, detail) if part)
    chip, role, spoken = "", "", about
    if row.owed:
        chip, role = npgettext("relationship list", "{n} open", "{n} open", row.owed), "owed"
        spoken = npgettext(
            "relationship list", "{about}. {n} open", "{about}. {n} open", row.owed, about=about
        )
    elif row.unthanked:
        chip, role = pgettext("relationship list", "say thanks"), "owed"
        spoken = pgettext("relationship list", "{about}. say thanks", about=about)
    elif row.waiting:
        chip, role = npgettext("relationship list", "{n} to ask", "{n} to ask", row.waiting), "trying"
        spoken = npgettext(
            "relationship list", "{about}. {n} to ask", "{about}. {n} to ask", row.waiting, about=about
        )
    elif row.rests:
        chip, role = pgettext("relationship list", "at rest"), "noted"
        spoken = pgettext("relationship list", "{about}. at rest", about=about)
    elif row.archived:
        chip, role = pgettext("relationship list", "archived"), "noted"
        spoken = pgettext("relationship list", "{about}. archived", about=about)
    return Line(row.name, detail, chip, role, "", spoken)
