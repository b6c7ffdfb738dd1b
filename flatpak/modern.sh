#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the checkout on the newer GTK, in _modern/:
#
#   modern.sh PLACE CHECKOUT OPTION…     with these options of meson
#
# and runs its tests there, all of them or those named:
#
#   modern.sh PLACE CHECKOUT test [NAME…]
#
# PLACE is the folder that prepare.sh names.  The rules of tests/lint read the
# sources, which are the same everywhere, and are left out; so is what takes
# minutes there.
set -eu

[ $# -gt 2 ] || { echo 'usage: modern.sh PLACE CHECKOUT {test [NAME…] | OPTION…}' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
place=$1
checkout=$2
build=$checkout/_modern
shift 2

enter ()
{
  "$here/in-modern.sh" "$place/modern" "$checkout" "$@"
}

if [ "$1" = test ]; then
  shift
  rm -f "$build/meson-logs/testlog.json"
  [ $# -gt 0 ] || set -- --no-suite lint --no-suite slow
  enter meson test -C "$build" --no-rebuild --print-errorlogs "$@"
  exit
fi

# Made anew for another tree, another place and other options.
stamp=$build/.stamp
if [ ! -f "$build/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$place $checkout $*" ]; then
  rm -rf "$build"
  enter meson setup "$@" "$build" >&2
  printf '%s\n' "$place $checkout $*" >"$stamp"
fi
enter meson compile -C "$build" >&2
