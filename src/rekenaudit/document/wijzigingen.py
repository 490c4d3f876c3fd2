"""The document that tells researchers what changed between two versions, and why."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import van_html
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoegen import vul_in
from rekenaudit.document.keuring import keur
from rekenaudit.document.nummering import nummer
from rekenaudit.document.onderbouwing import datum_of_tekst
from rekenaudit.document.sjablonen import Sjablonen, SjabloonFout
from rekenaudit.document.statusmerk import statusmerk
from rekenaudit.document.titelblad import titelblad, uitgever
from rekenaudit.document.woordverschil import rond_verschil
from rekenaudit.model.studie import Documentsoort, Formaat, Studie
from rekenaudit.model.vergelijking import Blokwijziging, Cijferwijziging, Keten, Oordeelwijziging, Vergelijking
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import Gestopt, Plaats

NAAM = "wijzigingen"
_SJABLOON = "wijzigingen.html.j2"
_SOORTEN = {"tabelrij": "rij van een tabel", "vorm": "indeling", "punt": "punt van een opsomming"}
_AANTALLEN = dict(enumerate(["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]))


@dataclass(frozen=True, slots=True)
class Plaatswijziging:
    """A place that changed: in which documents, and what it said around the difference."""

    documenten: str
    waar: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Ketendeel:
    """What one remark changed, as the document tells it."""

    id: str
    keten: Keten
    telling: str
    omgeslagen: tuple[Oordeelwijziging, ...]
    redenen: tuple[str, ...]
    plaatsen: tuple[Plaatswijziging, ...]


def assemble_changes(
    vergelijking: Vergelijking, studie: Studie, stijl: Stijlmap, formaten: tuple[Formaat, ...]
) -> Document:
    """Make the document.

    Args:
        vergelijking: the two versions compared.
        studie: for titles, date and publisher.
        stijl: the house style, with the template.
        formaten: which formats to make.

    Raises:
        Gestopt: when the template cannot be used or makes a tree that a format cannot show.
    """
    soort = Documentsoort(
        naam=NAAM,
        titel="Wat er is veranderd",
        ondertitel=f"Van {vergelijking.oud} naar {vergelijking.nieuw}: {studie.onderzoek.titel}",
        soort="Intern stuk",
        lezers="Alleen voor de onderzoekers",
        sjabloon=_SJABLOON,
    )
    gegevens = {
        "titels": titelblad(soort, studie, ""),
        "v": vergelijking,
        "telling": _telling(vergelijking),
        "ketens": tuple(_deel(keten) for keten in vergelijking.ketens),
        "door": _door(vergelijking),
        "samen": plaatsen(vergelijking.samen),
        "onverklaard": plaatsen(vergelijking.onverklaard),
    }
    filters: dict[str, Callable[..., str]] = {
        "datum": datum_of_tekst,
        "zin": zin,
        "hoofdletter": _hoofdletter,
        "was": _was,
        "nu": _nu,
    }
    sjablonen = Sjablonen(stijl, filters)
    try:
        ontwerp = van_html(sjablonen.maak(_SJABLOON, gegevens, Plaats(f"templates/{_SJABLOON}")))
    except SjabloonFout as fout:
        raise Gestopt([fout.probleem]) from fout
    boom = vul_in(ontwerp, nummer(ontwerp, {}), {})
    problemen = keur(boom, NAAM)
    if problemen:
        raise Gestopt(problemen)
    onderzoek = studie.onderzoek
    return Document(
        naam=NAAM,
        titel=f"{soort.titel}: {vergelijking.oud} en {vergelijking.nieuw}",
        gemeente="",
        boom=boom,
        figuren=(),
        formaten=formaten,
        status=onderzoek.status,
        datum=onderzoek.datum,
        versie=onderzoek.versie,
        uitgever=uitgever(studie, ""),
        afzenders=(),
        merk=statusmerk(onderzoek),
    )


def plaatsen(blokken: Iterable[Blokwijziging]) -> tuple[Plaatswijziging, ...]:
    """Gather places that changed in the same way in more than one document."""
    groepen: dict[tuple[str, str, str], list[Blokwijziging]] = {}
    for blok in blokken:
        groepen.setdefault((blok.plek, blok.oud, blok.nieuw), []).append(blok)
    return tuple(_plaats(groep) for groep in groepen.values())


def _plaats(groep: list[Blokwijziging]) -> Plaatswijziging:
    eerste = groep[0]
    documenten = opsomming(list(dict.fromkeys(blok.document for blok in groep)))
    soort = _SOORTEN.get(eerste.soort, eerste.soort)
    waar = eerste.waar if eerste.soort in {"figuur", "kop"} else f"{eerste.waar} ({soort})"
    if eerste.oud == eerste.nieuw:
        anders = "alleen de opmaak" if eerste.soort == "vorm" else "zelfde tekst"
        return Plaatswijziging(documenten, waar, anders, "andere opmaak of andere exacte waarde")
    return Plaatswijziging(documenten, waar, *rond_verschil(eerste.oud, eerste.nieuw))


def _deel(keten: Keten) -> Ketendeel:
    omgeslagen = tuple(o for o in keten.oordelen if o.omgeslagen)
    documenten = len({blok.document for blok in keten.blokken})
    plaatsen_hier = plaatsen(keten.blokken)
    in_ = f" in {_aantal(documenten, 'document', 'documenten')}"
    soorten = (
        (len(keten.cijfers), "kengetal", "kengetallen", ""),
        (len(omgeslagen), "oordeel", "oordelen", ""),
        (len(plaatsen_hier), "plaats", "plaatsen", in_),
    )
    delen = [_aantal(getal, een, meer) + erbij for getal, een, meer, erbij in soorten if getal]
    werkwoord = "veranderde" if [g for g, *_ in soorten if g] == [1] else "veranderden"
    telling = f"Daardoor {werkwoord} {opsomming(delen)}." if delen else "Daardoor veranderde niets anders."
    return Ketendeel(
        id=f"opmerking-{slug(keten.opmerking)}",
        keten=keten,
        telling=telling,
        omgeslagen=omgeslagen,
        redenen=tuple(_per_norm(o for o in keten.oordelen if not o.omgeslagen)),
        plaatsen=plaatsen_hier,
    )


def _per_norm(oordelen: Iterable[Oordeelwijziging]) -> Iterator[str]:
    """Name norms with whom they are about: `‘Titel’ (het geheel en Veldstad)`."""
    per_titel: dict[str, list[str]] = {}
    for oordeel in oordelen:
        per_titel.setdefault(oordeel.titel, []).append(oordeel.gemeente or "het geheel")
    for titel, wie in per_titel.items():
        yield f"‘{titel}’ ({opsomming(wie)})"


def _aantal(getal: int, een: str, meer: str) -> str:
    woord = _AANTALLEN.get(getal, str(getal))
    return f"{woord} {een if getal == 1 else meer}"


def _telling(v: Vergelijking) -> dict[str, str]:
    """Count in words what the first page tells."""
    anders = [d for d in v.documenten if d.stand != "ongewijzigd"]
    los = len(v.los) + len(v.cijfers) + len(plaatsen(v.onverklaard))
    return {
        "opmerkingen": _aantal(len(v.ketens), "opmerking", "opmerkingen"),
        "oordelen": _aantal(len(v.oordelen), "oordeel", "oordelen"),
        "documenten": _aantal(len(anders), "document is", "documenten zijn"),
        "gelijk": _aantal(len(v.documenten) - len(anders), "document bleef", "documenten bleven"),
        "herlezen": _aantal(len(v.herlezen), "conclusie of aanbeveling", "conclusies en aanbevelingen"),
        "los": _aantal(los, "wijziging", "wijzigingen"),
    }


def _door(v: Vergelijking) -> dict[tuple[str, str], str]:
    """Say of every verdict that changed which remarks did it."""

    def opmerkingen(oordeel: Oordeelwijziging) -> Iterator[str]:
        for keten in v.ketens:
            if any((o.norm, o.gemeente) == (oordeel.norm, oordeel.gemeente) for o in keten.oordelen):
                yield keten.opmerking

    return {(o.norm, o.gemeente): opsomming(list(opmerkingen(o))) or "geen opmerking" for o in v.oordelen}


def _was(wijziging: Cijferwijziging | Plaatswijziging) -> str:
    return wijziging.oud or "was er niet"


def _nu(wijziging: Cijferwijziging | Plaatswijziging) -> str:
    return wijziging.nieuw or "is weg"


def _hoofdletter(tekst: str) -> str:
    """Start a sentence: `Eén` has its accent on the second letter only."""
    return f"E{tekst[1:]}" if tekst.startswith("één") else tekst[:1].upper() + tekst[1:]
