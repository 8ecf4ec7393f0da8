# SPDX-License-Identifier: GPL-2.0-or-later
"""The front door: what its commands say when something is wrong or missing.

Each message has to name what is missing and what mends it, and the exit
status has to tell a person's mistake (2) from a failed test (1).
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import captured
import kernels

TOP = pathlib.Path(__file__).resolve().parents[2]
PYTHON = sys.executable

# Command, what is changed in its environment -> exit status, text it prints.
CASES = {
    "make help names the commands": (
        ["make", "-s", "help"], {}, 0, "make run"),
    "make help names the kernels and the default": (
        ["make", "-s", "help"], {}, 0,
        f"KERNEL={'|'.join(kernels.TABLE)}   kernel to build ({kernels.DEFAULT})"),
    "make alone is help": (["make", "-s"], {}, 0, "make check"),
    "overlay without a tree says what it wants": (
        ["make", "-s", "overlay"], {}, 2, "KSRC="),
    "patches without a folder for them say what they want": (
        ["make", "-s", "patches", "KSRC=/usr"], {}, 2, "OUT="),
    "overlay of a folder that is no kernel": (
        ["make", "-s", "overlay", "KSRC=/usr"], {}, 2,
        "/usr: not a Linux source tree"),
    "modules without a kernel says what it wants": (
        ["make", "-s", "modules"], {}, 2, "KDIR="),
    "Debian's kernel in an endianness that it has not": (
        [PYTHON, "-m", "lab", "run"], {"KERNEL": "stock", "ENDIAN": "be"}, 2,
        "no ENDIAN=be kernel for Power; choose le"),
    "an endianness that is none": (
        [PYTHON, "-m", "lab", "build"], {"ENDIAN": "pdp"}, 2,
        "ENDIAN=pdp: unknown byte order; choose le or be"),
    "a kernel that is not known": (
        [PYTHON, "-m", "lab", "build"], {"KERNEL": "2.4"}, 2,
        "KERNEL=2.4: unknown kernel; choose one of " + ", ".join(kernels.TABLE)),
    "a hypervisor that is not known": (
        [PYTHON, "-m", "lab", "run"], {"HYPERVISOR": "xen"}, 2,
        "HYPERVISOR=xen: unknown hypervisor; choose one of tcg, kvm"),
    "Debian's kernel under KVM": (
        [PYTHON, "-m", "lab", "run"], {"HYPERVISOR": "kvm", "KERNEL": "stock"}, 2,
        "HYPERVISOR=kvm: KERNEL=stock is not one of its guests"),
    "a hypervisor for a command that has no use for it": (
        ["make", "-s", "check", "HYPERVISOR=kvm"], {}, 2,
        "HYPERVISOR=kvm: for these commands only: run probe conformance fuzz"),
    "no compiler": (
        [PYTHON, "-c", "from lab import kernel; "
         "kernel.tool_version('powerpc64le-linux-gnu-gcc')"],
        {"PATH": "{stubs}"}, 1,
        "powerpc64le-linux-gnu-gcc is missing; type: scripts/install-deps"),
    "a disk that is full": (
        [PYTHON, "-c",
         "from lab import cache; cache.NEEDED_BYTES = 1 << 60; "
         "cache.check_room()"], {}, 1, "needed; free space, or set XDG_CACHE"),
    "no QEMU": (
        [PYTHON, "-c",
         "from lab import guest; import tempfile; "
         "guest.boot('x', 'x', tempfile.mkdtemp())"],
        {"QEMU": "/nonexistent/qemu"}, 1,
        "/nonexistent/qemu is missing; type: scripts/install-deps"),
    "a QEMU that fails": (
        [PYTHON, "-c",
         "from lab import guest; import tempfile; "
         "guest.boot('x', 'x', tempfile.mkdtemp())"],
        {"QEMU": "/bin/false"}, 1,
        "the guest ended early (exit status 1)"),
    "packages missing and no root": (
        ["scripts/install-deps"], {"PATH": "{stubs}:{path}"}, 2,
        "as root type:\n  apt-get install -y --no-install-recommends make"),
    "packages missing, only asked": (
        ["scripts/install-deps", "-n"], {"PATH": "{stubs}:{path}"}, 0,
        "apt-get install -y --no-install-recommends make"),
    "a package that this release of Debian does not have": (
        ["scripts/install-deps"], {"PATH": "{stubs}:{path}", "STUB_ID": "0"}, 2,
        "no such package in this release of Debian: sparse\n"),
    "a kernel that cannot be had": (
        [PYTHON, "-m", "lab", "build"],
        {"PATH": "{stubs}:{path}", "XDG_CACHE_HOME": "{stubs}", "KERNEL": "newest"}, 2,
        "KERNEL=newest: apt has no archive of Debian"),
    "a test of a kernel that cannot be had is skipped, and says so": (
        [PYTHON, "-m", "pytest", "-q", "tests/boot/test_kernel.py::test_other_kernel[newest]"],
        {"PATH": "{stubs}:{path}", "XDG_CACHE_HOME": "{stubs}"}, 0,
        "0 passed, 0 failed, 1 skipped"),
    "reverting a tree without the layer": (
        ["make", "-s", "overlay-revert", "KSRC=/usr"], {}, 2, "name a tree of make overlay"),
    "a kernel from a folder that is no kernel": (
        ["make", "-s", "kernel", "KSRC=/usr"], {}, 2, "/usr: not a Linux source tree"),
    "an option of install-deps that is none": (
        ["scripts/install-deps", "--all"], {}, 2, "usage:"),
    "a test that is none": (
        ["make", "-s", "check", "T=nothing"], {}, 2,
        "no test or folder 'nothing'; make check T=-h lists them"),
    "the list of tests": (["make", "-s", "check", "T=-h"], {}, 0, "  guest-be "),
    "a kernel to test that is none": (
        ["make", "-s", "check", "KERNEL=2.4"], {}, 2,
        "KERNEL=2.4: unknown kernel; choose one of " + ", ".join(kernels.TABLE)),
    "a byte order that a test has not": (
        ["make", "-s", "check", "T=guest-le", "ENDIAN=be"], {}, 2, "no test was run"),
    "an endianness to test that is none": (
        ["make", "-s", "check", "T=guest-le", "ENDIAN=pdp"], {}, 2, "--endian: invalid choice"),
}

# Programs that come first on PATH in some cases.
STUBS = {"dpkg-query": "exit 1", "id": 'echo "${STUB_ID-1000}"', "sudo": "exit 1",
         "apt-get": "exit 0", "apt-cache": '[ "$2" = sparse ] || echo "  Candidate: 1"'}


def run(command, changes):
    """Run one command with a changed environment."""
    with tempfile.TemporaryDirectory() as stubs:
        for name, body in STUBS.items():
            stub = pathlib.Path(stubs, name)
            stub.write_text(f"#!/bin/sh\n{body}\n", encoding="ascii")
            stub.chmod(0o755)
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("ENDIAN", "KERNEL", "QEMU", "T", "HYPERVISOR",
                                       "MAKEFLAGS", "KSRC", "KDIR")}
        for name, value in changes.items():
            environment[name] = value.format(stubs=stubs,
                                             path=os.environ["PATH"])
        return captured.run(*command, cwd=TOP, env=environment, stdin=subprocess.DEVNULL)


def test_front(checks):
    """The commands' own errors: what is missing, what mends it."""
    for name, (command, changes, status, text) in CASES.items():
        result = run(command, changes)
        said = result.stdout + result.stderr
        checks.result(name, result.returncode == status and text in said,
                      [f"status {result.returncode}, wanted {status} and "
                       f"{text!r}", *said.splitlines()[-8:]])
