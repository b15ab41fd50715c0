"""The font library: which instance of which face draws which grapheme cluster, with no system fonts.

`Library.resolve` turns families and roles into a `Stack` for a language; `Library.choose` picks from it for one
cluster; `Library.assign` for all clusters of a paragraph, pairing quotation marks. Weights asked for are weights
drawn: an axis value, the nearest static file by CSS font matching, or a small emboldening that the key records.
Shaping, sizes and positions are not known here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from forebrush.fonts import harfbuzz, user
from forebrush.fonts.catalog import FAULTY, builtin_faces
from forebrush.fonts.chars import (
    Emoji,
    beside_cjk,
    emoji_style,
    is_ambiguous,
    is_cjk,
    is_private,
    needed_points,
    neighbours,
)
from forebrush.fonts.faces import Face, FontError, FontKey, Metrics, Stack
from forebrush.fonts.matching import instance, nearest
from forebrush.fonts.names import ALIASES, STAND_INS, split_names
from forebrush.fonts.quotes import quote_pairs
from forebrush.fonts.roles import ROLES, canonical_lang, canonical_mood, fallback_families, role_families

__all__ = ["Library"]

_SERIF_LIKE = frozenset(("serif", "kai", "brush"))


class Library:
    """The built-in faces and those of a user's folder.

    Holds caches only: the same questions get the same answers, in any order, in any process.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read the built-in catalogue and, where given, the user's folder (see `user.default_folder`).

        Raises:
            FontError: a font package is not installed, or a record in the folder is broken.
        """
        self._folder = folder
        self._load()

    def _load(self) -> None:
        own = user.load(self._folder) if self._folder else ()
        self._faces = {face.key: face for face in (*builtin_faces(), *own)}
        self._families: dict[str, tuple[Face, ...]] = {}
        for face in self._faces.values():
            name = face.family.casefold()
            self._families[name] = (*self._families.get(name, ()), face)
        self._stacks: dict[tuple[object, ...], Stack] = {}
        self._choices: dict[tuple[Stack, str, Emoji, bool], dict[tuple[str, bool], FontKey | None]] = {}
        self.__dict__.pop("fingerprint", None)

    def add(self, path: Path) -> Face:
        """Check a font file of the user's and keep a copy in the library's folder.

        Raises:
            FontError: the library has no folder, or the file is refused (see `user.add`).
        """
        if self._folder is None:
            raise FontError("the library has no folder for fonts of your own", str(path), "Open it with a folder.")
        face = user.add(path, self._folder)
        self._load()
        return face

    # ---- what there is

    def faces(self) -> tuple[Face, ...]:
        """Every face: the built-in ones in catalogue order, then the user's by key."""
        return tuple(self._faces.values())

    def face(self, key: str) -> Face:
        """The face with this key.

        Raises:
            FontError: there is none.
        """
        try:
            return self._faces[key]
        except KeyError:
            raise FontError(f"no face {key!r} in the library", "fonts", "See `forebrush fonts`.") from None

    def path(self, key: str) -> Path:
        """The font file of a face.

        Raises:
            FontError: no such face.
        """
        return self.face(key).path

    def coverage(self, key: str) -> frozenset[int]:
        """The code points that a face has sound glyphs for.

        Raises:
            FontError: no such face, or its file cannot be read.
        """
        return _sound(self.face(key)) if key in FAULTY else harfbuzz.coverage(self.face(key))

    def metrics(self, key: FontKey) -> Metrics:
        """Vertical measures of an instance in em.

        Raises:
            FontError: no such face, or its file cannot be read.
        """
        return harfbuzz.metrics_of(self.face(key.face), key)

    def font(self, key: FontKey) -> Any:
        """The shared `hb.Font` of an instance, scaled to font units.

        Raises:
            FontError: no such face, or its file cannot be read.
        """
        return harfbuzz.font_of(self.face(key.face), key)

    def subset(
        self, key: FontKey, *, unicodes: Iterable[int] = (), glyphs: Iterable[int] = (), retain_gids: bool = False
    ) -> bytes:
        """A TrueType file of the named code points and glyphs, axes pinned: see `harfbuzz.subset`.

        Raises:
            FontError: no such face, or nothing to subset.
        """
        return harfbuzz.subset(self.face(key.face), key, unicodes=unicodes, glyphs=glyphs, retain_gids=retain_gids)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over the keys and file hashes of all faces: equal where the same fonts are there."""
        lines = sorted(f"{face.key} {face.sha256}\n" for face in self._faces.values())
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def missing(self, wanted: str | Sequence[str]) -> tuple[str, ...]:
        """Those of the wanted names that are neither role, family nor face here, in order.

        Fonts for which another stands in (`names.STAND_INS`) are among them.
        """
        return tuple(name for name in split_names(wanted) if not self._is_here(ALIASES.get(name.casefold(), name)))

    def _is_here(self, name: str) -> bool:
        return name in ROLES or name.casefold() in self._families or name in self._faces

    def _meant(self, name: str) -> str:
        word = name.casefold()
        return name if self._is_here(name) else ALIASES.get(word) or STAND_INS.get(word) or name

    # ---- from names to a stack

    def resolve(
        self,
        wanted: str | Sequence[str],
        lang: str = "und",
        mood: str | None = None,
        weight: float = 400,
        italic: bool = False,
    ) -> Stack:
        """The stack for roles, families or face keys in a language (BCP 47), a mood and a weight (1 to 1000).

        A string may hold several names parted by commas. Names that are not here are passed over (`missing` tells
        them); when none is left, the `text` role stands in. A mood changes what `display` and `text` mean.
        Fallbacks for the language and then for all others follow, in the same weight.
        """
        question = (split_names(wanted), lang, mood, weight, italic)
        stack = self._stacks.get(question)
        if stack is None:
            if len(self._stacks) >= 4096:
                self._stacks.clear()
                self._choices.clear()
            stack = self._stacks[question] = self._resolve(*question)
        return stack

    def _resolve(self, wanted: tuple[str, ...], lang: str, mood: str | None, weight: float, italic: bool) -> Stack:
        tongue = canonical_lang(lang)
        weight = min(max(weight, 1.0), 1000.0)
        asked: list[FontKey] = []
        known = [name for name in map(self._meant, wanted) if self._is_here(name)] or ["text"]
        for name in known:
            for face in self._named(name, tongue, mood, weight, italic):
                asked.append(instance(face, weight, italic, large=name == "display"))
        asked = list(dict.fromkeys(asked))
        serif = any(self._faces[key.face].styles & _SERIF_LIKE for key in asked)
        rest = [
            instance(nearest(self._families[name.casefold()], weight, italic), weight, italic)
            for name in fallback_families(tongue, serif)
        ]
        have = {key.face for key in asked}
        fonts = (*asked, *(key for key in dict.fromkeys(rest) if key.face not in have))
        return Stack(
            fonts=fonts,
            asked=len(asked),
            lang=tongue,
            emoji=instance(self._faces["noto-color-emoji"], 400, False),
            emoji_text=instance(self._faces["noto-emoji"], weight, False),
        )

    def _named(self, name: str, lang: str, mood: str | None, weight: float, italic: bool) -> list[Face]:
        if name in self._faces:
            return [self._faces[name]]
        families = role_families(name, lang, canonical_mood(mood)) if name in ROLES else (name,)
        return [nearest(self._families[family.casefold()], weight, italic) for family in families]

    # ---- from a cluster to a font

    def choose(
        self,
        cluster: str,
        before: str,
        after: str,
        stack: Stack,
        lang: str = "",
        emoji: Emoji = "auto",
        vertical: bool = False,
    ) -> FontKey | None:
        """The font that draws a grapheme cluster between its neighbours ("" at the edges); None when none has it.

        Emoji are decided first (UTS 51). Quotation marks, dashes, ellipses and other marks of two widths go to the
        CJK font beside CJK text in Chinese and Japanese. CJK characters and marks go to the CJK fonts of the
        stack before others; in vertical text their marks only to faces with vertical forms. A font is chosen
        only when it has every code point of the cluster, as written, composed or decomposed. Private-use
        characters are drawn by the user's own faces alone. `lang` overrides the stack's for a run.
        """
        tongue = canonical_lang(lang) if lang else stack.lang
        memory = self._choices.setdefault((stack, tongue, emoji, vertical), {})
        wide = tongue in ("zh-Hans", "zh-Hant", "ja") and is_ambiguous(cluster) and beside_cjk(cluster, before, after)
        return self._chosen(memory, cluster, wide, stack, emoji, vertical)

    def assign(
        self,
        clusters: Sequence[str],
        stack: Stack,
        lang: str = "",
        emoji: Emoji = "auto",
        vertical: bool = False,
    ) -> tuple[FontKey | None, ...]:
        """The font of each cluster of a paragraph, as `choose`, with both marks of a quotation from one font.

        A pair of quotation marks is CJK when either mark stands beside CJK text.
        """
        tongue = canonical_lang(lang) if lang else stack.lang
        memory = self._choices.setdefault((stack, tongue, emoji, vertical), {})
        wide = [False] * len(clusters)
        if tongue in ("zh-Hans", "zh-Hant", "ja"):
            for i, cluster in enumerate(clusters):
                wide[i] = is_ambiguous(cluster) and beside_cjk(cluster, *neighbours(clusters, i))
            for opening, closing in quote_pairs(clusters):
                wide[opening] = wide[closing] = wide[opening] or wide[closing]
        return tuple(
            self._chosen(memory, cluster, is_wide, stack, emoji, vertical)
            for cluster, is_wide in zip(clusters, wide, strict=True)
        )

    def _chosen(
        self,
        memory: dict[tuple[str, bool], FontKey | None],
        cluster: str,
        wide: bool,
        stack: Stack,
        emoji: Emoji,
        vertical: bool,
    ) -> FontKey | None:
        question = (cluster, wide)
        if question in memory:
            return memory[question]
        if len(memory) > 65536:  # hostile text must not grow the cache without end
            memory.clear()
        answer = memory[question] = self._decide(cluster, wide, stack, emoji, vertical)
        return answer

    def _decide(self, cluster: str, wide: bool, stack: Stack, emoji: Emoji, vertical: bool) -> FontKey | None:
        style = emoji_style(cluster, emoji)
        if style == "color" and self._covers(stack.emoji, cluster):
            return stack.emoji
        if style and self._covers(stack.emoji_text, cluster):
            return stack.emoji_text
        order: Iterable[FontKey] = stack.fonts
        if is_private(cluster):
            order = [key for key in stack.fonts if self._faces[key.face].from_user]
            return next((key for key in order if self._covers(key, cluster)), None)
        if wide or is_cjk(cluster[:1]):
            order = sorted(stack.fonts, key=lambda key: self._cjk_rank(key, vertical and not cluster[0].isalnum()))
        for key in (*order, stack.emoji_text, stack.emoji):
            if self._covers(key, cluster):
                return key
        return None

    def _cjk_rank(self, key: FontKey, turned_mark: bool) -> int:
        face = self._faces[key.face]
        if not face.has_han:
            return 2
        return 1 if turned_mark and "vert" not in face.styles else 0

    def _covers(self, key: FontKey, cluster: str) -> bool:
        points = self.coverage(key.face)
        return any(needed <= points for needed in needed_points(cluster))


@cache
def _sound(face: Face) -> frozenset[int]:
    return harfbuzz.coverage(face) - FAULTY[face.key]
