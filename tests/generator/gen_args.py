# SPDX-License-Identifier: GPL-2.0-or-later
"""hvcall_args-gen.c of the project's catalogue, compiled for the host."""
from __future__ import annotations

import functools
import os
from typing import Any

import captured
import families
import project
import statuses
from harness import HERE, ROOT, compile_c, done, test

_SOURCE = "arch/powerpc/platforms/pseries/hvcall_args-gen.c"
_KINDS = ["number", "flags", "ra", "bytes", "token"]
_SENSITIVE, _OPTIONAL = 0x10, 0x20
_DESCRIBED, _FATAL, _NOTRACE = 1, 2, 4


@functools.lru_cache(maxsize=None)
def _printed() -> list[list[str]]:
    """One list of lines a call, the unknown one first."""
    program = project.out("args")
    compile_c("-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-fsanitize=undefined",
              "-fsanitize-undefined-trap-on-error", project.include(),
              "-I" + os.path.join(ROOT, "arch", "powerpc", "include"), "-o", program,
              os.path.join(HERE, "args.c"), project.out(_SOURCE))
    blocks: list[list[str]] = []
    for line in done(captured.run(program)).splitlines():
        if line.startswith("call "):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _calls() -> list[list[dict[str, Any]]]:
    """Calls by opcode, of one number Linux's first."""
    found: dict[int, list[dict[str, Any]]] = {}
    for call in families.every():
        found.setdefault(call["opcode"], []).append(call)
    for same in found.values():
        same.sort(key=lambda call: ("linux" not in call["defined-by"], call["name"]))
    return [found[opcode] for opcode in sorted(found)]


def _spans() -> dict[str, tuple[int, int]]:
    spans = {status["name"]: (status["value"], status["value"])
             for status in statuses.status_file()["statuses"]}
    spans.update({span["name"]: (span["first"], span["last"])
                  for span in statuses.status_file()["ranges"]})
    return spans


def _forms(same: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    return [item for call in same for form in (call, *call.get("variants", ()))
            for item in form.get(key, ()) if item["reg"] != "r3"]


def _head(same: list[dict[str, Any]]) -> str:
    call = same[0]
    flags = ((_DESCRIBED if "args" in call else 0)
             | (_FATAL if "inject-fatal" in call else 0)
             | (0 if call["context"]["trace"] else _NOTRACE))
    hidden = 0xffff if any(call.get("sensitive") for call in same) else 0
    spans = []
    for key, bit in (("args", 0), ("results", 9)):
        registers = [int(item["reg"][1:]) - 4 for item in _forms(same, key)]
        spans.append(max(registers, default=-1) + 1
                     if all("args" in call for call in same) else 9)
        for item in _forms(same, key):
            if item.get("sensitive"):
                hidden |= 1 << min(bit + int(item["reg"][1:]) - 4, 15)
    return (f"call {call['family']} {flags:#x} {hidden:#x} {spans[0]} {spans[1]}"
            .replace(" 0x0", " 0"))


def _value(what: str, item: dict[str, Any]) -> str:
    kind = (_KINDS.index(item["type"]) | (_SENSITIVE if item.get("sensitive") else 0)
            | (_OPTIONAL if item.get("optional") else 0))
    numbers: set[int] = set()
    for name in item.get("valid", ["H_SUCCESS"]):
        first, last = _spans()[name]
        numbers.update(range(first, last + 1))
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return " ".join([what, item["name"], item["reg"], f"{kind:#x}" if kind else "0",
                     *(f"{first}..{last}" for first, last in runs)])


@test("args: names, registers, types and statuses of every call")
def _all() -> None:
    printed, expected = _printed(), [["call  0 0 9 9"]]
    for same in _calls():
        values = [_value(what, item) for what, key in (("arg", "args"), ("result", "results"))
                  for item in same[0].get(key, ()) if item["reg"] != "r3"]
        expected.append([_head(same), *values])
    assert len(expected) > 200, "the catalogue is empty"
    wrong = [f"{have} instead of {want}" for have, want in zip(printed, expected)
             if have != want]
    assert len(printed) == len(expected) and not wrong, "\n".join(wrong[:10])


@test("args: what carries a key or a password is hidden")
def _hidden() -> None:
    hidden = {same[0]["name"]: int(lines[0].split()[3], 0)
              for same, lines in zip(_calls(), _printed()[1:])}
    for name in hidden:
        if name.startswith("H_PKS_") and name != "H_PKS_GET_CONFIG":
            assert hidden[name], f"{name} hides nothing"
    assert hidden["H_PKS_SET_PASSWORD"] == 0xffff
    assert hidden["H_RANDOM"] == 1 << 9
    assert hidden["H_GET_TERM_CHAR"] == 1 << 10 | 1 << 11
    assert not hidden["H_PUT_TERM_CHAR"]
