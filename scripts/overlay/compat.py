# SPDX-License-Identifier: GPL-2.0-or-later
"""Fit files of the layer, which are written for the newest kernel, to an older tree.

Each adaptation is chosen by what the tree lacks, so that the newest kernel gets
the files as they are.
"""

import re

# asm/hvcall.h, which all files of the layer include, includes this one where needed.
HEADER = "arch/powerpc/include/asm/hvcall-compat.h"
_INCLUDED_BY = "arch/powerpc/include/asm/hvcall.h"
_SOURCE = re.compile(r"\.[chS]$")

# Header of newer kernels, its place, and the older header with the same content.
_HEADERS = (
    ("linux/unaligned.h", "include/linux/unaligned.h", "asm/unaligned.h"),
    ("uapi/linux/papr_pdsm.h", "include/uapi/linux/papr_pdsm.h", "asm/papr_pdsm.h"),
)

# (file, name that it lacks, definition of that name)
_DEFINITIONS = (
    ("arch/powerpc/include/asm/ppc_asm.h", "CFUNC",
     "/* C functions named in assembly; kernels with PC-relative code need a suffix. */\n"
     "#define CFUNC(name)\t\tname\n"),
)

# (file of the tree, expression that it matches, file of the layer,
#  [(expression, replacement)])
_OLDER = (
    ("include/linux/platform_device.h", r"int \(\*remove\)",
     "arch/powerpc/platforms/pseries/papr_scm/driver.c",
     [(r"static void (papr_scm_remove\(.*?)\n\}", r"static int \1\n\treturn 0;\n}")]),
    *(("include/linux/device/bus.h", r"int bus_register_notifier\(struct bus_type",
       f"arch/powerpc/platforms/pseries/papr_scm/{name}_kunit.c",
       [(r"\tconst struct bus_type \*bus;", "\tstruct bus_type *bus;")])
      for name in ("driver", "pmu")),
)


def _compat_header(tree):
    """Text of the compat header; empty where nothing is missing."""
    lacking = [text for path, name, text in _DEFINITIONS
               if not re.search(rf"\b{name}\b", tree.read(path))]
    if not lacking:
        return ""
    return ("/* SPDX-License-Identifier: GPL-2.0-or-later */\n"
            "/*\n * Names that newer kernels have and this one lacks, for the files of the\n"
            " * hypervisor-call layer.\n */\n"
            "#ifndef _ASM_POWERPC_HVCALL_COMPAT_H\n#define _ASM_POWERPC_HVCALL_COMPAT_H\n\n"
            + "\n".join(lacking) + "\n#endif /* _ASM_POWERPC_HVCALL_COMPAT_H */\n")


def _substitute(text, pattern, replacement, path):
    text, count = re.subn(pattern, replacement, text, flags=re.M | re.S)
    if count != 1:
        raise ValueError(f"{path}: expected once, found {count} times: /{pattern}/; "
                         "mend scripts/overlay/compat.py")
    return text


def adapt(tree, changes):
    """Change the plan {path: text or None} so that the files compile in this tree."""
    renamed = {new: old for new, path, old in _HEADERS if not tree.exists(path)}
    for path, text in changes.items():
        if text and _SOURCE.search(path):
            for new, old in renamed.items():
                text = text.replace(f"#include <{new}>", f"#include <{old}>")
            changes[path] = text
    for path, older, ours, substitutions in _OLDER:
        if re.search(older, tree.read(path)):
            for pattern, replacement in substitutions:
                changes[ours] = _substitute(changes[ours], pattern, replacement, ours)
    header = _compat_header(tree)
    if header:
        changes[HEADER] = header
        changes[_INCLUDED_BY] = _substitute(
            changes[_INCLUDED_BY], r"(?=^#include <asm/hvcall-gen\.h>$)",
            "#include <asm/hvcall-compat.h>\n", _INCLUDED_BY)
