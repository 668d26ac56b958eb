# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Loads Qt, without what PySide loads with it and nobody needs at a start.

Imported before anything of PySide6 is. This relies on PySide's inside: it is left with a version it was not tried
with, and where the environment says ``MENTORDESK_PLAIN_QT=1``. See ``docs/decisions/0013-start-up.md``.
"""

import builtins
import os
import sys
from typing import Any

TRIED = ((6, 10), (6, 12))
"""The first and the last version of PySide that this was tried with."""
PLAIN = "MENTORDESK_PLAIN_QT"
"""The environment variable that has Qt loaded as PySide does it."""

_FROM = "shibokensupport/"
"""Where these modules say they come from."""
_WAITING = {
    "feature": """
def feature_import(*_, **__): pass
def feature_imported(_): pass
""",
    "signature/mapping": """
def update_mapping(): return __getattr__("update_mapping")()
""",
    **dict.fromkeys(("signature/errorhandler", "signature/layout", "signature/parser"), ""),
    **dict.fromkeys(("signature/lib/enum_sig", "signature/lib/pyi_generator", "signature/lib/tool"), ""),
}
"""PySide's own Python modules that can wait; it would compile them at each start. With what is asked of them at once:
`feature` hears of every import until that ends in `load`, and Qt's side looks up `update_mapping` by itself."""
_LATER = """
from mentordesk.desktop.startup.qt_loading import later
__getattr__ = later(globals())
"""

_sources: dict[str, bytes] = {}


def later(module: dict[str, Any]) -> Any:
    """The ``__getattr__`` of a module that is compiled and run when something of it is first asked for."""

    def find(name: str) -> Any:
        source = None if name.startswith("__") else _sources.pop(module["__file__"], None)
        if source is not None:
            del module["__getattr__"]
            exec(compile(source, module["__file__"], "exec"), module)  # noqa: S102 - what PySide would do itself
        if name not in module:
            raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
        return module[name]

    return find


def _applies() -> bool:
    """Whether the shortcuts are to be taken. Asked while shiboken6 is loaded, which tells its version first of all."""
    if os.environ.get(PLAIN, "0") not in ("", "0"):
        return False
    version: tuple[Any, ...] = getattr(sys.modules.get("shiboken6"), "__version_info__", ())
    return TRIED[0] <= version[:2] <= TRIED[1]


def load() -> None:
    """Load Qt.

    PySide brings modules that tell with which arguments a function could have been called, when somebody has called
    it wrongly: these can wait until somebody does. And it puts a hook into `import` that reads the source of every
    module imported later, to see whether it wants PySide's names in snake case: Python's own `import` is put back.
    """
    compile_now, import_plainly = builtins.compile, builtins.__import__

    def compile_later(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        part = filename[len(_FROM) : -len(".py")] if str(filename).startswith(_FROM) else ""
        if part in _WAITING and _applies():
            _sources[filename], source = source, _LATER + _WAITING[part]
        return compile_now(source, filename, *how, **named)

    builtins.compile = compile_later
    try:
        import shiboken6  # noqa: F401
    finally:
        builtins.compile = compile_now
    import PySide6.QtCore  # noqa: F401

    if _applies():
        builtins.__import__ = import_plainly


load()
