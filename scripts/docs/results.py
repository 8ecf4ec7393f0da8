# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the page with the results of the conformance image and of the fuzzer."""
from __future__ import annotations

import pathlib
from typing import Any

from hcallgen import rst

from .measured import FOLDER, read

PAGE = "reference/results"
FUZZ = f"{FOLDER}/fuzz"


def _title(data: dict[str, Any]) -> str:
    return f"{data['program']} {data['version']}"


def _files(folder: pathlib.Path, pattern: str) -> list[dict[str, Any]]:
    """Return the contents of the files, by program and version."""
    found = [read(path) for path in folder.glob(pattern)]
    return sorted(found, key=lambda data: (data["program"],
                                           list(map(int, data["version"].split(".")))))


def _deviations(data: dict[str, Any]) -> list[str]:
    """Return the section of one hypervisor."""
    rows = [[one["call"], rst.plain(one["reproducer"]), rst.plain(one["answer"])]
            for one in data["deviations"]]
    return [*rst.title(_title(data), "-"), rst.plain(data["machine"]), "",
            *rst.table(["Call", "Arguments or sequence", "Answer"], rows, "records")]


def page(checkout: pathlib.Path) -> str:
    """Return the page."""
    conformance = _files(checkout / FOLDER, "conformance-*.yaml")
    fuzz = _files(checkout / FUZZ, "*.yaml")
    numbers = [[_title(data), f"{data['vectors']:,}",
                f"{sum(given != ['H_FUNCTION'] for given in data['answers'].values())}",
                f"{len(data['deviations'])}"] for data in conformance]
    runs = [[_title(data), rst.code(data["command"]), f"{data['programs']:,}",
             f"{data['calls']:,}", rst.plain(data["found"])] for data in fuzz]
    return "\n".join([
        ".. SPDX-License-Identifier: GPL-2.0-or-later", "",
        *rst.title("Results of the conformance image", "="),
        "``make conformance WRITE=1`` measures the tables of hypervisors: answers that differ "
        "from the catalogue, with the shortest arguments of each kind of difference. "
        ":doc:`/arch/powerpc/hcalls/hypervisors` explains how to repeat a run, and how to read "
        "the answers.", "",
        *rst.table(["Hypervisor", "Vectors", "Calls", "Differences"], numbers, "records"), "",
        "``make fuzz T=hypervisor WRITE=1`` measures this table. A program has about 1,000 "
        "calls; differences of the tables below are not counted as found again:", "",
        *rst.table(["Hypervisor", "Command", "Programs", "Calls", "Found"], runs, "records"),
        "", *(line for data in conformance for line in _deviations(data))]) + "\n"
