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
from lab import qemu

HERE = pathlib.Path(__file__).resolve().parent
LABELS, BLOCK = 128 << 10, 256 << 20

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


def write_options(path: pathlib.Path, options: list[int]) -> None:
    """Write the image's options, which QEMU's loader puts into memory."""
    path.write_bytes(struct.pack(f">{len(options)}I", *options))


def loader(path: str) -> list[str]:
    """QEMU's options that load this file where the image looks for options."""
    return ["-device", f"loader,file={path},addr=0x3000,force-raw=on"]


class Tcg(NamedTuple):
    """A machine of QEMU itself."""
    name: str
    program: str
    image: pathlib.Path
    xive: bool

    def boot(self, folder: str, options: list[int], timeout: float) -> tuple[str, str]:
        """Run the image: its console, and how it ended."""
        path = pathlib.Path(folder, "options")
        write_options(path, options)
        # QEMU's own messages would land in the lines of the console.
        command = ["sh", "-c", 'exec "$@" 2>/dev/null', "sh", self.program,
                   *bareguest.QEMU_OPTIONS, "-machine",
                   "cap-nested-hv=on,nvdimm=on", "-m", "256M,slots=2,maxmem=2G", *DEVICES, *TPM,
                   *nvdimm(f"{folder}/nvdimm"), "-bios", f"{self.image}/bootrom.bin",
                   "-kernel", f"{self.image}/guest.elf", *loader(str(path))]
        output, ending = qemu.run(command, timeout)
        return output, how_it_ended(ending)


def how_it_ended(ending: str) -> str:
    """Say what a call did that ended the machine, from the lab's words."""
    if ending.startswith("no end"):
        return "does not return"
    signal = re.fullmatch(r"exit status -(\d+)", ending)
    return f"ends QEMU with signal {signal[1]}" if signal else "ends the machine"


class TcgKind:
    """QEMU's own emulation of a hypervisor."""
    program, timeout = "QEMU", 180
    about = ("Machine pseries, TCG, POWER9, with an NVDIMM, a network and a SCSI adapter, a "
             "random number generator and a TPM proxy, first with XICS, then with XIVE.")

    @staticmethod
    def label(number: str) -> str:
        """Name of the hypervisor in known.yaml and measured/."""
        return f"qemu-{number}"

    @staticmethod
    def machines(program: str, image: pathlib.Path, endian: str) -> Iterator[Tcg]:
        """Each interrupt controller has its own calls."""
        for xive in (False, True):
            yield Tcg(f"{endian}, {'XIVE' if xive else 'XICS'}", program, image, xive)


HYPERVISORS = {"tcg": TcgKind()}
