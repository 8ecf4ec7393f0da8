# SPDX-License-Identifier: GPL-2.0-or-later
"""Build and boot a kernel after each patch of the series, and keep the results.

All patches of a byte order share a tree and a folder of objects, so that a patch costs
an incremental build.  The results are kept under a key of all that went into them:
an interrupted run goes on where it stopped, and a patch that changes no object takes
the boot of the patch before it.
"""
from __future__ import annotations

import difflib
import functools
import hashlib
import inspect
import json
import os
import pathlib
import re
from typing import NamedTuple

import ktap
from lab import cache, guest, hcalls, kernel, qemu, qlog, rootfs, sources
from lab.errors import LabError
from overlay import series
from overlay.plan import plan

NEWEST = "newest"
GENERATED = re.compile(r"-gen\.[ch]$")
OPTION = re.compile(r"^config (\w+)$", re.M)
# Options that Linux has, too.
OF_LINUX = {"HCALL_STATS", "PAPR_SCM"}
CASE = re.compile(r"^\tKUNIT_CASE\((\w+)\)", re.M)
WARNING = re.compile(r"^(\S+?):\d+(?::\d+)?: ((?:warning|error): .*)")
# Warnings of W=1 without the check of comments, which runs once for each file of Linux;
# the same image from the same sources.
MAKE = ("W=1", "KERNELDOC=-c pass", "KBUILD_BUILD_VERSION=1",
        "KBUILD_BUILD_TIMESTAMP=Thu Jan  1 00:00:00 UTC 1970")
# Reported in place of a boot after a build that failed.
NOT_BUILT = "the kernel does not build"
# Folders with the layer and with users of it that all kernels have.
FOLDERS = ("arch/powerpc/platforms/pseries/", "arch/powerpc/sysdev/xive/", "drivers/nvdimm/",
           "drivers/tty/hvc/")
# Seconds that a boot may take with KUnit, beside another long test.
TIMEOUT = 900


class Step(NamedTuple):
    """One patch, the changes of the patches before it, and those up to it.

    Number 0 is Linux itself.
    """

    number: int
    subject: str
    before: series.Changes
    changes: series.Changes
    own: series.Changes

    def lines(self, root: pathlib.Path, generated: bool) -> int:
        """Return the number of lines that the patch adds, by hand or generated."""
        total = 0
        for path, text in self.own.items():
            if text is None or bool(GENERATED.search(path)) != generated:
                continue
            old = self.before.get(path) or (
                (root / path).read_text(encoding="utf-8") if (root / path).is_file() else "")
            total += sum(end - start for kind, _, _, start, end in difflib.SequenceMatcher(
                None, old.splitlines(), text.splitlines(), False).get_opcodes()
                         if kind in ("replace", "insert"))
        return total

    def options(self) -> set[str]:
        """Return the options that the layer has after the patch."""
        return set(OPTION.findall(self.changes.get(series.KCONFIG) or ""))

    def cases(self) -> list[str]:
        """Return the names of the KUnit cases that the kernel has after the patch."""
        found = []
        for path, text in self.changes.items():
            option = "PAPR_SCM_KUNIT_TEST" if "/papr_scm/" in path else "HCALL_KUNIT_TEST"
            if path.endswith("_kunit.c") and option in self.options():
                found += CASE.findall(text or "")
        return found


class Result(NamedTuple):
    """Result of a patch: lines that say what is wrong, and what was seen.

    build       errors, and warnings that Linux itself does not have
    boot        what is wrong with the guest, its NVDIMM and KUnit's cases
    calls       calls whose count differs from QEMU's log
    counted     number of calls that agree; None without statistics
    cases       number of KUnit's cases that passed
    """

    build: list[str]
    boot: list[str]
    calls: list[str]
    counted: int | None
    cases: int

    def wrong(self) -> list[str]:
        """Return all that is wrong."""
        return [*self.build, *self.boot, *self.calls]


def version() -> str:
    """Return the kernel that the series is checked for: KERNEL=, or the newest."""
    return os.environ.get("KERNEL") or NEWEST


def steps(root: pathlib.Path) -> list[Step]:
    """Return the patches of the series for the tree at root."""
    result: list[Step] = []
    changes: series.Changes = {}
    for number, (patch, own) in enumerate(series.states(root, plan(root)), 1):
        result.append(Step(number, patch.subject, changes, {**changes, **own}, own))
        changes = result[-1].changes
    return result


def linux() -> Step:
    """Return Linux itself as a step."""
    return Step(0, "Linux itself", {}, {}, {})


@functools.cache
def _options() -> set[str]:
    """Return the options of the layer after the last patch."""
    return set(OPTION.findall(plan(pristine())[series.KCONFIG]))


class PatchedKernel(kernel.Kernel):
    """A kernel with the first patches of the series, and all tests that they have."""

    def __init__(self, release: str, endian: str, step: Step) -> None:
        super().__init__(release, endian, "lab", layer=False)
        self.config = kernel.Config("common layer {} kunit", 1300, make={endian: MAKE})
        self.name = f"{release}-{endian}-series"
        self.tree_suffix = f"-series-{endian}"
        missing = _options() - step.options() - OF_LINUX
        self.wanted = "".join(
            f"{line}\n" for line in self.config.text(release, endian, True).splitlines()
            if line.split("=")[0].removeprefix("CONFIG_") not in missing)
        self._kconfig = {path: text for path, text in step.changes.items()
                         if "/Kconfig" in path}
        self.changes.update(step.changes)

    def _configure(self) -> None:
        """Configure if options or their values differ from those of the last build."""
        stamp = self.objects / "series.configured"
        text = self.wanted + repr(sorted(self._kconfig.items()))
        if not stamp.exists() or stamp.read_text(encoding="utf-8") != text:
            super()._configure()
            stamp.write_text(text, encoding="utf-8")

    def warnings(self) -> set[str]:
        """Return the warnings of the last build, without line numbers."""
        log = cache.folder("log") / f"{self.name}-vmlinux"
        found = map(WARNING.match, log.read_text(encoding="utf-8").splitlines())
        return {f"{match[1].removeprefix(f'{self.tree_folder()}/')}: {match[2]}"
                for match in found if match}

    def compile_objects(self) -> list[str]:
        """Compile FOLDERS; return errors, and warnings about files of the series."""
        done = self.run_make("-k", *FOLDERS)
        found = map(WARNING.match, done.stderr.splitlines())
        if done.returncode:
            return [line for line in done.stderr.splitlines() if not line.startswith("make")] \
                or done.stderr.splitlines()[-5:]
        return [match[0] for match in found if match
                and match[1].removeprefix(f"{self.tree_folder()}/") in self.changes]

    def compile(self) -> list[str]:
        """Build; return the warnings about files of the series that Linux does not have."""
        linux_has = self.objects / "series.warnings"
        interrupted = self.objects / "series.interrupted"
        with self._hold_tree():
            found = set()
            if interrupted.exists():
                found = {*interrupted.read_text(encoding="utf-8").splitlines(), *self.warnings()}
                found = {line for line in found if ": warning: " in line}
            interrupted.write_text("\n".join(sorted(found)), encoding="utf-8")
            self._run(f"build Linux {self.name}", "vmlinux")
            found |= self.warnings()
            if not linux_has.exists():
                linux_has.write_text("\n".join(sorted(found)), encoding="utf-8")
            interrupted.unlink()
        found -= set(linux_has.read_text(encoding="utf-8").splitlines())
        return sorted(line for line in found if line.split(":")[0] in self.changes)


# Kernels with powernv and pseries, of which only objects are compiled: as many users of the
# headers as the configuration has.
ENDS = {
    "users": ("users be:users-be", kernel.DEFCONFIG),
    "allmod": ("", {"le": "ppc64le_allmodconfig", "be": "allmodconfig"}),
}
# Plugins need headers of the compiler, and slow down the compilation.
ALLMOD = "CONFIG_GCC_PLUGINS=n\nCONFIG_WERROR=n\nCONFIG_PPC_WERROR=n\n"


class EndKernel(kernel.Kernel):
    """A kernel with all patches of the series, in a configuration of ENDS."""

    def __init__(self, release: str, endian: str, config: str, step: Step) -> None:
        super().__init__(release, endian, "lab", layer=False)
        names, base = ENDS[config]
        self.config = kernel.Config(names, 0, base, {endian: ("W=1",)})
        self.name = f"{release}-{endian}-series-{config}"
        self.tree_suffix = "-series-end"
        self.wanted = ALLMOD if config == "allmod" else self.config.text(release, endian, True)
        self.changes.update(step.changes)

    def objects_of(self, names: list[str]) -> tuple[list[str], list[str]]:
        """Compile sources; return those that have an object, and warnings about the series."""
        self.prepare()
        done = self.run_make("-k", *(f"{name[:-2]}.o" for name in names))
        found = map(WARNING.match, done.stderr.splitlines())
        wrong = [match[0] for match in found if match and (
            " error: " in match[0] or match[1].removeprefix(f"{self.tree_folder()}/") in
            self.changes)]
        return [name for name in names if (self.objects / f"{name[:-2]}.o").exists()], wrong


def _boot(kern: PatchedKernel, step: Step, root: pathlib.Path, folder: pathlib.Path) -> Result:
    """Boot the kernel that was built last; return a result without its build."""
    boot = guest.boot(kern.objects / "vmlinux", root, folder, timeout=TIMEOUT)
    wrong = list(boot.complaints())
    if not boot.said("kernel"):
        wrong.append("the first program did not start")
    if boot.said("nvdimm") != ["nmem0 health=healthy flags="]:
        wrong.append(f"NVDIMM: {boot.said('nvdimm')}")
    if boot.said("region") != [f"region0 size={guest.NVDIMM_SIZE}"]:
        wrong.append(f"region of the NVDIMM: {boot.said('region')}")
    found = ktap.cases(boot.console)
    passed = [name for name in step.cases()
              if name in found and found[name].outcome == "passed"]
    wrong += [f"KUnit: {name}: {found[name].outcome if name in found else 'not run'}"
              for name in step.cases() if name not in passed]
    if "HCALL_STATS" not in step.options():
        return Result([], wrong, [], None, len(passed))
    log = qlog.Log(boot.log, qlog.Symbols(kern.objects / "System.map"))
    comparison = hcalls.Comparison(boot.console, log, guest.CPUS)
    return Result([], wrong, comparison.problems, sum(row.calls for row in comparison.rows),
                  len(passed))


@functools.cache
def _own_text() -> str:
    """Return the text of what checks a boot; the kernel's key has what builds it."""
    return "".join(map(inspect.getsource, (Step.cases, _boot)))


def _record(*parts: str) -> pathlib.Path:
    """Return the file for the result that follows from these texts."""
    return cache.folder("series") / f"{cache.key(_own_text(), *parts)}.json"


def _read(path: pathlib.Path) -> Result | None:
    if not path.exists():
        return None
    return Result(**json.loads(path.read_text(encoding="utf-8")))


def _keep(path: pathlib.Path, result: Result) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(result._asdict()), encoding="utf-8")
    os.replace(partial, path)


def _booted(kern: PatchedKernel, step: Step, folder: pathlib.Path) -> Result:
    """Return the result of a boot; that of an equal image if there is one."""
    root = rootfs.build(kern.kernel, kern.endian)
    digest = hashlib.sha256((kern.objects / "vmlinux").read_bytes()).hexdigest()
    place = _record("boot", digest, root.name, qemu.version(qemu.program()), qemu.cpu(),
                    repr(step.cases()))
    result = _read(place)
    if not result:
        result = _boot(kern, step, root, folder)
        if not result.wrong():
            _keep(place, result)
    return result


def _place(kern: PatchedKernel) -> pathlib.Path:
    return _record("patch", kern.key, rootfs.build(kern.kernel, kern.endian).name,
                   qemu.version(qemu.program()), qemu.cpu())


def check_objects(endian: str, step: Step) -> list[str]:
    """Compile FOLDERS after a patch, unless an earlier run has; return what is wrong."""
    kern = PatchedKernel(version(), endian, step)
    place = _record("objects", kern.key)
    result = _read(place)
    if not result or result.wrong():
        result = Result(kern.compile_objects(), [], [], None, 0)
        _keep(place, result)
    return result.wrong()


def known_objects(endian: str, step: Step) -> bool:
    """Return True if FOLDERS compile after a patch, as an earlier run has found."""
    result = _read(_record("objects", PatchedKernel(version(), endian, step).key))
    return bool(result and not result.wrong())


def known(endian: str, step: Step) -> Result | None:
    """Return the result that an earlier run has kept, or None."""
    return _read(_place(PatchedKernel(version(), endian, step)))


def check(endian: str, step: Step, folder: pathlib.Path) -> Result:
    """Return the result of a patch; build and boot unless an earlier run has passed."""
    kern = PatchedKernel(version(), endian, step)
    place = _place(kern)
    result = _read(place)
    if result and not result.wrong():
        return result
    with cache.lock(f"series-{kern.name}"):
        try:
            if not (kern.objects / "series.warnings").exists():
                PatchedKernel(version(), endian, linux()).compile()
            warnings = kern.compile()
        except LabError as error:
            result = Result(str(error).splitlines(), [NOT_BUILT], [], None, 0)
        else:
            try:
                result = _booted(kern, step, folder)._replace(build=warnings)
            except LabError as error:
                result = Result(warnings, str(error).splitlines(), [], None, 0)
    _keep(place, result)
    return result


def pristine() -> pathlib.Path:
    """Return the tree of Linux that the series is for."""
    return sources.pristine(version())
