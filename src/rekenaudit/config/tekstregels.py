"""On which lines of a YAML file the lines of a long text stand.

YAML folds lines: of a text behind `>-`, or on more lines without a mark, several lines of the file become one.
The file's lines are looked up in the text one after the other, so that the rules of folding are not needed here.
"""

from collections.abc import Sequence

import yaml


def tekstregels(event: yaml.ScalarEvent, bron: Sequence[str]) -> tuple[int, ...]:
    """Find for every line of a text the first line of the file, from 1, on which it stands.

    Args:
        event: the text, as the parser gives it.
        bron: the lines of the file.

    Returns:
        A line number for each line of the text without white space around it (an empty one has that of the line
        before); empty for a text on one line.
    """
    begin, eind = event.start_mark, event.end_mark
    if begin is None or eind is None or begin.line == eind.line:
        return ()
    tekst = event.value.strip()
    eerste = begin.line + 1 if event.style in {"|", ">"} else begin.line
    gevonden: dict[int, int] = {}
    vanaf = 0
    for nummer, regel in enumerate(bron[eerste : eind.line + 1], start=eerste):
        deel = regel[: eind.column] if nummer == eind.line else regel
        deel = (deel[begin.column :] if nummer == begin.line else deel).strip().strip("'\"" if event.style else None)
        plek = tekst.find(deel, vanaf) if deel else -1
        if plek >= 0:
            gevonden.setdefault(tekst.count("\n", 0, plek), nummer + 1)
            vanaf = plek + len(deel)
    regels = [eerste + 1]
    for nummer in range(tekst.count("\n") + 1):
        regels.append(gevonden.get(nummer, regels[-1]))
    return tuple(regels[1:])
