"""The alternative text of a figure: its message and its data in words, for who cannot see it."""

from fractions import Fraction

from rekenaudit.document.bronnoten import zin
from rekenaudit.model.figuur import Figuurgegevens, Punt, Serie
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.notation.waarden import rond_waarde, schrijf_waarde
from rekenaudit.notation.woorden import opsomming

_MEESTE_ZINNEN = 12
_SOORTEN = {
    "staven": "Staafdiagram",
    "liggend": "Liggend staafdiagram",
    "lijnen": "Lijndiagram",
    "gestapeld": "Gestapeld staafdiagram",
    "panelen": "Reeks kleine diagrammen",
    "warmtekaart": "Tabel met kleuren",
}
_VERSCHILLEN = {"procent": "procentpunt", "procentpunt": "procentpunt"}
_GEMIDDELDE = "gemiddelde"


def alternatief(figuur: Figuurgegevens, categorie: str, boodschap: str) -> str:
    """Write the alternative text.

    Args:
        figuur: the figure, filled.
        categorie: axis of the categories; years are described by their first and last, others by their extremes.
        boodschap: the message, with its numbers filled in; may be empty.

    Returns:
        Sentences: message, kind of chart, what the data say for each series, the reference, what is missing.
    """
    series = [(_naam(paneel.titel, serie.naam), serie) for paneel in figuur.panelen for serie in paneel.series]
    if categorie == JAAR:
        beschreven = [f"{naam}: {_verloop(serie, figuur)}." for naam, serie in series[:_MEESTE_ZINNEN]]
    else:
        met_gemiddelde = categorie == GEMEENTE
        beschreven = [
            f"{naam}: {_uitersten(s, figuur, met_gemiddelde=met_gemiddelde)}." for naam, s in series[:_MEESTE_ZINNEN]
        ]
    zinnen = [zin(boodschap), f"{_SOORTEN[figuur.soort]}: {zin(figuur.titel)}"]
    zinnen += [zin(tekst) for tekst in beschreven]
    if len(series) > _MEESTE_ZINNEN:
        zinnen.append(f"En nog {len(series) - _MEESTE_ZINNEN} reeksen.")
    zinnen.append(_referentie(figuur, categorie))
    zinnen += [figuur.ontbreekt, figuur.wacht]
    return " ".join(z for z in zinnen if z)


def _naam(paneel: str, serie: str) -> str:
    return f"{paneel}, {serie}" if paneel else serie


def _met_waarde(serie: Serie, figuur: Figuurgegevens) -> list[tuple[str, Punt, Fraction]]:
    return [(c, p, p.waarde) for c, p in zip(figuur.categorieen, serie.punten, strict=True) if p.waarde is not None]


def _uitersten(serie: Serie, figuur: Figuurgegevens, *, met_gemiddelde: bool) -> str:
    """Say which categories are highest and lowest, and the mean of municipalities when every value is there."""
    waarden = [(c, p, w) for c, p, w in _met_waarde(serie, figuur) if c != _GEMIDDELDE]
    if not waarden:
        return "geen waarden"
    hoog, laag = max(w for *_, w in waarden), min(w for *_, w in waarden)
    if hoog == laag:
        return _gelijk(waarden, figuur)
    delen = [_uiterste("hoogste", waarden, hoog), _uiterste("laagste", waarden, laag)]
    if met_gemiddelde:
        delen.append(_gemiddeld(serie, waarden, figuur))
    return ", ".join(deel for deel in delen if deel)


def _gelijk(waarden: list[tuple[str, Punt, Fraction]], figuur: Figuurgegevens) -> str:
    """Say that all values that are there are equal, or that there is only one."""
    tekst = waarden[0][1].tekst
    if len(waarden) == 1 and len(figuur.categorieen) > 1:
        return f"alleen {waarden[0][0]} bekend ({tekst})"
    aantal = len([c for c in figuur.categorieen if c != _GEMIDDELDE])
    return f"overal {tekst}" if len(waarden) == aantal else f"overal waar een waarde is {tekst}"


def _gemiddeld(serie: Serie, waarden: list[tuple[str, Punt, Fraction]], figuur: Figuurgegevens) -> str:
    """Give the mean that the figure shows, or else that of its values, if every one of them is there."""
    if _GEMIDDELDE in figuur.categorieen:
        return f"gemiddelde {serie.punten[figuur.categorieen.index(_GEMIDDELDE)].tekst}"
    if len(waarden) < len(figuur.categorieen) or figuur.referentie is not None:
        return ""
    gemiddeld = sum((w for *_, w in waarden), Fraction(0)) / len(waarden)
    return f"ongewogen gemiddelde {schrijf_waarde(gemiddeld, figuur.notatie, figuur.decimalen)}"


def _uiterste(woord: str, waarden: list[tuple[str, Punt, Fraction]], grens: Fraction) -> str:
    namen = [c for c, _, w in waarden if w == grens]
    tekst = next(p.tekst for _, p, w in waarden if w == grens)
    return f"{woord} {opsomming(namen)} ({tekst})"


def _verloop(serie: Serie, figuur: Figuurgegevens) -> str:
    """Say where a series starts and ends, and by how much it changed."""
    waarden = _met_waarde(serie, figuur)
    if not waarden:
        return "geen waarden"
    (begin, eerste, van), (einde, laatste, tot) = waarden[0], waarden[-1]
    if len(waarden) == 1:
        return f"{eerste.tekst} in {begin}"
    verandering = "" if eerste.deels or laatste.deels else _verandering(van, tot, figuur)
    return f"van {eerste.tekst} in {begin} naar {laatste.tekst} in {einde}{verandering}"


def _verandering(van: Fraction, tot: Fraction, figuur: Figuurgegevens) -> str:
    if van == tot:
        return " (gelijk)"
    richting = "meer" if tot > van else "minder"
    if figuur.notatie in _VERSCHILLEN:
        een, ander, verschil = (rond_waarde(w, figuur.notatie, figuur.decimalen) for w in (van, tot, tot - van))
        afgerond = "" if een + verschil == ander else "afgerond "
        tekst = schrijf_waarde(abs(tot - van), _VERSCHILLEN[figuur.notatie], figuur.decimalen)
        return f" ({afgerond}{tekst} {richting})"
    if van <= 0:
        return ""
    return f" ({schrijf_waarde(abs(tot - van) / van, 'procent', 1)} {richting})"


def _referentie(figuur: Figuurgegevens, categorie: str) -> str:
    if figuur.referentie is None:
        return ""
    if len(figuur.referentie.punten) == 1:
        return f"{figuur.referentie.naam}: {figuur.referentie.punten[0].tekst}."
    if categorie == JAAR:
        return f"{figuur.referentie.naam}: {_verloop(figuur.referentie, figuur)}."
    return f"{figuur.referentie.naam}: {_uitersten(figuur.referentie, figuur, met_gemiddelde=False)}."
