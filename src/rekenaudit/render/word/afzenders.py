"""Several courts of audit on the title page: one below the other, each beside its logo."""

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.sjabloonbestanden import logo_voor_word
from rekenaudit.document.documenten import Afzender
from rekenaudit.render.logos import alt_van
from rekenaudit.render.word.alinea import Alinea
from rekenaudit.render.word.elementen import Element, twips
from rekenaudit.render.word.schrijver import Schrijver
from rekenaudit.render.word.velden import tab, tekstloop

LOGO_CM = (7.0, 2.0)
"""Greatest width and height of a logo that stands alone."""

_BREED_CM = 3.2
_HOOG_CM = 6.3
"""Greatest width of a logo in a list, and height of all logos together: they share one page with the title."""

_GROOTST_CM = 1.2
_NAAM_MM = 40
_WIT_ERNA = 280
_WIT = (240, 1800)
"""White above the list in twips: with logos, and without."""

_WIT_PER_NAAM, _PAST = 340, 4
"""Less white for each name beyond the first few, so that all of them stay on the title page."""


def senders(schrijver: Schrijver, stijl: Stijlmap) -> None:
    """Write the courts of audit of a document."""
    afzenders = schrijver.document.afzenders
    logos = any(afzender.logo for afzender in afzenders)
    for nummer, afzender in enumerate(afzenders):
        lopen = [tekstloop(afzender.naam)]
        if logos:
            lopen = [*_logo(schrijver, stijl, afzender), tab(), *lopen]
        tabs = ((twips(_NAAM_MM), "left", ""),) if logos else ()
        voor = None if nummer else max(200, _WIT[0 if logos else 1] - max(0, len(afzenders) - _PAST) * _WIT_PER_NAAM)
        na = _WIT_ERNA if nummer == len(afzenders) - 1 else None
        soort = Alinea("Titelafzender", voor=voor, na=na, tabs=tabs)
        schrijver.zet(schrijver.alinea(soort, lopen))


def _logo(schrijver: Schrijver, stijl: Stijlmap, afzender: Afzender) -> list[Element]:
    if not afzender.logo:
        return []
    hoogte = min(_GROOTST_CM, _HOOG_CM / len(schrijver.document.afzenders))
    bestand = stijl.bestand(logo_voor_word(afzender.logo))
    return [schrijver.logo(bestand, alt_van(afzender), (_BREED_CM, hoogte))]
