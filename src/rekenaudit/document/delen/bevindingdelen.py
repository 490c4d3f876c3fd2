"""Findings, conclusions and recommendations as documents show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rekenaudit.model.bevinding import Aanbeveling, Bevinding, Conclusie
from rekenaudit.model.norm import Normenkader, Onderwerp, Vraag
from rekenaudit.notation.woorden import opsomming


@dataclass(frozen=True, slots=True)
class Bevindingpunt:
    """A finding: its place, its text, the codes of its evidence, and a mark for evidence that is not approved yet."""

    id: str
    tekst: Markup
    bewijs: tuple[str, ...]
    merk: str = ""


@dataclass(frozen=True, slots=True)
class Onderwerprij:
    """A topic with the questions it answers and its findings (none when there is nothing yet).

    Attributes:
        door: who must still write them: ` door A. Jansen`; empty when nobody was named.
    """

    titel: str
    vragen: str
    bevindingen: tuple[Bevindingpunt, ...]
    door: str = ""


def vraagnummers(normenkader: Normenkader) -> dict[str, str]:
    """Id of a question or sub-question → the number that readers see."""
    return {vraag.id: vraag.nummer for vraag in normenkader.alle_vragen()}


def vraagtekst(vragen: Sequence[str], nummers: dict[str, str]) -> str:
    """Write which questions a topic answers: `Vraag 2a en 3b`."""
    bekend = [nummers[v] for v in vragen if v in nummers]
    return f"{'Vraag' if len(bekend) == 1 else 'Vragen'} {opsomming(bekend)}" if bekend else ""


def hoort_bij(vraag: Vraag, bevinding: Bevinding, onderwerp: Onderwerp | None) -> bool:
    """Tell whether a finding's first question is this question or one of its sub-questions."""
    vragen = bevinding.vragen or (onderwerp.vragen if onderwerp else ())
    return bool(vragen) and vragen[0] in {deel.id for deel in vraag.met_deelvragen()}


def onderwerpen(normenkader: Normenkader) -> dict[str, Onderwerp]:
    """All topics by id, in the order of the themes."""
    return {onderwerp.id: onderwerp for thema in normenkader.themas for onderwerp in thema.onderwerpen}


def verwijsnamen(
    normenkader: Normenkader,
    bevindingen: Sequence[Bevinding],
    conclusies: Sequence[Conclusie],
    extra: Sequence[Aanbeveling],
) -> dict[str, str]:
    """Say what a reference to a finding, norm, conclusion or recommendation reads."""
    namen = {f"bevinding-{b.id}": f"bevinding {b.id}" for b in bevindingen}
    namen |= {f"norm-{norm.id}": f"norm ‘{norm.titel}’" for norm in normenkader.alle_normen()}
    namen |= {f"conclusie-{c.id}": f"conclusie {i}" for i, c in enumerate(conclusies, start=1)}
    return namen | {f"aanbeveling-{a.id}": f"aanbeveling {i}" for i, a in enumerate(extra, start=1)}
