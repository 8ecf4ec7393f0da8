# SPDX-License-Identifier: GPL-2.0-or-later
"""One boot of a lab kernel in QEMU.

QEMU logs every hypervisor call from the hypervisor's side (-d int): a
witness that this project did not write.
"""

import os
import pathlib
import re
import subprocess

from .errors import LabError

# The NVDIMM: 256 MiB, the granule of the machine, and the label area.
NVDIMM_SIZE = (256 << 20) + (128 << 10)
NVDIMM_UUID = "5a1b6d0c-6f0e-4e36-9a3a-0c2f4d1e7b11"

# x-vof replaces the slow SLOF firmware; the cap-* settings are those of
# mitigations that TCG cannot offer and would warn about.
MACHINE = ("pseries,x-vof=on,nvdimm=on,cap-cfpc=broken,cap-sbbc=broken,"
           "cap-ibs=broken,cap-ccf-assist=off")
CPUS = 2
TIMEOUT = 180
PROGRAM = "qemu-system-ppc64"


# How the kernel and its checkers (lockdep, KASAN, UBSAN, RCU) complain; not of
# QEMU's NVRAM, which is empty.
COMPLAINT = re.compile(r"\bBUG:|WARNING: (?!nvram)|Oops:|Call Trace|UBSAN:|"
                       r"INFO: possible|INFO: trying to register|"
                       r"turning off the locking correctness")


class Boot:
    """What one boot left behind."""

    def __init__(self, console, log):
        self.console, self.log = console, log

    def said(self, word):
        """What follows "@word" on each line of the console."""
        mark = f"@{word} "
        return [line[len(mark):].strip() for line in self.console.splitlines()
                if line.startswith(mark)]

    def complaints(self):
        """Lines in which the kernel says that something is wrong with it."""
        return [line for line in self.console.splitlines()
                if COMPLAINT.search(line)]


def _command(kernel, rootfs, log, nvdimm, cpu, cpus, append):
    return [
        os.environ.get("QEMU") or PROGRAM,
        "-M", MACHINE, "-cpu", cpu, "-smp", str(cpus),
        "-m", "1G,slots=2,maxmem=2G", "-nodefaults", "-no-reboot",
        "-display", "none", "-serial", "stdio",
        "-object", "memory-backend-file,id=mem1,share=on,"
        f"mem-path={nvdimm},size={NVDIMM_SIZE}",
        "-device", "nvdimm,id=nv1,memdev=mem1,label-size=128K,"
        f"uuid={NVDIMM_UUID}",
        "-d", "int", "-D", str(log),
        "-kernel", str(kernel), "-initrd", str(rootfs),
        "-append", f"console=hvc0 panic=-1 {append}".strip(),
    ]


def _run(command, timeout):
    """Run QEMU; what it printed, and how it ended."""
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, timeout=timeout,
                                stdin=subprocess.DEVNULL, check=False)
        output, ending = result.stdout, f"exit status {result.returncode}"
    except FileNotFoundError:
        raise LabError(f"{command[0]} is missing; type: scripts/install-deps"
                       ) from None
    except subprocess.TimeoutExpired as late:
        output, ending = late.stdout or b"", f"no end after {timeout} s"
    return output.decode(errors="replace").replace("\r", ""), ending


def boot(kernel, rootfs, folder, cpu="power9", append="", cpus=CPUS,
         options=(), timeout=TIMEOUT):  # pylint: disable=too-many-arguments
    """Boot until the guest switches itself off; a Boot.

    kernel, rootfs  paths of vmlinux and initramfs
    folder          where the console, QEMU's log and the NVDIMM's file go
    cpu, cpus       model of the CPUs, and how many
    append          more of the kernel's command line
    options         more of QEMU's
    timeout         seconds that it may take
    """
    log = pathlib.Path(folder, "qemu.log")
    nvdimm = pathlib.Path(folder, "nvdimm.img")
    with open(nvdimm, "wb") as file:
        file.truncate(NVDIMM_SIZE)
    console, ending = _run([
        *_command(kernel, rootfs, log, nvdimm, cpu, cpus, append), *options],
                           timeout)
    return _ended(console, ending, folder, log)


def boot_bare_metal(kernel, rootfs, folder, timeout=TIMEOUT):
    """The same on a machine without a hypervisor, with QEMU's own firmware."""
    console, ending = _run([
        os.environ.get("QEMU") or PROGRAM, "-M", "powernv9", "-m", "1G",
        "-nodefaults", "-no-reboot", "-display", "none", "-serial", "stdio",
        # Whom the firmware asks to switch the machine off
        "-device", "ipmi-bmc-sim,id=bmc", "-device", "isa-ipmi-bt,bmc=bmc,irq=10",
        "-kernel", str(kernel), "-initrd", str(rootfs),
        "-append", "console=hvc0 panic=-1"], timeout)
    return _ended(console, ending, folder, None)


def _ended(console, ending, folder, log):
    """What a guest left behind that switched itself off."""
    pathlib.Path(folder, "console.txt").write_text(console, encoding="utf-8")
    if "\n@end\n" not in console or ending != "exit status 0":
        tail = "\n".join(console.splitlines()[-30:])
        raise LabError(f"the guest did not get to its end ({ending}); last "
                       f"lines of its console:\n{tail}")
    return Boot(console, log)
