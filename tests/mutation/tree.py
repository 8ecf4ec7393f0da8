# SPDX-License-Identifier: GPL-2.0-or-later
"""A copy of the checkout for mutants, and the tests that run there."""
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

import checkout
from mutants import Mutant

TOP = pathlib.Path(__file__).resolve().parents[2]
GENERATOR = "scripts/hcallgen/"
# The test ended early, for example because the compiler refuses the mutant.
ENDED = "the test did not get to its end:"


def _test(name: str, *parameters: str) -> tuple[str, ...]:
    """Return the arguments of pytest for a test, and values of its parameters."""
    return ("-m", "pytest", "-s", "-qq", "--no-header", "--tb=short", f"--only={name}",
            *(f"--set={parameter}" for parameter in parameters))


def _sample(levels: str, kinds: str) -> tuple[str, ...]:
    """Return the adversary's test with fewer calls and sites, which compile faster."""
    return (*_test("hostile-hv-le", "calls=30000", f"levels={levels}", f"kinds={kinds}"),
            "--seed=1")


TESTS = {
    "gen": _test("gen"),
    "typed": _test("typed"),
    "retry": _test("retry"),
    "inject": _test("inject"),
    "guest": _test("guest-le"),
    "guest-be": _test("guest-be"),
    "wrappers": _test("wrappers"),
    "hostile-hv": _sample("plain,O2", "special,shapes,wrappers"),
    "hostile-hv-sync": _sample("plain", "sync"),
    "hostile-hv-inline": _sample("plain", "special,shapes"),
    "hostile-hv-observed": _sample("O2", "special,shapes"),
    "hostile-hv-sync-observed": _sample("O2", "sync"),
    "hostile-hv-typed": _sample("O2", "typed"),
}


def why(lines: list[str], named: str) -> str:
    """Return the first failure of a test, and the line that contains @named."""
    at = next(number for number, line in enumerate(lines) if is_bad(line))
    first = at
    while first and lines[first - 1].startswith("#"):
        first -= 1
    failure = [*lines[first:at][:4], *lines[at:at + (4 if lines[at] == ENDED else 1)]]
    if named and not any(named in line for line in failure):
        failure += [line for line in lines if named in line][:1]
    return "; ".join(line.removeprefix("# ") for line in failure)


def is_bad(line: str) -> bool:
    """Return True for the line of a failure."""
    return line.startswith(("not ok", "Bail out!", ENDED))


class Tree:
    """The copy, with a separate cache."""

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
        """Write only files that differ, so that make rebuilds no others."""
        names = checkout.files()
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
        """Run a test; return whether it passed, and its first failure.

        A failure counts only if it contains @named.
        """
        lines, code, errors = self._lines(TESTS[name], named)
        failed = any(is_bad(line) for line in lines)
        if code == 2 or code and not failed:
            raise RuntimeError(f"{name} cannot be run: " + "\n".join([*lines, errors]))
        if not failed or named and not any(named in line for line in lines):
            return True, ""
        return False, why(lines, named)

    def _lines(self, words: tuple[str, ...], named: str) -> tuple[list[str], int, str]:
        """Return the output up to a failure that counts, exit status, and errors."""
        lines: list[str] = []
        bad, found = False, not named
        with tempfile.TemporaryFile("w+", encoding="utf-8") as errors, subprocess.Popen(
                [sys.executable, *words], cwd=self.folder, text=True, env=self.environment,
                stdout=subprocess.PIPE, stderr=errors, errors="replace",
                start_new_session=True) as program:
            for line in program.stdout:
                lines.append(line.rstrip("\n"))
                bad |= is_bad(line)
                found |= bool(named) and named in line
                if bad and found:
                    break
            code = self._end(program) if bad and found else program.wait()
            errors.seek(0)
            return lines, code, errors.read()

    @staticmethod
    def _end(program: subprocess.Popen[str]) -> int:
        """Interrupt the test, so that it cleans up; kill it if it does not end."""
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
        """Write the generated files; return False if the generator fails."""
        return not subprocess.run(
            [sys.executable, "scripts/hcallgen", "generate"], cwd=self.folder,
            env=self.environment, capture_output=True, check=False).returncode

    @contextlib.contextmanager
    def mutated(self, mutant: Mutant) -> Iterator[bool]:
        """Apply a mutant; yield False if the generator refuses it."""
        texts = mutant.texts(self.folder)
        good = {path: path.read_text(encoding="utf-8") for path in texts}
        generated = any(file.startswith(GENERATOR) for file, _, _ in mutant.edits)
        try:
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8")
            yield not generated or self.generate()
        finally:
            for path, text in good.items():
                path.write_text(text, encoding="utf-8")
            if generated:
                self.generate()
