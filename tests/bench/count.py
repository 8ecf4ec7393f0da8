# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds and boots the benchmark guest; instructions that each row takes.

QEMU's "-icount shift=0" makes every guest instruction one nanosecond of the
guest's time, so its time base counts instructions.  Rows whose number of
instructions is known are run beside the others; unless they come out exact,
nothing is reported.
"""

import fcntl
import hashlib
import pathlib
import re
import subprocess
from typing import NamedTuple

import jobs
import kernels
from bareguest import DEFAULT_ABI, QEMU_OPTIONS, TARGETS
from lab import cache, guest, sources
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


def _build(endian, flags, folder):
    """Makes guest.elf and bootrom.bin."""
    command = ["make", "--no-print-directory", "-s", "-C", str(HERE), f"-j{jobs.count()}",
               f"O={folder}", f"LINUX={sources.pristine(kernels.QUOTED)}",
               f"ENDIAN={endian}", f"ABI={DEFAULT_ABI[endian]}",
               f"EXTRA_CFLAGS={flags}"]
    try:
        subprocess.run([TARGETS[endian, DEFAULT_ABI[endian]] + "gcc",
                        "--version"], capture_output=True, check=True)
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.STDOUT, check=False)
    except FileNotFoundError as error:
        raise LabError(f"{error.filename} is missing; type: "
                       "scripts/install-deps") from None
    if done.returncode:
        raise LabError("the benchmark does not build:\n"
                       + "\n".join(done.stdout.splitlines()[-30:]))


def _boot(folder, qemu):
    """The guest's console."""
    command = [qemu, *QEMU_OPTIONS, *guest.ICOUNT,
               "-bios", str(folder / "bootrom.bin"),
               "-kernel", str(folder / "guest.elf")]
    console, ending = lab_qemu.run(command, TIMEOUT)
    if ending != "exit status 0" or not re.search(r"^ok 1 ", console, re.M):
        tail = "\n".join(console.splitlines()[-15:])
        raise LabError(f"the guest did not get to its end ({ending}):\n{tail}")
    return console


def _whole(name, first, second):
    """The whole number that both are."""
    count = round(second)
    if max(abs(first - count), abs(second - count)) > TOLERANCE:
        raise LabError(
            f"counting does not work: '{name}' took {first:.3f} and "
            f"{second:.3f} instructions, which has to be the same whole "
            f"number; is {' '.join(guest.ICOUNT)} in effect?")
    return count


def counts(console):
    """{name of row: instructions} from the guest's console.

    Each is a whole number, found twice, or the method does not hold.
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
    """The rows that anybody can count; how many there are."""
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
    """Call of the words of a row's name."""
    return Call(shape.replace("upstream_hcall", "plpar_hcall"), way, call,
                int(arguments), int(results))


def measure(endian, flags, qemu):
    """Build, boot, check; Counts."""
    flags = f"{COMMON_FLAGS} {ENDIAN_FLAGS[endian]} {flags}"
    key = hashlib.sha256(f"{HERE}\0{flags}".encode()).hexdigest()[:8]
    folder = cache.folder("bench", f"{endian}-{key}")
    # Another run may be building or reading these files.
    with open(folder / "lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _build(endian, flags, folder)
        found = counts(_boot(folder, qemu))
    check_known(found)
    result = {"upstream": {}, "layer": {}}
    for name, count in found.items():
        whose, *words = name.split()
        if whose != "known":
            result[whose][_call(*words)] = count
    return Counts(**result)
