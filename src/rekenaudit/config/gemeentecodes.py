"""Do the names and codes of config.yaml belong together? The list of the CBS knows.

Invented municipalities with invented codes, and those of before the list begins, are in no list and say nothing.
"""

from collections.abc import Iterator

from rekenaudit.config.gemeentelijst import gemeentelijst
from rekenaudit.config.gemeentenamen import code_van, namen_in_lijst
from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem, dichtbij
from rekenaudit.problems.codes import config as codes


def keur_gemeentecodes(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    """Find municipalities whose code is that of another, or whose name seems to be misspelt."""
    namen = {n.code: n.naam for n in sorted(gemeentelijst(), key=lambda n: n.tot)}
    for nummer, gemeente in enumerate(studie.record.gemeenten):
        cbs, eigen = namen.get(gemeente.code, ""), code_van(gemeente.naam)
        if gemeente.code in {n.code for n in namen_in_lijst(gemeente.naam)} or not (cbs or eigen):
            continue
        wat = f"hoort de code {gemeente.code} bij {cbs}" if cbs else f"heeft geen gemeente de code {gemeente.code}"
        suggestie = f" {gemeente.naam} heeft code {eigen}." if eigen else dichtbij(gemeente.naam, [cbs])
        plaats = studie.plaats("gemeenten", nummer, "code" if eigen else "naam")
        yield codes.GEMEENTE_ANDERS_BIJ_CBS.op(plaats, gemeente=gemeente.naam, wat=wat, suggestie=suggestie)
