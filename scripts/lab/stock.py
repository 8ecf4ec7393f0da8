# SPDX-License-Identifier: GPL-2.0-or-later
"""Debian's own kernel for Power with papr_hcall.ko.

Nothing of the kernel is built: image and headers are Debian's packages of the
guest's architecture.  The module is built against the headers, with the build
tools of the kernel's own Debian release.
"""

import os
import pathlib
import re
import shutil
import subprocess

import kernels
from kmod import build as kmod
from kmod import stage

from . import cache, foreign, guest, hcalls, qlog, rootfs, toolroot
from .apt import Apt
from .errors import LabError

# Packages of the newest kernel of a release.
IMAGE, HEADERS = "linux-image-powerpc64le", "linux-headers-powerpc64le"
OWN = r"linux-(image|binary|headers)-\d"
ENDIAN = "le"

# Calls that Linux traces leave from here; the module sees these and no others.
TRACED = frozenset(("plpar_hcall_norets_trace", "plpar_hcall_trace",
                    "plpar_hcall9_trace"))
# While calls are traced, no call may leave from the untraced half of these.
UNTRACED = frozenset(("plpar_hcall_norets", "plpar_hcall", "plpar_hcall9"))

# Readings before and after the calls, and marks around the others; init.c.
SNAPSHOTS = 8
AROUND_EVENTS, EVENTS, UNWATCHED = 100, 101, 102


def _source(suites):
    return Apt("-".join((foreign.ARCH, *suites)), foreign.ARCH, suites)


def _packages(source, *names):
    """Names of the packages with image and headers, of all that these need."""
    return [name for name in foreign.needed_by(*names, source=source)
            if re.match(OWN, name)]


def _choices(source, kept):
    """Yield the packages of one kernel after the other, in the order to try them."""
    if kept.exists():
        yield kept.read_text(encoding="ascii").split()
    newest = _packages(source, IMAGE, HEADERS)
    yield newest
    # An archive that is being renewed names packages before it has them.
    [headers] = [name for name in newest if re.match(r"linux-headers-.*-powerpc64le$", name)]
    series = re.search(r"\d+\.\d+", headers)[0]
    found = source.matching(rf"linux-headers-{series}[.].*-powerpc64le")
    for name in sorted(found, key=lambda name: [
            int(number) for number in re.findall(r"\d+", name)], reverse=True):
        if name != headers:
            yield _packages(source, name, name.replace("headers", "image"))


def fetch(kernel):
    """Folder with image and headers of the newest kernel that can be had.

    Which one that is, is kept, so that the next run needs no archive.
    """
    source = _source(kernels.STOCK[kernel])
    kept = cache.folder("stock") / f"{kernel}.packages"
    problem = LabError(f"KERNEL={kernel}: no {IMAGE} in the archive; run apt-get update")
    for names in _choices(source, kept):
        try:
            root = foreign.fetch(names, depends=False, source=source)
        except LabError as error:
            problem = error
            continue
        kept.write_text(" ".join(names), encoding="ascii")
        return root
    raise problem


class Stock:
    """The stock kernel: what is needed of it to build for it and to boot it.

    release     its version, as uname prints it
    vmlinux     path of the kernel
    symbols     path of a System.map; the package has only a stub of it
    kdir        folder to build modules against
    """

    def __init__(self, kernel="stock"):
        self.suites = kernels.STOCK[kernel]
        packages = fetch(kernel)
        self.vmlinux = next(path for pattern in
                            ("boot/vmlinux-*", "usr/lib/modules/*/vmlinuz")
                            for path in packages.glob(pattern))
        self.place = cache.folder("stock", packages.name)
        self.symbols = self.place / "System.map"
        self.root = self.place / "root"
        with cache.lock("stock"):
            if not (self.root.is_dir() and self.symbols.exists()):
                self._prepare(packages)
                self._list_symbols()
        self.kdir = next((self.root / "usr/src").glob("linux-headers-*-powerpc64le"))
        self.release = self.kdir.name.replace("linux-headers-", "", 1)

    def _prepare(self, packages):
        """Make a root with the headers and the build tools of their release."""
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir()
        headers = next((packages / "usr/src").glob("linux-headers-*-powerpc64le"))
        kbuild = re.search(r"linux-kbuild-[^/]+", os.readlink(headers / "scripts"))[0]
        toolroot.add(self.root, self.suites, kbuild)
        # A copy: make may write there.
        subprocess.run(["cp", "-a", "--reflink=auto", str(packages / "usr/src"),
                        str(self.root / "usr")], check=True)

    def _list_symbols(self):
        listed = subprocess.run(
            [kmod.MACHINES[ENDIAN][1] + "nm", "--defined-only",
             str(self.vmlinux)], capture_output=True, check=True)
        partial = self.symbols.with_name("System.map.partial")
        partial.write_bytes(listed.stdout)
        os.rename(partial, self.symbols)

    def folder(self, *places):
        """Folder to build modules in these places against."""
        return kmod.KernelFolder(self.kdir, toolroot.enter(self.root, *places),
                                 pathlib.Path("/") / self.kdir.relative_to(self.root))

    def build_modules(self, folder, *args):
        """Build papr_hcall.ko and the module that makes typed calls.

        ([paths of both], what make printed)
        """
        try:
            kernel = self.folder(folder)
            module, said = kmod.build(kernel, folder, *args)
            client = folder / "client"
            shutil.copytree(rootfs.PROGRAMS / "client", client, dirs_exist_ok=True)
            said += kmod.run_make(
                kernel, client, f"PAPR_HCALL={kmod.sources(folder)}",
                f"KBUILD_EXTRA_SYMBOLS={module.parent / 'Module.symvers'}",
                *args, "modules")
        except kmod.BuildError as error:
            raise LabError(str(error)) from None
        return [module, client / "hcall_client.ko"], said

    def build_module(self, source, folder):
        """A module from one file; its path in folder, which is made."""
        folder.mkdir()
        shutil.copy(source, folder)
        (folder / "Kbuild").write_text(f"obj-m := {source.stem}.o\n",
                                       encoding="ascii")
        try:
            kmod.run_make(self.folder(folder), folder, "modules")
        except kmod.BuildError as error:
            raise LabError(str(error)) from None
        return folder / f"{source.stem}.ko"

    @staticmethod
    def strip(modules, folder):
        """Paths of these modules in folder, without debug information."""
        stripped = []
        for module in modules:
            stripped.append(folder / module.name)
            subprocess.run(
                [kmod.MACHINES[ENDIAN][1] + "strip", "-g", "-o",
                 str(stripped[-1]), str(module)], check=True)
        return stripped

    def rootfs(self, modules, folder, program=rootfs.PROGRAMS / "stock_init.c"):
        """An initramfs with these modules."""
        return rootfs.make(program, ENDIAN, self.strip(modules, folder))

    def boot(self, root, folder, cpu, append="", timeout=guest.TIMEOUT):
        """Boot it; (Boot, Log of the calls that the module can see)."""
        boot = guest.boot(self.vmlinux, root, folder, cpu, append,
                          timeout=timeout)
        return boot, qlog.Log(boot.log, qlog.Symbols(self.symbols), TRACED)

    def module_folder(self):
        """Folder that the module is built in, so that the next build is short."""
        return cache.folder("stock", self.place.name, f"module-{stage.version()}")


class Window:
    """Compare the counts between two readings with QEMU's log.

    rows        Rows with the differences, most frequent first
    calls       {opcode: (least, most)} by QEMU's log
    width       calls made during the two readings: what is uncertain
    apart       Counter of functions: calls that Linux does not trace
    problems    texts, each naming a call and what is wrong with it
    """

    def __init__(self, console, log):
        readings = hcalls.readings(console)
        first = self._narrowest(log, range(SNAPSHOTS))
        last = self._narrowest(log, range(SNAPSHOTS, 2 * SNAPSHOTS))
        self.problems, self.rows, self.calls = [], [], {}
        if len(readings) != 2 * SNAPSHOTS or None in (first, last):
            self.problems.append("the guest printed no statistics, or its marks "
                                 "are missing from QEMU's log; see the console")
            return
        (a, b), (c, d) = ((log.marks[number, 0], log.marks[number, 1])
                          for number in (first, last))
        self.width = sum((b[0] - a[0] + d[0] - c[0]).values())
        self.calls = {opcode: (c[0][opcode] - b[0][opcode],
                               d[0][opcode] - a[0][opcode])
                      for opcode in d[0]}
        self.apart = d[1] - a[1]
        self._compare(readings[first], readings[last])

    @staticmethod
    def _narrowest(log, numbers):
        widths = [(sum(log.marks[n, 1][0].values())
                   - sum(log.marks[n, 0][0].values()), n)
                  for n in numbers if (n, 0) in log.marks
                  and (n, 1) in log.marks]
        return min(widths)[1] if widths else None

    def _compare(self, first, last):
        rows = dict(last)
        for opcode, before in first.items():
            if opcode in rows:
                row = rows[opcode]
                rows[opcode] = row._replace(calls=row.calls - before.calls,
                                            errors=row.errors - before.errors,
                                            time_ns=row.time_ns - before.time_ns)
        self.problems += hcalls.disagreements(rows, self.calls, "the module")
        self.rows = sorted((row for row in rows.values() if row.calls),
                           key=lambda row: (-row.calls, row.opcode))
        for (opcode, function), calls in self.apart.items():
            if function in UNTRACED:
                self.problems.append(f"{opcode:#x}: {calls} calls past the "
                                     f"tracepoints, from {function}")


def run(kernel, cpu, append, folder):
    """Build the module, boot with it, compare; (Boot, Window)."""
    stock = Stock(kernel)
    modules, _ = stock.build_modules(stock.module_folder())
    boot, log = stock.boot(stock.rootfs(modules, folder), folder, cpu, append)
    if boot.said("loaded") != ["Success"]:
        raise LabError("papr_hcall.ko does not load; correct the module: "
                       + " ".join(boot.said("loaded")))
    window = Window(boot.console, log)
    window.problems += boot.said("error")
    return boot, window
