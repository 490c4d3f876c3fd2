"""Figures with plain matplotlib: as many axes, bars, lines and texts as ours have, without any layout of our own."""

from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.figures.drawing import compose
from rekenaudit.figures.style import load_style
from rekenaudit.model.figuur import Figuurgegevens, Paneel

_CM = 1 / 2.54
_DPI = 200
_MEER_PANELEN = 4
"""With more panels than this they stand in columns."""


def heeft_waarden(gegevens: Figuurgegevens, stijl: Stijlmap) -> bool:
    """Tell whether our own figure writes its values, so that the plain one does so too."""
    teksten = {label.text for label in compose(gegevens, load_style(stijl)).labels}
    waarden = [punt.tekst for paneel in gegevens.panelen for serie in paneel.series for punt in serie.punten]
    return sum(waarde in teksten for waarde in waarden) * 2 > len(waarden)


def teken(gegevens: Figuurgegevens, *, waarden: bool) -> tuple[bytes, bytes]:
    """Draw a figure with plain calls; gives SVG and PNG, as ours."""
    aantal = len(gegevens.panelen)
    kolommen = 1 if aantal <= _MEER_PANELEN else 3
    figuur = Figure(figsize=(16 * _CM, max(gegevens.hoogte, 3.0) * _CM), layout="constrained")
    assen = figuur.subplots(-(-aantal // kolommen), kolommen, squeeze=False).flatten()
    for paneel, as_ in zip(gegevens.panelen, assen, strict=False):
        _paneel(as_, paneel, gegevens, waarden=waarden)
    for leeg in assen[aantal:]:
        leeg.remove()
    svg, png = BytesIO(), BytesIO()
    figuur.savefig(svg, format="svg")
    figuur.savefig(png, format="png", dpi=_DPI)
    return svg.getvalue(), png.getvalue()


def _paneel(as_: Axes, paneel: Paneel, gegevens: Figuurgegevens, *, waarden: bool) -> None:
    as_.set_title(paneel.titel)
    reeksen = [[float(p.waarde or 0) for p in serie.punten] for serie in paneel.series]
    if gegevens.soort == "warmtekaart":
        as_.imshow(reeksen, aspect="auto")
        for y, serie in enumerate(paneel.series):
            for x, punt in enumerate(serie.punten):
                as_.text(x, y, punt.tekst, ha="center", va="center")
    else:
        _reeksen(as_, paneel, reeksen, gegevens, waarden=waarden)
    if gegevens.soort == "liggend":
        as_.set_yticks(range(len(gegevens.categorieen)), gegevens.categorieen)
    else:
        as_.set_xticks(range(len(gegevens.categorieen)), gegevens.categorieen)
    as_.set_ylabel(gegevens.as_titel)
    if len(reeksen) > 1 and gegevens.soort != "warmtekaart":
        as_.legend()


def _reeksen(as_: Axes, paneel: Paneel, reeksen: list[list[float]], gegevens: Figuurgegevens, *, waarden: bool) -> None:
    onder = [0.0] * len(gegevens.categorieen)
    breedte = 0.8 / len(reeksen)
    for nummer, (serie, hoogten) in enumerate(zip(paneel.series, reeksen, strict=True)):
        plaatsen = [x + nummer * breedte for x in range(len(hoogten))]
        if gegevens.soort == "lijnen":
            as_.plot(hoogten, label=serie.naam)
            continue
        if gegevens.soort == "liggend":
            staven = as_.barh(plaatsen, hoogten, breedte, label=serie.naam)
        elif gegevens.soort == "gestapeld":
            staven = as_.bar(range(len(hoogten)), hoogten, bottom=onder, label=serie.naam)
            onder = [laag + hoog for laag, hoog in zip(onder, hoogten, strict=True)]
        else:
            staven = as_.bar(plaatsen, hoogten, breedte, label=serie.naam)
        if waarden:
            as_.bar_label(staven, [punt.tekst for punt in serie.punten])
    if gegevens.referentie:
        as_.axhline(float(gegevens.referentie.punten[0].waarde or 0), label=gegevens.referentie.naam)
