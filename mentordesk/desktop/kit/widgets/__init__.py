# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Small widgets every place uses: labels, buttons, chips, a flow layout, notices."""
