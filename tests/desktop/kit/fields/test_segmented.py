# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""One of a few that are all in sight: one press chooses, arrow keys only go there, and Tab stops once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.segmented import PressField

OPTIONS = [("yes", "Yes & done"), ("partly", "Partly"), ("no", "No")]


class Form(QWidget):
    """A choice between two lines."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.choice = PressField(OPTIONS, "unknown")
        column = QVBoxLayout(self)
        for widget in (self.before, self.choice, self.after):
            column.addWidget(widget)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def test_one_press_chooses_and_a_second_does_not_unmake_it(qtbot: QtBot, form: Form) -> None:
    choice = form.choice
    edits: list[str] = []
    choice.edited.connect(lambda: edits.append(choice.value()))
    assert choice.is_empty() and choice.value() == "unknown"
    for value in ("partly", "no", "no"):
        qtbot.mouseClick(choice.buttons[value], Qt.MouseButton.LeftButton)
    assert choice.value() == "no" and edits == ["partly", "no"]
    assert [made.isChecked() for made in choice.buttons.values()] == [False, False, True]


def test_arrow_keys_go_from_one_to_the_next_and_enter_chooses(qtbot: QtBot, form: Form) -> None:
    choice = form.choice
    choice.focus_in()
    yes, partly, no = choice.buttons.values()
    qtbot.keyClick(yes, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is no, "round to the last"
    qtbot.keyClick(no, Qt.Key.Key_Right)
    qtbot.keyClick(yes, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is partly and choice.is_empty(), "nothing is chosen on the way"
    qtbot.keyClick(partly, Qt.Key.Key_Return)
    assert choice.value() == "partly"


def test_from_right_to_left_the_arrow_keys_do_as_the_eye_does(qtbot: QtBot, form: Form) -> None:
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    form.choice.focus_in()
    yes, partly, _no = form.choice.buttons.values()
    qtbot.keyClick(yes, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is partly
    qtbot.keyClick(partly, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is yes


def test_tab_stops_once_at_what_is_chosen(qtbot: QtBot, form: Form) -> None:
    form.choice.set_value("partly")
    form.before.setFocus()
    qtbot.keyClick(form.before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.choice.buttons["partly"]
    qtbot.keyClick(form.choice.buttons["partly"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.after


def test_each_is_read_out_by_its_text_and_what_it_is_about(form: Form) -> None:
    form.choice.set_name("Did it help?")
    form.choice.set_text("partly", "A little & more")
    told = [(made.accessibleName(), made.accessibleDescription()) for made in form.choice.buttons.values()]
    about = "Did it help?"
    assert told == [("Yes & done", about), ("A little & more", about), ("No", about)]
    assert form.choice.buttons["partly"].text() == "A little && more"
