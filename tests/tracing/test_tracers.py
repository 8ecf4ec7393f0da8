# SPDX-License-Identifier: GPL-2.0-or-later
"""Boot a preemptible kernel in which calls are made while tools trace and change it.

Each test is a file in this folder.
"""
import pytest

import callers
import columns
import livepatch
import manycpus
import memory
import perf
import probes
import realmode
import reseed
import rules
from qemu_guest import Machine

pytestmark = [pytest.mark.full, pytest.mark.kernel("tracers"), pytest.mark.limit(2400),
              pytest.mark.cpus(2)]


def test_tracers_callers(checks, folder):
    """Stack traces of the event name each caller and its caller."""
    callers.check(checks, Machine(folder))


def test_tracers_probes(checks, folder):
    """kprobes and kretprobes on the layer and its callers while calls are made."""
    probes.check(checks, Machine(folder))


def test_tracers_rules(checks, folder):
    """Fault injection: cleared during a call, offline CPUs, arguments, command line."""
    rules.check(checks, Machine(folder))


def test_tracers_reseed(checks, folder):
    """Fault injection on H_RANDOM, inside the random number generator's locks."""
    reseed.check(checks, Machine(folder))


def test_tracers_realmode(checks, folder):
    """Calls with translation off are counted, and their failures as errors"""
    realmode.check(checks, Machine(folder))


def test_tracers_livepatch(checks, folder):
    """Live patching of a caller converges while its calls are traced."""
    livepatch.check(checks, Machine(folder))


def test_tracers_perf(checks, folder):
    """perf's powerpc-hcalls.py gives right numbers in a preemptible guest."""
    perf.check(checks, Machine(folder))


def test_tracers_columns(checks, folder):
    """hcall_inst has the columns of Linux's hcall_inst"""
    columns.check(checks, Machine(folder))


def test_tracers_manycpus(checks, folder):
    """Statistics are read while 64 CPUs make calls."""
    manycpus.check(checks, Machine(folder))


@pytest.mark.limit(7200)
def test_tracers_memory(checks, folder):
    """A CPU that comes online takes at most 32 KiB more than Linux's."""
    memory.check(checks, Machine(folder))


@pytest.mark.limit(7200)
def test_tracers_probes_full(checks, folder, parameter):
    """kprobes and kretprobes while a million calls are made; --set calls=N."""
    probes.check(checks, Machine(folder), calls=parameter("calls", 1_000_000))
