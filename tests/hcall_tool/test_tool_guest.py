# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/hcall in a guest: traces of a kernel with the layer, or without its event.

Little-endian only: elsewhere there is neither busybox nor a hcall that can trace.
"""

import json
import re

import pytest

import guestshell
from lab import tool

CALL = "H_SCM_READ_METADATA"
INSTANCES = "/sys/kernel/tracing/instances"
COUNT = f"ls {INSTANCES} | wc -l"
# Trace the system in the background; set pid.
START = ("hcall trace >/tmp/system 2>&1 & pid=$!; "
         f"until [ -d {INSTANCES}/hcall-$pid ]; do usleep 20000; done")
SIGNALS = ("INT", "TERM", "HUP")
SELECTIONS = ("call=H_SCM_HEALTH", "call=!H_SCM_HEALTH")
ONLY = f"hcall trace -C {CALL}"

# "/init labels", which is scripts/lab/programs/init.c, makes three calls.
COMMANDS = {
    # Without debugfs; and libtracefs mounts what it needs.
    "unmount": "umount /sys/kernel/tracing /sys/kernel/debug",
    "unmounted": "hcall stat",
    "mount": "mount -t debugfs debugfs /sys/kernel/debug",
    "trace": f"{ONLY} /init labels",
    "times": f"{ONLY} -T /init labels",
    "children": f"{ONLY} sh -c '/init labels; /init labels; exit 7'",
    "summary": f"{ONLY} -c /init labels",
    "errors": f"{ONLY} -Z /init labels",
    "file": f"{ONLY} -o /tmp/file /init labels 2>/dev/null; cat /tmp/file",
    "missing": "hcall trace /nothing",
    "killed": "hcall trace sh -c 'kill -9 $$'",
    "instances": COUNT,
    # Ended from outside, while the system is traced.
    **{signal: f"{START}; {COUNT}; kill -{signal} $pid; wait $pid; echo $?; {COUNT}"
       for signal in SIGNALS},
    # One that cannot be ended well; the next removes what it left.
    "left": f"{START}; kill -9 $pid; wait $pid; {COUNT}",
    "removed": f"{ONLY} /init labels >/dev/null 2>&1; {COUNT}",
    # The others' tracing is as it was.
    "tracing": "cat /sys/kernel/tracing/events/enable",
    # A process that runs already, and what it starts.
    "pid": f"""sh -c '
	until grep -q "[1X]" {INSTANCES}/*/events/enable; do usleep 20000; done
	/init labels' 2>/dev/null &
{ONLY} -p $!
status=$?
wait
[ $status = 0 ]""",
    # Events that are enabled while calls are named, and while they are not.
    **{calls: f"hcall trace -e {calls} sh -c 'for event in hcall_selected hcall_return; do "
              f"cat {INSTANCES}/*/events/hcall/$event/enable; done'" for calls in SELECTIONS},
    "can inject": "[ -e /sys/kernel/debug/powerpc/hcall/inject ]",
    "inject": "hcall inject h_scm_read_metadata:status=h_hardware:when=2",
    "injected": f"{ONLY} /init labels",
    "rules": "hcall inject --list",
    "clear": "hcall inject --clear --list",
    "stat": "hcall stat",
    "json": "hcall stat --json",
    "probe": "hcall probe",
    "purr": "hcall probe H_PURR",
    "off": "hcall stat --off",
    "is off": "hcall stat -n 1",
    "on": "hcall stat --on",
}


class Said:
    """Output of the guest's commands; the last line is the exit status."""

    def __init__(self, ktap, said, full):
        self.ktap, self.said, self.full = ktap, said, full

    def status(self, name):
        """Exit status of a command."""
        return int(self.said[name][-1])

    def all(self, name):
        """Return the output of a command."""
        return self.said[name][:-1]

    def lines(self, name):
        """Return the output of a command, without the notice about details."""
        return [line for line in self.all(name)
                if not line.startswith("hcall: this kernel's trace events lack")]

    def expect(self, what, name, status, patterns):
        """One result: exit status, and a pattern for each line."""
        lines = self.lines(name)
        good = (self.status(name) == status and len(lines) == len(patterns)
                and all(re.fullmatch(pattern, line)
                        for pattern, line in zip(patterns, lines)))
        self.ktap.result(what, good, [f"exit status {self.status(name)}",
                                      *lines, "expected:", *patterns])

    def calls(self, before="", behind=""):
        """Patterns of the three calls of /init labels."""
        if not self.full:
            return [before + CALL + r"\(\.\.\.\) = H_SUCCESS" + behind] * 3
        return [before + CALL + r"\(drc_index=0x[0-9a-f]+, offset="
                f"{offset}, length=8" + r"\) = H_SUCCESS data=(0|0x[0-9a-f]+|\".*\")"
                + behind for offset in ("0", "8", "0x10")]


def _test_trace(ktap, said):
    notice = any("have neither" in line for line in said.all("trace"))
    ktap.result("trace says so if the kernel tells less", notice != said.full)
    said.expect("trace prints a command's calls, and no other", "trace", 0,
                said.calls())
    said.expect("trace -T adds times", "times", 0,
                said.calls(behind=r" <0\.\d{9}>"))
    said.expect("trace follows children and ends as the command", "children", 7,
                said.calls(r"\[pid \d+\] ") * 2)
    said.expect("trace -o writes a file", "file", 0, said.calls())
    said.expect("trace of the children of a process", "pid", 0,
                said.calls(r"\[pid \d+\] "))
    said.expect("trace --errors prints none", "errors", 0, [])
    said.expect("trace -c counts", "summary", 0,
                [r"% time .*", rf"100\.00 .* 3 +0 +0 {CALL}",
                 r"100\.00 .* 3 +0 +0 total"])
    said.expect("trace of what is no command", "missing", 127,
                [r"hcall: /nothing: cannot be run \(No such file or directory\); .*"])
    ktap.equal("trace ends as a command that is killed", said.status("killed"), 137)


def _test_selected(ktap, said):
    if not said.full:
        ktap.skip("trace of named calls", "this kernel has Linux's own events")
        return
    def enabled(calls):
        return [line for line in said.lines(calls) if len(line) == 1]
    ktap.equal("trace of named calls enables the event of selected calls alone",
               enabled("call=H_SCM_HEALTH"), ["1", "0"])
    ktap.equal("trace without some calls enables the event of all calls",
               enabled("call=!H_SCM_HEALTH"), ["0", "1"])


def _test_cleanup(ktap, said):
    ktap.equal("no instance is left", said.all("instances"), ["0"])
    for signal in SIGNALS:
        # The instance, the exit status, no instance.
        ktap.equal(f"none is left after SIG{signal}", said.all(signal), ["1", "0", "0"])
    ktap.equal("the next trace removes what SIGKILL has left",
               [*said.all("left")[-1:], *said.all("removed")], ["1", "0"])
    ktap.equal("events outside of the instance stay off", said.all("tracing"), ["0"])


def _test_injected(ktap, said):
    if said.status("can inject"):
        ktap.skip("inject", "this kernel has no fault injection")
        return
    ktap.result("inject is done", said.status("inject") == 0,
                said.lines("inject"))
    first, second, _ = said.calls()
    second = second.split(r"\) = ", maxsplit=1)[0] + r"\) = H_HARDWARE"
    said.expect("trace shows the injected status", "injected", 1,
                [first, second])
    said.expect("inject --list counts", "rules", 0,
                [rf"{CALL}:status=H_HARDWARE:when=2 matched=2 hits=1"])
    said.expect("inject --clear leaves no rule", "clear", 0, [])


def _test_stat(ktap, said):
    ktap.result("stat names the mount command", said.status("unmounted") == 2
                and any("mount -t debugfs none" in line
                        for line in said.all("unmounted")),
                said.all("unmounted"))
    rows = {line.split()[0]: line.split() for line in said.lines("stat")[1:]}
    ktap.result("stat prints the kernel's table", said.status("stat") == 0
                and int(rows.get(CALL, ["", "0"])[1]) >= 24,
                said.lines("stat")[:10])
    report = json.loads("".join(said.lines("json")) or "{}")
    ktap.result("stat --json is JSON", said.status("json") == 0
                and any(call["name"] == CALL and call["time_ns"] > 0
                        for call in report.get("calls", [])),
                said.lines("json")[:5])
    ktap.result("stat --off and --on", said.status("off") == 0
                and said.status("on") == 0
                and any("statistics are off" in line
                        for line in said.all("is off")),
                said.all("is off"))


def _test_probe(ktap, said):
    answers = dict(line.split()[:2] for line in said.lines("probe")
                   if line.startswith("H_"))
    ktap.result("probe knows a call that is there", said.status("probe") == 0
                and answers.get("H_PUT_TERM_CHAR") == "yes",
                said.lines("probe")[:10])
    # QEMU announces hcall-splpar and lacks H_PURR, which Linux does not make.
    purr = [line.split()[1:3] for line in said.lines("purr") if line.startswith("H_PURR")]
    ktap.result("probe does not report an announced call as present",
                said.status("purr") == 0 and purr == [["announced", "hcall-splpar"]],
                said.lines("purr"))


@pytest.mark.kernel("lab")
@pytest.mark.limit(900)
def test_tool_guest(checks, kernel, folder):
    """tools/hcall in a guest: traces, signals, injection, statistics."""
    products = kernel.build()
    full = " __tracepoint_hcall_return\n" in (products / "System.map").read_text(
        encoding="ascii")
    commands = {name: f"{command}\necho $?" for name, command in COMMANDS.items()}
    said = Said(checks, guestshell.run_on(
        products / "vmlinux", folder, commands, {"hcall": tool.build("le")}), full)
    _test_trace(checks, said)
    _test_selected(checks, said)
    _test_cleanup(checks, said)
    _test_injected(checks, said)
    _test_stat(checks, said)
    _test_probe(checks, said)
