/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Machine checks and their notifiers, for NVDIMM drivers that are compiled on the host.
 */
#ifndef _TESTS_LIB_MACHINE_CHECK_H
#define _TESTS_LIB_MACHINE_CHECK_H

struct notifier_block {
	int (*notifier_call)(struct notifier_block *block, unsigned long action, void *data);
};

#define NOTIFY_DONE		0
#define NOTIFY_OK		1
#define mce_register_notifier(block)	((void)(block))
#define mce_unregister_notifier(block)	((void)(block))

enum { MCE_ERROR_TYPE_UE = 1 };

struct machine_check_event {
	int error_type;
	union {
		struct {
			u8 effective_address_provided, physical_address_provided;
			u64 effective_address, physical_address;
		} ue_error;
	} u;
};

#endif /* _TESTS_LIB_MACHINE_CHECK_H */
