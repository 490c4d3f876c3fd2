"""Which documents a party gets in a round."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rekenaudit.model.studie import Documentsoort, Studie
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import formulier as codes


@dataclass(frozen=True, slots=True)
class Stukkeuze:
    """Documents of config.yaml; None where there is none of that kind.

    Attributes:
        bijlage: document per municipality.
        rapport: document about the whole.
    """

    bijlage: Documentsoort | None
    rapport: Documentsoort | None


def kies_stukken(
    studie: Studie, ronde: Rondenaam, gemaakt: Mapping[str, Any]
) -> tuple[Stukkeuze, tuple[Probleem, ...]]:
    """Choose the documents of a round, of those that the version has.

    Args:
        studie: the study.
        ronde: the round, for its settings.
        gemaakt: documents of the version, by name.
    """
    instelling = studie.wederhoor.ronde(ronde)
    soorten = {naam.partition("/")[0] for naam in gemaakt}
    alle = [s for s in studie.documenten if s.naam in soorten and not s.vooraf]
    bijlagen = [s for s in alle if s.per == "gemeente"]
    geheel = [s for s in alle if s.per == "geheel"]
    if not instelling.conclusies:
        geheel.sort(key=lambda s: "conclusies" not in s.zonder)
    elif instelling.integraal:
        geheel.sort(key=lambda s: not s.bestuurlijke_nota)
    problemen = []
    gekozen: dict[str, Documentsoort | None] = {}
    for sleutel, naam, keuzes in (("bijlage", instelling.bijlage, bijlagen), ("rapport", instelling.rapport, geheel)):
        gekozen[sleutel] = next((s for s in keuzes if naam in ("", s.naam)), None)
        if naam and gekozen[sleutel] is None:
            velden = {"document": naam, "versie": studie.onderzoek.versie, "ronde": ronde, "sleutel": sleutel}
            suggestie = bedoelde(naam, [s.naam for s in keuzes])
            problemen.append(codes.PAKKET_STUK_ONBEKEND.op(Plaats("config.yaml"), suggestie=suggestie, **velden))
    return Stukkeuze(gekozen["bijlage"], gekozen["rapport"]), tuple(problemen)
