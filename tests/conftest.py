# SPDX-License-Identifier: GPL-2.0-or-later
"""Options, fixtures and summary of the tests; make check calls pytest with --jobs.

A test collects many checks (the fixture checks), and each counts in the last
line, "N passed, N failed".  A test that makes no check, dies or runs out of
time is a failure: silence is not success.
"""
from __future__ import annotations

import os
import pathlib
import random
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

import kernels
import logs
import resume
import schedule
import variants
from checks import BailOut, Checks
from lab import sources
from lab.errors import LabError, Unavailable
from lab.kernel import Kernel

RESULTS = logs.TOP / "build/results"
# Options of make check that are passed on to the lab in the environment.
LAB_OPTIONS = {"kernel": "KERNEL", "cpu": "CPU", "qemu": "QEMU"}


def pytest_addoption(parser: Any) -> None:
    """Add the options of the tests."""
    group = parser.getgroup("hypervisor-call layer")
    group.addoption("--kernel", metavar="VERSION", help="kernel to build and test")
    group.addoption("--endian", choices=("le", "be"),
                    help="run the tests with this byte order")
    group.addoption("--config", metavar="NAME", dest="kernel_config",
                    help="run the tests with this kernel configuration")
    group.addoption("--cpu", metavar="MODEL", help="QEMU's model of processor")
    group.addoption("--qemu", metavar="PATH", help="qemu-system-ppc64 to run")
    group.addoption("--seed", metavar="N", type=lambda text: int(text, 0),
                    help="repeat a test that prints its seed")
    group.addoption("--set", metavar="NAME=VALUE", action="append", default=[],
                    help="set a parameter that a test names in its docstring")
    group.addoption("--write", action="store_true",
                    help="put what comes out into the pages or the catalogue (docs-guest, probe)")
    group.addoption("--keep", action="store_true",
                    help="keep QEMU's log of a test that passes")
    group.addoption("--full", action="store_true", help="run tests that take long, too")
    group.addoption("--only", metavar="WORDS", default="",
                    help="run a test by its short name, a folder, or -k words; -h lists them")
    group.addoption("--jobs", metavar="N", type=int,
                    help="keep N processors busy: run each test in a separate process")


def pytest_configure(config: Any) -> None:
    """Tell the lab what was chosen; take over -k of --only."""
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    for option, variable in LAB_OPTIONS.items():
        if config.getoption(option):
            os.environ[variable] = config.getoption(option)
    words = shlex.split(config.option.only)
    if words[:1] == ["-k"]:
        config.option.keyword = " ".join(words[1:])
        config.option.only = ""
    if config.option.kernel:
        try:
            sources.row(config.option.kernel)
        except LabError as error:
            raise pytest.UsageError(str(error)) from None
    config.stash[_KEY] = {}


def pytest_generate_tests(metafunc: Any) -> None:
    """Make a test for each variant."""
    variants.parametrize(metafunc)


def about(item: Any) -> str:
    """Say what a test is about: the first line of its docstring."""
    return (item.function.__doc__ or "").split("\n")[0].rstrip(".")


def _named(item: Any, word: str) -> bool:
    """Return True if a word of --only is the folder, file or function of a test."""
    path = item.path.relative_to(logs.TOP)
    places = {str(path), *map(str, path.parents)} - {".", "tests"}
    places |= {place.removeprefix("tests/") for place in places}
    return word.rstrip("/") in places or word == logs.name(item.originalname)


def _only(config: Any, items: list[Any], word: str) -> list[Any]:
    """Return the tests for a word of --only; a name may be of a test that takes long."""
    exact = [item for item in items if word in (logs.name(item.nodeid), item.nodeid)]
    found = exact or [item for item in items if _named(item, word)]
    if not found:
        raise pytest.UsageError(f"no test or folder '{word}'; make check T=-h lists them")
    chosen = exact or [item for item in found if config.option.full
                       or not item.get_closest_marker("full")]
    if not chosen:
        raise pytest.UsageError(f"all tests of '{word}' take long; type: make check-full T={word}")
    return chosen


def _select(config: Any, items: list[Any]) -> list[Any]:
    """Return the tests that the options choose."""
    names = [logs.name(item.nodeid) for item in items]
    double = sorted({name for name in names if names.count(name) > 1})
    if double:
        raise pytest.UsageError(f"two tests have the name {', '.join(double)}")
    words = config.option.only.split()
    if words == ["-h"]:
        for item in items:
            more = " (only in make check-full)" if item.get_closest_marker("full") else ""
            print(f"  {logs.name(item.nodeid):22} {about(item)}{more}")
        return []
    if words:
        chosen = [item for word in words for item in _only(config, items, word)]
        items = [item for item in items if item in chosen]
    elif not config.option.full and not any("::" in arg or arg.endswith(".py")
                                            for arg in config.args):
        items = [item for item in items if not item.get_closest_marker("full")]
    if config.option.endian:
        items = [item for item in items if variants.of(item).endian == config.option.endian]
    if config.option.kernel_config:
        items = [item for item in items
                 if variants.of(item).config == config.option.kernel_config]
    return sorted(items, key=lambda item: bool(item.get_closest_marker("last")))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: Any, items: list[Any]) -> None:
    """Keep the chosen tests."""
    chosen = _select(config, items)
    left = [item for item in items if item not in chosen]
    if left:
        config.hook.pytest_deselected(items=left)
    items[:] = chosen


# Fixtures

@pytest.fixture(name="checks")
def _checks(request: Any) -> Checks:
    """Collect the results of the test."""
    request.node.checks = Checks()
    return request.node.checks


@pytest.fixture(name="variant")
def _variant(request: Any) -> variants.Variant:
    """Return the variant of a test that has none."""
    return variants.of(request.node)


@pytest.fixture(name="endian")
def _endian(variant: variants.Variant) -> str:
    """Return the byte order of the variant."""
    return variant.endian or "le"


@pytest.fixture(name="abi")
def _abi(variant: variants.Variant) -> str:
    """Return the ABI of the variant."""
    return variant.abi or variants.DEFAULT_ABI[variant.endian or "le"]


@pytest.fixture(name="config")
def _config(request: Any, variant: variants.Variant) -> str:
    """Return the name of the kernel's configuration."""
    return variants.config(request.node, variant)


@pytest.fixture(name="kernel")
def _kernel(endian: str, config: str) -> Kernel:
    """Return the kernel of the test, to be built if need be."""
    return Kernel(kernels.chosen(), endian, config)


@pytest.fixture(name="parameter")
def _parameter(request: Any) -> Any:
    """Return a function: value of --set NAME=VALUE, of the type of the default."""
    given = request.node.given = dict(word.split("=", 1) for word in request.config.option.set)

    def parameter(name: str, default: Any) -> Any:
        return type(default)(given.pop(name, default))
    return parameter


@pytest.fixture(name="seed")
def _seed(request: Any) -> int:
    """Return the number that all random steps of the test follow from."""
    seed = request.config.option.seed
    request.node.seed = seed if seed is not None else random.SystemRandom().randrange(1, 1 << 31)
    print(f"# seed {request.node.seed}")
    return request.node.seed


@pytest.fixture(name="folder")
def _folder(request: Any) -> Iterator[pathlib.Path]:
    """Return a folder for files that the test needs; it is removed."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hcall-"))
    yield folder
    if not request.config.option.keep:
        shutil.rmtree(folder, ignore_errors=True)


# Running and reporting

_KEY = pytest.StashKey[dict]()
# Lines of a failure that are printed; the logs have all.
_SHOWN = 100


def _again(item: Any, seed: int | None) -> str:
    """Return the command that repeats a test."""
    words = ["pytest", item.nodeid]
    for option in ("kernel", "cpu", "qemu"):
        if item.config.getoption(option):
            words.append(f"--{option}={item.config.getoption(option)}")
    words += [f"--set={word}" for word in item.config.option.set]
    if seed is not None:
        words.append(f"--seed={seed}")
    return shlex.join(words)


def _judge(item: Any, checks: Checks, error: str) -> str:
    """Keep the results of a test; return the text of its failure, or nothing."""
    item.config.stash[_KEY][item.nodeid] = (checks, error)
    lines = checks.failures() if checks.all or not error else []
    if error:
        lines += ["the test did not get to its end:", *error.splitlines()]
    elif checks.all:
        RESULTS.mkdir(parents=True, exist_ok=True)
        (RESULTS / logs.name(item.nodeid)).write_text(
            "".join(f"{check.name}\n" for check in checks.all), encoding="utf-8")
    folder = logs.LOGS / logs.name(item.nodeid)
    if not lines:
        if not item.config.option.keep:
            logs.passed(folder)
        return ""
    if len(lines) > _SHOWN:
        lines[_SHOWN:] = [f"... {len(lines) - _SHOWN} more lines in the logs: output"]
    return "\n".join([*lines, "", f"logs:  {folder.relative_to(logs.TOP)}",
                      f"again: {_again(item, checks.seed)}"])


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: Any) -> None:
    """Begin the logs of a test."""
    logs.begin(item.nodeid)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: Any, call: Any) -> Iterator[None]:
    """Make the checks of a test its result."""
    outcome = yield
    report = outcome.get_result()
    folder = logs.LOGS / logs.name(item.nodeid)
    if folder.is_dir() and report.sections:
        with open(folder / "output", "a", encoding="utf-8") as file:
            file.writelines(text for name, text in report.sections if call.when in name)
    if call.when != "call" and not call.excinfo:
        return
    checks = getattr(item, "checks", Checks())
    checks.seed = getattr(item, "seed", None)
    error = ""
    if call.excinfo:
        error = (str(call.excinfo.value)
                 if isinstance(call.excinfo.value, (BailOut, LabError)) else report.longreprtext)
    unknown = getattr(item, "given", dict.fromkeys(item.config.option.set))
    if unknown and not error:
        error = f"--set: the test has no parameter {', '.join(unknown)}"
    checks.write(folder / "results.json", error)
    report.longrepr = _judge(item, checks, error) or None
    report.outcome = "failed" if report.longrepr else "passed"


def _build_kernels(items: list[Any]) -> dict[variants.Wanted, str]:
    """Build the kernels that the tests boot; return why some could not be built."""
    every = list(dict.fromkeys(wanted for item in items for wanted in variants.kernels_of(item)))
    unbuilt = {}
    for number, wanted in enumerate(every, 1):
        try:
            kernel = Kernel(*wanted)
            if not kernel.products.is_dir():
                print(f"kernel {number} of {len(every)}: {kernel.name}", flush=True)
            kernel.build()
        except LabError as error:
            # A test skips its checks if Debian does not have a kernel but the default.
            if not isinstance(error, Unavailable) or wanted.version == kernels.chosen():
                unbuilt[wanted] = f"the kernel does not build: {error}"
    return unbuilt


def _everything(option: Any) -> bool:
    """Return True for make check-full without a choice of tests."""
    return option.full and not (option.only or option.keyword or option.endian
                                or option.kernel_config)


def pytest_runtestloop(session: Any) -> bool | None:
    """Run the tests side by side with --jobs."""
    jobs = session.config.option.jobs
    if not jobs or session.testsfailed or session.config.option.collectonly:
        return None
    options = [f"--{option}={session.config.getoption(option)}"
               for option in ("kernel", "cpu", "qemu", "seed")
               if session.config.getoption(option) is not None]
    options += ["--keep"] if session.config.option.keep else []
    options += [f"--set={word}" for word in session.config.option.set]
    options += ["--write"] if session.config.option.write else []
    record = resume.Record(options) if _everything(session.config.option) else None

    def report(ended: schedule.Ended) -> None:
        item, checks, error, seconds = ended
        text = _judge(item, checks, error)
        if record and not text:
            record.add(item.nodeid, checks)
        session.ihook.pytest_runtest_logreport(report=pytest.TestReport(
            item.nodeid, item.location, {}, "failed" if text else "passed", text or None,
            "call", duration=seconds))
        _show(item, seconds)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)

    left = []
    for item in session.items:
        known = record and record.known(item.nodeid)
        if known:
            print("passed before the interruption: ", end="")
            report(schedule.Ended(item, known, "", 0))
        else:
            left.append(item)
    unbuilt = _build_kernels(left)
    for item in left:
        why = "\n".join(unbuilt[wanted] for wanted in variants.kernels_of(item)
                        if wanted in unbuilt)
        if why:
            report(schedule.Ended(item, Checks(), why, 0))
    schedule.Schedule(options, jobs).run(
        [item for item in left if item.nodeid not in session.config.stash[_KEY]], report)
    if record:
        record.end()
    return True


def _counts(checks: Checks, error: str) -> tuple[int, int, int]:
    """Return passed, failed and skipped checks of a test."""
    failed = checks.count("failed")
    if error or (not failed and checks.failures()):
        failed += 1
    return checks.count("passed"), failed, checks.count("skipped") + checks.count("unavailable")


def _sum(counts: tuple[int, int, int]) -> str:
    passed, failed, skipped = counts
    return f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")


def _show(item: Any, seconds: float) -> None:
    """Say that a test has ended."""
    checks, error = item.config.stash[_KEY][item.nodeid]
    bad = [check.name for check in checks.all if check.outcome == "failed"]
    print("\n".join([f"{logs.name(item.nodeid)}: {_sum(_counts(checks, error))} "
                     f"({seconds:.0f} s)", *(f"    not ok: {name}" for name in bad[:20])]),
          flush=True)


def pytest_report_teststatus(report: Any, config: Any) -> Any:
    """With --jobs, show a line for each test in place of a letter."""
    if config.option.jobs and report.when == "call":
        return report.outcome, "", ""
    return None


def _skipped(found: list[tuple[Checks, str]], everything: bool) -> int:
    """List the skipped checks with their reasons; return the number of failures.

    In a run of everything, a check that is skipped in every test that has it is a failure.
    """
    checks = [check for each, _ in found for check in each.all]
    done = {check.name for check in checks if check.outcome != "skipped"}
    skips = {check.name: " ".join(check.notes) for check in checks if check.outcome == "skipped"}
    for name, reason in skips.items():
        word = "not ok, skipped everywhere" if everything and name not in done else "skipped"
        print(f"{word}: {name}: {reason}")
    return len(skips.keys() - done) if everything else 0


@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_sessionfinish(session: Any) -> Iterator[None]:
    """Print the sum of all checks as the last line."""
    yield
    option, found = session.config.option, list(session.config.stash[_KEY].values())
    if found:
        passed, failed, skipped = map(sum, zip(*(_counts(*each) for each in found)))
        never = _skipped(found, _everything(option))
        if never:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        print(f"\n{_sum((passed, failed + never, skipped - never))}", flush=True)
    elif option.only == "-h":
        session.exitstatus = pytest.ExitCode.OK
    elif session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        print("no test was run", file=sys.stderr)
