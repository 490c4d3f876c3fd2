"""Problems of loading: delivered tables that cannot be read, or that do not fit what config.yaml says of them."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

LADER_ONBEKEND = ProbleemSoort(
    code="lader-onbekend",
    zin="De lader '{lader}' bestaat niet.{suggestie}",
    hint="Verbeter de naam bij 'lader', of laat de sleutel weg.",
    uitleg="De lader bepaalt hoe een geleverd bestand wordt gelezen.",
)
BESTANDSSOORT_ONBEKEND = ProbleemSoort(
    code="bestandssoort-onbekend",
    zin="Bestanden {gevonden} kan rekenaudit hier niet lezen; verwacht werd {verwacht}.",
    hint="Sla het bestand op in die vorm en pas 'bestand' aan in config.yaml.",
    uitleg="Alleen van deze soorten bestanden is zeker hoe elke cel moet worden gelezen.",
)
BRON_EENHEID_ONBEKEND = ProbleemSoort(
    code="bron-eenheid-onbekend",
    zin="De eenheid '{eenheid}' staat niet in kengetallen.yaml.{suggestie}",
    hint="Verbeter de naam, of voeg de eenheid toe bij 'eenheden' in kengetallen.yaml.",
    uitleg="Elke grootheid heeft een eenheid, zodat een formule geen appels bij peren optelt.",
)
BRON_DIMENSIE_ONBEKEND = ProbleemSoort(
    code="bron-dimensie-onbekend",
    zin="De dimensie '{dimensie}' staat niet in kengetallen.yaml.{suggestie}",
    hint="Verbeter de naam, of voeg de dimensie toe bij 'dimensies' in kengetallen.yaml.",
    uitleg="Van elke dimensie moet bekend zijn welke waarden er zijn; anders valt een ontbrekende niet op.",
)
LEVERING_ONTBREEKT = ProbleemSoort(
    code="levering-ontbreekt",
    zin="De bron '{titel}' is nog niet geleverd: {wat}.",
    hint="Vraag het bestand op en zet het op deze plaats. Komt het nooit? Zet dan in config.yaml 'jaren: []' bij deze "
    "bron, met de reden bij 'niet_geleverd'.",
    uitleg="In een werkversie mag een bron nog ontbreken. Alle cijfers eruit zijn dan onbekend, en in de documenten "
    "staat op die plaatsen een markering.",
    stopt=Stopt.VANAF_CONCEPT,
)
WERKMAP_KAPOT = ProbleemSoort(
    code="werkmap-kapot",
    zin="Het bestand '{bestand}' is geen leesbare Excel-werkmap.",
    hint="Open het in Excel en sla het opnieuw op als .xlsx, of vraag het bestand opnieuw op.",
    uitleg="Het bestand is beschadigd of is in een andere vorm dan de naam zegt.",
)
WERKMAP_BEVEILIGD = ProbleemSoort(
    code="werkmap-beveiligd",
    zin="De Excel-werkmap '{bestand}' is met een wachtwoord beveiligd.",
    hint="Open het bestand in Excel, haal het wachtwoord eraf en sla het op.",
    uitleg="Een beveiligde werkmap is versleuteld en niet te lezen zonder wachtwoord.",
)
WERKMAP_OUD = ProbleemSoort(
    code="werkmap-oud",
    zin="Het bestand '{bestand}' heeft de oude Excel-vorm (.xls); verwacht werd .xlsx.",
    hint="Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).",
    uitleg="De oude vorm van voor 2007 wordt niet gelezen.",
)
WERKMAP_TE_GROOT = ProbleemSoort(
    code="werkmap-te-groot",
    zin="De Excel-werkmap '{bestand}' is uitgepakt groter dan {grens} MB.",
    hint="Kopieer het blad dat nodig is naar een nieuwe werkmap.",
    uitleg="Zo'n bestand legt de computer stil; het is beschadigd of bevat veel meer dan de tabel.",
)
BLAD_ONDUIDELIJK = ProbleemSoort(
    code="blad-onduidelijk",
    zin="Deze bladen hebben dezelfde kolommen: {bladen}.",
    hint="Zet in config.yaml bij 'blad' welk blad u bedoelt. Horen ze bij elkaar, zet de rijen dan op één blad.",
    uitleg="Staat er geen blad bij een bron, dan leest rekenaudit het eerste. Hier kan dat het verkeerde zijn.",
)
BLAD_ONTBREEKT = ProbleemSoort(
    code="blad-ontbreekt",
    zin="De werkmap heeft geen blad '{blad}'.{suggestie}",
    hint="Verbeter de naam bij 'blad' in config.yaml.",
    uitleg="De naam van het blad moet precies zo zijn als in Excel.",
)
CSV_FOUT = ProbleemSoort(
    code="csv-fout",
    zin="Dit is geen geldige regel van een CSV-bestand: een aanhalingsteken opent of sluit op een verkeerde plaats.",
    hint="Verbeter de aanhalingstekens op deze regel of de regel erboven, of exporteer het bestand opnieuw.",
    uitleg="Door een verkeerd aanhalingsteken worden kolommen of hele regels aan elkaar geplakt.",
)
KOPREGEL_LEEG = ProbleemSoort(
    code="kopregel-leeg",
    zin="Op rij {kopregel} staat niets; verwacht werden daar de namen van de kolommen.",
    hint="Geef bij 'kopregel' in config.yaml op in welke rij de namen van de kolommen staan. Staan ze op een ander "
    "blad van de werkmap? Noem dat bij 'blad'.",
    uitleg="Zonder namen is niet bekend welke kolom wat bevat.",
)
KOPREGEL_ELDERS = ProbleemSoort(
    code="kopregel-elders",
    zin="De namen van de kolommen staan niet op rij {kopregel}, maar op rij {rij}.",
    hint="Zet in config.yaml bij deze bron: kopregel: {rij}",
    uitleg="Boven de tabel staat vaak een titel. rekenaudit zoekt de namen van de kolommen op rij 1, of op de rij die "
    "bij 'kopregel' staat.",
)
KOLOM_ONTBREEKT = ProbleemSoort(
    code="kolom-ontbreekt",
    zin="De kolom '{kolom}' ontbreekt in de kopregel.{suggestie}",
    hint="Verbeter de naam van de kolom ({waar}); ook een andere 'kopregel', een ander 'blad' of een andere "
    "'scheiding' kan de oorzaak zijn.",
    uitleg="In config.yaml staat welke kolom wat bevat; een kolom die er niet is, kan niet worden gelezen.",
)
KOLOM_DUBBEL = ProbleemSoort(
    code="kolom-dubbel",
    zin="De kolom '{kolom}' komt {aantal} keer voor in de kopregel.",
    hint="Geef elke kolom in het bestand een eigen naam.",
    uitleg="Van twee kolommen met dezelfde naam is niet zeker welke bedoeld is.",
)
RIJEN_VERBORGEN = ProbleemSoort(
    code="rijen-verborgen",
    zin="In Excel {hoeveel} op dit blad, de eerste is rij {rij}. rekenaudit leest ook wat verborgen is.",
    hint="Maak de rijen zichtbaar en kijk of ze meetellen. Zo niet, verwijder ze.",
    uitleg="Wie het blad in Excel bekijkt, ziet zulke rijen niet. Ze zijn verborgen, of vallen buiten een filter.",
    stopt=Stopt.NOOIT,
)
RIJ_BREEDTE = ProbleemSoort(
    code="rij-breedte",
    zin="Het aantal kolommen in deze rij is {aantal}; in de kopregel is het {verwacht}.",
    hint="Zoek naar een scheidingsteken te veel of te weinig in deze rij. Is het een noot onder de tabel? Haal "
    "die weg.",
    uitleg="In een rij met meer of minder kolommen staan de cijfers in de verkeerde kolom.",
)
RIJ_DUBBEL = ProbleemSoort(
    code="rij-dubbel",
    zin="Deze rij gaat over hetzelfde als een eerdere ({eerste}): {sleutel}.",
    hint="Verwijder een van de twee rijen, of voeg bij 'dimensies' de kolom toe waarin ze verschillen.",
    uitleg="Elk cijfer mag maar één keer voorkomen; anders is niet zeker welk cijfer geldt.",
)
SLEUTELCEL_LEEG = ProbleemSoort(
    code="sleutelcel-leeg",
    zin="In kolom '{kolom}' is de cel leeg ({keer}); verwacht werd in elke rij een waarde.",
    hint="Vul de cel in elke rij in; splits samengevoegde cellen in Excel eerst.",
    uitleg="Zonder gemeente, jaar en waarden van dimensies is niet bekend waar een cijfer over gaat.",
)
CEL_SAMENGEVOEGD = ProbleemSoort(
    code="cel-samengevoegd",
    zin="Deze cel in kolom '{kolom}' is samengevoegd met een andere. Niet zeker is voor welke rij het cijfer geldt.",
    hint="Splits de cel in Excel en zet in elke rij het juiste cijfer.",
    uitleg="Van samengevoegde cellen bewaart Excel alleen de eerste; de andere zouden als ontbrekend tellen.",
)
BRON_GEMEENTE_ONBEKEND = ProbleemSoort(
    code="bron-gemeente-onbekend",
    zin="In kolom '{kolom}' staat '{gemeente}' ({keer}); dat is geen gemeente van dit onderzoek.{suggestie}",
    hint="Schrijf de naam zoals in config.yaml, of lees bij 'kolommen' de kolom met de CBS-code. Rijen met een andere "
    "code worden overgeslagen.",
    uitleg="Een verkeerd geschreven naam zou anders zonder melding als ontbrekend cijfer eindigen.",
)
GEMEENTE_TEGENSTRIJDIG = ProbleemSoort(
    code="gemeente-tegenstrijdig",
    zin="De code '{code}' en de naam '{naam}' horen niet bij dezelfde gemeente ({keer}).",
    hint="Zoek uit welke van de twee klopt en verbeter de andere.",
    uitleg="Bij zo'n rij is niet zeker om welke gemeente het gaat.",
)
GEMEENTECODE_VERSCHILT = ProbleemSoort(
    code="gemeentecode-verschilt",
    zin="Hier staat '{naam}' met code '{code}' ({keer}), zoals bij het CBS. In config.yaml staat het anders.",
    hint="Verbeter de naam of de code bij 'gemeenten' in config.yaml.",
    uitleg="De gegevens kloppen, maar horen door de code in config.yaml bij geen gemeente van het onderzoek.",
)
BRON_JAAR_ONGELDIG = ProbleemSoort(
    code="bron-jaar-ongeldig",
    zin="In kolom '{kolom}' staat '{jaar}' ({keer}); verwacht werd een jaar tussen 1900 en 2100.",
    hint="Schrijf het jaar met vier cijfers, zonder toevoeging.",
    uitleg="Zonder zeker jaar kan een cijfer niet worden geplaatst.",
)
JAAR_NIET_AANGEKONDIGD = ProbleemSoort(
    code="jaar-niet-aangekondigd",
    zin="Er staan cijfers over {jaar} in dit bestand ({keer}), maar 'jaren' van de bron '{bron}' noemt dat jaar niet.",
    hint="Voeg het jaar toe bij 'jaren' van deze bron; tot die tijd gelden de cijfers als niet geleverd.",
    uitleg="In config.yaml staat welke jaren zijn geleverd; alleen die worden gebruikt.",
    stopt=Stopt.NOOIT,
)
JAAR_VREEMD = ProbleemSoort(
    code="jaar-vreemd",
    zin="In kolom '{kolom}' staat {jaar} bij {gemeente} ({keer}). Dat jaar hoort niet bij dit onderzoek, en een rij "
    "over {mist} ontbreekt.",
    hint="Is het een tikfout? Verbeter dan het jaar. Zo niet, dan hoeft u niets te doen: de rij wordt overgeslagen.",
    uitleg="Rijen over andere jaren mogen in het bestand staan. Maar een jaar dat alleen deze gemeente heeft, terwijl "
    "een verwacht jaar ontbreekt, is vaak een tikfout.",
    stopt=Stopt.NOOIT,
)
BRON_LABEL_ONBEKEND = ProbleemSoort(
    code="bron-label-onbekend",
    zin="In kolom '{kolom}' staat '{label}' ({keer}); de dimensie '{dimensie}' heeft die waarde niet.{suggestie}",
    hint="Verbeter de waarde in het bestand, of voeg haar toe aan de dimensie in kengetallen.yaml.",
    uitleg="Een onbekende waarde zou anders buiten alle totalen blijven.",
)
GETAL_TEKST = ProbleemSoort(
    code="getal-tekst",
    zin="In kolom '{kolom}' staat '{ruw}'; verwacht werd een getal.",
    hint="Verbeter de cel, of zeg in config.yaml bij deze bron wat de tekst betekent: met "
    "dialect: {{symbolen: {{'n.b.': ontbreekt}}}} is een cel met n.b. leeg.",
    uitleg="Tekst wordt nooit ongemerkt als nul of als ontbrekend gelezen.",
)
GETAL_DUBBELZINNIG = ProbleemSoort(
    code="getal-dubbelzinnig",
    zin="In kolom '{kolom}' staat '{ruw}'; dat is niet met zekerheid te lezen: {reden}.",
    hint="Verbeter de cel, of geef bij 'dialect' op hoe deze bron getallen schrijft.",
    uitleg="Een getal dat op twee manieren te lezen is, wordt niet geraden.",
)
GETAL_ONMOGELIJK = ProbleemSoort(
    code="getal-onmogelijk",
    zin="In kolom '{kolom}' staat '{ruw}': {reden}.",
    hint="Herstel de cel in het bronbestand, of vraag het cijfer opnieuw op.",
    uitleg="Zo'n waarde komt van een mislukte berekening en is geen cijfer.",
)
AANTAL_NEGATIEF = ProbleemSoort(
    code="aantal-negatief",
    zin="In kolom '{kolom}' staat '{ruw}'; een aantal {meervoud} kan niet negatief zijn.",
    hint="Vraag het juiste aantal op bij de leverancier.",
    uitleg="Een negatief aantal personen bestaat niet; vaak is het een verrekening die ergens anders hoort.",
)
FORMULE_ZONDER_WAARDE = ProbleemSoort(
    code="formule-zonder-waarde",
    zin="In kolom '{kolom}' staat een formule waarvan de uitkomst niet is opgeslagen.",
    hint="Open de werkmap in Excel, laat haar doorrekenen en sla haar op.",
    uitleg="Zonder opgeslagen uitkomst lijkt de cel leeg, en zou het cijfer als ontbrekend tellen.",
)
GEMEENTE_TOCH_GELEVERD = ProbleemSoort(
    code="gemeente-toch-geleverd",
    zin="Er staan cijfers van {gemeente} in dit bestand, maar volgens config.yaml levert die gemeente deze bron niet.",
    hint="Haal de gemeente weg bij 'niet_geleverd_door' van deze bron; tot die tijd gelden de cijfers als niet "
    "geleverd.",
    uitleg="Wat bij 'niet_geleverd_door' staat, wordt in het rapport gedrukt. De cijfers worden dan niet gebruikt.",
    stopt=Stopt.NOOIT,
)
NOG_MEER = ProbleemSoort(
    code="nog-meer",
    zin="Hetzelfde ('{code}') komt in dit bestand nog {aantal} keer voor.",
    hint="Verbeter eerst de andere meldingen over dit bestand; vaak hebben ze één en dezelfde oorzaak.",
    uitleg="Na duizend gelijke meldingen over een bestand telt rekenaudit de andere alleen.",
    stopt=Stopt.NOOIT,
)
BEVINDINGENBESTAND_GEMIST = ProbleemSoort(
    code="bevindingenbestand-gemist",
    zin="Het bestand '{bestand}' wordt niet gelezen; verwacht werd een bestand in {map} dat eindigt op .yaml.",
    hint="Geef het de naam '{goed}' en zet het in {map}/, of haal het weg.",
    uitleg="Bevindingen in een bestand met een andere naam zouden zonder melding uit het rapport vallen.",
)
DATUM_ONLEESBAAR = ProbleemSoort(
    code="datum-onleesbaar",
    zin="'{datum}' is geen datum; verwacht werd een jaar (2031), een maand (2031-05) of een dag (2031-05-14).",
    hint="Verbeter de datum.",
    uitleg="De datum wordt in documenten in woorden geschreven.",
)
BESTAND_STAAT_OPEN = ProbleemSoort(
    code="bestand-staat-open",
    zin="Het bestand '{bestand}' staat open in Word, Excel of LibreOffice.",
    hint="Sla het op en sluit het. rekenaudit las wat het laatst is opgeslagen.",
    uitleg="Wat u nog niet hebt opgeslagen, leest rekenaudit niet.",
    stopt=Stopt.NOOIT,
)
SLOTBESTAND_OVER = ProbleemSoort(
    code="slotbestand-over",
    zin="Het bestand '{bestand}' is overgeslagen: het zegt alleen dat een ander bestand open is.",
    hint="Sluit Word en Excel. Staat het er dan nog, dan mag u het verwijderen.",
    uitleg="Word, Excel en LibreOffice zetten zo'n bestand neer zolang een document open is.",
    stopt=Stopt.NOOIT,
)
CONFLICTKOPIE = ProbleemSoort(
    code="conflictkopie",
    zin="Het bestand '{bestand}' is overgeslagen: het is een kopie die ontstond doordat twee mensen tegelijk werkten.",
    hint="Vergelijk het met '{origineel}', neem over wat u mist, en verwijder de kopie.",
    uitleg="OneDrive, Dropbox en Nextcloud maken zo'n kopie. Er kan werk in staan dat in het andere bestand ontbreekt.",
    stopt=Stopt.NOOIT,
)
KOPIE_ERNAAST = ProbleemSoort(
    code="kopie-ernaast",
    zin="Naast dit bestand staat '{kopie}'. rekenaudit leest alleen '{bestand}'.",
    hint="Kijk welk van de twee het nieuwste is. Geef dat de naam '{bestand}' en haal het andere weg.",
    uitleg="Wie een bestand opnieuw downloadt of kopieert, krijgt er een naast, met de nieuwe cijfers in de kopie.",
    stopt=Stopt.NOOIT,
)
BESTAND_NIET_GELEZEN = ProbleemSoort(
    code="bestand-niet-gelezen",
    zin="Het bestand '{bestand}' wordt niet gelezen. In {map} leest rekenaudit alleen bestanden die eindigen op "
    "{soort}.",
    hint="Sla de inhoud op als gewone tekst, met een naam die eindigt op {soort}. Is het geen invoer? Zet het elders.",
    uitleg="Zonder deze melding zou tekst ongemerkt uit het rapport wegblijven.",
    stopt=Stopt.NOOIT,
)
