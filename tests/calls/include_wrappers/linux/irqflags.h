/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shim of linux/irqflags.h: enabling interrupts sets the bit. */
#ifndef _WRAPPERS_LINUX_IRQFLAGS_H
#define _WRAPPERS_LINUX_IRQFLAGS_H

#define __hard_irq_enable()	(the_msr |= MSR_EE)

#endif
