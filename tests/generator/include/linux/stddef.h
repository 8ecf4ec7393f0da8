/* SPDX-License-Identifier: GPL-2.0-or-later */
/* NULL as the kernel's header gives it, for the host. */
#ifndef _TESTS_GEN_LINUX_STDDEF_H
#define _TESTS_GEN_LINUX_STDDEF_H

#include <stddef.h>

#endif
