"""The bare cost: what the libraries alone take for the content of a run.

`python -m bench.kaal STUDIE VERSIE UITKOMST.json`, in a process of its own, for a study that has been run. Everything
that the plain calls need is prepared outside their time; libraries are loaded before it too.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import kaal_figuren, kaal_pdf, kaal_word
from rekenaudit.document.afwerking.schrijfwijze import in_document, in_figuur
from rekenaudit.outputs.cache import Cache
from rekenaudit.outputs.cijferbijlagen import cijferbijlagen
from rekenaudit.pipeline import taken
from rekenaudit.pipeline.herkomst import neem_herkomst
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.omgeving import omgeving
from rekenaudit.pipeline.stappen import doorloop


def main() -> None:
    """Time the plain calls, and write down what each took."""
    studie, versie, uitkomst = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    toestand = doorloop(studie, keuze=Keuze(versie=versie))
    stijl, cache, rond = (
        toestand.invoer.stijl,
        Cache(studie / ".rekenaudit" / "cache"),
        omgeving(neem_herkomst(studie).programma),
    )
    wijze = stijl.huisstijl.schrijfwijze
    tijden: dict[str, float] = {}
    gegevens = {figuur.id: figuur for figuur in toestand.samenstelling.figuren}
    nodig = dict.fromkeys(naam for document in toestand.samenstelling.documenten for naam in document.figuren)
    figuren = {}
    for naam in nodig:
        figuur = gegevens[naam]
        delen = cache.neem(taken.sleutel_figuur(figuur, rond)) or taken.teken(figuur, stijl)
        figuren[naam] = taken.figuur_van(naam, delen)
        geschreven = in_figuur(figuur, wijze)
        waarden = kaal_figuren.heeft_waarden(geschreven, stijl)
        if not tijden:
            kaal_figuren.teken(geschreven, waarden=waarden)  # once to warm up
        tijden[naam] = _cpu(lambda g=geschreven, w=waarden: kaal_figuren.teken(g, waarden=w))
    eerste = True
    for document in toestand.samenstelling.documenten:
        klaar = in_document(replace(document, bijgevoegd=cijferbijlagen(document, gegevens)), wijze)
        eigen = {naam: figuren[naam] for naam in klaar.figuren}
        if "pdf" in klaar.formaten:
            opdracht = kaal_pdf.opdracht(klaar, eigen, stijl)
            if eerste:
                kaal_pdf.zet(replace(opdracht, html="<p>warm</p>", bijlagen=()))
                eerste = False
            tijden[f"{klaar.naam}.pdf"] = _cpu(lambda o=opdracht: kaal_pdf.zet(o))
        if "docx" in klaar.formaten:
            blokken = kaal_word.lees((studie / "output" / versie / f"{klaar.naam}.docx").read_bytes())
            tijden[f"{klaar.naam}.docx"] = _cpu(lambda b=blokken: kaal_word.schrijf(b))
    uitkomst.write_text(json.dumps(tijden), encoding="utf-8")


def _cpu(doe: Callable[[], Any]) -> float:
    begin = time.process_time()
    doe()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
