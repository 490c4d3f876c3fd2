"""What the researcher must look at before packages of the right of reply are sent."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.studie import load_study
from rekenaudit.model.studie import Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.pipeline.pakketten import Pakketkeuze
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import formulier as codes


def pakketmeldingen(studiemap: Path, keuze: Pakketkeuze, vandaag: date) -> tuple[Probleem, ...]:
    """Say what is odd about sending packages now; nothing of it stops the run."""
    gelezen, _ = load_study(studiemap)
    return tuple(_meldingen(gelezen, keuze, vandaag)) if gelezen is not None else ()


def _meldingen(studie: Gelezen[Studie], keuze: Pakketkeuze, vandaag: date) -> Iterator[Probleem]:
    if studie.record.onderzoek.status == "werkversie":
        yield codes.PAKKET_WERKVERSIE.op(studie.plaats("onderzoek", "status"))
    if not studie.record.antwoord_aan:
        yield codes.PAKKET_ZONDER_ADRES.op(studie.plaats("wederhoor", "antwoord_aan"))
    dag = keuze.sluit or studie.record.wederhoor.ronde(keuze.ronde).sluit
    if dag is None:
        plaats = studie.plaats("wederhoor", "rondes", keuze.ronde, "sluit")
        yield codes.PAKKET_ZONDER_SLUIT.op(plaats, ronde=keuze.ronde)
    elif dag < max(vandaag, keuze.datum or vandaag):
        plaats = studie.plaats("wederhoor", "rondes", keuze.ronde, "sluit")
        yield codes.PAKKET_SLUIT_VOORBIJ.op(plaats, dag=schrijf_datum(dag))
