"""What Jinja and the reader of HTML report, in Dutch; what is not known here is quoted as a technical message."""

import re

_ZINNEN: tuple[tuple[str, str], ...] = (
    (r"'(?P<naam>[^']*)' is undefined", "de naam '{naam}' bestaat hier niet."),
    (r"'.*' has no attribute '(?P<naam>[^']*)'", "het onderdeel '{naam}' bestaat hier niet."),
    (r"access to attribute '(?P<naam>[^']*)' .*unsafe.*", "een sjabloon mag het onderdeel '{naam}' niet gebruiken."),
    (r"No (?P<soort>filter|test) named '(?P<naam>[^']*)'\.?.*", "de bewerking '{naam}' bestaat niet."),
    (r"parameter '(?P<naam>[^']*)' was not provided", "de waarde '{naam}' van een macro is niet gegeven."),
    (r"Expected an expression, got '(?P<naam>[^']*)'", "hier hoort een naam of waarde te staan."),
    (
        r"expected token '(?P<naam>[^']*)', got '(?P<ander>[^']*)'",
        "hier hoort '{naam}' te staan, maar er staat '{ander}'.",
    ),
    (r"Unexpected end of template.*innermost block .* is '(?P<naam>\w+)'.*", "het blok '{naam}' is niet gesloten."),
    (r"[Uu]nexpected end of template.*", "het sjabloon houdt op voordat een blok is gesloten."),
    (
        r"Encountered unknown tag '(?P<naam>[^']*)'.*innermost block .* is '(?P<ander>\w+)'.*",
        "hier staat '{naam}', maar eerst moet het blok '{ander}' worden gesloten.",
    ),
    (
        r"unexpected '(?P<naam>[^']*)', expected '(?P<ander>[^']*)'",
        "hier hoort '{ander}' te staan, maar er staat '{naam}'.",
    ),
    (r"division by zero", "er wordt door nul gedeeld."),
    (r"Encountered unknown tag '(?P<naam>[^']*)'.*", "de opdracht '{naam}' bestaat niet of staat hier verkeerd."),
    (r"unexpected '(?P<naam>[^']*)'", "hier hoort geen '{naam}' te staan."),
    (r"unexpected char '(?P<naam>.)'.*", "hier hoort geen '{naam}' te staan."),
    (r"Missing end of (?P<soort>comment|raw).*", "een blok met {{# of raw is niet gesloten."),
    (
        r"Opening and ending tag mismatch: (?P<open>\S+) line \d+ and (?P<dicht>\w+).*",
        "<{open}> is geopend, maar </{dicht}> staat er waar </{open}> hoort.",
    ),
    (r"Premature end of data in tag (?P<open>\w+).*", "<{open}> is geopend, maar niet gesloten."),
    (r"AttValue: .*expected.*", "een attribuut heeft geen aanhalingstekens."),
    (r"Specification mandates value for attribute (?P<naam>[\w-]+).*", "het attribuut '{naam}' heeft geen waarde."),
    (r"Attribute (?P<naam>[\w-]+) redefined.*", "het attribuut '{naam}' staat er twee keer."),
    (r"(EntityRef|xmlParseEntityRef): .*", "schrijf het teken & als &amp;."),
    (r"Entity '(?P<naam>[^']*)' not defined.*", "schrijf het teken zelf in plaats van &{naam};."),
    (r"StartTag: invalid element name.*", "schrijf het teken < als &lt;."),
    (r"Extra content at the end of the document.*", "er staat nog iets na het laatste element."),
    (r"(Document is empty|Start tag expected).*", "het sjabloon levert geen element op."),
)

_TEKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of statement block": "{%",
    "end of template": "het einde van het sjabloon",
    "name": "een naam",
}
"""What Jinja calls some signs."""


def in_het_nederlands(melding: str) -> str:
    """Say in a Dutch sentence what went wrong."""
    for patroon, zin in _ZINNEN:
        treffer = re.fullmatch(patroon, melding.strip(), re.DOTALL)
        if treffer:
            return zin.format(**{naam: _TEKENS.get(tekst, tekst) for naam, tekst in treffer.groupdict().items()})
    return f"technische melding: {melding.strip().rstrip('.')}."
