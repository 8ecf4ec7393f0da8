/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Addresses that go to the hypervisor.
 *
 * The hypervisor takes real addresses: a kernel pointer in a register is wrong,
 * and so is __pa() of vmalloc memory, of a stack that is mapped, or of a buffer
 * that lies across a boundary which the call does not allow.  None of these can
 * be seen in a number.  So such an address has a type of its own, which sparse
 * tells from a number and the compiler from a pointer, and which is made only
 * here: by a conversion that checks the buffer, or by force.
 *
 * The typed calls of asm/hcalls-gen.h take it.
 */
#ifndef _ASM_POWERPC_HVCALL_RA_H
#define _ASM_POWERPC_HVCALL_RA_H

#include <linux/bug.h>
#include <linux/compiler.h>
#include <linux/mm.h>
#include <linux/types.h>

typedef u64 __bitwise hcall_ra_t;

/* No buffer: what calls want in place of one that is not needed. */
#define HCALL_RA_NONE	((__force hcall_ra_t)0)

/* What a buffer that cannot be given becomes; every hypervisor refuses it. */
#define HCALL_RA_BAD	((__force hcall_ra_t)~0ULL)

/**
 * hcall_ra_force() - take a number for the real address that it is
 * @ra: real address, for example from the hypervisor, the device tree, or
 *	__pa() where hcall_ra_buf() cannot run
 *
 * Nothing is checked.
 *
 * Context: Any, real mode included.
 * Return: The address.
 */
static inline hcall_ra_t hcall_ra_force(u64 ra)
{
	return (__force hcall_ra_t)ra;
}

/* What is wrong with a buffer; NULL for nothing. */
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
 * hcall_ra_buf() - real address of a buffer that fits a call
 * @buf: the buffer; memory of kmalloc() or the page allocator, or the kernel's
 *	own data, but not a module's, and no vmalloc() or mapped stack
 * @size: bytes that the hypervisor may touch
 * @align: power of two that the address is a multiple of; 0 or 1: any
 * @boundary: power of two such that all of the buffer lies between two
 *	multiples of it; 0: anywhere
 *
 * Warns, once, about a buffer that does not fit.  The call that gets the answer
 * then fails with the hypervisor's status for a bad address: memory that is not
 * meant is never read or written.
 *
 * Context: Any with translation on, once the kernel has set up its memory map.
 *	Not real mode: it reads that map and may print.  Make the address before.
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
