# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the catalogue with the sources that it was read from.

Run it when a source has a newer version (make crosscheck):

    lopapr.py       LoPAPR's tables of calls and statuses, and each call's syntax
    linux.py        opcodes, call sites and function sets of Linux, calls of KVM
    qemu.py         calls that QEMU registers, and statuses of their handlers
    ultravisor.py   register counts and ultracalls of IBM's ultravisor
    report.py       facts compared, differences, and those in accepted.yaml
"""
