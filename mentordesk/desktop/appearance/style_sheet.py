# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The style sheet of the application. Colours and sizes are names with an @, filled in by the theme."""

SHEET = """
QMainWindow, QDialog, #page { background: @background; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QListView { background: transparent; border: none; outline: none; }
#counts, #counts QHeaderView { background: transparent; border: none; outline: none; }
QSplitter::handle { background: @hairline; }
QToolTip { background: @surface; color: @text; border: 1px solid @outline; padding: 4px 8px; }

#bar { background: @background; border-bottom: 1px solid @hairline; }
#brand { color: @text; font-size: @section-size; font-weight: 700; padding: 4px 10px; }
#key-hint { color: @soft; background: transparent; border: 1px solid @hairline; border-radius: 4px;
  font-size: @meta-size; padding: 0 5px; margin: 8px 0; }
#read-only { background: @amber_soft; color: @text; padding: 8px 20px; }

#rail { background: @rail; }
#rail QPushButton, #rail QToolButton { background: transparent; border: 2px solid transparent; color: @soft;
  border-radius: 6px; padding: 6px 10px; text-align: left; font-weight: 500; }
#rail QPushButton:hover, #rail QToolButton:hover { background: @hover; color: @text; }
#rail QPushButton:checked, #rail QToolButton:checked { background: @accent_soft; color: @accent;
  font-weight: 600; }
#rail QPushButton:focus, #rail QToolButton:focus { border-color: @focus; }

QPushButton { background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px;
  padding: 6px 14px; margin: 1px; font-weight: 500; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @soft; background: @hover; }
QPushButton:focus { border: 2px solid @focus; margin: 0; }
QPushButton[primary="true"] { background: @accent; color: @on_accent; border: 1px solid @accent;
  font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accent-hover; border-color: @accent-hover; }
QPushButton[primary="true"]:disabled { background: @grey_soft; color: @grey; border-color: @grey_soft; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[quiet="true"] { background: transparent; color: @accent; border: 1px solid transparent;
  padding: 5px 7px; text-align: left; }
QPushButton[flush="true"] { padding: 5px 7px 5px 0; border-left-width: 0; margin-left: 0; }
QPushButton[quiet="true"]:hover { background: @accent_soft; }
QPushButton[quiet="true"]:disabled { color: @soft; }
QPushButton[quiet="true"]:focus { border: 2px solid @focus; margin: 0; }
QPushButton[choice="true"] { background: transparent; padding: 4px 10px; }
QPushButton[choice="true"]:hover { background: @hover; }
QPushButton[choice="true"]:checked { background: @accent_soft; color: @accent; border-color: @accent;
}
QPushButton[choice="true"]:focus { border: 2px solid @focus; margin: 0; }
QPushButton[menu="true"] { text-align: center; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton#search { color: @soft; font-weight: 400; text-align: left; padding: 6px 10px; }
QPushButton#search:hover { background: @surface; color: @text; }
QPushButton#meta { color: @soft; font-size: @meta-size; padding: 3px 7px; }
QPushButton#meta:hover { color: @accent; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px;
  color: @text; }
QToolButton:hover, QToolButton:checked { background: @hover; }
QToolButton:focus { border-color: @focus; }
QToolButton[small="true"] { padding: 0; border-radius: 4px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#filter { color: @soft; font-size: @meta-size; padding: 3px 4px; }
QToolButton#filter:hover { color: @text; }

QLineEdit, QTextEdit, QPlainTextEdit { background: @surface; color: @text; border: 1px solid @outline;
  border-radius: 6px; padding: 6px 10px; margin: 1px; selection-background-color: @accent;
  selection-color: @on_accent; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @focus; margin: 0; }
QLineEdit[plain="true"], QTextEdit[plain="true"], ComboBox[plain="true"] { background: transparent;
  border: none;
  border-radius: 0; padding: 0; margin: 0; }

ComboBox { background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px;
  padding: 6px 10px;
  margin: 1px; combobox-popup: 0; }
ComboBox:focus { border: 2px solid @focus; margin: 0; }
ComboBox[plain="false"]:disabled { background: @hover; color: @soft; border-color: @hairline; }
ComboBox[plain="true"]:focus { border: none; }
ComboBox[plain="true"] { padding-left: 2px; }
ComboBox::drop-down { border: none; width: 20px; }
ComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QListView#completions { background: @surface; color: @text;
  border: 1px solid @outline;
  border-radius: 0; padding: 0; selection-background-color: @selection; selection-color: @text; }
QComboBox QAbstractItemView::item, QListView#completions::item { padding: 5px 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QListView#completions::item:selected { background: @selection;
  color: @text; }
QComboBox QAbstractItemView::item:hover, QListView#completions::item:hover { background: @hover;
  color: @text; }

QMenu { background: @surface; color: @text; border: 1px solid @outline; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 14px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @soft; }
QMenu::separator { height: 1px; background: @hairline; margin: 5px 8px; }
QMenuBar { background: @background; }
QMenuBar::item { padding: 5px 10px; background: transparent; }
QMenuBar::item:selected { background: @hover; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: transparent; }
QCalendarWidget QToolButton { font-weight: 600; padding: 4px 8px; }
QCalendarWidget QAbstractItemView { background: @surface; border: none; outline: none; padding: 0; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @outline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#panel { background: @surface; border: 1px solid @hairline; border-radius: 6px; }
QLabel#soft { color: @soft; }
QLabel#meta { color: @soft; font-size: @meta-size; }
QLabel#error { color: @error; }
QLabel#section { font-size: @section-size; font-weight: 600; }
QLabel#title { font-size: @title-size; font-weight: 700; }

QLabel#brand { font-size: 15px; font-weight: 700; padding: 4px 0 4px 12px; color: @text; }
#rail QToolButton { padding: 7px 10px; }
#rail[folded="true"] QToolButton { padding: 7px 4px; }
#bar { background: @background; border-bottom: 1px solid @hairline; }
QPushButton#search { text-align: left; color: @soft; font-weight: 400; padding: 7px 12px; }
QLabel#key-hint { color: @soft; font-size: @meta-size; background: @background; border: 1px solid @hairline;
  border-radius: 4px; padding: 0 5px; }
QFrame#question-card { background: @accent_soft; border-radius: 6px; }
QLabel#story { font-size: 15px; }
QLabel#quotation { color: @text; background: @accent_soft; padding: 10px 14px; border-radius: 6px; }
QLabel#read-only { background: @amber_soft; color: @amber; padding: 8px 20px; }
#banner { border-radius: 6px; }
#banner[role="owed"] { background: @amber_soft; }
#banner[role="waiting"] { background: @blue_soft; }
QLabel#revealed { color: @text; background: @accent_soft; border-radius: 6px; padding: 8px 12px; }
QLabel#remark { color: @soft; }
QLabel#asked { color: @text; }
QLabel#banner-words { font-weight: 600; }
QLabel#banner-reason, QLabel#waiting-reason { color: @soft; font-size: @meta-size; }
#banner QLabel#banner-reason { color: @text; }
QPushButton#waiting-name, QLabel#waiting-name { color: @text; font-weight: 600; padding: 2px 0; border: none;
  text-align: left; margin: 0; }
QPushButton#waiting-name:hover { color: @accent; background: transparent; }
QPushButton#waiting-name:focus { border: none; color: @accent; text-decoration: underline; }
QPushButton#meta { padding: 3px 0; border: none; margin: 0; }
QPushButton#meta:focus { text-decoration: underline; border: none; }
QToolButton#disclosure { font-weight: 600; padding: 4px 8px 4px 0; }
QToolButton#disclosure:checked { background: transparent; }
QToolButton#disclosure:hover { background: @hover; }
QPushButton#line-link { color: @text; padding: 4px 0; border: none; margin: 0; text-align: left; }
QPushButton#line-link:hover { color: @accent; background: transparent; }
QPushButton#line-link:focus { border: none; color: @accent; text-decoration: underline; }
QToolButton#group { color: @soft; font-size: @meta-size; padding: 3px 4px; }
QToolButton#group:checked { color: @accent; background: @accent_soft; font-weight: 600; }
"""
