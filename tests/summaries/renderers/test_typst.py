# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""From a document to pages: any text and script, both papers, and nothing told beside the page."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_reading import page_runs, page_text

from mentordesk.errors import PrintError
from mentordesk.summaries.document.nodes import (
    bars,
    bullets,
    entry,
    heading,
    line,
    prose,
    rows,
    section,
    table,
)
from mentordesk.summaries.renderers import typst as typesetting
from mentordesk.summaries.renderers.typst import Pages, missing_scripts, typeset

HOSTILE = (
    '#$*_[]<>@\\ </b><script>alert(1)</script> #import "x" $x^2$ // c /* d */ `raw` = Head -- --- "q"'
    " 'it' <label> @ref \\u{41} {page} (one|many) %n #panic() + - 1. https://example.com"
)


def document(*blocks: Any, name: str = "You and Amara Okafor") -> dict[str, Any]:
    return {
        "variant": "Private summary",
        "title": "Private summary",
        "span": "January to November 2026",
        "page_of": "{page} of {pages}",
        "heading": name,
        "subtitle": [],
        "intro": [],
        "facts": [],
        "sections": section("Reflections", blocks),
    }


def set_pages(
    *blocks: Any,
    paper: typesetting.Paper = "a4",
    format: Literal["pdf", "svg"] = "pdf",
    name: str = "You and Amara Okafor",
) -> Pages:
    made = document(*blocks, name=name)
    return typeset(made, paper=paper, language="en", format=format, system_fonts=False)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))])
def test_both_papers(paper: typesetting.Paper, size: tuple[float, float]) -> None:
    pdf = set_pages(*prose("x"), paper=paper).pdf
    boxes = [tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox\[([\d. ]+)\]", pdf)]
    assert boxes == [pytest.approx((0, 0, *size), abs=0.5)]


def test_hostile_text_is_only_text() -> None:
    everywhere = [
        *prose(HOSTILE),
        *rows([(HOSTILE, line(HOSTILE, "strong"))]),
        *table([HOSTILE], [0], [(HOSTILE, [[line(HOSTILE, "quiet")]])]),
        bars([(HOSTILE, 3, HOSTILE)]),
        bullets([HOSTILE]),
        entry("1 May 2026", HOSTILE, HOSTILE, HOSTILE, [(HOSTILE, HOSTILE)]),
    ]
    pages = set_pages(*everywhere, name=HOSTILE)
    assert squeezed("".join(page_text(pages.pdf))).count(squeezed(HOSTILE)) == 15
    for sign in (b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile", b"example.com"):
        assert sign not in pages.pdf


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_another_reader_finds_the_same_text(tmp_path: Path) -> None:
    text = f"{HOSTILE}\nsecond line\n\nfile, office: ﬁ Ωμέγα Привет"
    path = tmp_path / "x.pdf"
    path.write_bytes(set_pages(*prose(text)).pdf)
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    # It takes a hyphen at the end of a line for a broken word.
    assert squeezed(text).replace("-", "") in squeezed(read).replace("-", "")


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_set(text: str) -> None:
    made = document(*prose(text), entry("2026", text, text, text, [(text, text)]), name=text)
    pages = typeset(made, paper="a4", language="en", format="svg", system_fonts=False)
    assert pages.page_count == len(pages.svgs) >= 1


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=200))
def test_making_text_fit_changes_no_letter(text: str) -> None:
    prepared = typesetting._prepared_text(text)
    whole = prepared if isinstance(prepared, str) else "".join(prepared["pieces"])
    assert whole == text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\ufeff", "")


def test_long_words_and_addresses_break() -> None:
    address = "https://example.com/" + "path/to?" * 40
    pages = set_pages(
        *prose("x" * 500 + " " + address), *table(["a", "b"], [20, 0], [("", [[line("y" * 300), []]])])
    )
    text = "".join(page_text(pages.pdf))
    assert "x" * 500 in squeezed(text) and address in squeezed(text) and "y" * 300 in squeezed(text)
    lines = Counter[tuple[int, float]]()
    for page, runs in enumerate(page_runs(pages.pdf)):
        for _x, y, text in runs:
            lines[page, y] += len(text)
    assert max(lines.values()) < 130, "no line is longer than the page is wide"


def pieces_of(text: str) -> list[str]:
    """The pieces between which a line may end."""
    prepared = typesetting._prepared_text(text)
    return [prepared] if isinstance(prepared, str) else list(prepared["pieces"])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("x" * 28, ["x" * 28]),
        ("x" * 29, ["x" * 7] * 4 + ["x"]),
        (f"one {'x' * 29} two", ["one " + "x" * 7, *["x" * 7] * 3, "x two"]),
        (f"{'x' * 28} {'y' * 28}", [f"{'x' * 28} {'y' * 28}"]),
        ("ftp://a.example/one?two=three", ["ftp://", "a.", "example", "/", "one?", "two=", "three"]),
        ("漢" * 40, ["漢" * 40]),
        ("e\u0301" * 29, ["e\u0301" * 7] * 4 + ["e\u0301"]),
        ("👩\u200d👧" * 3 + "z" * 30, ["👩\u200d👧" * 3 + "z" * 7, *["z" * 7] * 3, "zz"]),
        ("😀" + "x" * 29, ["😀" + "x" * 7, *["x" * 7] * 3, "x"]),
    ],
)
def test_only_a_word_of_more_than_twenty_eight_letters_is_broken(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


def test_two_long_words_are_both_broken() -> None:
    assert "".join(pieces_of("x" * 30 + " and " + "y" * 30)) == "x" * 30 + " and " + "y" * 30
    assert max(map(len, pieces_of("x" * 30 + " and " + "y" * 30))) < 20


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("12 שלום", True), ("(a שלום", False), ("12, 13", False), ("ﬀ שלום", False), ("א", True)],
)
def test_the_first_letter_with_a_direction_says_it(text: str, rtl: bool) -> None:
    prepared = typesetting._prepared_text(text)
    assert (isinstance(prepared, dict) and prepared["rtl"]) == rtl


def test_what_no_page_shows_is_left_out() -> None:
    assert typesetting._prepared_text("a\x00b\x07c\ufeffd\x7fe\uffff") == "abcde"
    assert typesetting._prepared_text("a\tb\r\nc\x85d\u2028e") == "a    b\nc\nd\ne"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", b"/Lang(de)"),
        ("pt-BR", b"/Lang(pt-BR)"),
        ("pt_BR", b"/Lang(pt-BR)"),
        ("de-germany", b"/Lang(de)"),
        ("Klingon", b"/Lang(en)"),
        ("", b"/Lang(en)"),
    ],
)
def test_the_file_says_its_language(language: str, told: bytes) -> None:
    made = document(*prose("x"))
    assert told in typeset(made, paper="a4", language=language, format="pdf", system_fonts=False).pdf


def test_a_page_whose_letters_cannot_be_shown_is_set_all_the_same() -> None:
    assert set_pages(*prose("plain")).missing_scripts == ()
    pages = set_pages(*prose("漢"), format="svg")
    assert pages.missing_scripts == ("Chinese characters",) and len(pages.svgs) == 1


@pytest.mark.parametrize("place", ["name", "entry", "row"])
def test_ten_thousand_characters_without_a_space_survive(place: str) -> None:
    word = "x" * 10_000
    blocks = {"name": [], "entry": [entry("2026", word, "", "", [])], "row": rows([("label", line(word))])}[
        place
    ]
    pages = set_pages(*blocks, *prose("end"), name=word if place == "name" else "n")
    assert pages.page_count > 1
    read = "".join(page.replace("Private summary", "") for page in page_text(pages.pdf))
    assert read.count("x") >= 10_000


def test_paragraphs_and_line_breaks_are_kept() -> None:
    shown = entry("2026", "t", "", "one\ntwo\r\nthree\n\n \nfour\u2029five\vsix", [])
    (runs,) = page_runs(set_pages(shown).pdf)
    height = {text: y for _x, y, text in runs}
    down = [height[word] for word in ("one", "two", "three", "four", "five", "six")]
    gaps = [above - below for above, below in pairwise(down)]
    assert [gaps[1], gaps[4]] == pytest.approx([gaps[0]] * 2, abs=0.01)
    assert gaps[3] == pytest.approx(gaps[2], abs=0.01)
    assert gaps[0] < gaps[2]


def test_right_to_left_text_starts_at_the_right() -> None:
    assert typesetting._prepared_text("שלום world") == {"pieces": ["שלום world"], "rtl": True}
    assert typesetting._prepared_text("“مرحبا”") == {"pieces": ["“مرحبا”"], "rtl": True}
    assert typesetting._prepared_text("world שלום") == "world שלום"
    assert set_pages(*prose("שלום עולם, 12 (two).")).missing_scripts == ()


def test_the_file_is_tagged_accessible_and_has_bookmarks() -> None:
    pdf = set_pages(heading("2025"), entry("1 May 2025", "My title", "", "text", [])).pdf
    assert b"/MarkInfo" in pdf and b"/StructTreeRoot" in pdf and b"pdfuaid" in pdf
    assert b"/Lang(en)" in pdf
    titles = re.findall(rb"/Title\(([^)]*)\)/Dest", pdf)
    assert {b"Reflections", b"2025", b"1 May 2025"} <= set(titles)


def test_nothing_of_the_journal_stands_beside_the_page() -> None:
    shown = entry("1 May 2025", "Secretword one", "Secretword", "Secretword", [("Secretword", "Secretword")])
    pdf = set_pages(shown, *prose("Secretword"), name="You and Secretword").pdf
    assert b"Secretword" not in pdf, "text is in packed streams; in the clear it would be metadata"
    assert b"/Author" not in pdf and b"/Keywords" not in pdf and b"/Subject" not in pdf
    (info,) = re.findall(rb"/Title\(([^)]*)\)/Creator", pdf)
    assert info == b"Private summary"
    assert sum(page.count("Secretword") for page in page_text(pdf)) == 7


def test_headings_are_not_stranded_and_table_heads_repeat() -> None:
    cells = [[line(f"{number} Jan"), line("words " * 30)] for number in range(60)]
    pages = set_pages(
        *prose("x\n" * 33), heading("Stranded"), *table(["Given", "Whatsaid"], [20, 0], [("Topic", cells)])
    )
    texts = page_text(pages.pdf)
    assert pages.page_count == len(texts) > 3
    (page,) = [text for text in texts if "Stranded" in text]
    assert page.index("Stranded") < page.index("0 Jan")
    for text in texts[texts.index(page) :]:
        assert text.count("Whatsaid") == 1 and text.count("Topic") == 1
    for number, text in enumerate(texts, 1):
        assert f"{number} of {len(texts)}" in text and "January to November 2026" in text
        assert "Private summary" in text


def test_scripts_without_a_font_are_named() -> None:
    pages = set_pages(*prose("漢字 ok 한국어 and ไทย, then 😀"))
    assert pages.missing_scripts == ("Chinese characters", "Emoji", "Korean", "Thai")
    assert pages.page_count == 1
    assert "漢" not in pages.missing_scripts and "ok" in page_text(pages.pdf)[0]
    assert missing_scripts("Grüße, Ωμέγα, Привет, שלום → “…”", system_fonts=False) == ()


def test_the_search_for_missing_fonts_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "MOST_SCRIPTS", 2)
    assert len(missing_scripts("漢 한 ไ 😀 ᚠ 𓀀", system_fonts=False)) == 2


def test_svg_pages_are_one_picture_each() -> None:
    pages = set_pages(*prose("word " * 2000), format="svg")
    assert pages.pdf == b"" and pages.page_count == len(pages.svgs) > 1
    assert all(svg.startswith(b"<svg") for svg in pages.svgs)


def test_a_fault_in_typesetting_is_told_without_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_template", lambda name: b"#panic(sys.inputs.data)")
    with pytest.raises(PrintError) as caught:
        set_pages(*prose("Secretword"))
    assert "Secretword" not in caught.value.sentence and "Secretword" not in repr(caught.value.__cause__)
    assert caught.value.what and caught.value.kept and caught.value.advice


class PanicException(BaseException):
    """As a fault inside of Typst is raised."""


@pytest.mark.parametrize(
    ("raised", "told"), [(PanicException, PrintError), (KeyboardInterrupt, KeyboardInterrupt)]
)
def test_a_panic_of_typst_is_told_and_all_else_goes_on(
    monkeypatch: pytest.MonkeyPatch, raised: type[BaseException], told: type[BaseException]
) -> None:
    import typst

    def fail(*_: object, **__: object) -> None:
        raise raised("Secretword")

    monkeypatch.setattr(typst, "Compiler", fail)
    with pytest.raises(told):
        set_pages(*prose("plain"))


def test_typst_is_only_loaded_to_print() -> None:
    code = "import sys; import mentordesk.summaries.service; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
