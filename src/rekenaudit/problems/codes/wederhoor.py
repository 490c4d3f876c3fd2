"""Problems of the right of reply: the register of remarks, its decisions and its corrections."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

REGISTER_GEMIST = ProbleemSoort(
    code="wederhoorbestand-gemist",
    zin="Het bestand '{bestand}' wordt niet gelezen; verwacht werd een naam die eindigt op .yaml.",
    hint="Geef het de naam '{goed}', of haal het weg.",
    uitleg="Opmerkingen in een bestand met een andere naam zouden zonder melding verdwijnen.",
)
REGISTER_NAAM = ProbleemSoort(
    code="wederhoorbestand-naam",
    zin="Het register van '{partij}' staat in {bestand}; verwacht werd {goed}.",
    hint="Geef het bestand die naam, of verbeter de naam bij 'partij'.",
    uitleg="Elke partij heeft één register. Zo staat alles wat zij opmerkt in hetzelfde bestand.",
)
PARTIJ_ONBEKEND = ProbleemSoort(
    code="partij-onbekend",
    zin="'{partij}' is geen gemeente of andere partij van dit onderzoek.{suggestie}",
    hint="Schrijf de naam zoals in config.yaml, of voeg de partij daar toe bij 'partijen'.",
    uitleg="Een opmerking hoort bij wie in het onderzoek om een reactie is gevraagd.",
)
OPMERKING_DUBBEL = ProbleemSoort(
    code="opmerking-dubbel",
    zin="De opmerking '{id}' staat twee keer in het register; de eerste keer in {eerste}.",
    hint="Geef een van de twee een ander nummer.",
    uitleg="Met het nummer verwijzen correcties, brieven en het overzicht van wijzigingen naar een opmerking.",
)
BESLUIT_ZONDER_REDEN = ProbleemSoort(
    code="besluit-zonder-reden",
    zin="Bij {id} is het besluit '{uitkomst}', maar de reden ontbreekt.",
    hint="Schrijf bij 'reden' in een of twee zinnen waarom.",
    uitleg="Een partij mag weten waarom haar opmerking niet of niet helemaal is overgenomen.",
)
BESLUIT_ZONDER_TWEEDE_LEZER = ProbleemSoort(
    code="besluit-zonder-tweede-lezer",
    zin="Het besluit bij {id} is vastgesteld zonder tweede lezer. Die is in dit onderzoek verplicht.",
    hint="Laat iemand anders het besluit lezen en zet die naam bij 'tweede_lezer'.",
    uitleg="Met een tweede lezer valt een te snel besluit op. Wilt u dat niet? Zet dan in config.yaml bij 'wederhoor': "
    "'tweede_lezer: niet verplicht'.",
)
TWEEDE_LEZER_ZELFDE = ProbleemSoort(
    code="tweede-lezer-zelfde",
    zin="Bij {id} is '{naam}' zowel de voorsteller als de tweede lezer.",
    hint="Laat iemand anders het besluit lezen en zet die naam bij 'tweede_lezer'.",
    uitleg="Een tweede lezer leest wat iemand anders heeft voorgesteld.",
)
BESLUIT_HALF = ProbleemSoort(
    code="besluit-half",
    zin="Bij {id} staat wel '{wel}', maar niet '{niet}'; zo is het besluit niet vastgesteld.",
    hint="Vul '{niet}' in, of haal '{wel}' weg zolang het een voorstel is.",
    uitleg="Een besluit telt als er een uitkomst is en vaststaat wie het heeft vastgesteld en wanneer.",
)
BESLUIT_VOOR_VERZENDING = ProbleemSoort(
    code="besluit-te-vroeg",
    zin="Het besluit bij {id} is vastgesteld op {datum}, en versie {versie} is pas op {verzonden} verstuurd.",
    hint="Verbeter 'vastgesteld_op', of 'verzonden' bij de ronde.",
    uitleg="Een partij kan pas iets opmerken als zij het stuk heeft. Beide datums staan in de brief die zij krijgt.",
)
CORRECTIE_NIET_OVERGENOMEN = ProbleemSoort(
    code="correctie-niet-overgenomen",
    zin="De opmerking {id} is niet overgenomen, maar heeft wel een correctie van {doel}.",
    hint="Haal de correctie weg, of verander het besluit.",
    uitleg="Een correctie wordt alleen verwerkt als de opmerking helemaal of deels is overgenomen.",
)
OVERGENOMEN_ZONDER_GEVOLG = ProbleemSoort(
    code="overgenomen-zonder-gevolg",
    zin="Bij {id} is het besluit '{uitkomst}', maar er staat niet bij wat er daardoor verandert.",
    hint="Zet de verandering bij 'correcties', of bij 'teksten' welke tekst u daarom met de hand hebt aangepast. "
    "Staat zij al bij een andere opmerking? Noem die dan bij 'reden'.",
    uitleg="Zonder correctie of tekst blijft het rapport gelijk, terwijl de partij een verandering verwacht.",
    stopt=Stopt.VANAF_NOTA,
)
INGETROKKEN_TOCH_VERWERKT = ProbleemSoort(
    code="ingetrokken-toch-verwerkt",
    zin="De opmerking {id} is ingetrokken, maar het besluit '{uitkomst}' van {wanneer} geldt nog en wordt verwerkt.",
    hint="Klopt de correctie nog? Laat haar dan staan. Anders: verander het besluit of haal de correcties weg.",
    uitleg="Een besluit van de rekenkamer vervalt niet vanzelf als een partij haar opmerking intrekt.",
    stopt=Stopt.NOOIT,
)
CORRECTIE_DOEL = ProbleemSoort(
    code="correctie-doel",
    zin="Deze correctie bij {id} noemt {gevonden}; verwacht werd precies een van: 'feit', 'bevinding', 'oordeel', "
    "'afwijking'.",
    hint="Maak van elke verandering een eigen correctie.",
    uitleg="Een correctie vervangt één waarde, tekst of oordeel; anders is niet te volgen wat waardoor veranderde.",
)
CORRECTIE_SLEUTEL = ProbleemSoort(
    code="correctie-sleutel",
    zin="Bij een correctie van een {soort} hoort geen '{sleutel}' ({id}).",
    hint="Haal die sleutel weg, of kies een andere soort correctie.",
    uitleg="Een sleutel die niets doet, wekt de indruk dat de correctie over iets anders gaat.",
)
CORRECTIE_DOEL_ONBEKEND = ProbleemSoort(
    code="correctie-doel-onbekend",
    zin="De correctie bij {id} gaat over {wat}, maar {reden}.{suggestie}",
    hint="Verbeter de naam. Zoek zo nodig in {waar}.",
    uitleg="Een correctie zonder doel zou niets veranderen, terwijl de opmerking wel als overgenomen telt.",
)
CORRECTIE_DUBBEL = ProbleemSoort(
    code="correctie-dubbel",
    zin="Twee correcties vervangen hetzelfde ({doel}): hier bij {id}, en bij {eerste} in {waar}.",
    hint="Laat een van de twee weg. De andere opmerking kan bij 'reden' naar die correctie verwijzen.",
    uitleg="Van twee correcties is niet zeker welke geldt, en de volgorde van bestanden mag niets uitmaken.",
)
CORRECTIE_OUD_ANDERS = ProbleemSoort(
    code="correctie-oud-anders",
    zin="Volgens de correctie bij {id} staat er nu '{oud}' bij {doel}, maar in {waar} staat {gevonden}.",
    hint="Is de levering of tekst intussen veranderd? Ga na of de correctie nog nodig is en pas 'oud' aan.",
    uitleg="Met de oude waarde is zeker dat een correctie vervangt waar de opmerking over ging.",
)
CORRECTIE_WAARDE = ProbleemSoort(
    code="correctie-waarde",
    zin="Bij '{sleutel}' van de correctie bij {id} staat '{waarde}': {reden}; verwacht werd {verwacht}.",
    hint="Schrijf het getal met een komma voor decimalen, of schrijf in woorden waarom het er niet is.",
    uitleg="Een getal dat op twee manieren te lezen is, wordt niet geraden.",
)
CORRECTIE_OORDEEL = ProbleemSoort(
    code="correctie-oordeel",
    zin="Bij '{sleutel}' van de correctie bij {id} staat '{waarde}'; verwacht werd een van: {mogelijk}.",
    hint="Schrijf een van deze woorden.",
    uitleg="Alleen deze oordelen bestaan.",
)
CORRECTIE_GELIJK = ProbleemSoort(
    code="correctie-gelijk",
    zin="De correctie van {doel} bij {id} verandert niets: 'oud' en 'nieuw' zijn gelijk.",
    hint="Verbeter de nieuwe waarde, of haal de correctie weg.",
    uitleg="Een correctie die niets verandert, staat ten onrechte in het overzicht van wijzigingen.",
)
CORRECTIE_ZONDER_REDEN = ProbleemSoort(
    code="correctie-zonder-reden",
    zin="De correctie bij {id} verandert de uitslag van {doel}, maar geeft geen nieuwe reden.",
    hint="Schrijf bij 'reden' van de correctie de zin die voortaan bij dit oordeel staat.",
    uitleg="De oude reden hoort bij het oude oordeel.",
)
WEDERHOORTEKST_ONBEKEND = ProbleemSoort(
    code="wederhoortekst-onbekend",
    zin="De opmerking {id} noemt de tekst '{tekst}', maar in {map} staat die niet.{suggestie}",
    hint="Schrijf de naam zonder .md of .docx, met de map ervoor, zoals 'vragen/betalen'.",
    uitleg="Met deze naam is een verandering die met de hand is gemaakt, terug te voeren op een opmerking.",
)
OPMERKINGEN_ONBESLIST = ProbleemSoort(
    code="opmerkingen-onbeslist",
    zin="{partij}: over {hoeveel} uit het ambtelijk wederhoor is nog niet besloten ({nummers}).",
    hint="Vul bij elke opmerking een besluit in, met wie het heeft vastgesteld en wanneer.",
    uitleg="De bestuurlijke nota gaat uit van feiten die zijn gecontroleerd. Daarom gaan de besluiten voor.",
    stopt=Stopt.VANAF_NOTA,
)
REACTIE_AFWACHTEN = ProbleemSoort(
    code="wederhoor-loopt-nog",
    zin="{partij}: op {versie} is nog geen reactie ontvangen; de sluitingsdatum is {sluit}.",
    hint="Vul 'ontvangen' in als de reactie er is, of 'geen_reactie: ja' als er geen meer komt.",
    uitleg="Het ambtelijk wederhoor moet zijn afgesloten voordat de bestuurlijke nota klaar is.",
    stopt=Stopt.VANAF_NOTA,
)
NOTITIE_DATUM = ProbleemSoort(
    code="notitie-datum",
    zin="{partij}: {naam} op {datum} ligt vóór {andere} op {andere_datum}.",
    hint="Verbeter de datum die u noteert, of die in {bestand}.",
    uitleg="Een pakket wordt eerst verstuurd; daarna sluit de termijn, en pas daarna komt uitstel in beeld.",
)
NOTITIE_ZONDER_VERZENDING = ProbleemSoort(
    code="notitie-zonder-verzending",
    zin="{partij} heeft in het {ronde} wederhoor nog niets gekregen. Dan kan er geen {wat} zijn.",
    hint="Noteer eerst met --verzonden wanneer het pakket is verstuurd.",
    uitleg="Uitstel en een reactie, ook een die uitbleef, horen bij iets wat is verstuurd.",
)
NOTITIE_AL_ONTVANGEN = ProbleemSoort(
    code="notitie-al-ontvangen",
    zin="Van {partij} is al een reactie ontvangen, op {datum}. Daarnaast kan 'geen reactie' niet.",
    hint="Haal 'ontvangen' weg uit {bestand} als dat een vergissing is.",
    uitleg="In het rapport staat of een partij reageerde; het kan maar een van de twee zijn.",
)
VERSIE_NIET_GEMAAKT = ProbleemSoort(
    code="wederhoorversie-onbekend",
    zin="De versie '{versie}' is niet gemaakt, en ook niet verstuurd.{suggestie}",
    hint="Kies met --versie een versie die in de map output staat.",
    uitleg="Anders wacht het onderzoek op een reactie die niemand kan geven.",
)
PARTIJ_NIET_GEVRAAGD = ProbleemSoort(
    code="partij-niet-gevraagd",
    zin="{partij} is niet om een reactie gevraagd in het ambtelijk wederhoor, en andere partijen wel.",
    hint="Noteer wanneer u het pakket verstuurde, of zet bij de ronde 'niet_gevraagd' met de reden.",
    uitleg="Iedereen over wie het rapport gaat, krijgt de kans om de feiten na te lezen.",
    stopt=Stopt.VANAF_NOTA,
)
COLLEGE_NIET_GEVRAAGD = ProbleemSoort(
    code="college-niet-gevraagd",
    zin="{partij} is niet om een bestuurlijke reactie gevraagd, en andere gemeenten wel.",
    hint="Noteer wanneer u het pakket verstuurde, of zet bij de ronde 'niet_gevraagd' met de reden.",
    uitleg="In het vastgestelde rapport staat de reactie van elk college, of dat er geen is ontvangen.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
BESTUURLIJK_ONBESLIST = ProbleemSoort(
    code="bestuurlijk-onbeslist",
    zin="{partij}: over {hoeveel} uit het bestuurlijk wederhoor is nog niet besloten ({nummers}).",
    hint="Vul bij elke opmerking een besluit in, met wie het heeft vastgesteld en wanneer.",
    uitleg="In het vastgestelde rapport is elke opmerking beantwoord.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
BESTUURLIJK_AFWACHTEN = ProbleemSoort(
    code="bestuurlijk-loopt-nog",
    zin="{partij}: op {versie} is nog geen bestuurlijke reactie ontvangen; de sluitingsdatum is {sluit}.",
    hint="Vul 'ontvangen' in als de reactie er is, of 'geen_reactie: ja' als er geen meer komt.",
    uitleg="In het vastgestelde rapport staat de reactie van elk college, of dat er geen is ontvangen.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
REACTIE_ONBEKEND = ProbleemSoort(
    code="bestuurlijke-reactie-onbekend",
    zin="Dit bestand hoort niet bij een partij van dit onderzoek.{suggestie}",
    hint="Geef het bestand de naam van de partij, in kleine letters en met streepjes in plaats van spaties.",
    uitleg="Aan de naam van het bestand is te zien van wie de bestuurlijke reactie is.",
)
REACTIE_ONTBREEKT = ProbleemSoort(
    code="bestuurlijke-reactie-ontbreekt",
    zin="De bestuurlijke reactie van {partij} is ontvangen, maar de tekst staat er nog niet.",
    hint="Zet de volledige tekst in {bestand}, of lees het ingevulde formulier met 'rekenaudit wederhoor lees'.",
    uitleg="In het vastgestelde rapport staat de reactie van elk college, volledig en ongewijzigd. "
    "Het formulier alleen mag ook: dan staat er wat het college met elke conclusie en aanbeveling doet.",
    stopt=Stopt.BIJ_VASTSTELLEN,
)
REACTIE_OPMAAK = ProbleemSoort(
    code="reactie-opmaak-letterlijk",
    zin="In deze reactie staat {gevonden} in Markdown; een lezer ziet de tekens en niet de opmaak.",
    hint="Schreef het college ze niet zelf? Haal ze weg. Koppen, lijsten, tabellen, vet en cursief kunnen wel.",
    uitleg="Een reactie staat volledig en ongewijzigd in het rapport. Wat u voor de opmaak typte, hoort daar niet bij.",
    stopt=Stopt.NOOIT,
)
PUBLICATIE_KLEIN_AANTAL = ProbleemSoort(
    code="publicatie-klein-aantal",
    zin="{wat} komt in het rapport en noemt misschien een klein aantal personen: ‘{gevonden}’.",
    hint="Lees de tekst. Mag dit aantal niet naar buiten, spreek dan met de partij een andere tekst af.",
    uitleg="Waarden in de tabel haalt rekenaudit zelf weg. Aan de woorden van een partij verandert het niets.",
    stopt=Stopt.NOOIT,
)
