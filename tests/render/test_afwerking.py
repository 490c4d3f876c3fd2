from itertools import count
from zlib import compress, decompress

import pydyf  # type: ignore[import-untyped] # pydyf has no types

from rekenaudit.render.afwerking import finish


def _ruw(stroom: pydyf.Stream) -> bytes:
    _, _, inhoud = stroom.data.partition(b"stream\n")
    return bytes(inhoud.removesuffix(b"\nendstream"))


def _pdf(*dingen: pydyf.Object) -> pydyf.PDF:
    pdf = pydyf.PDF()
    for ding in dingen:
        pdf.add_object(ding)
    return pdf


def test_stroom_eindigt_niet_op_een_wagenterugloop() -> None:
    tekst = next(t for n in count() if compress(t := b"%d" % n, 9).endswith(b"\r"))
    stroom, beeld = pydyf.Stream([tekst], compress=True), pydyf.Stream([compress(tekst)], {"Filter": "/FlateDecode"})
    finish(_pdf(stroom, beeld), {})
    for ding in (stroom, beeld):
        assert _ruw(ding)[-1:] != b"\r"
        assert ding.data.startswith(b"<</Filter /FlateDecode/Length %d>>" % len(_ruw(ding)))
        assert decompress(_ruw(ding)[:-1]) == tekst


def test_andere_stroom_houdt_zijn_bytes() -> None:
    stroom = pydyf.Stream([b"BT", b"ET"], compress=True)
    verwacht = stroom.data
    finish(_pdf(stroom), {})
    assert stroom.data == verwacht


def test_punt_van_een_lijst_krijgt_een_lijf() -> None:
    teken, alinea = pydyf.Dictionary({"S": "/Lbl"}), pydyf.Dictionary({"S": "/P"})
    pdf = _pdf(teken, alinea)
    punt = pydyf.Dictionary({"S": "/LI", "K": pydyf.Array([teken.reference, alinea.reference]), "Pg": b"1 0 R"})
    pdf.add_object(punt)
    finish(pdf, {})
    lijf = pdf.objects[-1]
    assert (lijf["S"], list(lijf["K"]), lijf["P"]) == ("/LBody", [alinea.reference], punt.reference)
    assert list(punt["K"]) == [teken.reference, lijf.reference]
    assert alinea["P"] == lijf.reference
