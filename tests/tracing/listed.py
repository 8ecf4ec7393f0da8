# SPDX-License-Identifier: GPL-2.0-or-later
"""The calls of the YAML files by opcode."""

import pathlib

import yaml

SPECS = (pathlib.Path(__file__).resolve().parents[2]
         / "Documentation/arch/powerpc/hcalls/specs")


def calls():
    """Return {opcode: call} of the YAML files, with Linux's call of several."""
    found = {}
    for path in sorted(SPECS.glob("*.yaml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        for call in document.get("calls", ()):
            call["family"] = path.stem
            found.setdefault(call["opcode"], []).append(call)
    return {opcode: min(same, key=lambda call: (
                "linux" not in call["defined-by"], call["name"]))
            for opcode, same in found.items()}
