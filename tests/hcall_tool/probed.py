# SPDX-License-Identifier: GPL-2.0-or-later
"""hcall trace on this machine: a user probe gives the kernel the event hcall:hcall_return.

make_calls.c makes the "calls".  All is as on a partition, the kernel's buffers
and filters and libtracefs, but for who reports the event.
"""

import contextlib
import os
import pathlib
import platform
import re
import tempfile

import captured
from program import HERE, expect, run

TRACING = pathlib.Path("/sys/kernel/tracing")
PROBES = TRACING / "uprobe_events"
# Where made() gets its record, and where in it the fields are.
FIELDS = ("opcode=+0(%di):u64 status=+8(%di):s64 duration_ns=+16(%di):u64 "
          "hidden=+24(%di):u16 nargs=+32(%di):u8 nresults=+40(%di):u8 "
          "args=+48(%di):u64[9] results=+120(%di):u64[9]")

CALLS = """996 0 1234 0 3 77 0 8 1 42
0x44c 9901 5000 0 2 9 0 1 7
0x58 -4 99 4 4 0 1 2 3 0
0xf7f0 -31337 0 0 0 1 5
"""
LINES = [
    "H_SCM_READ_METADATA(drc_index=0x4d, offset=0, length=8) = H_SUCCESS data=0x2a",
    "H_SCM_FLUSH(drc_index=9, token=0) = H_LONG_BUSY_ORDER_10_MSEC next_token=7",
    "H_PUT_TERM_CHAR(termno=0, len=1, char0_7=<hidden>, char8_15=3) = H_PARAMETER",
    "0xf7f0() = -31337"]
MANY = 20000


def _why_not():
    """Why this machine cannot do it; "" if it can."""
    if platform.machine() != "x86_64":
        return "the probe's registers are those of x86-64"
    if os.geteuid() or not os.access(PROBES, os.W_OK):
        return "no user probes here, or not root"
    if (TRACING / "events/hcall").exists():
        return "there is an event of this name already"
    return ""


def _offset(program):
    """Where made() is in the file."""
    symbols = captured.run("nm", program, check=True).stdout
    address = int(re.search(r"^(\w+) T made$", symbols, re.M).group(1), 16)
    segments = captured.run("readelf", "-lW", program, check=True).stdout
    for match in re.finditer(r"LOAD +(0x\w+) +(0x\w+) +\S+ +(0x\w+)", segments):
        offset, start, size = (int(word, 16) for word in match.groups())
        if start <= address < start + size:
            return address - start + offset
    raise LookupError("made() is in no segment")


def _write(line):
    """Append to the list of probes, in which seeking is not possible."""
    file = os.open(PROBES, os.O_WRONLY | os.O_APPEND)
    try:
        os.write(file, f"{line}\n".encode())
    finally:
        os.close(file)


@contextlib.contextmanager
def _event(program):
    _write(f"p:hcall/hcall_return {program}:{_offset(program):#x} {FIELDS}")
    try:
        yield
    finally:
        _write("-:hcall/hcall_return")


def _lines(result):
    return result.stderr.splitlines()


def _test_traces(ktap, program):
    result = run("trace", program, data=CALLS)
    ktap.result("trace of an event prints every call",
                result.returncode == 0 and _lines(result) == LINES,
                _lines(result))
    result = run("trace", "-Z", program, data=CALLS)
    ktap.equal("trace --errors prints errors", _lines(result), LINES[2:])
    result = run("trace", "-C", "scm_flush", program, data=CALLS)
    ktap.equal("trace --call prints this call", _lines(result), LINES[1:2])
    result = run("trace", "-T", program, data=CALLS)
    times = ["0.000001234", "0.000005000", "0.000000099", "0.000000000"]
    ktap.equal("trace -T prints the event's time", _lines(result),
               [f"{line} <{time}>" for line, time in zip(LINES, times)])
    expect(ktap, "trace -c counts errors and busy answers",
           run("trace", "-c", program, data=CALLS), 0,
           "         1         0         1 H_SCM_FLUSH",
           "         1         1         0 H_PUT_TERM_CHAR",
           "         4         2         1 total")


def _test_many(ktap, program):
    """More calls than a page of the kernel's buffer holds."""
    data = "0x44c 0 10 0 2 9 0 0\n" * MANY
    result = run("trace", "-c", program, data=data)
    counted = re.search(r"(\d+) +0 +0 total", result.stderr)
    lost = re.search(r"(\d+) events were lost", result.stderr)
    total = (int(counted.group(1)) if counted else 0) + (
        int(lost.group(1)) if lost else 0)
    ktap.result("trace counts every call, or says how many it lost",
                total == MANY, _lines(result))
    instances = os.listdir(TRACING / "instances")
    ktap.result("trace leaves no instance",
                not any(name.startswith("hcall-") for name in instances),
                instances)


def test(ktap):
    """All of them."""
    why_not = _why_not()
    if why_not:
        ktap.skip("trace of an event", why_not)
        return
    with tempfile.TemporaryDirectory() as folder:
        program = f"{folder}/make_calls"
        built = captured.run("gcc", "-O2", "-Wall", "-Werror", "-no-pie", "-o", program,
                             HERE / "make_calls.c")
        ktap.result("make_calls builds", not built.returncode,
                    built.stderr.splitlines())
        with _event(program):
            _test_traces(ktap, program)
            _test_many(ktap, program)
