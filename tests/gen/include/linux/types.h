/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the generated tables need of the kernel's types, for the host. */
#ifndef _TESTS_GEN_LINUX_TYPES_H
#define _TESTS_GEN_LINUX_TYPES_H

#include <stdint.h>

typedef uint16_t u16;

#endif
