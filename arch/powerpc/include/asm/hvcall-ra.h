/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Real addresses for hypervisor calls.
 *
 * A kernel pointer in a register is wrong, and so is __pa() of vmalloc memory, of
 * a vmalloc stack, or of a buffer that crosses a boundary which the call forbids.
 * hcall_ra_t makes such an error visible: the compiler refuses a pointer, sparse
 * a number, and hcall_ra_buf() checks the buffer.
 */
#ifndef _ASM_POWERPC_HVCALL_RA_H
#define _ASM_POWERPC_HVCALL_RA_H

#include <linux/bug.h>
#include <linux/compiler.h>
#include <linux/mm.h>
#include <linux/types.h>

typedef u64 __bitwise hcall_ra_t;

/* No buffer. */
#define HCALL_RA_NONE	((__force hcall_ra_t)0)

/* Address for a buffer that does not fit; every hypervisor refuses it. */
#define HCALL_RA_BAD	((__force hcall_ra_t)~0ULL)

/**
 * hcall_ra_force() - convert a number to a real address, unchecked
 * @ra: the number, for example from the hypervisor or the device tree
 *
 * Context: Any, real mode included.
 * Return: The address.
 */
static inline hcall_ra_t hcall_ra_force(u64 ra)
{
	return (__force hcall_ra_t)ra;
}

/* Return the error in a buffer, NULL for none. */
static inline const char *__hcall_ra_fault(const void *buf, size_t size,
					   size_t align, size_t boundary)
{
	unsigned long first = (unsigned long)buf;
	unsigned long last = size ? first + size - 1 : first;

	if ((align & (align - 1)) || (boundary & (boundary - 1)))
		return "asks for an alignment that is no power of two";
	if (last < first || !virt_addr_valid(buf) ||
	    !virt_addr_valid((const void *)last))
		return "is not in the linear mapping";
	if (align && (first & (align - 1)))
		return "is not aligned";
	if (boundary && (first ^ last) >= boundary)
		return "crosses a boundary";
	return NULL;
}

/**
 * hcall_ra_buf() - get the real address of a buffer
 * @buf: the buffer; memory of kmalloc() or the page allocator, or the kernel's
 *	own data, but not a module's, and no vmalloc() or mapped stack
 * @size: bytes that the hypervisor may touch
 * @align: power of two that the address is a multiple of; 0 or 1: any
 * @boundary: power of two such that all of the buffer lies between two
 *	multiples of it; 0: anywhere
 *
 * Warns once about a buffer that does not fit.  A call with HCALL_RA_BAD fails with
 * the hypervisor's status for a bad address.
 *
 * Context: Any with translation on, once the kernel has set up its memory map.
 *	Not in real mode, because it reads that map and may print.
 * Return: The address, or HCALL_RA_BAD.
 */
static inline hcall_ra_t hcall_ra_buf(const void *buf, size_t size,
				      size_t align, size_t boundary)
{
	const char *fault = __hcall_ra_fault(buf, size, align, boundary);

	if (WARN_ONCE(fault, "buffer for the hypervisor %s (%zu bytes)\n", fault, size))
		return HCALL_RA_BAD;
	return hcall_ra_force(__pa(buf));
}

#endif /* _ASM_POWERPC_HVCALL_RA_H */
