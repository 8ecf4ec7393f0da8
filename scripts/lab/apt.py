# SPDX-License-Identifier: GPL-2.0-or-later
"""apt with its state in the lab's cache, beside the machine's own.

Lists of packages, status file and caches are separate from the machine's, and
nothing is installed, so that the machine's packages neither matter nor change.
No root is needed.  The archives are those of the machine's sources.list, or
other releases of Debian below the same addresses.

The lists are fetched once and kept, so that the same names mean the same
packages until a package is gone from the archive; then they are renewed.
"""

import pathlib
import re
import shlex
import subprocess

from . import cache
from .errors import LabError
from .progress import Progress

KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"

_HINT = ("; check the network and apt-get update "
         "(scripts/install-deps installs from the same archive)")


def run(command, what, **more):
    """Run a command; its CompletedProcess, with output."""
    try:
        return subprocess.run(command, capture_output=True, text=True,
                              check=True, stdin=subprocess.DEVNULL, **more)
    except FileNotFoundError:
        raise LabError(f"{command[0]} is missing: Debian's tools fetch "
                       "packages; run this command on Debian") from None
    except subprocess.CalledProcessError as failed:
        tail = "\n".join(failed.stderr.splitlines()[-10:])
        raise LabError(f"{what}: {command[0]} failed{_HINT}\n{tail}"
                       ) from None


def architecture():
    """Return Debian's name of this machine's architecture."""
    return run(["dpkg", "--print-architecture"], "this machine").stdout.strip()


def _codename():
    """Name of the Debian release that this machine runs."""
    path = pathlib.Path("/etc/os-release")
    fields = dict(line.split("=", 1) for line in path.read_text(
        encoding="utf-8").splitlines() if "=" in line) if path.exists() else {}
    return "".join(shlex.split(fields.get("VERSION_CODENAME", "")))


def _line(uri, suite, component):
    return f"deb [signed-by={KEYRING}] {uri} {suite} {component}"


def _of_release(targets, codename):
    """Yield (URI, suite, component) of the archives of the machine's release."""
    for target in targets:
        uri, suite, component, origin = target.split("|")
        # apt leaves $(ORIGIN) as it is until it has fetched the archive.
        if (suite.split("-")[0].split("/")[0] == codename
                and origin in ("Debian", "$(ORIGIN)")):
            yield uri, suite, component


def archives(targets, codename):
    """Return the lines of a sources.list: the archives of the machine's release.

    targets     lines "URI|suite|component|origin" of apt-get indextargets
    """
    return list(dict.fromkeys(_line(*found)
                              for found in _of_release(targets, codename)))


def elsewhere(targets, codename, suites):
    """Return such lines for other suites, from the same two addresses."""
    uris = {suite.endswith("-security"): uri
            for uri, suite, component in _of_release(targets, codename)
            if component == "main"}
    return [_line(uris[suite.endswith("-security")], suite, "main")
            for suite in suites if suite.endswith("-security") in uris]


def _targets():
    result = run(["apt-get", "indextargets", "--format",
                  "$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(ORIGIN)",
                  "Created-By: Packages"], "read apt's sources")
    return result.stdout.splitlines()


def sources(suites=()):
    """Return the lines of a sources.list for these suites, or the machine's own."""
    lines = (elsewhere(_targets(), _codename(), suites) if suites
             else archives(_targets(), _codename()))
    if not lines:
        raise LabError("apt has no archive of Debian "
                       f"{_codename() or '(unknown release)'}; add an archive to "
                       "/etc/apt/sources.list, such as\n"
                       "  deb http://deb.debian.org/debian bookworm main")
    return lines


class Apt:
    """Run apt-get with its state in one folder.

    name            of the folder in the cache
    machine         architecture of the packages, as Debian calls it
    suites          of Debian; none: those of the machine
    """

    def __init__(self, name, machine, suites=()):
        self.name, self.machine, self.suites = name, machine, suites
        self.folder = cache.folder("foreign", name)
        self.lists = self.folder / "lists"

    def _run(self, program, *args, archives_folder=None, **more):
        options = {
            "APT::Architecture": self.machine,
            "APT::Architectures": self.machine,
            "APT::Sandbox::User": "root", "Acquire::Languages": "none",
            "APT::Get::List-Cleanup": "true", "Acquire::Retries": "3",
            "Dir::Etc::SourceList": self.folder / "sources.list",
            "Dir::Etc::SourceParts": "-", "Dir::State": self.folder,
            "Dir::State::Lists": self.lists,
            "Dir::State::Status": self.folder / "status",
            "Dir::Cache": self.folder / "cache",
            "Dir::Cache::Archives": archives_folder or self.folder / "cache",
        }
        words = [word for option, value in options.items()
                 for word in ("-o", f"{option}={value}")]
        return run([program, *words, "-qq", *args],
                   f"{self.name} packages, {' '.join(args)}", **more)

    def get(self, *args, archives_folder=None, **more):
        """Run apt-get."""
        return self._run("apt-get", *args, archives_folder=archives_folder, **more)

    def matching(self, pattern):
        """Return {name: version} of the packages whose whole name matches."""
        listed = self._run("apt-cache", "search", "--names-only", f"^{pattern}$")
        names = [line.split()[0] for line in listed.stdout.splitlines()]
        if not names:
            return {}
        shown = self._run("apt-cache", "show", "--no-all-versions", *names).stdout
        return dict(re.findall(r"^Package: (\S+)\n(?:.+\n)*?Version: (\S+)$", shown, re.M))

    def update(self):
        """Fetch the lists of packages."""
        for name in ("lists/partial", "cache/partial"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "status").touch()
        (self.folder / "sources.list").write_text(
            "\n".join(sources(self.suites)) + "\n", encoding="utf-8")
        with Progress(f"fetch Debian's list of {self.name} packages"):
            try:
                self.get("update")
            except LabError:
                # The lists of the other archives suffice while one archive is updated.
                if not self.state():
                    raise

    def state(self):
        """Return a fingerprint of the package lists; empty without lists."""
        lists = sorted(self.lists.glob("*_Packages*"))
        return repr([(path.name, path.stat().st_size)
                     for path in lists]) if lists else ""
