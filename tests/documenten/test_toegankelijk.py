"""The HTML editions have no violations that axe-core finds, at every width, and their parts work with a keyboard."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.documenten.lezers.vergelijken import documenten
from tests.documenten.test_openen import draai

pytestmark = pytest.mark.documenten

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
_BREEDTES = {"scherm": "1280,900", "telefoon": "500,900"}
"""Sizes of windows; headless Chromium has none smaller than 500 pixels, which is narrow to the style sheet."""

_UITKOMST = re.compile(r'<pre id="axe">(.*?)</pre>', re.DOTALL)
_OPDRACHT = """
window.addEventListener("load", () => axe.run(document).then((uitkomst) => {
  const regels = (lijst) => lijst.map((r) => [r.id, r.nodes.slice(0, 3).map((n) => n.html.slice(0, 200))]);
  const pre = document.createElement("pre");
  pre.id = "axe";
  pre.textContent = JSON.stringify({fouten: regels(uitkomst.violations), goed: uitkomst.passes.map((r) => r.id)});
  document.body.replaceChildren(pre);
}));
"""


def axe(html: str, map_: Path, venster: str) -> dict[str, Any]:
    """Run every rule of axe-core on a page."""
    pagina = map_ / "pagina.html"
    script = f"<script>{AXE.read_text('utf-8')}</script><script>{_OPDRACHT}</script></body>"
    pagina.write_text(html.replace("</body>", script), encoding="utf-8")
    dom = draai("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--no-first-run", f"--user-data-dir={map_}/profiel",
                f"--window-size={venster}", "--virtual-time-budget=600000", "--dump-dom", pagina.as_uri())  # fmt: skip
    gevonden = _UITKOMST.search(dom)
    assert gevonden, dom[:500]
    uitkomst: dict[str, Any] = json.loads(unescape(gevonden[1]))
    return uitkomst


def test_elk_document_op_elke_breedte_en_op_papier(vlaggenschip: Path, tmp_path: Path) -> None:
    fouten = {}
    for naam in documenten(vlaggenschip):
        html = (vlaggenschip / f"{naam}.html").read_text("utf-8")
        op_papier = html.replace("@media print", "@media all")
        assert op_papier != html
        gevallen = [(soort, html, venster) for soort, venster in _BREEDTES.items()]
        for soort, bron, venster in [*gevallen, ("papier", op_papier, "794,1123")]:
            uitkomst = axe(bron, tmp_path, venster)
            assert {"color-contrast", "document-title", "html-has-lang"} <= set(uitkomst["goed"])
            assert "<img" not in html or "image-alt" in uitkomst["goed"]
            if uitkomst["fouten"]:
                fouten[f"{naam} ({soort})"] = uitkomst["fouten"]
    assert fouten == {}


def test_axe_vindt_wat_niet_mag(versie: Path, tmp_path: Path) -> None:
    html = (versie / "bijlagen" / "veldstad.html").read_text("utf-8")
    bedorven = html.replace('<html lang="nl">', "<html>").replace("</main>", '<img src="data:,"></main>')
    assert {regel for regel, _ in axe(bedorven, tmp_path, "1280,900")["fouten"]} >= {"html-has-lang", "image-alt"}
