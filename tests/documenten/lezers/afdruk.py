"""Prints an HTML edition as a reader does, with headless Chromium."""

import subprocess
from pathlib import Path


def druk_af(html: Path, map_: Path) -> Path:
    """Print a page to a PDF, without the lines that the browser adds."""
    pdf = map_ / f"{html.stem}-afdruk.pdf"
    opdracht = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--no-first-run", "--no-pdf-header-footer",
                f"--user-data-dir={map_}/profiel", f"--print-to-pdf={pdf}", html.as_uri()]  # fmt: skip
    subprocess.run(opdracht, check=True, capture_output=True, timeout=180)  # noqa: S603 - our words
    return pdf


def regels(pdf: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """Give of every page its words: left, top, right and bottom in points, and the word."""
    uit = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True)  # noqa: S603, S607
    bladen: list[list[tuple[float, float, float, float, str]]] = []
    for regel in uit.stdout.splitlines():
        if "<page " in regel:
            bladen.append([])
        elif "<word " in regel:
            links, boven, rechts, onder = (float(regel.split(f'{n}="')[1].split('"')[0]) for n in
                                           ("xMin", "yMin", "xMax", "yMax"))  # fmt: skip
            bladen[-1].append((links, boven, rechts, onder, regel.split(">")[1].split("<")[0]))
    return bladen
