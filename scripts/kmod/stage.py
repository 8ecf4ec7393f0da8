# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a folder with all sources of the module and no other files.

Few files belong only to the module; the other files are the layer's, with
unchanged paths.  Each build uses its own folder, so that a build does not write
into the checkout or change another build.  DKMS keeps a folder below /usr/src.
"""

import os
import pathlib
import re

TOP = pathlib.Path(__file__).resolve().parents[2]
PSERIES = "arch/powerpc/platforms/pseries"
OWN = f"{PSERIES}/papr_hcall"
ASM = "arch/powerpc/include/asm"

# Headers that the module must not use on a kernel without the layer: OWN has
# another hvcall-entry.h, and Linux has its own wrappers.
NOT_STAGED = ("hvcall-entry.h", "plpar_guest.h", "plpar_hpt.h", "plpar_wrappers.h")

SOURCES = ("*.c", "*.h", "Kbuild", "*.mk")


def version():
    """Return the module's version, read from its source."""
    text = (TOP / OWN / "papr_hcall_main.c").read_text(encoding="utf-8")
    return re.search(r'^MODULE_VERSION\("([^"]+)"\);', text, re.M).group(1)


def dkms_conf():
    """Return the text of dkms.conf for this version."""
    text = (TOP / OWN / "dkms.conf.in").read_text(encoding="utf-8")
    return text.replace("@VERSION@", version())


def files():
    """Return all files that the module needs, {path below the folder: content}."""
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
    """Update a folder to the current sources.

    Unchanged files keep their dates, so that make does not rebuild them.
    """
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
