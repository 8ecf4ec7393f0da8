// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Names of addresses in the kernel, and of system calls; see symbols.h.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hcall.h"
#include "symbols.h"

struct symbol {
	uint64_t address;
	char *name;
};

static struct symbol *symbols;
static size_t count;

static int compare(const void *a, const void *b)
{
	const struct symbol *left = a, *right = b;

	return left->address < right->address ? -1 :
	       left->address > right->address;
}

/* Functions of /proc/kallsyms; none where addresses are hidden. */
static void load(void)
{
	FILE *file = fopen("/proc/kallsyms", "r");
	size_t room = 0;
	char line[512], name[256], type;
	uint64_t address;

	while (file && fgets(line, sizeof(line), file)) {
		if (sscanf(line, "%" SCNx64 " %c %255s", &address, &type,
			   name) != 3 || !address || !strchr("tTwW", type))
			continue;
		if (count == room) {
			room = room ? 2 * room : 65536;
			symbols = reallocarray(symbols, room, sizeof(*symbols));
			if (!symbols)
				fail("out of memory; stop other programs and try again");
		}
		symbols[count].address = address;
		symbols[count].name = strdup(name);
		if (!symbols[count++].name)
			fail("out of memory; stop other programs and try again");
	}
	if (file)
		fclose(file);
	if (count)
		qsort(symbols, count, sizeof(*symbols), compare);
}

/*
 * Names of other machines have numbers from here on, which are no addresses of
 * the kernel and no system calls.
 */
#define INTERNED	(UINT64_C(1) << 48)

static char **interned;
static size_t interned_count;

uint64_t symbol_intern(const char *name)
{
	size_t i;

	for (i = 0; i < interned_count; i++) {
		if (!strcmp(interned[i], name))
			return INTERNED + i;
	}
	interned = reallocarray(interned, interned_count + 1, sizeof(*interned));
	if (!interned)
		fail("out of memory; stop other programs and try again");
	interned[interned_count] = strdup(name);
	if (!interned[interned_count])
		fail("out of memory; stop other programs and try again");
	return INTERNED + interned_count++;
}

static const char *interned_name(uint64_t number)
{
	return number >= INTERNED && number - INTERNED < interned_count ?
	       interned[number - INTERNED] : NULL;
}

const char *symbol_text(uint64_t address)
{
	static char text[320];
	static int loaded;
	size_t low = 0, high;

	if (interned_name(address))
		return interned_name(address);
	if (!loaded++)
		load();
	high = count;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (symbols[middle].address <= address)
			low = middle + 1;
		else
			high = middle;
	}
	if (low)
		snprintf(text, sizeof(text), "%s+%#" PRIx64,
			 symbols[low - 1].name,
			 address - symbols[low - 1].address);
	else
		snprintf(text, sizeof(text), "%#" PRIx64, address);
	return text;
}

/* Made of the compiler's <asm/unistd.h>: those of the machine built for. */
static const struct {
	int64_t number;
	const char *name;
} syscalls[] = {
#include "syscalls.inc"
};

const char *syscall_name(int64_t number)
{
	size_t i;

	if (interned_name(number))
		return interned_name(number);
	for (i = 0; i < ARRAY_SIZE(syscalls); i++) {
		if (syscalls[i].number == number)
			return syscalls[i].name;
	}
	return NULL;
}
