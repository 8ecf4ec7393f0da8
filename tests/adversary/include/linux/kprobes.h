/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Stand-in for the kernel's header of this name: there are no probes. */
#ifndef _TORTURE_LINUX_KPROBES_H
#define _TORTURE_LINUX_KPROBES_H

#define NOKPROBE_SYMBOL(name)

#endif
