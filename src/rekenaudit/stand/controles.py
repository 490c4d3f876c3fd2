"""Checks of werkverdeling.yaml: does what it names exist, and does what it says agree with what is there?"""

from collections.abc import Iterable, Iterator, Sequence

from rekenaudit.checks.verwijzingen import dezelfde
from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.studie import Studie
from rekenaudit.model.werkverdeling import ALLE, Werk, Werkverdeling
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import config as configcodes
from rekenaudit.problems.codes import controle as controlecodes
from rekenaudit.problems.codes import werkverdeling as codes
from rekenaudit.stand.delen import Deel

_BEGONNEN = frozenset({"geschreven", "gelezen", "akkoord"})
_GELEZEN = frozenset({"gelezen", "akkoord"})


def controleer_werk(
    gelezen: Gelezen[Werkverdeling], studie: Studie, delen: Sequence[Deel], teksten: Iterable[str] = ()
) -> Iterator[Probleem]:
    """Check who does what.

    Args:
        gelezen: werkverdeling.yaml.
        studie: the study.
        delen: its parts.
        teksten: names of all texts that documents ask for, also those that need not be there.
    """
    bekend = {"": {d.naam for d in delen if not d.gemeente} | set(teksten)}
    bekend |= {g: {d.naam for d in delen if d.gemeente == g} for g in studie.gemeentenamen()}
    op_plek = {(d.naam, d.gemeente): d for d in delen}
    gezien: set[tuple[str, str]] = set()
    for i, werk in enumerate(gelezen.record.werk):
        yield from _gemeenten(gelezen, ("werk", i), werk.gemeente, studie)
        if dezelfde(werk.auteur, werk.tweede_lezer):
            wat = f"het deel '{', '.join(werk.deel)}'"
            plaats = gelezen.plaats("werk", i, "tweede_lezer")
            yield controlecodes.LEZER_IS_AUTEUR.op(plaats, wat=wat, naam=werk.tweede_lezer)
        for j, naam in enumerate(werk.deel):
            for gemeente in _over(werk, studie):
                plaats = gelezen.plaats("werk", i, "deel", j)
                if naam not in bekend[gemeente]:
                    waar = f"bij {gemeente}" if gemeente else "voor het onderzoek als geheel"
                    suggestie = bedoelde(naam, bekend[gemeente])
                    yield codes.WERKDEEL_ONBEKEND.op(plaats, deel=naam, waar=waar, suggestie=suggestie)
                elif (naam, gemeente) in gezien:
                    yield codes.WERK_DUBBEL.op(plaats, deel=naam, over=gemeente or "het geheel")
                elif (naam, gemeente) in op_plek:
                    yield from _stand(op_plek[naam, gemeente], werk, gelezen.plaats("werk", i, "stand"))
                gezien.add((naam, gemeente))
    yield from _leveringen(gelezen, studie)


def _over(werk: Werk, studie: Studie) -> tuple[str, ...]:
    namen = studie.gemeentenamen()
    if ALLE in werk.gemeente:
        return namen
    return tuple(naam for naam in werk.gemeente if naam in namen) or ("",) * (not werk.gemeente)


def _gemeenten(
    gelezen: Gelezen[Werkverdeling], pad: tuple[str, int], namen: Sequence[str], studie: Studie
) -> Iterator[Probleem]:
    bekend = studie.gemeentenamen()
    for i, naam in enumerate(namen):
        if naam not in bekend and naam != ALLE:
            plaats = gelezen.plaats(*pad, "gemeente", i)
            yield configcodes.GEMEENTE_ONBEKEND.op(plaats, gemeente=naam, suggestie=bedoelde_gemeente(naam, bekend))


def _stand(deel: Deel, werk: Werk, plaats: Plaats) -> Iterator[Probleem]:
    """Compare a declared state with what is there, and with what the next statuses ask."""
    velden = {"deel": deel.naam, "over": deel.gemeente or "het geheel", "stand": werk.stand}
    if werk.stand in _BEGONNEN and not deel.vol:
        er_is = f"er zijn {deel.gevuld} van de {deel.totaal} {deel.wat}" if deel.gevuld else "er is nog niets"
        er_is = "in de tekst moet nog iets worden ingevuld" if deel.open_plekken else er_is
        yield codes.STAND_KLOPT_NIET.op(plaats, **velden, werkelijk=er_is)
    elif werk.stand == "niet begonnen" and deel.gevuld:
        yield codes.STAND_KLOPT_NIET.op(plaats, **velden, werkelijk="er staat al iets")
    elif werk.stand in {"niet begonnen", "in bewerking"}:
        yield codes.WERK_NIET_GESCHREVEN.op(plaats, **velden)
    elif werk.stand in {"geschreven", "gelezen"}:
        yield codes.WERK_NIET_AKKOORD.op(plaats, **velden)
    if werk.stand in _GELEZEN and not werk.tweede_lezer:
        yield codes.LEZER_ONTBREEKT.op(plaats, **velden)


def _leveringen(gelezen: Gelezen[Werkverdeling], studie: Studie) -> Iterator[Probleem]:
    for i, levering in enumerate(gelezen.record.leveringen):
        yield from _gemeenten(gelezen, ("leveringen", i), levering.gemeente, studie)
        for j, bron in enumerate(levering.bron):
            if bron not in studie.bronnen:
                plaats = gelezen.plaats("leveringen", i, "bron", j)
                yield codes.LEVERING_BRON_ONBEKEND.op(plaats, bron=bron, suggestie=bedoelde(bron, studie.bronnen))
