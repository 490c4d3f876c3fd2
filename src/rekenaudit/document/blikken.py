"""Which records every document may show: the whole's, or one municipality's own.

This is where the border lies: a municipality's values are cut out before anything of its document is made,
and verdicts per municipality go only where config.yaml allows (`oordelen_per_gemeente`).
"""

from collections import Counter
from collections.abc import Mapping

from rekenaudit.document.beelden import Beelden, maak_beelden
from rekenaudit.document.benamingen import benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.documentblik import Documentblik
from rekenaudit.document.gemeentedeel import Gemeentedeel, maak_gemeentedeel
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.invullen import Invuller
from rekenaudit.document.oordeelwoorden import Oordeelwoorden
from rekenaudit.document.reeksen import snijd
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
        self._blikken: dict[tuple[str, bool], Documentblik] = {}
        self._delen: dict[tuple[str, bool], Gemeentedeel] = {}

    def geheel(self) -> Documentblik:
        """View of a document about the whole study."""
        return self._blik("", oordelen=self._gereedschap.studie.oordelen_per_gemeente == "rapport")

    def deel(self, gemeente: str, *, eigen_document: bool) -> Gemeentedeel:
        """One municipality's part, for its own document or for one about the whole."""
        plaats = self._gereedschap.studie.oordelen_per_gemeente
        oordelen = plaats == "rapport" or (plaats == "bijlage" and eigen_document)
        if (gemeente, oordelen) not in self._delen:
            blik = self._blik(gemeente, oordelen=oordelen)
            self._delen[gemeente, oordelen] = maak_gemeentedeel(blik, self._gereedschap)
        return self._delen[gemeente, oordelen]

    def figuren(self) -> tuple[Figuurgegevens, ...]:
        """All figures: of the whole, then of each municipality."""
        return tuple(f for plek in ("", *self._gereedschap.studie.gemeentenamen()) for f in self.figuren_van(plek))

    def figuren_van(self, gemeente: str) -> tuple[Figuurgegevens, ...]:
        """Figures of one municipality, or of the whole for an empty name."""
        return tuple(self._beelden_van(gemeente).figuren.values())

    def _blik(self, gemeente: str, *, oordelen: bool) -> Documentblik:
        if (gemeente, oordelen) not in self._blikken:
            stof = self._stof(gemeente, oordelen=oordelen)
            beelden, invuller = self._beelden_van(gemeente), self._invuller(stof)
            self._blikken[gemeente, oordelen] = Documentblik(stof, beelden, invuller, self._gereedschap)
        return self._blikken[gemeente, oordelen]

    def _beelden_van(self, gemeente: str) -> Beelden:
        """Figures and tables; the same wherever they stand, so they never know verdicts per municipality."""
        if gemeente not in self._beelden:
            stof = self._stof(gemeente, oordelen=False)
            bestand, problemen = self._gereedschap.invoer.regels.figuren, self._gereedschap.problemen
            self._beelden[gemeente] = maak_beelden(bestand, stof, self._invuller(stof), problemen)
        return self._beelden[gemeente]

    def _stof(self, gemeente: str, *, oordelen: bool) -> Bouwstof:
        invoer = self._gereedschap.invoer
        return Bouwstof(
            studie=self._gereedschap.studie,
            kengetallen=self._kengetallen,
            namen=self._namen,
            uitkomsten=snijd(invoer.uitkomsten, gemeente) if gemeente else invoer.uitkomsten,
            oordelen=tuple(o for o in invoer.oordelen if not o.gemeente or (oordelen and gemeente in {"", o.gemeente})),
            tellingen=self._tellingen,
            gemeente=gemeente,
        )

    def _invuller(self, stof: Bouwstof) -> Invuller:
        woorden = Oordeelwoorden(stof, self._gereedschap.normenkader, self._gereedschap.merken)
        return Invuller(stof, woorden, self._gereedschap.problemen)


def _tellingen(oordelen: tuple[Oordeel, ...]) -> Mapping[str, Mapping[Uitslag, int]]:
    tellingen: dict[str, Counter[Uitslag]] = {}
    for oordeel in oordelen:
        telling = tellingen.setdefault(oordeel.norm, Counter())
        if oordeel.gemeente:
            telling[oordeel.uitslag] += 1
    return tellingen
