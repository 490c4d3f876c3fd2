"""Does a test fit its indicator? Looks at axes, labels and years, which are known once indicators are computed."""

from collections.abc import Iterator, Mapping

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Meettoets, Norm, Normenkader, Ontwikkeling
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader.jaren import gekozen_jaren
from rekenaudit.normenkader.paden import Pad, meettoetsen, normen_met_pad
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Probleem, ProbleemSoort, bedoelde
from rekenaudit.problems.codes import toetsing

_NIETS_TE_KIEZEN = " Van dit kengetal is niets te kiezen: laat 'selectie' weg."
_Gebrek = tuple[ProbleemSoort, Pad, dict[str, str]]


def controleer_pasvorm(
    studie: Studie, normenkader: Gelezen[Normenkader], uitkomsten: Mapping[str, Uitkomst]
) -> Iterator[Probleem]:
    """Report every test that does not fit its indicator.

    An indicator that is not computed has been reported before, and is passed over.
    """
    for norm, pad in normen_met_pad(normenkader.record):
        for toets, toetspad, regionaal in meettoetsen(norm):
            if toets.kengetal in uitkomsten:
                for soort, sleutel, velden in _gebreken(toets, uitkomsten[toets.kengetal], studie, regionaal=regionaal):
                    plaats = normenkader.plaats(*pad, *toetspad, *sleutel)
                    yield soort.op(plaats, norm=norm.id, kengetal=toets.kengetal, **velden)


def past(norm: Norm, uitkomsten: Mapping[str, Uitkomst], studie: Studie, *, regionaal: bool) -> bool:
    """Tell whether all tests of a norm for the municipalities, or for the whole, can be applied."""
    return all(
        toets.kengetal in uitkomsten
        and not any(_gebreken(toets, uitkomsten[toets.kengetal], studie, regionaal=regionaal))
        for toets, _, van_regio in meettoetsen(norm)
        if van_regio == regionaal
    )


def _gebreken(toets: Meettoets, uitkomst: Uitkomst, studie: Studie, *, regionaal: bool) -> Iterator[_Gebrek]:
    assen = uitkomst.reeks.as_namen()
    if not regionaal and GEMEENTE not in assen:
        yield toetsing.NORM_AS_ONTBREEKT, ("kengetal",), {}
    vrij = {JAAR} if regionaal else {JAAR, GEMEENTE}
    over = [as_ for as_ in assen if as_ not in vrij and as_ not in toets.selectie]
    if over:
        yield toetsing.NORM_AS_OVER, ("kengetal",), {"assen": opsomming(over)}
    yield from _selectiegebreken(toets, vrij, uitkomst)
    yield from _jaargebreken(toets, uitkomst, studie)


def _selectiegebreken(toets: Meettoets, vrij: set[str], uitkomst: Uitkomst) -> Iterator[_Gebrek]:
    kiesbaar = {as_.naam: as_.waarden for as_ in uitkomst.reeks.assen if as_.naam not in vrij}
    for naam, label in toets.selectie.items():
        if naam not in kiesbaar:
            velden = {"keuze": naam, "bedoeld": bedoelde(naam, kiesbaar) or _NIETS_TE_KIEZEN}
        elif label not in kiesbaar[naam]:
            velden = {"keuze": f"{naam}: {label}", "bedoeld": bedoelde(label, kiesbaar[naam])}
        else:
            continue
        yield toetsing.NORM_SELECTIE_ONBEKEND, ("selectie", naam), velden


def _jaargebreken(toets: Meettoets, uitkomst: Uitkomst, studie: Studie) -> Iterator[_Gebrek]:
    if isinstance(toets, Ontwikkeling):
        sleutel = "van"
        gevraagd: tuple[str, ...] = (toets.van, toets.tot)
    else:
        sleutel = "jaren"
        try:
            gevraagd = gekozen_jaren(toets.jaren, studie.jaren)
        except ValueError:
            yield _jarenprobleem(sleutel, f"in {opsomming(toets.jaren)}", "die jaren kent de studie niet")
            return
    keuze = f"in {opsomming(gevraagd)}" if gevraagd else "over de hele periode"
    if JAAR not in uitkomst.reeks.as_namen():
        if gevraagd:
            yield _jarenprobleem(sleutel, keuze, "dat heeft één waarde voor alle jaren")
        return
    if not gevraagd:
        yield _jarenprobleem(sleutel, keuze, "dat heeft voor elk jaar een eigen waarde")
    onbekend = [jaar for jaar in gevraagd if jaar not in uitkomst.reeks.waarden(JAAR)]
    if onbekend:
        yield _jarenprobleem(sleutel, keuze, f"dat heeft geen waarde voor {opsomming(onbekend)}")


def _jarenprobleem(sleutel: str, keuze: str, reden: str) -> _Gebrek:
    return toetsing.NORM_JAREN_PASSEN_NIET, (sleutel,), {"keuze": keuze, "reden": reden}
