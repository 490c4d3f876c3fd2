"""Problems of `render`: what a format cannot show, and what its library reports."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

CONSTRUCTIE_ONTOONBAAR = ProbleemSoort(
    code="constructie-ontoonbaar",
    zin="{formaat} kan {constructie} niet tonen (in document '{document}').",
    hint="Gebruik op deze plek een constructie uit docs/semantische-html.md.",
    uitleg="Elk formaat toont dezelfde inhoud. Wat een formaat niet kan tonen, wordt gemeld en nooit weggelaten.",
)
FIGUUR_NIET_GETEKEND = ProbleemSoort(
    code="figuur-niet-getekend",
    zin="Document '{document}' toont de figuur '{figuur}', maar die is niet getekend.{bedoelde}",
    hint="Noem een figuur die in normenkader/figuren.yaml staat en die bij dit document hoort.",
    uitleg="Een document zonder een figuur waar de tekst naar verwijst, is niet af.",
)
PDF_MELDING = ProbleemSoort(
    code="pdf-melding",
    zin="Bij het maken van de PDF van '{document}' kwam deze technische melding: {melding}",
    hint="Verander wat de melding noemt; meestal is dat een regel in templates/stijl/ of een beeld.",
    uitleg="Een melding betekent dat iets anders in de PDF staat dan bedoeld. Zo'n PDF wordt niet afgegeven.",
)
LETTER_VAN_ELDERS = ProbleemSoort(
    code="letter-van-elders",
    zin="In de PDF van '{document}' staat een letter die niet van de huisstijl is: {letters}.",
    hint="Verander de regel in templates/stijl/ die deze letter noemt, of zet het letterbestand in huisstijl.yaml.",
    uitleg="Een letter van de computer zelf is op een andere computer een andere. Dan is de PDF niet overal gelijk.",
)
PDF_NIET_MOGELIJK = ProbleemSoort(
    code="pdf-niet-mogelijk",
    zin="De PDF is weggelaten: {reden}",
    hint="{raad}",
    uitleg="De PDF wordt gezet met Pango, een bibliotheek van het systeem. Zonder Pango zijn er alleen Word en HTML.",
    stopt=Stopt.NOOIT,
)
TEKEN_ZONDER_LETTER = ProbleemSoort(
    code="teken-zonder-letter",
    zin="Het teken '{teken}' ({code}) staat in geen van de letterbestanden van de huisstijl.",
    hint="Vervang het teken, of voeg in huisstijl.yaml een letterbestand toe dat het heeft.",
    uitleg="Een teken zonder letter zou per computer anders of als leeg blokje verschijnen.",
)
TEKEN_VERVANGEN = ProbleemSoort(
    code="teken-vervangen",
    zin="In de woorden van een partij staan tekens die geen letterbestand heeft: {tekens}. Daar staat nu {merk}.",
    hint="Moet zo'n teken er wel staan? Voeg dan in huisstijl.yaml een letterbestand toe dat het heeft.",
    uitleg="Wat een partij schrijft, houdt een rapport niet tegen, ook niet met een emoji of een ander schrift.",
    stopt=Stopt.NOOIT,
)
