"""Bringing what came back into a register: what is new is added, what was decided stays."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from rekenaudit.corrections.bewerken import Bewerking, voeg_toe
from rekenaudit.corrections.register import registerpad
from rekenaudit.model.wederhoor import IngelezenBestand, Opmerking
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.boek import Boek, als_dict, als_woord, is_gelezen
from rekenaudit.wederhoor.reactie import Antwoord, Reactie, kanaal_van
from rekenaudit.wederhoor.rondes import met_ontvangst
from rekenaudit.wederhoor.volgorde import laatst_gelezen

_VELDEN = (
    "rij", "document", "afdruk", "blok", "sleutel", "passage", "akkoord", "standpunt", "reactie", "voorstel", "soort",
    "bewijs",
)  # fmt: skip
_INHOUD = ("akkoord", "standpunt", "reactie", "voorstel", "soort", "bewijs")
"""What a party may change about a remark."""


def verwerk(boek: Boek, reactie: Reactie, ontvangen: date, *, aanvulling: bool, geldt: bool = False) -> Boek:
    """Bring a file that came back into a register; the same file a second time changes nothing.

    Args:
        boek: the register.
        reactie: the file.
        ontvangen: when it came in.
        aanvulling: the file adds to an earlier one: what it says comes beside that, and what is not in it stays.
        geldt: read it though it was read before.
    """
    if is_gelezen(boek, reactie) and not geldt:
        return _al_gelezen(boek, reactie)
    boek = met_ontvangst(boek, reactie, ontvangen, opnieuw=is_gelezen(boek, reactie))
    velden = {"bestand": reactie.bestand, "afdruk": reactie.afdruk, "gelezen": ontvangen.isoformat()}
    bestand = {**velden, "ronde": reactie.ronde, "versie": reactie.versie, "kanaal": reactie.kanaal}
    bestand |= {"bewaard": reactie.bewaard} if reactie.bewaard else {}
    record = boek.record.model_copy(
        update={"bestanden": (*boek.record.bestanden, IngelezenBestand.model_validate(bestand))}
    )
    boek = replace(boek, tekst=voeg_toe(boek.tekst, ("bestanden",), [bestand]), record=record)
    invoer = _Invoer(boek, reactie)
    for antwoord in reactie.antwoorden:
        invoer.neem(antwoord, erbij=aanvulling)
    if not aanvulling:
        invoer.trek_in()
    return invoer.klaar()


def _al_gelezen(boek: Boek, reactie: Reactie) -> Boek:
    """Tell when another file took the place of one that is offered again."""
    later = laatst_gelezen(boek.record, reactie)
    if later is None or later.afdruk == reactie.afdruk:
        return boek
    soort, plaats = codes.REACTIE_AL_GELEZEN, Plaats(registerpad(boek.record.partij).as_posix())
    return replace(boek, problemen=(*boek.problemen, soort.op(plaats, bestand=reactie.bestand, later=later.bestand)))


class _Invoer:
    """Takes the answers of one file, one after the other, and writes them into the register at once."""

    def __init__(self, boek: Boek, reactie: Reactie) -> None:
        self._boek, self._reactie = boek, reactie
        self._opmerkingen = list(boek.record.opmerkingen)
        self._per_rij: dict[str, list[int]] = {}
        for nummer, opmerking in enumerate(self._opmerkingen):
            if self._hoort(opmerking):
                self._per_rij.setdefault(opmerking.rij, []).append(nummer)
        self._gezegd: set[int] = set()
        self._hoogste = max((int(o.id.rpartition("-")[2]) for o in self._opmerkingen), default=0)
        self._erbij: list[dict[str, str]] = []
        self._anders: dict[int, dict[str, str]] = {}
        self._problemen: list[Probleem] = []
        self._nieuw: list[str] = []
        self._gewijzigd: list[str] = []
        self._ingetrokken: list[str] = []
        self._heropend: list[str] = []

    def neem(self, antwoord: Antwoord, *, erbij: bool) -> None:
        """Add a remark, or change it as long as nothing was decided about it; `erbij` leaves it as it was."""
        nummers = self._per_rij.get(antwoord.rij, [])
        zelfde = [n for n in nummers if _zelfde(antwoord, self._opmerkingen[n])]
        nummer = zelfde[-1] if zelfde else nummers[-1] if nummers else None
        if nummer is None:
            self._voeg_toe(antwoord)
            return
        oud = self._opmerkingen[nummer]
        if zelfde and oud.stand == "open":
            self._gezegd.add(nummer)
        elif not _onaangeroerd(oud):
            id_ = self._voeg_toe(antwoord, eerder=oud.id)
            self._meld(codes.BESLOTEN_GEWIJZIGD, nummer, id=oud.id, nieuw=id_)
        elif erbij and not zelfde:
            self._voeg_toe(antwoord)
        else:
            self._vervang(nummer, antwoord)

    def _vervang(self, nummer: int, antwoord: Antwoord) -> None:
        oud, velden = self._opmerkingen[nummer], _velden(antwoord)
        anders = {naam: velden.get(naam, "") for naam in _INHOUD if velden.get(naam, "") != _velden(oud).get(naam, "")}
        self._zet(nummer, {**anders, **({"stand": "open"} if oud.stand == "ingetrokken" else {})})
        self._gezegd.add(nummer)
        self._gewijzigd.append(oud.id)
        self._heropend += [oud.id] if oud.stand == "ingetrokken" else []

    def trek_in(self) -> None:
        """Mark as withdrawn what came in the same way before, and is not said any more."""
        rijen = {antwoord.rij for antwoord in self._reactie.antwoorden}
        for nummer, opmerking in enumerate(self._opmerkingen):
            hoort = self._hoort(opmerking) and kanaal_van(opmerking.rij) == self._reactie.kanaal
            if not hoort or nummer in self._gezegd or opmerking.stand == "ingetrokken":
                continue
            if _onaangeroerd(opmerking):
                self._zet(nummer, {"stand": "ingetrokken"})
                self._ingetrokken.append(opmerking.id)
            elif opmerking.rij not in rijen and nummer == self._per_rij[opmerking.rij][-1]:
                self._meld(codes.BESLOTEN_INGETROKKEN, nummer, id=opmerking.id)

    def klaar(self) -> Boek:
        """Give the register with everything in it."""
        boek = self._boek
        bewerking = Bewerking(boek.tekst)
        for nummer, velden in self._anders.items():
            bewerking.zet(("opmerkingen", nummer), velden)
        bewerking.voeg_toe(("opmerkingen",), self._erbij)
        self._meld_standen()
        return replace(
            boek,
            tekst=bewerking.klaar(),
            record=boek.record.model_copy(update={"opmerkingen": tuple(self._opmerkingen)}),
            problemen=(*boek.problemen, *self._problemen),
            nieuw=(*boek.nieuw, *self._nieuw),
            gewijzigd=(*boek.gewijzigd, *self._gewijzigd),
            ingetrokken=(*boek.ingetrokken, *self._ingetrokken),
        )

    def _meld_standen(self) -> None:
        """Tell which remarks were withdrawn or opened again: a file that should not count is seen by that."""
        plaats = Plaats(registerpad(self._boek.record.partij).as_posix())
        leeg = "" if self._reactie.antwoorden else " In dit bestand staat geen enkele opmerking."
        for soort, ids in ((codes.REACTIE_TREKT_IN, self._ingetrokken), (codes.OPMERKING_HEROPEND, self._heropend)):
            if ids:
                velden = {"bestand": self._reactie.bestand, "ids": opsomming(ids), "leeg": leeg}
                self._problemen.append(soort.op(plaats, **velden))

    def _hoort(self, opmerking: Opmerking) -> bool:
        return (opmerking.ronde, opmerking.versie) == (self._reactie.ronde, self._reactie.versie)

    def _voeg_toe(self, antwoord: Antwoord, eerder: str = "") -> str:
        self._hoogste += 1
        id_ = f"W-{slug(self._boek.record.partij)}-{self._hoogste:02}"
        kop = {"id": id_, "ronde": self._reactie.ronde, "versie": self._reactie.versie}
        velden = {**kop, **_velden(antwoord), **({"eerder": eerder} if eerder else {}), "stand": "open"}
        nummer = len(self._opmerkingen)
        self._per_rij.setdefault(antwoord.rij, []).append(nummer)
        self._gezegd.add(nummer)
        self._opmerkingen.append(Opmerking.model_validate(velden))
        self._erbij.append(velden)
        self._nieuw.append(id_)
        return id_

    def _zet(self, nummer: int, velden: Mapping[str, str]) -> None:
        inhoud = {**als_dict(self._opmerkingen[nummer]), **velden}
        self._opmerkingen[nummer] = Opmerking.model_validate({n: w for n, w in inhoud.items() if w not in ("", None)})
        al = len(self._boek.record.opmerkingen)
        hier = self._anders.setdefault(nummer, {}) if nummer < al else self._erbij[nummer - al]
        hier.update(velden)

    def _meld(self, soort: Any, nummer: int, **velden: str) -> None:
        plaats = Plaats(registerpad(self._boek.record.partij).as_posix(), sleutel=f"opmerkingen.{nummer + 1}")
        self._problemen.append(soort.op(plaats, **velden))


def _zelfde(antwoord: Antwoord, opmerking: Opmerking) -> bool:
    """Tell whether a party says again what it said."""
    nieuw, oud = _velden(antwoord), _velden(opmerking)
    return all(nieuw.get(naam, "") == oud.get(naam, "") for naam in _INHOUD)


def _onaangeroerd(opmerking: Opmerking) -> bool:
    """Tell whether nobody decided or prepared anything about a remark."""
    besluit = opmerking.besluit
    leeg = besluit is None or not any(besluit.model_dump().values())
    return leeg and not opmerking.correcties and not opmerking.teksten


def _velden(van: Antwoord | Opmerking) -> dict[str, str]:
    """Write the fields that a party fills in as a register does; what is empty is left out."""
    alles = asdict(van) if isinstance(van, Antwoord) else van.model_dump()
    return {naam: als_woord(alles[naam]) for naam in _VELDEN if alles[naam] not in ("", None)}
