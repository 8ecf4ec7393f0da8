# SPDX-License-Identifier: GPL-2.0-or-later
"""Linux's own names for hypervisor calls, plpar_wrappers.h: KTAP on stdout.

The header is compiled for the host against a hypervisor that follows a script
(wrappers.c).  Each function is called with each status that the catalogue gives
its call, and some that it does not: the right registers, one call, untraced
where Linux's is, the status as it came, and results handed back only after a
status for which the catalogue says that they mean something.
"""
from __future__ import annotations

import functools
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
TOP = HERE.parents[1]

import statuses
import yaml
from ktap import Ktap

ASM = TOP / "arch/powerpc/include/asm"
HEADERS = (ASM / "plpar_wrappers.h", ASM / "plpar_hpt.h")
FUNCTION = re.compile(r"^static inline long (\w+)\(", re.M)
SPECS = TOP / "Documentation/arch/powerpc/hcalls/specs"

# Arguments and what is behind pointers, as in wrappers.c.
A1, A2, A3, A4, A5 = range(0xa1, 0xa6)
KEPT = 0xdead
H_SUCCESS, H_BUSY, H_HARDWARE, H_FUNCTION = 0, 1, -1, -2
# In no call's list: a success of the far future, and garbage.
UNHEARD_OF = (77, -99999)
ALL_ONES = (1 << 64) - 1

# H_REGISTER_VPA: the function is in bits 16 to 18, LoPAPR's numbering.
VPA, DTL, SLB, WITHDRAW = 1 << 45, 2 << 45, 3 << 45, 4 << 45
READ_4 = 1 << (63 - 26)
# H_SET_MODE
CIABR, DAWR0, ADDR_TRANS, LE, DAWR1 = 1, 2, 3, 4, 5
# H_RPT_INVALIDATE: Linux's H_RPTI_TYPE_TLB, and all that a process has.
TLB, EVERYTHING = 0x2, 0xe


class Wrapper(NamedTuple):
    """Behaviour of a function: call, registers from r4, results passed back."""
    name: str
    call: str
    args: list[int]
    outs: list[str] = []
    traced: bool = True


FOUR = [f"pte{i}_{half}" for i in ("", 1, 2, 3) for half in ("hi", "lo")]
FOUR[:2] = ["pte_hi", "pte_lo"]
OLD = ["old_pte_hi", "old_pte_lo"]

WRAPPERS = [
    Wrapper("poll_pending", "H_POLL_PENDING", []),
    Wrapper("cede_processor", "H_CEDE", [], traced=False),
    Wrapper("extended_cede_processor", "H_CEDE", [], traced=False),
    Wrapper("vpa_call", "H_REGISTER_VPA", [A1 << 45 & ALL_ONES, A2, A3]),
    Wrapper("register_vpa", "H_REGISTER_VPA", [VPA, A1, A2]),
    Wrapper("unregister_vpa", "H_REGISTER_VPA", [VPA | WITHDRAW, A1, 0]),
    Wrapper("register_slb_shadow", "H_REGISTER_VPA", [SLB, A1, A2]),
    Wrapper("unregister_slb_shadow", "H_REGISTER_VPA", [SLB | WITHDRAW, A1, 0]),
    Wrapper("register_dtl", "H_REGISTER_VPA", [DTL, A1, A2]),
    Wrapper("unregister_dtl", "H_REGISTER_VPA", [DTL | WITHDRAW, A1, 0]),
    Wrapper("plpar_pte_enter", "H_ENTER", [A1, A2, A3, A4], ["slot"]),
    Wrapper("plpar_pte_remove", "H_REMOVE", [A1, A2, A3], OLD),
    Wrapper("plpar_pte_remove_raw", "H_REMOVE", [A1, A2, A3], OLD, False),
    Wrapper("plpar_pte_read", "H_READ", [A1, A2], FOUR[:2]),
    Wrapper("plpar_pte_read_raw", "H_READ", [A1, A2], FOUR[:2], False),
    Wrapper("plpar_pte_read_4", "H_READ", [A1 | READ_4, A2], FOUR),
    Wrapper("plpar_pte_read_4_raw", "H_READ", [A1 | READ_4, A2], FOUR, False),
    Wrapper("plpar_pte_protect", "H_PROTECT", [A1, A2, A3]),
    Wrapper("plpar_resize_hpt_prepare", "H_RESIZE_HPT_PREPARE", [A1, A2]),
    Wrapper("plpar_resize_hpt_commit", "H_RESIZE_HPT_COMMIT", [A1, A2]),
    Wrapper("plpar_tce_get", "H_GET_TCE", [A1, A2], ["tce"]),
    Wrapper("plpar_tce_put", "H_PUT_TCE", [A1, A2, A3]),
    Wrapper("plpar_tce_put_indirect", "H_PUT_TCE_INDIRECT", [A1, A2, A3, A4]),
    Wrapper("plpar_tce_stuff", "H_STUFF_TCE", [A1, A2, A3, A4]),
    Wrapper("plpar_set_mode", "H_SET_MODE", [A1, A2, A3, A4]),
    Wrapper("enable_reloc_on_exceptions", "H_SET_MODE", [3, ADDR_TRANS, 0, 0]),
    Wrapper("disable_reloc_on_exceptions", "H_SET_MODE", [0, ADDR_TRANS, 0, 0]),
    Wrapper("enable_big_endian_exceptions", "H_SET_MODE", [0, LE, 0, 0]),
    Wrapper("enable_little_endian_exceptions", "H_SET_MODE", [1, LE, 0, 0]),
    Wrapper("plpar_set_ciabr", "H_SET_MODE", [0, CIABR, A1, 0]),
    Wrapper("plpar_set_watchpoint0", "H_SET_MODE", [0, DAWR0, A1, A2]),
    Wrapper("plpar_set_watchpoint1", "H_SET_MODE", [0, DAWR1, A1, A2]),
    Wrapper("plpar_signal_sys_reset", "H_SIGNAL_SYS_RESET", [A1]),
    Wrapper("get_characteristics", "H_GET_CPU_CHARACTERISTICS", [],
            ["character", "behaviour"]),
]

# Functions of the headers that are not tried by their name.
OTHERS = {
    "plpar_get_cpu_characteristics": "as get_characteristics, which unpacks a structure",
    "plpar_rpt_invalidate": "in pseries_rpt_invalidate(), as that",
    "pseries_rpt_invalidate": "with scripts of more than one status",
}

# Value of plpar_tce_get() for an error; no free entry has it.
INSTEAD = {"plpar_tce_get": ALL_ONES}


@functools.lru_cache(maxsize=None)
def calls() -> dict[str, dict[str, Any]]:
    """The catalogue's calls by name."""
    found = {}
    for path in sorted(SPECS.glob("*.yaml")):
        with path.open(encoding="utf-8") as stream:
            for call in yaml.load(stream, yaml.CSafeLoader).get("calls", []):
                found[call["name"]] = call
    return found


def values(name: str) -> list[int]:
    """Return the value of a status or both ends of a range."""
    for one in statuses.status_file()["statuses"]:
        if one["name"] == name:
            return [one["value"]]
    for span in statuses.status_file()["ranges"]:
        if span["name"] == name:
            return [span["first"], span["last"]]
    raise KeyError(name)


class Answer(NamedTuple):
    """Return the output of the program."""
    calls: list[tuple[str, int, list[int]]]
    returned: str
    hint: str
    outs: list[int]
    words: list[str]


class Program:
    """The header, compiled; a context manager that takes it away at the end."""

    def __init__(self) -> None:
        # pylint: disable=consider-using-with
        self._folder = tempfile.TemporaryDirectory()
        self._path = f"{self._folder.name}/wrappers"
        command = [os.environ.get("CC", "cc"), "-std=gnu11", "-O1", "-Wall", "-Wextra",
                   "-Wno-unused-parameter", "-Werror", "-D__KERNEL__", "-DCONFIG_PPC64",
                   "-DCONFIG_PPC_PSERIES",
                   *(f"-I{folder}" for folder in
                     (HERE / "include", TOP / "tests/guest/include",
                      TOP / "arch/powerpc/include")),
                   "-o", self._path, str(HERE / "wrappers.c")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.problem = done.stderr if done.returncode else ""

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def run(self, name: str, *script: int) -> Answer:
        """Call a function, with these answers of the hypervisor."""
        done = subprocess.run([self._path, name, *map(str, script)],
                              capture_output=True, text=True, check=False)
        answer = Answer([], "", "", [], [])
        for line in (done.stdout + done.stderr).splitlines():
            word, *rest = line.split()
            if word == "call":
                hint = int(rest[1].removeprefix("hint="))
                answer.calls.append((rest[0], hint, [int(text, 0) for text in rest[2:]]))
            elif word == "out":
                answer.outs.extend(int(text, 0) for text in rest)
            elif word == "return":
                answer = answer._replace(returned=rest[0])
            elif word.startswith("hint="):
                answer = answer._replace(hint=word.removeprefix("hint="))
            else:
                answer.words.append(line)
        return answer


def expected_outs(wrapper: Wrapper, status: int) -> list[int]:
    """Return the values behind the pointers after this status."""
    results = {result["name"]: result for result in calls()[wrapper.call]["results"]}
    found = []
    for name in wrapper.outs:
        valid = [value for one in results[name].get("valid", ["H_SUCCESS"])
                 for value in values(one)]
        # H_REMOVE's other good statuses come of flags that its function has not.
        if wrapper.call == "H_REMOVE":
            assert H_SUCCESS in valid
            valid = [H_SUCCESS]
        number = int(results[name]["reg"][1:])
        found.append(0xb0 + number if status in valid
                     else INSTEAD.get(wrapper.name, KEPT))
    return found + [KEPT] * (8 - len(found))


def problems(program: Program, wrapper: Wrapper) -> list[str]:
    """Every status that a function does not handle as it has to."""
    call = calls()[wrapper.call]
    tried = {value for name in call["statuses"] for value in values(name)}
    tried.update((H_SUCCESS, H_BUSY, H_HARDWARE, H_FUNCTION, *UNHEARD_OF))
    found = []
    for status in sorted(tried):
        answer = program.run(wrapper.name, status)
        way = "traced" if wrapper.traced else "untraced"
        seen = [(one[0], one[2]) for one in answer.calls]
        if seen != [(way, [call["opcode"], *wrapper.args])]:
            found.append(f"{status}: calls {answer.calls} {answer.words}")
        if answer.returned != str(status):
            found.append(f"{status}: returns {answer.returned}")
        if answer.outs != expected_outs(wrapper, status):
            found.append(f"{status}: hands back {list(map(hex, answer.outs))}")
    return found


def check_cede(ktap: Ktap, program: Program) -> None:
    """The hint is another while the processor is ceded; interrupts come back on."""
    answer = program.run("extended_cede_processor", H_SUCCESS)
    ktap.result("extended_cede_processor(): its hint for this call, then the usual one",
                [one[1] for one in answer.calls] == [3] and answer.hint == "7",
                [str(answer)])
    ktap.result("extended_cede_processor(): says that interrupts are off",
                answer.words == ["warning"], answer.words)


def check_invalidate(ktap: Ktap, program: Program) -> None:
    """Busy, refused, refused for good."""
    asked = [A1, A2, TLB, A3, A4, A5]
    wider = [A1, A2, EVERYTHING, A3, 0, ALL_ONES]
    for title, script, wanted, words in (
            ("once", [0], [asked], []),
            ("again while busy", [1, 1, 0], [asked] * 3, []),
            ("wider when refused", [-4, 1, 0], [asked, wider, wider], []),
            ("not wider twice", [-4, -4], [asked, wider], ["bug"])):
        answer = program.run("pseries_rpt_invalidate", *script)
        opcode = calls()["H_RPT_INVALIDATE"]["opcode"]
        ktap.result(f"pseries_rpt_invalidate(): {title}",
                    [one[2] for one in answer.calls] == [[opcode, *one] for one in wanted]
                    and answer.words == words
                    and answer.returned == ("" if words else "0"), [str(answer)])


def test_wrappers(checks):
    """Linux's own functions for calls: registers, and when results are handed back."""
    with Program() as program:
        checks.result("plpar_wrappers.h compiles", not program.problem,
                      program.problem.splitlines()[:20])
        if program.problem:
            return
        headers = {name for path in HEADERS
                   for name in FUNCTION.findall(path.read_text(encoding="utf-8"))}
        tried = {wrapper.name for wrapper in WRAPPERS}
        checks.result("every function of the headers is tried", headers
                      == (headers & (tried | set(OTHERS))) and len(headers) > 30,
                      sorted(headers - tried - set(OTHERS)))
        for wrapper in WRAPPERS:
            found = problems(program, wrapper)
            checks.result(f"{wrapper.name}(): registers, status, results", not found, found)
        check_cede(checks, program)
        check_invalidate(checks, program)
