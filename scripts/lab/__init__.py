# SPDX-License-Identifier: GPL-2.0-or-later
"""The lab: kernels with the layer, built from Debian's sources and booted.

cache      where everything that takes long to make is kept
progress   what the person at the terminal sees meanwhile
sources    pristine kernel sources from Debian's packages
tree       the same with the layer and the lab's own changes in them
kernel     configured and built, kept by content
rootfs     the initramfs of the lab guest
foreign    Debian's packages of the guest's architecture
stock      Debian's own kernel, and the module for it
guest      one boot in QEMU, with QEMU's own log of each hypervisor call
qlog       reads that log
hcalls     holds the guest's statistics against it
"""
