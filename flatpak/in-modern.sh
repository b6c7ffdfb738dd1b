#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command in the tree with the newer GTK, without network:
#
#   in-modern.sh TREE CHECKOUT COMMAND [ARGUMENT…]
#
# The checkout is mounted where it lies, and what lies beside it to be read;
# the compiler keeps its cache beside the trees.
set -eu

[ $# -gt 2 ] || { echo 'usage: in-modern.sh TREE CHECKOUT COMMAND [ARGUMENT…]' >&2; exit 2; }
tree=$1
checkout=$2
shift 2

ccache=$tree/../../ccache
mkdir -p "$ccache"
# What the caller asks of the tests reaches them; nothing else does.
passed=
for name in CI STET_E2E_PATIENCE MESON_TESTTHREADS STET_TEST_SHOTS; do
  eval "value=\${$name-}"
  [ -z "$value" ] || passed="$passed --setenv $name $value"
done
# Root stays root, because some tests look at a file as somebody else.
users=--unshare-user
[ "$(id -u)" -ne 0 ] || users='--cap-add ALL'
exec bwrap $users --unshare-ipc --unshare-pid --unshare-net --unshare-uts \
  --die-with-parent --clearenv \
  --ro-bind "$tree/usr" /usr --ro-bind "$tree/etc" /etc --ro-bind "$tree/var" /var \
  --symlink usr/bin /bin --symlink usr/sbin /sbin \
  --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
  --dev /dev --proc /proc --tmpfs /tmp --tmpfs /var/tmp --tmpfs /run --tmpfs /root \
  --bind "$ccache" /root/.ccache \
  --ro-bind-try "$(dirname -- "$checkout")/shared" "$(dirname -- "$checkout")/shared" \
  --bind "$checkout" "$checkout" --chdir "$checkout" \
  --setenv PATH /usr/bin:/usr/sbin --setenv HOME /root --setenv LANG C.UTF-8 \
  --setenv CCACHE_DIR /root/.ccache --setenv CCACHE_NOHASHDIR 1 \
  $passed "$@"
