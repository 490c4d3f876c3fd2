"""Writing numbers, references and the contents list into a tree that was numbered."""

from collections.abc import Mapping, Sequence

from rekenaudit.document.afwerking.nummering import Inhoudsregel, Nummering
from rekenaudit.document.boom import Knoop, met_kinderen, tekst
from rekenaudit.notation.woorden import is_zinbegin, met_hoofdletter


def vul_in(boom: Knoop, nummering: Nummering, elders: Mapping[str, str]) -> Knoop:
    """Write numbers, references and contents into a tree.

    Args:
        boom: the tree that was numbered.
        nummering: what `nummer` gave for it.
        elders: id → what a reference says to a place that only another document has.
    """
    return _Invoeger(nummering, elders).knoop(boom)


class _Invoeger:
    def __init__(self, nummering: Nummering, elders: Mapping[str, str]) -> None:
        self._nummering = nummering
        self._elders = elders

    def knoop(self, knoop: Knoop) -> Knoop:
        kinderen: list[Knoop | str] = []
        for kind in knoop.kinderen:
            nieuw = self.knoop(kind) if isinstance(kind, Knoop) else kind
            if isinstance(nieuw, Knoop) and nieuw.tag == "a":
                nieuw = self._verwijzing(nieuw, begin=_begint_zin(knoop, kinderen))
            kinderen.append(nieuw)
        if knoop.tag == "section":
            kinderen = self._kop(knoop, kinderen)
        elif knoop.tag == "figure":
            kinderen = [self._bijschrift(knoop, k) for k in kinderen]
        elif knoop.tag == "nav":
            kinderen = [self._inhoud(k) if isinstance(k, Knoop) and k.tag == "ol" else k for k in kinderen]
        return met_kinderen(knoop, *kinderen)

    def _verwijzing(self, link: Knoop, *, begin: bool) -> Knoop | str:
        doel = link.attr("href")
        if not doel.startswith("#"):
            return link
        id_ = doel[1:]
        if id_ in self._nummering.labels:
            return link if link.kinderen else met_kinderen(link, _in_zin(self._label(id_), begin=begin))
        if id_ in self._elders:
            return tekst(link) or _in_zin(self._elders[id_], begin=begin)
        return link

    def _label(self, id_: str) -> str:
        label, omgeving = self._nummering.labels[id_], self._nummering.omgeving[id_]
        return f"{label} ({omgeving})" if omgeving and label.endswith("’") else label

    def _kop(self, deel: Knoop, kinderen: list[Knoop | str]) -> list[Knoop | str]:
        nummer = self._nummering.nummers.get(deel.attr("id"))
        if not nummer or not kinderen or not isinstance(kinderen[0], Knoop):
            return kinderen
        kop = kinderen[0]
        merk = Knoop("span", (("class", "nummer"),), (nummer,), kop.bron)
        return [met_kinderen(kop, merk, " ", *kop.kinderen), *kinderen[1:]]

    def _bijschrift(self, figuur: Knoop, kind: Knoop | str) -> Knoop | str:
        if not isinstance(kind, Knoop) or kind.tag != "figcaption":
            return kind
        label = self._nummering.labels.get(figuur.attr("id"), "")
        delen = (
            met_kinderen(k, label.capitalize())
            if isinstance(k, Knoop) and "label" in k.klassen() and not k.kinderen
            else k
            for k in kind.kinderen
        )
        return met_kinderen(kind, *delen)

    def _inhoud(self, lijst: Knoop) -> Knoop:
        regels: list[tuple[Knoop, list[Knoop]]] = []
        for regel in self._nummering.inhoud:
            if regel.niveau == 2:
                regels.append((_inhoudslink(regel, lijst.bron), []))
            elif regels:
                regels[-1][1].append(Knoop("li", (), (_inhoudslink(regel, lijst.bron),), lijst.bron))
        punten = [
            Knoop("li", (), (link, Knoop("ol", (), tuple(onder), lijst.bron)) if onder else (link,), lijst.bron)
            for link, onder in regels
        ]
        return met_kinderen(lijst, *punten)


def _begint_zin(knoop: Knoop, ervoor: Sequence[Knoop | str]) -> bool:
    """Tell whether what follows begins a sentence of a paragraph."""
    return knoop.tag == "p" and is_zinbegin("".join(k if isinstance(k, str) else tekst(k) for k in ervoor))


def _in_zin(label: str, *, begin: bool) -> str:
    return met_hoofdletter(label) if begin else label


def _inhoudslink(regel: Inhoudsregel, bron: str) -> Knoop:
    titel = Knoop("span", (("class", "tekst"),), (regel.tekst,), bron)
    merk = Knoop("span", (("class", "nummer"),), (regel.nummer,), bron)
    kinderen: tuple[Knoop | str, ...] = (merk, " ", titel) if regel.nummer else (titel,)
    return Knoop("a", (("href", f"#{regel.id}"),), kinderen, bron)
