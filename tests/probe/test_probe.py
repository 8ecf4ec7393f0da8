# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the answers of QEMU and of KVM to every call with the committed ones.

A guest makes each call of the catalogue with invalid arguments.  The reference
pages show the answers, and the function sets that QEMU announces.  With --write
(make probe) the program writes them to the catalogue instead.  Under KVM, QEMU
answers the calls that KVM passes on.
"""

import pathlib
import re
import sys

import pytest

import captured
import bareguest
import devicetree
from bareguest import QEMU_OPTIONS
from docs.measured import FOLDER, read
from lab import kvm, qemu
from statuses import entry

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]

# Devices and capabilities that calls need.
MACHINE = "cap-nested-hv=on,x-vof=on"
DEVICES = ["-object", "rng-builtin,id=rng", "-device", "spapr-rng,rng=rng",
           "-device", "spapr-tpm-proxy,host-path=/dev/null"]
# Each interrupt controller has its own calls; the guest selects one.
CONTROLLERS = {"xics": 0, "xive": 1 << 32}
SETTING = "with a random number generator and a TPM proxy, first with XICS, then with XIVE."

# Seconds after which a call counts as not returning.
TIMEOUT = 15
KVM_TIMEOUT = 60
SILENT, ENDED = "does not return", "ends the machine"

PROBE = re.compile(r"^# probe (\d+) (\w+)$", re.M)
ANSWER = re.compile(r"\n# answer 0x([0-9a-f]+)$", re.M)


def build(folder):
    """Build the guest and its boot ROM."""
    bareguest.build(bareguest.Target("le", "elfv2", "probe", TIMEOUT), str(HERE), str(folder), [])


def loader(wanted):
    """Return QEMU's options that tell the guest its controller and its first call."""
    return ["-device", f"loader,addr=0x3000,data={wanted},data-len=8,data-be=on"]


def boot_qemu(folder, wanted):
    """Return the console of each controller's run, and True if the run timed out."""
    for name, number in wanted.items():
        output, ending = qemu.run(
            [qemu.program(), *QEMU_OPTIONS, "-machine", MACHINE, *DEVICES,
             "-bios", f"{folder}/bootrom.bin", "-kernel", f"{folder}/guest.elf",
             *loader(number)], TIMEOUT)
        yield name, output, ending.startswith("no end")


def boot_kvm(folder, wanted):
    """The same for guests of one host; without radix, QEMU starts them with a hash table."""
    guests = [kvm.bare(name, pathlib.Path(folder), [*DEVICES, *loader(number)])._replace(
        machine="x-vof=on") for name, number in wanted.items()]
    host = kvm.boot(guests, folder, f"disable_radix limit={KVM_TIMEOUT}")
    for name in wanted:
        result = host.guests[name]
        yield name, result.boot.console, result.ending == "late"


def status_name(text):
    """Return the name of a status given in hexadecimal."""
    value = int(text, 16)
    value -= (value >> 63) << 64
    return entry(value).get("name", str(value))


class Asked:
    """Answer of each call, by name, with one interrupt controller."""

    def __init__(self, controller):
        self.controller, self.answers, self.next, self.done = controller, {}, 1, False

    def take(self, output, late):
        """Take in the console of a run, which ends at the last call or at one that ends it."""
        parts = PROBE.split(output)
        if len(parts) < 4 or "is 0x" in parts[0]:
            sys.exit(f"tests/probe: the guest did not begin ({self.controller})\n{output}")
        for index, name, rest in zip(parts[1::3], parts[2::3], parts[3::3]):
            answer = ANSWER.search(rest)
            self.answers[name] = (status_name(answer[1]) if answer
                                  else SILENT if late else ENDED)
            self.next = int(index) + 1
        self.done = bool(answer)


def announces(folder):
    """Function sets that QEMU's device tree names."""
    tree = pathlib.Path(folder, "tree.dtb")
    options = list(QEMU_OPTIONS)
    options[options.index("-serial") + 1] = "none"
    # QEMU 10.0 refuses -machine dumpdtb, because pseries has no tree before its reset.
    captured.run(qemu.program(), *options, "-machine", MACHINE, *DEVICES, "-S", "-monitor",
                 "stdio", input=f"dumpdtb {tree}\nquit\n", check=True)
    blob = tree.read_bytes()
    return sorted({name for owner in ("ibm", "qemu")
                   for name in devicetree.strings_of(blob, f"{owner},hypertas-functions")})


def measure(boot, folder):
    """Answer of each call, from the machine that has it."""
    machines, merged = {name: Asked(name) for name in CONTROLLERS}, {}
    while not all(machine.done for machine in machines.values()):
        wanted = {name: CONTROLLERS[name] | machine.next
                  for name, machine in machines.items() if not machine.done}
        for name, output, late in boot(folder, wanted):
            machines[name].take(output, late)
    for machine in machines.values():
        for name, answer in machine.answers.items():
            if merged.get(name, "H_FUNCTION") == "H_FUNCTION":
                merged[name] = answer
    return merged


def write(path, head, sets, answers):
    """Write the file that the documents read."""
    lines = ["# SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause", "#",
             "# Answers to each call of the catalogue with invalid arguments, and the function",
             "# sets that the device tree names, if measured.  Written by \"make probe\".", *head]
    if sets:
        lines += ["announces:", *(f"  - {name}" for name in sets)]
    lines += ["answers:", *(f"  {name}: {answer}" for name, answer in answers.items())]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {path.relative_to(TOP)}")


def compare(ktap, known, answers):
    """Compare the committed answers with the measured ones."""
    known = known["answers"]
    wrong = [f"{name}: written {known.get(name)}, measured {answers.get(name)}"
             for name in sorted(known.keys() | answers.keys())
             if known.get(name) != answers.get(name)]
    ktap.result("every call answers as the reference says",
                not wrong and len(answers) > 200, [*wrong, "make probe updates it"])
    ktap.result("the hypervisor has some calls and lacks others",
                0 < sum(answer == "H_FUNCTION" for answer in answers.values())
                < len(answers))


@pytest.mark.limit(900)
def test_probe(checks, folder, request):
    """Answers of QEMU to every call, compared with the reference; --write updates it."""
    number = qemu.version(qemu.program())
    path = TOP / FOLDER / f"qemu-{number}.yaml"
    if not path.is_file() and not request.config.option.write:
        checks.skip("every call answers as the reference says",
                    f"the reference lacks QEMU {number}; make probe adds it")
        return
    build(folder)
    sets, answers = announces(folder), measure(boot_qemu, folder)
    if request.config.option.write:
        write(path, ["program: QEMU", f'version: "{number}"', "machine: >-",
                     f"  Machine pseries, TCG, POWER9, {MACHINE},", f"  {SETTING}"],
              sets, answers)
    checks.result("QEMU announces the function sets that the reference names",
                  read(path)["announces"] == sets and len(sets) > 10,
                  [*sets, "make probe updates them"])
    compare(checks, read(path), answers)


@pytest.mark.full
@pytest.mark.limit(1800)
def test_probe_kvm(checks, folder, request):
    """Answers of KVM and its QEMU to every call, compared with the reference."""
    kernel, number = kvm.versions()
    path = TOP / FOLDER / f"kvm-hv-{kernel}.yaml"
    build(folder)
    answers = measure(boot_kvm, folder)
    if request.config.option.write:
        write(path, [f"program: KVM HV {kernel} with QEMU", f'version: "{number}"', "machine: >-",
                     "  Machine pseries, hash page table, on an emulated POWER9,", f"  {SETTING}"],
              [], answers)
    compare(checks, read(path), answers)
