# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost of statistics and trace events in kernels.

A module makes calls inside of each kernel, and so does the NVDIMM driver, while
the first program switches statistics and events on and off.  Guest time is
instructions, as in startup.py.  Linux's statistics cannot be switched off, so
what its calls cost without them comes from the bare guest.
"""

import pathlib
import re
import tempfile

import kernels
from count import Call
from lab import guest, rootfs
from lab.errors import LabError
from lab.kernel import Kernel

OBSERVE = pathlib.Path(__file__).resolve().parents[1] / "tracing"

# Shapes that the module measures, with the row of the bare guest for each.
SHAPES = {
    "plpar_hcall_norets": Call("plpar_hcall_norets", "constant", "any", 0, 0),
    "plpar_hcall": Call("plpar_hcall", "constant", "any", 0, 1),
    "plpar_hcall9": Call("plpar_hcall9", "constant", "any", 0, 1),
}
# Opcode, bl, priority, nop, sc, two for the flag, blr.
TRAMPOLINE = 8


def _costs(endian, layer):
    """{what is on: {shape: instructions}} of one kernel."""
    kernel = Kernel(kernels.chosen(), endian, "lab", layer)
    products = kernel.build()
    with tempfile.TemporaryDirectory(prefix="hcall-bench-") as folder:
        module = kernel.build_module(OBSERVE / "load.c", folder)
        root = rootfs.build(kernels.chosen(), endian, OBSERVE / "init.c", [module])
        boot = guest.boot(products / "vmlinux", root, folder, cpus=1,
                          append="-- measure",
                          options=(*guest.ICOUNT, "-rtc", "clock=vm"))
    if boot.said("error"):
        raise LabError("the guest says: " + "; ".join(boot.said("error")))
    found, how = {}, None
    for line in boot.console.splitlines():
        match = re.match(r"@measured (\S+)", line)
        if match:
            how = found.setdefault(match[1], {})
        match = re.match(r"@cost (\S+) (\d+)", line)
        if match:
            how[match[1]] = int(match[2]) / 1000
    return found


def costs(endian, bare):
    """Pairs (what, Linux's instructions added to a call, the layer's).

    bare    {Call: count} of Linux in the bare guest
    """
    upstream, layer = _costs(endian, False), _costs(endian, True)
    # A module reaches the kernel's text through a stub, Linux's own callers do
    # not; unobserved, the trampoline and its call have so many instructions.
    stub = layer["off"]["variable"] - TRAMPOLINE
    added = {}
    for shape, call in SHAPES.items():
        # There, status and each result cost one instruction to be used.
        off = bare[call] - 1 - call.results
        added[shape] = round(upstream["stats"][shape] - stub - off)
        yield (f"statistics on, added to {shape}", added[shape],
               round(layer["stats"][shape] - stub - layer["off"][shape]))
    # A call in line in the kernel; Linux has the trampoline of plpar_hcall() there, too.
    yield ("statistics on, added to H_SCM_READ_METADATA of the NVDIMM driver, built in",
           added["plpar_hcall"], round(layer["stats"]["labels"] - layer["off"]["labels"]))
    for shape in SHAPES:
        yield (f"a call with arguments, results and time traced, added to "
               f"{shape} (Linux: two events with neither)",
               round(upstream["stats+upstream"][shape] - upstream["stats"][shape]),
               round(layer["event"][shape] - stub - layer["off"][shape]))
    # Linux has no selection: its filters come after the events.
    for shape in SHAPES:
        all_calls = round(upstream["stats+upstream"][shape] - upstream["stats"][shape])
        yield (f"another call selected, added to {shape}", all_calls,
               round(layer["other"][shape] - stub - layer["off"][shape]))
        yield (f"another call selected, added to {shape} with statistics", all_calls,
               round(layer["stats+other"][shape] - layer["stats"][shape]))
