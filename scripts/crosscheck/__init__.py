# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the catalogue with its sources.

Run make crosscheck when a source has a newer version.  The modules compare:

    lopapr.py       LoPAPR's tables of calls and statuses, and each call's syntax
    linux.py        opcodes, call sites and function sets of Linux, calls of KVM
    qemu.py         calls that QEMU registers, and statuses of their handlers
    ultravisor.py   register counts and ultracalls of IBM's ultravisor

report.py counts the compared, different and accepted facts.
"""
