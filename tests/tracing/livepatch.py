# SPDX-License-Identifier: GPL-2.0-or-later
"""Live-patch a caller of the hypervisor while its calls are traced.

Live patching decides by stack traces of preempted tasks, so a stack trace must name the caller
and the caller's caller, or be marked as not reliable.
"""
from __future__ import annotations

import pathlib
import shutil

import callers
import functions
import guestshell
from ktap import Ktap
from lab.errors import LabError
from qemu_guest import EVENT, HCALL, TRACING, Machine

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 600
# Number of modules: this kernel cannot unload one.
ROUNDS = 2
SECONDS = 60
READERS = 3
# Random numbers of patch.c.
PATTERN = "5a5a5a5a5a5a5a5a"
PATCH = "/sys/kernel/livepatch/$patch"
READ = "dd if=/dev/hwrng bs=8 count=1 2>/dev/null | hexdump -v -e '8/1 \"%02x\" \"\\n\"'"

PATCHES = [f"patch{number}" for number in range(ROUNDS)]

COMMANDS = {
    "begin": f"""
cd {TRACING}
echo pseries_rng_read >set_ftrace_filter
echo function >current_tracer
dd if=/dev/hwrng of=/dev/null bs=8 count=1 2>/dev/null
echo 0 >tracing_on
awk '/ <-/ {{ print "pair " $(NF - 1) " " $NF }}' trace | sort -u >/tmp/pairs
echo nop >current_tracer
echo 1 >tracing_on
for event in {EVENT} {TRACING}/events/powerpc/hcall_entry {TRACING}/events/powerpc/hcall_exit
do
	echo stacktrace >$event/trigger
	echo 1 >$event/enable
done
for reader in $(seq {READERS}); do
	taskset 2 dd if=/dev/hwrng of=/dev/null bs=64 2>/dev/null &
done
insmod /unwind.ko \
	save=0x$(awk '$3 == "stack_trace_save_tsk_reliable" {{ print $1 }}' /proc/kallsyms)""",
    "pairs": "cat /tmp/pairs",
    "plain": READ,
    "patched": f"""
for patch in {' '.join(PATCHES)}; do
	insmod /$patch.ko
	{guestshell.wait(f'[ "$(cat {PATCH}/transition)" = 0 ]', SECONDS)}
	echo patched $(cat {PATCH}/transition) $({READ})
	echo 0 >{PATCH}/enabled
	{guestshell.wait(f'[ ! -e {PATCH} ]', SECONDS)}
	[ -e {PATCH} ] && echo stuck
	echo unpatched $({READ})
done""",
    "unwound": "sleep 40; cat /sys/kernel/debug/unwound",
    "end": f"""
kill $(pidof dd)
wait
cat {HCALL}/stats | grep -c H_RANDOM""",
}


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    known = functions.find(machine.kernel)
    files = {"unwind.ko": machine.module(HERE / "unwind.c")}
    for name in PATCHES:
        source = machine.folder / f"{name}.c"
        shutil.copy(HERE / "patch.c", source)
        files[f"{name}.ko"] = machine.module(source)
    try:
        said = machine.run(COMMANDS, files, timeout=TIMEOUT, options=("-d", "guest_errors"))
    except LabError as error:
        ktap.result("a guest whose callers are patched gets to its end", False,
                    str(error).splitlines())
        return
    ktap.result("the guest's commands print no error",
                not said["begin"] and said["end"] == ["1"], said["begin"] + said["end"])
    words = [line.split() for line in said["patched"]]
    patched = [word for word in words if word[0] == "patched"]
    unpatched = [word for word in words if word[0] == "unpatched"]
    ktap.result(f"live patching of pseries_rng_read() converges {ROUNDS} times while its "
                "calls are traced", patched == [["patched", "0", PATTERN]] * ROUNDS,
                said["patched"])
    ktap.result("removing the patch converges, too", len(unpatched) == ROUNDS == len(words) / 2
                and all(len(word) == 2 and word[1] != PATTERN for word in unpatched),
                said["patched"])
    found = callers.parse([line.replace("stack ", "stack - ", 1) for line in said["unwound"]]
                          + said["pairs"])
    # The patch's own stack traces end in the code that replaces a function.
    inside = [stack for stack in found.stacks if known.layer & set(stack.frames)
              and "livepatch_handler" not in stack.frames]
    wrong = callers.wrong_stacks(callers.Found(inside, found.pairs), known,
                                 {"pseries_rng_read"})
    ktap.result("a stack trace that is marked as reliable names the caller and its caller",
                inside and not wrong,
                [f"{len(found.stacks)} stacks, {len(inside)} of tasks in a call; "
                 f"{said['unwound'][:1]}", *said["pairs"], *wrong])
    ktap.none("the kernel has no complaint", said.complaints)
