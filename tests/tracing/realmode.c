// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Make hypervisor calls with translation off, as KVM and kexec do.
 *
 *	insmod realmode.ko raw=ADDRESS calls=NUMBER
 *
 * Call H_SET_MODE through plpar_hcall_raw(), whose address the parameter "raw" has, for a
 * resource that does not exist; print the number of failures and the last status.
 *
 * In this mode an address is a physical one, of which the upper four bits are ignored: code
 * and stack have to be in the kernel's linear mapping.  A module's code is not, so it
 * is copied there.
 */
#include <linux/gfp.h>
#include <linux/irqflags.h>
#include <linux/module.h>
#include <asm/cacheflush.h>
#include <asm/hvcall.h>
#include <asm/paca.h>

#define NO_RESOURCE	0x7777

static ulong raw;
module_param(raw, ulong, 0400);
static uint calls = 100;
module_param(calls, uint, 0400);

/* Parameters of enter(), whose code has the offsets. */
struct way {
	unsigned long function;
	unsigned long copy;
	unsigned long toc;
};

/*
 * enter() goes on in a copy of "real" with translation off, which calls the function, with the
 * kernel's TOC, and comes back.  r3 to r8 are the function's, r9 points to a struct way.  The
 * function clears paca->srr_valid, as SRR0 and SRR1 are used here, too.
 */
asm(
"	.pushsection .text, \"ax\"\n"
"	.balign	8\n"
"enter:\n"
"	mflr	0\n"
"	std	0, 16(1)\n"
"	stdu	1, -160(1)\n"
"	std	2, 136(1)\n"
"	bcl	20, 31, 1f\n"
"1:	mflr	12\n"
"	addi	12, 12, 2f - 1b\n"
"	std	12, 144(1)\n"
"	mfmsr	11\n"
"	std	11, 128(1)\n"
"	li	0, 0x30\n"		/* MSR_IR | MSR_DR */
"	andc	11, 11, 0\n"
"	ld	12, 0(9)\n"
"	ld	10, 8(9)\n"
"	ld	2, 16(9)\n"
"	mtsrr0	10\n"
"	mtsrr1	11\n"
"	rfid\n"
"2:	ld	2, 136(1)\n"
"	addi	1, 1, 160\n"
"	ld	0, 16(1)\n"
"	mtlr	0\n"
"	blr\n"
"real:\n"
"	mtctr	12\n"
"	bctrl\n"
"	ld	11, 128(1)\n"
"	ld	12, 144(1)\n"
"	mtsrr0	12\n"
"	mtsrr1	11\n"
"	rfid\n"
"real_end:\n"
"	.popsection\n");

long enter(unsigned long opcode, unsigned long *retbuf, unsigned long mflags,
	   unsigned long resource, unsigned long value1, unsigned long value2,
	   const struct way *way);
extern const char real[], real_end[];

static int __init realmode_init(void)
{
	size_t size = real_end - real;
	unsigned long page = __get_free_page(GFP_KERNEL);
	unsigned long buffer[PLPAR_HCALL_BUFSIZE];
	unsigned int i, failed = 0;
	struct way way = { raw, page, local_paca->kernel_toc };
	unsigned long flags;
	long status = 0;

	if (!raw || !page)
		return -EINVAL;
	memcpy((void *)page, real, size);
	flush_icache_range(page, page + size);

	for (i = 0; i < calls; i++) {
		local_irq_save(flags);
		hard_irq_disable();
		status = enter(H_SET_MODE, buffer, 0, NO_RESOURCE, 0, 0, &way);
		local_irq_restore(flags);
		failed += status < 0;
	}
	free_page(page);
	pr_info("realmode: %u calls, %u failed, status %ld\n", calls, failed, status);
	return 0;
}
module_init(realmode_init);

MODULE_DESCRIPTION("Hypervisor calls with translation off");
MODULE_LICENSE("GPL");
