# SPDX-License-Identifier: GPL-2.0-or-later
"""make generate-tables: tables of bcc, perf and KVM, as patches that apply."""

import ast
import pathlib
import re
import shutil
import sys
import tempfile

import captured
import kernels
from explained import calls_of_catalogue
from lab import sources
from program import TOP

LINUX = ("tools/perf/scripts/python/powerpc-hcalls.py",
         "arch/powerpc/kvm/trace_hv.h",
         "tools/perf/arch/powerpc/util/book3s_hcalls.h")
HVCALL_H = "arch/powerpc/include/asm/hvcall.h"
# A table of bcc as it is today, with a wrong name.
BCC = "import x\nhcall_table = {\n    4: 'H_REMOVE',\n    8: 'H_INSERT',\n}\nx()\n"


def _run(out, *args):
    return captured.run(sys.executable, "-m", "peers", out, *args, cwd=TOP)


def _dictionary(text):
    """The table of a Python program."""
    table = re.search(r"^hcall_table = (\{.*?^\})", text, re.M | re.S)
    return ast.literal_eval(table.group(1))


def _apply(patch, tree):
    return captured.run("patch", "-p1", "-s", "-d", tree, "-i", patch)


def _constants(text, macro):
    rows = re.search(rf"#define {macro} \\\n((?:.*\\\n)*.*\n)", text).group(1)
    return re.findall(r"\{(\w+),", rows)


def _test_linux(ktap, folder, names):
    tree, before = folder / "linux", {}
    for path in (*LINUX, HVCALL_H):
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(sources.pristine(kernels.QUOTED) / path, tree / path)
        before[path] = (tree / path).read_text(encoding="utf-8")
    result = _run(folder / "out", "--linux", tree)
    applied = _apply(folder / "out/linux.patch", tree)
    after = {path: (tree / path).read_text(encoding="utf-8") for path in before}
    ktap.result("tables for Linux: the patch applies",
                not result.returncode and not applied.returncode,
                [result.stdout, result.stderr, applied.stdout])
    ktap.result("perf's script names every call", set(_dictionary(
        after[LINUX[0]]).values()) >= set(names) - {"H_RESCIND_LOGICAL"},
        sorted(set(names) - set(_dictionary(after[LINUX[0]]).values())))
    defined = set(re.findall(r"#define\s+(H_\w+)", before[HVCALL_H]))
    for macro in ("kvm_trace_symbol_hcall", "kvm_trace_symbol_hcall_rc"):
        old, new = (set(_constants(text[LINUX[1]], macro))
                    for text in (before, after))
        ktap.result(f"{macro} loses no name and uses none that is not defined",
                    old < new <= defined, sorted(new - defined))
    known = dict(re.findall(r'\{(0x\w+), "(\w+)"\}', after[LINUX[2]]))
    ktap.result("perf kvm's table has the numbers of the catalogue", all(
        names.get(name) == int(number, 16) for number, name in known.items())
        and len(known) > 180, [str(len(known))])
    again = _run(folder / "again", "--linux", tree)
    ktap.result("a second time there is nothing to change",
                (folder / "again/linux.patch").read_text(encoding="utf-8")
                == "", [again.stdout])


def _test_bcc(ktap, folder, names):
    tree = folder / "bcc"
    (tree / "tools").mkdir(parents=True)
    (tree / "tools/ppchcalls.py").write_text(BCC, encoding="utf-8")
    result = _run(folder / "out", "--bcc", tree)
    applied = _apply(folder / "out/bcc.patch", tree)
    text = (tree / "tools/ppchcalls.py").read_text(encoding="utf-8")
    table = _dictionary(text)
    ktap.result("tables for bcc: the patch applies, the rest stays",
                not applied.returncode and text.startswith("import x\n")
                and text.endswith("}\nx()\n") and table[8] == "H_ENTER"
                and all(names[name] == number for number, name in table.items())
                and "has others: H_INSERT" in result.stdout, [result.stdout])
    (tree / "tools/ppchcalls.py").write_text("nothing\n", encoding="utf-8")
    result = _run(folder / "out", "--bcc", tree)
    ktap.result("a file without the table is refused",
                result.returncode == 2 and "no table of ppchcalls"
                in result.stderr, [result.stderr])


def test(ktap):
    """All of them."""
    names = calls_of_catalogue()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        _test_linux(ktap, folder, names)
        _test_bcc(ktap, folder, names)
