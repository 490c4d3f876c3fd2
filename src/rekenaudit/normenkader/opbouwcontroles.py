"""Checks of how normenkader.yaml is built: ids, composed norms, topics, themes and words of quantity."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.norm import Normenkader, Samengesteld
from rekenaudit.normenkader.paden import Pad, normen_met_pad, vragen_met_pad
from rekenaudit.notation.waarden import schrijf_waarde
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import normenkader as codes

Opbouwcontrole = Callable[[Gelezen[Normenkader]], Iterator[Probleem]]


def dubbele_ids(normenkader: Gelezen[Normenkader]) -> Iterator[Probleem]:
    """Report ids that are used twice; questions and sub-questions share their ids, other kinds have their own."""
    kader = normenkader.record
    yield from _dubbelen(normenkader, "norm", ((norm.id, pad) for norm, pad in normen_met_pad(kader)))
    yield from _dubbelen(normenkader, "vraag", ((vraag.id, pad) for vraag, pad in vragen_met_pad(kader)))
    yield from _dubbelen(normenkader, "thema", ((thema.id, ("themas", t)) for t, thema in enumerate(kader.themas)))
    onderwerpen: list[tuple[str, Pad]] = [
        (onderwerp.id, ("themas", t, "onderwerpen", o))
        for t, thema in enumerate(kader.themas)
        for o, onderwerp in enumerate(thema.onderwerpen)
    ]
    yield from _dubbelen(normenkader, "onderwerp", onderwerpen)


def samengestelde_normen(normenkader: Gelezen[Normenkader]) -> Iterator[Probleem]:
    """Report composed norms that rest on nothing, or on norms that do not exist."""
    bekend = [norm.id for norm in normenkader.record.alle_normen()]
    for norm, pad in normen_met_pad(normenkader.record):
        if not isinstance(norm.toets, Samengesteld):
            continue
        if not norm.toets.normen and not norm.toets.criteria:
            yield codes.NORM_LEEG.op(normenkader.plaats(*pad, "toets"), norm=norm.id)
        for n, genoemd in enumerate(norm.toets.normen):
            if genoemd not in bekend:
                plaats, suggestie = normenkader.plaats(*pad, "toets", "normen", n), bedoelde(genoemd, bekend)
                yield codes.NORM_ONBEKEND.op(plaats, norm=norm.id, genoemd=genoemd, suggestie=suggestie)


def kringen(normenkader: Gelezen[Normenkader]) -> Iterator[Probleem]:
    """Report composed norms that rest on each other, each circle once and at its first norm."""
    onderdelen = {
        norm.id: norm.toets.normen if isinstance(norm.toets, Samengesteld) else ()
        for norm in normenkader.record.alle_normen()
    }
    paden = {norm.id: pad for norm, pad in normen_met_pad(normenkader.record)}
    klaar: set[str] = set()

    def zoek(naam: str, onderweg: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if naam in onderweg:
            yield onderweg[onderweg.index(naam) :]
        elif naam not in klaar:
            for genoemd in onderdelen.get(naam, ()):
                yield from zoek(genoemd, (*onderweg, naam))
            klaar.add(naam)

    for naam in onderdelen:
        for kring in zoek(naam, ()):
            plaats = normenkader.plaats(*paden[kring[0]], "toets", "normen")
            yield codes.NORM_KRING.op(plaats, kring=" → ".join([*kring, kring[0]]))


def onderwerpvragen(normenkader: Gelezen[Normenkader]) -> Iterator[Probleem]:
    """Report topics that name a question that does not exist."""
    bekend = [vraag.id for vraag in normenkader.record.alle_vragen()]
    for t, thema in enumerate(normenkader.record.themas):
        for o, onderwerp in enumerate(thema.onderwerpen):
            for v, vraag in enumerate(onderwerp.vragen):
                if vraag not in bekend:
                    plaats = normenkader.plaats("themas", t, "onderwerpen", o, "vragen", v)
                    suggestie = bedoelde(vraag, bekend)
                    yield codes.VRAAG_ONBEKEND.op(plaats, onderwerp=onderwerp.id, vraag=vraag, suggestie=suggestie)


def aantalwoorden(normenkader: Gelezen[Normenkader]) -> Iterator[Probleem]:
    """Report shares from 0 to 1 without a word of quantity, or with two.

    A word for exactly one share (`vanaf` equal to `tot`) takes precedence there and need not join the others.
    """
    woorden = normenkader.record.aantalwoorden
    for w, woord in enumerate(woorden):
        if not 0 <= woord.vanaf <= woord.tot <= 1:
            plaats = normenkader.plaats("aantalwoorden", w)
            van, tot = _aandeel(woord.vanaf), _aandeel(woord.tot)
            yield codes.AANTALWOORD_ONGELDIG.op(plaats, woord=woord.woord, van=van, tot=tot)
    if woorden:
        yield from _dekking(normenkader, sorted((w.vanaf, w.tot, w.woord) for w in woorden if w.vanaf < w.tot))


def controleer_themafiguren(normenkader: Gelezen[Normenkader], figuren: Figurenbestand) -> Iterator[Probleem]:
    """Report themes that show a figure or table that does not exist."""
    for t, thema in enumerate(normenkader.record.themas):
        genoemd = (
            ("figuren", "figuur", thema.figuren, figuren.figuren),
            ("tabellen", "tabel", thema.tabellen, figuren.tabellen),
        )
        for sleutel, soort, namen, bekend in genoemd:
            for i, naam in enumerate(namen):
                if naam not in bekend:
                    plaats, suggestie = normenkader.plaats("themas", t, sleutel, i), bedoelde(naam, bekend)
                    yield codes.FIGUUR_ONBEKEND.op(plaats, thema=thema.id, soort=soort, id=naam, suggestie=suggestie)


OPBOUWCONTROLES: tuple[Opbouwcontrole, ...] = (
    dubbele_ids,
    samengestelde_normen,
    kringen,
    onderwerpvragen,
    aantalwoorden,
)


def _dekking(
    normenkader: Gelezen[Normenkader], stukken: Sequence[tuple[Fraction, Fraction, str]]
) -> Iterator[Probleem]:
    """Walk from 0 to 1 and report every gap and every overlap."""
    plaats, einde, vorige = normenkader.plaats("aantalwoorden"), Fraction(0), ""
    for vanaf, tot, woord in [*stukken, (Fraction(1), Fraction(1), "")]:
        if vanaf > einde:
            van, naar, gevonden = einde, vanaf, "is er geen woord"
        elif vanaf < einde and woord:
            van, naar, gevonden = vanaf, min(einde, tot), f"zijn er twee woorden: '{vorige}' en '{woord}'"
        else:
            van, naar, gevonden = einde, einde, ""
        if gevonden:
            yield codes.AANTALWOORDEN_DEKKING.op(plaats, van=_aandeel(van), tot=_aandeel(naar), gevonden=gevonden)
        if tot > einde:
            einde, vorige = tot, woord


def _dubbelen(normenkader: Gelezen[Normenkader], soort: str, ids: Iterable[tuple[str, Pad]]) -> Iterator[Probleem]:
    gezien: dict[str, Pad] = {}
    for naam, pad in ids:
        if naam in gezien:
            eerste = normenkader.plaats(*gezien[naam], "id").regel
            yield codes.ID_DUBBEL.op(normenkader.plaats(*pad, "id"), id=naam, soort=soort, eerste=eerste)
        gezien.setdefault(naam, pad)


def _aandeel(aandeel: Fraction) -> str:
    return schrijf_waarde(aandeel, "procent", 1)
