# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What is handed out: the archive of sources, the wheel made from it, and that it runs from elsewhere."""

import configparser
import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import mentordesk
from mentordesk.i18n import catalogues
from mentordesk.system.launcher import APP_ID

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
NOT_OURS = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", ".*")

needs_setuptools = pytest.mark.skipif(
    importlib.util.find_spec("setuptools") is None,
    reason="setuptools, which makes the wheel, is not installed",
)


def below(folder: Path) -> set[str]:
    """The files of a folder as they are handed out."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def make(what: str, source: Path, target: Path) -> Path:
    """Have setuptools make a wheel or an sdist, as any builder asks it to."""
    program = f"import sys; from setuptools import build_meta; build_meta.build_{what}(sys.argv[1])"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)],
        cwd=source,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (made,) = target.glob("*.whl" if what == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, made from the unpacked sdist, made from a copy of this folder: nothing is written here."""
    place = tmp_path_factory.mktemp("packaging")
    copy = place / "copy"
    copy.mkdir()
    for name in ("mentordesk", "resources", "requirements", "tests", "benchmarks", "docs"):
        shutil.copytree(ROOT / name, copy / name, ignore=NOT_OURS)
    for path in ROOT.iterdir():
        if path.is_file() and not path.name.startswith("."):
            shutil.copy(path, copy)
    sdist = make("sdist", copy, place)
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # as of 3.11.4
        archive.extractall(place)
    return zipfile.ZipFile(make("wheel", place / sdist.name.removesuffix(".tar.gz"), place))


def metadata(wheel: zipfile.ZipFile, name: str) -> str:
    """A file of those that tell what the wheel is."""
    return wheel.read(f"mentordesk-{mentordesk.__version__}.dist-info/{name}").decode()


@needs_setuptools
def test_the_wheel_holds_the_program_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    wanted = {f"mentordesk/{name}" for name in below(ROOT / "mentordesk")}
    wanted |= {f"mentordesk/resources/{name}" for name in below(RESOURCES)}
    assert "mentordesk/py.typed" in wanted
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == wanted


@needs_setuptools
def test_resources_arrive_unharmed(wheel: zipfile.ZipFile) -> None:
    for name in below(RESOURCES):
        assert wheel.read(f"mentordesk/resources/{name}") == (RESOURCES / name).read_bytes(), name


@needs_setuptools
def test_the_wheel_can_be_started(wheel: zipfile.ZipFile) -> None:
    entries = configparser.ConfigParser()
    entries.read_string(metadata(wheel, "entry_points.txt"))
    assert dict(entries["console_scripts"]) == {"mentordesk": "mentordesk.terminal.main:main"}
    assert dict(entries["gui_scripts"]) == {"mentordesk-desktop": "mentordesk.terminal.main:main"}


@needs_setuptools
def test_the_wheel_tells_what_it_is_and_needs(wheel: zipfile.ZipFile) -> None:
    told = Parser().parsestr(metadata(wheel, "METADATA"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (told["Name"], told["Version"], told["License-Expression"]) == (
        "mentordesk",
        mentordesk.__version__,
        "MIT",
    )
    assert metadata(wheel, "licenses/LICENSE") == (ROOT / "LICENSE").read_text(encoding="utf-8")
    needed = [Requirement(line) for line in told.get_all("Requires-Dist") or []]
    always = {str(one) for one in needed if not (one.marker and "extra" in str(one.marker))}
    assert always == {str(Requirement(line)) for line in project["dependencies"]}


@needs_setuptools
def test_the_wheel_runs_without_the_sources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    site, here = tmp_path / "site", tmp_path / "here"
    wheel.extractall(site)
    here.mkdir()
    program = (
        "import sys; from mentordesk.terminal.main import main; from mentordesk.desktop.appearance.theme import icon_file;"
        " print(icon_file('search')); sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "summary", "Amara", "-o", "out.pdf", "--demo"],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    icon = Path(done.stdout.splitlines()[0])
    assert icon == site.resolve() / "mentordesk/resources/icons/search.svg" and icon.exists()
    assert (here / "out.pdf").read_bytes().startswith(b"%PDF-")


def walked(folder: Traversable, name: str = "") -> set[str]:
    found = set()
    for inner in folder.iterdir():
        path = f"{name}/{inner.name}".lstrip("/")
        if inner.is_dir():
            found |= walked(inner, path) if inner.name != "__pycache__" else set()
        else:
            found.add(path)
    return found


def test_resources_are_found_where_the_program_runs() -> None:
    found = walked(files("mentordesk.resources"))
    assert found == below(RESOURCES)
    assert {
        "summaries/base.typ",
        "summaries/private.typ",
        "demo/1-people.json",
        "icons/mentordesk.svg",
        "icons/mentordesk.ico",
        "icons/mentordesk.icns",
        *(f"icons/png/mentordesk-{side}.png" for side in (16, 32, 48, 64, 128, 256, 512)),
        f"launch/{APP_ID}.desktop",
        f"launch/{APP_ID}.metainfo.xml",
        "launch/mentordesk-mime.xml",
    } <= found


def test_translations_are_compiled_and_found(tmp_path: Path) -> None:
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("mentordesk_setup", ROOT / "setup.py")
    assert spec is not None and spec.loader is not None
    setup = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(setup)
    folder = tmp_path / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    lines = (
        'msgid ""',
        'msgstr "Content-Type: text/plain; charset=UTF-8\\n"',
        "",
        'msgctxt "t"',
        'msgid "Open"',
    )
    (folder / "mentordesk.po").write_text("\n".join((*lines, 'msgstr "Otwórz"', "")), encoding="utf-8")
    assert setup.compile_catalogues(tmp_path) == [folder / "mentordesk.mo"]
    found = catalogues.find("pl-PL", tmp_path)
    assert found is not None and found.pgettext("t", "Open") == "Otwórz"
