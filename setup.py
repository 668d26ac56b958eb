# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Which packages there are: `resources/` lies beside `mentordesk/` and is its subpackage when installed."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["mentordesk", "mentordesk.*"]), "mentordesk.resources"],
    package_dir={"mentordesk.resources": "resources"},
    package_data={"mentordesk": ["py.typed"], "mentordesk.resources": ["**/*"]},
)
