// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Numbers that look like statuses and are none; see codes.h.
 */
#include <stddef.h>
#include <strings.h>

#include "codes.h"

#define ARRAY_SIZE(array)	(sizeof(array) / sizeof((array)[0]))

/*
 * Errnos that the callers of hypervisor calls in Linux return, with powerpc's
 * numbers: hcall decodes logs of other machines than the one it runs on.
 */
static const struct code errnos[] = {
	{ -1, "EPERM", "operation not permitted" },
	{ -2, "ENOENT", "no such file or directory" },
	{ -4, "EINTR", "interrupted system call" },
	{ -5, "EIO", "input/output error" },
	{ -6, "ENXIO", "no such device or address" },
	{ -7, "E2BIG", "argument list too long" },
	{ -8, "ENOEXEC", "exec format error" },
	{ -9, "EBADF", "bad file descriptor" },
	{ -11, "EAGAIN", "try again" },
	{ -12, "ENOMEM", "out of memory" },
	{ -13, "EACCES", "permission denied" },
	{ -14, "EFAULT", "bad address" },
	{ -16, "EBUSY", "device or resource busy" },
	{ -17, "EEXIST", "file exists" },
	{ -19, "ENODEV", "no such device" },
	{ -22, "EINVAL", "invalid argument" },
	{ -25, "ENOTTY", "ioctl not known to the device" },
	{ -27, "EFBIG", "file too large" },
	{ -28, "ENOSPC", "no space left" },
	{ -34, "ERANGE", "result out of range" },
	{ -38, "ENOSYS", "function not implemented" },
	{ -61, "ENODATA", "no data available" },
	{ -64, "ENONET", "machine is not on the network" },
	{ -71, "EPROTO", "protocol error" },
	{ -74, "EBADMSG", "bad message" },
	{ -75, "EOVERFLOW", "value too large" },
	{ -77, "EBADFD", "file descriptor in bad state" },
	{ -95, "EOPNOTSUPP", "operation not supported" },
	{ -99, "EADDRNOTAVAIL", "address not available" },
	{ -104, "ECONNRESET", "connection reset" },
	{ -105, "ENOBUFS", "no buffer space" },
	{ -107, "ENOTCONN", "not connected" },
	{ -110, "ETIMEDOUT", "timed out" },
	{ -115, "EINPROGRESS", "operation in progress" },
	{ -121, "EREMOTEIO", "remote input/output error" },
	{ -125, "ECANCELED", "operation canceled" },
	{ -512, "ERESTARTSYS", "interrupted by a signal, inside the kernel" },
	{ -515, "ENOIOCTLCMD", "ioctl not known, inside the kernel" },
	{ -517, "EPROBE_DEFER", "driver probes again later" },
	{ -524, "ENOTSUPP", "not supported, inside the kernel" },
};

/* PAPR, "Return Codes of RTAS Calls"; 9900 to 9905 are those of calls too. */
static const struct code rtas[] = {
	{ -1, "-1", "hardware error" },
	{ -2, "-2", "busy, call again at once" },
	{ -3, "-3", "parameter error, such as a bad indicator or sensor" },
	{ -7, "-7", "unexpected state change of a slot" },
	{ -9000, "-9000", "multi-level isolation error" },
	{ -9001, "-9001", "valid outstanding translation" },
	{ -9002, "-9002", "not authorised, or no usable slot" },
};

/* Exceptions that end a nested guest's run; Power ISA, book III. */
static const struct code vectors[] = {
	{ 0x100, "0x100", "system reset" },
	{ 0x200, "0x200", "machine check" },
	{ 0x300, "0x300", "data storage" },
	{ 0x380, "0x380", "data segment" },
	{ 0x400, "0x400", "instruction storage" },
	{ 0x480, "0x480", "instruction segment" },
	{ 0x500, "0x500", "external interrupt" },
	{ 0x600, "0x600", "alignment" },
	{ 0x700, "0x700", "program" },
	{ 0x800, "0x800", "floating point unavailable" },
	{ 0x900, "0x900", "decrementer" },
	{ 0x980, "0x980", "hypervisor decrementer" },
	{ 0xa00, "0xa00", "privileged doorbell" },
	{ 0xc00, "0xc00", "system call, which is the guest's hypervisor call" },
	{ 0xd00, "0xd00", "trace" },
	{ 0xe00, "0xe00", "hypervisor data storage" },
	{ 0xe20, "0xe20", "hypervisor instruction storage" },
	{ 0xe40, "0xe40", "hypervisor emulation assistance" },
	{ 0xe60, "0xe60", "hypervisor maintenance" },
	{ 0xe80, "0xe80", "hypervisor doorbell" },
	{ 0xea0, "0xea0", "hypervisor virtualization interrupt" },
	{ 0xf00, "0xf00", "performance monitor" },
	{ 0xf20, "0xf20", "vector unavailable" },
	{ 0xf40, "0xf40", "VSX unavailable" },
	{ 0xf60, "0xf60", "facility unavailable" },
	{ 0xf80, "0xf80", "hypervisor facility unavailable" },
};

static const struct code *find(const struct code *codes, size_t count,
			       int64_t value)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (codes[i].value == value)
			return &codes[i];
	}
	return NULL;
}

const struct code *errno_by_value(int64_t value)
{
	return find(errnos, ARRAY_SIZE(errnos), value);
}

const struct code *errno_by_name(const char *name)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(errnos); i++) {
		if (!strcasecmp(errnos[i].name, name))
			return &errnos[i];
	}
	return NULL;
}

const struct code *rtas_status(int64_t value)
{
	return find(rtas, ARRAY_SIZE(rtas), value);
}

const struct code *vector_by_value(int64_t value)
{
	return find(vectors, ARRAY_SIZE(vectors), value);
}
