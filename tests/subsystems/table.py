# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of the page subsystems: written with --write, compared otherwise."""
from __future__ import annotations

import csv
import io
import pathlib
from typing import NamedTuple

from lab import cache
from trials import Outcome, Trial

FOLDER = (pathlib.Path(__file__).resolve().parents[2]
          / "Documentation/arch/powerpc/hcalls/subsystems")
HEAD = """\
.. SPDX-License-Identifier: GPL-2.0-or-later

.. Written by "pytest tests/subsystems --write".

.. csv-table::
   :header: work,call,answer,Linux,s,CPU s,converted,s,CPU s
   :widths: 10,14,18,18,5,5,18,5,5

"""
# A machine under load may take so many times as long, and so many seconds more.
SLOWER, MORE = 4, 3


# Columns of a kernel, in the order of the table.
SIDES = ("Linux", "converted")


class Cell(NamedTuple):
    """Outcome of a trial on one kernel, and times in seconds."""

    outcome: str = ""
    seconds: str = "0"
    cpu: str = "0"


# {(work, call, answer): {side: Cell}}
Table = dict[tuple[str, ...], dict[str, Cell]]


def cell(outcome: Outcome) -> Cell:
    """Return what the page shows of an outcome."""
    return Cell(str(outcome), f"{outcome.seconds:.1f}", f"{outcome.cpu:.1f}")


def key(trial: Trial) -> tuple[str, ...]:
    """Return what the page shows of a trial."""
    return (trial.work.title, trial.call.name if trial.call else "", str(trial.answer or ""))


def read(name: str) -> Table:
    """Return the table of a subsystem; empty without one."""
    path = FOLDER / f"{name}.txt"
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").removeprefix(HEAD).splitlines()
    rows = csv.reader(line.strip() for line in lines)
    return {tuple(row[:3]): {side: Cell(*row[first:first + 3])
                             for side, first in zip(SIDES, (3, 6))} for row in rows}


def write(name: str, side: str, found: dict[tuple[str, ...], Cell]) -> None:
    """Write one side of the table of a subsystem."""
    with cache.lock("subsystems-page"):
        old = read(name)
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(
            [*one, *(field for each in SIDES for field in (
                mine if each == side else old.get(one, {}).get(each, Cell())))]
            for one, mine in found.items())
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.txt").write_text(
            HEAD + "".join(f"   {line}\n" for line in text.getvalue().splitlines()),
            encoding="utf-8")
    print(f"wrote {FOLDER.name}/{name}.txt")


def differences(written: Table, side: str, found: dict[tuple[str, ...], Cell]) -> list[str]:
    """Return the differences between one side of the page and this run."""
    wrong = [f"only in the page: {one}" for one in written if one not in found]
    for one, now in found.items():
        before = written.get(one, {}).get(side, Cell())
        if before.outcome != now.outcome:
            wrong.append(f"{one}: written '{before.outcome}', found '{now.outcome}'")
        elif float(now.seconds) > SLOWER * float(before.seconds) + MORE:
            wrong.append(f"{one}: written {before.seconds} s, found {now.seconds} s")
    return wrong
