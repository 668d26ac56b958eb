# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The program as it is started from a terminal or a menu: one module a command."""
