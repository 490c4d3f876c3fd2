"""The run record: everything a run knew, for the researchers only (`output/.intern/`).

It holds unprotected values and the fingerprints of the input, and is what a later version is compared with and
explained from. `verslaglezer` reads it again. Every file's fingerprint stands in `schema.json`, so that a damaged
record is told from a whole one.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any

from rekenaudit.corrections.register import opmerkingen
from rekenaudit.document.boom import naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.inlijn import verwijs
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.uitgave import html_zonder_uitgave
from rekenaudit.document.verschil.blokken import bestanden as blokbestanden
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.outputs.verslagrijen import (
    beeldafdruk,
    feitrij,
    figuurrij,
    oordeelrij,
    opmerkingrij,
    uitkomstrij,
    verwerkingrij,
)
from rekenaudit.outputs.vingerafdruk import afdruk, afdruk_van_delen
from rekenaudit.problems import Probleem

SCHEMA = 2
SCHEMABESTAND = "schema.json"
ONGEWIJZIGD, ANDERE_OPMAAK = "ongewijzigd", "alleen opmaak gewijzigd"
"""What became of a document that says the same as before: nothing, or only its looks changed."""

EIGEN_VAN_VERSIE = frozenset({"versie", "datum", "vorige_versie"})
"""Settings of `onderzoek` that every version has of its own."""

_DOCUMENTEN = "documenten.json"


@dataclass(frozen=True, slots=True)
class Documentstand:
    """What became of a document in this version.

    Attributes:
        versie: version in which it last changed, which it prints.
        datum: date of that version.
        stand: `nieuw`, `gewijzigd`, `alleen opmaak gewijzigd` or `ongewijzigd`.
        bestanden: its files → fingerprint.
    """

    versie: str
    datum: str
    stand: str
    bestanden: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What one remark changed.

    Attributes:
        cellen: indicator and place of every value.
        oordelen: norm and municipality of every verdict, or of its reason.
    """

    cellen: frozenset[tuple[str, tuple[str, ...]]]
    oordelen: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Kaal:
    """The same study without corrections, with which corrections and other causes are told apart.

    Attributes:
        uitkomsten: indicators, unprotected.
        oordelen: verdicts, unprotected.
        bomen: document → its tree as HTML, without version and date.
        beelden: figure → fingerprint of all that it shows.
        gevolgen: remark with corrections → what it changed.
    """

    uitkomsten: Mapping[str, Uitkomst]
    oordelen: tuple[Oordeel, ...]
    bomen: Mapping[str, str]
    beelden: Mapping[str, str]
    gevolgen: Mapping[str, Gevolg]


@dataclass(frozen=True, slots=True)
class Verslagstof:
    """What a run record is written from.

    Attributes:
        invoer: what the documents are made of.
        feiten: facts as corrected.
        uitkomsten: indicators, unprotected.
        oordelen: verdicts, unprotected.
        problemen: remarks that did not stop the run.
        documenten: every document with its tree.
        figuren: data of every figure.
        kaal: the same without corrections; None when there are none.
        standen: document → what became of it.
        vorige: version that this one was compared with; empty for none.
        proef: whether only a part was asked for.
        herkomst: kind (`invoer`, `sjablonen`, `programma`) → name → fingerprint or version.
    """

    invoer: Invoer
    feiten: Mapping[FeitSleutel, Feit]
    uitkomsten: Mapping[str, Uitkomst]
    oordelen: tuple[Oordeel, ...]
    problemen: tuple[Probleem, ...]
    documenten: tuple[Document, ...]
    figuren: tuple[Figuurgegevens, ...]
    kaal: Kaal | None
    standen: Mapping[str, Documentstand]
    vorige: str
    proef: bool
    herkomst: Mapping[str, Mapping[str, str]]


def verslag_bestanden(stof: Verslagstof) -> Mapping[str, bytes]:
    """Write the run record; the same run always gives the same bytes.

    Returns:
        File name → content.
    """
    figuren = {figuur.id: figuur for figuur in stof.figuren}
    bomen = {document.naam: naar_html(document.boom) for document in stof.documenten}
    studie, regels = stof.invoer.studie.record, stof.invoer.regels
    onderzoek = studie.onderzoek
    kop = {"versie": onderzoek.versie, "vorige": stof.vorige, "status": onderzoek.status, "proef": stof.proef}
    bestanden = {
        "versie.json": _json({**kop, "datum": onderzoek.datum.isoformat()}),
        _DOCUMENTEN: _json({d.naam: _document(d, bomen[d.naam], figuren, stof.standen) for d in stof.documenten}),
        "herkomst.json": _json({soort: dict(sorted(delen.items())) for soort, delen in stof.herkomst.items()}),
        "instellingen.json": _json(studie.model_dump(mode="json")),
        "normenkader.json": _json(regels.normenkader.record.model_dump(mode="json")),
        "formules.json": _json(regels.kengetallen.record.model_dump(mode="json")),
        "beelden.json": _json(regels.figuren.record.model_dump(mode="json")),
        "bevindingen.json": _json(stof.invoer.findings.alles.model_dump(mode="json")),
        "feiten.json": _json([feitrij(stof.feiten[sleutel]) for sleutel in sorted(stof.feiten)]),
        "kengetallen.json": _json({naam: uitkomstrij(u) for naam, u in stof.uitkomsten.items()}),
        "oordelen.json": _json([oordeelrij(oordeel) for oordeel in stof.oordelen]),
        "opmerkingen.json": _json([opmerkingrij(b.record.partij, o) for b, _, o in opmerkingen(stof.invoer.register)]),
        "correcties.json": _json([verwerkingrij(verwerking) for verwerking in stof.invoer.verwerkt]),
        "figuren.json": _json({figuur.id: figuurrij(figuur) for figuur in stof.figuren}),
        "problemen.json": _json([{"code": p.code, "plaats": str(p.plaats), "zin": p.zin} for p in stof.problemen]),
        "blokken.json": _json({d.naam: blokbestanden(d.boom) for d in stof.documenten}),
        **_boombestanden(bomen),
        **(_kaal(stof, bomen, stof.kaal) if stof.kaal else {}),
    }
    return _verzegeld(bestanden)


def met_standen(
    bestanden: Mapping[str, bytes], documenten: Iterable[Document], standen: Mapping[str, Documentstand]
) -> Mapping[str, bytes]:
    """Fill in what is known only when all documents are made.

    Args:
        bestanden: the run record, with what was expected to become of documents.
        documenten: those that print another version or date than was expected.
        standen: document → what became of it.
    """
    zoals_verwacht = json.loads(bestanden[_DOCUMENTEN])
    regels = {n: {**regel, **(asdict(standen[n]) if n in standen else {})} for n, regel in zoals_verwacht.items()}
    rest = {naam: inhoud for naam, inhoud in bestanden.items() if naam != SCHEMABESTAND}
    bomen = _boombestanden({document.naam: naar_html(document.boom) for document in documenten})
    return _verzegeld(rest | {_DOCUMENTEN: _json(regels)} | bomen)


def _verzegeld(bestanden: Mapping[str, bytes]) -> Mapping[str, bytes]:
    sommen = {naam: afdruk(inhoud) for naam, inhoud in sorted(bestanden.items())}
    return {**bestanden, SCHEMABESTAND: _json({"schema": SCHEMA, "bestanden": sommen})}


def _boombestanden(bomen: Mapping[str, str]) -> dict[str, bytes]:
    return {f"bomen/{naam}.html": boom.encode() for naam, boom in bomen.items()}


def _kaal(stof: Verslagstof, bomen: Mapping[str, str], kaal: Kaal) -> dict[str, bytes]:
    """Write what is different without corrections, and nothing of what is the same.

    A figure that is not there without them has an empty fingerprint.
    """
    bomen = {naam: html_zonder_uitgave(boom) for naam, boom in bomen.items()}
    cijfers = {naam: {c[0]: c for c in uitkomstrij(u)["cellen"]} for naam, u in stof.uitkomsten.items()}
    kale_cijfers = {naam: uitkomstrij(u)["cellen"] for naam, u in kaal.uitkomsten.items()}
    oordelen = {(o.norm, o.gemeente): o for o in stof.oordelen}
    beelden = {figuur.id: beeldafdruk(figuur) for figuur in stof.figuren}
    kale_beelden = {**dict.fromkeys(beelden, ""), **kaal.beelden}
    verschil = {
        "kengetallen": {n: [c for c in rij if cijfers.get(n, {}).get(c[0]) != c] for n, rij in kale_cijfers.items()},
        "oordelen": [oordeelrij(o) for o in kaal.oordelen if o != oordelen.get((o.norm, o.gemeente))],
        "figuren": {naam: som for naam, som in sorted(kale_beelden.items()) if beelden.get(naam) != som},
        "weg": sorted(set(bomen) - set(kaal.bomen)),
        "gevolgen": {naam: _gevolg(gevolg, stof.uitkomsten) for naam, gevolg in kaal.gevolgen.items()},
    }
    kale_bomen = {f"kaal/{n}.html": boom.encode() for n, boom in kaal.bomen.items() if boom != bomen.get(n)}
    return {"kaal.json": _json(verschil), **kale_bomen}


def _gevolg(gevolg: Gevolg, uitkomsten: Mapping[str, Uitkomst]) -> dict[str, Any]:
    assen = {naam: uitkomst.reeks.as_namen() for naam, uitkomst in uitkomsten.items()}
    cellen = sorted(verwijs(naam, tuple(zip(assen[naam], plek, strict=True))) for naam, plek in gevolg.cellen)
    return {"cellen": cellen, "oordelen": sorted(gevolg.oordelen)}


def inhoudsafdruk(document: Document, figuren: Mapping[str, Figuurgegevens], html: str | None = None) -> str:
    """Take the fingerprint of what a document says: its tree without version and date, and its figures' data.

    Args:
        document: the document.
        figuren: figure id → data.
        html: its tree as HTML, when that is written already.
    """
    kop = (document.titel, document.status, document.uitgever, document.afzenders, document.merk)
    beelden = [repr(figuren[naam]) for naam in document.figuren if naam in figuren]
    delen = [repr(kop), html_zonder_uitgave(html or naar_html(document.boom)), *beelden]
    return afdruk_van_delen(deel.encode() for deel in delen)


def _document(
    document: Document, html: str, figuren: Mapping[str, Figuurgegevens], standen: Mapping[str, Documentstand]
) -> dict[str, Any]:
    stand = standen.get(document.naam)
    return {
        "titel": document.titel,
        "gemeente": document.gemeente,
        "inhoud": inhoudsafdruk(document, figuren, html),
        "figuren": document.figuren,
        **(asdict(stand) if stand else {"versie": document.versie, "datum": document.datum.isoformat()}),
    }


def _json(inhoud: Mapping[str, object] | Sequence[object]) -> bytes:
    """Write JSON with every part on a line of its own."""
    if isinstance(inhoud, Mapping):
        return _regels("{", (f"{_deel(naam)}: {_deel(deel)}" for naam, deel in inhoud.items()), "}")
    return _regels("[", map(_deel, inhoud), "]")


def _regels(begin: str, delen: Iterable[str], einde: str) -> bytes:
    return "\n".join((begin, ",\n".join(delen), einde, "")).encode()


def _overig(waarde: object) -> object:
    return str(waarde) if isinstance(waarde, Fraction) else sorted(waarde)  # type: ignore[call-overload]  # a frozenset


_deel = json.JSONEncoder(ensure_ascii=False, default=_overig).encode
