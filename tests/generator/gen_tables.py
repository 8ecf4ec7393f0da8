# SPDX-License-Identifier: GPL-2.0-or-later
"""hvcall_names-gen.c of the project's catalogue, compiled for the host."""
from __future__ import annotations

import functools
import os
import subprocess

import project
import statuses
from harness import HERE, ROOT, compile_c, done, test

_MASK = (1 << 64) - 1
_SOURCE = "arch/powerpc/platforms/pseries/hvcall_names-gen.c"
_TEXT = "arch/powerpc/platforms/pseries/hvcall_text.c"


@functools.lru_cache(maxsize=None)
def _program() -> str:
    program = project.out("tables")
    # A wrong index into an array stops the program instead of reading on.
    compile_c("-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-fsanitize=undefined",
       "-fsanitize-undefined-trap-on-error", "-I" + os.path.join(HERE, "include"),
       project.include(), "-o", program, os.path.join(HERE, "tables.c"),
       project.out(_SOURCE), os.path.join(ROOT, _TEXT))
    return program


def _ask(kind: str, numbers: list[int]) -> list[str]:
    """One answer for each number, which may be any 64-bit value."""
    answers = done(subprocess.run(
        [_program()], text=True, capture_output=True, check=False,
        input="".join(f"{kind} {number & _MASK:#x}\n" for number in numbers)
    )).splitlines()
    assert len(answers) == len(numbers), "an answer is missing"
    return answers


def _compare(numbers: list[int], answers: list[str], expected: list[str]) -> None:
    wrong = [f"{number:#x}: {answer} instead of {right}" for number, answer, right
             in zip(numbers, answers, expected) if answer != right]
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:20])


def _opcode_answers(numbers: list[int]) -> list[str]:
    names = project.opcodes()
    indexes = {opcode: index for index, opcode in enumerate(names, start=1)}
    return [f"{indexes.get(number & _MASK, 0)} {names.get(number & _MASK, '-')}"
            for number in numbers]


@test("tables: every opcode from 0 to 0xFFFF")
def _opcodes() -> None:
    numbers = list(range(0x10000))
    _compare(numbers, _ask("o", numbers), _opcode_answers(numbers))


@test("tables: opcodes of any other size are unknown")
def _odd_opcodes() -> None:
    numbers = [_MASK, 1 << 63, (1 << 63) - 1, 1 << 32, 0x10000]
    for opcode in project.opcodes():
        numbers += [opcode + 0x10000, opcode + (1 << 32), opcode + (1 << 63),
                    -opcode, ~opcode]
    answers = _ask("o", numbers)
    _compare(numbers, answers, _opcode_answers(numbers))
    assert set(answers) == {"0 -"}, "an odd number is known"


@test("tables: dense numbers lead back to their opcodes, others to 0")
def _round_trip() -> None:
    names = project.opcodes()
    numbers = list(range(len(names) + 3)) + [0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]
    expected = [0, *names] + [0] * (len(numbers) - len(names) - 1)
    _compare(numbers, _ask("i", numbers), [str(opcode) for opcode in expected])


@test("tables: every status from -10000 to 10000")
def _statuses() -> None:
    numbers = list(range(-10000, 10001))
    expected = [project.status_answer(number) for number in numbers]
    assert len(set(expected)) > 2, "the expectation is empty"
    _compare(numbers, _ask("s", numbers), expected)


@test("tables: only H_SUCCESS is errno 0")
def _success() -> None:
    numbers = [*range(-10000, 10001), *_odd_numbers()]
    good = {number & _MASK for number, answer in zip(numbers, _ask("s", numbers))
            if answer.split()[0] == "0"}
    assert good == {0}, f"errno 0 for {sorted(good)}"


def _odd_numbers() -> list[int]:
    """Ends of ranges, and statuses with something in the high half."""
    numbers = [-(1 << 63), (1 << 63) - 1, 1 << 32, -(1 << 32), 0x7FFFFFFF, -0x80000000]
    for span in statuses.status_file()["ranges"]:
        for end in (span["first"], span["last"]):
            numbers += [end - 1, end, end + 1, end + (1 << 32), end - (1 << 32)]
    for status in statuses.status_file()["statuses"]:
        numbers += [status["value"] + (1 << 32), status["value"] - (1 << 32)]
    return numbers


@test("tables: ends of ranges, and statuses of any other size")
def _odd_statuses() -> None:
    numbers = _odd_numbers()
    _compare(numbers, _ask("s", numbers), [project.status_answer(n) for n in numbers])


@test("text: every status, whole, with the flag bit where there is one")
def _text() -> None:
    numbers = [*range(-10000, 10001), *_odd_numbers()]
    expected = []
    for number in numbers:
        name = statuses.entry(number).get("name", "unknown status")
        bit = f": flag bit {-256 - number}" if name == "H_UNSUPPORTED_FLAG" else ""
        expected.append(f"{name} ({number}{bit})")
    assert {"H_BUSY (1)", "H_UNSUPPORTED_FLAG (-260: flag bit 4)"} < set(expected)
    _compare(numbers, _ask("t", numbers), expected)


@test("tables: no relocations, and smaller than an array of all opcodes")
def _size() -> None:
    folder = os.path.join(HERE, "include")
    assembly = compile_c("-std=gnu11", "-O2", "-S", "-I" + folder, project.include(), "-o", "-",
                  project.out(_SOURCE))
    data = [line for line in assembly.splitlines()
            if ".data" in line or ".quad" in line]
    assert not data, "\n".join(data)
    program = project.out("names.o")
    compile_c("-std=gnu11", "-O2", "-c", "-I" + folder, project.include(), "-o", program,
       project.out(_SOURCE))
    assert os.path.getsize(program) < 0x10000, f"{os.path.getsize(program)} bytes"
