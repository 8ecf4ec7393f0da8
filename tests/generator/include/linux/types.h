/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Kernel types of the generated tables, for the host. */
#ifndef _TESTS_GEN_LINUX_TYPES_H
#define _TESTS_GEN_LINUX_TYPES_H

#include <stdint.h>

typedef uint16_t u16;

#endif
