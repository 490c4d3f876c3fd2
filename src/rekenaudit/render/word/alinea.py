"""Paragraphs: what is set on one paragraph beside its style."""

from dataclasses import dataclass

from rekenaudit.render.word.elementen import Element, el


@dataclass(frozen=True, slots=True)
class Alinea:
    """The properties of a paragraph; lengths in twips.

    Attributes:
        stijl: id of its style.
        bijeen: stays on the page of the next paragraph.
        nieuwe_pagina: starts a page.
        lijst: number and level of its list; list 0 for none where the style has one.
        voor: white above.
        na: white below.
        inspringen: left and hanging indent.
        tabs: (position, kind, leader) of tab stops.
        vlak: shading, and the border that makes it roomier.
    """

    stijl: str
    bijeen: bool = False
    nieuwe_pagina: bool = False
    lijst: tuple[int, int] | None = None
    voor: int | None = None
    na: int | None = None
    inspringen: tuple[int, int] | None = None
    tabs: tuple[tuple[int, str, str], ...] = ()
    vlak: tuple[Element, ...] = ()

    def eigenschappen(self) -> Element:
        """Write paragraph properties, in the order that the schema asks."""
        lijst = el("w:numPr", el("w:ilvl", val=self.lijst[1]), el("w:numId", val=self.lijst[0])) if self.lijst else None
        tabs = [el("w:tab", val=soort, leader=vulling or None, pos=plek) for plek, soort, vulling in self.tabs]
        links, hangend = self.inspringen or (None, None)
        return el(
            "w:pPr",
            el("w:pStyle", val=self.stijl),
            el("w:keepNext") if self.bijeen else None,
            el("w:pageBreakBefore") if self.nieuwe_pagina else None,
            lijst,
            *self.vlak,
            el("w:tabs", *tabs) if tabs else None,
            el("w:spacing", before=self.voor, after=self.na) if (self.voor, self.na) != (None, None) else None,
            el("w:ind", left=links, hanging=hangend) if self.inspringen else None,
        )
