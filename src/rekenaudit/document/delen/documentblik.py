"""One document's view on a study: what its template may ask for, made only from its own records."""

from collections.abc import Iterable

from markupsafe import Markup

from rekenaudit.document.beelden.beelden import Beelden
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.normdelen import normgroepen
from rekenaudit.document.inlijn import ontbreekt
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.openstaand import NIET_GEMAAKT, NIET_GESCHREVEN
from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.document.proza.letterlijk import letterlijke_lezer
from rekenaudit.document.proza.proza import Proza, Tekst
from rekenaudit.document.sjablonen.weggelaten import NietInDitDocument
from rekenaudit.document.toegang import CONCLUDERENDE_TEKSTEN
from rekenaudit.problems import Plaats, bedoelde
from rekenaudit.problems.codes import document as codes

_BLOKKEN = "delen/blokken.html.j2"


class Documentblik:
    """Texts, figures and tables of one document; a template knows it as `d`."""

    def __init__(self, stof: Bouwstof, beelden: Beelden, invuller: Invuller, gereedschap: Gereedschap) -> None:
        """Prepare for one document.

        Args:
            stof: the records that this document may show.
            beelden: figures and tables made from these records.
            invuller: fills `[[…]]` from these records.
            gereedschap: what all documents share.
        """
        self.stof = stof
        self.beelden = beelden
        self._gereedschap = gereedschap
        self._problemen = gereedschap.problemen
        self._invuller = invuller
        self._proza = Proza(gereedschap.lezer, invuller, self._inbedden, self._problemen, stof.toegang)
        self._geschreven: dict[tuple[str, int], tuple[Markup, Markup]] = {}

    def tekst(self, naam: str, niveau: int = 2, *, verplicht: bool = True) -> Markup:
        """Write a prose file.

        Args:
            naam: path in input/teksten/ without extension.
            niveau: level of the heading that it stands under.
            verplicht: whether a visible mark takes its place when there is no such file.
        """
        return self.begin(naam, niveau, verplicht=verplicht) + self.vervolg(naam, niveau)

    def vervolg(self, naam: str, niveau: int = 2) -> Markup:
        """Write the part of a prose file from its first heading, for what must stand after blocks of the template."""
        return self._geschreven.get((naam, niveau), (Markup(), Markup()))[1]

    def begin(self, naam: str, niveau: int = 2, *, verplicht: bool = True) -> Markup:
        """Write the part of a prose file before its first heading; `vervolg` gives the rest."""
        if naam in CONCLUDERENDE_TEKSTEN and self.stof.toegang.mist("conclusies"):
            raise NietInDitDocument(f"de tekst {naam}", "conclusies")
        inhoud = self._gereedschap.teksten.lees(naam, verplicht=verplicht)
        plaats = self._gereedschap.teksten.plaats(naam)
        if inhoud is None:
            if not verplicht:
                return Markup()
            bestand = plaats.bestand
            self._problemen.append(codes.TEKST_ONTBREEKT.op(Plaats(bestand=bestand), naam=naam, bestand=bestand))
            return Markup("<p>{}</p>").format(ontbreekt(NIET_GESCHREVEN, f"{naam}{self.stof.open.door(naam)}"))
        if (naam, niveau) not in self._geschreven:
            html = self._proza.blokken(Tekst(naam, inhoud, plaats, niveau))
            eerste_kop = html.find("<section ") if "<section " in html else len(html)
            begin, vervolg = Markup(html[:eerste_kop]), Markup(html[eerste_kop:])  # noqa: S704 - Proza escapes the text
            self._geschreven[naam, niveau] = (begin, vervolg)
        return self._geschreven[naam, niveau][0]

    def blokken(self, naam: str, inhoud: str, plaats: Plaats) -> Markup:
        """Write Markdown from a record, such as a conclusion."""
        html = self._proza.blokken(Tekst(naam, inhoud, plaats, niveau=5))
        return Markup(html)  # noqa: S704 - Proza escapes all that comes from the text

    def letterlijk(self, naam: str, inhoud: str, plaats: Plaats) -> Markup:
        """Write a text of somebody else as it is: only what its own reader understands counts."""
        proza = Proza(letterlijke_lezer(), self._invuller, self._inbedden, self._problemen, letterlijk=True)
        html = proza.blokken(Tekst(naam, inhoud, plaats, niveau=3, getallen_melden=False))
        return Markup(html)  # noqa: S704 - Proza escapes all that comes from the text

    def regel(self, inhoud: str, plaats: Plaats) -> Markup:
        """Write a line from a record that rests on evidence, such as a finding."""
        html = self._proza.regel(Tekst("", inhoud, plaats, getallen_melden=False))
        return Markup(html)  # noqa: S704 - Proza escapes all that comes from the text

    def ingebed(self, naam: str, soort: str, id_: str) -> bool:
        """Tell whether a prose file embeds a figure or table itself."""
        return f"]({soort}:{id_})" in (self._gereedschap.teksten.lees(naam) or "")

    def _inbedden(self, soort: str, naam: str, plaats: Plaats) -> str:
        match soort:
            case "figuur" | "tabel":
                return self._beeld(soort, naam, plaats)
            case "vraag":
                return self._vraag(naam, plaats)
            case _:
                return self._oordelen(naam, plaats)

    def _beeld(self, soort: str, naam: str, plaats: Plaats) -> str:
        eigen = self.beelden.figuren if soort == "figuur" else self.beelden.tabellen
        if naam in eigen:
            return self._gereedschap.sjablonen.roep(_BLOKKEN, soort, eigen[naam])
        bestand = self._gereedschap.invoer.regels.figuren.record
        specs = bestand.figuren if soort == "figuur" else bestand.tabellen
        if naam not in specs:
            return self._onbekend(soort, naam, plaats, specs)
        if specs[naam].per != ("gemeente" if self.stof.gemeente else "geheel"):
            per = "voor het geheel" if self.stof.gemeente else "per gemeente"
            hier = self.stof.gemeente or "het geheel"
            self._problemen.append(codes.FIGUUR_ANDERE_SOORT.op(plaats, naam=f"{soort}:{naam}", per=per, hier=hier))
        return ""

    def _onbekend(self, soort: str, naam: str, plaats: Plaats, bekend: Iterable[str]) -> str:
        """Report something that does not exist (yet), and mark its place."""
        self._problemen.append(
            codes.INBEDDING_ONBEKEND.op(plaats, naam=f"{soort}:{naam}", bedoelde=bedoelde(naam, bekend))
        )
        return str(Markup("<p>{}</p>").format(ontbreekt(NIET_GEMAAKT, f"{soort} {naam}")))

    def _vraag(self, naam: str, plaats: Plaats) -> str:
        vragen = {v.id: (v.nummer, v.tekst) for v in self._gereedschap.normenkader.alle_vragen()}
        if naam in vragen:
            return self._gereedschap.sjablonen.roep(_BLOKKEN, "vraag", *vragen[naam])
        return self._onbekend("vraag", naam, plaats, vragen)

    def _oordelen(self, naam: str, plaats: Plaats) -> str:
        """Write the verdicts on a question; nothing where config.yaml does not allow these."""
        vragen = {v.id: v for v in self._gereedschap.normenkader.vragen}
        if naam not in vragen:
            return self._onbekend("oordelen", naam, plaats, vragen)
        groepen = normgroepen(self._gereedschap.normenkader, self.stof, self._gereedschap.merken)
        eigen = [groep for groep in groepen if groep.vraag.id == naam]
        if not eigen:
            return ""
        id_, titel = f"tabel-oordelen-{naam}{self.stof.achtervoegsel}", f"Oordelen bij vraag {vragen[naam].nummer}"
        return self._gereedschap.sjablonen.roep(_BLOKKEN, "normtabel", eigen, id_, titel, False)  # noqa: FBT003 - a macro's parameter
