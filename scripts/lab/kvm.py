# SPDX-License-Identifier: GPL-2.0-or-later
"""Boot guests under Linux's own KVM, on an emulated machine.

QEMU emulates a POWER9 (level 0).  Debian's own kernel runs there as host, with
the modules kvm and kvm-hv and Debian's QEMU for Power (level 1), and starts
the guests (level 2).  KVM's trace of their calls is a reference log that is
independent of this project.  programs/kvm_host.c is the host's first program.
"""

import collections
import gzip
import pathlib
import re
import shutil
import struct
import tempfile
import time
import typing
import weakref

from . import foreign, guest, hcalls, qemu, rootfs, stock
from .errors import LabError

HOST = rootfs.PROGRAMS / "kvm_host.c"
MODULES = ("kvm", "kvm-hv")
MODULE_FILES = [f"{name}.ko" for name in MODULES]
PROGRAM = "usr/bin/qemu-system-ppc64"
FIRMWARE = "usr/share/qemu/vof.bin"

# Seconds for all guests of one host, for each guest, and for the start of a host that stays.
TIMEOUT, LIMIT, START = 1600, 700, 180
# Bytes of the memory through which guests are sent to a host that stays.
MAILBOX = 16 << 20

# Calls that firmware makes: VOF's own and RTAS; the kernel does not count them.
FIRMWARE_CALLS = frozenset((0xf000, 0xf005))

# Messages of the firmware, which prints them at any time, also in the middle of a line.
_FIRMWARE_MESSAGE = re.compile(r"\[ *\d+\.\d{9},\d\] [^\n]*\n")

CAPABILITIES = "cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken,cap-ccf-assist=off"


class Guest(typing.NamedTuple):
    """A guest of the host.

    name        letters, digits, "-"; guests are started in the order of their names
    words       QEMU's options beside machine, accelerator and console
    files       {name in the host: path here} of files that the words name
    machine     more of the option -machine
    memory      size, as QEMU takes it
    """

    name: str
    words: typing.Sequence[str]
    files: typing.Mapping[str, pathlib.Path]
    machine: str = ""
    memory: str = "512M,slots=2,maxmem=2G"

    def command(self):
        """Command line of QEMU in the host."""
        machine = ",".join(filter(None, ("pseries", CAPABILITIES, self.machine)))
        return [f"/{PROGRAM}", "-L", "/usr/share/qemu", "-M", machine, "-accel", "kvm",
                "-cpu", "host", "-m", self.memory, "-display", "none", "-nodefaults",
                "-no-reboot", "-monitor", "none", "-serial", "stdio", *self.words]


def linux(name, vmlinux, root, cpus=1, nvdimms=0, append="",
          options=()):  # pylint: disable=too-many-arguments
    """Return a guest with a kernel of the lab."""
    words = ["-smp", str(cpus), "-kernel", f"/{name}.vmlinux", "-initrd", f"/{name}.root",
             "-append", f"console=hvc0 panic=-1 marks=off {append}".strip(), *options]
    for number in range(1, nvdimms + 1):
        words += guest.Nvdimm(pathlib.Path(f"/nvdimm{number}.img")).words(number)
    return Guest(name, words, {f"{name}.vmlinux": vmlinux, f"{name}.root": root},
                 "x-vof=on,nvdimm=on")


def bare(name, folder, options=()):
    """Return a guest without an operating system, see tests/guest."""
    words = ["-bios", f"/{name}.rom", "-kernel", f"/{name}.elf", *options]
    return Guest(name, words, {f"{name}.rom": folder / "bootrom.bin",
                               f"{name}.elf": folder / "guest.elf"},
                 "max-cpu-compat=power8", "256M")


class Result:
    """Result of one guest.

    name        of the guest
    boot        its console, as a Boot without QEMU's log
    calls       [(opcode, number)]: KVM's trace, in order
    lost        events that the trace had no room for
    entries     how often KVM entered the guest; None if it was not asked for
    ending      "exit 0", "signal 11", or "late"
    seconds     from QEMU's start to its end
    """

    def __init__(self, name, console, calls, lost, ending,
                 seconds):  # pylint: disable=too-many-arguments
        self.name, self.boot = name, guest.Boot(console, None)
        self.calls, self.lost, self.entries = calls, lost, None
        self.ending, self.seconds = ending, seconds

    def total(self):
        """Counter of opcodes of the whole trace."""
        total = collections.Counter()
        for call, number in self.calls:
            total[call] += number
        return total


class Host:
    """Result of a host: its own console, and a Result of each guest by name."""

    def __init__(self, console):
        console = _FIRMWARE_MESSAGE.sub("", console)
        self.boot = guest.Boot(console, None)
        self.messages = [line[len("host| "):] for line in console.splitlines()
                         if line.startswith("host| ")]
        self.guests = {}
        for part in re.split(r"^@guest ", console, flags=re.M)[1:]:
            self._add(part)

    def _add(self, part):
        name = part.splitlines()[0]
        ended = re.search(rf"^@ended {name} (\w+ \d+) ([\d.]+)$", part, re.M)
        lost = re.search(r"^@lost (\d+)$", part, re.M)
        if not (ended and lost and re.search(r"^@traced (yes|off)$", part, re.M)):
            raise LabError(f"{name}: the host did not report the guest's end; see the last lines:\n"
                           + "\n".join(part.splitlines()[-20:]))
        mark = f"{name}| "
        console = "\n".join(line[len(mark):] for line in part.splitlines()
                            if line.startswith(mark)) + "\n"
        words = " ".join(line[len("@calls "):] for line in part.splitlines()
                         if line.startswith("@calls ")).split()
        self.guests[name] = Result(
            name, console, [(opcode(call), int(number)) for call, number in
                      (word.split("*") for word in words)], int(lost[1]),
            "late" if f"\n@late {name}\n" in part else ended[1], float(ended[2]))
        entries = re.search(r"^@entries (\d+)$", part, re.M)
        if entries:
            self.guests[name].entries = int(entries[1])

    def complaints(self):
        """Return lines in which the host's kernel complains."""
        return [line for line in [*self.messages, *self.boot.console.splitlines()]
                if guest.COMPLAINT.search(line) and not re.match(r"[\w-]+\| ", line)]


def opcode(name):
    """Return the opcode of a call in KVM's trace, which has no names for some."""
    if name.startswith("0x"):
        return int(name, 16)
    numbers = {known: number for number, known in hcalls.names().items()}
    return numbers.get(name, name)


class Comparison:
    """Compare a guest's statistics with KVM's trace.

    Each reading of the guest equals one prefix of the trace: the number of its
    calls says which.  With more than one CPU a call can be in one count and
    not yet in the other while the guest reads, so the best reading counts.

    rows        Rows of the best reading, most frequent first
    after       KVM's counts at that reading
    agreeing    number of readings that agree exactly, of readings
    problems    texts, each with a call and what is wrong with it, of the best reading
    """

    def __init__(self, result):
        trace = [(call, number) for call, number in result.calls if call not in FIRMWARE_CALLS]
        found = []
        for reading in hcalls.readings(result.boot.console):
            found.append((self._problems(reading, trace), reading))
        self.readings, self.width = len(found), 0
        self.agreeing = sum(not problems for (problems, _), _ in found)
        self.rows, self.after = [], collections.Counter()
        self.problems = ["the guest printed no statistics"]
        if found:
            (self.problems, self.after), reading = min(found, key=lambda each: len(each[0][0]))
            self.rows = sorted(reading.values(), key=lambda row: (-row.calls, row.opcode))
        if result.lost:
            self.problems.append(f"KVM's trace lost {result.lost} events")

    @staticmethod
    def _problems(reading, trace):
        left, prefix = sum(row.calls for row in reading.values()), collections.Counter()
        for call, number in trace:
            prefix[call] += min(left, number)
            left -= min(left, number)
        seen = {call: (number, number) for call, number in prefix.items()}
        return list(hcalls.disagreements(reading, seen, reference="KVM")), prefix


def _files():
    """Return {path in the host: path here} of QEMU and the modules."""
    root = stock.fetch("stock")
    unpacked = foreign.fetch(["qemu-system-ppc"])
    files = foreign.program(unpacked, PROGRAM)
    files[FIRMWARE] = unpacked / FIRMWARE
    for name in MODULES:
        files[f"{name}.ko"] = next(root.glob(f"lib/modules/*/kernel/arch/powerpc/kvm/{name}.ko"))
    return next((root / "boot").glob("vmlinux-*")), files


def versions():
    """Return the versions of the host's kernel and of its QEMU, major and minor."""
    kernel = next((stock.fetch("stock") / "boot").glob("vmlinux-*")).name
    changes = gzip.decompress(
        (foreign.fetch(["qemu-system-ppc"])
         / "usr/share/doc/qemu-system-ppc/changelog.Debian.gz").read_bytes()).decode()
    return re.search(r"-(\d+\.\d+)", kernel)[1], re.search(r"\(\d:(\d+\.\d+)", changes)[1]


def _archive(guests, base, folder):
    """Return an initramfs in folder: base and the guests' files."""
    with tempfile.TemporaryDirectory() as tree:
        for one in guests:
            for name, path in one.files.items():
                shutil.copy(path, pathlib.Path(tree, name))
            place = pathlib.Path(tree, "guests", one.name)
            place.parent.mkdir(exist_ok=True)
            place.write_text("\n".join(one.command()) + "\n", encoding="ascii")
        archive = pathlib.Path(folder, "host.cpio")
        archive.write_bytes(base.read_bytes() + rootfs.archive(tree))
    return archive


def _command(vmlinux, archive, append, options=()):
    """Return the command line of the QEMU that is the host."""
    # The service processor powers the machine off on request of the firmware.
    return [qemu.program(), "-M", "powernv9", "-m", "4G", "-device", "ipmi-bmc-sim,id=bmc",
            "-device", "isa-ipmi-bt,bmc=bmc,irq=10", "-nodefaults", "-no-reboot",
            "-display", "none", "-serial", "stdio", "-monitor", "none", *options,
            "-kernel", str(vmlinux), "-initrd", str(archive), "-append",
            f"console=hvc0 panic=-1 loglevel=3 {append}".strip()]


def boot(guests, folder, append="", timeout=TIMEOUT):
    """Boot the host, which runs the guests; a Host.

    folder      where the console goes
    append      more of the host's command line; "disable_radix": QEMU 7.2 starts a guest
                with a hash page table only where KVM has no radix
    """
    vmlinux, files = _files()
    base = rootfs.make(HOST, stock.ENDIAN, files, compress=False)
    archive = _archive(guests, base, folder)
    console, ending = qemu.run(_command(vmlinux, archive, f"limit={LIMIT} {append}"), timeout)
    return Host(guest.ended(console, ending, folder, None).console)


def boot_nested(guests, vmlinux, folder, timeout=TIMEOUT):
    """Boot a kernel of the lab with KVM as a guest that is the host of others; a Host.

    QEMU emulates the hypervisor of the host, which makes H_ENTER_NESTED.  Such guests
    have radix only.
    """
    files = {path: place for path, place in _files()[1].items() if path not in MODULE_FILES}
    base = rootfs.make(HOST, stock.ENDIAN, files, compress=False)
    console, ending = qemu.run(
        [qemu.program(), "-M", f"pseries,x-vof=on,cap-nested-hv=on,{CAPABILITIES}", "-cpu",
         qemu.cpu(), "-smp", "2", "-m", "4G", "-nodefaults", "-no-reboot", "-display", "none",
         "-serial", "stdio", "-monitor", "none", "-kernel", str(vmlinux),
         "-initrd", str(_archive(guests, base, folder)), "-append",
         f"console=hvc0 panic=-1 loglevel=3 limit={LIMIT} marks=off entries=on"], timeout)
    return Host(guest.ended(console, ending, folder, None).console)


class Session:
    """A host that stays, and runs one guest after the other on request.

    Guests and their files go to the host through memory that it shares with
    this program; see programs/kvm_host.c.  A host that dies is started again
    for the next guest.

    folder      where the memory is
    append      more of the host's command line, as for boot()
    limit       seconds for a guest
    """

    def __init__(self, folder, append="", limit=LIMIT):
        self.memory = pathlib.Path(folder, "mailbox")
        self.limit, self.append = limit, f"limit={limit} trace=off messages=off {append}"
        self.machine, self.number, self.sent, self.starts = None, 0, {}, 0

    def _start(self):
        vmlinux, files = _files()
        archive = rootfs.make(HOST, stock.ENDIAN, files, compress=False)
        with open(self.memory, "wb") as memory:
            memory.truncate(MAILBOX)
        self.number, self.sent = 0, {}
        self.starts += 1
        self.machine = qemu.Machine(_command(vmlinux, archive, self.append, (
            "-object", f"memory-backend-file,id=mailbox,share=on,mem-path={self.memory},"
            f"size={MAILBOX}", "-device", "pnv-phb,chip-id=0,index=0",
            "-device", "pnv-phb-root-port,id=rootport",
            "-device", "ivshmem-plain,memdev=mailbox,bus=rootport")))
        weakref.finalize(self, self.machine.kill)
        console = self._read(START)
        if not console.endswith("@served 0\n"):
            self.end()
            raise LabError(f"the KVM host does not start:\n{console[-2000:]}")

    def _read(self, timeout):
        """Return the console until the host has served the request, or has ended."""
        output, served = [], b"@served %d\n" % self.number
        for line in self.machine.lines(timeout):
            output.append(line.replace(b"\r", b""))
            if output[-1] == served:
                break
        return qemu.text(b"".join(output))

    def _send(self, files, idle):
        """Put files into the memory, {path in the host: content}; those it has are left out."""
        new = {path: content for path, content in files.items()
               if self.sent.get(path) != content}
        self.sent.update(files)
        data = b"".join(
            struct.pack(">II", len(path), len(content)) + _padded(path.encode())
            + _padded(content) for path, content in new.items())
        if len(data) > MAILBOX - 16:
            raise LabError(f"the files of a guest take {len(data)} bytes; the memory that the "
                           f"KVM host shares has {MAILBOX}")
        self.number += 1
        with open(self.memory, "r+b") as memory:
            memory.seek(8)
            memory.write(struct.pack(">II", idle, len(new)) + data)
            # Last: the host looks at this number.
            memory.flush()
            memory.seek(0)
            memory.write(struct.pack(">Q", self.number))

    def run(self, one, idle):
        """Run a guest; a Result, whose ending is "host" if the host did not survive it.

        idle        seconds without output after which the guest is ended, which is "late"
        """
        if not self.machine:
            self._start()
        words = ("\n".join(one.command()) + "\n").encode()
        # The host removes this file: send it each time.
        self.sent.pop(f"/guests/{one.name}", None)
        self._send({**{f"/{name}": path.read_bytes() for name, path in one.files.items()},
                    f"/guests/{one.name}": words}, int(idle))
        began = time.monotonic()
        console = self._read(self.limit + 60)
        try:
            return Host(console).guests[one.name]
        except (KeyError, LabError):
            self.end()
            mark = f"{one.name}| "
            said = [line[len(mark):] for line in console.splitlines() if line.startswith(mark)]
            return Result(one.name, "\n".join(said) + "\n", [], 0, "host",
                          time.monotonic() - began)

    def end(self):
        """End the host."""
        if self.machine:
            self.machine.kill()
            self.machine.wait()
            self.machine.stdout.close()
            self.machine = None


def _padded(content):
    """Return bytes with zeros up to a multiple of 4."""
    return content + bytes(-len(content) % 4)
