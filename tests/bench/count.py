# SPDX-License-Identifier: GPL-2.0-or-later
"""Build and boot the benchmark guest, and count the instructions of each row.

With QEMU's "-icount shift=0" every guest instruction takes one nanosecond of the guest's
time, so the time base counts instructions.  Some rows have a known number of instructions;
if one of these is wrong, no result is reported.
"""

import pathlib
import re
from typing import NamedTuple

import bareguest
import kernels
from bareguest import DEFAULT_ABI, QEMU_OPTIONS, Target
from lab import guest, sources
from lab import qemu as lab_qemu
from lab.errors import LabError

HERE = pathlib.Path(__file__).resolve().parent

TICKS_PER_SECOND = 512_000_000
NS_PER_TICK = 1_000_000_000 / TICKS_PER_SECOND
# The time base is read to one tick, which the repetitions make small.
TOLERANCE = 0.05
TIMEOUT = 120

# Compiler options of a kernel for this byte order that change code.
COMMON_FLAGS = ("-g0 -fno-ipa-icf -fno-strict-aliasing -fconserve-stack "
                "-mcmodel=medium -mtune=power10")
ENDIAN_FLAGS = {"le": "-mcpu=power8", "be": "-mcpu=power4 -mcall-aixdesc"}

PARAMETERS = re.compile(r"^# bench (\d+) (\d+) (\d+) (\d+)$", re.M)
ROW = re.compile(r"^# row ([^:]+): (\d+) (\d+) (\d+)$", re.M)
TOTAL = re.compile(r"^# rows (\d+)$", re.M)


class Call(NamedTuple):
    """One row about a call: what is called, with how much."""
    shape: str
    way: str
    call: str
    arguments: int
    results: int


class Counts(NamedTuple):
    """Instructions of one build: {Call: count} of both sides."""
    upstream: dict
    layer: dict


def _boot(folder, qemu):
    """Return the guest's console."""
    command = [qemu, *QEMU_OPTIONS, *guest.ICOUNT,
               "-bios", str(folder / "bootrom.bin"),
               "-kernel", str(folder / "guest.elf")]
    console, ending = lab_qemu.run(command, TIMEOUT)
    if ending != "exit status 0" or not re.search(r"^ok 1 ", console, re.M):
        tail = "\n".join(console.splitlines()[-15:])
        raise LabError(f"the guest ended early ({ending}):\n{tail}")
    return console


def _whole(name, first, second):
    """Return the whole number that both are."""
    count = round(second)
    if max(abs(first - count), abs(second - count)) > TOLERANCE:
        raise LabError(
            f"counting does not work: '{name}' took {first:.3f} and "
            f"{second:.3f} instructions, which has to be the same whole "
            f"number; is {' '.join(guest.ICOUNT)} in effect?")
    return count


def counts(console):
    """Return {name of row: instructions} of the guest's console.

    Each must be a whole number that two measurements give.
    """
    parameters = PARAMETERS.search(console)
    total = TOTAL.search(console)
    rows = ROW.findall(console)
    if not parameters or not total or int(total[1]) != len(rows) or not rows:
        raise LabError(f"the guest said {len(rows)} rows, of "
                       f"{total[1] if total else 'an unknown number'}")
    loops, few, more, most = (int(text) for text in parameters.groups())
    result = {}
    for name, *ticks in rows:
        times = [int(text) * NS_PER_TICK / loops for text in ticks]
        if name in result:
            raise LabError(f"two rows are called '{name}'")
        result[name] = _whole(name, (times[1] - times[0]) / (more - few),
                              (times[2] - times[1]) / (most - more))
    return result


def check_known(found):
    """Check the rows with a known number of instructions; return their number."""
    known = {name: count for name, count in found.items()
             if name.startswith("known ")}
    wrong = [f"{name.split()[1]}: {count} instead of {name.split()[2]}"
             for name, count in known.items()
             if count != int(name.split()[2])]
    if wrong or len(known) < 3:
        raise LabError("counting does not work, nothing is reported: "
                       + ("; ".join(wrong) or "no known sequence was run"))
    return len(known)


def _call(shape, way, call, arguments, results):
    """Return the Call of the words of a row's name."""
    return Call(shape.replace("upstream_hcall", "plpar_hcall"), way, call,
                int(arguments), int(results))


def measure(endian, flags, qemu):
    """Build and boot the guest; return Counts."""
    flags = f"{COMMON_FLAGS} {ENDIAN_FLAGS[endian]} {flags}"
    target = Target(endian, DEFAULT_ABI[endian], "bench", TIMEOUT)
    folder = pathlib.Path(bareguest.build_folder(target, str(HERE), flags))
    with bareguest.locked(str(folder)):
        bareguest.build(target, str(HERE), str(folder),
                        [f"LINUX={sources.pristine(kernels.QUOTED)}",
                         f"EXTRA_CFLAGS={flags}"])
        found = counts(_boot(folder, qemu))
    check_known(found)
    result = {"upstream": {}, "layer": {}}
    for name, count in found.items():
        whose, *words = name.split()
        if whose != "known":
            result[whose][_call(*words)] = count
    return Counts(**result)
