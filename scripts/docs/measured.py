# SPDX-License-Identifier: GPL-2.0-or-later
"""Read the answers of programs to each call, from make probe or from source code."""

import yaml

from hcallgen.facts import Program

FOLDER = "Documentation/arch/powerpc/hcalls/measured"


def read(path):
    """Read one file of answers."""
    with open(path, encoding="utf-8") as stream:
        return yaml.safe_load(stream)


def _files(checkout):
    """Yield the content of each file that gives a column.

    make conformance writes files, too; its answers give a column where make probe has none.
    """
    found = [read(path) for path in sorted((checkout / FOLDER).glob("*.yaml"))]
    found.sort(key=lambda data: (data["program"], list(map(int, data["version"].split(".")))))
    probed = {(data["program"], data["version"]) for data in found if "vectors" not in data}
    for data in found:
        if "vectors" not in data or (data["program"], data["version"]) not in probed:
            yield data


def programs(checkout):
    """Yield a column of the reference for each program and version."""
    for data in _files(checkout):
        title = f"{data['program']} {data['version']}"
        answers = {name: "yes" for name, answer in data["answers"].items()
                   if answer not in ("H_FUNCTION", ["H_FUNCTION"])}
        how = data.get("how") or ("measured by a guest that makes each call with invalid "
                                  f"arguments; *no* means H_FUNCTION. {data['machine']}")
        announced = set(data.get("announces", []))
        yield Program(title, how, answers, announced=announced)
