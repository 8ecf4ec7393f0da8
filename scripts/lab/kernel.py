# SPDX-License-Identifier: GPL-2.0-or-later
"""Configure and build a kernel with the layer; keep it by content.

Builds of one kernel, endianness and configuration share an object folder, so
a change to the layer costs an incremental build.  The finished vmlinux is
kept under a key of all that went into it, and only that is ever used.
"""

import contextlib
import functools
import os
import pathlib
import re
import shutil
import subprocess

import captured
import jobs

from . import cache, sources, tree
from .errors import LabError
from .progress import Progress

CONFIGS = pathlib.Path(__file__).parent / "configs"
PREFIX = {"le": "powerpc64le-linux-gnu-", "be": "powerpc64-linux-gnu-"}
PRODUCTS = ("vmlinux", "System.map", ".config")


def tool_version(command):
    """First line that a compiler or linker says of itself."""
    try:
        result = captured.run(command, "--version", check=True)
    except (OSError, subprocess.CalledProcessError):
        raise LabError(f"{command} is missing; type: scripts/install-deps"
                       ) from None
    return result.stdout.splitlines()[0]


NONE = {"le": "allnoconfig", "be": "allnoconfig"}
DEFCONFIG = {"le": "pseries_le_defconfig", "be": "pseries_defconfig"}


class Config:
    """Configuration of a kernel.

    names     files in configs/ that go on top of the defaults; {} is the byte order, and
              le:NAME or be:NAME is for one byte order
    about     files that make names on the way, about; for the display
    base      make target that sets the defaults, by endianness
    make      variables for make's command line, by endianness: another compiler
    """

    def __init__(self, names, about, base=None, make=None):
        self.names, self.about, self.base = names, about, base or NONE
        self.make = make or {}

    def files(self, endian):
        """Names of the files for a byte order."""
        words = [word.split(":") for word in self.names.format(endian).split()]
        return [word[-1] for word in words if word[0] in (word[-1], endian)]

    def compilers(self, endian):
        """Programs that compile and link the kernel."""
        chosen = dict(word.split("=", 1) for word in self.make.get(endian, ()))
        return [chosen.get("CC", PREFIX[endian] + "gcc"),
                chosen.get("LD", PREFIX[endian] + "ld")]

    def text(self, kernel, endian, layer):
        """The configuration beyond the defaults; of two values the later."""
        found = {}
        for name in self.files(endian):
            if name == "layer" and not layer:
                continue
            text = (CONFIGS / f"{name}.config").read_text(encoding="utf-8")
            for line in text.splitlines():
                if line.startswith("CONFIG_"):
                    symbol, value = line.split("=", 1)
                    found[symbol] = value
        lacks = sources.row(kernel).lacks
        return "".join(f"{symbol}={value}\n"
                       for symbol, value in found.items() if symbol not in lacks)


CONFIGURATIONS = {
    # Small, quick to build and to boot.
    "lab": Config("common layer {}", 1200),
    # The same, optimised for size; for the benchmark of text.
    "lab-os": Config("common layer {} os", 1200),
    # The same with the kernel's debug checks.
    "debug": Config("common layer {} debug le:kasan", 1300),
    # The same, without jump labels.
    "nojump": Config("common layer {} nojump", 1200),
    # The same, without shared processors.
    "nosplpar": Config("common layer {} nosplpar", 1200),
    # The first and the one with checks, with the layer's KUnit tests; preemptible with
    # checks.
    "kunit": Config("common {} kunit", 1200),
    "kunit-debug": Config("common {} debug le:kasan preempt kunit", 1300),
    # The first, with namespaces that can be used, ext4, and the timers that
    # distributions have.
    "nvdimm": Config("common layer {} nvdimm", 1300),
    "nvdimm-debug": Config("common layer {} nvdimm debug le:kasan preempt", 1400),
    # The one with checks, with the drivers that make hypervisor calls on QEMU's devices.
    "subsystems": Config("common layer {} debug subsystems", 1600),
    # Code between basic blocks: coverage, UBSAN, the function graph tracer.
    "coverage": Config("common layer {} coverage", 1300),
    # Preemption and live patching; Linux patches little-endian kernels only.
    "preempt": Config("common layer {} preempt le:livepatch", 1200),
    # No tracing, no statistics, optimised for size.
    "minimal": Config("common layer {} os minimal", 1100),
    # The first, compiled by clang; ld.lld does not link ELFv1.
    "clang": Config("common layer {}", 1200,
                    make={"le": ("CC=clang", "LD=ld.lld"), "be": ("CC=clang",)}),
    # The first, big-endian with the other ABI, which 7.2's defconfig has.
    "elfv2": Config("common layer {} elfv2", 1200, {"be": "allnoconfig"}),
    # The first, with PC-relative code: no TOC, Power10 only; since 6.4.
    "pcrel": Config("common layer {} pcrel", 1200, {"le": "allnoconfig"}),
    # The first, with preemption, kprobes, live patching and 2,048 CPUs.
    "tracers": Config("common layer {} tracers", 1300),
    # All in-kernel users of the layer's headers; only built, not booted.
    "users": Config("users be:users-be", 2600, DEFCONFIG),
    # The same with what compilers insert; only the users are compiled, see
    # tests/calls.  Linux 6.1 has no KASAN inline on radix and no KCSAN on
    # 64-bit Power: their options are given to the compiler, no more.
    "users-coverage": Config("users be:users-be coverage", 2600, DEFCONFIG),
    "users-clang": Config("users be:users-be", 2600, DEFCONFIG,
                          {"le": ("CC=clang",), "be": ("CC=clang",)}),
    "users-kasan": Config("users kasan", 2600, {"le": "pseries_le_defconfig"},
                          {"le": ("call_threshold=10000",)}),
    "users-kcsan": Config("users be:users-be", 2600, DEFCONFIG,
                          {"le": ("CONFIG_KCSAN=y",), "be": ("CONFIG_KCSAN=y",)}),
}


class Kernel:
    """A kernel of the lab: version, endianness, configuration.

    layer=False is the kernel as it is without this project, to compare with.
    converted       with the conversions of CONVERT=1; None: as CONVERT= says
    """

    def __init__(self, kernel, endian, config="lab", layer=True,
                 converted=None):  # pylint: disable=too-many-arguments
        if endian not in PREFIX:
            raise LabError(f"ENDIAN={endian}: unknown byte order; choose le or be")
        self.kernel, self.endian, self.layer = kernel, endian, layer
        self.config = CONFIGURATIONS[config]
        self.wanted = self.config.text(kernel, endian, layer)
        self.name = f"{kernel}-{endian}-{config}"
        if not layer:
            self.name += "-upstream"
        if converted is None:
            converted = tree.conversions_chosen()
        self.changes = tree.changes(kernel, layer, converted)
        self.tree_suffix = "" if layer else "-upstream"
        if layer and converted:
            self.name += "-converted"
            self.tree_suffix = "-converted"

    @functools.cached_property
    def key(self):
        """Name for the products: a digest of all that goes into them."""
        # A page that changed is no reason to compile.
        return cache.key(
            sources.version(self.kernel), self.wanted, self.config.base[self.endian],
            *map(tool_version, self.config.compilers(self.endian)),
            *self.config.make.get(self.endian, ()),
            repr([change for change in sorted(self.changes.items())
                  if not change[0].startswith("Documentation/")]))

    @property
    def products(self):
        """Folder with the products, once they are built."""
        return cache.folder("kernel") / self.key

    @property
    def objects(self):
        """Folder that the kernel is built in."""
        return cache.folder("objects") / self.name

    def _make(self, *args):
        """Command line of make in this kernel's tree."""
        return ["make", "-C", str(self.tree_folder()), f"O={self.objects}",
                "ARCH=powerpc", f"CROSS_COMPILE={PREFIX[self.endian]}",
                f"-j{jobs.count()}", *self.config.make.get(self.endian, ()), *args]

    def tree_folder(self):
        """Folder of the tree that the objects are built from."""
        return tree.folder(self.kernel, self.tree_suffix)

    @contextlib.contextmanager
    def _hold_tree(self):
        """Keep others from the tree, with this layer in it and configured."""
        # One lock for each tree, whatever is built from it.
        with cache.lock(f"tree-{self.kernel}{self.tree_suffix}"):
            # The file can be another version's, or missing.
            tree.sync(self.kernel, self.changes, self.tree_suffix)
            self.objects.mkdir(parents=True, exist_ok=True)
            stamp = self.objects / "lab.configured"
            if not stamp.exists() or stamp.read_text() != self.key:
                self._configure()
                stamp.write_text(self.key)
            yield

    def build(self):
        """Folder with vmlinux, System.map and .config, built if need be."""
        if not self.products.is_dir():
            cache.check_room()
            with self._hold_tree():
                # Another run may have made it while this one waited.
                if not self.products.is_dir():
                    self._compile()
                    self._keep()
        return self.products

    def prepare(self):
        """Make the files that every object needs; the folder of the tree."""
        done = self.run_make("prepare")
        if done.returncode:
            raise LabError(f"{self.name}: make prepare failed; correct these errors:\n"
                           + "\n".join(done.stderr.splitlines()[-30:]))
        return self.tree_folder()

    def run_make(self, *args):
        """Run make in this kernel's tree; its CompletedProcess, with output."""
        with self._hold_tree():
            return captured.run(*self._make(*args), env=captured.without_make())

    def build_module(self, source, folder):
        """A module for this kernel, from one file; its path in folder."""
        shutil.copy(source, folder)
        pathlib.Path(folder, "Kbuild").write_text(
            f"obj-m := {source.stem}.o\n", encoding="ascii")
        # Symbols are looked for when it is loaded: only vmlinux was built.
        for args in (("modules_prepare",),
                     (f"M={folder}", "KBUILD_MODPOST_WARN=1", "modules")):
            done = self.run_make(*args)
            if done.returncode:
                raise LabError(f"{source}: does not build; correct these errors:\n" + "\n".join(
                    (done.stdout + done.stderr).splitlines()[-30:]))
        return pathlib.Path(folder, f"{source.stem}.ko")

    def _configure(self):
        # The defaults may change with the tree, so they are applied again;
        # make rebuilds only what a changed symbol touches.
        base = self.config.base[self.endian]
        extra = self.objects / "lab.config"
        extra.write_text(self.wanted, encoding="utf-8")
        if base == "allnoconfig":
            self._run("configure", f"KCONFIG_ALLCONFIG={extra}", base)
        else:
            self._run("configure", base)
            with open(self.objects / ".config", "a", encoding="utf-8") as out:
                out.write(self.wanted)
            self._run("configure", "olddefconfig")
        self._check_config()

    def _check_config(self):
        """A symbol whose dependencies are not met is dropped silently."""
        have = set((self.objects / ".config").read_text().splitlines())
        for line in self.wanted.splitlines():
            symbol, value = line.split("=", 1)
            missing = (any(h.startswith(symbol + "=") for h in have)
                       if value == "n" else line not in have)
            if missing:
                raise LabError(f"{self.name}: {line} has no effect; enable "
                               "the options that it needs (make menuconfig "
                               f"in {self.tree_folder()})")

    def _compile(self):
        stamp = self.objects / ".lab-steps"
        total = int(stamp.read_text()) if stamp.exists() else None
        fresh = not (self.objects / "vmlinux").exists()
        steps = self._run(f"build Linux {self.name}", "vmlinux",
                          total=(total or self.config.about) if fresh
                          else None)
        if fresh:
            stamp.write_text(str(steps))

    def _run(self, title, *args, total=None):
        """Run make with progress; the number of files it has named."""
        log = cache.folder("log") / f"{self.name}-{args[-1]}"
        step = re.compile(r"^  [A-Z]+ +(?:\[M\] +)?(\S+)")
        with open(log, "w", encoding="utf-8") as out, \
                Progress(title, total) as progress, \
                subprocess.Popen(self._make(*args), stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True,
                                 stdin=subprocess.DEVNULL,
                                 env=captured.without_make()) as process:
            for line in process.stdout:
                out.write(line)
                match = step.match(line)
                if match:
                    progress.step(match.group(1))
            count = progress.count
        if process.returncode:
            tail = log.read_text(encoding="utf-8").splitlines()[-30:]
            raise LabError(f"{title}: make failed; correct the errors in {log}:\n"
                           + "\n".join(tail))
        return count

    def _keep(self):
        partial = self.products.with_name(self.products.name + ".partial")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        for name in PRODUCTS:
            if (self.objects / name).exists():
                shutil.copy2(self.objects / name, partial)
        linked = captured.run(PREFIX[self.endian] + "ar", "t", "vmlinux.a", cwd=self.objects,
                              check=True)
        (partial / "objects.txt").write_text(linked.stdout, encoding="ascii")
        os.rename(partial, self.products)
