"""Numbers of chapters, sections, appendices, figures and tables, and what references to them say.

One walk reads the tree; `invoegen` then writes the numbers, the references and the contents into it. Between
the two all documents' labels are known, so that one document can refer to another.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rekenaudit.document.boom import Knoop, tekst


@dataclass(frozen=True, slots=True)
class Inhoudsregel:
    """A line of the contents list."""

    niveau: int
    id: str
    nummer: str
    tekst: str


@dataclass(slots=True)
class Nummering:
    """What one walk over a tree found; filled by `nummer`, read-only afterwards.

    Attributes:
        nummers: id of a section → number, for those that do not have one written.
        labels: id → what a reference to it says ("figuur 3", "paragraaf 2.1").
        omgeving: id → label of the nearest numbered section, or the chapter or appendix, that it stands in.
        inhoud: lines of the contents list.
    """

    nummers: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    omgeving: dict[str, str] = field(default_factory=dict)
    inhoud: list[Inhoudsregel] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Binnen:
    """Where a part stands: label of the nearest numbered part around it, and whether in an appendix."""

    label: str
    in_bijlage: bool


class _Teller:
    """Counts while walking."""

    def __init__(self, namen: Mapping[str, str]) -> None:
        self.uit = Nummering()
        self._namen = namen
        self._figuren = {"figuur": 0, "tabel": 0}
        self._bijlagen = 0

    def hoofdstukken(self, artikel: Knoop) -> None:
        volgnummer = 0
        for deel in artikel.knopen():
            if deel.tag != "section":
                continue
            if "bijlage" in deel.klassen():
                self._bijlagen += 1
                self._deel(deel, f"Bijlage {self._bijlagen}", 2, _Binnen("", in_bijlage=True))
            elif "ongenummerd" in deel.klassen():
                self._deel(deel, "", 2, _Binnen("", in_bijlage=False))
            else:
                volgnummer += 1
                self._deel(deel, str(volgnummer), 2, _Binnen("", in_bijlage=False))

    def _deel(self, deel: Knoop, nummer: str, niveau: int, binnen: "_Binnen") -> None:
        id_, kop = deel.attr("id"), next(iter(deel.knopen()), None)
        eigen, titel = _geschreven_nummer(kop), _koptekst(kop)
        if nummer and not eigen:
            self.uit.nummers[id_] = nummer
        nummer = eigen or nummer
        label = self._namen.get(id_) or _koplabel(nummer, titel, niveau)
        self.uit.labels[id_], self.uit.omgeving[id_] = label, binnen.label
        if niveau == 2 or (niveau == 3 and nummer):
            self.uit.inhoud.append(Inhoudsregel(niveau, id_, nummer, titel))
        hier = _Binnen(label if nummer or not binnen.label else binnen.label, in_bijlage=binnen.in_bijlage)
        volgnummer = 0
        for kind in deel.knopen():
            if kind.tag == "section":
                genummerd = nummer and not binnen.in_bijlage and "ongenummerd" not in kind.klassen()
                volgnummer += 1 if genummerd else 0
                self._deel(kind, f"{nummer}.{volgnummer}" if genummerd else "", niveau + 1, hier)
            else:
                self._blok(kind, hier.label)

    def _blok(self, knoop: Knoop, binnen: str) -> None:
        id_ = knoop.attr("id")
        if id_:
            self.uit.labels[id_] = self._naam(knoop, id_)
            self.uit.omgeving[id_] = binnen
        for kind in knoop.knopen():
            self._blok(kind, binnen)

    def _naam(self, knoop: Knoop, id_: str) -> str:
        soort = next((k for k in knoop.klassen() if k in self._figuren), "")
        if knoop.tag == "figure" and soort:
            self._figuren[soort] += 1
            return f"{soort} {self._figuren[soort]}"
        return self._namen.get(id_, f"‘{id_}’")


def nummer(boom: Knoop, namen: Mapping[str, str]) -> Nummering:
    """Number everything in a tree.

    Args:
        boom: the tree as the template gave it.
        namen: what references say of places without a number, such as findings and norms.
    """
    teller = _Teller(namen)
    teller.hoofdstukken(boom)
    return teller.uit


def _geschreven_nummer(kop: Knoop | None) -> str:
    if kop is None:
        return ""
    return next((tekst(k) for k in kop.knopen() if k.tag == "span" and "nummer" in k.klassen()), "")


def _koptekst(kop: Knoop | None) -> str:
    if kop is None:
        return ""
    delen = [k if isinstance(k, str) else tekst(k) for k in kop.kinderen if not _is_nummer(k)]
    return "".join(delen).strip()


def _is_nummer(kind: Knoop | str) -> bool:
    return isinstance(kind, Knoop) and "nummer" in kind.klassen()


def _koplabel(nummer: str, titel: str, niveau: int) -> str:
    if not nummer:
        return f"‘{titel}’"
    if nummer.startswith("Bijlage"):
        return nummer.lower()
    return f"{'hoofdstuk' if niveau == 2 else 'paragraaf'} {nummer}"
