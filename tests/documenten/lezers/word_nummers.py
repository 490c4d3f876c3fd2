"""Numbers of headings as Word counts them: by the lists of numbering.xml and the styles, never by the text."""

from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NIVEAUS = 9


class Kopnummers:
    """Counts through the paragraphs of a document, in their order."""

    def __init__(self, archief: ZipFile) -> None:
        nummering, stijlen = (etree.fromstring(archief.read(f"word/{n}.xml")) for n in ("numbering", "styles"))
        soorten = {_w(a, "abstractNumId"): a for a in nummering.findall(f"{W}abstractNum")}
        self._lijsten = {_w(n, "numId"): soorten[_val(n, "abstractNumId")] for n in nummering.findall(f"{W}num")}
        self._stijlen = {
            _w(s, "styleId"): numpr
            for s in stijlen.findall(f"{W}style")
            if (numpr := s.find(f"{W}pPr/{W}numPr")) is not None
        }
        self._standen: dict[str, list[int]] = {}

    def nummer(self, alinea: _Element) -> str:
        """Count a paragraph, and give the number that Word shows before it; empty when it has none."""
        stijl = alinea.find(f"{W}pPr/{W}pStyle")
        eigen, van_stijl = alinea.find(f"{W}pPr/{W}numPr"), self._stijlen.get(_w(stijl, "val"))
        numpr = eigen if eigen is not None else van_stijl
        if numpr is None or _val(numpr, "numId") == "0":
            return ""
        lijst = self._lijsten[_val(numpr, "numId")]
        niveau = int(_val(numpr, "ilvl") or 0)
        if eigen is None:  # the style is that of a level of its list
            (niveau,) = (int(_w(n, "ilvl")) for n in lijst if _val(n, "pStyle") == _w(stijl, "val"))
        stand = self._standen.setdefault(_w(lijst, "abstractNumId"), [0] * _NIVEAUS)
        stand[niveau] += 1
        stand[niveau + 1 :] = [0] * (_NIVEAUS - niveau - 1)
        tekst = _val(next(n for n in lijst if _w(n, "ilvl") == str(niveau)), "lvlText")
        for plek in range(niveau + 1):
            tekst = tekst.replace(f"%{plek + 1}", str(stand[plek] or 1))
        return tekst


def _w(element: _Element | None, naam: str) -> str:
    return str(element.get(f"{W}{naam}", "")) if element is not None else ""


def _val(element: _Element, kind: str) -> str:
    return _w(element.find(f"{W}{kind}"), "val")
