# SPDX-FileCopyrightText: 2026 The MentorDesk authors
# SPDX-License-Identifier: MIT
"""What somebody is called when spoken to or of, guessed from the whole name.

The guess is the first name where it is sure which word that is, a title with the name that belongs to it, and
otherwise the whole name as it was typed: never half of a name that cannot be taken apart. What the user wrote down
(*I call them*) goes before every guess.

The order of family name and given name is known from the script, or from both words being known as what they are;
the lists below hold frequent names only, and a name that is not in them is taken for one whose first name stands
first.
"""

import re
import unicodedata
from functools import lru_cache

from mentordesk.i18n.texts import language, pgettext


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PROFESSOR = frozenset({"prof", "professor", "professorin", "univ.-prof"})
_DEGREES = _PROFESSOR | _words(
    "dr doctor doktor dott dottore dottoressa dra ing mag dipl habil pd mudr judr rndr phdr mgr eng"
)
"""Left out before a first name, and kept before a family name that stands alone."""
_WITH_GIVEN = _words("sir dame sister brother father fr uncle aunt auntie tante onkel oncle")
"""Kept, with the word after them: *Sir Tom*."""
_WITH_FAMILY = _words(
    "mr mrs ms miss mx herr frau hr monsieur madame mme mlle mademoiselle señor señora señorita"
    " sr sra srta senhor senhora signor signora signore meneer mevrouw mevr dhr pan pani panie fru"
    " rev reverend rabbi imam pastor bishop archbishop senator captain capt colonel col sergeant"
    " sgt lieutenant lt admiral commander ambassador coach minister governor inspector"
)
"""Kept, with the family name: *Frau Weiß*."""
_TITLES = _DEGREES | _WITH_GIVEN | _WITH_FAMILY
_BOTH_FAMILY_NAMES = _words("señor señora señorita sr sr sra srta senhor senhora")
"""Titles of languages in which two family names may follow: *Señora García López*."""
_WHOLE = _words(
    "lord lady baron baroness count countess prince princess don doña dom dean judge major general"
    " king earl duke chief justice president chancellor canon master sri shri sheikh shaikh hon"
)
"""A title or a first name: who can tell? Nothing is left out."""
_AFTER_COMMA = _words(
    "jr sr ii iii iv phd md mba ma msc ba bsc jd llm mph obe mbe cbe kbe dbe qc kc esq cpa pe rn"
    " dds dphil frs ret"
)
_AFTER_NAME = _words("jr sr ii iii iv phd md mba obe mbe cbe kbe dbe esq frs")
_PARTICLES = _words(
    "van von vom zu zum zur den der de del della delle dello di da do dos das du des la le les lo"
    " los las te ten ter el al bin bint ibn ben af av"
)
_PARTICLES_IN_CAPITALS = _words("van von de del della di da du la le el ter ten st")
_NO_FIRST_NAME = _PARTICLES_IN_CAPITALS | _WHOLE
_COMPOUND = _words("abu abd abdul abdel abdal umm")
"""The beginning of a first name of two words: *Abdul Rahman*."""

_HUNGARIAN_FAMILY = _words(
    "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs"
    " juhasz meszaros olah racz fekete szilagyi torok feher balazs gal szucs kocsis orsos pinter"
    " fodor szalai sipos magyar lukacs gulyas biro kiraly katona jakab bogdan balog bartok kertesz"
    " orban szekely veres voros hegedus budai somogyi fazekas bodnar"
)
_HUNGARIAN_GIVEN = _words(
    "anna zsofia eszter eva maria katalin ilona erzsebet judit agnes andrea monika erika krisztina"
    " zsuzsanna zsuzsa julianna margit reka dora nora eniko orsolya aniko gabriella timea boglarka"
    " lili hanna luca emese ildiko piroska laszlo istvan jozsef janos zoltan sandor ferenc gabor"
    " attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula bela miklos adam"
    " bence mate levente daniel david kristof marton gergo gergely szabolcs viktor arpad kalman"
    " endre geza aron botond barnabas akos norbert robert"
)
_CHINESE_FAMILY = _words(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng"
    " liang xie song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu du ye cheng"
    " wei su lu jiang ding ren yao shen zhong tan fan shi jin xi mao qian wen hao kong bai cui"
    " kang qiu qin gu hou shao meng long wan duan qi"
)
_KOREAN_FAMILY = _words(
    "kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh"
    " seo suh shin kwon hwang ahn an song ryu yoo hong jeon ko moon bae baek nam noh roh ha heo"
    " huh"
)
_JAPANESE_FAMILY = _words(
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada"
    " sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saito yamazaki mori abe ikeda"
    " hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo"
    " ishii sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa"
    " nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita shibata sakai kudo"
    " yokoyama miyazaki miyamoto uchida takagi ando taniguchi ohno maruyama imai kurosawa"
)
_JAPANESE_GIVEN = _words(
    "hiroshi takashi kenji kenta akira satoshi makoto yuki yuko keiko akiko kazuko haruki haruto"
    " sakura aiko naoko naoki tomoko yoko michiko masako kaori emi mika rie mayumi yumi yumiko"
    " kumiko noriko hiroko junko reiko sachiko takeshi tetsuya daisuke kazuya shinji koji yuji"
    " kazuo hideo hiroyuki masahiro masao minoru noboru osamu ryo shota sho tatsuya toshio tsutomu"
    " yasuhiro yoshio yoshiko yutaka ichiro jiro saburo shigeru mariko chieko kenzo fumiko hanako"
    " taro misaki nanami ayumi megumi asuka haruka kyoko shinzo fumio hayao"
)
_VIETNAMESE_FAMILY = _words("nguyen tran pham hoang phan vu vo dang đang bui")
_ASIAN_FAMILY = _CHINESE_FAMILY | _KOREAN_FAMILY | _VIETNAMESE_FAMILY
_ALSO_GIVEN = _words("lee kim han song long jo max jin an im")
"""Family names that are first names elsewhere: *Kim Clark*."""

# Patterns are texts: a start that shows plain names only has none of them to compile.
_INITIALS = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINALS = (
    "(?:iang|uang|iong|ang|eng|ing|ong|ian|uan|iao|uai|üan|ai|ei|ao|ou|an|en|in|un|ün|ia|ie|iu|ua|uo|ui|üe|ue|er"
    "|a|e|i|o|u|ü)"
)
_ONE_SYLLABLE = f"{_INITIALS}?{_FINALS}"
_TWO_SYLLABLES = f"{_INITIALS}?{_FINALS}'?{_INITIALS}{_FINALS}"
"""Syllables of Chinese as pinyin writes them."""
_KOREAN_GIVEN = r"[A-Z][a-z]{1,5}-[a-z]{1,6}"
_PATRONYMIC = r"\w+(?:ович|евич|ьич|овна|евна|ична|инична|йович|івна|ївна)"
_FAMILY_FIRST_SCRIPT = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
_NICKNAME = r"\s[\"“„«'‘]([^\"“”„«»'‘’]+)[\"”“»'’]\s|\s\(([^()]+)\)\s+\S"
_IN_BRACKETS = r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*"
_AND = _words("& + and und et og och en")
"""Between two people under one name: *Anna & Ben Lund*."""


def called(name: str, i_call_them: str = "") -> str:
    """What a person is called: what the user wrote down, or else what the name lets one guess."""
    written = " ".join(i_call_them.split())
    return written or guess(name)


def salutation(name: str) -> str:
    """The beginning of a letter to somebody who is called so."""
    return pgettext("letter", "Dear {name},", name=name)


def guess(name: str) -> str:
    """What somebody of this name is most likely called; the whole name where that is not sure."""
    return _guess(name, language())


@lru_cache(4096)
def _guess(name: str, _language: str) -> str:
    parts = name.split()
    whole = bare = " ".join(parts)
    if not _AND.isdisjoint(parts[1:-1]):
        return whole
    if not whole.isascii() or any(mark in whole for mark in "\"'(["):
        nickname = re.search(_NICKNAME, whole)
        if nickname and len(nickname[1] or nickname[2]) > 1:
            return (nickname[1] or nickname[2]).strip()
        bare = re.sub(_IN_BRACKETS, " ", whole)
    bare = bare.strip(" ,;") or whole
    bare = _turned_round(bare) or whole
    titles, words = _titles_of(bare.split())
    if not words:
        return bare
    if titles:
        return _with_title(titles, words)
    return _without_title(words)


def _folded(word: str) -> str:
    """A word as the lists of names spell it: small, and without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _is_east_asian(word: str) -> bool:
    """Whether a word is written as Chinese, Japanese and Korean are."""
    return not word.isascii() and re.search(_FAMILY_FIRST_SCRIPT, word) is not None


def _key(word: str) -> str:
    return word.casefold().rstrip(".,")


def _turned_round(name: str) -> str:
    """*Weiß, Anna* as *Anna Weiß*; what only follows a name, as a degree does, is left out."""
    parts = [part.strip() for part in name.split(",")]
    kept = [parts[0], *(part for part in parts[1:] if part and not _is_suffix(part))]
    family = kept[0].split()
    while len(family) > 2 and _key(family[-1]) in _AFTER_NAME:
        family.pop()
    if len(kept) == 1:
        return " ".join(family)
    return " ".join((*kept[1].split(), *family))


def _is_suffix(part: str) -> bool:
    return all(_key(word).replace(".", "") in _AFTER_COMMA for word in part.split())


def _titles_of(words: list[str]) -> tuple[list[str], list[str]]:
    """The titles before a name, and the name. What is a title and nothing else is a name."""
    at = 0
    while at < len(words) and (
        _key(words[at]) in _TITLES
        or words[at].startswith("Dipl.-")
        or (at and _is_addition(words[at]) and _key(words[at - 1]) not in _WITH_GIVEN)
    ):
        at += 1
    return (words[:at], words[at:]) if at < len(words) else ([], words)


def _is_addition(word: str) -> bool:
    """Whether a word belongs to the title before it: *Dr. rer. nat.*, *Dr. h.c.*"""
    return word.endswith(".") and word.islower() and len(word) > 2


def _with_title(titles: list[str], words: list[str]) -> str:
    keys = [_key(title) for title in titles]
    polite = [title for title, key in zip(titles, keys, strict=True) if key in _WITH_FAMILY | _WITH_GIVEN]
    if keys[0] in _WITH_GIVEN:
        return " ".join((titles[0], *_family_or_given(words)))
    if polite:
        both = any(key in _BOTH_FAMILY_NAMES for key in keys) and len(words) < 3
        return " ".join((*titles, *(words if both else _family(words))))
    given = _given(words)
    if given:
        return given
    bare = [word for word in words if not _is_initial(word)] or words
    family = " ".join(_family(bare) if _family_first(bare) else bare)
    if any(key in _PROFESSOR for key in keys):
        return pgettext("address", "Professor {name}", name=family)
    return " ".join((*titles, family))


def _family_or_given(words: list[str]) -> list[str]:
    """The first name where there is one, and otherwise the name as it stands: *Sir Tom*, *Father Brown*."""
    given = _given(words)
    return [given] if given else words


def _family(words: list[str]) -> list[str]:
    """The family name, with all that belongs to it."""
    if _family_first(words):
        return words[:1]
    if _order_unsure(words):
        return words
    for at, word in enumerate(words):
        if word in _PARTICLES:
            return words[at:]
    return words[-1:]


def _family_first(words: list[str]) -> bool:
    """Whether it is sure that the family name comes first."""
    if len(words) < 2:
        return False
    if all(_is_east_asian(word) for word in words):
        return not any(re.search("[・·]", word) for word in words)
    first, last = _folded(words[0]), _folded(words[-1])
    if len(words) == 2:
        if first in _HUNGARIAN_FAMILY and last in _HUNGARIAN_GIVEN and first not in _HUNGARIAN_GIVEN:
            return True
        if first in _JAPANESE_FAMILY and last in _JAPANESE_GIVEN:
            return True
        chinese = first in _CHINESE_FAMILY and first not in _ALSO_GIVEN and last not in _CHINESE_FAMILY
        if chinese and re.fullmatch(_TWO_SYLLABLES, last):
            return True
        if first in _KOREAN_FAMILY and re.fullmatch(_KOREAN_GIVEN, words[1]):
            return True
    return False


def _order_unsure(words: list[str]) -> bool:
    """Whether the family name may come first, without its being sure."""
    first, last = _folded(words[0]), _folded(words[-1])
    if first in _ASIAN_FAMILY:
        syllables = all(
            re.fullmatch(_ONE_SYLLABLE, _folded(word)) or _folded(word) in _ASIAN_FAMILY for word in words[1:]
        )
        return first not in _ALSO_GIVEN or syllables
    if first in _HUNGARIAN_FAMILY:
        return last not in _HUNGARIAN_FAMILY and first not in _HUNGARIAN_GIVEN
    if first in _JAPANESE_FAMILY:
        return last not in _JAPANESE_FAMILY
    return False


def _is_initial(word: str) -> bool:
    bare = word.replace(".", "")
    return not _is_east_asian(word) and (
        len(bare) < 2
        or (word.endswith(".") and len(bare) < 4 and all(len(part) < 2 for part in word.split(".")))
    )


def _given(words: list[str]) -> str:
    """The first name, if it is sure which word that is; otherwise empty."""
    if len(words) < 2:
        return ""
    if any(_is_east_asian(word) for word in words):
        return ""
    if not words[1].isascii():
        if len(words) == 3 and re.fullmatch(_PATRONYMIC, words[2].casefold()):
            return " ".join(words[1:])
        if re.fullmatch(_PATRONYMIC, words[1].casefold()):
            return " ".join(words[:2])
    if _family_first(words):
        return words[1]
    if _order_unsure(words):
        return ""
    first = words[0]
    if first in _PARTICLES or _key(first) in _NO_FIRST_NAME:
        return ""
    if _key(first) in _COMPOUND:
        end = 3 if _key(words[1]) in {"al", "el", "ur", "ul"} else 2
        return " ".join(words[:end]) if len(words) > end else ""
    if _is_initial(first):
        rest = words[1:]
        while rest and _is_initial(rest[0]):
            rest = rest[1:]
        plain = len(rest) > 1 and rest[0] not in _PARTICLES and _key(rest[0]) not in _COMPOUND
        return rest[0] if plain else ""
    return first.rstrip(",")


def _without_title(words: list[str]) -> str:
    return _given(words) or " ".join(words)
