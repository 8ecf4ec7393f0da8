# SPDX-License-Identifier: GPL-2.0-or-later
"""Commands and exit codes."""
from __future__ import annotations

import os
import tempfile

from harness import HERE, SAMPLE, done, hcallgen, read, test, tree

_HEADER = os.path.join("arch", "powerpc", "include", "asm", "hvcall-gen.h")
# test_golden.py holds this folder to what is written.
_OUTPUTS = len(tree(os.path.join(HERE, "golden")))


@test("cli: list prints opcode, name and family by opcode")
def _list() -> None:
    text = done(hcallgen("--specs", SAMPLE, "list"))
    assert [line.split() for line in text.splitlines()] == [
        ["0x0004", "H_FIRST", "plain"], ["0x0008", "H_SECOND", "plain"],
        ["0x0010", "H_OURS", "private"], ["0x0010", "H_THEIRS", "private"],
        ["0x0014", "H_SHAPE_SOME", "typed"], ["0x0018", "H_SHAPE_LONG", "typed"],
        ["0x001C", "H_SHAPE_NINE", "typed"], ["0x0020", "H_SHAPE_QUIET", "typed"],
        ["0x002C", "H_LAST", "plain"], ["0x0030", "H_SHAPE_TALK", "typed"],
        ["0x0034", "H_SHAPE_DROP", "typed"], ["0xEF00", "SVM_H_SHAPE", "typed"],
        ["0xF000", "KVMPPC_H_ONE", "private"],
        ["0xF003", "KVMPPC_H_TWO", "private"], ["0xF800", "H_ALONE", "private"]], text


@test("cli: check passes on what generate wrote")
def _check_same() -> None:
    with tempfile.TemporaryDirectory() as out:
        done(hcallgen("--specs", SAMPLE, "--out", out, "generate"))
        assert done(hcallgen("--specs", SAMPLE, "--out", out, "check")) == ""


@test("cli: check shows a changed line and exits 1")
def _check_changed() -> None:
    with tempfile.TemporaryDirectory() as out:
        done(hcallgen("--specs", SAMPLE, "--out", out, "generate"))
        filename = os.path.join(out, _HEADER)
        text = read(filename).replace("0x2C", "0x30")
        with open(filename, "w", encoding="utf-8") as stream:
            stream.write(text)
        result = hcallgen("--specs", SAMPLE, "--out", out, "check")
        assert result.returncode == 1, f"exit code {result.returncode}"
        assert "-#define H_LAST\t\t\t\t0x30\n+#define H_LAST\t\t\t\t0x2C\n" \
            in result.stdout, result.stdout
        assert result.stderr == f"{_HEADER}: differs from the generated file; run " \
            "make generate\n", result.stderr
        assert read(filename) == text, "check changed the file"


@test("cli: check misses no absent file")
def _check_absent() -> None:
    with tempfile.TemporaryDirectory() as out:
        result = hcallgen("--specs", SAMPLE, "--out", out, "check")
        assert result.returncode == 1, f"exit code {result.returncode}"
        assert result.stderr.count("differs from the generated file") == _OUTPUTS, result.stderr
        assert not os.listdir(out), "check wrote something"


@test("cli: generate leaves a file alone that is right")
def _keeps() -> None:
    with tempfile.TemporaryDirectory() as out:
        assert done(hcallgen("--specs", SAMPLE, "--out", out, "generate")) \
            .count("wrote ") == _OUTPUTS
        filename = os.path.join(out, _HEADER)
        os.utime(filename, (1, 1))
        assert done(hcallgen("--specs", SAMPLE, "--out", out, "generate")) == ""
        assert os.stat(filename).st_mtime == 1, "the file was written again"


@test("cli: a bad catalogue generates nothing")
def _nothing() -> None:
    with tempfile.TemporaryDirectory() as out:
        result = hcallgen("--specs", HERE, "--out", out, "generate")
        assert result.returncode == 2, f"exit code {result.returncode}"
        assert not os.listdir(out), "something was written"


@test("cli: usage errors exit 2, help exits 0")
def _usage() -> None:
    for args in (("bogus",), (), ("--specs",), ("list", "more")):
        result = hcallgen(*args)
        assert result.returncode == 2, f"{args}: exit code {result.returncode}"
        assert "usage: hcallgen" in result.stderr, result.stderr
    text = done(hcallgen("--help"))
    for word in ("generate", "check", "list", "--specs", "--out"):
        assert word in text, f"'{word}' is not in --help"


@test("cli: the committed files are what the catalogue gives")
def _committed() -> None:
    result = hcallgen("check", cwd="/")
    assert result.returncode == 0, result.stdout + result.stderr
