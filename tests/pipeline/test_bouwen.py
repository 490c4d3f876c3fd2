"""The order in which documents are made, without making them."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from rekenaudit.document.documenten import Document
from rekenaudit.outputs.cache import Cache
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.voortgang import stil
from rekenaudit.pipeline.wachtrij import Stapel
from tests.documentbouw import document
from tests.figures.figuurbouw import stijlmap


class Meteen(Executor):
    """Says at once that a task is done."""

    def submit(self, _fn: Callable[..., Any], /, *_args: Any, **_kwargs: Any) -> Future[Any]:
        klaar: Future[Any] = Future()
        klaar.set_result((b"inhoud", b"{}"))
        return klaar


def bijlage(naam: str, tekst: str = "") -> Document:
    return document(f'<article lang="nl"><p>{tekst}</p></article>', naam=f"bijlagen/{naam}", gemeente=naam)


def gemaakt(tmp_path: Path, documenten: list[Document], werkers: int) -> list[str]:
    bouwer = Bouwer(stijlmap(), "", Cache(tmp_path / "cache"), Meteen(), werkers, stil)
    namen: list[str] = []
    bouwer.documenten(Stapel(tuple(documenten), {}, lambda naam, _: namen.append(naam.removeprefix("bijlagen/"))))
    return namen


@pytest.mark.parametrize("werkers", [1, 2, 64])
def test_bijlagen_van_gelijke_lengte_komen_er_alle(tmp_path: Path, werkers: int) -> None:
    namen = [f"dorp-{nummer:02}" for nummer in range(30)]
    volgorde = gemaakt(tmp_path, [bijlage(naam) for naam in namen], werkers)
    assert sorted(volgorde) == sorted(f"{naam}.{formaat}" for naam in namen for formaat in ("docx", "html", "pdf"))
    assert all(volgorde.index(f"{naam}.pdf") < volgorde.index(f"{naam}.docx") for naam in namen)


def test_het_zwaarste_gaat_voor(tmp_path: Path) -> None:
    volgorde = gemaakt(tmp_path, [bijlage("kort"), bijlage("lang", "woord " * 500)], 1)
    assert volgorde[0] == "lang.pdf"
    assert volgorde[-1] == "kort.html"


def test_wat_later_komt_gaat_in_dezelfde_rij(tmp_path: Path) -> None:
    """Documents that are thought out while others are made are not lost, and are given to whom they belong."""
    bouwer = Bouwer(stijlmap(), "", Cache(tmp_path / "cache"), Meteen(), 1, stil)
    bouwer.later = Future()
    gemaakt: list[str] = []

    def klaar(naam: str, _: bytes) -> None:
        gemaakt.append(naam)
        if bouwer.later and len(gemaakt) == 3:
            bouwer.later.set_result(Stapel((bijlage("later"),), {}, lambda n, _: gemaakt.append(f"apart {n}")))

    bouwer.documenten(Stapel((bijlage("eerst"),), {}, klaar))
    assert sorted(gemaakt[:3]) == [f"bijlagen/eerst.{formaat}" for formaat in ("docx", "html", "pdf")]
    assert sorted(gemaakt[3:]) == [f"apart bijlagen/later.{formaat}" for formaat in ("docx", "html", "pdf")]
    assert bouwer.later is None


def test_wat_later_mislukt_stopt_de_run(tmp_path: Path) -> None:
    bouwer = Bouwer(stijlmap(), "", Cache(tmp_path / "cache"), Meteen(), 1, stil)
    bouwer.later = Future()
    bouwer.later.set_exception(MemoryError())
    with pytest.raises(MemoryError):
        bouwer.documenten(Stapel((bijlage("eerst"),), {}, lambda _naam, _inhoud: None))
