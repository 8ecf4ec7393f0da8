/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Define Linux's names for typed calls on guests of a partition (nested virtualization,
 * second generation); asm/plpar_wrappers.h includes this file.  The functions repeat a busy
 * call until it is complete: functions that create, delete or negotiate sleep; functions
 * that exchange state spin, because KVM calls them with preemption off.
 */
#ifndef _ASM_POWERPC_PLPAR_GUEST_H
#define _ASM_POWERPC_PLPAR_GUEST_H

#include <asm/hcalls-nested-gen.h>

#ifdef CONFIG_PPC_PSERIES

#include <asm/hcalls-nested-sync-gen.h>

/* Spin without a deadline: no caller can continue without the state. */
#define PLPAR_GUEST_SPIN	HCALL_POLICY(HCALL_ATOMIC, .deadline_ms = ~0U)

static inline long plpar_guest_create(unsigned long flags, unsigned long *guest_id)
{
	const struct hcall_guest_create_sync_ret ret =
		hcall_guest_create_sync(flags, HCALL_POLICY(HCALL_SLEEP));

	if (ret.status == H_SUCCESS)
		*guest_id = ret.guest_id;

	return ret.status;
}

/* Ignore @flags, of which no bit is defined. */
static inline long plpar_guest_create_vcpu(unsigned long flags, unsigned long guest_id,
					   unsigned long vcpu_id)
{
	return hcall_guest_create_vcpu_sync(0, guest_id, vcpu_id,
					    HCALL_POLICY(HCALL_SLEEP)).status;
}

static inline long plpar_guest_delete(unsigned long flags, u64 guest_id)
{
	return hcall_guest_delete_sync(flags, guest_id, HCALL_POLICY(HCALL_SLEEP)).status;
}

static inline long plpar_guest_set_capabilities(unsigned long flags, unsigned long capabilities)
{
	return hcall_guest_set_capabilities_sync(flags, capabilities,
						 HCALL_POLICY(HCALL_SLEEP)).status;
}

static inline long plpar_guest_get_capabilities(unsigned long flags, unsigned long *capabilities)
{
	const struct hcall_guest_get_capabilities_sync_ret ret =
		hcall_guest_get_capabilities_sync(flags, HCALL_POLICY(HCALL_SLEEP));

	if (ret.status == H_SUCCESS)
		*capabilities = ret.capabilities;

	return ret.status;
}

/* Return true for a status with which r4 holds the index of the wrong element. */
static inline bool plpar_guest_element_failed(long status)
{
	return status == H_INVALID_ELEMENT_ID || status == H_INVALID_ELEMENT_SIZE ||
	       status == H_INVALID_ELEMENT_VALUE;
}

static inline long plpar_guest_set_state(unsigned long flags, unsigned long guest_id,
					 unsigned long vcpu_id, unsigned long data_buffer,
					 unsigned long data_size, unsigned long *failed_index)
{
	const struct hcall_guest_set_state_sync_ret ret =
		hcall_guest_set_state_sync(flags, guest_id, vcpu_id,
					   hcall_ra_force(data_buffer), data_size,
					   PLPAR_GUEST_SPIN);

	if (plpar_guest_element_failed(ret.status))
		*failed_index = ret.bad_element;

	return ret.status;
}

static inline long plpar_guest_get_state(unsigned long flags, unsigned long guest_id,
					 unsigned long vcpu_id, unsigned long data_buffer,
					 unsigned long data_size, unsigned long *failed_index)
{
	const struct hcall_guest_get_state_sync_ret ret =
		hcall_guest_get_state_sync(flags, guest_id, vcpu_id,
					   hcall_ra_force(data_buffer), data_size,
					   PLPAR_GUEST_SPIN);

	if (plpar_guest_element_failed(ret.status))
		*failed_index = ret.bad_element;

	return ret.status;
}

/* Run a vcpu, in guest context.  No retry: KVM must check its state first. */
static inline long plpar_guest_run_vcpu(unsigned long flags, unsigned long guest_id,
					unsigned long vcpu_id, int *trap,
					unsigned long *failed_index)
{
	const struct hcall_guest_run_vcpu_ret ret =
		hcall_guest_run_vcpu(flags, guest_id, vcpu_id);

	if (ret.status == H_SUCCESS)
		*trap = ret.exit;
	else if (plpar_guest_element_failed(ret.status))
		*failed_index = ret.bad_offset;

	return ret.status;
}

#else /* !CONFIG_PPC_PSERIES */

/* Define failing functions for other platforms, where KVM compiles but never calls them. */
static inline long plpar_guest_create(unsigned long flags, unsigned long *guest_id)
{
	return H_FUNCTION;
}

static inline long plpar_guest_create_vcpu(unsigned long flags, unsigned long guest_id,
					   unsigned long vcpu_id)
{
	return H_FUNCTION;
}

static inline long plpar_guest_delete(unsigned long flags, u64 guest_id)
{
	return H_FUNCTION;
}

static inline long plpar_guest_set_capabilities(unsigned long flags, unsigned long capabilities)
{
	return H_FUNCTION;
}

static inline long plpar_guest_get_capabilities(unsigned long flags, unsigned long *capabilities)
{
	return H_FUNCTION;
}

static inline long plpar_guest_set_state(unsigned long flags, unsigned long guest_id,
					 unsigned long vcpu_id, unsigned long data_buffer,
					 unsigned long data_size, unsigned long *failed_index)
{
	return H_FUNCTION;
}

static inline long plpar_guest_get_state(unsigned long flags, unsigned long guest_id,
					 unsigned long vcpu_id, unsigned long data_buffer,
					 unsigned long data_size, unsigned long *failed_index)
{
	return H_FUNCTION;
}

static inline long plpar_guest_run_vcpu(unsigned long flags, unsigned long guest_id,
					unsigned long vcpu_id, int *trap,
					unsigned long *failed_index)
{
	return H_FUNCTION;
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_PLPAR_GUEST_H */
