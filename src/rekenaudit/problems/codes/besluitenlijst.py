"""Problems of the list to decide in: what was filled in, and where it is held against the register."""

from rekenaudit.problems.probleem import ProbleemSoort

LIJST_BESTAAT = ProbleemSoort(
    code="besluitenlijst-bestaat",
    zin="Het bestand '{bestand}' bestaat al, en er is iets in geschreven wat niet in het register staat.",
    hint="Lees het eerst in met 'rekenaudit wederhoor besluiten {bestand}', of kies een andere naam. Mag het weg? "
    "Typ dan --overschrijf erbij.",
    uitleg="Anders raken besluiten kwijt die iemand al heeft ingevuld.",
)
LIJST_KOLOM_ONTBREEKT = ProbleemSoort(
    code="besluitenlijst-kolom-ontbreekt",
    zin="In de lijst ontbreekt de kolom '{kolom}'.",
    hint="Maak een nieuwe lijst met 'rekenaudit wederhoor status --excel' en neem uw besluiten daarin over.",
    uitleg="Aan de namen van de kolommen is te zien wat waar staat.",
)
LIJST_NUMMER_ONBEKEND = ProbleemSoort(
    code="besluitenlijst-nummer-onbekend",
    zin="De opmerking '{id}' staat niet in het register.{suggestie}",
    hint="Verbeter het nummer, of haal de rij weg.",
    uitleg="Alleen over opmerkingen in het register kan worden besloten.",
)
LIJST_RIJ_DUBBEL = ProbleemSoort(
    code="besluitenlijst-rij-dubbel",
    zin="Over de opmerking {id} staan twee rijen in de lijst; de eerste is rij {eerste}.",
    hint="Haal een van de twee weg.",
    uitleg="Van twee besluiten is niet zeker welk geldt.",
)
LIJST_VAST_GEWIJZIGD = ProbleemSoort(
    code="besluitenlijst-vaste-cel",
    zin="De kolom '{kolom}' van {id} is anders dan in het register; die kolom is niet om in te vullen.",
    hint="Zet de oude tekst terug, of maak een nieuwe lijst met 'rekenaudit wederhoor status --excel'.",
    uitleg="Als zo'n cel is veranderd, zijn misschien rijen verschoven, en hoort het besluit bij iets anders.",
)
LIJST_VEROUDERD = ProbleemSoort(
    code="besluitenlijst-verouderd",
    zin="De opmerking {id} is in het register veranderd nadat deze lijst is gemaakt. De lijst zegt nu iets anders.",
    hint="Maak een nieuwe lijst met 'rekenaudit wederhoor status --excel' en zet uw besluit over {id} daarin.",
    uitleg="Zo maakt niemand ongemerkt het besluit van een ander ongedaan.",
)
LIJST_BESLUIT_ONBEKEND = ProbleemSoort(
    code="besluitenlijst-keuze",
    zin="Hier staat '{gevonden}'; verwacht werd een van: {mogelijk}.",
    hint="Kies uit de lijst in de cel.",
    uitleg="Alleen deze woorden hebben een betekenis.",
)
LIJST_DATUM = ProbleemSoort(
    code="besluitenlijst-datum",
    zin="Hier staat '{gevonden}'; verwacht werd een datum als 14-5-2031.",
    hint="Schrijf de datum met dag, maand en jaar.",
    uitleg="De datum van vaststellen staat in het overzicht dat de partij krijgt.",
)
LIJST_CEL_LEEG = ProbleemSoort(
    code="besluitenlijst-cel-leeg",
    zin="In deze rij{van} is de cel '{kolom}' leeg.",
    hint="Vul de cel in, of maak de hele rij leeg.",
    uitleg="Een rij zegt bij welke opmerking zij hoort. Een correctie zegt ook wat zij vervangt, wat daar nu "
    "staat en wat er moet komen.",
)
LIJST_DOEL = ProbleemSoort(
    code="besluitenlijst-doel",
    zin="Het doel '{gevonden}' is niet te lezen.",
    hint="Schrijf een feit als bron.grootheid / gemeente / jaar / dimensie=waarde; zie het blad Leeswijzer.",
    uitleg="Een correctie moet precies zeggen wat zij vervangt.",
)
