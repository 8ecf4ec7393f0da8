# SPDX-License-Identifier: GPL-2.0-or-later
#
# Put the layer's headers before the kernel's headers of equal names.  The Kbuild of
# papr_hcall.ko and of a module that makes typed calls on a stock kernel has the line:
#
#	include /usr/src/papr_hcall-1.0/arch/powerpc/platforms/pseries/papr_hcall/include.mk
#
# Build such a module with KBUILD_EXTRA_SYMBOLS=<Module.symvers of papr_hcall>.

papr_hcall := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

LINUXINCLUDE := -I$(papr_hcall)/include \
		-I$(papr_hcall)/../../../include \
		-I$(papr_hcall)/../../../../../include $(LINUXINCLUDE)
