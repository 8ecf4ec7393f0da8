# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the answers of QEMU to every call with the committed ones.

A guest makes each call of the catalogue with invalid arguments.  The reference
pages show the answers, and the function sets that QEMU announces.  With --write
(make probe) the program writes them to the catalogue instead.
"""

import pathlib
import re
import subprocess
import sys

import pytest

import devicetree
import jobs
from bareguest import QEMU_OPTIONS
from docs.measured import FOLDER, read
from lab import qemu
from statuses import entry

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]

# Devices and capabilities that calls need.
MACHINE = "cap-nested-hv=on,x-vof=on"
DEVICES = ["-object", "rng-builtin,id=rng", "-device", "spapr-rng,rng=rng",
           "-device", "spapr-tpm-proxy,host-path=/dev/null"]
# Each interrupt controller has its own calls; the guest selects one.
CONTROLLERS = {"XICS": 0, "XIVE": 1 << 32}

# Seconds after which a call counts as not returning.
TIMEOUT = 15
SILENT, ENDED = "does not return", "ends the machine"

PROBE = re.compile(r"^# probe (\d+) (\w+)$", re.M)
ANSWER = re.compile(r"\n# answer 0x([0-9a-f]+)$", re.M)


def build(folder):
    """Build the guest and its boot ROM."""
    done = subprocess.run(
        ["make", "--no-print-directory", "-s", "-C", str(HERE), f"-j{jobs.count()}", f"O={folder}",
         "ENDIAN=le"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False)
    if done.returncode:
        sys.exit(f"tests/probe: the guest does not build\n{done.stdout}")


def boot(program, folder, wanted):
    """Return the console of one run, and True if the run timed out."""
    command = [program, *QEMU_OPTIONS, "-machine", MACHINE, *DEVICES,
               "-bios", f"{folder}/bootrom.bin", "-kernel", f"{folder}/guest.elf",
               "-device", f"loader,addr=0x3000,data={wanted},data-len=8,data-be=on"]
    output, ending = qemu.run(command, TIMEOUT)
    return output, ending.startswith("no end")


def status_name(text):
    """Return the name of a status given in hexadecimal."""
    value = int(text, 16)
    value -= (value >> 63) << 64
    return entry(value).get("name", str(value))


def ask(program, folder, controller):
    """Return the answer of each call, by name, with one interrupt controller."""
    answers, first, done = {}, 1, False
    while not done:
        output, late = boot(program, folder, CONTROLLERS[controller] | first)
        parts = PROBE.split(output)
        if len(parts) < 4 or "is 0x" in parts[0]:
            sys.exit(f"tests/probe: the guest did not begin ({controller})\n{output}")
        for index, name, rest in zip(parts[1::3], parts[2::3], parts[3::3]):
            answer = ANSWER.search(rest)
            answers[name] = (status_name(answer[1]) if answer
                             else SILENT if late else ENDED)
            first = int(index) + 1
        done = bool(answer)
    return answers


def announces(program, folder):
    """Function sets that QEMU's device tree names."""
    tree = pathlib.Path(folder, "tree.dtb")
    options = list(QEMU_OPTIONS)
    options[options.index("-serial") + 1] = "none"
    # QEMU 10.0 refuses -machine dumpdtb, because pseries has no tree before its reset.
    subprocess.run([program, *options, "-machine", MACHINE, *DEVICES, "-S", "-monitor", "stdio"],
                   input=f"dumpdtb {tree}\nquit\n", text=True, check=True, capture_output=True)
    blob = tree.read_bytes()
    return sorted({name for owner in ("ibm", "qemu")
                   for name in devicetree.strings_of(blob, f"{owner},hypertas-functions")})


def measure(program, folder):
    """Answer of each call, from the machine that has it."""
    merged = {}
    for controller in CONTROLLERS:
        for name, answer in ask(program, folder, controller).items():
            if merged.get(name, "H_FUNCTION") == "H_FUNCTION":
                merged[name] = answer
    return merged


def version(program):
    """Return QEMU's version, major and minor; None if it is not installed."""
    try:
        text = subprocess.run([program, "--version"], capture_output=True, text=True,
                              check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    return re.search(r"version (\d+\.\d+)", text)[1]


def write(path, number, sets, answers):
    """Write the file that the documents read."""
    lines = ["# SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause", "#",
             "# Answers of QEMU to each call of the catalogue with invalid arguments, and the",
             "# function sets that its device tree names.  Written by \"make probe\".",
             "program: QEMU", f'version: "{number}"',
             "machine: >-", f"  Machine pseries, TCG, POWER9, {MACHINE},",
             "  with a random number generator and a TPM proxy, first with XICS, then with XIVE.",
             "announces:", *(f"  - {name}" for name in sets), "answers:"]
    lines += [f"  {name}: {answer}" for name, answer in answers.items()]
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {path.relative_to(TOP)}")


def compare(ktap, known, sets, answers):
    """Compare the committed sets and answers with the measured ones."""
    ktap.result("QEMU announces the function sets that the reference names",
                known["announces"] == sets and len(sets) > 10,
                [*sets, "make probe updates them"])
    known = known["answers"]
    wrong = [f"{name}: written {known.get(name)}, measured {answers.get(name)}"
             for name in sorted(known.keys() | answers.keys())
             if known.get(name) != answers.get(name)]
    ktap.result("every call answers as the reference says",
                not wrong and len(answers) > 200, [*wrong, "make probe updates it"])
    ktap.result("QEMU has some calls and lacks others",
                0 < sum(answer == "H_FUNCTION" for answer in answers.values())
                < len(answers))


@pytest.mark.limit(900)
def test_probe(checks, folder, request):
    """Answers of QEMU to every call, compared with the reference; --write updates it."""
    program = qemu.program()
    number = version(program)
    if not number:
        checks.bail_out(f"{program} is missing; type: scripts/install-deps")
    path = TOP / FOLDER / f"qemu-{number}.yaml"
    if not path.is_file() and not request.config.option.write:
        checks.skip("every call answers as the reference says",
                    f"the reference lacks QEMU {number}; make probe adds it")
        return
    build(folder)
    sets, answers = announces(program, folder), measure(program, folder)
    if request.config.option.write:
        write(path, number, sets, answers)
    compare(checks, read(path), sets, answers)
