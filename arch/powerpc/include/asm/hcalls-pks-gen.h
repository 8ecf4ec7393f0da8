/* SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause */
/*
 * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/
 * by scripts/hcallgen; do not edit.  To update this file:
 *	make generate
 *
 * Platform key store (PLPKS).
 * asm/hcalls-gen.h describes the functions.
 */
#ifndef _ASM_POWERPC_HCALLS_PKS_GEN_H
#define _ASM_POWERPC_HCALLS_PKS_GEN_H

#include <linux/compiler.h>
#include <linux/types.h>

#include <asm/hvcall.h>
#include <asm/hvcall-ra.h>

#ifdef CONFIG_PPC_PSERIES

/**
 * hcall_pks_get_config() - return the configuration and use of the key
 *	store
 * @config: receives the configuration (memory: written, @length bytes, not
 *	across a multiple of 4096)
 * @length: bytes at config
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/plpks.c,
 * _plpks_get_config().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - config is filled
 * * H_FUNCTION - the hypervisor has no key store
 */
static __always_inline __must_check long
hcall_pks_get_config(hcall_ra_t config, u64 length)
{
	return hcall_issue_norets(H_PKS_GET_CONFIG, (__force u64)config,
				  length);
}

/**
 * hcall_pks_gen_password() - let the hypervisor generate and set a random
 *	password
 * @consumer: owner of the password
 * @reserved: reserved; the meaning is not public, and Linux passes 0
 * @password: receives the password (memory: written, @length bytes, not
 *	across a multiple of 4096)
 * @length: bytes at password; Linux passes the largest password's length
 *
 * Never busy.  Source: Linux 6.1 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_gen_password().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - a password is set and returned
 * * H_IN_USE - this consumer already has a password, which the call does not
 *   return
 * * H_FUNCTION - the hypervisor has no key store
 */
static __always_inline __must_check long
hcall_pks_gen_password(u64 consumer, u64 reserved, hcall_ra_t password,
		       u64 length)
{
	return hcall_issue_norets(H_PKS_GEN_PASSWORD, consumer, reserved,
				  (__force u64)password, length);
}

/**
 * hcall_pks_write_object() - write an object into the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the object; other bits are 0
 * @data: contents of the object (memory: read, @data_length bytes)
 * @data_length: bytes at data
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_write_var().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the object is written
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad data
 * * H_P6 - bad data_length
 * * H_NO_MEM - the key store has no room for the object
 * * H_RESOURCE - an object with that label exists
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_write_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		       u64 policy, hcall_ra_t data, u64 data_length)
{
	return hcall_issue_norets(H_PKS_WRITE_OBJECT, (__force u64)auth,
				  (__force u64)label, label_length, policy,
				  (__force u64)data, data_length);
}

/**
 * hcall_pks_gen_key() - generate a random key and store the key as an
 *	object
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the key (memory: read, @label_length bytes, not across a
 *	multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: policy of the key
 * @out: receives the key; 0 with WRAPPING_KEY, whose key the call does not
 *	return (memory: written, @out_length bytes)
 * @out_length: length of the key in bytes; 32 with WRAPPING_KEY
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 7.2
 * arch/powerpc/platforms/pseries/plpks.c, plpks_gen_wrapping_key().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the key is stored
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad out
 * * H_P6 - bad out_length
 * * H_NO_MEM - the key store has no room for the key
 * * H_RESOURCE - an object with that label exists
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_gen_key(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		  u64 policy, hcall_ra_t out, u64 out_length)
{
	return hcall_issue_norets(H_PKS_GEN_KEY, (__force u64)auth,
				  (__force u64)label, label_length, policy,
				  (__force u64)out, out_length);
}

/**
 * struct hcall_pks_read_object_ret - return value of
 *	hcall_pks_read_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @length: [after H_SUCCESS] length of the object in bytes
 * @policy: [after H_SUCCESS] the object's policy
 */
struct hcall_pks_read_object_ret {
	long status;
	u64 length;
	u64 policy;
};

/**
 * hcall_pks_read_object() - read an object of the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object, see notes (memory: read, @label_length
 *	bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @out: receives the object's contents (memory: written, @out_length
 *	bytes)
 * @out_length: bytes at out
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_read_var().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the object is read
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad out
 * * H_P5 - bad out_length
 * * H_NOT_FOUND - the key store has no such object
 * * H_TOO_BIG - out is too small for the object
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_read_object_ret
hcall_pks_read_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		      hcall_ra_t out, u64 out_length)
{
	const struct hcall_regs _r = hcall_issue(H_PKS_READ_OBJECT,
						 (__force u64)auth,
						 (__force u64)label,
						 label_length, (__force u64)out,
						 out_length);

	return (struct hcall_pks_read_object_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * hcall_pks_remove_object() - remove an object from the key store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_remove_var().
 *
 * Context: See plpar_hcall().
 * Return: Status:
 * * H_SUCCESS - the object is removed
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_NOT_FOUND - the key store has no such object
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check long
hcall_pks_remove_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length)
{
	return hcall_issue_norets(H_PKS_REMOVE_OBJECT, (__force u64)auth,
				  (__force u64)label, label_length);
}

/**
 * struct hcall_pks_confirm_object_flushed_ret - return value of
 *	hcall_pks_confirm_object_flushed()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @flushed: [after H_SUCCESS, H_NOT_FOUND] 1 in the low byte if the change
 *	is durable
 */
struct hcall_pks_confirm_object_flushed_ret {
	long status;
	u64 flushed;
};

/**
 * hcall_pks_confirm_object_flushed() - query whether a change to an object
 *	is durable
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 *
 * Repeat after H_BUSY, with unchanged arguments.  Source: Linux 6.1
 * arch/powerpc/platforms/pseries/plpks.c, plpks_confirm_object_flushed().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - flushed is valid
 * * H_BUSY - the request cannot be handled now
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_NOT_FOUND - the key store has no such object; after a removal, the
 *   removal is durable if flushed is 1
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_confirm_object_flushed_ret
hcall_pks_confirm_object_flushed(hcall_ra_t auth, hcall_ra_t label,
				 u64 label_length)
{
	const struct hcall_regs _r = hcall_issue(H_PKS_CONFIRM_OBJECT_FLUSHED,
						 (__force u64)auth,
						 (__force u64)label,
						 label_length);

	return (struct hcall_pks_confirm_object_flushed_ret) { _r.status,
							       _r.r4 };
}

/**
 * struct hcall_pks_signed_update_ret - return value of
 *	hcall_pks_signed_update()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 */
struct hcall_pks_signed_update_ret {
	long status;
	u64 next_token;
};

/**
 * hcall_pks_signed_update() - change an object with signed data
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the object; component is empty (memory: read,
 *	@label_length bytes, not across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @policy: the object's policy; SIGNED_UPDATE is set
 * @update_flags: kind of update; the meaning of the bits is not public,
 *	and Linux passes its caller's value
 * @data: the signed data (memory: read, @data_length bytes)
 * @data_length: bytes at data
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_signed_update_var().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the object is changed
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported policy
 * * H_P5 - bad update_flags
 * * H_P6 - bad data
 * * H_P7 - bad data_length
 * * H_P8 - bad token
 * * H_NO_MEM - the key store has no room for the operation
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_signed_update_ret
hcall_pks_signed_update(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
			u64 policy, u64 update_flags, hcall_ra_t data,
			u64 data_length, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_SIGNED_UPDATE,
						  (__force u64)auth,
						  (__force u64)label,
						  label_length, policy,
						  update_flags,
						  (__force u64)data,
						  data_length, token);

	return (struct hcall_pks_signed_update_ret) { _r.status, _r.r4 };
}

/**
 * struct hcall_pks_wrap_object_ret - return value of
 *	hcall_pks_wrap_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @length: [after H_SUCCESS] length of the wrapped object in bytes
 */
struct hcall_pks_wrap_object_ret {
	long status;
	u64 next_token;
	u64 length;
};

/**
 * hcall_pks_wrap_object() - encrypt data with a wrapping key of the key
 *	store
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @label: name of the wrapping key (memory: read, @label_length bytes, not
 *	across a multiple of 4096)
 * @label_length: 16 plus the length of the name
 * @wrap_flags: conditions and algorithm
 * @in: data to wrap (memory: read, @in_length bytes, aligned to 4096)
 * @in_length: bytes at in
 * @out: receives the wrapped object (memory: written, @out_length bytes,
 *	aligned to 4096)
 * @out_length: bytes at out; Linux passes in_length plus 1024
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_wrap_object().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the wrapped object is in out
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad label
 * * H_P3 - bad label_length
 * * H_P4 - bad or unsupported wrap_flags
 * * H_P5 - bad in
 * * H_P6 - bad in_length
 * * H_P7 - bad out
 * * H_P8 - bad out_length
 * * H_P9 - bad token
 * * H_NOT_FOUND - the key store has no such wrapping key
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_wrap_object_ret
hcall_pks_wrap_object(hcall_ra_t auth, hcall_ra_t label, u64 label_length,
		      u64 wrap_flags, hcall_ra_t in, u64 in_length,
		      hcall_ra_t out, u64 out_length, u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_WRAP_OBJECT,
						  (__force u64)auth,
						  (__force u64)label,
						  label_length, wrap_flags,
						  (__force u64)in, in_length,
						  (__force u64)out, out_length,
						  token);

	return (struct hcall_pks_wrap_object_ret) { _r.status, _r.r4, _r.r5 };
}

/**
 * struct hcall_pks_unwrap_object_ret - return value of
 *	hcall_pks_unwrap_object()
 * @status: H_*; a result is valid only after the statuses in its brackets
 * @next_token: [after H_BUSY, H_LONG_BUSY] value of token for the next
 *	call
 * @length: [after H_SUCCESS] length of the data in bytes
 */
struct hcall_pks_unwrap_object_ret {
	long status;
	u64 next_token;
	u64 length;
};

/**
 * hcall_pks_unwrap_object() - decrypt an object of H_PKS_WRAP_OBJECT
 * @auth: consumer and password of the caller (memory: read, aligned to 16,
 *	not across a multiple of 4096)
 * @wrap_flags: reserved; the meaning is not public, and Linux passes 0
 * @in: the wrapped object (memory: read, @in_length bytes, aligned to
 *	4096)
 * @in_length: bytes at in
 * @out: receives the data (memory: written, @out_length bytes, aligned to
 *	4096)
 * @out_length: bytes at out; Linux passes in_length less 1024
 * @token: 0 on the first call, then next_token of the last answer
 *
 * Repeat after H_BUSY, H_LONG_BUSY, with token = next_token of the previous
 * attempt, first 0.  Source: Linux 7.2 arch/powerpc/platforms/pseries/plpks.c,
 * plpks_unwrap_object().
 *
 * Context: See plpar_hcall().
 * Return: Status and results:
 * * H_SUCCESS - the data are in out
 * * H_BUSY - the operation is not finished; call again
 * * H_LONG_BUSY - the operation is not finished; call again after about the
 *   hinted time
 * * H_FUNCTION - the hypervisor has no key store
 * * H_STATE - the partition's state forbids access
 * * H_R_STATE - the partition's state forbids changes
 * * H_PARAMETER - bad auth
 * * H_P2 - bad wrap_flags
 * * H_P3 - bad in
 * * H_P4 - bad in_length
 * * H_P5 - bad out
 * * H_P6 - bad out_length
 * * H_P7 - bad token
 * * H_NOT_FOUND - the key store lacks the wrapping key of the object
 * * H_UNSUPPORTED - the format of the wrapped object is not supported
 * * H_BAD_DATA - the wrapped object is invalid
 * * H_AUTHORITY - access denied
 * * H_ABORTED - an error occurred during the request
 */
static __always_inline __must_check struct hcall_pks_unwrap_object_ret
hcall_pks_unwrap_object(hcall_ra_t auth, u64 wrap_flags, hcall_ra_t in,
			u64 in_length, hcall_ra_t out, u64 out_length,
			u64 token)
{
	const struct hcall_regs _r = hcall_issue9(H_PKS_UNWRAP_OBJECT,
						  (__force u64)auth, wrap_flags,
						  (__force u64)in, in_length,
						  (__force u64)out, out_length,
						  token);

	return (struct hcall_pks_unwrap_object_ret) { _r.status, _r.r4, _r.r5 };
}

#endif /* CONFIG_PPC_PSERIES */

#endif /* _ASM_POWERPC_HCALLS_PKS_GEN_H */
