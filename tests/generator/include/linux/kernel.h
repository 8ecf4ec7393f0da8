/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Output functions of hvcall_text.c; its text always fits, as a test shows. */
#ifndef _TESTS_GEN_LINUX_KERNEL_H
#define _TESTS_GEN_LINUX_KERNEL_H

#include <stdio.h>

#define scnprintf	snprintf

#endif
