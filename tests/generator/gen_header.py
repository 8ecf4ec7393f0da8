# SPDX-License-Identifier: GPL-2.0-or-later
"""asm/hvcall-gen.h of the project's catalogue."""
from __future__ import annotations

import re

import families
import project
import statuses
from harness import compile_c, read, test


def _lines() -> list[str]:
    return read(project.out("arch/powerpc/include/asm/hvcall-gen.h")).splitlines()


def _macros() -> dict[str, str]:
    found = (re.match(r"#define\s+(\w+)\s+(\S+)", line) for line in _lines())
    return {match.group(1): match.group(2) for match in found if match}


def _markers() -> dict[str, int]:
    return {marker["name"]: marker["value"]
            for span in statuses.status_file()["ranges"]
            for marker in span.get("markers", [])}


def _expected() -> dict[str, int]:
    numbers = {call["name"]: call["opcode"] for call in families.every()}
    numbers.update({status["name"]: status["value"]
                    for status in statuses.status_file()["statuses"]})
    numbers.update(_markers())
    standard = [opcode for opcode in project.opcodes()
                if opcode < project.PLATFORM_OPCODES]
    numbers["MAX_HCALL_OPCODE"] = max(standard)
    numbers["HCALL_INDEX_STANDARD"] = len(standard)
    numbers["HCALL_INDEX_MAX"] = len(project.opcodes())
    return numbers


@test("header: defines every name of the catalogue with its value, and no other")
def _values() -> None:
    expected = _expected()
    assert sorted(_macros()) == sorted(expected), \
        f"differ: {sorted(set(_macros()) ^ set(expected))}"
    project.compile_header("".join(
        f'_Static_assert({name} == {value}, "{name} is not {value}");\n'
        for name, value in expected.items()))


@test("header: preprocesses to nothing, so assembly may include it")
def _assembly() -> None:
    text = compile_c("-E", "-P", "-x", "assembler-with-cpp", project.include(), "-",
              text="#include <asm/hvcall-gen.h>\n")
    assert not text.strip(), text
    text = compile_c("-E", "-P", "-x", "assembler-with-cpp", project.include(), "-",
              text="#include <asm/hvcall-gen.h>\nli r3, H_HARDWARE\n")
    assert text.strip() == "li r3, -1", text


@test("header: literals are plain, as other kernel files spell them")
def _literals() -> None:
    opcodes = {call["name"] for call in families.every()}
    for name, value in _macros().items():
        form = r"0x[0-9A-F]{2,4}" if name in opcodes else \
            r"-?[0-9]+|0x[0-9A-F]+|H_[A-Z0-9_]+"
        assert re.fullmatch(form, value), f"{name} is {value}"
    # drivers/misc/cxl/hcalls.c defines these again, which is an error unless
    # both definitions have the same tokens.
    project.compile_header("".join(f"#define {name} {value}\n" for name, value in (
        ("H_ATTACH_CA_PROCESS", "0x344"), ("H_CONTROL_CA_FUNCTION", "0x348"),
        ("H_DETACH_CA_PROCESS", "0x34C"), ("H_COLLECT_CA_INT_INFO", "0x350"),
        ("H_CONTROL_CA_FAULTS", "0x354"), ("H_DOWNLOAD_CA_FUNCTION", "0x35C"),
        ("H_DOWNLOAD_CA_FACILITY", "0x364"), ("H_CONTROL_CA_FACILITY", "0x368"))))


@test("header: is laid out as kernel code")
def _layout() -> None:
    for number, line in enumerate(_lines(), start=1):
        where = f"hvcall-gen.h:{number}: "
        assert len(line.expandtabs(8)) <= 100, where + "longer than 100 columns"
        assert line == line.rstrip(), where + "space at the end"
        assert " " * 8 not in line, where + "spaces where tabs belong"
