# SPDX-License-Identifier: GPL-2.0-or-later
"""Test how hcall trace prints a call: names, bits, texts, hidden values."""

import pathlib
import tempfile

import captured
from program import BUILD, HERE, SOURCE

# Opcode, status, arguments, results, what is not recorded -> the line.
CASES = {
    "a busy call with its token": (
        0x3F0, 9901, [0x9000000A, 0x100000000, 2, 0], [0x1234, 1], 0,
        "H_SCM_UNBIND_MEM(drc_index=0x9000000a, address=0x100000000, "
        "num_blocks=2, token=0) = H_LONG_BUSY_ORDER_10_MSEC "
        "next_token=0x1234"),
    "the same at its end, where the token means nothing": (
        0x3F0, 0, [0x9000000A, 0x100000000, 2, 0x1234], [0x1234, 2], 0,
        "H_SCM_UNBIND_MEM(drc_index=0x9000000a, address=0x100000000, "
        "num_blocks=2, token=0x1234) = H_SUCCESS blocks=2"),
    "an error without results": (
        0x3E4, -55, [1, 2, 8], [77], 0,
        "H_SCM_READ_METADATA(drc_index=1, offset=2, length=8) = H_P2"),
    "text in registers": (
        0x58, 0, [0, 7, 0x48690A2268692200, 0], [], 0,
        'H_PUT_TERM_CHAR(termno=0, len=7, char0_7="Hi\\n\\"hi\\"", '
        "char8_15=0) = H_SUCCESS"),
    "bytes that are no text": (
        0x58, 0, [0, 2, 0x01FF << 48, 0x41004100 << 32], [], 0,
        "H_PUT_TERM_CHAR(termno=0, len=2, char0_7=0x1ff000000000000, "
        "char8_15=0x4100410000000000) = H_SUCCESS"),
    "a named value": (
        0x3FC, 0, [2, 0x9000000A, 0], [0, 4], 0,
        "H_SCM_UNBIND_ALL(scope=DRC, drc_index=0x9000000a, token=0) = "
        "H_SUCCESS blocks=4"),
    "a value with all bits set": (
        0x3EC, 0, [1, 0, 1, -1, 0], [0, 0x2000, 1], 0,
        "H_SCM_BIND_MEM(drc_index=1, start_block=0, num_blocks=1, target=ANY, "
        "token=0) = H_SUCCESS address=0x2000 blocks=1"),
    "bits, a field, and an unknown bit": (
        0x8, 0, [0x0000008000048001 | 3 << 32, 8, 1, 2], [8], 0,
        "H_ENTER(flags=EXACT|ZERO_PAGE|PAGE_STATE=3|MUI_AFFINITY_CLEAR|0x1, "
        "ptex=8, pte_hi=1, pte_lo=2) = H_SUCCESS slot=8"),
    "more arguments than are documented": (
        0x3F8, 0, [5, 6, 0x77], [], 0,
        "H_SCM_QUERY_LOGICAL_MEM_BINDING(address=5, 6, 0x77) = H_SUCCESS"),
    "arguments that are not recorded": (
        0x3E4, -4, [1, 2, 8], [], 0b110,
        "H_SCM_READ_METADATA(drc_index=1, offset=<hidden>, length=<hidden>) "
        "= H_PARAMETER"),
    "results that are not recorded": (
        0x3EC, 0, [1, 0, 1, -1, 0], [0, 0x2000, 1], 1 << 10,
        "H_SCM_BIND_MEM(drc_index=1, start_block=0, num_blocks=1, target=ANY, "
        "token=0) = H_SUCCESS address=<hidden> blocks=1"),
    "an unknown call and an unknown status": (
        0xF7F0, -31337, [16], [3], 0, "0xf7f0(0x10) = -31337"),
    "a status of a range": (
        0x8, -259, [0, 0], [], 0,
        "H_ENTER(flags=0, ptex=0) = H_UNSUPPORTED_FLAG(-259)"),
}


def _line(case):
    opcode, status, args, results, hidden, _ = case
    words = [opcode, status, f"{hidden:x}", len(args), *args, len(results),
             *results]
    return " ".join(str(word) if not isinstance(word, int) or word < 1 << 63
                    else str(word - (1 << 64)) for word in words)


def test(ktap):
    """All of them."""
    objects = [str(BUILD / name) for name in
               ("decode.o", "catalogue.o", "catalogue-table.o")]
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "print_calls")
        built = captured.run("gcc", "-Wall", "-Wextra", "-Werror", f"-I{SOURCE}", "-o", program,
                             HERE / "print_calls.c", *objects)
        ktap.result("print_calls builds", not built.returncode,
                    built.stderr.splitlines())
        data = "\n".join(map(_line, CASES.values()))
        lines = captured.run(program, input=data).stdout.splitlines()
    for (name, case), line in zip(CASES.items(), lines + [""] * len(CASES)):
        ktap.result(f"trace prints {name}", line == case[-1],
                    [f"printed:  {line}", f"expected: {case[-1]}"])
