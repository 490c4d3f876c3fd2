"""Worker processes end with the run, also when that is killed."""

import os
import signal
import subprocess
import sys
from threading import Event

import pytest

from rekenaudit.pipeline.werkproces import voorraad, werkplaats, zijspoor

RUN = """
import os, signal
from rekenaudit.pipeline.werkproces import voorraad
uitvoerder = voorraad(1)
print(uitvoerder.submit(os.getpid).result(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_een_werkproces_eindigt_als_de_run_wordt_gedood() -> None:
    # the pipe of standard output closes only when every process that holds it has ended
    run = subprocess.run([sys.executable, "-c", RUN], check=False, stdout=subprocess.PIPE, timeout=60)  # noqa: S603 - our own command
    assert run.returncode == -signal.SIGKILL
    assert int(run.stdout)


def test_een_werkproces_is_een_ander_proces() -> None:
    with voorraad(1) as uitvoerder:
        assert uitvoerder.submit(os.getpid).result() != os.getpid()


def test_meer_taken_dan_een_werkproces_doet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekenaudit.pipeline.werkproces._TAKEN_PER_PROCES", 2)
    with werkplaats(1) as uitvoerder:
        beloften = [uitvoerder.submit(os.getpid) for _ in range(5)]
        assert len({belofte.result(timeout=60) for belofte in beloften}) == 3


def test_wat_na_verversen_komt_krijgt_een_nieuw_proces() -> None:
    with werkplaats(1) as uitvoerder:
        uitvoerder.ververs()
        eerste = uitvoerder.submit(os.getpid).result(timeout=60)
        assert uitvoerder.submit(os.getpid).result(timeout=60) == eerste
        uitvoerder.ververs()
        assert uitvoerder.submit(os.getpid).result(timeout=60) != eerste


def test_een_zijspoor_maakt_alleen_af_waar_het_mee_bezig_is() -> None:
    begonnen, verder = Event(), Event()
    gedaan: list[str] = []

    def bezig() -> None:
        begonnen.set()
        verder.wait(60)
        gedaan.append("bezig")

    def onderbroken() -> None:
        with zijspoor() as ernaast:
            ernaast.submit(bezig)
            ernaast.submit(gedaan.append, "daarna").add_done_callback(lambda _: verder.set())
            assert begonnen.wait(60)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        onderbroken()
    assert gedaan == ["bezig"]
