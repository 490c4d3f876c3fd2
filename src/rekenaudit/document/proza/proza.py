"""Prose: Markdown → semantic HTML, with numbers filled in and figures, tables and questions embedded.

One writer serves one document; what it cannot show becomes a problem at the text's file and line.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from rekenaudit.document.afwerking.misplaatst import op_verkeerde_plek
from rekenaudit.document.kolombreedtes import tekstbreedtes
from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.document.proza.markdown import MERKEN
from rekenaudit.document.proza.prozaregel import Regelschrijver
from rekenaudit.document.proza.prozastijl import KOP_ID, bron_attribuut
from rekenaudit.document.proza.vakken import controleer_vakken
from rekenaudit.document.toegang import ALLES, Toegang
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import document as codes

Inbedder = Callable[[str, str, Plaats], str]
"""Gives the HTML of what a text embeds: (`figuur`, name, place in the text)."""

_ONBEKEND = {
    "blockquote_open": (
        "een citaat (>)",
        "Zet het citaat tussen aanhalingstekens in een gewone alinea, of in een vak dat begint met '::: kader'.",
    ),
    "fence": ("een codeblok", "Haal de regels met ``` weg, of zet de tekst in een vak dat begint met '::: kader'."),
    "hr": ("een scheidingslijn", "Haal de lijn weg; een kop begint een nieuw deel."),
}
"""Type of a token → what it is, and what to do."""
_TABEL = ("een tabel zonder titel", "Zet boven de tabel een regel met '::: tabel' en de titel, en eronder een met :::.")
_AFBEELDING = (
    "Een afbeelding kan niet zo in een tekst. Beschrijf een figuur in normenkader/figuren.yaml en zet haar hier met "
    "![](figuur:naam)."
)
_DIEPST = 5
"""Lowest level of a heading."""
_LIJSTEN = {"bullet_list": "ul", "ordered_list": "ol", "list_item": "li"}
_INBEDDINGEN = ("figuur", "tabel", "vraag", "oordelen")


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text to write.

    Attributes:
        naam: name that ids of headings without one are made of.
        inhoud: the Markdown.
        plaats: its file, and the line that it starts on.
        niveau: level of the heading that it stands under (2 for a chapter).
        getallen_melden: whether literal numbers are reported (not where evidence carries them).
    """

    naam: str
    inhoud: str
    plaats: Plaats
    niveau: int = 2
    getallen_melden: bool = True


class Proza:
    """Writes the texts of one document."""

    def __init__(
        self,
        lezer: MarkdownIt,
        invuller: Invuller,
        inbedden: Inbedder,
        problemen: list[Probleem],
        toegang: Toegang = ALLES,
        *,
        letterlijk: bool = False,
    ) -> None:
        """Prepare; problems are added to the list, boxes that the document may not show are left out.

        Of a text that is `letterlijk`, only what the reader itself understands has a meaning.
        """
        self._lezer = lezer
        self._regels = Regelschrijver(invuller, problemen, letterlijk=letterlijk)
        self._inbedden = inbedden
        self._problemen = problemen
        self._toegang = toegang

    def blokken(self, tekst: Tekst) -> str:
        """Write a text as blocks, with a section for every heading."""
        schrijver = _Blokschrijver(tekst, self._regels, self._inbedden, self._problemen, self._toegang)
        tokens = self._lezer.parse(tekst.inhoud)
        self._problemen += controleer_vakken(tokens, tekst.inhoud, tekst.plaats)
        return schrijver.schrijf(tokens)

    def regel(self, tekst: Tekst) -> str:
        """Write a text that stands in a line: only marks within the line count."""
        (token,) = self._lezer.parseInline(tekst.inhoud.strip())
        return self._regels.schrijf(token, tekst.plaats, getallen_melden=tekst.getallen_melden)


class _Blokschrijver:
    """One walk over the tokens of a text."""

    def __init__(
        self,
        tekst: Tekst,
        regels: Regelschrijver,
        inbedden: Inbedder,
        problemen: list[Probleem],
        toegang: Toegang,
    ) -> None:
        self._tekst = tekst
        self._toegang = toegang
        self._regels = regels
        self._inbedden = inbedden
        self._problemen = problemen
        self._uit: list[str] = []
        self._open: list[int] = []
        self._koppen = 0
        self._laagste = 1
        self._in_tabel = False
        self._binnen: list[str] = []

    def schrijf(self, tokens: list[Token]) -> str:
        self._laagste = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=1)
        stroom = iter(tokens)
        for token in stroom:
            self._blok(token, stroom)
        self._sluit(0)
        return "".join(self._uit)

    def _blok(self, token: Token, stroom: Iterator[Token]) -> None:
        soort, _, kant = token.type.rpartition("_")
        if token.type in _ONBEKEND:
            self._onbekend(token, *_ONBEKEND[token.type])
        elif token.type == "heading_open":
            self._kop(token, next(stroom))
            next(stroom)
        elif token.type == "paragraph_open":
            self._alinea(token, next(stroom))
            next(stroom)
        elif token.type == "table_open":
            self._tabel(token, stroom)
        elif soort in _LIJSTEN:
            self._binnen.append("een lijst") if kant == "open" else self._binnen.pop()
            self._uit.append(f"<{_LIJSTEN[soort]}{self._bron(token)}>" if kant == "open" else f"</{_LIJSTEN[soort]}>")
        elif token.type.startswith("container_"):
            self._vak(token, stroom)

    def _plaats(self, token: Token) -> Plaats:
        plaats = self._tekst.plaats
        return Plaats(bestand=plaats.bestand, regel=plaats.tekstregel(token.map[0] if token.map else 0))

    def _bron(self, token: Token) -> str:
        return bron_attribuut(self._plaats(token))

    def _onbekend(self, token: Token, gevonden: str, raad: str) -> None:
        self._problemen.append(codes.MARKDOWN_ONBEKEND.op(self._plaats(token), gevonden=gevonden, raad=raad))

    def _inhoud(self, inline: Token) -> str:
        return self._regels.schrijf(inline, self._plaats(inline), getallen_melden=self._tekst.getallen_melden)

    def _kop(self, token: Token, inline: Token) -> None:
        if self._binnen:
            self._problemen.append(op_verkeerde_plek(self._plaats(token), "een kop", self._binnen[-1]))
            return
        self._koppen += 1
        niveau = self._tekst.niveau + 1 + int(token.tag[1]) - self._laagste
        id_ = f"{slug(self._tekst.naam)}-{self._koppen}"
        if inline.children and not self._regels.letterlijk and (treffer := KOP_ID.search(inline.children[-1].content)):
            id_ = treffer.group(1)
            inline.children[-1].content = KOP_ID.sub("", inline.children[-1].content)
        if niveau > _DIEPST:
            verwacht = f"hoogstens {_DIEPST - self._tekst.niveau} niveaus van koppen onder elkaar"
            self._problemen.append(
                codes.KOP_VERKEERD.op(self._plaats(token), gevonden="een kop die te diep ligt", verwacht=verwacht)
            )
            niveau = _DIEPST
        self._sluit(niveau)
        self._open.append(niveau)
        bron = self._bron(token)
        self._uit.append(f'<section id="{id_}" class="paragraaf"{bron}><h{niveau}{bron}>')
        self._uit.append(f"{self._inhoud(inline)}</h{niveau}>")

    def _sluit(self, niveau: int) -> None:
        """Close the sections of this level and deeper."""
        while self._open and self._open[-1] >= niveau:
            self._open.pop()
            self._uit.append("</section>")

    def _alinea(self, token: Token, inline: Token) -> None:
        kinderen = inline.children or []
        if len(kinderen) == 1 and kinderen[0].type == "image":
            self._uit.append(self._inbedding(str(kinderen[0].attrGet("src") or ""), self._plaats(token)))
            return
        if token.hidden:
            self._uit.append(self._inhoud(inline))
        elif inhoud := self._inhoud(inline):  # a claim on a line of its own is no paragraph
            klasse = ' class="toelichting"' if self._in_tabel else ""
            self._uit.append(f"<p{klasse}{self._bron(token)}>{inhoud}</p>")

    def _inbedding(self, bron: str, plaats: Plaats) -> str:
        soort, _, naam = bron.partition(":")
        if soort in _INBEDDINGEN and naam:
            return self._inbedden(soort, naam, plaats)
        gevonden = f"de afbeelding '{bron}'"
        self._problemen.append(codes.MARKDOWN_ONBEKEND.op(plaats, gevonden=gevonden, raad=_AFBEELDING))
        return ""

    def _vak(self, token: Token, stroom: Iterator[Token]) -> None:
        naam = token.type.split("_")[1]
        if token.nesting > 0 and self._toegang.weert_vak(naam):
            for deel in stroom:
                if deel.level == token.level and deel.nesting < 0:
                    return
        if naam in MERKEN:
            return
        if token.nesting < 0:
            self._binnen.pop()
            self._uit.append("</figure>" if naam == "tabel" else "</aside>")
            self._in_tabel = False
            return
        self._binnen.append("een vak")
        titel = token.info.strip().removeprefix(naam).strip()
        if naam == "tabel":
            self._in_tabel = True
            self._tabelkop(token, titel)
            return
        kop = self._regels.schrijf_tekst(titel or naam.capitalize(), self._plaats(token))
        bron = self._bron(token)
        self._uit.append(f'<aside class="{naam}"{bron}><p class="kop"{bron}>{kop}</p>')

    def _tabelkop(self, token: Token, titel: str) -> None:
        self._koppen += 1
        treffer = KOP_ID.search(titel)
        id_ = treffer.group(1) if treffer else f"tabel-{slug(self._tekst.naam)}-{self._koppen}"
        kop = self._regels.schrijf_tekst(KOP_ID.sub("", titel) or "Tabel", self._plaats(token))
        bron = self._bron(token)
        self._uit.append(f'<figure class="tabel" id="{id_}"{bron}><figcaption{bron}><span class="label"></span> ')
        self._uit.append(f"{kop}</figcaption>")

    def _tabel(self, token: Token, stroom: Iterator[Token]) -> None:
        """Write a table; its tokens are taken up to its end, because widths come before the rows."""
        los = self._regels.letterlijk
        if los:
            self._tabelkop(token, "Uit deze tekst")
        elif not self._in_tabel:
            self._onbekend(token, *_TABEL)
        rijen: list[list[tuple[Token, Token]]] = []
        regels = token.map
        for deel in stroom:
            if deel.type == "table_close":
                break
            if deel.type == "tr_open":
                rijen.append([])
                regels = deel.map
            elif deel.type in {"th_open", "td_open"}:
                inline = next(stroom)
                deel.map = inline.map = regels  # cells do not know their own line
                rijen[-1].append((deel, inline))
        breedtes = " ".join(map(str, tekstbreedtes([[inline.content for _, inline in rij] for rij in rijen])))
        self._uit.append(f'<table data-breedtes="{breedtes}"{self._bron(token)}><thead>')
        for nummer, rij in enumerate(rijen):
            cellen = "".join(self._cel(cel, inline, nummer, kolom) for kolom, (cel, inline) in enumerate(rij))
            self._uit.append(f"<tr>{cellen}</tr>" + ("</thead><tbody>" if nummer == 0 else ""))
        self._uit.append("</tbody></table>" + ("</figure>" if los else ""))

    def _cel(self, cel: Token, inline: Token, rij: int, kolom: int) -> str:
        rechts = "right" in str(cel.attrGet("style") or "")
        if rij == 0:
            return f'<th scope="col"{self._bron(cel)}>{self._inhoud(inline)}</th>'
        if kolom == 0:
            return f'<th scope="row"{self._bron(cel)}>{self._inhoud(inline)}</th>'
        klasse = "getal" if rechts else "tekst"
        return f'<td class="{klasse}"{self._bron(cel)}>{self._inhoud(inline)}</td>'
