"""The page of the Word file, in twentieths of a point (twips): A4 with the margins of the house style."""

from dataclasses import dataclass

from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.elementen import twips

A4_KORT, A4_LANG = twips(210), twips(297)
_KOPAFSTAND = twips(15)
_ZIJMARGE_LIGGEND = 20


@dataclass(frozen=True, slots=True)
class Blad:
    """A page: its size and margins."""

    breedte: int
    hoogte: int
    boven: int
    rechts: int
    onder: int
    links: int
    kop: int = _KOPAFSTAND

    @property
    def tekst(self) -> int:
        """Width of the text."""
        return self.breedte - self.links - self.rechts

    @property
    def liggend(self) -> bool:
        """Whether it is a landscape page."""
        return self.breedte > self.hoogte


def staand(huisstijl: Huisstijl) -> Blad:
    """Take the portrait page of a house style."""
    marge = {kant: twips(mm) for kant, mm in huisstijl.marges.items()}
    kop = min(_KOPAFSTAND, marge["boven"] // 2, marge["onder"] // 2)
    return Blad(A4_KORT, A4_LANG, marge["boven"], marge["rechts"], marge["onder"], marge["links"], kop)


def liggend(huisstijl: Huisstijl) -> Blad:
    """Take the landscape page: narrower sides, because wide tables need the room."""
    marge = huisstijl.marges
    zij = twips(min(_ZIJMARGE_LIGGEND, marge["links"], marge["rechts"]))
    return Blad(A4_LANG, A4_KORT, twips(marge["boven"]), zij, twips(marge["onder"]), zij)
