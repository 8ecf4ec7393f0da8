# SPDX-License-Identifier: GPL-2.0-or-later
"""Debian packages of the guest's architecture, unpacked, not installed.

apt works beside the machine's own: with lists of packages, a status file and
separate caches below the lab's cache, and with nothing installed, so that
the machine's packages neither matter nor change.  No root is needed.

The lists are fetched once and kept, so that the same names mean the same
packages until a package is gone from the archive; then they are renewed.
There is no big-endian archive: ARCH is what "le" kernels run.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess

from . import cache
from .errors import LabError
from .progress import Progress

ARCH = "ppc64el"
LIBRARIES = ("lib/powerpc64le-linux-gnu", "usr/lib/powerpc64le-linux-gnu")
LOADER = "ld64.so.2"
READELF = "powerpc64le-linux-gnu-readelf"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"

_HINT = ("; is the network there, and does apt-get update work? "
         "(scripts/install-deps installs from the same archive)")


def _run(command, what, **more):
    try:
        return subprocess.run(command, capture_output=True, text=True,
                              check=True, stdin=subprocess.DEVNULL, **more)
    except FileNotFoundError:
        raise LabError(f"{command[0]} is missing: the guest's packages are "
                       "fetched with Debian's tools, on Debian") from None
    except subprocess.CalledProcessError as failed:
        tail = "\n".join(failed.stderr.splitlines()[-10:])
        raise LabError(f"{what}: {command[0]} failed{_HINT}\n{tail}"
                       ) from None


def _codename():
    """Name of the Debian release that this machine runs."""
    path = pathlib.Path("/etc/os-release")
    fields = dict(line.split("=", 1) for line in path.read_text(
        encoding="utf-8").splitlines() if "=" in line) if path.exists() else {}
    return "".join(shlex.split(fields.get("VERSION_CODENAME", "")))


def archives(targets, codename):
    """Return the lines of a sources.list: the archives of the machine's release.

    targets     lines "URI|release|component|origin" of apt-get indextargets;
                apt leaves $(ORIGIN) as it is until it has fetched the archive
    """
    lines = []
    for target in targets:
        uri, release, component, origin = target.split("|")
        line = f"deb [signed-by={KEYRING}] {uri} {release} {component}"
        if (release.split("-")[0].split("/")[0] == codename
                and origin in ("Debian", "$(ORIGIN)") and line not in lines):
            lines.append(line)
    return lines


def _sources():
    """Text of the sources.list for the other architecture."""
    result = _run(["apt-get", "indextargets", "--format",
                   "$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(ORIGIN)",
                   "Created-By: Packages"], "read apt's sources")
    lines = archives(result.stdout.splitlines(), _codename())
    if not lines:
        raise LabError("apt has no archive of Debian "
                       f"{_codename() or '(which release?)'}; add one to "
                       "/etc/apt/sources.list, such as\n"
                       "  deb http://deb.debian.org/debian bookworm main")
    return "\n".join(lines) + "\n"


class _Apt:
    """Run apt-get with its state in one folder."""

    def __init__(self):
        self.folder = cache.folder("foreign", ARCH)
        self.lists = self.folder / "lists"

    def get(self, *args, archives_folder=None, **more):
        """Run apt-get for the other architecture."""
        options = {
            "APT::Architecture": ARCH, "APT::Architectures": ARCH,
            "APT::Sandbox::User": "root", "Acquire::Languages": "none",
            "APT::Get::List-Cleanup": "true", "Acquire::Retries": "3",
            "Dir::Etc::SourceList": self.folder / "sources.list",
            "Dir::Etc::SourceParts": "-", "Dir::State": self.folder,
            "Dir::State::Lists": self.lists,
            "Dir::State::Status": self.folder / "status",
            "Dir::Cache": self.folder / "cache",
            "Dir::Cache::Archives": archives_folder or self.folder / "cache",
        }
        words = [word for name, value in options.items()
                 for word in ("-o", f"{name}={value}")]
        return _run(["apt-get", *words, "-qq", *args],
                    f"{ARCH} packages, {' '.join(args)}", **more)

    def update(self):
        """Fetch the lists of packages."""
        for name in ("lists/partial", "cache/partial"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "status").touch()
        (self.folder / "sources.list").write_text(_sources(),
                                                  encoding="utf-8")
        with Progress(f"fetch Debian's list of {ARCH} packages"):
            try:
                self.get("update")
            except LabError:
                # Where one archive is just being renewed the others will do.
                if not self.state():
                    raise

    def state(self):
        """Return a fingerprint of the package lists; empty without lists."""
        lists = sorted(self.lists.glob("*_Packages*"))
        return repr([(path.name, path.stat().st_size)
                     for path in lists]) if lists else ""


def _unpack(apt, names, depends, place):
    """Download the packages and unpack all of them into one folder."""
    partial = place.with_name(place.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    debs = partial / "debs"
    (debs / "partial").mkdir(parents=True)
    if depends:
        apt.get("install", *names, "--yes", "--no-install-recommends",
                "--download-only", archives_folder=debs)
    else:
        apt.get("download", *names, cwd=debs)
    (partial / "root").mkdir()
    for deb in sorted(debs.glob("*.deb")):
        _run(["dpkg-deb", "-x", str(deb), str(partial / "root")], deb.name)
    os.rename(partial / "root", place)
    shutil.rmtree(partial)


def needed_by(*names):
    """Names of the packages that apt would install for these."""
    apt = _Apt()
    with cache.lock(f"foreign-{ARCH}"):
        if not apt.state():
            apt.update()
        planned = apt.get("-s", "--no-install-recommends", "install", *names)
    return [line.split()[1] for line in planned.stdout.splitlines()
            if line.startswith("Inst ")]


def fetch(names, depends=True):
    """Folder with the content of these packages, fetched if need be.

    names       Debian's names of packages
    depends     also fetch what they depend on

    The folder is shared; do not change it.
    """
    names = sorted(set(names))
    apt = _Apt()
    with cache.lock(f"foreign-{ARCH}"):
        fresh = not apt.state()
        if fresh:
            apt.update()
        while True:
            key = cache.key(apt.state(), repr(names), repr(depends))
            place = cache.folder("foreign", "packages") / key
            if place.is_dir():
                return place
            cache.check_room()
            try:
                with Progress(f"fetch {ARCH} packages: {' '.join(names)}"):
                    _unpack(apt, names, depends, place)
            except LabError:
                # Old lists name packages that the archive has replaced.
                if fresh:
                    raise
                fresh = True
                apt.update()


def program(root, *names):
    """{path in the guest: path here} of programs and of all that they load.

    root        from fetch(), with the packages that they depend on
    names       such as "usr/bin/ndctl"
    """
    # A link, absolute, which leads nowhere here.
    found = {f"lib64/{LOADER}": root / LIBRARIES[0] / LOADER}
    left = list(names)
    while left:
        name = left.pop()
        if name in found:
            continue
        found[name] = root / name
        listed = _run([READELF, "-d", str(root / name)], f"libraries of {name}")
        for library in re.findall(r"\(NEEDED\).*\[(.+)\]", listed.stdout):
            at = [f"{folder}/{library}" for folder in LIBRARIES
                  if (root / folder / library).exists()]
            if not at:
                raise LabError(f"{name} needs {library}, which is in none of "
                               "the packages; fetch the one that has it")
            left.append(at[0])
    return found
