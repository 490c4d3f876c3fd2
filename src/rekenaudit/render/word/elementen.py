"""Elements of WordprocessingML, written short: `el("w:p", el("w:r"))`."""

from lxml import etree

NAMEN = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
"""Prefix → namespace."""

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements


def naam(kort: str) -> str:
    """Write a prefixed name in full; a name without a prefix stays as it is."""
    voor, dubbelepunt, rest = kort.partition(":")
    return f"{{{NAMEN[voor]}}}{rest}" if dubbelepunt else kort


def el(tag: str, *kinderen: "Element | str | None", **attrs: object) -> Element:
    """Make an element.

    Args:
        tag: prefixed name.
        kinderen: elements and texts in order; None is passed over.
        attrs: attributes of the same namespace as the element (`val=1`); None is passed over.
    """
    voor = tag.partition(":")[0]
    voor = f"{voor}:" if voor == "w" else ""
    element = etree.Element(naam(tag), nsmap=_nsmap(tag))
    for sleutel, waarde in attrs.items():
        if waarde is not None:
            element.set(naam(voor + sleutel), str(waarde))
    for kind in kinderen:
        if isinstance(kind, str):
            element.text = (element.text or "") + kind
        elif kind is not None:
            element.append(kind)
    return element


def _nsmap(tag: str) -> dict[str, str]:
    voor = tag.partition(":")[0]
    return {voor: NAMEN[voor]}


def met(element: Element, **attrs: object) -> Element:
    """Set attributes with a prefix, written with two underscores: `met(e, r__id="rId1")`."""
    for sleutel, waarde in attrs.items():
        element.set(naam(sleutel.replace("__", ":")), str(waarde))
    return element


def xml(element: Element) -> bytes:
    """Write a part of the package."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def twips(millimeter: float) -> int:
    """Turn millimetres into twentieths of a point."""
    return round(millimeter * 1440 / 25.4)
