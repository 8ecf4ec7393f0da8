// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Makes a hypervisor call in each way that there is, for a machine without a
 * hypervisor: there "sc 1" arrives at the kernel's own system call handler.
 *
 * The answers are in /sys/module/absent/parameters/.
 */
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <asm/hcalls-gen.h>
#include <asm/hvcall.h>

#define STATUS(name)			\
	static long name = H_SUCCESS;	\
	module_param(name, long, 0444)

STATUS(norets);
STATUS(norets_notrace);
STATUS(four);
STATUS(nine);
STATUS(norets_variable);
STATUS(norets_notrace_variable);
STATUS(four_variable);
STATUS(nine_variable);
STATUS(nine_notrace);
STATUS(typed);

static int __init absent_init(void)
{
	unsigned long buf[PLPAR_HCALL9_BUFSIZE];
	unsigned long opcode = READ_ONCE(norets) ? H_CPPR : H_GET_CPU_CHARACTERISTICS;

	norets = plpar_hcall_norets(H_EOI, 0);
	norets_notrace = plpar_hcall_norets_notrace(H_CONFER, 0, 0);
	four = plpar_hcall(H_GET_CPU_CHARACTERISTICS, buf);
	nine = plpar_hcall9(H_GET_CPU_CHARACTERISTICS, buf);
	norets_variable = plpar_hcall_norets(opcode);
	norets_notrace_variable = plpar_hcall_norets_notrace(opcode);
	four_variable = plpar_hcall(opcode, buf);
	nine_variable = plpar_hcall9(opcode, buf);
	nine_notrace = hcall_issue9_notrace(opcode).status;
	typed = hcall_scm_health(0).status;
	return 0;
}
module_init(absent_init);

static void __exit absent_exit(void)
{
}
module_exit(absent_exit);

MODULE_DESCRIPTION("Hypervisor calls where there is no hypervisor");
MODULE_LICENSE("GPL");
