# SPDX-License-Identifier: GPL-2.0-or-later
#
# For the Kbuild of a module that makes typed calls on a stock kernel, and for
# that of the module which exports what they need:
#
#	include /usr/src/papr_hcall-1.0/arch/powerpc/platforms/pseries/papr_hcall/include.mk
#
# puts the layer's headers before those of the kernel that have the same names.
# Such a module is built with KBUILD_EXTRA_SYMBOLS=<Module.symvers of papr_hcall>.

papr_hcall := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

LINUXINCLUDE := -I$(papr_hcall)/include \
		-I$(papr_hcall)/../../../include \
		-I$(papr_hcall)/../../../../../include $(LINUXINCLUDE)
