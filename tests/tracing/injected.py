# SPDX-License-Identifier: GPL-2.0-or-later
"""Fault injection: what rules do, what they leave alone, what is refused."""

import re

import counted
import registers
import traced

# /proc/sys/kernel/tainted, bit of TAINT_USER
TAINT_USER = 1 << 6

REFUSED = (
    "H_NO_SUCH_CALL:status=H_BUSY", "H_SCM_HEALTH:status=H_NO_SUCH_STATUS",
    "H_SCM_HEALTH:status=-12345", "H_SCM_HEALTH",
    "H_SCM_HEALTH:status=H_BUSY:when=0",
    "H_SCM_HEALTH:status=H_BUSY:probability=101%",
    "H_SCM_HEALTH:status=H_BUSY:r13=1", "H_SCM_HEALTH:r4=1",
    "H_SCM_HEALTH:status=H_BUSY:delay=1000001",
    "H_ENTER:status=H_HARDWARE", "H_CEDE:status=H_HARDWARE:force",
)
EINVAL = 22


def _rules(boot):
    """{call: (matched, hits)}."""
    found = {}
    for line in boot.said("rule"):
        match = re.fullmatch(r"(H_\w+):\S+ matched=(\d+) hits=(\d+)", line)
        if match:
            found[match[1]] = int(match[2]), int(match[3])
    return found


def _calls(boot):
    """Traced calls by name, in order."""
    found = {}
    for line in boot.said("inject"):
        if " hcall_return: " in line and "hcall_load/" in line:
            call = traced.Call(line.split(" hcall_return: ")[1])
            found.setdefault(call.name, []).append(call)
    return found


def _check_faults(ktap, boot, log):
    rules, calls = _rules(boot), _calls(boot)
    seen = log.counts(registers.INJECTED)
    busy = calls.get("H_GET_CPU_CHARACTERISTICS", [])
    ktap.result("a rule with when=2..4 answers calls 2 to 4",
                len(busy) > 10 and [call.status for call in busy[:6]]
                == ["H_SUCCESS", *3 * ["H_BUSY"], *2 * ["H_SUCCESS"]],
                [call.status for call in busy[:6]])
    ktap.result("QEMU gets all other calls",
                seen[0x1c8] == len(busy) - 3
                and rules.get("H_GET_CPU_CHARACTERISTICS") == (len(busy), 3),
                [f"QEMU {seen[0x1c8]}, traced {len(busy)}, {rules}"])
    health = calls.get("H_SCM_HEALTH", [])
    ktap.result("a rule without when answers every call, none is made",
                len(health) > 10 and not seen[0x400]
                and all(call.status == "H_HARDWARE" for call in health)
                and rules.get("H_SCM_HEALTH") == 2 * (len(health),),
                [f"QEMU {seen[0x400]}, traced {len(health)}, {rules}"])
    node = calls.get("H_HOME_NODE_ASSOCIATIVITY", [])
    ktap.result("with after, calls are made and their status is replaced",
                len(node) > 10 and seen[0x2ec] == len(node)
                and [call.status == "H_NO_MEM" for call in node[:5]]
                == [True] * 3 + [False] * 2,
                [f"QEMU {seen[0x2ec]}, traced {len(node)}",
                 *(call.status for call in node[:5])])


def _check_counts(ktap, boot, log):
    seen = log.counts(registers.INJECTED)
    before, after = (counted.rows(boot, word)
                     for word in ("uninjected", "injected"))
    counts = {name: after[name].calls - before[name].calls
              for name in ("H_SCM_HEALTH", "H_GET_CPU_CHARACTERISTICS",
                           "H_HOME_NODE_ASSOCIATIVITY")}
    ktap.result("statistics count the calls that reached the hypervisor",
                list(counts.values()) == [0, seen[0x1c8], seen[0x2ec]],
                [f"{counts}, QEMU {seen}"])
    ktap.result("clear removes all rules",
                len(boot.said("rule")) == 3 and not boot.said("cleared"),
                boot.said("cleared"))
    ktap.result("the kernel is tainted",
                boot.said("taint")
                and int(boot.said("taint")[0]) & TAINT_USER, boot.said("taint"))


def _check_refusals(ktap, boot):
    answers = {}
    for line in boot.said("refused"):
        error, rule = line.split(" ", 1)
        answers[rule] = int(error)
    for rule in REFUSED:
        ktap.equal(f"refused: {rule}", answers.get(rule), EINVAL)
    reasons = [line for line in boot.console.splitlines()
               if "hcall inject: " in line and "armed" not in line]
    ktap.result("the kernel logs the reason of each refusal", len(reasons) == len(REFUSED),
                reasons)
    forced = ("H_ENTER:status=H_HARDWARE:task=1:force",
              "H_SCM_HEALTH:status=-12345:times=1:force")
    ktap.result("forced rules are accepted",
                all(answers.get(rule) == 0 for rule in forced)
                and len(boot.said("forced")) == 2, boot.said("forced"))


def check(ktap, boot, log):
    """Check everything."""
    _check_faults(ktap, boot, log)
    _check_counts(ktap, boot, log)
    _check_refusals(ktap, boot)
