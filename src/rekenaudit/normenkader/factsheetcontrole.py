"""Check of what figuren.yaml puts on a factsheet: does it exist?"""

from collections.abc import Collection, Iterator

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader
from rekenaudit.normenkader.paden import Pad
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import normenkader as codes


def controleer_factsheet(
    figuren: Gelezen[Figurenbestand], normenkader: Normenkader, kengetallen: Kengetallen
) -> Iterator[Probleem]:
    """Report key figures, figures, topics and norms of the factsheet that do not exist."""
    blad = figuren.record.factsheet
    eigen = [naam for naam, spec in figuren.record.figuren.items() if spec.per == "gemeente"]
    genoemd: list[tuple[str, Pad, str, Collection[str]]] = [
        ("de figuur per gemeente", ("figuren", i), naam, eigen) for i, naam in enumerate(blad.figuren)
    ]
    for i, cijfer in enumerate(blad.cijfers):
        genoemd.append(("het kengetal", ("cijfers", i, "kengetal"), cijfer.kengetal, kengetallen.kengetallen))
        if cijfer.groep is not None:
            genoemd.append(("het kengetal", ("cijfers", i, "groep"), cijfer.groep, kengetallen.kengetallen))
    onderwerpen = [o.id for thema in normenkader.themas for o in thema.onderwerpen]
    genoemd += [("het onderwerp", ("onderwerpen", i), n, onderwerpen) for i, n in enumerate(blad.onderwerpen)]
    normen = [norm.id for norm in normenkader.alle_normen()]
    genoemd += [("de norm", ("normen", i), naam, normen) for i, naam in enumerate(blad.normen)]
    for soort, pad, naam, bekend in genoemd:
        if naam not in bekend:
            plaats, suggestie = figuren.plaats("factsheet", *pad), bedoelde(naam, bekend)
            yield codes.FACTSHEET_ONBEKEND.op(plaats, soort=soort, naam=naam, suggestie=suggestie)
