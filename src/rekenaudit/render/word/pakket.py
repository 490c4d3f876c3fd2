"""The package around the text: fixed parts at the start, and the same bytes for the same content at the end."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from PIL import Image

from rekenaudit.config.archief import pak_in
from rekenaudit.document.documenten import Document
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.elementen import Element, el, met, xml
from rekenaudit.render.word.lijsten import numbering_xml
from rekenaudit.render.word.lopend import running_parts
from rekenaudit.render.word.stijlen_xml import styles_xml
from rekenaudit.render.word.thema import font_table_xml, theme_xml

_SOORT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_SOORTEN = "http://schemas.openxmlformats.org/package/2006/content-types"
_THEMA = "word/theme/theme1.xml"
_DICHT = 0.5
"""White in a compact document, as a part of the usual one."""


def empty_package(document: Document, huisstijl: Huisstijl, paginas: int) -> bytes:
    """Make a Word file without text.

    Nothing comes from a library's template, so nothing of one is left in it.

    Args:
        document: for its title and properties.
        huisstijl: for styles and running headers.
        paginas: number of pages as far as known.
    """
    delen = {
        "word/styles.xml": ("styles", styles_xml(huisstijl, _DICHT if document.compact else 1)),
        "word/settings.xml": ("settings", _settings()),
        "word/numbering.xml": ("numbering", numbering_xml(huisstijl)),
        "word/fontTable.xml": ("fontTable", font_table_xml(huisstijl)),
    }
    for bestand, inhoud in running_parts(document, huisstijl, paginas).items():
        delen[f"word/{bestand}.xml"] = ("header" if bestand.startswith("header") else "footer", inhoud)
    bestanden = {
        "[Content_Types].xml": _content_types(delen),
        "_rels/.rels": _relaties(
            {
                "rId1": (f"{_RELATIE}officeDocument", "word/document.xml"),
                "rId2": (_RELATIES + "/metadata/core-properties", "docProps/core.xml"),
                "rId3": (f"{_RELATIE}extended-properties", "docProps/app.xml"),
            }
        ),
        "docProps/core.xml": _core(document),
        "docProps/app.xml": _app(document),
        "word/document.xml": xml(el("w:document", el("w:body"))),
        "word/_rels/document.xml.rels": _relaties(
            {_relatie_id(pad): (_RELATIE + soort, pad.removeprefix("word/")) for pad, (soort, _) in delen.items()}
            | {"rel_theme": (f"{_RELATIE}theme", _THEMA.removeprefix("word/"))}
        ),
        "word/_rels/header_titel.xml.rels": _relaties(
            {kleur: (f"{_RELATIE}image", f"media/vlak_{kleur}.png") for kleur in ("accent", "nadruk")}
        ),
        **{f"word/media/vlak_{k}.png": _vlak(huisstijl.kleuren[k]) for k in ("accent", "nadruk")},
        **{pad: inhoud for pad, (_, inhoud) in delen.items()},
        _THEMA: theme_xml(huisstijl),
    }
    return _zip(bestanden)


def relation_of(bestand: str) -> str:
    """Id of the relation from the text to a running header or footer (`header_staand`)."""
    return _relatie_id(f"word/{bestand}.xml")


def repack(inhoud: bytes) -> bytes:
    """Write an archive anew in a fixed order with fixed times."""
    with ZipFile(BytesIO(inhoud)) as archief:
        return _zip({bestand: archief.read(bestand) for bestand in archief.namelist()})


def _zip(bestanden: dict[str, bytes]) -> bytes:
    return pak_in({pad: bestanden[pad] for pad in sorted(bestanden, key=lambda p: (p != "[Content_Types].xml", p))})


def _relatie_id(pad: str) -> str:
    return "rel_" + pad.removeprefix("word/").removesuffix(".xml")


def _relaties(relaties: dict[str, tuple[str, str]]) -> bytes:
    delen = "".join(f'<Relationship Id="{i}" Type="{soort}" Target="{doel}"/>' for i, (soort, doel) in relaties.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIES}">{delen}</Relationships>'.encode()


def _content_types(delen: dict[str, tuple[str, bytes]]) -> bytes:
    soorten = {f"/{pad}": f"{_SOORT}{soort}+xml" for pad, (soort, _) in delen.items()}
    soorten["/word/document.xml"] = f"{_SOORT}document.main+xml"
    soorten[f"/{_THEMA}"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    soorten["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    soorten["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    vast = "".join(f'<Override PartName="{pad}" ContentType="{soort}"/>' for pad, soort in soorten.items())
    gewoon = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_SOORTEN}">{gewoon}{vast}</Types>'.encode()


def _core(document: Document) -> bytes:
    def moment(tag: str, dag: date) -> Element:
        return met(el(tag, f"{dag.isoformat()}T00:00:00Z"), xsi__type="dcterms:W3CDTF")

    return xml(
        el(
            "cp:coreProperties",
            el("dc:title", document.titel),
            el("dc:subject", document.merk.regel) if document.merk.regel else None,
            el("cp:contentStatus", document.merk.in_eigenschappen),
            el("dc:creator", document.uitgever),
            el("dc:language", "nl-NL"),
            el("cp:lastModifiedBy", document.uitgever),
            el("cp:revision", "1"),
            moment("dcterms:created", document.datum),
            moment("dcterms:modified", document.datum),
            el("cp:version", document.versie),
        )
    )


def _app(document: Document) -> bytes:
    ruimte = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    bedrijf = document.uitgever.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="{ruimte}">'
        f"<Company>{bedrijf}</Company><Application>rekenaudit</Application></Properties>"
    ).encode()


def _settings() -> bytes:
    compat = [("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1")]
    adres = "http://schemas.microsoft.com/office/word"
    return xml(
        el(
            "w:settings",
            el("w:zoom", percent=100),
            el("w:defaultTabStop", val=567),
            el("w:autoHyphenation"),
            el("w:doNotHyphenateCaps"),
            el("w:compat", *(el("w:compatSetting", name=n, uri=adres, val=v) for n, v in compat)),
            el("w:themeFontLang", val="nl-NL"),
            el("w:decimalSymbol", val=","),
            el("w:listSeparator", val=";"),
        )
    )


def _vlak(kleur: str) -> bytes:
    """Make a picture of one pixel in a colour, to be stretched into a band."""
    uit = BytesIO()
    Image.new("RGB", (1, 1), kleur).save(uit, "png")
    return uit.getvalue()
