"""Problems of the right of reply: the register of remarks, its decisions and its corrections."""

from rekenaudit.problems.probleem import ProbleemSoort

REGISTER_GEMIST = ProbleemSoort(
    code="wederhoorbestand-gemist",
    zin="Het bestand '{bestand}' wordt niet gelezen; verwacht werd een naam op .yaml.",
    hint="Geef het de naam '{goed}', of haal het weg.",
    uitleg="Opmerkingen in een bestand met een andere naam zouden zonder melding verdwijnen.",
)
REGISTER_NAAM = ProbleemSoort(
    code="wederhoorbestand-naam",
    zin="Het register van '{partij}' staat in {bestand}; verwacht werd {goed}.",
    hint="Geef het bestand die naam, of verbeter de naam bij 'partij'.",
    uitleg="Elke partij heeft één register, zodat twee lezingen van een formulier in hetzelfde bestand komen.",
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
