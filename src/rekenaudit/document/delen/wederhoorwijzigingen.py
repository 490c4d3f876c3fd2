"""What a remark that was taken over replaced, in words: old and new of every correction.

Of others a party is told nothing: their names and the codes of their documents are masked, as in its package; and a
small count of persons is never told.
"""

import re
from collections.abc import Iterator

from rekenaudit.corrections.waarden import OnleesbareWaarde, lees_waarde, schrijf_correctiewaarde
from rekenaudit.document.delen.wederhoorbescherming import NIET_GETOOND, eenheid_van_grootheid
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.ontvanger import MASKER, ontvanger
from rekenaudit.document.proza.vulling import zonder_haken
from rekenaudit.document.sleuteltitels import doeltitel, sleuteltitel
from rekenaudit.indicators.klein import is_klein
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.oordeel import LABELS, Uitslag
from rekenaudit.model.wederhoor import Correctie, Opmerking
from rekenaudit.notation.woorden import slug

_ONDER = "Dit cijfer is berekend uit geleverde cijfers. Daarvan is gecorrigeerd: "
_GEWIJZIGD = "gewijzigd"
_LABELS = frozenset(label.lower() for label in LABELS.values())
_SYMBOOL = re.compile(r"^\W+")


class Wijzigingswoorden:
    """Writes the keys and corrections of remarks for readers."""

    def __init__(self, invoer: Invoer, partij: str = "") -> None:
        """Prepare.

        Args:
            invoer: the study.
            partij: who reads it; everybody when empty.
        """
        self._studie = invoer.studie.record
        self._kengetallen = invoer.regels.kengetallen.record
        self._normen = {norm.id: norm.titel for norm in invoer.regels.normenkader.record.alle_normen()}
        self._gemeente = partij if partij in self._studie.gemeentenamen() else ""
        self._voor = ontvanger(self._studie, partij, invoer.findings.alles.bewijs) if partij else None

    def passage(self, opmerking: Opmerking) -> str:
        """Say what a remark is about, with the name of the value; of a verdict the norm and the verdict alone."""
        regels = [_SYMBOOL.sub("", regel).lower() for regel in opmerking.passage.splitlines()]
        oordeel = next((regel for regel in regels if regel in _LABELS), "")
        norm = next((titel for norm, titel in self._normen.items() if self._gaat_over(opmerking.blok, norm)), "")
        if norm and oordeel:
            return f"Oordeel ‘{norm}’: {oordeel}"
        sleutel = sleuteltitel(opmerking.sleutel, self._studie, self._kengetallen)
        return ": ".join(filter(None, (sleutel, opmerking.passage)))

    def _gaat_over(self, blok: str, norm: str) -> bool:
        return blok in {f"norm-{norm}", *(f"norm-{norm}-{slug(naam)}" for naam in self._studie.gemeentenamen())}

    def wijzigingen(self, opmerking: Opmerking) -> Iterator[str]:
        """Say of every correction what it replaced and by what; nothing as long as the remark is not taken over."""
        if not opmerking.aanvaard:
            return
        for correctie in opmerking.correcties:
            if len(correctie.doelen) == 1 and not self._verzwijgt(correctie, opmerking):
                wat = doeltitel(correctie, self._studie, self._kengetallen, self._normen)
                oud, nieuw = self._waarde(correctie, correctie.oud), self._waarde(correctie, correctie.nieuw)
                hoe = _GEWIJZIGD if NIET_GETOOND in (oud, nieuw) or oud == nieuw else ""
                onder = _ONDER if correctie.feit and "|" in opmerking.sleutel else ""
                yield f"{onder}{wat}: {hoe or f'{oud} → {nieuw}'}"
        if opmerking.teksten:
            yield "De tekst van het rapport is aangepast."

    def _verzwijgt(self, correctie: Correctie, opmerking: Opmerking) -> bool:
        """Tell whether a party may not see it: a verdict in a round without verdicts, or a value of another."""
        oordeel = bool(correctie.oordeel or correctie.afwijking)
        ronde = self._studie.wederhoor.ronde(opmerking.ronde)
        van_ander = self._gemeente and correctie.gemeente not in ("", self._gemeente)
        return bool(van_ander) or (self._voor is not None and oordeel and not ronde.oordelen)

    def _waarde(self, correctie: Correctie, tekst: str) -> str:
        if correctie.feit:
            return NIET_GETOOND if self._klein(correctie, tekst) else self._bedrag(correctie, tekst)
        if correctie.bevinding:
            kaal = zonder_haken(" ".join(tekst.split()))
            if "[[" in kaal:  # a number that is only computed in the report
                return NIET_GETOOND
            return f"‘{self._voor.zonder_anderen(kaal, MASKER) if self._voor is not None else kaal}’"
        return LABELS[Uitslag(tekst)].lower() if tekst in set(Uitslag) else tekst

    def _bedrag(self, correctie: Correctie, tekst: str) -> str:
        """Write an amount of money as one, however it was typed."""
        eenheid = self._eenheid(correctie)
        if eenheid is None or eenheid.soort != "geld":
            return tekst
        try:
            return schrijf_correctiewaarde(lees_waarde(tekst, eenheid), eenheid)
        except OnleesbareWaarde:
            return tekst

    def _eenheid(self, correctie: Correctie) -> BasisEenheid | None:
        return eenheid_van_grootheid(correctie.feit, self._studie, self._kengetallen.eenheden)

    def _klein(self, correctie: Correctie, tekst: str) -> bool:
        eenheid = self._eenheid(correctie)
        if eenheid is None or not eenheid.personen:
            return False
        try:
            return is_klein(lees_waarde(tekst, eenheid)[0], self._studie.drempel_personen)
        except OnleesbareWaarde:
            return tekst == NIET_GETOOND
