"""What WeasyPrint leaves to do for a PDF that is both PDF/A-3a and PDF/UA-1.

Scope of header cells, names of links, pictures that are not smoothed, and the statement in the metadata that
it is both. Works on the objects of the PDF just before they are written, so that the file is not read again.
"""

from collections.abc import Mapping
from typing import Any

import pydyf  # type: ignore[import-untyped] # pydyf has no types

_PDF_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""Statement of PDF/UA-1 (ISO 14289-1, 5), with the declaration of its schema that PDF/A asks (ISO 19005-3, 6.6.2.3)."""

_EINDE = b"</rdf:RDF>"


def finish(pdf: Any, doelen: Mapping[str, str]) -> None:
    """Complete the objects of a tagged PDF.

    Args:
        pdf: the PDF of pydyf.
        doelen: id of a place → its name, for the links to it.
    """
    for ding in list(pdf.objects):
        if isinstance(ding, pydyf.Stream):
            _stroom(ding)
        elif isinstance(ding, pydyf.Dictionary) and ding.get("S") == "/LI":
            _punt(pdf, ding)
        elif isinstance(ding, pydyf.Dictionary) and ding.get("S") == "/TH":
            ding["A"]["Scope"] = "/Column" if _in_kop(pdf, ding) else "/Row"
        elif isinstance(ding, pydyf.Dictionary) and ding.get("Subtype") == "/Link" and "Dest" in ding:
            doel = ding["Dest"].string
            ding["Contents"] = pydyf.String(doelen.get(doel, doel))


def _stroom(stroom: Any) -> None:
    if stroom.extra.get("Subtype") == "/Image":
        stroom.extra["Interpolate"] = "false"
    elif stroom.extra.get("Type") == "/Metadata":
        stroom.compress = False
        stroom.stream = [deel.replace(_EINDE, _PDF_UA + _EINDE) for deel in stroom.stream]
        return
    _sluit_af(stroom)


def _sluit_af(stroom: Any) -> None:
    """Compress a stream now, and keep its last byte from being a carriage return.

    With the line feed before `endstream` that reads as one end of line, so that the length seems wrong
    (ISO 19005-3, 6.1.7.1). One more byte after compressed data means nothing to a reader.
    """
    _, _, rauw = stroom.data.partition(b"\nstream\n")
    rauw = rauw.removesuffix(b"\nendstream")
    if stroom.compress:
        stroom.extra["Filter"] = "/FlateDecode"
        stroom.compress = False
    gepakt = stroom.extra.get("Filter") == "/FlateDecode"
    stroom.stream = [rauw + b"\0" if gepakt and rauw.endswith(b"\r") else rauw]


def _punt(pdf: Any, punt: Any) -> None:
    """Put what an item of a list holds beside its sign into a body (ISO 32000-1, table 336)."""
    los = [k for k in punt["K"] if _bij(pdf, k)["S"] not in {"/Lbl", "/LBody"}]
    if not los:
        return
    lijf = pydyf.Dictionary({
        "Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(los), "Pg": punt["Pg"], "P": punt.reference,
    })  # fmt: skip
    pdf.add_object(lijf)
    for kind in los:
        _bij(pdf, kind)["P"] = lijf.reference
    punt["K"] = pydyf.Array([*(k for k in punt["K"] if k not in los), lijf.reference])


def _in_kop(pdf: Any, cel: Any) -> bool:
    """Tell whether a header cell stands in the head of its table."""
    rij = _bij(pdf, cel["P"])
    return bool(_bij(pdf, rij["P"])["S"] == "/THead")


def _bij(pdf: Any, verwijzing: bytes) -> Any:
    """Find the object of a reference (`12 0 R`)."""
    return pdf.objects[int(verwijzing.split()[0])]
