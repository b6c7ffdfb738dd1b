#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Flatpak, installs it where only this script looks, and tests it:
#
#   check.sh PLACE CACHE OUT [--broken | --build]
#
# PLACE is the folder that prepare.sh names.  OUT gets the results
# (flatpak.tap), a picture of the window, the log of the build, and the bundle.
# With --broken Flatpaks are broken on purpose instead, and each must be seen;
# with --build it is only built, so that the next run finds it built.
set -eu

[ $# -ge 3 ] || { echo 'usage: check.sh PLACE CACHE OUT [--broken | --build]' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
place=$1
cache=$2/flatpak
out=$3
mode=${4-}
tests=$here/../tests/flatpak
data=$here/../data
display="$here/../tests/harness/with-display.sh --portal --size 1600x1000 --"
manifest=$here/io.github.stetdesk.Stet.json
results=$out/flatpak${mode#-}.tap
id=io.github.stetdesk.Stet

mkdir -p "$cache" "$out"
: >"$results"
status=0
# What Python would write beside its sources does not belong into the tree.
export PYTHONDONTWRITEBYTECODE=1

# Runs a program that speaks TAP, and says so when it broke off.
run_test ()
{
  name=$1
  shift
  if ! "$@" >"$out/$name.points" 2>"$out/$name.log"; then
    status=1
    grep -q '^not ok' "$out/$name.points" ||
      echo "not ok - $name broke off: $(tail -n 1 "$out/$name.log")" >>"$out/$name.points"
  fi
  tee -a "$results" <"$out/$name.points"
  rm "$out/$name.points"
}

if [ "$mode" = --build ]; then
  exec "$here/build.sh" "$manifest" "$place/runtime" "$cache/state" "$cache/app"
elif [ "$mode" = --broken ]; then
  run_test flatpak-broken $display python3 "$tests/test_broken.py" \
    BROKEN "$data" "$data/schema" "$cache/broken" "$manifest" "$place/runtime" "$cache/state"
  exit "$status"
fi

if ! "$here/build.sh" "$manifest" "$place/runtime" "$cache/state" "$cache/app"; then
  echo 'not ok - flatpak build' | tee -a "$results"
  exit 1
fi
echo 'ok - flatpak build' | tee -a "$results"
cp "$cache/app/build.log" "$out/"

run_test flatpak-install python3 "$tests/test_install.py" "$cache/app" "$manifest"
if [ -z "${CI:-}" ] && mountpoint -q "/run/user/$(id -u)/doc"; then
  echo 'ok - flatpak window # SKIP a desktop session has the document portal' | tee -a "$results"
else
  run_test flatpak-window $display python3 "$tests/test_window.py" \
    INSTALLED "$data" "$data/schema" "$cache/app" "$manifest"
  [ ! -f "$cache/app/window.png" ] || cp "$cache/app/window.png" "$out/"
fi

bundle=$out/NOT-FOR-PUBLISHING-$id.flatpak
FLATPAK_USER_DIR="$cache/app/user" flatpak build-bundle "$cache/app/repo" "$bundle" "$id" stable
cat >&2 <<END
flatpak: $bundle
flatpak: this bundle is for tests alone.  It was built on Debian's libraries
flatpak: and says that it needs GNOME's: never give it to anybody.
END
exit "$status"
