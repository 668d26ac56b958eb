# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""Takes the names of months and days and the forms of dates of every language from the CLDR.

``python -m tests.tools.locale_dates`` writes them anew to ``resources/dates.json``, from the data that Babel brings along. A
language is left out where the CLDR knows no more of it than numbers, and a region where it writes dates as its language does.
"""

import json
import re
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError, localedata

TARGET = Path(__file__).parents[2] / "resources" / "dates.json"
_PART = re.compile(r"'([^']*)'|([yY]+|[ML]+|d+|[Ec]+|G+)|([^'yYMLdEcG]+)")
_NAMED = re.compile(r"\{(?:month|short|alone)\}|\{number\}\s*[^\W\d_]")
_SKELETONS = {
    "month": ("yMMMM", "yMMM"),
    "day": ("yMMMMd",),
    "bare_day": ("MMMMd", "MMMd"),
    "short_day": ("yMMMd",),
    "bare_short_day": ("MMMd",),
    "weekday": ("MMMMEEEEd",),
}


def _form(pattern: str) -> str | None:
    """A pattern of the CLDR with places as messages have them; nothing where it has a part nobody can fill in."""
    form = ""
    for quoted, field, text in _PART.findall(pattern.replace("''", "\u2019")):
        if not field:
            form += quoted or text
        elif field[0] in "yY":
            form += "{year}"
        elif field[0] in "ML":
            form += {1: "{number}", 2: "{number}", 3: "{short}"}.get(
                len(field), "{alone}" if field[0] == "L" else "{month}"
            )
        elif field[0] == "d":
            form += "{day}"
        elif field[0] in "Ec":
            form += "{weekday}"
        else:
            return None
    return " ".join(form.split())


def of_locale(name: str) -> dict[str, Any] | None:
    """The names and forms of a locale; nothing where the CLDR has no names of months."""
    locale = Locale.parse(name)
    months, days = locale.months, locale.days
    alone, within = months["stand-alone"]["wide"], months["format"]["wide"]
    short = months["format"]["abbreviated"]
    if within[1] == "M01" or len(set(within.values())) < 12:
        return None
    skeletons = locale.datetime_skeletons
    forms: dict[str, str] = {}
    for key, names in _SKELETONS.items():
        patterns = [str(skeletons[one].pattern) for one in names if one in skeletons]
        if key == "day":
            patterns.append(str(locale.date_formats["long"].pattern))
        if key == "short_day":
            patterns.append(str(locale.date_formats["medium"].pattern))
        form = next(filter(None, map(_form, patterns)), None)
        if form is not None:
            forms[key] = form
    forms.setdefault("month", "{alone} {year}")
    if "day" not in forms or "bare_day" not in forms:
        return None
    for key, long in (("short_day", "day"), ("bare_short_day", "bare_day")):
        if not _NAMED.search(forms.get(key, "")):  # numbers alone are read in the order of the region
            forms[key] = forms[long]
    whole = _form(str(locale.date_formats["full"].pattern)) or ""
    if forms["day"] in whole and "{weekday}" in whole:
        forms.setdefault("weekday", whole.replace(forms["day"], forms["bare_day"]))
    if "weekday" not in forms or "{day}" not in forms["weekday"]:
        forms["weekday"] = "{weekday}, " + forms["bare_day"]
    forms["weekday"] = forms["weekday"].replace("{short}", "{month}")
    return {
        "alone": [alone[number] for number in range(1, 13)],
        "months": [within[number] for number in range(1, 13)],
        "short": [short[number] for number in range(1, 13)],
        "weekdays": [days["format"]["wide"][number] for number in range(7)],
        "digits": _DIGITS.get(locale.default_numbering_system, ""),
        **forms,
    }


_DIGITS = {
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "beng": "০১২৩৪৫৬৭৮৯",
    "deva": "०१२३४५६७८९",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
    "tibt": "༠༡༢༣༤༥༦༧༨༩",
    "olck": "᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙",
    "cakm": "𑄶𑄷𑄸𑄹𑄺𑄻𑄼𑄽𑄾𑄿",
    "adlm": "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙",
    "nkoo": "߀߁߂߃߄߅߆߇߈߉",
    "mtei": "꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹",
}


def everything() -> dict[str, dict[str, Any]]:
    """All languages, and the regions and scripts that write dates in another way."""
    found: dict[str, dict[str, Any]] = {}
    for name in sorted(localedata.locale_identifiers(), key=lambda one: (one.count("_"), one)):
        if name.partition("_")[0] in ("en", "root"):
            continue
        try:
            one = of_locale(name)
        except (UnknownLocaleError, KeyError, ValueError):
            continue
        above = name.rpartition("_")[0]
        while above and above not in found:
            above = above.rpartition("_")[0]
        if one is not None and one != found.get(above):
            found[name] = one
    return found


if __name__ == "__main__":
    found = everything()
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(one, ensure_ascii=False, separators=(',', ':'))}"
        for name, one in sorted(found.items())
    )
    TARGET.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    print(len(found), TARGET.stat().st_size)
