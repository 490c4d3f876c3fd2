"""A measurement: the value of one year that a numeric test judges, and the cells it comes from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rekenaudit.evaluators.uitspraak import Dossier
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt
from rekenaudit.model.reeks import Cel
from rekenaudit.model.studie import Bron
from rekenaudit.notation.woorden import opsomming

_WAAROM = {
    Aanwezigheid.NIET_GELEVERD: "niet geleverd",
    Aanwezigheid.ONTBREEKT: "de waarde ontbreekt in de geleverde gegevens",
    Aanwezigheid.ONDERDRUKT: "de leverancier heeft de waarde weggelaten",
    Aanwezigheid.NIET_VAN_TOEPASSING: "er is daar niets om te meten",
}
_MERKEN = (("voorlopig", "voorlopig cijfer"), ("deel ontbreekt", "berekend over een deel"))


@dataclass(frozen=True, slots=True)
class Meting:
    """What is judged for one year.

    Attributes:
        jaar: the year; empty when the indicator has one value for the whole period.
        cel: the value to judge (for `drempel` the indicator itself, for other kinds derived from it).
        gebruikt: the values it rests on.
    """

    jaar: str
    cel: Cel
    gebruikt: tuple[Gebruikt, ...]

    @property
    def aanwezig(self) -> bool:
        """Whether there is a value to judge."""
        return self.cel.waarde is not None


def onderwerp(uitkomst: Uitkomst, selectie: Sequence[tuple[str, str]], dossier: Dossier) -> str:
    """Name what is measured: `het kengetal ‘Ritten’`, with the labels that it is fixed at."""
    vast = ", ".join(dossier.keuze(as_, label) for as_, label in selectie)
    return f"het kengetal ‘{uitkomst.kengetal.titel}’" + (f" ({vast})" if vast else "")


def waardetekst(tekst: str, cel: Cel) -> str:
    """Mark a written value with what a reader must know about it: provisional, or based on a part."""
    merken = [woord for vlag, woord in _MERKEN if vlag in cel.vlaggen]
    return f"{tekst} ({', '.join(merken)})" if merken else tekst


def afwezigzinnen(metingen: Iterable[Meting], wat: str, dossier: Dossier) -> str:
    """Write which values are missing and why, years with the same cause together."""
    per_oorzaak: dict[str, list[Meting]] = {}
    for meting in metingen:
        if not meting.aanwezig:
            per_oorzaak.setdefault(_oorzaak(meting, dossier), []).append(meting)
    zinnen = []
    for oorzaak, zonder in per_oorzaak.items():
        jaren = [meting.jaar for meting in zonder if meting.jaar]
        voor = f"Voor {opsomming(jaren)}" if jaren else "Over de hele periode"
        buiten = all(m.cel.aanwezigheid is Aanwezigheid.NIET_VAN_TOEPASSING for m in zonder)
        zinnen.append(f"{voor} is {wat} {'niet van toepassing' if buiten else 'niet bekend'}: {oorzaak}.")
    return " ".join(zinnen)


def _oorzaak(meting: Meting, dossier: Dossier) -> str:
    if meting.cel.aanwezigheid is Aanwezigheid.ONTBREEKT and "nul onbekend" in meting.cel.vlaggen:
        return "de bron noemt 0, maar dat kan ook betekenen dat de waarde ontbreekt"
    if meting.cel.aanwezigheid is Aanwezigheid.NIET_GELEVERD:
        return _niet_geleverd(meting, dossier.studie.bronnen)
    return _WAAROM[meting.cel.aanwezigheid]


def _niet_geleverd(meting: Meting, bronnen: dict[str, Bron]) -> str:
    """Name the sources that do not have this year, and the reasons that config.yaml gives for it."""
    zonder = [b for n, b in bronnen.items() if n in meting.cel.bronnen and meting.jaar not in b.jaren]
    tekst = _WAAROM[Aanwezigheid.NIET_GELEVERD]
    if zonder:
        tekst += f" ({opsomming([bron.vermelding for bron in zonder])})"
    return ". ".join([tekst, *(bron.niet_geleverd.rstrip(".") for bron in zonder if bron.niet_geleverd)])
