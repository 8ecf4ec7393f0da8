/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name. */
#ifndef _CLOBBER_LINUX_STRING_H
#define _CLOBBER_LINUX_STRING_H

#include <linux/types.h>

void *memset(void *dest, int c, size_t n);
void *memcpy(void *dest, const void *src, size_t n);

#endif
