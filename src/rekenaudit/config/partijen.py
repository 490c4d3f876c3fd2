"""The parties of config.yaml: each with a name and a register of its own, and sources that exist."""

from collections.abc import Iterator

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import config as codes


def keur_partijen(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    """Check that no two parties share a register, and that the sources they delivered are declared."""
    namen = {slug(naam): naam for naam in studie.record.gemeentenamen()}
    for i, partij in enumerate(studie.record.partijen):
        eerste = namen.setdefault(slug(partij.naam), partij.naam)
        if eerste != partij.naam or partij.naam in studie.record.partijnamen()[: len(studie.record.gemeenten) + i]:
            velden = {"partij": partij.naam, "andere": eerste, "bestandsnaam": f"{slug(partij.naam)}.yaml"}
            yield codes.PARTIJ_DUBBEL.op(studie.plaats("partijen", i, "naam"), **velden)
        for j, bron in enumerate(partij.bronnen):
            if bron not in studie.record.bronnen:
                plaats = studie.plaats("partijen", i, "bronnen", j)
                suggestie = bedoelde(bron, studie.record.bronnen)
                yield codes.PARTIJ_BRON_ONBEKEND.op(plaats, partij=partij.naam, bron=bron, suggestie=suggestie)
