"""Figure specification and protected values → everything that a figure shows, ready to draw."""

from dataclasses import replace
from fractions import Fraction

from rekenaudit.document.beelden.alternatief import alternatief
from rekenaudit.document.beelden.hiaten import hiaten
from rekenaudit.document.beelden.raster import Raster, RasterFout, Uitsnede, Vak, maak_raster
from rekenaudit.document.benamingen import KENGETAL
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import bronnoot, zin
from rekenaudit.document.inlijn import verwijs
from rekenaudit.document.openstaand import NIET_ONTVANGEN, VOLGT, merktekst
from rekenaudit.document.reeksen import kies
from rekenaudit.indicators.samenvatten import DEEL_ONTBREEKT
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Figuurspec, Paneel, Punt, Serie
from rekenaudit.model.reeks import Reeks
from rekenaudit.notation.waarden import eenheid_kop, schrijf_afwezig, schrijf_waarde
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import aangehaald, bedoelde

GEMIDDELDE = "gemiddelde"
"""Name of the extra category that a regional indicator with a series axis gives."""


def maak_figuur(id_: str, spec: Figuurspec, stof: Bouwstof, boodschap: str) -> Figuurgegevens:
    """Fill a figure.

    Args:
        id_: name in figuren.yaml.
        spec: its declaration.
        stof: records of the whole, or of the one municipality that the figure is about.
        boodschap: the message, with its numbers filled in.

    Raises:
        RasterFout: when the declaration does not fit the indicators.
    """
    raster = maak_raster(uitsnede_van(spec, stof), stof.uitkomsten)
    categorieen = _categorieen(spec, raster)
    panelen = _panelen(spec, raster, categorieen, stof)
    referentie, extra = _gemiddelde(spec, raster, categorieen, stof)
    namen = tuple(stof.namen.label(spec.categorie, c) for c in categorieen)
    if extra is not None:
        namen = (*namen, GEMIDDELDE)
        panelen = tuple(replace(p, series=_met_extra(p.series, extra)) for p in panelen)
    eerste = stof.uitkomsten[spec.kengetallen[0]]
    uitkomsten = [stof.uitkomsten[n] for n in (*spec.kengetallen, spec.gemiddelde) if n]
    figuur = Figuurgegevens(
        id=f"figuur-{id_}{stof.achtervoegsel}",
        bestandsnaam=f"{id_}{stof.achtervoegsel}",
        titel=spec.titel,
        soort=spec.soort,
        categorieen=namen,
        panelen=panelen,
        referentie=referentie,
        as_titel=eenheid_kop(eerste.kengetal.notatie, eerste.reeks.eenheid, stof.eenheden),
        notatie=eerste.kengetal.notatie,
        decimalen=eerste.kengetal.decimalen,
        alt="",
        toelichting=zin(spec.toelichting),
        ontbreekt=hiaten(raster, stof),
        bronnoot=bronnoot(stof.studie, uitkomsten),
        hoogte=spec.hoogte,
        wacht=merktekst(NIET_ONTVANGEN, stof.wacht_op(vak.over for vak in raster.vakken.values())),
    )
    return replace(figuur, alt=alternatief(figuur, spec.categorie, boodschap))


def uitsnede_van(spec: Figuurspec, stof: Bouwstof) -> Uitsnede:
    """Tell which part of the indicators a figure asks for: panels, then series, then categories."""
    assen = tuple(a for a in (spec.paneel, spec.reeks, spec.categorie) if a)
    return Uitsnede(spec.kengetallen, assen, spec.selectie, spec.waarden, stof.vast)


def _categorieen(spec: Figuurspec, raster: Raster) -> tuple[str, ...]:
    labels = raster.labels(spec.categorie)
    if spec.sorteer == "gegeven":
        return labels
    paneel, serie = raster.labels(spec.paneel or "")[0], raster.labels(spec.reeks or "")[-1]

    def hoogste_eerst(label: str) -> tuple[bool, Fraction]:
        waarde = _vak(spec, raster, paneel, serie, label).cel.waarde
        return waarde is None, -(waarde or Fraction(0))

    return tuple(sorted(labels, key=hoogste_eerst))


def _vak(spec: Figuurspec, raster: Raster, paneel: str, serie: str, categorie: str) -> Vak:
    plek = {spec.paneel: paneel, spec.reeks: serie, spec.categorie: categorie}
    return raster.vak(**{as_naam: label for as_naam, label in plek.items() if as_naam})


def _panelen(spec: Figuurspec, raster: Raster, categorieen: tuple[str, ...], stof: Bouwstof) -> tuple[Paneel, ...]:
    return tuple(
        Paneel(
            stof.namen.label(spec.paneel or "", paneel),
            tuple(
                Serie(
                    stof.namen.label(spec.reeks, serie)
                    if spec.reeks
                    else stof.namen.label(KENGETAL, spec.kengetallen[0]),
                    tuple(_punt(_vak(spec, raster, paneel, serie, c), stof) for c in categorieen),
                )
                for serie in raster.labels(spec.reeks or "")
            ),
        )
        for paneel in raster.labels(spec.paneel or "")
    )


def _punt(vak: Vak, stof: Bouwstof) -> Punt:
    cel, kengetal, ref = vak.cel, stof.uitkomsten[vak.kengetal].kengetal, verwijs(vak.kengetal, vak.plek)
    if cel.waarde is None or cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        tekst = VOLGT if stof.open.van_cel(*vak.over) else schrijf_afwezig(cel.aanwezigheid)
        return Punt(None, tekst, cel.aanwezigheid, ref)
    tekst = schrijf_waarde(cel.waarde, kengetal.notatie, kengetal.decimalen)
    return Punt(cel.waarde, tekst, cel.aanwezigheid, ref, deels=DEEL_ONTBREEKT in cel.vlaggen)


def _gemiddelde(
    spec: Figuurspec, raster: Raster, categorieen: tuple[str, ...], stof: Bouwstof
) -> tuple[Serie | None, tuple[Punt, ...] | None]:
    """Make the reference line, or the extra category's points (one for each series)."""
    naam = spec.gemiddelde
    if not naam:
        return None, None
    reeks = _regionaal(naam, spec, stof)

    def punt(plek: tuple[str, ...] = ()) -> Punt:
        return _punt(_regionaal_vak(naam, reeks, plek, spec, stof), stof)

    titel = spec.gemiddelde_titel or stof.uitkomsten[naam].kengetal.titel
    match reeks.as_namen():
        case ():
            return Serie(titel, (punt(),)), None
        case (enige,) if enige == spec.categorie:
            return Serie(titel, tuple(punt((c,)) for c in categorieen)), None
        case (enige,) if enige == spec.reeks and not spec.paneel:
            return None, tuple(punt((s,)) for s in raster.labels(enige))
        case assen:
            raise RasterFout(
                f"het gemiddelde '{naam}' heeft de assen {opsomming(aangehaald(assen))}; die passen niet bij de figuur"
            )


def _regionaal(naam: str, spec: Figuurspec, stof: Bouwstof) -> Reeks:
    if naam not in stof.uitkomsten:
        raise RasterFout(f"het kengetal '{naam}' bestaat niet.{bedoelde(naam, stof.uitkomsten)}")
    try:
        return kies(stof.uitkomsten[naam].reeks, {**spec.selectie, **stof.vast})
    except KeyError as fout:
        raise RasterFout(f"het kengetal '{naam}' heeft geen waarde voor '{fout.args[0]}'") from None


def _regionaal_vak(naam: str, reeks: Reeks, plek: tuple[str, ...], spec: Figuurspec, stof: Bouwstof) -> Vak:
    if plek not in reeks.cellen:
        raise RasterFout(f"het kengetal '{naam}' heeft geen waarde voor '{', '.join(plek)}'")
    labels = {**spec.selectie, **stof.vast, **dict(zip(reeks.as_namen(), plek, strict=True))}
    assen = stof.uitkomsten[naam].reeks.as_namen()
    return Vak(naam, tuple((as_, labels[as_]) for as_ in assen), reeks.cellen[plek])


def _met_extra(series: tuple[Serie, ...], extra: tuple[Punt, ...]) -> tuple[Serie, ...]:
    return tuple(replace(s, punten=(*s.punten, punt)) for s, punt in zip(series, extra, strict=True))
