#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The verbs of ../dev that need other packages than this machine's: a system
# with a newer GTK, and the Flatpak.  What takes minutes to make is kept in
# $cache; what comes out, in _modern/ and _flatpak/.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/stet
results=$here/_flatpak

tree_packages='mmdebstrap uidmap bubblewrap flatpak ostree'
flatpak_packages="$tree_packages flatpak-builder elfutils git fuse3
  xdg-desktop-portal xdg-desktop-portal-gtk openbox $test_packages"

# Finds or makes the trees of newer packages, and sets $place.
prepare ()
{
  place=$("$here/flatpak/prepare.sh" "$cache")
}

build_modern ()
{
  if [ -n "${CI:-}" ]; then
    "$here/flatpak/modern.sh" "$place" "$here" -Dtests=enabled -Dwerror=true
  else
    "$here/flatpak/modern.sh" "$place" "$here" -Dtests=enabled -Dwerror=false
  fi
}

modern ()
{
  status=0
  need $tree_packages
  prepare
  build_modern
  "$here/flatpak/modern.sh" "$place" "$here" test "$@" || status=1
  count "$here/_modern/meson-logs/testlog.json"
}

flatpak_verb ()
{
  status=0
  need $flatpak_packages
  prepare
  "$here/flatpak/check.sh" "$place" "$cache" "$results" "$@" || status=1
  mode=${1-}
  count "$results/flatpak${mode#-}.tap"
}

# Why this machine cannot hold another system in a sandbox; nothing if it can.
why_no_sandbox ()
{
  if ! command -v apt-get >/dev/null; then
    echo 'this is no Debian system'
  elif ! bwrap --ro-bind / / --dev /dev true 2>/dev/null; then
    echo 'this machine allows no sandbox'
  fi
}

# The parts that need other packages than this machine's: what takes long and
# no screen goes on beside the tests here.
begin_elsewhere ()
{
  mkdir -p "$results"
  rm -f "$results/prepared"
  (
    prepare
    : >"$results/prepared"
    build_modern
    "$here/flatpak/check.sh" "$place" "$cache" "$results" --build
  ) >"$results/elsewhere.log" 2>&1 &
  elsewhere=$!
  trap 'kill "$elsewhere" 2>/dev/null || :' EXIT
}

# Counts the parts that did not run as one, passed over or failed.
leave_out ()
{
  if [ -n "${CI:-}" ]; then
    echo "not ok - newer GTK and Flatpak: $1" >"$results/elsewhere.tap"
  else
    echo "ok - newer GTK and Flatpak # SKIP $1" >"$results/elsewhere.tap"
  fi
  say "dev: the newer GTK and the Flatpak were not tested: $1"
  logs="$logs $results/elsewhere.tap"
}

test_elsewhere ()
{
  if ! wait "$elsewhere"; then
    tail -n 40 "$results/elsewhere.log" >&2
    [ -f "$results/prepared" ] || { leave_out 'their packages could not be had'; return; }
    echo 'not ok - newer GTK and Flatpak: one could not be built' >"$results/elsewhere.tap"
    logs="$logs $results/elsewhere.tap"
    return
  fi
  prepare
  "$here/flatpak/modern.sh" "$place" "$here" test || status=1
  "$here/flatpak/check.sh" "$place" "$cache" "$results" || status=1
  "$here/flatpak/check.sh" "$place" "$cache" "$results" --broken || status=1
  logs="$logs $here/_modern/meson-logs/testlog.json $results/flatpak.tap $results/flatpak-broken.tap"
}

run_all_tests ()
{
  status=0
  logs=$build/meson-logs/testlog.json
  mkdir -p "$results"
  need $build_packages $run_packages $flatpak_packages
  reason=$(why_no_sandbox)
  [ -n "$reason" ] || begin_elsewhere
  build_for_testing
  run_tests_here
  if [ -n "$reason" ]; then
    leave_out "$reason"
  else
    test_elsewhere
  fi
  count $logs
}
