"""Which records every document may show: the whole's, or one municipality's own.

This is where the border lies: a municipality's values are cut out before anything of its document is made,
and verdicts per municipality go only where config.yaml allows (`oordelen_per_gemeente`).
"""

from collections import Counter
from collections.abc import Mapping

from rekenaudit.document.beelden.beelden import Beelden, maak_beelden
from rekenaudit.document.benamingen import benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.gemeentedeel import Gemeentedeel, maak_gemeentedeel
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.document.proza.oordeelwoorden import Oordeelwoorden
from rekenaudit.document.reeksen import snijd
from rekenaudit.document.toegang import Toegang
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.oordeel import Oordeel, Uitslag


class Blikken:
    """Gives every document its view; each view and part is made once."""

    def __init__(self, gereedschap: Gereedschap) -> None:
        """Prepare for one run."""
        self._gereedschap = gereedschap
        self._kengetallen = gereedschap.invoer.regels.kengetallen.record
        self._namen = benamingen(self._kengetallen)
        self._tellingen = _tellingen(gereedschap.invoer.oordelen)
        self._beelden: dict[str, Beelden] = {}
        self._blikken: dict[tuple[str, Toegang], Documentblik] = {}
        self._delen: dict[tuple[str, Toegang], Gemeentedeel] = {}

    def deel(self, gemeente: str, toegang: Toegang) -> Gemeentedeel:
        """One municipality's part, for its own document or for one about the whole."""
        if (gemeente, toegang) not in self._delen:
            self._delen[gemeente, toegang] = maak_gemeentedeel(self.van(gemeente, toegang), self._gereedschap)
        return self._delen[gemeente, toegang]

    def figuren(self) -> tuple[Figuurgegevens, ...]:
        """All figures: of the whole, then of each municipality."""
        return tuple(f for plek in ("", *self._gereedschap.studie.gemeentenamen()) for f in self.figuren_van(plek))

    def figuren_van(self, gemeente: str) -> tuple[Figuurgegevens, ...]:
        """Figures of one municipality, or of the whole for an empty name."""
        return tuple(self._beelden_van(gemeente).figuren.values())

    def van(self, gemeente: str, toegang: Toegang) -> Documentblik:
        """View on one municipality's records, or on the whole for an empty name."""
        if (gemeente, toegang) not in self._blikken:
            stof = self._stof(gemeente, toegang)
            beelden = self._beelden_van(gemeente) if toegang.gegevens else Beelden({}, {})
            self._blikken[gemeente, toegang] = Documentblik(stof, beelden, self._invuller(stof), self._gereedschap)
        return self._blikken[gemeente, toegang]

    def _beelden_van(self, gemeente: str) -> Beelden:
        """Figures and tables; the same wherever they stand, so they never know verdicts."""
        if gemeente not in self._beelden:
            stof = self._stof(gemeente, Toegang("geen"))
            bestand, problemen = self._gereedschap.invoer.regels.figuren, self._gereedschap.problemen
            self._beelden[gemeente] = maak_beelden(bestand, stof, self._invuller(stof), problemen)
        return self._beelden[gemeente]

    def _stof(self, gemeente: str, toegang: Toegang) -> Bouwstof:
        invoer = self._gereedschap.invoer
        uitkomsten = invoer.uitkomsten if toegang.gegevens else {}
        return Bouwstof(
            studie=self._gereedschap.studie,
            kengetallen=self._kengetallen,
            namen=self._namen,
            uitkomsten=snijd(uitkomsten, gemeente) if gemeente else uitkomsten,
            oordelen=tuple(o for o in invoer.oordelen if _mag(o, gemeente, toegang)),
            tellingen=self._tellingen if toegang.oordelen != "geen" else {},
            toegang=toegang,
            gemeente=gemeente,
            open=self._gereedschap.open,
        )

    def _invuller(self, stof: Bouwstof) -> Invuller:
        woorden = Oordeelwoorden(stof, self._gereedschap.normenkader, self._gereedschap.merken)
        return Invuller(stof, woorden, self._gereedschap.problemen)


def _mag(oordeel: Oordeel, gemeente: str, toegang: Toegang) -> bool:
    """Tell whether a document about the whole, or about one municipality, may show a verdict."""
    if not oordeel.gemeente:
        return toegang.oordelen != "geen"
    return toegang.oordelen == "per gemeente" and gemeente in {"", oordeel.gemeente}


def _tellingen(oordelen: tuple[Oordeel, ...]) -> Mapping[str, Mapping[Uitslag, int]]:
    tellingen: dict[str, Counter[Uitslag]] = {}
    for oordeel in oordelen:
        telling = tellingen.setdefault(oordeel.norm, Counter())
        if oordeel.gemeente:
            telling[oordeel.uitslag] += 1
    return tellingen
