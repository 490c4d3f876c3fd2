"""Logos on the title page: of each court of audit, or of all together where they have none of their own."""

from collections.abc import Callable

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import Knoop, met_kinderen, tekst
from rekenaudit.document.documenten import Afzender, Document
from rekenaudit.render.herschrijven import herschrijf, met_attr, met_klasse


def alt_van(afzender: Afzender) -> str:
    """Describe a logo to who cannot see it."""
    return f"Logo van {afzender.naam}"


def los_logo(document: Document, stijl: Stijlmap) -> Afzender | None:
    """Choose the logo that stands alone on a title page.

    That is the one of the only court of audit of the document, or that of the house style where none has its own.
    """
    eigen = [afzender for afzender in document.afzenders if afzender.logo]
    if not eigen:
        return Afzender(stijl.huisstijl.naam, stijl.huisstijl.logo) if stijl.huisstijl.logo else None
    return eigen[0] if len(document.afzenders) == 1 else None


def met_logos(kop: Knoop, document: Document, stijl: Stijlmap, adres: Callable[[str], str]) -> Knoop:
    """Add the logos to a title page.

    Args:
        kop: the `header` of the tree.
        document: for its courts of audit.
        stijl: the house style.
        adres: gives the address of a logo.
    """
    los = los_logo(document, stijl)
    if los is not None:
        return met_kinderen(kop, *kop.kinderen, _beeld(los, adres))
    if document.compact:
        return kop
    logos = {afzender.naam: afzender for afzender in document.afzenders if afzender.logo}
    if not logos:
        return kop

    def regel(knoop: Knoop) -> Knoop:
        naam = tekst(knoop)
        if knoop.tag == "ul":
            return met_klasse(knoop, "met-logos")
        if knoop.tag != "li":
            return knoop
        return met_kinderen(knoop, _beeld(logos[naam], adres), naam) if naam in logos else met_klasse(knoop, "zonder")

    return met_klasse(herschrijf(kop, regel), "samen")


def _beeld(afzender: Afzender, adres: Callable[[str], str]) -> Knoop:
    beeld = Knoop("img", (("class", "logo"), ("src", adres(afzender.logo))))
    return met_attr(beeld, "alt", alt_van(afzender))
