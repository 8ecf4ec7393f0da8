# SPDX-License-Identifier: GPL-2.0-or-later
"""Callers of Linux on the host: with Linux's code, with the fixes, and converted.

A case of kind "fix" must fail with Linux's code and pass with the fixes; a case of kind
"convert" must fail with Linux's code and pass once converted; all others must pass always.
"""
from __future__ import annotations

import pathlib
from typing import NamedTuple

import pytest

import captured
import extract
import kernels
from hostprogram import INCLUDE, PSERIES, SANITIZED, HostProgram, shims
from lab import sources
from lab.errors import Unavailable
from mutants_of_callers import MUTANTS
from overlay import convert
from overlay.plan import converted, plan

HERE = pathlib.Path(__file__).resolve().parent
HOST = HERE.parent / "host"
ENGINE = [PSERIES / "hvcall_retry.c", PSERIES / "hvcall_names-gen.c"]
OPTIONS = ["-O1", "-w", "-Werror=implicit-function-declaration", "-Werror=return-type",
           "-DCONFIG_PPC_PSERIES", "-include", str(HOST / "sim.h"),
           "-include", str(PSERIES / "hvcall_fake.h"), "-Wl,--wrap=might_sleep", *SANITIZED]

PLATFORM = "arch/powerpc/platforms/pseries"
WRAPPERS = "arch/powerpc/include/asm/plpar_wrappers.h"


class Caller(NamedTuple):
    """A C file with the cases, and {file of Linux: names in it}."""

    name: str
    names: dict[str, tuple[str, ...]]


CALLERS = [
    Caller("iommu", {WRAPPERS: (
        "plpar_tce_put", "plpar_tce_put_indirect", "plpar_tce_stuff"), f"{PLATFORM}/iommu.c": (
        "TCE_MAP", "TCE_UNMAP", "tce_put", "tce_build_pSeriesLP", "tce_buildmulti_pSeriesLP",
        "tce_free_pSeriesLP", "tce_freemulti_pSeriesLP")}),
    Caller("xive", {"arch/powerpc/sysdev/xive/spapr.c": (
        "XIVE_BUSY_MS", "XIVE_SPIN", "XIVE_RESET_MS", "XIVE_RESET_SPIN", "XIVE_SRC_SET_EISN",
        "XIVE_EQ_ALWAYS_NOTIFY", "XIVE_ESB_FLAG_STORE", "plpar_busy_delay_time",
        "plpar_busy_delay", "plpar_int_reset", "plpar_int_get_source_info",
        "plpar_int_set_source_config", "plpar_int_get_source_config",
        "plpar_int_get_queue_info", "plpar_int_set_queue_config", "plpar_int_sync",
        "plpar_int_esb", "xive_spapr_esb_rw", "xive_spapr_cleanup_queue")}),
    Caller("vas", {f"{PLATFORM}/vas.c": (
        "VAS_INVALID_WIN_ADDRESS", "VAS_SLEEP", "hcall_return_busy_check",
        "h_allocate_vas_window", "h_deallocate_vas_window", "h_modify_vas_window")}),
    Caller("vio", {f"{PLATFORM}/vio.c": ("VIO_COP_SYNC_MS", "vio_h_cop_sync")}),
    Caller("plpks", {f"{PLATFORM}/plpks.c": (
        "PLPKS_COMPLETE", "PLPKS_SLEEP", "pseries_status_to_err",
        "plpks_confirm_object_flushed", "plpks_signed_update_var", "plpks_write_var",
        "plpks_remove_var", "plpks_gen_wrapping_key", "plpks_wrap_object",
        "plpks_unwrap_object")}),
    Caller("partition", {
        WRAPPERS: ("plpar_resize_hpt_prepare", "plpar_resize_hpt_commit", "plpar_set_mode",
                   "disable_reloc_on_exceptions"),
        f"{PLATFORM}/lpar.c": ("pseries_lpar_resize_hpt_commit", "pseries_lpar_resize_hpt"),
        f"{PLATFORM}/setup.c": ("pseries_disable_reloc_on_exc",)}),
    Caller("ibmvnic", {"drivers/net/ethernet/ibm/ibmvnic.c": (
        "ibmvnic_reg_crq", "h_reg_sub_crq", "ibmvnic_reset_crq", "ibmvnic_reenable_crq_queue",
        "release_crq_queue", "init_crq_queue", "init_sub_crq_queue")}),
    Caller("ibmvfc", {"drivers/scsi/ibmvscsi/ibmvfc.c": (
        "ibmvfc_reg_crq", "h_reg_sub_crq", "ibmvfc_reset_crq", "ibmvfc_init_crq",
        "ibmvfc_register_channel", "ibmvfc_register_scsi_channel", "ibmvfc_send_crq",
        "ibmvfc_send_init", "ibmvfc_send_crq_init", "ibmvfc_send_crq_init_complete")}),
    Caller("tpm", {"drivers/char/tpm/tpm_ibmvtpm.c": (
        "ibmvtpm_reg_crq", "ibmvtpm_reset_crq", "tpm_ibmvtpm_resume", "tpm_ibmvtpm_send",
        "tpm_ibmvtpm_probe")}),
    Caller("ibmvscsi", {"drivers/scsi/ibmvscsi/ibmvscsi.c": (
        "ibmvscsi_reg_crq", "ibmvscsi_send_crq", "ibmvscsi_send_init",
        "ibmvscsi_release_crq_queue", "ibmvscsi_reset_crq_queue", "ibmvscsi_init_crq_queue",
        "ibmvscsi_reenable_crq_queue", "ibmvscsi_do_work")}),
    Caller("ibmvscsi_tgt", {"drivers/scsi/ibmvscsi_tgt/ibmvscsi_tgt.h": ("h_reg_crq",),
                            "drivers/scsi/ibmvscsi_tgt/ibmvscsi_tgt.c": (
                                "ibmvscsis_enable_change_state",)}),
    Caller("ibmvmc", {"drivers/misc/ibmvmc.c": (
        "h_free_crq", "h_request_vmc", "ibmvmc_reg_crq", "ibmvmc_reset_crq_queue",
        "ibmvmc_init_crq_queue", "ibmvmc_release_crq_queue")}),
    Caller("ibmveth", {"drivers/net/ethernet/ibm/ibmveth.h": (
        "IBMVETH_SEND", "IBMVETH_ADD_MS", "IBMVETH_OPEN_MS", "h_register_logical_lan",
        "h_free_logical_lan", "h_add_logical_lan_buffer", "h_add_logical_lan_buffers",
        "h_send_logical_lan"), "drivers/net/ethernet/ibm/ibmveth.c": (
        "ibmveth_register_logical_lan", "ibmveth_send")}),
    Caller("lparcfg", {f"{PLATFORM}/lparcfg.c": ("h_get_ppp", "update_ppp", "lparcfg_write")}),
    Caller("hvconsole", {f"{PLATFORM}/hvconsole.c": ("hvc_get_chars", "hvc_put_chars")}),
    Caller("perf", {"arch/powerpc/perf/hv-24x7.c": (
        "h_get_24x7_catalog_page_", "h_get_24x7_catalog_page", "make_24x7_request")}),
]

# Macros for what only some kernels have: {macro: text in the functions}.
HAS = {"HAS_WRAP": "plpks_wrap_object", "HAS_PROTOCOL": "struct ibmvfc_channels *channels",
       "HAS_BUFSIZ": "size_t bufsiz", "HAS_BUFFERS": "h_add_logical_lan_buffers"}


class Texts:
    """Files of a kernel: as they are, with the fixes, and converted."""

    def __init__(self, version: str) -> None:
        root = sources.pristine(version)
        layer = plan(root)

        def read(path: str) -> str:
            return (root / path).read_text(encoding="utf-8")

        self.read = read
        self.changed: dict[str, dict[str, str]] = {"linux": {}, "fix": {}, "convert": {}}
        for fix in convert.conversions(read, fixes=True):
            self.changed["fix"].update(fix.changes)
        for conversion in converted(root, layer):
            self.changed["convert"].update(conversion.changes)

    def has(self, caller: Caller) -> bool:
        """Return True if a file of the caller is converted in this kernel."""
        return any(path in self.changed["convert"] for path in caller.names)

    def functions(self, caller: Caller, state: str) -> str:
        """Return what a caller's cases run."""
        return "\n".join(
            extract.functions(self.changed[state].get(path) or self.read(path), names)
            for path, names in caller.names.items())


class Program(HostProgram):
    """The cases of a caller with the functions of one state."""

    def __init__(self, caller: Caller, functions: str, options: tuple[str, ...] = ()) -> None:
        super().__init__()
        has = [f"#define {macro}\n" for macro, text in HAS.items() if text in functions]
        (self.folder / "functions.c").write_text("".join([*has, functions]), encoding="utf-8")
        shims(self.folder, [*ENGINE, *(INCLUDE / "asm").glob("*.h")],
              ("asm/", "linux/errno.h", "linux/types.h"))
        self.compile([HERE / f"{caller.name}.c", HERE / "callers.c", HOST / "sim.c", *ENGINE],
                     [*OPTIONS, *options], [HERE, HOST])

    def kinds(self) -> dict[str, str]:
        """Return the cases and their kinds."""
        return dict(line.split() for line in self.run())

    def case(self, name: str) -> str:
        """Run a case; return what is wrong, or an empty text."""
        done = captured.run(self.path, name, timeout=60, env={"ASAN_OPTIONS": "detect_leaks=0"})
        if not done.returncode:
            return ""
        said = [line for line in (done.stdout + done.stderr).splitlines()
                if not line.startswith(("spin", "sleep", "relax", "resched", "watchdog"))]
        return "\n".join(said[-5:]) or f"exit status {done.returncode}"


# Cases that must pass, by state of the code; the others must fail.
PASS = {"linux": ("keep",), "fix": ("keep", "fix"), "convert": ("keep", "fix", "convert")}


def check(ktap, texts: Texts, caller: Caller) -> None:
    """Run all cases of a caller in all states."""
    for state, kinds in PASS.items():
        with Program(caller, texts.functions(caller, state)) as program:
            if program.problem:
                ktap.result(f"{caller.name}, {state}: compiles", False,
                            program.problem.splitlines()[:20])
                continue
            for name, kind in program.kinds().items():
                # With the fixes alone, a case for the conversion may do either.
                if state == "fix" and kind == "convert":
                    continue
                wrong, passes = program.case(name), kind in kinds
                ktap.result(f"{caller.name}, {state}: {name} {'passes' if passes else 'fails'}",
                            bool(wrong) != passes, [wrong or "passes"])


@pytest.mark.limit(900)
@pytest.mark.parametrize("version", [
    "newest", *(pytest.param(name, marks=pytest.mark.full)
                for name in kernels.TABLE if name != "newest")])
def test_callers(checks, version):
    """Callers of Linux on the host: each answer, with Linux's code, with the fixes, converted"""
    try:
        texts = Texts(version)
    except Unavailable as error:
        checks.unavailable(f"callers of Linux {version}", error)
        return
    for caller in CALLERS:
        if texts.has(caller):
            check(checks, texts, caller)
        else:
            print(f"# {caller.name}: conversions.yaml leaves this kernel out")


@pytest.mark.full
@pytest.mark.limit(900)
def test_caller_mutants(checks):
    """Converted callers with one fault each: a case notices"""
    texts = Texts("newest")
    callers = {caller.name: caller for caller in CALLERS}
    for name, old, new in MUTANTS:
        functions = texts.functions(callers[name], "convert")
        with Program(callers[name], functions.replace(old, new)) as program:
            noticed = [case for case in program.kinds() if program.case(case)] \
                if not program.problem else []
        checks.result(f"{name}: a case notices '{new}' for '{old}'",
                      old in functions and noticed, [program.problem])
