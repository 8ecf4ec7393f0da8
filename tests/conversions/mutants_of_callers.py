# SPDX-License-Identifier: GPL-2.0-or-later
"""Faults in converted callers that a case must notice: (caller, old text, new text)."""

MUTANTS = (
    ("iommu", "#define TCE_MAP\t\tHCALL_POLICY(HCALL_ATOMIC)",
     "#define TCE_MAP\t\tHCALL_POLICY(HCALL_SLEEP)"),
    ("iommu", "tce_freemulti_pSeriesLP(tbl, tcenum_start, npages_start - npages);", ";"),
    ("xive", "XIVE_BUSY_MS\t1000", "XIVE_BUSY_MS\t50000"),
    ("xive", "hcall_int_sync_sync(flags, lisn, XIVE_SPIN)",
     "hcall_int_sync_sync(flags, lisn, HCALL_POLICY(HCALL_SLEEP))"),
    ("vas", "ret.completion_irq", "ret.fault_irq"),
    ("vio", "op->timeout ?: VIO_COP_SYNC_MS", "VIO_COP_SYNC_MS"),
    ("vio", "busy ? H_BUSY : hret", "hret"),
    ("plpks", "*output_len = ret.length;", "*output_len = ret.token;"),
    ("partition", "HCALL_SLEEP | HCALL_CANCEL", "HCALL_SLEEP"),
    ("partition", ".deadline_ms = 100 * 1000", ".deadline_ms = 1000 * 1000"),
    ("ibmvnic", "retrc = -EIO;\n\t\tfree_irq(vdev->irq, adapter);", "retrc = -EIO;"),
    ("ibmvfc", "retrc = rc;\n\t\tgoto req_irq_failed;", "goto req_irq_failed;"),
    ("tpm", "spin_unlock(&ibmvtpm->rtce_lock);\n\t\t\ttpm_ibmvtpm_resume",
     "tpm_ibmvtpm_resume"),
)
