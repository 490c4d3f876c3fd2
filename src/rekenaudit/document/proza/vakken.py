"""Boxes in prose (`::: antwoord` … `:::`): are they closed, and is there a box of that name?"""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from rekenaudit.document.proza.markdown import VAKKEN
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import document as codes

_STREEP = ":::"


def controleer_vakken(tokens: Sequence[Token], inhoud: str, plaats: Plaats) -> Iterator[Probleem]:
    """Find boxes that swallow the rest of a text, and lines with `:::` that are no box.

    Args:
        tokens: the text as the Markdown reader gives it.
        inhoud: the text itself.
        plaats: its file, and the line that it starts on.
    """
    regels = inhoud.split("\n")
    vreemd = False
    for token in tokens:
        begin, einde = token.map or [0, 0]
        if token.type.startswith("container_") and token.nesting > 0:
            if einde >= len(regels) or not regels[einde].strip(" >").startswith(_STREEP):
                yield codes.VAK_OPEN.op(_op(plaats, begin), naam=token.type.split("_")[1])
        elif token.type == "inline":
            for nummer, regel in enumerate(token.content.split("\n")):
                naam = regel.strip(": ")
                if regel.startswith(_STREEP) and (naam or not vreemd):  # the end of a strange box goes with its begin
                    vreemd = bool(naam)
                    yield _onbekend(regel, _op(plaats, begin + nummer))


def _onbekend(regel: str, plaats: Plaats) -> Probleem:
    naam = regel.strip(": ").partition(" ")[0]
    suggestie = bedoelde(naam, VAKKEN) if naam else ""
    return codes.VAK_ONBEKEND.op(
        plaats, gevonden=regel.strip(), suggestie=suggestie, namen=", ".join(aangehaald(VAKKEN))
    )


def _op(plaats: Plaats, regels: int) -> Plaats:
    return Plaats(plaats.bestand, regel=plaats.tekstregel(regels))
