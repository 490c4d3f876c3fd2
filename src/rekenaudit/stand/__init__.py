"""Stand: how far every part of a study is, who works on it and what it still waits for.

Comes after the documents are assembled. What can be seen from the input is derived; werkverdeling.yaml only adds
who does what and how far they say they are.
"""

from rekenaudit.stand.controles import controleer_werk
from rekenaudit.stand.delen import Deel, delen
from rekenaudit.stand.wachten import Wachtpost, wachtlijst

__all__ = ["Deel", "Wachtpost", "controleer_werk", "delen", "wachtlijst"]
