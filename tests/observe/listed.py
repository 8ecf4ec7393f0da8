# SPDX-License-Identifier: GPL-2.0-or-later
"""The file catalogue against the YAML files that it follows from."""

import pathlib

import yaml

SPECS = (pathlib.Path(__file__).resolve().parents[2]
         / "Documentation/arch/powerpc/hcalls/specs")


def calls():
    """{opcode: the call that decodes it}, as the YAML files have it."""
    found = {}
    for path in sorted(SPECS.glob("*.yaml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        for call in document.get("calls", ()):
            call["family"] = path.stem
            found.setdefault(call["opcode"], []).append(call)
    return {opcode: min(same, key=lambda call: (
                "linux" not in call["defined-by"], call["name"]))
            for opcode, same in found.items()}


def _values(call, key):
    if "args" not in call:
        return "?"
    return ",".join(
        f"{item['name']}:{item['reg']}:{item['type']}"
        + (":sensitive" if item.get("sensitive") else "")
        for item in call[key] if item["reg"] != "r3")


def check(ktap, boot, _log):
    """Each line, in order of opcodes."""
    expected = [f"{opcode:#x} {call['name']} {call['family']} "
                f"args({_values(call, 'args')}) "
                f"results({_values(call, 'results')})"
                for opcode, call in sorted(calls().items())]
    printed = boot.said("catalogue")
    wrong = [f"{have} instead of {want}"
             for have, want in zip(printed, expected) if have != want]
    ktap.result("the file catalogue has every call, as the catalogue has it",
                len(printed) == len(expected) > 200 and not wrong,
                [f"{len(printed)} of {len(expected)}", *wrong[:10]])
