# SPDX-License-Identifier: GPL-2.0-or-later
"""Which names a C header, an assembly file or a driver gives to others.

The overlay replaces a file of upstream only if every name that the file
gives is also given by what takes its place: a name that a later point
release added must not vanish silently.
"""

import re

_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
_DEFINE = re.compile(r"^\s*#\s*define\s+(\w+)", re.M)
_TYPE = re.compile(r"^\s*(?:struct|union|enum)\s+(\w+)\s*\{", re.M)
# A function declared or defined at the left margin, its type before it; not
# a macro used there, which is in capitals.
_FUNCTION = re.compile(
    r"^(?!#|\s|return\b|typedef\b)[\w\s*]*?\b(?![A-Z_]+\s*\()(\w+)"
    r"\s*\([^;{}]*\)\s*"
    r"(?:__\w+\s*)*[;{]", re.M)
_OBJECT = re.compile(r"^extern\s[^;()]*?\b(\w+)(?:\[[^\]]*\])?\s*;", re.M)
_ASM_GLOBAL = re.compile(
    r"^\s*(?:_GLOBAL(?:_TOC)?\s*\(\s*(\w+)\s*\)|\.globl\s+(\w+))", re.M)

# Files in sysfs (by either of two ways to declare them), properties and
# compatible strings of the device tree, calls, and commands of user space.
_DRIVER = (
    re.compile(r"\bDEVICE_ATTR_?\w*\s*\(\s*(\w+)"),
    re.compile(r"\b__ATTR_?\w*\s*\(\s*(\w+)"),
    re.compile(r'"(ibm,[\w-]+)"'),
    re.compile(r"\b(H_SCM_\w+)\s*,"),
    re.compile(r"\[(PAPR_PDSM_(?!MIN|MAX)\w+)\]"),
    re.compile(r"\b(ND_CMD_\w+)\)"),
)


def of_header(text):
    """Macros, types, functions and objects that a C header declares."""
    guard = re.search(r"^\s*#\s*ifndef\s+(\w+)\s*\n\s*#\s*define\s+\1\b",
                      text, re.M)
    text = _COMMENT.sub(" ", text)
    names = set()
    for pattern in (_DEFINE, _TYPE, _FUNCTION, _OBJECT):
        names.update(pattern.findall(text))
    if guard:
        names.discard(guard.group(1))
    return names


def of_assembly(text):
    """Global symbols that an assembly file defines."""
    text = _COMMENT.sub(" ", text)
    return {a or b for a, b in _ASM_GLOBAL.findall(text)}


def of_driver(text):
    """Names that the NVDIMM driver shares with its users and its hypervisor."""
    text = _COMMENT.sub(" ", text)
    return {name for pattern in _DRIVER for name in pattern.findall(text)}
