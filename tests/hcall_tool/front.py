# SPDX-License-Identifier: GPL-2.0-or-later
"""Help, mistakes, the man page and the completion."""

import os
import pathlib
import re
import tempfile

import captured
from program import HERE, PROGRAM, SOURCE, expect, make, run

COMMANDS = ("list", "show", "decode", "stat", "trace", "record", "report",
            "inject", "probe")

# Wrong input: exit status, and words of the message besides the input.
MISTAKES = (
    ("list H_SCM_FLUHS", 1, "unknown call 'H_SCM_FLUHS'; did you mean H_SCM_FLUSH?"),
    ("list -w sesame", 1, "no call matches these options; to see all calls, type: hcall list"),
    ("show H_SUCCES", 1, "unknown status 'H_SUCCES'; did you mean H_SUCCESS?"),
    ("stat --on --off", 2, "exclude each other"),
    ("stat --statuses 1", 2, "exclude each other"),
    ("stat --histogram=H_CEDE --json --reset", 2, "exclude each other"),
    ("stat --reports=3", 2, "--reports=3: no interval; give --interval"),
    ("report /nonexistent", 2, "To write such a file, type: hcall record COMMAND"),
    ("report /", 2, "/: Is a directory"),
    ("report /dev/null", 2, "/dev/null: empty"),
    ("report /etc/passwd", 2, "line 1: invalid line in a file of hcall record; record again"),
    ("trace -b 0 true", 2, "0: invalid size; give a size such as 64M"),
    ("trace -e status=x true", 2, "unknown status 'x'; name a status such as H_BUSY"),
    ("trace -e ! true", 2, "-e !: empty list; name a call such as H_SCM_FLUSH, or a status"),
    ("inject H_CEDE", 2, "H_CEDE: rule without an action; add :status=, :delay= or a result"),
    ("inject H_CEDE:frob", 2, '"frob" is not an option of a rule; use status=, when='),
    ("inject H_CEDE:r3=1", 2, '"r3=1" is not an option of a rule; use status=, when='),
    ("inject H_CEDE:if-r13=1:r4=1", 2, '"if-r13=1" is not an option of a rule; use status=, when='),
    ("inject H_CEDE:status=frob", 2, '"status=frob" has an invalid value; give a status'),
    ("inject H_CEDE:status=1:when=0", 2, '"when=0" has an invalid value; give N, N..M or N..'),
    ("inject H_CEDE:status=1:when=3..1", 2, '"when=3..1" has an invalid value'),
    ("inject H_CEDE:status=1:when=3..+0", 2, '"when=3..+0" has an invalid value'),
    ("inject H_CEDE:status=1:probability=101%", 2, "give a percentage, such as 10%"),
    ("inject H_CEDE:delay=1000001", 2, "give a number of microseconds, at most 1000000"),
    ("inject H_CEDE:status=1:task=0", 2, "give the number of a task"),
    ("inject H_CEDE:r12=x", 2, '"r12=x" has an invalid value; give a number'),
)


def _options(text):
    """Long options of a help text, without those of every program."""
    return set(re.findall(r"--([a-z][a-z-]*)", text)) - {"help", "usage", "version"}


def _test_help(ktap):
    result = run("--help")
    ktap.result("--help names every command", result.returncode == 0
                and all(re.search(rf"^  {name} ", result.stdout, re.M)
                        for name in COMMANDS), result.stdout.splitlines())
    for name in COMMANDS:
        expect(ktap, f"{name} --help", run(name, "--help"), 0,
               f"Usage: hcall {name}", "--debugfs=DIR")


def _test_letters(ktap):
    """One letter means one thing, and options stand in the man page's order."""
    letters, wrong = {}, []
    page = (SOURCE / "hcall.1").read_text(encoding="utf-8").replace("\\", "")
    for name in COMMANDS:
        text = run(name, "--help").stdout
        for letter, word in re.findall(r"^  -(\S), --([a-z-]+)", text, re.M):
            if letters.setdefault(letter, word) != word:
                wrong.append(f"{name} -{letter}: {word}, {letters[letter]}")
        section = page.partition(f".SS {name}\n")[2].partition("\n.S")[0]
        listed = [word for word in re.findall(r"^\s+(?:-\S, )?--([a-z-]+)", text,
                                              re.M)
                  if word not in ("help", "usage", "version", "debugfs",
                                  "device-tree")]
        order = [word for line in re.findall(r"\.TP\n(.*)", section)
                 for word in re.findall(r"--([a-z-]+)", line)]
        if list(dict.fromkeys(order)) != listed:
            wrong.append(f"{name}: help {listed}, man page {order}")
    ktap.result("a letter means the same in all commands, options are in order",
                not wrong and len(letters) > 8, wrong)
    for words in ([], ["decode"], ["trace"]):
        expect(ktap, f"hcall {' '.join(words)} --version",
               run(*words, "--version"), 0, "hcall 1.")


def _test_mistakes(ktap):
    expect(ktap, "no command", run(), 2, "Usage: hcall")
    expect(ktap, "a command that is none", run("frob"), 2,
           "unknown command 'frob'")
    for name in ("show", "inject"):
        expect(ktap, f"{name} of nothing", run(name), 2, f"Usage: hcall {name}")
    expect(ktap, "show of a call that is none", run("show", "H_SCM_FLUHS"), 1,
           "unknown call 'H_SCM_FLUHS'; did you mean H_SCM_FLUSH?")
    expect(ktap, "show of a word that is like no call",
           run("show", "zzzzzzzzzzzzzz"), 1, "to see all calls, type: hcall list")
    expect(ktap, "a family that is none", run("list", "-f", "sesame"), 2,
           "unknown family 'sesame'; the families are:", "  scm  ")
    expect(ktap, "decode of an empty input", run("decode", data=""), 0)
    expect(ktap, "an interval that is none", run("stat", "-i", "0"), 2,
           "0: invalid interval; give seconds")
    expect(ktap, "a process that is none", run("trace", "-p", "x"), 2,
           "x: not a process number")
    expect(ktap, "a call to trace that is none",
           run("trace", "-C", "h_frob", "true"), 2, "unknown call 'h_frob'")
    expect(ktap, "a process and a command",
           run("trace", "-p", "1", "true"), 2,
           "--pid and a command exclude each other; give one of the two")
    for words, status, text in MISTAKES:
        expect(ktap, f"hcall {words}", run(*words.split()), status, text)


def _test_no_kernel(ktap):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        expect(ktap, "a kernel without the layer",
               run("stat", f"--debugfs={folder}"), 2,
               f"{folder}/powerpc/hcall/stats is missing",
               "CONFIG_HCALL_STATS", "papr_hcall")
        layer = pathlib.Path(folder, "powerpc")
        layer.mkdir(mode=0o700)
        if os.geteuid():
            ktap.skip("a user without root", "needs root to change the user")
            return
        expect(ktap, "a user without root reads statistics",
               run("stat", f"--debugfs={folder}", user="nobody"), 2,
               "Only root can open the file; type: sudo hcall")
        expect(ktap, "a user without root traces",
               run("trace", "true", user="nobody"), 2,
               "not permitted without root; type: sudo hcall trace")


def _test_mounts(ktap):
    """Run in a separate mount namespace without debugfs."""
    result = captured.run("unshare", "--mount", "sh", "-c",
                          f"umount -l /sys/kernel/debug 2>/dev/null; exec {PROGRAM} stat")
    if "unshare" in result.stderr:
        ktap.skip("debugfs is not mounted", "no mount namespace here")
    else:
        expect(ktap, "debugfs is not mounted", result, 2,
               "mount -t debugfs none /sys/kernel/debug")


def _test_without_libtracefs(ktap):
    with tempfile.TemporaryDirectory() as folder:
        built = make("TRACE=n", f"{folder}/hcall", folder=folder)
        ktap.result("hcall builds without libtracefs", not built.returncode
                    and not built.stderr, built.stderr.splitlines())
        result = captured.run(f"{folder}/hcall", "trace", "true")
        expect(ktap, "without libtracefs: hcall trace reports it", result, 2,
               "this hcall cannot trace; build hcall with libtracefs")
        result = make("PKG_CONFIG=false", folder=folder)
        expect(ktap, "a build that lacks libtracefs names the package", result,
               2, "apt-get install libtracefs-dev", "TRACE=n")


def _test_man(ktap):
    page = SOURCE / "hcall.1"
    result = captured.run("mandoc", "-T", "lint", "-W", "warning", page)
    ktap.result("mandoc finds nothing in the man page",
                not result.stdout + result.stderr,
                (result.stdout + result.stderr).splitlines())
    text = page.read_text(encoding="utf-8").replace("\\", "")
    options = set().union(*(_options(run(name, "--help").stdout)
                            for name in COMMANDS))
    ktap.result("the man page has every option and no other",
                options == _options(text), sorted(options ^ _options(text)))
    lacking = [name for name in COMMANDS if f".SS {name}\n" not in text]
    ktap.none("the man page has every command", lacking)


def _complete(*words):
    """Return the completions of the last word."""
    script = (f". {SOURCE}/completion.bash\n"
              f"COMP_WORDS=({' '.join(map(repr, words))})\n"
              f"COMP_CWORD={len(words) - 1}\n"
              "_hcall\nprintf '%s\\n' \"${COMPREPLY[@]}\"")
    result = captured.run("bash", "-c", script)
    return result.stdout.split() + result.stderr.splitlines()


def _test_completion(ktap):
    program = str(PROGRAM)
    cases = {
        "commands": ((program, "re"), {"record", "report"}),
        "options of all commands": ((program, "--deb"), {"--debugfs="}),
        "options of a command": ((program, "stat", "--j"), {"--json"}),
        "calls to show": ((program, "show", "H_SCM_B"), {"H_SCM_BIND_MEM"}),
        "calls to trace": ((program, "trace", "--call", "=", "H_SCM_H"),
                           {"H_SCM_HEALTH"}),
        "a call to inject": ((program, "inject", "H_SCM_FL"),
                             {"H_SCM_FLUSH:"}),
        "families": ((program, "list", "-f", "xi"), {"xics", "xive"}),
        "commands to trace": ((program, "trace", "tru"), {"true", "truncate"}),
        "files": ((program, "trace", "-o", str(HERE / "deb")),
                  {str(HERE / "debugfs")}),
    }
    for name, (words, offered) in cases.items():
        found = _complete(*words)
        ktap.result(f"bash completes {name}", set(found) == offered, found)


def test(ktap):
    """All of them."""
    _test_help(ktap)
    _test_letters(ktap)
    _test_mistakes(ktap)
    _test_no_kernel(ktap)
    _test_mounts(ktap)
    _test_without_libtracefs(ktap)
    _test_man(ktap)
    _test_completion(ktap)
