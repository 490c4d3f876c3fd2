"""What of a remark may be published: counts of persons that documents do not show are left out of its values.

Words of a party cannot be judged by a program: a text that may name a small count is told to the researcher.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.corrections.waarden import OnleesbareWaarde, lees_waarde
from rekenaudit.document.inlijn import ontleed
from rekenaudit.document.invoer import Invoer
from rekenaudit.indicators.klein import is_klein
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.reeks import GEMEENTE, JAAR, Cel
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Opmerking
from rekenaudit.notation.datums import MAANDEN
from rekenaudit.notation.waarden import schrijf_afwezig
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import wederhoor as codes

NIET_GETOOND = schrijf_afwezig(Aanwezigheid.ONDERDRUKT)
_GETAL = re.compile(r"(?<![\w.,-])\d+(?:\.\d{3})*(?![\w]|[.,]\d)")
_VRIJ = ("reactie", "voorstel", "bewijs")
_DATUM = re.compile(rf"\s(?:{'|'.join(MAANDEN)})\b", re.IGNORECASE)
"""What makes a number a day: `4 november`."""
_ERNA = 2
"""How many words may stand between a number and what it counts: `3 jonge kinderen`."""
_ROND = 30


@dataclass(frozen=True, slots=True)
class _Telling:
    """A count of persons that a remark is about.

    Attributes:
        plek: axis → label.
        teksten: what the remark says that it is or was.
        nu: which of these is the value of this version.
    """

    plek: Mapping[str, str]
    eenheid: BasisEenheid
    teksten: tuple[str, ...]
    nu: str


class Publicatie:
    """Judges the remarks of one run."""

    def __init__(self, invoer: Invoer) -> None:
        """Prepare; results in `invoer` are protected."""
        self._invoer = invoer
        self._studie = invoer.studie.record
        self._eenheden = invoer.regels.kengetallen.record.eenheden
        self._drempel = self._studie.drempel_personen

    def publiceerbaar(self, opmerking: Opmerking) -> Opmerking:
        """Take the values out of a remark about a count of persons that is small, or that no document shows."""
        if not self._geheim(opmerking):
            return opmerking
        voorstel = NIET_GETOOND if opmerking.voorstel else ""
        anders = {"oud": NIET_GETOOND, "nieuw": NIET_GETOOND}
        correcties = tuple(c.model_copy(update=anders) if c.feit else c for c in opmerking.correcties)
        nieuw = {"passage": NIET_GETOOND, "voorstel": voorstel, "correcties": correcties}
        return opmerking.model_copy(update=nieuw)

    def meldingen(self) -> Iterator[Probleem]:
        """Tell which texts of remarks that are published, those of the first round, may name a small count."""
        for bestand in self._invoer.register:
            for nummer, opmerking in enumerate(bestand.record.opmerkingen):
                if opmerking.ronde != "ambtelijk":
                    continue
                geheim = self._geheim(opmerking)
                getoond = self.publiceerbaar(opmerking)
                velden = {veld: getattr(getoond, veld) for veld in _VRIJ}
                velden["besluit"] = opmerking.besluit.reden if opmerking.besluit is not None else ""
                for veld, inhoud in velden.items():
                    plaats = bestand.plaats("opmerkingen", nummer, veld)
                    yield from self.in_tekst(inhoud, f"De tekst bij {opmerking.id}", plaats, overal=geheim)

    def in_tekst(self, inhoud: str, wat: str, plaats: Plaats, *, overal: bool = False) -> Iterator[Probleem]:
        """Tell whether a text may name a small count of persons; with `overal` any small number may be one."""
        personen = [w for e in self._eenheden.values() if e.personen for w in (e.enkelvoud, e.meervoud)]
        telt = re.compile(rf"\W+(?:\w+\W+){{0,{_ERNA}}}?(?:{'|'.join(map(re.escape, personen))})\b", re.IGNORECASE)
        for getal in _GETAL.finditer(inhoud):
            klein = is_klein(int(getal.group().replace(".", "")), self._drempel)
            telling = overal or (personen and telt.match(inhoud, getal.end()))
            if klein and telling and not _DATUM.match(inhoud, getal.end()):
                rond = inhoud[max(0, getal.start() - _ROND) : getal.end() + _ROND]
                yield codes.PUBLICATIE_KLEIN_AANTAL.op(plaats, wat=wat, gevonden=" ".join(rond.split()))
                return

    def _geheim(self, opmerking: Opmerking) -> bool:
        return any(self._verbergt(telling, opmerking) for telling in self._tellingen(opmerking)) or any(
            cel.aanwezigheid is Aanwezigheid.ONDERDRUKT for cel in self._cellen(opmerking)
        )

    def _verbergt(self, telling: _Telling, opmerking: Opmerking) -> bool:
        waarden = [_lees(t, telling.eenheid) for t in (*telling.teksten, telling.nu)]
        voorgesteld = _lees(opmerking.voorstel, telling.eenheid)
        if any(is_klein(w, self._drempel) for w in (*waarden, voorgesteld)):
            return True
        return not self._staat_in_documenten(telling.plek, waarden[-1])

    def _staat_in_documenten(self, plek: Mapping[str, str], waarde: Fraction | None) -> bool:
        """Tell whether the protected results have this very count."""
        for uitkomst in self._invoer.uitkomsten.values():
            reeks = uitkomst.reeks
            if GEMEENTE in reeks.as_namen() and reeks.eenheid.telt_personen(self._eenheden):
                for labels, cel in reeks.cellen.items():
                    eigen = dict(zip(reeks.as_namen(), labels, strict=True))
                    gelijk = cel.waarde is not None and cel.waarde == waarde
                    if gelijk and all(plek.get(naam, label) == label for naam, label in eigen.items()):
                        return True
        return False

    def _tellingen(self, opmerking: Opmerking) -> Iterator[_Telling]:
        sleutel, *rest = opmerking.sleutel.split(" / ")
        if len(rest) > 1 and (eenheid := self._personen(sleutel)) is not None and not opmerking.correcties:
            dimensies = dict(deel.split("=", 1) for deel in rest[2:] if "=" in deel)
            plek = {GEMEENTE: rest[0], JAAR: rest[1], **dimensies}
            yield _Telling(plek, eenheid, (), opmerking.passage)
        for correctie in opmerking.correcties:
            if (eenheid := self._personen(correctie.feit)) is not None:
                plek = {GEMEENTE: correctie.gemeente, JAAR: correctie.jaar, **correctie.dimensies}
                nu = correctie.nieuw if opmerking.aanvaard else correctie.oud
                yield _Telling(plek, eenheid, (correctie.oud, correctie.nieuw), nu)

    def _personen(self, sleutel: str) -> BasisEenheid | None:
        """Give the unit of a quantity when it counts persons."""
        eenheid = eenheid_van_grootheid(sleutel, self._studie, self._eenheden)
        return eenheid if eenheid is not None and eenheid.personen else None

    def _cellen(self, opmerking: Opmerking) -> Iterator[Cel]:
        """Give the protected value of an indicator that a remark is about."""
        naam, labels = ontleed(opmerking.sleutel)
        uitkomst = self._invoer.uitkomsten.get(naam)
        if uitkomst is not None:
            assen = uitkomst.reeks.as_namen()
            if set(assen) <= labels.keys() and (cel := uitkomst.reeks.cellen.get(tuple(labels[a] for a in assen))):
                yield cel


def eenheid_van_grootheid(sleutel: str, studie: Studie, eenheden: Mapping[str, BasisEenheid]) -> BasisEenheid | None:
    """Give the unit of `bron.grootheid`; None when there is no such quantity."""
    bron, _, grootheid = sleutel.partition(".")
    gevonden = studie.bronnen[bron].grootheden.get(grootheid) if bron in studie.bronnen else None
    return eenheden.get(gevonden.eenheid) if gevonden is not None else None


def _lees(inhoud: str, eenheid: BasisEenheid) -> Fraction | None:
    try:
        return lees_waarde(inhoud, eenheid)[0]
    except OnleesbareWaarde:
        return None
