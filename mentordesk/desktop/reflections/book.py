# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Reflections set as pages. What is written flows on from one to the next, and a page takes what fits.

Each text is a document of its own, in pieces if it is long, and each piece is cut between its lines. A page is a list
of such cuts. So only the pieces in view are kept laid out, however long the span is.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextTable,
)

from mentordesk.desktop.appearance import theme
from mentordesk.desktop.reflections.attachments import size_text
from mentordesk.i18n.formats import full_date_text
from mentordesk.journal.operations.attachments import Attached
from mentordesk.practice.reflection.shelf import Leaf
from mentordesk.practice.wording.markdown import pieces, with_addresses

RECORD, FILE = "mentordesk:record/", "mentordesk:file/"
"""What a link in a page begins with when it leads to a record, by name, or to a file, by id."""
PIECE = 12_000
"""So many characters are laid out as one."""
KEPT = 12
"""So many pieces stay laid out."""
APART = 56
"""Pixels between two reflections on a page."""
PICTURE = 300
_KEEP_ASPECT = Qt.AspectRatioMode.KeepAspectRatio
_LINE_HEIGHT = 130.0
_HEADING_SIZES = (20, 18, 17)
_PLAIN = str.maketrans({**dict.fromkeys("\u2028\u2029\ufdd0\ufdd1", "\n"), "\ufffc": None})
"""Signs of Qt's own in a text: ends of lines and of cells, and pictures."""
_KEEPS = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that must not be the last on its page."""


class PageText(QTextDocument):
    """A document that loads nothing: whatever a text names, no file is opened and no address asked."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        return _NOTHING


_NOTHING = QImage(1, 1, QImage.Format.Format_ARGB32)
_NOTHING.fill(0)


@dataclass(frozen=True)
class Piece:
    """What is laid out as one: a part of a reflection."""

    leaf: int
    """The number of its reflection in the book."""
    head: tuple[tuple[str, str], ...]
    """What stands above it: ``day``, ``title`` or ``section``, and the words."""
    markdown: str
    files: tuple[Attached, ...] = ()
    first: bool = False


@dataclass(frozen=True)
class Cut:
    """A part of a piece on a page: from one height to another, and where on the page it begins."""

    piece: int
    top: float
    bottom: float
    at: float
    start: int
    """Its first character and the one after its last, as the document counts."""
    end: int
    ink: float
    """Where its last line ends, without what is left free below."""
    begins: bool
    """Whether a reflection begins here below another one."""


@dataclass(frozen=True)
class _Line:
    """A line of a piece: what it takes, what its ink takes, and whether the next one has to follow it."""

    top: float
    bottom: float
    ink: float
    start: int
    end: int
    keeps: bool


Page = tuple[Cut, ...]


class Book:
    """Pages of some reflections, made as they are needed. Sizes are in pixels."""

    def __init__(
        self,
        leaves: int,
        read: Callable[[int], Leaf | None],
        picture: Callable[[Attached], QImage],
        width: int,
        height: int,
    ) -> None:
        self._count, self._read, self._picture = leaves, read, picture
        self.width, self.height = width, height
        self.leaves: list[Leaf] = []
        self.pieces: list[Piece] = []
        self.pages: list[Page] = []
        self._given = 0
        """How many reflections were read."""
        self._set = 0
        """How many pieces are on pages."""
        self._page: list[Cut] = []
        self._used = 0.0
        self._documents: OrderedDict[int, QTextDocument] = OrderedDict()

    @property
    def complete(self) -> bool:
        """Whether all pages are made."""
        return self._given >= self._count and self._set >= len(self.pieces) and not self._page

    def resize(self, width: int, height: int) -> None:
        """Make pages of another size, from the beginning."""
        self.width, self.height = width, height
        self.pages, self._page, self._used, self._set = [], [], 0.0, 0
        self._documents.clear()

    def forget_looks(self) -> None:
        """Lay everything out in the colours of now, when it is next shown."""
        self._documents.clear()

    def step(self) -> None:
        """Do a little more: read a reflection, or set a piece of one."""
        if self._set < len(self.pieces):
            self._place(self._set)
            self._set += 1
        elif self._given < self._count:
            leaf = self._read(self._given)
            self._given += 1
            if leaf is not None:
                self.leaves.append(leaf)
                self.pieces += _pieces_of(len(self.leaves) - 1, leaf)
        elif self._page:
            self._turn()

    def page_of(self, piece: int, position: int) -> int | None:
        """The page a place stands on; nothing if it is not made yet."""
        for number, page in enumerate(self.pages):
            if any(
                cut.piece == piece and cut.start <= position < max(cut.end, cut.start + 1) for cut in page
            ):
                return number
        return None

    def document(self, number: int) -> QTextDocument:
        """A piece, laid out."""
        made = self._documents.pop(number, None)
        if made is None:
            made = self._laid_out(self.pieces[number])
        self._documents[number] = made
        while len(self._documents) > KEPT:
            self._documents.popitem(last=False)
        return made

    def text(self, page: Page) -> str:
        """The words of a page."""
        return "\n".join(part_of(self.document(cut.piece), cut.start, cut.end) for cut in page)

    # Setting

    def _place(self, number: int) -> None:
        piece = self.pieces[number]
        document = self.document(number)
        group: list[_Line] = []
        for line in lines_of(document):
            group.append(line)
            if not line.keeps:
                self._add(number, piece, group)
                group = []
        if group:
            self._add(number, piece, group)

    def _add(self, number: int, piece: Piece, group: list[_Line]) -> None:
        begins = piece.first and group[0].start == 0 and bool(self._page)
        apart = APART if begins else 0
        tall = group[-1].top - group[0].top + group[-1].ink
        if self._page and self._used + apart + tall > self.height:
            self._turn()
            begins, apart = False, 0
        self._used += apart
        for line in group:
            if self._page and self._used + line.ink > self.height:  # no page can hold the group
                self._turn()
                begins = False
            last = self._page[-1] if self._page else None
            ink = line.top + line.ink
            if last is not None and last.piece == number and not begins:
                longer = replace(last, bottom=line.bottom, end=line.end, ink=ink)
                self._page[-1] = longer
            else:
                self._page.append(
                    Cut(number, line.top, line.bottom, self._used, line.start, line.end, ink, begins)
                )
            begins = False
            self._used += line.bottom - line.top

    def _turn(self) -> None:
        self.pages.append(tuple(self._page))
        self._page, self._used = [], 0.0

    def _laid_out(self, piece: Piece) -> QTextDocument:
        made = PageText()
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(0)
        made.setDefaultFont(theme.reading_font())
        features = QTextDocument.MarkdownFeature
        text = with_addresses(
            piece.markdown, lambda name: RECORD + QUrl.toPercentEncoding(name).toStdString()
        )
        # A lone line break is meant.
        made.setMarkdown(text.replace("\n", "  \n"), features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        _without_pictures(made)
        _dress(made)
        _put_head(made, piece.head)
        for file in piece.files:
            self._put_file(made, file)
        made.setTextWidth(self.width)
        return made

    def _put_file(self, document: QTextDocument, file: Attached) -> None:
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setTopMargin(10)
        if not document.isEmpty():
            cursor.insertBlock(block, QTextCharFormat())
        where = f"{FILE}{file.id}"
        picture = self._picture(file) if file.is_image else QImage()
        if not picture.isNull():
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(where), picture)
            image = QTextImageFormat()
            image.setName(where)
            size = picture.size()
            if size.width() > self.width or size.height() > PICTURE:
                size = size.scaled(self.width, PICTURE, _KEEP_ASPECT)
            image.setWidth(size.width())
            image.setHeight(size.height())
            image.setAnchor(True)
            image.setAnchorHref(where)
            cursor.insertImage(image)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        look = QTextCharFormat()
        look.setFont(theme.font(QFont(), theme.TEXT - 1))
        look.setAnchor(True)
        look.setAnchorHref(where)
        look.setForeground(theme.colours().accent)
        cursor.insertText(f"{file.name} · {size_text(file.size)}", look)


def _pieces_of(number: int, leaf: Leaf) -> list[Piece]:
    """A reflection in pieces: its day and title go with its first words."""
    day = " · ".join(part for part in (full_date_text(leaf.date), leaf.people) if part)
    head = [("day", day)] + ([("title", leaf.title)] if leaf.title else [])
    found: list[Piece] = []
    for heading, text in leaf.parts or (("", ""),):
        if heading:
            head.append(("section", heading))
        for part in pieces(text, PIECE):
            found.append(Piece(number, tuple(head), part, first=not found))
            head = []
    last = found[-1]
    if leaf.files:
        found[-1] = Piece(number, last.head, last.markdown, leaf.files, last.first)
    return found


def _without_pictures(document: QTextDocument) -> None:
    """Put its words in the place of each picture a text names."""
    block = document.begin()
    while block.isValid():
        for start, end, look in reversed(_fragments(block)):
            if look.isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                words = look.toImageFormat().property(QTextFormat.Property.ImageAltText)
                cursor.insertText(str(words or ""), QTextCharFormat())
        block = block.next()


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """The parts of a block that look alike: where they begin and end, and how they look."""
    found = []
    places = block.begin()
    while not places.atEnd():
        one = places.fragment()
        found.append((one.position(), one.position() + one.length(), one.charFormat()))
        places += 1
    return found


def _dress(document: QTextDocument) -> None:
    """Set lines and paragraphs apart, let headings stay with what they head, and colour links and quotations."""
    now = theme.colours()
    block = document.begin()
    while block.isValid():
        block = _without_empty_cell(block)
        form = QTextBlockFormat(block.blockFormat())
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        level, cursor = form.headingLevel(), QTextCursor(block)
        table, code = cursor.currentTable(), form.hasProperty(QTextFormat.Property.BlockCodeFence)
        if level:
            form.setProperty(_KEEPS, True)
            form.setTopMargin(16)
        form.setBottomMargin(
            6 if level else 0 if table is not None or code else 3 if block.textList() is not None else 10
        )
        cursor.setBlockFormat(form)
        quoted = form.hasProperty(QTextFormat.Property.BlockQuoteLevel)
        for start, end, look in _fragments(block):
            if not (level or quoted or look.isAnchor()):
                continue
            if level:
                look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                size = theme.px(_HEADING_SIZES[min(level, len(_HEADING_SIZES)) - 1])
                look.setProperty(QTextFormat.Property.FontPixelSize, size)
            if quoted:
                look.setForeground(now.soft)
                look.setFontItalic(True)
            if look.isAnchor():
                look.setForeground(now.accent)
                look.setFontUnderline(True)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        if isinstance(table, QTextTable):
            edge = table.format()
            edge.setBorderBrush(now.outline)
            table.setFormat(edge)
        block = block.next()


def _without_empty_cell(block: QTextBlock) -> QTextBlock:
    """The block that takes the place of an empty one before the first cell's words: Qt begins tables with it."""
    cursor = QTextCursor(block)
    table = cursor.currentTable()
    if isinstance(table, QTextTable) and block.length() == 1:
        cell = table.cellAt(block.position())
        if cell.lastPosition() > block.position():
            at = block.position()
            cursor.deleteChar()
            return block.document().findBlock(at)
    return block


def _put_head(document: QTextDocument, head: tuple[tuple[str, str], ...]) -> None:
    now, base = theme.colours(), QFont()
    cursor = QTextCursor(document)
    for number, (kind, words) in enumerate(head):
        look, block = QTextCharFormat(), QTextBlockFormat()
        block.setProperty(_KEEPS, True)
        if kind == "day":
            look.setFont(theme.font(base, theme.META))
            look.setForeground(now.soft)
            block.setBottomMargin(4)
        elif kind == "title":
            look.setFont(theme.font(base, theme.TITLE, bold=True))
            look.setForeground(now.text)
            block.setBottomMargin(12)
        else:
            look.setFont(theme.font(base, theme.SECTION, bold=True))
            look.setForeground(now.text)
            block.setTopMargin(14)
            block.setBottomMargin(6)
        at = document.findBlockByNumber(number).position()
        cursor.setPosition(at)
        cursor.insertBlock()
        cursor.setPosition(at)
        if (listed := cursor.currentList()) is not None:
            listed.remove(cursor.block())
        cursor.setBlockFormat(block)
        cursor.insertText(words, look)


def lines_of(document: QTextDocument) -> list[_Line]:
    """The lines of a document from top to bottom; a row of a table is one."""
    layout = document.documentLayout()
    found: list[tuple[float, float, int, int, bool]] = []
    rows: dict[tuple[int, int], int] = {}
    block = document.begin()
    while block.isValid():
        place = layout.blockBoundingRect(block)
        text = block.layout()
        above = place.top() - text.boundingRect().top()
        keeps = block.blockFormat().hasProperty(_KEEPS)
        table = QTextCursor(block).currentTable()
        if isinstance(table, QTextTable):
            row = (table.firstPosition(), table.cellAt(block.position()).row())
            edge = table.format().cellPadding() + table.format().border() + 1
            place = place.adjusted(0, -edge, 0, edge)
            end = block.position() + block.length()
            if row in rows:
                top, bottom, start, _, _ = found[rows[row]]
                found[rows[row]] = (min(top, place.top()), max(bottom, place.bottom()), start, end, False)
            else:
                rows[row] = len(found)
                found.append((place.top(), place.bottom(), block.position(), end, row[1] == 0))
            block = block.next()
            continue
        count = text.lineCount()
        for number in range(count):
            line = text.lineAt(number)
            start = block.position() + line.textStart()
            end = start + line.textLength() + (number == count - 1)
            # Neither the first line of a paragraph stands alone nor its last one.
            alone = count > 1 and number in (0, count - 2)
            found.append((above + line.y(), above + line.y() + line.height(), start, end, keeps or alone))
        block = block.next()
    size = document.size().height()
    lines = []
    for number, (top, bottom, start, end, keeps) in enumerate(found):
        following = found[number + 1][0] if number + 1 < len(found) else max(size, bottom)
        lines.append(_Line(top, max(following, top + 1), bottom - top, start, end, keeps))
    return lines


def part_of(document: QTextDocument, start: int, end: int) -> str:
    """The words between two places of a document."""
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().translate(_PLAIN).strip("\n")
