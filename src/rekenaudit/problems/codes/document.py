"""Problems of `document`: templates, prose, references and the tree of a document."""

from rekenaudit.problems.probleem import ProbleemSoort

CONSTRUCTIE_ONBEKEND = ProbleemSoort(
    code="constructie-onbekend",
    zin="Hier staat {gevonden}. Dat hoort niet bij wat een document mag bevatten.",
    hint="Gebruik een constructie uit docs/semantische-html.md.",
    uitleg="Een document wordt in Word, PDF en HTML gemaakt. Alleen wat alle drie kunnen tonen, is toegestaan.",
)
CONSTRUCTIE_MISPLAATST = ProbleemSoort(
    code="constructie-misplaatst",
    zin="Hier staat {gevonden} in {ouder}. Daar hoort: {verwacht}.",
    hint="Zet dit op een plek waar het wel mag; docs/semantische-html.md noemt ze.",
    uitleg="Een element op een verkeerde plek zou in Word of PDF verdwijnen of vreemd staan.",
)
ATTRIBUUT_VERKEERD = ProbleemSoort(
    code="attribuut-verkeerd",
    zin="{element} heeft {gevonden}; verwacht: {verwacht}.",
    hint="Pas het sjabloon aan; docs/semantische-html.md noemt per element wat erbij hoort.",
    uitleg="Zonder deze gegevens kan een document niet toegankelijk of niet volledig worden gemaakt.",
)
KOP_VERKEERD = ProbleemSoort(
    code="kop-verkeerd",
    zin="Dit deel begint met {gevonden}; verwacht: {verwacht}.",
    hint="Begin elk deel met een kop van het niveau dat bij de diepte hoort, en sla geen niveau over.",
    uitleg="De koppen vormen de inhoudsopgave en de structuur waarmee lezers en voorleessoftware navigeren.",
)
TABEL_ONREGELMATIG = ProbleemSoort(
    code="tabel-onregelmatig",
    zin="Deze tabel klopt niet: {gevonden}; verwacht: {verwacht}.",
    hint="Geef elke rij evenveel cellen en laat de breedtes optellen tot 100.",
    uitleg="Een tabel met ongelijke rijen verschuift: een getal komt dan onder een verkeerde kop.",
)
CEL_LEEG = ProbleemSoort(
    code="cel-leeg",
    zin="Deze cel is leeg ({tabel}, rij {rij}, kolom {kolom}).",
    hint="Schrijf in woorden waarom er niets staat, bijvoorbeeld 'onbekend' of 'niet van toepassing'.",
    uitleg="Een lege cel laat in het midden of iets nul is, ontbreekt of vergeten is.",
)
ID_DUBBEL = ProbleemSoort(
    code="id-dubbel",
    zin="De plaats '{id}' komt twee keer voor in document '{document}'.",
    hint="Geef elk deel een eigen id; zet een figuur of tabel maar een keer in een document.",
    uitleg="Verwijzingen en bladwijzers wijzen naar een id. Staat dat er twee keer, dan wijzen ze verkeerd.",
)
VERWIJZING_ONBEKEND = ProbleemSoort(
    code="verwijzing-onbekend",
    zin="De verwijzing naar '{id}' heeft geen doel in document '{document}'.{bedoelde}",
    hint="Verbeter de naam achter het hekje, of neem het onderdeel op in dit document.",
    uitleg="Een verwijzing zonder doel laat de lezer zoeken naar iets wat er niet is.",
)
