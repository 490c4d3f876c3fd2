"""Conclusions with all that they rest on, and recommendations, as documents show them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rekenaudit.document.delen.bevindingdelen import Bevindingpunt
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.gemeentedeel import bevindingen_met_plaats, punten_van
from rekenaudit.document.delen.normdelen import Normrij, normgroepen
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.model.bevinding import Bevinding, Conclusie
from rekenaudit.model.norm import Norm
from rekenaudit.problems import Plaats

BlikVan = Callable[[str], Documentblik]
"""Gives the view on one municipality's records, or on the whole for an empty name."""


@dataclass(frozen=True, slots=True)
class Steunbevinding:
    """A finding that a conclusion rests on.

    Attributes:
        punt: the finding.
        gemeente: municipality it is about; empty for the whole.
        eerste: whether no earlier conclusion rests on it, so that the place of the finding is here.
    """

    punt: Bevindingpunt
    gemeente: str
    eerste: bool


@dataclass(frozen=True, slots=True)
class Steunnorm:
    """A norm that a conclusion rests on, with the verdict on the whole; `eerste` as for findings."""

    rij: Normrij
    eerste: bool


@dataclass(frozen=True, slots=True)
class Conclusiedeel:
    """A conclusion and what it rests on.

    Attributes:
        bevindingen: ids of findings.
        normen: norms.
        steun: the findings themselves.
        normrijen: the norms with their verdicts, of those that may be shown.
    """

    id: str
    titel: str
    tekst: Markup
    bevindingen: tuple[str, ...]
    normen: tuple[Norm, ...]
    steun: tuple[Steunbevinding, ...]
    normrijen: tuple[Steunnorm, ...]


@dataclass(frozen=True, slots=True)
class Aanbevelingdeel:
    """A recommendation, who must act and the places of the conclusions that it follows from."""

    id: str
    titel: str
    tekst: Markup
    aan: str
    conclusies: tuple[str, ...]


def conclusiedelen(blik: Documentblik, blik_van: BlikVan, gereedschap: Gereedschap) -> tuple[Conclusiedeel, ...]:
    """Gather the conclusions; none for a document that is made without."""
    bestand = gereedschap.invoer.findings.conclusies
    if bestand is None or blik.stof.toegang.mist("conclusies"):
        return ()
    steun = _Steun(bestand.record.conclusies, blik, blik_van, gereedschap)
    return tuple(
        Conclusiedeel(
            c.id,
            c.titel,
            blik.blokken(f"conclusie-{c.id}", c.tekst, bestand.plaats("conclusies", i, "tekst")),
            c.bevindingen,
            tuple(norm for norm in gereedschap.normenkader.alle_normen() if norm.id in c.normen),
            tuple(steun.bevindingen(i)),
            tuple(steun.normen(i)),
        )
        for i, c in enumerate(bestand.record.conclusies)
    )


def aanbevelingdelen(blik: Documentblik, gereedschap: Gereedschap) -> tuple[Aanbevelingdeel, ...]:
    """Gather the recommendations; none for a document that is made without."""
    bestand = gereedschap.invoer.findings.conclusies
    if bestand is None or blik.stof.toegang.mist("aanbevelingen"):
        return ()
    return tuple(
        Aanbevelingdeel(
            a.id,
            a.titel,
            blik.blokken(f"aanbeveling-{a.id}", a.tekst, bestand.plaats("aanbevelingen", i, "tekst")),
            a.aan,
            tuple(f"conclusie-{c}" for c in a.conclusies),
        )
        for i, a in enumerate(bestand.record.aanbevelingen)
    )


class _Steun:
    """Looks up what conclusions rest on."""

    def __init__(
        self, conclusies: Sequence[Conclusie], blik: Documentblik, blik_van: BlikVan, gereedschap: Gereedschap
    ) -> None:
        self._conclusies = conclusies
        self._blik_van = blik_van
        self._bekend: dict[str, tuple[str, Bevinding, Plaats]] = {
            bevinding.id: (gemeente, bevinding, plaats)
            for gemeente in ("", *gereedschap.studie.gemeentenamen())
            for bevinding, plaats in bevindingen_met_plaats(gereedschap, gemeente)
        }
        groepen = normgroepen(gereedschap.normenkader, blik.stof, gereedschap.merken)
        self._rijen = {rij.norm.id: rij for groep in groepen for rij in groep.rijen}

    def bevindingen(self, nummer: int) -> Iterator[Steunbevinding]:
        eerder = {id_ for c in self._conclusies[:nummer] for id_ in c.bevindingen}
        for id_ in self._conclusies[nummer].bevindingen:
            if id_ in self._bekend:
                gemeente, bevinding, plaats = self._bekend[id_]
                (punt,) = punten_van([(bevinding, plaats)], self._blik_van(gemeente))
                yield Steunbevinding(punt, gemeente, id_ not in eerder)

    def normen(self, nummer: int) -> Iterator[Steunnorm]:
        eerder = {id_ for c in self._conclusies[:nummer] for id_ in c.normen}
        for id_, rij in self._rijen.items():
            if id_ in self._conclusies[nummer].normen:
                yield Steunnorm(rij, id_ not in eerder)
