# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Work beside the window, on worker threads: `runner` is the one way to do it."""
