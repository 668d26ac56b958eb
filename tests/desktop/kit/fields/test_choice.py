# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""A choice that saves itself: no key changes it unseen, and what is no choice is left to what holds it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentordesk.desktop.kit.fields.choice import CheckField, ChoiceField, NumberField
from mentordesk.errors import InputRefusedError


class Holder(QWidget):
    """A panel with a choice, which Escape closes."""

    def __init__(self) -> None:
        super().__init__()
        self.escaped = 0
        column = QVBoxLayout(self)
        self.choice = ChoiceField([(name, name) for name in ("one", "two", "three")], parent=self)
        self.choice.set_value("two")
        column.addWidget(self.choice)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Escape"), self, context=context).activated.connect(self._escape)

    def _escape(self) -> None:
        self.escaped += 1


@pytest.fixture
def holder(qtbot: Any) -> Iterator[Holder]:
    made = Holder()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.choice.combo.setFocus()
    yield made
    made.choice.combo.hidePopup()


def is_open(holder: Holder) -> bool:
    return holder.choice.combo.view().isVisible()


def test_escape_is_for_the_panel(qtbot: Any, holder: Holder) -> None:
    qtbot.keyClick(holder.choice.combo, Qt.Key.Key_Escape)
    assert holder.escaped == 1 and not is_open(holder)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_what_is_no_choice_opens_nothing(qtbot: Any, holder: Holder, key: Qt.Key) -> None:
    qtbot.keyClick(holder.choice.combo, key)
    assert not is_open(holder) and holder.choice.value() == "two"


@pytest.mark.parametrize(
    "key",
    [
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_O),
    ],
)
def test_a_key_opens_the_list_and_changes_nothing_unseen(qtbot: Any, holder: Holder, key: Qt.Key) -> None:
    changed: list[int] = []
    holder.choice.edited.connect(lambda: changed.append(1))
    qtbot.keyClick(holder.choice.combo, key)
    assert is_open(holder) and holder.choice.value() == "two" and changed == []


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown])
def test_nor_with_another_key_held(
    qtbot: Any, holder: Holder, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(holder.choice.combo, key, modifier)
    assert holder.choice.value() == "two"


def test_a_capital_letter_opens_the_list_too(qtbot: Any, holder: Holder) -> None:
    qtbot.keyClick(holder.choice.combo, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert is_open(holder) and holder.choice.value() == "two"


def test_all_the_ground_of_a_choice_opens_its_list(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "One"), ("b", "Two")])
    qtbot.addWidget(field)
    field.resize(500, 40)
    field.show()
    beside = QPoint(field.box.width() - 10, field.box.height() // 2)
    qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=beside)
    assert field.combo.view().isVisible()
    field.combo.hidePopup()
    field.set_read_only(True)
    qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=beside)
    assert not field.combo.view().isVisible()


def test_a_number_out_of_bounds_is_refused(qtbot: QtBot) -> None:
    field = NumberField(0, 100, " %")
    qtbot.addWidget(field)
    field.line.setText("70 %")
    assert field.value() == 70
    for wrong in ("101", "-1", "many"):
        field.line.setText(wrong)
        with pytest.raises(InputRefusedError):
            field.value()


def test_a_long_check_box_takes_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    field = CheckField("Resting; nothing is asked, told or due until you take it up again")
    qtbot.addWidget(field)
    for width in (900, 260, 160):
        field.resize(width, field.heightForWidth(width))
        field.show()
        QApplication.processEvents()
        check = field.check
        assert field.rect().contains(check.mapTo(field, check.rect().bottomRight())), width
        assert check.height() >= check.heightForWidth(check.width()), width
    assert field.heightForWidth(160) > field.heightForWidth(900)
