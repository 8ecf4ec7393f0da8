# SPDX-License-Identifier: GPL-2.0-or-later
"""hcall report: files of hcall record, selections, times, JSON, tables."""

import json
import pathlib
import tempfile

from program import expect, run

HEAD = """hcall-record 1
# kernel 6.12 ppc64le
# details 1
# day_offset_ns 1700000000000000000
"""
# Two tasks, an error, a busy answer, a secret, a stack.
CALLS = """1000 0 17 ndctl ioctl 3e4 0 1234 0 3 90000001 0 8 1 42 label_read+0x10 \
label_read+0x10 nd_ioctl+0x1
2001000 1 17 ndctl ioctl 44c 9901 5000 0 2 90000001 0 1 7 -
3000000 1 18 - - 58 -4 99 4 4 0 1 0 0 0 -
4000000 2 17 ndctl ioctl f7f0 -31337 7 0 0 0 -
"""
LINES = [
    "[pid 17] H_SCM_READ_METADATA(drc_index=0x90000001, offset=0, length=8) = "
    "H_SUCCESS data=0x42",
    "[pid 17] H_SCM_FLUSH(drc_index=0x90000001, token=0) = "
    "H_LONG_BUSY_ORDER_10_MSEC next_token=7",
    "[pid 18] H_PUT_TERM_CHAR(termno=0, len=1, char0_7=<hidden>, char8_15=0) = "
    "H_PARAMETER",
    "[pid 17] 0xf7f0() = -31337"]

# Options -> which of the lines are left.
SELECTIONS = {
    "": [0, 1, 2, 3],
    "-C H_SCM_FLUSH": [1],
    "-C 0x44c -C put_term_char": [1, 2],
    "-e H_SCM_FLUSH,88": [1, 2],
    "-e h_scm_*": [0, 1],
    "-e %scm": [0, 1],
    "-e !%scm": [2, 3],
    "-e call=!H_SCM_FLUSH": [0, 2, 3],
    "-e 0xf7f0": [3],
    "-Z": [2, 3],
    "-e status=busy": [1],
    "-e status=H_LONG_BUSY_ORDER_10_MSEC": [1],
    "-e status=H_LONG_BUSY": [1],
    "-e status=-4,success": [0, 2],
    "-e status=!success": [1, 2, 3],
    "-e %scm -e status=!success": [1],
}


def _report(path, *args):
    return run("report", *args, str(path), environment={"TZ": "UTC"})


def _test_selections(ktap, path):
    for options, wanted in SELECTIONS.items():
        result = _report(path, *options.split())
        ktap.result(f"report {options}".rstrip(), not result.returncode
                    and result.stdout.splitlines()
                    == [LINES[number] for number in wanted],
                    [result.stdout, result.stderr])
    for words, text in ((("-e", "h_frob"), "unknown call 'h_frob'"),
                        (("-e", "%sesame"), "unknown family '%sesame'"),
                        (("-e", "status=x"), "unknown status 'x'"),
                        (("-e", "!H_CEDE", "-e", "H_PROD"), "use ! in each -e or in none")):
        expect(ktap, f"report {' '.join(words)}", _report(path, *words), 2, text)


def _test_columns(ktap, path):
    lines = _report(path, "-tt", "-T", "-k", "--caller", "--syscall",
                    "--cpu").stdout.splitlines()
    ktap.result("report prints time, CPU, command, duration, caller, stack",
                lines[:4] == [
                    "[pid 17] 22:13:20.000001000 ndctl [000] "
                    + LINES[0].partition("] ")[2]
                    + " <0.000001234> from label_read+0x10 in ioctl",
                    "\tlabel_read+0x10", "\tnd_ioctl+0x1",
                    "[pid 17] 22:13:20.002001000 ndctl [001] "
                    + LINES[1].partition("] ")[2] + " <0.000005000> in ioctl"],
                lines)
    lines = _report(path, "-r").stdout.splitlines()
    ktap.result("report -r prints the time since the call before",
                [line.split()[2] for line in lines] == [
                    "0.000000000", "0.002000000", "0.000999000", "0.001000000"],
                lines)
    lines = _report(path, "-t").stdout.splitlines()
    ktap.result("report -t prints the time of day",
                lines[0].split()[2] == "22:13:20", lines)


def _test_json(ktap, path):
    records = [json.loads(line) for line in
               _report(path, "--json").stdout.splitlines()]
    ktap.result("report --json has all that was recorded", records[0] == {
        "time_ns": 1000, "pid": 17, "cpu": 0, "command": "ndctl",
        "opcode": 0x3E4, "call": "H_SCM_READ_METADATA", "status": 0,
        "status_name": "H_SUCCESS", "duration_ns": 1234,
        "args": ["0x90000001", "0", "0x8"], "results": ["0x42"],
        "caller": "label_read+0x10", "syscall": "ioctl",
        "stack": ["label_read+0x10", "nd_ioctl+0x1"]}, [str(records[0])])
    ktap.result("report --json hides what was not recorded",
                records[2]["args"] == ["0", "0x1", None, "0"],
                [str(records[2])])
    ktap.result("report --json of an unknown call", "call" not in records[3]
                and records[3]["status"] == -31337, [str(records[3])])


def _test_summary(ktap, path):
    orders = {"time": [0x44C, 0x3E4, 0x58, 0xF7F0], "name":
              [0xF7F0, 0x58, 0x44C, 0x3E4], "errors": [0x58, 0xF7F0, 0x44C, 0x3E4],
              "busy": [0x44C, 0x3E4, 0x58, 0xF7F0]}
    for order, opcodes in orders.items():
        rows = [json.loads(line) for line in _report(
            path, "-c", "-S", order, "--json").stdout.splitlines()]
        ktap.result(f"report -c -S {order}",
                    [row["opcode"] for row in rows] == opcodes, [str(rows)])
    expect(ktap, "report -c prints a table", _report(path, "-c"), 0,
           "1         0         1 H_SCM_FLUSH", "4         2         1 total")


def _test_files(ktap, folder):
    path = pathlib.Path(folder, "lost")
    path.write_text(HEAD + CALLS + "# lost 5\n", encoding="ascii")
    expect(ktap, "report says what is missing", _report(path), 0,
           "5 calls are missing")
    result = run("report", "-", data=HEAD + CALLS, environment={"TZ": "UTC"})
    ktap.result("report - reads standard input",
                result.stdout.splitlines() == LINES, [result.stdout])
    for name, text, said in (
            ("other", "nonsense\n", "line 1: invalid line in a file of hcall record"),
            ("empty", "", "empty\n  To write such a file, type: hcall record COMMAND"),
            ("short", HEAD + "1000 0 17\n", "line 5: invalid line in a file of"),
            ("many", HEAD + CALLS.replace(" 3 9", " 33 9", 1),
             "line 5: invalid line in a file of")):
        path = pathlib.Path(folder, name)
        path.write_text(text, encoding="ascii")
        expect(ktap, f"report refuses a file, {name}", _report(path), 2, said)
    expect(ktap, "report of no file", _report(pathlib.Path(folder, "no")), 2,
           "No such file")


def test(ktap):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "record")
        path.write_text(HEAD + CALLS + "# lost 0\n", encoding="ascii")
        _test_selections(ktap, path)
        _test_columns(ktap, path)
        _test_json(ktap, path)
        _test_summary(ktap, path)
        _test_files(ktap, folder)
