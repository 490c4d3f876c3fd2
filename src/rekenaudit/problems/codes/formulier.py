"""Problems of what parties are sent in the right of reply, and of what they send back."""

from rekenaudit.problems.probleem import ProbleemSoort, Stopt

PAKKET_ZONDER_VERSIE = ProbleemSoort(
    code="pakket-zonder-versie",
    zin="Versie {versie} is nog niet gemaakt; een pakket bestaat uit documenten van een versie.",
    hint="Maak de versie eerst met 'rekenaudit genereer'.",
    uitleg="Alle partijen krijgen dezelfde versie, en die blijft bewaard. Zo is later te zien waarop is gereageerd.",
)
PAKKET_VERSIE_ANDERS = ProbleemSoort(
    code="pakket-versie-anders",
    zin="'{document}' zou nu anders worden dan in versie {versie}: het onderzoek is daarna veranderd.",
    hint="Maak een nieuwe versie met 'rekenaudit genereer', of zet terug wat er is veranderd.",
    uitleg="Het formulier en de passages moeten precies bij de documenten passen die worden verstuurd.",
)
PAKKET_BESTAND_ANDERS = ProbleemSoort(
    code="pakket-bestand-anders",
    zin="Het bestand '{bestand}' van versie {versie} ontbreekt of is met de hand gewijzigd.",
    hint="Maak de versie opnieuw met 'rekenaudit genereer'.",
    uitleg="Wat een partij krijgt, is precies gelijk aan de versie die is gemaakt.",
)
PAKKET_STUK_ONBEKEND = ProbleemSoort(
    code="pakket-document-onbekend",
    zin="Het document '{document}' bestaat niet in versie {versie} of is van een andere soort.{suggestie}",
    hint="Verbeter 'wederhoor: rondes: {ronde}: {sleutel}' in config.yaml.",
    uitleg="Die instelling kiest uit welk document een partij haar bijlage of passages krijgt.",
)
PAKKET_WERKVERSIE = ProbleemSoort(
    code="pakket-werkversie",
    zin="Het onderzoek heeft nog de status 'werkversie'; dat staat ook op de stukken in de pakketten.",
    hint="Zet de status in config.yaml op 'concept' en maak die versie, voordat u iets verstuurt.",
    uitleg="Een werkversie mag nog gaten hebben. Vanaf 'concept' controleert rekenaudit of alles er is.",
    stopt=Stopt.NOOIT,
)
PAKKET_SLUIT_VOORBIJ = ProbleemSoort(
    code="pakket-sluit-voorbij",
    zin="De sluitingsdatum {dag} is al voorbij.",
    hint="Geef met --sluit een latere datum, of verbeter 'sluit' in config.yaml.",
    uitleg="De datum staat in de brief. Een partij heeft tijd nodig om te reageren.",
    stopt=Stopt.NOOIT,
)
PAKKET_ZONDER_SLUIT = ProbleemSoort(
    code="pakket-zonder-sluitingsdatum",
    zin="In de brief staat geen sluitingsdatum; er staat ‘zo snel mogelijk’.",
    hint="Geef met --sluit een datum, of zet in config.yaml 'sluit' bij de ronde '{ronde}'.",
    uitleg="Zonder datum weet een partij niet hoeveel tijd zij heeft, en u niet wanneer een reactie te laat is.",
    stopt=Stopt.NOOIT,
)
PAKKET_ZONDER_ADRES = ProbleemSoort(
    code="pakket-zonder-adres",
    zin="In de brief staat niet waar de reactie naartoe moet; er staat ‘naar ons’.",
    hint="Zet in config.yaml bij 'wederhoor' een adres, zoals 'antwoord_aan: wederhoor@rekenkamer.example', en maak "
    "de pakketten opnieuw.",
    uitleg="Een partij krijgt een brief en een formulier, en moet weten aan wie zij antwoordt.",
    stopt=Stopt.NOOIT,
)
PAKKET_BESTAAT = ProbleemSoort(
    code="pakket-bestaat",
    zin="Het pakket voor {partij} bestaat al en wordt nu anders: {anders}.",
    hint="Is het nog niet verstuurd? Vervang het dan met --overschrijf. Maak anders eerst een nieuwe versie.",
    uitleg="Wat een partij terugstuurt, wordt vergeleken met wat haar is verstuurd. Dat moet dus blijven staan.",
)
REACTIE_BESTAND = ProbleemSoort(
    code="reactie-bestand",
    zin="'{bestand}' is geen bestand dat kan worden gelezen; verwacht werd een .xlsx of .docx.",
    hint="Bewaar het in Excel als .xlsx of in Word als .docx. Neem een reactie in een brief of mail zelf over.",
    uitleg="Alleen een ingevuld formulier en een Word-bestand met wijzigingen zijn te lezen zonder te raden.",
)
GEEN_FORMULIER = ProbleemSoort(
    code="geen-reactieformulier",
    zin="Dit is geen reactieformulier: {reden}.",
    hint="Vraag de partij om het formulier uit haar pakket, of neem de opmerkingen zelf over in het register.",
    uitleg="Aan de gegevens van het formulier is te zien van wie het is en bij welke versie het hoort.",
)
FORMULIER_GEGEVENS = ProbleemSoort(
    code="formulier-gegevens",
    zin="De gegevens van het formulier zijn veranderd; zij horen niet meer bij het controlegetal.",
    hint="Zet de gegevens terug zoals ze in het pakket van de partij staan.",
    uitleg="Anders komen opmerkingen misschien bij een andere partij, versie of ronde terecht.",
)
FORMULIER_ANDER_ONDERZOEK = ProbleemSoort(
    code="formulier-ander-onderzoek",
    zin="Dit formulier hoort bij ‘{gevonden}’, en dit onderzoek is ‘{verwacht}’.",
    hint="Lees het in de map van het andere onderzoek.",
    uitleg="Opmerkingen over een ander onderzoek horen niet in dit register.",
)
FORMULIER_PARTIJ = ProbleemSoort(
    code="formulier-andere-partij",
    zin="Dit formulier is van '{partij}', en dat is geen partij van dit onderzoek.{suggestie}",
    hint="Zet de partij in config.yaml, of lees het formulier in het goede onderzoek.",
    uitleg="Elke opmerking staat in het register van de partij die haar maakte.",
)
FORMULIER_VERSIE = ProbleemSoort(
    code="formulier-andere-versie",
    zin="Dit formulier hoort bij versie {versie}, en die is niet gemaakt of verstuurd.{suggestie}",
    hint="Zet de uitvoer van die versie terug, of noteer dat zij is verstuurd met 'rekenaudit wederhoor noteer'.",
    uitleg="Van een opmerking moet vaststaan bij welke tekst zij is gemaakt.",
)
FORMULIER_KOLOM = ProbleemSoort(
    code="formulier-kolom-ontbreekt",
    zin="De kolom '{kolom}' ontbreekt op dit blad of staat er twee keer.",
    hint="Geef een kop die is veranderd zijn oude naam terug, in rij 1.",
    uitleg="Aan de koppen zijn de antwoorden te herkennen, ook als kolommen zijn verplaatst.",
)
FORMULIER_BLAD = ProbleemSoort(
    code="formulier-blad-ontbreekt",
    zin="Het blad '{blad}' ontbreekt in dit formulier.{suggestie}",
    hint="Geef een blad dat is hernoemd zijn oude naam terug, of vraag de partij om het hele formulier.",
    uitleg="Op een blad dat weg is, stonden misschien antwoorden.",
)
FORMULIER_TE_GROOT = ProbleemSoort(
    code="formulier-te-groot",
    zin="Dit bestand is uitgepakt groter dan {grens} MB.",
    hint="Vraag de partij om het formulier zonder toegevoegde bladen en afbeeldingen.",
    uitleg="Een formulier is een klein bestand. Een veel groter bestand is beschadigd of legt de computer stil.",
)
FORMULIER_ANDER_BLAD = ProbleemSoort(
    code="formulier-ander-blad",
    zin="Het blad '{blad}' hoort niet bij het formulier en is niet gelezen. Er staat: {wat}.",
    hint="Lees het blad zelf, en zet een opmerking die erop staat in het register.",
    uitleg="Van tekst op een eigen blad is niet zeker over welke rij zij gaat.",
    stopt=Stopt.NOOIT,
)
FORMULIER_BUITEN = ProbleemSoort(
    code="formulier-buiten-de-vragen",
    zin="Hier staat iets wat niet is gelezen: {wat}.",
    hint="Bekijk het in het formulier, en zet een opmerking die er staat in het register.",
    uitleg="Antwoorden worden alleen gelezen in de gele cellen en in de notities bij een rij.",
    stopt=Stopt.NOOIT,
)
FORMULIER_EXCELFOUT = ProbleemSoort(
    code="formulier-foutwaarde",
    zin="In deze cel staat '{gevonden}': een formule die geen uitkomst gaf.",
    hint="Vraag de partij wat zij bedoelt. Wat in de cel staat, is zo in het register gezet.",
    uitleg="Excel maakt een formule van tekst die met = of - begint. Wat de partij schreef, is dan niet te lezen.",
    stopt=Stopt.NOOIT,
)
FORMULIER_KENMERK = ProbleemSoort(
    code="formulier-kenmerk",
    zin="In deze rij staat een antwoord, maar het kenmerk is {gevonden}.",
    hint="Zet het kenmerk terug zoals het in het pakket van de partij staat, of neem de opmerking zelf over.",
    uitleg="Zonder kenmerk is niet zeker waar het antwoord over gaat.",
)
FORMULIER_VAST = ProbleemSoort(
    code="formulier-vaste-cel",
    zin="De kolom '{kolom}' van rij {nummer} is anders dan in het formulier dat is verstuurd.",
    hint="Zet de oude tekst terug. Is de nieuwe tekst een voorstel, zet die dan bij 'Wat moet er staan?'.",
    uitleg="Als een vaste cel is veranderd, hoort het antwoord misschien bij iets anders.",
)
FORMULIER_RIJ_DUBBEL = ProbleemSoort(
    code="formulier-rij-dubbel",
    zin="Rij {nummer} staat twee keer in het formulier met een ander antwoord; de eerste staat bij {eerste}.",
    hint="Vraag de partij wat zij bedoelt en laat één van de twee staan.",
    uitleg="Van twee antwoorden op dezelfde rij is niet zeker welk geldt.",
)
FORMULIER_RIJEN_WEG = ProbleemSoort(
    code="formulier-rijen-weg",
    zin="Op dit blad {aantal} van de {alle} rijen weggehaald. Weggehaalde rijen tellen als zonder opmerking.",
    hint="Ga na of de partij over die rijen niets wilde zeggen.",
    uitleg="Een weggehaalde rij kan ook een vergissing zijn.",
    stopt=Stopt.NOOIT,
)
FORMULIER_KEUZE = ProbleemSoort(
    code="formulier-keuze",
    zin="Bij '{kolom}' staat '{gevonden}'; verwacht werd {mogelijk}.",
    hint="Vraag de partij wat zij bedoelt en kies uit de lijst in de cel.",
    uitleg="Alleen deze woorden hebben een vaste betekenis.",
)
FORMULIER_SAMENGEVOEGD = ProbleemSoort(
    code="formulier-samengevoegd",
    zin="Deze cellen zijn samengevoegd.",
    hint="Splits de cellen in Excel (Start, Samenvoegen en centreren) en zet het antwoord bij elke rij waar het hoort.",
    uitleg="Van een samengevoegde cel is niet zeker bij welke rij het antwoord hoort.",
)
FORMULIER_LEEG_NEE = ProbleemSoort(
    code="formulier-nee-zonder-reden",
    zin="Bij rij {nummer} staat 'nee', zonder voorstel of toelichting.",
    hint="Vraag de partij wat er niet klopt. Dit houdt het lezen niet tegen.",
    uitleg="Over een opmerking zonder reden is moeilijk te besluiten.",
    stopt=Stopt.NOOIT,
)
FORMULIER_JA_EN_VOORSTEL = ProbleemSoort(
    code="formulier-ja-en-voorstel",
    zin="Bij rij {nummer} staat 'ja', maar ook een voorstel.",
    hint="Vraag de partij wat zij bedoelt. Dit houdt het lezen niet tegen.",
    uitleg="Wie akkoord is, hoeft niets voor te stellen. Misschien is 'nee' bedoeld.",
    stopt=Stopt.NOOIT,
)
FORMULIER_GEEN_GETAL = ProbleemSoort(
    code="formulier-geen-getal",
    zin="Bij rij {nummer} staat het voorstel '{voorstel}'; verwacht werd één getal.",
    hint="Vraag de partij om het precieze getal. Dit houdt het lezen niet tegen.",
    uitleg="Een cijfer kan alleen worden gecorrigeerd als het nieuwe getal vaststaat.",
    stopt=Stopt.NOOIT,
)
FORMULIER_GETAL_ANDERS = ProbleemSoort(
    code="formulier-getal-anders",
    zin="Bij rij {nummer} staat het voorstel '{voorstel}', en in het formulier '{waarde}': {verschil}.",
    hint="Vraag de partij of dit het goede getal is. Dit houdt het lezen niet tegen.",
    uitleg="Een vergissing in het teken, de eenheid of het aantal nullen komt anders zo in het rapport.",
    stopt=Stopt.NOOIT,
)
BESLOTEN_GEWIJZIGD = ProbleemSoort(
    code="besloten-opmerking-gewijzigd",
    zin="Over {id} is al besloten, en de partij zegt nu iets anders; dat staat in {nieuw}.",
    hint="Besluit ook over {nieuw}. Het besluit over {id} is niet veranderd.",
    uitleg="Een besluit van de rekenkamer wordt nooit overschreven door een later formulier.",
    stopt=Stopt.NOOIT,
)
BESLOTEN_INGETROKKEN = ProbleemSoort(
    code="besloten-opmerking-ingetrokken",
    zin="Over {id} is al besloten, en in het nieuwe formulier staat die opmerking niet meer.",
    hint="Zet zo nodig zelf 'stand: ingetrokken' bij {id}. Er is niets veranderd.",
    uitleg="Een besluit van de rekenkamer wordt nooit overschreven door een later formulier.",
    stopt=Stopt.NOOIT,
)
REACTIE_TWEE = ProbleemSoort(
    code="reactie-twee-bestanden",
    zin="Van {partij} zijn er meer bestanden die elkaar vervangen: {bestanden}.",
    hint="Lees eerst het oudste en daarna het nieuwste. Gelden ze naast elkaar, lees ze dan samen met --aanvulling.",
    uitleg="Een nieuwer bestand trekt in wat er niet meer in staat. Welk bestand het nieuwste is, is hier niet zeker.",
)
REACTIE_OUDER = ProbleemSoort(
    code="reactie-ouder",
    zin="'{bestand}' is ouder dan '{later}', dat al is gelezen: {waaruit}.",
    hint="Vult het de reactie aan, lees het dan met --aanvulling. Geldt het in plaats van het andere, dan met --geldt.",
    uitleg="Een ouder bestand zou weer openen wat de partij daarna heeft ingetrokken.",
)
REACTIE_AL_GELEZEN = ProbleemSoort(
    code="reactie-al-gelezen",
    zin="'{bestand}' was al gelezen, en '{later}' kwam daarvoor in de plaats. Er is niets veranderd.",
    hint="Geldt '{bestand}' toch? Lees het dan met --geldt.",
    uitleg="Hetzelfde bestand telt één keer, hoe vaak u het ook leest.",
    stopt=Stopt.NOOIT,
)
REACTIE_TREKT_IN = ProbleemSoort(
    code="reactie-trekt-in",
    zin="Ingetrokken, want niet meer in '{bestand}': {ids}.{leeg}",
    hint="Was dit een aanvulling? Lees het vorige bestand dan nog eens met --geldt --aanvulling.",
    uitleg="Een nieuwer bestand vervangt het vorige: wat er niet meer in staat, wil de partij niet meer zeggen.",
    stopt=Stopt.NOOIT,
)
OPMERKING_HEROPEND = ProbleemSoort(
    code="opmerking-heropend",
    zin="Weer open, want '{bestand}' zegt het opnieuw: {ids}.",
    hint="Klopt dat niet? Lees het nieuwste bestand van de partij nog eens met --geldt.",
    uitleg="Wat was ingetrokken, telt weer mee. Dat hoort niet door een oud bestand te gebeuren.",
    stopt=Stopt.NOOIT,
)
REACTIE_LEEG = ProbleemSoort(
    code="reactie-leeg",
    zin="In '{bestand}' is niets ingevuld of veranderd. Het telt niet als reactie van {partij}.",
    hint="Laat de partij weten dat zij geen opmerkingen heeft? Lees het bestand dan met --geldt.",
    uitleg="Het kan een bestand zijn zoals u het hebt verstuurd. Dan is er nog geen reactie ontvangen.",
    stopt=Stopt.NOOIT,
)
REACTIE_ANDERE_PARTIJ = ProbleemSoort(
    code="reactie-andere-partij",
    zin="'{bestand}' komt uit het pakket van {van}, en u noemt {partij}.",
    hint="Lees het zonder --partij, of kies het bestand van {partij}.",
    uitleg="Elke opmerking staat in het register van de partij die haar maakte.",
)
REACTIE_TE_LAAT = ProbleemSoort(
    code="reactie-te-laat",
    zin="De reactie van {partij} kwam op {ontvangen}, na {sluit}. De opmerkingen zijn wel gelezen.",
    hint="Besluit of u de reactie nog meeneemt. Noteer uitstel met 'rekenaudit wederhoor noteer --uitstel'.",
    uitleg="De brief met uw besluiten noemt de dag waarop de laatste reactie kwam, ook als die te laat was.",
    stopt=Stopt.NOOIT,
)
WORD_KAPOT = ProbleemSoort(
    code="word-onleesbaar",
    zin="Het Word-bestand '{bestand}' kan niet worden gelezen: {reden}.",
    hint="Open het in Word, bewaar het opnieuw als .docx zonder wachtwoord, en lees het nog eens.",
    uitleg="Een beschadigd of versleuteld bestand wordt niet half gelezen.",
)
WORD_ONBEKEND = ProbleemSoort(
    code="word-niet-herkend",
    zin="Het Word-bestand '{bestand}' lijkt op geen van de documenten die zijn verstuurd.",
    hint="Kijk of het pakket van die partij nog in 'output' staat, of neem de opmerkingen zelf over in het register.",
    uitleg="Een wijziging is alleen te begrijpen naast de tekst die is verstuurd.",
)
WORD_GEHEEL = ProbleemSoort(
    code="word-geen-pakket",
    zin="'{bestand}' is het document '{document}' uit versie {versie}, en hoort niet bij het pakket van één partij.",
    hint="Vraag de partij om het formulier of een Word-bestand uit haar pakket. Heeft zij juist in dit document iets "
    "veranderd of opgemerkt? Lees het dan met --partij en haar naam.",
    uitleg="Een pakket is een deel van zo'n document. De rest zou anders lijken op wat de partij erbij schreef.",
)
WORD_BRIEF = ProbleemSoort(
    code="word-is-de-brief",
    zin="'{bestand}' is de brief bij het pakket van {partij}. Daaruit worden geen opmerkingen gelezen. {wat}",
    hint="Zet wat erbij staat zelf in het register. Een bestuurlijke reactie zet u in 'input/wederhoor/reacties'.",
    uitleg="In de brief staat niet waar een opmerking over gaat.",
)
WORD_NIET_BIJGEHOUDEN = ProbleemSoort(
    code="word-niet-bijgehouden",
    zin="In '{bestand}' is tekst veranderd zonder 'Wijzigingen bijhouden': {aantal} keer, bij {waar}.",
    hint="Kijk deze opmerkingen na: zij zijn gevonden door het bestand te vergelijken met wat is verstuurd.",
    uitleg="Zulke wijzigingen zijn in Word niet te zien.",
    stopt=Stopt.NOOIT,
)
