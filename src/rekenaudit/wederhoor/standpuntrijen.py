"""The rows of a reaction form in which a college says what it does with each conclusion and recommendation."""

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.wederhoor.rijen import AANBEVELINGEN, CONCLUSIES, Bladen, Formulierrij, Stuk, paginas_van

_BEGIN = {CONCLUSIES: "conclusie-", AANBEVELINGEN: "aanbeveling-"}
_KOPPEN = frozenset({"h3", "h4", "h5"})


def rijen_van_standpunten(stuk: Stuk) -> Bladen:
    """List the conclusions and recommendations of a document, each with its text."""
    paginas = paginas_van(stuk)
    bladen = {
        blad: tuple(
            _rij(deel, stuk.document, paginas.get(deel.attr("id"), 0))
            for deel in alle(stuk.boom)
            if deel.tag == "section" and deel.attr("id").startswith(begin)
        )
        for blad, begin in _BEGIN.items()
    }
    return {blad: rijen for blad, rijen in bladen.items() if rijen}


def _rij(deel: Knoop, document: str, pagina: int) -> Formulierrij:
    titel = next((tekst(k).strip() for k in deel.knopen() if k.tag in _KOPPEN), "")
    return Formulierrij(titel, document, pagina, deel.attr("id"), "", "\n".join(_alineas(deel)))


def _alineas(deel: Knoop) -> list[str]:
    """Give the paragraphs and points of a conclusion, without the table of what it rests on."""
    gevonden: list[str] = []
    for kind in deel.knopen():
        if kind.tag in {"ul", "ol"}:
            gevonden += [f"- {tekst(punt).strip()}" for punt in kind.knopen()]
        elif kind.tag == "p" and "bronnoot" not in kind.klassen():
            gevonden.append(tekst(kind).strip())
    return gevonden
