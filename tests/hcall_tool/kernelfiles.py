# SPDX-License-Identifier: GPL-2.0-or-later
"""stat, inject and probe on copies of a kernel's files."""

import fcntl
import json
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import tempfile
import termios

import functionsets
from families import by_opcode
from program import HERE, PROGRAM, expect, run

DEBUGFS = f"--debugfs={HERE / 'debugfs'}"
SETS = b"hcall-pft\0hcall-term\0hcall-splpar\0"


def _copy(folder):
    """A copy of the files that may be written to; the option that names it."""
    shutil.copytree(HERE / "debugfs", folder, dirs_exist_ok=True)
    return pathlib.Path(folder, "powerpc/hcall"), f"--debugfs={folder}"


def _rows(text):
    return [line.split() for line in text.splitlines()]


def _json_lines(result):
    """Objects that a command printed, one on a line."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def _test_stat(ktap):
    rows = _rows(run("stat", DEBUGFS).stdout)
    ktap.result("stat prints calls, errors, busy, shares, average and maximum",
                rows[1:] == [
                    ["H_CEDE", "500", "0", "0", "-", "98.07", "1800000",
                     "90000000"],
                    ["H_SCM_FLUSH", "8", "1", "5", "-", "1.74", "2000000",
                     "7000000"],
                    ["H_PUT_TERM_CHAR", "300", "0", "12", "-", "0.16", "5000",
                     "40000"],
                    ["H_ENTER", "1000", "4", "0", "-", "0.03", "312", "2500"],
                    ["unknown", "2", "2", "0", "-", "0.00", "500", "600"]],
                [" ".join(row) for row in rows])
    rows = _rows(run("stat", "-n", "2", DEBUGFS).stdout)
    ktap.result("stat -n prints no more rows", [row[0] for row in rows]
                == ["hypervisor", "H_CEDE", "H_SCM_FLUSH"], [str(rows)])
    result = run("stat", DEBUGFS)
    ktap.result("stat has no colours in a file", "\033" not in result.stdout)


def _test_sort(ktap):
    orders = {
        "time": ["H_CEDE", "H_SCM_FLUSH", "H_PUT_TERM_CHAR", "H_ENTER", "unknown"],
        "calls": ["H_ENTER", "H_CEDE", "H_PUT_TERM_CHAR", "H_SCM_FLUSH", "unknown"],
        "errors": ["H_ENTER", "unknown", "H_SCM_FLUSH", "H_CEDE", "H_PUT_TERM_CHAR"],
        "busy": ["H_PUT_TERM_CHAR", "H_SCM_FLUSH", "H_CEDE", "H_ENTER", "unknown"],
        "avg": ["H_SCM_FLUSH", "H_CEDE", "H_PUT_TERM_CHAR", "unknown", "H_ENTER"],
        "max": ["H_CEDE", "H_SCM_FLUSH", "H_PUT_TERM_CHAR", "H_ENTER", "unknown"],
        "name": ["H_CEDE", "H_ENTER", "H_PUT_TERM_CHAR", "H_SCM_FLUSH", "unknown"],
    }
    for order, names in orders.items():
        rows = _rows(run("stat", "-S", order, DEBUGFS).stdout)
        ktap.result(f"stat -S {order}", [row[0] for row in rows[1:]] == names,
                    [row[0] for row in rows])
    expect(ktap, "stat -S of what is no column", run("stat", "-S", "x", DEBUGFS),
           2, "x: unknown column; use time, calls")


def _test_detail(ktap):
    rows = _rows(run("stat", "--statuses", DEBUGFS).stdout)
    ktap.result("stat --statuses prints how the calls ended",
                [row[:4] for row in rows[1:] if row[0] == "H_SCM_FLUSH"] == [
                    ["H_SCM_FLUSH", "2", "25.00", "H_SUCCESS"],
                    ["H_SCM_FLUSH", "5", "62.50", "H_LONG_BUSY_ORDER_10_MSEC"],
                    ["H_SCM_FLUSH", "1", "12.50", "H_P2"]]
                and len(rows) == 10, [" ".join(row) for row in rows])
    records = [json.loads(line) for line in run(
        "stat", "--statuses", "--json", DEBUGFS).stdout.splitlines()]
    ktap.result("stat --statuses --json", records[3]["statuses"]
                == {"H_SUCCESS": 2, "H_LONG_BUSY_ORDER_10_MSEC": 5, "H_P2": 1},
                [str(records)])
    lines = run("stat", "--histogram", "0x44c", DEBUGFS).stdout.splitlines()
    ktap.result("stat --histogram prints the buckets between first and last",
                lines[0] == "H_SCM_FLUSH: 8 calls timed" and len(lines) == 7
                and lines[1].split()[:6] == ["128", "us", "to", "256", "us", "7"]
                and lines[6].split()[:6] == ["4", "ms", "to", "8", "ms", "1"]
                and lines[1].count("*") == 40 and lines[2].count("*") == 0
                and "100.00%" in lines[6], lines)
    record = json.loads(run("stat", "--histogram", "h_enter", "--json",
                            DEBUGFS).stdout)
    ktap.result("stat --histogram --json",
                record["histogram_ns_log2"][7:9] == [200, 590], [str(record)])
    expect(ktap, "stat --histogram of a call that was not made",
           run("stat", "--histogram", "H_SCM_HEALTH", DEBUGFS), 1,
           "H_SCM_HEALTH: no call since the last reset")


def _test_json(ktap):
    report = json.loads(run("stat", "--json", DEBUGFS).stdout)
    flush = [call for call in report["calls"]
             if call["name"] == "H_SCM_FLUSH"]
    ktap.result("stat --json has the kernel's numbers",
                report["version"] == 1 and report["enabled"] is True
                and report["cpu_seconds"] is None
                and len(report["calls"]) == 5
                and flush == [{"name": "H_SCM_FLUSH", "opcode": 0x44C,
                               "calls": 8, "errors": 1, "busy": 5,
                               "time_ns": 16000000, "max_ns": 7000000,
                               "real_mode": 0}], [str(report)])
    result = run("stat", "--json", "0.05", "2", DEBUGFS)
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    ktap.result("stat --json -i prints an object a line",
                len(reports) == 2 and all(not report["calls"] and
                                          report["cpu_seconds"] > 0
                                          for report in reports),
                result.stdout.splitlines())


def _test_interval(ktap):
    """The kernel's numbers change while stat looks at them."""
    with tempfile.TemporaryDirectory() as folder:
        files, option = _copy(folder)
        stats = files / "stats"
        before = stats.read_text(encoding="ascii")
        with subprocess.Popen(
                [str(PROGRAM), "stat", "--json", "-i", "0.2", option],
                stdout=subprocess.PIPE, text=True) as process:
            first = process.stdout.readline()
            partial = files / "partial"
            partial.write_text(
                before.replace("   8          1          5         16000000",
                               "  11          2          7         19000000"),
                encoding="ascii")
            partial.rename(stats)
            reports = [json.loads(first)]
            while not reports[-1]["calls"]:
                reports.append(json.loads(process.stdout.readline()))
            process.terminate()
            process.wait()
    call = reports[-1]["calls"]
    ktap.result("stat -i prints what has changed, and that alone",
                call == [{"name": "H_SCM_FLUSH", "opcode": 0x44C, "calls": 3,
                          "errors": 1, "busy": 2, "time_ns": 3000000,
                          "max_ns": 7000000, "real_mode": 0}], [str(call)])
    ktap.equal("stat -i ends with status 0 at SIGINT", process.returncode, 0)


def _test_screen(ktap):
    """On a terminal of six lines, while the kernel's numbers change."""
    clear = b"\033[H\033[J"
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 6, 100, 0, 0))
    with tempfile.TemporaryDirectory() as folder:
        files, option = _copy(folder)
        stats = files / "stats"
        some = stats.read_text(encoding="ascii")
        stats.write_text(some.splitlines()[0] + "\n", encoding="ascii")
        with subprocess.Popen(
                [str(PROGRAM), "stat", "-i", "0.2", option], stdout=its,
                stderr=its, env={**os.environ, "TERM": "xterm"}) as process:
            os.close(its)
            text = os.read(ours, 4096)
            partial = files / "partial"
            partial.write_text(some, encoding="ascii")
            partial.rename(stats)
            while b"H_CEDE" not in text.rpartition(clear)[0]:
                text += os.read(ours, 4096)
                if len(text) > 10000:
                    break
            process.terminate()
    os.close(ours)
    # Only what another screen follows is sure to be read to its end.
    screens = [re.sub(r"\033\[\d*m", "", screen.decode("ascii")).split("\r\n")
               for screen in text.split(clear)[1:-1]]
    full = [screen for screen in screens if len(screen) > 4]
    ktap.result("stat -i redraws a screen on a terminal",
                len(screens) >= 2 and all(
                    screen[0] == "hcall stat, every 0.2 s; Ctrl-C ends it"
                    and screen[1].startswith("hypervisor call  ")
                    for screen in screens), screens)
    ktap.result("with as many rows as the terminal has room for",
                full and [line.split()[0] for line in full[0][2:5]]
                == ["H_CEDE", "H_SCM_FLUSH", "H_PUT_TERM_CHAR"]
                and full[0][5] == "", screens)


def _test_other_kernels(ktap):
    with tempfile.TemporaryDirectory() as folder:
        files, option = _copy(folder)
        (files / "stats").write_text(
            "# name opcode calls errors time_ns real_mode novelty\n"
            "H_CEDE 0xe0 5 0 100 0 9\n", encoding="ascii")
        rows = _rows(run("stat", option).stdout)
        ktap.result("stat takes a kernel with fewer columns, and with more",
                    rows[1:] == [["H_CEDE", "5", "0", "-", "-", "100.00", "20",
                                  "-"]], [str(rows)])
        report = json.loads(run("stat", "--json", option).stdout)
        ktap.result("stat --json leaves out what the kernel does not tell",
                    "busy" not in report["calls"][0], [str(report)])
        (files / "stats").write_text("# name opcode calls\nH_CEDE 0xe0 x\n",
                                     encoding="ascii")
        expect(ktap, "stat refuses what is no table", run("stat", option), 2,
               "stats, line 2: does not match the columns")
        (files / "stats").write_text("nonsense\n", encoding="ascii")
        expect(ktap, "stat refuses a file without a header",
               run("stat", option), 2, "hcall: ")


def _test_switches(ktap):
    with tempfile.TemporaryDirectory() as folder:
        files, option = _copy(folder)
        for switch, name, value in (("--off", "enable", "0"),
                                    ("--on", "enable", "1"),
                                    ("--reset", "reset", "1")):
            (files / name).touch()
            result = run("stat", switch, option)
            written = (files / name).read_text(encoding="ascii")
            ktap.result(f"stat {switch} writes {value} to {name}",
                        (result.returncode, written) == (0, value),
                        [written, result.stderr])
        report = files / "stats_json"
        report.write_text(report.read_text(encoding="ascii").replace(
            '"enabled":true', '"enabled":false'), encoding="ascii")
        (files / "enable").chmod(0)
        expect(ktap, "stat says that statistics are off", run("stat", option),
               0, 'statistics are off; to enable statistics, type: hcall stat --on', "H_CEDE")


def _test_inject(ktap):
    rule = "H_SCM_FLUSH:status=H_LONG_BUSY_ORDER_10_MSEC:when=1..3"
    with tempfile.TemporaryDirectory() as folder:
        files, option = _copy(folder)
        expect(ktap, "inject says what the kernel lacks",
               run("inject", rule, option), 2,
               "use a kernel built with CONFIG_HCALL_FAULT_INJECTION")
        inject = files / "inject"
        inject.touch()
        result = run("inject", rule, option)
        ktap.result("inject writes the rule",
                    (result.returncode, inject.read_text(encoding="ascii"))
                    == (0, rule + "\n"), [result.stderr])
        run("inject", "scm_flush:status=h_busy:r4=7:after", option)
        ktap.result("inject writes names in full",
                    inject.read_text(encoding="ascii")
                    == "H_SCM_FLUSH:status=H_BUSY:r4=7:after\n")
        run("inject", rule, option)
        result = run("inject", "--list", option)
        ktap.equal("inject --list prints what the kernel says", result.stdout, rule + "\n")
        inject.write_text(f"{rule} matched=2 hits=1\n", encoding="ascii")
        listed = _json_lines(run("inject", "--list", "--json", option))
        ktap.equal("inject --list --json prints an object for each rule", listed,
                   [{"rule": rule, "matched": 2, "hits": 1}])
        long = "H_CEDE:if-r4=0x1:status=-1:when=2..4+2:times=3:probability=5%:task=7:delay=9:r5=1"
        run("inject", long, option)
        ktap.result("inject writes every option that the kernel has",
                    inject.read_text(encoding="ascii") == long + "\n")
        run("inject", "--clear", option)
        ktap.result("inject --clear writes clear",
                    inject.read_text(encoding="ascii") == "clear\n")
        for name, bad, text in (
                ("an unknown call", "H_SCM_FLSH:status=H_BUSY",
                 "unknown call 'H_SCM_FLSH'; did you mean H_SCM_FLUSH?"),
                ("an unknown status", "H_SCM_FLUSH:status=H_LAZY",
                 '"status=H_LAZY" has an invalid value; give a status'),
                ("an unknown option", "H_SCM_FLUSH:chance=3",
                 '"chance=3" is not an option of a rule; use status='),
                ("a result that is none", "H_SCM_FLUSH:r13=3",
                 '"r13=3" is not an option of a rule'),
                ("a rule without a call", ":", "not a rule")):
            expect(ktap, f"inject refuses {name}", run("inject", bad, option),
                   2, text)
        ktap.result("a refused rule is not written",
                    inject.read_text(encoding="ascii") == "clear\n")


def _probe(*options, sets=SETS, qemu=b"", answers=None):
    """Run it on a device tree and, with {opcode: statuses}, statistics; rows by name."""
    with tempfile.TemporaryDirectory() as folder:
        files = pathlib.Path(folder, "powerpc/hcall")
        rtas = pathlib.Path(folder, "rtas")
        for path in (files, rtas):
            path.mkdir(parents=True)
        (rtas / "ibm,hypertas-functions").write_bytes(sets)
        (rtas / "qemu,hypertas-functions").write_bytes(qemu)
        if answers is not None:
            (files / "stats_json").write_text(json.dumps({"enabled": True, "calls": [
                {"name": "?", "opcode": opcode, "statuses": {"H_SUCCESS": 0, **statuses}}
                for opcode, statuses in answers.items()]}), encoding="ascii")
        result = run("probe", *options, f"--debugfs={folder}", f"--device-tree={folder}")
        if "--json" in options:
            return _json_lines(result), result.stderr
        return {name: " ".join(words) for name, *words in _rows(result.stdout)}, result.stderr


def _test_probe(ktap):
    rows, said = _probe("--all", qemu=b"hcall-memop1\0")
    ktap.result("without the layer probe reads the device tree", "device tree announces" in said
                and {name: rows.get(name) for name in (
                    "H_ENTER", "H_PUT_TERM_CHAR", "H_LOGICAL_MEMOP", "H_SCM_FLUSH")}
                == {"H_ENTER": "announced hcall-pft", "H_PUT_TERM_CHAR": "announced hcall-term",
                    "H_LOGICAL_MEMOP": "announced hcall-memop1",
                    "H_SCM_FLUSH": "unknown not announced"}, [str(rows)[:300]])
    wrong = []
    sets, calls = functionsets.sets(), by_opcode()
    for name, opcodes in sets.items():
        rows, _ = _probe("--all", sets=name.replace("*", "-1").encode() + b"\0", answers={})
        found = {call["opcode"] for call in calls.values()
                 if rows.get(call["name"], "").startswith("announced")}
        if found != opcodes:
            wrong.append(f"{name}: {sorted(found ^ opcodes)}")
    ktap.result(f"probe: each function set announces its calls ({len(sets)} sets)",
                not wrong and len(sets) > 20, wrong)
    opcodes = {call["name"]: opcode for opcode, call in calls.items()}
    for what, name, status, answer in (
            ("H_SUCCESS makes an announced call present", "H_ENTER", "H_SUCCESS",
             "yes answered"),
            ("another answer makes an unknown call present", "H_SCM_FLUSH", "H_PARAMETER",
             "yes answered"),
            ("an answer without a name makes a call present", "H_SCM_FLUSH", "-12345",
             "yes answered"),
            ("H_FUNCTION makes an announced call absent", "H_ENTER", "H_FUNCTION",
             "no answered H_FUNCTION"),
            ("H_FUNCTION makes an unknown call absent", "H_SCM_FLUSH", "H_FUNCTION",
             "no answered H_FUNCTION"),
            ("H_HARDWARE changes nothing", "H_ENTER", "H_HARDWARE", "announced hcall-pft"),
            ("H_PRIVILEGE changes nothing", "H_SCM_FLUSH", "H_PRIVILEGE",
             "unknown not announced")):
        rows, said = _probe("--all", answers={opcodes[name]: {status: 1}})
        ktap.result(f"probe: {what}", rows.get(name) == answer and not said,
                    [str(rows.get(name)), said])
    rows, _ = _probe("--all", answers={opcodes["H_ENTER"]: {"H_FUNCTION": 1, "H_PARAMETER": 1}})
    ktap.equal("probe: a call that was answered once is present, whatever else it answered",
               rows["H_ENTER"], "yes answered")
    answers = {opcodes["H_ENTER"]: {"H_SUCCESS": 1}, opcodes["H_SCM_FLUSH"]: {"H_FUNCTION": 1}}
    rows, _ = _probe(sets=b"hcall-splpar\0", answers=answers)
    ktap.result("probe prints answered and announced calls alone",
                rows.get("H_ENTER") == "yes answered"
                and rows.get("H_PURR") == "announced hcall-splpar"
                and not {"H_SCM_FLUSH", "H_SCM_HEALTH"} & rows.keys(), [str(rows)[:300]])
    found, _ = _probe("purr", "--json", sets=b"hcall-splpar\0", answers={})
    ktap.equal("probe --json prints an object for each call", found,
               [{"name": "H_PURR", "state": "announced", "reason": "hcall-splpar"}])
    rows, _ = _probe("scm_f", answers=answers)
    ktap.equal("probe with a pattern prints absent and unknown calls", rows,
               {"H_SCM_FLUSH": "no answered H_FUNCTION"})
    with tempfile.TemporaryDirectory() as folder:
        expect(ktap, "probe on another machine",
               run("probe", f"--debugfs={folder}", f"--device-tree={folder}"), 2,
               "run hcall probe in a partition of a POWER hypervisor")


def test(ktap):
    """All of them."""
    _test_stat(ktap)
    _test_sort(ktap)
    _test_detail(ktap)
    _test_json(ktap)
    _test_interval(ktap)
    _test_screen(ktap)
    _test_other_kernels(ktap)
    _test_switches(ktap)
    _test_inject(ktap)
    _test_probe(ktap)
