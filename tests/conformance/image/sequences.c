// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Sequences of calls whose results depend on each other.
 */
#include <asm/hvcall.h>
#include <asm/reg.h>
#include "lib/guest.h"
#include "conformance.h"

#define NEEDS(symbol)	(1U << SYM_##symbol)

#define WORD		0x0123456789abcdefUL
#define PTEX		(0x110UL * 8)
#define PTE_HI		0x0000012345678001UL
#define PTE_LO		0x0000000000010010UL
#define SW_BITS		0x78UL	/* of the first doubleword; some are the hypervisor's */
#define AVPN(hi)	((hi) & ~0x7fUL)

static u64 *word(unsigned long offset)
{
	return (u64 *)(BUF + offset);
}

static bool is_filled(unsigned long offset, unsigned long size, u64 value)
{
	unsigned long at;

	for (at = 0; at < size; at += 8)
		if (*word(offset + at) != value)
			return false;
	return true;
}

static void page_zero(void)
{
	u64 before = *word(0x2000);

	want_call(H_SUCCESS, "ZERO_PAGE", H_PAGE_INIT, H_ZERO_PAGE, BUF + 0x1000);
	want_true(is_filled(0x1000, 4096, 0), "the page at buf+0x1000 is not zero");
	want_true(*word(0xff8) == before && *word(0x2000) == before,
		  "more than the page is written");
}

static void page_copy(void)
{
	unsigned int i;

	for (i = 0; i < 512; i++)
		*word(0x3000 + 8 * i) = WORD * (i + 1);
	want_call(H_SUCCESS, "COPY_PAGE", H_PAGE_INIT, H_COPY_PAGE, BUF + 0x1000, BUF + 0x3000);
	for (i = 0; i < 512; i++)
		if (*word(0x1000 + 8 * i) != WORD * (i + 1))
			break;
	want_true(i == 512, "the page at buf+0x1000 is not a copy");
	want_call(H_PARAMETER, "COPY_PAGE from within a page", H_PAGE_INIT, H_COPY_PAGE,
		  BUF + 0x1000, BUF + 0x3008);
}

static void cache_load_store(void)
{
	static const struct {
		unsigned long size;
		u64 mask;
	} sizes[] = { { 1, 0xff }, { 2, 0xffff }, { 4, 0xffffffff }, { 8, ~0UL } };
	struct answer a;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		want_call(H_SUCCESS, "store", H_LOGICAL_CACHE_STORE, sizes[i].size, BUF, WORD);
		a = want_call(H_SUCCESS, "load", H_LOGICAL_CACHE_LOAD, sizes[i].size, BUF);
		want_result(&a, 4, WORD & sizes[i].mask, "load what was stored");
	}
	want_call(H_PARAMETER, "load 3 bytes", H_LOGICAL_CACHE_LOAD, 3, BUF);
}

static void ci_load_store(void)
{
	struct answer a;

	want_call(H_SUCCESS, "store", H_LOGICAL_CI_STORE, 8, BUF, WORD);
	a = want_call(H_SUCCESS, "load", H_LOGICAL_CI_LOAD, 8, BUF);
	want_result(&a, 4, WORD, "load what was stored");
	want_call(H_PARAMETER, "load 8 bytes at an address that is not aligned to 8",
		  H_LOGICAL_CI_LOAD, 8, BUF + 4);
}

static void memop(void)
{
	unsigned int i;

	for (i = 0; i < 16; i++)
		*word(0x4000 + 8 * i) = WORD * (i + 1);
	want_call(H_SUCCESS, "copy", H_LOGICAL_MEMOP, BUF, BUF + 0x4000, 3, 16);
	for (i = 0; i < 16; i++)
		if (*word(8 * i) != WORD * (i + 1))
			break;
	want_true(i == 16, "the memory at buf is not a copy");
	want_call(H_SUCCESS, "invert", H_LOGICAL_MEMOP, BUF, BUF + 0x4000, 3, 16, 1);
	want_true(*word(0) == ~WORD, "the memory at buf is not the inverse");
}

static void page_table(void)
{
	struct answer a = want_call(H_SUCCESS, "H_ENTER with EXACT", H_ENTER, H_EXACT, PTEX, PTE_HI,
				    PTE_LO);

	want_result(&a, 4, PTEX, "H_ENTER returns the index");
	want_call(H_PTEG_FULL, "H_ENTER into a slot that is taken", H_ENTER, H_EXACT, PTEX, PTE_HI,
		  PTE_LO);
	a = want_call(H_SUCCESS, "H_READ", H_READ, 0, PTEX);
	a.r[4] &= ~SW_BITS;
	want_result(&a, 4, PTE_HI, "H_READ returns the first doubleword");
	want_result(&a, 5, PTE_LO, "H_READ returns the second doubleword");
	want_call(H_NOT_FOUND, "H_PROTECT with another AVPN", H_PROTECT, H_AVPN, PTEX);
	want_call(H_SUCCESS, "H_PROTECT", H_PROTECT, H_AVPN | 3, PTEX, AVPN(PTE_HI));
	want_call(H_NOT_FOUND, "H_REMOVE with another AVPN", H_REMOVE, H_AVPN, PTEX);
	a = want_call(H_SUCCESS, "H_REMOVE", H_REMOVE, H_AVPN, PTEX, AVPN(PTE_HI));
	a.r[4] &= ~SW_BITS;
	want_result(&a, 4, PTE_HI, "H_REMOVE returns the first doubleword");
	want_result(&a, 5, PTE_LO | 3, "H_REMOVE returns the second doubleword");
	want_call(H_NOT_FOUND, "H_REMOVE of an entry that is gone", H_REMOVE, 0, PTEX);
}

static void fill_group(void)
{
	struct answer a;
	unsigned int i;

	for (i = 0; i < 8; i++) {
		a = want_call(H_SUCCESS, "H_ENTER into a group with room", H_ENTER, 0, PTEX + 64,
			      PTE_HI + (i << 12), PTE_LO);
		want_result(&a, 4, PTEX + 64 + i, "the first free slot");
	}
	want_call(H_PTEG_FULL, "H_ENTER into a full group", H_ENTER, 0, PTEX + 64,
		  PTE_HI + (9 << 12), PTE_LO);
	for (i = 0; i < 8; i++)
		call(H_REMOVE, 0, PTEX + 64 + i);
}

static void tce(void)
{
	u64 bus = machine_value[SYM_liobn];
	struct answer a;

	want_call(H_SUCCESS, "H_PUT_TCE", H_PUT_TCE, bus, 0, (BUF + 0x3000) | 3);
	a = want_call(H_SUCCESS, "H_GET_TCE", H_GET_TCE, bus, 0);
	want_result(&a, 4, (BUF + 0x3000) | 3, "H_GET_TCE returns the entry");
	want_call(H_SUCCESS, "H_STUFF_TCE", H_STUFF_TCE, bus, 0, (BUF + 0x1000) | 1, 4);
	a = call(H_GET_TCE, bus, 0x3000);
	want_result(&a, 4, (BUF + 0x1000) | 1, "the last entry of H_STUFF_TCE");
	want_call(H_P4, "H_STUFF_TCE of 513 entries", H_STUFF_TCE, bus, 0, 0, 513);
	want_call(H_SUCCESS, "H_STUFF_TCE of 512 entries", H_STUFF_TCE, bus, 0, 0, 512);
	a = call(H_GET_TCE, bus, 0x3000);
	want_result(&a, 4, 0, "H_STUFF_TCE clears");
}

static void crq(void)
{
	u64 unit = machine_value[SYM_vscsi];

	call(H_FREE_CRQ, unit);
	call(H_PUT_TCE, machine_value[SYM_liobn], 0, BUF | 3);
	want_call(H_CLOSED, "H_SEND_CRQ without a queue", H_SEND_CRQ, unit, 0xc001000000000000UL);
	want_call(H_SUCCESS, "H_REG_CRQ", H_REG_CRQ, unit, 0, 4096);
	want_call(H_RESOURCE, "H_REG_CRQ of a queue that is registered", H_REG_CRQ, unit, 0, 4096);
	want_call(H_SUCCESS, "H_FREE_CRQ", H_FREE_CRQ, unit);
}

static void metadata(void)
{
	static const struct {
		unsigned long size, shift;
	} sizes[] = { { 1, 56 }, { 2, 48 }, { 4, 32 }, { 8, 0 } };
	u64 drc = machine_value[SYM_drc], size = machine_value[SYM_metadata];
	struct answer a;
	unsigned int i;

	want_call(H_SUCCESS, "write 8 bytes", H_SCM_WRITE_METADATA, drc, 64, WORD, 8);
	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		a = want_call(H_SUCCESS, "read", H_SCM_READ_METADATA, drc, 64, sizes[i].size);
		want_result(&a, 4, WORD >> sizes[i].shift, "read what was written");
	}
	want_call(H_P2, "read behind the end", H_SCM_READ_METADATA, drc, size, 1);
	want_call(H_P2, "read across the end", H_SCM_READ_METADATA, drc, size - 4, 8);
	want_call(H_P3, "read 3 bytes", H_SCM_READ_METADATA, drc, 0, 3);
}

static void bind_blocks(void)
{
	u64 drc = machine_value[SYM_drc], blocks = machine_value[SYM_blocks], at;
	struct answer a;

	call(H_SCM_UNBIND_ALL, 2, drc);
	a = want_call(H_SUCCESS, "bind all blocks", H_SCM_BIND_MEM, drc, 0, blocks, ~0UL);
	at = a.r[5];
	want_result(&a, 6, blocks, "all blocks are bound");
	want_call(H_OVERLAP, "bind again", H_SCM_BIND_MEM, drc, 0, blocks, ~0UL);
	want_call(H_P2, "bind the block behind the last one", H_SCM_BIND_MEM, drc, blocks, 1, ~0UL);
	want_call(H_P3, "bind a block too many", H_SCM_BIND_MEM, drc, 0, blocks + 1, ~0UL);
	want_call(H_P2, "unbind at no block's address", H_SCM_UNBIND_MEM, drc, at + 1, blocks);
	want_call(H_P3, "unbind no blocks", H_SCM_UNBIND_MEM, drc, at, 0);
	want_call(H_SUCCESS, "unbind", H_SCM_UNBIND_MEM, drc, at, blocks);
}

static void flush_nvdimm(void)
{
	u64 drc = machine_value[SYM_drc];
	struct answer a = call(H_SCM_FLUSH, drc);
	unsigned int i;

	for (i = 0; i < 1000000 && (a.status == H_BUSY || H_IS_LONG_BUSY(a.status)); i++)
		a = call(H_SCM_FLUSH, drc, a.r[4]);
	if (a.status != H_UNSUPPORTED)
		want_status(&a, H_SUCCESS, "flush until it is complete");
	a = call(H_SCM_FLUSH, drc, 0x7777777);
	if (a.status != H_UNSUPPORTED)
		want_status(&a, H_P2, "flush with a token of nothing");
}

static void open_lan(void)
{
	u64 unit = machine_value[SYM_vlan], bus = machine_value[SYM_vlan_liobn];
	unsigned int i;

	for (i = 0; i < 8; i++)
		call(H_PUT_TCE, bus, i << 12, (BUF + 0x8000 + (i << 12)) | 3);
	call(H_REGISTER_LOGICAL_LAN, unit, 0, 0x8000100000001000UL, 0x2000, 0x525400123456UL);
}

static void lan(void)
{
	u64 unit = machine_value[SYM_vlan];
	struct answer a;
	unsigned int i;

	open_lan();
	want_call(H_RESOURCE, "open what is open", H_REGISTER_LOGICAL_LAN, unit, 0,
		  0x8000100000001000UL, 0x2000, 0x525400123456UL);
	want_call(H_NOT_FOUND, "remove an address that is not in the table", H_MULTICAST_CTRL, unit,
		  2, 0x01005e000001UL);
	for (i = 0; i < 600; i++) {
		a = call(H_ADD_LOGICAL_LAN_BUFFER, unit,
			 0x8000000000003000UL | (u64)(64 + 8 * i) << 32);
		if (a.status != H_SUCCESS)
			break;
	}
	want_status(&a, H_RESOURCE, "add buffers until there is no room");
	want_call(H_SUCCESS, "close", H_FREE_LOGICAL_LAN, unit);
	want_call(H_RESOURCE, "close what is closed", H_FREE_LOGICAL_LAN, unit);
}

static void watchdog(void)
{
	struct answer a = call(H_WATCHDOG, 0x101, 1, 0x100000);

	if (a.status == H_FUNCTION)
		return;
	want_status(&a, H_SUCCESS, "start a timer");
	want_call(H_SUCCESS, "stop it", H_WATCHDOG, 0x200, 1);
	want_call(H_NOOP, "stop what is not running", H_WATCHDOG, 0x200, 1);
	want_call(H_P3, "a timer of 0 ms", H_WATCHDOG, 0x101, 1, 0);
	want_call(H_PARAMETER, "a reserved bit", H_WATCHDOG, 0x800101, 1, 0x100000);
	call(H_WATCHDOG, 0x200, ~0UL);
}

static void modes(void)
{
	want_call(H_UNSUPPORTED_FLAG_START, "a byte order that is none", H_SET_MODE, 5, 4);
	want_call(H_P3, "translation mode with value1", H_SET_MODE, 0, 3, 1);
	want_call(H_P4, "translation mode with value2", H_SET_MODE, 0, 3, 0, 1);
}

static void process_table(void)
{
	want_call(H_P2, "a table that is not aligned", H_REGISTER_PROC_TBL, 0x18 | 4, BUF + 1, 0,
		  4);
	want_call(H_P3, "a page size for a radix table", H_REGISTER_PROC_TBL, 0x18 | 4, BUF, 0x100,
		  4);
	want_call(H_P4, "a table of 2^37 bytes", H_REGISTER_PROC_TBL, 0x18 | 4, BUF, 0, 25);
}

static void vpa(void)
{
	u64 cpu = machine_value[SYM_cpu];

	/* The length of a VPA has 16 bits, the length of a DTL or SLB shadow 32. */
	*word(0x4000) = *word(0x5000) = 0;
	((u8 *)word(0x4000))[4] = ((u8 *)word(0x5000))[6] = 640 >> 8;
	((u8 *)word(0x4000))[5] = ((u8 *)word(0x5000))[7] = 640 & 255;
	want_call(H_RESOURCE, "register a log without a VPA", H_REGISTER_VPA, 2UL << 45, cpu,
		  BUF + 0x5000);
	want_call(H_RESOURCE, "register an SLB shadow without a VPA", H_REGISTER_VPA, 3UL << 45,
		  cpu, BUF + 0x5000);
	want_call(H_SUCCESS, "register a VPA", H_REGISTER_VPA, 1UL << 45, cpu, BUF + 0x4000);
	want_call(H_SUCCESS, "register an SLB shadow", H_REGISTER_VPA, 3UL << 45, cpu,
		  BUF + 0x5000);
	want_call(H_RESOURCE, "deregister a VPA that is needed", H_REGISTER_VPA, 5UL << 45, cpu);
	want_call(H_SUCCESS, "deregister the SLB shadow", H_REGISTER_VPA, 7UL << 45, cpu);
	want_call(H_SUCCESS, "deregister the VPA", H_REGISTER_VPA, 5UL << 45, cpu);
}

static void join(void)
{
	struct answer a;

	want_call(H_CONTINUE, "the only processor joins", H_JOIN);
	set_interrupts(true);
	a = call(H_JOIN);
	set_interrupts(false);
	want_status(&a, H_BAD_MODE, "H_JOIN with interrupts enabled");
}

static void ipi(void)
{
	u64 cpu = machine_value[SYM_cpu];
	struct answer a;

	call(H_CPPR, 0xff);
	a = call(H_IPI, cpu, 4);
	if (a.status == H_FUNCTION)
		return;
	want_status(&a, H_SUCCESS, "H_IPI");
	a = want_call(H_SUCCESS, "H_XIRR", H_XIRR);
	want_result(&a, 4, 0xff000002, "H_XIRR returns an interprocessor interrupt");
	want_call(H_SUCCESS, "H_IPI, cleared", H_IPI, cpu, 0xff);
	want_call(H_SUCCESS, "H_EOI", H_EOI, 0xff000002);
	a = call(H_XIRR);
	want_result(&a, 4, 0xff000000, "H_XIRR returns nothing more");
}

static void resize(void)
{
	struct answer a;
	unsigned int i;

	a = call(H_RESIZE_HPT_PREPARE, 0, 21);
	if (a.status == H_AUTHORITY || a.status == H_FUNCTION)
		return;
	for (i = 0; i < 1000000 && H_IS_LONG_BUSY(a.status); i++)
		a = call(H_RESIZE_HPT_PREPARE, 0, 21);
	want_status(&a, H_SUCCESS, "prepare a table of 2 MiB");
	want_call(H_CLOSED, "commit a table of another size", H_RESIZE_HPT_COMMIT, 0, 22);
	want_call(H_SUCCESS, "drop the table", H_RESIZE_HPT_PREPARE, 0, 0);
	want_call(H_CLOSED, "commit a table that is gone", H_RESIZE_HPT_COMMIT, 0, 21);
}

static void rtas_time(void)
{
	u32 *block = (u32 *)word(0);
	u32 year;

	/* token, no arguments, 8 results */
	*word(0) = *word(8) = *word(16) = *word(24) = *word(32) = *word(40) = 0;
#ifdef __LITTLE_ENDIAN__
	block[0] = __builtin_bswap32(machine_value[SYM_time]);
	block[2] = __builtin_bswap32(8);
#else
	block[0] = machine_value[SYM_time];
	block[2] = 8;
#endif
	want_call(H_SUCCESS, "get-time-of-day", H_RTAS, BUF);
#ifdef __LITTLE_ENDIAN__
	year = __builtin_bswap32(block[4]);
#else
	year = block[4];
#endif
	want_true(year > 1999 && year < 3000, "the year is not in the block");
}

static void tpm_sizes(void)
{
	struct answer a = call(SVM_H_TPM_COMM, 1, BUF, 4097, BUF + 0x2000, 4096);

	if (a.status == H_FUNCTION)
		return;
	want_status(&a, H_P3, "a request of 4097 bytes");
	want_call(H_P5, "room for 4095 bytes", SVM_H_TPM_COMM, 1, BUF, 16, BUF + 0x2000, 4095);
}

static void confer_all(void)
{
	want_call(H_SUCCESS, "H_CONFER to all", H_CONFER, ~0UL);
}

static void cede(void)
{
	struct answer a;

	want_call(H_SUCCESS, "H_PROD", H_PROD, machine_value[SYM_cpu]);
	a = want_call(H_SUCCESS, "H_CEDE after H_PROD", H_CEDE);
	want_true(a.msr & MSR_EE, "H_CEDE enables interrupts");
}

const struct sequence sequences[] = {
	{ H_PAGE_INIT, 0, "a page is zeroed, and no more", page_zero },
	{ H_PAGE_INIT, 0, "a page is copied", page_copy },
	{ H_LOGICAL_CACHE_LOAD, 0, "loads return what was stored", cache_load_store },
	{ H_LOGICAL_CI_LOAD, 0, "cache-inhibited loads return what was stored", ci_load_store },
	{ H_LOGICAL_MEMOP, 0, "memory is copied and inverted", memop },
	{ H_ENTER, 0, "an entry is made, read, changed and removed", page_table },
	{ H_ENTER, 0, "a group of eight slots is filled", fill_group },
	{ H_PUT_TCE, NEEDS(liobn), "entries of an I/O table", tce },
	{ H_REG_CRQ, NEEDS(vscsi) | NEEDS(liobn), "a queue is registered once", crq },
	{ H_SCM_READ_METADATA, NEEDS(drc), "a label area in pieces", metadata },
	{ H_SCM_BIND_MEM, NEEDS(drc), "an NVDIMM is bound once", bind_blocks },
	{ H_SCM_FLUSH, NEEDS(drc), "a flush is completed", flush_nvdimm },
	{ H_REGISTER_LOGICAL_LAN, NEEDS(vlan), "a network adapter is opened once", lan },
	{ H_WATCHDOG, 0, "a timer is started and stopped", watchdog },
	{ H_SET_MODE, 0, "modes that are none", modes },
	{ H_REGISTER_VPA, 0, "areas depend on the VPA", vpa },
	{ H_IPI, 0, "an interprocessor interrupt is sent and taken", ipi },
	{ H_RESIZE_HPT_PREPARE, 0, "a table is prepared and dropped", resize },
	{ H_RTAS, NEEDS(time), "the time of day", rtas_time },
	{ SVM_H_TPM_COMM, 0, "sizes of a TPM's buffers", tpm_sizes },
	{ H_CONFER, 0, "time is handed to all processors", confer_all },
	{ H_CEDE, 0, "a prod ends a cede", cede },
	{ H_REGISTER_PROC_TBL, 0, "process tables that are none", process_table },
	{ H_JOIN, 0, "the only processor does not rest", join },
};

const unsigned int nsequences = ARRAY_SIZE(sequences);
