# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the catalogue with the Linux source that the lab builds (scripts/crosscheck)."""
from __future__ import annotations

import contextlib
import io
import pathlib

import kernels
from crosscheck import linux
from crosscheck.report import Report
from hcallgen import catalogue
from ktap import Ktap
from lab import sources

TOP = pathlib.Path(__file__).resolve().parents[2]


def check(ktap: Ktap) -> None:
    """Opcodes, statuses, call sites and function sets of Linux, and the calls of KVM."""
    report = Report()
    linux.compare(report, catalogue.read(str(TOP / catalogue.SPECS)),
                  sources.pristine(kernels.QUOTED))
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        status = report.end()
    count = sum(report.compared.values())
    ktap.result(f"the catalogue agrees with Linux 6.1 and its KVM ({count} facts)",
                not status and count > 500, text.getvalue().splitlines())
