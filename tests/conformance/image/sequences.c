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
	struct answer a = call(H_PAGE_INIT, H_ZERO_PAGE, BUF + 0x1000, 0, 0, 0);

	want_status(&a, H_SUCCESS, "ZERO_PAGE");
	want_true(is_filled(0x1000, 4096, 0), "the page at buf+0x1000 is not zero");
	want_true(*word(0xff8) == before && *word(0x2000) == before,
		  "more than the page is written");
}

static void page_copy(void)
{
	struct answer a;
	unsigned int i;

	for (i = 0; i < 512; i++)
		*word(0x3000 + 8 * i) = WORD * (i + 1);
	a = call(H_PAGE_INIT, H_COPY_PAGE, BUF + 0x1000, BUF + 0x3000, 0, 0);
	want_status(&a, H_SUCCESS, "COPY_PAGE");
	for (i = 0; i < 512; i++)
		if (*word(0x1000 + 8 * i) != WORD * (i + 1))
			break;
	want_true(i == 512, "the page at buf+0x1000 is not a copy");
	a = call(H_PAGE_INIT, H_COPY_PAGE, BUF + 0x1000, BUF + 0x3008, 0, 0);
	want_status(&a, H_PARAMETER, "COPY_PAGE from within a page");
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
		a = call(H_LOGICAL_CACHE_STORE, sizes[i].size, BUF, WORD, 0, 0);
		want_status(&a, H_SUCCESS, "store");
		a = call(H_LOGICAL_CACHE_LOAD, sizes[i].size, BUF, 0, 0, 0);
		want_status(&a, H_SUCCESS, "load");
		want_result(&a, 4, WORD & sizes[i].mask, "load what was stored");
	}
	a = call(H_LOGICAL_CACHE_LOAD, 3, BUF, 0, 0, 0);
	want_status(&a, H_PARAMETER, "load 3 bytes");
}

static void ci_load_store(void)
{
	struct answer a = call(H_LOGICAL_CI_STORE, 8, BUF, WORD, 0, 0);

	want_status(&a, H_SUCCESS, "store");
	a = call(H_LOGICAL_CI_LOAD, 8, BUF, 0, 0, 0);
	want_status(&a, H_SUCCESS, "load");
	want_result(&a, 4, WORD, "load what was stored");
	a = call(H_LOGICAL_CI_LOAD, 8, BUF + 4, 0, 0, 0);
	want_status(&a, H_PARAMETER, "load 8 bytes at an address that is not aligned to 8");
}

static void memop(void)
{
	struct answer a;
	unsigned int i;

	for (i = 0; i < 16; i++)
		*word(0x4000 + 8 * i) = WORD * (i + 1);
	a = call(H_LOGICAL_MEMOP, BUF, BUF + 0x4000, 3, 16, 0);
	want_status(&a, H_SUCCESS, "copy");
	for (i = 0; i < 16; i++)
		if (*word(8 * i) != WORD * (i + 1))
			break;
	want_true(i == 16, "the memory at buf is not a copy");
	a = call(H_LOGICAL_MEMOP, BUF, BUF + 0x4000, 3, 16, 1);
	want_status(&a, H_SUCCESS, "invert");
	want_true(*word(0) == ~WORD, "the memory at buf is not the inverse");
}

static void page_table(void)
{
	struct answer a = call(H_ENTER, H_EXACT, PTEX, PTE_HI, PTE_LO, 0);

	want_status(&a, H_SUCCESS, "H_ENTER with EXACT");
	want_result(&a, 4, PTEX, "H_ENTER returns the index");
	a = call(H_ENTER, H_EXACT, PTEX, PTE_HI, PTE_LO, 0);
	want_status(&a, H_PTEG_FULL, "H_ENTER into a slot that is taken");
	a = call(H_READ, 0, PTEX, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_READ");
	a.r[4] &= ~SW_BITS;
	want_result(&a, 4, PTE_HI, "H_READ returns the first doubleword");
	want_result(&a, 5, PTE_LO, "H_READ returns the second doubleword");
	a = call(H_PROTECT, H_AVPN, PTEX, 0, 0, 0);
	want_status(&a, H_NOT_FOUND, "H_PROTECT with another AVPN");
	a = call(H_PROTECT, H_AVPN | 3, PTEX, AVPN(PTE_HI), 0, 0);
	want_status(&a, H_SUCCESS, "H_PROTECT");
	a = call(H_REMOVE, H_AVPN, PTEX, 0, 0, 0);
	want_status(&a, H_NOT_FOUND, "H_REMOVE with another AVPN");
	a = call(H_REMOVE, H_AVPN, PTEX, AVPN(PTE_HI), 0, 0);
	want_status(&a, H_SUCCESS, "H_REMOVE");
	a.r[4] &= ~SW_BITS;
	want_result(&a, 4, PTE_HI, "H_REMOVE returns the first doubleword");
	want_result(&a, 5, PTE_LO | 3, "H_REMOVE returns the second doubleword");
	a = call(H_REMOVE, 0, PTEX, 0, 0, 0);
	want_status(&a, H_NOT_FOUND, "H_REMOVE of an entry that is gone");
}

static void fill_group(void)
{
	struct answer a;
	unsigned int i;

	for (i = 0; i < 8; i++) {
		a = call(H_ENTER, 0, PTEX + 64, PTE_HI + (i << 12), PTE_LO, 0);
		want_status(&a, H_SUCCESS, "H_ENTER into a group with room");
		want_result(&a, 4, PTEX + 64 + i, "the first free slot");
	}
	a = call(H_ENTER, 0, PTEX + 64, PTE_HI + (9 << 12), PTE_LO, 0);
	want_status(&a, H_PTEG_FULL, "H_ENTER into a full group");
	for (i = 0; i < 8; i++)
		call(H_REMOVE, 0, PTEX + 64 + i, 0, 0, 0);
}

static void tce(void)
{
	u64 bus = machine_value[SYM_liobn];
	struct answer a = call(H_PUT_TCE, bus, 0, (BUF + 0x3000) | 3, 0, 0);

	want_status(&a, H_SUCCESS, "H_PUT_TCE");
	a = call(H_GET_TCE, bus, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_GET_TCE");
	want_result(&a, 4, (BUF + 0x3000) | 3, "H_GET_TCE returns the entry");
	a = call(H_STUFF_TCE, bus, 0, (BUF + 0x1000) | 1, 4, 0);
	want_status(&a, H_SUCCESS, "H_STUFF_TCE");
	a = call(H_GET_TCE, bus, 0x3000, 0, 0, 0);
	want_result(&a, 4, (BUF + 0x1000) | 1, "the last entry of H_STUFF_TCE");
	a = call(H_STUFF_TCE, bus, 0, 0, 513, 0);
	want_status(&a, H_P4, "H_STUFF_TCE of 513 entries");
	a = call(H_STUFF_TCE, bus, 0, 0, 512, 0);
	want_status(&a, H_SUCCESS, "H_STUFF_TCE of 512 entries");
	a = call(H_GET_TCE, bus, 0x3000, 0, 0, 0);
	want_result(&a, 4, 0, "H_STUFF_TCE clears");
}

static void crq(void)
{
	u64 unit = machine_value[SYM_vscsi];
	struct answer a;

	call(H_FREE_CRQ, unit, 0, 0, 0, 0);
	call(H_PUT_TCE, machine_value[SYM_liobn], 0, BUF | 3, 0, 0);
	a = call(H_SEND_CRQ, unit, 0xc001000000000000UL, 0, 0, 0);
	want_status(&a, H_CLOSED, "H_SEND_CRQ without a queue");
	a = call(H_REG_CRQ, unit, 0, 4096, 0, 0);
	want_status(&a, H_SUCCESS, "H_REG_CRQ");
	a = call(H_REG_CRQ, unit, 0, 4096, 0, 0);
	want_status(&a, H_RESOURCE, "H_REG_CRQ of a queue that is registered");
	a = call(H_FREE_CRQ, unit, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_FREE_CRQ");
}

static void metadata(void)
{
	static const struct {
		unsigned long size, shift;
	} sizes[] = { { 1, 56 }, { 2, 48 }, { 4, 32 }, { 8, 0 } };
	u64 drc = machine_value[SYM_drc], size = machine_value[SYM_metadata];
	struct answer a;
	unsigned int i;

	a = call(H_SCM_WRITE_METADATA, drc, 64, WORD, 8, 0);
	want_status(&a, H_SUCCESS, "write 8 bytes");
	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		a = call(H_SCM_READ_METADATA, drc, 64, sizes[i].size, 0, 0);
		want_status(&a, H_SUCCESS, "read");
		want_result(&a, 4, WORD >> sizes[i].shift, "read what was written");
	}
	a = call(H_SCM_READ_METADATA, drc, size, 1, 0, 0);
	want_status(&a, H_P2, "read behind the end");
	a = call(H_SCM_READ_METADATA, drc, size - 4, 8, 0, 0);
	want_status(&a, H_P2, "read across the end");
	a = call(H_SCM_READ_METADATA, drc, 0, 3, 0, 0);
	want_status(&a, H_P3, "read 3 bytes");
}

static void bind_blocks(void)
{
	u64 drc = machine_value[SYM_drc], blocks = machine_value[SYM_blocks], at;
	struct answer a;

	call(H_SCM_UNBIND_ALL, 2, drc, 0, 0, 0);
	a = call(H_SCM_BIND_MEM, drc, 0, blocks, ~0UL, 0);
	want_status(&a, H_SUCCESS, "bind all blocks");
	at = a.r[5];
	want_result(&a, 6, blocks, "all blocks are bound");
	a = call(H_SCM_BIND_MEM, drc, 0, blocks, ~0UL, 0);
	want_status(&a, H_OVERLAP, "bind again");
	a = call(H_SCM_BIND_MEM, drc, blocks, 1, ~0UL, 0);
	want_status(&a, H_P2, "bind the block behind the last one");
	a = call(H_SCM_BIND_MEM, drc, 0, blocks + 1, ~0UL, 0);
	want_status(&a, H_P3, "bind a block too many");
	a = call(H_SCM_UNBIND_MEM, drc, at + 1, blocks, 0, 0);
	want_status(&a, H_P2, "unbind at no block's address");
	a = call(H_SCM_UNBIND_MEM, drc, at, 0, 0, 0);
	want_status(&a, H_P3, "unbind no blocks");
	a = call(H_SCM_UNBIND_MEM, drc, at, blocks, 0, 0);
	want_status(&a, H_SUCCESS, "unbind");
}

static void flush_nvdimm(void)
{
	u64 drc = machine_value[SYM_drc];
	struct answer a = call(H_SCM_FLUSH, drc, 0, 0, 0, 0);
	unsigned int i;

	for (i = 0; i < 1000000 && (a.status == H_BUSY || H_IS_LONG_BUSY(a.status)); i++)
		a = call(H_SCM_FLUSH, drc, a.r[4], 0, 0, 0);
	if (a.status != H_UNSUPPORTED)
		want_status(&a, H_SUCCESS, "flush until it is complete");
	a = call(H_SCM_FLUSH, drc, 0x7777777, 0, 0, 0);
	if (a.status != H_UNSUPPORTED)
		want_status(&a, H_P2, "flush with a token of nothing");
}

static void open_lan(void)
{
	u64 unit = machine_value[SYM_vlan], bus = machine_value[SYM_vlan_liobn];
	unsigned int i;

	for (i = 0; i < 8; i++)
		call(H_PUT_TCE, bus, i << 12, (BUF + 0x8000 + (i << 12)) | 3, 0, 0);
	call(H_REGISTER_LOGICAL_LAN, unit, 0, 0x8000100000001000UL, 0x2000, 0x525400123456UL);
}

static void lan(void)
{
	u64 unit = machine_value[SYM_vlan];
	struct answer a;
	unsigned int i;

	open_lan();
	a = call(H_REGISTER_LOGICAL_LAN, unit, 0, 0x8000100000001000UL, 0x2000,
		 0x525400123456UL);
	want_status(&a, H_RESOURCE, "open what is open");
	a = call(H_MULTICAST_CTRL, unit, 2, 0x01005e000001UL, 0, 0);
	want_status(&a, H_NOT_FOUND, "remove an address that is not in the table");
	for (i = 0; i < 600; i++) {
		a = call(H_ADD_LOGICAL_LAN_BUFFER, unit,
			 0x8000000000003000UL | (u64)(64 + 8 * i) << 32, 0, 0, 0);
		if (a.status != H_SUCCESS)
			break;
	}
	want_status(&a, H_RESOURCE, "add buffers until there is no room");
	a = call(H_FREE_LOGICAL_LAN, unit, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "close");
	a = call(H_FREE_LOGICAL_LAN, unit, 0, 0, 0, 0);
	want_status(&a, H_RESOURCE, "close what is closed");
}

static void watchdog(void)
{
	struct answer a = call(H_WATCHDOG, 0x101, 1, 0x100000, 0, 0);

	if (a.status == H_FUNCTION)
		return;
	want_status(&a, H_SUCCESS, "start a timer");
	a = call(H_WATCHDOG, 0x200, 1, 0, 0, 0);
	want_status(&a, H_SUCCESS, "stop it");
	a = call(H_WATCHDOG, 0x200, 1, 0, 0, 0);
	want_status(&a, H_NOOP, "stop what is not running");
	a = call(H_WATCHDOG, 0x101, 1, 0, 0, 0);
	want_status(&a, H_P3, "a timer of 0 ms");
	a = call(H_WATCHDOG, 0x800101, 1, 0x100000, 0, 0);
	want_status(&a, H_PARAMETER, "a reserved bit");
	call(H_WATCHDOG, 0x200, ~0UL, 0, 0, 0);
}

static void modes(void)
{
	struct answer a = call(H_SET_MODE, 5, 4, 0, 0, 0);

	want_status(&a, H_UNSUPPORTED_FLAG_START, "a byte order that is none");
	a = call(H_SET_MODE, 0, 3, 1, 0, 0);
	want_status(&a, H_P3, "translation mode with value1");
	a = call(H_SET_MODE, 0, 3, 0, 1, 0);
	want_status(&a, H_P4, "translation mode with value2");
}

static void process_table(void)
{
	struct answer a = call(H_REGISTER_PROC_TBL, 0x18 | 4, BUF + 1, 0, 4, 0);

	want_status(&a, H_P2, "a table that is not aligned");
	a = call(H_REGISTER_PROC_TBL, 0x18 | 4, BUF, 0x100, 4, 0);
	want_status(&a, H_P3, "a page size for a radix table");
	a = call(H_REGISTER_PROC_TBL, 0x18 | 4, BUF, 0, 25, 0);
	want_status(&a, H_P4, "a table of 2^37 bytes");
}

static void vpa(void)
{
	u64 cpu = machine_value[SYM_cpu];
	struct answer a;

	/* The length of a VPA has 16 bits, the length of a DTL or SLB shadow 32. */
	*word(0x4000) = *word(0x5000) = 0;
	((u8 *)word(0x4000))[4] = ((u8 *)word(0x5000))[6] = 640 >> 8;
	((u8 *)word(0x4000))[5] = ((u8 *)word(0x5000))[7] = 640 & 255;
	a = call(H_REGISTER_VPA, 2UL << 45, cpu, BUF + 0x5000, 0, 0);
	want_status(&a, H_RESOURCE, "register a log without a VPA");
	a = call(H_REGISTER_VPA, 3UL << 45, cpu, BUF + 0x5000, 0, 0);
	want_status(&a, H_RESOURCE, "register an SLB shadow without a VPA");
	a = call(H_REGISTER_VPA, 1UL << 45, cpu, BUF + 0x4000, 0, 0);
	want_status(&a, H_SUCCESS, "register a VPA");
	a = call(H_REGISTER_VPA, 3UL << 45, cpu, BUF + 0x5000, 0, 0);
	want_status(&a, H_SUCCESS, "register an SLB shadow");
	a = call(H_REGISTER_VPA, 5UL << 45, cpu, 0, 0, 0);
	want_status(&a, H_RESOURCE, "deregister a VPA that is needed");
	a = call(H_REGISTER_VPA, 7UL << 45, cpu, 0, 0, 0);
	want_status(&a, H_SUCCESS, "deregister the SLB shadow");
	a = call(H_REGISTER_VPA, 5UL << 45, cpu, 0, 0, 0);
	want_status(&a, H_SUCCESS, "deregister the VPA");
}

static void join(void)
{
	struct answer a = call(H_JOIN, 0, 0, 0, 0, 0);

	want_status(&a, H_CONTINUE, "the only processor joins");
	set_interrupts(true);
	a = call(H_JOIN, 0, 0, 0, 0, 0);
	set_interrupts(false);
	want_status(&a, H_BAD_MODE, "H_JOIN with interrupts enabled");
}

static void ipi(void)
{
	u64 cpu = machine_value[SYM_cpu];
	struct answer a;

	call(H_CPPR, 0xff, 0, 0, 0, 0);
	a = call(H_IPI, cpu, 4, 0, 0, 0);
	if (a.status == H_FUNCTION)
		return;
	want_status(&a, H_SUCCESS, "H_IPI");
	a = call(H_XIRR, 0, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_XIRR");
	want_result(&a, 4, 0xff000002, "H_XIRR returns an interprocessor interrupt");
	a = call(H_IPI, cpu, 0xff, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_IPI, cleared");
	a = call(H_EOI, 0xff000002, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_EOI");
	a = call(H_XIRR, 0, 0, 0, 0, 0);
	want_result(&a, 4, 0xff000000, "H_XIRR returns nothing more");
}

static void resize(void)
{
	struct answer a;
	unsigned int i;

	a = call(H_RESIZE_HPT_PREPARE, 0, 21, 0, 0, 0);
	if (a.status == H_AUTHORITY || a.status == H_FUNCTION)
		return;
	for (i = 0; i < 1000000 && H_IS_LONG_BUSY(a.status); i++)
		a = call(H_RESIZE_HPT_PREPARE, 0, 21, 0, 0, 0);
	want_status(&a, H_SUCCESS, "prepare a table of 2 MiB");
	a = call(H_RESIZE_HPT_COMMIT, 0, 22, 0, 0, 0);
	want_status(&a, H_CLOSED, "commit a table of another size");
	a = call(H_RESIZE_HPT_PREPARE, 0, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "drop the table");
	a = call(H_RESIZE_HPT_COMMIT, 0, 21, 0, 0, 0);
	want_status(&a, H_CLOSED, "commit a table that is gone");
}

static void rtas_time(void)
{
	u32 *block = (u32 *)word(0);
	struct answer a;
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
	a = call(H_RTAS, BUF, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "get-time-of-day");
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
	a = call(SVM_H_TPM_COMM, 1, BUF, 16, BUF + 0x2000, 4095);
	want_status(&a, H_P5, "room for 4095 bytes");
}

static void confer_all(void)
{
	struct answer a = call(H_CONFER, ~0UL, 0, 0, 0, 0);

	want_status(&a, H_SUCCESS, "H_CONFER to all");
}

static void cede(void)
{
	struct answer a = call(H_PROD, machine_value[SYM_cpu], 0, 0, 0, 0);

	want_status(&a, H_SUCCESS, "H_PROD");
	a = call(H_CEDE, 0, 0, 0, 0, 0);
	want_status(&a, H_SUCCESS, "H_CEDE after H_PROD");
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
