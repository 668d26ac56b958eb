# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The chain of an advice as a small picture: where it came from, to whom it went, what it led to each time."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.desk.desk import Desk
from mentordesk.desktop.kit.widgets.buttons import Link as LinkButton
from mentordesk.desktop.kit.widgets.labels import MetaLabel, SectionTitle, SoftLabel
from mentordesk.i18n.texts import pgettext
from mentordesk.journal.terms import Kind
from mentordesk.practice.advice.lineage import Link, chain_text

_STEP, _DEEPEST, _RADIUS = 22, 5, 6


class _Node(QWidget):
    """One advice of the chain."""

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = link
        indent = (min(link.depth, _DEEPEST) + 1) * _STEP + 4
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.addSpacing(indent)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(MetaLabel(link.title, self))
        self.words: QWidget
        if link.here:
            label = QLabel(self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setText(link.words)
            label.setFont(theme.font(label.font(), theme.TEXT, bold=True))
            self.words = label
        else:
            opens = LinkButton(link.words, self)
            opens.setAccessibleDescription(link.sentence)
            self.words = opens
        column.addWidget(self.words)
        outcome = SoftLabel(link.led_to, self)
        outcome.setWordWrap(True)
        column.addWidget(outcome)
        row.addLayout(column, 1)

    def dot(self) -> QPoint:
        """Where its dot is, in the picture."""
        x = min(self.link.depth, _DEEPEST) * _STEP + _RADIUS + 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return self.mapToParent(QPoint(x, 6 + self.fontMetrics().height() // 2))


class ChainView(QWidget):
    """The chain; gone when an advice has none. Each advice in it opens its page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.links: tuple[Link, ...] = ()
        self.nodes: list[_Node] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionTitle(pgettext("advice", "Passed on"), self))
        self.picture = _Picture(self)
        column.addWidget(self.picture)
        self.hide()

    def show_chain(self, links: tuple[Link, ...]) -> None:
        """Show a chain as `practice.chain.read_chain` gives it."""
        if links == self.links:
            return
        self.links = links
        for node in self.nodes:
            self.picture.rows.removeWidget(node)
            node.hide()
            node.deleteLater()
        self.nodes = []
        for link in links:
            node = _Node(link, self.picture)
            if isinstance(node.words, LinkButton):
                node.words.setProperty("record", link.id)
                node.words.clicked.connect(self._clicked)
            self.picture.rows.addWidget(node)
            node.show()
            self.nodes.append(node)
        self.picture.nodes = self.nodes
        self.setAccessibleName(pgettext("advice", "The chain of this advice"))
        self.setAccessibleDescription(chain_text(links))
        self.setVisible(bool(links))
        self.picture.update()

    def _clicked(self) -> None:
        self.desk.open_record(Kind.ADVICE, int(self.sender().property("record")))


class _Picture(QWidget):
    """Dots and the lines between them, left of the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.nodes: list[_Node] = []
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last: dict[int, QPoint] = {}
        for node in self.nodes:
            at, depth = node.dot(), node.link.depth
            source = last.get(depth - 1)
            if source is not None:
                path = QPainterPath(QPointF(source))
                path.lineTo(QPointF(source.x(), at.y() - 8))
                path.quadTo(QPointF(source.x(), at.y()), QPointF(at))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(now.outline, 1.5))
                painter.drawPath(path)
            last[depth] = at
        for node in self.nodes:
            ink, _ground = theme.state_colours(node.link.state)
            painter.setPen(QPen(now.accent if node.link.here else ink, 2))
            painter.setBrush(now.accent if node.link.here else now.background)
            painter.drawEllipse(node.dot(), _RADIUS, _RADIUS)
