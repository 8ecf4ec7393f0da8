/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Structures in buffers of hypervisor calls.  The hypervisor defines the
 * layout.  A partition that writes a structure must set its reserved bytes to
 * 0.
 */
#ifndef _ASM_POWERPC_HVCALL_STRUCTS_GEN_H
#define _ASM_POWERPC_HVCALL_STRUCTS_GEN_H

#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/stddef.h>
#include <linux/types.h>

/**
 * struct hcall_ca_process_element - description of a process for a
 *	coherent platform function
 * @version: version of this structure (1)
 * @flags: mode of the process
 * @psl_isn: interrupt source of the PSL
 * @interrupts: bit map of the interrupts that the process uses
 * @thread_id: thread
 * @process_id: process
 * @csrp: context save and restore area
 * @aurp0: accelerator utilisation record
 * @aurp1: accelerator utilisation record
 * @sstp0: storage segment table
 * @sstp1: storage segment table
 * @amr: authority mask
 * @wed: work element descriptor
 *
 * Big-endian.  Aligned to 8.  Not across a multiple of 4096.  Source: LoPAPR
 * 2.9, H_ATTACH_CA_PROCESS.
 */
struct hcall_ca_process_element {
	__be64 version;
	__be64 flags;
	/* private: */
	u8 reserved_16[12];
	/* public: */
	__be32 psl_isn;
	u8 interrupts[256];
	/* private: */
	u8 reserved_288[144];
	/* public: */
	__be32 thread_id;
	__be32 process_id;
	__be64 csrp;
	__be64 aurp0;
	__be64 aurp1;
	__be64 sstp0;
	__be64 sstp1;
	__be64 amr;
	/* private: */
	u8 reserved_488[4];
	/* public: */
	__be64 wed;
	/* private: */
	u8 reserved_500[12];
} __packed;
static_assert(sizeof(struct hcall_ca_process_element) == 512);
static_assert(offsetof(struct hcall_ca_process_element, version) == 0);
static_assert(offsetof(struct hcall_ca_process_element, flags) == 8);
static_assert(offsetof(struct hcall_ca_process_element, psl_isn) == 28);
static_assert(offsetof(struct hcall_ca_process_element, interrupts) == 32);
static_assert(offsetof(struct hcall_ca_process_element, thread_id) == 432);
static_assert(offsetof(struct hcall_ca_process_element, process_id) == 436);
static_assert(offsetof(struct hcall_ca_process_element, csrp) == 440);
static_assert(offsetof(struct hcall_ca_process_element, aurp0) == 448);
static_assert(offsetof(struct hcall_ca_process_element, aurp1) == 456);
static_assert(offsetof(struct hcall_ca_process_element, sstp0) == 464);
static_assert(offsetof(struct hcall_ca_process_element, sstp1) == 472);
static_assert(offsetof(struct hcall_ca_process_element, amr) == 480);
static_assert(offsetof(struct hcall_ca_process_element, wed) == 492);

/**
 * struct hcall_ca_sg_entry - piece of an image
 * @address: real address of the piece
 * @length: bytes of the piece, at most 4096
 *
 * Big-endian.  Source: LoPAPR 2.9, H_DOWNLOAD_CA_FUNCTION.
 */
struct hcall_ca_sg_entry {
	__be64 address;
	__be64 length;
};
static_assert(sizeof(struct hcall_ca_sg_entry) == 16);
static_assert(offsetof(struct hcall_ca_sg_entry, address) == 0);
static_assert(offsetof(struct hcall_ca_sg_entry, length) == 8);

/**
 * struct hcall_ca_function_image - head of an image of a coherent platform
 *	function
 * @version: version of this structure (1)
 * @function_number: function on the card
 * @application_id: application
 * @vendor: vendor
 * @device: device
 * @subsystem_vendor: vendor of the subsystem
 * @subsystem: subsystem
 * @image_offset: offset of the image
 * @image_length: bytes of the image
 * @verification: 1 enables a check of bounds
 * @caia_version: version of the CAIA
 * @psl_revision: revision of the PSL
 *
 * Big-endian.  Source: LoPAPR 2.9, H_DOWNLOAD_CA_FUNCTION.
 */
struct hcall_ca_function_image {
	__be16 version;
	__be16 function_number;
	__be16 application_id;
	/* private: */
	u8 reserved_6[2];
	/* public: */
	__be16 vendor;
	__be16 device;
	__be16 subsystem_vendor;
	__be16 subsystem;
	__be64 image_offset;
	__be64 image_length;
	__be16 verification;
	/* private: */
	u8 reserved_34[6];
	/* public: */
	__be16 caia_version;
	__be16 psl_revision;
	/* private: */
	u8 reserved_44[84];
};
static_assert(sizeof(struct hcall_ca_function_image) == 128);
static_assert(offsetof(struct hcall_ca_function_image, version) == 0);
static_assert(offsetof(struct hcall_ca_function_image, function_number) == 2);
static_assert(offsetof(struct hcall_ca_function_image, application_id) == 4);
static_assert(offsetof(struct hcall_ca_function_image, vendor) == 8);
static_assert(offsetof(struct hcall_ca_function_image, device) == 10);
static_assert(offsetof(struct hcall_ca_function_image, subsystem_vendor) == 12);
static_assert(offsetof(struct hcall_ca_function_image, subsystem) == 14);
static_assert(offsetof(struct hcall_ca_function_image, image_offset) == 16);
static_assert(offsetof(struct hcall_ca_function_image, image_length) == 24);
static_assert(offsetof(struct hcall_ca_function_image, verification) == 32);
static_assert(offsetof(struct hcall_ca_function_image, caia_version) == 40);
static_assert(offsetof(struct hcall_ca_function_image, psl_revision) == 42);

/**
 * struct hcall_ca_facility_image - head of a base image of a coherent
 *	platform facility
 * @version: version of this structure (1)
 * @vendor: vendor
 * @device: device
 * @subsystem_vendor: vendor of the subsystem
 * @subsystem: subsystem
 * @image_offset: offset of the image
 * @image_length: bytes of the image
 *
 * Big-endian.  Source: LoPAPR 2.9, H_DOWNLOAD_CA_FACILITY.
 */
struct hcall_ca_facility_image {
	__be16 version;
	/* private: */
	u8 reserved_2[6];
	/* public: */
	__be16 vendor;
	__be16 device;
	__be16 subsystem_vendor;
	__be16 subsystem;
	__be64 image_offset;
	__be64 image_length;
	/* private: */
	u8 reserved_32[96];
};
static_assert(sizeof(struct hcall_ca_facility_image) == 128);
static_assert(offsetof(struct hcall_ca_facility_image, version) == 0);
static_assert(offsetof(struct hcall_ca_facility_image, vendor) == 8);
static_assert(offsetof(struct hcall_ca_facility_image, device) == 10);
static_assert(offsetof(struct hcall_ca_facility_image, subsystem_vendor) == 12);
static_assert(offsetof(struct hcall_ca_facility_image, subsystem) == 14);
static_assert(offsetof(struct hcall_ca_facility_image, image_offset) == 16);
static_assert(offsetof(struct hcall_ca_facility_image, image_length) == 24);

/**
 * struct hcall_guest_state_buffer - head of a guest state buffer; elements
 *	follow without gaps
 * @num_elements: number of elements
 * @elements: the elements, of different sizes
 *
 * Big-endian.  Source: Linux 7.2 arch/powerpc/include/asm/guest-state-buffer.h,
 * struct kvmppc_gs_header.
 */
struct hcall_guest_state_buffer {
	__be32 num_elements;
	u8 elements[];
};
static_assert(sizeof(struct hcall_guest_state_buffer) == 4);
static_assert(offsetof(struct hcall_guest_state_buffer, num_elements) == 0);

/**
 * struct hcall_guest_state_element - head of an element of a guest state
 *	buffer
 * @id: identifier
 * @length: bytes of value
 * @value: the value
 *
 * Big-endian.  Source: Linux 7.2 arch/powerpc/include/asm/guest-state-buffer.h,
 * struct kvmppc_gs_elem.
 */
struct hcall_guest_state_element {
	__be16 id;
	__be16 length;
	u8 value[];
};
static_assert(sizeof(struct hcall_guest_state_element) == 4);
static_assert(offsetof(struct hcall_guest_state_element, id) == 0);
static_assert(offsetof(struct hcall_guest_state_element, length) == 2);

/**
 * struct hv_guest_state - hypervisor state of a nested guest's processor;
 *	read on entry, written on exit
 * @version: version of the layout, HV_GUEST_STATE_VERSION or older
 * @lpid: index of the nested guest in the caller's partition table
 * @vcpu_token: the caller's number of the virtual processor
 * @lpcr: logical partitioning control
 * @pcr: processor compatibility
 * @amor: authority mask override
 * @dpdes: directed privileged doorbells
 * @hfscr: facilities that the guest may use
 * @tb_offset: time base of the guest minus that of the caller
 * @dawr0: data watchpoint address
 * @dawrx0: data watchpoint conditions
 * @ciabr: instruction breakpoint
 * @hdec_expiry: the caller's time base at which L0 must leave the guest
 * @purr: processor utilisation of resources
 * @spurr: processor utilisation of resources, scaled by frequency
 * @ic: instruction count
 * @vtb: virtual time base
 * @hdar: address of the fault that ended the run
 * @hdsisr: reason of the fault that ended the run
 * @heir: instruction that ended the run
 * @asdr: guest real address, or segment, of the fault
 * @srr0: save/restore register 0; the registers from here to ppr are in
 *	this structure because L0 loads them late
 * @srr1: saved machine state
 * @sprg: SPRG0 to SPRG3
 * @pidr: process id
 * @cfar: address of the guest's last branch
 * @ppr: thread priority; version 1 ends here
 * @dawr1: second data watchpoint address
 * @dawrx1: second data watchpoint conditions; version 2 ends here
 *
 * In the byte order of the caller.  Version 1 has 232 bytes. A new version adds
 * members at the end.  The structure is an interface between two KVM
 * hypervisors, and not in LoPAPR.  Source: Linux 6.1
 * arch/powerpc/include/asm/hvcall.h, struct hv_guest_state.
 */
struct hv_guest_state {
	u64 version;
	u32 lpid;
	u32 vcpu_token;
	u64 lpcr;
	u64 pcr;
	u64 amor;
	u64 dpdes;
	u64 hfscr;
	s64 tb_offset;
	u64 dawr0;
	u64 dawrx0;
	u64 ciabr;
	u64 hdec_expiry;
	u64 purr;
	u64 spurr;
	u64 ic;
	u64 vtb;
	u64 hdar;
	u64 hdsisr;
	u64 heir;
	u64 asdr;
	u64 srr0;
	u64 srr1;
	u64 sprg[4];
	u64 pidr;
	u64 cfar;
	u64 ppr;
	u64 dawr1;
	u64 dawrx1;
};
static_assert(sizeof(struct hv_guest_state) == 248);
static_assert(offsetof(struct hv_guest_state, version) == 0);
static_assert(offsetof(struct hv_guest_state, lpid) == 8);
static_assert(offsetof(struct hv_guest_state, vcpu_token) == 12);
static_assert(offsetof(struct hv_guest_state, lpcr) == 16);
static_assert(offsetof(struct hv_guest_state, pcr) == 24);
static_assert(offsetof(struct hv_guest_state, amor) == 32);
static_assert(offsetof(struct hv_guest_state, dpdes) == 40);
static_assert(offsetof(struct hv_guest_state, hfscr) == 48);
static_assert(offsetof(struct hv_guest_state, tb_offset) == 56);
static_assert(offsetof(struct hv_guest_state, dawr0) == 64);
static_assert(offsetof(struct hv_guest_state, dawrx0) == 72);
static_assert(offsetof(struct hv_guest_state, ciabr) == 80);
static_assert(offsetof(struct hv_guest_state, hdec_expiry) == 88);
static_assert(offsetof(struct hv_guest_state, purr) == 96);
static_assert(offsetof(struct hv_guest_state, spurr) == 104);
static_assert(offsetof(struct hv_guest_state, ic) == 112);
static_assert(offsetof(struct hv_guest_state, vtb) == 120);
static_assert(offsetof(struct hv_guest_state, hdar) == 128);
static_assert(offsetof(struct hv_guest_state, hdsisr) == 136);
static_assert(offsetof(struct hv_guest_state, heir) == 144);
static_assert(offsetof(struct hv_guest_state, asdr) == 152);
static_assert(offsetof(struct hv_guest_state, srr0) == 160);
static_assert(offsetof(struct hv_guest_state, srr1) == 168);
static_assert(offsetof(struct hv_guest_state, sprg) == 176);
static_assert(offsetof(struct hv_guest_state, pidr) == 208);
static_assert(offsetof(struct hv_guest_state, cfar) == 216);
static_assert(offsetof(struct hv_guest_state, ppr) == 224);
static_assert(offsetof(struct hv_guest_state, dawr1) == 232);
static_assert(offsetof(struct hv_guest_state, dawrx1) == 240);

/**
 * struct hv_get_perf_counter_info_params - head of a request for
 *	performance information and of its answer
 * @counter_request: number of the requested counters; set by the caller
 * @starting_index: index of the first processor, partition, chip and so
 *	on, depending on the request; all ones for the caller. The answer holds
 *	the first index found
 * @secondary_index: further index of some requests; set by the caller and
 *	by the hypervisor
 * @returned_values: number of values that follow; set by the hypervisor
 * @detail_rc: cause of the failure; with H_PARAMETER, 0x1b means that the
 *	buffer is full and its values are valid
 * @cv_element_size: bytes of a value; set by the hypervisor since
 *	interface version 3
 * @counter_info_version_in: requested interface version; 0 before version
 *	3
 * @counter_info_version_out: interface version of the answer; 0 in a
 *	request
 * @counter_value: the values, @returned_values of @cv_element_size bytes
 *
 * Big-endian.  LoPAPR's H_GetPerformanceCounterInfo shows an older interface
 * version: one 32-bit count at offset 8, reserved bytes from 12 to 31.  Source:
 * Linux 6.1 arch/powerpc/include/asm/hvcall.h, struct
 * hv_get_perf_counter_info_params.
 */
struct hv_get_perf_counter_info_params {
	__be32 counter_request;
	__be32 starting_index;
	__be16 secondary_index;
	__be16 returned_values;
	__be32 detail_rc;
	__be16 cv_element_size;
	u8 counter_info_version_in;
	u8 counter_info_version_out;
	/* private: */
	u8 reserved_20[12];
	/* public: */
	u8 counter_value[];
};
static_assert(sizeof(struct hv_get_perf_counter_info_params) == 32);
static_assert(offsetof(struct hv_get_perf_counter_info_params, counter_request) ==
	      0);
static_assert(offsetof(struct hv_get_perf_counter_info_params, starting_index) ==
	      4);
static_assert(offsetof(struct hv_get_perf_counter_info_params, secondary_index) ==
	      8);
static_assert(offsetof(struct hv_get_perf_counter_info_params, returned_values) ==
	      10);
static_assert(offsetof(struct hv_get_perf_counter_info_params, detail_rc) ==
	      12);
static_assert(offsetof(struct hv_get_perf_counter_info_params, cv_element_size) ==
	      16);
static_assert(offsetof(struct hv_get_perf_counter_info_params, counter_info_version_in) ==
	      18);
static_assert(offsetof(struct hv_get_perf_counter_info_params, counter_info_version_out) ==
	      19);

/**
 * struct hcall_request_24x7_buffer - head of requests for 24x7 counters
 * @interface_version: 1 on POWER8, 2 on later processors
 * @num_requests: number of requests
 * @requests: the requests, of 16 bytes in version 1 and 32 in version 2
 *
 * Big-endian.  Not across a multiple of 4096.  Source: Linux 6.1
 * arch/powerpc/perf/hv-24x7.h, struct hv_24x7_request_buffer.
 */
struct hcall_request_24x7_buffer {
	u8 interface_version;
	u8 num_requests;
	/* private: */
	u8 reserved_2[14];
	/* public: */
	u8 requests[];
};
static_assert(sizeof(struct hcall_request_24x7_buffer) == 16);
static_assert(offsetof(struct hcall_request_24x7_buffer, interface_version) ==
	      0);
static_assert(offsetof(struct hcall_request_24x7_buffer, num_requests) == 1);

/**
 * struct hcall_request_24x7 - request for 24x7 counters; version 1 ends
 *	after 16 bytes
 * @domain: domain of the counters
 * @data_size: bytes to read, a multiple of 8
 * @data_offset: first byte, a multiple of 8
 * @starting_lpar: first partition, all ones for the caller
 * @max_lpars: number of partitions, all ones for all
 * @starting_index: first chip, core or virtual processor
 * @max_indexes: number of chips, cores or virtual processors
 * @starting_thread_group: first thread group
 * @max_thread_groups: number of thread groups, all ones for all
 *
 * Big-endian.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.h, struct
 * hv_24x7_request.
 */
struct hcall_request_24x7 {
	u8 domain;
	/* private: */
	u8 reserved_1[1];
	/* public: */
	__be16 data_size;
	__be32 data_offset;
	__be16 starting_lpar;
	__be16 max_lpars;
	__be16 starting_index;
	__be16 max_indexes;
	u8 starting_thread_group;
	u8 max_thread_groups;
	/* private: */
	u8 reserved_18[14];
};
static_assert(sizeof(struct hcall_request_24x7) == 32);
static_assert(offsetof(struct hcall_request_24x7, domain) == 0);
static_assert(offsetof(struct hcall_request_24x7, data_size) == 2);
static_assert(offsetof(struct hcall_request_24x7, data_offset) == 4);
static_assert(offsetof(struct hcall_request_24x7, starting_lpar) == 8);
static_assert(offsetof(struct hcall_request_24x7, max_lpars) == 10);
static_assert(offsetof(struct hcall_request_24x7, starting_index) == 12);
static_assert(offsetof(struct hcall_request_24x7, max_indexes) == 14);
static_assert(offsetof(struct hcall_request_24x7, starting_thread_group) == 16);
static_assert(offsetof(struct hcall_request_24x7, max_thread_groups) == 17);

/**
 * struct hcall_result_24x7_buffer - head of answers with 24x7 counters
 * @interface_version: interface version of the request
 * @num_results: number of results
 * @failing_request: index of the request that failed
 * @detailed_rc: cause of the failure
 * @cec_config_instance: counter of changes of the machine's configuration
 * @catalog_version: version of the catalogue
 * @results: the results, contiguous
 *
 * Big-endian.  Not across a multiple of 4096.  Source: Linux 6.1
 * arch/powerpc/perf/hv-24x7.h, struct hv_24x7_data_result_buffer.
 */
struct hcall_result_24x7_buffer {
	u8 interface_version;
	u8 num_results;
	/* private: */
	u8 reserved_2[1];
	/* public: */
	u8 failing_request;
	__be32 detailed_rc;
	__be64 cec_config_instance;
	__be64 catalog_version;
	/* private: */
	u8 reserved_24[8];
	/* public: */
	u8 results[];
};
static_assert(sizeof(struct hcall_result_24x7_buffer) == 32);
static_assert(offsetof(struct hcall_result_24x7_buffer, interface_version) ==
	      0);
static_assert(offsetof(struct hcall_result_24x7_buffer, num_results) == 1);
static_assert(offsetof(struct hcall_result_24x7_buffer, failing_request) == 3);
static_assert(offsetof(struct hcall_result_24x7_buffer, detailed_rc) == 4);
static_assert(offsetof(struct hcall_result_24x7_buffer, cec_config_instance) ==
	      8);
static_assert(offsetof(struct hcall_result_24x7_buffer, catalog_version) == 16);

/**
 * struct hcall_result_24x7 - head of an answer with 24x7 counters
 * @request_index: index of the answered request
 * @complete: 0 if the result did not fit
 * @num_elements: number of elements
 * @data_size: bytes of data of an element, without the element's head
 * @elements: the elements
 *
 * Big-endian.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.h, struct
 * hv_24x7_result.
 */
struct hcall_result_24x7 {
	u8 request_index;
	u8 complete;
	__be16 num_elements;
	__be16 data_size;
	/* private: */
	u8 reserved_6[2];
	/* public: */
	u8 elements[];
};
static_assert(sizeof(struct hcall_result_24x7) == 8);
static_assert(offsetof(struct hcall_result_24x7, request_index) == 0);
static_assert(offsetof(struct hcall_result_24x7, complete) == 1);
static_assert(offsetof(struct hcall_result_24x7, num_elements) == 2);
static_assert(offsetof(struct hcall_result_24x7, data_size) == 4);

/**
 * struct hcall_element_24x7 - head of a set of 24x7 counters; version 1
 *	ends after 8 bytes
 * @lpar: partition
 * @domain_index: chip, core or virtual processor
 * @lpar_config_instance: counter of changes of the partition's
 *	configuration; all ones if unknown
 * @thread_group: thread group
 * @data: the counters
 *
 * Big-endian.  Source: Linux 6.1 arch/powerpc/perf/hv-24x7.h, struct
 * hv_24x7_result_element_v2.
 */
struct hcall_element_24x7 {
	__be16 lpar;
	__be16 domain_index;
	__be32 lpar_config_instance;
	u8 thread_group;
	/* private: */
	u8 reserved_9[7];
	/* public: */
	u8 data[];
};
static_assert(sizeof(struct hcall_element_24x7) == 16);
static_assert(offsetof(struct hcall_element_24x7, lpar) == 0);
static_assert(offsetof(struct hcall_element_24x7, domain_index) == 2);
static_assert(offsetof(struct hcall_element_24x7, lpar_config_instance) == 4);
static_assert(offsetof(struct hcall_element_24x7, thread_group) == 8);

/**
 * struct hcall_pks_auth - consumer and password of a caller
 * @version: version of this structure (1)
 * @consumer: consumer that makes the call
 * @password_length: bytes of password; 0 for none
 * @password: the password
 *
 * Big-endian.  Aligned to 16.  Not across a multiple of 4096.  Source: Linux
 * 6.1 arch/powerpc/platforms/pseries/plpks.c, struct plpks_auth.
 */
struct hcall_pks_auth {
	u8 version;
	u8 consumer;
	/* private: */
	u8 reserved_2[12];
	/* public: */
	__be16 password_length;
	u8 password[];
};
static_assert(sizeof(struct hcall_pks_auth) == 16);
static_assert(offsetof(struct hcall_pks_auth, version) == 0);
static_assert(offsetof(struct hcall_pks_auth, consumer) == 1);
static_assert(offsetof(struct hcall_pks_auth, password_length) == 14);

/**
 * struct hcall_pks_label - name of an object
 * @component: owner of the object, padded with zeros
 * @version: 0 (Linux)
 * @os: operating system
 * @length: bytes before the name, 16
 * @name: the name, at most 239 bytes
 *
 * Big-endian.  Not across a multiple of 4096.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, struct label_attr.
 */
struct hcall_pks_label {
	u8 component[8];
	u8 version;
	u8 os;
	u8 length;
	/* private: */
	u8 reserved_11[5];
	/* public: */
	u8 name[];
};
static_assert(sizeof(struct hcall_pks_label) == 16);
static_assert(offsetof(struct hcall_pks_label, component) == 0);
static_assert(offsetof(struct hcall_pks_label, version) == 8);
static_assert(offsetof(struct hcall_pks_label, os) == 9);
static_assert(offsetof(struct hcall_pks_label, length) == 10);

/**
 * struct hcall_pks_config - configuration and use of the key store
 * @version: version of this structure
 * @flags: supported features
 * @object_overhead: overhead of an object in bytes, from version 2
 * @max_password: bytes of the longest password, at least 32
 * @max_label: bytes of the longest label, at least 255
 * @max_object: bytes of the largest object
 * @total: size of the store in bytes, at least 4096
 * @used: bytes in use
 * @policies: supported policies; H_PKS_WRITE_OBJECT lists the bits
 * @max_large_object: bytes of the largest large object, from version 3
 * @signed_update_algorithms: algorithms for signed updates, from version 3
 * @wrapping_features: features of wrapping (Linux 7.2)
 *
 * Big-endian.  Not across a multiple of 4096.  Linux 6.1 passes 512 bytes.
 * Linux 7.2 adds wrapping_features and keeps the number of reserved bytes, so
 * Linux 7.2 passes 520 bytes.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, _plpks_get_config().
 */
struct hcall_pks_config {
	u8 version;
	u8 flags;
	/* private: */
	u8 reserved_2[2];
	/* public: */
	__be16 object_overhead;
	__be16 max_password;
	__be16 max_label;
	__be16 max_object;
	__be32 total;
	__be32 used;
	__be32 policies;
	__be32 max_large_object;
	__be64 signed_update_algorithms;
	__be64 wrapping_features;
	/* private: */
	u8 reserved_44[468];
} __packed;
static_assert(sizeof(struct hcall_pks_config) == 512);
static_assert(offsetof(struct hcall_pks_config, version) == 0);
static_assert(offsetof(struct hcall_pks_config, flags) == 1);
static_assert(offsetof(struct hcall_pks_config, object_overhead) == 4);
static_assert(offsetof(struct hcall_pks_config, max_password) == 6);
static_assert(offsetof(struct hcall_pks_config, max_label) == 8);
static_assert(offsetof(struct hcall_pks_config, max_object) == 10);
static_assert(offsetof(struct hcall_pks_config, total) == 12);
static_assert(offsetof(struct hcall_pks_config, used) == 16);
static_assert(offsetof(struct hcall_pks_config, policies) == 20);
static_assert(offsetof(struct hcall_pks_config, max_large_object) == 24);
static_assert(offsetof(struct hcall_pks_config, signed_update_algorithms) ==
	      28);
static_assert(offsetof(struct hcall_pks_config, wrapping_features) == 36);

/**
 * struct hcall_energy_scale - head of the energy and frequency attributes
 * @num_attributes: number of attributes
 * @offset: offset of the first attribute
 * @version: version of this structure
 *
 * Big-endian.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_platform_attributes.c, struct
 * h_energy_scale_info_hdr.
 */
struct hcall_energy_scale {
	__be64 num_attributes;
	__be64 offset;
	u8 version;
} __packed;
static_assert(sizeof(struct hcall_energy_scale) == 17);
static_assert(offsetof(struct hcall_energy_scale, num_attributes) == 0);
static_assert(offsetof(struct hcall_energy_scale, offset) == 8);
static_assert(offsetof(struct hcall_energy_scale, version) == 16);

/**
 * struct hcall_energy_scale_attribute - energy or frequency attribute
 * @id: identifier
 * @value: value of the attribute
 * @description: description, as text
 * @value_description: description of the value, as text
 *
 * Big-endian.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_platform_attributes.c, struct
 * energy_scale_attribute.
 */
struct hcall_energy_scale_attribute {
	__be64 id;
	__be64 value;
	u8 description[64];
	u8 value_description[64];
};
static_assert(sizeof(struct hcall_energy_scale_attribute) == 144);
static_assert(offsetof(struct hcall_energy_scale_attribute, id) == 0);
static_assert(offsetof(struct hcall_energy_scale_attribute, value) == 8);
static_assert(offsetof(struct hcall_energy_scale_attribute, description) == 16);
static_assert(offsetof(struct hcall_energy_scale_attribute, value_description) ==
	      80);

/**
 * struct hcall_scm_stat - entry for a statistic
 * @id: name, ASCII padded with blanks
 * @value: value of the statistic
 *
 * Big-endian.  Names in Linux: CtlResCt CtlResTm PonSecs MemLife CritRscU
 * HostLCnt HostSCnt HostSDur HostLDur MedRCnt MedWCnt MedRDur MedWDur CchRHCnt
 * CchWHCnt FastWCnt.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/papr_scm.c, struct papr_scm_perf_stat.
 */
struct hcall_scm_stat {
	u8 id[8];
	__be64 value;
};
static_assert(sizeof(struct hcall_scm_stat) == 16);
static_assert(offsetof(struct hcall_scm_stat, id) == 0);
static_assert(offsetof(struct hcall_scm_stat, value) == 8);

/**
 * struct hcall_scm_stats - head of a buffer of statistics
 * @eye_catcher: the text SCMSTATS, without a zero byte
 * @version: version of this structure (1)
 * @num_statistics: number of statistics; 0 requests all statistics, and
 *	the answer holds the number written
 * @statistics: the statistics
 *
 * Big-endian.  Source: Linux 6.1 arch/powerpc/platforms/pseries/papr_scm.c,
 * struct papr_scm_perf_stats.
 */
struct hcall_scm_stats {
	u8 eye_catcher[8];
	__be32 version;
	__be32 num_statistics;
	struct hcall_scm_stat statistics[];
};
static_assert(sizeof(struct hcall_scm_stats) == 16);
static_assert(offsetof(struct hcall_scm_stats, eye_catcher) == 0);
static_assert(offsetof(struct hcall_scm_stats, version) == 8);
static_assert(offsetof(struct hcall_scm_stats, num_statistics) == 12);

/**
 * struct hcall_vpa - virtual processor area, through which a processor and
 *	the hypervisor exchange the processor's state
 * @desc: for the OS, by convention 0xD397D781
 * @size: bytes registered, at least 640; set by the caller
 * @old_status: not architected, set by PowerVM, KVM and QEMU
 * @hw_node_id: FRU of the physical processor
 * @hw_proc_id: number of the physical processor on that FRU
 * @vphn_counts: change counters of the home node, one for each level
 * @cede_latency: permitted latency of a cede
 * @ebb_in_use: 1 keeps the state of event-based branches
 * @dtl_mask: causes to log in the dispatch trace log
 * @donate_dedicated: 1 donates idle cycles of a dedicated processor
 * @fpregs_in_use: 1 keeps floating point registers
 * @pmcregs_in_use: 1 keeps performance counters
 * @wait_cycles: idle cycles as the OS counts them
 * @slb_count: SLB entries to keep, 0xFFFF for all
 * @idle: 1 while the OS is idle
 * @vmxregs_in_use: 1 keeps vector registers, with fpregs_in_use also VSX
 * @yield_count: dispatch counter, odd while the processor is not running
 * @dispersion_count: dispatches to another physical processor
 * @cmo_faults: partition memory faults
 * @cmo_fault_time: time base ticks spent on these faults
 * @purr_spurr: PURR and SPURR expropriated while idle, expropriated while
 *	busy, donated while idle, donated while busy
 * @enqueue_dispatch_tb: time base ticks from enqueued to dispatched
 * @ready_enqueue_tb: time base ticks from ready to enqueued
 * @wait_ready_tb: time base ticks from waiting to ready
 * @page_ins: pages read in by the OS, a hint
 * @dtl_index: number of the next entry of the dispatch trace log
 *
 * Big-endian.  Aligned to 128.  Not across a multiple of 4096.  KVM before
 * Linux 4.14 rejects a size below 1024, so Linux allocates and states 1024.
 * QEMU uses only size, old_status and yield_count.  Source: LoPAPR 2.9,
 * H_REGISTER_VPA, Per Virtual Processor Area.
 */
struct hcall_vpa {
	__be32 desc;
	__be16 size;
	/* private: */
	u8 reserved_6[3];
	/* public: */
	u8 old_status;
	/* private: */
	u8 reserved_10[14];
	/* public: */
	__be32 hw_node_id;
	__be32 hw_proc_id;
	/* private: */
	u8 reserved_32[56];
	/* public: */
	u8 vphn_counts[8];
	/* private: */
	u8 reserved_96[80];
	/* public: */
	u8 cede_latency;
	u8 ebb_in_use;
	/* private: */
	u8 reserved_178[6];
	/* public: */
	u8 dtl_mask;
	u8 donate_dedicated;
	u8 fpregs_in_use;
	u8 pmcregs_in_use;
	/* private: */
	u8 reserved_188[28];
	/* public: */
	__be64 wait_cycles;
	/* private: */
	u8 reserved_224[28];
	/* public: */
	__be16 slb_count;
	u8 idle;
	u8 vmxregs_in_use;
	__be32 yield_count;
	__be32 dispersion_count;
	__be64 cmo_faults;
	__be64 cmo_fault_time;
	__be64 purr_spurr[8];
	__be64 enqueue_dispatch_tb;
	__be64 ready_enqueue_tb;
	__be64 wait_ready_tb;
	/* private: */
	u8 reserved_368[16];
	/* public: */
	__be32 page_ins;
	/* private: */
	u8 reserved_388[148];
	/* public: */
	__be64 dtl_index;
	/* private: */
	u8 reserved_544[96];
};
static_assert(sizeof(struct hcall_vpa) == 640);
static_assert(offsetof(struct hcall_vpa, desc) == 0);
static_assert(offsetof(struct hcall_vpa, size) == 4);
static_assert(offsetof(struct hcall_vpa, old_status) == 9);
static_assert(offsetof(struct hcall_vpa, hw_node_id) == 24);
static_assert(offsetof(struct hcall_vpa, hw_proc_id) == 28);
static_assert(offsetof(struct hcall_vpa, vphn_counts) == 88);
static_assert(offsetof(struct hcall_vpa, cede_latency) == 176);
static_assert(offsetof(struct hcall_vpa, ebb_in_use) == 177);
static_assert(offsetof(struct hcall_vpa, dtl_mask) == 184);
static_assert(offsetof(struct hcall_vpa, donate_dedicated) == 185);
static_assert(offsetof(struct hcall_vpa, fpregs_in_use) == 186);
static_assert(offsetof(struct hcall_vpa, pmcregs_in_use) == 187);
static_assert(offsetof(struct hcall_vpa, wait_cycles) == 216);
static_assert(offsetof(struct hcall_vpa, slb_count) == 252);
static_assert(offsetof(struct hcall_vpa, idle) == 254);
static_assert(offsetof(struct hcall_vpa, vmxregs_in_use) == 255);
static_assert(offsetof(struct hcall_vpa, yield_count) == 256);
static_assert(offsetof(struct hcall_vpa, dispersion_count) == 260);
static_assert(offsetof(struct hcall_vpa, cmo_faults) == 264);
static_assert(offsetof(struct hcall_vpa, cmo_fault_time) == 272);
static_assert(offsetof(struct hcall_vpa, purr_spurr) == 280);
static_assert(offsetof(struct hcall_vpa, enqueue_dispatch_tb) == 344);
static_assert(offsetof(struct hcall_vpa, ready_enqueue_tb) == 352);
static_assert(offsetof(struct hcall_vpa, wait_ready_tb) == 360);
static_assert(offsetof(struct hcall_vpa, page_ins) == 384);
static_assert(offsetof(struct hcall_vpa, dtl_index) == 536);

/**
 * struct hcall_slb_shadow_entry - SLB entry
 * @esid: operand RB of slbmte
 * @vsid: operand RS of slbmte
 *
 * Big-endian.  Source: Linux 6.1 arch/powerpc/include/asm/lppaca.h, struct
 * slb_shadow.
 */
struct hcall_slb_shadow_entry {
	__be64 esid;
	__be64 vsid;
};
static_assert(sizeof(struct hcall_slb_shadow_entry) == 16);
static_assert(offsetof(struct hcall_slb_shadow_entry, esid) == 0);
static_assert(offsetof(struct hcall_slb_shadow_entry, vsid) == 8);

/**
 * struct hcall_slb_shadow - copy of the SLB entries that the hypervisor
 *	restores when it dispatches the processor
 * @persistent: number of entries that are valid
 * @length: bytes registered, at least 8
 * @entries: the entries
 *
 * Big-endian.  Aligned to 128.  Not across a multiple of 4096.  Source: LoPAPR
 * 2.9, H_REGISTER_VPA, SLB Shadow Buffer.
 */
struct hcall_slb_shadow {
	__be32 persistent;
	__be32 length;
	/* private: */
	u8 reserved_8[8];
	/* public: */
	struct hcall_slb_shadow_entry entries[];
};
static_assert(sizeof(struct hcall_slb_shadow) == 16);
static_assert(offsetof(struct hcall_slb_shadow, persistent) == 0);
static_assert(offsetof(struct hcall_slb_shadow, length) == 4);

/**
 * struct hcall_dtl_entry - dispatch of a virtual processor
 * @dispatch_reason: cause of the dispatch
 * @preempt_reason: cause of the preceding preemption
 * @processor_id: index of the physical processor
 * @enqueue_to_dispatch: time base ticks
 * @ready_to_enqueue: time base ticks
 * @waiting_to_ready: time base ticks
 * @timebase: time base at the dispatch
 * @fault_addr: address of the memory fault that caused the wait
 * @srr0: address at which the processor continues
 * @srr1: machine state with which the processor continues
 *
 * Big-endian.  The caller must store the log's length in bytes, 48 to 4096, at
 * offset 4 before registration.  Source: LoPAPR 2.9, H_REGISTER_VPA, Dispatch
 * Trace Log.
 */
struct hcall_dtl_entry {
	u8 dispatch_reason;
	u8 preempt_reason;
	__be16 processor_id;
	__be32 enqueue_to_dispatch;
	__be32 ready_to_enqueue;
	__be32 waiting_to_ready;
	__be64 timebase;
	__be64 fault_addr;
	__be64 srr0;
	__be64 srr1;
};
static_assert(sizeof(struct hcall_dtl_entry) == 48);
static_assert(offsetof(struct hcall_dtl_entry, dispatch_reason) == 0);
static_assert(offsetof(struct hcall_dtl_entry, preempt_reason) == 1);
static_assert(offsetof(struct hcall_dtl_entry, processor_id) == 2);
static_assert(offsetof(struct hcall_dtl_entry, enqueue_to_dispatch) == 4);
static_assert(offsetof(struct hcall_dtl_entry, ready_to_enqueue) == 8);
static_assert(offsetof(struct hcall_dtl_entry, waiting_to_ready) == 12);
static_assert(offsetof(struct hcall_dtl_entry, timebase) == 16);
static_assert(offsetof(struct hcall_dtl_entry, fault_addr) == 24);
static_assert(offsetof(struct hcall_dtl_entry, srr0) == 32);
static_assert(offsetof(struct hcall_dtl_entry, srr1) == 40);

/**
 * struct hcall_csb - status block of a coprocessor operation
 * @flags: state of the block
 * @sequence: completion sequence number
 * @code: completion code, 0 for success
 * @extension: completion extension
 * @count: bytes processed
 * @address: address of the error that code describes
 *
 * Big-endian.  Aligned to 16.  Source: Linux 6.1
 * arch/powerpc/include/asm/icswx.h, struct coprocessor_status_block.
 */
struct hcall_csb {
	u8 flags;
	u8 sequence;
	u8 code;
	u8 extension;
	__be32 count;
	__be64 address;
};
static_assert(sizeof(struct hcall_csb) == 16);
static_assert(offsetof(struct hcall_csb, flags) == 0);
static_assert(offsetof(struct hcall_csb, sequence) == 1);
static_assert(offsetof(struct hcall_csb, code) == 2);
static_assert(offsetof(struct hcall_csb, extension) == 3);
static_assert(offsetof(struct hcall_csb, count) == 4);
static_assert(offsetof(struct hcall_csb, address) == 8);

/**
 * struct hcall_csbcpb - status block and parameter block of H_COP
 * @csb: status block
 * @parameters: parameter block of the function, up to byte 4095; may hold
 *	keys
 *
 * Big-endian.  Aligned to 4096.  Source: Linux 6.1
 * drivers/crypto/nx/nx_csbcpb.h, struct nx_csbcpb.
 */
struct hcall_csbcpb {
	/* private: */
	u8 reserved_0[112];
	/* public: */
	struct hcall_csb csb;
	u8 parameters[];
};
static_assert(sizeof(struct hcall_csbcpb) == 128);
static_assert(offsetof(struct hcall_csbcpb, csb) == 112);

/**
 * struct hcall_dde - descriptor of the data of a coprocessor operation
 * @flags: flags
 * @count: number of descriptors at the address; 0 for data
 * @index: index
 * @length: bytes
 * @address: where
 *
 * Big-endian.  Aligned to 16.  Source: Linux 6.1
 * arch/powerpc/include/asm/icswx.h, struct data_descriptor_entry.
 */
struct hcall_dde {
	__be16 flags;
	u8 count;
	u8 index;
	__be32 length;
	__be64 address;
};
static_assert(sizeof(struct hcall_dde) == 16);
static_assert(offsetof(struct hcall_dde, flags) == 0);
static_assert(offsetof(struct hcall_dde, count) == 2);
static_assert(offsetof(struct hcall_dde, index) == 3);
static_assert(offsetof(struct hcall_dde, length) == 4);
static_assert(offsetof(struct hcall_dde, address) == 8);

/**
 * struct hcall_crb - request to a coprocessor, with the stamp of its fault
 * @ccw: control word
 * @flags: flags
 * @csb_address: address of the status block
 * @source: input
 * @target: output
 * @ccb_value: completion block, value
 * @ccb_address: completion block, address
 * @fault_address: stamp, address of the fault
 * @stamp_flags: stamp, flags
 * @fault_status: stamp, status of the fault
 * @window_id: stamp, number of the window
 * @csb: status block
 *
 * Big-endian.  Aligned to 128.  Source: Linux 6.1
 * arch/powerpc/include/asm/icswx.h, struct coprocessor_request_block.
 */
struct hcall_crb {
	__be32 ccw;
	__be32 flags;
	__be64 csb_address;
	struct hcall_dde source;
	struct hcall_dde target;
	__be64 ccb_value;
	__be64 ccb_address;
	__be64 fault_address;
	/* private: */
	u8 reserved_72[2];
	/* public: */
	u8 stamp_flags;
	u8 fault_status;
	__be32 window_id;
	/* private: */
	u8 reserved_80[32];
	/* public: */
	struct hcall_csb csb;
};
static_assert(sizeof(struct hcall_crb) == 128);
static_assert(offsetof(struct hcall_crb, ccw) == 0);
static_assert(offsetof(struct hcall_crb, flags) == 4);
static_assert(offsetof(struct hcall_crb, csb_address) == 8);
static_assert(offsetof(struct hcall_crb, source) == 16);
static_assert(offsetof(struct hcall_crb, target) == 32);
static_assert(offsetof(struct hcall_crb, ccb_value) == 48);
static_assert(offsetof(struct hcall_crb, ccb_address) == 56);
static_assert(offsetof(struct hcall_crb, fault_address) == 64);
static_assert(offsetof(struct hcall_crb, stamp_flags) == 74);
static_assert(offsetof(struct hcall_crb, fault_status) == 75);
static_assert(offsetof(struct hcall_crb, window_id) == 76);
static_assert(offsetof(struct hcall_crb, csb) == 112);

/**
 * struct hcall_vas_capabilities - features of VAS or NX
 * @descriptor: ASCII text that names the structure
 * @features: mask of the features; the calls name the bits
 *
 * Big-endian.  Aligned to 4096.  Source: Linux 6.1
 * arch/powerpc/include/asm/vas.h, struct hv_vas_all_caps.
 */
struct hcall_vas_capabilities {
	__be64 descriptor;
	__be64 features;
};
static_assert(sizeof(struct hcall_vas_capabilities) == 16);
static_assert(offsetof(struct hcall_vas_capabilities, descriptor) == 0);
static_assert(offsetof(struct hcall_vas_capabilities, features) == 8);

/**
 * struct hcall_vas_feature - feature of VAS
 * @descriptor: ASCII text VQoSgzip or VDefGzip
 * @win_type: type of the feature's windows
 * @user_mode: access of user space to the windows
 * @max_lpar_credits: maximum credits of the partition
 * @max_window_credits: maximum credits of a window
 * @default_lpar_credits: default credits of the partition; reserved for
 *	QoS
 * @target_lpar_credits: target credits of the partition
 *
 * Big-endian.  Aligned to 4096.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/vas.h, struct hv_vas_cop_feat_caps.
 */
struct hcall_vas_feature {
	__be64 descriptor;
	u8 win_type;
	u8 user_mode;
	__be16 max_lpar_credits;
	__be16 max_window_credits;
	__be16 default_lpar_credits;
	__be16 target_lpar_credits;
} __packed;
static_assert(sizeof(struct hcall_vas_feature) == 18);
static_assert(offsetof(struct hcall_vas_feature, descriptor) == 0);
static_assert(offsetof(struct hcall_vas_feature, win_type) == 8);
static_assert(offsetof(struct hcall_vas_feature, user_mode) == 9);
static_assert(offsetof(struct hcall_vas_feature, max_lpar_credits) == 10);
static_assert(offsetof(struct hcall_vas_feature, max_window_credits) == 12);
static_assert(offsetof(struct hcall_vas_feature, default_lpar_credits) == 14);
static_assert(offsetof(struct hcall_vas_feature, target_lpar_credits) == 16);

/**
 * struct hcall_nx_gzip - limits of gzip requests
 * @descriptor: ASCII text that names the structure
 * @max_processed: maximum bytes of a request
 * @min_compress: minimum bytes to compress
 * @min_decompress: minimum bytes to decompress
 *
 * Big-endian.  Aligned to 4096.  Source: Linux 6.1
 * drivers/crypto/nx/nx-common-pseries.c, struct hv_nx_cop_caps.
 */
struct hcall_nx_gzip {
	__be64 descriptor;
	__be64 max_processed;
	__be64 min_compress;
	__be64 min_decompress;
};
static_assert(sizeof(struct hcall_nx_gzip) == 32);
static_assert(offsetof(struct hcall_nx_gzip, descriptor) == 0);
static_assert(offsetof(struct hcall_nx_gzip, max_processed) == 8);
static_assert(offsetof(struct hcall_nx_gzip, min_compress) == 16);
static_assert(offsetof(struct hcall_nx_gzip, min_decompress) == 24);

#endif /* _ASM_POWERPC_HVCALL_STRUCTS_GEN_H */
