"""Settings of a round: what is left out is that of the round, also when something else of it is set."""

import pytest

from rekenaudit.model.wederhoor import Wederhoorinstelling


@pytest.mark.parametrize("rondes", [{}, {"ambtelijk": {"sluit": "2033-05-24"}, "bestuurlijk": {"sluit": "2033-06-24"}}])
def test_alleen_in_de_bestuurlijke_ronde_gaan_oordelen_en_conclusies_mee(rondes: dict[str, dict[str, str]]) -> None:
    instelling = Wederhoorinstelling.model_validate({"rondes": rondes})
    ambtelijk, bestuurlijk = instelling.ronde("ambtelijk"), instelling.ronde("bestuurlijk")
    assert (ambtelijk.oordelen, ambtelijk.conclusies) == (False, False)
    assert (bestuurlijk.oordelen, bestuurlijk.conclusies) == (True, True)
    assert bool(bestuurlijk.sluit) == bool(rondes)


def test_wat_is_ingesteld_geldt_ook_in_de_bestuurlijke_ronde() -> None:
    instelling = Wederhoorinstelling.model_validate({"rondes": {"bestuurlijk": {"oordelen": "nee"}}})
    assert (instelling.ronde("bestuurlijk").oordelen, instelling.ronde("bestuurlijk").conclusies) == (False, True)
