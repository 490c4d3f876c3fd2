"""What the researcher could correct because of a remark: the delivered numbers, finding or verdict that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from rekenaudit.corrections import Geleverd, Register
from rekenaudit.corrections.besluitenlijst import Doelrij
from rekenaudit.corrections.invoer import schrijf_plaats
from rekenaudit.corrections.register import opmerkingen
from rekenaudit.corrections.waarden import schrijf_correctiewaarde
from rekenaudit.document.inlijn import ontleed
from rekenaudit.document.sleuteltitels import sleuteltitel
from rekenaudit.indicators.onderliggend import onderliggende_feiten
from rekenaudit.indicators.rekenplan import maak_plan
from rekenaudit.model.feit import FeitSleutel, Vindplaats
from rekenaudit.model.oordeel import LABELS, Uitslag
from rekenaudit.model.wederhoor import Doelsoort, Opmerking
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats


def correctiedoelen(geleverd: Geleverd, register: Register) -> Iterator[Doelrij]:
    """List for every remark what a correction could replace, as a correction must name it.

    Args:
        geleverd: the study as delivered and written.
        register: the remarks.
    """
    zoeker = _Zoeker(geleverd)
    for bestand, _, opmerking in opmerkingen(register):
        yield from zoeker.feiten(opmerking, bestand.record.partij)
        yield from zoeker.teksten(opmerking)


class _Zoeker:
    """Knows the whole study."""

    def __init__(self, geleverd: Geleverd) -> None:
        self._geleverd = geleverd
        self._studie = geleverd.studie.record
        self._kengetallen = geleverd.regels.kengetallen.record
        self._plan, _ = maak_plan(self._studie, geleverd.regels.kengetallen)
        self._sleutels = {str(sleutel): sleutel for sleutel in geleverd.feiten}
        self._teksten = {doel.blok: doel for doel in _geschreven(geleverd)}
        normen = geleverd.regels.normenkader.record.alle_normen()
        self._samengesteld = {n.id: n.toets.normen for n in normen if n.toets.soort == "samengesteld"}

    def feiten(self, opmerking: Opmerking, partij: str) -> Iterator[Doelrij]:
        """Find the delivered numbers under the value that a remark is about; of a municipality only its own."""
        for sleutel in self._onder(opmerking.sleutel):
            if sleutel.gemeente == partij or partij not in self._studie.gemeentenamen():
                feit = self._geleverd.feiten[sleutel].geleverd
                oud = schrijf_correctiewaarde((feit.waarde, feit.aanwezigheid), self._geleverd.eenheid(sleutel))
                wat = sleuteltitel(str(sleutel), self._studie, self._kengetallen)
                yield Doelrij(opmerking.id, "feit", str(sleutel), oud, wat, _plek(feit.vindplaats))

    def _onder(self, sleutel: str) -> tuple[FeitSleutel, ...]:
        if sleutel in self._sleutels:
            return (self._sleutels[sleutel],)
        return onderliggende_feiten(self._plan, *ontleed(sleutel))

    def teksten(self, opmerking: Opmerking) -> Iterator[Doelrij]:
        """Find the finding, verdict or deviation that a remark is about, and the verdicts that a verdict is made of."""
        for blok in dict.fromkeys(self._blokken(opmerking.blok)):
            if (doel := self._teksten.get(blok)) is not None:
                yield Doelrij(opmerking.id, doel.soort, doel.naam, doel.oud, doel.wat, schrijf_plaats(doel.plaats))

    def _blokken(self, blok: str) -> Iterator[str]:
        yield blok
        for gemeente in ("", *self._studie.gemeentenamen()):
            for norm, delen in self._samengesteld.items():
                if blok == _blok(norm, gemeente):
                    for deel in delen:
                        yield from self._blokken(_blok(deel, gemeente))


@dataclass(frozen=True, slots=True)
class _Tekstdoel:
    """Something that a researcher wrote: the block that prints it, and what a correction calls it."""

    blok: str
    soort: Doelsoort
    naam: str
    oud: str
    wat: str
    plaats: Plaats


def _geschreven(geleverd: Geleverd) -> Iterator[_Tekstdoel]:
    """List findings, verdicts and deviations as written."""
    normenkader = geleverd.regels.normenkader.record
    titels = {norm.id: norm.titel for norm in normenkader.alle_normen()}
    titels |= {onderwerp.id: onderwerp.titel for thema in normenkader.themas for onderwerp in thema.onderwerpen}
    for bestand in geleverd.findings.geschreven.bestanden:
        gemeente = bestand.record.gemeente
        for i, b in enumerate(bestand.record.bevindingen):
            plaats, wat = bestand.plaats("bevindingen", i, "tekst"), titels.get(b.onderwerp, b.onderwerp)
            yield _Tekstdoel(f"bevinding-{b.id}", "bevinding", b.id, " ".join(b.tekst.split()), wat, plaats)
        soorten: tuple[tuple[Doelsoort, str], ...] = (("oordeel", "oordelen"), ("afwijking", "afwijkingen"))
        for soort, lijst in soorten:
            for i, o in enumerate(getattr(bestand.record, lijst)):
                naam = " / ".join(filter(None, (o.norm, gemeente)))
                wat = ", ".join(filter(None, (titels.get(o.norm, o.norm), gemeente)))
                oud, plaats = LABELS[Uitslag(o.oordeel)].lower(), bestand.plaats(lijst, i, "oordeel")
                yield _Tekstdoel(_blok(o.norm, gemeente), soort, naam, oud, wat, plaats)


def _blok(norm: str, gemeente: str) -> str:
    """Give the id of the place of a verdict; of the study without a municipality."""
    return f"norm-{norm}-{slug(gemeente)}" if gemeente else f"norm-{norm}"


def _plek(vindplaats: Vindplaats | None) -> str:
    if vindplaats is None:
        return "niet geleverd"
    return schrijf_plaats(Plaats(vindplaats.bestand, vindplaats.blad, vindplaats.cel, vindplaats.regel))
