// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Messages with numbers of hypervisor calls; see messages.h.
 *
 * tests/hcall_tool/messages.py looks each format up in Linux's sources.
 */
#include <stddef.h>

#include "messages.h"

#define PSERIES	"arch/powerpc/platforms/pseries/"
#define XIVE	"arch/powerpc/sysdev/xive/spapr.c"
#define VSCSI	"drivers/scsi/ibmvscsi/ibmvscsi.c"
#define VFC	"drivers/scsi/ibmvscsi/ibmvfc.c"
#define VNIC	"drivers/net/ethernet/ibm/ibmvnic.c"
#define VETH	"drivers/net/ethernet/ibm/ibmveth.c"
#define TPM	"drivers/char/tpm/tpm_ibmvtpm.c"
#define VMC	"drivers/misc/ibmvmc.c"
#define HV24X7	"arch/powerpc/perf/hv-24x7.c"

/* A format that another one begins with stands behind that one. */
const struct message messages[] = {
	/* Processors, memory, interrupts. */
	{ PSERIES "lpar.c", "DTL registration of cpu %d (hw %d) failed with %ld", "--s", "H_REGISTER_VPA" },
	{ PSERIES "lpar.c", "VPA registration for cpu %d (hw %d) of area %lx failed with %ld", "---s", "H_REGISTER_VPA" },
	{ PSERIES "lpar.c", "SLB shadow buffer registration for cpu %d (hw %d) of area %lx failed with %ld", "---s", "H_REGISTER_VPA" },
	{ PSERIES "dtl.c", "%s: DTL registration for cpu %d (hw %d) failed with %d", "---s", "H_REGISTER_VPA" },
	{ PSERIES "kexec.c", "DTL deregistration for cpu %d (hw %d) failed with %d", "--s", "H_REGISTER_VPA" },
	{ PSERIES "kexec.c", "SLB shadow buffer deregistration for cpu %d (hw %d) failed with %d", "--s", "H_REGISTER_VPA" },
	{ PSERIES "kexec.c", "VPA deregistration for cpu %d (hw %d) failed with %d", "--s", "H_REGISTER_VPA" },
	{ PSERIES "lpar.c", "Failed to register process table (rc=%ld)", "s", "H_REGISTER_PROC_TBL" },
	{ PSERIES "lpar.c", "Failed hash pte insert with error %ld", "s", "H_ENTER" },
	{ PSERIES "lpar.c", "Failed to read hash page table at %ld err %ld", "-s", "H_READ" },
	{ PSERIES "lpar.c", "Unexpected error %d cancelling timed out HPT resize", "s", "H_RESIZE_HPT_PREPARE" },
	{ PSERIES "lpar.c", "Unexpected error %d from H_RESIZE_HPT_PREPARE", "s", "H_RESIZE_HPT_PREPARE" },
	{ PSERIES "lpar.c", "Unexpected error %d from H_RESIZE_HPT_COMMIT", "s", "H_RESIZE_HPT_COMMIT" },
	{ "arch/powerpc/mm/numa.c", "hcall_vphn() returned %ld. Disabling polling...", "s", "H_HOME_NODE_ASSOCIATIVITY" },
	{ PSERIES "setup.c", "Unable to enable relocation on exceptions: %ld", "s", "H_SET_MODE" },
	{ PSERIES "setup.c", "Failed to disable relocation on exceptions: %ld", "s", "H_SET_MODE" },
	{ PSERIES "setup.c", "Could not stop watchdogs before kdump rc=%ld", "s", "H_WATCHDOG" },
	{ PSERIES "hotplug-cpu.c", "Failed to offline CPU %pOFn, rc: %d", "-e", NULL },
	{ PSERIES "hotplug-cpu.c", "Failed to acquire DRC, rc: %d, drc index: %x", "e-", NULL },
	{ PSERIES "hotplug-cpu.c", "Failed to release drc (%x) for CPU %pOFn, rc: %d", "--e", NULL },
	{ "arch/powerpc/kvm/book3s_hv_nested.c", "KVM: TLB LPID invalidation hcall failed, rc=%ld", "s", NULL },
	{ PSERIES "cmm.c", "Can not set page to loaned. rc=%ld", "s", "H_PAGE_INIT" },
	{ XIVE, "H_INT_RESET failed %ld", "s", "H_INT_RESET" },
	{ XIVE, "H_INT_GET_SOURCE_INFO lisn=0x%lx failed %ld", "-s", "H_INT_GET_SOURCE_INFO" },
	{ XIVE, "H_INT_SET_SOURCE_CONFIG lisn=0x%lx target=%ld prio=%ld failed %ld", "---s", "H_INT_SET_SOURCE_CONFIG" },
	{ XIVE, "H_INT_GET_SOURCE_CONFIG lisn=0x%lx failed %ld", "-s", "H_INT_GET_SOURCE_CONFIG" },
	{ XIVE, "H_INT_GET_QUEUE_INFO cpu=%ld prio=%ld failed %ld", "--s", "H_INT_GET_QUEUE_INFO" },
	{ XIVE, "H_INT_SET_QUEUE_CONFIG cpu=%ld prio=%ld qpage=0x%lx returned %ld", "---s", "H_INT_SET_QUEUE_CONFIG" },
	{ XIVE, "H_INT_SYNC lisn=0x%lx returned %ld", "-s", "H_INT_SYNC" },
	{ XIVE, "H_INT_ESB lisn=0x%lx offset=0x%lx returned %ld", "--s", "H_INT_ESB" },
	{ XIVE, "Error %lld getting queue info CPU %d prio %d", "s--", "H_INT_GET_QUEUE_INFO" },
	{ XIVE, "Error %lld setting queue for CPU %d prio %d", "s--", "H_INT_SET_QUEUE_CONFIG" },

	/* DMA windows, RTAS. */
	{ PSERIES "iommu.c", "tce_build_pSeriesLP: plpar_tce_put failed. rc=%lld", "s", "H_PUT_TCE" },
	{ PSERIES "iommu.c", "tce_buildmulti_pSeriesLP: plpar_tce_put failed. rc=%lld", "s", "H_PUT_TCE_INDIRECT" },
	{ PSERIES "iommu.c", "tce_free_pSeriesLP: plpar_tce_put failed. rc=%lld", "s", "H_PUT_TCE" },
	{ PSERIES "iommu.c", "\trc      = %lld", "s", "H_STUFF_TCE" },
	{ PSERIES "iommu.c", "tce_get_pSeriesLP: plpar_tce_get failed. rc=%lld", "s", "H_GET_TCE" },
	{ PSERIES "msi.c", "rtas_msi: ibm,change_msi(func=%d,num=%d), got %d rc = %d", "---r", NULL },
	{ PSERIES "msi.c", "rtas_msi: error (%d) querying source number", "r", NULL },
	{ PSERIES "iommu.c", "failed to remove DMA window: rtas returned %d to", "r", NULL },
	{ PSERIES "setup.c", "RTAS power-off returned %d", "r", NULL },
	{ PSERIES "smp.c", "RTAS query-cpu-stopped-state failed: %i", "r", NULL },
	{ "arch/powerpc/kernel/rtas.c", "ibm,os-term call failed %d", "r", NULL },
	{ PSERIES "rtas-fadump.c", "Failed to register. Hardware Error(%d).", "r", NULL },
	{ PSERIES "mobility.c", "ibm,suspend-me error: %d", "r", NULL },

	/* Migration, energy, performance. */
	{ PSERIES "mobility.c", "H_VASI_STATE return error (%d)", "e", NULL },
	{ PSERIES "mobility.c", "H_PROD of CPU %u (hwid %d) error: %ld", "--s", "H_PROD" },
	{ PSERIES "mobility.c", "H_JOIN error %ld on CPU %i", "s-", "H_JOIN" },
	{ PSERIES "mobility.c", "H_VASI_SIGNAL error: %ld", "s", "H_VASI_SIGNAL" },
	{ PSERIES "suspend.c", "pseries_suspend_begin: vasi_state returned %ld", "s", "H_VASI_STATE" },
	{ PSERIES "lparcfg.c", "hcall failed: H_GET_PERF_COUNTER_INFO: %ld, %x", "s-", "H_GET_PERF_COUNTER_INFO" },
	{ PSERIES "papr_platform_attributes.c", "hcall failed: H_GET_ENERGY_SCALE_INFO, ret: %d", "s", "H_GET_ENERGY_SCALE_INFO" },
	{ HV24X7, "Failed to get event data in page %zu: rc=%ld", "-s", "H_GET_24X7_CATALOG_PAGE" },
	{ HV24X7, "h_get_24x7_catalog_page(ver=%lld, page=%lld) failed: rc=%ld", "--s", "H_GET_24X7_CATALOG_PAGE" },
	{ HV24X7, "hcall failed: [%d %#x %#x %d] => ret 0x%lx (%ld) detail=0x%x failing ix=%x", "-----s--", "H_GET_24X7_DATA" },
	{ "arch/powerpc/perf/hv-gpci.c", "could not obtain capabilities, not enabling, rc=%ld", "s", NULL },
	{ "arch/powerpc/perf/hv-gpci.c", "hcall failed: 0x%lx", "s", "H_GET_PERF_COUNTER_INFO" },

	/* NVDIMMs, keys, accelerators. */
	{ PSERIES "papr_scm.c", "flush error: %ld", "s", "H_SCM_FLUSH" },
	{ PSERIES "papr_scm.c", "unbind error: %lld", "s", "H_SCM_UNBIND_MEM" },
	{ PSERIES "papr_scm.c", "bind err: %d", "s", "H_SCM_BIND_MEM" },
	{ PSERIES "papr_scm.c", "Failed to query performance stats, Err:%lld", "s", "H_SCM_PERFORMANCE_STATS" },
	{ PSERIES "papr_scm.c", "Failed to query health information, Err:%ld", "s", "H_SCM_HEALTH" },
	{ PSERIES "papr_scm.c", "nvdimm pmu didn't register rc=%d", "e", NULL },
	{ PSERIES "papr_scm.c", "Err(%d) fetching fuel gauge", "e", NULL },
	{ PSERIES "plpks.c", "Couldn't get config, rc: %d", "e", NULL },
	{ PSERIES "plpks.c", "Failed to write variable %s for component %s with error %d", "--e", NULL },
	{ PSERIES "plpks.c", "Failed to remove variable %s for component %s with error %d", "--e", NULL },
	{ PSERIES "plpks.c", "Failed to read variable %s for component %s with error %d", "--e", NULL },
	{ PSERIES "vas.c", "H_ALLOCATE_VAS_WINDOW error: %ld, wintype: %u, credits: %u", "s--", "H_ALLOCATE_VAS_WINDOW" },
	{ PSERIES "vas.c", "H_DEALLOCATE_VAS_WINDOW error: %ld, winid: %llu", "s-", "H_DEALLOCATE_VAS_WINDOW" },
	{ PSERIES "vas.c", "H_MODIFY_VAS_WINDOW error: %ld, winid %u pid %u", "s--", "H_MODIFY_VAS_WINDOW" },
	{ PSERIES "vas.c", "H_GET_NX_FAULT error: %ld, winid %u, buffer 0x%llx", "s--", "H_GET_NX_FAULT" },
	{ PSERIES "vas.c", "H_HOME_NODE_ASSOCIATIVITY error: %d", "s", "H_HOME_NODE_ASSOCIATIVITY" },
	{ NULL, "HCALL(%llx) error %ld, query_type %u", "os-", NULL },
	{ NULL, "HCALL(%llx) error %ld", "os", NULL },
	{ PSERIES "vio.c", "hcall ret(%ld), retrying.", "s", "H_COP" },
	{ PSERIES "vio.c", "Sync h_cop_op failure (ret:%d) (hret:%ld)", "es", "H_COP" },
	{ "drivers/crypto/nx/nx-common-pseries.c", "vio_h_cop_sync error (ret=%d, hret=%ld)", "es", "H_COP" },
	{ "drivers/crypto/nx/nx.c", "vio_h_cop_sync failed: rc: %d hcall rc: %ld", "es", "H_COP" },
	{ "drivers/misc/cxl/hcalls.c", "Giving up waiting for CXL hcall %#x after %u msec", "o-", NULL },

	/* Virtual adapters. */
	{ VSCSI, "couldn't register crq--rc 0x%x", "s", "H_REG_CRQ" },
	{ VSCSI, "couldn't initialize crq. rc=%d", "d", NULL },
	{ VSCSI, "send error %d", "s", "H_SEND_CRQ" },
	{ VSCSI, "Error %d enabling adapter", "s", "H_ENABLE_CRQ" },
	{ VFC, "Error enabling adapter (rc=%d)", "s", "H_ENABLE_CRQ" },
	{ VFC, "Couldn't register crq (rc=%d)", "s", "H_REG_CRQ" },
	{ VFC, "Send error (rc=%d)", "s", "H_SEND_CRQ" },
	{ VFC, "Error registering sub-crq: %d", "s", "H_REG_SUB_CRQ" },
	{ VFC, "Failed to free sub-crq[%d]: rc=%ld", "-s", "H_FREE_SUB_CRQ" },
	{ VFC, "Error %d opening adapter", "s", "H_REG_CRQ" },
	{ VFC, "Error %d enabling interrupts", "s", "H_VIO_SIGNAL" },
	{ VFC, "Couldn't %s sub-crq[%lu] irq. rc=%ld", "--s", "H_VIOCTL" },
	{ VFC, "Unable to send init rsp. rc=%ld", "s", "H_SEND_CRQ" },
	{ VFC, "Error after enable (rc=%d)", "s", NULL },
	{ VFC, "Error after reset (rc=%d)", "s", NULL },
	{ VNIC, "Failed to release sub-CRQ %16lx, rc = %ld", "-s", "H_FREE_SUB_CRQ" },
	{ VNIC, "Error %d registering sub-crq", "s", "H_REG_SUB_CRQ" },
	{ VNIC, "Couldn't disable scrq irq 0x%lx. rc=%ld", "-s", "H_VIOCTL" },
	{ VNIC, "Couldn't enable scrq irq 0x%lx. rc=%ld", "-s", "H_VIOCTL" },
	{ VNIC, "H_EOI FAILED irq 0x%llx. rc=%ld", "-s", "H_EOI" },
	{ VNIC, "failed: Send request is malformed or adapter failover pending. (rc=%d)", "s", "H_SEND_SUB_CRQ" },
	{ VNIC, "failed: Backing queue closed. Adapter is down or failover pending. (rc=%d)", "s", "H_SEND_SUB_CRQ" },
	{ VNIC, "Couldn't retrieve session token, rc %ld", "s", "H_VIOCTL" },
	{ VNIC, "H_VIOCTL initiated failover failed, rc %ld", "s", "H_VIOCTL" },
	{ VNIC, "rx buffer returned with rc %x", "d", NULL },
	{ VNIC, "tx error %x", "d", NULL },
	{ VETH, "h_add_logical_lan_buffer failed during recycle rc=%ld", "s", "H_ADD_LOGICAL_LAN_BUFFER" },
	{ VETH, "h_register_logical_lan failed with %ld", "s", "H_REGISTER_LOGICAL_LAN" },
	{ VETH, "h_free_logical_lan failed with %lx, continuing with close", "s", "H_FREE_LOGICAL_LAN" },
	{ VETH, "tx: h_send_logical_lan failed with rc=%ld", "s", "H_SEND_LOGICAL_LAN" },
	{ VETH, "h_multicast_ctrl rc=%ld when", "s", "H_MULTICAST_CTRL" },
	{ VETH, "h_change_logical_lan_mac failed with rc=%d", "s", "H_CHANGE_LOGICAL_LAN_MAC" },
	{ VETH, "checksum offload settings. %d rc=%ld", "-s", "H_ILLAN_ATTRIBUTES" },
	{ TPM, "Error enabling ibmvtpm rc=%d", "s", "H_ENABLE_CRQ" },
	{ TPM, "tpm_ibmvtpm_send failed rc=%d", "s", "H_SEND_CRQ" },
	{ TPM, "ibmvtpm_crq_get_rtce_size failed rc=%d", "s", "H_SEND_CRQ" },
	{ TPM, "ibmvtpm_crq_get_version failed rc=%d", "s", "H_SEND_CRQ" },
	{ TPM, "ibmvtpm_crq_send_init_complete failed rc=%d", "s", "H_SEND_CRQ" },
	{ TPM, "Unable to register CRQ rc=%d", "s", "H_REG_CRQ" },
	{ TPM, "Unable to send CRQ init complete rc=%d", "s", "H_SEND_CRQ" },
	{ TPM, "Error send_init rc=%d", "s", "H_SEND_CRQ" },
	{ VMC, "h_copy_rdma rc = 0x%lx", "s", "H_COPY_RDMA" },
	{ VMC, "H_REQUEST_VMC rc = 0x%lx", "s", "H_REQUEST_VMC" },
	{ "drivers/scsi/ibmvscsi_tgt/ibmvscsi_tgt.c", "h_copy_rdma failed, rc %ld", "s", "H_COPY_RDMA" },
	{ "drivers/scsi/ibmvscsi_tgt/ibmvscsi_tgt.c", "h_send_crq failed, rc %ld", "s", "H_SEND_CRQ" },
	{ "drivers/char/hw_random/pseries-rng.c", "H_RANDOM call failed %d", "s", "H_RANDOM" },
	{ "drivers/watchdog/pseries-wdt.c", "H_WATCHDOG: %ld: failed to start timer %lu", "s-", "H_WATCHDOG" },
	{ "drivers/watchdog/pseries-wdt.c", "H_WATCHDOG: %ld: failed to stop timer %lu", "s-", "H_WATCHDOG" },

	/* QEMU. */
	{ NULL, "Unimplemented SPAPR hcall 0x%lx", "o", NULL },
	{ NULL, "KVM: unknown exit, hardware reason %lx", "e", NULL },
	{ NULL, "hcall 0x%lx from user space", "o", NULL },
	{ 0 }
};
