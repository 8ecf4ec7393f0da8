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
import re
from pathlib import Path
from typing import Any, NamedTuple

import captured
import families
import statuses
from hostprogram import STRICT, TOP, HostProgram
from ktap import Ktap
from plpar import GUESTS, WRAPPERS, Wrapper

HERE = Path(__file__).resolve().parent
ASM = TOP / "arch/powerpc/include/asm"
HEADERS = (ASM / "plpar_wrappers.h", ASM / "plpar_hpt.h", ASM / "plpar_guest.h")
FUNCTION = re.compile(r"^static inline long (\w+)\(", re.M)

# Arguments and what is behind pointers, as in wrappers.c.
A1, A2, A3, A4, A5 = range(0xa1, 0xa6)
KEPT = 0xdead
H_SUCCESS, H_BUSY, H_HARDWARE, H_FUNCTION = 0, 1, -1, -2
# In no call's list: a success of the far future, and garbage.
UNHEARD_OF = (77, -99999)
ALL_ONES = (1 << 64) - 1

# H_RPT_INVALIDATE: Linux's H_RPTI_TYPE_TLB, and all that a process has.
TLB, EVERYTHING = 0x2, 0xe


# Policies of the functions in GUESTS: HCALL_SLEEP without a deadline, HCALL_ATOMIC with
# the longest one.
SLEEP, SPIN = "policy 0 0", "policy 0x2 4294967295"
WAITS = {
    "plpar_guest_create": SLEEP,
    "plpar_guest_create_vcpu": SLEEP,
    "plpar_guest_delete": SLEEP,
    "plpar_guest_set_capabilities": SLEEP,
    "plpar_guest_get_capabilities": SLEEP,
    "plpar_guest_set_state": SPIN,
    "plpar_guest_get_state": SPIN,
}

# They call again while the hypervisor is busy; tried with scripts of several statuses.
LOOPS = {wrapper.name for wrapper in WRAPPERS if wrapper.loops}


def registers(wrapper: Wrapper) -> list[int]:
    """Return the values from r4 on that the hypervisor must see."""
    names = {f"a{index}": 0xa1 + index for index in range(wrapper.args)}
    texts = list(names) if wrapper.registers is None else wrapper.registers
    return [eval(text.replace("UL", ""), {}, names) & ALL_ONES  # pylint: disable=eval-used
            for text in texts]


def functions() -> str:
    """Return a header with each function and how wrappers.c calls it."""
    lines = ["#define FUNCTIONS(F)"]
    for wrapper in [*WRAPPERS, *GUESTS]:
        if wrapper.name not in LOOPS:
            call = re.sub(r"&o(\d)", r"&out[\1]", wrapper.call.partition("(")[2])
            call = re.sub(r"\ba(\d)", lambda match: f"A({int(match[1]) + 1})", call)
            lines.append(f"\tF({wrapper.name}, ({call})")
    return " \\\n".join(lines) + "\n"


@functools.lru_cache(maxsize=None)
def calls() -> dict[str, dict[str, Any]]:
    """The catalogue's calls by name."""
    return {call["name"]: call for call in families.every()}


def values(name: str) -> list[int]:
    """Return the value of a status or both ends of a range."""
    span = statuses.values(name)
    return sorted({span[0], span[-1]})


class Answer(NamedTuple):
    """Return the output of the program."""
    calls: list[tuple[str, list[int]]]
    returned: str
    outs: list[int]
    words: list[str]


class Program(HostProgram):
    """The header, compiled."""

    def __init__(self) -> None:
        super().__init__()
        (self.folder / "functions.h").write_text(functions(), encoding="ascii")
        self.compile([HERE / "wrappers.c"],
                     ["-O1", *STRICT, "-D__KERNEL__", "-DCONFIG_PPC64", "-DCONFIG_PPC_PSERIES"],
                     [HERE / "include_wrappers", TOP / "tests/baremetal/include"])

    def call(self, name: str, *script: int) -> Answer:
        """Call a function, with these answers of the hypervisor."""
        done = captured.run(self.path, name, *script)
        answer = Answer([], "", [], [])
        for line in (done.stdout + done.stderr).splitlines():
            word, *rest = line.split()
            if word == "call":
                answer.calls.append((rest[0], [int(text, 0) for text in rest[1:]]))
            elif word == "out":
                answer.outs.extend(int(text, 0) for text in rest)
            elif word == "return":
                answer = answer._replace(returned=rest[0])
            else:
                answer.words.append(line)
        return answer


def expected_outs(wrapper: Wrapper, status: int) -> list[int]:
    """Return the values behind the pointers after this status."""
    results = {result["name" if wrapper.results else "reg"]: result
               for result in calls()[wrapper.opcode]["results"]}
    found = []
    for name in wrapper.results or [f"r{number}" for number in range(4, 4 + wrapper.outs)]:
        number = int(results[name]["reg"][1:])
        valid = [value for one in results[name].get("valid", ["H_SUCCESS"])
                 for value in values(one)]
        # H_REMOVE's other good statuses come of flags that its function has not.
        if wrapper.opcode == "H_REMOVE":
            assert H_SUCCESS in valid
            valid = [H_SUCCESS]
        found.append(0xb0 + number if status in valid
                     else ALL_ONES if wrapper.when == "partial" else KEPT)
    return found + [KEPT] * (8 - len(found))


def problems(program: Program, wrapper: Wrapper) -> list[str]:
    """Every status that a function does not handle as it has to."""
    call = calls()[wrapper.opcode]
    tried = {value for name in call["statuses"] for value in values(name)}
    tried.update((H_SUCCESS, H_BUSY, H_HARDWARE, H_FUNCTION, *UNHEARD_OF))
    found = []
    for status in sorted(tried):
        answer = program.call(wrapper.name, status)
        way = "traced" if wrapper.traced else "untraced"
        seen = answer.calls
        if seen != [(way, [call["opcode"], *registers(wrapper)])]:
            found.append(f"{status}: calls {answer.calls} {answer.words}")
        if answer.returned != str(status):
            found.append(f"{status}: returns {answer.returned}")
        if answer.outs != expected_outs(wrapper, status):
            found.append(f"{status}: hands back {list(map(hex, answer.outs))}")
    return found


def check_repeating(ktap: Ktap, program: Program) -> None:
    """Busy, then the result: the token goes along, and the function waits as it may."""
    long_busy = values("H_LONG_BUSY")[0]
    for wrapper in GUESTS:
        if wrapper.name not in WAITS:
            continue
        answer = program.call(wrapper.name, H_BUSY, long_busy, H_SUCCESS)
        opcode = calls()[wrapper.opcode]["opcode"]
        later = list(registers(wrapper))
        if wrapper.opcode == "H_GUEST_CREATE":
            later[1] = 0xb4
        ktap.result(f"{wrapper.name}(): repeats the call while busy",
                    [one[1] for one in answer.calls]
                    == [[opcode, *registers(wrapper)], [opcode, *later], [opcode, *later]]
                    and answer.returned == "0" and answer.words == [WAITS[wrapper.name]]
                    and answer.outs == expected_outs(wrapper, H_SUCCESS), [str(answer)])


def check_invalidate(ktap: Ktap, program: Program) -> None:
    """Busy, refused, refused for good."""
    guest = A1 | 1 << 40
    asked = [guest, A2, TLB, A3, A4, A5]
    wider = [guest, A2, EVERYTHING, A3, 0, ALL_ONES]
    for title, script, wanted, words in (
            ("once", [0], [asked], []),
            ("again while busy", [1, 1, 0], [asked] * 3, []),
            ("wider when refused", [-4, 1, 0], [asked, wider, wider], []),
            ("not wider twice", [-4, -4], [asked, wider], ["bug"])):
        answer = program.call("pseries_rpt_invalidate", *script)
        opcode = calls()["H_RPT_INVALIDATE"]["opcode"]
        ktap.result(f"pseries_rpt_invalidate(): {title}",
                    [one[1] for one in answer.calls] == [[opcode, *one] for one in wanted]
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
        tried = {wrapper.name for wrapper in [*WRAPPERS, *GUESTS]}
        checks.result("every function of the headers is tried", headers <= tried
                      and len(headers) > 30, sorted(headers - tried))
        for wrapper in [*WRAPPERS, *GUESTS]:
            if wrapper.name in LOOPS:
                continue
            found = problems(program, wrapper)
            checks.none(f"{wrapper.name}(): registers, status, results", found)
        check_repeating(checks, program)
        check_invalidate(checks, program)
