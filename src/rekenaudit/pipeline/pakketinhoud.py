"""What is in the package of one party: letter, appendix, passages and form, and what is kept of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rekenaudit.corrections.stand import verzonden_op
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.ontvanger import MASKER, Ontvanger, ontvanger
from rekenaudit.document.samenstellen import maak_gereedschap
from rekenaudit.document.wederhoorstukken import Passagekader, Wederhoorbrief, maak_brief, maak_passages
from rekenaudit.model.wederhoor import Rondeinstelling, Rondenaam
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import slug
from rekenaudit.outputs.cijferbijlagen import cijferbijlagen
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.pakketbron import Pakketbron
from rekenaudit.pipeline.wachtrij import Stapel
from rekenaudit.problems import Gestopt, sorteer
from rekenaudit.render.pdf import pdf_mogelijk
from rekenaudit.wederhoor.formulier import LETTERS, Formulierkop
from rekenaudit.wederhoor.formulier_xlsx import formulier_xlsx
from rekenaudit.wederhoor.maskeren import zonder_anderen
from rekenaudit.wederhoor.nakijken import BESTAND as NAKIJKEN
from rekenaudit.wederhoor.nakijken import nakijklijst
from rekenaudit.wederhoor.passagerijen import rijen_van_passages
from rekenaudit.wederhoor.passages import kies_passages
from rekenaudit.wederhoor.rijen import OORDELEN, Bladen, Formulierrij, Stuk, rijen_van_bijlage, rijen_van_feiten
from rekenaudit.wederhoor.snoeien import zonder_conclusies, zonder_oordelen
from rekenaudit.wederhoor.verzonden import boomafdruk, stuknaam, verzonden_bestanden


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A package that is not in place yet: what is sent, and what is kept of it."""

    partij: str
    kop: Formulierkop
    bestanden: Mapping[str, bytes]
    intern: Mapping[str, bytes]
    telling: str


@dataclass(frozen=True, slots=True)
class Inpakker:
    """Makes packages of a version.

    Attributes:
        bron: the version.
        ronde: the round.
        sluit: closing date; that of config.yaml when None.
        datum: date of the letters; the day that was noted as that of sending when None, or else that of the version.
    """

    bron: Pakketbron
    ronde: Rondenaam
    sluit: date | None
    datum: date | None

    def pak_in(self, partij: str, bouwer: Bouwer) -> Inhoud:
        """Make the package of one party.

        Raises:
            Gestopt: when a document cannot be made, or a file of the version is not as it was made.
        """
        toestand = self.bron.toestand
        voor = ontvanger(toestand.studie, partij, toestand.invoer.findings.alles.bewijs)
        naam, gereedschap = slug(partij), maak_gereedschap(toestand.invoer)
        bijlage = self.bron.bijlage(partij)
        eigen = self.bron.toen(bijlage) if bijlage else None
        toegestaan = self._gesnoeid(eigen, voor) if eigen is not None else None
        passages = self._passages(voor, f"passages-{naam}", gereedschap)
        rapporten = [self.bron.documenten[n].titel for n in self.bron.rapport() if passages is not None]
        brief = maak_brief(self._brief(voor, bijlage, rapporten), f"brief-{naam}", gereedschap)
        if gereedschap.problemen:
            raise Gestopt(sorteer(gereedschap.problemen))
        bestanden = self._gerenderd([d for d in (toegestaan, passages, brief) if d is not None], bouwer)
        if toegestaan is not None and eigen is not None and toegestaan.boom == eigen.boom:
            bestanden |= self.bron.bestanden(bijlage)
        bestanden = {stuknaam(pad, naam) if "/" in pad else pad: inhoud for pad, inhoud in bestanden.items()}
        alle = {bijlage: toegestaan, **dict.fromkeys(self.bron.rapport(), passages)}
        stukken = {n: d for n, d in alle.items() if d is not None}
        kop, bladen = self._formulier(voor, stukken, bouwer)
        titels, onderzoek = {n: d.titel for n, d in stukken.items()}, toestand.studie.onderzoek
        formulier = formulier_xlsx(kop, bladen, titels, toestand.stijl, onderzoek.datum, onderzoek.contact)
        bestanden[f"reactieformulier-{naam}.xlsx"] = formulier
        rapport = next((self.bron.toen(r).boom for r in self.bron.rapport()), None)
        lijst = nakijklijst(voor, rapport, passages.boom if passages else None, eigen.boom if eigen else None)
        verzonden = verzonden_bestanden(kop, {n: d.boom for n, d in stukken.items()})
        return Inhoud(partij, kop, bestanden, {**verzonden, NAKIJKEN: lijst.tekst().encode()}, lijst.telling())

    @property
    def _instelling(self) -> Rondeinstelling:
        return self.bron.toestand.studie.wederhoor.ronde(self.ronde)

    @property
    def _sluit(self) -> date | None:
        return self.sluit or self._instelling.sluit

    def _gesnoeid(self, document: Document, voor: Ontvanger | None = None) -> Document:
        """Take out what this round does not show, and of an appendix what is of others than its party."""
        boom = document.boom if self._instelling.oordelen else zonder_oordelen(document.boom)
        boom = boom if self._instelling.conclusies else zonder_conclusies(boom)
        boom = zonder_anderen(boom, voor) if voor is not None else boom
        formaten = tuple(f for f in document.formaten if f != "html")
        document = replace(document, boom=boom, formaten=formaten)
        return replace(document, bijgevoegd=cijferbijlagen(document, self.bron.figuren))

    def _passages(self, voor: Ontvanger, naam: str, gereedschap: Gereedschap) -> Document | None:
        for rapport in self.bron.rapport():
            document = self._gesnoeid(self.bron.toen(rapport))
            bijlagen = frozenset(f"gemeente-{slug(g)}" for g in self.bron.toestand.studie.gemeentenamen())
            hoofdstukken = kies_passages(document.boom, bijlagen, voor, self.bron.figuren)
            if not hoofdstukken:
                return None
            kader = Passagekader(voor.naam, voor.gemeente, document.titel, MASKER, self._zonder(), self._ook(voor))
            return maak_passages(kader, naam, hoofdstukken, gereedschap)
        return None

    def _zonder(self) -> str:
        delen = ("oordelen", self._instelling.oordelen), ("conclusies en aanbevelingen", self._instelling.conclusies)
        return ", ".join(wat for wat, mag in delen if not mag)

    def _ook(self, voor: Ontvanger) -> str:
        ook = voor.gemeente and self._instelling.conclusies
        return "de samenvatting, de conclusies en de aanbevelingen" if ook else ""

    def _brief(self, voor: Ontvanger, bijlage: str, rapporten: Iterable[str]) -> Wederhoorbrief:
        ambtelijk = self.ronde == "ambtelijk"
        stukken = [f"de bijlage ‘{self.bron.documenten[bijlage].titel}’"] if bijlage else []
        stukken += [f"de passages over u uit ‘{titel}’" for titel in rapporten]
        return Wederhoorbrief(
            voor.naam,
            voor.gemeente,
            "Verzoek om feiten te controleren" if ambtelijk else "Verzoek om een bestuurlijke reactie",
            ambtelijk,
            schrijf_datum(self._sluit) if self._sluit else "",
            tuple(stukken),
            bool(voor.bronnen),
            self.bron.toestand.studie.antwoord_aan,
            self._datum(voor.naam),
        )

    def _datum(self, partij: str) -> date:
        """Date a letter: as asked, or as noted, or as the version; never by the clock."""
        toestand, onderzoek = self.bron.toestand, self.bron.toestand.studie.onderzoek
        genoteerd = verzonden_op(toestand.invoer.register, partij, self.ronde, onderzoek.versie)
        return self.datum or genoteerd or onderzoek.datum

    def _gerenderd(self, documenten: list[Document], bouwer: Bouwer) -> dict[str, bytes]:
        bestanden: dict[str, bytes] = {}
        formaten = {"docx"} if pdf_mogelijk() else {"docx", "pdf"}
        te_maken = [replace(d, formaten=tuple(f for f in d.formaten if f in formaten)) for d in documenten]
        figuren = bouwer.figuren(self.bron.figuren[n] for d in te_maken for n in d.figuren)
        bouwer.documenten(Stapel(tuple(te_maken), figuren, bestanden.__setitem__))
        return bestanden

    def _formulier(
        self, voor: Ontvanger, stukken: Mapping[str, Document], bouwer: Bouwer
    ) -> tuple[Formulierkop, Bladen]:
        toestand = self.bron.toestand
        bladen: dict[str, tuple[Formulierrij, ...]] = {}
        for naam, document in stukken.items():
            stuk = Stuk(naam, document.boom, bouwer.paginas.get(document.naam, {}))
            van_bijlage = "/" in naam
            bladen |= rijen_van_bijlage(stuk, self.bron.figuren) if van_bijlage else rijen_van_passages(stuk, voor)
        bladen |= rijen_van_feiten(toestand.studie, voor, toestand.feiten, toestand.regels.kengetallen.record)
        if not self._instelling.oordelen:
            bladen.pop(OORDELEN, None)
        kop = Formulierkop(
            toestand.studie.onderzoek.titel,
            toestand.studie.onderzoek.versie,
            voor.naam,
            self.ronde,
            self._sluit.isoformat() if self._sluit else "",
            {naam: boomafdruk(document.boom) for naam, document in stukken.items()},
            {blad: len(bladen[blad]) for blad in LETTERS if blad in bladen},
        )
        return kop, bladen
