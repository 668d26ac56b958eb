# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""``python -m mentordesk.practice.today.prepare_queries``: makes the SQL of `mentordesk.practice.today.queries` anew, into `mentordesk.practice.today.prepared`.

To be run after a change of these queries or of the records; a test tells when it was forgotten.
"""

import inspect
from importlib.metadata import version
from pathlib import Path

from mentordesk.journal.queries import make
from mentordesk.practice.today import queries

HEAD = '''# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""The SQL of the queries a start asks. Made by ``python -m mentordesk.practice.today.prepare_queries``: change it there.

See ``docs/decisions/0013-start-up.md``.
"""

from mentordesk.journal.queries import Made
'''

ASKED = (
    *(
        "nobody",
        "tell",
        "tell_count",
        "ask",
        "ask_count",
        "silent",
        "silent_count",
        "unanswered",
        "unanswered_count",
        "tell_person",
        "ask_person",
    ),
    *("thanks", "thanks_count", "thanks_person", "out_of_touch", "in_touch_of", "in_touch_all", "last_talk"),
    *("stated", "stated_count", "dated", "dated_count", "anchored", "planned", "planned_count"),
    *("still_open", "open_at_rest", "days_to_come"),
)
"""The functions of `mentordesk.practice.today.queries` that are asked by name."""


def source() -> str:
    """The text of `mentordesk.practice.today.prepared`, as it should be."""
    lines = [HEAD, f'MADE_WITH = "{version("peewee")}"', '"""The version of peewee that made them."""', ""]
    lines.append("MADE: dict[str, Made] = {")
    for name in ASKED:
        build = getattr(queries, name)
        made = make(build, len(inspect.signature(build).parameters))
        lines.append(f'    "{name}": Made(')
        lines += [f"        {made.sql!r},", f"        {made.places!r},", "    ),"]
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    from mentordesk.practice.today import prepared

    Path(prepared.__file__).write_text(source(), encoding="utf-8")
