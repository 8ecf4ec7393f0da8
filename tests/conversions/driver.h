/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Add to callers.h what drivers of virtual adapters use: interrupts, DMA, tasklets.
 */
#ifndef _TESTS_CONVERSIONS_DRIVER_H
#define _TESTS_CONVERSIONS_DRIVER_H

#include "callers.h"

typedef u64 dma_addr_t;
typedef unsigned long spinlock_t;
typedef int irqreturn_t;

struct device {
	int unused;
};

struct vio_dev {
	struct device dev;
	u32 unit_address;
	int irq;
};

struct tasklet_struct {
	int unused;
};

struct net_device {
	int unused;
};

#define __GFP_ZERO		0
#define DMA_BIDIRECTIONAL	0
#define kzalloc_obj(object)	calloc(1, sizeof(object))
#define get_zeroed_page(flags)	((unsigned long)calloc(1, PAGE_SIZE))
#define __get_free_pages(flags, order)	((unsigned long)calloc(1, PAGE_SIZE << (order)))
#define free_page(address)	free((void *)(address))
#define free_pages(address, order)	free((void *)(address))
#define dma_map_single(dev, memory, size, direction)	((dma_addr_t)(memory))
#define dma_unmap_single(dev, address, size, direction)	((void)(address))
#define dma_mapping_error(dev, address)	0
#define spin_lock_init(lock)	(*(lock) = 0)
#define spin_lock_irqsave(lock, flags)	local_irq_save(flags)
#define spin_unlock_irqrestore(lock, flags)	local_irq_restore(flags)
#define tasklet_setup(tasklet, function)	((void)(function))
#define tasklet_init(tasklet, function, data)	((void)(function))
#define tasklet_kill(tasklet)	((void)0)
#define tasklet_schedule(tasklet)	((void)0)

/* Interrupts that are requested, and errors to return in place of a success. */
static int requested, request_error, enable_error;

static inline int request_irq(unsigned int irq, void *handler, unsigned long flags,
			      const char *name, void *data)
{
	requested += !request_error;
	return request_error;
}

#define free_irq(irq, data)	((void)(irq), (void)requested--)

static inline int vio_enable_interrupts(struct vio_dev *vdev)
{
	return enable_error;
}

static inline struct hcall_regs success(void)
{
	return (struct hcall_regs) { .status = H_SUCCESS };
}

#endif /* _TESTS_CONVERSIONS_DRIVER_H */
