"""Functions along an axis: sum, mean, median, extremes, share, rank, change between years, repetition.

An aggregate judges anew whether it is small, except that one that simply is a small value stays small: of fewer
than two present values, an extreme, or the middle one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rekenaudit.indicators.bewerkingen import elementsgewijs
from rekenaudit.indicators.blok import Blok, Exact, deel, neem_plekken, omvang, rijen, stappen
from rekenaudit.indicators.klein import is_klein
from rekenaudit.indicators.staat import Staat, met, samen, staat, verenigd
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.reeks import JAAR, As

DEEL_ONTBREEKT = "deel ontbreekt"


def _mediaan(waarden: Sequence[Exact]) -> Exact:
    """Middle value; the mean of the two middle ones when their number is even."""
    gesorteerd = sorted(waarden)
    midden = len(gesorteerd) // 2
    return gesorteerd[midden] if len(gesorteerd) % 2 else deel(gesorteerd[midden - 1] + gesorteerd[midden], 2)


SAMENVATTINGEN: Mapping[str, Callable[[Sequence[Exact]], Exact]] = {
    "som": sum,
    "gemiddelde": lambda waarden: deel(sum(waarden), len(waarden)),
    "mediaan": _mediaan,
    "minimum": min,
    "maximum": max,
}


def vat_samen(functie: str, blok: Blok, as_naam: str, minimaal: int | None, drempel: int) -> Blok:
    """Aggregate along an axis, which disappears.

    Args:
        functie: key of SAMENVATTINGEN.
        blok: operand.
        as_naam: the axis.
        minimaal: how many values must be present; all when None.
        drempel: counts of persons below it are small; 0 when the result does not count persons.
    """
    reken = SAMENVATTINGEN[functie]
    waarden: list[Exact | None] = []
    staten: list[Staat] = []
    for rij in rijen(blok.vorm, as_naam):
        ruw, delen = blok.waarden[rij], blok.staten[rij]
        aanwezig = [w for w in ruw if w is not None]
        staat_ = _groepsstaat(delen, len(aanwezig), minimaal)
        waarde = reken(aanwezig) if staat_.aanwezig else None
        if waarde is not None:
            klein = bool(drempel) and is_klein(waarde, drempel)
            klein = klein or _is_een_kleine_waarde(functie, waarde, ruw, delen)
            staat_ = met(staat_, staat_.aanwezigheid, klein)
        waarden.append(waarde)
        staten.append(staat_)
    vorm = replace(blok.vorm, assen=tuple(a for a in blok.vorm.assen if a.naam != as_naam))
    return Blok(vorm, waarden, staten)


def aandeel(blok: Blok, as_naam: str, minimaal: int | None, drempel: int) -> Blok:
    """Divide each value by the total along an axis; `drempel` belongs to the unit of the operand."""
    totaal = vat_samen("som", blok, as_naam, minimaal, drempel)
    as_ = next(a for a in blok.vorm.assen if a.naam == as_naam)
    return elementsgewijs("/", blok, spreid(totaal, as_, blok.vorm), Vorm(blok.vorm.assen), 0)


def rang(blok: Blok, as_naam: str, minimaal: int | None) -> Blok:
    """Rank the values along an axis, 1 for the highest; equal values share the best rank."""
    waarden: list[Exact | None] = [None] * len(blok.waarden)
    staten = list(blok.staten)
    for rij in rijen(blok.vorm, as_naam):
        ruw, delen = blok.waarden[rij], blok.staten[rij]
        aanwezig = [w for w in ruw if w is not None]
        groep = _groepsstaat(delen, len(aanwezig), minimaal)
        groep = met(groep, groep.aanwezigheid, groep.klein and not groep.aanwezig)
        rangen = {w: plek for plek, w in reversed(list(enumerate(sorted(aanwezig, reverse=True), start=1)))}
        waarden[rij] = [rangen[w] if w is not None and groep.aanwezig else None for w in ruw]
        staten[rij] = [samen(s, groep) for s in delen]
    return Blok(Vorm(blok.vorm.assen), waarden, staten)


def over_jaren(functie: str, blok: Blok, jaren: tuple[str, str] | None, vorm: Vorm, drempel: int) -> Blok:
    """Change (`groei` or `verschil`) between two years, or from each year to the next."""
    aantal, _ = stappen(blok.vorm, JAAR)
    plekken = rijen(blok.vorm, JAAR)
    if jaren:
        labels = next(a.waarden for a in blok.vorm.assen if a.naam == JAAR)
        van, tot = (_plak(blok, plekken, labels.index(jaar), vorm) for jaar in jaren)
        return elementsgewijs(functie, van, tot, vorm, drempel)
    waarden, staten = list(blok.waarden), list(blok.staten)
    for rij in plekken:
        waarden[rij] = [None, *blok.waarden[rij][: aantal - 1]]
        staten[rij] = [staat(), *blok.staten[rij][: aantal - 1]]
    verandering = elementsgewijs(functie, Blok(vorm, waarden, staten), blok, vorm, drempel)
    uit_waarden, uit_staten = list(verandering.waarden), list(verandering.staten)
    for rij in plekken:
        uit_staten[rij.start] = met(blok.staten[rij.start], Aanwezigheid.NIET_VAN_TOEPASSING, False)  # noqa: FBT003 - see `met`
    return Blok(vorm, uit_waarden, uit_staten)


def spreid(blok: Blok, as_: As, vorm: Vorm) -> Blok:
    """Repeat a block along a new axis; `vorm` is the shape of the result."""
    return neem_plekken(blok, gespreide_plekken(blok.vorm, as_, vorm), vorm)


def gespreide_plekken(vorm: Vorm, as_: As, doel: Vorm) -> list[int]:
    """Give for every place of a repeated block the place that its value comes from."""
    aantal, stap = stappen(doel, as_.naam)
    begin = range(0, omvang(vorm), stap)
    return [p for b in begin for _ in range(aantal) for p in range(b, b + stap)]


def _plak(blok: Blok, plekken: list[slice], index: int, vorm: Vorm) -> Blok:
    """Take one label of an axis out of the rows along it."""
    stap = plekken[0].step
    return neem_plekken(blok, [rij.start + index * stap for rij in plekken], vorm)


def _groepsstaat(delen: Sequence[Staat], aanwezig: int, minimaal: int | None) -> Staat:
    """Combine the states of a row: whether enough is present, all sources and flags.

    With `minimaal`, values that were never delivered need not stand in the way: when the unknown ones would make
    enough, these are why there is no value. A row that cannot be aggregated is small when one of the absences that
    lead is: it would tell of a zero.
    """
    soorten = frozenset(delen)
    geheel = verenigd(soorten)
    if geheel.aanwezig:
        return geheel
    if minimaal is not None and aanwezig >= minimaal:
        return staat(Aanwezigheid.AANWEZIG, geheel.bronnen, geheel.klein, geheel.vlaggen | {DEEL_ONTBREEKT})
    leidend = geheel.aanwezigheid
    if minimaal is not None and leidend is Aanwezigheid.NIET_GELEVERD:
        onbekend = sum(s.aanwezigheid is Aanwezigheid.ONTBREEKT for s in delen)
        leidend = Aanwezigheid.ONTBREEKT if aanwezig + onbekend >= minimaal else leidend
    klein = any(s.klein for s in soorten if s.aanwezigheid in {leidend, geheel.aanwezigheid})
    return met(geheel, leidend, klein)


def _is_een_kleine_waarde(functie: str, waarde: Exact, ruw: Sequence[Exact | None], delen: Sequence[Staat]) -> bool:
    """Tell whether an aggregate simply is one small value: the only one present, the extreme or the middle one."""
    kleine = [w for w, s in zip(ruw, delen, strict=True) if s.klein and w is not None]
    if not kleine:
        return False
    zelf = functie in {"minimum", "maximum", "mediaan"} and waarde in kleine
    return zelf or sum(w is not None for w in ruw) < 2
