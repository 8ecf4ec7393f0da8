/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stub of the kernel's header: text of an expanded macro. */
#ifndef _GUEST_LINUX_STRINGIFY_H
#define _GUEST_LINUX_STRINGIFY_H

#define __stringify_1(x...)	#x
#define __stringify(x...)	__stringify_1(x)

#endif
