"""What a figure or table misses, and why, in Dutch sentences."""

from collections.abc import Iterable, Sequence

from rekenaudit.document.beelden.raster import Raster, Vak
from rekenaudit.document.benamingen import Benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import zin
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.reeks import JAAR
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import opsomming

_KOPPEN = {
    Aanwezigheid.NIET_GELEVERD: "Niet geleverd",
    Aanwezigheid.ONTBREEKT: "Onbekend",
    Aanwezigheid.ONDERDRUKT: "Niet getoond",
    Aanwezigheid.NIET_VAN_TOEPASSING: "Niet van toepassing",
}
_VLAGGEN = {"voorlopig": "Voorlopige cijfers", "gecorrigeerd": "Gecorrigeerde cijfers"}
_MEESTE_GROEPEN = 8
_MEESTE_RIJEN = 3
"""More rows of a table than this are counted, not named: its cells already say which."""

Plek = tuple[str, ...]


def hiaten(raster: Raster, stof: Bouwstof, *, in_cellen: bool = False) -> str:
    """Say which values are missing and why, and which are provisional; empty when nothing is to be said.

    What is still awaited is not told here: a mark says that (see `Bouwstof.wacht_op`).

    Args:
        raster: all values.
        stof: the records that they come from.
        in_cellen: whether the cells of a table already say which are missing, so that only reasons are told. Where one
            reason is given, the places without a reason are named too: they do not share it.
    """
    zinnen = []
    for soort, kop in _KOPPEN.items():
        per_reden = _per_reden(raster, soort, stof)
        for reden, plekken in per_reden.items():
            if any(per_reden) or not in_cellen:
                zinnen.append(f"{kop}: {_beschrijf(plekken, raster, stof.namen, tel_rijen=in_cellen)}.{reden}")
    return " ".join([*zinnen, *_vlaggen(raster, stof.namen)])


def _vlaggen(raster: Raster, namen: Benamingen) -> list[str]:
    zinnen = []
    for vlag, kop in _VLAGGEN.items():
        plekken = [plek for plek, vak in raster.vakken.items() if vlag in vak.cel.vlaggen]
        if plekken:
            zinnen.append(f"{kop}: {_beschrijf(plekken, raster, namen)}.")
    return zinnen


def _per_reden(raster: Raster, soort: Aanwezigheid, stof: Bouwstof) -> dict[str, list[Plek]]:
    """Gather the places with one kind of absence by their reason; a reason starts with a space or is empty."""
    redenen: dict[str, list[Plek]] = {}
    for plek, vak in raster.vakken.items():
        if vak.cel.aanwezigheid is soort and not stof.open.van_cel(*vak.over):
            reden = "".join(f" {zin(tekst)}" for tekst in dict.fromkeys(_redenen(vak, soort, stof.studie)))
            redenen.setdefault(reden, []).append(plek)
    return redenen


def _redenen(vak: Vak, soort: Aanwezigheid, studie: Studie) -> Iterable[str]:
    if soort is Aanwezigheid.ONTBREEKT and "nul onbekend" in vak.cel.vlaggen:
        return ["Een nul in de bron kan hier een ontbrekende waarde zijn"]
    if soort is not Aanwezigheid.NIET_GELEVERD:
        return []
    bronnen = [studie.bronnen[b] for b in sorted(vak.cel.bronnen) if b in studie.bronnen]
    nooit = [b.niet_geleverd_door[g] for b in bronnen for g in vak.over[1] if g in b.niet_geleverd_door]
    if nooit:
        return nooit
    met_reden = [b for b in bronnen if b.niet_geleverd]
    jaar = dict(vak.plek).get(JAAR)
    zonder_jaar = [b for b in met_reden if jaar is not None and jaar not in b.jaren]
    return [b.niet_geleverd for b in zonder_jaar or met_reden]


def _beschrijf(plekken: Sequence[Plek], raster: Raster, namen: Benamingen, *, tel_rijen: bool = False) -> str:
    """Name coordinates briefly: whole labels of an axis first, then what is left per label of the first axis.

    Args:
        plekken: the coordinates.
        raster: all values.
        namen: what readers call axes and labels.
        tel_rijen: whether many rows that miss the same are counted instead of named.
    """
    allemaal = set(plekken)
    if len(allemaal) == len(raster.vakken):
        return "alle waarden"
    over = set(allemaal)
    delen: list[str] = []
    for i in sorted(range(len(raster.assen)), key=lambda i: raster.assen[i].naam != JAAR):
        as_ = raster.assen[i]
        heel = [w for w in as_.waarden if len(as_.waarden) > 1 and _geheel(w, i, allemaal, raster)]
        heel = [w for w in heel if any(p[i] == w for p in over)]
        if heel:
            delen.append(opsomming([namen.label(as_.naam, w) for w in heel]))
            over = {p for p in over if p[i] not in heel}
    groepen = _groepen([p for p in plekken if p in over], raster, namen, tel_rijen=tel_rijen)
    if len(groepen) > _MEESTE_GROEPEN:
        rest = len(groepen) - _MEESTE_GROEPEN
        groepen = [*groepen[:_MEESTE_GROEPEN], f"en nog {rest} andere"]
    return "; ".join([*delen, *groepen])


def _geheel(label: str, as_nummer: int, allemaal: set[Plek], raster: Raster) -> bool:
    return all(plek in allemaal for plek in raster.vakken if plek[as_nummer] == label)


def _groepen(plekken: Sequence[Plek], raster: Raster, namen: Benamingen, *, tel_rijen: bool) -> list[str]:
    """Name what is left per label of the first axis; labels that miss the same are named together."""
    per_label: dict[str, list[str]] = {}
    for plek in plekken:
        eerste, *rest = (namen.label(a.naam, w) for a, w in zip(raster.assen, plek, strict=True))
        per_label.setdefault(eerste, []).append(" ".join(rest))
    groepen: dict[tuple[str, ...], list[str]] = {}
    for naam, rest in per_label.items():
        groepen.setdefault(tuple(rest), []).append(naam)
    meeste = _MEESTE_RIJEN if tel_rijen else len(per_label)
    rijen = len(raster.assen[0].waarden)
    return [_groep(wie, [r for r in rest if r], meeste, rijen) for rest, wie in groepen.items()]


def _groep(wie: Sequence[str], rest: Sequence[str], meeste: int, rijen: int) -> str:
    if not rest:
        return opsomming(wie)
    if len(wie) > meeste:
        return f"{opsomming(rest)} in {len(wie)} van de {rijen} rijen"
    return f"{opsomming(wie)} ({opsomming(rest)})"
