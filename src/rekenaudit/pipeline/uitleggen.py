"""Makes what tells researchers how a version differs from the previous one: internal, beside the run record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rekenaudit.document.documenten import Document
from rekenaudit.document.wijzigingen import assemble_changes
from rekenaudit.outputs.vergelijken import vergelijk
from rekenaudit.outputs.verslaglezer import Verslag, uit_bestanden
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.stappen import Toestand
from rekenaudit.pipeline.voortgang import Voortgang
from rekenaudit.render.lettertypen import with_known_characters

UITLEGMAP = "wijzigingen"
"""Folder in that of the run record: it holds remarks of all parties, so it is never sent."""


def leg_uit(
    toestand: Toestand,
    gemaakt: Iterable[Document],
    vorig: Verslag,
    verslag: Mapping[str, bytes],
    bouwer: Bouwer,
    schrijf: Callable[[str, bytes], None],
) -> None:
    """Make the document of changes.

    Args:
        toestand: the study.
        gemaakt: the documents of this version.
        vorig: run record of the previous version.
        verslag: files of the run record of this version.
        bouwer: renders.
        schrijf: is called with the name and content of every file.
    """
    vergelijking = vergelijk(vorig, uit_bestanden(verslag))
    formaten = tuple(dict.fromkeys(f for d in gemaakt for f in d.formaten))
    document = assemble_changes(vergelijking, toestand.studie, toestand.stijl, formaten)
    document = replace(document, boom=with_known_characters(document.boom, toestand.stijl))
    bouwer.melder(Voortgang("plan", document.naam, aantal=len(document.formaten)))
    bouwer.documenten([document], {}, lambda naam, inhoud: schrijf(f"{UITLEGMAP}/{naam}", inhoud))
