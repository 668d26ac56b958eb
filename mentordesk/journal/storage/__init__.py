# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The file itself: opening, schema, migrations, integrity, copies, search index."""
