# SPDX-License-Identifier: GPL-2.0-or-later
"""Test Debian's perf and trace-cmd with the event hcall:hcall_return.

The tools know only the event's format file.  The calls are those of load.c.

On Debian's kernel with papr_hcall.ko, bpftrace and tools/hcall are tested, too; the
lab's kernel has no BPF, and tests/hcall_tool tests hcall on it.
"""
from __future__ import annotations

import pathlib
from typing import NamedTuple

import pytest

import bpf
import guestshell
import hcall_program
import kernels
import registers
import reported
from ktap import Ktap
from lab import foreign, stock
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
OBSERVE = HERE.parent / "tracing"

TIMEOUT = 900
LOAD = "/sys/kernel/debug/hcall_load"
EVENT = "hcall:hcall_return"
MADE = ", output of load.c"

# Commands of a tool: record, option for a filter, print.
RECORDERS = {
    "trace-cmd": (f"trace-cmd record -o /tmp/data -e {EVENT}", "-f",
                  "trace-cmd report -i /tmp/data"),
    "perf record": (f"perf record -o /tmp/data -a -e {EVENT}", "--filter",
                    "perf script -i /tmp/data"),
}


def calls(seed: int) -> str:
    """Return a command that makes 300 calls on each of two CPUs; they follow from the seed."""
    return f"echo load 2 300 {seed} >{LOAD}"


def commands(modules: list[pathlib.Path], on_stock: bool) -> dict[str, str]:
    """Return the commands by name."""
    found = dict(hcall_program.PLAIN) if on_stock else {}
    found["load"] = "; ".join(f"insmod /{module.name}" for module in modules)
    if on_stock:
        found.update(hcall_program.COMMANDS)
    clients = {}
    for client, (record, option, report) in RECORDERS.items():
        clients[client] = f"{record} sh -c '{calls(len(clients))}' >/dev/null && {report}"
        for wanted in reported.FILTERS:
            clients[f"{client} {wanted.text}"] = (
                f"{record} {option} '{wanted.text}' sh -c '{calls(len(clients))}' >/dev/null "
                f"&& {report}")
    for wanted in reported.FILTERS:
        clients[f"perf stat {wanted.text}"] = (
            f"perf stat -x, -a -e {EVENT} --filter '{wanted.text}' "
            f"sh -c '{calls(len(clients))}'")
    if on_stock:
        clients.update(bpf.commands(calls(len(clients))))
    for name, command in clients.items():
        found[name] = command
        found[name + MADE] = f"cat {LOAD}"
    return found


def programs() -> dict[str, pathlib.Path]:
    """Return {path in the guest: path here} of the tools."""
    return {**foreign.program(foreign.fetch(["trace-cmd"]), "usr/bin/trace-cmd"),
            **foreign.program(foreign.fetch(["linux-perf"]), "usr/bin/perf")}


class Machine(NamedTuple):
    """A kernel, its modules, and other files of its initramfs."""

    vmlinux: pathlib.Path
    modules: list[pathlib.Path]
    files: dict[str, pathlib.Path]


def with_layer(folder: pathlib.Path) -> Machine:
    """Return the lab's kernel."""
    kernel = Kernel(kernels.chosen(), "le")
    return Machine(kernel.build() / "vmlinux",
                   [kernel.build_module(OBSERVE / "load.c", folder)], programs())


def with_module(folder: pathlib.Path) -> Machine:
    """Return Debian's kernel."""
    kernel = stock.Stock()
    modules, _ = kernel.build_modules(folder / "module")
    load = kernel.build_module(OBSERVE / "load.c", folder / "load")
    return Machine(kernel.vmlinux, kernel.strip([*modules, load], folder),
                   {**programs(), **bpf.files(kernel), **hcall_program.files()})


def check(ktap: Ktap, said: guestshell.Session, log: registers.Log) -> None:
    """Check the output of all tools."""
    for client in RECORDERS:
        reported.check_all(ktap, client, said[client], said[client + MADE],
                           log.calls[registers.BOOT])
        for wanted in reported.FILTERS:
            name = f"{client} {wanted.text}"
            reported.check_filtered(ktap, client, wanted, said[name], said[name + MADE])
    for wanted in reported.FILTERS:
        name = f"perf stat {wanted.text}"
        reported.check_number(ktap, "perf stat", wanted, said[name], said[name + MADE])
    if bpf.CLIENT in said:
        reported.check_all(ktap, bpf.CLIENT, said[bpf.CLIENT], said[bpf.CLIENT + MADE],
                           log.calls[registers.BOOT], bpf.events)
        bpf.check_number(ktap, said[bpf.COUNT], said[bpf.COUNT + MADE])
        hcall_program.check(ktap, said, log)


def run(ktap: Ktap, on_stock: bool, folder: pathlib.Path) -> None:
    """Boot, and check the results."""
    machine = (with_module if on_stock else with_layer)(folder)
    asked = commands(machine.modules, on_stock)
    # On a busy machine the watchdog would report a lockup.
    said = guestshell.run_on(
        machine.vmlinux, folder, asked,
        {**machine.files, **{module.name: module for module in machine.modules}},
        append="nowatchdog", timeout=TIMEOUT)
    ktap.none("the modules load", said["load"])
    if said["load"]:
        return
    check(ktap, said, registers.Log(said.boot.log))
    ktap.none("the kernel has no complaint", said.complaints)


@pytest.mark.kernel("lab")
@pytest.mark.limit(1200)
def test_clients(checks, folder):
    """Debian's perf and trace-cmd with the event hcall:hcall_return, in a guest"""
    run(checks, False, folder)


@pytest.mark.full
@pytest.mark.limit(1800)
def test_clients_stock(checks, folder):
    """perf, trace-cmd, bpftrace and hcall on Debian's kernel with papr_hcall.ko"""
    run(checks, True, folder)
