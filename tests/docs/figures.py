# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare figures in the pages with counts, and quotations with their source.

Figures of Linux are those of the source that the lab builds.
"""
from __future__ import annotations

import pathlib
import re

import kernels
import rows
from hcallgen import catalogue
from ktap import Ktap
from lab import sources

TOP = pathlib.Path(__file__).resolve().parents[2]
GUIDE = "Documentation/arch/powerpc/hcalls"
DOCUMENT = "Documentation/arch/powerpc/papr_hcalls.rst"
PSERIES = "arch/powerpc/platforms/pseries"
LINUX = kernels.TABLE[kernels.QUOTED]

# Sentences of the pages, with names of figures in braces.
SENTENCES = {
    "README.rst": [
        "The document of Linux 6.1 describes {document} of the {header} calls in the kernel's "
        "header,",
        " {call} + arguments", " {results} + arguments and results", " 264 {statistics} ",
        " 1,420 {event:,} ", " 1,420 {unselected} ",
        "text of the kernel 1 {text}",
        "instructions from entry to init 1 {startup}",
        "The layer was tried on Linux {kernels}, little- and big-endian, on the POWER8, POWER9 and "
        "POWER10 machines of QEMU {qemus} (TCG)"],
    f"{GUIDE}/design.rst": [
        "The header of Linux 6.1 has {header} calls; KVM's table lacks {kvm} of them, perf's table "
        "{perf} and perf's script {script}, and the document describes {document}."],
    DOCUMENT: ["{document} of {header} (Linux 6.1)"],
    f"{GUIDE}/observing.rst": [
        "the first {statuses} statuses besides H_SUCCESS are counted separately"],
    f"{GUIDE}/retry.rst": ["{atomic} ms if no deadline is given", "at most {poll} ms, since"],
    f"{GUIDE}/scm.rst": ["H_SCM_HEALTH, at most once in {health} seconds for sysfs"],
}

# Statements on Linux's code: file and regular expression.
CODE = {
    "one loop goes on after success, not after long busy":
        ("drivers/net/ethernet/ibm/ibmvnic.c",
         r"while \(rc == H_BUSY \|\| rc == H_IS_LONG_BUSY\(rc\)\)"),
    "one stops before its deadline":
        (f"{PSERIES}/vio.c", r"time_after\(deadline, jiffies\)\)\)\s*break;"),
    "some spin as long as is hinted":
        (f"{PSERIES}/setup.c", r"mdelay\(get_longbusy_msecs\(rc\)\)"),
    "a hint is up to 100 s":
        ("arch/powerpc/include/asm/hvcall.h",
         r"case H_LONG_BUSY_ORDER_100_SEC:\s*return 100000;"),
    "H_FUNCTION becomes -EINVAL":
        ("drivers/misc/cxl/hcalls.c", r"case H_FUNCTION:[^;]*return -EINVAL;"),
    "H_FUNCTION becomes -ENXIO":
        (f"{PSERIES}/plpks.c", r"case H_FUNCTION:\s*err = -ENXIO;"),
    "H_FUNCTION becomes -EPERM":
        (f"{PSERIES}/hvcserver.c", r"case H_FUNCTION:\s*default:\s*return -EPERM;"),
    "the prototype has the size":
        ("arch/powerpc/include/asm/hvcall.h", r"retbuf\[static PLPAR_HCALL_BUFSIZE\]"),
    "the document names an instruction HVCS":
        (f"{LINUX.documents}/papr_hcalls.rst", r"instruction \*\*HVCS\*\*"),
}


def _text(root: pathlib.Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8", errors="replace")


def _of_linux(root: pathlib.Path) -> dict[str, int]:
    """Calls of its header, and of those how many other tables lack."""
    numbers = {name: int(value, 16) for name, value in re.findall(
        r"^#define\s+(H_\w+)\s+(0[xX][0-9A-Fa-f]+)", _text(
            root, "arch/powerpc/include/asm/hvcall.h"), re.M)}
    # Other names there are of flags and subfunctions.
    calls = {name: call.opcode
             for call in catalogue.read(str(TOP / catalogue.SPECS)).calls
             for name in [call.name, *call.data.get("aliases", [])]
             if numbers.get(name) == call.opcode}
    kvm = re.findall(r"\{(H_\w+),", _text(root, "arch/powerpc/kvm/trace_hv.h"))
    perf = re.findall(r"\{(0x[0-9a-f]+), +\"H_", _text(
        root, "tools/perf/arch/powerpc/util/book3s_hcalls.h"))
    script = re.findall(r"^\t(\d+): 'H_", _text(
        root, "tools/perf/scripts/python/powerpc-hcalls.py"), re.M)
    described = re.findall(r"^\*\*(H_\w+)\*\*$", _text(
        root, f"{LINUX.documents}/papr_hcalls.rst"), re.M)
    numbers_used = set(calls.values())
    return {"header": len(calls), "document": len(calls.keys() & set(described)),
            "kvm": len(calls.keys() - set(kvm)),
            "perf": len(numbers_used - {int(number, 16) for number in perf}),
            "script": len(numbers_used - set(map(int, script)))}


def _of_layer() -> dict[str, int]:
    """Constants of its code."""
    found = {}
    for name, file, pattern in (
            ("statuses", f"{PSERIES}/hvcall_slow.h", r"#define HCALL_ROW_STATUSES\s+(\d+)"),
            ("atomic", "arch/powerpc/include/asm/hvcall-retry.h",
             r"#define HCALL_ATOMIC_MS\s+(\d+)"),
            ("poll", f"{PSERIES}/hvcall_retry.c",
             r"#define HCALL_POLL_US\s+\((\d+) \* USEC_PER_MSEC"),
            ("health", f"{PSERIES}/papr_scm/health.c", r"#define PAPR_SCM_HEALTH_SECONDS\s+(\d+)")):
        found[name] = int(re.search(pattern, _text(TOP, file))[1])
    return found


def _of_bench() -> dict[str, float]:
    """Budgets that make bench holds."""
    return {"call": rows.CALL_BUDGET[False], "results": rows.CALL_BUDGET[True],
            "statistics": rows.STATISTICS_BUDGET, "event": rows.EVENT_BUDGET,
            "unselected": rows.UNSELECTED_BUDGET, "text": rows.TEXT_BUDGET,
            "startup": rows.STARTUP_BUDGET}


def _series(words: set[str]) -> str:
    """Return version numbers as a sentence has them: 1, 2 and 3."""
    *most, last = sorted(words, key=lambda word: [int(part) for part in word.split(".")])
    return f"{', '.join(most)} and {last}"


def _of_machines() -> dict[str, str]:
    """Kernels and versions of QEMU that tests/boot/test_machines.py has tried."""
    lines = [line.split(", ") for line in re.findall(
        r"^   (\d+\.\d+\.\d+, .*)$", _text(TOP, f"{GUIDE}/testing.rst"), re.M)]
    return {"kernels": _series({".".join(line[0].split(".")[:2]) for line in lines}),
            "qemus": _series({line[7] for line in lines})}


def _check_statuses(ktap: Ktap) -> None:
    """The table's spans begin and end with a status, and no status is outside of them."""
    text = _text(TOP, DOCUMENT).split("\nStatuses\n")[1].split("\n- ")[0]
    spans = [tuple(int(number, 0) for number in span.split(" to "))
             for row in re.findall(r"^(-?\d\S*(?: to \S+)?(?:, -?\d+)*)  ", text, re.M)
             for span in row.split(", ")]
    calls = catalogue.read(str(TOP / catalogue.SPECS))
    # No guest sees those that are internal.
    known = {value for status in calls.statuses if status.data["kind"] != "internal"
             for value in status.values}
    ends = known | {value for span in calls.ranges for value in calls.spans()[span.name]}
    outside = [value for value in sorted(known) if not any(
        min(span) <= value <= max(span) for span in spans)]
    wrong = [span for span in spans if not ends.issuperset(span)]
    ktap.result(f"the table of statuses is the catalogue's ({len(spans)} spans)",
                not outside and not wrong and len(spans) > 5, [str(outside), str(wrong)])


def _check_references(ktap: Ktap) -> None:
    """Works of others change; pages say when they were read."""
    cited = [item for page in sorted((TOP / "Documentation").rglob("*.rst"))
             for item in re.split(r"\n\s*\n|\n(?=\.\. \[)", page.read_text(encoding="utf-8"))
             if re.search(r"https?://|^\.\. \[\d+\]", item)]
    undated = [item for item in cited if not re.search(r"\bread\s+in\s+[A-Z][a-z]+\s+\d{4}", item)]
    ktap.result(f"every reference has the date when it was read ({len(cited)})",
                not undated and len(cited) > 3,
                [line for item in undated for line in item.splitlines()])


def check(ktap: Ktap) -> None:
    """Count, and look for what comes out in the pages."""
    linux = sources.pristine(kernels.QUOTED)
    figures = {**_of_linux(linux), **_of_layer(), **_of_bench(), **_of_machines()}
    for page, sentences in SENTENCES.items():
        text = re.sub(r"\s+", " ", _text(TOP, page))
        for sentence in sentences:
            counted = sentence.format(**figures)
            ktap.result(f"{page}: {sentence}", counted in text, ["counted:", counted])
    for what, (name, pattern) in CODE.items():
        ktap.result(f"as in Linux 6.1: {what}", re.search(pattern, _text(linux, name)), [name])
    _check_statuses(ktap)
    _check_references(ktap)
