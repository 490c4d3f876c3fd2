"""What stands within a line of prose: emphasis, links, references and filled-in numbers."""

import re
from html import escape

from markdown_it.token import Token

from rekenaudit.document.proza.invullen import Invuller
from rekenaudit.document.proza.losse_getallen import losse_getallen
from rekenaudit.document.proza.markdown import INVULLING
from rekenaudit.document.proza.vulling import in_zin
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import document as codes

_VAST = {
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
    "link_close": "</a>",
    "softbreak": " ",
    "hardbreak": " ",
}
_ONBEKEND = {
    "image": (
        "een afbeelding midden in een alinea",
        "Zet ![](figuur:naam) op een eigen regel, met een lege regel erboven en eronder.",
    ),
    "code_inline": ("code (`)", "Haal de tekens ` weg."),
}
"""Type of a token → what it is, and what to do."""
_ENKELE_HAKEN = re.compile(r"\[([a-z]\w*)(?: [^\[\]]*)? [0-9]{4}\]")
_MERKEN = re.compile(r"<[^>]*>")
_ADRESSEN = ("#", "https://", "http://", "mailto:")


class Regelschrijver:
    """Writes lines; gathers the problems it meets."""

    def __init__(self, invuller: Invuller, problemen: list[Probleem], *, letterlijk: bool = False) -> None:
        """Prepare; problems are added to the list. Of a text that is `letterlijk`, brackets are only brackets."""
        self._invuller = invuller
        self.letterlijk = letterlijk
        self._problemen = problemen

    def schrijf(self, inline: Token, plaats: Plaats, *, getallen_melden: bool) -> str:
        """Write the parts of a line or paragraph."""
        delen: list[str] = []
        los: list[str] = []
        links = 0
        for token in inline.children or []:
            links += {"link_open": 1, "link_close": -1}.get(token.type, 0)
            deel = self._deel(token, plaats)
            if token.type == INVULLING:
                deel = in_zin(
                    deel, _MERKEN.sub("", "".join(delen)), token.content, alleen=len(inline.children or []) == 1
                )
                if delen and not deel:  # a claim takes the space before it away
                    delen[-1] = delen[-1].rstrip()
            delen.append(deel)
            if token.type == "text" and not links:
                los.extend(losse_getallen(token.content))
        if los and getallen_melden:
            self._problemen.append(codes.GETAL_ONGEBONDEN.op(plaats, getallen=", ".join(los), eerste=los[0]))
        return "".join(delen)

    def schrijf_tekst(self, tekst: str, plaats: Plaats) -> str:
        """Write a text in which only `[[…]]` has meaning."""
        return escape(self._invuller.vul_tekst(tekst, plaats), quote=False)

    def _deel(self, token: Token, plaats: Plaats) -> str:
        if token.type in _VAST:
            return _VAST[token.type]
        if token.type == INVULLING:
            return self._invuller.vul(token.content, plaats).html
        if token.type == "link_open":
            return self._link(str(token.attrGet("href") or ""), plaats)
        if token.type in _ONBEKEND:
            gevonden, raad = _ONBEKEND[token.type]
            self._problemen.append(codes.MARKDOWN_ONBEKEND.op(plaats, gevonden=gevonden, raad=raad))
            return escape(token.content, quote=False)
        if "[[" in token.content and not self.letterlijk:
            inhoud = token.content.split("[[", 1)[1][:40]
            velden = {
                "inhoud": inhoud,
                "reden": "de haken worden niet gesloten.",
                "raad": "Zet ]] achter wat er moet staan.",
            }
            self._problemen.append(codes.INVULLING_ONLEESBAAR.op(plaats, **velden))
        enkel = None if self.letterlijk else _ENKELE_HAKEN.search(token.content)
        if enkel and self._invuller.kent(enkel[1]):
            velden = {
                "inhoud": enkel[0][1:-1],
                "reden": "er staat maar één haak aan elke kant.",
                "raad": "Typ er twee.",
            }
            self._problemen.append(codes.INVULLING_ONLEESBAAR.op(plaats, **velden))
        return escape(token.content, quote=False)

    def _link(self, adres: str, plaats: Plaats) -> str:
        if not adres.startswith(_ADRESSEN):
            raad = "Schrijf het hele adres, met https:// ervoor, of # en de naam van een plek in dit document."
            self._problemen.append(codes.MARKDOWN_ONBEKEND.op(plaats, gevonden=f"een link naar '{adres}'", raad=raad))
        return f'<a href="{escape(adres)}">'
