# SPDX-License-Identifier: GPL-2.0-or-later
"""Compile the C samples of the guide and the reference."""
from __future__ import annotations

import pathlib
import re
import tempfile

import blocks
import toolchain
from hcallgen import catalogue
from hcallgen.linkage import RetrySequence, c_type, retry_sequences, typed
from hcallgen.model import Catalogue
from hcallgen.refcode import example
from ktap import Ktap

TOP = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = TOP / "Documentation/arch/powerpc/hcalls/samples"
GUIDE = TOP / "Documentation/arch/powerpc"

# Samples may use undeclared functions.
OPTIONS = ["-Wno-missing-prototypes"]
_INCLUDED = re.compile(r"^\.\. literalinclude:: (\S+)$", re.M)


def _sequences(calls: Catalogue) -> list[RetrySequence]:
    """Return each retry sequence that the reference shows."""
    return [sequence for call in typed(calls) for sequence in list(retry_sequences(call))[:1]]


def _examples(sequences: list[RetrySequence]) -> str:
    lines = ["#include <asm/hcalls-sync-gen.h>", ""]
    for sequence in sequences:
        args = ", ".join(f"{c_type(arg)} {arg['name']}" for arg in sequence.args) or "void"
        name = f"example_{sequence.name}"
        lines += [f"int {name}({args});", f"int {name}({args})", "{",
                  *(f"\t{line}" for line in example(sequence)), "}", ""]
    return "\n".join(lines) + "\n"


def _shown() -> str:
    """Return the samples in pages, each as the body of a function."""
    bodies = [block.text for block in blocks.blocks() if block.kind == "C"]
    return "\n".join(["#include <asm/hcalls-gen.h>", "", *(
        f"u64 shown_{number}(u64 drc_index, u64 health);\n"
        f"u64 shown_{number}(u64 drc_index, u64 health)\n{{\n{body}\nreturn health;\n}}\n"
        for number, body in enumerate(bodies))])


def _included() -> set[str]:
    """Samples that a page shows."""
    return {str((page.parent / name).relative_to(GUIDE))
            for page in GUIDE.rglob("*.rst")
            for name in _INCLUDED.findall(page.read_text(encoding="utf-8"))}


def check(ktap: Ktap) -> None:
    """All of it."""
    samples = sorted(SAMPLES.glob("*.c"))
    ours = {str(path.relative_to(GUIDE)) for path in samples}
    ktap.result("every sample is shown, every sample shown is there",
                ours == _included() and len(ours) > 3, sorted(ours ^ _included()))
    sequences = _sequences(catalogue.read(str(TOP / catalogue.SPECS)))
    sources = {path.name: path.read_text(encoding="utf-8") for path in samples}
    sources["the reference's examples"] = _examples(sequences)
    sources["what pages show without a file"] = _shown()
    with tempfile.TemporaryDirectory() as folder:
        for name, source in sources.items():
            trouble = []
            for target in toolchain.TARGETS:
                done = toolchain.compile_c(target, source, f"{folder}/x.o", OPTIONS)
                if done.returncode:
                    trouble += [f"{target}:", *done.stderr.splitlines()[:20]]
            ktap.result(f"compiles: {name}", not trouble and source.count("{") > 0, trouble)
            file = pathlib.Path(folder, "x.c")
            file.write_text(source, encoding="utf-8")
            done = toolchain.sparse(str(file), [])
            said = (done.stdout + done.stderr).splitlines()
            said = [line for line in said if "was not declared" not in line]
            ktap.result(f"sparse takes: {name}", not said and "missing" not in done.stderr,
                        said)
    ktap.result("the reference has examples", len(sequences) > 50)
