# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the conformance image, and boot it on a hypervisor."""
from __future__ import annotations

import pathlib
import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

import bareguest
import vectors
from lab import kvm, qemu

HERE = pathlib.Path(__file__).resolve().parent
LABELS, BLOCK = 128 << 10, 256 << 20
# Addresses where the image looks for its options, and where a program is.
OPTIONS, PROGRAM = 0x3000, 0x8000000

# End of a machine that brought its host down.
HOST = "ends the host"

# A device of each kind that has calls; a hub is a network without a host's.
DEVICES = ["-object", "rng-builtin,id=rng", "-device", "spapr-rng,rng=rng",
           "-netdev", "hubport,id=net,hubid=0", "-device",
           "spapr-vlan,netdev=net,mac=52:54:00:12:34:56", "-device", "spapr-vscsi"]
TPM = ["-device", "spapr-tpm-proxy,host-path=/dev/null"]


def build(folder: str, endian: str, broken: str = "") -> pathlib.Path:
    """Build the image; the folder that holds it."""
    place = pathlib.Path(folder, f"image-{endian}")
    place.mkdir()
    (place / "vectors-gen.c").write_text(vectors.emit(), encoding="ascii")
    bareguest.build(bareguest.Target(endian, bareguest.DEFAULT_ABI[endian], "", 0), str(HERE),
                    str(place), [f"BREAK={broken}"])
    return place


def nvdimm(image: str) -> list[str]:
    """QEMU's options for an NVDIMM in this file."""
    return ["-object", f"memory-backend-file,id=mem1,share=on,mem-path={image},"
            f"size={BLOCK + LABELS}", "-device",
            f"spapr-nvdimm,id=nv1,memdev=mem1,label-size={LABELS},"
            "uuid=5a1b6d0c-6f0e-4e36-9a3a-0c2f4d1e7b11"]


def write(folder: str, options: list[int], program: bytes) -> dict[pathlib.Path, int]:
    """Write what QEMU's loader puts into memory; {path: address}.

    options     of the image
    program     calls to make in place of the vectors, if any
    """
    options = [*options, PROGRAM if program else 0]
    contents = {OPTIONS: struct.pack(f">{len(options)}I", *options)}
    if program:
        contents[PROGRAM] = program
    found = {}
    for address, content in contents.items():
        path = pathlib.Path(folder, f"memory-{address:x}")
        path.write_bytes(content)
        found[path] = address
    return found


def loader(paths: dict[str, int]) -> list[str]:
    """QEMU's options that load files into memory: {path: address}."""
    words = []
    for path, address in paths.items():
        words += ["-device", f"loader,file={path},addr={address:#x},force-raw=on"]
    return words


class Tcg(NamedTuple):
    """A machine of QEMU itself.

    timeout     seconds that it may run
    """
    timeout = 60
    name: str
    program: str
    image: pathlib.Path
    xive: bool

    def boot(self, folder: str, options: list[int], timeout: float,
             program: bytes = b"") -> tuple[str, str]:
        """Run the image: its console, and how it ended."""
        # QEMU's own messages would land in the lines of the console.
        command = ["sh", "-c", 'exec "$@" 2>/dev/null', "sh", self.program,
                   *bareguest.QEMU_OPTIONS, "-machine",
                   "cap-nested-hv=on,nvdimm=on", "-m", "256M,slots=2,maxmem=2G", *DEVICES, *TPM,
                   *nvdimm(f"{folder}/nvdimm"), "-bios", f"{self.image}/bootrom.bin",
                   "-kernel", f"{self.image}/guest.elf",
                   *loader({str(path): at for path, at in
                            write(folder, options, program).items()})]
        output, ending = qemu.run(command, timeout)
        return output, how_it_ended(ending)


def controllers(endian: str) -> Iterator[tuple[str, bool]]:
    """Name of a machine, and True for XIVE: each interrupt controller has its own calls."""
    for xive in (False, True):
        yield f"{endian}, {'XIVE' if xive else 'XICS'}", xive


def how_it_ended(ending: str) -> str:
    """Say what a call did that ended the machine, from the lab's words."""
    if ending.startswith("no end"):
        return "does not return"
    signal = re.fullmatch(r"exit status -(\d+)", ending)
    return f"ends QEMU with signal {signal[1]}" if signal else "ends the machine"


class TcgKind:
    """QEMU's own emulation of a hypervisor."""
    about = ("Machine pseries, TCG, POWER9, with an NVDIMM, a network and a SCSI adapter, a "
             "random number generator and a TPM proxy, first with XICS, then with XIVE.")

    def __init__(self, program: str, folder: str):
        self.program, self.folder = program, folder

    def title(self) -> tuple[str, str]:
        """Return program and version, as measured/ has them."""
        return "QEMU", qemu.version(self.program)

    def label(self) -> str:
        """Name of the hypervisor in known.yaml and measured/."""
        return f"qemu-{qemu.version(self.program)}"

    def machines(self, image: pathlib.Path, endian: str) -> list[Tcg]:
        """Return a machine with each interrupt controller."""
        return [Tcg(name, self.program, image, xive) for name, xive in controllers(endian)]


class Kvm(NamedTuple):
    """A guest of Linux's KVM, whose host stays for the next one.

    timeout     seconds between two outputs; a busy host needs many
    """
    timeout = 120
    name: str
    session: kvm.Session
    image: pathlib.Path
    xive: bool

    def boot(self, folder: str, options: list[int], timeout: float,
             program: bytes = b"") -> tuple[str, str]:
        """Run the image: its console, and how it ended."""
        files = write(folder, options, program)
        one = kvm.bare("image", self.image, [
            *DEVICES, *TPM, *nvdimm("/nvdimm"),
            *loader({f"/{path.name}": at for path, at in files.items()})])
        one = one._replace(files={**one.files, **{path.name: path for path in files}},
                           machine="nvdimm=on", memory="256M,slots=2,maxmem=2G")
        result = self.session.run(one, timeout)
        ending = result.ending
        if ending == "host":
            return result.boot.console, HOST
        return result.boot.console, how_it_ended(
            "no end" if ending == "late" else re.sub(r"^signal ", "exit status -", ending))


class KvmKind:
    """Linux's KVM HV, with Debian's QEMU beside it."""
    about = ("Machine pseries, hash page table, KVM HV on an emulated POWER9, with an NVDIMM, a "
             "network and a SCSI adapter, a random number generator and a TPM proxy, first with "
             "XICS, then with XIVE.")

    def __init__(self, _: str, folder: str):
        # Without radix, QEMU 7.2 starts guests with a hash table.
        self.session = kvm.Session(folder, "disable_radix")

    @staticmethod
    def title() -> tuple[str, str]:
        """Return program and version, as measured/ has them."""
        kernel, program = kvm.versions()
        return f"KVM HV {kernel} with QEMU", program

    @staticmethod
    def label() -> str:
        """Name of the hypervisor in known.yaml and measured/."""
        return f"kvm-hv-{kvm.versions()[0]}"

    def machines(self, image: pathlib.Path, endian: str) -> list[Kvm]:
        """Return a machine with each interrupt controller."""
        return [Kvm(name, self.session, image, xive) for name, xive in controllers(endian)]


HYPERVISORS = {"tcg": TcgKind, "kvm": KvmKind}
