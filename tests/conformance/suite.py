# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the conformance image on a hypervisor, and report in KTAP.

The image makes thousands of calls derived from the catalogue and checks each answer
itself.  This program builds and starts it, starts it again after a call that does not
return or that ends the machine, and compares what failed with known.yaml: a failure that
is listed there is no news; one that is listed and no longer happens is a failure.

  tests/conformance/suite.py --write   write the results to the catalogue's folder measured/
"""

import argparse
import collections
import os
import pathlib
import re
import sys
import tempfile
import textwrap
import time
from typing import NamedTuple

import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "lib"), str(HERE.parents[1] / "scripts")]

# pylint: disable=wrong-import-position
import machines  # noqa: E402
import statuses  # noqa: E402
import vectors  # noqa: E402
from checks import Checks  # noqa: E402
from lab import qemu  # noqa: E402
from lab.errors import LabError  # noqa: E402
# pylint: enable=wrong-import-position

MEASURED = vectors.TOP / "Documentation/arch/powerpc/hcalls/measured"
MAGIC = 0x434f4e46
NAME_ALL = 3
# In place of a call: a host that a machine brought down.
HOST = "host"
# Machines that one call may end before its other vectors are left out.
ENDINGS = 2
# Starts of a machine whose image does not begin: the host is busy.
ATTEMPTS = 2
ENDIANS = ("le", "be")

CALL = re.compile(r"^# call (\w+) (\d+)$", re.M)
AT = re.compile(r"^# at (\w+) (\d+):(.*)$", re.M)
FAIL = re.compile(r"^# fail (\w+) (\d+|sequence): ?(.*?) -> (.*)$", re.M)
RESULT = re.compile(r"^(?:not )?ok (\d+) (\w+)(.*)$", re.M)
PASS = re.compile(r"^# (?:pass|fail) (\w+) \d+:.* -> (?:status )?[\w ]+ \((-?\d+)\)", re.M)
ANSWERS = re.compile(r"^# answers (\w+)(.*)$", re.M)
LOST = re.compile(r"^# lost(.*)$", re.M)
VECTORS = re.compile(r"^# vectors (\d+), sequences (\d+), from", re.M)


class Failure(NamedTuple):
    """A vector or a sequence that failed."""
    call: str
    what: str       # its arguments, or the sequence's name
    wrong: str


class Outcome:
    """Results of all machines of one hypervisor."""

    def __init__(self):
        self.failures = {}                                  # (call, what): wrong
        self.answers = collections.defaultdict(collections.Counter)
        self.absent, self.lost, self.run = set(), set(), collections.Counter()
        self.ended = {}                                     # call: Failure of its last end
        self.left_out = collections.Counter()
        self.skipped, self.vectors = collections.Counter(), 0

    def fail(self, call, what, wrong):
        """Note a failure; the same one in another byte order is no other."""
        self.failures.setdefault((call, what.strip()), wrong)

    def read(self, output):
        """Take in the output of one start."""
        for call, number, what, wrong in FAIL.findall(output):
            self.fail(call, f"sequence: {what}" if number == "sequence" else what, wrong)
        for call, text in ANSWERS.findall(output):
            for word in text.split():
                value, count = word.split("*")
                self.answers[call][int(value)] += int(count)
        # A call that ended the machine prints no "# answers".
        for call, value in PASS.findall(output):
            self.answers[call][int(value)] += 1
        for _, call, text in RESULT.findall(output):
            if "SKIP the hypervisor lacks" in text:
                self.absent.add(call)
            elif "SKIP" in text:
                self.skipped[call] += 1
        for text in LOST.findall(output):
            self.lost |= set(text.split())


def vector_of(number):
    """Return the call that has this vector, and the number after its last one."""
    first = 0
    for call in vectors.calls():
        first += len(call.vectors)
        if first > number:
            return call.name, first
    return "sequence", number + 1


class Ended(NamedTuple):
    """The vector that ended a machine, and how; or the call, without name and what."""
    call: str
    number: int
    what: str
    ending: str


def begin(machine, folder, outcome, timeout, options):
    """Start a machine once; the last call that it began, an Ended, or None at the end."""
    for _ in range(ATTEMPTS):
        output, ending = machine.boot(folder, [MAGIC, *options, int(machine.xive)], timeout)
        total = VECTORS.search(output)
        if total:
            break
    else:
        sys.exit(f"tests/conformance: the image did not begin ({machine.name}): {ending}\n"
                 + output[-2000:])
    outcome.read(output)
    outcome.vectors = max(outcome.vectors, int(total[1]) + int(total[2]))
    if "\n# end\n" in output:
        if ending == machines.HOST:
            outcome.fail(HOST, "at the end of a machine", ending)
        return None
    if options[1] == NAME_ALL:
        each = AT.findall(output)
        if each:
            name, number, what = each[-1]
            return Ended(name, int(number), what, ending)
    last = CALL.findall(output)
    return Ended("", int(last[-1][1]) if last else options[0], "", ending)


def run_machine(machine, folder, outcome, timeout):
    """Run the image on one machine, again after each vector that ends it; number of starts."""
    at, ends, ended_in, starts = 0, collections.Counter(), None, 0
    while True:
        starts += 1
        ended = begin(machine, folder, outcome, timeout, [at, NAME_ALL if ended_in else 0])
        if ended and ended.ending == machines.HOST:
            outcome.fail(HOST, f"before the end of {vector_of(ended.number)[0]}", ended.ending)
        if ended_in and (not ended or not ended_in.number <= ended.number
                         < vector_of(ended_in.number)[1]):
            # Calls before this one had a part in it.
            call = vector_of(ended_in.number)[0]
            outcome.fail(call, "after other calls", ended_in.ending)
        if not ended:
            return starts
        if not ended_in:
            # Once more from where this call began, naming each vector.
            at, ended_in = max(at, ended.number), ended
            continue
        if not ended.call:
            sys.exit(f"tests/conformance: {machine.name}: ended again, and not in a vector: "
                     + ended.ending)
        outcome.fail(ended.call, ended.what, ended.ending)
        call, end = vector_of(ended.number)
        ends[call] += 1
        at, ended_in = ended.number + 1, None
        if ends[call] >= ENDINGS and call != "sequence":
            outcome.left_out[call] += end - at
            at = end


def known_failures(hypervisor):
    """Entries of known.yaml for this hypervisor."""
    with open(HERE / "known.yaml", encoding="utf-8") as stream:
        entries = yaml.safe_load(stream)["failures"]
    return [entry for entry in entries if re.fullmatch(entry["hypervisor"], hypervisor)]


def matches(entry, call, what, wrong):
    """Return True if the entry describes this failure."""
    return (re.fullmatch(entry["call"], call) and re.search(entry.get("what", ""), what)
            and re.search(entry.get("wrong", ""), wrong))


def unknown_failures(outcome, entries):
    """Return {call: failures that no entry describes}, and the entries that describe one."""
    left, used = collections.defaultdict(list), set()
    for (call, what), wrong in outcome.failures.items():
        for index, entry in enumerate(entries):
            if matches(entry, call, what, wrong):
                used.add(index)
                break
        else:
            left[call].append(f"{what} -> {wrong}")
    return left, used


def report_failures(checks, outcome, hypervisor):
    """Report every call: which vectors failed that are not known to."""
    entries = known_failures(hypervisor)
    left, used = unknown_failures(outcome, entries)
    for name, count in ((call.name, len(call.vectors)) for call in vectors.calls()):
        if name in outcome.absent and not outcome.answers[name]:
            checks.skip(f"{name}", "the hypervisor lacks the call")
        elif outcome.skipped[name] and not outcome.answers[name] and name not in left:
            checks.skip(f"{name}", "no machine has the device")
        else:
            # Sequences first: a vector that fails seldom fails alone.
            lines = sorted(left[name], key=lambda line: not line.startswith("sequence"))
            checks.result(f"{name}: {count} vectors", not lines, lines[:20])
    checks.result("the host survives each machine", not left[HOST], left[HOST])
    for index, entry in enumerate(entries):
        if entry.get("sometimes"):
            continue
        checks.result(f"known failure of {entry['call']}: {entry['reason']}", index in used,
                    ["it no longer happens: remove it from tests/conformance/known.yaml"])


def pairs(outcome):
    """Return {(call, status)}: documented, provoked; of the calls that are there."""
    wanted, found = set(), set()
    for call in vectors.calls():
        if not outcome.answers[call.name]:
            continue
        for status in vectors.documented(call.spec):
            wanted.add((call.name, status))
            if any(value in statuses.values(status) for value in outcome.answers[call.name]):
                found.add((call.name, status))
    return wanted, found


def report_pairs(checks, outcome, hypervisor):
    """Every documented status of a call that is there was given, or cannot be."""
    with open(HERE / "unprovoked.yaml", encoding="utf-8") as stream:
        rules = yaml.safe_load(stream)["statuses"]
    wanted, found = pairs(outcome)
    missing = []
    for call, status in sorted(wanted):
        reasons = [index for index, rule in enumerate(rules)
                   if re.fullmatch(rule.get("hypervisor", ".*"), hypervisor)
                   and re.fullmatch(rule["status"], status)
                   and re.fullmatch(rule.get("call", ".*"), call)]
        if (call, status) in found:
            continue
        if not reasons:
            missing.append(f"{call}: {status}")
    print(f"# {len(found)} of {len(wanted)} documented statuses provoked, "
          f"{len(wanted) - len(found) - len(missing)} listed as not provokable")
    checks.result("every documented status is provoked, or listed with the reason why not",
                wanted and not missing, missing)


def shortest(outcome):
    """Return {(call, kind of fault): (arguments, fault)}, with the shortest arguments."""
    kinds = {}
    for (call, what), wrong in outcome.failures.items():
        kind = (call, re.sub(r"0x[0-9a-f]+|r\d+|f\d+|v\d+|, expected.*", "", wrong))
        if kind not in kinds or len(what) < len(kinds[kind][0]):
            kinds[kind] = (what, wrong)
    return kinds


def write(outcome, kind):
    """Write the file that the documents read."""
    (program, version), hypervisor = kind.title(), kind.label()
    lines = ["# SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause", "#",
             "# Results of the conformance image: statuses that each call gave, registers that",
             "# calls changed, and vectors that failed, the shortest one of each kind.  Written",
             "# by \"make conformance WRITE=1\".",
             f"program: {program}", f'version: "{version}"', f"hypervisor: {hypervisor}",
             *folded("", "machine", kind.about),
             f"vectors: {outcome.vectors}",
             f"lost: [{', '.join(sorted(outcome.lost))}]", "answers:"]
    for call in vectors.calls():
        given = outcome.answers[call.name]
        if given:
            names = sorted({statuses.entry(value).get("name", f'"{value}"') for value in given})
            lines.append(f"  {call.name}: [{', '.join(names)}]")
        elif call.name in outcome.absent:
            lines.append(f"  {call.name}: [H_FUNCTION]")
    kinds, entries = shortest(outcome), known_failures(hypervisor)
    lines.append("deviations:" if kinds else "deviations: []")
    for (call, _), (what, wrong) in sorted(kinds.items()):
        for entry in entries:
            if "reproducer" in entry and matches(entry, call, what, wrong):
                what = entry["reproducer"]
        lines += [f"  - call: {call}", *folded("    ", "reproducer", what),
                  *folded("    ", "answer", wrong)]
    path = MEASURED / f"conformance-{hypervisor}.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {path.relative_to(vectors.TOP)}")


def folded(indent, key, text):
    """Lines of a key with a text that may be long."""
    if len(text) < 60 and "'" not in text:
        return [f"{indent}{key}: '{text}'"]
    return [f"{indent}{key}: >-", *textwrap.wrap(
        text, 96, initial_indent=f"{indent}  ", subsequent_indent=f"{indent}  ",
        break_long_words=False, break_on_hyphens=False)]


def measure(hypervisor, program, folder, endians=ENDIANS, broken="", timeout=0):
    """Run the image on all machines of a hypervisor; the kind of machine, and Outcome."""
    # pylint: disable=too-many-arguments
    outcome, kind = Outcome(), machines.HYPERVISORS[hypervisor](program, folder)
    for endian in endians:
        image = machines.build(folder, endian, broken)
        for machine in kind.machines(image, endian):
            began = time.monotonic()
            starts = run_machine(machine, folder, outcome, timeout or machine.timeout)
            print(f"# {machine.name}: {starts} starts, {time.monotonic() - began:.0f} s",
                  flush=True)
    return kind, outcome


def report(checks, name, outcome):
    """Report everything."""
    print(f"# {name}: {outcome.vectors} vectors and sequences on each machine, "
          f"{len(outcome.failures)} failures in all")
    report_failures(checks, outcome, name)
    report_pairs(checks, outcome, name)
    for call, count in outcome.left_out.items():
        print(f"# {call}: {count} vectors left out, it ended the machine {ENDINGS} times")


def main():
    """Entry point."""
    parser = argparse.ArgumentParser(prog="make conformance", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hypervisor", choices=machines.HYPERVISORS,
                        default=os.environ.get("HYPERVISOR") or "tcg")
    parser.add_argument("--endian", choices=ENDIANS, action="append",
                        help="byte order of the image (default: both)")
    parser.add_argument("--qemu", default=qemu.program(),
                        help="another qemu-system-ppc64 (tcg only)")
    parser.add_argument("--timeout", type=float, default=0,
                        help="seconds after which a machine counts as hanging")
    parser.add_argument("--write", action="store_true",
                        help="write the results to the catalogue's folder measured/")
    args = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="hcall-conformance-") as folder:
        try:
            kind, outcome = measure(args.hypervisor, args.qemu, folder, args.endian or ENDIANS,
                                    timeout=args.timeout)
        except LabError as error:
            sys.exit(f"make conformance: {error}")
    report(checks, kind.label(), outcome)
    if args.write:
        write(outcome, kind)
    print(f"1..{len(checks.all)}")
    return 1 if checks.failures() else 0


if __name__ == "__main__":
    sys.exit(main())
