# SPDX-License-Identifier: GPL-2.0-or-later
"""A copy of the checkout to make mistakes in, and the tests that run there."""
from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from mistakes import Mutant

TOP = pathlib.Path(__file__).resolve().parents[2]
GENERATOR = "scripts/hcallgen/"


def _test(name: str, *parameters: str) -> tuple[str, ...]:
    """Return the arguments of pytest for a test, and values of its parameters."""
    return ("-m", "pytest", "-s", "-qq", "--no-header", "--tb=no", f"--only={name}",
            *(f"--set={parameter}" for parameter in parameters))


def _sample(levels: str, kinds: str) -> tuple[str, ...]:
    """Return the adversary's test with fewer calls and sites, which compile faster."""
    return (*_test("adversary-le", "calls=30000", f"levels={levels}", f"kinds={kinds}"),
            "--seed=1")


TESTS = {
    "gen": _test("gen"),
    "typed": _test("typed"),
    "retry": _test("retry"),
    "inject": _test("inject"),
    "guest": _test("guest-le"),
    "guest-be": _test("guest-be"),
    "wrappers": _test("wrappers"),
    "adversary": _sample("plain,O2", "special,shapes,wrappers"),
    "adversary-sync": _sample("plain", "sync"),
    "adversary-inline": _sample("plain", "special,shapes"),
    "adversary-observed": _sample("O2", "special,shapes"),
    "adversary-sync-observed": _sample("O2", "sync"),
    "adversary-typed": _sample("O2", "typed"),
}


def committed() -> list[str]:
    """Files of the checkout, with those not yet added."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP, capture_output=True, text=True, check=True).stdout
    return [name for name in sorted(listed.split("\0"))
            if name and (TOP / name).is_file()]


def why(lines: list[str], named: str) -> str:
    """What a test said first about a failure, and what names the cause."""
    at = next(number for number, line in enumerate(lines) if is_bad(line))
    first = at
    while first and lines[first - 1].startswith("#"):
        first -= 1
    told = [*lines[first:at][:4], lines[at]]
    if named and not any(named in line for line in told):
        told += [line for line in lines if named in line][:1]
    return "; ".join(line.removeprefix("# ") for line in told)


def is_bad(line: str) -> bool:
    """Whether a test failed."""
    return line.startswith(("not ok", "Bail out!"))


class Tree:
    """The copy, and a cache of its own."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder / "tree"
        self.environment = {
            **os.environ, "XDG_CACHE_HOME": str(folder / "cache"),
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": "1",
            "PYTHONPATH": str(self.folder / "scripts")}
        self.folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "init", "-q"], cwd=self.folder, check=True)
        self.update()

    def update(self) -> None:
        """Write what differs and nothing else, so that make knows what to do."""
        names = committed()
        for path in self.folder.rglob("*"):
            name = str(path.relative_to(self.folder))
            if path.is_file() and not name.startswith(".git/") and name not in names:
                path.unlink()
        for name in names:
            target = self.folder / name
            if target.is_file() and target.read_bytes() == (TOP / name).read_bytes():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(TOP / name, target)

    def test(self, name: str, named: str = "") -> tuple[bool, str]:
        """Run a test; whether it passed, and the first that did not.

        A failure has to contain @named, or it does not count.
        """
        lines, code, errors = self._lines(TESTS[name], named)
        failed = any(is_bad(line) for line in lines)
        if code == 2 or code and not failed:
            raise RuntimeError(f"{name} cannot be run: " + "\n".join([*lines, errors]))
        if not failed or named and not any(named in line for line in lines):
            return True, ""
        return False, why(lines, named)

    def _lines(self, words: tuple[str, ...], named: str) -> tuple[list[str], int, str]:
        """Output up to the first failure that says enough, status, and errors."""
        lines: list[str] = []
        bad, told = False, not named
        with tempfile.TemporaryFile("w+", encoding="utf-8") as errors, subprocess.Popen(
                [sys.executable, *words], cwd=self.folder, text=True, env=self.environment,
                stdout=subprocess.PIPE, stderr=errors, errors="replace",
                start_new_session=True) as program:
            for line in program.stdout:
                lines.append(line.rstrip("\n"))
                bad |= is_bad(line)
                told |= bool(named) and named in line
                if bad and told:
                    break
            code = self._end(program) if bad and told else program.wait()
            errors.seek(0)
            return lines, code, errors.read()

    @staticmethod
    def _end(program: subprocess.Popen[str]) -> int:
        """As by a person's hand, so that what it has begun is cleaned up."""
        for what, seconds in ((signal.SIGINT, 20.0), (signal.SIGKILL, None)):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, what)
            try:
                program.communicate(timeout=seconds)
                break
            except subprocess.TimeoutExpired:
                continue
        return 1

    def generate(self) -> bool:
        """Write the generated files anew."""
        return not subprocess.run(
            [sys.executable, "scripts/hcallgen", "generate"], cwd=self.folder,
            env=self.environment, capture_output=True, check=False).returncode

    @contextlib.contextmanager
    def broken(self, mutant: Mutant) -> Iterator[bool]:
        """With the mistake made; whether that could be done."""
        path = self.folder / mutant.file
        good = text = path.read_text(encoding="utf-8")
        for old, new in mutant.edits:
            if text.count(old) != 1:
                raise RuntimeError(f"{mutant.name}: '{old}' stands "
                                   f"{text.count(old)} times in {mutant.file}")
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        generated = mutant.file.startswith(GENERATOR)
        try:
            yield not generated or self.generate()
        finally:
            path.write_text(good, encoding="utf-8")
            if generated:
                self.generate()
