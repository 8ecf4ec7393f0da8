# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the errors of make modules, and the file for DKMS."""

import pathlib
import re
import subprocess
import sys
import tempfile

import captured
from kmod import stage

CONFIG = "CONFIG_PPC64=y\nCONFIG_PPC_PSERIES=y\nCONFIG_MODULES=y\n" \
         "CONFIG_TRACEPOINTS=y\nCONFIG_DEBUG_FS=y\n"

AUTO_CONF = "include/config/auto.conf"

# Expected error: files of the kernel's folder.
FOLDERS = {
    "no Makefile": {},
    "make modules_prepare": {"Makefile": ""},
    "the kernel is for another architecture": {
        "Makefile": "", AUTO_CONF: "CONFIG_X86_64=y\n"},
    "cannot trace hypervisor calls (CONFIG_TRACEPOINTS is off)": {
        "Makefile": "", AUTO_CONF:
        CONFIG.replace("CONFIG_TRACEPOINTS=y\n", "")},
    "has the layer built in; name a kernel without the layer": {
        "Makefile": "", AUTO_CONF: CONFIG + "CONFIG_HCALL_SLOW_PATH=y\n"},
    "no Module.symvers": {"Makefile": "", AUTO_CONF: CONFIG},
}


def _modules(*args):
    result = captured.run(sys.executable, "-m", "kmod", "build", *args, cwd=stage.TOP)
    return result.returncode, result.stdout + result.stderr


def _check_folders(ktap):
    code, said = _modules()
    ktap.result("no KDIR: prints the usage",
                code == 2 and "usage: make modules KDIR=" in said, [said])
    for text, files in FOLDERS.items():
        with tempfile.TemporaryDirectory() as folder:
            for path, content in files.items():
                place = pathlib.Path(folder, path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(content, encoding="ascii")
            code, said = _modules(folder)
        ktap.result(f"refused: {text}", code == 2 and text in said
                    and f"KDIR={folder}" in said, [said])


def _check_dkms(ktap, kernel):
    """Check that the commands of dkms.conf, which is shell, find their files."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name, "papr_hcall", stage.version(), "build")
        stage.write(folder)
        where = kernel.folder(folder)
        kdir = where.inside
        shown = subprocess.run(
            ["bash", "-euc", f"dkms_tree={name}; kernel_source_dir="
             f"{kdir}; . {folder}/dkms.conf; "
             "for v in PACKAGE_NAME PACKAGE_VERSION BUILT_MODULE_NAME "
             "BUILT_MODULE_LOCATION DEST_MODULE_LOCATION MAKE CLEAN "
             "AUTOINSTALL; do echo \"$v=${!v}\"; done"],
            capture_output=True, text=True, check=False)
        conf = dict(line.split("=", 1) for line in shown.stdout.splitlines())
        module = folder / conf.get("BUILT_MODULE_LOCATION", "nowhere")
        kbuild = re.search(r" M=(\S+)", conf.get("MAKE", ""))
        ktap.result("dkms.conf names the module, its version and its folder",
                    not shown.returncode
                    and conf["PACKAGE_NAME"] == "papr_hcall"
                    and conf["PACKAGE_VERSION"] == stage.version()
                    and conf["BUILT_MODULE_NAME"] == "papr_hcall"
                    and conf["DEST_MODULE_LOCATION"].startswith("/")
                    and (module / "Kbuild").is_file() and kbuild
                    and kbuild[1] == str(module)
                    and f"-C {kdir} " in conf["MAKE"],
                    [shown.stderr, shown.stdout])
        # MAKE differs from CLEAN only in its last word.
        cleaned = subprocess.run(
            [*where.enter, "sh", "-c", conf["CLEAN"]], capture_output=True, text=True,
            check=False, env={"PATH": "/usr/bin:/bin", "ARCH": "powerpc",
                              "CROSS_COMPILE": "powerpc64le-linux-gnu-"})
        ktap.result("the commands of dkms.conf run with this kernel's headers",
                    not cleaned.returncode and conf["MAKE"].replace(
                        " modules", " clean") == conf["CLEAN"],
                    [conf["MAKE"], *cleaned.stderr.splitlines()[-5:]])


def check(ktap, kernel):
    """Check everything."""
    _check_folders(ktap)
    _check_dkms(ktap, kernel)
