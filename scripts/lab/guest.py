# SPDX-License-Identifier: GPL-2.0-or-later
"""One boot of a lab kernel in QEMU.

QEMU logs every hypervisor call from the hypervisor's side (-d int): a
log that is independent of this project.
"""

import pathlib
import re
import typing

from . import qemu
from .errors import LabError

# Bytes of an NVDIMM's memory: the granule of the machine.
NVDIMM_SIZE = 256 << 20

# x-vof replaces the slow SLOF firmware; the cap-* settings are those of
# mitigations that TCG cannot offer and would warn about.
MACHINE = ("pseries,x-vof=on,nvdimm=on,cap-cfpc=broken,cap-sbbc=broken,"
           "cap-ibs=broken,cap-ccf-assist=off")
CPUS = 2
TIMEOUT = 180
# An instruction takes a nanosecond of the guest's time, whatever else the host does.
ICOUNT = ("-icount", "shift=0")


# Messages of the kernel and its checkers (lockdep, KASAN, UBSAN, RCU, SRR0) complain; not of
# QEMU's NVRAM, which is empty.
COMPLAINT = re.compile(r"\bBUG:|WARNING: (?!nvram)|Oops:|Call Trace|UBSAN:|"
                       r"INFO: possible|INFO: trying to register|SRR[01] was: |"
                       r"turning off the locking correctness")


class Nvdimm(typing.NamedTuple):
    """An NVDIMM, whose contents are in a file.

    image       path of the file; one that is there keeps its contents
    size        bytes of memory, a multiple of NVDIMM_SIZE
    label       bytes of the label area, which come on top
    device      QEMU's model; "spapr-nvdimm" is flushed by calls
    read_only   the file is not written to; such a one is not armed, either
    armed       contents outlive the machine's power, as it says
    """

    image: pathlib.Path
    size: int = NVDIMM_SIZE
    label: int = 128 << 10
    device: str = "nvdimm"
    read_only: bool = False
    armed: bool = True

    def options(self, number):
        """QEMU's options for it; the file is made if need be."""
        with open(self.image, "ab") as file:
            file.truncate(self.size + self.label)
        return self.words(number)

    def words(self, number):
        """QEMU's options for it; QEMU makes a file that is missing."""
        return [
            "-object", f"memory-backend-file,id=mem{number},share=on,"
            f"mem-path={self.image},size={self.size + self.label}"
            + (",readonly=on" if self.read_only else ""),
            "-device", f"{self.device},id=nv{number},memdev=mem{number},"
            f"label-size={self.label},"
            f"uuid=5a1b6d0c-6f0e-4e36-9a3a-0c2f4d1e7b{number + 16:02x}"
            + ("" if self.armed else ",unarmed=on")]


class Boot:
    """Result of one boot: console and QEMU's log."""

    def __init__(self, console, log):
        self.console, self.log = console, log

    def said(self, word):
        """Return the text after "@word" of each line of the console."""
        mark = f"@{word} "
        return [line[len(mark):].strip() for line in self.console.splitlines()
                if line.startswith(mark)]

    def complaints(self):
        """Lines in which the kernel says that something is wrong with it."""
        return [line for line in self.console.splitlines()
                if COMPLAINT.search(line)]


def command(kernel, rootfs, nvdimms, cpu=None, append="",
            cpus=CPUS):  # pylint: disable=too-many-arguments
    """Command line of QEMU for a machine with these NVDIMMs."""
    # In GiB, beside the memory.
    room = 1 + sum(nvdimm.size for nvdimm in nvdimms) // (1 << 30)
    return [
        qemu.program(),
        "-M", MACHINE, "-cpu", cpu or qemu.cpu(), "-smp", str(cpus),
        "-m", f"1G,slots={max(len(nvdimms), 2)},maxmem={1 + room}G",
        "-nodefaults", "-no-reboot", "-display", "none", "-serial", "stdio",
        *(word for number, nvdimm in enumerate(nvdimms, 1)
          for word in nvdimm.options(number)),
        "-kernel", str(kernel), "-initrd", str(rootfs),
        "-append", f"console=hvc0 panic=-1 {append}".strip(),
    ]


def _new_nvdimm(folder):
    image = pathlib.Path(folder, "nvdimm.img")
    image.unlink(missing_ok=True)
    return Nvdimm(image)


def boot(kernel, rootfs, folder, cpu=None, append="", cpus=CPUS,
         options=(), timeout=TIMEOUT, nvdimms=None, log=True,
         environment=None, watch=None):  # pylint: disable=too-many-arguments
    """Boot until the guest switches itself off; a Boot.

    kernel, rootfs  paths of vmlinux and initramfs
    folder          where the console, QEMU's log and the NVDIMM's file go
    cpu, cpus       model of the CPUs, and how many
    append          append TEXT to the kernel's command line
    options         more of QEMU's
    timeout         seconds that it may take
    nvdimms         in place of one that is new: each an Nvdimm
    log             without, QEMU does not log the calls and is faster
    environment     more of QEMU's
    watch           called with each line of the console, bytes, as it comes
    """
    if nvdimms is None:
        nvdimms = [_new_nvdimm(folder)]
    qlog = qemu.log_path(folder)
    console, ending = qemu.run(
        [*command(kernel, rootfs, nvdimms, cpu, append, cpus),
         *(["-d", "int", "-D", str(qlog)] if log else []), *options],
        timeout, environment, watch)
    return ended(console, ending, folder, qlog if log else None)


def boot_bare_metal(kernel, rootfs, folder, timeout=TIMEOUT):
    """The same on a machine without a hypervisor, with QEMU's own firmware."""
    console, ending = qemu.run([
        qemu.program(), "-M", "powernv9", "-m", "1G",
        "-nodefaults", "-no-reboot", "-display", "none", "-serial", "stdio",
        # Whom the firmware asks to switch the machine off
        "-device", "ipmi-bmc-sim,id=bmc", "-device", "isa-ipmi-bt,bmc=bmc,irq=10",
        "-kernel", str(kernel), "-initrd", str(rootfs),
        "-append", "console=hvc0 panic=-1"], timeout)
    return ended(console, ending, folder, None)


def ended(console, ending, folder, log):
    """Return the result of a guest that switched itself off."""
    pathlib.Path(folder, "console.txt").write_text(console, encoding="utf-8")
    if "\n@end\n" not in console or ending != "exit status 0":
        tail = "\n".join(console.splitlines()[-30:])
        raise LabError(f"the guest ended early ({ending}); see the last "
                       f"lines of its console:\n{tail}")
    return Boot(console, log)
