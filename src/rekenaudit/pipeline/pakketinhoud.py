"""What is in the package of one party: letter, appendix, passages and form, and what is kept of them."""

from collections.abc import Mapping
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
from rekenaudit.wederhoor.nakijken import Nakijklijst, nakijklijst
from rekenaudit.wederhoor.passagerijen import rijen_van_passages
from rekenaudit.wederhoor.passages import kies_passages
from rekenaudit.wederhoor.rijen import OORDELEN, Bladen, Formulierrij, Stuk, rijen_van_bijlage, rijen_van_feiten
from rekenaudit.wederhoor.snoeien import zonder_conclusies, zonder_delen, zonder_oordelen
from rekenaudit.wederhoor.standpuntrijen import rijen_van_standpunten
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
        rapport = self._uit_rapport(voor, gereedschap)
        brief = maak_brief(self._brief(voor, bijlage, rapport), f"brief-{naam}", gereedschap)
        if gereedschap.problemen:
            raise Gestopt(sorteer(gereedschap.problemen))
        bestanden = self._gerenderd([d for d in (toegestaan, rapport, brief) if d is not None], bouwer)
        for document in filter(None, (toegestaan, rapport)):
            if document.naam in self.bron.documenten and document.boom == self.bron.toen(document.naam).boom:
                bestanden |= self.bron.bestanden(document.naam, document.formaten)
        bestanden = {stuknaam(pad, naam) if "/" in pad else pad: inhoud for pad, inhoud in bestanden.items()}
        alle = {bijlage: toegestaan, **dict.fromkeys(self.bron.rapport(), rapport)}
        stukken = {n: d for n, d in alle.items() if d is not None}
        kop, bladen = self._formulier(voor, stukken, bouwer)
        titels, onderzoek = {n: d.titel for n, d in stukken.items()}, toestand.studie.onderzoek
        formulier = formulier_xlsx(kop, bladen, titels, toestand.invoer.stijl, onderzoek.datum, onderzoek.contact)
        bestanden[f"reactieformulier-{naam}.xlsx"] = formulier
        lijst = self._nakijklijst(voor, rapport, eigen)
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

    def _integraal(self, voor: Ontvanger) -> bool:
        return bool(voor.gemeente) and self._instelling.integraal and self._instelling.conclusies

    def _uit_rapport(self, voor: Ontvanger, gereedschap: Gereedschap) -> Document | None:
        """Give what a party gets of the document about the whole: the passages about it, or a nota as it is."""
        soort = self.bron.stukken.rapport
        if soort is None:
            return None
        document, integraal = self._gesnoeid(self.bron.toen(soort.naam)), self._integraal(voor)
        bijlagen = frozenset(f"gemeente-{slug(g)}" for g in self.bron.toestand.studie.gemeentenamen())
        if integraal and soort.bestuurlijke_nota:
            return _geheel(document, bijlagen)
        hoofdstukken = kies_passages(document.boom, bijlagen, voor, self.bron.figuren, integraal=integraal)
        if not hoofdstukken:
            return None
        velden = (voor.naam, voor.gemeente, document.titel, MASKER, self._zonder(), self._ook(voor), integraal)
        return maak_passages(Passagekader(*velden), f"passages-{slug(voor.naam)}", hoofdstukken, gereedschap)

    def _nakijklijst(self, voor: Ontvanger, rapport: Document | None, eigen: Document | None) -> Nakijklijst:
        """List what to read; what every municipality gets in the same words is none of it."""
        geheel = next((self.bron.toen(r).boom for r in self.bron.rapport()), None)
        mee = rapport.boom if rapport is not None else None
        if self._integraal(voor) and geheel is not None and mee is not None:
            heel = rapport is not None and rapport.naam in self.bron.documenten
            geheel, mee = (None, None) if heel else (zonder_conclusies(geheel), zonder_conclusies(mee))
        return nakijklijst(voor, geheel, mee, eigen.boom if eigen is not None else None)

    def _zonder(self) -> str:
        delen = ("oordelen", self._instelling.oordelen), ("conclusies en aanbevelingen", self._instelling.conclusies)
        return ", ".join(wat for wat, mag in delen if not mag)

    def _ook(self, voor: Ontvanger) -> str:
        ook = voor.gemeente and self._instelling.conclusies
        return "de samenvatting, de conclusies en de aanbevelingen" if ook else ""

    def _brief(self, voor: Ontvanger, bijlage: str, rapport: Document | None) -> Wederhoorbrief:
        ambtelijk, integraal = self.ronde == "ambtelijk", self._integraal(voor)
        van_bijlage = [f"de bijlage ‘{self.bron.documenten[bijlage].titel}’"] if bijlage else []
        stukken = [*self._stukken(rapport, integraal=integraal), *van_bijlage]
        return Wederhoorbrief(
            voor.naam,
            voor.gemeente,
            "Verzoek om feiten te controleren" if ambtelijk else "Verzoek om een bestuurlijke reactie",
            ambtelijk,
            integraal,
            schrijf_datum(self._sluit) if self._sluit else "",
            tuple(stukken),
            bool(voor.bronnen),
            self.bron.toestand.studie.antwoord_aan,
            self._datum(voor.naam),
        )

    def _stukken(self, rapport: Document | None, *, integraal: bool) -> list[str]:
        """Say what goes along of the document about the whole."""
        if rapport is None:
            return []
        if rapport.naam in self.bron.documenten:
            return [f"‘{rapport.titel}’, in zijn geheel"]
        titel = next(self.bron.documenten[n].titel for n in self.bron.rapport())
        ook = "de samenvatting, alle conclusies en aanbevelingen, en " if integraal else ""
        return [f"{ook}de passages over u uit ‘{titel}’"]

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
            bladen |= self._rijen(stuk, voor)
        if self.ronde == "ambtelijk":
            bladen |= rijen_van_feiten(
                toestand.studie, voor, toestand.feiten, toestand.invoer.regels.kengetallen.record
            )
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

    def _rijen(self, stuk: Stuk, voor: Ontvanger) -> Bladen:
        """List what a party is asked about: facts, or in the bestuurlijke round what a college does with them."""
        if self.ronde == "bestuurlijk" and voor.gemeente:
            return {} if "/" in stuk.document else rijen_van_standpunten(stuk)
        return rijen_van_bijlage(stuk, self.bron.figuren) if "/" in stuk.document else rijen_van_passages(stuk, voor)


def _geheel(document: Document, bijlagen: frozenset[str]) -> Document:
    """Give a document as it is, without the appendices bound into it.

    It is the same for everyone: as Word it could come back without anybody knowing from whom, so only the PDF goes.
    """
    als_pdf = "pdf" in document.formaten and not pdf_mogelijk()
    return replace(
        document, boom=zonder_delen(document.boom, bijlagen), formaten=("pdf",) if als_pdf else document.formaten
    )
