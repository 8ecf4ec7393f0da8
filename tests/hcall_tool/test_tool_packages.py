# SPDX-License-Identifier: GPL-2.0-or-later
"""Packages of hcall: they build, lintian finds nothing, they install on a clean root."""

import pathlib
import shutil
import tempfile

import pytest

import captured


TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = TOP / "tools/packaging/build"

# Files that each package must have; a folder's name ends with a slash.
FILES = {
    "hcall": ["usr/bin/hcall", "usr/share/man/man1/hcall.1.gz",
              "usr/share/bash-completion/completions/hcall"],
    "hcall-dkms": ["usr/src/papr_hcall-", "/dkms.conf", "/papr_hcall_main.c"],
    "hcall-doc": ["usr/share/doc/hcall-doc/README.rst",
                  "usr/share/doc/hcall-doc/hcalls/observing.rst",
                  "usr/share/doc/hcall-doc/hcalls/specs/scm.yaml"],
}


def _run(*command):
    return captured.run(*command)


def _is_power(path):
    """Return True if a program is for 64-bit little-endian Power."""
    said = _run("powerpc64le-linux-gnu-readelf", "-h", path).stdout
    return "PowerPC64" in said and "little endian" in said


def _check_root(ktap, kind, root, installed):
    """Return the files that an installation left in an empty root."""
    ktap.result(f"{kind}: installed in one command", not installed.returncode,
                (installed.stdout + installed.stderr).splitlines()[-15:])
    names = {str(path.relative_to(root)) for path in root.rglob("*")
             if path.is_file()}
    for package, wanted in FILES.items():
        lacking = [word for word in wanted
                   if not any(word in name for name in names)]
        ktap.none(f"{kind}: {package} has its files", lacking)
    ktap.result(f"{kind}: the program is for Power",
                _is_power(root / "usr/bin/hcall"))
    page = next(root.rglob("hcall.1.gz"), None)
    ktap.result(f"{kind}: man prints the page", page and "hcall decode" in _run(
        "sh", "-c", f"zcat {page} | mandoc -T ascii | col -b").stdout)
    conf = next(root.rglob("dkms.conf"), None)
    ktap.result(f"{kind}: DKMS finds the module's name and version",
                conf and 'PACKAGE_NAME="papr_hcall"' in conf.read_text()
                and conf.parent.name == "papr_hcall-" + _run(
                    "bash", "-c", f". {conf}; echo $PACKAGE_VERSION"
                ).stdout.strip())


def _check_debs(ktap, folder):
    debs = sorted(folder.glob("*.deb"))
    ktap.result("three .deb", len(debs) == 3, [path.name for path in debs])
    if shutil.which("lintian"):
        said = _run("lintian", "--fail-on", "error,warning",
                    "--suppress-tags", "initial-upload-closes-no-bugs",
                    *folder.glob("*.changes"))
        ktap.result("lintian finds nothing", not said.returncode,
                    (said.stdout + said.stderr).splitlines()[:20])
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for path in ("var/lib/dpkg/info", "var/lib/dpkg/updates"):
            (root / path).mkdir(parents=True)
        (root / "var/lib/dpkg/status").touch()
        # Libraries and maintainer scripts are those of a whole system.
        _check_root(ktap, "deb", root, _run(
            "dpkg", f"--root={root}", "--force-architecture", "--unpack", *debs))


# Complaints of rpmlint that do not apply: the packages are signed by those who publish
# them, and distributions of today have neither of the tags.
EXCUSED = ("no-signature", "no-packager-tag", "no-group-tag", "no-dependency-on locales-doc")


def _check_rpms(ktap, folder):
    rpms = sorted(folder.glob("*.rpm"))
    ktap.result("three .rpm", len(rpms) == 3, [path.name for path in rpms])
    if shutil.which("rpmlint"):
        said = _run("rpmlint", *rpms).stdout.splitlines()
        errors = [line for line in said if " E: " in line
                  and not line.endswith(EXCUSED)]
        ktap.result("rpmlint finds no error", not errors and said, errors)
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        _check_root(ktap, "rpm", root, _run(
            "rpm", f"--root={root}", "--ignorearch", "--nodeps", "--noscripts",
            "--dbpath", "/var/lib/rpm", "-i", *rpms))
    needed = _run("rpm", "-qpR", *folder.glob("hcall-[0-9]*.rpm")).stdout
    ktap.result("the .rpm names the libraries that it needs",
                "libtracefs.so.1" in needed, needed.splitlines())


@pytest.mark.full
@pytest.mark.limit(2400)
def test_tool_packages(checks, folder):
    """Packages of hcall: they build, lintian has no complaint, they install."""
    built = _run(BUILD, folder)
    checks.result("the packages build", not built.returncode, built.stderr.splitlines()[-30:])
    _check_debs(checks, folder)
    _check_rpms(checks, folder)
