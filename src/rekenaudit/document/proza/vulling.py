"""What `[[…]]` in prose is filled with, and how its text is taken apart."""

import re
from dataclasses import dataclass
from html import escape
from typing import get_args

from rekenaudit.document.inlijn import Getal
from rekenaudit.model.kengetal import Notatie
from rekenaudit.notation.woorden import is_zinbegin, met_hoofdletter
from rekenaudit.problems import RekenauditFout, aangehaald

NOTATIES: tuple[Notatie, ...] = get_args(Notatie)
_NAAM = re.compile(r"[A-Za-z_]\w*")
_LANGSTE, _DIEPSTE = 5000, 20
"""Length of a `[[…]]` and depth of the brackets in it; more is no formula, and would take for ever to look through."""
_NOTATIE = re.compile(r"(\w+)(?:\s+(\d))?")
_VRIJ = re.compile(r"\[\[vrij (.*?)\]\]")
_BEWERING = re.compile(r"\s*\[\[\s*klopt\b(?:[^\[\]]|\[[^\[\]]*\])*\]\]")


class VullingFout(RekenauditFout):
    """A `[[…]]` cannot be filled; the message is a Dutch sentence without the full stop that the problem adds.

    Attributes:
        raad: what to do about it, as a whole sentence.
    """

    def __init__(self, reden: str, raad: str = "") -> None:
        super().__init__(reden)
        self.raad = raad or "Schrijf [[kengetal gemeente jaar]]; in docs/handleiding.md staat wat er nog meer kan."


@dataclass(frozen=True, slots=True)
class Vulling:
    """The text that takes the place of a `[[…]]`, and the same as HTML."""

    tekst: str
    html: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """A `[[…]]` taken apart.

    Attributes:
        kop: first word; empty when the text starts with something else.
        rest: what follows it.
        formule: the whole, without the notation.
        is_formule: whether it can only be a formula.
        notatie: requested notation; empty for the indicator's own.
        decimalen: requested number of decimals; None for the indicator's own.
    """

    kop: str
    rest: str
    formule: str
    is_formule: bool
    notatie: str
    decimalen: int | None


def van_tekst(tekst: str) -> Vulling:
    """Fill with plain words."""
    return Vulling(tekst, escape(tekst, quote=False))


def van_getal(getal: Getal) -> Vulling:
    """Fill with a computed number."""
    return Vulling(getal.tekst, getal.__html__())


def in_zin(gevuld: str, ervoor: str, inhoud: str, *, alleen: bool) -> str:
    """Begin a sentence with a capital where a filled-in word is its first.

    Args:
        gevuld: what takes the place of the `[[…]]`.
        ervoor: what stands before it.
        inhoud: the text between the brackets; what is `vrij` stays as it was written.
        alleen: whether nothing else stands in the line, as in the cell of a table.
    """
    blijft = alleen or inhoud.split()[:1] == ["vrij"] or not gevuld[:1].islower()
    return gevuld if blijft or not is_zinbegin(ervoor) else met_hoofdletter(gevuld)


def zonder_haken(tekst: str) -> str:
    """Write a text that is quoted, with what was typed by hand and without claims; what is computed keeps brackets."""
    return _BEWERING.sub("", _VRIJ.sub(r"\1", tekst)).strip()


def einde_van(tekst: str, begin: int) -> int:
    """Find the `]]` that closes the `[[` at a position, passing over square brackets in a formula.

    Returns:
        Position of the first closing bracket; -1 when there is none that any formula could have.
    """
    diepte = 0
    for plek in range(begin + 2, min(len(tekst), begin + _LANGSTE)):
        teken = tekst[plek]
        if teken == "[":
            diepte += 1
            if diepte > _DIEPSTE:
                return -1
        elif teken == "]" and diepte:
            diepte -= 1
        elif teken == "]":
            return plek if tekst[plek : plek + 2] == "]]" else -1
    return -1


def ontleed(inhoud: str) -> Vraag:
    """Take the text between the brackets apart.

    Raises:
        VullingFout: when it is empty or asks for an unknown notation.
    """
    formule, notatie, decimalen = _splits_notatie(" ".join(inhoud.split()))
    if not formule:
        raise VullingFout("er staat niets tussen de haken")
    kop = _NAAM.match(formule)
    woord = kop.group() if kop else ""
    rest = formule[len(woord) :]
    is_formule = not woord or (bool(rest) and (rest[0] != " " or rest.lstrip()[0] in "+-−*×/÷"))
    return Vraag(woord, rest.strip(), formule, is_formule, notatie, decimalen)


def _splits_notatie(tekst: str) -> tuple[str, str, int | None]:
    """Cut off `| notation decimals`; a bar between square brackets belongs to the formula."""
    plek = tekst.rfind("|")
    if plek < 0 or tekst.count("[", plek) < tekst.count("]", plek):
        return tekst, "", None
    treffer = _NOTATIE.fullmatch(tekst[plek + 1 :].strip())
    if treffer is None or treffer.group(1) not in NOTATIES:
        raise VullingFout(
            f"na de streep hoort een notatie ({', '.join(aangehaald(NOTATIES))}), eventueel met een aantal decimalen",
            "Schrijf bijvoorbeeld | procent 1, of haal de streep en wat erachter staat weg.",
        )
    return tekst[:plek].strip(), treffer.group(1), int(treffer.group(2)) if treffer.group(2) else None
