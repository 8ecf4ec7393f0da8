# SPDX-License-Identifier: GPL-2.0-or-later
"""Each command of hcall under lockdown, without root, in a container, without debugfs.

Debian's own kernel runs with papr_hcall.ko; then root raises lockdown, which a
boot with secure boot has from the start.  What lockdown.rst shows is what the
guest prints; --write puts into the page what comes out.
"""

import pathlib
import re

import pytest

import guestshell
from lab import stock, tool

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "Documentation/arch/powerpc/hcalls/lockdown.rst"
TIMEOUT = 900
STATES = ("none", "integrity", "confidentiality")
TRACE = "hcall trace -C H_PUT_TERM_CHAR sh -c 'echo >/dev/hvc0'"

# Commands by name, each with exit status and text where nothing is in the way.
COMMANDS = {
    "stat": ("hcall stat -n 1 -S calls", 0, "hypervisor call"),
    "statuses": ("hcall stat --statuses", 0, "H_SUCCESS"),
    "histogram": ("hcall stat --histogram H_PUT_TERM_CHAR", 0, "calls timed"),
    "off": ("hcall stat --off", 0, ""),
    "on": ("hcall stat --on", 0, ""),
    "reset": ("hcall stat --reset", 0, ""),
    "trace": (TRACE, 0, "H_PUT_TERM_CHAR("),
    "summary": (TRACE.replace("trace", "trace -c", 1), 0, "H_PUT_TERM_CHAR"),
    "record": (TRACE.replace("trace", "record -o /tmp/record", 1), 0, ""),
    "report": ("hcall report /tmp/record", 0, "H_PUT_TERM_CHAR("),
    "inject": ("hcall inject H_SCM_HEALTH:status=H_BUSY:when=1", 2,
               "CONFIG_HCALL_FAULT_INJECTION"),
    "probe": ("hcall probe H_PUT_TERM_CHAR", 0, "H_PUT_TERM_CHAR"),
    "list": ("hcall list H_SCM_FLUSH", 0, "H_SCM_FLUSH"),
    "show": ("hcall show -55", 0, "H_P2"),
    "decode": ("hcall decode -55", 0, "H_P2"),
}
ANYWHERE = ("list", "show", "decode", "report")
TRACING = ("trace", "summary", "record")
LOCKED = "refused by the kernel's lockdown ("

# Users that run the commands: "{}" is the file with the command.  A container's root
# is another user of the machine; one has debugfs and tracefs, the other has not.
USERS = {"root": "sh {}", "user": "su user {}",
         "container": "su user -c 'unshare -Ur sh {}'",
         "bare container": "unshare -m sh -c 'umount /sys/kernel/debug /sys/kernel/tracing; "
                           "su user -c \"unshare -Ur sh {}\"'"}

# Remedy that hcall prints for a user other than root if a file is closed or missing.
REFUSED = {"user": "sudo hcall", "container": "Root of this container lacks",
           "bare container": "a container's root cannot mount it"}


def expected(name, state, user):
    """Exit status and text of a command."""
    _, status, text = COMMANDS[name]
    if name in ANYWHERE:
        return status, text
    if user != "root" and name == "probe":
        return status, "hcall prints only the calls that the device tree announces"
    if state == "confidentiality" and name in TRACING and user != "user":
        return 2, LOCKED + state
    if user in REFUSED:
        return 2, REFUSED[user]
    if state != "none" and name in ("off", "on", "reset"):
        return 2, LOCKED + state
    return status, text


def commands():
    """{(state, user, name): command} in the order in which they run."""
    found = {("", "", "load"): "mkdir -p /etc; chmod 1777 /tmp; "
             "echo user:x:1000:1000::/tmp:/bin/sh >/etc/passwd; insmod /papr_hcall.ko; sleep 2",
             ("", "", "unmounted"): "umount /sys/kernel/debug; hcall stat; "
             "mount -t debugfs debugfs /sys/kernel/debug"}
    for state in STATES:
        if state == "integrity":
            found["", "", "no securityfs"] = (
                "mount -t securityfs securityfs /sys/kernel/security; "
                "echo integrity >/sys/kernel/security/lockdown; "
                "umount /sys/kernel/security; hcall stat --off; "
                "mount -t securityfs securityfs /sys/kernel/security")
        elif state == "confidentiality":
            found["", "", "raise"] = (
                "echo confidentiality >/sys/kernel/security/lockdown")
        for user, prefix in USERS.items():
            for name, (command, _, _) in COMMANDS.items():
                found[state, user, name] = (
                    f"cat >/tmp/as <<'AS'\n{command}\nAS\n"
                    f"{prefix.format('/tmp/as')}; echo \"[$?]\"")
    found["", "", "unsigned"] = "rmmod papr_hcall; insmod /papr_hcall.ko"
    return found


def shown(said):
    """Text of the page's transcript."""
    lines = []
    for state, names in (("integrity", ("stat", "off", "trace")),
                         ("confidentiality", ("trace",))):
        for name in names:
            lines.append(f"{state}# {COMMANDS[name][0]}")
            lines += said[state, "root", name][:-1]
        if state == "integrity":
            lines += ["integrity# insmod papr_hcall.ko",
                      *(line.replace("/papr", "papr")
                        for line in said["", "", "unsigned"])]
    return "".join(f"\t{line}".rstrip() + "\n" for line in lines)


def masked(text):
    """Text without what differs from boot to boot."""
    text = re.sub(r'=(0x)?\w+|="[^"]*"', "=N", text)
    return re.sub(r" +", " ", re.sub(r"\d+(\.\d+)?", "N", text))


def check_page(ktap, said, write):
    """The page shows what the guest printed."""
    text = PAGE.read_text(encoding="utf-8")
    block = re.search(r"(?<=::\n\n)\tintegrity# (?:.*\n)+?(?=\n)", text)
    new = shown(said)
    if write and block:
        PAGE.write_text(text.replace(block.group(), new), encoding="utf-8")
    ktap.result("lockdown.rst shows what the guest prints", write or
                (block and masked(block.group()) == masked(new)),
                new.splitlines())


def check(ktap, said):
    """All commands of all users in all states."""
    for (state, user, name), lines in said.items():
        if not state:
            continue
        status, text = expected(name, state, user)
        ktap.result(f"lockdown={state}, {user}: hcall {name}",
                    lines[-1:] == [f"[{status}]"] and text in "\n".join(lines),
                    [f"expected [{status}] and: {text}", *lines])
    for name, text in (("unmounted", "mount -t debugfs none"),
                       ("no securityfs", "mount -t securityfs none"),
                       ("unsigned", "insmod: can't insert")):
        lines = said["", "", name]
        ktap.result(f"hcall says what to do: {name}", text in "\n".join(lines),
                    lines)


@pytest.mark.full
@pytest.mark.limit(2400)
def test_tool_lockdown(checks, folder, request):
    """Each command of hcall under lockdown, without root, in a container."""
    kernel = stock.Stock()
    modules, _ = kernel.build_modules(kernel.module_folder())
    module = kernel.strip(modules, folder)[0]
    asked = commands()
    said = guestshell.run_on(
        kernel.vmlinux, folder, asked,
        {"usr/bin/hcall": tool.build("le"), "papr_hcall.ko": module},
        append="nowatchdog", timeout=TIMEOUT, log=False)
    checks.none("the module loads", said["", "", "load"])
    check(checks, said)
    check_page(checks, said, request.config.option.write)
