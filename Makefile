# SPDX-License-Identifier: GPL-2.0-or-later
#
# Front door of the hypervisor-call layer; "make help" says what there is.
# The work is done by the programs in scripts/ and tests/.

KERNEL ?=
ENDIAN ?= le
CPU    ?= power9
QEMU   ?=
T      ?=
SEED   ?=
HYPERVISOR ?=
CONVERT ?=
export KERNEL ENDIAN CPU QEMU HYPERVISOR CONVERT

# Commands that an option applies to; another one would ignore the option.
HYPERVISOR_FITS := run probe conformance fuzz
CONVERT_FITS := run overlay kernel patches
$(foreach option,HYPERVISOR CONVERT,$(if $($(option)),\
	$(if $(filter-out $($(option)_FITS),$(or $(MAKECMDGOALS),help)),\
		$(error $(option)=$($(option)): for these commands only: $($(option)_FITS)))))

# Debian's, with Debian's modules; a python3 earlier on PATH may lack them.
PYTHON ?= /usr/bin/python3
export PYTHON
export PYTHONPATH := $(CURDIR)/scripts
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help
help:
	@echo 'Hypervisor-call layer for Linux on Power (pSeries)'
	@echo
	@echo '  make run               build a kernel with the layer, boot it in QEMU, and'
	@echo '                         show its hypervisor calls beside the log of QEMU'
	@echo '  make check             all tests but those that take long; T=name runs one or a'
	@echo '                         folder, T="-k words" what matches, T=-h lists them'
	@echo '  make check-full        all tests; goes on where it was interrupted'
	@echo '  make bench             instructions of a call, size of a kernel: Linux'
	@echo '                         beside the layer; fails if a budget is missed'
	@echo '  make mutate            break the layer in one way after the other; fails if'
	@echo '                         no test notices (up to an hour; can be interrupted)'
	@echo '  make generate          write the files that follow from the catalogue'
	@echo '  make check-generated   fail if one of them is not up to date'
	@echo '  make generate-tables   write the tables of names that bcc, perf and KVM have, in'
	@echo '                         build/tables; LINUX=dir BCC=dir: and patches for these'
	@echo '  make docs              build the HTML pages and man pages, in build/docs'
	@echo '  make probe             measure which calls QEMU has, for those pages'
	@echo '  make conformance       make thousands of calls that follow from the catalogue,'
	@echo '                         and check what the hypervisor answers; WRITE=1 writes'
	@echo '                         the results down for those pages'
	@echo '  make fuzz T=driver|generator|program|hypervisor SECONDS=60'
	@echo '                         random input for one of them; hypervisor: calls of QEMU'
	@echo '  make crosscheck LINUX=dir QEMUSRC=dir LOPAPR=dir ULTRAVISOR=dir'
	@echo '                         compare the catalogue with its sources (any of them)'
	@echo '  make overlay KSRC=dir  put the layer into an unpacked kernel source'
	@echo '  make overlay-revert KSRC=dir'
	@echo '                         bring it back to what it was before'
	@echo '  make kernel KSRC=dir [O=dir]'
	@echo '                         put the layer in, if it is not, and build with the'
	@echo '                         configuration that is there, else the defconfig'
	@echo '  make patches KSRC=dir OUT=dir'
	@echo '                         the same as patches for git am; KSRC stays as it is;'
	@echo '                         PREVIOUS=dir: range-diff against an earlier series'
	@echo '  make patches-check     build and boot a kernel after each of these patches (of the'
	@echo '                         newest kernel; ENDIAN=, KERNEL=), and print a table; a'
	@echo '                         second run goes on where the first one stopped'
	@echo '  make modules KDIR=dir  build papr_hcall.ko, the layer for a kernel without'
	@echo '                         it; KDIR has that kernel'"'"'s headers'
	@echo '  make dkms              write a folder of its sources for DKMS'
	@echo '  make packages          build .deb and .rpm of hcall, of the module for DKMS and'
	@echo '                         of these pages, for ppc64el, in build/packages'
	@echo '  make deps              install the Debian packages that these need'
	@echo
	@echo 'Options, after the command:'
	@echo '  ENDIAN=le|be           endianness of the guest (le)'
	@echo '  KERNEL=6.1|6.12|newest   kernel to build (6.12); stock: run Debian'"'"'s own'
	@echo '                         with papr_hcall.ko; stock-6.1, stock-6.12 and'
	@echo '                         stock-newest are those of Debian 12, 13 and sid'
	@echo '  CPU=power8|power9|power10   model of processor in QEMU (power9)'
	@echo '  HYPERVISOR=tcg|kvm     of the guest of make run, probe, conformance and fuzz (tcg):'
	@echo '                         QEMU itself, or Linux on an emulated machine'
	@echo '  CONVERT=1              convert the callers of Linux to the retry engine, too (make run,'
	@echo '                         overlay, kernel, patches)'
	@echo '  QEMU=path|trixie|sid   another qemu-system-ppc64; that of a release of Debian'
	@echo '  SEED=N                 repeat the random steps of a test (make check)'

.PHONY: deps
deps:
	@scripts/install-deps

.PHONY: run
run: deps
	@$(PYTHON) -m lab run

# KERNEL=, ENDIAN= and CPU= choose tests only if they are given.
given = $(if $(filter-out file,$(origin $1)),--$2='$($1)')
PYTEST = $(PYTHON) -m pytest -qq -rN --no-header --jobs $$(nproc) --only='$(T)' \
	$(call given,KERNEL,kernel) $(call given,ENDIAN,endian) $(call given,CPU,cpu) \
	$(call given,SEED,seed)

.PHONY: check
check: deps
	@$(PYTEST)

.PHONY: check-full
check-full: deps
	@$(PYTEST) --full

.PHONY: bench
bench: deps
	@$(PYTHON) tests/bench/run

.PHONY: mutate
mutate: deps
	@$(PYTHON) tests/mutation/run

.PHONY: generate
generate: deps
	@$(PYTHON) scripts/hcallgen generate

.PHONY: check-generated
check-generated: deps
	@$(PYTHON) scripts/hcallgen check

.PHONY: generate-tables
generate-tables: deps
	@$(PYTHON) -m peers build/tables $(if $(LINUX),--linux $(LINUX)) \
		$(if $(BCC),--bcc $(BCC))

.PHONY: docs
docs: deps
	@$(PYTHON) -m docs

.PHONY: probe
probe: deps
	@$(PYTHON) -m pytest -qq --no-header --write \
		tests/probe/test_probe.py::test_probe$(if $(filter kvm,$(HYPERVISOR)),_kvm)

.PHONY: conformance
conformance: deps
	@$(PYTHON) tests/conformance/suite.py $(if $(WRITE),--write)

.PHONY: fuzz
fuzz: export PYTHONPATH := $(CURDIR)/scripts:$(CURDIR)/tests/lib:$(CURDIR)/tests/host:$(CURDIR)/tests/conformance
fuzz: deps
	@$(PYTHON) tests/fuzz/fuzz.py $(if $(SECONDS),--seconds $(SECONDS)) \
		$(if $(SEED),--seed $(SEED)) $(if $(CALLS),--calls '$(CALLS)') \
		$(if $(WRITE),--write) $(T)

.PHONY: crosscheck
crosscheck: deps
	@$(PYTHON) -m crosscheck $(if $(LINUX),--linux $(LINUX)) $(if $(QEMUSRC),--qemu $(QEMUSRC)) \
		$(if $(LOPAPR),--lopapr $(LOPAPR)) $(if $(ULTRAVISOR),--ultravisor $(ULTRAVISOR))

.PHONY: overlay
overlay: deps
	@$(if $(KSRC),,echo 'usage: make overlay KSRC=<unpacked kernel source>' >&2; exit 2)
	@$(PYTHON) -m overlay $(KSRC)

.PHONY: overlay-revert
overlay-revert: deps
	@$(if $(KSRC),,echo 'usage: make overlay-revert KSRC=<kernel source with the layer>' \
		>&2; exit 2)
	@$(PYTHON) -m overlay --revert $(KSRC)

.PHONY: kernel
kernel: deps
	@$(if $(KSRC),,echo 'usage: make kernel KSRC=<unpacked kernel source> [O=<folder>]' \
		>&2; exit 2)
	@$(PYTHON) -m overlay.build $(KSRC) $(if $(O),--objects $(O)) --endian $(ENDIAN)

.PHONY: patches
patches: deps
	@$(if $(and $(KSRC),$(OUT)),,echo 'usage: make patches \
		KSRC=<unpacked kernel source> OUT=<new folder>' >&2; exit 2)
	@$(PYTHON) -m overlay --patches $(OUT) $(if $(PREVIOUS),--previous $(PREVIOUS)) $(KSRC)

.PHONY: patches-check
patches-check: deps
	@$(PYTHON) tests/overlay/run $(call given,KERNEL,kernel) $(call given,ENDIAN,endian)

.PHONY: modules
modules: deps
	@$(PYTHON) -m kmod build $(KDIR)

.PHONY: dkms
dkms: deps
	@$(PYTHON) -m kmod dkms

.PHONY: packages
packages: deps
	@$(PYTHON) tools/packaging/build
