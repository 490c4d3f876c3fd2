"""Two run records become one comparison: every change has a remark that caused it, or stands among the unexplained."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from rekenaudit.document.proza.vulling import zonder_haken
from rekenaudit.document.sleuteltitels import sleuteltitel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.oordeel import LABELS, Uitslag
from rekenaudit.model.studie import Studie
from rekenaudit.model.vergelijking import (
    Bronwijziging,
    Cijferwijziging,
    Documentstatus,
    Herlezen,
    Keten,
    Oordeelwijziging,
    Vergelijking,
    Zonder,
)
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.outputs.vergelijken.cijfers import schrijf_wijziging
from rekenaudit.outputs.vergelijken.herlezen import te_herlezen
from rekenaudit.outputs.vergelijken.los import losse_wijzigingen
from rekenaudit.outputs.vergelijken.oorzaken import Oorzaken, Plek
from rekenaudit.outputs.verslaglezer import Verslag


def vergelijk(oud: Verslag, nieuw: Verslag) -> Vergelijking:
    """Compare two versions.

    Args:
        oud: run record of the old version.
        nieuw: run record of the new one.
    """
    return _Vergelijker(oud, nieuw).maak()


class _Vergelijker:
    """The comparison while it is made."""

    def __init__(self, oud: Verslag, nieuw: Verslag) -> None:
        self._oud, self._nieuw = oud, nieuw
        self._door = Oorzaken(oud, nieuw)

    def maak(self) -> Vergelijking:
        ketens = tuple(self._keten(*geval) for geval in self._door.gevallen)
        oordelen = tuple(self._oordeel(plek) for plek in self._door.oordelen)
        verdeeld = {id(g) for _, gs in self._door.toegewezen.items() for g in gs}
        rest = [g for g in self._door.blokken if id(g) not in verdeeld]
        return Vergelijking(
            oud=self._oud.versie,
            nieuw=self._nieuw.versie,
            datum_oud=_datum(self._oud),
            datum_nieuw=_datum(self._nieuw),
            documenten=tuple(self._documenten()),
            oordelen=tuple(sorted((o for o in oordelen if o.omgeslagen), key=lambda o: (o.gemeente != "", o.norm))),
            ketens=ketens,
            zonder=tuple(self._zonder()),
            samen=tuple(g.wijziging for g in rest if not g.los),
            herlezen=self._herlezen(),
            los=tuple(losse_wijzigingen(self._door.toen, self._door.nu, frozenset(self._door.aangehaald))),
            cijfers=tuple(self._cijfer(cel) for cel in self._door.losse_cellen),
            onverklaard=tuple(g.wijziging for g in rest if g.los),
        )

    def _keten(self, naam: str, stand: str) -> Keten:
        opmerking = self._door.opmerking(naam)
        verwerkt, besluit = self._door.verwerkt(naam), opmerking.get("besluit") or {}
        oordelen, cellen = self._door.oordelen_van(naam), self._door.cellen_van(naam)
        bronnen = [(c["soort"], c["doel"], c["oud"], c["nieuw"]) for c in verwerkt]
        if stand == "vervallen":
            bronnen = [(soort, doel, nieuw, oud) for soort, doel, oud, nieuw in bronnen]
        return Keten(
            opmerking=naam,
            partij=str(opmerking.get("partij", "")),
            stand=stand,
            passage=str(opmerking.get("passage", "")),
            sleutel=str(opmerking.get("sleutel", "")),
            reactie=str(opmerking.get("reactie", "")),
            voorstel=str(opmerking.get("voorstel", "")),
            uitkomst=str(besluit.get("uitkomst", "")),
            reden=str(besluit.get("reden", "")),
            auteur=str(besluit.get("vastgesteld_door", "")),
            bronnen=tuple(
                Bronwijziging(soort, doel, self._titel(soort, doel), zonder_haken(van), zonder_haken(naar))
                for soort, doel, van, naar in bronnen
            ),
            teksten=tuple(tekst for tekst, namen in self._door.aangehaald.items() if naam in namen),
            cijfers=tuple(self._cijfer(c) for c in self._door.cellen if c in cellen),
            oordelen=tuple(self._oordeel(p) for p in sorted(self._door.oordelen, key=self._volgorde) if p in oordelen),
            blokken=tuple(g.wijziging for g in self._door.toegewezen[naam]),
        )

    def _volgorde(self, plek: Plek) -> tuple[bool, bool]:
        """Put verdicts that became another first, and those of the study before those of municipalities."""
        return not self._oordeel(plek).omgeslagen, plek[1] != ""

    def _zonder(self) -> Iterator[Zonder]:
        """List what was said and decided since the old version without changing anything; stances ask for nothing."""
        toen = {o["id"]: (o["stand"], o["besluit"]) for o in self._oud.delen["opmerkingen"]}
        verteld = {naam for naam, _ in self._door.gevallen}
        for o in self._nieuw.delen["opmerkingen"]:
            if not o["standpunt"] and o["id"] not in verteld and toen.get(o["id"]) != (o["stand"], o["besluit"]):
                besluit = o["besluit"] or {}
                id_, partij, passage, reactie = (str(o.get(w) or "") for w in ("id", "partij", "passage", "reactie"))
                yield Zonder(id_, partij, passage, reactie, _uitkomst(o), str(besluit.get("reden") or ""))

    def _titel(self, soort: str, doel: str) -> str:
        """Write what a correction was about."""
        if soort == "feit":
            return sleuteltitel(doel, *self._namen)
        naam, *plek = doel.removeprefix(f"{soort} ").split(" / ")
        titel = self._door.titels.get(naam)
        return ", ".join((f"{soort} ‘{titel}’" if titel else f"{soort} {naam}", *plek))

    @cached_property
    def _namen(self) -> tuple[Studie, Kengetallen]:
        delen = self._nieuw.delen
        return Studie.model_validate(delen["instellingen"]), Kengetallen.model_validate(delen["formules"])

    def _cijfer(self, cel: str) -> Cijferwijziging:
        return schrijf_wijziging(cel, self._door.toen.met, self._door.nu.met)

    def _oordeel(self, plek: Plek) -> Oordeelwijziging:
        toen, nu = (staten.met.oordelen.get(plek) for staten in (self._door.toen, self._door.nu))
        labels = (LABELS[Uitslag(o["uitslag"])].lower() if o else "" for o in (toen, nu))
        redenen = (str(o["reden"]) if o else "" for o in (toen, nu))
        return Oordeelwijziging(plek[0], self._door.titels.get(plek[0], plek[0]), plek[1], *labels, *redenen)

    def _herlezen(self) -> tuple[Herlezen, ...]:
        return te_herlezen(self._oud, self._nieuw, self._door, self._oordeel)

    def _documenten(self) -> Iterator[Documentstatus]:
        aantallen = Counter(g.wijziging.document for g in self._door.blokken)
        toen, nu = self._oud.documenten, self._nieuw.documenten
        for naam in dict.fromkeys([*nu, *toen]):
            hier = nu.get(naam, toen.get(naam, {}))
            yield Documentstatus(
                naam, hier["titel"], _stand(toen.get(naam), nu.get(naam)), hier["versie"], aantallen[naam]
            )


def _stand(toen: Mapping[str, Any] | None, nu: Mapping[str, Any] | None) -> str:
    if toen is None or nu is None:
        return "nieuw" if toen is None else "weg"
    if toen["inhoud"] != nu["inhoud"]:
        return "gewijzigd"
    zelfde = toen.get("bestanden") == nu.get("bestanden")
    return "ongewijzigd" if zelfde else "alleen opmaak gewijzigd"


def _uitkomst(opmerking: Mapping[str, Any]) -> str:
    besluit = opmerking["besluit"] or {}
    if opmerking["stand"] == "ingetrokken":
        return "ingetrokken"
    if not (besluit.get("uitkomst") and besluit.get("vastgesteld_op")):
        return "nog niet besloten"
    return str(besluit["uitkomst"]) + (", zonder correctie" if opmerking["aanvaard"] else "")


def _datum(verslag: Verslag) -> str:
    return schrijf_datum(date.fromisoformat(verslag.delen["versie"]["datum"]))
