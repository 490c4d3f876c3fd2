"""The changes to WeasyPrint and pydyf are in force with the versions in use."""

import pydyf  # type: ignore[import-untyped] # pydyf has no types
from weasyprint import HTML
from weasyprint.html import UA_STYLESHEET

import rekenaudit.render.zetter  # noqa: F401 - loading it makes the changes

LIJST = "<ol><li>een</li><li>twee</li></ol><p>alinea</p>"


def test_alleen_punten_van_een_lijst_hebben_een_teken() -> None:
    delen = {element.local_name: _delen(element) for element in HTML(string=LIJST).wrapper_element.iter_subtree()}
    assert delen["li"] == {None, "marker"}
    assert delen["p"] == {None}


def _delen(element: object) -> set[str | None]:
    return {deel for _, _, deel, _ in UA_STYLESHEET.matcher.match(element)}


def test_een_pdf_wordt_gepakt_met_de_gewone_kracht() -> None:
    stroom = pydyf.Stream([b"woord " * 9], compress=True)
    _, _, gepakt = stroom.data.partition(b"stream\n")
    assert gepakt[:2] == b"\x78\x9c", "the second byte of zlib tells the strength"
