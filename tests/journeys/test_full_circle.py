# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Advice comes full circle, through the real window: received, given, asked for, expected, passed on."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.desktop.desk.desk import Place, Target
from mentordesk.desktop.window.window import MainWindow
from mentordesk.journal import operations
from mentordesk.journal.journal import Journal
from mentordesk.journal.records import Advice, AdviceEvent, Conversation, TalkingPoint
from mentordesk.journal.terms import Kind
from mentordesk.practice.search import search

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "Ask the board for a decision, not for advice."


def keyboard() -> QWidget:
    """The widget that has the keyboard."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
    if not window.isActiveWindow():
        # The offscreen platform leaves a closed list of completions active, as no real one does.
        window.activateWindow()
        QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def typed(qtbot: Any, text: str) -> None:
    qtbot.keyClicks(keyboard(), text)


def pressed(qtbot: Any, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(keyboard(), key, modifier)


def clicked(qtbot: Any, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)  # only what is seen can be clicked
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def tab_to(qtbot: Any, wanted: Any) -> None:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(40):
        if keyboard() is wanted or (hasattr(wanted, "has_focus") and wanted.has_focus()):
            return
        pressed(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {wanted}")


def says(journal: Journal, advice: int, *names: str) -> tuple[Any, ...]:
    row = journal.first(Advice.select(*(getattr(Advice, name) for name in names)).where(Advice.id == advice))
    assert row is not None
    return row


@pytest.fixture
def amara(journal: Journal) -> int:
    return operations.create(journal, Kind.RELATIONSHIP, {"name": "Amara Okafor"})


def advise(journal: Journal, person: int, direction: str = "received", **values: Any) -> int:
    day = (date.today() - timedelta(days=60)).isoformat()
    given = {"relationship": person, "direction": direction, "date": day, "words": WORDS}
    return operations.create(journal, Kind.ADVICE, given | values)


def test_received_by_keyboard_alone_another_way_and_why(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    advice = advise(journal, amara)
    window.desk.open_record(Kind.ADVICE, advice)
    page = window.places.page(Place.ADVICE)
    page.focus_detail()
    pressed(qtbot, Qt.Key.Key_Return)  # What happened?
    panel = page.view.panel
    assert panel.open_for == advice
    pressed(qtbot, Qt.Key.Key_Right)
    pressed(qtbot, Qt.Key.Key_Right)
    pressed(qtbot, Qt.Key.Key_Space)
    pressed(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "The chair had just resigned")
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    assert says(journal, advice, "uptake", "state") == ("declined", "owed")
    # Straight on to telling, with what was entered in the draft.
    assert panel.open_for == advice and "went another way." in panel.message()
    assert "The chair" not in panel.message()
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    assert says(journal, advice, "report", "state") == ("told", "closed")
    assert panel.open_for is None and keyboard() is page.view.move_button
    # Reopened, and undone again.
    pressed(qtbot, Qt.Key.Key_Return)
    assert says(journal, advice, "report", "state") == ("not_yet", "owed")
    window.commands.actions["undo"].trigger()
    assert says(journal, advice, "state") == ("closed",)


def test_given_asked_heard_acknowledged(qtbot: Any, window: MainWindow, journal: Journal, amara: int) -> None:
    advice = advise(journal, amara, "given")
    window.desk.open_record(Kind.ADVICE, advice)
    view = window.places.page(Place.ADVICE).view
    assert view.move_button.text() == "Ask Amara how it went"
    clicked(qtbot, view.move_button)
    assert f"“{WORDS}”" in view.panel.message()
    clicked(qtbot, view.panel._done)
    later = (date.today() + timedelta(days=7)).isoformat()
    assert says(journal, advice, "snoozed_until", "state") == (later, "noted")
    clicked(qtbot, view.heard_button)
    clicked(qtbot, view.panel.field("uptake").buttons["adapted"])
    clicked(qtbot, view.panel.field("effect").buttons["helped"])
    view.panel.field("effect_note").focus_in()
    typed(qtbot, "One page was enough.")
    clicked(qtbot, view.panel._done)
    assert says(journal, advice, "uptake", "effect", "state") == ("adapted", "helped", "owed")
    assert "I am glad that it helped." in view.panel.message()
    clicked(qtbot, view.panel._done)
    assert says(journal, advice, "report", "state") == ("acknowledged", "closed")


def test_an_event_is_corrected_in_place_taken_out_and_brought_back(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    advice = advise(
        journal, amara, date="2021-05-03", uptake="followed", uptake_on="2021-06-01", effect="helped"
    )
    window.desk.open_record(Kind.ADVICE, advice)
    view = window.places.page(Place.ADVICE).view
    shown = list(view.history.events.values())
    assert [event.words.text() for event in shown] == ["Amara said it.", "You followed it.", "It helped."]
    clicked(qtbot, shown[1].open_button)
    day = shown[1].sheet.field("date")
    assert day.has_focus()
    day.line.selectAll()
    typed(qtbot, "2020")
    pressed(qtbot, Qt.Key.Key_Return)
    assert "before it was said" in day.error(), "an impossible order is told where it stands"
    day.line.selectAll()
    typed(qtbot, "July 2021")
    pressed(qtbot, Qt.Key.Key_Return)
    assert says(journal, advice, "uptake_on") == ("2021-07",)
    # Odd, but life allows it: it helped before it was tried. The page says so.
    assert view.remarks.isVisible() and "before it was tried" in view.remarks.text()
    clicked(qtbot, shown[1].remove_button)
    assert says(journal, advice, "uptake", "uptake_on") == ("undecided", None)
    assert len(view.history.events) == 2
    clicked(qtbot, window.notices.action)
    assert says(journal, advice, "uptake", "uptake_on") == ("followed", "2021-07")
    assert len(view.history.events) == 3


def test_a_question_waits_in_the_next_conversation_and_becomes_the_advice(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    window.commands.actions["new_received"].trigger()
    page = window.places.page(Place.ADVICE)
    clicked(qtbot, page.new.sheet.field("direction").buttons["asked"])
    assert not page.new.sheet.field("words").isVisible()
    page.new.sheet.field("relationship").focus_in()
    typed(qtbot, "amara")
    pressed(qtbot, Qt.Key.Key_Tab)
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    assert "exactly you want to ask" in page.new._error.text()
    typed(qtbot, "How do I get the board to move?")
    pressed(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "They postpone")
    pressed(qtbot, Qt.Key.Key_Tab)
    typed(qtbot, "A paper of forty pages")
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    question = page.view.record_id
    assert question is not None
    assert says(journal, question, "direction", "words", "question", "situation", "tried", "state") == (
        "received",
        "",
        "How do I get the board to move?",
        "They postpone",
        "A paper of forty pages",
        "noted",
    )
    assert page.view.move_button.text() == "Amara answered" and page.view.asked.isVisible()
    page.filter.choose("state", "questions")
    assert page.list.records.rowCount() == 1 and page.list.records.line(0).chip == "To ask"
    page.show_all()

    # It waits on the relationship's page, and in the next conversation.
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    people = window.places.page(Place.RELATIONSHIPS)
    assert [row.answered.text() for row in people.view.questions.rows] == ["They answered"]
    people.view.entry_wanted.emit(str(Kind.CONVERSATION), {})
    talk = people.entry(Kind.CONVERSATION)[0]
    assert talk.questions.isVisible()
    clicked(qtbot, talk.questions.rows[0].answered)
    assert window.places.stack.currentWidget() is page and page.view.words.field("words").has_focus()
    typed(qtbot, WORDS)
    page.view.flush()
    conversation = journal.value(Conversation.select(Conversation.id))
    today = date.today().isoformat()
    assert says(journal, question, "words", "conversation", "date") == (WORDS, conversation, today)
    assert page.view.move_button.text() == "What happened?" and not page.view.asked.isVisible()
    window.desk.open_record(Kind.CONVERSATION, conversation)
    assert not talk.questions.isVisible()


def test_a_question_answered_on_its_own_page_has_the_day_of_the_answer(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    question = advise(journal, amara, words="", question="Where do I begin?")
    window.desk.open_record(Kind.ADVICE, question)
    view = window.places.page(Place.ADVICE).view
    clicked(qtbot, view.move_button)
    typed(qtbot, "At the end")
    view.flush()
    typed(qtbot, ".")
    view.flush()
    assert says(journal, question, "words", "date") == ("At the end.", date.today().isoformat())


def test_points_roll_over_until_they_are_dropped(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    old = operations.create(
        journal,
        Kind.CONVERSATION,
        {"relationship": amara, "date": "2021-05-03", "talking_points": [("Lisbon", "open")]},
    )
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    people = window.places.page(Place.RELATIONSHIPS)
    people.view.entry_wanted.emit(str(Kind.CONVERSATION), {})
    talk = people.entry(Kind.CONVERSATION)[0]
    assert talk.record.talking_points == (("Lisbon", "open"),)
    states = [talk.sheet.field("talking_points").rows[0].combo.itemData(n) for n in range(4)]
    assert "dropped" in states
    # Left without a word, the new one goes again, and the point is open where it was.
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    assert journal.rows(Conversation.select(Conversation.id)) == [(old,)]
    assert journal.rows(TalkingPoint.select(TalkingPoint.state)) == [("open",)]

    people.view.entry_wanted.emit(str(Kind.CONVERSATION), {})
    combo = talk.sheet.field("talking_points").rows[0].combo
    combo.setCurrentIndex(combo.findData("dropped"))
    combo.activated.emit(combo.currentIndex())
    assert talk.flush()
    window.desk.open_record(Kind.RELATIONSHIP, amara)
    people.view.entry_wanted.emit(str(Kind.CONVERSATION), {})
    assert talk.record.talking_points == ()


def test_what_i_expect_is_sealed_everywhere_until_the_outcome_is_in(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    page = window.places.page(Place.ADVICE)
    new = (("direction", "received"), ("relationship", amara))
    window.desk.open_requested.emit(Target(Place.ADVICE, Kind.ADVICE, new=new))
    typed(qtbot, WORDS)
    page.new.sheet.reveal("expectation")
    typed(qtbot, "Postponement for certain")
    page.new.sheet.reveal("confidence")
    typed(qtbot, "70")
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    view, advice = page.view, page.view.record_id
    assert says(journal, advice, "expectation", "confidence") == ("Postponement for certain", 70)

    def on_the_page() -> str:
        texts = []
        for widget in view.findChildren(QWidget):
            for name in ("text", "toPlainText"):
                made = getattr(widget, name, None)
                if callable(made):
                    texts.append(str(made()))
            texts.append(widget.accessibleDescription())
        return "\n".join(texts)

    assert view.seal.isVisible() and not view.sealed.isVisible() and not view.revealed.isVisible()
    assert "Postponement" not in on_the_page() and "70" not in on_the_page()
    assert search.find(journal, search.ask("postponement")) == []
    window.finder.search()
    qtbot.keyClicks(window.finder.palette.box, "postponement")
    assert "certain" not in on_the_page()
    qtbot.keyClick(window.finder.palette.box, Qt.Key.Key_Escape)

    clicked(qtbot, view.move_button)
    clicked(qtbot, view.panel.field("uptake").buttons["followed"])
    assert not view.panel.revealed.isVisible()
    clicked(qtbot, view.panel.field("effect").buttons["helped_a_lot"])
    assert not view.panel.revealed.isVisible() and "Postponement" not in on_the_page()
    clicked(qtbot, view.panel._done)
    sentence = "You expected: “Postponement for certain”. 70 percent sure. It helped a lot."
    assert view.panel.revealed.isVisible() and view.panel.revealed.text() == sentence
    assert not view.revealed.isVisible(), "it is told once"
    clicked(qtbot, view.panel.field("came_true").buttons["no"])
    clicked(qtbot, view.panel._done)
    assert view.revealed.isVisible()
    assert view.revealed.text() == f"{sentence} It came otherwise than you expected."
    assert says(journal, advice, "came_true") == ("no",)
    assert len(search.find(journal, search.ask("postponement"))) == 1


def test_what_is_typed_into_the_seal_stays_until_the_keyboard_leaves(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    advice = advise(journal, amara)
    window.desk.open_record(Kind.ADVICE, advice)
    view = window.places.page(Place.ADVICE).view
    view.sealed.reveal("expectation")
    typed(qtbot, "It will")
    assert view.sealed.flush() and says(journal, advice, "expectation") == ("It will",)
    assert view.sealed.isVisible(), "still being written"
    typed(qtbot, " fail")
    view.sealed.flush()
    view.move_button.setFocus()
    qtbot.waitUntil(lambda: not view.sealed.isVisible())
    assert view.sealed.field("expectation").value() == ""
    assert says(journal, advice, "expectation") == ("It will fail",)
    clicked(qtbot, view.seal)
    assert view.sealed.field("expectation").value() == "It will fail"


def test_passed_on_keeps_its_source_and_the_chain_leads_both_ways(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    priya = operations.create(journal, Kind.RELATIONSHIP, {"name": "Priya Raman"})
    source = advise(journal, amara, uptake="followed", effect="helped")
    window.desk.open_record(Kind.ADVICE, source)
    page = window.places.page(Place.ADVICE)
    assert not page.view.chain.isVisible()
    clicked(qtbot, page.view.pass_button)
    assert "Passes on what Amara said" in page.new.source.text() and page.new.source.isVisible()
    typed(qtbot, "priya")
    pressed(qtbot, Qt.Key.Key_Tab)
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    passed = page.view.record_id
    assert says(journal, passed, "relationship", "direction", "source", "words") == (
        priya,
        "given",
        source,
        WORDS,
    )

    chain = page.view.chain
    assert chain.isVisible()
    assert [(node.link.id, node.link.here) for node in chain.nodes] == [(source, False), (passed, True)]
    assert "From Amara" in chain.accessibleDescription() and "It helped." in chain.accessibleDescription()
    chain.nodes[0].words.setFocus()
    pressed(qtbot, Qt.Key.Key_Return)
    assert page.view.record_id == source
    clicked(qtbot, page.view.chain.nodes[1].words)
    assert page.view.record_id == passed


def test_what_was_passed_on_can_be_passed_on_again_and_keeps_its_topics(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    priya = operations.create(journal, Kind.RELATIONSHIP, {"name": "Priya Raman"})
    operations.create(journal, Kind.RELATIONSHIP, {"name": "Daniel Osei"})
    source = advise(journal, amara, uptake="followed", effect="helped", topics=["people", "courage"])
    page = window.places.page(Place.ADVICE)
    first = advise(
        journal, priya, direction="given", source=source, words="Ask for a yes.", topics=["courage"]
    )
    own = advise(journal, priya, direction="given", words="My own words.")
    window.desk.open_record(Kind.ADVICE, own)
    assert not page.view.pass_button.isVisible(), "it passes on nothing that was received"
    window.desk.open_record(Kind.ADVICE, first)
    clicked(qtbot, page.view.pass_button)
    assert "Passes on what Amara said" in page.new.source.text()
    typed(qtbot, "daniel")
    pressed(qtbot, Qt.Key.Key_Tab)
    pressed(qtbot, Qt.Key.Key_Return, CONTROL)
    again = page.view.record_id
    assert says(journal, again, "direction", "source", "words") == ("given", source, "Ask for a yes.")
    assert page.view.record.topics == ("courage",)
    window.desk.open_record(Kind.ADVICE, source)
    assert [node.link.id for node in page.view.chain.nodes] == [source, first, again]
    clicked(qtbot, page.view.pass_button)
    assert page.new.sheet.field("topics").value() == ["people", "courage"]


def test_what_an_advice_passes_on_is_set_changed_and_taken_out_where_it_stands(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    priya = operations.create(journal, Kind.RELATIONSHIP, {"name": "Priya Raman"})
    source = advise(journal, amara, words="Ask for a decision.")
    other = advise(journal, amara, words="Sleep on it first.")
    passed = advise(journal, priya, direction="given", words="Ask for a yes.")
    window.desk.open_record(Kind.ADVICE, passed)
    view = window.places.page(Place.ADVICE).view
    view.origin.reveal("source")
    typed(qtbot, "decis")
    pressed(qtbot, Qt.Key.Key_Return)
    assert says(journal, passed, "source") == (source,)
    assert view.chain.isVisible() and "Passes on what Amara said" in view.source.text()
    field = view.origin.field("source")
    field.line.selectAll()
    typed(qtbot, "amara")
    assert [title for title in field._offered if "Ask for a yes" in title] == []
    field.line.selectAll()
    typed(qtbot, "sleep")
    pressed(qtbot, Qt.Key.Key_Return)
    assert says(journal, passed, "source") == (other,)
    field.line.selectAll()
    pressed(qtbot, Qt.Key.Key_Delete)
    pressed(qtbot, Qt.Key.Key_Return)
    assert says(journal, passed, "source") == (None,) and not view.source.isVisible()
    typed(qtbot, "nothing of the kind")
    view.move_button.setFocus()
    told = field.error()
    field.line.setFocus()
    pressed(qtbot, Qt.Key.Key_Escape)
    assert "No advice you received" in told and says(journal, passed, "source") == (None,)


def test_a_ring_of_sources_is_refused_where_it_was_entered(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    source = advise(journal, amara, words="Ask for a decision.")
    passed = advise(journal, amara, direction="given", source=source, words="Ask for a yes.")
    operations.edit(journal, Kind.ADVICE, passed, {"direction": "received"})
    operations.edit(journal, Kind.ADVICE, source, {"direction": "given"})
    window.desk.open_record(Kind.ADVICE, source)
    view = window.places.page(Place.ADVICE).view
    assert "noted as given" in view.remarks.text() and view.remarks.isVisible()
    view.origin.reveal("source")
    typed(qtbot, "yes")
    pressed(qtbot, Qt.Key.Key_Return)
    told = view.origin.field("source").error()
    pressed(qtbot, Qt.Key.Key_Escape)
    assert told.startswith("An advice cannot pass on itself.")
    assert says(journal, source, "source") == (None,)
    window.desk.open_record(Kind.ADVICE, passed)
    assert "noted as received" in view.remarks.text() and "what you told Amara" in view.remarks.text()


def test_passing_on_leaves_another_draft_alone(
    qtbot: Any, window: MainWindow, journal: Journal, amara: int
) -> None:
    source = advise(journal, amara)
    page = window.places.page(Place.ADVICE)
    window.commands.actions["new_given"].trigger()
    page.new.sheet.reveal("words")
    typed(qtbot, "Half a sentence of my own")
    window.desk.open_record(Kind.ADVICE, source)
    clicked(qtbot, page.view.pass_button)
    assert page.new.sheet.field("words").value() == WORDS
    window.commands.actions["new_given"].trigger()
    assert page.new.sheet.field("words").value() == "Half a sentence of my own"
    assert not page.new.source.isVisible()


def test_no_event_is_lost_on_the_way(window: MainWindow, journal: Journal, amara: int) -> None:
    advice = advise(journal, amara)
    view = window.places.page(Place.ADVICE).view
    for uptake in ("planned", "followed"):
        window.desk.open_record(Kind.ADVICE, advice)
        view.move_on()
        view.panel.field("uptake").press(uptake)
        view.panel.finish()
    values = journal.rows(AdviceEvent.select(AdviceEvent.value).order_by(AdviceEvent.id))
    assert values == [("received",), ("planned",), ("followed",)]
