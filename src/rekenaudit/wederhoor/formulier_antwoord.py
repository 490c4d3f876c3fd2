"""What a party says in one row of a form: its answer, what should stand there, or what a college does with it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import cast

from rekenaudit.model.wederhoor import Reactiesoort, Standpunt
from rekenaudit.problems import Probleem, aangehaald
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.formulier import (
    AKKOORD,
    BEWIJS,
    SOORT,
    STANDPUNT,
    TOELICHTING,
    VOORSTEL,
    WAT,
)
from rekenaudit.wederhoor.formulier_cellen import PROCENT
from rekenaudit.wederhoor.formulier_getal import is_een_getal, is_percentage, verschil, zonder_procentteken
from rekenaudit.wederhoor.formulier_rijen import Gevuld
from rekenaudit.wederhoor.formulier_xlsx import SOORTEN, STANDPUNTEN
from rekenaudit.wederhoor.reactie import Antwoord

_AKKOORD: Mapping[str, bool] = {
    "ja": True, "j": True, "akkoord": True, "waar": True, "nee": False, "n": False, "niet akkoord": False,
    "onwaar": False,
}  # fmt: skip


class Antwoordlezer:
    """Reads rows."""

    def __init__(self, problemen: list[Probleem]) -> None:
        """Begin with the list that gathers the problems of a form."""
        self.problemen = problemen

    def standpunt(self, plek: Antwoord, gevuld: Gevuld) -> Antwoord | None:
        """Read what a college does with a conclusion or recommendation; None when it does not say."""
        woord = gevuld.cellen[STANDPUNT].casefold().strip(" .")
        if woord not in ("", *STANDPUNTEN):
            self._keuze(gevuld, STANDPUNT, ", ".join(aangehaald(STANDPUNTEN)))
            woord = ""
        toelichting = gevuld.toelichting()
        if not woord and not toelichting:
            return None
        return replace(plek, standpunt=cast("Standpunt", woord), reactie=toelichting)

    def antwoord(self, plek: Antwoord, gevuld: Gevuld) -> Antwoord | None:
        """Read the answer in a row; None when the party has nothing to say about it."""
        cellen = gevuld.cellen
        woord = cellen.get(AKKOORD, "").casefold().strip(" .!")
        akkoord = _AKKOORD.get(woord)
        if woord and akkoord is None:
            self._keuze(gevuld, AKKOORD, "'ja' of 'nee'")
        soort = cellen[SOORT].casefold().strip(" .")
        if soort not in ("", *SOORTEN):
            self._keuze(gevuld, SOORT, ", ".join(aangehaald(SOORTEN)))
            soort = ""
        inhoud = (self._voorstel(plek, gevuld), gevuld.toelichting(), cellen[BEWIJS])
        if not any(inhoud) and (akkoord is not False) and (akkoord or not soort) and not plek.rij.startswith("V"):
            return None
        formules = any(gevuld.is_formule(kolom) for kolom in (VOORSTEL, TOELICHTING, BEWIJS))
        if akkoord is False and not any(inhoud) and not formules:
            self.problemen.append(codes.FORMULIER_LEEG_NEE.op(gevuld.plaats(AKKOORD), nummer=plek.rij))
        voorstel, reactie, bewijs = inhoud
        if akkoord and voorstel:
            self.problemen.append(codes.FORMULIER_JA_EN_VOORSTEL.op(gevuld.plaats(AKKOORD), nummer=plek.rij))
        return Antwoord(
            plek.rij,
            plek.document,
            plek.afdruk,
            plek.blok,
            plek.sleutel,
            plek.passage,
            akkoord,
            reactie,
            voorstel,
            cast("Reactiesoort", soort),
            bewijs,
        )

    def _voorstel(self, plek: Antwoord, gevuld: Gevuld) -> str:
        """Read what must stand there; a number is held against the value that was sent."""
        cellen = gevuld.cellen
        voorstel = cellen[VOORSTEL]
        if not plek.sleutel or not voorstel:
            return voorstel
        plaats, wat = gevuld.plaats(VOORSTEL), cellen[WAT]
        if (
            voorstel.endswith(PROCENT)
            and isinstance(gevuld.cel(VOORSTEL), Decimal)
            and is_percentage(wat, plek.passage)
        ):
            voorstel = zonder_procentteken(voorstel)
        velden = {"nummer": plek.rij, "voorstel": voorstel}
        if voorstel.startswith("#"):
            return voorstel  # what a formula that went wrong left is told of already
        if not is_een_getal(voorstel):
            self.problemen.append(codes.FORMULIER_GEEN_GETAL.op(plaats, **velden))
        elif anders := verschil(wat, plek.passage, voorstel):
            soort = codes.FORMULIER_GETAL_ANDERS
            self.problemen.append(soort.op(plaats, **velden, waarde=plek.passage, verschil=anders))
        return voorstel

    def _keuze(self, gevuld: Gevuld, kolom: str, mogelijk: str) -> None:
        velden = {"kolom": kolom, "gevonden": gevuld.cellen[kolom], "mogelijk": mogelijk}
        self.problemen.append(codes.FORMULIER_KEUZE.op(gevuld.plaats(kolom), **velden))
