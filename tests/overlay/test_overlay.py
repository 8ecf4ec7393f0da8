# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the overlay: what it makes of a pristine tree, what it refuses.

Works on copies of those parts of the kernel source that the overlay reads.
Each refusal has to name the file and the reason, and to change nothing.
"""

import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pytest

import captured
import kernels
from lab import sources
from lab.errors import Unavailable
from overlay import build, compat, undo
from overlay.errors import Refusal
from overlay.plan import plan

TOP = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = kernels.TABLE[kernels.chosen()].documents
PARTS = ("arch/powerpc", "drivers/nvdimm", DOCUMENTS, "Documentation/ABI/testing",
         "include/linux/device", "include/linux/platform_device.h",
         "include/linux/unaligned.h", "include/uapi/linux/papr_pdsm.h")
ASM = "arch/powerpc/include/asm"
PSERIES = "arch/powerpc/platforms/pseries"
OPTION = re.compile(r"^(?:menu)?config (\w+)", re.M)


def copy(pristine, folder):
    """A tree of hard links to the parts that matter."""
    for part in PARTS:
        if not (pristine / part).exists():
            continue
        target = folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-al", str(pristine / part), str(target)],
                       check=True)
    return folder


def fingerprint(tree):
    """{path: digest} of every file of a tree."""
    return {str(path.relative_to(tree)):
            hashlib.sha256(path.read_bytes()).hexdigest()
            for path in tree.rglob("*")
            if path.is_file() and path.relative_to(tree).parts[0] != undo.FOLDER}


def change(path, pattern, replacement):
    """Change a file of a copy without touching what it is linked to."""
    text = path.read_text(encoding="utf-8")
    new, count = re.subn(pattern, replacement, text, flags=re.M)
    assert count, f"{path}: no /{pattern}/"
    path.unlink()
    path.write_text(new, encoding="utf-8")


def overlay(tree, *options):
    """Run the command; its result."""
    return captured.run(sys.executable, "-m", "overlay", *options, tree)


def replace(path, pattern, replacement):
    """Change a file of a tree."""
    return lambda tree: change(tree / path, pattern, replacement)


def append(path, pattern, addition):
    """Add text after a line of a file."""
    return replace(path, pattern, r"\g<0>" + addition)


def remove(path):
    """Take a file away."""
    return lambda tree: (tree / path).unlink()


# Change of a pristine tree -> file and reason that the refusal must name.
REFUSALS = {
    "a new trampoline upstream": (
        append(f"{PSERIES}/hvCall.S", r"\A", "_GLOBAL(plpar_hcall17)\n"),
        f"{PSERIES}/hvCall.S: gives plpar_hcall17"),
    "a new opcode upstream": (
        append(f"{ASM}/hvcall.h", r"^#define H_REMOVE.*\n",
               "#define H_NEW_CALL 0x4f8\n"),
        f"{ASM}/hvcall.h: gives H_NEW_CALL"),
    "a new structure upstream": (
        append(f"{ASM}/hvcall.h", r"^struct hvcall_mpp_data \{.*\n",
               "int x; };\nstruct hvcall_new {\n"),
        f"{ASM}/hvcall.h: gives hvcall_new"),
    "a new wrapper upstream": (
        append(f"{ASM}/plpar_wrappers.h", r"^static inline long cede_processor",
               "_twice(void) { return 0; }\n"
               "static inline long cede_processor"),
        f"{ASM}/plpar_wrappers.h: gives cede_processor_twice"),
    "another function among the trace hooks": (
        append(f"{PSERIES}/lpar.c", r"^int hcall_tracepoint_regfunc\(void\)\n",
               "{ return 1; }\nint hcall_more(void)\n"),
        f"{PSERIES}/lpar.c:"),
    "trace hooks gone": (
        replace(f"{PSERIES}/lpar.c", "^#ifdef CONFIG_TRACEPOINTS$", "#if 1"),
        f"{PSERIES}/lpar.c: expected one '#ifdef CONFIG_TRACEPOINTS' block"),
    "exports gone": (
        replace(f"{PSERIES}/lpar.c", r"^EXPORT_SYMBOL\(plpar_hcall_norets\);\n", ""),
        f"{PSERIES}/lpar.c: no /EXPORT_SYMBOL"),
    "another user of the trace hooks": (
        append("arch/powerpc/kernel/traps.c", r"\A",
               "extern int hcall_tracepoint_key;\n"),
        "arch/powerpc/kernel/traps.c: uses hcall_tracepoint_key"),
    "another Makefile": (
        replace(f"{PSERIES}/Makefile", r"hvCall_inst\.o", "hvCall_stat.o"),
        f"{PSERIES}/Makefile: expected once, found 0 times"),
    "another statistics file": (
        replace(f"{PSERIES}/hvCall_inst.c", "hcall_inst", "other"),
        f"{PSERIES}/hvCall_inst.c: no 'hcall_inst'"),
    "an unknown file of the NVDIMM driver": (
        append(f"{PSERIES}/papr_scm.c", r"^DEVICE_ATTR_RO\(flags\);\n",
               "DEVICE_ATTR_RO(flags_too);\n"),
        f"{PSERIES}/papr_scm.c: gives flags_too"),
    "an unknown command of the NVDIMM driver": (
        append(f"{PSERIES}/papr_scm.c",
               r"^static const struct pdsm_cmd_desc __pdsm_cmd_descr.*?\{\n",
               "\t[PAPR_PDSM_SING] = { },\n"),
        f"{PSERIES}/papr_scm.c: gives PAPR_PDSM_SING"),
    "an unknown property of NVDIMMs": (
        replace(f"{PSERIES}/papr_scm.c", '"ibm,block-size"', '"ibm,block-weight"'),
        f"{PSERIES}/papr_scm.c: gives ibm,block-weight"),
    "another NVDIMM driver": (
        replace(f"{PSERIES}/papr_scm.c", "papr_scm_probe", "papr_scm_find"),
        f"{PSERIES}/papr_scm.c: no 'papr_scm_probe'"),
    "an NVDIMM driver in a folder": (
        replace(f"{PSERIES}/Makefile", r"papr_scm\.o", "papr_scm/"),
        f"{PSERIES}/Makefile: expected once, found 0 times"),
    "no statistics option": (
        replace("arch/powerpc/Kconfig.debug", "^config HCALL_STATS", "config OTHER_STATS"),
        "arch/powerpc/Kconfig.debug: expected once, found 0 times"),
    "no document": (
        remove(f"{DOCUMENTS}/papr_hcalls.rst"),
        "papr_hcalls.rst: missing at all known paths"),
    "a comment that points elsewhere": (
        replace("arch/powerpc/kernel/exceptions-64s.S", r"papr_hcalls\.rst", "elsewhere.rst"),
        "arch/powerpc/kernel/exceptions-64s.S: no /"),
    "a missing header": (
        remove(f"{ASM}/hvcall.h"), f"{ASM}/hvcall.h: not in this tree"),
    "not a kernel tree": (
        lambda tree: shutil.rmtree(tree / "arch"), "not a Linux source tree"),
}


def check_refusal(ktap, pristine, name, damage, expected):
    """One entry of REFUSALS."""
    with tempfile.TemporaryDirectory(dir=pristine.parent) as folder:
        tree = copy(pristine, pathlib.Path(folder))
        damage(tree)
        before = fingerprint(tree)
        result = overlay(tree)
        unchanged = fingerprint(tree) == before
    ktap.result(f"refuses {name}",
                result.returncode == 1 and expected in result.stderr,
                [f"status {result.returncode}, wanted '{expected}'",
                 *result.stderr.splitlines()])
    ktap.result(f"changes nothing then: {name}", unchanged)


def check_good(ktap, pristine):
    """A pristine tree: what changes, what does not, and a second time."""
    with tempfile.TemporaryDirectory(dir=pristine.parent) as folder:
        tree = copy(pristine, pathlib.Path(folder))
        before = fingerprint(tree)
        dry = overlay(tree, "-n")
        ktap.result("-n changes nothing",
                    not dry.returncode and fingerprint(tree) == before,
                    dry.stderr.splitlines())
        result = overlay(tree)
        after = fingerprint(tree)
        said = {line.split(" ", 1)[1] for line in result.stdout.splitlines()}
        changed = {path for path in before.keys() | after.keys()
                   if before.get(path) != after.get(path)}
        ktap.result("takes a pristine tree", not result.returncode,
                    result.stderr.splitlines())
        ktap.result("names each file that it changes, and no other",
                    said == changed and len(changed) > 10,
                    [f"said and changed differ: {said ^ changed}"])
        ktap.result("is as dry run said", dry.stdout == result.stdout)
        ktap.result("takes upstream's statistics away",
                    f"{PSERIES}/hvCall_inst.c" not in after)
        ktap.result("has one NVDIMM driver, the layer's",
                    f"{PSERIES}/papr_scm.c" not in after
                    and f"{PSERIES}/papr_scm/driver.c" in after
                    and "papr_scm.o" not in
                    (tree / f"{PSERIES}/Makefile").read_text())
        ktap.result("leaves linked trees alone", before == {
            path: hashlib.sha256((pristine / path).read_bytes()).hexdigest()
            for path in before})
        again = overlay(tree)
        ktap.result("refuses its own work",
                    again.returncode == 1 and "already" in again.stderr
                    and fingerprint(tree) == after,
                    again.stderr.splitlines())


def check_revert(ktap, pristine):
    """Back to what it was; but not over local work, and only after an overlay."""
    with tempfile.TemporaryDirectory(dir=pristine.parent) as folder:
        tree = copy(pristine, pathlib.Path(folder))
        before, folders = fingerprint(tree), {path for path in tree.rglob("*") if path.is_dir()}
        early = overlay(tree, "--revert")
        ktap.result("a tree without the layer is not reverted", early.returncode == 1
                    and "name a tree of make overlay" in early.stderr, early.stderr.splitlines())
        overlay(tree)
        for name in (f"{ASM}/hvcall.h", f"{PSERIES}/papr_scm/bind.c"):
            text = (tree / name).read_text(encoding="utf-8")
            (tree / name).write_text(text + "/* local */\n", encoding="utf-8")
            after = fingerprint(tree)
            refused = overlay(tree, "--revert")
            ktap.result(f"a local change of {name} is not overwritten",
                        refused.returncode == 1 and f"{name}: was changed" in refused.stderr
                        and fingerprint(tree) == after, refused.stderr.splitlines())
            (tree / name).write_text(text, encoding="utf-8")
        # Restore one file, as an interrupted revert does.
        shutil.copy(pristine / f"{PSERIES}/Makefile", tree / f"{PSERIES}/Makefile")
        done = overlay(tree, "--revert")
        ktap.result("a tree is reverted", not done.returncode and fingerprint(tree) == before
                    and not (tree / undo.FOLDER).exists()
                    and folders == {path for path in tree.rglob("*") if path.is_dir()},
                    done.stderr.splitlines())
        again = overlay(tree)
        ktap.result("and takes the layer again", not again.returncode, again.stderr.splitlines())


def git(folder, *args):
    """Run git somewhere; its result."""
    return captured.run("git", "-C", folder, "-c", "user.name=test", "-c",
                        "user.email=test@localhost", *args)


def check_range_diff(ktap, tree, out):
    """Compare a series with an earlier one, in which one patch has another subject."""
    old, new = out.with_name("old"), out.with_name("new")
    shutil.copytree(out, old)
    changed = sorted(old.glob("0003-*.patch"))[0]
    changed.write_text(changed.read_text(encoding="utf-8").replace("Subject: ", "Subject: X "),
                       encoding="utf-8")
    made = overlay(tree, "--patches", str(new), "--previous", str(old))
    cover = next(new.glob("0000-*")).read_text(encoding="utf-8") if not made.returncode else ""
    marks = re.findall(r"^ *\d+: +[0-9a-f]+ ([=!<>]) ", cover.partition("Range-diff")[2], re.M)
    ktap.result("the cover letter has a range-diff against an earlier series",
                marks.count("!") == 1 and marks.index("!") == 2 and marks.count("=") > 20,
                [*made.stderr.splitlines(), *marks])


def check_series(ktap, pristine):
    """The same changes as patches: they apply, and give the same tree."""
    with tempfile.TemporaryDirectory(dir=pristine.parent) as scratch:
        scratch = pathlib.Path(scratch)
        tree, out = copy(pristine, scratch / "tree"), scratch / "out"
        before = fingerprint(tree)
        made = overlay(tree, "--patches", str(out))
        ktap.result("a series leaves the tree alone",
                    not made.returncode and fingerprint(tree) == before,
                    made.stderr.splitlines())
        cover, *patches = sorted(out.glob("*.patch"))
        again = overlay(tree, "--patches", str(out))
        ktap.result("a series does not go into a folder that has something",
                    again.returncode == 1 and "is not empty" in again.stderr
                    and sorted(out.iterdir()) == [cover, *patches], again.stderr.splitlines())
        check_range_diff(ktap, tree, out)
        overlay(tree)
        wanted = fingerprint(tree)
        repository = copy(pristine, scratch / "repository")
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
            git(repository, *command)
        applied = git(repository, "am", "-q", *map(str, patches))
        shutil.rmtree(repository / ".git", ignore_errors=True)
        ktap.result("git am takes the series", not applied.returncode
                    and len(patches) > 3, (applied.stdout + applied.stderr).splitlines())
        ktap.result("it gives the same tree", fingerprint(repository) == wanted)


def check_byte_order(ktap, pristine, endian, option):
    """The default configuration has the byte order that ENDIAN= asks for."""
    with tempfile.TemporaryDirectory() as name:
        objects = pathlib.Path(name)
        done = build.configure(pristine, objects, endian)
        text = (objects / ".config").read_text(encoding="utf-8") if done else ""
    ktap.result(f"make kernel ENDIAN={endian} configures {option}",
                f"\nCONFIG_{option}=y\n" in text)


def check_kernel(ktap, name):
    """Each kernel of the table: taken; the newest without what older ones need."""
    try:
        pristine = sources.pristine(name)
    except Unavailable as error:
        if name == kernels.DEFAULT:
            raise
        ktap.unavailable(f"takes Linux {name}", error)
        return
    try:
        changes, reasons = plan(pristine), []
    except Refusal as refusal:
        changes, reasons = {}, refusal.reasons
    ktap.result(f"takes Linux {name}", changes, reasons)
    if name == "newest" and changes:
        changed = [path for path, text in changes.items() if (TOP / path).is_file()
                   and text != (TOP / path).read_text(encoding="utf-8")]
        ktap.result("the newest kernel gets the layer's files as they are",
                    compat.HEADER not in changes and not changed, changed)
    check_byte_order(ktap, pristine, "le", "CPU_LITTLE_ENDIAN")
    check_byte_order(ktap, pristine, "be", "CPU_BIG_ENDIAN")
    options = {f"CONFIG_{option}" for path in pristine.rglob("Kconfig*")
               for option in OPTION.findall(path.read_text(encoding="utf-8"))}
    stale = sorted(kernels.TABLE[name].lacks & options)
    ktap.none(f"Linux {name} has no option that the table says it lacks", stale)


@pytest.mark.parametrize("name", kernels.TABLE)
def test_kernel_is_taken(checks, name):
    """The overlay takes each kernel of the table."""
    check_kernel(checks, name)


@pytest.mark.limit(1800)
def test_overlay(checks):
    """The overlay: what it changes, what it refuses."""
    pristine = sources.pristine(kernels.chosen())
    check_good(checks, pristine)
    check_revert(checks, pristine)
    check_series(checks, pristine)
    for name, (damage, expected) in REFUSALS.items():
        check_refusal(checks, pristine, name, damage, expected)
