# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the injection rules of hvcall_inject.c on the host.

hvcall_inject.c is compiled with a simulated kernel, which counts memory and reports locks
(inject.c).  Each test writes rules, makes calls, and compares the answers.
"""
from __future__ import annotations

from pathlib import Path

import families
from hostprogram import INCLUDE, PSERIES, SANITIZED, STRICT, HostProgram, shims
from ktap import Ktap

HERE = Path(__file__).resolve().parent
SOURCES = [PSERIES / name for name in
           ("hvcall_inject.c", "hvcall_text.c", "hvcall_names-gen.c", "hvcall_args-gen.c")]
REAL = ("asm/hvcall-", "linux/errno.h", "linux/stddef.h")

OPCODES = {call["name"]: call["opcode"] for call in families.calls()}
# A call with four arguments and four results; line of a call that no rule answers.
READ = f"{OPCODES['H_SCM_READ_METADATA']} 4 4 1 2 3 4"
MADE = "made 0 0xb4 0xb5 0xb6 0xb7 spun 0"
H_BUSY, H_HARDWARE, H_PARAMETER = 1, -1, -4
TEN_MS = 9901


def answered(status: int, *results: int, spun: int = 0) -> str:
    """Return the output of a call that a rule answers."""
    words = [f"{value:#x}" if value else "0" for value in (*results, 0, 0, 0, 0)[:4]]
    return " ".join(["answered", str(status), *words, "spun", str(spun)])


class Program(HostProgram):
    """hvcall_inject.c with the simulated kernel."""

    def __init__(self) -> None:
        super().__init__()
        shims(self.folder, [*SOURCES, PSERIES / "hvcall_slow.h",
                            *INCLUDE.glob("asm/hvcall-[agn]*.h")], REAL, "inject_sim.h")
        self.compile([HERE / "inject.c", *SOURCES],
                     ["-D_GNU_SOURCE", "-O1", *STRICT, *SANITIZED, "-DCONFIG_PPC_PSERIES",
                      "-DCONFIG_HCALL_FAULT_INJECTION"], [HERE])

    def run(self, *commands: str) -> list[str]:
        """Return the lines of the output, without messages about new rules."""
        return [line for line in super().run(*commands) if not line.startswith("info:")]


def calls(count: int, call: str = READ) -> list[str]:
    """Return commands for @count calls."""
    return [f"call {call}"] * count


def rule(words: str) -> list[str]:
    """Return commands that boot and write one rule."""
    return ["boot", f"write H_SCM_READ_METADATA:{words}"]


def wrote(words: str) -> str:
    """Return the output of writing the rule."""
    return f"= {len('H_SCM_READ_METADATA:' + words)}"


BUSY = answered(TEN_MS)
WORD = "status=H_LONG_BUSY_ORDER_10_MSEC"

# Rule, and the expected lines of the calls that follow.
ONE_RULE = {
    "a status": ("status=H_HARDWARE", [answered(H_HARDWARE)] * 3),
    "named results, 0 in the others":
        ("status=H_SUCCESS:r4=0x12:r7=0x34", [answered(0, 0x12, 0, 0, 0x34)]),
    "the Nth call": (f"{WORD}:when=2", [MADE, BUSY, MADE, MADE]),
    "from the Nth to the Mth": (f"{WORD}:when=2..3", [MADE, BUSY, BUSY, MADE]),
    "from the Nth on": (f"{WORD}:when=3..", [MADE, MADE, BUSY, BUSY]),
    "every Sth": (f"{WORD}:when=2..6+2", [MADE, BUSY, MADE, BUSY, MADE, BUSY, MADE, MADE]),
    "every Sth without an end": (f"{WORD}:when=1+3", [BUSY, MADE, MADE, BUSY, MADE, MADE, BUSY]),
    "limited number of hits": (f"{WORD}:times=2", [BUSY, BUSY, MADE, MADE]),
    "limited number of hits of every Sth": (f"{WORD}:when=1+2:times=2",
                                            [BUSY, MADE, BUSY, MADE, MADE]),
    "a probability of 0": (f"{WORD}:probability=0%", [MADE] * 20),
    "a probability of 100": (f"{WORD}:probability=100%", [BUSY] * 20),
    "an argument": (f"{WORD}:if-r5=2", [BUSY]),
    "another argument": (f"{WORD}:if-r5=3", [MADE]),
    "several arguments": (f"{WORD}:if-r5=2:if-r7=0x4", [BUSY]),
    "several arguments, one of them another": (f"{WORD}:if-r5=2:if-r7=5", [MADE]),
    "several arguments, the first one another": (f"{WORD}:if-r5=3:if-r7=4", [MADE]),
    "an argument that the call lacks": (f"{WORD}:if-r8=0", [MADE]),
    "a delay": ("delay=2500", ["made 0 0xb4 0xb5 0xb6 0xb7 spun 2500"]),
    "a delay and a status": ("status=H_BUSY:delay=10", [answered(H_BUSY, spun=10)]),
    "after the call, a status": ("status=H_HARDWARE:after",
                                 ["made -1 0xb4 0xb5 0xb6 0xb7 spun 0"]),
    "after the call, a result": ("r5=0:after", ["made 0 0xb4 0 0xb6 0xb7 spun 0"]),
    "a number with force": ("status=-12345:force", [answered(-12345)]),
}

REFUSED = {
    "no such call": ("H_NO_SUCH_CALL:status=H_BUSY", "unknown call 'H_NO_SUCH_CALL'"),
    "no such status": ("H_SCM_READ_METADATA:status=H_NO_SUCH", "unknown status 'H_NO_SUCH'"),
    "a status without a name": ("H_SCM_READ_METADATA:status=-12345", "has no name"),
    "nothing to do": ("H_SCM_READ_METADATA", "nothing to do"),
    "results without a status": ("H_SCM_READ_METADATA:r4=1", "results without a status"),
    "a call that is never traced": ("H_CEDE:status=H_BUSY", "without injection"),
    "a call whose failure stops the kernel": ("H_ENTER:status=H_HARDWARE", "does not survive"),
    **{f"the word {word}": (f"H_SCM_READ_METADATA:status=H_BUSY:{word}", "unknown word") for word in
       ("nonsense", "when=0", "when=2..1", "when=1+0", "times=0", "probability=101%",
        "probability=50", "task=0", "delay=1000001", "if-r3=1", "if-r13=1", "r3=1", "r13=1")},
}


def check_rules(ktap: Ktap, program: Program) -> None:
    """One rule at a time."""
    for title, (words, expected) in ONE_RULE.items():
        found = program.run(*rule(words), *calls(len(expected)))
        ktap.equal(f"rule: {title}", found, [wrote(words), *expected])
    for title, (text, word) in REFUSED.items():
        found = program.run("boot", f"write {text}", "keys", "grace")
        ktap.result(f"refused: {title}", word in found[0]
                    and found[1:] == ["= -22", "keys 0 users 0 taints 0", "live 0"], found)
    found = program.run(*rule(f"{WORD}:probability=30%"), *calls(1000))
    hits = found.count(BUSY)
    again = program.run(*rule(f"{WORD}:probability=30%"), *calls(1000))
    ktap.result("rule: a probability, the same calls each time", 200 < hits < 400
                and found == again, [f"{hits} of 1000"])


def check_selection(ktap: Ktap, program: Program) -> None:
    """Several rules, tasks, other calls."""
    found = program.run(*rule("status=H_HARDWARE:when=2"),
                        "write H_SCM_READ_METADATA:status=H_PARAMETER", *calls(3), "show")
    ktap.result("the first rule that applies decides", found[2:5] == [
        answered(H_PARAMETER), answered(H_HARDWARE), answered(H_PARAMETER)]
        and [line.split()[1:] for line in found[5:]] == [
            ["matched=3", "hits=1"], ["matched=2", "hits=2"]], found)
    nine = READ.removesuffix("2 3 4") + "9 3 4"
    found = program.run(*rule("status=H_HARDWARE:if-r5=9:when=2"), *calls(2), *calls(2, nine),
                        "show")
    ktap.result("a filter counts the calls that it lets through", found[1:] == [
        MADE, MADE, MADE, answered(H_HARDWARE),
        "H_SCM_READ_METADATA:status=H_HARDWARE:if-r5=9:when=2 matched=2 hits=1"], found)
    text = "H_ENTER:status=H_HARDWARE:force"
    found = program.run("boot", f"write {text}", "grace")
    ktap.equal("force has a rule that the kernel does not survive", found,
               [f"= {len(text)}", "live 1"])
    found = program.run(*rule("status=H_HARDWARE:task=7"), *calls(1), "task 7", *calls(1),
                        "irq", *calls(1))
    ktap.result("a task: its own calls, none of interrupts",
                found[1:] == [MADE, answered(H_HARDWARE), MADE], found)
    other = READ.replace(str(OPCODES["H_SCM_READ_METADATA"]),
                         str(OPCODES["H_SCM_WRITE_METADATA"]))
    found = program.run(*rule("status=H_HARDWARE"), *calls(1, other))
    ktap.result("another call is left alone", found[1:] == [MADE], found)
    found = program.run(*rule("status=H_HARDWARE"),
                        "write H_SCM_WRITE_METADATA:status=H_PARAMETER", *calls(1, other),
                        *calls(1))
    ktap.result("each of two calls has its own rule",
                found[2:] == [answered(H_PARAMETER), answered(H_HARDWARE)], found)
    found = program.run("boot", "user", "write H_SCM_READ_METADATA:status=H_BUSY", "keys")
    ktap.equal("a rule needs CAP_SYS_ADMIN", found, ["= -1", "keys 0 users 0 taints 0"])
    found = program.run("boot", "write " + "H_SCM_READ_METADATA:" + "r4=1:" * 120)
    ktap.equal("a rule that is too long is refused", found, ["= -7"])


def check_life(ktap: Ktap, program: Program) -> None:
    """Rules come and go; none is left, none is used after it is gone."""
    found = program.run(*rule("status=H_BUSY"), "keys",
                        "write H_SCM_HEALTH:status=H_BUSY", "keys", "write clear", "keys",
                        *calls(1), "grace", "write clear", "keys")
    ktap.result("keys are on while there is a rule", found[1:] == [
        "keys 1 users 1 taints 1", f"= {len('H_SCM_HEALTH:status=H_BUSY')}",
        "keys 1 users 2 taints 2", "= 5", "keys 0 users 0 taints 2", MADE, "live 0", "= 5",
        "keys 0 users 0 taints 2"], found)
    found = program.run(*rule("status=H_HARDWARE:after"), f"begin {READ}", "write clear",
                        "grace", "end", "grace")
    ktap.result("a rule that is cleared during a call is applied, then freed", found[1:] == [
        "= 5", "live 1", "made -1 0xb4 0xb5 0xb6 0xb7 spun 0", "live 0"], found)
    found = program.run(*rule("status=H_BUSY"), *rule("status=H_BUSY:when=3")[1:], *calls(5),
                        "write clear", "grace")
    ktap.result("rules are freed", found[-1] == "live 0", found)


def check_boot(ktap: Ktap, program: Program) -> None:
    """Rules on the kernel's command line."""
    rules = "H_SCM_READ_METADATA:status=H_HARDWARE:when=1;H_SCM_READ_METADATA:status=H_BUSY"
    found = program.run("keys", f"param {rules}", *calls(1), "boot", "keys", *calls(1),
                        "write clear", "keys", *calls(1), "grace")
    ktap.result("rules of the command line apply from the first call on", found == [
        "keys 1 users 0 taints 0", "= 0", answered(H_HARDWARE), "keys 1 users 2 taints 1",
        answered(H_BUSY), "= 5", "keys 0 users 0 taints 1", MADE, "live 0"], found)
    found = program.run(*calls(1), "boot", "keys", *calls(1))
    ktap.equal("without rules, keys go off at boot", found,
               [MADE, "keys 0 users 0 taints 0", MADE])
    found = program.run("param NONSENSE;H_SCM_READ_METADATA:status=H_BUSY", "boot", *calls(1))
    ktap.result("a bad rule of the command line is left out",
                found[-1:] == [answered(H_BUSY)], found)
    one = "H_SCM_READ_METADATA:status=H_BUSY:when=99"
    found = program.run("param " + ";".join([one] * 9), "boot", "show")
    ktap.result("no more rules of the command line than there is room for",
                "= -7" in found and sum("matched" in line for line in found) == 8, found)


def test_inject(checks):
    """Injection rules: which calls they select, what these answer, when rules go."""
    with Program() as program:
        checks.result("hvcall_inject.c compiles", not program.problem,
                      program.problem.splitlines()[:20])
        if not program.problem:
            for check in (check_rules, check_selection, check_life, check_boot):
                check(checks, program)
