# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder with all that the module is built from, and nothing else.

Few files belong to the module only; the others are the layer's, at the paths
that they have there.  Builds happen in such a folder, so that nothing is
written into the checkout and one build does not disturb another; DKMS keeps
one below /usr/src.
"""

import os
import pathlib
import re

TOP = pathlib.Path(__file__).resolve().parents[2]
PSERIES = "arch/powerpc/platforms/pseries"
OWN = f"{PSERIES}/papr_hcall"
ASM = "arch/powerpc/include/asm"

# Headers that do not work, or are not wanted, on a kernel without the layer:
# its own ways in, in place of which OWN has one, and Linux's wrappers.
NOT_STAGED = ("hvcall-entry.h", "plpar_guest.h", "plpar_hpt.h", "plpar_wrappers.h")

SOURCES = ("*.c", "*.h", "Kbuild", "*.mk")


def version():
    """The module's version, as its source says."""
    text = (TOP / OWN / "papr_hcall_main.c").read_text(encoding="utf-8")
    return re.search(r'^MODULE_VERSION\("([^"]+)"\);', text, re.M).group(1)


def dkms_conf():
    """dkms.conf of this version."""
    text = (TOP / OWN / "dkms.conf.in").read_text(encoding="utf-8")
    return text.replace("@VERSION@", version())


def files():
    """{path below the folder: content} of all that the module needs."""
    paths = [path for path in sorted((TOP / ASM).glob("*.h"))
             if path.name not in NOT_STAGED]
    paths += sorted((TOP / PSERIES).glob("hvcall_*.[ch]"))
    paths += [path for pattern in SOURCES
              for path in sorted((TOP / OWN).rglob(pattern))]
    paths += sorted((TOP / "include").rglob("*.h"))
    result = {str(path.relative_to(TOP)): path.read_text(encoding="utf-8")
              for path in paths}
    result["dkms.conf"] = dkms_conf()
    return result


def write(folder):
    """Bring a folder to the present sources; what is as it should be stays,
    so that make has nothing to do for it."""
    wanted = files()
    for path in sorted(folder.rglob("*.[ch]")):
        if (str(path.relative_to(folder)) not in wanted
                and not path.name.endswith(".mod.c")):
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(path.name + ".new")
        temporary.write_text(text, encoding="utf-8")
        os.replace(temporary, path)
