"""Kinds of problems of `nieuw`, the command that makes a new study."""

from rekenaudit.problems.probleem import ProbleemSoort

GEMEENTE_NIET_IN_LIJST = ProbleemSoort(
    code="nieuw-gemeente-onbekend",
    zin="De gemeente '{gemeente}' staat niet in de lijst van Nederlandse gemeenten.{suggestie}",
    hint="Schrijf de naam zoals de gemeente heet, of haar CBS-code (GM en vier cijfers). Zet komma's tussen gemeenten.",
    uitleg="rekenaudit zoekt bij elke naam de code van het CBS op. Met die code worden gegevens aan elkaar gekoppeld.",
)
GEMEENTE_DUBBELZINNIG = ProbleemSoort(
    code="nieuw-gemeente-dubbelzinnig",
    zin="Er is meer dan één gemeente die '{gemeente}' heet: {keuze}.",
    hint="Schrijf de naam met de toevoeging erachter, of geef de CBS-code.",
    uitleg="Enkele namen komen twee keer voor. Het CBS zet er dan de provincie achter.",
)
GEMEENTE_BESTAAT_NIET = ProbleemSoort(
    code="nieuw-gemeente-bestaat-niet",
    zin="De gemeente {gemeente} bestaat niet in {jaar}. {bestond}",
    hint="Kies de gemeente waarvan het gebied nu deel is, of een andere periode.",
    uitleg="De gemeenten van een onderzoek bestaan in het laatste jaar ervan; anders ontbreken er cijfers.",
)
GEMEENTE_TWEE_KEER = ProbleemSoort(
    code="nieuw-gemeente-dubbel",
    zin="De gemeente {gemeente} staat twee keer in de lijst die u gaf.",
    hint="Noem elke gemeente één keer.",
    uitleg="Een gemeente die twee keer meedoet, zou dubbel tellen.",
)
TITEL_ONGELDIG = ProbleemSoort(
    code="nieuw-titel-ongeldig",
    zin="De titel '{titel}' kan niet; verwacht werd één regel tekst zonder accolades en zonder de haken [ ] < >.",
    hint="Kies een andere titel. U kunt die later in config.yaml veranderen.",
    uitleg="De titel komt op het titelblad en in de kop van elke bladzijde. Die tekens hebben daar een betekenis.",
)
PERIODE_ONGELDIG = ProbleemSoort(
    code="nieuw-jaren-ongeldig",
    zin="De jaren '{jaren}' kunnen niet; verwacht werd het eerste en het laatste jaar, bijvoorbeeld 2031-2033.",
    hint="Kies twee tot en met tien jaren. U kunt ze later in config.yaml veranderen.",
    uitleg="Het voorbeeld vergelijkt het laatste jaar met het eerste. Daarvoor zijn ten minste twee jaren nodig.",
)
MAP_NIET_LEEG = ProbleemSoort(
    code="nieuw-map-niet-leeg",
    zin="De map {map} bestaat al en is niet leeg.",
    hint="Kies een andere naam. rekenaudit maakt de map zelf.",
    uitleg="Een nieuw onderzoek overschrijft nooit bestanden die er al zijn.",
)
KEUZE_ONTBREEKT = ProbleemSoort(
    code="nieuw-keuze-ontbreekt",
    zin="Het is niet bekend welke gemeenten u wilt onderzoeken, en hier kan niets worden gevraagd.",
    hint='Noem ze achter --gemeenten, met een komma ertussen: rekenaudit nieuw MAP --gemeenten "{voorbeeld}".',
    uitleg="In een gewoon venster vraagt rekenaudit om de gemeenten. Als een ander programma het start, kan dat niet.",
)
NIEUW_MISLUKT = ProbleemSoort(
    code="nieuw-mislukt",
    zin="Het onderzoek kan niet in de map {map} worden gezet: {reden}.",
    hint="Kies een map waarin u mag schrijven, of maak ruimte.",
    uitleg="Er is niets achtergebleven: het onderzoek staat er helemaal, of helemaal niet.",
)
