/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Convert buffers to real addresses for hypervisor calls.  A call must not pass a kernel
 * pointer, __pa() of vmalloc memory or of a vmalloc stack, or a buffer across a boundary
 * that the call forbids: the compiler rejects a pointer, sparse rejects a number, and
 * hcall_ra_buf() checks the buffer.
 */
#ifndef _ASM_POWERPC_HVCALL_RA_H
#define _ASM_POWERPC_HVCALL_RA_H

#include <linux/bug.h>
#include <linux/compiler.h>
#include <linux/mm.h>
#include <linux/types.h>

typedef u64 __bitwise hcall_ra_t;

/* Real address for a call without a buffer. */
#define HCALL_RA_NONE	((__force hcall_ra_t)0)

/* Real address in place of an invalid buffer; every hypervisor rejects the address. */
#define HCALL_RA_BAD	((__force hcall_ra_t)~0ULL)

/**
 * hcall_ra_force() - convert a number to a real address without a check
 * @ra: the number, for example from the hypervisor or the device tree
 *
 * Context: Any, real mode included.
 * Return: The address.
 */
static inline hcall_ra_t hcall_ra_force(u64 ra)
{
	return (__force hcall_ra_t)ra;
}

/* Return a text for the error of a buffer, or NULL for a valid buffer. */
static inline const char *__hcall_ra_fault(const void *buf, size_t size,
					   size_t align, size_t boundary)
{
	unsigned long first = (unsigned long)buf;
	unsigned long last = size ? first + size - 1 : first;

	if ((align & (align - 1)) || (boundary & (boundary - 1)))
		return "has an alignment or boundary that is not a power of two";
	if (last < first || !virt_addr_valid(buf) || !virt_addr_valid((const void *)last))
		return "is not in the linear mapping";
	if (align && (first & (align - 1)))
		return "is not aligned";
	if (boundary && (first ^ last) >= boundary)
		return "crosses a boundary";
	return NULL;
}

/**
 * hcall_ra_buf() - get the real address of a buffer
 * @buf: buffer in memory of kmalloc(), of the page allocator or of the kernel's image;
 *	not in a module's data, in vmalloc() memory or on a mapped stack
 * @size: bytes that the hypervisor may access
 * @align: required alignment, a power of two; 0 or 1 for any alignment
 * @boundary: boundary that the buffer must not cross, a power of two; 0 for no
 *	boundary
 *
 * The function warns once about an invalid buffer.  A call with HCALL_RA_BAD fails
 * with the hypervisor's status for a bad address.
 *
 * Context: Any with translation on, after the kernel has set up its memory map.
 *	Not in real mode, because the function reads that map and may print.
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
