"""To whom a package goes: how texts name the party, and by what they name the others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rekenaudit.document.boom import BLOKKEN, Knoop, alle, tekst
from rekenaudit.model.bevinding import Bewijsstuk
from rekenaudit.model.studie import Studie

MASKER = "[…]"
"""Stands in the place of what is about another party."""

_DEEL = re.compile(r"\s*/\s*")
_TUSSEN = r"[\s\-\u00ad\u2010\u2011]+"
"""What stands between the words of a name: texts write `Oost-Aa` and `Oost Aa`, addresses `oost-aa`."""
_EIGEN = "eigen"
_APOSTROFS = "'’‘´`"
_VOOR, _NA = r"(?<![^\W\d_])", r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """A party.

    Attributes:
        naam: its name in config.yaml.
        gemeente: the same when it is a municipality; empty for another body.
        namen: how texts may name it.
        anderen: how texts may name every other party.
        bronnen: sources that it delivered.
        codes: what stands for another party without naming it: its code, and those of its documents.
        gewoon: names of municipalities that may be a word as well (`Best`): only with a capital they are a name.
        afzenders: of whom the package comes; that one may be called after another party says nothing about that.
        vermeldingen: names of sources as notes under tables print them: who delivered them may be a party.
    """

    naam: str
    gemeente: str
    namen: tuple[str, ...]
    anderen: tuple[str, ...]
    bronnen: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    gewoon: tuple[str, ...] = ()
    afzenders: tuple[str, ...] = ()
    vermeldingen: tuple[str, ...] = ()

    def eigen(self, *teksten: str) -> bool:
        """Tell whether one of some texts names this party, as a word of its own."""
        return any(_is_eigen(vondst) for t in teksten for vondst in self._patroon().finditer(t))

    def vreemd(self, *teksten: str) -> bool:
        """Tell whether one of some texts may name another party: also as the begin of a word."""
        return any(_is_vreemd(vondst) for t in teksten for vondst in self._patroon().finditer(t))

    def zonder_anderen(self, waarde: str, masker: str) -> str:
        """Write a mask in the place of every name of another party, with the rest of the word that it begins."""
        return self._patroon().sub(lambda vondst: masker if _is_vreemd(vondst) else vondst.group(), waarde)

    def bij_bron(self) -> "Ontvanger":
        """Give the same party for where a source is named: there the name of a supplier says whose numbers they are."""
        return replace(self, afzenders=(*self.afzenders, *self.vermeldingen))

    def _patroon(self) -> re.Pattern[str]:
        return _patroon(self.namen, self.anderen, self.codes, self.gewoon, self.afzenders)


def _is_eigen(vondst: re.Match[str]) -> bool:
    return (vondst.lastgroup or "").startswith(_EIGEN)


def _is_vreemd(vondst: re.Match[str]) -> bool:
    return vondst.lastgroup is None


def ontvanger(studie: Studie, naam: str, bewijs: Iterable[Bewijsstuk] = ()) -> Ontvanger:
    """Gather what is known of a party of the study.

    Args:
        studie: the study.
        naam: the party.
        bewijs: the evidence register, for the codes of documents of others.
    """
    eigen = _namen([naam])
    anderen = _namen((*(n for n in studie.partijnamen() if n != naam), *studie.wederhoor.maskeer))
    bronnen = next((p.bronnen for p in studie.partijen if p.naam == naam), ())
    gemeenten = studie.gemeentenamen()
    codes = [g.code for g in studie.gemeenten if g.code and g.naam != naam]
    codes += [stuk.code for stuk in bewijs if stuk.gemeente not in ("", naam)]
    afzenders = (r.naam for r in studie.rekenkamers if naam in r.gemeenten or naam not in gemeenten)
    return Ontvanger(
        naam,
        naam if naam in gemeenten else "",
        eigen,
        tuple(n for n in anderen if n not in eigen),
        bronnen,
        tuple(codes),
        tuple(g for g in gemeenten if len(g.split()) == 1),
        tuple(afzenders),
        tuple(naam for bron in studie.bronnen.values() for naam in (bron.vermelding, bron.titel)),
    )


def teksten_van(knoop: Knoop | str) -> tuple[str, ...]:
    """Give every text of a part of a tree that could name a party: words, places of values, and alternatives."""
    if isinstance(knoop, str):
        return (knoop,)
    refs = (deel.attr(naam) for deel in alle(knoop) for naam in ("data-ref", "alt") if deel.heeft(naam))
    return (*_blokteksten(knoop), *refs)


def _blokteksten(knoop: Knoop) -> Iterator[str]:
    """Give texts by block: the words of two cells are not one word."""
    los: list[str] = []
    for kind in knoop.kinderen:
        if isinstance(kind, Knoop) and kind.tag in BLOKKEN:
            yield "".join(los)
            yield from _blokteksten(kind)
            los = []
        else:
            los.append(kind if isinstance(kind, str) else tekst(kind))
    yield "".join(los)


def _namen(namen: Iterable[str]) -> tuple[str, ...]:
    """Give names; of `Bureau A/Netwerk B` also both halves."""
    gevonden = (deel for naam in namen for deel in (naam, *_DEEL.split(naam)))
    return tuple(dict.fromkeys(" ".join(naam.split()) for naam in gevonden if len(naam) > 2))


@lru_cache(maxsize=64)
def _patroon(
    namen: tuple[str, ...],
    anderen: tuple[str, ...],
    codes: tuple[str, ...],
    gewoon: tuple[str, ...],
    afzenders: tuple[str, ...],
) -> re.Pattern[str]:
    """Make one pattern for all names, the longest first: `Groot-Veldstad` is not a text about `Veldstad`."""
    eigen = ((n, f"(?P<{_EIGEN}{i}>{_geschreven(n, gewoon)}{_NA})") for i, n in enumerate(namen))
    vreemd = ((n, rf"{_geschreven(n, gewoon)}[^\W\d_]*") for n in anderen)
    vrij = ((n, f"(?P<vrij{i}>{_geschreven(n, ())}{_NA})") for i, n in enumerate(afzenders))
    op_lengte = sorted((*eigen, *vrij, *vreemd), key=lambda paar: -len(paar[0]))
    delen = [f"{_VOOR}(?:{'|'.join(patroon for _, patroon in op_lengte)})"] if op_lengte else []
    vast = "|".join(re.escape(code) for code in sorted(codes))
    delen += [rf"(?<![\w-])(?:{vast})(?![\w-])"] if vast else []
    return re.compile("|".join(delen) or "(?!)")


def _geschreven(naam: str, gewoon: tuple[str, ...]) -> str:
    """Make the pattern of a name in the ways in which texts write it; soft hyphens may stand in it."""
    woorden = [_zacht(woord) for woord in re.split(_TUSSEN, naam)]
    vrij = f"(?i:{_TUSSEN.join(woorden)})"
    if naam not in gewoon:
        return vrij
    hoofdletter = rf"(?={_teken(naam[0])}){vrij}"
    adres = rf"(?:(?<=[-_/.@#=]){vrij}|{vrij}(?=[-_/@#=]|\.\w))"
    return f"(?:{hoofdletter}|{adres})"


def _zacht(woord: str) -> str:
    return "\u00ad?".join(map(_teken, woord))


def _teken(teken: str) -> str:
    """Make the pattern of a letter; programs curl an apostrophe either way."""
    return f"[{_APOSTROFS}]" if teken in _APOSTROFS else re.escape(teken)
