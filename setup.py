# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which packages there are: `resources/` lies beside `mentordesk/` and is its subpackage when installed.

Translations are compiled here, for a wheel as for an editable install.
"""

from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py


def compile_catalogues(folder: Path) -> list[Path]:
    """Compile every ``LANGUAGE/LC_MESSAGES/mentordesk.po`` to the ``.mo`` beside it; returns what was written."""
    sources = sorted(folder.glob("*/LC_MESSAGES/*.po"))
    if not sources:
        return []
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = []
    for source in sources:
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parents[1].name)
        target = source.with_suffix(".mo")
        with target.open("wb") as file:
            write_mo(file, catalogue)
        written.append(target)
    return written


class BuildWithCatalogues(build_py):
    """Compiles the translations before the files of the package are gathered."""

    def run(self) -> None:
        compile_catalogues(Path(__file__).parent / "resources" / "translations")
        super().run()


if __name__ == "__main__":
    setup(
        packages=[*find_packages(include=["mentordesk", "mentordesk.*"]), "mentordesk.resources"],
        package_dir={"mentordesk.resources": "resources"},
        package_data={"mentordesk": ["py.typed"], "mentordesk.resources": ["**/*"]},
        cmdclass={"build_py": BuildWithCatalogues},
    )
